//! Which facts decide an open answer: those without which it cannot turn out well.

use super::DecidingView;
use crate::words::Words;
use rettesnor_engine::answer::{Branch, FactRef, NormAnswer, OutcomeValue};
use rettesnor_engine::possible::Possible;

/// Ways that can be told in one breath.
const READABLE: usize = 3;

/// Whether an outcome gives somebody something, or puts something on somebody.
pub(super) fn is_good(outcome: &OutcomeValue) -> bool {
    !matches!(outcome, OutcomeValue::No | OutcomeValue::NotUnderKnownRules | OutcomeValue::NotInForce)
}

/// The facts that every way to a good outcome asks for, with the values they must have; where there are none, every fact
/// the answer depends on.
pub(super) fn of(words: &Words<'_>, answer: &NormAnswer) -> Vec<DecidingView> {
    let ways: Vec<&Branch> = answer.branches.iter().filter(|branch| is_good(&branch.outcome)).collect();
    let mut all = needed(words, &ways);
    if all.is_empty() {
        all = answer.depends_on.iter().map(|fact| named(words, *fact)).collect();
    }
    for (fact, concept) in &answer.measured {
        let slug = words.rules.facts.get(fact.fact.index()).map_or("", |fact| fact.slug.as_str());
        let Some(concept_slug) = words.rules.concepts.get(concept.index()).map(|it| &it.slug) else {
            continue;
        };
        for deciding in all.iter_mut().filter(|one| one.fact == slug) {
            deciding.title = words.concept(*concept);
            deciding.fact.clone_from(concept_slug);
        }
    }
    all
}

/// Assessments with how each must come out: `hjelpen er helt nødvendig`; ways apart are joined by "or". `None` where the ways
/// are too many to be read, or ask for more than these.
pub(super) fn ways(words: &Words<'_>, answer: &NormAnswer, of: &[FactRef]) -> Option<String> {
    let ways: Vec<&Branch> = answer.branches.iter().filter(|branch| is_good(&branch.outcome)).collect();
    let plain =
        |way: &&Branch| way.others.is_empty() && way.conditions.iter().all(|(fact, _)| of.contains(fact));
    if ways.is_empty() || ways.len() > READABLE || !ways.iter().all(plain) {
        return None;
    }
    let assessed = |(fact, values): &(FactRef, Possible)| match values.only() {
        Some(1) => words.fact(*fact),
        _ => words.fact_is(*fact, values),
    };
    let told = |way: &&Branch| words.all_of(&way.conditions.iter().map(assessed).collect::<Vec<_>>());
    Some(words.either(&ways.iter().map(told).collect::<Vec<_>>()))
}

fn needed(words: &Words<'_>, ways: &[&Branch]) -> Vec<DecidingView> {
    let Some((first, rest)) = ways.split_first() else { return Vec::new() };
    let mut found = Vec::new();
    for (fact, values) in &first.conditions {
        let mut all = values.clone();
        let everywhere = rest.iter().all(|way| {
            let here = way.conditions.iter().find(|(one, _)| one == fact);
            here.inspect(|(_, values)| all = all.union(values)).is_some()
        });
        if everywhere {
            found.push(told(words, *fact, &all, ways));
        }
    }
    found
}

fn told(words: &Words<'_>, fact: FactRef, values: &Possible, ways: &[&Branch]) -> DecidingView {
    let measured = |way: &&Branch| way.measured.iter().find(|(one, _, _)| *one == fact).cloned();
    let measured: Vec<_> = ways.iter().filter_map(measured).collect();
    let text = match measured.split_first() {
        Some(((_, concept, first), rest)) if measured.len() == ways.len() => {
            let all = rest.iter().fold(first.clone(), |all, (_, _, one)| all.union(one));
            words.concept_is(*concept, &all)
        }
        _ => words.fact_is(fact, values),
    };
    DecidingView { told: Some(text), ..named(words, fact) }
}

fn named(words: &Words<'_>, fact: FactRef) -> DecidingView {
    let slug = words.rules.facts.get(fact.fact.index()).map_or_else(String::new, |fact| fact.slug.clone());
    let record = fact.item.map(|item| item.saturating_add(1));
    DecidingView { fact: slug, record, title: words.asked(fact), told: None }
}
