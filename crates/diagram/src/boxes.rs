//! Boxes of cells that hold only rows with one exit.

use crate::load::{Block, Column};
use crate::view::View;
use crate::{cell_mask, cells_of};

/// A set of rows, by their places.
type Set = Vec<u64>;

/// The rows of a tied block, by the cells they have.
pub(crate) struct Boxes<'a> {
    columns: &'a [Column],
    /// Rows and their exits.
    rows: &'a [(u32, u32)],
    /// For each column its cells, with the rows that have them.
    having: Vec<Vec<(u8, Set)>>,
    /// For each row the place of its own cell among those of a column.
    cells: Vec<Vec<u8>>,
}

impl<'a> Boxes<'a> {
    pub(crate) fn new(view: View<'_>, block: &Block, columns: &'a [Column], rows: &'a [(u32, u32)]) -> Self {
        let words = rows.len().div_ceil(64);
        let empty = |column: &Column| cells_of(column.mask).map(|cell| (cell, vec![0; words])).collect();
        let mut having: Vec<Vec<(u8, Set)>> = columns.iter().map(empty).collect();
        let places: Vec<usize> = columns.iter().filter_map(|column| Some(column.place()? as usize)).collect();
        let mut cells = Vec::with_capacity(rows.len());
        for (number, (row, _)) in rows.iter().enumerate() {
            let laid = view.case.cells_of(block, *row);
            let own: Vec<u8> = places.iter().map(|place| laid.get(*place).copied().unwrap_or(0)).collect();
            for (cell, sets) in own.iter().zip(&mut having) {
                let set = sets.iter_mut().find(|(other, _)| other == cell);
                if let Some(word) = set.and_then(|(_, set)| set.get_mut(number / 64)) {
                    *word |= 1 << (number % 64);
                }
            }
            cells.push(own);
        }
        Self { columns, rows, having, cells }
    }

    /// Covers the rows of each exit by boxes, one mask per column, that hold no row of another exit.
    pub(crate) fn all(&self) -> Vec<(Vec<u64>, u32)> {
        let mut made: Vec<(Vec<u64>, u32)> = Vec::new();
        let mut covered: Set = vec![0; self.rows.len().div_ceil(64)];
        for (number, (_, exit)) in self.rows.iter().enumerate() {
            if covered.get(number / 64).is_some_and(|word| word >> (number % 64) & 1 == 1) {
                continue;
            }
            let others = self.where_exit(|other| other != *exit);
            let grown = self.grow(number, &others);
            let inside = self.inside(&grown, self.where_exit(|other| other == *exit));
            covered.iter_mut().zip(inside).for_each(|(word, more)| *word |= more);
            made.push((grown, *exit));
        }
        made
    }

    /// The widest box around a row, taking cells in order, that keeps clear of other rows.
    fn grow(&self, number: usize, others: &Set) -> Vec<u64> {
        let own = self.cells.get(number).map_or(&[][..], Vec::as_slice);
        let mut grown: Vec<u64> = own.iter().map(|cell| cell_mask(*cell)).collect();
        for place in 0..self.columns.len() {
            // The rows that are inside but for this column.
            let near = self.inside_but(&grown, place, others.clone());
            for (cell, having) in self.having.get(place).into_iter().flatten() {
                let clear = near.iter().zip(having).all(|(near, having)| near & having == 0);
                if let Some(mask) = grown.get_mut(place).filter(|_| clear) {
                    *mask |= cell_mask(*cell);
                }
            }
        }
        grown
    }

    fn inside(&self, cells: &[u64], rows: Set) -> Set {
        self.inside_but(cells, usize::MAX, rows)
    }

    fn inside_but(&self, cells: &[u64], but: usize, mut rows: Set) -> Set {
        let columns = cells.iter().zip(&self.having).enumerate();
        for (_, (mask, having)) in columns.filter(|(place, _)| *place != but) {
            let chosen: Vec<&Set> =
                having.iter().filter(|(cell, _)| cell_mask(*cell) & mask != 0).map(|(_, set)| set).collect();
            if chosen.len() < having.len() {
                for (word, slot) in rows.iter_mut().enumerate() {
                    *slot &= chosen.iter().filter_map(|set| set.get(word)).fold(0, |all, one| all | one);
                }
            }
        }
        rows
    }

    fn where_exit(&self, wanted: impl Fn(u32) -> bool) -> Set {
        let mut set = vec![0; self.rows.len().div_ceil(64)];
        for (number, (_, exit)) in self.rows.iter().enumerate() {
            if let Some(word) = set.get_mut(number / 64).filter(|_| wanted(*exit)) {
                *word |= 1 << (number % 64);
            }
        }
        set
    }
}
