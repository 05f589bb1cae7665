//! How an outcome set reads: settled, yes unless, has the right if, may after an assessment, or depends.

use crate::answer::{FactRef, OutcomeValue, Verdict};
use crate::evaluate::reading::{Function, Tools, Way, Worlds};
use crate::evaluate::{Judged, View};
use rettesnor_diagram::{Joint, YES};
use rettesnor_rules::model::FactKind;
use rettesnor_rules::program::{Outcome, PartKind, PartProgram, Segment};

/// The verdict, by the first description that fits.
pub(crate) fn classify(view: &View<'_>, segment: &Segment, judged: &Judged, tools: &mut Tools) -> Verdict {
    if let Some(outcome) = judged.settled() {
        return Verdict::Settled(outcome.clone());
    }
    if let Some(names) = yes_unless(view, segment, judged, tools) {
        return Verdict::YesUnless(names);
    }
    if let Some(verdict) = assessed(view, judged) {
        return verdict;
    }
    if judged.facts.is_empty() && !judged.untranslated.is_empty() {
        return Verdict::Untranslated;
    }
    Verdict::Depends
}

/// What remains is an assessment: bound, so that there is a right if it comes out so, or free.
fn assessed(view: &View<'_>, judged: &Judged) -> Option<Verdict> {
    let plain = |outcome: &OutcomeValue| {
        matches!(
            outcome,
            OutcomeValue::Yes | OutcomeValue::May | OutcomeValue::No | OutcomeValue::NotUnderKnownRules
        )
    };
    if judged.facts.is_empty() || !judged.untranslated.is_empty() || !judged.outcomes.iter().all(plain) {
        return None;
    }
    let kind = |fact: &FactRef| view.kind(fact.fact);
    let assessments =
        |fact: &FactRef| matches!(kind(fact), FactKind::BoundAssessment | FactKind::FreeAssessment);
    if !judged.facts.iter().all(assessments) {
        return None;
    }
    let bound = judged.facts.iter().all(|fact| kind(fact) == FactKind::BoundAssessment);
    let right = judged.outcomes.contains(&OutcomeValue::Yes);
    let facts = judged.facts.clone();
    Some(if bound && right { Verdict::RightIf(facts) } else { Verdict::MayAfter(facts) })
}

/// The exceptions that are open, where the grounds are met and nothing else is: each must be invoked.
fn yes_unless(view: &View<'_>, segment: &Segment, judged: &Judged, tools: &mut Tools) -> Option<Vec<String>> {
    let no = |outcome: &OutcomeValue| matches!(outcome, OutcomeValue::No | OutcomeValue::NotUnderKnownRules);
    let (yes, rest): (Vec<_>, Vec<_>) =
        judged.outcomes.iter().partition(|outcome| **outcome == OutcomeValue::Yes);
    if yes.is_empty() || rest.is_empty() || !rest.into_iter().all(no) {
        return None;
    }
    let relevant = &judged.reading.variables;
    let open =
        |(_, variables): &&(String, Vec<u32>)| variables.iter().any(|variable| relevant.contains(variable));
    let names: Vec<&String> = segment.invoked.iter().filter(open).map(|(name, _)| name).collect();
    let under = |variable: &u32| segment.invoked.iter().any(|(_, variables)| variables.contains(variable));
    if names.is_empty() || !relevant.iter().all(under) || judged.reading.ways.is_empty() {
        return None;
    }
    let exceptions: Vec<&PartProgram> = segment
        .parts
        .iter()
        .filter(|part| part.kind == PartKind::Exception && names.contains(&&part.path))
        .collect();
    let denied = judged.reading.ways.iter().filter(|way| {
        segment.outcomes.get(usize::from(way.outcome)).is_some_and(|outcome| *outcome != Outcome::Yes)
    });
    let joints = view.frame.joints_of(&segment.ties);
    // A ground that fails would also give a no: only where an exception explains every no are the grounds met.
    for way in denied {
        if !exceptions.iter().any(|exception| applies(view, (exception, &joints), way, tools)) {
            return None;
        }
    }
    let mut names: Vec<String> = names.into_iter().cloned().collect();
    names.dedup();
    Some(names)
}

fn applies(
    view: &View<'_>,
    (exception, joints): (&PartProgram, &[Joint]),
    way: &Way,
    tools: &mut Tools,
) -> bool {
    let mut masks = view.frame.masks().to_vec();
    for (variable, cells) in &way.conditions {
        if let Some(mask) = masks.get_mut(*variable as usize) {
            *mask &= cells;
        }
    }
    let function = Function::part(exception.diagram.as_ref(), &exception.condition);
    function.reach(Worlds { masks: &masks, joints }, tools) == [YES]
}
