//! Laying out the rows of tied blocks.
//!
//! A block over one factor takes its rows as they are: rows that differ only in what the diagram does not test do no harm. Over
//! several factors every choice of one row from each is a row, so each factor is first cut down to the rows that differ in what is
//! laid out.

use crate::joint::Factor;
use crate::load::{Block, Column, Loaded, NONE, Over};
use crate::rows::{self, Grid};
use crate::{Joint, JointError, index};

/// Rows of a block.
const MOST_ROWS: usize = 4_096;

/// A factor's rows over what is laid out: the columns in the joint, and their cells row by row.
struct Cut {
    columns: Vec<u32>,
    cells: Vec<u8>,
}

impl Loaded {
    /// Lays out the possible rows of all blocks, and cuts the masks to them.
    pub(crate) fn lay_rows(&mut self, joints: &[Joint], over: Over) -> Result<(), JointError> {
        self.sets.clear();
        self.dead = self.masks.contains(&0);
        let mut grids = 0;
        for number in 0..self.blocks.len() {
            let Some(mut block) = self.blocks.get(number).copied() else { continue };
            if block.by_rows {
                block.grid = grids;
                grids += 1;
                self.wide |= !block.narrow();
                let Some(joint) = joints.get(block.joint as usize) else { continue };
                self.lay_block(&mut block, joint, over)?;
            }
            if let Some(slot) = self.blocks.get_mut(number) {
                *slot = block;
            }
            self.dead |= self.columns_of(&block).iter().any(|column| column.mask == 0);
        }
        Ok(())
    }

    fn lay_block(&mut self, block: &mut Block, joint: &Joint, over: Over) -> Result<(), JointError> {
        let allowed: Vec<Vec<u64>> =
            joint.parts().map(|(factor, grid)| self.allow(block, factor, grid)).collect();
        let laid: Vec<usize> = joint
            .parts()
            .enumerate()
            .filter(|(_, (factor, _))| factor.columns.iter().any(|column| self.lays(block, *column, over)))
            .map(|(place, _)| place)
            .collect();
        let grid = self.grids.len().max(block.grid as usize + 1);
        self.grids.resize_with(grid, Grid::default);
        self.clear_places(block);
        let (left, others) = match laid.as_slice() {
            [only] => (allowed.get(*only), &[][..]),
            several => (None, several),
        };
        block.possible_at = index(self.sets.len());
        if let Some((left, (factor, grid))) = left.zip(laid.first().and_then(|only| joint.parts().nth(*only)))
        {
            self.copy(block, factor, grid, over);
            self.sets.extend(left);
        } else {
            let cuts =
                others.iter().filter_map(|place| Some((joint.parts().nth(*place)?, allowed.get(*place)?)));
            let cuts = cuts.map(|((factor, grid), allowed)| self.cut(block, (factor, grid), allowed, over));
            let cuts: Vec<Cut> = cuts.collect();
            self.multiply(block, &cuts)?;
        }
        block.left_at = index(self.sets.len());
        self.sets.extend_from_within(block.possible_at as usize..);
        Ok(())
    }

    /// The rows of a factor that the masks allow; the masks are cut to the cells that some of them has.
    fn allow(&mut self, block: &Block, factor: &Factor, grid: &Grid) -> Vec<u64> {
        let own = |column: &u32| (block.columns_at + column) as usize;
        let mut left: Vec<u64> = grid.all().collect();
        for (place, column) in factor.columns.iter().enumerate() {
            let mask = self.columns.get(own(column)).map_or(u64::MAX, |column| column.mask);
            grid.restrict(place, mask, &mut left);
        }
        for (place, column) in factor.columns.iter().enumerate() {
            self.narrow(own(column), grid.cells_among(place, &left));
        }
        left
    }

    /// Cuts the mask of a column, and of its level.
    fn narrow(&mut self, place: usize, mask: u64) {
        let Some(column) = self.columns.get_mut(place) else { return };
        column.mask = mask;
        if let Some(slot) = column.level.and_then(|level| self.masks.get_mut(level as usize)) {
            *slot = mask;
        }
    }

    fn lays(&self, block: &Block, column: u32, over: Over) -> bool {
        let column = self.columns.get((block.columns_at + column) as usize);
        over == Over::Whole || column.is_some_and(|column| column.level.is_some())
    }

    fn clear_places(&mut self, block: &Block) {
        let start = block.columns_at as usize;
        let columns = self.columns.iter_mut().skip(start).take(block.columns as usize);
        columns.for_each(|column| column.at = NONE);
    }

    /// Says which column of the grid is which of the block's.
    fn place(&mut self, block: &Block, column: u32, at: u32) {
        let Some(column) = self.columns.get_mut((block.columns_at + column) as usize) else { return };
        column.at = at;
        if let Some(slot) = column.level.and_then(|level| self.column_of.get_mut(level as usize)) {
            *slot = at;
        }
    }

    fn copy(&mut self, block: &Block, factor: &Factor, grid: &Grid, over: Over) {
        let mut own = self.take_grid(block, grid.rows);
        let mut at = 0;
        for (place, column) in factor.columns.iter().enumerate() {
            if self.lays(block, *column, over) {
                own.copy_column(grid, place);
                self.place(block, *column, at);
                at += 1;
            }
        }
        self.put_grid(block, own);
    }

    fn take_grid(&mut self, block: &Block, rows: usize) -> Grid {
        let mut grid = self.grids.get_mut(block.grid as usize).map(std::mem::take).unwrap_or_default();
        grid.reset(rows);
        grid
    }

    fn put_grid(&mut self, block: &Block, grid: Grid) {
        if let Some(slot) = self.grids.get_mut(block.grid as usize) {
            *slot = grid;
        }
    }

    /// The rows allowed of a factor, the first of those that are alike in what is laid out.
    fn cut(&self, block: &Block, (factor, grid): (&Factor, &Grid), allowed: &[u64], over: Over) -> Cut {
        let places = factor.columns.iter().enumerate();
        let laid = places.filter(|(_, column)| self.lays(block, **column, over));
        let (places, columns): (Vec<usize>, Vec<u32>) = laid.map(|(place, column)| (place, *column)).unzip();
        // Where all columns are laid out no two rows are alike.
        let partly = places.len() < factor.columns.len();
        let mut seen = Seen::default();
        let mut cells = Vec::with_capacity(grid.rows * places.len());
        for row in rows::each(allowed) {
            let own = factor.row(row);
            let tested = places.iter().map(|place| own.get(*place).copied().unwrap_or(0));
            if !partly || seen.is_new(tested.clone()) {
                cells.extend(tested);
            }
        }
        Cut { columns, cells }
    }

    /// Lays out every choice of one row from each factor, those of the last turning fastest.
    fn multiply(&mut self, block: &Block, cuts: &[Cut]) -> Result<(), JointError> {
        let count = |cut: &Cut| cut.cells.len() / cut.columns.len().max(1);
        let total = cuts.iter().map(count).fold(1_usize, usize::saturating_mul);
        if total > MOST_ROWS {
            return Err(JointError::TooMany);
        }
        let mut grid = self.take_grid(block, total);
        let (mut stride, mut at) = (total, 0);
        for cut in cuts {
            let (rows, width) = (count(cut).max(1), cut.columns.len());
            stride /= rows;
            for (place, column) in cut.columns.iter().enumerate() {
                grid.add_runs(cut.cells.iter().skip(place).step_by(width).copied(), stride);
                self.place(block, *column, at);
                at += 1;
            }
        }
        self.sets.extend(grid.all());
        self.put_grid(block, grid);
        Ok(())
    }

    /// Leaves of a block only these of the rows that are possible, in place of those left before.
    pub(crate) fn keep_rows(&mut self, number: usize, wanted: &[u64]) {
        let Some(block) = self.blocks.get(number).copied() else { return };
        let possible = self.possible_rows(&block).iter().zip(wanted);
        let left: Vec<u64> = possible.map(|(possible, wanted)| possible & wanted).collect();
        let start = block.left_at as usize;
        if let Some(rows) = self.sets.get_mut(start..start + left.len()) {
            rows.copy_from_slice(&left);
        }
        for number in 0..block.columns {
            let place = (block.columns_at + number) as usize;
            let among = self.columns.get(place).and_then(Column::place).zip(self.grid(&block));
            if let Some(mask) = among.map(|(at, grid)| grid.cells_among(at, &left)) {
                self.narrow(place, mask);
            }
        }
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
