//! What starts a deadline: the day, and the event told of that fell on it.

use super::build::Source;
use rettesnor_engine::answer::{FactRef, NormAnswer, OutcomeValue};
use rettesnor_engine::possible::{Possible, day_of};
use rettesnor_rules::model::{ConceptBody, ConceptId, Item, NEVER, NormVersion, Scalar, Type};
use std::collections::BTreeSet;

/// Definitions within definitions that are followed; the language has no recursion, so this is only a stop for the eye.
const DEEPEST: usize = 16;

/// `torsdag 12. mars 2026 (Når kom brevet fram til adressen?)`, where the day is known.
pub(super) fn of(
    source: &mut Source<'_, '_>,
    version: Option<&NormVersion>,
    answer: &NormAnswer,
) -> Option<String> {
    let start = version?.deadline.as_ref()?.start.as_ref()?;
    let day = value(source, start, answer.item)?;
    if day >= NEVER {
        return None;
    }
    let words = source.words;
    let mut read = BTreeSet::new();
    facts(source, start, DEEPEST, &mut read);
    let told =
        read.into_iter().map(|(fact, item)| FactRef { fact, item: item.then_some(answer.item).flatten() });
    let event = told.into_iter().find(|fact| {
        let known = source.case.knowledge(words.rules, *fact);
        known.is_some_and(|known| known.values.only() == Some(day))
    });
    let day = words.long_day(day_of(day));
    Some(match event {
        Some(event) => {
            let event = words.asked(event);
            let event = event.split_inclusive('?').next().unwrap_or_default();
            words.texts.with("frist-start-hendelse", &[("dato", &day), ("hendelse", event)])
        }
        None => day,
    })
}

fn reference(item: Item, record: Option<u32>) -> Option<u32> {
    if item == Item::This { record } else { None }
}

/// The day, where it is one in all worlds.
fn value(source: &mut Source<'_, '_>, start: &Scalar, record: Option<u32>) -> Option<i64> {
    match start {
        Scalar::Fact(fact, item) => {
            let rules = source.words.rules;
            if rules.facts.get(fact.index()).is_none_or(|fact| fact.ty != Type::Date) {
                return None;
            }
            let fact = FactRef { fact: *fact, item: reference(*item, record) };
            source.case.knowledge(rules, fact)?.values.only()
        }
        Scalar::Concept(concept, item) => of_concept(source, *concept, reference(*item, record)),
        Scalar::Min(all) => {
            all.iter().map(|one| value(source, one, record)).collect::<Option<Vec<_>>>()?.into_iter().min()
        }
        Scalar::Max(all) => {
            all.iter().map(|one| value(source, one, record)).collect::<Option<Vec<_>>>()?.into_iter().max()
        }
        _ => None,
    }
}

fn of_concept(source: &mut Source<'_, '_>, concept: ConceptId, record: Option<u32>) -> Option<i64> {
    if source.words.rules.concepts.get(concept.index()).is_none_or(|concept| concept.ty != Type::Date) {
        return None;
    }
    let answer = source.evaluator.concept(source.case, concept, record)?;
    match answer.outcomes.as_slice() {
        [OutcomeValue::Ordered(day @ Possible::Ranges(_))] => day.only(),
        _ => None,
    }
}

/// The facts a day is read from, through the concepts that define it; whether each is a field of the record.
fn facts(
    source: &Source<'_, '_>,
    scalar: &Scalar,
    depth: usize,
    out: &mut BTreeSet<(rettesnor_rules::model::FactId, bool)>,
) {
    let Some(depth) = depth.checked_sub(1) else { return };
    match scalar {
        Scalar::Fact(fact, item) => {
            out.insert((*fact, *item == Item::This));
        }
        Scalar::Concept(concept, _) => {
            let Some(concept) = source.words.rules.concepts.get(concept.index()) else { return };
            for version in &concept.versions {
                body(source, &version.body, depth, out);
            }
        }
        Scalar::Min(all) | Scalar::Max(all) => all.iter().for_each(|one| facts(source, one, depth, out)),
        Scalar::AddSpan(one, ..) | Scalar::AddSpanConcept(one, ..) | Scalar::At(one, _) => {
            facts(source, one, depth, out);
        }
        Scalar::Choice(all, last) => {
            for (_, one) in all {
                facts(source, one, depth, out);
            }
            facts(source, last, depth, out);
        }
        _ => {}
    }
}

fn body(
    source: &Source<'_, '_>,
    body: &ConceptBody,
    depth: usize,
    out: &mut BTreeSet<(rettesnor_rules::model::FactId, bool)>,
) {
    match body {
        ConceptBody::Scalar(scalar) => facts(source, scalar, depth, out),
        ConceptBody::Alternatives(tiers) => {
            for (_, value) in tiers.iter().flatten() {
                if let Some(scalar) = value.scalar() {
                    facts(source, scalar, depth, out);
                }
            }
        }
        ConceptBody::Cond(_) => {}
    }
}
