//! The sheet for the helper: what we know, what must be done by when, the rights with their law, the steps with whom to call.

use crate::basis::{Basis, ProblemView};
use crate::page::{self, ChipGroup, PlaceView, ServiceCard, StepView, Whom};
use crate::session::{Flat, Session, tells_sensitive};
use crate::view::{self, Column, Dated, Line, Shown};
use rettesnor_engine::Evaluator;
use rettesnor_values::Instant;
use serde::Serialize;
use std::sync::Arc;

/// Services told of where no step leads to them.
const WHOM: usize = 6;

/// The sheet.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct SummaryView {
    /// The state.
    pub token: String,
    /// What it is about: the situation it was started from, or what every sheet is called.
    pub title: String,
    /// When it was made: `tirsdag 5. mai 2026 kl. 12:00`.
    pub made: String,
    /// The day of the law.
    pub law_date: Dated,
    /// Where we are.
    pub place: Option<PlaceView>,
    /// What is known.
    pub known: Vec<ChipGroup>,
    /// Sensitive facts that are not on the sheet.
    pub left_out: usize,
    /// Facts that cannot all be true.
    pub contradiction: Option<view::ContradictionView>,
    /// What runs out first, then acute matters.
    pub urgent: Vec<Arc<Line>>,
    /// Deadlines whose last day cannot be reckoned yet.
    pub undated: Vec<Arc<Line>>,
    /// Warnings.
    pub warnings: Vec<Arc<Line>>,
    /// Duties: the person's own, then the helper's.
    pub duties: Vec<Arc<Line>>,
    /// Rights, by column.
    pub columns: Vec<Column>,
    /// What everybody has under a condition.
    pub everybody: Vec<Arc<Line>>,
    /// What may be granted.
    pub may: Vec<Arc<Line>>,
    /// What the person has not.
    pub not: Vec<Arc<Line>>,
    /// What can be done, with whom to call.
    pub steps: Vec<StepView>,
    /// What is open: each fact, with the titles of what it decides.
    pub open: Vec<OpenPoint>,
    /// How much is open in all.
    pub open_in_all: usize,
    /// Numbers for danger.
    pub emergency: Vec<ServiceCard>,
    /// Whom else to call.
    pub whom: Vec<ServiceCard>,
    /// What a reader must know of the sheet.
    pub notices: Vec<String>,
    /// The first signs of the rule base's hash.
    pub rule_base: String,
    /// Why there is nothing on it, where the session cannot be read.
    pub problems: Vec<ProblemView>,
}

/// A fact that is not known, and what it decides.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct OpenPoint {
    /// The fact.
    pub title: String,
    /// What it decides.
    pub decides: Vec<String>,
}

/// The sheet of a session. The answers rest on everything that is known, also where sensitive facts are not written down: a
/// deadline that is left off a sheet is lost.
pub fn page(
    basis: &Basis<'_>,
    evaluator: &mut Evaluator<'_>,
    session: &Session,
    (now, with_sensitive): (Instant, bool),
) -> SummaryView {
    let flat = Flat::of(basis, session.steps());
    let mut view = blank(basis, session, now);
    view.title = title(basis, session, with_sensitive);
    let case = match session.fold_at(basis, now) {
        Ok(case) => case,
        Err(problems) => {
            view.problems = problems;
            return view;
        }
    };
    let shown = Shown { brief: true, ..Shown::default() };
    let answer = view::answer(basis.texts, evaluator, &case, &shown);
    let digest = view::digest(&answer);
    view.known = page::chips(basis, &flat, &case);
    if !with_sensitive {
        view.left_out = leave_out(&mut view.known);
    }
    view.law_date = view::dated(&basis.words(), case.law_date);
    let place = flat.place.as_deref();
    view.place =
        place.and_then(|number| page::places(basis).into_iter().find(|place| place.number == number));
    let whom = page::whom(basis, evaluator, &case, (now, place));
    call(&mut view, page::steps(&digest, &whom), whom);
    view.notices = notices(basis, &view, (&answer, case.law_date != now.day()));
    view.contradiction = answer.contradiction;
    view.open = digest.open.groups.into_iter().map(point).collect();
    view.open_in_all = digest.open.all;
    (view.urgent, view.undated, view.warnings) = (digest.urgent, digest.undated, digest.warnings);
    (view.duties, view.columns, view.everybody) = (digest.duties, digest.columns, digest.everybody);
    (view.may, view.not) = (digest.may, digest.not);
    view
}

/// Whom to call: for each step, and those that are surely for this person and no step leads to.
fn call(view: &mut SummaryView, steps: Vec<StepView>, whom: Whom) {
    let told = |card: &ServiceCard| steps.iter().any(|step| step.services.contains(card));
    let sure = whom.services.into_iter().filter(|card| card.fit_words.is_none() && !told(card));
    view.whom = sure.take(WHOM).collect();
    view.emergency = whom.emergency;
    view.steps = steps;
}

fn point(group: view::OpenGroup) -> OpenPoint {
    let title = group.fact.told.unwrap_or(group.fact.title);
    OpenPoint { title, decides: group.lines.iter().map(|line| line.title.clone()).collect() }
}

/// Takes sensitive facts off, and says how many they were.
pub(crate) fn leave_out(groups: &mut Vec<ChipGroup>) -> usize {
    let count = |groups: &[ChipGroup]| groups.iter().map(|group| group.chips.len()).sum::<usize>();
    let before = count(groups);
    for group in groups.iter_mut() {
        group.chips.retain(|chip| !chip.sensitive);
    }
    groups.retain(|group| !group.chips.is_empty());
    before.saturating_sub(count(groups))
}

fn notices(
    basis: &Basis<'_>,
    view: &SummaryView,
    (answer, other_law): (&view::AnswerView, bool),
) -> Vec<String> {
    let mut notices = vec![answer.notice.clone()];
    if other_law {
        let day = answer.law_date.words.clone();
        notices.push(basis.texts.with("guide-annen-lov", &[("dato", &day)]));
    }
    if view.left_out > 0 {
        let count = view.left_out.to_string();
        notices.push(basis.texts.with("guide-oppsummering-utelatt", &[("antall", &count)]));
    }
    notices.push(basis.texts.get("guide-oppsummering-forbehold"));
    notices
}

/// What the sheet is called. The name of a situation that is sensitive says what is left off.
fn title(basis: &Basis<'_>, session: &Session, with_sensitive: bool) -> String {
    let situation = session.situation().and_then(|key| basis.situations.find(key));
    let shown = situation.filter(|it| with_sensitive || !tells_sensitive(basis, &it.steps));
    shown.map_or_else(|| basis.texts.get("guide-oppsummering"), |it| it.title.clone())
}

fn blank(basis: &Basis<'_>, session: &Session, now: Instant) -> SummaryView {
    SummaryView {
        token: session.to_token(),
        title: String::new(),
        made: basis.words().instant(now.minutes()),
        law_date: view::dated(&basis.words(), now.day()),
        place: None,
        known: Vec::new(),
        left_out: 0,
        contradiction: None,
        urgent: Vec::new(),
        undated: Vec::new(),
        warnings: Vec::new(),
        duties: Vec::new(),
        columns: Vec::new(),
        everybody: Vec::new(),
        may: Vec::new(),
        not: Vec::new(),
        steps: Vec::new(),
        open: Vec::new(),
        open_in_all: 0,
        emergency: Vec::new(),
        whom: Vec::new(),
        notices: Vec::new(),
        rule_base: basis.compiled.hash.chars().take(12).collect(),
        problems: Vec::new(),
    }
}
