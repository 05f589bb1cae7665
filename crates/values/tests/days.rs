//! Dates: what people write, the calendar library's arithmetic, and counting in whole units.

#![cfg(test)]

use jiff::ToSpan;
use jiff::civil::Date;
use proptest::prelude::*;
use rettesnor_values::{
    Day, DayError, Span, Weekday, days_between, days_in_month, whole_months_between, whole_years_between,
};

fn day(text: &str) -> Day {
    Day::parse(text).unwrap()
}

fn any_day() -> impl Strategy<Value = Day> {
    (Day::FIRST.number()..=Day::LAST.number()).prop_map(|number| Day::from_number(number).unwrap())
}

/// Days with room on both sides for the spans below.
fn inner_day() -> impl Strategy<Value = Day> {
    (day("1900-01-01").number()..=day("2200-12-31").number()).prop_map(|n| Day::from_number(n).unwrap())
}

fn to_jiff(day: Day) -> Date {
    day.to_string().parse().unwrap()
}

#[test]
fn every_day_number_is_the_calendar_librarys_date() {
    let mut date = jiff::civil::date(1800, 1, 1);
    for number in Day::FIRST.number()..=Day::LAST.number() {
        let day = Day::from_number(number).unwrap();
        let (year, month, of_month) = day.ymd().unwrap();
        assert_eq!(year, i32::from(date.year()));
        assert_eq!(i8::try_from(month).unwrap(), date.month());
        assert_eq!(i8::try_from(of_month).unwrap(), date.day());
        assert_eq!(Day::from_ymd(year, month, of_month), Ok(day));
        let weekday = usize::try_from(date.weekday().to_monday_zero_offset()).unwrap();
        assert_eq!(day.weekday(), Some(Weekday::ALL[weekday]));
        assert_eq!(Day::parse(&day.to_string()), Ok(day));
        date = date.tomorrow().unwrap();
    }
    assert_eq!(date, jiff::civil::date(2301, 1, 1));
}

#[test]
fn a_date_that_does_not_exist_says_how_long_its_month_is() {
    let error = Day::parse("2025-02-31").unwrap_err();
    assert_eq!(error, DayError::NoSuchDay { year: 2025, month: 2, day: 31, length: 28 });
    assert_eq!(error.to_string(), "31. februar finnes ikke; februar 2025 har 28 dager");
    assert_eq!(
        Day::parse("2024-02-30").unwrap_err().to_string(),
        "30. februar finnes ikke; februar 2024 har 29 dager"
    );
    assert_eq!(
        Day::parse("2024-04-00"),
        Err(DayError::NoSuchDay { year: 2024, month: 4, day: 0, length: 30 })
    );
    assert_eq!(Day::parse("2024-13-01"), Err(DayError::NoSuchMonth { month: 13 }));
    assert_eq!(Day::parse("2024-00-01"), Err(DayError::NoSuchMonth { month: 0 }));
    assert_eq!(days_in_month(2000, 2), Some(29));
    assert_eq!(days_in_month(1900, 2), Some(28));
    assert_eq!(days_in_month(1900, 13), None);
}

#[test]
fn only_iso_dates_are_read() {
    for text in [
        "",
        "2026",
        "2026-3-9",
        "09.03.2026",
        "20260309",
        " 2026-03-09",
        "2026-03-09 ",
        "2026-03-+9",
        "-026-03-09",
        "2026-03-09-",
        "2026-03-09T10:00",
        "२०२६-03-09",
        "ikke skjedd",
    ] {
        assert_eq!(Day::parse(text), Err(DayError::NotADate), "{text}");
    }
    assert_eq!(Day::parse("1799-12-31"), Err(DayError::OutOfRange));
    assert_eq!(Day::parse("2301-01-01"), Err(DayError::OutOfRange));
}

#[test]
fn never_sorts_after_every_date_and_nothing_moves_it() {
    assert!(Day::NEVER > Day::LAST);
    assert_eq!(Day::NEVER.to_string(), "ikke skjedd");
    assert_eq!("ikke skjedd".parse(), Ok(Day::NEVER));
    assert_eq!(Day::NEVER.plus(Span::weeks(-3)), Ok(Day::NEVER));
    assert_eq!(Day::NEVER.minus(Span::years(3)), Ok(Day::NEVER));
    assert_eq!(Day::NEVER.plus_days(-1), Ok(Day::NEVER));
    assert_eq!((Day::NEVER.ymd(), Day::NEVER.weekday()), (None, None));
    assert_eq!(days_between(Day::FIRST, Day::NEVER), None);
    assert_eq!(whole_years_between(Day::NEVER, Day::LAST), None);
    assert_eq!(whole_months_between(Day::FIRST, Day::NEVER), None);
    assert_eq!(Day::latest_start(Day::NEVER, Span::years(1)), None);
}

#[test]
fn no_sum_lands_on_never_or_outside_the_years() {
    assert_eq!(Day::LAST.plus_days(1), Err(DayError::OutOfRange));
    assert_eq!(Day::FIRST.plus_days(-1), Err(DayError::OutOfRange));
    for count in [i32::MIN, i32::MAX] {
        for span in [Span::years(count), Span::months(count), Span::weeks(count), Span::days(count)] {
            assert_eq!(day("2026-03-09").plus(span), Err(DayError::OutOfRange));
            assert_eq!(day("2026-03-09").minus(span), Err(DayError::OutOfRange));
            assert_eq!(Day::latest_start(day("2026-03-09"), span), None);
        }
    }
    assert_eq!(Day::from_number(i32::MAX), None);
}

#[test]
fn a_month_ends_on_the_same_day_or_the_last() {
    assert_eq!(day("2025-01-31").plus(Span::months(1)), Ok(day("2025-02-28")));
    assert_eq!(day("2024-01-31").plus(Span::months(1)), Ok(day("2024-02-29")));
    assert_eq!(day("2024-02-29").plus(Span::years(1)), Ok(day("2025-02-28")));
    assert_eq!(day("2025-03-31").minus(Span::months(1)), Ok(day("2025-02-28")));
    assert_eq!(day("2025-05-31").minus(Span::months(6)), Ok(day("2024-11-30")));
    let mixed = Span { months: 1, days: 1, ..Span::default() };
    assert_eq!(day("2025-01-31").plus(mixed), Ok(day("2025-03-01"))); // months first, then days
    assert_eq!(day("2025-03-01").minus(mixed), Ok(day("2025-01-31"))); // 1 February, then a day back
}

#[test]
fn who_is_born_on_29_february_is_a_year_older_on_28_february() {
    let born = day("2008-02-29");
    assert_eq!(whole_years_between(born, day("2026-02-27")), Some(17));
    assert_eq!(whole_years_between(born, day("2026-02-28")), Some(18));
    assert_eq!(whole_years_between(born, day("2028-02-28")), Some(19));
    assert_eq!(whole_years_between(born, day("2028-02-29")), Some(20));
    assert_eq!(Day::latest_start(day("2026-02-28"), Span::years(18)), Some(born));
    assert_eq!(day("2026-02-28").minus(Span::years(18)), Ok(day("2008-02-28")));
}

#[test]
fn whole_units_before_the_start_are_negative() {
    assert_eq!(whole_years_between(day("2026-03-09"), day("2026-03-08")), Some(-1));
    assert_eq!(whole_months_between(day("2026-03-09"), day("2026-02-09")), Some(-1));
    assert_eq!(whole_months_between(day("2026-03-09"), day("2026-02-08")), Some(-2));
    assert_eq!(days_between(day("2026-03-09"), day("2026-03-01")), Some(-8));
    assert_eq!(whole_months_between(Day::FIRST, Day::LAST), Some(501 * 12 - 1));
    assert_eq!(whole_years_between(Day::LAST, Day::FIRST), Some(-501));
}

#[test]
fn the_latest_start_of_a_month_that_ends_in_february_is_the_last_of_january() {
    assert_eq!(Day::latest_start(day("2025-02-28"), Span::months(1)), Some(day("2025-01-31")));
    assert_eq!(Day::latest_start(day("2024-02-28"), Span::months(1)), Some(day("2024-01-28")));
    assert_eq!(Day::latest_start(day("2024-02-29"), Span::months(1)), Some(day("2024-01-31")));
    assert_eq!(Day::latest_start(day("2026-03-30"), Span::weeks(3)), Some(day("2026-03-09")));
}

proptest! {
    #[test]
    fn adding_a_span_agrees_with_the_calendar_library(
        start in inner_day(), years in -50..50_i32, months in -100..100_i32, weeks in -60..60_i32, days in -400..400_i32,
    ) {
        let span = Span { years, months, weeks, days };
        let expected = to_jiff(start).checked_add((years * 12 + months).months()).unwrap()
            .checked_add((weeks * 7 + days).days()).unwrap();
        prop_assert_eq!(to_jiff(start.plus(span).unwrap()), expected);
        let back = to_jiff(start).checked_sub((years * 12 + months).months()).unwrap()
            .checked_sub((weeks * 7 + days).days()).unwrap();
        prop_assert_eq!(to_jiff(start.minus(span).unwrap()), back);
    }

    #[test]
    fn days_between_agrees_with_the_calendar_library(from in any_day(), to in any_day()) {
        let expected = to_jiff(from).until(to_jiff(to)).unwrap().get_days();
        prop_assert_eq!(days_between(from, to), Some(expected));
        prop_assert_eq!(from.plus_days(expected), Ok(to));
    }

    #[test]
    fn whole_years_and_months_are_the_most_that_fit(from in inner_day(), to in inner_day()) {
        let years = whole_years_between(from, to).unwrap();
        prop_assert!(from.plus(Span::years(years)).unwrap() <= to);
        prop_assert!(from.plus(Span::years(years + 1)).unwrap() > to);
        let months = whole_months_between(from, to).unwrap();
        prop_assert!(from.plus(Span::months(months)).unwrap() <= to);
        prop_assert!(from.plus(Span::months(months + 1)).unwrap() > to);
    }

    #[test]
    fn the_latest_start_ends_in_time_and_the_day_after_does_not(
        end in inner_day(), months in -300..300_i32, days in -400..400_i32,
    ) {
        let span = Span { months, days, ..Span::default() };
        let start = Day::latest_start(end, span).unwrap();
        prop_assert!(start.plus(span).unwrap() <= end);
        prop_assert!(start.plus_days(1).unwrap().plus(span).unwrap() > end);
    }

    #[test]
    fn a_date_passes_through_json_as_its_text(day in any_day()) {
        let json = serde_json::to_string(&day).unwrap();
        prop_assert_eq!(&json, &format!("\"{day}\""));
        prop_assert_eq!(serde_json::from_str::<Day>(&json).unwrap(), day);
    }

    #[test]
    fn no_text_makes_the_parser_panic(text in "\\PC*") {
        if let Ok(day) = Day::parse(&text) {
            prop_assert_eq!(day.to_string(), text);
        }
    }
}
