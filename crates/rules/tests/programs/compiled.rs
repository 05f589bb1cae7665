//! What the compiler makes means what the model says.

use crate::oracle::{Oracle, World};
use crate::random::{Dice, Maker};
use proptest::prelude::{ProptestConfig, any};
use proptest::{prop_assert, prop_assert_eq, proptest};
use rettesnor_rules::compile;
use rettesnor_rules::model::{NormId, RuleBase};
use rettesnor_rules::program::{Compiled, Outcome, Segment, VarCond};
use rettesnor_values::Day;

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

/// The same rules declared in the opposite order.
fn reversed(base: &RuleBase) -> RuleBase {
    let (concepts, norms) = (base.concepts.len(), base.norms.len());
    let mut text = serde_json::to_value(base).expect("json");
    fn walk(value: &mut serde_json::Value, concepts: usize, norms: usize) {
        if let serde_json::Value::Object(map) = value {
            for (key, inner) in map.iter_mut() {
                let count = match key.as_str() {
                    "Concept" | "ConceptOneOf" => concepts,
                    "Norm" => norms,
                    "AddSpanConcept" => concepts,
                    _ => 0,
                };
                if let (true, serde_json::Value::Array(list)) = (count > 0, &mut *inner) {
                    let place = usize::from(key == "AddSpanConcept");
                    let id = list[place].as_u64().expect("an id");
                    list[place] = (count as u64 - 1 - id).into();
                }
                walk(inner, concepts, norms);
            }
        } else if let serde_json::Value::Array(list) = value {
            list.iter_mut().for_each(|inner| walk(inner, concepts, norms));
        }
    }
    walk(&mut text, concepts, norms);
    let mut made: RuleBase = serde_json::from_value(text).expect("a model");
    made.concepts.reverse();
    made.norms.reverse();
    made
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(40))]

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
                    prop_assert_eq!(by_tree(found, &cells), expected.clone(), "tree of {:?}", program.norm);
                    prop_assert_eq!(by_diagram(found, &cells), expected, "diagram of {:?}", program.norm);
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
    fn variables_that_read_one_fact_stand_in_one_cluster(seed in any::<u64>()) {
        use rettesnor_rules::program::Variable;
        let compiled = compile(Maker::random(seed));
        let cluster = |var: usize| {
            compiled.clusters.iter().position(|c| c.variables.iter().any(|v| *v as usize == var))
        };
        let facts = |variable: &Variable| match variable {
            Variable::Axis(axis) => vec![axis.fact],
            Variable::Atom(atom) => atom.facts.clone(),
        };
        let scalar = |fact: &rettesnor_rules::model::FactId| {
            compiled.model.facts[fact.index()].scope == rettesnor_rules::model::Scope::Case
        };
        for (one, a) in compiled.variables.iter().enumerate() {
            for (other, b) in compiled.variables.iter().enumerate().skip(one + 1) {
                let shared = facts(a).into_iter().filter(scalar).any(|fact| facts(b).contains(&fact));
                prop_assert!(!shared || (cluster(one).is_some() && cluster(one) == cluster(other)));
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
    let missing = |segment: &Segment| {
        !segment.coarse && segment.diagram.is_none() && !segment.versions.is_empty()
    };
    assert!(!segments.iter().any(missing), "an exact segment in force has a diagram");
}

#[test]
fn norms_keep_their_numbers() {
    let compiled = compile(Maker::random(3));
    let ids: Vec<NormId> = compiled.norms.iter().map(|program| program.norm).collect();
    assert_eq!(ids, (0..5).map(NormId).collect::<Vec<_>>());
}
