//! Free choice of facts: all of them by area, and a search in everyday words.

use crate::basis::{Basis, ProblemView};
use crate::page::{self, Card, Chip};
use crate::session::{Flat, Session, path_of};
use rettesnor_engine::answer::FactRef;
use rettesnor_engine::case::Case;
use rettesnor_rules::model::{Fact, FactId, RuleBase, Scope};
use rettesnor_values::Day;
use serde::Serialize;

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

/// All facts of the case, or those that a search finds: every word of it must stand in the title, the question or a value.
pub fn page(basis: &Basis<'_>, session: &Session, query: &str, today: Day) -> FreeView {
    let rules = &basis.compiled.model;
    let flat = Flat::of(basis, session.steps());
    let (case, problems) = match session.fold(basis, today) {
        Ok(case) => (case, Vec::new()),
        Err(problems) => (Case::new(today), problems),
    };
    let query: String = query.chars().take(LONGEST).collect();
    let wanted: Vec<String> = query.split_whitespace().take(WORDS).map(str::to_lowercase).collect();
    let mut view = FreeView { token: session.to_token(), query, groups: Vec::new(), found: 0, problems };
    for (id, fact) in (0..).map(FactId).zip(&rules.facts) {
        if fact.scope != Scope::Case || !matches(basis, id, fact, &wanted) {
            continue;
        }
        let Some(path) = path_of(rules, FactRef { fact: id, item: None }) else { continue };
        let Some(card) = page::card(basis, (&flat, &case), &path, None) else { continue };
        view.found = view.found.saturating_add(1);
        let line = FactLine { chip: card.current.clone(), card };
        let key = area(rules, fact);
        // The last hyphen of a text's key ends what it begins with.
        let name = key.replace('-', "_");
        match view.groups.iter_mut().find(|group| group.key == key) {
            Some(group) => group.facts.push(line),
            None => view.groups.push(FactGroup {
                title: basis
                    .texts
                    .try_with(&format!("guide-omrade-{name}"), &[])
                    .unwrap_or_else(|| key.clone()),
                key,
                facts: vec![line],
            }),
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

fn matches(basis: &Basis<'_>, id: FactId, fact: &Fact, wanted: &[String]) -> bool {
    if wanted.is_empty() {
        return true;
    }
    let rules = &basis.compiled.model;
    let concepts = rules.concepts.iter().filter(|concept| concept.measures == Some(id));
    let values = match fact.ty {
        rettesnor_rules::model::Type::Enum(of) => rules.enums.get(of.index()).map(|it| it.values.as_slice()),
        _ => None,
    };
    let labels = values.unwrap_or_default().iter().map(|value| value.label.as_str());
    let own = [fact.title.as_str(), fact.question.as_deref().unwrap_or_default(), fact.name.as_str()];
    let text: Vec<String> = own
        .into_iter()
        .chain(concepts.map(|concept| concept.title.as_str()))
        .chain(labels)
        .map(str::to_lowercase)
        .collect();
    let text = text.join("\n");
    wanted.iter().all(|word| text.contains(word.as_str()))
}
