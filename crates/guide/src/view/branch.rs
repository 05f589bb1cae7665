//! How an open answer turns out: `alder under 18 år: har rett`.

use super::line::settled;
use crate::words::Words;
use rettesnor_engine::answer::{Branch, NormAnswer, OutcomeValue, Verdict};
use rettesnor_rules::model::Norm;

/// More ways than this help nobody.
const MOST: usize = 4;
/// A way with more conditions than this is not read.
const CONDITIONS: usize = 3;

/// The ways to each outcome, where they are few enough to be read. All ways to one outcome are told, or it is left out;
/// the last outcome is "otherwise".
pub(super) fn all(words: &Words<'_>, norm: &Norm, answer: &NormAnswer) -> Vec<String> {
    if matches!(answer.verdict, Verdict::Settled(_) | Verdict::Contradictory | Verdict::YesUnless(_)) {
        return Vec::new();
    }
    let good = |value: &OutcomeValue| {
        !matches!(value, OutcomeValue::No | OutcomeValue::NotUnderKnownRules | OutcomeValue::NotInForce)
    };
    let told: Vec<&Branch> = answer.branches.iter().filter(|branch| good(&branch.outcome)).collect();
    let rest: Vec<&Branch> = answer.branches.iter().filter(|branch| !good(&branch.outcome)).collect();
    let readable = |all: &[&Branch]| {
        !all.is_empty()
            && all.len() <= MOST
            && all.iter().all(|one| size(one) <= CONDITIONS && one.others.is_empty())
    };
    let (first, second) = if readable(&told) { (told, rest) } else { (rest, told) };
    if !readable(&first) {
        return Vec::new();
    }
    let mut lines: Vec<_> = first.iter().map(|branch| line(words, norm, branch)).collect();
    let others: Vec<_> = second.iter().map(|branch| settled(words, norm, &branch.outcome).1).collect();
    if let Some(other) = others.first().filter(|one| others.iter().all(|it| it == *one)) {
        lines.push(words.texts.with("ellers", &[("utfall", other)]));
    }
    lines
}

fn size(branch: &Branch) -> usize {
    branch.conditions.len().saturating_add(branch.others.len())
}

fn line(words: &Words<'_>, norm: &Norm, branch: &Branch) -> String {
    let told = |fact| branch.measured.iter().find(|(one, _, _)| *one == fact);
    let conditions = branch.conditions.iter().map(|(fact, values)| match told(*fact) {
        Some((_, concept, values)) => words.concept_is(*concept, values),
        None => words.fact_is(*fact, values),
    });
    let conditions = words.all_of(&conditions.collect::<Vec<_>>());
    let outcome = settled(words, norm, &branch.outcome).1;
    words.texts.with("gren", &[("vilkar", &conditions), ("utfall", &outcome)])
}
