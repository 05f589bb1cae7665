//! What learning one variable would settle.

use crate::load::Block;
use crate::{TerminalSet, Walk, cell_mask, cells_of};

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
        self.sweep();
        let case = &self.scratch.case;
        if case.dead {
            return;
        }
        let level = self.diagram.level_of(var);
        let tied = case.blocks.iter().find_map(|block| {
            let place = case.columns_of(block).iter().position(|column| column.var == var)?;
            Some((block, place))
        });
        let (cells, learned) = match (level, tied) {
            (_, Some((block, place))) if block.by_rows => (self.column_mask(block, place), self.by_rows(block, place)),
            (Some(level), _) => (case.mask(level), self.by_cells(level)),
            (None, Some((block, place))) => {
                let cells = self.column_mask(block, place);
                let whole = self.words_of(self.diagram.root()).to_vec();
                (cells, (0..64).map(|_| whole.clone()).collect())
            }
            (None, None) => return,
        };
        for cell in cells_of(cells) {
            let outcomes = learned.get(usize::from(cell)).map_or_else(TerminalSet::default, |w| TerminalSet::from_words(w));
            if outcomes.is_empty() {
                continue;
            }
            match parts.iter_mut().find(|part| part.outcomes == outcomes) {
                Some(part) => part.cells |= cell_mask(cell),
                None => parts.push(Part { cells: cell_mask(cell), outcomes }),
            }
        }
    }

    fn column_mask(&self, block: &Block, place: usize) -> u64 {
        self.scratch.case.columns_of(block).get(place).map_or(0, |column| column.mask)
    }

    fn words_of(&self, id: u32) -> &[u64] {
        let words = self.diagram.words();
        self.scratch.sets.get(id as usize * words..(id as usize + 1) * words).unwrap_or(&[])
    }

    /// For each cell the terminals of the worlds with it, where any cell goes with any of the other variables.
    fn by_cells(&self, level: u32) -> Vec<Vec<u64>> {
        let mut learned = self.passing(level, level);
        for id in self.scratch.visited.iter().filter(|id| self.diagram.level(**id) == level) {
            for edge in self.diagram.edges(*id) {
                for cell in cells_of(edge.mask & self.scratch.case.mask(level)) {
                    merge(learned.get_mut(usize::from(cell)), self.words_of(edge.child));
                }
            }
        }
        learned
    }

    /// The same where the cell decides which rows of a block are left.
    fn by_rows(&self, block: &Block, place: usize) -> Vec<Vec<u64>> {
        let mut learned = self.passing(block.first, block.last);
        let view = self.view();
        let Some(joint) = view.joint(block) else { return learned };
        for id in self.scratch.visited.iter().filter(|id| block.holds(self.diagram.level(**id))) {
            for row in view.case.rows_of(block) {
                let cell = joint.row(*row).get(place).and_then(|cell| learned.get_mut(usize::from(*cell)));
                merge(cell, self.words_of(view.follow(*id, block, *row)));
            }
        }
        learned
    }

    /// The terminals of the worlds whose way does not test these levels, once for each of 64 cells.
    fn passing(&self, first: u32, last: u32) -> Vec<Vec<u64>> {
        let mut passing = vec![0; self.diagram.words()];
        let root = self.diagram.root();
        if self.diagram.level(root) > last {
            merge(Some(&mut passing), self.words_of(root));
        }
        for id in self.scratch.visited.iter().filter(|id| self.diagram.level(**id) < first) {
            self.view().each_child(*id, &mut |child| {
                if self.diagram.level(child) > last {
                    merge(Some(&mut passing), self.words_of(child));
                }
                true
            });
        }
        vec![passing; 64]
    }
}

fn merge(into: Option<&mut Vec<u64>>, words: &[u64]) {
    for (slot, word) in into.into_iter().flatten().zip(words) {
        *slot |= word;
    }
}
