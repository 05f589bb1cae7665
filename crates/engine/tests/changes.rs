//! From when an answer could be otherwise, against asking day by day.

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
use rettesnor_engine::when::{earliest_met, later, next_changes};
use rettesnor_rules::model::{Cond, NormId, Scope};
use rettesnor_rules::program::{Atom, Compiled, NormProgram, Segment, VarCond, Variable};
use rettesnor_values::Day;
use small::{cases, compiled, conditions, day, known, model};

const AHEAD: i32 = 9;

/// A norm that is this condition.
fn norm(condition: Cond) -> Compiled {
    let mut made = compiled(model());
    let atom = Atom { condition, scope: Scope::Case, facts: Vec::new(), lists: Vec::new(), monotone: false };
    made.variables = vec![Variable::Atom(atom)];
    let segment = Segment {
        from: Day::FIRST,
        to: Day::LAST,
        versions: vec![0],
        diagram: None,
        outcomes: Vec::new(),
        tree: vec![(VarCond::In(0, 2), 0)].into(),
        parts: Vec::new().into(),
        invoked: rettesnor_rules::later::Later::default(),
        uninvoked: rettesnor_rules::later::Later::default(),
        reads: vec![0],
        deadline: None,
        deadline_readings: Vec::new(),
        value: None,
        coarse: false,
        ties: Vec::new(),
    };
    made.norms = vec![NormProgram { norm: NormId(0), segments: vec![segment].into() }];
    made
}

proptest! {
    #![proptest_config(small::config(cases() / 4))]

    #[test]
    fn every_day_on_which_the_answer_changes_is_found(
        known in known([true, false, true, true, false, false]), condition in conditions(true),
    ) {
        let compiled = norm(condition.clone());
        let scratch = PrepareScratch::new(&compiled);
        let case = known.case(&compiled.model);
        let truth = |on: Day| truth_in(&compiled, &scratch, &later(&case, on), &condition, None);
        let horizon = case.today.plus_days(AHEAD).unwrap();
        let asked = (NormId(0), horizon, usize::MAX);
        let found = next_changes(&compiled, &scratch, &case, asked, truth);
        let mut expected = Vec::new();
        let mut before = truth(case.today);
        let mut first_met = before.settled().filter(|met| *met).map(|_| case.today);
        for ahead in 1..=AHEAD {
            let on = case.today.plus_days(ahead).unwrap();
            let then = truth(on);
            if then != before {
                expected.push((on, then));
                before = then;
            }
            first_met = first_met.or((then.settled() == Some(true)).then_some(on));
        }
        prop_assert_eq!(found, expected);
        let met = |on: Day| truth(on).settled() == Some(true);
        prop_assert_eq!(earliest_met(&compiled, &scratch, &case, (NormId(0), horizon), met), first_met);
    }
}

#[test]
fn an_eighteenth_birthday_is_found_in_few_steps() {
    use rettesnor_engine::case::{Case, Statement};
    use rettesnor_engine::possible::Possible;
    use rettesnor_rules::model::{CompareOp, FactId, Item, RuleBase, Scalar, Type, Unit};
    let born = Scalar::Fact(FactId(0), Item::None);
    let age = Scalar::Elapsed(Unit::Years, Box::new(born), Box::new(Scalar::Today));
    let adult = Cond::Compare(CompareOp::Ge, Box::new(age), Box::new(Scalar::Const(18)));
    let mut compiled = norm(adult.clone());
    compiled.model =
        RuleBase { facts: vec![small::fact("født", Type::Date, Scope::Case, None)], ..RuleBase::default() };
    let scratch = PrepareScratch::new(&compiled);
    let mut case = Case::new(day("2026-11-22"));
    case.set(&compiled.model, FactId(0), Statement::Is(Possible::day(day("2012-02-29")))).unwrap();
    let mut asked = 0;
    let met = |on| {
        asked += 1;
        truth_in(&compiled, &scratch, &later(&case, on), &adult, None).settled() == Some(true)
    };
    let found = earliest_met(&compiled, &scratch, &case, (NormId(0), day("2060-01-01")), met);
    assert_eq!(found, Some(day("2030-02-28")));
    assert!(asked < 10, "asked {asked} times");
}
