//! One norm, or one instance of it, over all worlds of a case.

use super::base::segment_on;
use super::branch::{measured, told};
use super::outcome::{ordered, outcome_value, scalar_of};
use super::part::parts;
use super::reading::{Detail, Function, Reading, Tools};
use super::version::versions;
use super::{Base, Laid, View};
use crate::answer::{Brief, ConceptAnswer, DeadlineAnswer, FactRef, NormAnswer, OutcomeValue, Verdict};
use crate::deadline::deadline;
use crate::presume::working_for;
use crate::scalar::Open;
use crate::verdict::classify;
use rettesnor_rules::model::{ConceptBody, ConceptId, Cond, Item, ListId, NormId, NormKind, Scalar};
use rettesnor_rules::program::{Atom, Segment, Variable};
use std::collections::BTreeSet;

/// What the worlds say of a segment, with the facts behind the variables that matter.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Judged {
    pub(crate) reading: Reading,
    /// In the order of the segment's table.
    pub(crate) outcomes: Vec<OutcomeValue>,
    /// Facts that matter, ascending.
    pub(crate) facts: Vec<FactRef>,
    /// Untranslated provisions that matter, ascending.
    pub(crate) untranslated: Vec<u32>,
    /// Lists whose unknown records matter, ascending.
    pub(crate) lists: Vec<ListId>,
    pub(crate) coarse: bool,
    /// The rules were too many to be written down in full, readings left out among them: there may be other outcomes.
    pub(crate) partial: bool,
}

impl Judged {
    /// The one outcome, if all worlds agree on it and it is one value.
    pub(crate) fn settled(&self) -> Option<&OutcomeValue> {
        match self.outcomes.as_slice() {
            [one] if !self.partial && self.facts.is_empty() && self.untranslated.is_empty() => Some(one),
            _ => None,
        }
    }
}

/// Judges a segment in one view of the case.
pub(crate) fn judge(view: &View<'_>, segment: &Segment, detail: Detail, tools: &mut Tools) -> Judged {
    let function = Function::outcomes(segment.diagram.as_ref(), &segment.tree);
    let joints = view.frame.joints_of(&segment.ties);
    let reading = function.read(view.worlds(&joints), detail, tools);
    let among = function.variables();
    let mut facts = BTreeSet::new();
    let mut untranslated = BTreeSet::new();
    let mut lists = BTreeSet::new();
    let mut coarse = reading.coarse;
    for variable in &reading.variables {
        facts.extend(view.frame.facts_of(view.compiled, *variable));
        coarse |= view.frame.is_coarse(*variable);
        coarse |= view.frame.is_loose(view.compiled, *variable, (&among, &segment.ties));
        match view.compiled.variables.get(*variable as usize) {
            Some(Variable::Atom(Atom { condition: Cond::Untranslated(id), .. })) => {
                untranslated.insert(id.0);
            }
            Some(Variable::Atom(atom)) => {
                lists.extend(Open::of_condition(&view.env(), &atom.condition).lists);
            }
            _ => {}
        }
    }
    let outcomes = values(view, segment, &reading, &mut facts);
    coarse |= segment.coarse;
    Judged {
        reading,
        outcomes,
        facts: facts.into_iter().collect(),
        untranslated: untranslated.into_iter().collect(),
        lists: lists.into_iter().collect(),
        coarse,
        partial: segment.coarse,
    }
}

/// The outcomes reached, as values, with the open facts that ordered ones read.
fn values(
    view: &View<'_>,
    segment: &Segment,
    reading: &Reading,
    facts: &mut BTreeSet<FactRef>,
) -> Vec<OutcomeValue> {
    let reached = reading.outcomes.iter().filter_map(|place| segment.outcomes.get(usize::from(*place)));
    let mut outcomes: Vec<OutcomeValue> = Vec::new();
    for outcome in reached {
        if let Some(scalar) = scalar_of(outcome).filter(|scalar| ordered(view, scalar).only().is_none()) {
            facts.extend(open_facts(view, scalar));
        }
        let value = outcome_value(view, outcome);
        if !outcomes.contains(&value) {
            outcomes.push(value);
        }
    }
    outcomes
}

/// The facts an ordered expression reads that are not known to one value.
fn open_facts(view: &View<'_>, scalar: &Scalar) -> Vec<FactRef> {
    Open::of_scalar(&view.env(), scalar).facts
}

/// The answer for a norm; `None` where there is no such norm or record.
pub(crate) fn norm_answer(
    base: &Base<'_>,
    tools: &mut Tools,
    laid: &Laid,
    norm: NormId,
    item: Option<u32>,
) -> Option<NormAnswer> {
    let (view, segment) = seen(base, laid, norm, item)?;
    let Some(segment) = segment else { return Some(not_in_force(norm, item)) };
    let (view, judged, presumptions) =
        assumed(base, tools, laid, (norm, item), (view, segment, Detail::Ways))?;
    Some(finish(&view, tools, (norm, segment), judged, presumptions))
}

/// What the answer for a norm comes to, without how; `None` where there is no such norm or record.
pub(crate) fn norm_brief(
    base: &Base<'_>,
    tools: &mut Tools,
    laid: &Laid,
    norm: NormId,
    item: Option<u32>,
) -> Option<Brief> {
    let (view, segment) = seen(base, laid, norm, item)?;
    let Some(segment) = segment else { return Some(not_in_force(norm, item).into()) };
    let (view, mut judged, presumptions) =
        assumed(base, tools, laid, (norm, item), (view, segment, Detail::Brief))?;
    mark_presumed(&mut judged, &presumptions);
    Some(Brief {
        deadline: deadline_in(&view, norm, segment, tools),
        settled: judged.settled().is_some(),
        outcomes: judged.outcomes,
        depends_on: judged.facts,
    })
}

/// Whether a norm without a deadline is open, and nothing more can be said of it than what it depends on.
pub(crate) fn stays_open(base: &Base<'_>, tools: &mut Tools, laid: &Laid, norm: NormId) -> bool {
    let Some((view, Some(segment))) = seen(base, laid, norm, None) else { return false };
    if segment.deadline.is_some() {
        return false;
    }
    let judged = assumed(base, tools, laid, (norm, None), (view, segment, Detail::Brief));
    judged.is_some_and(|(view, judged, presumed)| {
        let verdict = classify(&view, segment, &judged, tools);
        presumed.is_empty() && matches!(verdict, Verdict::Depends | Verdict::Untranslated)
    })
}

/// A norm's view of the case, and its segment on the law's date where it is in force.
fn seen<'a>(
    base: &'a Base<'_>,
    laid: &'a Laid,
    norm: NormId,
    item: Option<u32>,
) -> Option<(View<'a>, Option<&'a Segment>)> {
    let declared = base.compiled.model.norms.get(norm.index())?;
    let program = base.compiled.norms.get(norm.index())?;
    let view = laid.view(base, declared.scope, item)?;
    let segment = segment_on(&program.segments, laid.case.law_date);
    Some((view, segment.filter(|segment| !segment.versions.is_empty())))
}

/// A segment judged as the norm's working presumptions assume it, where that says something else than the facts alone do.
fn assumed<'a>(
    base: &'a Base<'_>,
    tools: &mut Tools,
    laid: &'a Laid,
    (norm, item): (NormId, Option<u32>),
    (view, segment, detail): (View<'a>, &Segment, Detail),
) -> Option<(View<'a>, Judged, Vec<u32>)> {
    let plain = judge(&view, segment, detail, tools);
    let set = working_for(&laid.working, norm);
    if plain.settled().is_none()
        && let Some(narrowed) = laid.narrowed.get(&set)
    {
        let scope = base.compiled.model.norms.get(norm.index())?.scope;
        let assumed = View::new(base, &narrowed.case, &narrowed.prepared, (scope, item))?;
        let judged = judge(&assumed, segment, detail, tools);
        if (&judged.outcomes, &judged.facts) != (&plain.outcomes, &plain.facts) {
            return Some((assumed, judged, set));
        }
    }
    Some((view, plain, Vec::new()))
}

/// How a norm's segment is judged in a case, presumptions included, and in which view of the case; without the ways.
pub(crate) fn judged_for<'a>(
    base: &'a Base<'_>,
    tools: &mut Tools,
    laid: &'a Laid,
    (norm, item): (NormId, Option<u32>),
    segment: &Segment,
) -> Option<(View<'a>, Judged)> {
    let scope = base.compiled.model.norms.get(norm.index())?.scope;
    let view = laid.view(base, scope, item)?;
    let (view, judged, _) = assumed(base, tools, laid, (norm, item), (view, segment, Detail::Brief))?;
    Some((view, judged))
}

fn finish(
    view: &View<'_>,
    tools: &mut Tools,
    (norm, segment): (NormId, &Segment),
    mut judged: Judged,
    presumptions: Vec<u32>,
) -> NormAnswer {
    mark_presumed(&mut judged, &presumptions);
    let measured = measured(view, &judged);
    let branches = told(view, segment, &judged, &measured);
    let verdict = classify(view, segment, &judged, tools);
    let deadline = deadline_in(view, norm, segment, tools);
    NormAnswer {
        norm,
        item: view.item,
        versions: versions(view, norm, segment),
        verdict,
        parts: parts(view, segment, tools),
        deadline,
        depends_on: judged.facts,
        measured,
        branches,
        presumptions,
        untranslated: judged.untranslated,
        lists: judged.lists,
        coarse: judged.coarse,
        outcomes: judged.outcomes,
    }
}

fn mark_presumed(judged: &mut Judged, presumptions: &[u32]) {
    if !presumptions.is_empty() && judged.outcomes == [OutcomeValue::Yes] {
        judged.outcomes = vec![OutcomeValue::YesForNow];
    }
}

fn deadline_in(
    view: &View<'_>,
    norm: NormId,
    segment: &Segment,
    tools: &mut Tools,
) -> Option<DeadlineAnswer> {
    let kind = view.compiled.model.norms.get(norm.index()).map_or(NormKind::Deadline, |norm| norm.kind);
    deadline(view.compiled, view.index, view.case, view.frame, (kind, segment), &mut tools.scratch)
}

fn not_in_force(norm: NormId, item: Option<u32>) -> NormAnswer {
    NormAnswer {
        norm,
        item,
        versions: Vec::new(),
        verdict: Verdict::Settled(OutcomeValue::NotInForce),
        outcomes: vec![OutcomeValue::NotInForce],
        depends_on: Vec::new(),
        measured: Vec::new(),
        branches: Vec::new(),
        parts: Vec::new(),
        deadline: None,
        presumptions: Vec::new(),
        untranslated: Vec::new(),
        lists: Vec::new(),
        coarse: false,
    }
}

/// The values a concept may have; `None` where there is no such concept or record.
pub(crate) fn concept_answer(
    base: &Base<'_>,
    tools: &mut Tools,
    laid: &Laid,
    concept: ConceptId,
    item: Option<u32>,
) -> Option<ConceptAnswer> {
    let declared = base.compiled.model.concepts.get(concept.index())?;
    let view = laid.view(base, declared.scope, item)?;
    let program = base.compiled.concepts.get(concept.index());
    let segment = program.and_then(|program| segment_on(&program.segments, laid.case.law_date));
    if let Some(segment) = segment.filter(|segment| segment.diagram.is_some() || !segment.tree.is_empty()) {
        let judged = judge(&view, segment, Detail::Brief, tools);
        let Judged { outcomes, facts, coarse, .. } = judged;
        return Some(ConceptAnswer { concept, item, outcomes, depends_on: facts, coarse });
    }
    let scalar = declared.versions.iter().find_map(|version| match &version.body {
        ConceptBody::Scalar(_) => Some(Scalar::Concept(concept, this(item))),
        _ => None,
    });
    let outcome = scalar
        .as_ref()
        .map_or(OutcomeValue::NotInForce, |scalar| OutcomeValue::Ordered(ordered(&view, scalar)));
    let depends_on = match (&outcome, &scalar) {
        (OutcomeValue::Ordered(set), Some(scalar)) if set.only().is_none() => open_facts(&view, scalar),
        _ => Vec::new(),
    };
    // An interval holds every value the scalar has in some world, and may hold more.
    let coarse = depends_on.len() > 1;
    Some(ConceptAnswer { concept, item, outcomes: vec![outcome], depends_on, coarse })
}

fn this(item: Option<u32>) -> Item {
    if item.is_some() { Item::This } else { Item::None }
}
