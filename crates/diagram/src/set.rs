//! Sets of terminals.

/// A set of terminals, by their place in one diagram's list; it means nothing beside another diagram.
///
/// Up to 64 terminals take no allocation. The empty set says that no world is left.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash)]
pub struct TerminalSet {
    low: u64,
    high: Vec<u64>,
}

impl TerminalSet {
    pub(crate) fn from_words(words: &[u64]) -> Self {
        let (low, high) = words.split_first().map_or((0, &[] as &[u64]), |(low, high)| (*low, high));
        Self { low, high: high.to_vec() }
    }

    /// Leaves out all places from `count` on.
    pub(crate) fn keep_below(&mut self, count: usize) {
        if count < 64 {
            self.low &= (1 << count) - 1;
        } else if let Some(last) = self.high.last_mut().filter(|_| !count.is_multiple_of(64)) {
            *last &= (1 << (count % 64)) - 1;
        }
    }

    pub(crate) fn remove(&mut self, place: usize) {
        if place < 64 {
            self.low &= !(1 << place);
        } else if let Some(word) = self.high.get_mut(place / 64 - 1) {
            *word &= !(1 << (place % 64));
        }
    }

    /// Whether no world is left.
    pub fn is_empty(&self) -> bool {
        self.low == 0 && self.high.iter().all(|word| *word == 0)
    }

    /// How many terminals the set holds.
    pub fn len(&self) -> usize {
        self.words().map(|word| word.count_ones() as usize).sum()
    }

    /// Whether the set holds the terminal at this place.
    pub fn contains_place(&self, place: usize) -> bool {
        self.words().nth(place / 64).is_some_and(|word| word >> (place % 64) & 1 == 1)
    }

    /// The places in the diagram's list of terminals, rising.
    pub fn places(&self) -> impl Iterator<Item = usize> {
        self.words().enumerate().flat_map(|(number, word)| {
            (0..64).filter(move |bit| word >> bit & 1 == 1).map(move |bit| number * 64 + bit)
        })
    }

    fn words(&self) -> impl Iterator<Item = u64> {
        std::iter::once(self.low).chain(self.high.iter().copied())
    }
}
