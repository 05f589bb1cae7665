//! Links from one page to another: what is linked to, never where it is served.

use crate::words::Words;
use rettesnor_engine::answer::FactRef;
use rettesnor_rules::lower::walk::Reference;
use rettesnor_rules::model::{
    ConceptId, FactId, ListId, ListKind, Norm, NormId, NormKind, TableId, ValidityState,
};
use serde::Serialize;

/// What a link leads to.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum LinkKind {
    /// A norm's page.
    Norm,
    /// A service's page.
    Service,
    /// A fact's page.
    Fact,
    /// A concept's page.
    Concept,
    /// The page of a list of records.
    List,
    /// The page of a dated table.
    Table,
    /// A document.
    Document,
    /// A checklist.
    Checklist,
    /// A word of the glossary.
    Term,
    /// An area.
    Area,
}

/// A link.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Serialize)]
pub struct LinkView {
    /// What it leads to.
    pub kind: LinkKind,
    /// The ASCII name of it.
    pub name: String,
    /// What the reader sees.
    pub title: String,
}

/// Makes links.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Linker<'a> {
    pub(crate) words: Words<'a>,
}

/// The version that names a norm: what is adopted and not yet in force is no name for the rule that is.
pub(crate) fn naming(norm: &Norm) -> usize {
    let in_force = |at: &usize| {
        norm.versions.get(*at).is_some_and(|version| version.validity.state == ValidityState::InForce)
    };
    let last = norm.versions.len().saturating_sub(1);
    (0..norm.versions.len()).rev().find(in_force).unwrap_or(last)
}

impl Linker<'_> {
    pub(crate) fn norm(&self, id: NormId) -> Option<LinkView> {
        self.words.rules.norms.get(id.index()).map(Self::norm_itself)
    }

    /// A link to a norm that is at hand.
    pub(crate) fn norm_itself(norm: &Norm) -> LinkView {
        let kind = if norm.kind == NormKind::Service { LinkKind::Service } else { LinkKind::Norm };
        LinkView { kind, name: norm.slug.clone(), title: super::norm_title(norm) }
    }

    pub(crate) fn fact(&self, id: FactId) -> Option<LinkView> {
        let fact = self.words.rules.facts.get(id.index())?;
        let title = self.words.asked(FactRef { fact: id, item: None });
        Some(LinkView { kind: LinkKind::Fact, name: fact.slug.clone(), title })
    }

    pub(crate) fn concept(&self, id: ConceptId) -> Option<LinkView> {
        let concept = self.words.rules.concepts.get(id.index())?;
        Some(LinkView { kind: LinkKind::Concept, name: concept.slug.clone(), title: self.words.concept(id) })
    }

    pub(crate) fn list(&self, id: ListId) -> Option<LinkView> {
        let list = self.words.rules.lists.get(id.index())?;
        let title = if list.title.is_empty() { list.name.replace('_', " ") } else { list.title.clone() };
        Some(LinkView { kind: LinkKind::List, name: list.slug.clone(), title })
    }

    pub(crate) fn table(&self, id: TableId) -> Option<LinkView> {
        let table = self.words.rules.tables.get(id.index())?;
        let title = if table.title.is_empty() { table.name.replace('_', " ") } else { table.title.clone() };
        Some(LinkView { kind: LinkKind::Table, name: table.slug.clone(), title })
    }

    /// A checklist or document, by its place among them.
    pub(crate) fn checklist(&self, index: usize) -> Option<LinkView> {
        let list = self.words.rules.checklists.get(index)?;
        let kind = match list.kind {
            ListKind::Document { .. } => LinkKind::Document,
            ListKind::Observations => LinkKind::Checklist,
        };
        Some(LinkView { kind, name: list.slug.clone(), title: list.title.clone() })
    }

    /// What a rule refers to.
    pub(crate) fn reference(&self, to: Reference) -> Option<LinkView> {
        match to {
            Reference::Fact(fact) => self.fact(fact),
            Reference::Concept(concept) => self.concept(concept),
            Reference::Norm(norm) => self.norm(norm),
            Reference::List(list) => self.list(list),
            Reference::Table(table) => self.table(table),
            Reference::Untranslated(_) | Reference::Today => None,
        }
    }
}
