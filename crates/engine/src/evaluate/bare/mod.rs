//! The short way: chosen norms and concepts alone, over and over, for a population or a benchmark.
//!
//! Rules are opened up once for the goals asked about. Then a fact that is only compared with constants costs a store for each of
//! its axes; one that ordered expressions read, a store; only what conditions in the case or ties between facts read is prepared
//! as for a whole case. What a goal says in a state of its facts is kept from the first case that was in it, as far as its states
//! are few. After the first rounds nothing is allocated but for goals that hang on such conditions or ties.
//!
//! The answers are those of [`Evaluator`](super::Evaluator): the same outcomes, the same facts named, the same intervals.
//! Presumptions are left out: the answers are what the facts alone say.

mod due;
mod explain;
mod input;
mod memory;
mod plan;
mod read;
mod tape;
mod value;

use crate::answer::FactRef;
use crate::case::{Case, Knowledge};
use crate::evaluate::reading::Tools;
use crate::possible::Possible;
use crate::prepare::{PrepareScratch, Prepared};
use crate::scalar::Span;
use input::{BEGUN, Inputs, Told, UNKNOWN};
use memory::Memory;
use plan::{Made, Plan};
use read::{Found, Known, axis_fact};
use rettesnor_rules::model::{ConceptId, FactId, NormId};
use rettesnor_rules::program::{Compiled, Outcome};
use std::borrow::Cow;
use std::collections::BTreeMap;
use value::Setting;

/// What is asked for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Goal {
    /// A norm of the case itself.
    Norm(NormId),
    /// A concept of the case itself.
    Concept(ConceptId),
    /// The deadline of a norm: the norm's outcomes, and when it ends.
    Deadline(NormId),
}

/// Chosen outcomes of one case after the other. A goal is named by its place among those it was made for; a place that none
/// has gives what a goal does that is not in force.
#[derive(Debug, Clone)]
pub struct Bare<'c> {
    rules: &'c Compiled,
    index: PrepareScratch,
    tools: Tools,
    case: Case,
    /// What the case knew when it began.
    begun: BTreeMap<FactId, Knowledge>,
    prepared: Prepared,
    plans: Vec<Plan<'c>>,
    inputs: Inputs<'c>,
    memory: Memory<'c>,
    found: Found<'c>,
    stack: Vec<Span>,
    named: Vec<FactRef>,
    /// For each fact the goals that may hang on it.
    bearing: Vec<Vec<usize>>,
    /// Whether a deadline may have to be judged as for a whole case.
    judged: bool,
    /// What the case has been told of each fact.
    seen: Vec<Told>,
    /// Facts that the case must be told of before anything is asked.
    changed: Vec<FactId>,
}

impl<'c> Bare<'c> {
    /// For these goals, on the clocks of a case; what the case knows is where it starts. Records of lists stay as they are there.
    pub fn new(compiled: &'c Compiled, case: Case, goals: &[Goal]) -> Self {
        let earlier = match case.as_known() {
            Cow::Owned(earlier) => Some(earlier),
            Cow::Borrowed(_) => None,
        };
        let case = earlier.unwrap_or(case);
        let mut index = PrepareScratch::new(compiled);
        let Made { plans, inputs, prepared } = Made::new(compiled, &mut index, &case, goals);
        let judged = plans.iter().any(|plan| plan.due.is_some());
        let facts = (0..).map(FactId).take(compiled.model.facts.len());
        let bearing = facts.map(|fact| bearing(&plans, fact)).collect();
        Self {
            rules: compiled,
            index,
            tools: Tools::default(),
            begun: case.facts.clone(),
            case,
            prepared,
            plans,
            inputs,
            memory: Memory::default(),
            found: Found::default(),
            stack: Vec::new(),
            named: Vec::new(),
            bearing,
            judged,
            seen: vec![BEGUN; compiled.model.facts.len()],
            changed: Vec::new(),
        }
    }

    /// States a Boolean; `None`: unknown.
    #[inline]
    pub fn set_truth(&mut self, fact: FactId, truth: Option<bool>) {
        if self.inputs.flag(fact, truth) {
            self.changed.push(fact);
        }
    }

    /// States an enumeration's value (its index) or an ordinal (days since 1970, minutes, micro-units, a count); `None`: unknown.
    #[inline]
    pub fn set_value(&mut self, fact: FactId, value: Option<i64>) {
        // The two numbers that say something else are no value of any fact.
        self.tell(fact, value.map_or(UNKNOWN, |value| value.max(BEGUN + 1)));
    }

    /// The goals that a fact may bear on: what the others say does not change with it.
    pub fn goals_of(&self, fact: FactId) -> &[usize] {
        self.bearing.get(fact.index()).map_or(&[], Vec::as_slice)
    }

    /// The outcome all worlds have. `None` where there are several, where no world is left, where the goal is not in force, and
    /// for a concept that is one ordered expression. Where the outcome is an ordered value, that value may be open:
    /// [`Bare::value`].
    #[inline]
    pub fn outcome(&mut self, place: usize) -> Option<&'c Outcome> {
        self.look();
        let plan = self.plans.get(place)?;
        match plan.table.at(self.inputs.key(&plan.readers)) {
            Some(record) => record.only,
            None => self.outcome_found(place),
        }
    }

    /// Every outcome some world has, in the order of the segment's table. Empty where [`Bare::outcome`] is for other reasons than
    /// that there are several.
    #[inline]
    pub fn outcomes(&mut self, place: usize) -> &[&'c Outcome] {
        self.reached(place).1
    }

    /// The least interval that holds the goal's ordered values, in the units of [`Bare::set_value`]; one number is settled where
    /// the ends are alike. Of a deadline, the day or minute it ends. `None` where some outcome is no ordered value, and where a
    /// deadline has no end.
    pub fn value(&mut self, place: usize) -> Option<Span> {
        self.look();
        let plan = self.plans.get(place)?;
        if let Some(value) = &plan.value {
            let setting = Setting { rules: self.rules, index: &self.index, case: &self.case };
            return Some(value.span(&self.inputs.spans, &mut self.stack, setting));
        }
        if plan.due.is_some() {
            return self.end(place);
        }
        if self.plans.get(place)?.values.is_empty() {
            return None;
        }
        self.ready(place, false);
        let Self { plans, memory, found, inputs, stack, .. } = self;
        let setting = Setting { rules: self.rules, index: &self.index, case: &self.case };
        let plan = plans.get(place)?;
        let spans = reached(plan, inputs.key(&plan.readers), memory, found)
            .0
            .iter()
            .map(|terminal| plan.value_of(*terminal).map(|value| value.span(&inputs.spans, stack, setting)));
        spans.collect::<Option<Vec<Span>>>()?.into_iter().reduce(Span::hull)
    }

    /// The facts that can change the answer, ascending: exactly those where the engine is exact. Empty where it is settled.
    pub fn depends_on(&mut self, place: usize) -> &[FactRef] {
        self.look();
        if self.plans.get(place).is_some_and(Plan::is_plain) {
            self.ready(place, false);
            let Some(plan) = self.plans.get(place) else { return &[] };
            let record = plan.table.at(self.inputs.key(&plan.readers));
            return record.map_or(&self.found.facts, |record| self.memory.facts(record));
        }
        self.name(place);
        &self.named
    }

    /// Fills in the open facts behind what is open.
    fn name(&mut self, place: usize) {
        self.ready(place, false);
        let Self { plans, memory, found, inputs, stack, named, .. } = self;
        named.clear();
        let Some(plan) = plans.get(place) else { return };
        let setting = Setting { rules: self.rules, index: &self.index, case: &self.case };
        let key = inputs.key(&plan.readers);
        let variables = plan.table.at(key).map_or(&found.variables[..], |record| memory.variables(record));
        for variable in variables.iter().filter(|_| plan.segment.is_some()) {
            match axis_fact(setting.rules, *variable) {
                Some(fact) => named.push(fact),
                None => named.extend(self.prepared.case().facts_of(setting.rules, *variable)),
            }
        }
        let terminals = if plan.segment.is_some() { reached(plan, key, memory, found).0 } else { &[] };
        let values = terminals.iter().filter_map(|terminal| plan.value_of(*terminal));
        for value in values.chain(&plan.value) {
            if value.span(&inputs.spans, stack, setting).only().is_none() {
                value.name(&inputs.spans, setting, named);
            }
        }
        if plan.due.is_some() && self.end(place).is_some_and(|end| end.only().is_none()) {
            let deadline = self.deadline(place);
            self.named.extend(deadline.into_iter().flat_map(|deadline| deadline.depends_on));
        }
        self.named.sort_unstable();
        self.named.dedup();
    }

    /// Where each outcome reached stands in the segment's table, and what it is.
    fn reached(&mut self, place: usize) -> (&[u16], &[&'c Outcome]) {
        self.look();
        self.ready(place, false);
        let Some(plan) = self.plans.get(place) else { return (&[], &[]) };
        reached(plan, self.inputs.key(&plan.readers), &self.memory, &self.found)
    }

    /// Sees to it that what a goal says now stands in its table, or where it has none, in `found`: with `why`, explained.
    #[inline]
    fn ready(&mut self, place: usize, why: bool) {
        let met = |plan: &Plan<'_>| plan.table.at(self.inputs.key(&plan.readers)).is_some();
        if !self.plans.get(place).is_some_and(met) {
            self.find(place, why);
        }
    }

    fn find(&mut self, place: usize, why: bool) {
        let Self { plans, inputs, memory, found, tools, .. } = self;
        let Some(plan) = plans.get_mut(place) else { return };
        inputs.lay(&plan.readers);
        let known = Known {
            rules: self.rules,
            masks: &inputs.masks,
            whole: &self.index.base,
            frame: self.prepared.case(),
        };
        found.read(plan, known, tools, why || !plan.table.is_none());
        plan.table.keep(inputs.key(&plan.readers), found, memory);
    }

    /// The outcome where no table has it.
    fn outcome_found(&mut self, place: usize) -> Option<&'c Outcome> {
        let plan = self.plans.get(place)?;
        if plan.table.is_none() && plan.free && self.inputs.lay(&plan.readers) {
            let segment = plan.segment?;
            if let Some(terminal) = segment.diagram.as_ref()?.eval(self.inputs.masks.as_slice()) {
                return segment.outcomes.get(usize::from(terminal));
            }
        }
        self.find(place, false);
        self.found.only()
    }

    #[inline]
    fn tell(&mut self, fact: FactId, told: Told) {
        if self.inputs.state(fact, told) {
            self.changed.push(fact);
        }
    }

    /// Takes in facts that the case must know of.
    #[inline]
    fn look(&mut self) {
        if !self.changed.is_empty() {
            self.take_in();
        }
    }

    fn take_in(&mut self) {
        let mut entangled = false;
        for place in 0..self.changed.len() {
            let Some(fact) = self.changed.get(place).copied() else { continue };
            entangled |= self.inputs.slots.get(fact.index()).is_some_and(|slot| slot.entangled);
            self.tell_fact(fact);
        }
        self.changed.clear();
        if entangled {
            self.inputs.take_over(self.prepared.case().masks());
        }
    }

    /// Tells the case of every fact it has not been told of.
    fn tell_case(&mut self) {
        self.look();
        for fact in (0..).map(FactId).take(self.seen.len()) {
            if self.seen.get(fact.index()) != Some(&self.inputs.told(fact)) {
                self.tell_fact(fact);
            }
        }
    }

    /// Tells the case what was last said of a fact.
    fn tell_fact(&mut self, fact: FactId) {
        let said = self.inputs.told(fact);
        match (said, self.begun.get(&fact)) {
            (BEGUN, Some(begun)) => drop(self.case.facts.insert(fact, begun.clone())),
            (BEGUN | UNKNOWN, _) => drop(self.case.facts.remove(&fact)),
            (value, _) => {
                self.case.facts.entry(fact).or_default().values = one(self.index.domain(fact), value);
            }
        }
        if let Some(seen) = self.seen.get_mut(fact.index()) {
            *seen = said;
        }
        if self.judged || self.inputs.slots.get(fact.index()).is_some_and(|slot| slot.entangled) {
            let changed = FactRef { fact, item: None };
            self.prepared.update(self.rules, &self.case, &mut self.index, changed);
        }
    }
}

/// One value of a domain.
fn one(domain: &Possible, value: i64) -> Possible {
    match domain {
        Possible::Ranges(_) => Possible::single(value),
        _ => Possible::Cells(u32::try_from(value).into_iter().collect()),
    }
}

fn bearing(plans: &[Plan<'_>], fact: FactId) -> Vec<usize> {
    let hangs =
        |plan: &Plan<'_>| plan.reads.as_ref().is_none_or(|reads| reads.iter().any(|read| read.fact == fact));
    plans.iter().enumerate().filter(|(_, plan)| hangs(plan)).map(|(place, _)| place).collect()
}

fn reached<'a, 'c>(
    plan: &Plan<'c>,
    key: u32,
    memory: &'a Memory<'c>,
    found: &'a Found<'c>,
) -> (&'a [u16], &'a [&'c Outcome]) {
    match plan.table.at(key) {
        Some(record) => memory.reached(record),
        None => (&found.terminals, &found.outcomes),
    }
}
