//! When no world is left: which facts clash, and what holds whichever of them is wrong.

mod repair;
mod smallest;

pub(crate) use smallest::{given, without};

use crate::answer::{
    Answer, Contradiction, DeadlineAnswer, FactRef, NormAnswer, OutcomeValue, PartAnswer, Verdict,
};
use crate::deadline::joined;
use crate::evaluate::{Evaluator, Laid};
use crate::prepare::Clash;
use rettesnor_rules::model::{NormId, NormKind};
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
    let rules = &evaluator.base.compiled.model;
    let kind_of = |norm: NormId| rules.norms.get(norm.index()).map_or(NormKind::Deadline, |norm| norm.kind);
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
        norms.push(agreed((norm, item), kind_of(norm), &answers, &facts));
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
fn agreed(
    (norm, item): (NormId, Option<u32>),
    kind: NormKind,
    answers: &[NormAnswer],
    clash: &[FactRef],
) -> NormAnswer {
    let mut outcomes: Vec<OutcomeValue> = Vec::new();
    let mut depends_on: BTreeSet<FactRef> = clash.iter().copied().collect();
    let versions: BTreeSet<u32> = answers.iter().flat_map(|answer| answer.versions.iter().copied()).collect();
    for answer in answers {
        for outcome in &answer.outcomes {
            if !outcomes.contains(outcome) {
                outcomes.push(outcome.clone());
            }
        }
        depends_on.extend(&answer.depends_on);
    }
    let settled = |answer: &NormAnswer| matches!(answer.verdict, Verdict::Settled(_));
    let all_settled = answers.iter().all(settled) && outcomes.len() == 1;
    let versions = versions.into_iter().collect();
    let coarse = answers.iter().any(|answer| answer.coarse);
    match answers.split_first() {
        Some((first, rest)) if all_settled => {
            let (parts, deadline) = (parts(first, rest), deadline(kind, answers, clash));
            NormAnswer { versions, parts, deadline, coarse, ..first.clone() }
        }
        _ => NormAnswer {
            norm,
            item,
            versions,
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

/// The named parts that are the same under all repairs.
fn parts(first: &NormAnswer, rest: &[NormAnswer]) -> Vec<PartAnswer> {
    let stands = |part: &&PartAnswer| rest.iter().all(|other| other.parts.contains(part));
    first.parts.iter().filter(stands).cloned().collect()
}

/// The deadline over all repairs, which hangs on what clashes unless it is the same under all of them.
fn deadline(kind: NormKind, answers: &[NormAnswer], clash: &[FactRef]) -> Option<DeadlineAnswer> {
    let mut deadlines = answers.iter().filter_map(|answer| answer.deadline.as_ref());
    let first = deadlines.next()?;
    if deadlines.clone().all(|other| other == first) {
        return Some(first.clone());
    }
    let mut all = deadlines.cloned().fold(first.clone(), |one, other| joined(one, other, kind));
    all.depends_on.extend(clash);
    all.depends_on.sort_unstable();
    all.depends_on.dedup();
    Some(all)
}
