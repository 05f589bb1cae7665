//! Building a case: every statement is checked against the type and domain of what it is about.

use super::{Case, CaseError, Knowledge, KnowledgeState, Measured, Records};
use crate::possible::{Possible, domain};
use crate::prepare::measured_set;
use rettesnor_rules::model::{ConceptId, Fact, FactId, Item, ListId, RuleBase, Scope};
use rettesnor_values::Day;
use std::collections::BTreeMap;

/// What is said of a fact.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Statement {
    /// It has one of these values.
    Is(Possible),
    /// These are claimed, and disagree: every value stays possible, "none of these" included.
    Disputed(Vec<Possible>),
    /// Asked; not known.
    Unknown,
    /// Asked; declined.
    Declined,
}

impl Knowledge {
    /// Says who or what it comes from, and since when it is known.
    #[must_use]
    pub fn from_source(mut self, source: impl Into<String>, known_on: Option<Day>) -> Self {
        self.source = Some(source.into());
        self.known_on = known_on;
        self
    }

    /// The effective set: what was said of the fact, cut by every concept that measures it. A disputed fact keeps its
    /// whole domain, whatever else is said, until one claim is accepted.
    fn settle(&mut self, domain: &Possible) {
        let mut values = self.direct.clone().unwrap_or_default();
        if self.state != KnowledgeState::Disputed {
            for measured in &self.measured {
                values = values.intersect(&measured.leaves);
            }
        }
        if matches!(self.state, KnowledgeState::Known | KnowledgeState::Bounded | KnowledgeState::NotAsked) {
            self.state = match (&values, values.only()) {
                (Possible::Any, _) => KnowledgeState::NotAsked,
                (_, Some(_)) => KnowledgeState::Known,
                (set, _) if set == domain => KnowledgeState::NotAsked,
                _ => KnowledgeState::Bounded,
            };
        }
        self.values = values;
    }
}

impl Case {
    /// States a fact of the case, in place of what was said of it before. Concepts that measure it keep what they said.
    pub fn set(
        &mut self,
        rules: &RuleBase,
        fact: FactId,
        said: Statement,
    ) -> Result<&mut Knowledge, CaseError> {
        let declared = fact_of(rules, fact)?;
        if declared.scope != Scope::Case {
            return Err(CaseError::FieldOfList { name: declared.name.clone() });
        }
        state(rules, declared, self.facts.entry(fact).or_default(), said)
    }

    /// States a field of a record (numbered from 0).
    pub fn set_item(
        &mut self,
        rules: &RuleBase,
        fact: FactId,
        record: u32,
        said: Statement,
    ) -> Result<&mut Knowledge, CaseError> {
        let declared = fact_of(rules, fact)?;
        let Scope::Item(list) = declared.scope else {
            return Err(CaseError::NotAField { name: declared.name.clone() });
        };
        let fields = self.record(rules, list, record)?;
        state(rules, declared, fields.entry(fact).or_default(), said)
    }

    /// Declares a list with so many records, of which nothing is known yet, and says whether that is all of them.
    /// Records that are there already keep their fields.
    pub fn declare_list(
        &mut self,
        rules: &RuleBase,
        list: ListId,
        records: u32,
        complete: bool,
    ) -> Result<&mut Records, CaseError> {
        if rules.lists.get(list.index()).is_none() {
            return Err(CaseError::Unknown);
        }
        let declared = self.lists.entry(list).or_default();
        let records = usize::try_from(records).unwrap_or(usize::MAX);
        declared.items.resize_with(records, BTreeMap::new);
        declared.incomplete = !complete;
        Ok(declared)
    }

    /// States a concept that measures a fact (`alder = 17 år`): the fact then has one of the values that give it on this
    /// case's `today`. It narrows what is known, and does not replace it; two statements that clash leave nothing.
    pub fn set_measured(
        &mut self,
        rules: &RuleBase,
        concept: ConceptId,
        record: Option<u32>,
        stated: &Possible,
    ) -> Result<&mut Knowledge, CaseError> {
        let declared = rules.concepts.get(concept.index()).ok_or(CaseError::Unknown)?;
        let name = || declared.name.clone();
        let fact = declared.measures.ok_or_else(|| CaseError::NotMeasured { name: name() })?;
        let target = fact_of(rules, fact)?;
        let item = if record.is_some() { Item::This } else { Item::None };
        let leaves = measured_set(rules, self, (concept, item, record), fact, stated);
        if leaves.is_empty() {
            return Err(CaseError::NothingMeasures { name: name() });
        }
        let known = match (target.scope, record) {
            (Scope::Case, _) => self.facts.entry(fact).or_default(),
            (Scope::Item(list), Some(record)) => self.record(rules, list, record)?.entry(fact).or_default(),
            (Scope::Item(_), None) => return Err(CaseError::FieldOfList { name: target.name.clone() }),
        };
        known.measured.retain(|measured| measured.concept != concept);
        known.measured.push(Measured { concept, stated: stated.clone(), leaves });
        known.settle(&domain(rules, target));
        Ok(known)
    }

    fn record(
        &mut self,
        rules: &RuleBase,
        list: ListId,
        record: u32,
    ) -> Result<&mut BTreeMap<FactId, Knowledge>, CaseError> {
        let items = self.lists.get_mut(&list).map(|records| &mut records.items);
        let records = items.as_ref().map_or(0, |items| u32::try_from(items.len()).unwrap_or(u32::MAX));
        let found = usize::try_from(record).ok().and_then(|record| items?.get_mut(record));
        found.ok_or_else(|| {
            let name = rules.lists.get(list.index()).map(|list| list.name.clone()).unwrap_or_default();
            CaseError::NoSuchRecord { name, records }
        })
    }
}

fn fact_of(rules: &RuleBase, fact: FactId) -> Result<&Fact, CaseError> {
    rules.facts.get(fact.index()).ok_or(CaseError::Unknown)
}

fn state<'k>(
    rules: &RuleBase,
    fact: &Fact,
    known: &'k mut Knowledge,
    said: Statement,
) -> Result<&'k mut Knowledge, CaseError> {
    let allowed = domain(rules, fact);
    let check = |set: &Possible| {
        if set.is_empty() {
            return Err(CaseError::Empty { name: fact.name.clone() });
        }
        if *set != Possible::Any && !set.is_subset_of(&allowed) {
            return Err(CaseError::OutsideDomain {
                name: fact.name.clone(),
                ty: fact.ty,
                allowed: allowed.clone(),
            });
        }
        Ok(())
    };
    let (state, direct, claims) = match said {
        Statement::Is(set) => {
            check(&set)?;
            (KnowledgeState::Bounded, Some(set), Vec::new())
        }
        Statement::Disputed(claims) => {
            claims.iter().try_for_each(check)?;
            (KnowledgeState::Disputed, None, claims)
        }
        Statement::Unknown => (KnowledgeState::AskedUnknown, None, Vec::new()),
        Statement::Declined => (KnowledgeState::Declined, None, Vec::new()),
    };
    (known.state, known.direct, known.claims) = (state, direct, claims);
    known.settle(&allowed);
    Ok(known)
}
