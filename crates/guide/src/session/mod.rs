//! A conversation as a log of steps: what was said, in the order it was said. Its fold is a case.
//!
//! Nothing here identifies anybody, and nothing is stored: the whole of a session travels with the page as a token.
//!
//! # Invariants
//! - A token that is not exactly what was written gives an error, never another session.
//! - What the situation reader does not accept is never a step: a session folds to a case, or says why it does not.
//! - No clock: the day is an argument.

mod approximate;
mod file;
mod flat;
mod form;
mod link;
mod path;
mod token;

pub use file::{from_file, to_json};
pub(crate) use flat::{Flat, Statement};
pub use form::{FORM_MAX_FIELDS, Taken};
pub use link::Link;
pub(crate) use link::{is_sensitive, tells_sensitive};
pub(crate) use path::{Place as PathPlace, of as path_of, resolve};
pub use token::{MAX_TOKEN, TokenError};

pub(crate) use approximate::{is_approximate, spread, written as approximately};

use crate::basis::Basis;
use crate::situation::Clocks;
use rettesnor_engine::case::Case;
use rettesnor_values::{Day, Instant};
use serde::{Deserialize, Serialize};

/// What was said of a fact, as a situation file writes it, and by whom.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub enum Said {
    /// A value: `ja`, `omtrent 25 år`, `mellom 1 år og 3 år`, `enten a eller b`, `ukjent`, `avslått`.
    #[serde(rename = "v")]
    Value(String),
    /// A value, with who or what says it.
    #[serde(rename = "k")]
    From(String, String),
    /// Values that disagree, each with who or what says it (empty where nobody asked).
    #[serde(rename = "o")]
    Disputed(Vec<(String, String)>),
}

/// A step. Records are numbered from 1.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub enum Step {
    /// Something is said of a fact, in place of what was said before.
    #[serde(rename = "s")]
    Say(String, Said),
    /// What was said of a fact is taken back.
    #[serde(rename = "g")]
    Forget(String),
    /// A list has one more record.
    #[serde(rename = "p")]
    Add(String),
    /// A record is taken away; those after it move up.
    #[serde(rename = "f")]
    Remove(String, u32),
    /// Whether all records of a list are told.
    #[serde(rename = "a")]
    Complete(String, bool),
    /// The day the facts are judged on; none: today.
    #[serde(rename = "d")]
    Per(Option<String>),
    /// The day of the law; none: the day of the facts.
    #[serde(rename = "l")]
    Law(Option<String>),
    /// The municipality's number.
    #[serde(rename = "m")]
    Place(Option<String>),
    /// A question is put off until the others are asked.
    #[serde(rename = "v")]
    Later(String),
}

/// A conversation.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Session {
    /// The situation it was started from.
    #[serde(rename = "n", default, skip_serializing_if = "Option::is_none")]
    situation: Option<String>,
    /// What was said, each entry what one press of a button said.
    #[serde(rename = "s", default, skip_serializing_if = "Vec::is_empty")]
    steps: Vec<Vec<Step>>,
    /// What is tried on top, and not said.
    #[serde(rename = "t", default, skip_serializing_if = "Vec::is_empty")]
    tried: Vec<Vec<Step>>,
}

impl Session {
    /// A conversation that begins with a situation.
    pub fn from_situation(situation: &crate::situations::Situation) -> Self {
        Self {
            situation: Some(situation.key.clone()),
            steps: vec![situation.steps.clone()],
            tried: Vec::new(),
        }
    }

    /// A conversation in which all this is said at once.
    pub fn of(steps: Vec<Step>) -> Self {
        Self { situation: None, steps: vec![steps], tried: Vec::new() }
    }

    /// The situation it was started from.
    pub fn situation(&self) -> Option<&str> {
        self.situation.as_deref()
    }

    /// What was said, in order.
    pub fn steps(&self) -> impl Iterator<Item = &Step> {
        self.steps.iter().flatten()
    }

    /// What is tried, in order.
    pub fn tried(&self) -> impl Iterator<Item = &Step> {
        self.tried.iter().flatten()
    }

    /// Whether nothing is said.
    pub fn is_empty(&self) -> bool {
        self.steps.is_empty() && self.tried.is_empty()
    }

    /// Whether something is tried.
    pub fn has_what_if(&self) -> bool {
        !self.tried.is_empty()
    }

    /// Says something. Whether it can be said is for [`Session::fold`] to tell.
    pub fn say(&mut self, steps: Vec<Step>) {
        if !steps.is_empty() {
            self.steps.push(steps);
        }
    }

    /// Tries something, without losing what is said.
    pub fn try_out(&mut self, steps: Vec<Step>) {
        if !steps.is_empty() {
            self.tried.push(steps);
        }
    }

    /// Takes back what is tried, the last of it first; where nothing is tried, what was said last.
    pub fn undo(&mut self) -> Option<Vec<Step>> {
        self.tried.pop().or_else(|| self.steps.pop())
    }

    /// What an undo would take back.
    pub fn last(&self) -> Option<&[Step]> {
        self.tried.last().or_else(|| self.steps.last()).map(Vec::as_slice)
    }

    /// What is tried is said.
    pub fn keep_what_if(&mut self) {
        self.steps.append(&mut self.tried);
    }

    /// What is tried is dropped.
    pub fn drop_what_if(&mut self) {
        self.tried.clear();
    }

    /// What is said, with what is tried on top.
    #[must_use]
    pub fn with_what_if(&self) -> Self {
        let mut all = self.clone();
        all.keep_what_if();
        all
    }

    /// The municipality that is told of, by number.
    pub fn municipality(&self) -> Option<String> {
        let mut place = None;
        for step in self.steps() {
            if let Step::Place(said) = step {
                place.clone_from(said);
            }
        }
        place
    }

    /// The case, through the reader of situations; or every problem it has.
    pub fn fold(&self, basis: &Basis<'_>, today: Day) -> Result<Case, Vec<crate::basis::ProblemView>> {
        let flat = Flat::of(basis, self.steps());
        let clocks = Clocks { today, facts: None, law: None };
        flat.case(basis, clocks)
    }

    /// The case at a moment: the time of day belongs to today, and to no other day the facts may be judged on.
    pub fn fold_at(&self, basis: &Basis<'_>, now: Instant) -> Result<Case, Vec<crate::basis::ProblemView>> {
        let mut case = self.fold(basis, now.day())?;
        if case.today == now.day() {
            case.now = Some(now);
        }
        Ok(case)
    }
}
