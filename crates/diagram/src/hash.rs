//! A small deterministic hasher: the standard one is seeded at random, and these keys come from our own arena.

use std::collections::{HashMap, HashSet};
use std::hash::{BuildHasherDefault, Hasher};

/// Multiplies and rotates, a word at a time.
#[derive(Clone, Copy, Debug, Default)]
pub(crate) struct Mixer(u64);

/// A map that is only ever looked up in, never iterated over.
pub(crate) type Map<K, V> = HashMap<K, V, BuildHasherDefault<Mixer>>;
/// A set that is only ever looked up in, never iterated over.
pub(crate) type Set<K> = HashSet<K, BuildHasherDefault<Mixer>>;

impl Hasher for Mixer {
    fn finish(&self) -> u64 {
        // The multiplication leaves its entropy in the high bits, tables look at the low ones.
        self.0.rotate_left(26)
    }

    fn write(&mut self, bytes: &[u8]) {
        for byte in bytes {
            self.write_u64(u64::from(*byte));
        }
    }

    fn write_u16(&mut self, word: u16) {
        self.write_u64(u64::from(word));
    }

    fn write_u32(&mut self, word: u32) {
        self.write_u64(u64::from(word));
    }

    fn write_u64(&mut self, word: u64) {
        self.0 = (self.0.rotate_left(5) ^ word).wrapping_mul(0x9E37_79B9_7F4A_7C15);
    }

    fn write_u128(&mut self, word: u128) {
        let half = |word: u128| u64::try_from(word & u128::from(u64::MAX)).unwrap_or(0);
        self.write_u64(half(word >> 64));
        self.write_u64(half(word));
    }

    fn write_usize(&mut self, word: usize) {
        self.write_u64(word as u64);
    }
}

const EMPTY: u32 = u32::MAX;

/// Where numbered things kept elsewhere are found by their hashes. Half the slots are free, so a search ends.
#[derive(Clone, Debug, Default)]
pub(crate) struct Slots(Vec<u32>);

impl Slots {
    /// Forgets everything. What follows is mostly small: it grows its own slots again, in the memory there is.
    pub(crate) fn clear(&mut self) {
        self.0.clear();
    }

    /// The number of the thing with this hash that `is` the one looked for; else the free slot where it belongs.
    pub(crate) fn find(&self, hash: u64, is: impl Fn(u32) -> bool) -> Result<u32, usize> {
        let wrap = self.0.len().wrapping_sub(1);
        let low = u32::try_from(hash & u64::from(u32::MAX)).unwrap_or(0);
        let mut slot = low as usize & wrap;
        loop {
            match self.0.get(slot) {
                Some(&number) if number != EMPTY && is(number) => return Ok(number),
                Some(&number) if number != EMPTY => slot = (slot + 1) & wrap,
                _ => return Err(slot),
            }
        }
    }

    /// Puts a number into a free slot.
    pub(crate) fn put(&mut self, slot: usize, number: u32) {
        if let Some(free) = self.0.get_mut(slot) {
            *free = number;
        }
    }

    /// Makes room for one more than `count` things, whose hashes are given by their numbers.
    pub(crate) fn make_room(&mut self, count: usize, hash_of: impl Fn(u32) -> u64) {
        if count * 2 < self.0.len() {
            return;
        }
        let wider = (self.0.len() * 2).max(32);
        self.0.clear();
        self.0.resize(wider, EMPTY);
        for number in 0..crate::index(count) {
            if let Err(free) = self.find(hash_of(number), |_| false) {
                self.put(free, number);
            }
        }
    }
}
