//! Where a fact stands: `alder`, or `vedtak.1.truffet` for a field of the first record.

use crate::basis::Basis;
use rettesnor_engine::answer::FactRef;
use rettesnor_examples::Named;
use rettesnor_rules::model::{ConceptId, FactId, RuleBase, Type};

/// What a path leads to.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Place {
    /// The path with the ASCII names of the rules.
    pub(crate) path: String,
    /// The fact; for a concept, the fact it measures.
    pub(crate) fact: FactId,
    /// The concept that measures it, where the path names one.
    pub(crate) concept: Option<ConceptId>,
    /// The list and the record, from 1.
    pub(crate) record: Option<(String, u32)>,
    /// The type of what is said.
    pub(crate) ty: Type,
}

impl Place {
    /// As the engine refers to it.
    pub(crate) fn reference(&self) -> FactRef {
        FactRef { fact: self.fact, item: self.record.as_ref().map(|(_, number)| number.saturating_sub(1)) }
    }

    /// The name of the field in its record, or of the fact.
    pub(crate) fn key(&self) -> &str {
        let prefix = self.record.as_ref().map(|(list, number)| format!("{list}.{number}."));
        prefix.and_then(|prefix| self.path.strip_prefix(&prefix)).unwrap_or(&self.path)
    }
}

/// Finds what a path leads to.
pub(crate) fn resolve(basis: &Basis<'_>, path: &str) -> Option<Place> {
    let rules = &basis.compiled.model;
    let (name, record) = split(path);
    let (fact, concept, ty, slug) = match basis.names.given(rules, &name)? {
        Named::Fact(id) => {
            let fact = rules.facts.get(id.index())?;
            (id, None, fact.ty, fact.slug.as_str())
        }
        Named::Measured(id) => {
            let concept = rules.concepts.get(id.index())?;
            (concept.measures?, Some(id), concept.ty, concept.slug.as_str())
        }
        Named::Set(..) | Named::List(_) => return None,
    };
    let declared = rules.facts.get(fact.index())?;
    let in_list = matches!(declared.scope, rettesnor_rules::model::Scope::Item(_));
    let Some((list, number)) = record else {
        let path = slug.to_owned();
        return (!in_list).then_some(Place { path, fact, concept, record: None, ty });
    };
    let list = list_slug(basis, &list)?;
    let field = slug.strip_prefix(&format!("{list}.")).filter(|_| in_list)?;
    let path = format!("{list}.{number}.{field}");
    Some(Place { path, fact, concept, record: Some((list, number)), ty })
}

/// The ASCII name of a list.
pub(crate) fn list_slug(basis: &Basis<'_>, name: &str) -> Option<String> {
    let rules = &basis.compiled.model;
    match basis.names.given(rules, name)? {
        Named::List(id) => rules.lists.get(id.index()).map(|list| list.slug.clone()),
        _ => None,
    }
}

/// The path of a fact the engine refers to.
pub(crate) fn of(rules: &RuleBase, fact: FactRef) -> Option<String> {
    let declared = rules.facts.get(fact.fact.index())?;
    let rettesnor_rules::model::Scope::Item(list) = declared.scope else {
        return Some(declared.slug.clone());
    };
    let list = &rules.lists.get(list.index())?.slug;
    let field = declared.slug.strip_prefix(&format!("{list}."))?;
    Some(format!("{list}.{}.{field}", fact.item?.saturating_add(1)))
}

/// A path without its number, and the list with the number.
fn split(path: &str) -> (String, Option<(String, u32)>) {
    let parts: Vec<&str> = path.split('.').collect();
    let number = |part: &&str| part.parse::<u32>().ok().filter(|number| *number > 0);
    let Some((at, number)) = parts.iter().enumerate().find_map(|(at, part)| Some((at, number(part)?))) else {
        return (path.to_owned(), None);
    };
    let list = parts.get(..at).unwrap_or_default().join(".");
    let field = parts.get(at.saturating_add(1)..).unwrap_or_default().join(".");
    (format!("{list}.{field}"), Some((list, number)))
}
