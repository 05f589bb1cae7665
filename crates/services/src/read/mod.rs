//! Reads a `katalog` block into a service, with every fault in it found in one reading.

mod block;
mod channel;
mod opening;
mod table;

use crate::codes;
use crate::hours::Hours;
use crate::model::{Ability, Audience, Channel, Claim, Cost, Coverage, Field, Kind, Level, Owner, Service};
use core::ops::Range;
use rettesnor_source::{Diagnostic, FileId};
use table::{Notes, Table};
use toml::de::DeTable;

const KEYS: [&str; 18] = [
    "tjeneste",
    "slag",
    "organisasjon",
    "eier",
    "for",
    "kan",
    "sprak",
    "kostnad",
    "anonym",
    "dekning",
    "niva",
    "kilde",
    "kontrollert",
    "kanal",
    "apent",
    "pastand",
    "nedlagt",
    "merknad",
];
const CLAIM_KEYS: [&str; 4] = ["felt", "verdi", "kilde", "kontrollert"];
const NATIONAL: &str = "hele_landet";
/// Municipalities have numbers of four digits.
const MUNICIPALITY: usize = 4;

/// What a file tells: its services, and what is wrong.
pub(crate) fn file(id: FileId, text: &str) -> (Vec<Service>, Vec<Diagnostic>) {
    let blocks = block::find(text);
    let (mut services, mut found) = (Vec::new(), Vec::new());
    for block in blocks {
        let content = text.get(block.content.clone()).unwrap_or_default();
        let base = if content.is_empty() { block.range.start } else { block.content.start };
        let mut notes = Notes::new(id, base, block.heading);
        let read = one(content, &mut notes);
        // What is half read is not used: an entry without its number would look like one that has none.
        services.extend(read.filter(|_| notes.found.is_empty()));
        found.append(&mut notes.found);
    }
    (services, found)
}

fn one(content: &str, notes: &mut Notes) -> Option<Service> {
    let (table, errors) = DeTable::parse_recoverable(content);
    for error in &errors {
        let at = error.span().unwrap_or(0..0);
        let message = format!("Katalogblokken er ikke skrevet som TOML: {}.", told(content, &at));
        let help =
            "Nøkler skrives uten æ, ø og å, tekster i rette anførselstegn, og hver nøkkel bare én gang.";
        notes.error(codes::NOTATION, &at, message, help);
    }
    if !errors.is_empty() {
        return None;
    }
    let whole = 0..content.len();
    let table = Table::new("katalogblokken", whole.clone(), table.get_ref(), &KEYS, notes);
    service(&table, &whole, notes)
}

/// The line a fault is in, as the reader of a message knows it.
fn told(content: &str, at: &Range<usize>) -> String {
    let before = content.get(..at.start).unwrap_or(content);
    let start = before.rfind('\n').map_or(0, |at| at.saturating_add(1));
    let line = content.get(start..).and_then(|rest| rest.lines().next()).unwrap_or_default().trim();
    if line.is_empty() {
        "noe mangler før denne linjen".to_owned()
    } else {
        format!("«{line}» kan ikke leses")
    }
}

fn service(table: &Table<'_, '_>, whole: &Range<usize>, notes: &mut Notes) -> Option<Service> {
    let norm = table.text("tjeneste", notes);
    let kind = table.must("slag", notes).cloned().and_then(|it| it.word(Kind::WORDS, notes));
    let organisation = table.text("organisasjon", notes);
    let owner = table.must("eier", notes).cloned().and_then(|it| it.word(Owner::WORDS, notes));
    let audience = words(table, "for", Audience::WORDS, notes);
    let abilities = words(table, "kan", Ability::WORDS, notes);
    let cost = table.get("kostnad").cloned().map_or(Some(Cost::Unknown), |it| it.word(Cost::WORDS, notes));
    let level = table.get("niva").cloned().map_or(Some(Level::Public), |it| it.word(Level::WORDS, notes));
    let coverage = coverage(table, notes);
    let hours = opening::read(table, notes);
    let channels = channels(table, level.unwrap_or(Level::Public), notes);
    let source = table.text("kilde", notes);
    let service = Service {
        norm: norm?,
        kind: kind?,
        organisation: organisation?,
        owner: owner?,
        audience,
        abilities,
        languages: languages(table, notes),
        cost: cost?,
        anonymous: table.flag("anonym", notes),
        coverage: coverage?,
        level: level?,
        channels,
        hours: hours.unwrap_or(Hours::Unknown),
        source: source?,
        checked: table.day("kontrollert", notes),
        note: table.maybe("merknad", notes),
        closed_down: table.day("nedlagt", notes),
        claims: claims(table, notes),
        span: notes.span(whole),
    };
    Some(service)
}

/// A list of words that must have something in it.
fn words<T: Copy + PartialEq>(
    table: &Table<'_, '_>,
    key: &str,
    words: &[(&'static str, T)],
    notes: &mut Notes,
) -> Vec<T> {
    let Some(value) = table.must(key, notes) else { return Vec::new() };
    let items = value.items();
    if items.is_empty() {
        notes.error(codes::MISSING, &value.at, format!("Listen «{key}» er tom."), "Skriv minst ett ord.");
    }
    items.iter().filter_map(|item| item.word(words, notes)).collect()
}

/// Language codes: two or three small letters, with more after a hyphen.
fn languages(table: &Table<'_, '_>, notes: &mut Notes) -> Vec<String> {
    let items = table.get("sprak").map_or_else(Vec::new, table::Value::items);
    let mut all = Vec::new();
    for item in items {
        let Some(code) = item.text(notes) else { continue };
        let first = code.split('-').next().unwrap_or_default();
        if (2..=3).contains(&first.len()) && first.bytes().all(|byte| byte.is_ascii_lowercase()) {
            all.push(code);
        } else {
            let message = format!("«{code}» er ingen språkkode.");
            notes.error(codes::VALUE, &item.at, message, "Skriv koden, for eksempel nb, en, so eller ti.");
        }
    }
    all
}

fn coverage(table: &Table<'_, '_>, notes: &mut Notes) -> Option<Coverage> {
    let value = table.must("dekning", notes)?;
    let mut all = Vec::new();
    for item in value.items() {
        let text = item.text(notes)?;
        if text == NATIONAL {
            return Some(Coverage::National);
        }
        all.push(municipality(&text, &item.at, notes)?);
    }
    if all.is_empty() {
        notes.error(
            codes::MISSING,
            &value.at,
            "Dekningen er tom.".to_owned(),
            "Skriv hele_landet eller kommunenummer.",
        );
        return None;
    }
    Some(Coverage::Municipalities(all))
}

fn municipality(text: &str, at: &Range<usize>, notes: &mut Notes) -> Option<String> {
    if text.len() == MUNICIPALITY && text.bytes().all(|byte| byte.is_ascii_digit()) {
        return Some(text.to_owned());
    }
    let message = format!("«{text}» er ikke et kommunenummer.");
    notes.error(codes::VALUE, at, message, "Skriv fire siffer, for eksempel 0301, eller hele_landet.");
    None
}

fn channels(table: &Table<'_, '_>, level: Level, notes: &mut Notes) -> Vec<Channel> {
    let Some(value) = table.must("kanal", notes) else { return Vec::new() };
    value.items().iter().filter_map(|item| channel::read(item, level, notes)).collect()
}

fn claims(table: &Table<'_, '_>, notes: &mut Notes) -> Vec<Claim> {
    let items = table.get("pastand").map_or_else(Vec::new, table::Value::items);
    let mut all = Vec::new();
    for item in items {
        let Some(claim) = item.table("påstanden", &CLAIM_KEYS, notes) else { continue };
        let field = claim.must("felt", notes).cloned().and_then(|it| it.word(Field::WORDS, notes));
        let (value, source) = (claim.text("verdi", notes), claim.text("kilde", notes));
        let checked = claim.day("kontrollert", notes);
        if let (Some(field), Some(value), Some(source)) = (field, value, source) {
            all.push(Claim { field, value, source, checked });
        }
    }
    all
}
