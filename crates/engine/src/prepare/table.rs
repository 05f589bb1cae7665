//! Rows of cells, each once, with the classes of the open facts that give them.

use super::rows::MOST_ROWS;
use crate::possible::Possible;

/// Rows while they are gathered. A row is looked up by its cells many times for each time it is new.
pub(super) struct Table {
    width: usize,
    /// The cells of the rows, one after the other.
    cells: Vec<u8>,
    /// For each row, the classes met of each fact, as bits.
    met: Vec<u64>,
    /// Where the bits of each fact begin in those of a row.
    starts: Vec<usize>,
    /// How many words the bits of a row take.
    stride: usize,
    /// Numbers of rows, from one, by the hash of their cells; 0: none.
    slots: Vec<u32>,
    count: usize,
}

/// Rows in order, without the table that found them.
#[derive(Debug, Clone, Default)]
pub(super) struct Rows {
    /// The cells of the rows, ascending.
    pub(super) cells: Vec<u8>,
    pub(super) count: usize,
    pub(super) meaning: Classes,
}

/// For each row the classes of each fact that give it.
#[derive(Debug, Clone, Default)]
pub(crate) struct Classes {
    /// By fact.
    values: Vec<Vec<Possible>>,
    starts: Vec<usize>,
    stride: usize,
    met: Vec<u64>,
}

impl Classes {
    /// The values of each fact that give a row.
    pub(super) fn of_row(&self, row: usize) -> impl Iterator<Item = Possible> {
        let start = row.saturating_mul(self.stride);
        let bits = self.met.get(start..start.saturating_add(self.stride)).unwrap_or(&[]);
        self.values.iter().zip(&self.starts).map(|(classes, start)| {
            let own = classes.iter().enumerate().filter(|(class, _)| {
                let word = bits.get(start.saturating_add(class / 64)).copied().unwrap_or(0);
                word >> (class % 64) & 1 == 1
            });
            own.fold(None, |all: Option<Possible>, (_, values)| {
                Some(all.map_or_else(|| values.clone(), |all| all.union(values)))
            })
            .unwrap_or_default()
        })
    }
}

/// Slots of a table to begin with; a power of two, as always.
const SLOTS: usize = 32;

impl Table {
    /// For rows of so many columns, over facts with so many classes each.
    pub(super) fn new(width: usize, classes: impl Iterator<Item = usize>) -> Self {
        let mut stride = 0_usize;
        let starts = classes.map(|classes| {
            let start = stride;
            stride = stride.saturating_add(classes.div_ceil(64));
            start
        });
        let starts = starts.collect();
        Self { width, cells: Vec::new(), met: Vec::new(), starts, stride, slots: vec![0; SLOTS], count: 0 }
    }

    /// Whether there are more rows than a joint may have.
    pub(super) fn is_over(&self) -> bool {
        self.count > MOST_ROWS
    }

    /// Takes in that a row is had where each fact is in its chosen class.
    pub(super) fn add(&mut self, row: &[u8], chosen: &[usize]) {
        let number = self.number(row);
        let own = number.saturating_mul(self.stride);
        for (class, start) in chosen.iter().zip(&self.starts) {
            let word = own.saturating_add(*start).saturating_add(class / 64);
            if let Some(word) = self.met.get_mut(word) {
                *word |= 1 << (class % 64);
            }
        }
    }

    /// The number of a row, which is new to the table or not.
    fn number(&mut self, row: &[u8]) -> usize {
        if self.count.saturating_mul(2) >= self.slots.len() {
            self.grow();
        }
        let mut place = self.place(row);
        while let Some(taken) = self.slots.get(place).and_then(|slot| slot.checked_sub(1)) {
            let number = taken as usize;
            if self.row(number) == row {
                return number;
            }
            place = self.after(place);
        }
        let number = self.count;
        self.cells.extend_from_slice(row);
        self.met.resize(self.met.len().saturating_add(self.stride), 0);
        self.count = number.saturating_add(1);
        self.take(place, number);
        number
    }

    fn row(&self, number: usize) -> &[u8] {
        let start = number.saturating_mul(self.width);
        self.cells.get(start..start.saturating_add(self.width)).unwrap_or(&[])
    }

    fn take(&mut self, place: usize, number: usize) {
        if let Some(slot) = self.slots.get_mut(place) {
            *slot = u32::try_from(number.saturating_add(1)).unwrap_or(u32::MAX);
        }
    }

    fn after(&self, place: usize) -> usize {
        place.saturating_add(1) & self.slots.len().saturating_sub(1)
    }

    fn place(&self, row: &[u8]) -> usize {
        let mix = |hash: u64, cell: &u8| {
            (hash.rotate_left(5) ^ u64::from(*cell)).wrapping_mul(0x9e37_79b9_7f4a_7c15)
        };
        let hash = row.iter().fold(0, mix);
        // The high bits are the well mixed ones.
        usize::try_from(hash >> 32).unwrap_or(0) & self.slots.len().saturating_sub(1)
    }

    fn grow(&mut self) {
        let slots = self.slots.len().saturating_mul(4);
        self.slots.clear();
        self.slots.resize(slots, 0);
        for number in 0..self.count {
            let mut place = self.place(self.row(number));
            while self.slots.get(place).is_some_and(|slot| *slot != 0) {
                place = self.after(place);
            }
            self.take(place, number);
        }
    }

    /// The rows in ascending order; `values` holds the classes of each fact.
    pub(super) fn sorted(self, values: Vec<Vec<Possible>>) -> Rows {
        let mut order: Vec<usize> = (0..self.count).collect();
        order.sort_unstable_by(|one, other| self.row(*one).cmp(self.row(*other)));
        let mut cells = Vec::with_capacity(self.cells.len());
        let mut met = Vec::with_capacity(self.met.len());
        for number in order {
            cells.extend_from_slice(self.row(number));
            let start = number.saturating_mul(self.stride);
            met.extend_from_slice(self.met.get(start..start.saturating_add(self.stride)).unwrap_or(&[]));
        }
        let meaning = Classes { values, starts: self.starts, stride: self.stride, met };
        Rows { cells, count: self.count, meaning }
    }
}
