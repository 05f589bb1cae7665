//! The calendar engine with Norway's rules as data: holidays of 131 years against an independent source, and
//! appeal deadlines with their rolling.
//!
//! The rules are written out here only; those that answers rest on stand in `regelverk/`.

#![cfg(test)]

use std::collections::BTreeMap;

use rettesnor_values::{
    Calendar, CalendarError, Day, Holiday, HolidayRule, NonWorking, Span, Validity, Weekday,
};

const VECTORS: &str = include_str!("vectors/holidays-no.csv");
const SUNDAY: &str = "Søndag";

fn day(text: &str) -> Day {
    Day::parse(text).unwrap()
}

fn holiday(name: &str, rule: HolidayRule) -> Holiday {
    Holiday { name: name.to_owned(), rule, valid: Validity::default() }
}

/// LOV-1995-02-24-12 § 2 and LOV-1947-04-26-1; Saturdays roll by domstolloven § 149.
fn norway() -> Calendar {
    let fixed = |name, month, day| holiday(name, HolidayRule::Fixed { month, day });
    let easter = |name, offset| holiday(name, HolidayRule::Easter { offset });
    Calendar {
        name: "norske helligdager".to_owned(),
        holidays: vec![
            holiday(SUNDAY, HolidayRule::Weekday(Weekday::Sunday)),
            fixed("Første nyttårsdag", 1, 1),
            easter("Skjærtorsdag", -3),
            easter("Langfredag", -2),
            easter("Første påskedag", 0),
            easter("Andre påskedag", 1),
            fixed("Arbeidernes dag", 5, 1),
            fixed("Grunnlovsdag", 5, 17),
            easter("Kristi himmelfartsdag", 39),
            easter("Første pinsedag", 49),
            easter("Andre pinsedag", 50),
            fixed("Første juledag", 12, 25),
            fixed("Andre juledag", 12, 26),
        ],
        rolls_on: NonWorking { holidays: true, weekdays: vec![Weekday::Saturday] },
    }
}

/// Holidays by date as the independent source has them, the names of one day sorted.
fn vectors() -> BTreeMap<Day, Vec<&'static str>> {
    let rows = VECTORS.lines().filter(|line| !line.starts_with('#')).skip(1);
    rows.map(|row| {
        let (date, names) = row.split_once(',').unwrap();
        (day(date), names.split("; ").collect())
    })
    .collect()
}

fn every_day_of(years: std::ops::RangeInclusive<i32>) -> impl Iterator<Item = Day> {
    let first = Day::from_ymd(*years.start(), 1, 1).unwrap().number();
    let last = Day::from_ymd(*years.end(), 12, 31).unwrap().number();
    (first..=last).map(|number| Day::from_number(number).unwrap())
}

#[test]
fn holidays_1970_to_2100_are_those_of_an_independent_source_by_date_and_name() {
    let (norway, vectors) = (norway(), vectors());
    assert_eq!(vectors.len(), 1561);
    for day in every_day_of(1970..=2100) {
        let mut names: Vec<&str> = norway.names_on(day).filter(|name| *name != SUNDAY).collect();
        names.sort_unstable();
        assert_eq!(names, vectors.get(&day).cloned().unwrap_or_default(), "{day}");
    }
}

#[test]
fn working_days_1970_to_2100_are_the_days_that_are_neither_weekend_nor_holiday() {
    let (norway, vectors) = (norway(), vectors());
    for day in every_day_of(1970..=2100) {
        let weekend = matches!(day.weekday(), Some(Weekday::Saturday | Weekday::Sunday));
        assert_eq!(norway.is_working_day(day), !weekend && !vectors.contains_key(&day), "{day}");
    }
}

#[test]
fn an_appeal_ends_three_weeks_after_notice_or_on_the_next_working_day() {
    let cases = [
        ("2026-03-09", "2026-03-30", "2026-03-30"),
        ("2026-03-12", "2026-04-02", "2026-04-07"), // Maundy Thursday and all of Easter
        ("2026-04-25", "2026-05-16", "2026-05-18"), // a Saturday, then Sunday 17 May
        ("2026-05-04", "2026-05-25", "2026-05-26"), // Whit Monday
        ("2027-04-26", "2027-05-17", "2027-05-18"), // 17 May is Whit Monday
        ("2026-12-03", "2026-12-24", "2026-12-24"), // Christmas Eve counts
        ("2026-12-04", "2026-12-25", "2026-12-28"),
    ];
    for (notice, raw, last) in cases {
        let end = day(notice).plus(Span::weeks(3)).unwrap();
        assert_eq!(end, day(raw), "{notice}");
        assert_eq!(norway().roll_forward(end), Ok(day(last)), "{notice}");
    }
}

#[test]
fn the_eves_are_working_days() {
    for eve in ["2026-04-01", "2026-12-24", "2026-12-31", "2027-12-24"] {
        assert!(norway().is_working_day(day(eve)), "{eve}");
    }
    let easter_eve = day("2026-04-04");
    assert!(!norway().is_holiday(easter_eve));
    assert!(!norway().is_working_day(easter_eve)); // because it is a Saturday
}

#[test]
fn rolling_lands_on_the_nearest_working_day_in_its_direction() {
    let norway = norway();
    for start in every_day_of(2024..=2027) {
        let (before, after) =
            (norway.last_working_day_on_or_before(start).unwrap(), norway.roll_forward(start).unwrap());
        assert!(before <= start && start <= after);
        assert!(norway.is_working_day(before) && norway.is_working_day(after));
        let between = (before.number() + 1..after.number()).filter_map(Day::from_number);
        assert!(between.into_iter().all(|day| !norway.is_working_day(day) || day == start));
    }
}

#[test]
fn working_days_are_counted_after_the_first_day_up_to_the_last() {
    let count = |from, to| norway().working_days_between(day(from), day(to));
    assert_eq!(count("2026-03-09", "2026-03-16"), Some(5));
    assert_eq!(count("2026-04-01", "2026-04-07"), Some(1)); // from the day before Easter to the day after
    assert_eq!(count("2026-03-09", "2026-03-09"), Some(0));
    assert_eq!(count("2026-03-16", "2026-03-09"), Some(0));
    assert_eq!(norway().working_days_between(day("2026-03-09"), Day::NEVER), None);
}

#[test]
fn a_holiday_is_one_only_while_its_law_holds() {
    let mut calendar = norway();
    calendar.holidays = vec![Holiday {
        valid: Validity { from: Some(day("2000-05-01")), until: Some(day("2010-05-01")) },
        ..holiday("dag", HolidayRule::Fixed { month: 5, day: 1 })
    }];
    let found: Vec<i32> =
        (1995..2015).filter(|y| calendar.is_holiday(Day::from_ymd(*y, 5, 1).unwrap())).collect();
    assert_eq!(found, (2000..=2010).collect::<Vec<i32>>());
}

#[test]
fn a_calendar_may_name_holidays_without_rolling_on_them() {
    let mut calendar = norway();
    calendar.rolls_on.holidays = false;
    let maundy_thursday = day("2026-04-02");
    assert!(calendar.is_holiday(maundy_thursday) && calendar.is_working_day(maundy_thursday));
    assert_eq!(calendar.roll_forward(maundy_thursday), Ok(maundy_thursday));
}

#[test]
fn a_holiday_counted_from_easter_may_lie_in_the_year_before() {
    let rule = HolidayRule::Easter { offset: -150 };
    assert!(rule.falls_on(day("2026-04-05").plus_days(-150).unwrap()));
    assert_eq!(every_day_of(1970..=2100).filter(|day| rule.falls_on(*day)).count(), 131);
    assert!(!HolidayRule::Easter { offset: i32::MIN }.falls_on(day("2026-04-05")));
}

#[test]
fn never_is_no_holiday_no_working_day_and_does_not_roll() {
    assert!(!norway().is_holiday(Day::NEVER));
    assert!(!norway().is_working_day(Day::NEVER));
    assert_eq!(norway().roll_forward(Day::NEVER), Ok(Day::NEVER));
    assert_eq!(norway().last_working_day_on_or_before(Day::NEVER), Ok(Day::NEVER));
}

#[test]
fn a_calendar_without_working_days_is_found_out_and_no_search_in_it_goes_on_for_ever() {
    let mut calendar = norway();
    assert_eq!(calendar.check(), Ok(()));
    calendar.rolls_on.weekdays = Weekday::ALL.to_vec();
    assert_eq!(calendar.check(), Err(CalendarError::NoWorkingDay));
    assert_eq!(calendar.roll_forward(day("2026-03-09")), Err(CalendarError::NoWorkingDay));
    calendar.rolls_on.weekdays.clear();
    calendar.holidays =
        Weekday::ALL.into_iter().map(|weekday| holiday("fri", HolidayRule::Weekday(weekday))).collect();
    assert_eq!(calendar.check(), Err(CalendarError::NoWorkingDay));
    assert_eq!(calendar.last_working_day_on_or_before(day("2026-03-09")), Err(CalendarError::NoWorkingDay));
    calendar.holidays[0].valid.from = Some(day("2020-01-01")); // before that, Mondays were worked
    assert_eq!(calendar.check(), Ok(()));
}

#[test]
fn a_holiday_on_a_date_no_year_has_is_found_out() {
    for (month, date) in [(2, 30), (13, 1), (4, 31), (0, 1), (1, 0)] {
        let mut calendar = norway();
        calendar.holidays.push(holiday("feil", HolidayRule::Fixed { month, day: date }));
        assert_eq!(calendar.check(), Err(CalendarError::NoSuchDate { month, day: date }));
    }
    let mut calendar = norway();
    calendar.holidays.push(holiday("skuddårsdag", HolidayRule::Fixed { month: 2, day: 29 }));
    assert_eq!(calendar.check(), Ok(()));
}

#[test]
fn rolling_off_the_end_of_the_years_is_an_error() {
    let mut calendar = norway();
    calendar.holidays.push(holiday("siste dag", HolidayRule::Fixed { month: 12, day: 31 }));
    assert!(matches!(calendar.roll_forward(Day::LAST), Err(CalendarError::Day(_))));
}

#[test]
fn a_calendar_passes_through_json_unchanged() {
    let json = serde_json::to_string(&norway()).unwrap();
    assert_eq!(serde_json::from_str::<Calendar>(&json).unwrap(), norway());
}
