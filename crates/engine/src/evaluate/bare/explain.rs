//! Which facts carry an answer.

use super::Bare;
use super::input::{BEGUN, UNKNOWN};
use super::value::{Setting, burden};
use crate::answer::FactRef;
use crate::scalar::Span;
use rettesnor_rules::model::FactId;

/// A settled answer: the outcome's place in its table, and the ordered value.
type Settled = (Option<u16>, Option<i64>);

impl Bare<'_> {
    /// A minimal set of facts that settles the answer alone, ascending: with nothing else known it is settled the same, and
    /// without any one of them it is not. `None` where it is open. What is known of records is taken for granted.
    pub fn explain(&mut self, place: usize) -> Option<&[FactRef]> {
        self.look();
        if self.plans.get(place)?.is_plain() {
            self.ready(place, true);
            let plan = self.plans.get(place)?;
            let record = plan.table.at(self.inputs.key(&plan.readers));
            let (only, why) = match record {
                Some(record) => (record.only, self.memory.why(record)),
                None => (self.found.only(), self.found.why.as_slice()),
            };
            return only.map(|_| why);
        }
        let settled = self.settled(place)?;
        let Self { plans, inputs, stack, named, .. } = self;
        named.clear();
        let value = plans.get(place)?.value.as_ref();
        if value.and_then(|value| value.explain(&mut inputs.spans, stack, named)).is_none() {
            self.give_up(place, settled);
        }
        Some(&self.named)
    }

    /// The answer, if it is settled.
    fn settled(&mut self, place: usize) -> Option<Settled> {
        self.look();
        let terminal = match self.plans.get(place)?.segment {
            None => None,
            Some(_) => match self.reached(place).0 {
                [terminal] => Some(*terminal),
                _ => return None,
            },
        };
        let span = match self.plans.get(place)?.due {
            Some(_) => self.end(place),
            None => self.one_value(place, terminal),
        };
        if terminal.is_none() && span.is_none() {
            return None;
        }
        match span {
            Some(span) => Some((terminal, Some(span.only()?))),
            None => Some((terminal, None)),
        }
    }

    /// The interval of a goal, or of the outcome it has.
    fn one_value(&mut self, place: usize, terminal: Option<u16>) -> Option<Span> {
        let Self { plans, inputs, stack, .. } = self;
        let plan = plans.get(place)?;
        let value = terminal.map_or(plan.value.as_ref(), |terminal| plan.value_of(terminal));
        let setting = Setting { rules: self.rules, index: &self.index, case: &self.case };
        value.map(|value| value.span(&inputs.spans, stack, setting))
    }

    /// Does without one fact after the other, and keeps those it cannot do without.
    fn give_up(&mut self, place: usize, settled: Settled) {
        let mut given_up = Vec::new();
        let mut kept = Vec::new();
        for fact in self.given(place) {
            let told = self.inputs.told(fact);
            self.tell(fact, UNKNOWN);
            if self.settled(place) == Some(settled) {
                given_up.push((fact, told));
            } else {
                self.tell(fact, told);
                kept.push(FactRef { fact, item: None });
            }
        }
        for (fact, told) in given_up {
            self.tell(fact, told);
        }
        self.look();
        kept.sort_unstable();
        self.named = kept;
    }

    /// The facts known that a goal may hang on, in the order they are given up.
    fn given(&self, place: usize) -> Vec<FactId> {
        let known = |fact: &FactId| match self.inputs.told(*fact) {
            UNKNOWN => false,
            BEGUN => self.begun.contains_key(fact),
            _ => true,
        };
        if let Some(reads) = self.plans.get(place).and_then(|plan| plan.reads.as_ref()) {
            return reads.iter().map(|read| read.fact).filter(known).collect();
        }
        let facts = (0..).map(FactId).take(self.inputs.slots.len());
        let mut facts: Vec<FactId> = facts.filter(known).collect();
        facts.sort_by_key(|fact| burden(self.rules, FactRef { fact: *fact, item: None }));
        facts
    }
}
