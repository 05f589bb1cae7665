//! Which norms rest on a definition, by any number of steps.

use crate::compile::versions::closures;
use crate::model::{ConceptId, NormId, RuleBase, TableId};
use std::collections::BTreeSet;

/// What a norm can rest on.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Definition {
    /// A concept.
    Concept(ConceptId),
    /// A norm.
    Norm(NormId),
    /// A table.
    Table(TableId),
}

/// What rests on what in a rule base.
#[derive(Debug, Clone)]
pub struct Rests {
    /// Per norm, what it rests on.
    below: Vec<BTreeSet<Definition>>,
}

fn id(at: usize) -> u32 {
    u32::try_from(at).unwrap_or(u32::MAX)
}

impl Rests {
    /// Follows every norm of a rule base down.
    pub fn new(base: &RuleBase) -> Self {
        let concept = |at| Definition::Concept(ConceptId(id(at)));
        let norm = |at| Definition::Norm(NormId(id(at)));
        let table = |at| Definition::Table(TableId(id(at)));
        Self { below: closures(base, &concept, &norm, &table) }
    }

    /// The norms whose answers a definition can change; a norm rests on itself.
    pub fn on(&self, definition: Definition) -> impl Iterator<Item = NormId> + '_ {
        let norms = (0..).map(NormId).zip(&self.below);
        let rests = move |(norm, below): &(NormId, &BTreeSet<Definition>)| {
            Definition::Norm(*norm) == definition || below.contains(&definition)
        };
        norms.filter(rests).map(|(norm, _)| norm)
    }

    /// What a norm rests on.
    pub fn below(&self, norm: NormId) -> impl Iterator<Item = Definition> + '_ {
        self.below.get(norm.index()).into_iter().flatten().copied()
    }
}
