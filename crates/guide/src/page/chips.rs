//! What is known, told back as chips that can be changed or taken away.

use crate::basis::Basis;
use crate::session::{Flat, Said, Session, Statement, Step, is_approximate, is_sensitive, resolve};
use rettesnor_engine::case::{Case, Knowledge, KnowledgeState};
use rettesnor_engine::possible::{Possible, domain};
use rettesnor_rules::model::{RuleBase, Type};
use serde::Serialize;

/// Chips that belong together.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct ChipGroup {
    /// `person`, `situasjon`, or the list with the record's number.
    pub key: String,
    /// What it is called.
    pub title: String,
    /// The chips.
    pub chips: Vec<Chip>,
    /// The list and the record, from 1.
    pub record: Option<(String, u32)>,
}

/// How a fact is known.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum ChipState {
    /// One value.
    Known,
    /// Roughly.
    Approx,
    /// Several values.
    Bounded,
    /// Asked, not known.
    Unknown,
    /// Asked, declined.
    Declined,
    /// The sources disagree.
    Disputed,
}

/// A fact with what is said of it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Chip {
    /// Its path.
    pub path: String,
    /// Its title.
    pub title: String,
    /// What is said, in words.
    pub value: String,
    /// How it is known.
    pub state: ChipState,
    /// The same in words.
    pub state_words: String,
    /// What each source says, where they disagree.
    pub claims: Vec<ClaimView>,
    /// Who or what says it.
    pub source: Option<String>,
    /// Whether it is left out of links.
    pub sensitive: bool,
    /// Whether it is only tried.
    pub tried: bool,
}

/// What a source says.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct ClaimView {
    /// The value.
    pub value: String,
    /// The source.
    pub source: Option<String>,
}

/// The chips of a session: of the person, of the situation, of each record.
pub(crate) fn chips(basis: &Basis<'_>, flat: &Flat, case: &Case) -> Vec<ChipGroup> {
    let mut groups = Vec::new();
    for key in ["person", "situasjon"] {
        let own = flat.facts.iter().filter(|one| group(&basis.compiled.model, one) == key);
        let chips: Vec<Chip> = own.filter_map(|one| chip(basis, case, &one.key, &one.said, false)).collect();
        if !chips.is_empty() {
            let title = basis.texts.get(&format!("guide-gruppe-{key}"));
            groups.push(ChipGroup { key: key.to_owned(), title, chips, record: None });
        }
    }
    for records in &flat.lists {
        for (number, item) in (1_u32..).zip(&records.items) {
            let path = |key: &str| format!("{}.{number}.{key}", records.list);
            let chips = item.iter().filter_map(|one| chip(basis, case, &path(&one.key), &one.said, false));
            let (list, shown) = (basis.title(&records.list), number.to_string());
            groups.push(ChipGroup {
                key: format!("{}.{number}", records.list),
                title: basis.texts.with("post", &[("liste", &list), ("nummer", &shown)]),
                chips: chips.collect(),
                record: Some((records.list.clone(), number)),
            });
        }
    }
    groups
}

/// Facts that are declared where the person is told of are of the person.
fn group(rules: &RuleBase, statement: &Statement) -> &'static str {
    let source = rules.facts.get(statement.fact.index()).and_then(|fact| {
        let at = usize::try_from(fact.place.source).ok()?;
        rules.sources.get(at)
    });
    if source.is_some_and(|name| name.ends_with("personen.md")) { "person" } else { "situasjon" }
}

/// One fact.
pub(super) fn chip(basis: &Basis<'_>, case: &Case, path: &str, said: &Said, tried: bool) -> Option<Chip> {
    let place = resolve(basis, path)?;
    let known = case.knowledge(&basis.compiled.model, place.reference())?;
    let rough = matches!(said, Said::Value(text) | Said::From(text, _) if is_approximate(text));
    let state = state(known, said, rough);
    let claims = claims_of(basis, known, &place, &claimed(said));
    let value = match state {
        ChipState::Unknown | ChipState::Declined => String::new(),
        ChipState::Disputed => {
            let words = basis.words();
            let all: Vec<String> = match claims.as_slice() {
                [] => known.claims.iter().map(|one| words.possible(place.ty, one, &Possible::Any)).collect(),
                some => some.iter().map(|claim| claim.value.clone()).collect(),
            };
            words.either(&all)
        }
        _ => value(basis, known, &place),
    };
    Some(Chip {
        title: basis.title(&place.path),
        value,
        state,
        state_words: basis.texts.get(state_key(state)),
        claims,
        source: match said {
            Said::From(_, source) => Some(source.clone()),
            _ => None,
        },
        sensitive: is_sensitive(basis, &place.path),
        tried,
        path: place.path,
    })
}

fn state(known: &Knowledge, said: &Said, rough: bool) -> ChipState {
    let unanswered = |word: &str| matches!(said, Said::Value(text) if text == word);
    match known.state {
        _ if unanswered("ukjent") => ChipState::Unknown,
        _ if unanswered("avslått") => ChipState::Declined,
        KnowledgeState::Disputed => ChipState::Disputed,
        KnowledgeState::AskedUnknown => ChipState::Unknown,
        KnowledgeState::Declined => ChipState::Declined,
        _ if rough => ChipState::Approx,
        KnowledgeState::Known => ChipState::Known,
        // A known age leaves a year of birth dates: to the reader it is known.
        KnowledgeState::Bounded | KnowledgeState::NotAsked => match known.measured.as_slice() {
            [one] if known.direct.is_none() && one.stated.only().is_some() => ChipState::Known,
            _ => ChipState::Bounded,
        },
    }
}

fn state_key(state: ChipState) -> &'static str {
    match state {
        ChipState::Known => "guide-visst",
        ChipState::Approx => "guide-omtrent",
        ChipState::Bounded => "guide-avgrenset",
        ChipState::Unknown => "guide-ukjent",
        ChipState::Declined => "guide-avslatt",
        ChipState::Disputed => "guide-omstridt",
    }
}

fn value(basis: &Basis<'_>, known: &Knowledge, place: &crate::session::PathPlace) -> String {
    let words = basis.words();
    let rules = words.rules;
    if let Some(concept) = place.concept {
        let stated = known.measured.iter().find(|one| one.concept == concept).map(|one| &one.stated);
        let whole = Possible::between(0, i64::MAX);
        return stated.map_or_else(String::new, |stated| words.possible(place.ty, stated, &whole));
    }
    let Some(declared) = rules.facts.get(place.fact.index()) else { return String::new() };
    let stated = known.direct.as_ref().unwrap_or(&known.values);
    words.possible(place.ty, stated, &domain(rules, declared))
}

/// The values that are claimed, each with its source.
fn claimed(said: &Said) -> Vec<(String, String)> {
    match said {
        Said::Disputed(claims) => claims.clone(),
        Said::Value(text) | Said::From(text, _) => {
            let inner = text.strip_prefix("omstridt (").and_then(|rest| rest.strip_suffix(')'));
            inner.map_or_else(Vec::new, |all| {
                all.split(", ").map(|one| (one.to_owned(), String::new())).collect()
            })
        }
    }
}

/// Claims in words. The engine keeps those of a fact in the order they were said; those of what measures it are told as typed.
fn claims_of(
    basis: &Basis<'_>,
    known: &Knowledge,
    place: &crate::session::PathPlace,
    claims: &[(String, String)],
) -> Vec<ClaimView> {
    let words = basis.words();
    let counted = |text: &str| {
        let Type::Duration(unit) = place.ty else { return None };
        Some(words.count(unit, text.split_whitespace().next()?.parse().ok()?))
    };
    let claim = |(number, (text, source)): (usize, &(String, String))| ClaimView {
        value: match known.claims.get(number).filter(|_| place.concept.is_none()) {
            Some(claimed) => words.possible(place.ty, claimed, &Possible::Any),
            None => counted(text).unwrap_or_else(|| text.clone()),
        },
        source: (!source.is_empty()).then(|| source.clone()),
    };
    claims.iter().enumerate().map(claim).collect()
}

/// What an undo takes back, in words.
pub(super) fn undo(basis: &Basis<'_>, session: &Session) -> Option<String> {
    let about = match session.last()?.last()? {
        Step::Say(path, _) | Step::Forget(path) | Step::Later(path) => basis.title(path),
        Step::Add(list) | Step::Remove(list, _) | Step::Complete(list, _) => basis.title(list),
        Step::Per(_) | Step::Law(_) => basis.texts.get("guide-dato"),
        Step::Place(_) => basis.texts.get("guide-sted"),
    };
    Some(about)
}
