//! A TOML table with places, and what can be asked of it. What is wrong is noted and the reading goes on.

use crate::codes;
use core::ops::Range;
use rettesnor_source::{Code, Diagnostic, FileId, Span, suggest};
use rettesnor_values::Day;
use toml::Spanned;
use toml::de::{DeTable, DeValue};

/// What is found while a block is read.
#[derive(Debug)]
pub(crate) struct Notes {
    file: FileId,
    /// Where in the file the block's content begins.
    base: usize,
    heading: String,
    /// The findings.
    pub(crate) found: Vec<Diagnostic>,
}

impl Notes {
    /// Nothing yet.
    pub(crate) fn new(file: FileId, base: usize, heading: String) -> Self {
        Self { file, base, heading, found: Vec::new() }
    }

    /// A place in the block as a place in the file.
    pub(crate) fn span(&self, at: &Range<usize>) -> Span {
        let offset = |at: usize| u32::try_from(at.saturating_add(self.base)).unwrap_or(u32::MAX);
        Span::new(self.file, offset(at.start), offset(at.end))
    }

    /// Notes an error with its remedy.
    pub(crate) fn error(&mut self, code: Code, at: &Range<usize>, message: String, help: &str) {
        let found = Diagnostic::error(code, self.span(at), message);
        self.found.push(found.heading(self.heading.clone()).help(help));
    }

    /// Notes an error that a word near it may mend.
    pub(crate) fn misspelt(
        &mut self,
        code: Code,
        at: &Range<usize>,
        message: String,
        word: &str,
        all: &[&str],
    ) {
        let help = match suggest(word, all.iter().copied()) {
            Some(near) => format!("Mente du «{near}»?"),
            None => format!("Det kan stå: {}.", all.join(", ")),
        };
        self.error(code, at, message, &help);
    }
}

/// A value with its place.
#[derive(Debug, Clone)]
pub(crate) struct Value<'a, 't> {
    /// Where it stands.
    pub(crate) at: Range<usize>,
    value: &'a DeValue<'t>,
}

/// A table with the places of its keys.
#[derive(Debug)]
pub(crate) struct Table<'a, 't> {
    /// What messages call it.
    pub(crate) name: &'static str,
    /// Where it stands.
    pub(crate) at: Range<usize>,
    entries: Vec<(&'a str, Range<usize>, Value<'a, 't>)>,
    /// Keys that misspelt ones were probably meant as: they are not missed too.
    meant: Vec<String>,
}

impl<'a, 't> Table<'a, 't> {
    /// A table, with a note of every key it should not have.
    pub(crate) fn new(
        name: &'static str,
        at: Range<usize>,
        table: &'a DeTable<'t>,
        keys: &[&str],
        notes: &mut Notes,
    ) -> Self {
        let (mut entries, mut meant) = (Vec::new(), Vec::new());
        for (key, value) in table {
            let (word, place): (&'a str, _) = (key.get_ref().as_ref(), key.span());
            if keys.contains(&word) {
                entries.push((word, place, Value { at: value.span(), value: value.get_ref() }));
            } else {
                let message = format!("Nøkkelen «{word}» finnes ikke i {name}.");
                notes.misspelt(codes::UNKNOWN_KEY, &place, message, word, keys);
                meant.extend(suggest(word, keys.iter().copied()).map(str::to_owned));
            }
        }
        Self { name, at, entries, meant }
    }

    /// A value, where it is there.
    pub(crate) fn get(&self, key: &str) -> Option<&Value<'a, 't>> {
        self.entries.iter().find(|(name, _, _)| *name == key).map(|(_, _, value)| value)
    }

    /// A value that must be there.
    pub(crate) fn must(&self, key: &str, notes: &mut Notes) -> Option<&Value<'a, 't>> {
        let found = self.get(key);
        if found.is_none() && !self.meant.iter().any(|meant| meant == key) {
            let message = format!("{} mangler «{key}».", capital(self.name));
            notes.error(codes::MISSING, &self.at, message, &format!("Skriv {key} = … ."));
        }
        found
    }

    /// A text that must be there.
    pub(crate) fn text(&self, key: &str, notes: &mut Notes) -> Option<String> {
        self.must(key, notes)?.text(notes)
    }

    /// A text that may be there.
    pub(crate) fn maybe(&self, key: &str, notes: &mut Notes) -> Option<String> {
        self.get(key)?.text(notes)
    }

    /// A date that may be there.
    pub(crate) fn day(&self, key: &str, notes: &mut Notes) -> Option<Day> {
        self.get(key)?.day(notes)
    }

    /// A yes or no that may be there.
    pub(crate) fn flag(&self, key: &str, notes: &mut Notes) -> Option<bool> {
        let value = self.get(key)?;
        if let DeValue::Boolean(flag) = value.value {
            return Some(*flag);
        }
        value.wrong("true eller false", notes)
    }
}

impl<'a, 't> Value<'a, 't> {
    /// Notes that it should have been something else.
    fn wrong<T>(&self, wanted: &str, notes: &mut Notes) -> Option<T> {
        let message = format!("Her skal det stå {wanted}, ikke {}.", kind(self.value));
        notes.error(codes::VALUE, &self.at, message, &format!("Skriv {wanted}."));
        None
    }

    /// It as a text with something in it.
    pub(crate) fn text(&self, notes: &mut Notes) -> Option<String> {
        match self.value.as_str().map(str::trim) {
            Some(text) if !text.is_empty() => Some(text.to_owned()),
            Some(_) => self.wrong("en tekst med innhold", notes),
            None => self.wrong("en tekst i anførselstegn", notes),
        }
    }

    /// It as a date.
    pub(crate) fn day(&self, notes: &mut Notes) -> Option<Day> {
        let DeValue::Datetime(moment) = self.value else {
            return self.wrong("en dato (ÅÅÅÅ-MM-DD)", notes);
        };
        let day = moment.date.filter(|_| moment.time.is_none() && moment.offset.is_none());
        let day = day.and_then(|date| Day::from_ymd(i32::from(date.year), date.month, date.day).ok());
        day.or_else(|| self.wrong("en dato uten klokkeslett (ÅÅÅÅ-MM-DD)", notes))
    }

    /// It as a word of a list.
    pub(crate) fn word<T: Copy>(&self, words: &[(&'static str, T)], notes: &mut Notes) -> Option<T> {
        let text = self.text(notes)?;
        let found = words.iter().find(|(word, _)| *word == text).map(|(_, value)| *value);
        if found.is_none() {
            let all: Vec<&str> = words.iter().map(|(word, _)| *word).collect();
            notes.misspelt(codes::VALUE, &self.at, format!("«{text}» kan ikke stå her."), &text, &all);
        }
        found
    }

    /// Its items: of a list, or itself alone.
    pub(crate) fn items(&self) -> Vec<Self> {
        match self.value {
            DeValue::Array(items) => items.iter().map(Self::of).collect(),
            _ => vec![self.clone()],
        }
    }

    fn of(item: &'a Spanned<DeValue<'t>>) -> Self {
        Self { at: item.span(), value: item.get_ref() }
    }

    /// It as a table.
    pub(crate) fn table(
        &self,
        name: &'static str,
        keys: &[&str],
        notes: &mut Notes,
    ) -> Option<Table<'a, 't>> {
        match self.value {
            DeValue::Table(table) => Some(Table::new(name, self.at.clone(), table, keys, notes)),
            _ => self.wrong("en tabell", notes),
        }
    }
}

fn kind(value: &DeValue<'_>) -> &'static str {
    match value {
        DeValue::String(_) => "en tekst",
        DeValue::Integer(_) | DeValue::Float(_) => "et tall",
        DeValue::Boolean(_) => "true eller false",
        DeValue::Datetime(_) => "en dato eller et klokkeslett",
        DeValue::Array(_) => "en liste",
        DeValue::Table(_) => "en tabell",
    }
}

fn capital(text: &str) -> String {
    let mut letters = text.chars();
    letters.next().map_or_else(String::new, |first| first.to_uppercase().chain(letters).collect())
}
