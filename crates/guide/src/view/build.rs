//! Puts an answer together for its reader.

use super::kept::{ByStatus, Kept};
use super::{AnswerView, Column, ContradictionView, Dated, Line, deadline, known, line, question, select};
use crate::texts::Texts;
use crate::words::Words;
use rettesnor_engine::Evaluator;
use rettesnor_engine::answer::{Answer, Brief, FactRef, NormAnswer, OutcomeValue, Verdict};
use rettesnor_engine::case::Case;
use rettesnor_engine::question::{Contact, Question};
use rettesnor_rules::model::{FactId, Norm, NormId, NormKind, Scope, Type};
use rettesnor_values::Day;
use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

/// The columns the field uses, in its order; areas of other names come after them.
const COLUMNS: [&str; 6] = ["bolig", "økonomi", "helse", "arbeid", "skole", "annet"];

/// The shape of an answer; new fields do not change it.
const SCHEMA: &str = "rettesnor-answer/1";
/// Questions told of; the best is asked first.
const QUESTIONS: usize = 3;

/// What to show.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Shown {
    /// Also what does not concern this person.
    pub everything: bool,
    /// Reasons under each line.
    pub reasons: bool,
    /// Only these areas, kinds or norms; empty for all.
    pub only: Vec<String>,
    /// For [`digest`](super::digest()) alone: what nothing told bears on and stays open is counted, and not told of.
    pub brief: bool,
}

/// What the builder reads.
pub(super) struct Source<'a, 'c> {
    pub(super) words: Words<'a>,
    pub(super) evaluator: &'a mut Evaluator<'c>,
    pub(super) case: &'a Case,
    pub(super) shown: &'a Shown,
    /// What the rules say of a person nothing is known of, of norms that something told can bear on; `None`: of all, it may.
    pub(super) blank: Option<&'a BTreeMap<NormId, Brief>>,
    /// Norms whose no follows from who the person is alone.
    pub(super) by_status: &'a BTreeSet<(NormId, Option<u32>)>,
}

impl Source<'_, '_> {
    /// Whether anything told bears on an answer. A record is always told of.
    pub(super) fn is_touched(&self, answer: &NormAnswer) -> bool {
        let Some(blank) = self.blank.filter(|_| answer.item.is_none()) else { return true };
        blank.get(&answer.norm).is_some_and(|blank| {
            blank.outcomes != answer.outcomes
                || blank.depends_on != answer.depends_on
                || blank.deadline != answer.deadline
        })
    }
}

/// An answer as shown.
pub fn answer(texts: &Texts, evaluator: &mut Evaluator<'_>, case: &Case, shown: &Shown) -> AnswerView {
    answer_and_questions(texts, evaluator, &mut Kept::default(), (case, shown)).0
}

/// An answer as shown, with every question worth asking, in the order they are asked. What is kept is of the same rules in the
/// same language.
pub(crate) fn answer_and_questions(
    texts: &Texts,
    evaluator: &mut Evaluator<'_>,
    kept: &mut Kept,
    (case, shown): (&Case, &Shown),
) -> (AnswerView, Vec<Question>) {
    let rules = &evaluator.rules().model;
    let words = Words { texts, rules };
    let (found, untouched) = if shown.brief {
        // What the helper must do is told of whatever it depends on.
        evaluator.outline(case, |norm| norm.kind != NormKind::HelperDuty)
    } else {
        (evaluator.evaluate(case), Vec::new())
    };
    let (blank, by_status) = (blank(evaluator, case), by_status(evaluator, kept, (case, &found)));
    let mut view = empty(&words, case, &found);
    let of_rights =
        |id: &&NormId| rules.norms.get(id.index()).is_some_and(|norm| !select::in_directory(norm));
    view.untouched = untouched.iter().filter(of_rights).count();
    let mut source = Source { words, evaluator, case, shown, blank: Some(&blank), by_status: &by_status };
    for one in &found.norms {
        let Some(norm) = rules.norms.get(one.norm.index()) else { continue };
        if !select::asked_for(rules, norm, one, shown) {
            continue;
        }
        if !select::concerns(&source, norm, one) {
            view.folded = view.folded.saturating_add(1);
            continue;
        }
        let line = kept_line(&mut source, kept, (norm, one));
        place(&mut view, norm, one, line);
    }
    order(&mut view);
    let questions = questions(&mut source, &found);
    let told = questions.iter().filter_map(|one| question(&source.words, one));
    view.questions = told.take(QUESTIONS).collect();
    (view, questions)
}

/// A line as it was told before, where nothing it says can be otherwise. What starts a deadline, when an unmet requirement could
/// be met, and reasons are read from the whole case.
fn kept_line(source: &mut Source<'_, '_>, kept: &mut Kept, (norm, one): (&Norm, &NormAnswer)) -> Arc<Line> {
    let settled_no = one.verdict == Verdict::Settled(OutcomeValue::No);
    let by_case =
        one.deadline.is_some() || source.shown.reasons || (norm.kind == NormKind::Requirements && settled_no);
    if by_case {
        return Arc::new(line::of(source, norm, one));
    }
    let touched = source.is_touched(one);
    kept.line(one, touched).unwrap_or_else(|| {
        let line = Arc::new(line::of(source, norm, one));
        kept.keep(one, &line);
        line
    })
}

/// The questions, the best first. What nothing told bears on can wait: a man with a refusal is not asked when his permit expires.
fn questions(source: &mut Source<'_, '_>, found: &Answer) -> Vec<Question> {
    let to_settle = select::goals(source.words.rules);
    let open = |one: &&NormAnswer| !matches!(one.verdict, Verdict::Settled(_)) && source.is_touched(one);
    let open = found.norms.iter().filter(open).map(|one| one.norm);
    let goals: Vec<NormId> = open.filter(|norm| to_settle.binary_search(norm).is_ok()).collect();
    let questions = source.evaluator.next_question(source.case, &goals, &Contact::default());
    // One of each reason first: what must be asked for safety's sake does not keep back what settles most.
    let mut reasons = Vec::new();
    let (mut first, rest): (Vec<_>, Vec<_>) = questions.into_iter().partition(|one| {
        let new = !reasons.contains(&one.why);
        reasons.push(one.why);
        new
    });
    first.extend(rest);
    first
}

/// Norms that are a no already by the enumerated facts: they say only that the person is somebody else. Requirements say no
/// more than that also where the age alone carries the no.
fn by_status(
    evaluator: &mut Evaluator<'_>,
    kept: &mut Kept,
    (case, found): (&Case, &Answer),
) -> BTreeSet<(NormId, Option<u32>)> {
    let rules = &evaluator.rules().model;
    let is_status =
        |fact: &FactId| rules.facts.get(fact.index()).is_some_and(|fact| matches!(fact.ty, Type::Enum(_)));
    let measured: BTreeSet<FactId> = rules.concepts.iter().filter_map(|concept| concept.measures).collect();
    let status = only(case, is_status);
    let aged = only(case, |fact| is_status(fact) || measured.contains(fact));
    let cases = [status, aged];
    let mut before = kept.by_status.take().filter(|before| before.cases == cases);
    let known = before.get_or_insert_with(|| ByStatus { cases, found: BTreeMap::new() });
    let no = |brief: &Brief| brief.settled && brief.outcomes == [OutcomeValue::No];
    let denied = found.norms.iter().filter(|one| one.verdict == Verdict::Settled(OutcomeValue::No));
    let by_who_she_is = |one: &&NormAnswer| {
        let kind = rules.norms.get(one.norm.index()).map(|norm| norm.kind);
        let [status, aged] = &known.cases;
        let case = if kind == Some(NormKind::Requirements) { aged } else { status };
        let judged = || evaluator.brief(case, one.norm, one.item).as_ref().is_some_and(no);
        *known.found.entry((one.norm, one.item)).or_insert_with(judged)
    };
    let told = denied.filter(by_who_she_is).map(|one| (one.norm, one.item)).collect();
    kept.by_status = before;
    told
}

/// A case of which only some facts are known.
fn only(case: &Case, keep: impl Fn(&FactId) -> bool) -> Case {
    let mut left = case.clone();
    left.facts.retain(|fact, _| keep(fact));
    for record in left.lists.values_mut().flat_map(|records| &mut records.items) {
        record.retain(|fact, _| keep(fact));
    }
    left
}

/// What the rules say by the same clocks where nothing is known, of the norms that something told can bear on.
fn blank(evaluator: &mut Evaluator<'_>, case: &Case) -> BTreeMap<NormId, Brief> {
    let rules = &evaluator.rules().model;
    let norms = (0..).zip(&rules.norms).filter(|(_, norm)| norm.scope == Scope::Case);
    let norms = norms.map(|(number, _)| NormId(number));
    evaluator
        .bearing(case, norms)
        .into_iter()
        .filter_map(|norm| Some((norm, evaluator.untold_brief(case, norm)?)))
        .collect()
}

/// The lines of one norm, for every record it has; nothing else is evaluated.
pub fn lines_of(texts: &Texts, evaluator: &mut Evaluator<'_>, case: &Case, id: NormId) -> Vec<Line> {
    let rules = &evaluator.rules().model;
    let Some(norm) = rules.norms.get(id.index()) else { return Vec::new() };
    let shown = Shown { everything: true, ..Shown::default() };
    let items: Vec<Option<u32>> = match norm.scope {
        Scope::Item(list) => {
            let count = case.lists.get(&list).map_or(0, |records| records.items.len());
            (0_u32..).take(count).map(Some).collect()
        }
        Scope::Case => vec![None],
    };
    let answers: Vec<_> = items.into_iter().filter_map(|item| evaluator.norm(case, id, item)).collect();
    let by_status = BTreeSet::new();
    let words = Words { texts, rules };
    let mut source = Source { words, evaluator, case, shown: &shown, blank: None, by_status: &by_status };
    answers.iter().map(|one| line::of(&mut source, norm, one)).collect()
}

fn empty(words: &Words<'_>, case: &Case, found: &Answer) -> AnswerView {
    let column = |key: &str| Column {
        key: key.to_owned(),
        title: words.texts.try_with(&format!("omrade-{}", ascii(key)), &[]).unwrap_or_else(|| key.to_owned()),
        lines: Vec::new(),
    };
    let extra = words
        .rules
        .norms
        .iter()
        .filter_map(|norm| norm.areas.first())
        .filter(|it| !COLUMNS.contains(&it.as_str()));
    let mut extra: Vec<&str> = extra.map(String::as_str).collect();
    extra.sort_unstable();
    extra.dedup();
    let lists = found.more_records.iter().filter_map(|(_, list)| words.rules.lists.get(list.index()));
    let mut lists: Vec<String> = lists.map(|list| list.title.clone()).collect();
    lists.sort();
    lists.dedup();
    AnswerView {
        schema: SCHEMA,
        today: dated(words, case.today),
        law_date: dated(words, case.law_date),
        rule_base: found.rule_base.chars().take(12).collect(),
        notice: notice(words),
        known: known::facts(words, case),
        records: known::records(words, case),
        contradiction: contradiction(words, case, found),
        now: Vec::new(),
        columns: COLUMNS.into_iter().chain(extra).map(column).collect(),
        requirements: Vec::new(),
        phases: Vec::new(),
        steps: Vec::new(),
        questions: Vec::new(),
        terms: Vec::new(),
        more_records: lists,
        folded: 0,
        untouched: 0,
    }
}

/// Whether anything here has been reviewed by a lawyer.
fn notice(words: &Words<'_>) -> String {
    let versions = words.rules.norms.iter().flat_map(|norm| &norm.versions);
    let (mut reviewed, mut all) = (0_usize, 0_usize);
    for version in versions {
        all = all.saturating_add(1);
        reviewed = reviewed.saturating_add(usize::from(version.origin.reviewed.is_some()));
    }
    match reviewed {
        0 => words.texts.get("ikke-gjennomgatt"),
        some if some == all => words.texts.get("gjennomgatt"),
        _ => words.texts.get("delvis-gjennomgatt"),
    }
}

fn contradiction(words: &Words<'_>, case: &Case, found: &Answer) -> Option<ContradictionView> {
    let clash = found.contradiction.as_ref()?;
    let told = |fact: FactRef| match case.knowledge(words.rules, fact) {
        Some(known) => words.fact_is(fact, &known.values),
        None => words.fact(fact),
    };
    let constraints = clash.constraints.iter();
    let because = constraints.filter_map(|at| words.rules.constraints.get(usize::try_from(*at).ok()?));
    Some(ContradictionView {
        text: words.texts.get("motstridende"),
        facts: clash.facts.iter().map(|fact| told(*fact)).collect(),
        because: because.map(|constraint| constraint.title.clone()).collect(),
    })
}

fn place(view: &mut AnswerView, norm: &Norm, answer: &NormAnswer, line: Arc<Line>) {
    match norm.kind {
        NormKind::HelperDuty
        | NormKind::Warning
        | NormKind::Deadline
        | NormKind::WaitingPeriod
        | NormKind::AuthorityLimit => view.now.push(line),
        NormKind::Phase => view.phases.push(line),
        NormKind::Requirements => view.requirements.push(line),
        NormKind::Advice | NormKind::Service => view.steps.push(line),
        _ if norm.acute && select::is_yes(&answer.verdict) => view.now.push(line),
        _ => {
            let area = norm.areas.first().map_or("annet", String::as_str);
            if let Some(column) = view.columns.iter_mut().find(|column| column.key == area) {
                column.lines.push(line);
            }
        }
    }
}

/// Acute first, then what runs out first; inside a column what the person has before what is open, and what not last.
fn order(view: &mut AnswerView) {
    view.now.sort_by_key(|line| (!line.acute, deadline::urgency(line), line.sign));
    view.requirements.sort_by_key(|line| line.sign);
    view.steps.sort_by_key(|line| (!line.acute, line.sign, line.urgency.unwrap_or(u32::MAX)));
    view.phases.sort_by_key(|line| line.sign);
    for column in &mut view.columns {
        column.lines.sort_by_key(|line| (line.sign, !line.acute));
    }
    view.columns.retain(|column| !column.lines.is_empty());
}

/// A date for machines and people.
pub(crate) fn dated(words: &Words<'_>, day: Day) -> Dated {
    Dated { date: day.to_string(), words: words.long_day(day) }
}

/// Keys of texts are ASCII.
pub(crate) fn ascii(text: &str) -> String {
    text.replace('ø', "o").replace(['å', 'æ'], "a")
}

/// The title of a norm's version, or its name where it has none.
pub(crate) fn title(norm: &Norm, version: u32) -> String {
    let index = usize::try_from(version).unwrap_or(usize::MAX);
    let version = norm.versions.get(index).or_else(|| norm.versions.last());
    let title = version.map_or("", |version| version.title.as_str());
    if title.is_empty() { norm.name.replace('_', " ") } else { title.to_owned() }
}
