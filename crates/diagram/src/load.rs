//! What a case leaves possible, laid out by the levels of one diagram.

use crate::{Diagram, Joint, JointError, cell_mask, index};

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

const NONE: u32 = u32::MAX;

/// A joint that touches the diagram.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Block {
    pub(crate) joint: u32,
    /// The levels it covers, both ends included.
    pub(crate) first: u32,
    pub(crate) last: u32,
    /// Whether its rows decide; otherwise the diagram itself holds the tie.
    pub(crate) by_rows: bool,
    columns_at: u32,
    columns: u32,
    rows_at: u32,
    rows: u32,
    /// The rows that were possible before any were left out by `keep_rows`.
    all_rows: u32,
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
}

/// The possible cells by level, and the possible rows of the joints.
#[derive(Clone, Debug, Default)]
pub(crate) struct Loaded {
    pub(crate) masks: Vec<u64>,
    pub(crate) blocks: Vec<Block>,
    /// Whether no world is left.
    pub(crate) dead: bool,
    block_of: Vec<u32>,
    columns: Vec<Column>,
    rows: Vec<u32>,
    /// For each level of a block, the column of its variable.
    column_of: Vec<u32>,
}

impl Loaded {
    pub(crate) fn load<M: Masks + ?Sized>(
        &mut self,
        diagram: &Diagram,
        masks: &M,
        joints: &[Joint],
    ) -> Result<(), JointError> {
        self.masks.clear();
        self.masks
            .extend((0..).zip(diagram.vars()).map(|(level, var)| masks.mask(*var) & diagram.domain(level)));
        self.blocks.clear();
        self.block_of.clear();
        if !joints.is_empty() {
            self.columns.clear();
            self.rows.clear();
            self.column_of.clear();
            self.block_of.resize(self.masks.len(), NONE);
            self.column_of.resize(self.masks.len(), NONE);
            for (number, joint) in (0..).zip(joints) {
                self.add(diagram, masks, number, joint)?;
            }
        }
        self.dead = self.masks.contains(&0)
            || self.blocks.iter().any(|block| block.by_rows && block.rows == 0)
            || self.blocks.iter().any(|block| self.columns_of(block).iter().any(|column| column.mask == 0));
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
        for (place, var) in (0..).zip(joint.vars()) {
            let level = diagram.level_of(*var);
            if let Some(slot) = level.and_then(|level| self.column_of.get_mut(level as usize)) {
                *slot = place;
            }
            let known = level.and_then(|level| self.masks.get(level as usize)).copied();
            self.columns.push(Column { var: *var, level, mask: known.unwrap_or_else(|| masks.mask(*var)) });
        }
        for level in first..=last {
            if let Some(slot) = self.block_of.get_mut(level as usize) {
                *slot = index(self.blocks.len());
            }
        }
        let rows_at = index(self.rows.len());
        self.add_rows(joint, columns_at);
        let rows = index(self.rows.len()) - rows_at;
        let by_rows = joint.row_count().is_some();
        let columns = index(joint.vars().len());
        let block =
            Block { joint: number, first, last, by_rows, columns_at, columns, rows_at, rows, all_rows: rows };
        self.blocks.push(block);
        self.narrow_masks(&block, joint);
        Ok(())
    }

    fn add_rows(&mut self, joint: &Joint, columns_at: u32) {
        let columns = self.columns.get(columns_at as usize..).unwrap_or(&[]);
        for row in 0..index(joint.row_count().unwrap_or(0)) {
            let cells = joint.row(row).iter().zip(columns);
            if cells.into_iter().all(|(cell, column)| column.mask & cell_mask(*cell) != 0) {
                self.rows.push(row);
            }
        }
    }

    /// Cuts the masks of a block's variables to the cells its rows still hold.
    fn narrow_masks(&mut self, block: &Block, joint: &Joint) {
        if !block.by_rows {
            return;
        }
        for place in 0..block.columns {
            let mask = self.rows_of(block).iter().fold(0, |mask, row| mask | joint.bit(*row, place));
            let Some(column) = self.columns.get_mut((block.columns_at + place) as usize) else { continue };
            column.mask = mask;
            if let Some(slot) = column.level.and_then(|level| self.masks.get_mut(level as usize)) {
                *slot = mask;
            }
        }
    }

    /// Leaves out the rows that `keep` does not want, in place of those left out before.
    pub(crate) fn keep_rows(&mut self, number: usize, joint: &Joint, mut keep: impl FnMut(u32) -> bool) {
        let Some(mut block) = self.blocks.get(number).copied() else { return };
        let start = block.rows_at as usize;
        let Some(rows) = self.rows.get_mut(start..start + block.all_rows as usize) else { return };
        let mut kept = 0;
        for place in 0..rows.len() {
            if rows.get(place).is_some_and(|row| keep(*row)) {
                rows.swap(place, kept);
                kept += 1;
            }
        }
        block.rows = index(kept);
        if let Some(slot) = self.blocks.get_mut(number) {
            *slot = block;
        }
        self.narrow_masks(&block, joint);
    }

    pub(crate) fn mask(&self, level: u32) -> u64 {
        self.masks.get(level as usize).copied().unwrap_or(0)
    }

    /// The block that covers a level.
    pub(crate) fn block(&self, level: u32) -> Option<(usize, &Block)> {
        let number = *self.block_of.get(level as usize)? as usize;
        self.blocks.get(number).map(|block| (number, block))
    }

    /// The block that covers a level with rows over several levels: it must be walked row by row.
    pub(crate) fn wide_block(&self, level: u32) -> Option<&Block> {
        self.block(level).map(|(_, block)| block).filter(|block| block.by_rows && !block.narrow())
    }

    pub(crate) fn columns_of(&self, block: &Block) -> &[Column] {
        let start = block.columns_at as usize;
        self.columns.get(start..start + block.columns as usize).unwrap_or(&[])
    }

    pub(crate) fn rows_of(&self, block: &Block) -> &[u32] {
        let start = block.rows_at as usize;
        self.rows.get(start..start + block.rows as usize).unwrap_or(&[])
    }

    pub(crate) fn column_of(&self, level: u32) -> u32 {
        self.column_of.get(level as usize).copied().unwrap_or(NONE)
    }
}
