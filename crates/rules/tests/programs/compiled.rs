//! What the compiler makes means what the model says.

use crate::oracle::{Oracle, World};
use crate::random::{Dice, Maker};
use proptest::prelude::{ProptestConfig, any};
use proptest::{prop_assert, prop_assert_eq, proptest};
use rettesnor_rules::compile;
use rettesnor_rules::model::{FactId, NormId, RuleBase, Scope};
use rettesnor_rules::program::{Compiled, Outcome, Segment, VarCond, Variable};
use rettesnor_values::Day;
use std::collections::BTreeSet;

fn law_dates() -> Vec<Day> {
    (2017..=2021).map(|year| Day::from_ymd(year, 6, 1).expect("a day")).collect()
}

fn segment(segments: &[Segment], day: Day) -> &Segment {
    segments.iter().find(|segment| segment.from <= day && day <= segment.to).expect("a segment for every day")
}

fn holds(cond: &VarCond, cells: &[u64]) -> bool {
    match cond {
        VarCond::Const(value) => *value,
        VarCond::In(var, mask) => cells[*var as usize] & mask != 0,
        VarCond::Not(inner) => !holds(inner, cells),
        VarCond::And(list) => list.iter().all(|part| holds(part, cells)),
        VarCond::Or(list) => list.iter().any(|part| holds(part, cells)),
    }
}

fn by_diagram(segment: &Segment, cells: &[u64]) -> Outcome {
    let number = match &segment.diagram {
        Some(diagram) => diagram.eval(cells).expect("everything is known"),
        None => return by_tree(segment, cells),
    };
    segment.outcomes[usize::from(number)].clone()
}

fn by_tree(segment: &Segment, cells: &[u64]) -> Outcome {
    let row = segment.tree.iter().find(|(cond, _)| holds(cond, cells)).expect("the last row holds");
    segment.outcomes[usize::from(row.1)].clone()
}

fn outcomes(compiled: &Compiled, world: &World, day: Day) -> Vec<(String, Outcome)> {
    let cells = Oracle::new(&compiled.model, world, day).cells(compiled);
    let named = compiled.norms.iter().map(|program| {
        let name = compiled.model.norms[program.norm.index()].name.clone();
        (name, by_diagram(segment(&program.segments, day), &cells))
    });
    named.collect()
}

fn read_by(segment: &Segment) -> BTreeSet<u32> {
    let diagrams = segment.parts.iter().map(|part| &part.diagram).chain([&segment.diagram]);
    diagrams.flatten().flat_map(|diagram| diagram.vars().to_vec()).collect()
}

/// Whether two variables read a fact of the case in common, outside the records of a quantifier.
fn shares_a_fact(compiled: &Compiled, one: u32, other: u32) -> bool {
    let facts = |var: u32| match &compiled.variables[var as usize] {
        Variable::Axis(axis) => vec![axis.fact],
        Variable::Atom(atom) => atom.facts.clone(),
    };
    let of_the_case = |fact: &FactId| compiled.model.facts[fact.index()].scope == Scope::Case;
    facts(one).iter().filter(|fact| of_the_case(fact)).any(|fact| facts(other).contains(fact))
}

/// The same rules declared in the opposite order.
fn reversed(base: &RuleBase) -> RuleBase {
    let mut text = serde_json::to_value(base).expect("json");
    renumber(&mut text, base.concepts.len(), base.norms.len());
    let mut made: RuleBase = serde_json::from_value(text).expect("a model");
    made.concepts.reverse();
    made.norms.reverse();
    made
}

fn renumber(value: &mut serde_json::Value, concepts: usize, norms: usize) {
    match value {
        serde_json::Value::Object(map) => {
            for (key, inner) in map.iter_mut() {
                let (count, place) = match key.as_str() {
                    "Concept" | "ConceptOneOf" => (concepts, 0),
                    "AddSpanConcept" => (concepts, 1),
                    "Norm" => (norms, 0),
                    _ => (0, 0),
                };
                if let (true, serde_json::Value::Array(list)) = (count > 0, &mut *inner) {
                    let id = list[place].as_u64().expect("an id");
                    list[place] = (count as u64 - 1 - id).into();
                }
                renumber(inner, concepts, norms);
            }
        }
        serde_json::Value::Array(list) => {
            for inner in list {
                renumber(inner, concepts, norms);
            }
        }
        _ => {}
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(16))]

    #[test]
    fn a_diagram_answers_as_the_model_read_directly(seed in any::<u64>()) {
        let base = Maker::random(seed);
        let compiled = compile(base.clone());
        let mut dice = Dice::new(seed);
        for _ in 0..12 {
            let world = Maker::world(&mut dice);
            for day in law_dates() {
                let oracle = Oracle::new(&base, &world, day);
                let cells = oracle.cells(&compiled);
                for program in &compiled.norms {
                    let found = segment(&program.segments, day);
                    let expected = oracle.outcome(program.norm);
                    prop_assert!(found.diagram.is_none() || found.tree.is_empty(), "{:?} twice", program.norm);
                    prop_assert_eq!(by_diagram(found, &cells), expected, "{:?}", program.norm);
                    for part in &found.parts {
                        let Some(diagram) = &part.diagram else { continue };
                        let truth = diagram.eval(cells.as_slice()).expect("everything is known") == 1;
                        prop_assert_eq!(truth, holds(&part.condition, &cells));
                    }
                }
            }
        }
    }

    #[test]
    fn the_order_of_declarations_changes_no_outcome(seed in any::<u64>()) {
        let base = Maker::random(seed);
        let one = compile(base.clone());
        let other = compile(reversed(&base));
        let mut dice = Dice::new(seed);
        for _ in 0..6 {
            let world = Maker::world(&mut dice);
            for day in law_dates() {
                let mut back = outcomes(&other, &world, day);
                back.reverse();
                prop_assert_eq!(outcomes(&one, &world, day), back);
            }
        }
    }

    #[test]
    fn segments_cover_every_day_of_the_law_once(seed in any::<u64>()) {
        let compiled = compile(Maker::random(seed));
        for program in &compiled.norms {
            let mut next = Day::FIRST;
            for found in &program.segments {
                prop_assert_eq!(found.from, next);
                prop_assert!(found.from <= found.to);
                next = found.to.plus_days(1).unwrap_or(Day::NEVER);
            }
            prop_assert_eq!(next, Day::NEVER);
        }
    }

    #[test]
    fn variables_of_a_norm_that_read_one_fact_stand_in_one_cluster(seed in any::<u64>()) {
        let compiled = compile(Maker::random(seed));
        for found in compiled.norms.iter().flat_map(|program| &program.segments) {
            let vars: Vec<u32> = read_by(found).into_iter().collect();
            let cluster = |var: u32| {
                found.ties.iter().find(|tie| compiled.clusters[**tie as usize].variables.contains(&var))
            };
            for (place, one) in vars.iter().enumerate() {
                for other in &vars[place + 1..] {
                    let tied = shares_a_fact(&compiled, *one, *other);
                    prop_assert!(!tied || (cluster(*one).is_some() && cluster(*one) == cluster(*other)));
                }
            }
        }
    }

    #[test]
    fn compiled_rules_survive_the_way_through_bytes(seed in any::<u64>(), place in any::<proptest::sample::Index>(), bit in 0_u8..8) {
        let compiled = compile(Maker::random(seed));
        let bytes = compiled.to_bytes().expect("bytes");
        let back = Compiled::from_bytes(&bytes).expect("the same rules");
        prop_assert_eq!(&back.hash, &compiled.hash);
        prop_assert_eq!(&back.model, &compiled.model);
        prop_assert_eq!(&back.variables, &compiled.variables);
        prop_assert_eq!(back.to_bytes().expect("bytes"), bytes.clone());
        let mut broken = bytes.clone();
        let at = place.index(broken.len());
        broken[at] ^= 1 << bit;
        prop_assert!(Compiled::from_bytes(&broken).is_err());
        prop_assert!(Compiled::from_bytes(&bytes[..at]).is_err());
    }
}

#[test]
fn the_same_model_gives_the_same_bytes() {
    let once = compile(Maker::random(7)).to_bytes().expect("bytes");
    assert_eq!(once, compile(Maker::random(7)).to_bytes().expect("bytes"));
    assert_ne!(compile(Maker::random(7)).hash, compile(Maker::random(8)).hash);
}

#[test]
fn few_random_norms_pass_the_budget() {
    let segments: Vec<Segment> = (0..20)
        .flat_map(|seed| compile(Maker::random(seed)).norms)
        .flat_map(|program| program.segments)
        .collect();
    let coarse = segments.iter().filter(|segment| segment.coarse).count();
    assert!(coarse * 20 < segments.len(), "{coarse} of {} segments are coarse", segments.len());
    let missing =
        |segment: &Segment| !segment.coarse && segment.diagram.is_none() && !segment.versions.is_empty();
    assert!(!segments.iter().any(missing), "an exact segment in force has a diagram");
}

#[test]
fn norms_keep_their_numbers() {
    let compiled = compile(Maker::random(3));
    let ids: Vec<NormId> = compiled.norms.iter().map(|program| program.norm).collect();
    assert_eq!(ids, (0..5).map(NormId).collect::<Vec<_>>());
}
