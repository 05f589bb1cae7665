//! Coverage of a window by dated records, against counting day by day.

#![cfg(test)]

use proptest::prelude::*;
use rettesnor_values::{Cover, Day, Period, PeriodError, Scalar, days_between};

fn day(text: &str) -> Day {
    Day::parse(text).unwrap()
}

fn period(from: &str, to: &str) -> Period {
    Period::new(day(from), Some(day(to))).unwrap()
}

fn nth(number: i32) -> Day {
    day("2024-02-20").plus_days(number).unwrap()
}

fn any_period() -> impl Strategy<Value = Period> {
    (-5..30_i32, prop::option::weighted(0.8, 0..12_i32))
        .prop_map(|(from, more)| Period::new(nth(from), more.map(|more| nth(from + more))).unwrap())
}

/// The lengths of the runs of days for which `wanted` holds, with the day each begins.
fn runs(window: i32, wanted: impl Fn(Day) -> bool) -> Vec<(Day, i32)> {
    let mut runs: Vec<(Day, i32)> = Vec::new();
    let mut open = false;
    for day in (0..=window).map(nth) {
        match (wanted(day), open) {
            (true, true) => runs.last_mut().unwrap().1 += 1,
            (true, false) => runs.push((day, 1)),
            (false, _) => {}
        }
        open = wanted(day);
    }
    runs
}

fn as_runs(periods: &[Period]) -> Vec<(Day, i32)> {
    periods.iter().map(|p| (p.from(), days_between(p.from(), p.to().unwrap()).unwrap() + 1)).collect()
}

proptest! {
    #[test]
    fn a_cover_agrees_with_counting_day_by_day(
        window in 0..25_i32, periods in prop::collection::vec(any_period(), 0..6),
    ) {
        let cover = Cover::new(nth(0), nth(window), periods.clone()).unwrap();
        let times = |day: Day| periods.iter().filter(|period| period.contains(day)).count();
        let covered = u64::try_from((0..=window).filter(|n| times(nth(*n)) > 0).count()).unwrap();
        prop_assert_eq!(cover.days_covered(), covered);
        prop_assert_eq!(cover.days_covered() + cover.days_uncovered(), u64::try_from(window + 1).unwrap());
        prop_assert_eq!(cover.is_complete(), cover.days_uncovered() == 0);
        let gaps = runs(window, |day| times(day) == 0);
        prop_assert_eq!(as_runs(&cover.gaps()), gaps.clone());
        prop_assert_eq!(as_runs(&cover.stretches()), runs(window, |day| times(day) > 0));
        prop_assert_eq!(as_runs(&cover.overlaps()), runs(window, |day| times(day) > 1));
        let longest = gaps.iter().map(|(_, days)| *days).max();
        let first_longest = gaps.iter().find(|(_, days)| Some(*days) == longest).copied();
        prop_assert_eq!(as_runs(cover.longest_gap().as_slice()).first().copied(), first_longest);
    }

    #[test]
    fn two_periods_overlap_when_some_day_is_in_both(a in any_period(), b in any_period()) {
        let shared = (-5..60).map(nth).any(|day| a.contains(day) && b.contains(day));
        prop_assert_eq!(a.overlaps(b), shared);
    }
}

#[test]
fn a_record_that_begins_the_day_after_another_ends_leaves_no_gap() {
    let records = [period("2024-01-01", "2024-02-29"), period("2024-03-01", "2024-12-31")];
    let cover = Cover::new(day("2024-01-01"), day("2024-12-31"), records).unwrap();
    assert!(cover.is_complete());
    assert_eq!(cover.days_covered(), 366);
    assert_eq!(cover.longest_gap(), None);
    assert!(cover.overlaps().is_empty());
}

#[test]
fn an_open_record_lasts_to_the_end_of_the_window() {
    let open = Period::new(day("2024-06-01"), None).unwrap();
    let cover = Cover::new(day("2024-01-01"), day("2024-12-31"), [open]).unwrap();
    assert_eq!(cover.gaps(), [period("2024-01-01", "2024-05-31")]);
    assert_eq!((open.days(), open.to()), (None, None));
    assert_eq!(Period::new(day("2024-06-01"), Some(Day::NEVER)), Ok(open));
}

#[test]
fn an_open_record_covers_dates_but_not_what_has_not_happened() {
    let open = Period::new(day("2024-06-01"), None).unwrap();
    assert!(open.contains(Day::LAST) && !open.contains(Day::NEVER));
    assert_eq!(open.ranges().max(), Some(Day::LAST.ordinal()));
}

#[test]
fn the_longest_gap_is_the_first_of_those_as_long() {
    let cover =
        Cover::new(day("2024-01-01"), day("2024-01-05"), [period("2024-01-03", "2024-01-03")]).unwrap();
    assert_eq!(cover.longest_gap(), Some(period("2024-01-01", "2024-01-02")));
}

#[test]
fn what_is_no_period_is_refused_with_its_reason() {
    let (early, late) = (day("2024-01-01"), day("2024-01-02"));
    let turned = PeriodError::EndsBeforeItBegins { from: late, to: early };
    assert_eq!(Period::new(late, Some(early)), Err(turned));
    assert_eq!(turned.to_string(), "perioden slutter 2024-01-01, før den begynner 2024-01-02");
    assert_eq!(Period::new(Day::NEVER, None), Err(PeriodError::NeverBegan));
    assert_eq!(Cover::new(early, Day::NEVER, []), Err(PeriodError::OpenWindow));
    assert!(serde_json::from_str::<Period>(r#"{"from":"2024-01-02","to":"2024-01-01"}"#).is_err());
}

#[test]
fn a_period_passes_through_json_and_an_open_one_has_no_end_there() {
    let open = Period::new(day("2024-06-01"), None).unwrap();
    assert_eq!(serde_json::to_string(&open).unwrap(), r#"{"from":"2024-06-01"}"#);
    for period in [open, period("2024-06-01", "2024-06-01")] {
        let json = serde_json::to_string(&period).unwrap();
        assert_eq!(serde_json::from_str::<Period>(&json).unwrap(), period);
    }
}
