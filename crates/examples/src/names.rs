//! Names in a rule base, looked up by what an example or a case calls them.

use rettesnor_rules::model::{ConceptId, EnumId, FactId, ListId, NormId, RuleBase};
use rettesnor_source::suggest;
use std::collections::BTreeMap;

/// An index from names and slugs to what they name.
#[derive(Debug, Clone, Default)]
pub struct Names {
    facts: BTreeMap<String, FactId>,
    sets: BTreeMap<String, (EnumId, Vec<FactId>)>,
    concepts: BTreeMap<String, ConceptId>,
    lists: BTreeMap<String, ListId>,
    norms: BTreeMap<String, NormId>,
}

/// What a path in a `gitt` can name.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Named {
    /// A fact.
    Fact(FactId),
    /// An any-of fact: its enumeration and the Boolean of each value, in order.
    Set(EnumId, Vec<FactId>),
    /// A concept that measures a fact.
    Measured(ConceptId),
    /// A list.
    List(ListId),
}

fn id(index: usize) -> u32 {
    u32::try_from(index).unwrap_or(u32::MAX)
}

impl Names {
    /// Indexes a rule base.
    pub fn new(rules: &RuleBase) -> Self {
        let mut names = Self::default();
        for (index, fact) in rules.facts.iter().enumerate() {
            let fact_id = FactId(id(index));
            if let Some((group, ty, _)) = &fact.member_of {
                names.sets.entry(group.clone()).or_insert_with(|| (*ty, Vec::new())).1.push(fact_id);
            }
            names.facts.insert(fact.slug.clone(), fact_id);
            names.facts.insert(fact.name.clone(), fact_id);
        }
        for (index, concept) in rules.concepts.iter().enumerate() {
            names.concepts.insert(concept.slug.clone(), ConceptId(id(index)));
            names.concepts.insert(concept.name.clone(), ConceptId(id(index)));
        }
        for (index, list) in rules.lists.iter().enumerate() {
            names.lists.insert(list.slug.clone(), ListId(id(index)));
            names.lists.insert(list.name.clone(), ListId(id(index)));
        }
        for (index, norm) in rules.norms.iter().enumerate() {
            names.norms.insert(norm.slug.clone(), NormId(id(index)));
            names.norms.insert(norm.name.clone(), NormId(id(index)));
        }
        names
    }

    /// What can be given by this name.
    pub fn given(&self, rules: &RuleBase, name: &str) -> Option<Named> {
        if let Some(fact) = self.facts.get(name) {
            return Some(Named::Fact(*fact));
        }
        if let Some((ty, members)) = self.sets.get(name) {
            return Some(Named::Set(*ty, members.clone()));
        }
        if let Some(list) = self.lists.get(name) {
            return Some(Named::List(*list));
        }
        let concept = self.concepts.get(name)?;
        let measures = rules.concepts.get(concept.index()).is_some_and(|it| it.measures.is_some());
        measures.then_some(Named::Measured(*concept))
    }

    /// The fact (not a set, list or concept) with this name.
    pub fn fact(&self, name: &str) -> Option<FactId> {
        self.facts.get(name).copied()
    }

    /// The concept with this name.
    pub fn concept(&self, name: &str) -> Option<ConceptId> {
        self.concepts.get(name).copied()
    }

    /// The norm with this name.
    pub fn norm(&self, name: &str) -> Option<NormId> {
        self.norms.get(name).copied()
    }

    /// The nearest name that can be given.
    pub fn suggest_given(&self, name: &str) -> Option<&str> {
        let all =
            self.facts.keys().chain(self.sets.keys()).chain(self.lists.keys()).chain(self.concepts.keys());
        suggest(name, all.map(String::as_str))
    }

    /// The nearest name that can be expected.
    pub fn suggest_norm(&self, name: &str) -> Option<&str> {
        suggest(name, self.norms.keys().chain(self.concepts.keys()).map(String::as_str))
    }
}
