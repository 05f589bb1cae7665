//! The facts that carry an answer: a set of given facts from which none can be taken without opening the outcome.

use super::aside::Aside;
use super::sought::Sought;
use crate::answer::{FactRef, NormAnswer, OutcomeValue};
use crate::case::Case;
use crate::evaluate::{Base, Evaluator, Laid, norm_answer, segment_on};
use crate::reads::Reads;
use crate::world::{given, without};
use rettesnor_diagram::{Diagram, Joint, Walk};
use rettesnor_rules::model::{FactId, NormId, RuleBase, Scope, Sensitivity};
use rettesnor_rules::program::{Segment, Variable};
use std::cmp::Reverse;
use std::collections::BTreeSet;

/// The case with nothing known but these facts. Which records there are stays known.
pub(super) fn only(base: &Base<'_>, case: &Case, facts: &[FactRef]) -> Case {
    let others: Vec<FactRef> = given(case).into_iter().filter(|fact| !facts.contains(fact)).collect();
    without(base, case, &others)
}

/// What is given up first: the sensitive, then what is declared later.
fn burden(rules: &RuleBase, fact: FactRef) -> (Reverse<Sensitivity>, Reverse<FactRef>) {
    let sensitivity = rules.facts.get(fact.fact.index()).map_or(Sensitivity::Low, |fact| fact.sensitivity);
    (Reverse(sensitivity), Reverse(fact))
}

impl Evaluator<'_> {
    /// A minimal set of given facts under which the norm's outcomes are those of the answer.
    pub(super) fn carrying(
        &mut self,
        aside: &mut Aside,
        laid: &mut Laid,
        answer: &NormAnswer,
    ) -> Vec<FactRef> {
        if let Some(found) = self.carrying_by_walk(laid, answer) {
            return found;
        }
        let read = self.candidates(answer);
        let mut kept: Vec<FactRef> =
            given(&laid.case).into_iter().filter(|fact| read.contains(&fact.fact)).collect();
        kept.sort_by_key(|fact| burden(&self.base.compiled.model, *fact));
        if !laid.prepared.worlds_exist() {
            self.carry(&mut kept, answer.norm, |own, facts| own.same(&laid.case, facts, answer));
        } else if let Some(mut sought) = Sought::new(self, laid, answer) {
            sought.find_critical(self, (&mut *aside, laid), &kept);
            self.carry(&mut kept, answer.norm, |own, facts| sought.same(own, (&mut *aside, laid), facts));
        } else {
            kept.clear();
        }
        kept.sort_unstable();
        kept
    }

    /// Whether some presumption speaks for the norm. Where none does, giving up a fact only opens.
    pub(super) fn may_presume(&self, norm: NormId) -> bool {
        self.base.compiled.model.presumptions.iter().any(|one| one.norms.contains(&norm))
    }

    /// Gives up what is not needed.
    fn carry(
        &mut self,
        kept: &mut Vec<FactRef>,
        norm: NormId,
        mut same: impl FnMut(&mut Self, &[FactRef]) -> bool,
    ) {
        if !self.may_presume(norm) {
            give_up_stretches(kept, |facts| same(self, facts));
            return;
        }
        // A presumption may stop or start as facts are given up: then what was needed no longer is.
        loop {
            let before = kept.len();
            give_up(kept, |facts| same(self, facts));
            if kept.len() == before {
                break;
            }
        }
    }

    fn candidates(&self, answer: &NormAnswer) -> BTreeSet<FactId> {
        let program = self.base.compiled.norms.get(answer.norm.index());
        let mut read = program.map(|program| Reads::of(&self.base, program).facts).unwrap_or_default();
        // The reason of a presumption can be tied to more than the norm reads.
        if !answer.presumptions.is_empty() {
            read.extend((0..).map(FactId).take(self.base.compiled.model.facts.len()));
        }
        read
    }

    /// Whether the norm has the same outcomes with only these facts known.
    fn same(&mut self, case: &Case, facts: &[FactRef], answer: &NormAnswer) -> bool {
        let left = only(&self.base, case, facts);
        let mut laid = Laid::new(&mut self.base, left);
        laid.demand_norm(&mut self.base, answer.norm);
        let again = norm_answer(&self.base, &mut self.tools, &laid, answer.norm, answer.item);
        again.is_some_and(|again| same_outcomes(&again, answer))
    }

    /// The short way, for a settled outcome over facts that nothing ties: one walk finds a minimal set of variables, and there
    /// each variable is one fact.
    fn carrying_by_walk(&mut self, laid: &mut Laid, answer: &NormAnswer) -> Option<Vec<FactRef>> {
        let norm = self.base.compiled.norms.get(answer.norm.index())?;
        let scope = self.base.compiled.model.norms.get(answer.norm.index())?.scope;
        if answer.outcomes.len() != 1 || !answer.presumptions.is_empty() || scope != Scope::Case {
            return None;
        }
        let segment = segment_on(&norm.segments, laid.case.law_date)?;
        let diagram = segment.diagram.as_ref()?;
        let facts = plain_facts(&self.base, (segment, diagram))?;
        let terminal = terminal_of(segment, answer)?;
        laid.demand_norm(&mut self.base, answer.norm);
        let rules = &self.base.compiled.model;
        let mut order: Vec<(FactId, u32)> = facts;
        order.sort_by_key(|(fact, _)| burden(rules, FactRef { fact: *fact, item: None }));
        let rank = |variable: u32| {
            let place = order.iter().position(|(_, own)| *own == variable);
            place.and_then(|place| u32::try_from(place).ok()).unwrap_or(u32::MAX)
        };
        let none: &[Joint] = &[];
        let mut walk =
            Walk::new(diagram, &mut self.tools.scratch, laid.prepared.case().masks(), none).ok()?;
        let mut found = Vec::new();
        let settled =
            walk.explain(terminal, self.base.index.base.as_slice(), none, &rank, &mut found).ok()?;
        let named = order.iter().filter(|(_, variable)| found.contains(variable));
        let mut named: Vec<FactRef> = named.map(|(fact, _)| FactRef { fact: *fact, item: None }).collect();
        named.sort_unstable();
        settled.then_some(named)
    }
}

/// Gives up each fact that is not needed, in order.
fn give_up(kept: &mut Vec<FactRef>, mut same: impl FnMut(&[FactRef]) -> bool) {
    let mut place = 0;
    while place < kept.len() {
        let fact = kept.remove(place);
        if !same(kept) {
            kept.insert(place, fact);
            place = place.saturating_add(1);
        }
    }
}

/// Gives up each fact that is not needed, in order, where giving up a fact only opens: as many at a time as can be, up to the
/// next one that is needed.
fn give_up_stretches(kept: &mut Vec<FactRef>, mut same: impl FnMut(&[FactRef]) -> bool) {
    let mut place = 0;
    while place < kept.len() {
        let mut without = |count: usize| {
            let left = kept.iter().enumerate();
            let left = left.filter(|(at, _)| *at < place || *at >= place.saturating_add(count));
            let left: Vec<FactRef> = left.map(|(_, fact)| *fact).collect();
            same(&left)
        };
        let rest = kept.len().saturating_sub(place);
        let (mut fewer, mut more) = (0, rest);
        if without(rest) {
            fewer = rest;
        }
        while fewer < rest && more.saturating_sub(fewer) > 1 {
            let middle = fewer.midpoint(more);
            if without(middle) {
                fewer = middle;
            } else {
                more = middle;
            }
        }
        kept.drain(place..place.saturating_add(fewer));
        place = place.saturating_add(1);
    }
}

/// The fact of each variable, where every variable is the only one of a fact and nothing ties it.
fn plain_facts(base: &Base<'_>, (segment, diagram): (&Segment, &Diagram)) -> Option<Vec<(FactId, u32)>> {
    let clusters = segment.ties.iter().filter_map(|tie| base.compiled.clusters.get(*tie as usize));
    let tied: BTreeSet<u32> = clusters.flat_map(|cluster| &cluster.variables).copied().collect();
    let mut found: Vec<(FactId, u32)> = Vec::new();
    for variable in diagram.vars() {
        let Some(Variable::Axis(axis)) = base.compiled.variables.get(*variable as usize) else { return None };
        let alone = axis.scope == Scope::Case && !tied.contains(variable);
        if !alone || found.iter().any(|(fact, _)| *fact == axis.fact) {
            return None;
        }
        found.push((axis.fact, *variable));
    }
    Some(found)
}

/// The only terminal of a settled answer.
fn terminal_of(segment: &Segment, answer: &NormAnswer) -> Option<u16> {
    use rettesnor_rules::program::Outcome;
    let wanted = |outcome: &Outcome| {
        matches!(
            (outcome, answer.outcomes.first()),
            (Outcome::Yes, Some(OutcomeValue::Yes))
                | (Outcome::May, Some(OutcomeValue::May))
                | (Outcome::No, Some(OutcomeValue::No))
                | (Outcome::NotUnderKnownRules, Some(OutcomeValue::NotUnderKnownRules))
        )
    };
    segment.outcomes.iter().position(wanted).and_then(|place| u16::try_from(place).ok())
}

/// Whether two answers say the same, whatever they need for it.
fn same_outcomes(one: &NormAnswer, other: &NormAnswer) -> bool {
    one.outcomes == other.outcomes && one.presumptions == other.presumptions
}
