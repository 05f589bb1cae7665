//! Deadlines as a calendar file. Titles are neutral: whoever sees the calendar learns that something is due, and not what.

use crate::basis::Basis;
use crate::session::Session;
use crate::view::{self, Line, Shown, Sign};
use ics::properties::{Description, DtStart, Summary, Transp, Trigger};
use ics::{Alarm, Event, ICalendar, parameters};
use rettesnor_engine::Evaluator;
use rettesnor_values::Instant;
use std::collections::BTreeSet;
use std::sync::Arc;

/// Who made the file: nobody that tells anything.
const MAKER: &str = "-//Kalender//NB";
/// When one is reminded of a whole day: at nine in the morning the day before.
const DAY_BEFORE: &str = "-PT15H";
/// When one is reminded of a moment.
const HOURS_BEFORE: &str = "-PT3H";
/// Signs of a date.
const DATE: usize = 10;

/// The deadlines of a session that are still to come, as iCalendar (RFC 5545); none where there are no such.
pub fn ics(
    basis: &Basis<'_>,
    evaluator: &mut Evaluator<'_>,
    session: &Session,
    now: Instant,
) -> Option<String> {
    let case = session.fold_at(basis, now).ok()?;
    let shown = Shown { brief: true, ..Shown::default() };
    let answer = view::answer(basis.texts, evaluator, &case, &shown);
    // One event for a day and what it is, however many norms have it.
    let days: BTreeSet<(String, &str)> = deadlines(&view::digest(&answer).urgent, now).collect();
    let stamp = stamp(now);
    let mut calendar = ICalendar::new("2.0", MAKER);
    for (date, kind) in &days {
        calendar.add_event(event(basis, (date, kind), &stamp));
    }
    (!days.is_empty()).then(|| calendar.to_string())
}

/// Days and moments that are still to come, with what each is.
fn deadlines(lines: &[Arc<Line>], now: Instant) -> impl Iterator<Item = (String, &'static str)> {
    let today = now.day().to_string();
    let dates = lines.iter().filter_map(|line| Some((line.deadline.as_ref()?.date.clone()?, what(line))));
    dates.filter(move |(date, _)| date.get(..DATE).is_some_and(|day| day >= today.as_str()))
}

/// What a day is to the reader, without what it is about: the last, the first, somebody else's; or perhaps none of theirs.
fn what(line: &Line) -> &'static str {
    match line.kind {
        _ if line.sign == Sign::Open => "kanskje",
        "ventetid" => "tidligst",
        "myndighetsfrist" => "andres",
        _ => "siste",
    }
}

fn event<'e>(basis: &Basis<'_>, (date, kind): (&str, &str), stamp: &str) -> Event<'e> {
    let plain: String = date.chars().filter(char::is_ascii_digit).collect();
    // The same day is the same event, so that a new file takes the place of the old.
    let mut event = Event::new(format!("{plain}-{kind}@kalender.invalid"), stamp.to_owned());
    let title = ics::escape_text(basis.texts.get(&format!("guide-kalender-{kind}"))).into_owned();
    let trigger = if date.len() == DATE {
        let mut start = DtStart::new(plain);
        start.append(parameters!("VALUE" => "DATE"));
        event.push(start);
        DAY_BEFORE
    } else {
        // By the clock on the wall, wherever the telephone is.
        let (day, time) = plain.split_at_checked(8).unwrap_or((&plain, ""));
        event.push(DtStart::new(format!("{day}T{time}00")));
        HOURS_BEFORE
    };
    event.push(Summary::new(title.clone()));
    event.push(Transp::transparent());
    event.add_alarm(Alarm::display(Trigger::new(trigger), Description::new(title)));
    event
}

/// When the file was made. The day is enough to tell which of two is newer.
fn stamp(now: Instant) -> String {
    let day: String = now.day().to_string().chars().filter(char::is_ascii_digit).collect();
    format!("{day}T000000Z")
}
