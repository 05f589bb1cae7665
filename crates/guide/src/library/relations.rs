//! What rests on what: the facts a rule asks, the definitions it uses, and the rules that use it.

use rettesnor_rules::lower::walk::{self, Reference};
use rettesnor_rules::model::{Concept, ConceptId, FactId, Norm, NormId, RuleBase};
use std::collections::{BTreeMap, BTreeSet};

/// Everything the rules of a rule base say of each other. The same in every language.
#[derive(Debug, Clone, Default)]
pub struct Relations {
    /// Per norm, what it refers to itself.
    norms: Vec<BTreeSet<Reference>>,
    /// Per concept.
    concepts: Vec<BTreeSet<Reference>>,
    /// Who refers to something.
    users: BTreeMap<Reference, Users>,
}

/// The norms and concepts that refer to something themselves.
#[derive(Debug, Clone, Default)]
pub(crate) struct Users {
    /// Norms, in the model's order.
    pub(crate) norms: Vec<NormId>,
    /// Concepts.
    pub(crate) concepts: Vec<ConceptId>,
}

static NOTHING: BTreeSet<Reference> = BTreeSet::new();
static NOBODY: Users = Users { norms: Vec::new(), concepts: Vec::new() };

fn of_norm(norm: &Norm) -> BTreeSet<Reference> {
    let mut found = BTreeSet::new();
    for version in &norm.versions {
        walk::norm_version(version, &mut |it| {
            found.insert(it);
        });
        found.extend(version.regardless.iter().map(|fact| Reference::Fact(*fact)));
    }
    found
}

fn of_concept(concept: &Concept) -> BTreeSet<Reference> {
    let mut found: BTreeSet<_> = concept.measures.iter().map(|fact| Reference::Fact(*fact)).collect();
    let mut visit = |it| {
        found.insert(it);
    };
    for version in &concept.versions {
        walk::concept_body(&version.body, &mut visit);
        walk::transition(&version.transition, &mut visit);
        version.readings.iter().for_each(|reading| walk::concept_body(&reading.body, &mut visit));
    }
    found
}

impl Relations {
    /// Reads all rules once.
    pub fn new(rules: &RuleBase) -> Self {
        let norms: Vec<_> = rules.norms.iter().map(of_norm).collect();
        let concepts: Vec<_> = rules.concepts.iter().map(of_concept).collect();
        let mut users: BTreeMap<Reference, Users> = BTreeMap::new();
        for (norm, all) in (0_u32..).map(NormId).zip(&norms) {
            for it in all {
                users.entry(*it).or_default().norms.push(norm);
            }
        }
        for (concept, all) in (0_u32..).map(ConceptId).zip(&concepts) {
            for it in all {
                users.entry(*it).or_default().concepts.push(concept);
            }
        }
        Self { norms, concepts, users }
    }

    /// What a norm refers to itself.
    pub(crate) fn of_norm(&self, norm: NormId) -> &BTreeSet<Reference> {
        self.norms.get(norm.index()).unwrap_or(&NOTHING)
    }

    /// What a concept refers to itself.
    pub(crate) fn of_concept(&self, concept: ConceptId) -> &BTreeSet<Reference> {
        self.concepts.get(concept.index()).unwrap_or(&NOTHING)
    }

    /// Who refers to something.
    pub(crate) fn users(&self, of: Reference) -> &Users {
        self.users.get(&of).unwrap_or(&NOBODY)
    }

    /// The facts a norm asks by way of what it rests on, and not itself.
    pub(crate) fn facts_below(&self, norm: NormId) -> BTreeSet<FactId> {
        let own = self.of_norm(norm);
        let mut seen: BTreeSet<Reference> = own.clone();
        let mut waiting: Vec<Reference> = own.iter().copied().collect();
        let mut found = BTreeSet::new();
        while let Some(one) = waiting.pop() {
            let below = match one {
                Reference::Concept(concept) => self.of_concept(concept),
                Reference::Norm(norm) => self.of_norm(norm),
                _ => continue,
            };
            for next in below.iter().filter(|it| seen.insert(**it)) {
                if let Reference::Fact(fact) = next {
                    found.insert(*fact);
                }
                waiting.push(*next);
            }
        }
        found
    }

    /// The norms that something can change by any number of steps, those that refer to it themselves left out.
    pub(crate) fn norms_above(&self, of: Reference) -> BTreeSet<NormId> {
        let direct: BTreeSet<NormId> = self.users(of).norms.iter().copied().collect();
        let mut seen = BTreeSet::from([of]);
        let mut waiting = vec![of];
        let mut found = BTreeSet::new();
        while let Some(one) = waiting.pop() {
            let users = self.users(one);
            let concepts = users.concepts.iter().map(|it| Reference::Concept(*it));
            let norms = users.norms.iter().map(|it| Reference::Norm(*it));
            waiting.extend(concepts.chain(norms).filter(|it| seen.insert(*it)));
            found.extend(users.norms.iter().copied());
        }
        found.retain(|norm| !direct.contains(norm));
        found
    }
}
