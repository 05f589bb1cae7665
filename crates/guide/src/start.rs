//! The front page: situations in everyday words, and the quick contact.

use crate::basis::Basis;
use crate::page::{self, Card, Choice, Input, PlaceView, ServiceCard, Way};
use crate::session::{Flat, Session};
use crate::situations::Quick;
use crate::view::{self, Digest, Line, Shown, Sign};
use rettesnor_engine::Evaluator;
use rettesnor_engine::case::Case;
use rettesnor_values::{Day, Instant};
use serde::Serialize;
use std::sync::Arc;

/// Rights told of in the quick contact.
const RIGHTS: usize = 12;
/// Services told of in the quick contact.
const WHOM: usize = 6;

/// The front page.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct StartView {
    /// Situations to start from.
    pub situations: Vec<SituationGroup>,
    /// The facts of the quick contact.
    pub quick: Vec<Card>,
    /// Where we can be.
    pub places: Vec<PlaceView>,
}

/// Situations that belong together.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct SituationGroup {
    /// Its name.
    pub key: String,
    /// What it is called.
    pub title: String,
    /// The situations.
    pub situations: Vec<SituationView>,
}

/// A situation to start from.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct SituationView {
    /// Its name (`start:KEY`).
    pub key: String,
    /// What it is called.
    pub title: String,
    /// A line about it.
    pub line: String,
}

/// The quick contact: what everybody in danger has, and whom to call.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct QuickView {
    /// The state, to go on from.
    pub token: String,
    /// What has to be done now, and what the helper must.
    pub urgent: Vec<Arc<Line>>,
    /// Rights in an emergency that hold, or hold under a condition.
    pub rights: Vec<Arc<Line>>,
    /// Numbers for danger.
    pub emergency: Vec<ServiceCard>,
    /// Whom else to call.
    pub whom: Vec<ServiceCard>,
    /// Who has reviewed the rules.
    pub notice: String,
    /// Why nothing is told, where the session cannot be read.
    pub problems: Vec<crate::basis::ProblemView>,
}

/// The front page.
pub fn page(basis: &Basis<'_>, today: Day) -> StartView {
    let mut groups: Vec<SituationGroup> = Vec::new();
    for one in &basis.situations.all {
        let shown = SituationView { key: one.key.clone(), title: one.title.clone(), line: one.line.clone() };
        match groups.iter_mut().find(|group| group.key == one.group) {
            Some(group) => group.situations.push(shown),
            None => groups.push(SituationGroup {
                key: one.group.clone(),
                title: basis.texts.get(&format!("guide-situasjoner-{}", one.group)),
                situations: vec![shown],
            }),
        }
    }
    let (flat, case) = (Flat::default(), Case::new(today));
    let quick = basis.situations.quick.iter().filter_map(|asked| {
        let card = page::card(basis, (&flat, &case), &asked.path, None)?;
        Some(coarse(asked, card))
    });
    StartView { situations: groups, quick: quick.collect(), places: page::places(basis) }
}

/// A question with its few answers, where it has such.
fn coarse(asked: &Quick, mut card: Card) -> Card {
    if let Some(question) = &asked.question {
        card.text.clone_from(question);
    }
    let own = card.ways.iter().position(|way| way.path == card.path);
    if let Some(at) = own.filter(|_| !asked.answers.is_empty()) {
        let choice = |(value, label): &(String, String)| Choice {
            value: value.clone(),
            label: label.clone(),
            checked: false,
        };
        let mut way = card.ways.swap_remove(at);
        way.input = Input::Choice(asked.answers.iter().map(choice).collect());
        card.ways = vec![Way { unit: None, margin: None, hint: String::new(), ..way }];
    }
    card
}

/// The quick contact.
pub fn quick(basis: &Basis<'_>, evaluator: &mut Evaluator<'_>, session: &Session, now: Instant) -> QuickView {
    let mut view = QuickView {
        token: session.to_token(),
        urgent: Vec::new(),
        rights: Vec::new(),
        emergency: Vec::new(),
        whom: Vec::new(),
        notice: String::new(),
        problems: Vec::new(),
    };
    let case = match session.fold_at(basis, now) {
        Ok(case) => case,
        Err(problems) => {
            view.problems = problems;
            return view;
        }
    };
    let shown = Shown { brief: true, ..Shown::default() };
    let answer = view::answer(basis.texts, evaluator, &case, &shown);
    view.notice.clone_from(&answer.notice);
    let digest = view::digest(&answer);
    view.rights = rights(basis, &digest);
    // A day that hangs on all that three facts leave open is no day to hurry for.
    view.urgent = digest.urgent;
    view.urgent.retain(|line| line.sign != Sign::Open);
    view.urgent.extend(digest.duties.into_iter().filter(|line| line.acute));
    let municipality = session.municipality();
    let whom = page::whom(basis, evaluator, &case, (now, municipality.as_deref()));
    view.emergency = whom.emergency;
    view.whom = whom.services;
    view.whom.truncate(WHOM);
    view
}

/// What is acute, also where nothing is known and under a condition; then what the few facts told settle.
fn rights(basis: &Basis<'_>, digest: &Digest) -> Vec<Arc<Line>> {
    let told = |line: &&Arc<Line>| {
        let firm = line.sign == Sign::Yes && line.touched;
        firm || (line.sign < Sign::May && basis.is_acute(line))
    };
    let all = digest.columns.iter().flat_map(|column| &column.lines).chain(&digest.everybody);
    let mut rights: Vec<Arc<Line>> = all.filter(told).cloned().collect();
    rights.sort_by_cached_key(|line| (!basis.is_acute(line), line.sign));
    rights.truncate(RIGHTS);
    rights
}
