//! The date of Easter.

use crate::{Day, DayError};

/// Easter Sunday of a year in the Gregorian calendar.
///
/// The anonymous Gregorian computus (printed in *Nature*, 20 April 1876; J. Meeus, *Astronomical Algorithms*,
/// ch. 8), which needs no tables and no exceptions. The letters are Meeus's.
#[expect(
    clippy::many_single_char_names,
    reason = "the letters of the printed algorithm, to be checked against it"
)]
pub fn easter_sunday(year: i32) -> Result<Day, DayError> {
    if !(Day::FIRST_YEAR..=Day::LAST_YEAR).contains(&year) {
        return Err(DayError::OutOfRange);
    }
    let a = year % 19;
    let (b, c) = (year / 100, year % 100);
    let (d, e) = (b / 4, b % 4);
    let f = (b + 8) / 25;
    let g = (b - f + 1) / 3;
    let h = (19 * a + b - d - g + 15) % 30;
    let (i, k) = (c / 4, c % 4);
    let l = (32 + 2 * e + 2 * i - h - k) % 7;
    let m = (a + 11 * h + 22 * l) / 451;
    let days_after_march_began = h + l - 7 * m + 114 - 93;
    Day::from_ymd(year, 3, 1)?.plus_days(days_after_march_began)
}

#[cfg(test)]
mod tests {
    use super::easter_sunday;
    use crate::{Day, DayError, Weekday};

    #[test]
    fn easter_falls_where_the_church_calendar_says() {
        let known = [
            "1818-03-22", // as early as it can be
            "1943-04-25", // as late as it can be
            "1954-04-18",
            "1981-04-19",
            "2000-04-23",
            "2008-03-23",
            "2026-04-05",
            "2027-03-28",
            "2028-04-16",
            "2285-03-22",
        ];
        for text in known {
            let day = Day::parse(text).unwrap();
            assert_eq!(easter_sunday(day.year().unwrap()), Ok(day));
        }
    }

    #[test]
    fn easter_is_always_a_sunday_from_22_march_to_25_april() {
        for year in Day::FIRST_YEAR..=Day::LAST_YEAR {
            let easter = easter_sunday(year).unwrap();
            assert_eq!(easter.weekday(), Some(Weekday::Sunday));
            assert!(easter >= Day::from_ymd(year, 3, 22).unwrap());
            assert!(easter <= Day::from_ymd(year, 4, 25).unwrap());
        }
    }

    #[test]
    fn a_year_outside_the_range_is_an_error_even_at_the_extremes() {
        for year in [i32::MIN, 1799, 2301, i32::MAX] {
            assert_eq!(easter_sunday(year), Err(DayError::OutOfRange));
        }
    }
}
