//! Civil dates as day numbers since 1 January 1970, for the hand-written function alone: it shares no code with the engine.

/// Days from 1 March of year 0 to 1 January 1970.
const EPOCH: i32 = 719_468;
/// Days in four hundred years.
const ERA: i32 = 146_097;

/// The day number of a date.
#[inline]
pub fn day_number(year: i32, month: u32, day: u32) -> i32 {
    // Years begin in March, so that the leap day is the last.
    let year = if month <= 2 { year - 1 } else { year };
    let era = year.div_euclid(400);
    let of_era = year.rem_euclid(400);
    let months = if month > 2 { month - 3 } else { month + 9 };
    let of_year = (153 * months + 2) / 5 + day - 1;
    era * ERA + of_era * 365 + of_era / 4 - of_era / 100 + of_year as i32 - EPOCH
}

/// The date of a day number: year, month, day.
#[inline]
pub fn date(number: i32) -> (i32, u32, u32) {
    let number = number + EPOCH;
    let era = number.div_euclid(ERA);
    let of_era = number.rem_euclid(ERA);
    let year = (of_era - of_era / 1_460 + of_era / 36_524 - of_era / 146_096) / 365;
    let of_year = (of_era - (365 * year + year / 4 - year / 100)) as u32;
    let months = (5 * of_year + 2) / 153;
    let day = of_year - (153 * months + 2) / 5 + 1;
    let month = if months < 10 { months + 3 } else { months - 9 };
    (year + era * 400 + i32::from(month <= 2), month, day)
}

/// The length of a month.
#[inline]
pub fn month_length(year: i32, month: u32) -> u32 {
    match month {
        4 | 6 | 9 | 11 => 30,
        2 if year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) => 29,
        2 => 28,
        _ => 31,
    }
}

/// The day number some months before a date, on the same day or the month's last.
#[inline]
pub fn months_before((year, month, day): (i32, u32, u32), months: u32) -> i32 {
    let total = year * 12 + month as i32 - 1 - months as i32;
    let (year, month) = (total.div_euclid(12), total.rem_euclid(12) as u32 + 1);
    day_number(year, month, day.min(month_length(year, month)))
}
