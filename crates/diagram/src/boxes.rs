//! Boxes of cells that hold only rows with one exit.

use crate::load::{Block, Column};
use crate::view::View;
use crate::{cell_mask, cells_of};

/// A set of rows, by their places.
type Set = Vec<u64>;

/// The rows of a tied block, by the cells they have.
pub(crate) struct Boxes<'a> {
    /// Rows and their exits.
    rows: &'a [(u32, u32)],
    /// For each column its cells, with the rows that have them.
    having: Vec<Vec<(u8, Set)>>,
    /// The cells of the rows, one for each column.
    cells: Vec<u8>,
    /// Each exit, rising, with its rows.
    exits: Vec<(u32, Set)>,
}

/// Memory for growing one box after the other.
#[derive(Default)]
struct Room {
    /// The rows of other exits that agree with the row grown from in the last columns: in none, in one, and so on.
    agreeing: Set,
    /// The rows inside, as far as the columns gone through tell.
    within: Set,
}

impl<'a> Boxes<'a> {
    pub(crate) fn new(view: View<'_>, block: &Block, columns: &[Column], rows: &'a [(u32, u32)]) -> Self {
        let words = rows.len().div_ceil(64);
        let empty = |column: &Column| cells_of(column.mask).map(|cell| (cell, vec![0; words])).collect();
        let mut having: Vec<Vec<(u8, Set)>> = columns.iter().map(empty).collect();
        let places: Vec<usize> = columns.iter().filter_map(|column| Some(column.place()? as usize)).collect();
        let mut numbers: Vec<u32> = rows.iter().map(|(_, exit)| *exit).collect();
        numbers.sort_unstable();
        numbers.dedup();
        let mut exits: Vec<(u32, Set)> = numbers.into_iter().map(|exit| (exit, vec![0; words])).collect();
        let mut cells = Vec::with_capacity(rows.len() * places.len());
        for (number, (row, exit)) in rows.iter().enumerate() {
            let laid = view.case.cells_of(block, *row);
            for (place, sets) in places.iter().zip(&mut having) {
                let own = laid.get(*place).copied().unwrap_or(0);
                if let Some((_, set)) = sets.iter_mut().find(|(cell, _)| *cell == own) {
                    put(set, number);
                }
                cells.push(own);
            }
            let place = exits.binary_search_by_key(exit, |(exit, _)| *exit);
            if let Some((_, set)) = place.ok().and_then(|place| exits.get_mut(place)) {
                put(set, number);
            }
        }
        Self { rows, having, cells, exits }
    }

    /// Covers the rows of each exit by boxes, one mask per column, that hold no row of another exit.
    pub(crate) fn all(&self) -> Vec<(Vec<u64>, u32)> {
        let mut made: Vec<(Vec<u64>, u32)> = Vec::new();
        let mut covered: Set = vec![0; self.rows.len().div_ceil(64)];
        let mut room = Room::default();
        for (number, (_, exit)) in self.rows.iter().enumerate() {
            if covered.get(number / 64).is_some_and(|word| word >> (number % 64) & 1 == 1) {
                continue;
            }
            let place = self.exits.binary_search_by_key(exit, |(exit, _)| *exit);
            let Some((_, alike)) = place.ok().and_then(|place| self.exits.get(place)) else { continue };
            made.push((self.grow(number, alike, &mut room), *exit));
            let inside = room.within.iter().zip(alike).map(|(within, alike)| within & alike);
            covered.iter_mut().zip(inside).for_each(|(word, more)| *word |= more);
        }
        made
    }

    /// The widest box around a row, taking cells in order, that keeps clear of rows other than those `alike`. Leaves the rows
    /// inside.
    fn grow(&self, number: usize, alike: &Set, room: &mut Room) -> Vec<u64> {
        let (words, width) = (alike.len(), self.having.len());
        let own = self.cells.get(number * width..(number + 1) * width).unwrap_or(&[]);
        self.agree(own, alike, &mut room.agreeing);
        room.within.clear();
        room.within.resize(words, u64::MAX);
        let mut grown = Vec::with_capacity(width);
        for (place, (cell, having)) in own.iter().zip(&self.having).enumerate() {
            let start = (width - 1 - place) * words;
            let later = room.agreeing.get(start..start + words).unwrap_or(&[]);
            let mut mask = cell_mask(*cell);
            for (other, rows) in having {
                let mut near = later.iter().zip(&room.within).zip(rows);
                if near.all(|((later, within), rows)| later & within & rows == 0) {
                    mask |= cell_mask(*other);
                }
            }
            // Every row has one cell of the column.
            for (_, rows) in having.iter().filter(|(other, _)| mask & cell_mask(*other) == 0) {
                room.within.iter_mut().zip(rows).for_each(|(within, rows)| *within &= !rows);
            }
            grown.push(mask);
        }
        grown
    }

    fn agree(&self, own: &[u8], alike: &Set, agreeing: &mut Set) {
        agreeing.clear();
        agreeing.extend(alike.iter().map(|word| !word));
        for (cell, having) in own.iter().zip(&self.having).rev() {
            let start = agreeing.len() - alike.len();
            let rows = having.iter().find(|(other, _)| other == cell).map_or(&[][..], |(_, rows)| rows);
            for (word, rows) in rows.iter().enumerate() {
                let before = agreeing.get(start + word).copied().unwrap_or(0);
                agreeing.push(before & rows);
            }
        }
    }
}

fn put(set: &mut Set, number: usize) {
    if let Some(word) = set.get_mut(number / 64) {
        *word |= 1 << (number % 64);
    }
}
