//! A case that changes fact by fact: only what reads the fact is answered again.

use crate::answer::{Answer, FactRef, NormAnswer};
use crate::case::{Case, Knowledge};
use crate::evaluate::{Base, Evaluator, Laid, norm_answer, reading};
use crate::presume;
use crate::scalar::{Env, Open};
use rettesnor_rules::model::{
    AltValue, Cond, DeadlineRule, FactId, NormId, Presumption, Scalar, Scope, Transition,
};
use rettesnor_rules::program::{Compiled, NormProgram, Outcome, PresumptionProgram, Segment, Variable};
use rettesnor_values::Day;
use std::collections::BTreeSet;

/// A case and its answer, kept in step. After every change the answer is the one a fresh evaluation gives.
#[derive(Debug, Clone)]
pub struct Session<'c> {
    evaluator: Evaluator<'c>,
    case: Case,
    laid: Laid,
    answer: Answer,
    /// For each fact, the norms whose answer can hang on it.
    readers: Vec<BTreeSet<NormId>>,
}

impl<'c> Session<'c> {
    /// Opens a case.
    pub fn new(compiled: &'c Compiled, case: Case) -> Self {
        let mut evaluator = Evaluator::new(compiled);
        let mut laid = evaluator.lay(&case);
        let answer = evaluator.answer(&mut laid);
        let readers = readers(&evaluator.base);
        Self { evaluator, case, laid, answer, readers }
    }

    /// The case as it stands.
    pub fn case(&self) -> &Case {
        &self.case
    }

    /// The answer as it stands.
    pub fn answer(&self) -> &Answer {
        &self.answer
    }

    /// The evaluator, for explanations and questions about the case.
    pub fn evaluator(&mut self) -> &mut Evaluator<'c> {
        &mut self.evaluator
    }

    /// Puts another case in place of this one, in the same memory.
    pub fn open(&mut self, case: Case) -> &Answer {
        self.case = case;
        self.start_over()
    }

    /// States what is known of a fact; `None`: nothing. A field of a record that is not there is passed over.
    pub fn set(&mut self, fact: FactRef, knowledge: Option<Knowledge>) -> &Answer {
        if !self.put(fact, knowledge) {
            return &self.answer;
        }
        // Which records there are, and what they are numbered, can hang on the knowledge clock.
        if self.case.known_by.is_some() || !self.laid.prepared.worlds_exist() {
            return self.start_over();
        }
        let compiled = self.evaluator.base.compiled;
        let index = &mut self.evaluator.base.index;
        self.laid.prepared.update(compiled, &self.case, index, fact);
        if !self.laid.prepared.worlds_exist() {
            return self.start_over();
        }
        self.laid.case.clone_from(&self.case);
        self.laid.working = presume::working(&self.evaluator.base, &self.case, &self.laid.prepared);
        let known = (&self.case, &self.laid.prepared);
        self.laid.narrowed = presume::narrowed(&self.evaluator.base, known, &self.laid.working);
        let everything = fact.item.is_some();
        for place in 0..self.answer.norms.len() {
            let Some(old) = self.answer.norms.get(place) else { continue };
            let (norm, item) = (old.norm, old.item);
            if everything || self.reads(fact.fact, norm) {
                let fresh = self.again(norm, item);
                if let (Some(slot), Some(fresh)) = (self.answer.norms.get_mut(place), fresh) {
                    *slot = fresh;
                }
            }
        }
        &self.answer
    }

    fn reads(&self, fact: FactId, norm: NormId) -> bool {
        self.readers.get(fact.index()).is_none_or(|norms| norms.contains(&norm))
    }

    fn again(&mut self, norm: NormId, item: Option<u32>) -> Option<NormAnswer> {
        self.laid.demand_norm(&mut self.evaluator.base, norm);
        norm_answer(&self.evaluator.base, &mut self.evaluator.tools, &self.laid, norm, item)
    }

    fn start_over(&mut self) -> &Answer {
        self.laid = self.evaluator.lay(&self.case);
        self.answer = self.evaluator.answer(&mut self.laid);
        &self.answer
    }

    fn put(&mut self, fact: FactRef, knowledge: Option<Knowledge>) -> bool {
        let scope = self.evaluator.base.compiled.model.facts.get(fact.fact.index()).map(|fact| fact.scope);
        let facts = match (fact.item, scope) {
            (None, Some(Scope::Case)) => Some(&mut self.case.facts),
            (Some(record), Some(Scope::Item(list))) => {
                let records = self.case.lists.get_mut(&list);
                records.and_then(|records| records.items.get_mut(record as usize))
            }
            _ => None,
        };
        let Some(facts) = facts else { return false };
        match knowledge {
            Some(knowledge) => facts.insert(fact.fact, knowledge),
            None => facts.remove(&fact.fact),
        };
        true
    }
}

/// For each fact, the norms that can hang on it: through variables and what ties them, scalars, transitions and presumptions.
fn readers(base: &Base<'_>) -> Vec<BTreeSet<NormId>> {
    let mut made = vec![BTreeSet::new(); base.compiled.model.facts.len()];
    for program in &base.compiled.norms {
        for fact in facts_read(base, program) {
            if let Some(norms) = made.get_mut(fact.index()) {
                norms.insert(program.norm);
            }
        }
    }
    made
}

/// The facts a norm's answer can hang on, on any day of the law.
pub(crate) fn facts_read(base: &Base<'_>, program: &NormProgram) -> BTreeSet<FactId> {
    let rules = &base.compiled.model;
    // In a case of which nothing is known, every fact an expression reads is open.
    let nothing = Case::new(Day::FIRST);
    let env = Env::new(rules, base.index.domains(), &nothing, None);
    let mut found = Found { facts: BTreeSet::new(), env };
    let mut variables = BTreeSet::new();
    for segment in &program.segments {
        variables.extend(&segment.reads);
        let clusters = segment.ties.iter().filter_map(|tie| base.compiled.clusters.get(*tie as usize));
        variables.extend(clusters.flat_map(|cluster| &cluster.variables));
        found.segment(segment);
    }
    if let Some(norm) = rules.norms.get(program.norm.index()) {
        for version in &norm.versions {
            if let Transition::When(test) = &version.transition {
                found.condition(test);
            }
        }
    }
    for (presumption, laid) in rules.presumptions.iter().zip(&base.compiled.presumptions) {
        if presumption.norms.contains(&program.norm) {
            found.condition(&presumption.condition);
            found.condition(&presumption.assumes);
            found.facts.insert(presumption.until);
            variables.extend(turned_on(base, presumption, laid));
        }
    }
    let mut facts = found.facts;
    for variable in variables {
        match base.compiled.variables.get(variable as usize) {
            Some(Variable::Axis(axis)) => {
                facts.insert(axis.fact);
            }
            Some(Variable::Atom(atom)) => facts.extend(&atom.facts),
            None => {}
        }
    }
    facts
}

/// The variables a presumption turns on. Whether it works is judged by all that is known, and so is whether a world is left with
/// what it assumes: what any of its variables is tied to bears on both, though neither it nor the norm reads it.
fn turned_on(base: &Base<'_>, presumption: &Presumption, laid: &PresumptionProgram) -> BTreeSet<u32> {
    let waited = base.index.axes_of(presumption.until).iter().chain(base.index.atoms_of(presumption.until));
    let mut own: BTreeSet<u32> = waited.copied().collect();
    reading::gather(&laid.condition, &mut own);
    reading::gather(&laid.assumes, &mut own);
    with_ties(base, own)
}

/// Variables with all they are tied to.
fn with_ties(base: &Base<'_>, variables: BTreeSet<u32>) -> BTreeSet<u32> {
    let groups: BTreeSet<u32> =
        variables.iter().flat_map(|variable| base.index.groups_of(*variable)).copied().collect();
    let mut all = variables;
    for group in groups {
        if let Some(group) = base.index.groups.get(group as usize) {
            all.extend(&group.variables);
        }
    }
    all
}

struct Found<'a> {
    facts: BTreeSet<FactId>,
    env: Env<'a>,
}

impl Found<'_> {
    fn condition(&mut self, condition: &Cond) {
        self.facts.extend(Open::of_condition(&self.env, condition).facts.iter().map(|fact| fact.fact));
    }

    fn scalar(&mut self, scalar: &Scalar) {
        self.facts.extend(Open::of_scalar(&self.env, scalar).facts.iter().map(|fact| fact.fact));
    }

    fn value(&mut self, value: &AltValue) {
        if let AltValue::Scalar(scalar) = value {
            self.scalar(scalar);
        }
    }

    fn segment(&mut self, segment: &Segment) {
        for outcome in &segment.outcomes {
            self.outcome(outcome);
        }
        if let Some(deadline) = &segment.deadline {
            deadline.start.iter().chain(&deadline.end).for_each(|scalar| self.scalar(scalar));
            deadline.lengths.iter().for_each(|value| self.value(value));
            self.deadline(&deadline.rule);
        }
    }

    fn outcome(&mut self, outcome: &Outcome) {
        match outcome {
            Outcome::Value(value) => self.value(value),
            Outcome::Conflict(parts) | Outcome::Readings(parts) => {
                for (_, part) in parts {
                    self.outcome(part);
                }
            }
            _ => {}
        }
    }

    fn deadline(&mut self, rule: &DeadlineRule) {
        let single = [&rule.start, &rule.end, &rule.met_by, &rule.extended_to];
        single.into_iter().flatten().for_each(|scalar| self.scalar(scalar));
        for (condition, value) in rule.length.iter().flatten() {
            self.condition(condition);
            self.value(value);
        }
        if let Some((day, start)) = &rule.interrupted {
            self.scalar(day);
            self.scalar(start);
        }
        if let Some((assessment, bar)) = &rule.late {
            self.facts.insert(*assessment);
            self.scalar(bar);
        }
    }
}
