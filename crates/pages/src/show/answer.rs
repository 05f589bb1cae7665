//! The answer: what is now, rights by column, what can be done.

use super::fold::{Fold, Folds};
use super::line::{lines, sign_name};
use super::service;
use crate::frame::Frame;
use crate::html::Markup;
use askama::Template;
use core::cell::Cell;
use rettesnor_guide::page::{AnswerPart, ColumnCount, GuideView, PhasePlace, PhaseView, StepView};
use rettesnor_guide::view::{Column, Line, Sign, TermView};
use std::sync::Arc;

/// Steps that are for this person by what is told; the others stand behind a fold.
const STEPS: usize = 8;

/// The answer.
#[derive(Debug, Template)]
#[template(path = "answer.html")]
pub(super) struct Answer<'a> {
    f: &'a Frame<'a>,
    deadlines: Vec<Deadline<'a>>,
    /// Deadlines that may run.
    may_run: Option<Markup>,
    now: Vec<Part>,
    helper: Option<Markup>,
    phases: &'a [PhaseView],
    counts: &'a [ColumnCount],
    columns: Vec<ColumnHtml>,
    untouched: usize,
    steps: Vec<Step<'a>>,
    more_steps: Option<Markup>,
    whom: Vec<Markup>,
    requirements: Vec<Markup>,
    terms: &'a [TermView],
}

/// Lines under a heading.
#[derive(Debug)]
pub(super) struct Part {
    pub(super) id: &'static str,
    pub(super) title: String,
    pub(super) lines: Vec<Markup>,
}

/// A deadline with what shows how it stands.
#[derive(Debug)]
struct Deadline<'a> {
    line: &'a Line,
    state: &'static str,
    picture: &'static str,
    day: String,
    left: String,
    notes: Vec<String>,
    starts: Option<&'a str>,
    open: bool,
}

/// A column of rights.
#[derive(Debug)]
struct ColumnHtml {
    key: String,
    title: String,
    picture: &'static str,
    lines: Vec<Markup>,
    folds: Vec<Markup>,
}

/// What can be done, with whom to call.
#[derive(Debug)]
struct Step<'a> {
    line: &'a Line,
    sign: &'static str,
    when: String,
    conditional: bool,
    services: Vec<Markup>,
    documents: String,
}

/// The picture of a sign that is counted.
#[expect(
    clippy::trivially_copy_pass_by_ref,
    reason = "a template gives a reference to what stands in a list"
)]
fn sign_of(sign: &Sign) -> &'static str {
    sign_name(*sign)
}

/// Where a phase stands, for its form.
fn phase(one: &PhaseView) -> &'static str {
    match one.place {
        PhasePlace::Past => "done",
        PhasePlace::Now => "here",
        PhasePlace::MayBe => "maybe",
        PhasePlace::Next => "next",
    }
}

impl<'a> Answer<'a> {
    /// `opened`: the norm whose folded lines are shown.
    pub(super) fn new(
        f: &'a Frame<'a>,
        v: &'a GuideView,
        it: &'a AnswerPart,
        opened: Option<&'a str>,
    ) -> Self {
        let folds = Folds { f, opened, shown: Cell::new(false) };
        let digest = &it.digest;
        let dated = digest.urgent.iter().chain(&digest.undated);
        let (first, more): (Vec<_>, Vec<_>) =
            it.steps.iter().partition(|step| step.line.sign == Sign::Yes || step.line.acute);
        let late = first.iter().skip(STEPS).chain(&more).map(|step| step.line.as_ref()).collect();
        let helper = digest.open.helper.iter().map(AsRef::as_ref).collect();
        Self {
            f,
            deadlines: dated.filter_map(|line| deadline(f, line)).collect(),
            may_run: folds.of(Fold::Deadlines, "naa", may_run(&it.view.now)),
            now: now(f, it),
            helper: folds.of(Fold::Helper, "plikter-hjelper", helper),
            phases: &it.phases,
            counts: &it.counts,
            columns: it.view.columns.iter().map(|one| column(&folds, one)).collect(),
            untouched: it.view.untouched,
            steps: first.iter().take(STEPS).map(|one| step(f, one)).collect(),
            more_steps: folds.of(Fold::Steps, "gjor", late),
            whom: v.whom.iter().map(|one| service::card(f, one)).collect(),
            requirements: lines(f, &digest.requirements),
            terms: &it.view.terms,
        }
    }
}

/// Deadlines that hang on what nobody has told yet, though something told bears on them; those of a decision first, then those
/// the person must keep.
fn may_run(lines: &[Arc<Line>]) -> Vec<&Line> {
    let open = |line: &&Line| line.sign == Sign::Open && line.touched;
    let without_day = |line: &&Line| line.deadline.as_ref().is_some_and(|deadline| deadline.day.is_none());
    let mut all: Vec<&Line> = lines.iter().map(AsRef::as_ref).filter(open).filter(without_day).collect();
    all.sort_by_key(|line| (line.record.is_none(), line.kind != "frist"));
    all
}

/// Dangers, warnings and duties that have no day of their own.
fn now(f: &Frame<'_>, it: &AnswerPart) -> Vec<Part> {
    let digest = &it.digest;
    let undated = |line: &&Arc<Line>| line.deadline.is_none();
    let helper = |line: &&Arc<Line>| line.kind == "hjelperplikt";
    let all = [
        ("fare-na", "side-fare-og-helse", lines(f, digest.urgent.iter().filter(undated))),
        ("varsler", "side-varsler", lines(f, &digest.warnings)),
        ("plikter-hjelper", "side-plikter-hjelper", lines(f, digest.duties.iter().filter(helper))),
        ("plikter", "side-plikter-andre", lines(f, digest.duties.iter().filter(|line| !helper(line)))),
    ];
    let told = all.into_iter().filter(|(.., lines)| !lines.is_empty());
    told.map(|(id, key, lines)| Part { id, title: f.t(key), lines }).collect()
}

fn deadline<'a>(f: &Frame<'_>, line: &'a Line) -> Option<Deadline<'a>> {
    let told = line.deadline.as_ref()?;
    let past = told.days_left.is_some_and(|left| left < 0);
    let (state, picture, key) = match (line.kind, told.day.is_some()) {
        (_, false) => ("unknown", "unknown", "side-frist-mangler-dato"),
        ("ventetid", true) => ("authority", "wait", "side-frist-ventetid"),
        ("myndighetsfrist", true) => ("authority", "wait", "side-frist-myndighet"),
        (_, true) if past => ("overdue", "warn", "side-frist-utlopt"),
        _ => ("runs", "clock", "side-frist-loper"),
    };
    // The first remark says how long is left, where that is known.
    let mut notes = told.notes.clone();
    let left = if notes.is_empty() || told.day.is_none() { f.t(key) } else { notes.remove(0) };
    Some(Deadline {
        line,
        state,
        picture,
        day: told.day.clone().unwrap_or_else(|| told.text.clone()),
        left,
        notes,
        starts: told.starts.as_deref(),
        open: line.sign == Sign::Open && !line.depends_on.is_empty(),
    })
}

/// A column: what is settled, and behind folds what is open, what everybody has under a condition, and what does not hold.
fn column(folds: &Folds<'_>, column: &Column) -> ColumnHtml {
    let of = |place: Place| column.lines.iter().filter(move |line| placed(line) == place);
    let key = anchor(&column.key);
    let behind = [(Fold::Open, Place::Open), (Fold::Everybody, Place::Everybody), (Fold::Not, Place::Not)];
    let behind = behind
        .iter()
        .filter_map(|(fold, place)| folds.of(*fold, &key, of(*place).map(AsRef::as_ref).collect()));
    ColumnHtml {
        picture: column_picture(&key),
        title: column.title.clone(),
        lines: lines(folds.f, of(Place::Shown)),
        folds: behind.collect(),
        key,
    }
}

/// The name of a column in addresses.
fn anchor(key: &str) -> String {
    key.replace('ø', "o").replace(['å', 'æ'], "a")
}

/// The picture of a column.
pub(super) fn column_picture(key: &str) -> &'static str {
    match key {
        "bolig" => "home",
        "okonomi" | "økonomi" => "coins",
        "helse" => "health",
        "arbeid" => "work",
        "skole" => "school",
        _ => "other",
    }
}

/// Where in its column a line stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Place {
    Shown,
    Open,
    Everybody,
    Not,
}

fn placed(line: &Line) -> Place {
    match line.sign {
        Sign::No | Sign::NotKnown => Place::Not,
        Sign::Open => Place::Open,
        Sign::May if !line.touched => Place::Open,
        Sign::YesIf if !line.touched => Place::Everybody,
        Sign::Yes | Sign::YesIf | Sign::May | Sign::Doubt => Place::Shown,
    }
}

fn step<'a>(f: &Frame<'_>, one: &'a StepView) -> Step<'a> {
    let when = match one.line.urgency {
        _ if one.line.acute => "side-skritt-straks",
        Some(1) => "side-skritt-forst",
        Some(2) => "side-skritt-snart",
        _ => "side-skritt-siden",
    };
    let documents: Vec<&str> = one.documents.iter().map(|lead| lead.title.as_str()).collect();
    Step {
        line: &one.line,
        sign: sign_name(one.line.sign),
        when: f.t(when),
        conditional: one.line.sign != Sign::Yes,
        services: one.services.iter().map(|it| service::card(f, it)).collect(),
        documents: documents.join(", "),
    }
}
