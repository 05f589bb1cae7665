//! Deadlines as a calendar file. Titles are neutral: whoever sees the calendar learns that something is due, and not what.

use crate::basis::Basis;
use crate::session::Session;
use crate::view::{self, Line, Shown};
use ics::properties::{Description, DtStart, Summary, Transp, Trigger};
use ics::{Alarm, Event, ICalendar, parameters};
use rettesnor_engine::Evaluator;
use rettesnor_values::Instant;
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
    let mut days: Vec<String> = deadlines(&view::digest(&answer).urgent, now).collect();
    days.sort();
    days.dedup();
    let stamp = stamp(now);
    let mut calendar = ICalendar::new("2.0", MAKER);
    for day in &days {
        calendar.add_event(event(basis, day, &stamp));
    }
    (!days.is_empty()).then(|| calendar.to_string())
}

/// Days and moments that are still to come.
fn deadlines(lines: &[Arc<Line>], now: Instant) -> impl Iterator<Item = String> {
    let today = now.day().to_string();
    let dates = lines.iter().filter_map(|line| line.deadline.as_ref()?.date.clone());
    dates.filter(move |date| date.get(..DATE).is_some_and(|day| day >= today.as_str()))
}

fn event<'e>(basis: &Basis<'_>, date: &str, stamp: &str) -> Event<'e> {
    // The same day is the same event, so that a new file takes the place of the old.
    let id = crc32fast::hash(date.as_bytes());
    let mut event = Event::new(format!("{id:08x}@kalender.invalid"), stamp.to_owned());
    let title = ics::escape_text(basis.texts.get("guide-kalender-tittel")).into_owned();
    let plain: String = date.chars().filter(char::is_ascii_digit).collect();
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
