//! The outcome that is to stay as it is while facts are given up, or days pass.

use super::aside::{Aside, Probe, Record};
use crate::answer::{FactRef, NormAnswer, OutcomeValue};
use crate::evaluate::reading::{Function, Tools};
use crate::evaluate::{Base, Evaluator, Laid, Narrowed, judged_for, norm_answer, segment_on};
use crate::prepare::Needs;
use crate::presume::{narrowed, working};
use rettesnor_rules::model::{AltValue, NormId, Scope};
use rettesnor_rules::program::{Outcome, Segment};

/// What a norm comes to.
pub(super) struct Sought<'c> {
    segment: &'c Segment,
    record: Record,
    scope: Scope,
    /// Some presumption speaks for the norm.
    presumed: bool,
    presumptions: Vec<u32>,
    norm: NormId,
    needs: Needs,
    /// Places in the segment's table.
    reached: Vec<u16>,
    /// Whether the places alone tell one set of outcomes from another, in every case.
    plain: bool,
    outcomes: Vec<OutcomeValue>,
    /// The outcomes are those of worlds, each of them: with less known there are no fewer.
    exact: bool,
    /// Facts without any one of which, all others known, the outcomes are more. Then they are so with still less known.
    critical: Vec<FactRef>,
}

impl<'c> Sought<'c> {
    /// `None` where no rule is in force: then the outcome hangs on nothing.
    pub(super) fn new(evaluator: &mut Evaluator<'c>, laid: &mut Laid, answer: &NormAnswer) -> Option<Self> {
        let presumed = evaluator.may_presume(answer.norm);
        let base = &mut evaluator.base;
        let scope = base.compiled.model.norms.get(answer.norm.index())?.scope;
        let compiled = base.compiled;
        let segment = segment_on(&compiled.norms.get(answer.norm.index())?.segments, laid.case.law_date)
            .filter(|segment| !segment.versions.is_empty())?;
        laid.demand(base, segment);
        let record = match (scope, answer.item) {
            (Scope::Item(list), Some(record)) => Some((list, record)),
            _ => None,
        };
        let mut made = Self {
            segment,
            record,
            scope,
            presumed,
            presumptions: answer.presumptions.clone(),
            norm: answer.norm,
            needs: outcome_needs(base, segment),
            reached: Vec::new(),
            plain: plain(&segment.outcomes),
            outcomes: answer.outcomes.clone(),
            exact: false,
            critical: Vec::new(),
        };
        made.reached = made.reached_in(evaluator, laid, true)?;
        made.exact = made.plain && (made.reached.len() == 1 || !answer.coarse);
        Some(made)
    }

    /// The outcomes reached, with ties between variables or without.
    fn reached_in(&self, evaluator: &mut Evaluator<'_>, laid: &Laid, tied: bool) -> Option<Vec<u16>> {
        let view = laid.view(&evaluator.base, self.scope, self.record.map(|(_, record)| record))?;
        let joints = if tied { view.frame.joints_of(&self.segment.ties) } else { Vec::new() };
        let function = Function::outcomes(self.segment.diagram.as_ref(), &self.segment.tree);
        Some(function.reach(view.worlds(&joints), &mut evaluator.tools))
    }

    /// Whether it has the same outcomes in a case laid out as far as the segment needs.
    fn is_same(&self, evaluator: &mut Evaluator<'_>, laid: &Laid) -> bool {
        if self.plain {
            return self.reached_in(evaluator, laid, true).is_some_and(|reached| reached == self.reached);
        }
        self.outcomes_in(evaluator, (laid, self.segment)).is_some_and(|outcomes| outcomes == self.outcomes)
    }

    fn outcomes_in(
        &self,
        evaluator: &mut Evaluator<'_>,
        (laid, segment): (&Laid, &Segment),
    ) -> Option<Vec<OutcomeValue>> {
        let asked = (self.norm, self.record.map(|(_, record)| record));
        let (_, judged) = judged_for(&evaluator.base, &mut evaluator.tools, laid, asked, segment)?;
        Some(judged.outcomes)
    }

    /// Whether it has the same outcomes with only these facts known.
    pub(super) fn same(
        &self,
        evaluator: &mut Evaluator<'_>,
        (aside, whole): (&mut Aside, &Laid),
        facts: &[FactRef],
    ) -> bool {
        if self.presumed {
            let asked = (facts, self.norm, &self.needs);
            let Evaluator { base, tools, .. } = evaluator;
            return aside.presumed(base, (whole, self.record), asked, |laid| {
                self.answered(base, tools, laid).is_some_and(|again| {
                    again.outcomes == self.outcomes && again.presumptions == self.presumptions
                })
            });
        }
        if self.critical.iter().any(|fact| !facts.contains(fact)) {
            return false;
        }
        let probe = aside.probe(whole, self.record);
        probe.keep(&evaluator.base, &whole.case, facts);
        if self.exact && self.is_same_untied(evaluator, probe) {
            return true;
        }
        probe.demand(&evaluator.base, &self.needs);
        self.is_same(evaluator, &probe.laid)
    }

    /// Whether it has the same outcomes even if ties are left out, which leaves more worlds than there are.
    fn is_same_untied(&self, evaluator: &mut Evaluator<'_>, probe: &mut Probe) -> bool {
        let alone = Needs { variables: self.needs.variables.clone(), ..Needs::default() };
        probe.demand(&evaluator.base, &alone);
        self.reached_in(evaluator, &probe.laid, false).is_some_and(|reached| reached == self.reached)
    }

    /// Looks for facts of which none can be given up, where ties make it dear to ask when much is given up.
    pub(super) fn find_critical(
        &mut self,
        evaluator: &mut Evaluator<'_>,
        (aside, whole): (&mut Aside, &Laid),
        facts: &[FactRef],
    ) {
        if self.presumed || !self.exact || self.segment.ties.is_empty() {
            return;
        }
        let mut found = Vec::new();
        for place in 0..facts.len() {
            let mut left = facts.to_vec();
            let fact = left.remove(place);
            if !self.same(evaluator, (&mut *aside, whole), &left)
                && self.is_exact_in(&evaluator.base, &aside.probe(whole, self.record).laid)
            {
                found.push(fact);
            }
        }
        self.critical = found;
    }

    /// Whether nothing that is open makes more outcomes than the worlds of a case have.
    fn is_exact_in(&self, base: &Base<'_>, laid: &Laid) -> bool {
        let Some(view) = laid.view(base, self.scope, self.record.map(|(_, record)| record)) else {
            return false;
        };
        let ties = self.segment.ties.as_slice();
        let read = &self.needs.exact;
        read.iter().all(|id| {
            view.frame.is_surely_exact(*id) && !view.frame.is_loose(base.compiled, *id, (read, ties))
        })
    }

    /// The answer, presumptions and all.
    fn answered(&self, base: &Base<'_>, tools: &mut Tools, laid: &Laid) -> Option<NormAnswer> {
        norm_answer(base, tools, laid, self.norm, self.record.map(|(_, record)| record))
    }

    /// The case with only these facts known, laid out for the norm's own presumptions.
    pub(super) fn with_only<T>(
        &self,
        base: &Base<'_>,
        (aside, whole): (&mut Aside, &Laid),
        facts: &[FactRef],
        read: impl FnOnce(&Laid) -> T,
    ) -> T {
        aside.presumed(base, (whole, self.record), (facts, self.norm, &self.needs), read)
    }

    /// Its outcomes in the case on another day; `None` where there is no world.
    pub(super) fn on_day(
        &self,
        evaluator: &mut Evaluator<'c>,
        (aside, whole): (&mut Aside, &Laid),
        day: rettesnor_values::Day,
    ) -> Option<Vec<OutcomeValue>> {
        let laid = aside.day(&mut evaluator.base, (whole, self.record), day)?;
        let compiled = evaluator.base.compiled;
        let segments = &compiled.norms.get(self.norm.index())?.segments;
        let segment = segment_on(segments, laid.case.law_date).filter(|segment| !segment.versions.is_empty());
        let Some(segment) = segment else { return Some(vec![OutcomeValue::NotInForce]) };
        let again = segment.from == self.segment.from;
        let other = (!again).then(|| outcome_needs(&evaluator.base, segment));
        let needs = other.as_ref().unwrap_or(&self.needs);
        laid.prepared.demand_alone(compiled, (&laid.case, &evaluator.base.index), needs);
        if !laid.prepared.worlds_exist() {
            return None;
        }
        if self.presumed {
            let Evaluator { base, tools, .. } = evaluator;
            present(base, laid, needs);
            return self.answered(base, tools, laid).map(|then| then.outcomes);
        }
        if again && self.plain && self.is_same(evaluator, laid) {
            return Some(self.outcomes.clone());
        }
        self.outcomes_in(evaluator, (laid, segment))
    }
}

/// What a segment's outcomes are read from.
fn outcome_needs(base: &Base<'_>, segment: &Segment) -> Needs {
    let function = Function::outcomes(segment.diagram.as_ref(), &segment.tree);
    let tied = segment.ties.iter().filter_map(|tie| base.index.groups.get(*tie as usize));
    let mut read: Vec<u32> =
        tied.flat_map(|group| &group.variables).copied().chain(function.variables()).collect();
    read.sort_unstable();
    read.dedup();
    base.index.outcome_needs(read, segment.ties.iter().copied())
}

/// Lays out what presumptions at work make of a case.
fn present(base: &Base<'_>, laid: &mut Laid, needs: &Needs) {
    laid.working = working(base, &laid.case, &laid.prepared);
    if laid.narrowed.is_empty() {
        laid.narrowed = narrowed(base, (&laid.case, &laid.prepared), &laid.working);
    }
    for Narrowed { case, prepared } in laid.narrowed.values_mut() {
        prepared.demand_alone(base.compiled, (case, &base.index), needs);
    }
}

/// Whether no two places of a table can be the same outcome, and none is another one in another case.
fn plain(table: &[Outcome]) -> bool {
    let fixed = table.iter().all(is_fixed);
    let mut later = table.iter();
    fixed && std::iter::from_fn(|| later.next().map(|one| !later.as_slice().contains(one))).all(|alone| alone)
}

fn is_fixed(outcome: &Outcome) -> bool {
    match outcome {
        Outcome::Value(AltValue::Scalar(_) | AltValue::Count(..)) => false,
        Outcome::Conflict(parts) | Outcome::Readings(parts) => parts.iter().all(|(_, part)| is_fixed(part)),
        _ => true,
    }
}
