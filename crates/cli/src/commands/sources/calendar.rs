//! What begins and what ends soon: for those who keep the rules, also as a calendar.

use super::{months, on};
use crate::host::{self, FINDINGS, Failure};
use crate::{base, print};
use clap::ArgMatches;
use ics::properties::{Categories, Description, DtStart, Summary, Transp};
use ics::{Event, ICalendar};
use rettesnor_guide::texts::Texts;
use rettesnor_guide::words::Words;
use rettesnor_rules::citations::origins;
use rettesnor_rules::model::{RuleBase, ValidityState};
use rettesnor_values::{Day, Span};
use serde::Serialize;
use std::collections::BTreeMap;
use std::fmt::Write as _;

/// How far ahead is looked where nothing else is asked.
const MONTHS: i32 = 24;

/// What happens to a rule on a day.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "lowercase")]
enum Turn {
    /// It is in force for the first day.
    Starter,
    /// It has been in force for the last.
    Slutter,
}

/// A day on which rules begin or end.
#[derive(Debug, Serialize)]
struct Entry {
    dag: String,
    hva: Turn,
    /// By the name of the rule, its title.
    regler: BTreeMap<String, String>,
    hjemler: Vec<String>,
}

#[derive(Debug, Serialize)]
struct Ahead {
    endringer: Vec<Entry>,
    /// Adopted, without a day.
    uten_dato: BTreeMap<String, String>,
}

pub(super) fn run(texts: &Texts, matches: &ArgMatches) -> Result<u8, Failure> {
    let rules = &base::compiled(texts, matches)?.model;
    let from = on(texts, matches)?;
    let span = months(texts, matches, "måneder")?.unwrap_or(Span::months(MONTHS));
    let ahead = ahead(rules, (from, from.plus(span).unwrap_or(Day::LAST)));
    let text = match matches.get_one::<String>("format").map(String::as_str) {
        Some("json") => host::json(&ahead)?,
        Some("ics") => calendar(texts, &ahead, from),
        _ => told(texts, rules, &ahead),
    };
    if text.is_empty() {
        host::complain(&texts.get("kilder-ingen-endringer"));
        return Ok(FINDINGS);
    }
    host::say(&text)?;
    Ok(0)
}

fn ahead(rules: &RuleBase, (from, to): (Day, Day)) -> Ahead {
    let mut days: BTreeMap<(Day, Turn), Entry> = BTreeMap::new();
    let mut open = BTreeMap::new();
    for source in origins(rules) {
        if source.validity.state == ValidityState::AdoptedWithoutDate {
            open.insert(source.rule.to_owned(), source.title.to_owned());
            continue;
        }
        for (day, turn) in [(source.validity.from, Turn::Starter), (source.validity.to, Turn::Slutter)] {
            let Some(day) = day.filter(|day| (from..=to).contains(day)) else { continue };
            let entry = days.entry((day, turn)).or_insert_with(|| Entry {
                dag: day.to_string(),
                hva: turn,
                regler: BTreeMap::new(),
                hjemler: Vec::new(),
            });
            entry.regler.insert(source.rule.to_owned(), source.title.to_owned());
            entry.hjemler.extend(source.origin.basis.iter().map(|basis| basis.canonical(rules)));
            entry.hjemler.sort();
            entry.hjemler.dedup();
        }
    }
    Ahead { endringer: days.into_values().collect(), uten_dato: open }
}

fn told(texts: &Texts, rules: &RuleBase, ahead: &Ahead) -> String {
    let words = Words { texts, rules };
    let mut text = String::new();
    for entry in &ahead.endringer {
        let day = Day::parse(&entry.dag).map_or_else(|_| entry.dag.clone(), |day| words.day(day));
        let _ = writeln!(text, "{}", head(texts, entry.hva, &day));
        for (name, title) in &entry.regler {
            print::wrap(&mut text, 4, 6, &format!("{} ({name})", print::capital(title)));
        }
    }
    if !ahead.uten_dato.is_empty() {
        let _ = writeln!(text, "{}", texts.get("kilder-uten-dato"));
        for (name, title) in &ahead.uten_dato {
            print::wrap(&mut text, 4, 6, &format!("{} ({name})", print::capital(title)));
        }
    }
    text
}

fn head(texts: &Texts, turn: Turn, day: &str) -> String {
    let key = match turn {
        Turn::Starter => "kilder-starter",
        Turn::Slutter => "kilder-slutter",
    };
    texts.with(key, &[("dag", day)])
}

/// An event of a whole day for each, with nothing in it but rules and law.
fn calendar(texts: &Texts, ahead: &Ahead, stamp: Day) -> String {
    let plain = |day: &str| day.replace('-', "");
    let mut calendar = ICalendar::new("2.0", "-//Rettesnor//kilder//NO");
    for entry in &ahead.endringer {
        let turn = if entry.hva == Turn::Starter { "starter" } else { "slutter" };
        let id = format!("{}-{turn}@rettesnor", entry.dag);
        let mut event = Event::new(id, format!("{}T000000Z", plain(&stamp.to_string())));
        let mut start = DtStart::new(plain(&entry.dag));
        start.append(ics::parameters!("VALUE" => "DATE"));
        event.push(start);
        let count = entry.regler.len().to_string();
        let key = if entry.hva == Turn::Starter { "kilder-ics-starter" } else { "kilder-ics-slutter" };
        event.push(Summary::new(ics::escape_text(texts.with(key, &[("antall", &count)]))));
        let rules = entry.regler.iter().map(|(name, title)| format!("{title} ({name})"));
        let lines: Vec<String> = rules.chain(entry.hjemler.iter().cloned()).collect();
        event.push(Description::new(ics::escape_text(lines.join("\n"))));
        event.push(Categories::new("Regelverk"));
        event.push(Transp::transparent());
        calendar.add_event(event);
    }
    calendar.to_string()
}
