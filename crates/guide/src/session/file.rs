//! A session as a file, and from one.

use super::{Flat, Said, Session, Step, path_of, resolve};
use crate::basis::{Basis, ProblemView};
use crate::situation::{self, Clocks, said, written};
use rettesnor_engine::case::{Case, Knowledge, KnowledgeState};
use rettesnor_rules::model::FactId;
use rettesnor_values::Day;
use serde_json::{Map, Value};

/// The session as a situation file, which [`from_file`] and the command line read. What was taken back is not in it.
pub fn to_json(basis: &Basis<'_>, session: &Session, today: Day) -> String {
    let mut flat = Flat::of(basis, session.steps());
    // A file is read on another day: ages are told as of this one.
    flat.saved = flat.per.is_none().then(|| today.to_string());
    let text = serde_json::to_string_pretty(&flat.to_json());
    // Texts in tables always have a form in JSON.
    format!("{}\n", text.unwrap_or_default())
}

/// The session that a situation file tells of, TOML or JSON; or every problem with the file.
pub fn from_file(
    basis: &Basis<'_>,
    (name, bytes): (&str, Vec<u8>),
    today: Day,
) -> Result<Session, Vec<ProblemView>> {
    let clocks = Clocks { today, facts: None, law: None };
    let direct = as_written(&bytes);
    let (_, read) = situation::read(&basis.compiled.model, basis.names, (name, bytes), clocks);
    let case = read.map_err(|all| all.iter().map(|one| ProblemView::of(basis, one)).collect::<Vec<_>>())?;
    let session = match direct.filter(|one| one.fold(basis, case.today).as_ref() == Ok(&case)) {
        Some(direct) if direct.steps().any(|step| matches!(step, Step::Per(_))) => direct,
        Some(direct) if case.today != today => go_on(basis, &direct, &case),
        Some(direct) => direct,
        None => Session::of(steps(basis, &case, today)),
    };
    if session.fits() { Ok(session) } else { Err(vec![ProblemView::new(basis, "", "guide-feil-stor-fil")]) }
}

/// A session that was saved on another day, as it stands today. A file that is judged on the day it was saved would tell of deadlines
/// that run, long after they ran out.
fn go_on(basis: &Basis<'_>, saved: &Session, case: &Case) -> Session {
    let step = |step: &Step| match step {
        Step::Say(path, said) => lasting(basis, case, path, said).unwrap_or_else(|| step.clone()),
        other => other.clone(),
    };
    Session::of(saved.steps().map(step).collect())
}

/// An age is of the day it was told; what it says of the birth date is true on every day.
fn lasting(basis: &Basis<'_>, case: &Case, path: &str, said: &Said) -> Option<Step> {
    let rules = &basis.compiled.model;
    let place = resolve(basis, path).filter(|place| place.concept.is_some())?;
    let known = case.knowledge(rules, place.reference())?;
    // Two ages that disagree cannot be written as birth dates; they stand as they were told, for the reader to see.
    if known.state == KnowledgeState::Disputed {
        return None;
    }
    let text = written(rules, rules.facts.get(place.fact.index())?.ty, &known.values)?;
    let said = match said {
        Said::From(_, source) => Said::From(text, source.clone()),
        _ => Said::Value(text),
    };
    Some(Step::Say(path_of(rules, place.reference())?, said))
}

/// The session of a file that was written by [`to_json`], word for word: `omtrent 25 år` stays that. `None` for what another hand
/// wrote in other forms; that is read through its case.
fn as_written(bytes: &[u8]) -> Option<Session> {
    let file: Map<String, Value> = serde_json::from_slice(bytes).ok()?;
    let (mut steps, mut says) = (Vec::new(), Vec::new());
    for (key, value) in &file {
        match (key.as_str(), value) {
            ("lagret", Value::String(_)) => {}
            ("per", Value::String(day)) => steps.push(Step::Per(Some(day.clone()))),
            ("rett_per", Value::String(day)) => steps.push(Step::Law(Some(day.clone()))),
            ("fakta", Value::Object(facts)) => says.extend(told("", facts)?),
            (_, Value::Bool(yes)) => {
                says.push(Step::Complete(key.strip_suffix("_fullstendig")?.to_owned(), *yes));
            }
            (_, Value::Array(records)) => {
                for (number, record) in (1_u32..).zip(records) {
                    steps.push(Step::Add(key.clone()));
                    says.extend(told(&format!("{key}.{number}."), record.as_object()?)?);
                }
            }
            _ => return None,
        }
    }
    steps.extend(says);
    Some(Session::of(steps))
}

fn told(prefix: &str, facts: &Map<String, Value>) -> Option<Vec<Step>> {
    let step = |(key, value): (&String, &Value)| {
        let said = match value {
            Value::String(text) => Said::Value(text.clone()),
            Value::Object(noted) if noted.len() == 2 => {
                Said::From(noted.get("verdi")?.as_str()?.to_owned(), noted.get("kilde")?.as_str()?.to_owned())
            }
            _ => return None,
        };
        Some(Step::Say(format!("{prefix}{key}"), said))
    };
    facts.iter().map(step).collect()
}

/// The steps that say what a case knows.
fn steps(basis: &Basis<'_>, case: &Case, today: Day) -> Vec<Step> {
    let rules = &basis.compiled.model;
    let mut steps = Vec::new();
    if case.today != today {
        steps.push(Step::Per(Some(case.today.to_string())));
    }
    if case.law_date != case.today {
        steps.push(Step::Law(Some(case.law_date.to_string())));
    }
    for (fact, known) in &case.facts {
        steps.extend(of_fact(basis, *fact, known, ToOwned::to_owned));
    }
    for (list, records) in &case.lists {
        let Some(declared) = rules.lists.get(list.index()) else { continue };
        steps.extend(records.items.iter().map(|_| Step::Add(declared.slug.clone())));
        steps.push(Step::Complete(declared.slug.clone(), !records.incomplete));
        for (number, record) in (1_u32..).zip(&records.items) {
            let prefix = format!("{}.", declared.slug);
            let path =
                |slug: &str| format!("{prefix}{number}.{}", slug.strip_prefix(&prefix).unwrap_or(slug));
            for (fact, known) in record {
                steps.extend(of_fact(basis, *fact, known, path));
            }
        }
    }
    steps
}

fn of_fact(basis: &Basis<'_>, fact: FactId, known: &Knowledge, path: impl Fn(&str) -> String) -> Vec<Step> {
    let source = |value: String| match &known.source {
        Some(source) => Said::From(value, source.clone()),
        None => Said::Value(value),
    };
    let told = said(&basis.compiled.model, fact, known);
    told.into_iter().map(|(slug, value)| Step::Say(path(&slug), source(value))).collect()
}
