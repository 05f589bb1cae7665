//! What an outcome says of the readings that lead to it.

use crate::oracle::{Oracle, World};
use crate::random::{always, concept, ground, norm, part, version};
use rettesnor_rules::compile;
use rettesnor_rules::model::{
    Body, ConceptBody, ConceptId, ConceptReading, Cond, FactId, Item, Origin, RuleBase, Transition, Type,
};
use rettesnor_rules::program::Outcome;
use rettesnor_values::Day;
use std::collections::BTreeMap;

fn day() -> Day {
    Day::from_ymd(2020, 6, 1).expect("a day")
}

fn fact(number: u32) -> Cond {
    Cond::Fact(FactId(number), Item::None)
}

/// A norm that is a yes where its concept `vid` is. Of that it is not known whether the newer version applies, which is the
/// concept `streng`, read in two ways, or the older.
fn rules(older: Cond) -> RuleBase {
    let mut base = ground();
    let own = (always(), Transition::LawDate, ConceptBody::Cond(fact(0)));
    let mut read_in_two_ways = concept("streng", Type::Bool, vec![own]);
    read_in_two_ways.versions[0].readings.push(ConceptReading {
        name: "snever".to_owned(),
        title: String::new(),
        origin: Origin::default(),
        prudent: false,
        ask: None,
        body: ConceptBody::Cond(fact(1)),
    });
    let newer = ConceptBody::Cond(Cond::Concept(ConceptId(0), Item::None));
    let versions = vec![
        (always(), Transition::LawDate, ConceptBody::Cond(older)),
        (always(), Transition::Unknown, newer),
    ];
    base.concepts = vec![read_in_two_ways, concept("vid", Type::Bool, versions)];
    let requirements = vec![part("krav", Cond::Concept(ConceptId(1), Item::None))];
    base.norms = vec![norm("norm", vec![version(Body { requirements, ..Body::default() })])];
    base
}

/// What each reading comes to for somebody of whom these are true.
fn readings(base: RuleBase, truths: &[u32]) -> Vec<(String, Outcome)> {
    let compiled = compile(base);
    let facts: BTreeMap<_, _> = truths.iter().map(|fact| (FactId(*fact), 1)).collect();
    let world = World { facts, ..World::default() };
    let cells = Oracle::new(&compiled.model, &world, day()).cells(&compiled);
    let segment = compiled.norms[0].segments.iter().find(|segment| segment.to >= day()).expect("a segment");
    let diagram = segment.diagram.as_ref().expect("a diagram");
    let number = diagram.eval(cells.as_slice()).expect("everything is known");
    match segment.outcomes[usize::from(number)].clone() {
        Outcome::Readings(parts) => parts,
        one => vec![(String::new(), one)],
    }
}

fn told(parts: &[(&str, Outcome)]) -> Vec<(String, Outcome)> {
    parts.iter().map(|(name, outcome)| ((*name).to_owned(), outcome.clone())).collect()
}

#[test]
fn a_reading_that_only_one_version_has_is_told_with_that_version() {
    let found = readings(rules(Cond::Const(true)), &[0]);
    let expected = [
        ("vid: ny versjon; streng: ordlyd", Outcome::Yes),
        ("vid: ny versjon; streng: snever", Outcome::No),
        ("vid: eldre versjon", Outcome::Yes),
    ];
    assert_eq!(found, told(&expected));
}

#[test]
fn a_reading_that_makes_no_difference_is_not_told() {
    // Both readings of the newer version are a yes, and the older is a no: only the version counts.
    let found = readings(rules(Cond::Const(false)), &[0, 1]);
    assert_eq!(found, told(&[("vid: ny versjon", Outcome::Yes), ("vid: eldre versjon", Outcome::No)]));
    assert_eq!(readings(rules(Cond::Const(true)), &[0, 1]), told(&[("", Outcome::Yes)]));
}
