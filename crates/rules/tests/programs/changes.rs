//! What a change of the rules does: between versions of the law, and by faults put in on purpose.

use crate::oracle::Oracle;
use crate::random::{Dice, Maker, exception, ground, norm, part, version};
use rettesnor_rules::check::{Change, ChangeKind, Mutation, compare, mutations};
use rettesnor_rules::compile;
use rettesnor_rules::model::{
    Body, CompareOp, Cond, Enumeration, FactId, Item, NormId, NormVersion, RuleBase, Scalar, Validity,
    ValidityState,
};
use rettesnor_rules::program::Outcome;
use rettesnor_values::Day;

fn day(year: i32) -> Day {
    Day::from_ymd(year, 1, 1).expect("a day")
}

fn below(value: i64) -> Cond {
    Cond::Compare(
        CompareOp::Lt,
        Box::new(Scalar::Fact(FactId(6), Item::None)),
        Box::new(Scalar::Const(value)),
    )
}

fn yes(number: u32) -> Cond {
    Cond::Fact(FactId(number), Item::None)
}

fn with(requirements: Vec<Cond>) -> RuleBase {
    let mut base = ground();
    let requirements = requirements.into_iter().map(|cond| part("krav", cond)).collect();
    base.norms.push(norm("norm", vec![version(Body { requirements, ..Body::default() })]));
    base
}

#[test]
fn two_days_of_the_law_differ_for_a_person_between_the_limits() {
    let mut base = with(vec![below(16)]);
    let old = Validity { from: None, to: day(2020).plus_days(-1).ok(), state: ValidityState::InForce };
    let new = Validity { from: Some(day(2020)), to: None, state: ValidityState::InForce };
    base.norms[0].versions[0].validity = old;
    let body = Body { requirements: vec![part("krav", below(18))], ..Body::default() };
    base.norms[0].versions.push(NormVersion { validity: new, ..version(body) });
    let compiled = compile(base);
    let changes = compare(&compiled, day(2019), &compiled, day(2021));
    let [Change { norm, kind: ChangeKind::Outcome { person, before, after } }] = changes.as_slice() else {
        panic!("one change, not {changes:?}");
    };
    assert_eq!((norm.as_str(), before, after), ("norm", &Outcome::No, &Outcome::Yes));
    assert_eq!(person.to_string(), "n0 16");
    assert_eq!(compare(&compiled, day(2020), &compiled, day(2021)), []);
}

#[test]
fn facts_and_values_are_matched_by_name_whatever_their_numbers() {
    let one = compile(with(vec![yes(1), Cond::OneOf(FactId(4), Item::None, vec![1, 2])]));
    let mut moved = with(vec![yes(0), Cond::OneOf(FactId(4), Item::None, vec![0, 3])]);
    moved.facts.swap(0, 1);
    let Enumeration { values, .. } = &mut moved.enums[0];
    values.swap(0, 1);
    values.swap(2, 3);
    assert_eq!(compare(&one, day(2020), &compile(moved), day(2020)), []);
}

#[test]
fn norms_of_one_side_only_are_added_or_removed() {
    let (one, two) = (compile(with(vec![yes(0)])), compile(ground()));
    assert_eq!(compare(&one, day(2020), &two, day(2020))[0].kind, ChangeKind::Removed);
    assert_eq!(compare(&two, day(2020), &one, day(2020))[0].kind, ChangeKind::Added);
}

#[test]
fn the_mutations_of_a_norm_are_the_ones_a_reader_would_try() {
    let mut base = with(vec![Cond::And(vec![below(18), yes(0)])]);
    base.norms[0].versions[0].body.exceptions.push(exception("u", yes(1), Vec::new()));
    let told: Vec<String> =
        mutations(&base).filter(|found| found.norm.is_some()).map(|found| found.description).collect();
    for wanted in [
        "«<» blir «≤»",
        "grensen ett hakk høyere",
        "«og» blir «eller»",
        "ledd nummer 2 strøket",
        "unntaket «u» strøket",
        "«må påberopes» snudd på unntaket «u»",
    ] {
        assert!(told.iter().any(|text| text == wanted), "{wanted} in {told:?}");
    }
}

#[test]
fn every_mutation_changes_the_model() {
    for seed in 0..5 {
        let base = Maker::random(seed);
        for mutation in mutations(&base) {
            assert_ne!(mutation.apply(&base), base, "{mutation:?}");
        }
    }
}

#[test]
fn a_fault_that_changes_nothing_is_known_as_equivalent() {
    let base = with(vec![Cond::Or(vec![yes(0), Cond::And(vec![yes(0), yes(1)])])]);
    let found: Vec<(Mutation, Option<bool>)> = mutations(&base)
        .filter(|found| found.norm.is_some())
        .map(|m| (m.clone(), m.is_equivalent(&base)))
        .collect();
    let equivalent: Vec<&str> =
        found.iter().filter(|(_, same)| *same == Some(true)).map(|(m, _)| m.description.as_str()).collect();
    assert!(equivalent.contains(&"ledd nummer 2 strøket"), "{equivalent:?}");
    assert!(found.iter().any(|(m, same)| m.description == "kravet «krav» strøket" && *same == Some(false)));
}

#[test]
fn the_limit_between_two_days_of_an_ordered_fact_is_no_equivalent_fault() {
    let base = with(vec![below(18)]);
    let flipped = mutations(&base).find(|m| m.description == "«<» blir «≤»").expect("a flipped comparison");
    assert_eq!(flipped.is_equivalent(&base), Some(false));
}

#[test]
fn no_person_tells_an_equivalent_fault_from_the_rules() {
    for seed in 0..2 {
        let base = Maker::random(seed);
        for (at, mutation) in mutations(&base).enumerate() {
            if at % 9 != 0 || mutation.is_equivalent(&base) != Some(true) {
                continue;
            }
            let other = mutation.apply(&base);
            let mut dice = Dice::new(seed);
            for _ in 0..20 {
                let world = Maker::world(&mut dice);
                for law in [day(2017), day(2019), day(2021)] {
                    for id in (0..5).map(NormId) {
                        let before = Oracle::new(&base, &world, law).outcome(id);
                        assert_eq!(before, Oracle::new(&other, &world, law).outcome(id), "{mutation:?}");
                    }
                }
            }
        }
    }
}

#[test]
fn the_norms_a_fault_touches_are_those_that_rest_on_it() {
    let base = Maker::random(11);
    for mutation in mutations(&base).step_by(5) {
        let touched = mutation.touches(&base);
        let (one, other) = (compile(base.clone()), compile(mutation.apply(&base)));
        for (before, after) in one.norms.iter().zip(&other.norms) {
            let tree = |program: &rettesnor_rules::program::NormProgram| {
                program
                    .segments
                    .iter()
                    .map(|s| (s.from, s.tree.len(), s.outcomes.clone()))
                    .collect::<Vec<_>>()
            };
            assert!(tree(before) == tree(after) || touched.contains(&before.norm), "{mutation:?}");
        }
    }
}
