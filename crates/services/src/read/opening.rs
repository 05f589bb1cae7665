//! Reads opening hours.

use super::table::{Notes, Table, Value};
use crate::codes;
use crate::hours::{Hours, OnHolidays, Rule};
use core::ops::Range;
use rettesnor_values::{TimeOfDay, Weekday};

const KEYS: [&str; 2] = ["slag", "tider"];
const RULE_KEYS: [&str; 8] =
    ["dager", "fra", "til", "helligdager", "omtrent", "gjelder_fra", "gjelder_til", "merknad"];
const ALL_DAYS: &str = "alle";
const MIDNIGHT: &str = "24:00";
const END_OF_DAY: u16 = 1440;

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Sort {
    Always,
    Rules,
    ByAppointment,
    Unknown,
}

const SORTS: [(&str, Sort); 4] = [
    ("alltid", Sort::Always),
    ("tider", Sort::Rules),
    ("etter_avtale", Sort::ByAppointment),
    ("ukjent", Sort::Unknown),
];
const HOLIDAYS: [(&str, OnHolidays); 3] =
    [("stengt", OnHolidays::Closed), ("åpent", OnHolidays::Open), ("bare", OnHolidays::Only)];

/// The hours of an entry. That the source says nothing must be said.
pub(super) fn read(table: &Table<'_, '_>, notes: &mut Notes) -> Option<Hours> {
    let apent = table.must("apent", notes)?.table("åpningstiden", &KEYS, notes)?;
    let sort = apent.must("slag", notes).cloned()?.word(&SORTS, notes)?;
    let given = apent.get("tider").map_or_else(Vec::new, Value::items);
    if sort != Sort::Rules {
        if let Some(value) = apent.get("tider") {
            let message = "Tider kan bare stå der slag er «tider».".to_owned();
            notes.error(codes::HOURS, &value.at, message, "Skriv slag = \"tider\", eller ta tidene bort.");
        }
        return Some(match sort {
            Sort::Always => Hours::Always,
            Sort::ByAppointment => Hours::ByAppointment,
            Sort::Rules | Sort::Unknown => Hours::Unknown,
        });
    }
    if given.is_empty() {
        let message = "Åpningstiden har ingen tider.".to_owned();
        notes.error(
            codes::HOURS,
            &apent.at,
            message,
            "Skriv minst én [[apent.tider]] med dager, fra og til.",
        );
    }
    Some(Hours::Rules(given.iter().filter_map(|item| rule(item, notes)).collect()))
}

fn rule(item: &Value<'_, '_>, notes: &mut Notes) -> Option<Rule> {
    let table = item.table("tiden", &RULE_KEYS, notes)?;
    let days = days(&table, notes);
    let (from, to) = (time(&table, "fra", notes), time(&table, "til", notes));
    let holidays =
        table.get("helligdager").cloned().map_or(Some(OnHolidays::Closed), |it| it.word(&HOLIDAYS, notes));
    let (valid_from, valid_to) = (table.day("gjelder_fra", notes), table.day("gjelder_til", notes));
    let roughly = table.flag("omtrent", notes).unwrap_or(false);
    let note = table.maybe("merknad", notes);
    if valid_from.zip(valid_to).is_some_and(|(from, to)| to < from) {
        let message = "Tiden slutter å gjelde før den begynner.".to_owned();
        notes.error(codes::HOURS, &table.at, message, "Bytt om gjelder_fra og gjelder_til.");
    }
    let (from, to) = (from?, to?);
    if from == to || from == END_OF_DAY {
        let message = "Tiden slutter når den begynner.".to_owned();
        let help = "Døgnåpent skrives slag = \"alltid\"; hele én dag fra = \"00:00\", til = \"24:00\".";
        notes.error(codes::HOURS, &table.at, message, help);
    }
    Some(Rule { days, from, to, holidays: holidays?, roughly, valid_from, valid_to, note })
}

/// A time as minutes after midnight; `24:00` is the midnight that ends the day.
fn time(table: &Table<'_, '_>, key: &str, notes: &mut Notes) -> Option<u16> {
    let value = table.must(key, notes)?;
    let text = value.text(notes)?;
    if text == MIDNIGHT {
        return Some(END_OF_DAY);
    }
    match TimeOfDay::parse(&text) {
        Ok(time) => Some(time.minute_of_day()),
        Err(error) => {
            let message = format!("«{text}» er ikke et klokkeslett.");
            notes.error(codes::HOURS, &value.at, message, &format!("{error}."));
            None
        }
    }
}

/// Days by name, `alle`, or from one to another: `mandag-fredag`.
fn days(table: &Table<'_, '_>, notes: &mut Notes) -> Vec<Weekday> {
    let Some(value) = table.must("dager", notes) else { return Vec::new() };
    let mut all = Vec::new();
    for item in value.items() {
        let Some(text) = item.text(notes) else { continue };
        if text == ALL_DAYS {
            all.extend(Weekday::ALL);
            continue;
        }
        let (first, last) = text.split_once(['-', '–']).unwrap_or((&text, &text));
        let first = day(first, &item.at, notes);
        let last = day(last, &item.at, notes);
        if let Some((first, last)) = first.zip(last) {
            all.extend(between(first, last));
        }
    }
    if all.is_empty() && !value.items().is_empty() {
        return all;
    }
    all.sort_unstable();
    all.dedup();
    if all.is_empty() {
        let message = "Tiden har ingen dager.".to_owned();
        notes.error(codes::HOURS, &value.at, message, "Skriv for eksempel dager = \"mandag-fredag\".");
    }
    all
}

/// From one day to another, past the end of the week where it must.
fn between(first: Weekday, last: Weekday) -> impl Iterator<Item = Weekday> {
    let whole = Weekday::ALL.into_iter().chain(Weekday::ALL).skip_while(move |day| *day != first);
    let count = usize::from((last as u8 + 7 - first as u8) % 7) + 1;
    whole.take(count)
}

fn day(text: &str, at: &Range<usize>, notes: &mut Notes) -> Option<Weekday> {
    let name = text.trim();
    let found = Weekday::from_name(name);
    if found.is_none() {
        let names = Weekday::ALL.map(Weekday::name);
        let all: Vec<&str> = names.into_iter().chain([ALL_DAYS]).collect();
        notes.misspelt(codes::HOURS, at, format!("«{name}» er ingen ukedag."), name, &all);
    }
    found
}
