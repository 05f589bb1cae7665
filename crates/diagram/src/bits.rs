//! A queue of numbers that gives back the highest first, as a bitset.

/// Nodes are numbered above their children, so taking the highest first visits every parent before its children.
#[derive(Clone, Debug, Default)]
pub(crate) struct Queue {
    words: Vec<u64>,
    cursor: usize,
}

impl Queue {
    /// Empties the queue and makes room for numbers below `count`.
    pub(crate) fn reset(&mut self, count: usize) {
        let words = count.div_ceil(64);
        self.words.clear();
        self.words.resize(words, 0);
        self.cursor = words.saturating_sub(1);
    }

    pub(crate) fn insert(&mut self, number: u32) {
        if let Some(word) = self.words.get_mut(number as usize / 64) {
            *word |= 1 << (number % 64);
        }
    }

    pub(crate) fn holds(&self, number: u32) -> bool {
        self.words.get(number as usize / 64).is_some_and(|word| word >> (number % 64) & 1 == 1)
    }

    /// Takes out the highest number that is at least `floor`. Numbers put in later must be lower than this one.
    pub(crate) fn pop(&mut self, floor: usize) -> Option<u32> {
        loop {
            if self.cursor < floor / 64 {
                return None;
            }
            let word = self.words.get_mut(self.cursor)?;
            let keep = if self.cursor == floor / 64 { u64::MAX << (floor % 64) } else { u64::MAX };
            let live = *word & keep;
            if live != 0 {
                let bit = live.ilog2();
                *word &= !(1 << bit);
                return Some(crate::index(self.cursor * 64) + bit);
            }
            self.cursor = self.cursor.checked_sub(1)?;
        }
    }

    /// The words that hold the lowest numbers.
    pub(crate) fn low_words(&self, count: usize) -> &[u64] {
        self.words.get(..count).unwrap_or(&[])
    }
}
