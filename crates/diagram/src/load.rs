//! What a case leaves possible, laid out by the levels of one diagram.

use crate::rows::Grid;
use crate::{Diagram, Joint, JointError, index};

/// What is known of each variable: the cells it may have. An empty mask says that no world is possible.
pub trait Masks {
    /// The possible cells of a variable. No bits may be set beyond its domain where a diagram does not test the variable;
    /// where it does, they are of no consequence.
    fn mask(&self, var: u32) -> u64;
}

impl Masks for [u64] {
    /// A variable beyond the end is unknown: whatever is missing must not settle anything.
    fn mask(&self, var: u32) -> u64 {
        self.get(var as usize).copied().unwrap_or(u64::MAX)
    }
}

impl<const N: usize> Masks for [u64; N] {
    fn mask(&self, var: u32) -> u64 {
        self.as_slice().mask(var)
    }
}

impl Masks for Vec<u64> {
    fn mask(&self, var: u32) -> u64 {
        self.as_slice().mask(var)
    }
}

pub(crate) const NONE: u32 = u32::MAX;

/// A joint that touches the diagram.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Block {
    pub(crate) joint: u32,
    /// The levels it covers, both ends included.
    pub(crate) first: u32,
    pub(crate) last: u32,
    /// Whether its rows decide; otherwise the diagram itself holds the tie.
    pub(crate) by_rows: bool,
    pub(super) columns_at: u32,
    pub(super) columns: u32,
    /// The grid of its rows.
    pub(super) grid: u32,
    /// The rows that the masks allow, and those that are left of them.
    pub(super) possible_at: u32,
    pub(super) left_at: u32,
}

impl Block {
    pub(crate) fn holds(&self, level: u32) -> bool {
        (self.first..=self.last).contains(&level)
    }

    /// Rows over one level of the diagram are no more than a mask.
    pub(crate) fn narrow(&self) -> bool {
        self.first == self.last
    }
}

/// A column of a block: its variable's level, if the diagram has one, and its possible cells.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Column {
    pub(crate) var: u32,
    pub(crate) level: Option<u32>,
    pub(crate) mask: u64,
    /// Its column in the grid; none where that leaves it out.
    pub(super) at: u32,
}

impl Column {
    /// Its column in the grid of rows.
    pub(crate) fn place(&self) -> Option<usize> {
        Some(self.at as usize).filter(|_| self.at != NONE)
    }
}

/// Which columns the rows of a block are laid out over.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Over {
    /// What the diagram tests.
    Tested,
    /// All columns.
    Whole,
}

/// The possible cells by level, and the possible rows of the joints.
#[derive(Clone, Debug, Default)]
pub(crate) struct Loaded {
    pub(crate) masks: Vec<u64>,
    pub(crate) blocks: Vec<Block>,
    /// Whether no world is left.
    pub(crate) dead: bool,
    /// Whether some block by rows covers several levels.
    pub(crate) wide: bool,
    block_of: Vec<u32>,
    pub(super) columns: Vec<Column>,
    /// One for each block by rows, and memory for more.
    pub(super) grids: Vec<Grid>,
    /// Sets of rows.
    pub(super) sets: Vec<u64>,
    /// For each level of a block, its column in the grid.
    pub(super) column_of: Vec<u32>,
}

impl Loaded {
    pub(crate) fn load<M: Masks + ?Sized>(
        &mut self,
        diagram: &Diagram,
        masks: &M,
        joints: &[Joint],
        over: Over,
    ) -> Result<(), JointError> {
        self.masks.clear();
        self.masks
            .extend((0..).zip(diagram.vars()).map(|(level, var)| masks.mask(*var) & diagram.domain(level)));
        self.blocks.clear();
        self.block_of.clear();
        self.wide = false;
        self.dead = self.masks.contains(&0);
        if !joints.is_empty() {
            self.columns.clear();
            self.column_of.clear();
            self.block_of.resize(self.masks.len(), NONE);
            self.column_of.resize(self.masks.len(), NONE);
            for (number, joint) in (0..).zip(joints) {
                self.add(diagram, masks, number, joint)?;
            }
            // Where the diagram knows of worlds that cannot be, what it does not test can still tell rows apart.
            let over = if diagram.no_world().is_some() { Over::Whole } else { over };
            self.lay_rows(joints, over)?;
        }
        Ok(())
    }

    fn add<M: Masks + ?Sized>(
        &mut self,
        diagram: &Diagram,
        masks: &M,
        number: u32,
        joint: &Joint,
    ) -> Result<(), JointError> {
        let levels = || joint.vars().iter().filter_map(|var| diagram.level_of(*var));
        let (Some(first), Some(last)) = (levels().min(), levels().max()) else { return Ok(()) };
        if (last - first) as usize + 1 != levels().count() {
            return Err(JointError::Scattered);
        }
        if joint.vars().iter().any(|var| self.columns.iter().any(|column| column.var == *var)) {
            return Err(JointError::Overlapping);
        }
        let columns_at = index(self.columns.len());
        for var in joint.vars() {
            let level = diagram.level_of(*var);
            let known = level.and_then(|level| self.masks.get(level as usize)).copied();
            let mask = known.unwrap_or_else(|| masks.mask(*var));
            self.columns.push(Column { var: *var, level, mask, at: NONE });
        }
        for level in first..=last {
            if let Some(slot) = self.block_of.get_mut(level as usize) {
                *slot = index(self.blocks.len());
            }
        }
        self.blocks.push(Block {
            joint: number,
            first,
            last,
            by_rows: joint.has_rows(),
            columns_at,
            columns: index(joint.vars().len()),
            grid: NONE,
            possible_at: 0,
            left_at: 0,
        });
        Ok(())
    }

    pub(crate) fn mask(&self, level: u32) -> u64 {
        self.masks.get(level as usize).copied().unwrap_or(0)
    }

    /// The block that covers a level.
    #[inline]
    pub(crate) fn block(&self, level: u32) -> Option<(usize, &Block)> {
        let number = *self.block_of.get(level as usize)? as usize;
        self.blocks.get(number).map(|block| (number, block))
    }

    /// The block that covers a level with rows over several levels.
    #[inline]
    pub(crate) fn wide_block(&self, level: u32) -> Option<&Block> {
        self.block(level).map(|(_, block)| block).filter(|block| block.by_rows && !block.narrow())
    }

    pub(crate) fn columns_of(&self, block: &Block) -> &[Column] {
        let start = block.columns_at as usize;
        self.columns.get(start..start + block.columns as usize).unwrap_or(&[])
    }

    /// The rows of a block by their cells; `None` where the diagram itself holds the tie.
    pub(crate) fn grid(&self, block: &Block) -> Option<&Grid> {
        self.grids.get(block.grid as usize)
    }

    /// The rows of a block that are left.
    pub(crate) fn rows_of(&self, block: &Block) -> &[u64] {
        self.set(block, block.left_at)
    }

    /// The rows of a block that the masks allow, whatever has been left out since.
    pub(crate) fn possible_rows(&self, block: &Block) -> &[u64] {
        self.set(block, block.possible_at)
    }

    fn set(&self, block: &Block, at: u32) -> &[u64] {
        let words = self.grid(block).map_or(0, Grid::words);
        self.sets.get(at as usize..at as usize + words).unwrap_or(&[])
    }

    /// The column of a level in the grid of its block.
    pub(crate) fn column_of(&self, level: u32) -> usize {
        self.column_of.get(level as usize).map_or(usize::MAX, |column| *column as usize)
    }
}
