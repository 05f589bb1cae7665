//! Numbers, amounts, durations, dates and times.

use rettesnor_source::{Diagnostic, Span};
use rettesnor_values::{Decimal, DecimalError};

use super::cursor::Cursor;
use crate::ast::{Expr, ExprKind, Unit};
use crate::kind::SyntaxKind as K;
use crate::{codes, words};

/// What follows a duration.
enum Conversion {
    None,
    Days(i64),
    Unreadable,
}

impl Cursor<'_> {
    pub(super) fn literal(&mut self) -> Expr {
        let start = self.checkpoint();
        let kind = match self.kind(0) {
            Some(K::Date) => self.date_or_moment(),
            Some(K::Time) => self.time(),
            Some(K::Text) => self.eat_text().map_or(ExprKind::Error, |text| ExprKind::Text(text.text)),
            _ => self.quantity(),
        };
        let span = self.wrap(start, K::Literal);
        Expr { kind, span }
    }

    /// `2026-03-13`, or with a time of day after it `2026-03-13 14:00`.
    fn date_or_moment(&mut self) -> ExprKind {
        let Some(day) = self.date() else { return ExprKind::Error };
        if !self.at(K::Time) {
            return ExprKind::Date(day);
        }
        match self.time() {
            ExprKind::Time(minutes) => ExprKind::Moment(day, minutes),
            _ => ExprKind::Error,
        }
    }

    /// A time of day after a date, if there is one.
    pub(super) fn minute(&mut self) -> Option<u16> {
        if !self.at(K::Time) {
            return None;
        }
        if let ExprKind::Time(minutes) = self.time() { Some(minutes) } else { None }
    }

    fn time(&mut self) -> ExprKind {
        let text = self.text_here();
        let span = self.bump();
        let minutes = text.split_once(':').and_then(|(hours, minutes)| {
            let (hours, minutes): (u16, u16) = (hours.parse().ok()?, minutes.parse().ok()?);
            (hours < 24 && minutes < 60).then(|| hours * 60 + minutes)
        });
        if let Some(minutes) = minutes {
            return ExprKind::Time(minutes);
        }
        let message = format!("Klokkeslettet «{text}» finnes ikke.");
        let diagnostic = Diagnostic::error(codes::BAD_TIME, span, message)
            .help("Skriv klokkeslettet som timer og minutter, fra 00:00 til 23:59.");
        self.report(diagnostic);
        ExprKind::Error
    }

    /// A number with or without a unit.
    fn quantity(&mut self) -> ExprKind {
        let negative = self.eat(K::Minus).is_some();
        let text = self.text_here();
        let number_span = self.bump();
        let number = self.decimal(text, number_span, negative);
        match self.word(0) {
            Some("kroner" | "krone" | "kr") => {
                self.bump();
                number.map_or(ExprKind::Error, ExprKind::Kroner)
            }
            Some(word) => match words::unit(word) {
                Some(unit) => self.duration(number, unit, number_span),
                None => number.map_or(ExprKind::Error, ExprKind::Number),
            },
            None => number.map_or(ExprKind::Error, ExprKind::Number),
        }
    }

    fn duration(&mut self, number: Option<Decimal>, unit: Unit, span: Span) -> ExprKind {
        self.bump();
        let days = self.conversion();
        let Some(count) = number.map(Decimal::to_whole) else { return ExprKind::Error };
        let Some(count) = count else {
            let message = "En varighet er et helt antall av enheten.";
            let diagnostic = Diagnostic::error(codes::BAD_NUMBER, span, message)
                .help("Bruk en mindre enhet, for eksempel 18 måneder for ett og et halvt år.");
            self.report(diagnostic);
            return ExprKind::Error;
        };
        match days {
            Conversion::None => ExprKind::Duration(count, unit),
            Conversion::Days(days) => ExprKind::Converted { count, unit, days },
            Conversion::Unreadable => ExprKind::Error,
        }
    }

    /// `à 30 dager`
    fn conversion(&mut self) -> Conversion {
        if self.eat_word("à").is_none() {
            return Conversion::None;
        }
        let help = "Skriv omregningen ut i dager, for eksempel «7 måneder à 30 dager».";
        let Some((days, _)) = self.whole("antallet dager") else { return Conversion::Unreadable };
        if self.word(0).and_then(words::unit) == Some(Unit::Days) {
            self.bump();
        } else {
            self.expected(codes::UNIT_EXPECTED, "enheten «dager»", help);
        }
        Conversion::Days(days)
    }

    fn decimal(&mut self, text: &str, span: Span, negative: bool) -> Option<Decimal> {
        let plain: String = text.chars().filter(|c| !c.is_whitespace()).collect();
        let signed = if negative { format!("-{plain}") } else { plain.clone() };
        match Decimal::parse(&signed) {
            Ok(number) => Some(number),
            Err(error) => {
                let ambiguous = matches!(error, DecimalError::AmbiguousPoint);
                let message = if ambiguous {
                    format!("«{text}» kan være tusen eller desimaler.")
                } else {
                    format!("Tallet «{text}» kan ikke leses: det er for stort eller har for mange desimaler.")
                };
                let mut diagnostic = Diagnostic::error(codes::BAD_NUMBER, span, message)
                    .help("Skriv desimaler med komma (2,7) og tusen med mellomrom (1 200).");
                if ambiguous {
                    diagnostic = diagnostic.fix(span, plain.replace('.', " "), "Skriv tusen med mellomrom.");
                }
                self.report(diagnostic);
                None
            }
        }
    }

    /// A whole number within bounds, such as a day of a month or an instance.
    pub(super) fn whole(&mut self, what: &str) -> Option<(i64, Span)> {
        if !self.at(K::Number) {
            self.expected(codes::BAD_NUMBER, what, "Skriv et helt tall.");
            return None;
        }
        let text = self.text_here();
        let span = self.bump();
        let number = self.decimal(text, span, false)?;
        let whole = number.to_whole();
        if whole.is_none() {
            let message = format!("«{text}» er ikke et helt tall.");
            self.report(Diagnostic::error(codes::BAD_NUMBER, span, message).help("Skriv et helt tall."));
        }
        Some((whole?, span))
    }
}
