//! What an example expects.

use rettesnor_source::{Diagnostic, suggest};

use super::cursor::{Cursor, short};
use crate::ast::{Expectation, ExpectationKind as E, Expr, ExprKind, Path};
use crate::codes;
use crate::kind::SyntaxKind as K;

const FORMS: &str = "Skriv for eksempel «så NORM = ja», «så NORM = ja, med_mindre a», «så NORM avhenger av a, b», \
                     «så FRIST slutter 2026-03-30» eller «så FRIST er åpen».";
const STATUS: [&str; 8] =
    ["åpen", "oppfylt", "utløpt", "forlenget", "avbrutt", "kan_høres", "sperret", "gjelder_ikke"];
const VERBS: [&str; 5] = ["avhenger", "slutter", "tidligst_oppfylt", "grovt", "er"];

impl Cursor<'_> {
    /// What follows `så`.
    pub(super) fn expectation(&mut self) -> Expectation {
        let start = self.here();
        let (path, instance, kind) = self.expectation_parts();
        Expectation { path, instance, kind, span: self.span_from(start.start) }
    }

    fn expectation_parts(&mut self) -> (Option<Path>, Option<u32>, E) {
        match self.word(0) {
            Some("motstridende_opplysninger") => {
                self.bump();
                let kind = E::Contradiction(self.paths("en opplysning"));
                return (None, None, kind);
            }
            Some("neste_spørsmål") => {
                self.bump();
                let path = self.path("en opplysning");
                return (None, None, path.map_or(E::Error, E::NextQuestion));
            }
            _ => {}
        }
        let Some(path) = self.path("navnet på en norm") else { return (None, None, E::Error) };
        let instance = if self.at(K::LBracket) { self.instance() } else { None };
        let kind = self.outcome();
        (Some(path), instance, kind)
    }

    /// `[1]`
    fn instance(&mut self) -> Option<u32> {
        self.start(K::Instance);
        let open = self.bump();
        let number = self.whole("nummeret på utgaven, fra 1");
        self.close(K::RBracket, "]", open);
        self.finish();
        let (number, span) = number?;
        let number = u32::try_from(number).ok().filter(|number| *number > 0);
        if number.is_none() {
            let message = "Utgavene telles fra 1.";
            self.report(
                Diagnostic::error(codes::BAD_NUMBER, span, message).help("Skriv [1] for den første."),
            );
        }
        number
    }

    fn outcome(&mut self) -> E {
        if self.eat(K::Eq).is_some() {
            return self.answer();
        }
        match self.word(0) {
            Some("avhenger") => {
                self.bump();
                self.expect_word("av", "Skriv «så NORM avhenger av a, b».");
                self.path_list(E::DependsOn)
            }
            Some("slutter") => {
                self.bump();
                if self.eat_word("mellom").is_none() {
                    return E::Ends(self.sum());
                }
                let (first, last) = self.bounds();
                E::EndsBetween(first, last)
            }
            Some("tidligst_oppfylt") => {
                self.bump();
                E::EarliestMet(self.sum())
            }
            Some("grovt") => {
                self.bump();
                E::Coarse
            }
            Some("er") => {
                self.bump();
                self.status()
            }
            _ => {
                self.unknown_form(&VERBS);
                E::Error
            }
        }
    }

    fn path_list(&mut self, make: fn(Vec<Path>) -> E) -> E {
        let paths = self.paths("en opplysning");
        if paths.is_empty() { E::Error } else { make(paths) }
    }

    fn status(&mut self) -> E {
        if self.word(0).is_some_and(|word| STATUS.contains(&word)) {
            return self.eat_name().map_or(E::Error, E::Status);
        }
        self.unknown_form(&STATUS);
        E::Error
    }

    fn unknown_form(&mut self, words: &[&str]) {
        let found = self.found();
        let message = format!("Kravet i eksempelet kan ikke leses: {found}.");
        let mut diagnostic = Diagnostic::error(codes::UNKNOWN_EXAMPLE_FORM, self.here(), message).help(FORMS);
        if let Some(near) = self.word(0).and_then(|word| suggest(word, words.iter().copied())) {
            diagnostic = diagnostic.fix(self.here(), near, format!("Skriv «{}».", short(near)));
        }
        self.fail(diagnostic);
    }

    /// What follows `=`.
    fn answer(&mut self) -> E {
        let simple = match self.word(0) {
            Some("kan") => Some(E::May),
            Some("ikke_etter_reglene_vi_kjenner") => Some(E::NotUnderKnownRules),
            Some("motstrid") => Some(E::Conflict),
            Some("ikke_i_kraft") => Some(E::NotInForce),
            Some("tolkningstvil") => Some(E::ReadingsDiffer),
            Some("uoversatt") => Some(E::Untranslated),
            _ => None,
        };
        if let Some(simple) = simple {
            self.bump();
            return simple;
        }
        match self.word(0) {
            Some("har_rett_hvis") => {
                self.bump();
                self.path_list(E::RightIf)
            }
            Some("kan_etter_vurdering_av") => {
                self.bump();
                self.path_list(E::MayAfter)
            }
            Some("oppfylt" | "ikke_oppfylt" | "åpent") => self.eat_name().map_or(E::Error, E::Part),
            Some("ja") if self.kind(1) == Some(K::Comma) => self.yes_but(),
            _ => E::Is(self.sum()),
        }
    }

    /// `ja, med_mindre a eller b`, `ja, inntil_videre`
    fn yes_but(&mut self) -> E {
        let yes = Expr { kind: ExprKind::Bool(true), span: self.bump() };
        self.bump();
        if self.eat_word("inntil_videre").is_some() || self.eat_words("inntil", "videre") {
            return E::YesForNow;
        }
        if self.eat_word("med_mindre").is_some() || self.eat_words("med", "mindre") {
            return self.unless();
        }
        self.unknown_form(&["med_mindre", "inntil_videre"]);
        E::Is(yes)
    }

    fn unless(&mut self) -> E {
        let mut paths: Vec<Path> = Vec::new();
        while let Some(path) = self.path("navnet på et unntak") {
            paths.push(path);
            if self.eat_word("eller").or_else(|| self.eat(K::Comma)).is_none() {
                break;
            }
        }
        if paths.is_empty() { E::Error } else { E::YesUnless(paths) }
    }

    fn eat_words(&mut self, first: &str, second: &str) -> bool {
        let there = self.at_word(first) && self.word(1) == Some(second);
        if there {
            self.bump();
            self.bump();
        }
        there
    }
}
