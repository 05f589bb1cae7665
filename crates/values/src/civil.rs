//! The bridge to the calendar library: day numbers to and from year, month, day of the Gregorian calendar.
//!
//! The only file that names `jiff`'s dates, so that day numbers elsewhere are plain integers.

use jiff::SignedDuration;
use jiff::civil::{Date, date};

const EPOCH: Date = date(1970, 1, 1);
const HOURS_PER_DAY: i64 = 24;

/// Year, month (1–12) and day of the month (1–31), known to exist.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct Civil {
    pub(crate) year: i32,
    pub(crate) month: u8,
    pub(crate) day: u8,
}

impl Civil {
    /// The date, when it exists and lies in the years the calendar library knows (−9999 to 9999).
    pub(crate) fn new(year: i32, month: u8, day: u8) -> Option<Self> {
        to_date(year, month, day).map(|_| Self { year, month, day })
    }

    /// Days since 1 January 1970.
    pub(crate) fn number(self) -> Option<i32> {
        let date = to_date(self.year, self.month, self.day)?;
        i32::try_from(date.duration_since(EPOCH).as_hours() / HOURS_PER_DAY).ok()
    }

    /// The date with this day number.
    pub(crate) fn from_number(number: i32) -> Option<Self> {
        let hours = i64::from(number) * HOURS_PER_DAY; // an i32 times 24 always fits an i64
        let date = EPOCH.checked_add(SignedDuration::from_hours(hours)).ok()?;
        Some(Self {
            year: i32::from(date.year()),
            month: u8::try_from(date.month()).ok()?,
            day: u8::try_from(date.day()).ok()?,
        })
    }

    /// The same day of the month `months` later, or the last day of that month where it is shorter.
    pub(crate) fn plus_months(self, months: i64) -> Option<Self> {
        let total = (i64::from(self.year) * 12 + i64::from(self.month) - 1).checked_add(months)?;
        let year = i32::try_from(total.div_euclid(12)).ok()?;
        let month = u8::try_from(total.rem_euclid(12) + 1).ok()?;
        Some(Self { year, month, day: self.day.min(month_length(year, month)?) })
    }
}

/// How many days the month has; `None` for a month that does not exist.
pub(crate) fn month_length(year: i32, month: u8) -> Option<u8> {
    u8::try_from(to_date(year, month, 1)?.days_in_month()).ok()
}

fn to_date(year: i32, month: u8, day: u8) -> Option<Date> {
    Date::new(i16::try_from(year).ok()?, i8::try_from(month).ok()?, i8::try_from(day).ok()?).ok()
}
