//! What is shown of an answer: finished sentences in the reader's language, grouped as the field reads them.

mod branch;
mod build;
mod deadline;
mod decide;
mod digest;
mod kept;
mod known;
mod line;
mod lists;
mod question;
mod reason;
mod select;
mod start;
mod terms;

pub use build::{Shown, answer, lines_of};
pub(crate) use build::{answer_and_questions, ascii, dated, title};
pub use digest::{Digest, OpenGroup, OpenView, digest};
pub use kept::Kept;
pub(crate) use known::{facts as known, records};
pub(crate) use line::{extent, group, law, leads_to, responsible, sources};
pub use lists::{ItemState, ItemView, ListView, list};
pub(crate) use question::expects_key;
pub use question::question;
pub use select::goals;
pub(crate) use select::kind_word;
pub use terms::{Glossary, explained};

use serde::Serialize;
use std::sync::Arc;

/// A whole answer as shown.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct AnswerView {
    /// Names the shape of this answer for other programs; it changes when a field is taken away or means something else.
    pub schema: &'static str,
    /// The day the facts are judged on.
    pub today: Dated,
    /// The day of the law.
    pub law_date: Dated,
    /// The rule base, the first signs of its hash.
    pub rule_base: String,
    /// What every reader must know of these answers.
    pub notice: String,
    /// What the answer rests on.
    pub known: Vec<String>,
    /// The records told of.
    pub records: Vec<RecordView>,
    /// Facts that cannot all be true.
    pub contradiction: Option<ContradictionView>,
    /// Acute safety, the helper's duties and running deadlines.
    pub now: Vec<Arc<Line>>,
    /// Rights and duties by column.
    pub columns: Vec<Column>,
    /// Requirements with their parts.
    pub requirements: Vec<Arc<Line>>,
    /// Where the person is in a procedure.
    pub phases: Vec<Arc<Line>>,
    /// What can be done.
    pub steps: Vec<Arc<Line>>,
    /// The next questions, the best first.
    pub questions: Vec<QuestionView>,
    /// Lists that may hold records nobody has told of.
    pub more_records: Vec<String>,
    /// Lines left out because they do not concern this person.
    pub folded: usize,
    /// The technical terms of this answer, explained; empty where nobody asked ([`explained`]).
    pub terms: Vec<TermView>,
    /// Open lines left out because nothing told bears on them; only where the answer was asked for in brief.
    pub untouched: usize,
}

/// A date for machines and for people.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Dated {
    /// `2026-04-07`.
    pub date: String,
    /// `tirsdag 7. april 2026`.
    pub words: String,
}

/// Facts that cannot all be true.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct ContradictionView {
    /// What it means for the reader.
    pub text: String,
    /// The facts that clash.
    pub facts: Vec<String>,
    /// Why they do.
    pub because: Vec<String>,
}

/// A record told of.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct RecordView {
    /// The list's ASCII name.
    pub list: String,
    /// What it is about: `vedtak nr. 1: avslag på søknad om beskyttelse (asyl)`.
    pub title: String,
    /// What is told of it.
    pub facts: Vec<String>,
}

/// A column of the rights tables.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Column {
    /// `helse`.
    pub key: String,
    /// `Helse`.
    pub title: String,
    /// Its lines.
    pub lines: Vec<Arc<Line>>,
}

/// The sign before a line; the words beside it say the same.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Sign {
    /// Yes.
    Yes,
    /// Yes, unless something is invoked; yes, for now; the right if an assessment comes out so.
    YesIf,
    /// May be granted.
    May,
    /// Open.
    Open,
    /// The sources or readings disagree.
    Doubt,
    /// No.
    No,
    /// The rules we know give no such thing.
    NotKnown,
}

/// A norm as shown.
#[expect(clippy::struct_excessive_bools, reason = "each is a thing of its own that a reader is told")]
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Line {
    /// The norm's ASCII name.
    pub norm: String,
    /// Its kind.
    pub kind: &'static str,
    /// Which record it is about.
    pub record: Option<String>,
    /// The sign.
    pub sign: Sign,
    /// The sign in words: `har rett`.
    pub state: String,
    /// The norm's title.
    pub title: String,
    /// The rule's own sentence for this outcome.
    pub sentence: Option<String>,
    /// What it depends on, by title.
    pub depends_on: Vec<String>,
    /// How: `alder under 18 år: har rett`.
    pub branches: Vec<String>,
    /// Named requirements or grounds.
    pub parts: Vec<PartView>,
    /// Deadlines.
    pub deadline: Option<DeadlineView>,
    /// What it gives, how long, what ends it.
    pub extent: Vec<String>,
    /// Who owes it.
    pub responsible: Option<String>,
    /// The law.
    pub law: Vec<LawView>,
    /// Which version of the rule, where there are several.
    pub version: Option<String>,
    /// Where we have it from, with the day of the last check.
    pub sources: Vec<String>,
    /// Reservations that follow the answer.
    pub caveats: Vec<String>,
    /// Presumptions, readings, what is not translated.
    pub notes: Vec<String>,
    /// Whether anything told bears on the answer: without it the answer would be another.
    pub touched: bool,
    /// The facts that decide an open answer.
    pub decided_by: Vec<DecidingView>,
    /// Whether a lawyer has reviewed the rule.
    pub reviewed: bool,
    /// Acute.
    pub acute: bool,
    /// How soon advice is to be followed, 1 first.
    pub urgency: Option<u32>,
    /// What it leads to: documents to write, checklists to go through, the deadline, who can help.
    pub leads_to: Vec<LeadView>,
    /// Not in force on the law's day.
    pub out_of_force: bool,
    /// From when a requirement that is not met could be: `Fra tirsdag 2. juni 2026: oppfylt`.
    pub changes: Vec<String>,
    /// Why, where asked for.
    pub reason: Option<ReasonView>,
}

/// Something a norm leads to.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct LeadView {
    /// `dokument`, `sjekkliste`, `frist` or `tjeneste`.
    pub kind: &'static str,
    /// Its ASCII name.
    pub name: String,
    /// Its title.
    pub title: String,
}

/// A technical term and what it means.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct TermView {
    /// Its ASCII name.
    pub name: String,
    /// The word.
    pub title: String,
    /// What it means.
    pub meaning: String,
}

/// A fact that decides an open answer.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct DecidingView {
    /// The fact's ASCII name.
    pub fact: String,
    /// The record, from 1.
    pub record: Option<u32>,
    /// Its title.
    pub title: String,
    /// What it must be for a good outcome, where all ways to one agree: `er gravid`, `alder: under 18 år`.
    pub told: Option<String>,
}

/// A named part of a norm.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct PartView {
    /// Its title.
    pub title: String,
    /// `Some(true)` met, `Some(false)` not met, `None` open.
    pub met: Option<bool>,
    /// The same in words.
    pub state: String,
    /// What it depends on.
    pub depends_on: Vec<String>,
}

/// A deadline as shown.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct DeadlineView {
    /// The day or minute to show.
    pub date: Option<String>,
    /// The sentence with the date in words.
    pub text: String,
    /// The date in words.
    pub day: Option<String>,
    /// Days left; negative when past.
    pub days_left: Option<i64>,
    /// What starts it: `brevet kom fram 12. mars 2026`.
    pub starts: Option<String>,
    /// Days left in words, the safe day, what may still be done.
    pub notes: Vec<String>,
    /// Whether it runs or may run today.
    pub live: bool,
}

/// A legal reference.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct LawView {
    /// As a lawyer writes it.
    pub text: String,
    /// The page at Lovdata.
    pub url: Option<String>,
}

/// Why an answer holds.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct ReasonView {
    /// The facts that carry it.
    pub because: Vec<String>,
    /// From when it could be otherwise.
    pub changes: Vec<String>,
}

/// The next question.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct QuestionView {
    /// The fact's or list's name.
    pub asks: String,
    /// The record, from 1.
    pub record: Option<u32>,
    /// The question.
    pub text: String,
    /// Why we ask.
    pub why: Option<String>,
    /// How to ask.
    pub how: Option<String>,
    /// What can show it.
    pub documented: Option<String>,
    /// What can be answered, as `(name, label)`; empty for dates and numbers.
    pub answers: Vec<(String, String)>,
    /// What kind of answer, for dates and numbers.
    pub expects: String,
    /// Titles of what hangs on it, the first of them.
    pub settles: Vec<String>,
    /// How much hangs on it.
    pub settles_in_all: usize,
    /// Whether it should be asked gently, or not yet.
    pub sensitive: bool,
}
