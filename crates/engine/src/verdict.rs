//! How an outcome set reads: settled, yes unless, has the right if, may after an assessment, or depends.

use crate::answer::{FactRef, OutcomeValue, Verdict};
use crate::evaluate::reading::{Function, Tools};
use crate::evaluate::{Judged, View};
use rettesnor_diagram::YES;
use rettesnor_rules::model::FactKind;
use rettesnor_rules::program::{Outcome, Segment};

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
    // Where nothing about the person is open the rules themselves are: a provision not translated, or a table without a row
    // for the day.
    let of_the_rules = judged.lists.is_empty() && !judged.coarse && !judged.partial;
    if judged.facts.is_empty() && (!judged.untranslated.is_empty() || of_the_rules) {
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

/// The exceptions that may apply, where the answer is yes but for them: each must be invoked.
fn yes_unless(view: &View<'_>, segment: &Segment, judged: &Judged, tools: &mut Tools) -> Option<Vec<String>> {
    let no = |outcome: &OutcomeValue| matches!(outcome, OutcomeValue::No | OutcomeValue::NotUnderKnownRules);
    let (yes, rest): (Vec<_>, Vec<_>) =
        judged.outcomes.iter().partition(|outcome| **outcome == OutcomeValue::Yes);
    if yes.is_empty() || rest.is_empty() || judged.partial || !rest.into_iter().all(no) {
        return None;
    }
    let joints = view.frame.joints_of(&segment.ties);
    let worlds = view.worlds(&joints);
    let uninvoked = Function::Diagram(segment.uninvoked.first()?.0.as_ref()?).reach(worlds, tools);
    let granted = |place: &u16| segment.outcomes.get(usize::from(*place)) == Some(&Outcome::Yes);
    if !uninvoked.iter().all(granted) {
        return None;
    }
    let mut names: Vec<String> = Vec::new();
    for exception in &segment.invoked {
        let function = Function::part(exception.diagram.as_ref(), &exception.condition);
        if !names.contains(&exception.path) && function.reach(worlds, tools).contains(&YES) {
            names.push(exception.path.clone());
        }
    }
    Some(names).filter(|names| !names.is_empty())
}
