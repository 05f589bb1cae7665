//! Boxes of cells that hold only rows with one exit.

use crate::cell_mask;
use crate::load::Column;
use crate::rows::{self, Grid};

/// The rows of a tied block, by the cells they have.
pub(crate) struct Boxes<'a> {
    grid: &'a Grid,
    /// The columns that boxes are made of, as the grid has them, and their cells.
    columns: Vec<(usize, u64)>,
    /// Each exit with its rows.
    exits: Vec<(u32, &'a [u64])>,
    /// The rows of all exits.
    alive: Vec<u64>,
}

/// Memory for growing one box after the other.
#[derive(Default)]
struct Room {
    /// The rows of other exits that agree with the row grown from in the last columns: in none, in one, and so on.
    agreeing: Vec<u64>,
    /// The rows inside, as far as the columns gone through tell.
    within: Vec<u64>,
}

impl<'a> Boxes<'a> {
    pub(crate) fn new(grid: &'a Grid, columns: &[Column], exits: Vec<(u32, &'a [u64])>) -> Self {
        let columns = columns.iter().filter_map(|column| Some((column.place()?, column.mask))).collect();
        let mut alive = vec![0; grid.words()];
        for (_, rows) in &exits {
            rows::join(&mut alive, rows);
        }
        Self { grid, columns, exits, alive }
    }

    /// Covers the rows of each exit by boxes, one mask per column, that hold no row of another exit; `None` where it takes more
    /// than `most`.
    pub(crate) fn few(&self, most: usize) -> Option<Vec<(Vec<u64>, u32)>> {
        let mut made: Vec<(Vec<u64>, u32)> = Vec::new();
        let mut left = self.alive.clone();
        let mut room = Room::default();
        while let Some(row) = rows::first(&left) {
            if made.len() >= most {
                return None;
            }
            let Some((exit, alike)) = self.exits.iter().find(|(_, own)| rows::holds(own, row)) else { break };
            made.push((self.grow(row, alike, &mut room), *exit));
            let inside = room.within.iter().zip(*alike).map(|(within, alike)| within & alike);
            left.iter_mut().zip(inside).for_each(|(word, inside)| *word &= !inside);
        }
        Some(made)
    }

    /// The widest box around a row, taking cells in order, that keeps clear of rows other than those `alike`. Leaves the rows
    /// inside.
    fn grow(&self, row: usize, alike: &[u64], room: &mut Room) -> Vec<u64> {
        let words = alike.len();
        let own: Vec<u8> =
            self.columns.iter().map(|(column, _)| self.grid.cell(*column, row).unwrap_or(0)).collect();
        self.agree(&own, alike, &mut room.agreeing);
        room.within.clear();
        room.within.resize(words, u64::MAX);
        let mut grown = Vec::with_capacity(own.len());
        for (place, (cell, (column, cells))) in own.iter().zip(&self.columns).enumerate() {
            let start = (own.len() - 1 - place) * words;
            let later = room.agreeing.get(start..start + words).unwrap_or(&[]);
            let mut mask = cell_mask(*cell);
            for (other, having) in
                self.grid.column(*column).filter(|(other, _)| cells & cell_mask(*other) != 0)
            {
                let mut near = later.iter().zip(&room.within).zip(having);
                if near.all(|((later, within), having)| later & within & having == 0) {
                    mask |= cell_mask(other);
                }
            }
            self.grid.restrict(*column, mask, &mut room.within);
            grown.push(mask);
        }
        grown
    }

    fn agree(&self, own: &[u8], alike: &[u64], agreeing: &mut Vec<u64>) {
        agreeing.clear();
        agreeing.extend(self.alive.iter().zip(alike).map(|(alive, alike)| alive & !alike));
        for (cell, (column, _)) in own.iter().zip(&self.columns).rev() {
            let start = agreeing.len() - alike.len();
            agreeing.extend_from_within(start..);
            let start = start + alike.len();
            if let Some(last) = agreeing.get_mut(start..) {
                self.grid.restrict(*column, cell_mask(*cell), last);
            }
        }
    }
}
