//! Laying out the rows of tied blocks.
//!
//! A block over one list of rows takes them as they are: rows that differ only in what the diagram does not test do no harm. Over
//! several every choice of one row from each is a row, so each is first cut down to the rows that differ in what is laid out.

use crate::joint::{Laid, Sheet};
use crate::load::{Block, Column, Loaded, NONE, Over};
use crate::rows::{self, Grid, Stretch};
use crate::{Joint, JointError, index};

/// Rows of a block.
const MOST_ROWS: usize = 4_096;

/// Rows over what is laid out: the columns in the joint, and their cells row by row.
struct Cut {
    columns: Vec<u32>,
    cells: Vec<u8>,
}

/// The rows of a product's factors that the masks allow.
struct Allowed<'a> {
    sheets: &'a [Sheet],
    rows: Vec<Vec<u64>>,
}

impl Cut {
    fn count(&self) -> usize {
        self.cells.len() / self.columns.len().max(1)
    }
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
        let allowed: Vec<Vec<Allowed<'_>>> =
            joint.parts().iter().map(|part| self.allow(block, part)).collect();
        let lays = |part: &Laid| part.columns().any(|column| self.lays(block, column, over));
        let laid: Vec<(&Laid, &Vec<Allowed<'_>>)> =
            joint.parts().iter().zip(&allowed).filter(|(part, _)| lays(part)).collect();
        let grid = self.grids.len().max(block.grid as usize + 1);
        self.grids.resize_with(grid, Grid::default);
        self.clear_places(block);
        block.possible_at = index(self.sets.len());
        match laid.as_slice() {
            [(Laid::Rows(sheet), allowed)] => {
                self.copy(block, sheet, over);
                match allowed.first().and_then(|only| only.rows.first()) {
                    Some(left) => self.sets.extend(left),
                    None => self.sets.resize(self.sets.len() + sheet.grid.words(), 0),
                }
            }
            several => {
                let columns = several.iter().flat_map(|(part, _)| part.columns());
                let columns: Vec<u32> = columns.filter(|column| self.lays(block, *column, over)).collect();
                let cuts =
                    several.iter().map(|(_, allowed)| self.cut(block, allowed, over)).collect::<Vec<_>>();
                self.multiply(block, &columns, &cuts)?;
            }
        }
        block.left_at = index(self.sets.len());
        self.sets.extend_from_within(block.possible_at as usize..);
        Ok(())
    }

    /// The products of a part that have rows the masks allow; the masks are cut to the cells that some of those has.
    fn allow<'a>(&mut self, block: &Block, part: &'a Laid) -> Vec<Allowed<'a>> {
        let products = part.products().filter_map(|sheets| {
            let rows = sheets.iter().map(|sheet| self.allowed(block, sheet));
            let rows: Vec<Vec<u64>> = rows.collect();
            let none = rows.iter().any(|rows| rows::is_empty(rows));
            (!none).then_some(Allowed { sheets, rows })
        });
        let products: Vec<Allowed<'_>> = products.collect();
        for column in part.columns() {
            let sheets = products.iter().flat_map(|product| product.sheets.iter().zip(&product.rows));
            let cells = sheets.filter_map(|(Sheet { factor, grid }, rows)| {
                let place = factor.columns.iter().position(|own| *own == column)?;
                Some(grid.cells_among(place, rows))
            });
            let cells = cells.fold(0, |all, cells| all | cells);
            self.narrow((block.columns_at + column) as usize, cells);
        }
        products
    }

    fn allowed(&self, block: &Block, Sheet { factor, grid }: &Sheet) -> Vec<u64> {
        let mut left: Vec<u64> = grid.all().collect();
        for (place, column) in factor.columns.iter().enumerate() {
            let column = self.columns.get((block.columns_at + column) as usize);
            grid.restrict(place, column.map_or(u64::MAX, |column| column.mask), &mut left);
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

    fn copy(&mut self, block: &Block, Sheet { factor, grid }: &Sheet, over: Over) {
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

    /// The rows allowed of a part: product by product, for each of its factors those that differ in what is laid out.
    fn cut(&self, block: &Block, products: &[Allowed<'_>], over: Over) -> Vec<Vec<Cut>> {
        let of_product = |product: &Allowed<'_>| {
            let sheets = product.sheets.iter().zip(&product.rows);
            let cut = sheets.map(|(sheet, rows)| self.cut_sheet(block, (sheet, rows), over));
            cut.filter(|cut| !cut.columns.is_empty()).collect()
        };
        products.iter().map(of_product).collect()
    }

    /// The rows allowed of a factor, the first of those that are alike in what is laid out.
    fn cut_sheet(&self, block: &Block, (sheet, allowed): (&Sheet, &[u64]), over: Over) -> Cut {
        let Sheet { factor, grid } = sheet;
        let places = factor.columns.iter().enumerate();
        let laid = places.filter(|(_, column)| self.lays(block, **column, over));
        let (places, columns): (Vec<usize>, Vec<u32>) = laid.map(|(place, column)| (place, *column)).unzip();
        // Where all columns are laid out no two rows are alike.
        let partly = places.len() < factor.columns.len();
        let mut seen = Seen::default();
        let mut cells = Vec::with_capacity(if partly { 0 } else { grid.rows * places.len() });
        if columns.is_empty() {
            return Cut { columns, cells };
        }
        for row in rows::each(allowed) {
            let own = factor.row(row);
            let tested = places.iter().map(|place| own.get(*place).copied().unwrap_or(0));
            if !partly || seen.is_new(tested.clone()) {
                cells.extend(tested);
            }
        }
        Cut { columns, cells }
    }

    /// Lays out every choice of one row from each part: for each choice of a product from each, every choice of one row from each
    /// of their cuts, those of the last turning fastest.
    fn multiply(
        &mut self,
        block: &Block,
        columns: &[u32],
        parts: &[Vec<Vec<Cut>>],
    ) -> Result<(), JointError> {
        let choices = parts.iter().map(Vec::len).fold(1, usize::saturating_mul);
        if choices > MOST_ROWS {
            return Err(JointError::TooMany);
        }
        let products: Vec<Vec<&Cut>> = (0..choices).map(|choice| chosen(parts, choice)).collect();
        let count =
            |product: &Vec<&Cut>| product.iter().map(|cut| cut.count()).fold(1_usize, usize::saturating_mul);
        let total = products.iter().map(count).fold(0_usize, usize::saturating_add);
        if total > MOST_ROWS {
            return Err(JointError::TooMany);
        }
        let mut grid = self.take_grid(block, total);
        let mut stretches = Vec::with_capacity(choices);
        for (at, column) in (0..).zip(columns) {
            stretches.clear();
            let mut from = 0;
            for product in &products {
                let rows = count(product);
                stretches.extend(stretch(product, *column, (from, rows)));
                from += rows;
            }
            grid.add_column(&stretches);
            self.place(block, *column, at);
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

/// The cuts of one choice of a product from each part, the choices counted with the first part turning fastest.
fn chosen(parts: &[Vec<Vec<Cut>>], choice: usize) -> Vec<&Cut> {
    let mut rest = choice;
    let mut cuts = Vec::new();
    for part in parts {
        let count = part.len().max(1);
        cuts.extend(part.get(rest % count).into_iter().flatten());
        rest /= count;
    }
    cuts
}

/// A column's stretch of the rows of a product of cuts.
fn stretch<'a>(product: &[&'a Cut], column: u32, (from, rows): (usize, usize)) -> Option<Stretch<'a>> {
    let mut length = rows;
    for cut in product {
        length /= cut.count().max(1);
        if let Some(place) = cut.columns.iter().position(|own| *own == column) {
            let (cells, width) = (cut.cells.as_slice(), cut.columns.len());
            return Some(Stretch { from, rows, cells, column: place, width, length });
        }
    }
    None
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
