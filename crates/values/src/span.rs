//! Lengths of time, each in its own units.

use core::fmt;

use serde::{Deserialize, Serialize};

/// A length in calendar units, kept apart because a month is not thirty days.
///
/// It has no order: whether a month is longer than thirty days depends on where it starts. Equality is of the
/// written form (`12 måneder` is not equal to `1 år`). To ask whether a length has passed, add it to a day
/// ([`crate::Day::plus`]) or count whole units ([`crate::whole_months_between`]).
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Span {
    /// Calendar years.
    pub years: i32,
    /// Calendar months.
    pub months: i32,
    /// Weeks of seven days.
    pub weeks: i32,
    /// Days.
    pub days: i32,
}

/// The units of a [`Span`].
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Unit {
    /// År.
    Years,
    /// Måneder.
    Months,
    /// Uker.
    Weeks,
    /// Dager.
    Days,
}

impl Unit {
    /// The Norwegian word, in the number that fits the count.
    pub const fn word(self, count: i32) -> &'static str {
        let one = count.unsigned_abs() == 1;
        match self {
            Self::Years => "år",
            Self::Months if one => "måned",
            Self::Months => "måneder",
            Self::Weeks if one => "uke",
            Self::Weeks => "uker",
            Self::Days if one => "dag",
            Self::Days => "dager",
        }
    }
}

impl Span {
    /// So many of one unit.
    pub const fn of(count: i32, unit: Unit) -> Self {
        let zero = Self { years: 0, months: 0, weeks: 0, days: 0 };
        match unit {
            Unit::Years => Self { years: count, ..zero },
            Unit::Months => Self { months: count, ..zero },
            Unit::Weeks => Self { weeks: count, ..zero },
            Unit::Days => Self { days: count, ..zero },
        }
    }

    /// So many years.
    pub const fn years(count: i32) -> Self {
        Self::of(count, Unit::Years)
    }

    /// So many months.
    pub const fn months(count: i32) -> Self {
        Self::of(count, Unit::Months)
    }

    /// So many weeks.
    pub const fn weeks(count: i32) -> Self {
        Self::of(count, Unit::Weeks)
    }

    /// So many days.
    pub const fn days(count: i32) -> Self {
        Self::of(count, Unit::Days)
    }

    /// Whether it is no time at all, in any unit.
    pub fn is_zero(self) -> bool {
        self == Self::default()
    }

    /// The one unit it is written in; `None` when it mixes units or is zero.
    pub fn single_unit(self) -> Option<(i32, Unit)> {
        let mut used = self.parts().into_iter().filter(|(count, _)| *count != 0);
        let first = used.next();
        if used.next().is_some() { None } else { first }
    }

    /// Both together, unit by unit; `None` on overflow.
    pub fn plus(self, other: Self) -> Option<Self> {
        Some(Self {
            years: self.years.checked_add(other.years)?,
            months: self.months.checked_add(other.months)?,
            weeks: self.weeks.checked_add(other.weeks)?,
            days: self.days.checked_add(other.days)?,
        })
    }

    /// The same length backwards; `None` on overflow.
    pub fn negated(self) -> Option<Self> {
        Some(Self {
            years: self.years.checked_neg()?,
            months: self.months.checked_neg()?,
            weeks: self.weeks.checked_neg()?,
            days: self.days.checked_neg()?,
        })
    }

    const fn parts(self) -> [(i32, Unit); 4] {
        [
            (self.years, Unit::Years),
            (self.months, Unit::Months),
            (self.weeks, Unit::Weeks),
            (self.days, Unit::Days),
        ]
    }
}

/// Norwegian: `3 uker`, `1 år og 6 måneder`, `1 år, 2 måneder og 3 dager`, `minus 3 dager`.
impl fmt::Display for Span {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        let used = || self.parts().into_iter().filter(|(count, _)| *count != 0);
        let last = used().count().saturating_sub(1);
        if self.is_zero() {
            return formatter.write_str("0 dager");
        }
        for (place, (count, unit)) in used().enumerate() {
            let joint = match place {
                0 => "",
                _ if place == last => " og ",
                _ => ", ",
            };
            write_count(formatter, joint, count, unit.word(count))?;
        }
        Ok(())
    }
}

/// A number of hours, which is not a number of days: a limit in hours runs from the clock time of an event.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Hours(pub i32);

impl fmt::Display for Hours {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        let word = if self.0.unsigned_abs() == 1 { "time" } else { "timer" };
        write_count(formatter, "", self.0, word)
    }
}

fn write_count(formatter: &mut fmt::Formatter<'_>, joint: &str, count: i32, word: &str) -> fmt::Result {
    let sign = if count < 0 { "minus " } else { "" };
    write!(formatter, "{joint}{sign}{} {word}", count.unsigned_abs())
}

#[cfg(test)]
mod tests {
    use super::{Hours, Span, Unit};

    #[test]
    fn a_span_is_written_as_a_norwegian_would() {
        let cases = [
            (Span::weeks(3), "3 uker"),
            (Span::weeks(1), "1 uke"),
            (Span { years: 1, months: 6, ..Span::default() }, "1 år og 6 måneder"),
            (Span { years: 2, months: 1, days: 3, ..Span::default() }, "2 år, 1 måned og 3 dager"),
            (Span::days(1), "1 dag"),
            (Span::default(), "0 dager"),
            (Span::days(-3), "minus 3 dager"),
            (Span::months(i32::MIN), "minus 2147483648 måneder"),
        ];
        for (span, text) in cases {
            assert_eq!(span.to_string(), text);
        }
    }

    #[test]
    fn hours_are_written_as_a_norwegian_would() {
        assert_eq!(Hours(48).to_string(), "48 timer");
        assert_eq!(Hours(1).to_string(), "1 time");
    }

    #[test]
    fn twelve_months_and_a_year_are_not_the_same_written_length() {
        assert_ne!(Span::months(12), Span::years(1));
    }

    #[test]
    fn the_single_unit_is_known_only_when_there_is_one() {
        assert_eq!(Span::years(18).single_unit(), Some((18, Unit::Years)));
        assert_eq!(Span { years: 1, days: 1, ..Span::default() }.single_unit(), None);
        assert_eq!(Span::default().single_unit(), None);
    }

    #[test]
    fn sums_and_negation_refuse_to_overflow() {
        assert_eq!(Span::days(i32::MAX).plus(Span::days(1)), None);
        assert_eq!(Span::weeks(i32::MIN).negated(), None);
        assert_eq!(Span::weeks(1).plus(Span::days(2)), Some(Span { weeks: 1, days: 2, ..Span::default() }));
    }
}
