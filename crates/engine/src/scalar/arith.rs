//! The interval of a scalar.

use super::cond::rows_at;
use super::elapsed::elapsed;
use super::{Bound, Env, Span};
use crate::possible::{NEVER_MINUTE, Possible, day_of, ordinal_of};
use rettesnor_rules::model::{NEVER, Scalar, TableId, TableRow, TableValue, Type, Unit};
use rettesnor_values::{Day, Hours, Instant, Span as TimeSpan, Zone};

const MICROS: i128 = 1_000_000;
const MINUTES_PER_HOUR: i64 = 60;

impl Env<'_> {
    /// Every value a scalar may have lies in the interval.
    pub fn span(&self, scalar: &Scalar) -> Span {
        match scalar {
            Scalar::Const(value) => Span::point(*value),
            Scalar::Fact(fact, item) => span_of(self.possible_of(*fact, *item), self.domain(*fact)),
            Scalar::Today => self.today,
            Scalar::LawDate => self.law_date,
            Scalar::BoundDay(depth) => match self.bound(*depth) {
                Bound::Day(days) => days,
                _ => Span::ANY,
            },
            Scalar::Concept(concept, item) => self.concept_span(*concept, *item),
            Scalar::Add(a, b) => {
                let (a, b) = (self.span(a), self.span(b));
                Span::new(a.low.saturating_add(b.low), a.high.saturating_add(b.high))
            }
            Scalar::Sub(a, b) => {
                let (a, b) = (self.span(a), self.span(b));
                Span::new(a.low.saturating_sub(b.high), a.high.saturating_sub(b.low))
            }
            Scalar::Mul(value, factor) => {
                let value = self.span(value);
                Span::new(product(value.low, *factor), product(value.high, *factor))
            }
            Scalar::Times(a, b) => times(self.span(a), self.span(b)),
            Scalar::Min(parts) => self.fold(parts, i64::min),
            Scalar::Max(parts) => self.fold(parts, i64::max),
            Scalar::Elapsed(unit, from, to) => {
                let instants = self.is_instant(from) || self.is_instant(to);
                let zone = if instants { self.zone() } else { None };
                elapsed(*unit, self.span(from), self.span(to), (instants, zone.as_ref()))
            }
            Scalar::Table(table, date) => self.table(*table, self.span(date)),
            Scalar::Choice(cases, other) => self.choice(cases, other),
            Scalar::At(inner, day) => self.on(self.span(day)).span(inner),
            Scalar::Count(..)
            | Scalar::Sum(..)
            | Scalar::Least(..)
            | Scalar::Greatest(..)
            | Scalar::Cover { .. } => self.over_records(scalar),
            date => self.moved_date(date),
        }
    }

    /// A date or instant moved by a length of time.
    fn moved_date(&self, scalar: &Scalar) -> Span {
        match scalar {
            Scalar::AddSpan(date, length, sign) => add_span(self.span(date), *length, *sign),
            Scalar::AddSpanConcept(date, concept, sign) => {
                self.add_span_concept(self.span(date), *concept, *sign)
            }
            Scalar::AddHours(from, hours) => {
                add_hours(self.zone().as_ref(), self.span(from), Span::point(i64::from(*hours)), 1)
            }
            Scalar::AddUnits(date, count, unit, sign) => {
                self.add_units(self.span(date), self.span(count), *unit, *sign)
            }
            _ => Span::ANY,
        }
    }

    pub(crate) fn add_units(&self, dates: Span, counts: Span, unit: Unit, sign: i8) -> Span {
        match unit {
            Unit::Hours => add_hours(self.zone().as_ref(), dates, counts, sign),
            _ => add_calendar_units(dates, counts, unit, sign),
        }
    }

    /// When the clocks are changed, where the rules say it.
    pub(super) fn zone(&self) -> Option<Zone> {
        Zone::posix(self.rules.clock.as_deref()?).ok()
    }

    /// Least or greatest of parts, end by end: both rise with each part.
    fn fold(&self, parts: &[Scalar], pick: fn(i64, i64) -> i64) -> Span {
        let spans = parts.iter().map(|part| self.span(part));
        let picked = spans.reduce(|a, b| Span { low: pick(a.low, b.low), high: pick(a.high, b.high) });
        picked.unwrap_or(Span::ANY)
    }

    fn table(&self, table: TableId, days: Span) -> Span {
        amount(self.rules.tables.get(table.index()).map_or(&[][..], |table| &table.rows), days)
    }

    /// Whether a scalar counts minutes rather than days.
    pub(crate) fn is_instant(&self, scalar: &Scalar) -> bool {
        let fact_ty = |fact: usize| self.rules.facts.get(fact).map(|fact| fact.ty);
        match scalar {
            Scalar::Fact(fact, _) => fact_ty(fact.index()) == Some(Type::Instant),
            Scalar::Concept(concept, _) => {
                self.rules.concepts.get(concept.index()).is_some_and(|concept| concept.ty == Type::Instant)
            }
            Scalar::AddHours(..) => true,
            Scalar::AddUnits(date, _, unit, _) => *unit == Unit::Hours || self.is_instant(date),
            Scalar::AddSpan(inner, ..)
            | Scalar::AddSpanConcept(inner, ..)
            | Scalar::At(inner, _)
            | Scalar::Least(_, _, inner, _)
            | Scalar::Greatest(_, _, inner, _) => self.is_instant(inner),
            Scalar::Min(parts) | Scalar::Max(parts) => parts.iter().any(|part| self.is_instant(part)),
            Scalar::Choice(cases, other) => {
                self.is_instant(other) || cases.iter().any(|(_, value)| self.is_instant(value))
            }
            _ => false,
        }
    }
}

/// The amount of a table on some day of an interval.
pub(crate) fn amount(rows: &[TableRow], days: Span) -> Span {
    let (read, gap) = rows_at(rows, days);
    let amounts = read.filter_map(|row| match row.value {
        TableValue::Amount(amount) => Some(Span::point(amount)),
        TableValue::Set(_) => None,
    });
    if gap { Span::ANY } else { amounts.reduce(Span::hull).unwrap_or(Span::ANY) }
}

/// The hull of a set; of one without values, that of the domain: what is impossible is found elsewhere.
fn span_of(set: &Possible, domain: &Possible) -> Span {
    let (low, high) = set.hull().or_else(|| domain.hull()).unwrap_or((i64::MIN, i64::MAX));
    Span { low, high }
}

/// A date plus or minus a calendar span. Never stays never; what leaves the years we know stops at their end.
pub(crate) fn add_span(dates: Span, length: TimeSpan, sign: i8) -> Span {
    dates.rising(|date| moved(date, length, sign))
}

pub(crate) fn moved(date: i64, length: TimeSpan, sign: i8) -> i64 {
    if date >= NEVER || date <= -NEVER {
        return date;
    }
    if let Some(moved) = days_of(length, sign).and_then(|days| day_of(date).plus_days(days).ok()) {
        return ordinal_of(moved);
    }
    let length = if sign < 0 { length.negated() } else { Some(length) };
    let moved = length.and_then(|length| day_of(date).plus(length).ok());
    ordinal_of(moved.unwrap_or_else(|| edge(length)))
}

/// Where dates end in the direction of a length.
fn edge(length: Option<TimeSpan>) -> Day {
    let later = length.is_some_and(|length| {
        let months = i64::from(length.years).saturating_mul(12).saturating_add(i64::from(length.months));
        let days = i64::from(length.weeks).saturating_mul(7).saturating_add(i64::from(length.days));
        months.saturating_mul(30).saturating_add(days) > 0
    });
    if later { Day::LAST } else { Day::FIRST }
}

/// A length of days and weeks alone, in days: it needs no calendar.
fn days_of(length: TimeSpan, sign: i8) -> Option<i32> {
    if length.years != 0 || length.months != 0 {
        return None;
    }
    let days = length.weeks.checked_mul(7)?.checked_add(length.days)?;
    if sign < 0 { days.checked_neg() } else { Some(days) }
}

/// An instant plus (or minus) hours by the wall clock.
/// Hours as time passes: a night on which the clocks are changed has 23 or 25 of them.
pub(crate) fn add_hours(zone: Option<&Zone>, from: Span, hours: Span, sign: i8) -> Span {
    let hours =
        if sign < 0 { Span::new(hours.low.saturating_neg(), hours.high.saturating_neg()) } else { hours };
    let add = |from: i64, hours: i64| {
        let later = elapsed_after(zone, from, hours)
            .unwrap_or_else(|| from.saturating_add(hours.saturating_mul(MINUTES_PER_HOUR)));
        // What leaves the years we know stops before "has not happened".
        if from >= NEVER_MINUTE { from } else { later.min(NEVER_MINUTE.saturating_sub(1)) }
    };
    Span::new(add(from.low, hours.low), add(from.high, hours.high))
}

/// `None` without a zone, and outside the years it knows.
fn elapsed_after(zone: Option<&Zone>, from: i64, hours: i64) -> Option<i64> {
    let ended = zone?.plus_elapsed(Instant::from_minutes(from)?, Hours(i32::try_from(hours).ok()?));
    ended.ok().map(Instant::minutes)
}

pub(crate) fn add_calendar_units(dates: Span, counts: Span, unit: Unit, sign: i8) -> Span {
    let length = |count: i64| {
        let most = i64::from(i32::MAX);
        let count = i32::try_from(count.clamp(most.saturating_neg(), most)).unwrap_or(0);
        match unit {
            Unit::Years => TimeSpan::years(count),
            Unit::Months => TimeSpan::months(count),
            Unit::Weeks => TimeSpan::weeks(count),
            Unit::Days | Unit::Hours => TimeSpan::days(count),
        }
    };
    let (few, many) = if sign < 0 { (counts.high, counts.low) } else { (counts.low, counts.high) };
    Span::new(moved(dates.low, length(few), sign), moved(dates.high, length(many), sign))
}

/// A product with a factor in micro-units, rounded half away from zero; past the axis it stops at its end.
pub(crate) fn product(value: i64, factor: i64) -> i64 {
    let exact = i128::from(value).saturating_mul(i128::from(factor));
    let half = MICROS.div_euclid(2);
    let away = if exact < 0 { exact.saturating_sub(half) } else { exact.saturating_add(half) };
    // Division cuts towards zero, so half a unit further out rounds half away from zero.
    let rounded = away.checked_div(MICROS).unwrap_or(0);
    i64::try_from(rounded).unwrap_or(if rounded < 0 { i64::MIN } else { i64::MAX })
}

pub(crate) fn times(a: Span, b: Span) -> Span {
    let corners = [(a.low, b.low), (a.low, b.high), (a.high, b.low), (a.high, b.high)];
    let spans = corners.into_iter().map(|(a, b)| Span::point(product(a, b)));
    spans.reduce(Span::hull).unwrap_or(Span::ANY)
}
