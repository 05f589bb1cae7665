//! `Ranges` against sets of numbers written out, on a domain small enough to do so.

#![cfg(test)]

use std::collections::BTreeSet;
use std::ops::RangeInclusive;

use proptest::prelude::*;
use rettesnor_values::{Interval, Ranges};

const DOMAIN: RangeInclusive<i64> = -12..=12;

fn intervals() -> impl Strategy<Value = Vec<Interval>> {
    let interval =
        (DOMAIN, 0..6_i64).prop_map(|(low, more)| Interval::new(low, (low + more).min(12)).unwrap());
    prop::collection::vec(interval, 0..7)
}

fn model(intervals: &[Interval]) -> BTreeSet<i64> {
    intervals.iter().flat_map(|interval| interval.low()..=interval.high()).collect()
}

fn pair() -> impl Strategy<Value = (Ranges, BTreeSet<i64>)> {
    intervals().prop_map(|intervals| (Ranges::new(intervals.iter().copied()), model(&intervals)))
}

fn domain() -> Ranges {
    Ranges::interval(*DOMAIN.start(), *DOMAIN.end())
}

fn written_out(ranges: &Ranges) -> BTreeSet<i64> {
    model(ranges.as_slice())
}

fn is_canonical(ranges: &Ranges) -> bool {
    ranges.as_slice().windows(2).all(|pair| pair[0].high() < i64::MAX && pair[0].high() + 1 < pair[1].low())
}

proptest! {
    #[test]
    fn a_set_holds_what_its_intervals_hold_in_canonical_form((ranges, set) in pair()) {
        prop_assert!(is_canonical(&ranges));
        prop_assert_eq!(written_out(&ranges), set.clone());
        prop_assert_eq!(ranges.len(), u64::try_from(set.len()).unwrap());
        prop_assert_eq!(ranges.is_empty(), set.is_empty());
        prop_assert_eq!(ranges.min(), set.first().copied());
        prop_assert_eq!(ranges.max(), set.last().copied());
        let only = (set.len() == 1).then(|| *set.first().unwrap());
        prop_assert_eq!(ranges.only(), only);
        for value in -14..=14 {
            prop_assert_eq!(ranges.contains(value), set.contains(&value));
        }
    }

    #[test]
    fn union_intersection_and_difference_are_those_of_sets((a, x) in pair(), (b, y) in pair()) {
        for (ranges, set) in [
            (a.union(&b), &x | &y),
            (a.intersect(&b), &x & &y),
            (a.minus(&b), &x - &y),
        ] {
            prop_assert!(is_canonical(&ranges));
            prop_assert_eq!(written_out(&ranges), set);
        }
        prop_assert_eq!(a.is_subset_of(&b), x.is_subset(&y));
        prop_assert_eq!(a.intersects(&b), !x.is_disjoint(&y));
        prop_assert_eq!(a == b, x == y);
    }

    #[test]
    fn the_complement_is_the_rest_of_the_axis((ranges, set) in pair()) {
        let complement = ranges.complement();
        prop_assert!(is_canonical(&complement));
        let rest: BTreeSet<i64> = DOMAIN.filter(|value| !set.contains(value)).collect();
        prop_assert_eq!(written_out(&complement.intersect(&domain())), rest);
        prop_assert!(complement.contains(i64::MIN) && complement.contains(i64::MAX));
        prop_assert_eq!(complement.complement(), ranges);
    }

    #[test]
    fn a_set_passes_through_json_unchanged((ranges, _) in pair()) {
        let json = serde_json::to_string(&ranges).unwrap();
        prop_assert_eq!(serde_json::from_str::<Ranges>(&json).unwrap(), ranges);
    }
}

#[test]
fn the_ends_of_the_axis_neither_wrap_nor_overflow() {
    assert_eq!(Ranges::full().complement(), Ranges::empty());
    assert_eq!(Ranges::empty().complement(), Ranges::full());
    assert_eq!(Ranges::full().len(), u64::MAX);
    assert_eq!(Ranges::single(i64::MAX).complement(), Ranges::at_most(i64::MAX - 1));
    assert_eq!(Ranges::single(i64::MIN).complement(), Ranges::at_least(i64::MIN + 1));
    let ends = Ranges::single(i64::MIN).union(&Ranges::single(i64::MAX));
    assert_eq!(ends.len(), 2);
    assert_eq!(ends.complement(), Ranges::interval(i64::MIN + 1, i64::MAX - 1));
    assert_eq!(Ranges::at_most(4).union(&Ranges::at_least(5)), Ranges::full());
}

#[test]
fn an_interval_that_ends_before_it_begins_is_refused_in_json_and_empty_in_code() {
    assert!(serde_json::from_str::<Ranges>("[[3,2]]").is_err());
    assert!(Ranges::interval(3, 2).is_empty());
    assert_eq!(Interval::new(3, 2), None);
}

#[test]
fn json_that_is_not_canonical_becomes_so() {
    assert_eq!(serde_json::from_str::<Ranges>("[[4,9],[1,3],[2,2]]").unwrap(), Ranges::interval(1, 9));
}
