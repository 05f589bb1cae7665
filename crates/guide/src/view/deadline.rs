//! Deadlines in words: the date with its weekday, the days left, the safe day, and what may still be done.

use super::{DeadlineView, Line};
use crate::words::Words;
use rettesnor_engine::answer::{DeadlineAnswer, DeadlineState};
use rettesnor_engine::possible::day_of;
use rettesnor_rules::model::NormKind;
use rettesnor_values::Day;

/// A deadline as shown.
pub(super) fn of(words: &Words<'_>, kind: NormKind, answer: &DeadlineAnswer) -> DeadlineView {
    let shown = answer.shown.map(|shown| moment(words, answer, shown));
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
        matches!(state, DeadlineState::Running | DeadlineState::Extended | DeadlineState::Interrupted | DeadlineState::MayBeHeard)
    };
    DeadlineView {
        date: answer.shown.map(|shown| machine(answer, shown)),
        text,
        days_left: answer.days_left,
        notes: notes(words, kind, answer),
        live: answer.states.iter().any(live),
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
    let states: Vec<_> = answer.states.iter().map(|state| words.texts.with(state_key(*state), &[("slag", kind)])).collect();
    if !matches!(answer.states.as_slice(), [DeadlineState::Running] | []) {
        notes.push(words.either(&states));
    }
    let runs = answer.states.contains(&DeadlineState::Running) || answer.states.contains(&DeadlineState::Extended);
    if let Some(left) = answer.days_left.filter(|left| runs && *left >= 0) {
        notes.push(words.texts.with("dager-igjen", &[("antall", &left.to_string())]));
    }
    if let Some((earliest, latest)) = answer.end.filter(|(earliest, latest)| earliest < latest) {
        let (from, to) = (moment(words, answer, earliest), moment(words, answer, latest));
        notes.push(words.texts.with("frist-mellom", &[("fra", &from), ("til", &to)]));
    }
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

/// What runs out first comes first; what has run out comes after what runs, and what has no date last.
pub(super) fn urgency(line: &Line) -> (u8, i64) {
    match &line.deadline {
        None => (0, 0),
        Some(DeadlineView { live: true, days_left: Some(left), .. }) => (1, *left),
        Some(DeadlineView { days_left: Some(left), .. }) => (2, *left),
        Some(_) => (3, i64::from(Day::LAST.number())),
    }
}
