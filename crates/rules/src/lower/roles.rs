//! Norms for one role that use concepts about another.

use super::Lowerer;
use super::walk::{self, Reference};
use crate::codes;
use crate::model::{Concept, ConceptId, Norm, RoleId};
use rettesnor_source::Diagnostic;
use std::collections::BTreeSet;

impl Lowerer {
    /// A bare fact in a norm for another role means that role's fact; a concept always means whom it was written
    /// for. Where the concept's facts exist for both, the reader of the norm would expect the other.
    pub(crate) fn check_roles(&mut self) {
        let mut found = Vec::new();
        for norm in self.base.norms.iter().filter(|norm| norm.role != RoleId(0)) {
            for id in concepts_of(norm) {
                let Some(concept) = self.base.concepts.get(id.index()) else { continue };
                let own = self.names.concept_roles.get(&id).copied().unwrap_or(RoleId(0));
                if own != norm.role && self.has_twin(concept, norm.role) {
                    found.push((norm.place, norm.role, id, own));
                }
            }
        }
        for (place, role, concept, own) in found {
            let title = |id: RoleId| self.base.roles.get(id.index()).map_or("", |role| role.name.as_str());
            let Some(concept) = self.base.concepts.get(concept.index()) else { continue };
            let text = format!(
                "Normen er for {}, men begrepet «{}» gjelder {}.",
                title(role),
                concept.name,
                title(own)
            );
            let help = format!("Lag et eget begrep med «for {}» hvis det er det loven mener.", title(role));
            let diagnostic = Diagnostic::warning(codes::CONCEPT_OF_OTHER_ROLE, self.span_of(place), text)
                .secondary(self.span_of(concept.place), "begrepet")
                .help(help);
            self.diagnostics.push(diagnostic);
        }
    }

    /// Whether a fact that the concept reads also exists for the role.
    fn has_twin(&self, concept: &Concept, role: RoleId) -> bool {
        let Some(role) = self.base.roles.get(role.index()) else { return false };
        let mut facts = BTreeSet::new();
        for version in &concept.versions {
            walk::concept_body(&version.body, &mut |reference| {
                if let Reference::Fact(fact) = reference {
                    facts.insert(fact);
                }
            });
        }
        let names = facts.iter().filter_map(|fact| self.base.facts.get(fact.index()));
        names.into_iter().any(|fact| self.names.get(&format!("{}.{}", role.name, fact.name)).is_some())
    }
}

fn concepts_of(norm: &Norm) -> BTreeSet<ConceptId> {
    let mut concepts = BTreeSet::new();
    for version in &norm.versions {
        walk::norm_version(version, &mut |reference| {
            if let Reference::Concept(concept) = reference {
                concepts.insert(concept);
            }
        });
    }
    concepts
}
