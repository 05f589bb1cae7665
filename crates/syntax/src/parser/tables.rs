//! Rows of tables and rules of calendars.

use rettesnor_source::Diagnostic;

use super::cursor::Cursor;
use crate::ast::{ClauseKind as C, HolidayExpr, Unit};
use crate::kind::SyntaxKind as K;
use crate::{codes, words};

const HOLIDAY: &str = "Skriv «helligdag 17. mai», «helligdag påske - 3 dager» eller «helligdag hver søndag», og gjerne et \
                       navn i anførselstegn.";
const WEEKDAYS: [&str; 7] = ["mandag", "tirsdag", "onsdag", "torsdag", "fredag", "lørdag", "søndag"];

impl Cursor<'_> {
    /// `fra DATO til DATO = U`, `fra DATO = (a, b)`
    pub(super) fn row(&mut self) -> C {
        let Some(from) = self.date() else { return C::Error };
        let to = if self.eat_word("til").is_some() { self.date() } else { None };
        if !self.expect(K::Eq, "=", "Skriv «fra DATO = VERDI» eller «fra DATO = (a, b)».") {
            return C::Error;
        }
        let set = self.at(K::LParen);
        let values = if !set {
            vec![self.expr()]
        } else if self.kind(1) == Some(K::RParen) {
            self.bump();
            self.bump();
            Vec::new()
        } else {
            self.values()
        };
        C::Row { from, to, values, set }
    }

    /// `avrunding nærmeste TALL`
    pub(super) fn rounding(&mut self) -> C {
        let there = matches!(self.word(0), Some("nærmeste" | "ned" | "opp"));
        if !there {
            let help = "Skriv «avrunding nærmeste 1», eller «ned» eller «opp».";
            self.expected(codes::EXPECTED_WORD, "«nærmeste», «ned» eller «opp»", help);
            return C::Error;
        }
        let Some(direction) = self.eat_name() else { return C::Error };
        C::Rounding(direction, self.expr())
    }

    pub(super) fn holiday(&mut self) -> C {
        let holiday = match self.word(0) {
            Some("påske") => self.easter(),
            Some("hver") => self.weekly(),
            _ => self.yearly(),
        };
        holiday.map_or(C::Error, C::Holiday)
    }

    fn bad_holiday(&mut self) {
        let message = format!("Helligdagen kan ikke leses: {}.", self.found());
        let diagnostic = Diagnostic::error(codes::BAD_HOLIDAY, self.here(), message).help(HOLIDAY);
        self.fail(diagnostic);
    }

    /// `17. mai "…"`
    fn yearly(&mut self) -> Option<HolidayExpr> {
        if !self.at(K::Number) {
            self.bad_holiday();
            return None;
        }
        let (day, _) = self.whole("dagen")?;
        self.eat(K::Dot);
        let month = self.word(0).and_then(words::month);
        let day = u8::try_from(day).ok().filter(|day| {
            // 2000 is a leap year, so that 29 February may be a holiday.
            month.is_some_and(|month| rettesnor_values::Day::from_ymd(2000, month, *day).is_ok())
        });
        let (Some(month), Some(day)) = (month, day) else {
            self.bad_holiday();
            return None;
        };
        self.bump();
        Some(HolidayExpr::Fixed { month, day, name: self.eat_text() })
    }

    /// `påske - 3 dager "…"`
    fn easter(&mut self) -> Option<HolidayExpr> {
        self.bump();
        let sign: i32 = match self.kind(0) {
            Some(K::Minus) => -1,
            Some(K::Plus) => 1,
            _ => return Some(HolidayExpr::Easter { offset: 0, name: self.eat_text() }),
        };
        self.bump();
        let (days, _) = self.whole("antallet dager")?;
        let days = i32::try_from(days).ok().filter(|days| (0..=366).contains(days));
        let unit = self.word(0).and_then(words::unit) == Some(Unit::Days);
        let (Some(days), true) = (days, unit) else {
            self.bad_holiday();
            return None;
        };
        self.bump();
        Some(HolidayExpr::Easter { offset: sign.saturating_mul(days), name: self.eat_text() })
    }

    /// `hver søndag`
    fn weekly(&mut self) -> Option<HolidayExpr> {
        self.bump();
        if !self.word(0).is_some_and(|word| WEEKDAYS.contains(&word)) {
            self.bad_holiday();
            return None;
        }
        self.eat_name().map(HolidayExpr::Weekday)
    }
}
