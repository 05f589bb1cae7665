//! What is said in the end: the log of a session folded, and written as a situation that the reader takes.

use super::path::{self, Place};
use super::{Said, Step};
use crate::basis::{Basis, ProblemView};
use crate::situation::{self, Clocks};
use rettesnor_engine::case::Case;
use rettesnor_rules::model::FactId;
use serde_json::{Map, Value, json};

/// The name the reader's messages would call it by; none of them is shown with it.
const NAME: &str = "situasjon.json";
/// What was asked, and not answered.
const UNANSWERED: [&str; 2] = ["ukjent", "avslått"];

/// What is said of one fact in the end.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Statement {
    /// The path without list and number.
    pub(crate) key: String,
    /// The fact it is about.
    pub(crate) fact: FactId,
    /// What is said.
    pub(crate) said: Said,
}

/// What is said of a list.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Records {
    /// The list's ASCII name.
    pub(crate) list: String,
    /// The records.
    pub(crate) items: Vec<Vec<Statement>>,
    /// Whether these are all, where that is said.
    pub(crate) complete: Option<bool>,
}

/// A folded log.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub(crate) struct Flat {
    /// Of the case, in the order it was first said.
    pub(crate) facts: Vec<Statement>,
    /// Of lists.
    pub(crate) lists: Vec<Records>,
    /// The clocks.
    pub(crate) per: Option<String>,
    /// The day a file is saved: ages are told as of it.
    pub(crate) saved: Option<String>,
    pub(crate) law: Option<String>,
    /// The municipality.
    pub(crate) place: Option<String>,
    /// Questions put off.
    pub(crate) later: Vec<String>,
    /// Paths that lead nowhere in these rules.
    unknown: Vec<String>,
}

impl Flat {
    /// Folds steps.
    pub(crate) fn of<'s>(basis: &Basis<'_>, steps: impl Iterator<Item = &'s Step>) -> Self {
        let mut flat = Self::default();
        for step in steps {
            flat.take(basis, step);
        }
        flat
    }

    fn take(&mut self, basis: &Basis<'_>, step: &Step) {
        match step {
            Step::Say(path, said) => self.say(basis, path, said),
            Step::Forget(path) => self.forget(basis, path),
            Step::Add(list) => {
                if let Some(records) = self.records(basis, list) {
                    records.items.push(Vec::new());
                }
            }
            Step::Remove(list, number) => self.remove(basis, list, *number),
            Step::Complete(list, yes) => {
                if let Some(records) = self.records(basis, list) {
                    records.complete = Some(*yes);
                }
            }
            Step::Per(day) => self.per.clone_from(day),
            Step::Law(day) => self.law.clone_from(day),
            Step::Place(place) => self.place.clone_from(place),
            Step::Later(path) => {
                self.later.retain(|one| one != path);
                self.later.push(path.clone());
            }
        }
    }

    fn records(&mut self, basis: &Basis<'_>, list: &str) -> Option<&mut Records> {
        let Some(slug) = path::list_slug(basis, list) else {
            self.unknown.push(list.to_owned());
            return None;
        };
        if !self.lists.iter().any(|records| records.list == slug) {
            self.lists.push(Records { list: slug.clone(), items: Vec::new(), complete: None });
        }
        self.lists.iter_mut().find(|records| records.list == slug)
    }

    fn remove(&mut self, basis: &Basis<'_>, list: &str, number: u32) {
        let Some(records) = self.records(basis, list) else { return };
        let at = usize::try_from(number).ok().and_then(|number| number.checked_sub(1));
        if let Some(at) = at.filter(|at| *at < records.items.len()) {
            records.items.remove(at);
        }
        // Nothing told of a list, and nothing said of how many: it is as if it had not been touched.
        self.lists.retain(|records| !records.items.is_empty() || records.complete.is_some());
    }

    fn say(&mut self, basis: &Basis<'_>, path: &str, said: &Said) {
        let Some(place) = path::resolve(basis, path) else {
            self.unknown.push(path.to_owned());
            return;
        };
        self.later.retain(|one| *one != place.path);
        let key = place.key().to_owned();
        let Some(told) = self.told(basis, &place) else {
            self.unknown.push(path.to_owned());
            return;
        };
        // A fact and what measures it are one question: an answer to either puts an end to "I do not know", and the other way.
        let open = is_unanswered(said);
        told.retain(|one| one.fact != place.fact || one.key == key || !(open || is_unanswered(&one.said)));
        match told.iter_mut().find(|one| one.key == key) {
            Some(one) => one.said = said.clone(),
            None => told.push(Statement { key, fact: place.fact, said: said.clone() }),
        }
    }

    fn told(&mut self, basis: &Basis<'_>, place: &Place) -> Option<&mut Vec<Statement>> {
        match &place.record {
            None => Some(&mut self.facts),
            Some((list, number)) => {
                let at = usize::try_from(*number).ok()?.checked_sub(1)?;
                self.records(basis, list)?.items.get_mut(at)
            }
        }
    }

    fn forget(&mut self, basis: &Basis<'_>, path: &str) {
        let Some(place) = path::resolve(basis, path) else { return };
        let key = place.key().to_owned();
        if let Some(told) = self.told(basis, &place) {
            told.retain(|one| one.key != key);
        }
    }

    /// Every statement with its path.
    pub(crate) fn statements(&self) -> impl Iterator<Item = (String, &Statement)> {
        let facts = self.facts.iter().map(|one| (one.key.clone(), one));
        let records = self.lists.iter().flat_map(|records| {
            (1_u32..).zip(&records.items).flat_map(move |(number, item)| {
                item.iter().map(move |one| (format!("{}.{number}.{}", records.list, one.key), one))
            })
        });
        facts.chain(records)
    }

    /// As a situation file.
    pub(crate) fn to_json(&self) -> Value {
        let mut file = Map::new();
        for (key, day) in [("per", &self.per), ("lagret", &self.saved), ("rett_per", &self.law)] {
            if let Some(day) = day {
                file.insert(key.to_owned(), json!(day));
            }
        }
        for records in &self.lists {
            file.insert(format!("{}_fullstendig", records.list), json!(records.complete == Some(true)));
        }
        file.insert("fakta".to_owned(), Value::Object(table(&self.facts)));
        for records in &self.lists {
            let items: Vec<Value> = records.items.iter().map(|item| Value::Object(table(item))).collect();
            file.insert(records.list.clone(), Value::Array(items));
        }
        Value::Object(file)
    }

    /// The steps that say the same, and nothing of how it came to be said.
    pub(crate) fn steps(&self) -> Vec<Step> {
        let mut steps = Vec::new();
        steps.extend(self.per.clone().map(|day| Step::Per(Some(day))));
        steps.extend(self.law.clone().map(|day| Step::Law(Some(day))));
        steps.extend(self.place.clone().map(|place| Step::Place(Some(place))));
        for records in &self.lists {
            steps.extend(records.items.iter().map(|_| Step::Add(records.list.clone())));
            steps.extend(records.complete.map(|yes| Step::Complete(records.list.clone(), yes)));
        }
        steps.extend(self.statements().map(|(path, one)| Step::Say(path, one.said.clone())));
        steps
    }

    /// The case, or every problem with it.
    pub(crate) fn case(&self, basis: &Basis<'_>, clocks: Clocks) -> Result<Case, Vec<ProblemView>> {
        if !self.unknown.is_empty() {
            return Err(self.unknown.iter().map(|path| ProblemView::unknown(basis, path)).collect());
        }
        let rules = &basis.compiled.model;
        let bytes = self.to_json().to_string().into_bytes();
        let (_, case) = situation::read(rules, basis.names, (NAME, bytes), clocks);
        case.map_err(|problems| problems.iter().map(|one| ProblemView::of(basis, one)).collect())
    }
}

fn is_unanswered(said: &Said) -> bool {
    matches!(said, Said::Value(text) if UNANSWERED.contains(&text.as_str()))
}

fn table(statements: &[Statement]) -> Map<String, Value> {
    statements.iter().map(|one| (one.key.clone(), value(&one.said))).collect()
}

fn value(said: &Said) -> Value {
    match said {
        Said::Value(text) => json!(text),
        Said::From(text, source) => json!({ "verdi": text, "kilde": source }),
        Said::Disputed(claims) => {
            let values: Vec<&str> = claims.iter().map(|(value, _)| value.as_str()).collect();
            let text = format!("omstridt ({})", values.join(", "));
            let sources: Vec<&str> =
                claims.iter().map(|(_, source)| source.as_str()).filter(|it| !it.is_empty()).collect();
            if sources.is_empty() {
                json!(text)
            } else {
                json!({ "verdi": text, "kilde": sources.join("; ") })
            }
        }
    }
}
