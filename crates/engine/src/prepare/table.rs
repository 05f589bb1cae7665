//! Rows of cells, each once.

use super::rows::MOST_ROWS;

/// Rows while they are gathered. A row is looked up by its cells many times for each time it is new.
pub(super) struct Table {
    width: usize,
    /// The cells of the rows, one after the other.
    cells: Vec<u8>,
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
}

/// Slots of a table to begin with; a power of two, as always.
const SLOTS: usize = 32;

impl Table {
    /// For rows of so many columns.
    pub(super) fn new(width: usize) -> Self {
        Self { width, cells: Vec::new(), slots: vec![0; SLOTS], count: 0 }
    }

    /// Whether there are more rows than a joint may have.
    pub(super) fn is_over(&self) -> bool {
        self.count > MOST_ROWS
    }

    /// Takes in a row, which is new to the table or not.
    pub(super) fn add(&mut self, row: &[u8]) {
        if self.count.saturating_mul(2) >= self.slots.len() {
            self.grow();
        }
        let mut place = self.place(row);
        while let Some(taken) = self.slots.get(place).and_then(|slot| slot.checked_sub(1)) {
            if self.row(taken as usize) == row {
                return;
            }
            place = self.after(place);
        }
        self.cells.extend_from_slice(row);
        self.take(place, self.count);
        self.count = self.count.saturating_add(1);
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

    /// The rows in ascending order.
    pub(super) fn sorted(self) -> Rows {
        let mut rows: Vec<&[u8]> = self.cells.chunks_exact(self.width.max(1)).collect();
        rows.sort_unstable();
        Rows { cells: rows.concat(), count: self.count }
    }
}
