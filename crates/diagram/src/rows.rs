//! Sets of rows, as words of bits.

use crate::hash::{Mixer, Slots};
use crate::{cell_mask, index};
use std::hash::Hasher;

/// Which rows have each cell of each column.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Grid {
    /// How many rows there are.
    pub(crate) rows: usize,
    /// Where the cells of each column end.
    ends: Vec<u32>,
    cells: Vec<u8>,
    /// A set of rows for each of `cells`.
    bits: Vec<u64>,
}

/// Rows of a grid whose cells in one column come in runs of a length, over and over.
pub(crate) struct Stretch<'a> {
    pub(crate) from: usize,
    pub(crate) rows: usize,
    /// The cells of the runs stand in one column of these rows.
    pub(crate) cells: &'a [u8],
    pub(crate) column: usize,
    pub(crate) width: usize,
    pub(crate) length: usize,
}

impl Stretch<'_> {
    fn own(&self) -> impl Iterator<Item = u8> {
        self.cells.iter().skip(self.column).step_by(self.width.max(1)).copied()
    }
}

impl Grid {
    /// Rows of so many cells, one after the other.
    pub(crate) fn of_rows(width: usize, cells: &[u8]) -> Self {
        let mut grid = Self::default();
        grid.reset(cells.len() / width.max(1));
        for column in 0..width {
            grid.add_column(&[Stretch { from: 0, rows: grid.rows, cells, column, width, length: 1 }]);
        }
        grid
    }

    /// Empties the grid for so many rows.
    pub(crate) fn reset(&mut self, rows: usize) {
        self.rows = rows;
        self.ends.clear();
        self.cells.clear();
        self.bits.clear();
    }

    /// How many words a set of rows takes.
    pub(crate) fn words(&self) -> usize {
        self.rows.div_ceil(64)
    }

    /// Adds a column that is made of stretches.
    pub(crate) fn add_column(&mut self, stretches: &[Stretch<'_>]) {
        let (words, start) = (self.words(), self.cells.len());
        let all = stretches.iter().flat_map(Stretch::own).fold(0, |all, cell| all | cell_mask(cell));
        self.cells.extend(crate::cells_of(all));
        self.bits.resize(self.cells.len() * words, 0);
        for stretch in stretches {
            let end = stretch.from + stretch.rows;
            let around = stretch.own().count() * stretch.length;
            for (run, cell) in stretch.own().enumerate() {
                let before = (all & (cell_mask(cell) - 1)).count_ones() as usize;
                let at = (start + before) * words;
                let Some(set) = self.bits.get_mut(at..at + words) else { continue };
                for from in (stretch.from + run * stretch.length..end).step_by(around.max(1)) {
                    fill(set, from, stretch.length);
                }
            }
        }
        self.ends.push(index(self.cells.len()));
    }

    /// Adds a column of another grid with as many rows.
    pub(crate) fn copy_column(&mut self, other: &Self, column: usize) {
        let (start, end) = other.span(column);
        let words = other.words();
        self.cells.extend(other.cells.get(start..end).unwrap_or(&[]));
        self.bits.extend(other.bits.get(start * words..end * words).unwrap_or(&[]));
        self.ends.push(index(self.cells.len()));
    }

    fn span(&self, column: usize) -> (usize, usize) {
        let end = |column: usize| self.ends.get(column).map_or(0, |end| *end as usize);
        (column.checked_sub(1).map_or(0, end), end(column))
    }

    /// The cells of a column, rising, each with the rows that have it.
    pub(crate) fn column(&self, column: usize) -> impl Iterator<Item = (u8, &[u64])> {
        let ((start, end), words) = (self.span(column), self.words());
        let sets = self.bits.get(start * words..end * words).unwrap_or(&[]).chunks_exact(words.max(1));
        self.cells.get(start..end).unwrap_or(&[]).iter().copied().zip(sets)
    }

    /// The cells of a column that some of the rows have.
    pub(crate) fn cells_among(&self, column: usize, rows: &[u64]) -> u64 {
        let met = self.column(column).filter(|(_, having)| meet(having, rows));
        met.fold(0, |mask, (cell, _)| mask | cell_mask(cell))
    }

    /// The cell of a column that a row has.
    pub(crate) fn cell(&self, column: usize, row: usize) -> Option<u8> {
        self.column(column).find(|(_, having)| holds(having, row)).map(|(cell, _)| cell)
    }

    /// Leaves of `rows` those whose cell of a column is in the mask.
    pub(crate) fn restrict(&self, column: usize, mask: u64, rows: &mut [u64]) {
        for (cell, having) in self.column(column) {
            // Every row has one cell of the column.
            if mask & cell_mask(cell) == 0 {
                rows.iter_mut().zip(having).for_each(|(word, having)| *word &= !having);
            }
        }
    }

    /// All rows.
    pub(crate) fn all(&self) -> impl Iterator<Item = u64> {
        let (whole, rest) = (self.rows / 64, self.rows % 64);
        let last = (rest > 0).then(|| (1_u64 << rest) - 1);
        std::iter::repeat_n(u64::MAX, whole).chain(last)
    }
}

/// Puts a run of rows into a set.
fn fill(set: &mut [u64], from: usize, length: usize) {
    let end = from + length;
    let mut at = from;
    while at < end {
        let (low, count) = (at % 64, (64 - at % 64).min(end - at));
        let run = if count == 64 { u64::MAX } else { ((1 << count) - 1) << low };
        if let Some(word) = set.get_mut(at / 64) {
            *word |= run;
        }
        at += count;
    }
}

/// Whether two sets have a row in common.
pub(crate) fn meet(one: &[u64], other: &[u64]) -> bool {
    one.iter().zip(other).any(|(one, other)| one & other != 0)
}

/// Whether a set holds a row.
pub(crate) fn holds(set: &[u64], row: usize) -> bool {
    set.get(row / 64).is_some_and(|word| word >> (row % 64) & 1 == 1)
}

/// Whether a set holds no row.
pub(crate) fn is_empty(set: &[u64]) -> bool {
    set.iter().all(|word| *word == 0)
}

/// The first row of a set.
pub(crate) fn first(set: &[u64]) -> Option<usize> {
    let (place, word) = set.iter().enumerate().find(|(_, word)| **word != 0)?;
    Some(place * 64 + word.trailing_zeros() as usize)
}

/// The rows of a set, rising.
pub(crate) fn each(set: &[u64]) -> impl Iterator<Item = usize> {
    let words = set.iter().enumerate();
    words.flat_map(|(place, word)| crate::cells_of(*word).map(move |bit| place * 64 + usize::from(bit)))
}

/// Adds the rows of one set to another.
pub(crate) fn join(set: &mut [u64], more: &[u64]) {
    set.iter_mut().zip(more).for_each(|(word, more)| *word |= more);
}

/// Sets of rows, each kept once: equal sets have one number.
#[derive(Clone, Debug, Default)]
pub(crate) struct Kept {
    /// Where each set begins, and the end of the last.
    at: Vec<u32>,
    words: Vec<u64>,
    slots: Slots,
}

impl Kept {
    pub(crate) fn clear(&mut self) {
        self.at.clear();
        self.words.clear();
        self.slots.clear();
    }

    pub(crate) fn get(&self, number: u64) -> &[u64] {
        set_of(&self.at, &self.words, usize::try_from(number).unwrap_or(usize::MAX))
    }

    /// The number of a set.
    pub(crate) fn number(&mut self, set: &[u64]) -> u64 {
        let Self { at, words, slots } = self;
        slots.make_room(at.len(), |number| hash(set_of(at, words, number as usize)));
        let found = slots.find(hash(set), |number| set_of(at, words, number as usize) == set);
        let free = match found {
            Ok(number) => return u64::from(number),
            Err(free) => free,
        };
        let number = index(at.len());
        at.push(index(words.len()));
        words.extend(set);
        slots.put(free, number);
        u64::from(number)
    }
}

fn hash(set: &[u64]) -> u64 {
    let mut hasher = Mixer::default();
    for word in set {
        hasher.write_u64(*word);
    }
    hasher.finish()
}

fn set_of<'a>(at: &[u32], words: &'a [u64], place: usize) -> &'a [u64] {
    let Some(start) = at.get(place) else { return &[] };
    let end = place.checked_add(1).and_then(|next| at.get(next));
    words.get(*start as usize..end.map_or(words.len(), |end| *end as usize)).unwrap_or(&[])
}
