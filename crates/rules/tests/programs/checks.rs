//! Each check finds its fault, with a person to show it, and is silent where there is none.

use crate::random::{Maker, always, concept, exception, fact, ground, norm, part, version};
use rettesnor_rules::check::{Finding, check, codes};
use rettesnor_rules::compile;
use rettesnor_rules::model::{
    AltValue, Body, CompareOp, ConceptBody, ConceptId, Cond, Constraint, EnumId, FactId, Item, Origin, Place,
    RuleBase, Scalar, Scope, Transition, Type, Unit, Untranslated, UntranslatedId,
};

fn yes(number: u32) -> Cond {
    Cond::Fact(FactId(number), Item::None)
}

fn not(cond: Cond) -> Cond {
    Cond::Not(Box::new(cond))
}

fn slag(values: &[u32]) -> Cond {
    Cond::OneOf(FactId(4), Item::None, values.to_vec())
}

fn number(op: CompareOp, value: i64) -> Cond {
    Cond::Compare(op, Box::new(Scalar::Fact(FactId(6), Item::None)), Box::new(Scalar::Const(value)))
}

fn age(op: CompareOp, unit: Unit, value: i64) -> Cond {
    let passed =
        Scalar::Elapsed(unit, Box::new(Scalar::Fact(FactId(8), Item::None)), Box::new(Scalar::Today));
    Cond::Compare(op, Box::new(passed), Box::new(Scalar::Const(value)))
}

fn with(body: Body) -> RuleBase {
    let mut base = ground();
    base.norms.push(norm("norm", vec![version(body)]));
    base
}

fn required(conds: Vec<Cond>) -> Body {
    let requirements =
        conds.into_iter().enumerate().map(|(at, cond)| part(&format!("k{at}"), cond)).collect();
    Body { requirements, ..Body::default() }
}

fn grounds(conds: Vec<Cond>) -> Body {
    let grounds = conds.into_iter().enumerate().map(|(at, cond)| part(&format!("g{at}"), cond)).collect();
    Body { grounds, ..Body::default() }
}

fn found(base: RuleBase) -> Vec<Finding> {
    check(&compile(base))
}

fn codes_of(base: RuleBase) -> Vec<&'static str> {
    found(base).iter().map(|finding| finding.code.as_str()).collect()
}

fn only(base: RuleBase, code: rettesnor_source::Code) -> Finding {
    let all = found(base);
    assert_eq!(all.iter().map(|finding| finding.code).collect::<Vec<_>>(), [code], "{all:#?}");
    all.into_iter().next().expect("one finding")
}

fn constrained(mut base: RuleBase, condition: Cond) -> RuleBase {
    base.constraints.push(Constraint {
        name: "uforenlige".to_owned(),
        title: String::new(),
        condition,
        origin: Origin::default(),
        place: Place { source: 0, start: 900, end: 901 },
    });
    base
}

#[test]
fn an_ordinary_norm_has_no_findings() {
    let body = Body {
        exceptions: vec![exception("u", yes(2), vec![exception("s", yes(3), Vec::new())])],
        ..required(vec![yes(0), number(CompareOp::Lt, 18), slag(&[1, 2])])
    };
    assert_eq!(found(with(body)), []);
}

#[test]
fn thresholds_that_exclude_each_other_never_hold() {
    let both = Cond::And(vec![number(CompareOp::Lt, 16), number(CompareOp::Gt, 18)]);
    let finding = &found(with(required(vec![both])))[0];
    assert_eq!(finding.code, codes::NEVER_HOLDS);
    let touching = Cond::And(vec![number(CompareOp::Le, 18), number(CompareOp::Ge, 18)]);
    assert_eq!(found(with(required(vec![touching]))), []);
}

#[test]
fn ages_from_one_date_that_exclude_each_other_never_hold() {
    let both = Cond::And(vec![age(CompareOp::Lt, Unit::Years, 16), age(CompareOp::Gt, Unit::Years, 18)]);
    assert!(codes_of(with(required(vec![both]))).contains(&"never-holds"));
    let months = Cond::And(vec![age(CompareOp::Lt, Unit::Years, 1), age(CompareOp::Ge, Unit::Months, 12)]);
    assert!(codes_of(with(required(vec![months]))).contains(&"never-holds"));
    let born = || Box::new(Scalar::Fact(FactId(8), Item::None));
    let grown = Scalar::AddSpan(born(), rettesnor_values::Span::years(18), 1);
    let before = Cond::Compare(CompareOp::Lt, Box::new(Scalar::Today), Box::new(grown));
    let mixed = Cond::And(vec![before, age(CompareOp::Ge, Unit::Years, 20)]);
    assert!(codes_of(with(required(vec![mixed]))).contains(&"never-holds"));
    let fine = Cond::And(vec![age(CompareOp::Ge, Unit::Years, 16), age(CompareOp::Lt, Unit::Years, 18)]);
    assert_eq!(found(with(required(vec![fine]))), []);
}

#[test]
fn an_age_in_years_and_one_in_days_are_never_called_contradictory() {
    let both = Cond::And(vec![age(CompareOp::Lt, Unit::Months, 1), age(CompareOp::Ge, Unit::Days, 30)]);
    assert_eq!(found(with(required(vec![both]))), []);
}

#[test]
fn a_condition_only_impossible_persons_meet_never_holds() {
    let base =
        constrained(with(required(vec![Cond::And(vec![yes(0), yes(1)])])), Cond::And(vec![yes(0), yes(1)]));
    assert!(codes_of(base).contains(&"never-holds"));
}

#[test]
fn a_condition_everybody_meets_is_found() {
    let either = Cond::Or(vec![yes(0), not(yes(0))]);
    let finding = only(with(required(vec![yes(1), either])), codes::ALWAYS_HOLDS);
    assert!(finding.message.contains("«k1»"));
}

#[test]
fn a_ground_within_another_is_redundant_and_shown_on_a_person() {
    let narrow = Cond::And(vec![number(CompareOp::Lt, 16), yes(0)]);
    let finding = only(with(grounds(vec![narrow, number(CompareOp::Lt, 18)])), codes::REDUNDANT_GROUND);
    assert!(finding.message.contains("«g0»"));
    assert_eq!(finding.persons[0].to_string(), "b0 ja, n0 15");
}

#[test]
fn of_two_equal_grounds_the_later_is_redundant() {
    let finding = only(with(grounds(vec![yes(0), yes(0)])), codes::REDUNDANT_GROUND);
    assert!(finding.message.contains("«g1»"));
}

#[test]
fn an_exception_outside_the_grounds_never_applies() {
    let body = Body { exceptions: vec![exception("u", not(yes(0)), Vec::new())], ..required(vec![yes(0)]) };
    let finding = only(with(body), codes::EXCEPTION_NEVER_APPLIES);
    assert_eq!(finding.persons[0].to_string(), "b0 nei");
}

#[test]
fn an_exception_from_a_requirement_that_lifts_nothing_never_applies() {
    let mut body = required(vec![yes(0), yes(2)]);
    body.requirements[0].exceptions.push(exception("fritak", Cond::And(vec![yes(0), yes(1)]), Vec::new()));
    only(with(body), codes::EXCEPTION_NEVER_APPLIES);
}

#[test]
fn an_exception_inside_its_own_block_is_always_blocked() {
    let blocked = exception("u", Cond::And(vec![yes(1), yes(2)]), vec![exception("s", yes(1), Vec::new())]);
    let body = Body { exceptions: vec![blocked], ..required(vec![yes(0)]) };
    only(with(body), codes::EXCEPTION_ALWAYS_BLOCKED);
}

fn alternatives(tiers: Vec<Vec<(Cond, AltValue)>>) -> RuleBase {
    let mut base = ground();
    let body = ConceptBody::Alternatives(tiers);
    base.concepts.push(concept("grad", Type::Enum(EnumId(0)), vec![(always(), Transition::LawDate, body)]));
    base
}

#[test]
fn alternatives_that_clash_are_shown_on_a_person() {
    let rest = vec![(Cond::Const(true), AltValue::Enum(2))];
    let base = alternatives(vec![vec![(yes(0), AltValue::Enum(0)), (yes(1), AltValue::Enum(1))], rest]);
    let finding = only(base, codes::CONFLICTING_ALTERNATIVES);
    assert_eq!(finding.persons[0].to_string(), "b0 ja, b1 ja");
}

#[test]
fn a_value_without_an_alternative_is_named() {
    let base =
        alternatives(vec![vec![(slag(&[0, 1]), AltValue::Enum(0)), (slag(&[2, 4]), AltValue::Enum(1))]]);
    let finding = only(base, codes::UNCOVERED_ENUMERATION);
    assert!(finding.message.contains("«v3»") && !finding.message.contains("«v2»"), "{}", finding.message);
}

#[test]
fn a_person_without_an_alternative_is_shown() {
    let base = alternatives(vec![vec![
        (Cond::And(vec![yes(0), yes(1)]), AltValue::Enum(0)),
        (not(yes(0)), AltValue::Enum(1)),
    ]]);
    let finding = only(base, codes::UNCOVERED_CASE);
    assert_eq!(finding.persons[0].to_string(), "b0 ja, b1 nei");
}

#[test]
fn forbidden_influence_is_shown_on_two_persons_also_through_a_concept() {
    let mut base = ground();
    let body = ConceptBody::Cond(Cond::Or(vec![yes(0), yes(1)]));
    base.concepts.push(concept("skjult", Type::Bool, vec![(always(), Transition::LawDate, body)]));
    let mut made = version(required(vec![Cond::Concept(ConceptId(0), Item::None), yes(2)]));
    made.regardless = vec![FactId(1)];
    base.norms.push(norm("norm", vec![made]));
    let finding = only(base, codes::FORBIDDEN_INFLUENCE);
    let persons: Vec<String> = finding.persons.iter().map(ToString::to_string).collect();
    assert_eq!(persons, ["b0 nei, b1 nei, b2 ja", "b0 nei, b1 ja, b2 ja"]);
}

#[test]
fn a_fact_that_is_mentioned_but_changes_nothing_is_no_forbidden_influence() {
    let idle = Cond::Or(vec![Cond::And(vec![yes(0), yes(1)]), Cond::And(vec![yes(0), not(yes(1))])]);
    let mut base = with(required(vec![idle]));
    base.norms[0].versions[0].regardless = vec![FactId(1)];
    assert_eq!(found(base), []);
}

#[test]
fn exhaustive_rules_that_rest_on_untranslated_ones_are_named() {
    let mut base = with(required(vec![Cond::Untranslated(UntranslatedId(0)), yes(0)]));
    base.untranslated.push(Untranslated {
        name: "rundskriv".to_owned(),
        title: String::new(),
        origin: Origin::default(),
        place: Place::default(),
    });
    only(base, codes::EXHAUSTIVE_BUT_UNTRANSLATED);
}

#[test]
fn a_constraint_that_cannot_bite_or_leaves_nobody_is_found() {
    let never = Cond::And(vec![number(CompareOp::Lt, 3), number(CompareOp::Gt, 5)]);
    only(constrained(ground(), never), codes::CONSTRAINT_NEVER_BITES);
    only(constrained(ground(), Cond::Or(vec![yes(0), not(yes(0))])), codes::CONSTRAINT_EXCLUDES_ALL);
}

#[test]
fn two_norms_that_say_the_same_are_found_and_different_rights_are_not() {
    let mut base = with(required(vec![yes(0)]));
    base.norms.push(norm("annen", vec![version(required(vec![yes(0)]))]));
    only(base.clone(), codes::IDENTICAL_NORMS);
    base.norms[1].areas = vec!["helse".to_owned()];
    assert_eq!(found(base), []);
}

#[test]
fn a_norm_past_the_budget_is_named_coarse() {
    let mut base = ground();
    base.facts.extend((0..60).map(|at| fact(&format!("x{at}"), Type::Bool, Scope::Case)));
    let first = u32::try_from(base.facts.len()).expect("few") - 60;
    let mut dice = crate::random::Dice::new(1);
    let clause = |dice: &mut crate::random::Dice| {
        let literal = |dice: &mut crate::random::Dice| {
            let cond = yes(first + dice.roll(60));
            if dice.roll(2) == 0 { cond } else { not(cond) }
        };
        Cond::Or(vec![literal(dice), literal(dice), literal(dice)])
    };
    let clauses = (0..150).map(|_| clause(&mut dice)).collect();
    base.norms.push(norm("tung", vec![version(required(vec![Cond::And(clauses)]))]));
    assert!(codes_of(base).contains(&"coarse-norm"));
}

#[test]
fn the_checks_end_on_random_rules_and_say_the_same_twice() {
    for seed in 0..10 {
        let compiled = compile(Maker::random(seed));
        assert_eq!(check(&compiled), check(&compiled));
    }
}
