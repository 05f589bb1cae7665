//! Deadlines in words: the date with its weekday, the days left, the safe day, and what may still be done.

use super::{DeadlineView, Line, Sign};
use crate::words::Words;
use rettesnor_engine::answer::{DeadlineAnswer, DeadlineState};
use rettesnor_engine::possible::day_of;
use rettesnor_rules::model::NormKind;

/// States worth telling together.
const STATES: usize = 2;
/// Years from today within which a date can be meant; what lies outside comes of a start nobody knows.
const YEARS: i64 = 60;

/// Whether the day is one, and not the edge of what a date can be.
pub(super) fn is_plausible(answer: &DeadlineAnswer) -> bool {
    let days = YEARS.saturating_mul(366);
    answer.shown.is_some() && answer.days_left.is_some_and(|left| left.abs() < days)
}

/// A deadline as shown.
pub(super) fn of(
    words: &Words<'_>,
    kind: NormKind,
    answer: &DeadlineAnswer,
    starts: Option<String>,
) -> DeadlineView {
    let plausible = is_plausible(answer);
    let shown = answer.shown.filter(|_| plausible).map(|shown| moment(words, answer, shown));
    let kind = match kind {
        NormKind::WaitingPeriod => "ventetid",
        NormKind::AuthorityLimit => "myndighet",
        _ => "frist",
    };
    let text = match &shown {
        Some(date) => words.texts.with("frist-slutter", &[("slag", kind), ("dato", date)]),
        None => words.texts.with("frist-ukjent", &[("slag", kind)]),
    };
    let live = |state: &DeadlineState| {
        matches!(
            state,
            DeadlineState::Running
                | DeadlineState::Extended
                | DeadlineState::Interrupted
                | DeadlineState::MayBeHeard
        )
    };
    DeadlineView {
        date: answer.shown.filter(|_| plausible).map(|shown| machine(answer, shown)),
        text,
        day: shown,
        days_left: answer.days_left.filter(|_| plausible),
        starts,
        notes: if plausible { notes(words, kind, answer) } else { unknown(words, answer) },
        live: answer.states.iter().any(live),
    }
}

/// What is needed to work the day out.
fn unknown(words: &Words<'_>, answer: &DeadlineAnswer) -> Vec<String> {
    let facts: Vec<_> = answer.depends_on.iter().map(|fact| words.fact(*fact)).collect();
    if facts.is_empty() {
        Vec::new()
    } else {
        vec![words.texts.with("avhenger-av", &[("hva", &facts.join(", "))])]
    }
}

fn moment(words: &Words<'_>, answer: &DeadlineAnswer, value: i64) -> String {
    if answer.instant { words.instant(value) } else { words.long_day(day_of(value)) }
}

fn machine(answer: &DeadlineAnswer, value: i64) -> String {
    let instant = rettesnor_values::Instant::from_minutes(value).filter(|_| answer.instant);
    instant.map_or_else(|| day_of(value).to_string(), |instant| instant.to_string())
}

fn notes(words: &Words<'_>, kind: &str, answer: &DeadlineAnswer) -> Vec<String> {
    let mut notes = Vec::new();
    let states: Vec<_> =
        answer.states.iter().map(|state| words.texts.with(state_key(*state), &[("slag", kind)])).collect();
    // More than two states say only that little is known; the date that is safe is shown in any case.
    if !matches!(answer.states.as_slice(), [DeadlineState::Running] | []) && states.len() <= STATES {
        notes.push(words.either(&states));
    }
    let runs =
        answer.states.contains(&DeadlineState::Running) || answer.states.contains(&DeadlineState::Extended);
    if let Some(left) = answer.days_left.filter(|left| runs && *left >= 0) {
        notes.push(words.texts.with("dager-igjen", &[("antall", &left.to_string())]));
    }
    notes.extend(uncertain(words, answer));
    let last = answer.shown.filter(|_| !answer.instant).map(day_of);
    if let (Some(safe), Some(last)) = (answer.safe, last)
        && safe != last
        && runs
    {
        notes.push(words.texts.with("trygg-dag", &[("dato", &words.long_day(safe))]));
    }
    if answer.states.contains(&DeadlineState::MayBeHeard)
        && let Some((bar, _)) = answer.barred_after
    {
        notes.push(words.texts.with("sperres-etter", &[("dato", &words.long_day(day_of(bar)))]));
    }
    notes
}

/// From when to when, where the start is not known for certain.
fn uncertain(words: &Words<'_>, answer: &DeadlineAnswer) -> Option<String> {
    let (earliest, latest) = answer.end.filter(|(earliest, latest)| earliest < latest)?;
    let far = if answer.instant { i64::MAX } else { latest.saturating_sub(earliest) };
    let (from, to) = (moment(words, answer, earliest), moment(words, answer, latest));
    if far > YEARS.saturating_mul(366) && !answer.instant {
        return Some(words.texts.with("frist-tidligst", &[("fra", &from)]));
    }
    Some(words.texts.with("frist-mellom", &[("fra", &from), ("til", &to)]))
}

fn state_key(state: DeadlineState) -> &'static str {
    match state {
        DeadlineState::NotApplicable => "frist-gjelder-ikke",
        DeadlineState::NotStarted => "frist-ikke-startet",
        DeadlineState::Running => "frist-loper",
        DeadlineState::Met => "frist-oppfylt",
        DeadlineState::Extended => "frist-forlenget",
        DeadlineState::Interrupted => "frist-avbrutt",
        DeadlineState::Expired => "frist-utlopt",
        DeadlineState::MayBeHeard => "frist-kan-hores",
        DeadlineState::Barred => "frist-sperret",
    }
}

/// What runs out first comes first, then duties and warnings, then what is open, and last what has run out.
pub(super) fn urgency(line: &Line) -> (u8, i64) {
    match &line.deadline {
        // A day that may have been the last, for what may not even concern the person, does not go before one that is to come.
        Some(DeadlineView { live: true, days_left: Some(left), .. })
            if *left >= 0 || line.sign < Sign::Open =>
        {
            (0, *left)
        }
        None if line.sign < Sign::Open => (1, 0),
        None => (2, 0),
        Some(DeadlineView { days_left: Some(left), .. }) => (3, *left),
        Some(_) => (4, 0),
    }
}
