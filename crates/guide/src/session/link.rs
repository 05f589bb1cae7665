//! A session for others: what is said in the end and nothing of how, without what is sensitive.

use super::path::{self, resolve};
use super::{Flat, Said, Session, Step};
use crate::basis::Basis;
use rettesnor_examples::Named;
use rettesnor_rules::model::Sensitivity;

/// A session that can be shared, and what was left out of it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Link {
    /// The token.
    pub token: String,
    /// Titles of what was left out.
    pub left_out: Vec<String>,
}

impl Session {
    /// The session as it may travel in a link. Left out are sensitive facts and lists, who said what, where it was asked from, and
    /// everything that was taken back.
    pub fn to_link(&self, basis: &Basis<'_>) -> Link {
        let (steps, left_out) = plain(basis, &Flat::of(basis, self.steps()));
        Link { token: Self::of(steps).to_token(), left_out }
    }

    /// The session without what is sensitive, and the titles of what was left out.
    pub(crate) fn without_sensitive(&self, basis: &Basis<'_>) -> (Self, Vec<String>) {
        let (steps, left_out) = plain(basis, &Flat::of(basis, self.steps()));
        (Self::of(steps), left_out)
    }
}

/// Whether any of these steps tells something sensitive.
pub(crate) fn tells_sensitive(basis: &Basis<'_>, steps: &[Step]) -> bool {
    !plain(basis, &Flat::of(basis, steps.iter())).1.is_empty()
}

fn plain(basis: &Basis<'_>, flat: &Flat) -> (Vec<Step>, Vec<String>) {
    let mut left_out: Vec<String> = Vec::new();
    let mut steps = Vec::new();
    for step in flat.steps() {
        let about = match &step {
            Step::Say(path, _) => path.clone(),
            Step::Add(list) | Step::Complete(list, _) => list.clone(),
            Step::Place(_) => {
                left_out.push(basis.texts.get("guide-sted"));
                continue;
            }
            _ => String::new(),
        };
        if is_sensitive(basis, &about) {
            left_out.push(basis.title(&about));
            continue;
        }
        steps.push(without_source(step));
    }
    left_out.sort();
    left_out.dedup();
    (steps, left_out)
}

fn without_source(step: Step) -> Step {
    match step {
        Step::Say(path, Said::From(value, _)) => Step::Say(path, Said::Value(value)),
        Step::Say(path, Said::Disputed(claims)) => {
            let claims = claims.into_iter().map(|(value, _)| (value, String::new()));
            Step::Say(path, Said::Disputed(claims.collect()))
        }
        other => other,
    }
}

/// Whether a fact, or the list it belongs to, is marked as sensitive in the rules. What cannot be found is.
pub(crate) fn is_sensitive(basis: &Basis<'_>, path: &str) -> bool {
    if path.is_empty() {
        return false;
    }
    let rules = &basis.compiled.model;
    let of_list = |name: &str| match basis.names.given(rules, name) {
        Some(Named::List(list)) => {
            rules.lists.get(list.index()).is_none_or(|list| list.sensitivity == Sensitivity::High)
        }
        _ => true,
    };
    let Some(place) = resolve(basis, path) else {
        return path::list_slug(basis, path).is_none_or(|list| of_list(&list));
    };
    let fact = rules.facts.get(place.fact.index());
    let high = fact.is_none_or(|fact| fact.sensitivity == Sensitivity::High);
    high || place.record.is_some_and(|(list, _)| of_list(&list))
}
