//! Whole units of time from one date or instant to another.

use super::Span;
use crate::possible::{NEVER_MINUTE, day_of};
use rettesnor_rules::model::{NEVER, Unit};
use rettesnor_values::{Instant, Zone, days_between, whole_months_between, whole_years_between};

const MINUTES_PER_DAY: i64 = 1440;
const MINUTES_PER_HOUR: i64 = 60;

/// Falls with its start and rises with its end, so the ends of the intervals give the ends of the result.
pub(super) fn elapsed(unit: Unit, from: Span, to: Span, (instants, zone): (bool, Option<&Zone>)) -> Span {
    let count = |from, to| {
        if instants { between_instants(unit, from, to, zone) } else { between_days(unit, from, to) }
    };
    Span::new(count(from.high, to.low), count(from.low, to.high))
}

/// The same between dates.
pub(crate) fn elapsed_days(unit: Unit, from: Span, to: Span) -> Span {
    elapsed(unit, from, to, (false, None))
}

fn between_days(unit: Unit, from: i64, to: i64) -> i64 {
    if from >= NEVER || to <= from {
        return 0;
    }
    if to >= NEVER {
        return NEVER;
    }
    let (from, to) = (day_of(from), day_of(to));
    let days = || i64::from(days_between(from, to).unwrap_or(0));
    let whole = match unit {
        Unit::Years => i64::from(whole_years_between(from, to).unwrap_or(0)),
        Unit::Months => i64::from(whole_months_between(from, to).unwrap_or(0)),
        Unit::Weeks => days().div_euclid(7),
        Unit::Days => days(),
        Unit::Hours => days().saturating_mul(24),
    };
    whole.max(0)
}

fn between_instants(unit: Unit, from: i64, to: i64, zone: Option<&Zone>) -> i64 {
    if from >= NEVER_MINUTE || to <= from {
        return 0;
    }
    if to >= NEVER_MINUTE {
        return NEVER;
    }
    if unit == Unit::Hours {
        let passed = |zone: &Zone| zone.elapsed(Instant::from_minutes(from)?, Instant::from_minutes(to)?);
        let minutes = zone.and_then(passed).unwrap_or_else(|| to.saturating_sub(from));
        return minutes.div_euclid(MINUTES_PER_HOUR);
    }
    // A day is over at the same time of day; the last one does not count where that time has not come.
    let early = to.rem_euclid(MINUTES_PER_DAY) < from.rem_euclid(MINUTES_PER_DAY);
    let last = to.div_euclid(MINUTES_PER_DAY).saturating_sub(i64::from(early));
    between_days(unit, from.div_euclid(MINUTES_PER_DAY), last)
}
