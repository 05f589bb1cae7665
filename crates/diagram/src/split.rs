//! What learning one variable would settle.

use crate::load::Block;
use crate::view::Exits;
use crate::{MAX_CELLS, TerminalSet, Walk, cell_mask, cells_of};

/// Cells of a variable after which the outcome set is the same.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Part {
    /// The cells.
    pub cells: u64,
    /// What the outcome may be once the variable is known to have one of them.
    pub outcomes: TerminalSet,
}

impl Walk<'_> {
    /// Divides the cells a variable may have by the outcome set that each would leave, in the order of the lowest cells.
    ///
    /// Cells without a world are left out. For a variable that neither the diagram nor a joint that touches it knows of, the
    /// list is empty: learning it changes nothing here.
    pub fn split(&mut self, var: u32, parts: &mut Vec<Part>) {
        parts.clear();
        if self.is_left_out(var) && self.whole().is_err() {
            return;
        }
        self.sweep();
        if self.scratch.case.dead {
            return;
        }
        let mut learned = std::mem::take(&mut self.scratch.learned);
        let cells = self.learn(var, &mut learned);
        let words = self.diagram.words();
        for cell in cells_of(cells) {
            let start = usize::from(cell) * words;
            let own = learned.get(start..start + words).unwrap_or(&[]);
            if own.iter().all(|word| *word == 0) {
                continue;
            }
            let outcomes = TerminalSet::from_words(own);
            match parts.iter_mut().find(|part| part.outcomes == outcomes) {
                Some(part) => part.cells |= cell_mask(cell),
                None => parts.push(Part { cells: cell_mask(cell), outcomes }),
            }
        }
        self.scratch.learned = learned;
    }

    /// Whether a variable is tied by rows that are laid out without it.
    fn is_left_out(&self, var: u32) -> bool {
        let case = &self.scratch.case;
        let by_rows = case.blocks.iter().filter(|block| block.by_rows);
        by_rows
            .flat_map(|block| case.columns_of(block))
            .any(|column| column.var == var && column.place().is_none())
    }

    /// Works out for each cell the terminals of the worlds with it, and returns the cells there are.
    fn learn(&self, var: u32, learned: &mut Vec<u64>) -> u64 {
        let case = &self.scratch.case;
        let level = self.diagram.level_of(var);
        let tied = case.blocks.iter().find_map(|block| {
            let column = case.columns_of(block).iter().find(|column| column.var == var)?;
            Some((block, column.place(), column.mask))
        });
        match (level, tied) {
            (_, Some((block, Some(place), cells))) if block.by_rows => {
                self.by_rows(block, place, cells, learned);
                cells
            }
            (Some(level), _) => {
                self.by_cells(level, learned);
                case.mask(level)
            }
            (None, Some((_, _, cells))) => {
                // The diagram holds the tie, but does not test this variable: any of its cells goes with any world.
                self.passing(0, u32::MAX, cells, learned);
                let root = self.words_of(self.diagram.root());
                cells_of(cells).for_each(|cell| self.merge(learned, cell, root));
                cells
            }
            (None, None) => 0,
        }
    }

    fn words_of(&self, id: u32) -> &[u64] {
        let words = self.diagram.words();
        self.scratch.sets.get(id as usize * words..(id as usize + 1) * words).unwrap_or(&[])
    }

    /// Where any cell goes with any of the other variables.
    fn by_cells(&self, level: u32, learned: &mut Vec<u64>) {
        let known = self.scratch.case.mask(level);
        self.passing(level, level, known, learned);
        for id in self.scratch.visited.iter().filter(|id| self.diagram.level(**id) == level) {
            for edge in self.diagram.edges(*id) {
                let below = self.words_of(edge.child);
                cells_of(edge.mask & known).for_each(|cell| self.merge(learned, cell, below));
            }
        }
    }

    /// Where the cell decides which rows of a block are left.
    fn by_rows(&self, block: &Block, place: usize, known: u64, learned: &mut Vec<u64>) {
        self.passing(block.first, block.last, known, learned);
        let view = self.view();
        for id in self.scratch.visited.iter().filter(|id| block.holds(self.diagram.level(**id))) {
            let alone = block.narrow().then(|| Exits::at(view, *id, block));
            for (exit, rows) in alone.as_ref().unwrap_or(&self.scratch.exits).of(*id) {
                let cells = view.case.grid(block).map_or(0, |grid| grid.cells_among(place, rows));
                cells_of(cells).for_each(|cell| self.merge(learned, cell, self.words_of(exit)));
            }
        }
    }

    /// Starts every cell with the terminals of the worlds whose way does not test these levels.
    fn passing(&self, first: u32, last: u32, known: u64, learned: &mut Vec<u64>) {
        let words = self.diagram.words();
        learned.clear();
        learned.resize(usize::from(MAX_CELLS) * words, 0);
        let root = self.diagram.root();
        let mut pass = |child: u32| {
            if self.diagram.level(child) > last {
                cells_of(known).for_each(|cell| self.merge(learned, cell, self.words_of(child)));
            }
            true
        };
        pass(root);
        // Parents come before their children, but a node of a later level may come before one of an earlier level.
        for id in self.scratch.visited.iter().filter(|id| self.diagram.level(**id) < first) {
            self.view().each_child(&self.scratch.exits, *id, &mut pass);
        }
    }

    fn merge(&self, learned: &mut [u64], cell: u8, words: &[u64]) {
        let start = usize::from(cell) * self.diagram.words();
        for (slot, word) in learned.iter_mut().skip(start).zip(words) {
            *slot |= word;
        }
    }
}
