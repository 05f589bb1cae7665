//! What if: the answer with something tried on top, against the answer as it stands.

use super::chips::{Chip, chip};
use crate::basis::Basis;
use crate::session::{Session, Step};
use crate::view::{self, AnswerView, Line, Shown, Sign};
use rettesnor_engine::Evaluator;
use rettesnor_engine::case::Case;
use rettesnor_values::Day;
use serde::Serialize;
use std::collections::BTreeMap;

/// What is tried, and what it changes.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct WhatIf {
    /// What is tried.
    pub about: Vec<Chip>,
    /// Lines that come out otherwise.
    pub changed: Vec<ChangeView>,
    /// Lines that do not.
    pub same: usize,
}

/// A line that comes out otherwise.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct ChangeView {
    /// The norm's ASCII name.
    pub norm: String,
    /// Which record it is about.
    pub record: Option<String>,
    /// Its title.
    pub title: String,
    /// As it stands.
    pub before: Side,
    /// As it would be.
    pub after: Side,
}

/// One side of a comparison; without a sign the line does not concern the person.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize)]
pub struct Side {
    /// The sign.
    pub sign: Option<Sign>,
    /// The sign in words.
    pub state: String,
    /// The deadline, in words.
    pub deadline: Option<String>,
    /// What it depends on.
    pub depends_on: Vec<String>,
}

/// Compares what is tried with what is said.
pub(super) fn of(
    basis: &Basis<'_>,
    evaluator: &mut Evaluator<'_>,
    session: &Session,
    (today, case, _): (Day, &Case, &AnswerView),
) -> Option<WhatIf> {
    if !session.has_what_if() {
        return None;
    }
    let tried = session.with_what_if().fold(basis, today).ok()?;
    let tried = Case { now: case.now, ..tried };
    let shown = Shown { everything: true, ..Shown::default() };
    let before = view::answer(basis.texts, evaluator, case, &shown);
    let after = view::answer(basis.texts, evaluator, &tried, &shown);
    let (changed, same) = compare(&before, &after);
    let about = session.tried().filter_map(|step| match step {
        Step::Say(path, said) => chip(basis, &tried, path, said, true),
        _ => None,
    });
    Some(WhatIf { about: about.collect(), changed, same })
}

/// Lines whose outcome differs between two answers, and how many do not.
pub fn compare(before: &AnswerView, after: &AnswerView) -> (Vec<ChangeView>, usize) {
    let earlier: BTreeMap<_, _> = lines(before).map(|line| (key(line), line)).collect();
    let mut changed = Vec::new();
    let mut same = 0_usize;
    for line in lines(after) {
        let old = earlier.get(&key(line)).copied();
        let (was, now) = (old.map(side).unwrap_or_default(), side(line));
        let told = gives(line) || old.is_some_and(gives);
        if was == now {
            same = same.saturating_add(usize::from(told));
        } else if told {
            // From one way of having nothing to another is no change to anybody.
            changed.push(ChangeView {
                norm: line.norm.clone(),
                record: line.record.clone(),
                title: line.title.clone(),
                before: was,
                after: now,
            });
        }
    }
    (changed, same)
}

/// Whether somebody has or may have something, or must.
fn gives(line: &Line) -> bool {
    !matches!(line.sign, Sign::No | Sign::NotKnown)
}

fn side(line: &Line) -> Side {
    Side {
        sign: Some(line.sign),
        state: line.state.clone(),
        deadline: line.deadline.as_ref().map(|deadline| deadline.text.clone()),
        depends_on: line.depends_on.clone(),
    }
}

fn key(line: &Line) -> (&str, Option<&str>) {
    (&line.norm, line.record.as_deref())
}

fn lines(view: &AnswerView) -> impl Iterator<Item = &Line> {
    let columns = view.columns.iter().flat_map(|column| &column.lines);
    let all = view.now.iter().chain(columns).chain(&view.requirements).chain(&view.phases).chain(&view.steps);
    all.map(AsRef::as_ref)
}
