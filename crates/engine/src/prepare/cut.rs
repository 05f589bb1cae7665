//! Cutting one fact's set where a condition changes its truth.

use crate::answer::FactRef;
use crate::possible::Possible;
use crate::scalar::{Env, Pin, Truth, middle};
use rettesnor_rules::model::Cond;
use rettesnor_values::{Interval, Ranges};

/// Evaluations spent on one condition over one fact before the rest is called open.
pub(crate) const MOST_STEPS: u32 = 1_024;

/// A fact's set in three parts, by the truth of a condition on them.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Parts {
    pub(crate) yes: Possible,
    pub(crate) no: Possible,
    /// Where other things leave it open.
    pub(crate) open: Possible,
}

impl Parts {
    /// The truths some value gives.
    pub(crate) fn truth(&self) -> Truth {
        let open = !self.open.is_empty();
        Truth::of(open || !self.yes.is_empty(), open || !self.no.is_empty())
    }

    pub(crate) fn each(&self) -> impl Iterator<Item = (Truth, &Possible)> {
        let parts = [(Truth::NO, &self.no), (Truth::YES, &self.yes), (Truth::OPEN, &self.open)];
        parts.into_iter().filter(|(_, set)| !set.is_empty())
    }
}

/// The parts of what a fact may be. Exact for every condition whose other facts are known: the set is cut in halves until the
/// condition is settled on each piece, which takes few steps where it changes seldom, as conditions on dates do.
pub(crate) fn cut(env: &Env<'_>, condition: &Cond, fact: FactRef) -> Parts {
    cut_within(env, condition, (fact, MOST_STEPS))
}

/// The same in so many evaluations.
pub(crate) fn cut_within(env: &Env<'_>, condition: &Cond, (fact, steps): (FactRef, u32)) -> Parts {
    let others: Vec<Pin> = env.pins.iter().filter(|(pinned, _)| *pinned != fact).cloned().collect();
    let mut pins = vec![(fact, Possible::Any)];
    pins.extend(others);
    let mut cutter = Cutter { env, condition, pins, steps };
    match env.possible(fact) {
        Possible::Cells(values) => cutter.values(values),
        Possible::Ranges(ranges) => cutter.ranges(ranges),
        Possible::Any => {
            let none = Possible::Ranges(Ranges::empty());
            Parts { yes: none.clone(), no: none, open: Possible::Any }
        }
    }
}

struct Cutter<'a> {
    env: &'a Env<'a>,
    condition: &'a Cond,
    pins: Vec<Pin>,
    steps: u32,
}

impl Cutter<'_> {
    fn truth(&mut self, set: Possible) -> Truth {
        self.steps = self.steps.saturating_sub(1);
        if let Some(first) = self.pins.first_mut() {
            first.1 = set;
        }
        self.env.pinned(&self.pins).truth(self.condition)
    }

    fn values(&mut self, values: &[u32]) -> Parts {
        let (mut yes, mut no, mut open) = (Vec::new(), Vec::new(), Vec::new());
        for value in values {
            let part = match self.truth(Possible::value(*value)).settled() {
                Some(true) => &mut yes,
                Some(false) => &mut no,
                None => &mut open,
            };
            part.push(*value);
        }
        Parts { yes: Possible::Cells(yes), no: Possible::Cells(no), open: Possible::Cells(open) }
    }

    fn ranges(&mut self, ranges: &Ranges) -> Parts {
        let (mut yes, mut no, mut open) = (Vec::new(), Vec::new(), Vec::new());
        let mut waiting: Vec<(Interval, bool)> =
            ranges.iter().rev().map(|interval| (interval, true)).collect();
        while let Some((interval, whole)) = waiting.pop() {
            let (low, high) = (interval.low(), interval.high());
            match self.truth(Possible::between(low, high)).settled() {
                Some(true) => yes.push(interval),
                Some(false) => no.push(interval),
                None if low == high || self.steps == 0 || (whole && self.stays_open(low, high)) => {
                    open.push(interval);
                }
                None => {
                    let middle = middle(low, high);
                    waiting.extend(Interval::new(middle.saturating_add(1), high).map(|upper| (upper, false)));
                    waiting.extend(Interval::new(low, middle).map(|lower| (lower, false)));
                }
            }
        }
        let set = |intervals: Vec<Interval>| Possible::Ranges(Ranges::new(intervals));
        Parts { yes: set(yes), no: set(no), open: set(open) }
    }

    /// Open at both ends and in the middle: something else leaves it open, and cutting would find nothing.
    fn stays_open(&mut self, low: i64, high: i64) -> bool {
        [low, high, low.midpoint(high)].into_iter().all(|value| self.truth(Possible::single(value)).is_open())
    }
}
