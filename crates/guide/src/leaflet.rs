//! The leaflet for the person: plain words, second person, only what is settled; and what everybody has in an emergency.
//!
//! A leaflet can be found by somebody else. It is reckoned from what is not sensitive alone, unless that is chosen, so that it tells
//! nothing of the rest, not even by what it answers. Fewer facts never make a wrong answer: they leave more of it open.

use crate::basis::{Basis, ProblemView};
use crate::page::{self, ServiceCard};
use crate::session::Session;
use crate::view::{self, AnswerView, Dated, Line, Shown, Sign};
use rettesnor_engine::Evaluator;
use rettesnor_services::model::Audience;
use rettesnor_values::Instant;
use serde::Serialize;
use std::sync::Arc;

/// Services on the leaflet.
const WHOM: usize = 5;
/// Kinds that give the person something, or ask something of somebody.
const KINDS: [&str; 3] = ["rett", "rett_og_plikt", "plikt"];
/// Keys of what the rules call the person, in the reader's language, where they say who is to do something.
const PERSON: [&str; 2] = ["guide-personen", "guide-sokeren"];
/// Signs of a date.
const DATE: usize = 10;

/// The leaflet.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct LeafletView {
    /// The state.
    pub token: String,
    /// The day it was made.
    pub made: Dated,
    /// What it begins with.
    pub greeting: String,
    /// What the person must do, and by when, in the order of the days.
    pub deadlines: Vec<LeafletDeadline>,
    /// What the person has a right to, and what others owe them, by column.
    pub rights: Vec<LeafletGroup>,
    /// What the person must do.
    pub duties: Vec<LeafletLine>,
    /// What the person can do now.
    pub todo: Vec<LeafletLine>,
    /// Numbers for danger.
    pub emergency: Vec<ServiceCard>,
    /// Who can help.
    pub whom: Vec<ServiceCard>,
    /// What a reader must know.
    pub notices: Vec<String>,
    /// Titles of what it says nothing of, because it is sensitive.
    pub left_out: Vec<String>,
    /// Why there is nothing on it, where the session cannot be read.
    pub problems: Vec<ProblemView>,
}

/// A last day.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct LeafletDeadline {
    /// What is due.
    pub title: String,
    /// The day, in words.
    pub day: String,
    /// The same for machines.
    pub date: String,
    /// How long there is, and what is safe.
    pub notes: Vec<String>,
}

/// Rights of a column.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct LeafletGroup {
    /// `helse`.
    pub key: String,
    /// `Helse`.
    pub title: String,
    /// The rights.
    pub lines: Vec<LeafletLine>,
}

/// A sentence of the leaflet.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct LeafletLine {
    /// The norm's ASCII name.
    pub norm: String,
    /// What it is.
    pub title: String,
    /// The rule's own sentence.
    pub text: Option<String>,
    /// The law.
    pub law: Vec<String>,
}

/// The leaflet of a session.
pub fn page(
    basis: &Basis<'_>,
    evaluator: &mut Evaluator<'_>,
    session: &Session,
    (now, with_sensitive): (Instant, bool),
) -> LeafletView {
    let mut view = blank(basis, session, now);
    let (told, left_out) =
        if with_sensitive { (session.clone(), Vec::new()) } else { session.without_sensitive(basis) };
    // The place is for choosing whom to call, and is not written down.
    let place = basis.texts.get("guide-sted");
    view.left_out = left_out.into_iter().filter(|title| *title != place).collect();
    let case = match told.fold_at(basis, now) {
        Ok(case) => case,
        Err(problems) => {
            view.problems = problems;
            return view;
        }
    };
    let shown = Shown { brief: true, ..Shown::default() };
    let answer = view::answer(basis.texts, evaluator, &case, &shown);
    let municipality = session.municipality();
    let whom = page::whom_on_paper(basis, evaluator, &case, (now, municipality.as_deref()));
    let for_person = |card: &&ServiceCard| card.fit_words.is_none() && is_for_person(basis, card);
    view.whom = whom.services.iter().filter(for_person).take(WHOM).cloned().collect();
    view.emergency = whom.emergency;
    say(basis, &mut view, &answer);
    if case.law_date != now.day() {
        let day = answer.law_date.words;
        view.notices.push(basis.texts.with("guide-annen-lov", &[("dato", &day)]));
    }
    view.notices.push(answer.notice);
    view
}

/// What is settled for the person.
fn say(basis: &Basis<'_>, view: &mut LeafletView, answer: &AnswerView) {
    let digest = view::digest(answer);
    view.deadlines = digest.urgent.iter().filter_map(|line| deadline(line, &view.made.date)).collect();
    view.deadlines.sort_by(|one, other| one.date.cmp(&other.date));
    // What is acute and holds stands outside the columns.
    let all = answer.now.iter().chain(answer.columns.iter().flat_map(|column| &column.lines));
    for line in all.filter(|line| KINDS.contains(&line.kind)) {
        match line.sign {
            // What an authority must do is nothing the person must: it is what they can ask for.
            Sign::Yes if line.kind == "plikt" && is_done_by_person(basis, line) => {
                view.duties.push(told_line(line));
            }
            Sign::Yes => push(basis, &mut view.rights, (line, told_line(line))),
            // Nobody is to stay away from help in an emergency because nobody could say beforehand that there would be one.
            Sign::YesIf if line.kind != "plikt" && basis.is_acute(line) => {
                let text = format!("{} ({})", line.sentence.as_ref().unwrap_or(&line.title), line.state);
                push(basis, &mut view.rights, (line, LeafletLine { text: Some(text), ..told_line(line) }));
            }
            _ => {}
        }
    }
    // Advice on how to talk to the person, or on what they may be exposed to, is for no other eyes than the helper's.
    let own =
        |line: &&Arc<Line>| line.sign == Sign::Yes && line.kind == "råd" && is_done_by_person(basis, line);
    view.todo = digest.steps.iter().filter(own).map(|line| told_line(line)).collect();
}

/// Puts a line under the column of its norm.
fn push(basis: &Basis<'_>, groups: &mut Vec<LeafletGroup>, (line, told): (&Line, LeafletLine)) {
    let norm = basis.compiled.model.norms.iter().find(|norm| norm.slug == line.norm);
    let key = norm.and_then(|norm| norm.areas.first()).map_or("annet", String::as_str);
    match groups.iter_mut().find(|group| group.key == key) {
        Some(group) => group.lines.push(told),
        None => groups.push(LeafletGroup {
            key: key.to_owned(),
            title: basis.texts.get(&format!("omrade-{}", view::ascii(key))),
            lines: vec![told],
        }),
    }
}

/// Whether it is the person who is to do what a norm says.
fn is_done_by_person(basis: &Basis<'_>, line: &Line) -> bool {
    let norm = basis.compiled.model.norms.iter().find(|norm| norm.slug == line.norm);
    let version = norm.and_then(|norm| norm.versions.last());
    let named = PERSON.map(|key| basis.texts.get(key));
    version.is_some_and(|version| version.responsible.iter().any(|who| named.contains(who)))
}

fn is_for_person(basis: &Basis<'_>, card: &ServiceCard) -> bool {
    let norms = &basis.compiled.model.norms;
    let named = |name: &str| norms.iter().any(|norm| norm.name == name && norm.slug == card.slug);
    let mut services = basis.directory.services.iter().filter(|service| named(&service.norm));
    services.any(|service| service.audience.contains(&Audience::Person)) && card.phone.is_some()
}

fn deadline(line: &Line, today: &str) -> Option<LeafletDeadline> {
    let held = matches!(line.sign, Sign::Yes | Sign::YesIf | Sign::May | Sign::Doubt);
    let deadline = line.deadline.as_ref().filter(|it| it.live && held)?;
    let date = deadline.date.clone()?;
    // What an authority must do by a day is nothing the person can be late for.
    if line.kind != "frist" || date.get(..DATE).is_none_or(|day| day < today) {
        return None;
    }
    Some(LeafletDeadline {
        title: line.title.clone(),
        day: deadline.day.clone()?,
        date,
        notes: deadline.notes.clone(),
    })
}

fn told_line(line: &Line) -> LeafletLine {
    LeafletLine {
        norm: line.norm.clone(),
        title: line.title.clone(),
        text: line.sentence.clone(),
        law: line.law.iter().map(|law| law.text.clone()).collect(),
    }
}

fn blank(basis: &Basis<'_>, session: &Session, now: Instant) -> LeafletView {
    LeafletView {
        token: session.to_token(),
        made: view::dated(&basis.words(), now.day()),
        greeting: basis.texts.get("guide-brosjyre-hilsen"),
        deadlines: Vec::new(),
        rights: Vec::new(),
        duties: Vec::new(),
        todo: Vec::new(),
        emergency: Vec::new(),
        whom: Vec::new(),
        notices: vec![basis.texts.get("guide-brosjyre-forbehold")],
        left_out: Vec::new(),
        problems: Vec::new(),
    }
}
