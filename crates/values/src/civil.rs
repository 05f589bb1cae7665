//! Day numbers to and from year, month, day of the Gregorian calendar.
//!
//! The engine moves dates by months more often than it does anything else with them, so this is plain arithmetic on integers, by
//! the method of Neri and Schneider ("Euclidean affine functions and their application to calendar algorithms", 2022): years begin
//! in March, so that the leap day is the last, and everything is counted from a time before all years there are, so that nothing is
//! negative. The tests compare every day with a calendar library.

/// The years there are civil dates for: far beyond those of [`crate::Day`], so that arithmetic may pass outside these.
const YEARS: std::ops::RangeInclusive<i32> = -9_999..=9_999;
/// Years are counted from this many before the year 0; a multiple of four hundred.
const BEFORE: i32 = 10_000;
/// Days in four hundred years.
const ERA: i32 = 146_097;
/// Days from 1 March of the first year counted to 1 January 1970.
const EPOCH: i32 = 719_468 + BEFORE / 400 * ERA;

/// Year, month (1–12) and day of the month (1–31), known to exist.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct Civil {
    pub(crate) year: i32,
    pub(crate) month: u8,
    pub(crate) day: u8,
}

impl Civil {
    /// The date, when it exists.
    pub(crate) fn new(year: i32, month: u8, day: u8) -> Option<Self> {
        let exists = (1..=month_length(year, month)?).contains(&day);
        exists.then_some(Self { year, month, day })
    }

    /// Days since 1 January 1970.
    pub(crate) fn number(self) -> Option<i32> {
        if !YEARS.contains(&self.year) {
            return None;
        }
        let early = self.month <= 2;
        let year = u32::try_from(self.year + BEFORE - i32::from(early)).ok()?;
        let month = u32::from(self.month) + if early { 12 } else { 0 };
        let century = year / 100;
        let before_year = 1_461 * year / 4 - century + century / 4;
        let before_month = (979 * month - 2_919) / 32;
        let days = before_year + before_month + u32::from(self.day) - 1;
        i32::try_from(days).ok().map(|days| days - EPOCH)
    }

    /// The date with this day number.
    pub(crate) fn from_number(number: i32) -> Option<Self> {
        // Four times the days and three, so that a division by the quarter days of a cycle takes leap days in.
        let quarters = u32::try_from(number.checked_add(EPOCH)?).ok()?.checked_mul(4)? + 3;
        let (century, of_century) = (quarters / 146_097, quarters % 146_097 / 4);
        let scaled = 2_939_745 * u64::from(4 * of_century + 3);
        let of_year = u32::try_from(scaled & 0xffff_ffff).ok()? / 2_939_745 / 4;
        let year = 100 * century + u32::try_from(scaled >> 32).ok()?;
        let scaled = 2_141 * of_year + 197_913;
        let (month, day) = (scaled >> 16, (scaled & 0xffff) / 2_141 + 1);
        let early = month > 12;
        let year = i32::try_from(year).ok()? - BEFORE + i32::from(early);
        let month = u8::try_from(if early { month - 12 } else { month }).ok()?;
        YEARS.contains(&year).then_some(Self { year, month, day: u8::try_from(day).ok()? })
    }

    /// The same day of the month `months` later, or the last day of that month where it is shorter.
    pub(crate) fn plus_months(self, months: i64) -> Option<Self> {
        let total = (i64::from(self.year) + i64::from(BEFORE)) * 12 + i64::from(self.month) - 1;
        let total = u32::try_from(total.checked_add(months)?).ok()?;
        let year = i32::try_from(total / 12).ok()? - BEFORE;
        let month = u8::try_from(total % 12 + 1).ok()?;
        Some(Self { year, month, day: self.day.min(month_length(year, month)?) })
    }
}

/// How many days the month has; `None` for a month that does not exist.
pub(crate) fn month_length(year: i32, month: u8) -> Option<u8> {
    if !YEARS.contains(&year) {
        return None;
    }
    match month {
        2 => Some(if is_leap(year) { 29 } else { 28 }),
        // Odd months are long up to July, even ones from August on: found without a branch that no processor can foresee.
        1..=12 => Some(0b1_1110 | (month ^ (month >> 3)) & 1),
        _ => None,
    }
}

fn is_leap(year: i32) -> bool {
    year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
}
