//! Why an outcome is settled.

use crate::load::{Loaded, Over};
use crate::rows::{self, Grid};
use crate::view::View;
use crate::walk::{self, settled};
use crate::{Diagram, Joint, JointError, Masks, Walk};

/// A variable whose knowledge may be needed.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Candidate {
    var: u32,
    place: Place,
    kept: bool,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Place {
    /// Untied, or tied inside the diagram.
    Level(u32),
    /// A column of a block by rows.
    Column(usize, usize),
}

impl Walk<'_> {
    /// Finds a minimal set of variables whose knowledge alone settles the outcome as this terminal. Says whether the outcome
    /// is so settled at all; if not, `out` is left empty.
    ///
    /// `full` and `full_joints` say what would be possible if nothing were known, with the same clusters as the case. Keeping
    /// the variables S allows the full worlds that agree on S with some world of the case. All worlds allowed have the terminal,
    /// and for no smaller subset of S do they. Variables with a low rank are given up first.
    pub fn explain<M: Masks + ?Sized>(
        &mut self,
        terminal: u16,
        full: &M,
        full_joints: &[Joint],
        rank: &dyn Fn(u32) -> u32,
        out: &mut Vec<u32>,
    ) -> Result<bool, JointError> {
        out.clear();
        let diagram = self.diagram;
        self.lay_both(full, full_joints)?;
        let walk::Scratch { case, wide, queue, exits, kept, .. } = &mut *self.scratch;
        let mut search = Search { diagram, case, joints: self.joints, wide, full_joints, kept };
        if search.case.dead || search.wide.dead {
            return Ok(false);
        }
        search.check()?;
        search.list(full);
        search.narrow_all();
        let mut touched = vec![false; search.wide.masks.len()];
        let mut touch = |id: u32| {
            if let Some(slot) = touched.get_mut(diagram.level(id) as usize) {
                *slot = true;
            }
        };
        if !settled(search.view(), (queue, exits), terminal, &mut touch) {
            return Ok(false);
        }
        search.give_up_untouched(full, &touched);
        search.kept.sort_by_key(|candidate| rank(candidate.var));
        for number in 0..search.kept.len() {
            let Some(candidate) = search.kept.get(number).copied().filter(|candidate| candidate.kept) else {
                continue;
            };
            search.set(number, false, full);
            if !settled(search.view(), (queue, exits), terminal, &mut |_| ()) {
                search.set(number, true, full);
                out.push(candidate.var);
            }
        }
        out.sort_unstable_by_key(|var| (diagram.level_of(*var).unwrap_or(u32::MAX), *var));
        Ok(true)
    }

    /// Lays out what is known and what would be if nothing were, with whole rows: what ties a variable counts, tested or not.
    fn lay_both<M: Masks + ?Sized>(&mut self, full: &M, full_joints: &[Joint]) -> Result<(), JointError> {
        self.whole()?;
        self.scratch.wide.load(self.diagram, full, full_joints, Over::Whole)
    }
}

struct Search<'s> {
    diagram: &'s Diagram,
    case: &'s Loaded,
    joints: &'s [Joint],
    wide: &'s mut Loaded,
    full_joints: &'s [Joint],
    kept: &'s mut Vec<Candidate>,
}

impl Search<'_> {
    fn view(&self) -> View<'_> {
        View { diagram: self.diagram, case: self.wide }
    }

    /// The joints of the case and the full ones must be the same clusters, tied the same way.
    fn check(&self) -> Result<(), JointError> {
        let alike = self.case.blocks.len() == self.wide.blocks.len()
            && self.case.blocks.iter().zip(&self.wide.blocks).all(|(known, full)| {
                let vars =
                    |joints: &[Joint], joint: u32| joints.get(joint as usize).map(|j| j.vars().to_vec());
                known.by_rows == full.by_rows
                    && vars(self.joints, known.joint) == vars(self.full_joints, full.joint)
            });
        if alike { Ok(()) } else { Err(JointError::Unlike) }
    }

    fn list<M: Masks + ?Sized>(&mut self, full: &M) {
        self.kept.clear();
        for (level, var) in (0..).zip(self.diagram.vars()) {
            let by_rows = self.case.block(level).is_some_and(|(_, block)| block.by_rows);
            let open = full.mask(*var) & self.diagram.domain(level);
            if !by_rows && open & !self.case.mask(level) != 0 {
                self.kept.push(Candidate { var: *var, place: Place::Level(level), kept: true });
            }
        }
        for (number, block) in self.case.blocks.iter().enumerate().filter(|(_, block)| block.by_rows) {
            for (place, column) in self.case.columns_of(block).iter().enumerate() {
                let place = Place::Column(number, place);
                self.kept.push(Candidate { var: column.var, place, kept: true });
            }
        }
    }

    /// Cuts the full masks and rows to those of the case.
    fn narrow_all(&mut self) {
        for (slot, mask) in self.wide.masks.iter_mut().zip(&self.case.masks) {
            *slot &= mask;
        }
        for number in 0..self.case.blocks.len() {
            self.cut_rows(number);
        }
    }

    fn give_up_untouched<M: Masks + ?Sized>(&mut self, full: &M, touched: &[bool]) {
        let touched = |level: u32| touched.get(level as usize).is_some_and(|flag| *flag);
        for number in 0..self.kept.len() {
            let Some(candidate) = self.kept.get(number) else { continue };
            let used = match candidate.place {
                Place::Level(level) => touched(level),
                Place::Column(block, _) => {
                    self.case.blocks.get(block).is_some_and(|block| (block.first..=block.last).any(touched))
                }
            };
            if !used {
                self.set(number, false, full);
            }
        }
        self.kept.retain(|candidate| candidate.kept);
    }

    /// Keeps or gives up what is known of one candidate.
    fn set<M: Masks + ?Sized>(&mut self, number: usize, keep: bool, full: &M) {
        let Some(candidate) = self.kept.get_mut(number) else { return };
        candidate.kept = keep;
        match candidate.place {
            Place::Level(level) => {
                let open = full.mask(candidate.var) & self.diagram.domain(level);
                let known = self.case.mask(level);
                if let Some(slot) = self.wide.masks.get_mut(level as usize) {
                    *slot = if keep { open & known } else { open };
                }
            }
            Place::Column(block, _) => self.cut_rows(block),
        }
    }

    /// Where the grid of the case, and the full one, have a column of a block.
    fn places(&self, number: usize, place: usize) -> Option<(usize, usize)> {
        let at = |case: &Loaded| {
            let block = case.blocks.get(number)?;
            case.columns_of(block).get(place)?.place()
        };
        Some((at(self.case)?, at(self.wide)?))
    }

    /// Leaves the full rows that agree with some row of the case on the columns kept.
    fn cut_rows(&mut self, number: usize) {
        let Some(known) = self.case.blocks.get(number) else { return };
        if !known.by_rows {
            return;
        }
        let kept = self.kept.iter().filter_map(|candidate| candidate.column(number));
        let columns: Vec<(usize, usize)> = kept.filter_map(|place| self.places(number, place)).collect();
        let full = self.wide.blocks.get(number).and_then(|full| Some((full, self.wide.grid(full)?)));
        let (Some((full, grid)), Some(own)) = (full, self.case.grid(known)) else { return };
        let mut agreeing = vec![0; grid.words()];
        let from = (self.case.rows_of(known).to_vec(), self.wide.possible_rows(full).to_vec());
        agree((own, grid), &columns, from, &mut agreeing);
        self.wide.keep_rows(number, &agreeing);
        self.wide.dead =
            self.wide.blocks.get(number).is_some_and(|block| rows::is_empty(self.wide.rows_of(block)));
    }
}

/// Gathers the rows of the second grid that agree with some row of the first on these columns of each.
fn agree(
    (one, other): (&Grid, &Grid),
    columns: &[(usize, usize)],
    (own, wide): (Vec<u64>, Vec<u64>),
    found: &mut Vec<u64>,
) {
    if rows::is_empty(&own) || rows::is_empty(&wide) {
        return;
    }
    let Some(((column, beside), rest)) = columns.split_first() else {
        rows::join(found, &wide);
        return;
    };
    let both = |set: &[u64], having: &[u64]| set.iter().zip(having).map(|(a, b)| a & b).collect::<Vec<u64>>();
    for (cell, having) in one.column(*column) {
        if let Some((_, same)) = other.column(*beside).find(|(same, _)| *same == cell) {
            agree((one, other), rest, (both(&own, having), both(&wide, same)), found);
        }
    }
}

impl Candidate {
    /// The column of a block, if it is one that is kept.
    fn column(&self, number: usize) -> Option<usize> {
        match self.place {
            Place::Column(block, place) if block == number && self.kept => Some(place),
            _ => None,
        }
    }
}
