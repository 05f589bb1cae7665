//! How dated records cover a window, where records and window may be open.

use crate::possible::day_of;
use crate::scalar::{Env, Span};
use rettesnor_rules::model::{Measure, NEVER, Scalar};
use rettesnor_values::{Day, Ranges};

impl Env<'_> {
    /// Between the cover that is sure and the cover that may be.
    pub(crate) fn cover(&self, scalar: &Scalar) -> Span {
        let Scalar::Cover { measure, list, depth, from, to, condition, window_from, window_to } = scalar
        else {
            return Span::ANY;
        };
        let (start, end) = (self.span(window_from), self.span(window_to));
        let (inner, outer) = (days(start.high, end.low), days(start.low, end.high));
        let (mut sure, mut may) = (Ranges::empty(), Ranges::empty());
        for member in self.members(*list, *depth) {
            let truth = member.env.truth(condition);
            if !truth.may_be_yes() {
                continue;
            }
            let (first, last) = (member.env.span(from), member.env.span(to));
            may = may.union(&days(first.low, last.high));
            if !truth.may_be_no() && !member.unlisted {
                sure = sure.union(&days(first.high, last.low));
            }
        }
        let measured = |low: Ranges, high: Ranges, size: fn(&Ranges) -> u64| {
            let count = |days: &Ranges| i64::try_from(size(days)).unwrap_or(i64::MAX);
            Span::new(count(&low), count(&high))
        };
        match measure {
            Measure::Covered => measured(sure.intersect(&inner), may.intersect(&outer), Ranges::len),
            Measure::Uncovered => measured(inner.minus(&may), outer.minus(&sure), Ranges::len),
            Measure::LongestGap => measured(inner.minus(&may), outer.minus(&sure), longest),
        }
    }
}

/// The days from one to another within the years we know; a period that has not ended reaches the last of them, one that has
/// not begun has none.
fn days(first: i64, last: i64) -> Ranges {
    if first >= NEVER {
        return Ranges::empty();
    }
    let number = |ordinal: i64| i64::from(day_of(ordinal).min(Day::LAST).number());
    if last < first { Ranges::empty() } else { Ranges::interval(number(first), number(last)) }
}

fn longest(days: &Ranges) -> u64 {
    days.iter().map(rettesnor_values::Interval::size).max().unwrap_or(0)
}
