//! Scalars and conditions against the enumeration of every world.

#![expect(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    clippy::panic,
    reason = "a test stops where its own helpers find something amiss"
)]

#[expect(dead_code, reason = "each test file uses a part")]
mod small;

use proptest::prelude::*;
use rettesnor_engine::prepare::{PrepareScratch, truth_in};
use rettesnor_engine::scalar::Env;
use rettesnor_rules::model::{Cond, Scalar};
use small::{Known, Oracle, cases, compiled, conditions, known, model, number, numbers};

fn values(known: &Known, scalar: &Scalar) -> (i64, i64) {
    let rules = model();
    let worlds = known.worlds();
    let value = |world| {
        let today = number(small::START) + 2;
        Oracle { rules: &rules, world, today, records: known.records, this: None }.value(scalar, &[])
    };
    let all: Vec<i64> = worlds.iter().map(value).collect();
    (*all.iter().min().unwrap(), *all.iter().max().unwrap())
}

fn truths(known: &Known, condition: &Cond) -> (bool, bool) {
    let rules = model();
    let worlds = known.worlds();
    let truth = |world| {
        let today = number(small::START) + 2;
        Oracle { rules: &rules, world, today, records: known.records, this: None }.holds(condition, &[])
    };
    let all: Vec<bool> = worlds.iter().map(truth).collect();
    (all.contains(&true), all.contains(&false))
}

proptest! {
    #![proptest_config(small::config(cases()))]

    #[test]
    fn an_interval_holds_every_value_of_every_world(
        known in known([true; 6]), scalar in numbers(true),
    ) {
        let compiled = compiled(model());
        let scratch = PrepareScratch::new(&compiled);
        let case = known.case(&compiled.model);
        let span = Env::new(&compiled.model, scratch.domains(), &case, None).hull(&scalar);
        let (low, high) = values(&known, &scalar);
        prop_assert!(span.low <= low && high <= span.high, "{span:?} {low} {high}");
    }

    #[test]
    fn with_one_open_fact_the_interval_is_the_exact_hull(
        known in one_open(), scalar in numbers(true),
    ) {
        let compiled = compiled(model());
        let scratch = PrepareScratch::new(&compiled);
        let case = known.case(&compiled.model);
        let span = Env::new(&compiled.model, scratch.domains(), &case, None).hull(&scalar);
        prop_assert_eq!((span.low, span.high), values(&known, &scalar));
    }

    #[test]
    fn a_truth_holds_the_truth_of_every_world(
        known in known([true; 6]), condition in conditions(true),
    ) {
        let compiled = compiled(model());
        let scratch = PrepareScratch::new(&compiled);
        let case = known.case(&compiled.model);
        let truth = truth_in(&compiled, &scratch, &case, &condition, None);
        let (yes, no) = truths(&known, &condition);
        prop_assert!(truth.may_be_yes() || !yes);
        prop_assert!(truth.may_be_no() || !no);
    }

    #[test]
    fn with_one_open_fact_the_truth_is_exact(
        known in one_open(), condition in conditions(true),
    ) {
        let compiled = compiled(model());
        let scratch = PrepareScratch::new(&compiled);
        let case = known.case(&compiled.model);
        let truth = truth_in(&compiled, &scratch, &case, &condition, None);
        prop_assert_eq!((truth.may_be_yes(), truth.may_be_no()), truths(&known, &condition));
    }

    #[test]
    fn a_list_that_may_hold_more_is_open_to_what_more_records_would_change(
        known in known([false, false, false, false, false, true]),
        more in known([false; 6]),
        condition in conditions(true),
    ) {
        let compiled = compiled(model());
        let scratch = PrepareScratch::new(&compiled);
        let mut case = known.case(&compiled.model);
        if let Some(records) = case.lists.get_mut(&small::LIST) {
            records.incomplete = true;
        }
        let truth = truth_in(&compiled, &scratch, &case, &condition, None);
        // The same case with the records of another after its own, and nothing more.
        let mut sets = known.sets.clone();
        for (fact, values) in &more.sets {
            if let Some(record) = fact.item {
                let fact = rettesnor_engine::answer::FactRef { item: Some(record + known.records), ..*fact };
                sets.push((fact, values.clone()));
            }
        }
        let longer = Known { sets, records: known.records + more.records };
        let (yes, no) = truths(&longer, &condition);
        prop_assert!(truth.may_be_yes() || !yes);
        prop_assert!(truth.may_be_no() || !no);
    }
}

fn one_open() -> impl Strategy<Value = Known> {
    (0_usize..6).prop_flat_map(|place| {
        let mut open = [false; 6];
        open[place] = true;
        known(open).prop_filter("one fact is open at most", |known| known.open() <= 1)
    })
}
