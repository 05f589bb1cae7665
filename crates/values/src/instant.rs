//! Clock time, to the minute.

use core::fmt;
use core::str::FromStr;

use crate::text::{digits, serde_as_text};
use crate::{Day, DayError, Hours};

const MINUTES_PER_HOUR: u16 = 60;
const MINUTES_PER_DAY: u16 = 24 * MINUTES_PER_HOUR;
/// The same, for arithmetic on [`Instant`]s.
const DAY: i64 = 24 * 60;

/// A time by the clock (klokkeslett), from 00:00 to 23:59.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct TimeOfDay(u16);

impl TimeOfDay {
    /// The start of the day.
    pub const MIDNIGHT: Self = Self(0);
    /// The last minute of the day.
    pub const LAST: Self = Self(MINUTES_PER_DAY - 1);

    /// The time with this hour (0–23) and minute (0–59).
    pub fn new(hour: u8, minute: u8) -> Result<Self, TimeError> {
        if hour > 23 || minute > 59 {
            return Err(TimeError::NoSuchTime { hour, minute });
        }
        Ok(Self(u16::from(hour) * MINUTES_PER_HOUR + u16::from(minute)))
    }

    /// Minutes since midnight.
    pub const fn minute_of_day(self) -> u16 {
        self.0
    }

    /// The time so many minutes after midnight.
    pub fn from_minute_of_day(minute: u16) -> Option<Self> {
        (minute < MINUTES_PER_DAY).then_some(Self(minute))
    }

    /// Hour (0–23) and minute (0–59).
    pub const fn hour_minute(self) -> (u16, u16) {
        (self.0 / MINUTES_PER_HOUR, self.0 % MINUTES_PER_HOUR)
    }

    /// Reads `HH:MM` or, as Norwegians also write, `HH.MM`.
    pub fn parse(text: &str) -> Result<Self, TimeError> {
        let shape = || {
            let (hour, minute) = text.split_once([':', '.'])?;
            if (hour.len(), minute.len()) != (2, 2) {
                return None;
            }
            Some((u8::try_from(digits(hour)?).ok()?, u8::try_from(digits(minute)?).ok()?))
        };
        let (hour, minute) = shape().ok_or(TimeError::NotATime)?;
        Self::new(hour, minute)
    }
}

impl fmt::Display for TimeOfDay {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (hour, minute) = self.hour_minute();
        write!(formatter, "{hour:02}:{minute:02}")
    }
}

impl FromStr for TimeOfDay {
    type Err = TimeError;

    fn from_str(text: &str) -> Result<Self, TimeError> {
        Self::parse(text)
    }
}

serde_as_text!(TimeOfDay, "a time HH:MM");

/// A day and a time by the clock, to the minute, as the wall clock in Norway showed it.
///
/// It serves limits in hours. It is not a point on the world's time line: the hour that is set back in autumn
/// is there once. [`crate::Zone::plus_elapsed`] counts hours that have really passed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Instant(i64);

impl Instant {
    /// The first minute of [`Day::FIRST`].
    pub const FIRST: Self = Self(Day::FIRST.wide_number() * DAY);
    /// The last minute of [`Day::LAST`].
    pub const LAST: Self = Self(Self::NEVER.0 - 1);
    /// The moment of an event that has not happened; it sorts after every other.
    pub const NEVER: Self = Self(Day::NEVER.wide_number() * DAY);

    /// This time on this day. On [`Day::NEVER`] every time is [`Instant::NEVER`].
    pub fn new(day: Day, time: TimeOfDay) -> Self {
        if day.is_never() {
            return Self::NEVER;
        }
        Self(day.wide_number() * DAY + i64::from(time.minute_of_day()))
    }

    /// Minutes since the midnight that began 1 January 1970, by the wall clock.
    pub const fn minutes(self) -> i64 {
        self.0
    }

    /// The instant with this number of minutes, from [`Instant::FIRST`] to [`Instant::NEVER`].
    pub fn from_minutes(minutes: i64) -> Option<Self> {
        (Self::FIRST..=Self::NEVER).contains(&Self(minutes)).then_some(Self(minutes))
    }

    /// Whether this is [`Instant::NEVER`].
    pub fn is_never(self) -> bool {
        self == Self::NEVER
    }

    /// The day, [`Day::NEVER`] for [`Instant::NEVER`].
    pub fn day(self) -> Day {
        Day::at(self.0.div_euclid(DAY)).unwrap_or(Day::NEVER) // only never lies outside the dates
    }

    /// The time by the clock; `None` for [`Instant::NEVER`].
    pub fn time(self) -> Option<TimeOfDay> {
        if self.is_never() {
            return None;
        }
        u16::try_from(self.0.rem_euclid(DAY)).ok().and_then(TimeOfDay::from_minute_of_day)
    }

    /// So many hours later by the wall clock. Never stays never.
    pub fn plus_hours(self, hours: Hours) -> Result<Self, DayError> {
        self.plus_minutes(i64::from(hours.0) * i64::from(MINUTES_PER_HOUR))
    }

    /// So many minutes later by the wall clock. Never stays never.
    pub fn plus_minutes(self, minutes: i64) -> Result<Self, DayError> {
        if self.is_never() {
            return Ok(self);
        }
        self.0
            .checked_add(minutes)
            .map(Self)
            .filter(|instant| (Self::FIRST..=Self::LAST).contains(instant))
            .ok_or(DayError::OutOfRange)
    }

    /// Reads `YYYY-MM-DDTHH:MM`; a space may stand for the `T`.
    pub fn parse(text: &str) -> Result<Self, TimeError> {
        let (day, time) = text.split_once(['T', ' ']).ok_or(TimeError::NotAnInstant)?;
        Ok(Self::new(Day::parse(day).map_err(TimeError::Day)?, TimeOfDay::parse(time)?))
    }
}

impl fmt::Display for Instant {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        let day = self.day();
        match self.time() {
            Some(time) => write!(formatter, "{day}T{time}"),
            None => day.fmt(formatter),
        }
    }
}

/// Undoes `Display`, so it knows [`Instant::NEVER`] as well.
impl FromStr for Instant {
    type Err = TimeError;

    fn from_str(text: &str) -> Result<Self, TimeError> {
        match text.parse() {
            Ok(Day::NEVER) => Ok(Self::NEVER),
            _ => Self::parse(text),
        }
    }
}

serde_as_text!(Instant, "a date and time YYYY-MM-DDTHH:MM, or «ikke skjedd»");

/// Why something is not a time.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TimeError {
    /// The text is not written as a time.
    NotATime,
    /// The text is not written as a date and a time.
    NotAnInstant,
    /// There is no such time.
    NoSuchTime {
        /// The hour given.
        hour: u8,
        /// The minute given.
        minute: u8,
    },
    /// The date is wrong.
    Day(DayError),
}

impl fmt::Display for TimeError {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match *self {
            Self::NotATime => formatter.write_str("et klokkeslett skrives TT:MM, for eksempel 14:30"),
            Self::NotAnInstant => formatter
                .write_str("dato og klokkeslett skrives ÅÅÅÅ-MM-DDTTT:MM, for eksempel 2026-03-09T14:30"),
            Self::NoSuchTime { hour, minute } => {
                write!(
                    formatter,
                    "klokkeslettet {hour:02}:{minute:02} finnes ikke; døgnet går fra 00:00 til 23:59"
                )
            }
            Self::Day(error) => error.fmt(formatter),
        }
    }
}

impl core::error::Error for TimeError {}

#[cfg(test)]
mod tests {
    use super::{Instant, TimeError, TimeOfDay};
    use crate::{Day, DayError, Hours};

    fn instant(text: &str) -> Instant {
        Instant::parse(text).unwrap()
    }

    #[test]
    fn forty_eight_hours_end_at_the_same_time_two_days_later() {
        assert_eq!(instant("2026-02-27T14:30").plus_hours(Hours(48)), Ok(instant("2026-03-01T14:30")));
    }

    #[test]
    fn hours_cross_midnight_both_ways_also_before_1970() {
        assert_eq!(instant("1969-12-31T23:30").plus_hours(Hours(1)), Ok(instant("1970-01-01T00:30")));
        assert_eq!(instant("1970-01-01T00:30").plus_hours(Hours(-1)), Ok(instant("1969-12-31T23:30")));
        assert_eq!(instant("1969-12-31T23:30").time(), TimeOfDay::new(23, 30).ok());
    }

    #[test]
    fn never_sorts_last_and_stays_never() {
        assert!(Instant::NEVER > Instant::LAST);
        assert_eq!(Instant::NEVER.plus_hours(Hours(-48)), Ok(Instant::NEVER));
        assert_eq!(Instant::NEVER.time(), None);
        assert_eq!(Instant::new(Day::NEVER, TimeOfDay::LAST), Instant::NEVER);
        assert_eq!(Instant::NEVER.to_string(), "ikke skjedd");
        assert_eq!("ikke skjedd".parse(), Ok(Instant::NEVER));
    }

    #[test]
    fn the_ends_of_the_axis_are_held() {
        assert_eq!(Instant::LAST.plus_minutes(1), Err(DayError::OutOfRange));
        assert_eq!(Instant::FIRST.plus_minutes(-1), Err(DayError::OutOfRange));
        assert_eq!(Instant::LAST.plus_minutes(i64::MAX), Err(DayError::OutOfRange));
        assert_eq!(Instant::LAST.to_string(), "2300-12-31T23:59");
    }

    #[test]
    fn a_time_is_read_with_colon_or_point_and_nothing_looser() {
        assert_eq!(TimeOfDay::parse("08:05"), TimeOfDay::parse("08.05"));
        assert_eq!(TimeOfDay::parse("08:60"), Err(TimeError::NoSuchTime { hour: 8, minute: 60 }));
        assert_eq!(TimeOfDay::parse("24:00"), Err(TimeError::NoSuchTime { hour: 24, minute: 0 }));
        for text in ["", "8:05", "08:5", "08-05", "+8:05", "08:05:00", "å:05", "0८:00"] {
            assert_eq!(TimeOfDay::parse(text), Err(TimeError::NotATime), "{text}");
        }
    }

    #[test]
    fn an_instant_reads_what_it_writes() {
        let text = "2026-03-09T14:30";
        assert_eq!(instant(text).to_string(), text);
        assert_eq!(instant("2026-03-09 14.30"), instant(text));
        assert_eq!(Instant::parse("2026-03-09"), Err(TimeError::NotAnInstant));
        assert_eq!(
            Instant::parse("2026-13-09T14:30"),
            Err(TimeError::Day(DayError::NoSuchMonth { month: 13 }))
        );
    }
}
