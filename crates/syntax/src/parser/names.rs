//! Names, paths, texts and dates.

use rettesnor_source::Diagnostic;
use rettesnor_values::Day;

use super::cursor::{Cursor, short};
use crate::ast::{Name, Path, Text};
use crate::kind::SyntaxKind as K;
use crate::{codes, words};

impl Cursor<'_> {
    /// The word here as a name, if there is one.
    pub(super) fn eat_name(&mut self) -> Option<Name> {
        let text = self.word(0)?.to_owned();
        let span = self.bump();
        Some(Name { text, span })
    }

    pub(super) fn name(&mut self, what: &str) -> Option<Name> {
        let name = self.eat_name();
        if name.is_none() {
            let help = "Et navn begynner med en bokstav og har bokstaver, siffer og understrek.";
            self.expected(codes::EXPECTED_NAME, what, help);
        }
        name
    }

    /// A name that is given here, and so may be no word of the language.
    pub(super) fn new_name(&mut self, what: &str) -> Option<Name> {
        let name = self.name(what)?;
        if words::is_reserved(&name.text) {
            let message = format!("«{}» er et ord i språket og kan ikke være et navn.", name.text);
            let diagnostic = Diagnostic::error(codes::RESERVED_NAME, name.span, message)
                .help("Velg et navn som sier mer, gjerne flere ord med understrek mellom.");
            self.fail(diagnostic);
        }
        Some(name)
    }

    /// `a, b, c`; empty if the first is missing.
    pub(super) fn names(&mut self, what: &str) -> Vec<Name> {
        let mut names = Vec::new();
        while let Some(name) = self.name(what) {
            names.push(name);
            if self.eat(K::Comma).is_none() {
                break;
            }
        }
        names
    }

    pub(super) fn path(&mut self, what: &str) -> Option<Path> {
        let start = self.checkpoint();
        let first = self.name(what)?;
        let mut parts = vec![first];
        while self.at(K::Dot) {
            self.bump();
            match self.name("et navn etter punktumet") {
                Some(part) => parts.push(part),
                None => break,
            }
        }
        let span = self.wrap(start, K::Path);
        Some(Path { parts, span })
    }

    pub(super) fn paths(&mut self, what: &str) -> Vec<Path> {
        let mut paths = Vec::new();
        while let Some(path) = self.path(what) {
            paths.push(path);
            if self.eat(K::Comma).is_none() {
                break;
            }
        }
        paths
    }

    /// A text in quotes, if there is one.
    pub(super) fn eat_text(&mut self) -> Option<Text> {
        if !self.at(K::Text) {
            return None;
        }
        let (text, closed) = self.quoted()?;
        let raw = self.text_here();
        let span = self.bump();
        if !closed {
            let end = self.span(span.range().end, span.range().end);
            let message = format!("Teksten «{}» mangler sluttanførselstegn.", short(&text));
            let diagnostic = Diagnostic::error(codes::UNCLOSED_TEXT, span, message)
                .help("Sett et anførselstegn (\") der teksten slutter.")
                .fix(end, "\"", "Sett inn anførselstegnet.");
            self.report(diagnostic);
        } else if !raw.starts_with('"') {
            let message = "Tekst skal stå mellom rette anførselstegn (\").";
            let diagnostic = Diagnostic::warning(codes::CURLY_QUOTES, span, message)
                .help("Teksten er lest som den står; rette anførselstegn gjør at alle verktøy leser likt.")
                .fix(span, format!("\"{}\"", text.replace('"', "”")), "Bytt anførselstegnene.");
            self.report(diagnostic);
        }
        Some(Text { text, span })
    }

    pub(super) fn text(&mut self) -> Option<Text> {
        let text = self.eat_text();
        if text.is_none() {
            let help = "Skriv teksten i anførselstegn, for eksempel \"Har du fått vedtaket?\".";
            self.expected(codes::EXPECTED_TEXT, "en tekst i anførselstegn", help);
        }
        text
    }

    pub(super) fn date(&mut self) -> Option<Day> {
        if !self.at(K::Date) {
            let help = "Skriv datoen som år-måned-dag, for eksempel 2026-03-09.";
            self.expected(codes::EXPECTED_DATE, "en dato", help);
            return None;
        }
        let text = self.text_here();
        let span = self.bump();
        let read = words::iso_date(text);
        match &read {
            Some((day, iso)) if iso == text => return Some(*day),
            Some((_, iso)) => {
                let message = format!("Datoen «{text}» er ikke skrevet som år-måned-dag.");
                let diagnostic = Diagnostic::error(codes::BAD_DATE, span, message)
                    .help(format!("Skriv {iso}."))
                    .fix(span, iso.clone(), format!("Skriv {iso}."));
                self.report(diagnostic);
            }
            None => self.no_such_date(text, span),
        }
        read.map(|(day, _)| day)
    }

    fn no_such_date(&mut self, text: &str, span: rettesnor_source::Span) {
        let parts = words::date_parts(text);
        let length = parts.and_then(|(year, month, _)| {
            (28..=31).rev().find(|day| Day::from_ymd(year, month, *day).is_ok()).map(|day| (year, month, day))
        });
        let diagnostic = if let Some((year, month, last)) = length {
            let name = words::month_name(month);
            let iso = format!("{year:04}-{month:02}-{last:02}");
            let message = format!("Datoen «{text}» finnes ikke: {name} {year} har {last} dager.");
            let found = Diagnostic::error(codes::BAD_DATE, span, message);
            let help = format!("Rett dagen. Siste dag i måneden er {iso}.");
            found.help(help).fix(span, iso.clone(), format!("Skriv {iso}."))
        } else {
            let message = format!("Datoen «{text}» finnes ikke, eller er utenfor årene 1800 til 2300.");
            Diagnostic::error(codes::BAD_DATE, span, message).help("Måneden skal være fra 01 til 12.")
        };
        self.report(diagnostic);
        // The clause is short of a date, and need not be said to be.
        self.failed = true;
    }
}
