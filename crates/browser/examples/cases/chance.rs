//! Random choices that are the same on every machine: xorshift, from a seed.

/// A source of choices.
#[derive(Debug)]
pub(crate) struct Chance(u64);

impl Chance {
    /// The choices of a seed.
    pub(crate) fn new(seed: u64) -> Self {
        Self(seed.wrapping_mul(0x9e37_79b9_7f4a_7c15) | 1)
    }

    /// A number below a bound; none is below zero, and then it is zero.
    pub(crate) fn below(&mut self, bound: usize) -> usize {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        usize::try_from(self.0 >> 33).unwrap_or_default().checked_rem(bound).unwrap_or_default()
    }

    /// One of some.
    pub(crate) fn one_of<'a, T>(&mut self, some: &'a [T]) -> Option<&'a T> {
        some.get(self.below(some.len()))
    }

    /// Whether something that happens once in so many times happens.
    pub(crate) fn once_in(&mut self, times: usize) -> bool {
        self.below(times) == 0
    }

    /// Something a person might write in a field of a kind; now and then what nobody should.
    pub(crate) fn word(&mut self, kind: &str) -> String {
        const STRANGE: [&str; 6] = ["-1", "0", "99999999999999999999", "<b>\"'&", "2026-02-30", "æøå 🙂"];
        if self.once_in(12) {
            return self.one_of(&STRANGE).copied().unwrap_or_default().to_owned();
        }
        match kind {
            "date" => {
                format!("20{:02}-{:02}-{:02}", 15 + self.below(13), 1 + self.below(12), 1 + self.below(28))
            }
            "time" => format!("{:02}:{:02}", self.below(24), self.below(60)),
            "number" => self.below(60).to_string(),
            "search" => "klage".to_owned(),
            _ => self.below(70).to_string(),
        }
    }
}
