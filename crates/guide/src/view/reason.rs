//! Why: the facts that carry an answer, and from when it could be otherwise.

use super::ReasonView;
use super::build::Source;
use super::line::settled;
use crate::words::Words;
use rettesnor_engine::answer::{Explanation, NormAnswer, OutcomeValue};
use rettesnor_rules::model::Norm;

/// Days ahead worth telling.
const CHANGES: usize = 3;

/// The reason of one answer.
pub(super) fn of(source: &mut Source<'_, '_>, norm: &Norm, answer: &NormAnswer) -> Option<ReasonView> {
    let explanation = source.evaluator.explain(source.case, answer.norm, answer.item)?;
    let words = source.words;
    let because = explanation.facts.iter().map(|(fact, values)| {
        let known = source.case.knowledge(words.rules, *fact);
        match known.map(|known| (known.measured.as_slice(), &known.direct)) {
            Some(([measured], None)) => words.concept_is(measured.concept, &measured.stated),
            _ => words.fact_is(*fact, values),
        }
    });
    Some(ReasonView { because: because.collect(), changes: told(&words, norm, &explanation) })
}

/// From when an answer could be otherwise, if nothing else changes.
pub(super) fn changes(source: &mut Source<'_, '_>, norm: &Norm, answer: &NormAnswer) -> Vec<String> {
    let explanation = source.evaluator.explain(source.case, answer.norm, answer.item);
    explanation.map_or_else(Vec::new, |explanation| told(&source.words, norm, &explanation))
}

fn told(words: &Words<'_>, norm: &Norm, explanation: &Explanation) -> Vec<String> {
    let changes = explanation.changes.iter().filter(|(_, outcome)| *outcome != OutcomeValue::NotInForce);
    let changes = changes.take(CHANGES).map(|(day, outcome)| {
        let day = words.long_day(*day);
        words.texts.with("endres", &[("dato", &day), ("utfall", &settled(words, norm, outcome).1)])
    });
    changes.collect()
}
