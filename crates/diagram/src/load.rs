//! What a case leaves possible, laid out by the levels of one diagram.

use crate::joint::{Factor, bit_of};
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
/// Rows of a block that are gone through one by one.
const MOST_ROWS: usize = 4_096;

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
    /// The cells of its rows, `width` for each.
    cells_at: u32,
    width: u32,
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
    /// Its place in the rows laid out; none where they leave it out.
    at: u32,
}

impl Column {
    /// Its place in the rows laid out.
    pub(crate) fn place(&self) -> Option<u32> {
        Some(self.at).filter(|at| *at != NONE)
    }
}

/// The possible cells by level, and the possible rows of the joints.
///
/// Rows that differ only in what the diagram does not test are one row, unless the whole rows are asked for.
#[derive(Clone, Debug, Default)]
pub(crate) struct Loaded {
    pub(crate) masks: Vec<u64>,
    pub(crate) blocks: Vec<Block>,
    /// Whether no world is left.
    pub(crate) dead: bool,
    block_of: Vec<u32>,
    columns: Vec<Column>,
    rows: Vec<u32>,
    cells: Vec<u8>,
    /// For each level of a block, the place of its variable in the rows.
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
            self.column_of.clear();
            self.block_of.resize(self.masks.len(), NONE);
            self.column_of.resize(self.masks.len(), NONE);
            for (number, joint) in (0..).zip(joints) {
                self.add(diagram, masks, number, joint)?;
            }
            // Where the diagram knows of worlds that cannot be, what it does not test can still tell rows apart.
            self.lay_rows(joints, diagram.no_world().is_some())?;
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
            by_rows: joint.factors().is_some(),
            columns_at,
            columns: index(joint.vars().len()),
            rows_at: 0,
            rows: 0,
            all_rows: 0,
            cells_at: 0,
            width: 0,
        });
        Ok(())
    }

    /// Lays out the possible rows of all blocks: over what the diagram tests, or whole.
    pub(crate) fn lay_rows(&mut self, joints: &[Joint], whole: bool) -> Result<(), JointError> {
        self.rows.clear();
        self.cells.clear();
        for number in 0..self.blocks.len() {
            let Some(block) = self.blocks.get(number).copied().filter(|block| block.by_rows) else {
                continue;
            };
            let factors = joints.get(block.joint as usize).and_then(Joint::factors).unwrap_or(&[]);
            let laid = self.lay_block(block, factors, whole)?;
            if let Some(slot) = self.blocks.get_mut(number) {
                *slot = laid;
            }
        }
        Ok(())
    }

    fn lay_block(&mut self, mut block: Block, factors: &[Factor], whole: bool) -> Result<Block, JointError> {
        block.width = self.place_columns(block, whole);
        let (mut fits, mut total) = (Vec::with_capacity(factors.len()), 1_usize);
        for factor in factors {
            let rows = self.fitting(block, factor);
            total = total.saturating_mul(rows.len());
            fits.push((factor, rows));
        }
        if total > MOST_ROWS {
            return Err(JointError::TooMany);
        }
        let flat = product(&fits, block.columns as usize);
        let mut laid: Vec<&[u8]> = flat.chunks_exact((block.columns as usize).max(1)).collect();
        if factors.len() > 1 {
            // Rows come in the order of their cells, whatever factors they are made of.
            laid.sort_unstable();
        }
        (block.rows_at, block.cells_at) = (index(self.rows.len()), index(self.cells.len()));
        (block.rows, block.all_rows) = (index(laid.len()), index(laid.len()));
        self.rows.extend(0..block.rows);
        let columns = self.columns.get(block.columns_at as usize..).unwrap_or(&[]);
        for row in &laid {
            let placed = row.iter().zip(columns).filter(|(_, column)| column.at != NONE);
            self.cells.extend(placed.map(|(cell, _)| *cell));
        }
        Ok(block)
    }

    /// Gives the columns that rows are to hold their places, and returns how many there are.
    fn place_columns(&mut self, block: Block, whole: bool) -> u32 {
        let (start, mut width) = (block.columns_at as usize, 0);
        for column in self.columns.iter_mut().skip(start).take(block.columns as usize) {
            column.at = NONE;
            if whole || column.level.is_some() {
                column.at = width;
                width += 1;
            }
            if let Some(slot) = column.level.and_then(|level| self.column_of.get_mut(level as usize)) {
                *slot = column.at;
            }
        }
        width
    }

    /// The rows of a factor that the masks allow, the first of those that are alike in what is laid out. The masks are cut to
    /// the cells that some row still has.
    fn fitting<'f>(&mut self, block: Block, factor: &'f Factor) -> Vec<&'f [u8]> {
        let own = |column: &u32| (block.columns_at + column) as usize;
        let mut masks = vec![0_u64; factor.columns.len()];
        let columns: Vec<Column> =
            factor.columns.iter().filter_map(|column| self.columns.get(own(column)).copied()).collect();
        // Where all columns are laid out no two rows are alike.
        let partly = columns.iter().any(|column| column.at == NONE);
        let mut seen = Seen::default();
        let mut found = Vec::new();
        for row in 0..factor.row_count() {
            let cells = factor.row(row);
            if !cells.iter().zip(&columns).all(|(cell, column)| column.mask & cell_mask(*cell) != 0) {
                continue;
            }
            masks.iter_mut().zip(cells).for_each(|(mask, cell)| *mask |= cell_mask(*cell));
            let tested = cells.iter().zip(&columns).filter(|(_, column)| column.at != NONE);
            if !partly || seen.is_new(tested.map(|(cell, _)| *cell)) {
                found.push(cells);
            }
        }
        for (column, mask) in factor.columns.iter().zip(masks) {
            let Some(column) = self.columns.get_mut(own(column)) else { continue };
            column.mask = mask;
            if let Some(slot) = column.level.and_then(|level| self.masks.get_mut(level as usize)) {
                *slot = mask;
            }
        }
        found
    }

    /// Leaves out the rows that `keep` does not want, in place of those left out before.
    pub(crate) fn keep_rows(&mut self, number: usize, mut keep: impl FnMut(&[u8]) -> bool) {
        let Some(mut block) = self.blocks.get(number).copied() else { return };
        let start = block.rows_at as usize;
        let wanted: Vec<u32> = (0..block.all_rows).filter(|row| keep(self.cells_of(&block, *row))).collect();
        if let Some(rows) = self.rows.get_mut(start..start + wanted.len()) {
            rows.copy_from_slice(&wanted);
        }
        block.rows = index(wanted.len());
        if let Some(slot) = self.blocks.get_mut(number) {
            *slot = block;
        }
        self.narrow_masks(&block);
    }

    /// Cuts the masks of a block's variables to the cells its rows still hold.
    fn narrow_masks(&mut self, block: &Block) {
        for number in 0..block.columns {
            let place = (block.columns_at + number) as usize;
            let Some(at) = self.columns.get(place).and_then(Column::place) else { continue };
            let mask = self.rows_of(block).iter().fold(0, |mask, row| mask | self.bit(block, *row, at));
            let Some(column) = self.columns.get_mut(place) else { continue };
            column.mask = mask;
            if let Some(slot) = column.level.and_then(|level| self.masks.get_mut(level as usize)) {
                *slot = mask;
            }
        }
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

    /// The block that covers a level with rows over several levels: it must be walked row by row.
    #[inline]
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

    /// The cells of a row, as they are laid out.
    #[inline]
    pub(crate) fn cells_of(&self, block: &Block, row: u32) -> &[u8] {
        let start = block.cells_at as usize + row as usize * block.width as usize;
        self.cells.get(start..start + block.width as usize).unwrap_or(&[])
    }

    /// The cell of a row at a place, as a mask.
    #[inline]
    pub(crate) fn bit(&self, block: &Block, row: u32, place: u32) -> u64 {
        bit_of(self.cells_of(block, row), place as usize)
    }

    pub(crate) fn column_of(&self, level: u32) -> u32 {
        self.column_of.get(level as usize).copied().unwrap_or(NONE)
    }
}

/// Rows met before, by the cells that are laid out.
#[derive(Default)]
struct Seen {
    packed: crate::hash::Set<u128>,
    long: crate::hash::Set<Vec<u8>>,
}

impl Seen {
    /// Cells are below 64: so many of them go into one number.
    const PACKED: usize = 21;

    fn is_new(&mut self, cells: impl Iterator<Item = u8> + Clone) -> bool {
        if cells.clone().nth(Self::PACKED).is_some() {
            return self.long.insert(cells.collect());
        }
        self.packed.insert(cells.fold(0, |packed, cell| packed << 6 | u128::from(cell)))
    }
}

/// The rows of a block, one after the other: every choice of one row from each factor.
fn product(fits: &[(&Factor, Vec<&[u8]>)], columns: usize) -> Vec<u8> {
    let mut rows = vec![0; columns];
    for (factor, own) in fits {
        let mut next = Vec::with_capacity(rows.len() * own.len());
        for row in rows.chunks_exact(columns.max(1)) {
            for cells in own {
                let start = next.len();
                next.extend_from_slice(row);
                for (column, cell) in factor.columns.iter().zip(*cells) {
                    if let Some(slot) = next.get_mut(start + *column as usize) {
                        *slot = *cell;
                    }
                }
            }
        }
        rows = next;
    }
    rows
}
