//! Free choice of facts: all of them by area, and a search in everyday words.

use crate::basis::{Basis, ProblemView};
use crate::library::area_title;
use crate::library::search::{Near, Stems, folded, words};
use crate::page::{self, Card, Chip};
use crate::session::{Flat, Session, path_of};
use rettesnor_engine::answer::FactRef;
use rettesnor_engine::case::Case;
use rettesnor_rules::model::{Fact, FactId, RuleBase, Scope, Type};
use rettesnor_values::Day;
use serde::Serialize;
use std::collections::BTreeSet;

/// Words of a search that are read.
const WORDS: usize = 8;
/// Signs of a search that are read.
const LONGEST: usize = 120;

/// The facts.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct FreeView {
    /// The state.
    pub token: String,
    /// What was searched for.
    pub query: String,
    /// The facts, by area.
    pub groups: Vec<FactGroup>,
    /// How many there are.
    pub found: usize,
    /// Why nothing is known, where the session cannot be read.
    pub problems: Vec<ProblemView>,
}

/// The facts of an area.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct FactGroup {
    /// The folder of the rules.
    pub key: String,
    /// What it is called.
    pub title: String,
    /// Its facts.
    pub facts: Vec<FactLine>,
}

/// A fact to choose.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct FactLine {
    /// The question, with ways to answer.
    pub card: Card,
    /// What is said of it.
    pub chip: Option<Chip>,
}

/// All facts of the case, or those that a search finds: every word of it, in whatever form, must stand in the title, the question or
/// a value.
pub fn page(basis: &Basis<'_>, session: &Session, query: &str, today: Day) -> FreeView {
    let rules = &basis.compiled.model;
    let flat = Flat::of(basis, session.steps());
    let (case, problems) = match session.fold(basis, today) {
        Ok(case) => (case, Vec::new()),
        Err(problems) => (Case::new(today), problems),
    };
    let query: String = query.chars().take(LONGEST).collect();
    let found = found(basis, &query);
    let mut view = FreeView { token: session.to_token(), query, groups: Vec::new(), found: 0, problems };
    for (id, fact) in found {
        let Some(path) = path_of(rules, FactRef { fact: id, item: None }) else { continue };
        let Some(card) = page::card(basis, (&flat, &case), &path, None) else { continue };
        view.found = view.found.saturating_add(1);
        let line = FactLine { chip: card.current.clone(), card };
        let key = area(rules, fact);
        match view.groups.iter_mut().find(|group| group.key == key) {
            Some(group) => group.facts.push(line),
            None => {
                view.groups.push(FactGroup { title: area_title(basis.texts, &key), key, facts: vec![line] });
            }
        }
    }
    view.groups
        .sort_by(|one, other| (one.key != "felles", &one.title).cmp(&(other.key != "felles", &other.title)));
    view
}

/// The folder a fact is declared in.
fn area(rules: &RuleBase, fact: &Fact) -> String {
    let at = usize::try_from(fact.place.source).unwrap_or(usize::MAX);
    let source = rules.sources.get(at).map_or("", String::as_str);
    let mut parts = source.rsplit('/');
    parts.next();
    parts.next().unwrap_or("felles").to_owned()
}

/// The facts of the case that a search finds.
fn found<'r>(basis: &Basis<'r>, query: &str) -> Vec<(FactId, &'r Fact)> {
    let rules = &basis.compiled.model;
    let facts = (0..).map(FactId).zip(&rules.facts).filter(|(_, fact)| fact.scope == Scope::Case);
    let mut facts: Vec<(FactId, &Fact, BTreeSet<String>)> =
        facts.map(|(id, fact)| (id, fact, told_with(rules, id, fact))).collect();
    let stems = Stems::new(basis.texts.language());
    for (_, word) in words(query).take(WORDS) {
        let sought = stems.of(word);
        let stands = |told: &BTreeSet<String>| told.iter().any(|one| one.contains(&sought.stem));
        if facts.iter().any(|(.., told)| stands(told)) {
            facts.retain(|(.., told)| stands(told));
        } else {
            let near = near(&facts, &sought.word);
            facts.retain(|(.., told)| told.iter().any(|one| near.contains(one)));
        }
    }
    facts.into_iter().map(|(id, fact, _)| (id, fact)).collect()
}

/// The words that one nobody wrote may have been meant as.
fn near(facts: &[(FactId, &Fact, BTreeSet<String>)], word: &str) -> BTreeSet<String> {
    let all: BTreeSet<&String> = facts.iter().flat_map(|(.., told)| told).collect();
    let all: Vec<(String, u32)> = all.into_iter().map(|one| (one.clone(), 0)).collect();
    Near::new().find(word, &all).into_iter().map(|(_, (one, _))| one.clone()).collect()
}

/// The words a fact is told with: its title, its question, what measures it, its values.
fn told_with(rules: &RuleBase, id: FactId, fact: &Fact) -> BTreeSet<String> {
    let concepts = rules.concepts.iter().filter(|concept| concept.measures == Some(id));
    let values = match fact.ty {
        Type::Enum(of) => rules.enums.get(of.index()).map(|it| it.values.as_slice()),
        _ => None,
    };
    let labels = values.unwrap_or_default().iter().map(|value| value.label.as_str());
    let own = [fact.title.as_str(), fact.question.as_deref().unwrap_or_default(), fact.name.as_str()];
    let texts = own.into_iter().chain(concepts.map(|concept| concept.title.as_str())).chain(labels);
    texts.flat_map(|text| text.split('_')).flat_map(words).map(|(_, word)| folded(word)).collect()
}
