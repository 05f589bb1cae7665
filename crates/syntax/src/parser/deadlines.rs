//! Clauses about sources, validity and deadlines.

use super::cursor::Cursor;
use crate::ast::{ClauseKind as C, Validity};
use crate::codes;
use crate::kind::SyntaxKind as K;

impl Cursor<'_> {
    /// `kilde "…", kontrollert DATO`
    pub(super) fn source_clause(&mut self) -> C {
        let Some(text) = self.text() else { return C::Error };
        let comma = self.eat(K::Comma).is_some();
        let checked = comma || self.at_word("kontrollert");
        let checked =
            checked && self.expect_word("kontrollert", "Skriv «kilde \"…\", kontrollert 2026-03-09».");
        let day = if checked { self.date() } else { None };
        C::Source(text, day)
    }

    /// `gjennomgått "jurist", DATO`
    pub(super) fn reviewed(&mut self) -> C {
        let Some(text) = self.text() else { return C::Error };
        self.expect(K::Comma, ",", "Skriv «gjennomgått \"jurist\", 2026-03-09».");
        self.date().map_or(C::Error, |day| C::Reviewed(text, day))
    }

    /// `gjelder fra D til D`
    pub(super) fn in_force(&mut self) -> C {
        let from = self.eat_word("fra").and_then(|_| self.date());
        let to = self.eat_word("til").and_then(|_| self.date());
        if from.is_none() && to.is_none() {
            let help = "Skriv «gjelder fra DATO», «gjelder til DATO» eller «gjelder fra DATO til DATO».";
            self.expected(codes::EXPECTED_DATE, "fra eller til hvilken dag det gjelder", help);
            return C::Error;
        }
        C::Valid(Validity::InForce { from, to })
    }

    /// `opphevet D`
    pub(super) fn repealed(&mut self) -> C {
        self.date().map_or(C::Error, |day| C::Valid(Validity::Repealed(day)))
    }

    /// `vedtatt fra D`, `vedtatt uten_dato`
    pub(super) fn adopted(&mut self) -> C {
        if self.eat_word("uten_dato").is_some() {
            return C::Valid(Validity::AdoptedWithoutDate);
        }
        if self.at_word("uten") && self.word(1) == Some("dato") {
            self.bump();
            self.bump();
            return C::Valid(Validity::AdoptedWithoutDate);
        }
        if !self.expect_word("fra", "Skriv «vedtatt fra DATO» eller «vedtatt uten_dato».") {
            return C::Error;
        }
        self.date().map_or(C::Error, |day| C::Valid(Validity::AdoptedFrom(day)))
    }

    /// `overgang U`, `overgang ukjent`
    pub(super) fn transition(&mut self) -> C {
        if self.at_word("ukjent") && self.kind(1).is_none() {
            self.bump();
            return C::TransitionUnknown;
        }
        C::Transition(self.expr())
    }

    /// `rulles_etter KALENDER hjemmel REF`
    pub(super) fn rolls_by(&mut self) -> C {
        let Some(name) = self.name("navnet på kalenderen") else { return C::Error };
        let basis = if self.eat_word("hjemmel").is_some() { self.references() } else { Vec::new() };
        C::RollsBy(name, basis)
    }

    /// `avbrytes_ved U, ny_frist_fra U`
    pub(super) fn interrupted(&mut self) -> C {
        let help = "Skriv «avbrytes_ved DAG, ny_frist_fra DAG».";
        let by = self.expr();
        if !self.expect(K::Comma, ",", help) || !self.expect_word("ny_frist_fra", help) {
            return C::Error;
        }
        C::InterruptedBy(by, self.expr())
    }

    /// `etter_utløp VURDERING senest U`
    pub(super) fn late_hearing(&mut self) -> C {
        let Some(assessment) = self.path("navnet på en vurdering") else { return C::Error };
        if !self.expect_word("senest", "Skriv «etter_utløp VURDERING senest DAG».") {
            return C::Error;
        }
        C::LateHearing(assessment, self.expr())
    }
}
