//! References to legal sources.

use rettesnor_source::{Diagnostic, suggest};

use super::cursor::Cursor;
use crate::ast::{Name, Reference};
use crate::kind::SyntaxKind as K;
use crate::{codes, words};

const KINDS: [&str; 4] = ["lov", "forskrift", "traktat", "rundskriv"];
const FORM: &str = "Skriv lov/ÅÅÅÅ-MM-DD-nummer, og så for eksempel § 3 første ledd bokstav b nr. 2 andre punktum; \
                    også forskrift/…, traktat/… og rundskriv/…. Flere skilles med semikolon.";

impl Cursor<'_> {
    /// `REF; REF`
    pub(super) fn references(&mut self) -> Vec<Reference> {
        let mut references = Vec::new();
        while let Some(reference) = self.reference() {
            references.push(reference);
            if self.eat(K::Semicolon).is_none() {
                break;
            }
        }
        references
    }

    pub(super) fn reference(&mut self) -> Option<Reference> {
        let start = self.checkpoint();
        if !self.at(K::SourceId) {
            self.bad_reference();
            return None;
        }
        let text = self.text_here();
        let at = self.bump();
        let (kind, id) = text.split_once('/').unwrap_or((text, ""));
        let end = at.range().start.saturating_add(kind.len());
        let kind = Name { text: kind.to_owned(), span: self.span(at.range().start, end) };
        let mut reference = Reference {
            kind,
            id: id.to_owned(),
            section: None,
            ledd: None,
            letter: None,
            number: None,
            sentence: None,
            span: at,
        };
        if id.is_empty() {
            self.bad_reference();
        }
        while self.reference_part(&mut reference) {}
        reference.span = self.wrap(start, K::Reference);
        Some(reference)
    }

    fn bad_reference(&mut self) {
        let place = self.here();
        let written = self.word(0).filter(|_| self.kind(1) == Some(K::Slash)).map(str::to_owned);
        let message = match &written {
            Some(kind) => format!("«{kind}» er ikke et slag rettskilde."),
            None => format!("Her mangler en rettskilde: {}.", self.found()),
        };
        let mut diagnostic = Diagnostic::error(codes::BAD_REFERENCE, place, message).help(FORM);
        if let Some(kind) = written.as_deref().and_then(|kind| suggest(kind, KINDS)) {
            diagnostic = diagnostic.fix(place, kind, format!("Mente du «{kind}»?"));
        }
        self.fail(diagnostic);
    }

    /// One more part of the reference; `false` when it has no more.
    fn reference_part(&mut self, reference: &mut Reference) -> bool {
        match self.kind(0) {
            Some(K::Section) => {
                let text = self.text_here().trim_start_matches('§').trim();
                reference.section = Some(text.split_whitespace().collect::<Vec<_>>().join(" "));
                self.bump();
                if text.is_empty() {
                    self.bad_reference();
                }
                true
            }
            Some(K::Word) => self.reference_word(reference),
            _ => false,
        }
    }

    fn reference_word(&mut self, reference: &mut Reference) -> bool {
        let (Some(word), next) = (self.word(0), self.word(1)) else { return false };
        match (word, next) {
            (word, Some("ledd")) if words::ordinal(word).is_some() => {
                reference.ledd = words::ordinal(word);
                self.bump();
                self.bump();
            }
            (word, Some("punktum")) if words::ordinal(word).is_some() => {
                reference.sentence = words::ordinal(word);
                self.bump();
                self.bump();
            }
            ("bokstav", Some(letter)) if letter.chars().count() == 1 => {
                reference.letter = letter.chars().next();
                self.bump();
                self.bump();
            }
            ("nr", _) => {
                self.bump();
                self.eat(K::Dot);
                reference.number = self.small_number();
            }
            ("artikkel", _) => {
                self.bump();
                reference.section = self.small_number().map(|number| number.to_string());
            }
            ("kapittel", _) => {
                self.bump();
                reference.section = self.small_number().map(|number| format!("kapittel {number}"));
            }
            _ => return false,
        }
        true
    }

    fn small_number(&mut self) -> Option<u8> {
        let (number, _) = self.whole("et tall")?;
        u8::try_from(number).ok()
    }
}
