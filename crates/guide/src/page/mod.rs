//! The guide's page: what is known, the next question, and the answer as it stands.

mod card;
mod chips;
mod counts;
mod phases;
mod services;
mod whatif;

pub(crate) use card::card;
pub use card::{Card, Choice, Input, OtherQuestion, Way};
pub(crate) use chips::chips;
pub use chips::{Chip, ChipGroup, ChipState, ClaimView};
pub use counts::{ColumnCount, SignCount};
pub use phases::{PhasePlace, PhaseView};
pub use services::{PlaceView, ServiceCard, StepView, Whom};
pub(crate) use services::{places, steps, whom, whom_on_paper};
pub use whatif::{ChangeView, Side, WhatIf, compare};

use crate::basis::{Basis, ProblemView};
use crate::reader::Reader;
use crate::session::{Flat, Session};
use crate::view::{self, AnswerView, Dated, Digest, Shown};
use rettesnor_engine::case::Case;
use rettesnor_engine::question::{Asked, Question};
use rettesnor_rules::model::RuleBase;
use rettesnor_values::Instant;
use serde::Serialize;

/// Open questions told of beside the one that is asked.
const OTHERS: usize = 8;
/// Services told of under the answer.
const WHOM: usize = 12;

/// How the page is asked for.
#[derive(Debug, Clone)]
pub struct Ask<'a> {
    /// Now, by the clock on the wall.
    pub now: Instant,
    /// The fact to ask about, where the person chose one.
    pub about: Option<&'a str>,
    /// What the form said that could not be taken.
    pub problems: Vec<ProblemView>,
    /// Whether reasons are told under each line.
    pub reasons: bool,
}

impl Ask<'_> {
    /// A page as it is, at a moment.
    pub fn at(now: Instant) -> Self {
        Self { now, about: None, problems: Vec::new(), reasons: false }
    }
}

/// The guide's page.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct GuideView {
    /// The state.
    pub token: String,
    /// The day the facts are judged on.
    pub today: Dated,
    /// The day of the law.
    pub law_date: Dated,
    /// Said where the law of another day is used.
    pub old_law: Option<String>,
    /// Who has reviewed the rules.
    pub notice: String,
    /// The first signs of the rule base's hash.
    pub rule_base: String,
    /// What could not be taken, or read.
    pub problems: Vec<ProblemView>,
    /// The situation it was started from.
    pub situation: Option<String>,
    /// What is known.
    pub known: Vec<ChipGroup>,
    /// What an undo takes back.
    pub undo: Option<String>,
    /// The question.
    pub card: Option<Card>,
    /// Others that are open.
    pub others: Vec<OtherQuestion>,
    /// Lists that can have records.
    pub lists: Vec<ListCard>,
    /// The answer; none where the session cannot be read.
    pub answer: Option<AnswerPart>,
    /// What is tried, against what is said.
    pub what_if: Option<WhatIf>,
    /// Numbers for danger.
    pub emergency: Vec<ServiceCard>,
    /// Whom to call.
    pub whom: Vec<ServiceCard>,
    /// Where we are.
    pub place: Option<PlaceView>,
    /// Where we can be.
    pub places: Vec<PlaceView>,
}

/// The answer as it stands.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct AnswerPart {
    /// In full.
    pub view: AnswerView,
    /// In brief.
    pub digest: Digest,
    /// How many of each sign, by column.
    pub counts: Vec<ColumnCount>,
    /// Where in the procedures the person is.
    pub phases: Vec<PhaseView>,
    /// What can be done, with whom to call.
    pub steps: Vec<StepView>,
}

/// A list that can have records.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct ListCard {
    /// Its ASCII name.
    pub list: String,
    /// Its title.
    pub title: String,
    /// Records told of.
    pub records: usize,
    /// Whether these are all, where that is said.
    pub complete: Option<bool>,
}

/// The page of a session.
pub fn page(basis: &Basis<'_>, reader: &mut Reader<'_>, session: &Session, ask: &Ask<'_>) -> GuideView {
    let today = ask.now.day();
    let flat = Flat::of(basis, session.steps());
    let words = basis.words();
    let mut view = frame(basis, session, &flat, ask);
    let case = match session.fold_at(basis, ask.now) {
        Ok(case) => case,
        Err(problems) => {
            view.problems.extend(problems);
            return view;
        }
    };
    view.today = view::dated(&words, case.today);
    view.law_date = view::dated(&words, case.law_date);
    view.old_law = (case.law_date != today)
        .then(|| basis.texts.with("guide-annen-lov", &[("dato", &words.day(case.law_date))]));
    view.known = chips(basis, &flat, &case);
    let shown = Shown { reasons: ask.reasons, brief: true, ..Shown::default() };
    let Reader { evaluator, kept } = reader;
    let (answer, questions) = view::answer_and_questions(basis.texts, evaluator, kept, (&case, &shown));
    view.notice.clone_from(&answer.notice);
    view.rule_base.clone_from(&answer.rule_base);
    ask_for(basis, &mut view, &questions, (&flat, &case), ask.about);
    let municipality = session.municipality();
    let whom = whom(basis, evaluator, &case, (ask.now, municipality.as_deref()));
    view.what_if = whatif::of(basis, evaluator, session, (today, &case, &answer));
    let digest = view::digest(&answer);
    view.answer = Some(AnswerPart {
        counts: counts::of(basis, &answer),
        phases: phases::of(basis, &answer),
        steps: steps(&digest, &whom),
        digest,
        view: answer,
    });
    view.emergency = whom.emergency;
    view.whom = whom.services;
    view.whom.truncate(WHOM);
    view
}

fn frame(basis: &Basis<'_>, session: &Session, flat: &Flat, ask: &Ask<'_>) -> GuideView {
    let words = basis.words();
    let today = view::dated(&words, ask.now.day());
    let situation = session.situation().and_then(|key| basis.situations.find(key));
    let places = places(basis);
    let place = flat.place.as_ref().map(|number| {
        let found = places.iter().find(|place| place.number == *number).cloned();
        found.unwrap_or_else(|| PlaceView { number: number.clone(), name: number.clone() })
    });
    GuideView {
        token: session.to_token(),
        law_date: today.clone(),
        today,
        old_law: None,
        notice: String::new(),
        rule_base: basis.compiled.hash.chars().take(12).collect(),
        problems: ask.problems.clone(),
        situation: situation.map(|it| it.title.clone()),
        known: Vec::new(),
        undo: chips::undo(basis, session),
        card: None,
        others: Vec::new(),
        lists: lists(&basis.compiled.model, flat),
        answer: None,
        what_if: None,
        emergency: Vec::new(),
        whom: Vec::new(),
        place,
        places,
    }
}

fn lists(rules: &RuleBase, flat: &Flat) -> Vec<ListCard> {
    let card = |list: &rettesnor_rules::model::List| {
        let told = flat.lists.iter().find(|records| records.list == list.slug);
        ListCard {
            list: list.slug.clone(),
            title: list.title.clone(),
            records: told.map_or(0, |records| records.items.len()),
            complete: told.and_then(|records| records.complete),
        }
    };
    rules.lists.iter().map(card).collect()
}

/// Chooses the question that is asked: the one the person chose; else the best that is not put off.
fn ask_for(
    basis: &Basis<'_>,
    view: &mut GuideView,
    questions: &[Question],
    (flat, case): (&Flat, &Case),
    about: Option<&str>,
) {
    let asked = |one| Some((asked(basis, one)?, one));
    let mut ordered: Vec<(String, &Question)> = questions.iter().filter_map(asked).collect();
    let put_off = |path: &String| flat.later.iter().position(|later| later == path);
    ordered.sort_by_key(|(path, _)| put_off(path).map_or(0, |at| at.saturating_add(1)));
    let chosen = about.and_then(|path| card(basis, (flat, case), path, None));
    let best = || {
        let (path, question) = ordered.first()?;
        card(basis, (flat, case), path, Some(question))
    };
    view.card = chosen.or_else(best);
    let own = view.card.as_ref().map(|card| card.path.clone());
    let others = ordered.iter().filter(|(path, _)| Some(path) != own.as_ref());
    view.others = others.take(OTHERS).filter_map(|(path, one)| card::other(basis, path, one)).collect();
}

/// The path of what a question asks.
fn asked(basis: &Basis<'_>, question: &Question) -> Option<String> {
    let rules = &basis.compiled.model;
    match question.asked {
        Asked::Fact(fact) => crate::session::path_of(rules, fact),
        Asked::List(list) => rules.lists.get(list.index()).map(|list| list.slug.clone()),
    }
}
