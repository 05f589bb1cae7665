//! Why an outcome is settled.

use crate::load::Loaded;
use crate::view::View;
use crate::walk::settled;
use crate::{Diagram, Joint, JointError, Masks, Walk, index};

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
        let mut search = Search {
            diagram,
            case: &self.scratch.case,
            joints: self.joints,
            wide: &mut self.scratch.wide,
            full_joints,
            kept: &mut self.scratch.kept,
        };
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
        if !settled(search.view(), &mut self.scratch.queue, terminal, &mut touch) {
            return Ok(false);
        }
        search.give_up_untouched(full, &touched);
        search.kept.sort_by_key(|candidate| rank(candidate.var));
        for number in 0..search.kept.len() {
            let Some(candidate) = search.kept.get(number).copied().filter(|candidate| candidate.kept) else {
                continue;
            };
            search.set(number, false, full);
            if !settled(search.view(), &mut self.scratch.queue, terminal, &mut |_| ()) {
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
        self.scratch.wide.load(self.diagram, full, full_joints)?;
        self.scratch.wide.lay_rows(full_joints, true)
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
        View { diagram: self.diagram, case: self.wide, exits: None }
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

    /// Leaves the full rows that agree with some row of the case on the columns kept.
    fn cut_rows(&mut self, number: usize) {
        let Some(known) = self.case.blocks.get(number) else { return };
        if !known.by_rows {
            return;
        }
        let columns: Vec<u32> = self.kept.iter().filter_map(|candidate| candidate.column(number)).collect();
        let rows = self.case.rows_of(known);
        let agree = |row: &[u8], other: u32| {
            let own = self.case.cells_of(known, other);
            columns.iter().all(|at| own.get(*at as usize) == row.get(*at as usize))
        };
        self.wide.keep_rows(number, |row| rows.iter().any(|other| agree(row, *other)));
        self.wide.dead =
            self.wide.blocks.get(number).is_some_and(|block| self.wide.rows_of(block).is_empty());
    }
}

impl Candidate {
    /// The column of a block, if it is one that is kept.
    fn column(&self, number: usize) -> Option<u32> {
        match self.place {
            Place::Column(block, place) if block == number && self.kept => Some(index(place)),
            _ => None,
        }
    }
}
