//! Sets of possible values.

use serde::{Deserialize, Serialize};
use smallvec::SmallVec;

/// The whole numbers from `low` to `high`, both included; never empty.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Interval {
    low: i64,
    high: i64,
}

impl Interval {
    /// From `low` to `high`, both included; `None` if that is empty.
    pub fn new(low: i64, high: i64) -> Option<Self> {
        (low <= high).then_some(Self { low, high })
    }

    /// The least value.
    pub const fn low(self) -> i64 {
        self.low
    }

    /// The greatest value.
    pub const fn high(self) -> i64 {
        self.high
    }

    /// Whether the value is within.
    pub fn contains(self, value: i64) -> bool {
        (self.low..=self.high).contains(&value)
    }

    /// How many values, at most `u64::MAX` (the whole axis has one more).
    pub fn size(self) -> u64 {
        self.high.abs_diff(self.low).saturating_add(1)
    }

    fn intersect(self, other: Self) -> Option<Self> {
        Self::new(self.low.max(other.low), self.high.min(other.high))
    }

    /// Whether `next`, which does not start earlier, overlaps this or follows it without a hole.
    fn joins(self, next: Self) -> bool {
        next.low <= self.high.saturating_add(1)
    }
}

/// A set of whole numbers: what a fact may be, on the axis of its kind ([`crate::Scalar`]).
///
/// Always in its one canonical form, sorted intervals with at least one missing value between them, so equal
/// sets are equal values. Up to two intervals (anything, one value, under or over a limit, all but one) need no
/// allocation.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(try_from = "Vec<(i64, i64)>", into = "Vec<(i64, i64)>")]
pub struct Ranges(SmallVec<[Interval; 2]>);

impl Ranges {
    /// The set of all values in these intervals, given in any order and overlapping as they like.
    pub fn new(intervals: impl IntoIterator<Item = Interval>) -> Self {
        let mut all: SmallVec<[Interval; 2]> = intervals.into_iter().collect();
        all.sort_unstable();
        Self::from_sorted(all)
    }

    /// No value.
    pub fn empty() -> Self {
        Self::default()
    }

    /// Every value of the axis.
    pub fn full() -> Self {
        Self::interval(i64::MIN, i64::MAX)
    }

    /// This value alone.
    pub fn single(value: i64) -> Self {
        Self::interval(value, value)
    }

    /// From `low` to `high`, both included; empty when `low` is greater.
    pub fn interval(low: i64, high: i64) -> Self {
        Self(Interval::new(low, high).into_iter().collect())
    }

    /// This value and every greater.
    pub fn at_least(low: i64) -> Self {
        Self::interval(low, i64::MAX)
    }

    /// This value and every smaller.
    pub fn at_most(high: i64) -> Self {
        Self::interval(i64::MIN, high)
    }

    /// The values in either.
    #[must_use]
    pub fn union(&self, other: &Self) -> Self {
        let (mut left, mut right) = (self.iter().peekable(), other.iter().peekable());
        Self::from_sorted(core::iter::from_fn(|| match (left.peek(), right.peek()) {
            (Some(a), Some(b)) if b < a => right.next(),
            (Some(_), _) => left.next(),
            (None, _) => right.next(),
        }))
    }

    /// The values in both.
    #[must_use]
    pub fn intersect(&self, other: &Self) -> Self {
        let (mut left, mut right) = (self.iter().peekable(), other.iter().peekable());
        let mut common = SmallVec::new();
        while let (Some(&a), Some(&b)) = (left.peek(), right.peek()) {
            common.extend(a.intersect(b));
            // The one that ends first meets nothing more on the other side.
            if a.high < b.high {
                left.next()
            } else {
                right.next()
            };
        }
        Self(common)
    }

    /// Every value of the axis that is not here.
    #[must_use]
    pub fn complement(&self) -> Self {
        let mut holes = SmallVec::new();
        let mut next_low = Some(i64::MIN);
        for interval in self.iter() {
            let before = interval.low.checked_sub(1);
            holes.extend(next_low.zip(before).and_then(|(low, high)| Interval::new(low, high)));
            next_low = interval.high.checked_add(1);
        }
        holes.extend(next_low.and_then(|low| Interval::new(low, i64::MAX)));
        Self(holes)
    }

    /// The values here that are not in `other`.
    #[must_use]
    pub fn minus(&self, other: &Self) -> Self {
        self.intersect(&other.complement())
    }

    /// Whether the value is here.
    pub fn contains(&self, value: i64) -> bool {
        let ending_before = self.0.partition_point(|interval| interval.high < value);
        self.0.get(ending_before).is_some_and(|interval| interval.low <= value)
    }

    /// Whether every value here is in `other`.
    pub fn is_subset_of(&self, other: &Self) -> bool {
        // Canonical: one interval never needs two of the other's.
        self.iter().all(|inner| {
            let ending_before = other.0.partition_point(|interval| interval.high < inner.high);
            other.0.get(ending_before).is_some_and(|outer| outer.low <= inner.low)
        })
    }

    /// Whether some value is in both.
    pub fn intersects(&self, other: &Self) -> bool {
        !self.intersect(other).is_empty()
    }

    /// Whether there is no value.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// The least value.
    pub fn min(&self) -> Option<i64> {
        self.0.first().map(|interval| interval.low)
    }

    /// The greatest value.
    pub fn max(&self) -> Option<i64> {
        self.0.last().map(|interval| interval.high)
    }

    /// The one value, when there is exactly one: what is known.
    pub fn only(&self) -> Option<i64> {
        match self.as_slice() {
            [only] if only.low == only.high => Some(only.low),
            _ => None,
        }
    }

    /// How many values, at most `u64::MAX`.
    pub fn len(&self) -> u64 {
        self.iter().fold(0, |sum: u64, interval| sum.saturating_add(interval.size()))
    }

    /// The intervals, in order.
    pub fn iter(&self) -> impl DoubleEndedIterator<Item = Interval> + ExactSizeIterator + '_ {
        self.0.iter().copied()
    }

    /// The intervals, in order.
    pub fn as_slice(&self) -> &[Interval] {
        &self.0
    }

    /// Joins what overlaps or touches; the intervals come in order of their low ends.
    fn from_sorted(sorted: impl IntoIterator<Item = Interval>) -> Self {
        let mut canonical: SmallVec<[Interval; 2]> = SmallVec::new();
        for interval in sorted {
            match canonical.last_mut() {
                Some(last) if last.joins(interval) => last.high = last.high.max(interval.high),
                _ => canonical.push(interval),
            }
        }
        Self(canonical)
    }
}

impl FromIterator<Interval> for Ranges {
    fn from_iter<I: IntoIterator<Item = Interval>>(intervals: I) -> Self {
        Self::new(intervals)
    }
}

impl From<Ranges> for Vec<(i64, i64)> {
    fn from(ranges: Ranges) -> Self {
        ranges.iter().map(|interval| (interval.low, interval.high)).collect()
    }
}

impl TryFrom<Vec<(i64, i64)>> for Ranges {
    type Error = &'static str;

    fn try_from(pairs: Vec<(i64, i64)>) -> Result<Self, Self::Error> {
        let interval =
            |(low, high)| Interval::new(low, high).ok_or("et intervall må begynne før det slutter");
        pairs.into_iter().map(interval).collect()
    }
}
