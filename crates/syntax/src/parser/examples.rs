//! Examples: what is given, and on which day.

use rettesnor_source::{Diagnostic, Span, suggest};

use super::cursor::{Cursor, short};
use crate::ast::{Example, Given, GivenValue};
use crate::kind::SyntaxKind as K;
use crate::{codes, words};

const GIVEN: &str = "Skriv for eksempel «gitt alder = 17 år», «gitt alder mellom 16 år og 17 år», «gitt alder ukjent», \
                     eller «gitt ingenting».";

/// The example being read, and the dates that hold until they are changed.
#[derive(Default)]
struct Draft {
    example: Option<Example>,
    per: Option<rettesnor_values::Day>,
    minute: Option<u16>,
    law_date: Option<rettesnor_values::Day>,
    /// Where this example says which day it is.
    per_at: Option<Span>,
    law_at: Option<Span>,
    given: bool,
}

impl Cursor<'_> {
    /// All examples of a block.
    pub(super) fn example_block(&mut self, examples: &mut Vec<Example>) {
        let mut draft = Draft::default();
        while self.any_kind(0).is_some() {
            self.failed = false;
            let word = self.any_word(0).unwrap_or_default().to_owned();
            if words::EXAMPLE_LINES.contains(&word.as_str()) {
                self.example_line(&word, &mut draft, examples);
            } else if let Some(meant) = self.unknown_line(&word) {
                self.example_line(meant, &mut draft, examples);
            }
        }
        self.finish_example(&mut draft, examples);
    }

    fn example_line(&mut self, word: &str, draft: &mut Draft, examples: &mut Vec<Example>) {
        let after_expectation = draft.example.as_ref().is_some_and(|e| !e.expectations.is_empty());
        if word != "så" && after_expectation {
            self.finish_example(draft, examples);
        }
        self.start(K::Clause);
        let column = self.column(0);
        let keyword = self.bump();
        let (per, minute, law_date) = (draft.per, draft.minute, draft.law_date);
        let heading = self.heading.clone();
        let mut example = draft.example.take().unwrap_or_else(|| Example {
            name: None,
            source: None,
            given: Vec::new(),
            per,
            minute,
            law_date,
            expectations: Vec::new(),
            heading,
            span: keyword,
        });
        self.example_item(word, keyword, draft, &mut example);
        self.end_example_line(column);
        self.finish();
        example.span = example.span.join(self.span_from(keyword.start));
        draft.example = Some(example);
    }

    fn example_item(&mut self, word: &str, keyword: Span, draft: &mut Draft, example: &mut Example) {
        match word {
            "navn" => example.name = self.text(),
            "fra_kilde" => example.source = self.text(),
            "per" => {
                self.once(draft.per_at.replace(keyword), keyword, "per");
                example.per = self.date();
                example.minute = self.minute();
                (draft.per, draft.minute) = (example.per, example.minute);
            }
            "rett_per" => {
                self.once(draft.law_at.replace(keyword), keyword, "rett_per");
                example.law_date = self.date();
                draft.law_date = example.law_date;
            }
            "så" => {
                let expectation = self.expectation();
                example.expectations.push(expectation);
            }
            _ => {
                draft.given = true;
                self.givens(&mut example.given);
            }
        }
    }

    fn once(&mut self, before: Option<Span>, here: Span, word: &str) {
        let Some(before) = before else { return };
        let message = format!("«{word}» står to ganger i samme eksempel. Den siste gjelder.");
        let diagnostic = Diagnostic::error(codes::DUPLICATE_PER, here, message)
            .secondary(before, "den første")
            .help("Fjern den ene, eller skill eksemplene med «så».");
        self.report(diagnostic);
    }

    fn finish_example(&mut self, draft: &mut Draft, examples: &mut Vec<Example>) {
        let given = core::mem::take(&mut draft.given);
        draft.per_at = None;
        draft.law_at = None;
        let Some(example) = draft.example.take() else { return };
        let bare = example.name.is_none() && example.source.is_none() && !given;
        if example.expectations.is_empty() {
            // A date alone holds for the examples that follow it.
            if !bare {
                let message = "Eksempelet sier ikke hva svaret skal være.";
                let diagnostic = Diagnostic::error(codes::MISSING_EXPECTATION, example.span, message)
                    .help("Legg til en linje som begynner med «så».");
                self.report(diagnostic);
                examples.push(example);
            }
            return;
        }
        if !given {
            let message = "Eksempelet sier ikke hva som er gitt.";
            let diagnostic = Diagnostic::error(codes::MISSING_GIVEN, example.span, message).help(
                "Legg til en linje som begynner med «gitt». Er ingenting kjent, skriv «gitt ingenting».",
            );
            self.report(diagnostic);
        }
        examples.push(example);
    }

    /// A line that begins with no keyword; gives the one that was meant, if that can be told.
    fn unknown_line(&mut self, word: &str) -> Option<&'static str> {
        let span = self.here_any();
        let message = format!("Linjen i eksempelet begynner med «{}».", short(self.text_here()));
        let diagnostic = Diagnostic::error(codes::UNKNOWN_EXAMPLE_FORM, span, message)
            .help("En linje i et eksempel begynner med gitt, så, per, rett_per, navn eller fra_kilde.");
        let near = suggest(word, words::EXAMPLE_LINES.iter().copied()).filter(|_| !word.is_empty());
        if let Some(near) = near {
            self.report(diagnostic.fix(span, near, format!("Skriv «{near}».")));
            return Some(near);
        }
        self.fail(diagnostic);
        self.start(K::Error);
        self.bump();
        self.skip_until(|cursor| cursor.column(0).is_some());
        self.finish();
        None
    }

    /// What is left of a line must begin the next item.
    fn end_example_line(&mut self, column: Option<usize>) {
        if self.at_end() || self.word(0).is_some_and(|word| words::EXAMPLE_LINES.contains(&word)) {
            return;
        }
        if !self.failed {
            let message = format!("Her følger noe som ikke hører til linjen: «{}».", short(self.text_here()));
            let diagnostic = Diagnostic::error(codes::STRAY_TEXT, self.here(), message)
                .help("Sett komma mellom opplysningene, og begynn hvert krav på en ny linje med «så».");
            self.fail(diagnostic);
        }
        self.skip_until(|cursor| cursor.column(0).is_some() && cursor.column(0) == column);
    }

    /// `F = V, F minst V`
    fn givens(&mut self, given: &mut Vec<Given>) {
        if self.eat_word("ingenting").is_some() {
            return;
        }
        loop {
            match self.given() {
                Some(one) => given.push(one),
                None => return,
            }
            if self.eat(K::Comma).is_none() {
                return;
            }
        }
    }

    fn given(&mut self) -> Option<Given> {
        let start = self.here();
        let path = self.path("navnet på en opplysning")?;
        let value = self.given_value()?;
        Some(Given { path, value, span: self.span_from(start.start) })
    }

    fn given_value(&mut self) -> Option<GivenValue> {
        let value = match self.word(0) {
            Some("mellom") => {
                self.bump();
                let (low, high) = self.bounds();
                GivenValue::Between(low, high)
            }
            Some("enten") => {
                self.bump();
                let mut values = vec![self.sum()];
                while self.eat_word("eller").is_some() {
                    values.push(self.sum());
                }
                GivenValue::Either(values)
            }
            Some("ikke") => {
                self.bump();
                let several = self.eat_word("i").is_some();
                GivenValue::NotAny(if several { self.values() } else { vec![self.sum()] })
            }
            Some("ukjent") => {
                self.bump();
                GivenValue::Unknown
            }
            Some("avslått") => {
                self.bump();
                GivenValue::Declined
            }
            Some("omstridt") => {
                self.bump();
                GivenValue::Disputed(self.values())
            }
            _ => return self.given_compared(),
        };
        Some(value)
    }

    /// `= V`, `= (a, b)`, `= [ {…} ]`, `minst V`
    fn given_compared(&mut self) -> Option<GivenValue> {
        use crate::ast::CompareOp as Op;
        let Some(op) = self.eat_compare_op() else {
            let what = "hva som er kjent om opplysningen";
            self.expected(codes::UNKNOWN_EXAMPLE_FORM, what, GIVEN);
            return None;
        };
        let value = match op {
            Op::Eq if self.at(K::LBracket) => self.records(),
            Op::Eq if self.at(K::LParen) => GivenValue::Set(self.values()),
            Op::Eq => GivenValue::Is(self.sum()),
            Op::Ne => GivenValue::NotAny(vec![self.sum()]),
            bound => GivenValue::Bound(bound, self.sum()),
        };
        Some(value)
    }

    /// `[ {felt = V, felt = V}, {…} ] ufullstendig`
    fn records(&mut self) -> GivenValue {
        self.start(K::Records);
        let open = self.bump();
        let mut records = Vec::new();
        let deep = self.depth >= super::MAX_DEPTH;
        if deep {
            self.too_deep();
        }
        self.depth = self.depth.saturating_add(1);
        while let Some(open) = self.eat(K::LBrace) {
            let mut fields = Vec::new();
            if !self.at(K::RBrace) {
                self.givens(&mut fields);
            }
            self.close(K::RBrace, "}", open);
            records.push(fields);
            if self.eat(K::Comma).is_none() {
                break;
            }
        }
        self.depth = self.depth.saturating_sub(1);
        self.close(K::RBracket, "]", open);
        self.finish();
        let incomplete = self.eat_word("ufullstendig").is_some();
        GivenValue::Records { records, incomplete }
    }
}
