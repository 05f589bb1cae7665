//! The answer in brief: what matters now first, then what the person has, and what is open by the fact that decides it.
//!
//! Nothing settled that somebody must know is left out: deadlines, dangers, duties and warnings are all here. What is left
//! out is counted, and can be shown in full.

use super::{AnswerView, Column, DecidingView, Line, Sign};
use serde::Serialize;
use std::cmp::Reverse;
use std::collections::BTreeMap;
use std::sync::Arc;

/// Facts told with the norms they decide.
const GROUPS: usize = 4;
/// So many days ahead a deadline that may run is told of among those that do.
const SOON: i64 = 183;
/// A fact that decides fewer open norms than this is counted with the rest.
const FEW: usize = 2;

/// The answer in brief.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Digest {
    /// Deadlines with a day, what runs out first at the top; then acute matters.
    pub urgent: Vec<Arc<Line>>,
    /// Warnings that hold, and what an authority may do to the person.
    pub warnings: Vec<Arc<Line>>,
    /// Deadlines that run, but whose last day cannot be reckoned yet.
    pub undated: Vec<Arc<Line>>,
    /// Duties of the person, of the helper, and of others towards the person.
    pub duties: Vec<Arc<Line>>,
    /// Where the person is in a procedure.
    pub phases: Vec<Arc<Line>>,
    /// What the person has, by column.
    pub columns: Vec<Column>,
    /// What may be granted, and nobody can demand.
    pub may: Vec<Arc<Line>>,
    /// Requirements that are settled, or partly so.
    pub requirements: Vec<Arc<Line>>,
    /// What everybody has under a condition, whatever is told.
    pub everybody: Vec<Arc<Line>>,
    /// What the person has not, rights first.
    pub not: Vec<Arc<Line>>,
    /// What can be done now.
    pub steps: Vec<Arc<Line>>,
    /// What is open.
    pub open: OpenView,
}

/// What is open.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct OpenView {
    /// By the fact that decides it, that which decides most first.
    pub groups: Vec<OpenGroup>,
    /// Norms that hang on other facts, each on its own.
    pub others: usize,
    /// Duties of the helper that are open.
    pub helper: Vec<Arc<Line>>,
    /// Norms that nothing told bears on.
    pub untouched: usize,
    /// All that is open.
    pub all: usize,
}

/// Open norms that one fact decides.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct OpenGroup {
    /// The fact.
    pub fact: DecidingView,
    /// The norms, those with most weight first.
    pub lines: Vec<Arc<Line>>,
}

/// Where a line belongs.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Place {
    Urgent,
    Warning,
    Undated,
    Duty,
    Phase,
    Column,
    May,
    Requirement,
    Everybody,
    Not,
    Step,
    Open,
    Nowhere,
}

/// The answer in brief.
pub fn digest(view: &AnswerView) -> Digest {
    let mut open = Vec::new();
    let mut digest = Digest {
        urgent: Vec::new(),
        warnings: Vec::new(),
        undated: Vec::new(),
        duties: Vec::new(),
        phases: Vec::new(),
        columns: Vec::new(),
        may: Vec::new(),
        requirements: Vec::new(),
        everybody: Vec::new(),
        not: Vec::new(),
        steps: Vec::new(),
        open: OpenView { groups: Vec::new(), others: 0, helper: Vec::new(), untouched: 0, all: 0 },
    };
    for (column, line) in lines(view) {
        let line = Arc::clone(line);
        match place(&line, column) {
            Place::Urgent => digest.urgent.push(line),
            Place::Warning => digest.warnings.push(line),
            Place::Undated => digest.undated.push(line),
            Place::Duty => digest.duties.push(line),
            Place::Phase => digest.phases.push(line),
            Place::May => digest.may.push(line),
            Place::Column => push(&mut digest.columns, column, line),
            Place::Requirement => digest.requirements.push(line),
            Place::Everybody => digest.everybody.push(line),
            Place::Not => digest.not.push(line),
            Place::Step => digest.steps.push(line),
            Place::Open => open.push(line),
            Place::Nowhere => {}
        }
    }
    digest.duties.sort_by_key(|line| (line.kind == "hjelperplikt", line.sign));
    digest.not.sort_by_key(|line| (line.kind != "rett", line.record.is_none()));
    digest.everybody.sort_by_key(|line| !line.acute);
    digest.open = grouped(open);
    digest.open.untouched = digest.open.untouched.saturating_add(view.untouched);
    digest.open.all = digest.open.all.saturating_add(view.untouched);
    digest
}

/// Every line with its column, in the order of the answer.
fn lines(view: &AnswerView) -> impl Iterator<Item = (Option<&Column>, &Arc<Line>)> {
    let outside = view.now.iter().chain(&view.requirements).chain(&view.phases).chain(&view.steps);
    let inside =
        view.columns.iter().flat_map(|column| column.lines.iter().map(move |line| (Some(column), line)));
    outside.map(|line| (None, line)).chain(inside)
}

fn push(columns: &mut Vec<Column>, column: Option<&Column>, line: Arc<Line>) {
    let Some(column) = column else { return };
    if let Some(found) = columns.iter_mut().find(|one| one.key == column.key) {
        found.lines.push(line);
    } else {
        let (key, title) = (column.key.clone(), column.title.clone());
        columns.push(Column { key, title, lines: vec![line] });
    }
}

fn place(line: &Line, column: Option<&Column>) -> Place {
    let held = matches!(line.sign, Sign::Yes | Sign::YesIf | Sign::May | Sign::Doubt);
    if let Some(deadline) = &line.deadline {
        let ahead = deadline.days_left.is_some_and(|left| (0..=SOON).contains(&left));
        return match (deadline.date.is_some(), held) {
            (true, true) => Place::Urgent,
            // A day that may be the last is told of when it is near; one that may have been is not, until it is known to be.
            (true, false) if ahead && line.sign == Sign::Open => Place::Urgent,
            (false, true) if line.touched => Place::Undated,
            (_, false) if line.sign != Sign::Open => Place::Nowhere,
            _ => Place::Open,
        };
    }
    let settled_no = matches!(line.sign, Sign::No | Sign::NotKnown);
    match line.kind {
        "fase" if held => Place::Phase,
        "vilkår" if line.touched && is_begun(line) => Place::Requirement,
        "vilkår" if held => Place::Nowhere,
        "råd" | "tjeneste" if held && (line.touched || line.sign == Sign::Yes) => Place::Step,
        "råd" | "tjeneste" if held => Place::Open,
        "fase" | "vilkår" | "råd" | "tjeneste" | "advarsel" | "hjelperplikt" if settled_no => {
            Place::Nowhere
        }
        _ if settled_no => Place::Not,
        _ if line.sign == Sign::Open => Place::Open,
        _ if line.acute && line.sign == Sign::Yes => Place::Urgent,
        "plikt" | "hjelperplikt" => Place::Duty,
        "advarsel" => Place::Warning,
        _ if !line.touched && line.sign == Sign::YesIf => Place::Everybody,
        _ if !line.touched && line.sign == Sign::May => Place::Open,
        "inngrep" => Place::Warning,
        _ if line.sign == Sign::May => Place::May,
        _ if column.is_some() => Place::Column,
        _ => Place::Urgent,
    }
}

/// Whether at least half of the named parts of an open line are settled.
fn is_begun(line: &Line) -> bool {
    let settled = line.parts.iter().filter(|part| part.met.is_some()).count();
    settled > 0 && settled.saturating_mul(2) >= line.parts.len()
}

/// Facts by how many open norms each decides: the first takes all of its norms, the next what is left.
fn grouped(lines: Vec<Arc<Line>>) -> OpenView {
    let all = lines.len();
    let (helper, lines): (Vec<_>, Vec<_>) = lines.into_iter().partition(|line| line.kind == "hjelperplikt");
    let (touched, untouched): (Vec<_>, Vec<_>) = lines.into_iter().partition(|line| line.touched);
    let mut left = touched;
    let mut groups: Vec<OpenGroup> = Vec::new();
    while groups.len() < GROUPS
        && let Some(fact) = most_deciding(&left)
    {
        let (own, rest): (Vec<_>, Vec<_>) = left.into_iter().partition(|line| decides(&fact, line));
        left = rest;
        groups.push(OpenGroup { fact: agreed(fact, &own), lines: own });
    }
    OpenView { groups, others: left.len(), helper, untouched: untouched.len(), all }
}

fn decides(fact: &DecidingView, line: &Line) -> bool {
    line.decided_by.iter().any(|one| (&one.fact, one.record) == (&fact.fact, fact.record))
}

/// The fact that decides most; of equals the one first told.
fn most_deciding(lines: &[Arc<Line>]) -> Option<DecidingView> {
    let mut counts: BTreeMap<(&str, Option<u32>), (usize, usize)> = BTreeMap::new();
    let mut order = 0_usize;
    for fact in lines.iter().flat_map(|line| &line.decided_by) {
        order = order.saturating_add(1);
        let count = counts.entry((&fact.fact, fact.record)).or_insert((0, order));
        count.0 = count.0.saturating_add(1);
    }
    let (key, _) = counts
        .into_iter()
        .filter(|(_, (count, _))| *count >= FEW)
        .max_by_key(|(_, (count, order))| (*count, Reverse(*order)))?;
    let mut all = lines.iter().flat_map(|line| &line.decided_by);
    all.find(|fact| (fact.fact.as_str(), fact.record) == key).cloned()
}

/// What it must be is told only where all of its norms agree.
fn agreed(fact: DecidingView, lines: &[Arc<Line>]) -> DecidingView {
    let mut told = lines.iter().filter_map(|line| {
        line.decided_by.iter().find(|one| one.fact == fact.fact && one.record == fact.record)
    });
    let first = told.next().and_then(|one| one.told.clone());
    let same = first.is_some() && told.all(|one| one.told == first);
    DecidingView { told: first.filter(|_| same), ..fact }
}
