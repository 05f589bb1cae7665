//! A case that changes fact by fact: only what reads the fact is answered again.

use crate::answer::{Answer, FactRef, NormAnswer};
use crate::case::{Case, Knowledge};
use crate::evaluate::{Base, Evaluator, Laid, norm_answer};
use crate::presume;
use crate::reads::Reads;
use rettesnor_rules::model::{FactId, NormId, Scope};
use rettesnor_rules::program::Compiled;
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
        laid.complete(&mut evaluator.base);
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
        self.laid.complete(&mut self.evaluator.base);
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

/// For each fact, the norms that can hang on it.
fn readers(base: &Base<'_>) -> Vec<BTreeSet<NormId>> {
    let mut made = vec![BTreeSet::new(); base.compiled.model.facts.len()];
    for program in &base.compiled.norms {
        for fact in Reads::of(base, program).facts {
            if let Some(norms) = made.get_mut(fact.index()) {
                norms.insert(program.norm);
            }
        }
    }
    made
}
