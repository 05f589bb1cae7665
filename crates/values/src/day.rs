//! Civil dates.

use core::fmt;
use core::str::FromStr;

use crate::civil::{Civil, month_length};
use crate::text::{self, digits};
use crate::{Span, Weekday};

/// A civil date in Norway (Europe/Oslo), from 1 January 1800 to 31 December 2300; or [`Day::NEVER`].
///
/// Inside it is a day number, days since 1 January 1970, so that comparing and counting days is arithmetic on
/// integers. As text, and through serde, it is ISO 8601 (`2026-03-09`).
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Day(i32);

const NEVER_TEXT: &str = "ikke skjedd";

impl Day {
    /// The first year with dates.
    pub const FIRST_YEAR: i32 = 1800;
    /// The last year with dates.
    pub const LAST_YEAR: i32 = 2300;
    /// 1 January 1800.
    pub const FIRST: Self = Self(-62_091);
    /// 31 December 2300.
    pub const LAST: Self = Self(120_894);
    /// The day of an event that has not happened. It sorts after every date, so "before the event" holds
    /// today; it has no year, month or weekday, and anything counted from it has not happened either.
    ///
    /// It is the day number next to [`Day::LAST`], which keeps the domain of days in one piece.
    pub const NEVER: Self = Self(Self::LAST.0 + 1);

    /// The date with this year, month (1–12) and day of the month.
    pub fn from_ymd(year: i32, month: u8, day: u8) -> Result<Self, DayError> {
        if !(Self::FIRST_YEAR..=Self::LAST_YEAR).contains(&year) {
            return Err(DayError::OutOfRange);
        }
        let length = month_length(year, month).ok_or(DayError::NoSuchMonth { month })?;
        let civil = Civil::new(year, month, day).ok_or(DayError::NoSuchDay { year, month, day, length })?;
        Self::from_civil(civil)
    }

    /// Year, month and day of the month; `None` for [`Day::NEVER`].
    pub fn ymd(self) -> Option<(i32, u8, u8)> {
        self.civil().map(|civil| (civil.year, civil.month, civil.day))
    }

    /// The year; `None` for [`Day::NEVER`].
    pub fn year(self) -> Option<i32> {
        self.civil().map(|civil| civil.year)
    }

    /// Days since 1 January 1970.
    pub const fn number(self) -> i32 {
        self.0
    }

    /// The day with this number, from [`Day::FIRST`] to [`Day::NEVER`].
    pub fn from_number(number: i32) -> Option<Self> {
        (Self::FIRST..=Self::NEVER).contains(&Self(number)).then_some(Self(number))
    }

    /// The number on the axis of [`crate::Scalar`].
    pub(crate) const fn wide_number(self) -> i64 {
        self.0 as i64 // widening loses nothing, and `i64::from` cannot be called in a const
    }

    /// Whether this is [`Day::NEVER`].
    pub fn is_never(self) -> bool {
        self == Self::NEVER
    }

    /// Reads `YYYY-MM-DD`, and nothing else.
    pub fn parse(text: &str) -> Result<Self, DayError> {
        let shape = || {
            let mut parts = text.splitn(3, '-');
            let (year, month, day) = (parts.next()?, parts.next()?, parts.next()?);
            if (year.len(), month.len(), day.len()) != (4, 2, 2) {
                return None;
            }
            let (year, month, day) = (digits(year)?, digits(month)?, digits(day)?);
            Some((i32::try_from(year).ok()?, u8::try_from(month).ok()?, u8::try_from(day).ok()?))
        };
        let (year, month, day) = shape().ok_or(DayError::NotADate)?;
        Self::from_ymd(year, month, day)
    }

    /// The day of the week; `None` for [`Day::NEVER`].
    pub fn weekday(self) -> Option<Weekday> {
        (!self.is_never()).then(|| Weekday::of_day_number(self.0))
    }

    /// So many days later (earlier when negative). Never stays never.
    pub fn plus_days(self, days: i32) -> Result<Self, DayError> {
        self.moved(i64::from(days))
    }

    /// The day a period of this length ends when it starts here.
    ///
    /// Years and months first, to the same day of the month or its last (31 January and a month is the last
    /// of February), then weeks and days. Never stays never.
    pub fn plus(self, span: Span) -> Result<Self, DayError> {
        let Some(civil) = self.civil() else { return Ok(Self::NEVER) };
        let days = i64::from(span.weeks) * 7 + i64::from(span.days);
        if span.years == 0 && span.months == 0 {
            return self.moved(days);
        }
        let months = i64::from(span.years) * 12 + i64::from(span.months);
        let number = civil.plus_months(months).and_then(Civil::number).ok_or(DayError::OutOfRange)?;
        Self::at(i64::from(number) + days)
    }

    /// The day a period of this length must start to be counted backwards from here.
    ///
    /// By the same rule as [`Day::plus`], backwards: years and months first, then weeks and days. It does not
    /// always undo `plus`, because months differ in length; see [`Day::latest_start`].
    pub fn minus(self, span: Span) -> Result<Self, DayError> {
        self.plus(span.negated().ok_or(DayError::OutOfRange)?)
    }

    /// The last day from which a period of this length has ended by `end`: the greatest `day` with
    /// `day.plus(span) <= end`. `None` when that day is outside the years we know, or `end` is [`Day::NEVER`].
    ///
    /// This, not [`Day::minus`], turns "at least 18 years old on `end`" into a limit on the date of birth:
    /// who is born on 29 February 2000 is 18 on 28 February 2018.
    pub fn latest_start(end: Self, span: Span) -> Option<Self> {
        if end.is_never() {
            return None;
        }
        let back_days = -(i64::from(span.weeks) * 7 + i64::from(span.days));
        let back_months = -(i64::from(span.years) * 12 + i64::from(span.months));
        let anchor = Civil::from_number(i32::try_from(end.wide_number() + back_days).ok()?)?;
        let guess = i64::from(anchor.plus_months(back_months)?.number()?);
        // The guess itself always ends in time. Clamping merges at most four days (28–31) into one, so no day
        // more than three later can.
        (guess..=guess + 3)
            .rev()
            .filter_map(|number| Self::at(number).ok())
            .find(|day| day.plus(span).is_ok_and(|ended| ended <= end))
    }

    fn civil(self) -> Option<Civil> {
        if self.is_never() { None } else { Civil::from_number(self.0) }
    }

    fn from_civil(civil: Civil) -> Result<Self, DayError> {
        civil.number().ok_or(DayError::OutOfRange).and_then(|number| Self::at(i64::from(number)))
    }

    fn moved(self, days: i64) -> Result<Self, DayError> {
        if self.is_never() { Ok(self) } else { Self::at(self.wide_number() + days) }
    }

    /// The date with this number; a sum that lands on the place of [`Day::NEVER`] is out of range.
    pub(crate) fn at(number: i64) -> Result<Self, DayError> {
        i32::try_from(number)
            .ok()
            .map(Self)
            .filter(|day| (Self::FIRST..=Self::LAST).contains(day))
            .ok_or(DayError::OutOfRange)
    }
}

/// Days from one date to another, negative when the second is earlier; `None` if either is [`Day::NEVER`].
pub fn days_between(from: Day, to: Day) -> Option<i32> {
    (!from.is_never() && !to.is_never()).then(|| to.0 - from.0) // both lie within 183 000 of each other
}

/// Whole years from one date to another: the greatest `n` such that `from.plus(Span::years(n)) <= to`.
///
/// This is age. The rule of [`Day::plus`] decides 29 February: in a common year the birthday is 28 February,
/// the last day of the month, just as a year counted from that day ends there. Negative when `to` is
/// earlier (a day before birth the age is −1); `None` if either is [`Day::NEVER`].
pub fn whole_years_between(from: Day, to: Day) -> Option<i32> {
    let (start, end) = (from.civil()?, to.civil()?);
    Some(whole_units(end.year - start.year, start, end, 12))
}

/// Whole months from one date to another: the greatest `n` such that `from.plus(Span::months(n)) <= to`.
///
/// From 31 January a month is over on the last of February, by the same rule as [`whole_years_between`].
pub fn whole_months_between(from: Day, to: Day) -> Option<i32> {
    let (start, end) = (from.civil()?, to.civil()?);
    let months = (end.year - start.year) * 12 + i32::from(end.month) - i32::from(start.month);
    Some(whole_units(months, start, end, 1))
}

/// `units` is the difference in calendar units; one too many if the last one is not over on `end`.
fn whole_units(units: i32, start: Civil, end: Civil, months_per_unit: i32) -> i32 {
    let over = start.plus_months(i64::from(units) * i64::from(months_per_unit));
    if over.is_some_and(|over| over <= end) { units } else { units - 1 }
}

/// How many days the month has; `None` for a month that does not exist.
pub fn days_in_month(year: i32, month: u8) -> Option<u8> {
    month_length(year, month)
}

impl fmt::Display for Day {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.civil() {
            Some(Civil { year, month, day }) => write!(formatter, "{year:04}-{month:02}-{day:02}"),
            None => formatter.write_str(NEVER_TEXT),
        }
    }
}

/// Undoes `Display`, so it knows [`Day::NEVER`] as well; what people type goes through [`Day::parse`].
impl FromStr for Day {
    type Err = DayError;

    fn from_str(text: &str) -> Result<Self, DayError> {
        if text == NEVER_TEXT { Ok(Self::NEVER) } else { Self::parse(text) }
    }
}

/// As text where people read it, else as its number.
impl serde::Serialize for Day {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        if serializer.is_human_readable() {
            return serializer.collect_str(self);
        }
        serializer.serialize_i32(self.0)
    }
}

impl<'de> serde::Deserialize<'de> for Day {
    fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        if deserializer.is_human_readable() {
            return text::parsed(deserializer, "a date YYYY-MM-DD, or «ikke skjedd»");
        }
        let number = i32::deserialize(deserializer)?;
        Self::from_number(number).ok_or_else(|| serde::de::Error::custom("a day past the calendar"))
    }
}

/// Why something is not a [`Day`].
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum DayError {
    /// The text is not written as a date.
    NotADate,
    /// There are twelve months.
    NoSuchMonth {
        /// The month given.
        month: u8,
    },
    /// The month is shorter (or the day is 0).
    NoSuchDay {
        /// The year given.
        year: i32,
        /// The month given.
        month: u8,
        /// The day given.
        day: u8,
        /// How many days that month has in that year.
        length: u8,
    },
    /// Before 1800 or after 2300.
    OutOfRange,
}

impl fmt::Display for DayError {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match *self {
            Self::NotADate => formatter.write_str("en dato skrives ÅÅÅÅ-MM-DD, for eksempel 2026-03-09"),
            Self::NoSuchMonth { month } => {
                write!(formatter, "måned {month} finnes ikke; månedene er 01 til 12")
            }
            Self::NoSuchDay { year, month, day, length } => {
                let name = month_name(month);
                write!(formatter, "{day}. {name} finnes ikke; {name} {year} har {length} dager")
            }
            Self::OutOfRange => {
                write!(formatter, "datoen må ligge i årene {} til {}", Day::FIRST_YEAR, Day::LAST_YEAR)
            }
        }
    }
}

impl core::error::Error for DayError {}

/// Only called for months that exist; the last arm is December.
const fn month_name(month: u8) -> &'static str {
    match month {
        1 => "januar",
        2 => "februar",
        3 => "mars",
        4 => "april",
        5 => "mai",
        6 => "juni",
        7 => "juli",
        8 => "august",
        9 => "september",
        10 => "oktober",
        11 => "november",
        _ => "desember",
    }
}
