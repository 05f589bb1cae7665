//! The leaflet for the person: plain words, second person, only what is settled.
//!
//! A leaflet can be found by somebody else. It is reckoned from what is not sensitive alone, unless that is chosen, so that it tells
//! nothing of the rest, not even by what it answers. Fewer facts never make a wrong answer: they leave more of it open.

use crate::basis::{Basis, ProblemView};
use crate::page::{self, ServiceCard};
use crate::session::Session;
use crate::view::{self, Dated, Line, Shown, Sign};
use rettesnor_engine::Evaluator;
use rettesnor_services::model::Audience;
use rettesnor_values::Instant;
use serde::Serialize;
use std::sync::Arc;

/// Services on the leaflet.
const WHOM: usize = 5;
/// Kinds that give the person something, or ask something of them.
const KINDS: [&str; 3] = ["rett", "rett_og_plikt", "plikt"];

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
    /// What the person has a right to, by column.
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
    let digest = view::digest(&answer);
    view.deadlines = digest.urgent.iter().filter_map(|line| deadline(line)).collect();
    view.deadlines.sort_by(|one, other| one.date.cmp(&other.date));
    let settled = |line: &&Arc<Line>| line.sign == Sign::Yes && KINDS.contains(&line.kind);
    for column in &answer.columns {
        let lines: Vec<&Arc<Line>> = column.lines.iter().filter(settled).collect();
        let (duties, rights): (Vec<&Line>, Vec<&Line>) =
            lines.into_iter().map(AsRef::as_ref).partition(|line| line.kind == "plikt");
        view.duties.extend(duties.into_iter().map(told_line));
        if !rights.is_empty() {
            let lines = rights.into_iter().map(told_line).collect();
            view.rights.push(LeafletGroup { key: column.key.clone(), title: column.title.clone(), lines });
        }
    }
    let own = |line: &&Arc<Line>| line.sign == Sign::Yes && line.kind == "råd" && !is_for_helper(line);
    view.todo = digest.steps.iter().filter(own).map(|line| told_line(line)).collect();
    let municipality = session.municipality();
    let whom = page::whom(basis, evaluator, &case, (now, municipality.as_deref()));
    let for_person = |card: &&ServiceCard| card.fit_words.is_none() && is_for_person(basis, card);
    view.whom = whom.services.iter().filter(for_person).take(WHOM).cloned().collect();
    view.emergency = whom.emergency;
    view.notices.push(answer.notice);
    view
}

/// Whether advice is given to the one who helps, and not to the person.
fn is_for_helper(line: &Line) -> bool {
    line.responsible.as_deref().is_none_or(|who| who.contains("hjelper"))
}

fn is_for_person(basis: &Basis<'_>, card: &ServiceCard) -> bool {
    let norms = &basis.compiled.model.norms;
    let named = |name: &str| norms.iter().any(|norm| norm.name == name && norm.slug == card.slug);
    let mut services = basis.directory.services.iter().filter(|service| named(&service.norm));
    services.any(|service| service.audience.contains(&Audience::Person)) && card.phone.is_some()
}

fn deadline(line: &Line) -> Option<LeafletDeadline> {
    let deadline = line.deadline.as_ref().filter(|it| it.live && line.sign < Sign::Open)?;
    // What an authority must do by a day is nothing the person can be late for.
    if line.kind != "frist" || deadline.days_left.is_none_or(|left| left < 0) {
        return None;
    }
    Some(LeafletDeadline {
        title: line.title.clone(),
        day: deadline.day.clone()?,
        date: deadline.date.clone()?,
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
