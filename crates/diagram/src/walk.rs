//! Questions to a diagram about the worlds a case leaves possible.

use crate::bits::Queue;
use crate::load::{Loaded, Masks, Over};
use crate::view::{Exits, View};
use crate::{Diagram, Joint, JointError, TerminalSet, cell_mask, index, lowest_cell, rows};

/// Memory that walks use over and over: after the first few, a walk allocates nothing of its own.
#[derive(Clone, Debug, Default)]
pub struct Scratch {
    pub(crate) case: Loaded,
    pub(crate) wide: Loaded,
    pub(crate) queue: Queue,
    pub(crate) exits: Exits,
    /// The numbers some world visits, each before its children.
    pub(crate) visited: Vec<u32>,
    /// For each number visited, the terminals its worlds reach.
    pub(crate) sets: Vec<u64>,
    /// For each cell of the variable asked about, the terminals of the worlds with it.
    pub(crate) learned: Vec<u64>,
    /// For each number visited, its number in the residual.
    pub(crate) residual_of: Vec<u32>,
    pub(crate) kept: Vec<crate::explain::Candidate>,
}

impl Scratch {
    /// Scratch memory; one for a thread is enough.
    pub fn new() -> Self {
        Self::default()
    }
}

/// One diagram under the masks and joints of one case.
#[derive(Debug)]
pub struct Walk<'a> {
    pub(crate) diagram: &'a Diagram,
    pub(crate) joints: &'a [Joint],
    pub(crate) scratch: &'a mut Scratch,
    swept: bool,
}

impl<'a> Walk<'a> {
    /// Lays the case out for this diagram. Joints that tie none of its variables are passed over: whether they leave a world
    /// at all is a question of the case, not of the diagram.
    pub fn new<M: Masks + ?Sized>(
        diagram: &'a Diagram,
        scratch: &'a mut Scratch,
        masks: &M,
        joints: &'a [Joint],
    ) -> Result<Self, JointError> {
        scratch.case.load(diagram, masks, joints, Over::Tested)?;
        Ok(Self { diagram, joints, scratch, swept: false })
    }

    /// The terminals some world reaches; empty where no world is left.
    pub fn outcomes(&mut self) -> TerminalSet {
        if self.scratch.case.dead {
            return TerminalSet::default();
        }
        let diagram = self.diagram;
        let (words, floor) = (diagram.words(), diagram.terminals().len());
        let Scratch { case, queue, exits, .. } = &mut *self.scratch;
        let view = View { diagram, case };
        exits.clear();
        queue.reset(diagram.len());
        queue.insert(diagram.root());
        while let Some(id) = queue.pop(floor) {
            exits.enter(view, id);
            view.each_child(exits, id, &mut |child| {
                // What a child could add may have been found already: the terminals are the lowest numbers of the queue.
                let found = queue.low_words(words).iter().zip(diagram.reach(child));
                if child < index(floor) || found.into_iter().any(|(found, reach)| reach & !found != 0) {
                    queue.insert(child);
                }
                true
            });
        }
        let mut set = TerminalSet::from_words(queue.low_words(words));
        set.keep_below(floor);
        if let Some(place) = diagram.no_world() {
            set.remove(place);
        }
        set
    }

    /// Whether there is a world, and all worlds reach this terminal; stops at the first that does not.
    pub fn settled_as(&mut self, terminal: u16) -> bool {
        let Scratch { case, queue, exits, .. } = &mut *self.scratch;
        settled(View { diagram: self.diagram, case }, (queue, exits), terminal, &mut |_| ())
    }

    /// One world that reaches this terminal: a cell for each variable of the diagram and of the joints that touch it.
    pub fn model(&mut self, terminal: u16) -> Option<Vec<(u32, u8)>> {
        self.whole().ok()?;
        self.sweep();
        let view = self.view();
        let place = self.diagram.terminals().binary_search(&terminal).ok()?;
        if view.case.dead
            || Some(place) == self.diagram.no_world()
            || !self.reaches(self.diagram.root(), place)
        {
            return None;
        }
        let masks = self.diagram.vars().iter().zip(&view.case.masks);
        let mut model: Vec<(u32, u8)> = masks.map(|(var, mask)| (*var, lowest_cell(*mask))).collect();
        let mut at = self.diagram.root();
        let mut rows: Vec<Option<usize>> = vec![None; view.case.blocks.len()];
        while let Some(node) = self.diagram.node(at) {
            match view.case.block(node.level) {
                Some((number, block)) if block.by_rows => {
                    let own = Exits::at(view, at, block);
                    let leading = own.of(at).filter(|(exit, _)| self.reaches(*exit, place));
                    let (row, exit) =
                        leading.filter_map(|(exit, rows)| Some((rows::first(rows)?, exit))).min()?;
                    *rows.get_mut(number)? = Some(row);
                    at = exit;
                }
                _ => {
                    let mask = view.case.mask(node.level);
                    let holds =
                        |edge: &&crate::store::Edge| edge.mask & mask != 0 && self.reaches(edge.child, place);
                    let edge = self.diagram.edges(at).iter().find(holds)?;
                    *model.get_mut(node.level as usize)? = (node.var, lowest_cell(edge.mask & mask));
                    at = edge.child;
                }
            }
        }
        fill_blocks(view, &rows, &mut model);
        Some(model)
    }

    pub(crate) fn view(&self) -> View<'_> {
        View { diagram: self.diagram, case: &self.scratch.case }
    }

    /// Lays rows out whole, for what asks for variables that the diagram does not test.
    pub(crate) fn whole(&mut self) -> Result<(), JointError> {
        self.swept = false;
        self.scratch.case.lay_rows(self.joints, Over::Whole)
    }

    /// Whether some world goes from a visited node to the terminal at this place.
    pub(crate) fn reaches(&self, id: u32, place: usize) -> bool {
        let word = self.scratch.sets.get(id as usize * self.diagram.words() + place / 64);
        word.is_some_and(|word| word >> (place % 64) & 1 == 1)
    }

    /// Finds the nodes some world visits, and the terminals reached from each.
    pub(crate) fn sweep(&mut self) {
        if self.swept {
            return;
        }
        self.swept = true;
        let scratch = &mut *self.scratch;
        scratch.visited.clear();
        scratch.sets.clear();
        if scratch.case.dead {
            return;
        }
        let (diagram, floor) = (self.diagram, self.diagram.terminals().len());
        let view = View { diagram, case: &scratch.case };
        scratch.exits.clear();
        scratch.queue.reset(diagram.len());
        scratch.queue.insert(diagram.root());
        while let Some(id) = scratch.queue.pop(floor) {
            scratch.visited.push(id);
            scratch.exits.enter(view, id);
            view.each_child(&scratch.exits, id, &mut |child| {
                scratch.queue.insert(child);
                true
            });
        }
        let words = diagram.words();
        scratch.sets.resize(diagram.len() * words, 0);
        for id in 0..index(floor) {
            if diagram.no_world() != Some(id as usize) {
                add_words(&mut scratch.sets, id as usize * words, diagram.reach(id));
            }
        }
        for id in scratch.visited.iter().rev() {
            view.each_child(&scratch.exits, *id, &mut |child| {
                copy_words(&mut scratch.sets, child as usize * words, *id as usize * words, words);
                true
            });
        }
    }
}

/// Whether all worlds of a view reach this terminal; `touch` sees each node visited up to the answer.
pub(crate) fn settled(
    view: View<'_>,
    (queue, exits): (&mut Queue, &mut Exits),
    terminal: u16,
    touch: &mut dyn FnMut(u32),
) -> bool {
    let diagram = view.diagram;
    let place = diagram.terminals().binary_search(&terminal).ok();
    let Some(place) = place.filter(|place| Some(*place) != diagram.no_world() && !view.case.dead) else {
        return false;
    };
    let floor = index(diagram.terminals().len());
    let mut reached = false;
    let mut meet = |queue: &mut Queue, id: u32| {
        if id >= floor {
            queue.insert(id);
            return true;
        }
        let wanted = id as usize == place;
        reached |= wanted;
        wanted || Some(id as usize) == diagram.no_world()
    };
    queue.reset(diagram.len());
    if !meet(queue, diagram.root()) {
        return false;
    }
    exits.clear();
    while let Some(id) = queue.pop(floor as usize) {
        touch(id);
        exits.enter(view, id);
        if !view.each_child(exits, id, &mut |child| meet(queue, child)) {
            return false;
        }
    }
    reached
}

/// Gives tied variables the cells of the row chosen, or of the first one, so that the model is a world.
fn fill_blocks(view: View<'_>, chosen: &[Option<usize>], model: &mut Vec<(u32, u8)>) {
    for (block, chosen) in view.case.blocks.iter().zip(chosen) {
        let row = chosen.or_else(|| rows::first(view.case.rows_of(block)));
        for column in view.case.columns_of(block) {
            let listed = view.case.grid(block).zip(row).zip(column.place());
            let cell = listed.and_then(|((grid, row), place)| grid.cell(place, row));
            match (column.level.and_then(|level| model.get_mut(level as usize)), cell) {
                (Some(slot), Some(cell)) => slot.1 = cell,
                (None, cell) => model.push((column.var, cell.unwrap_or_else(|| lowest_cell(column.mask)))),
                (Some(_), None) => {}
            }
        }
    }
    debug_assert!(model.iter().all(|(_, cell)| cell_mask(*cell) != 0), "a model gives every variable a cell");
}

fn add_words(sets: &mut [u64], at: usize, words: &[u64]) {
    for (slot, word) in sets.iter_mut().skip(at).zip(words) {
        *slot |= word;
    }
}

fn copy_words(sets: &mut [u64], from: usize, to: usize, words: usize) {
    for word in 0..words {
        let source = sets.get(from + word).copied().unwrap_or(0);
        if let Some(slot) = sets.get_mut(to + word) {
            *slot |= source;
        }
    }
}
