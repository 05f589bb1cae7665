//! When no world is left: which facts clash, and what holds whichever of them is wrong.

mod repair;
mod smallest;

pub(crate) use smallest::{given, without};

use crate::answer::{Answer, Contradiction, FactRef, NormAnswer, OutcomeValue, Verdict};
use crate::evaluate::{Evaluator, Laid};
use crate::prepare::Clash;
use rettesnor_rules::model::NormId;
use std::collections::BTreeSet;

/// The answer to a case that cannot be: a smallest clash, and for each norm what every repair of it agrees on.
pub(crate) fn contradicted(evaluator: &mut Evaluator<'_>, laid: &Laid) -> Answer {
    let facts = smallest::clashing(&mut evaluator.base, &laid.case);
    let constraints = broken(laid, &facts);
    let repaired = repair::repairs(&mut evaluator.base, &laid.case, &facts);
    let lay = |case| {
        let mut laid = Laid::new(&mut evaluator.base, case);
        laid.complete(&mut evaluator.base);
        laid
    };
    let laid_out: Vec<Laid> = repaired.into_iter().map(lay).collect();
    let mut norms = Vec::new();
    for (norm, item) in evaluator.instances(&laid.case) {
        let mut answers = Vec::with_capacity(laid_out.len());
        for one in &laid_out {
            answers.extend(crate::evaluate::norm_answer(
                &evaluator.base,
                &mut evaluator.tools,
                one,
                norm,
                item,
            ));
        }
        norms.push(agreed((norm, item), answers, &facts));
    }
    let mut answer = evaluator.frame_answer(&laid.case, norms);
    answer.contradiction = Some(Contradiction { facts, constraints });
    answer
}

/// The constraints over the facts that clash.
fn broken(laid: &Laid, facts: &[FactRef]) -> Vec<u32> {
    let mut found = BTreeSet::new();
    for clash in laid.prepared.clashes() {
        if let Clash::Tied { facts: tied, constraints } = clash
            && (tied.is_empty() || tied.iter().any(|fact| facts.contains(fact)))
        {
            found.extend(constraints.iter().copied());
        }
    }
    found.into_iter().collect()
}

/// What all repairs agree on stands; the rest cannot be said.
fn agreed((norm, item): (NormId, Option<u32>), answers: Vec<NormAnswer>, clash: &[FactRef]) -> NormAnswer {
    let mut outcomes: Vec<OutcomeValue> = Vec::new();
    let mut depends_on: BTreeSet<FactRef> = clash.iter().copied().collect();
    let versions: BTreeSet<u32> = answers.iter().flat_map(|answer| answer.versions.iter().copied()).collect();
    for answer in &answers {
        for outcome in &answer.outcomes {
            if !outcomes.contains(outcome) {
                outcomes.push(outcome.clone());
            }
        }
        depends_on.extend(&answer.depends_on);
    }
    let settled = |answer: &NormAnswer| matches!(answer.verdict, Verdict::Settled(_));
    let coarse = answers.iter().any(|answer| answer.coarse);
    let all_settled = answers.iter().all(settled) && outcomes.len() == 1;
    match answers.into_iter().next() {
        Some(first) if all_settled => NormAnswer { coarse, ..first },
        _ => NormAnswer {
            norm,
            item,
            versions: versions.into_iter().collect(),
            verdict: Verdict::Contradictory,
            outcomes,
            depends_on: depends_on.into_iter().collect(),
            measured: Vec::new(),
            branches: Vec::new(),
            parts: Vec::new(),
            deadline: None,
            presumptions: Vec::new(),
            untranslated: Vec::new(),
            lists: Vec::new(),
            coarse,
        },
    }
}
