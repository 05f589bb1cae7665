//! Expressions that begin with a word: quantifiers, measures, counts of time.

use super::cursor::Cursor;
use crate::ast::{Expr, ExprKind, Measure, Name, Path, Quantifier, Unit};
use crate::kind::SyntaxKind as K;
use crate::{codes, words};

const RECORDS: &str =
    "Skriv for eksempel «finnes x i vedtak: x.avslag» eller «antall x i vedtak hvor x.avslag».";
const WINDOW: &str = "Skriv vinduet som «i [første dag, siste dag]»; begge dager er med.";
const COVER: &str = "Skriv «dager dekket av x i LISTE fra x.fra til x.til i [A, B]».";

impl Cursor<'_> {
    /// A phrase, if one begins here; takes nothing if none does.
    pub(super) fn phrase(&mut self) -> ExprKind {
        let (Some(first), Some(second)) = (self.word(0), self.word(1)) else { return ExprKind::Error };
        match (first, second) {
            ("hele", _) => self.whole_units(),
            ("tidligste" | "minste", "av") => self.extreme(false),
            ("seneste" | "største", "av") => self.extreme(true),
            ("sum", "av") => self.sum_of(),
            ("finnes", _) => self.quantified(Quantifier::Exists),
            ("alle", _) => self.quantified(Quantifier::All),
            ("antall", _) => self.quantified(Quantifier::Count),
            ("noen", "dag") => self.days(false),
            ("hver", "dag") => self.days(true),
            ("dager", "dekket") => self.cover(Measure::Covered),
            ("dager", "udekket") => self.cover(Measure::Uncovered),
            ("dager", "overlapp") => self.cover(Measure::OverlapDays),
            ("lengste", "hull") => self.cover(Measure::LongestGap),
            (unit, "fra") => match words::unit(unit) {
                Some(unit) => self.elapsed(unit),
                None => ExprKind::Error,
            },
            _ => ExprKind::Error,
        }
    }

    /// `hele år fra A til B`
    fn whole_units(&mut self) -> ExprKind {
        self.bump();
        let Some(unit) = self.word(0).and_then(words::unit) else {
            let help = "Skriv «hele år fra A til B»; også måneder, uker, dager og timer.";
            self.expected(codes::UNIT_EXPECTED, "en tidsenhet", help);
            return ExprKind::Error;
        };
        self.elapsed(unit)
    }

    /// The unit stands here.
    fn elapsed(&mut self, unit: Unit) -> ExprKind {
        self.bump();
        let help = "Skriv «hele år fra A til B».";
        if !self.expect_word("fra", help) {
            return ExprKind::Error;
        }
        let from = self.nested(Self::sum);
        self.expect_word("til", help);
        let to = self.nested(Self::sum);
        ExprKind::Elapsed(unit, Box::new(from), Box::new(to))
    }

    /// `tidligste av (a, b)`, or `tidligste av U for x i LISTE hvor U`.
    fn extreme(&mut self, latest: bool) -> ExprKind {
        self.bump();
        self.bump();
        if self.at(K::LParen) && self.list_ahead() {
            let values = self.values();
            return if latest { ExprKind::Latest(values) } else { ExprKind::Earliest(values) };
        }
        let value = Box::new(self.nested(Self::sum));
        let quantifier = if latest { Quantifier::Max(value) } else { Quantifier::Min(value) };
        self.over_records(quantifier)
    }

    /// Whether the parenthesis here is a list of values, and not the start of `(a + b) for x i LISTE`.
    fn list_ahead(&self) -> bool {
        let mut open = 0_usize;
        for ahead in 0.. {
            // Each token is asked for its boundary once, not once for each token before it.
            let kind = if self.boundary(ahead) { None } else { self.any_kind(ahead) };
            match kind {
                None => return true,
                Some(K::LParen) => open = open.saturating_add(1),
                Some(K::RParen) if open <= 1 => {
                    let mut next = ahead.saturating_add(1);
                    let arithmetic = |kind| matches!(kind, K::Plus | K::Minus | K::Star);
                    if self.any_kind(next).is_some_and(arithmetic) {
                        next = next.saturating_add(2);
                    }
                    return self.any_word(next) != Some("for") || self.boundary(next);
                }
                Some(K::RParen) => open = open.saturating_sub(1),
                Some(K::Comma) if open <= 1 => return true,
                Some(_) => {}
            }
        }
        true
    }

    /// `sum av U for x i LISTE hvor U`
    fn sum_of(&mut self) -> ExprKind {
        self.bump();
        self.bump();
        let value = Box::new(self.nested(Self::sum));
        self.over_records(Quantifier::Sum(value))
    }

    fn over_records(&mut self, quantifier: Quantifier) -> ExprKind {
        let help = "Skriv «sum av x.beløp for x i LISTE», eller «tidligste av (a, b)».";
        if !self.expect_word("for", help) {
            return ExprKind::Error;
        }
        let Some((var, list)) = self.variable() else { return ExprKind::Error };
        let condition = self.eat_word("hvor").map(|_| Box::new(self.expr()));
        ExprKind::Quantified { quantifier, var, list, condition }
    }

    /// `x i LISTE`
    fn variable(&mut self) -> Option<(Name, Path)> {
        let var = self.new_name("et navn på hver post")?;
        self.expect_word("i", RECORDS).then_some(())?;
        let list = self.path("navnet på en liste")?;
        Some((var, list))
    }

    /// `finnes x i LISTE: U`
    fn quantified(&mut self, quantifier: Quantifier) -> ExprKind {
        self.bump();
        let Some((var, list)) = self.variable() else { return ExprKind::Error };
        let condition = if self.eat(K::Colon).or_else(|| self.eat_word("hvor")).is_some() {
            Some(Box::new(self.expr()))
        } else {
            None
        };
        if condition.is_none() && quantifier == Quantifier::All {
            self.expected(codes::EXPECTED_WORD, "tegnet «:» og et vilkår", RECORDS);
        }
        ExprKind::Quantified { quantifier, var, list, condition }
    }

    /// `dager dekket av x i LISTE fra U til U hvor U i [A, B]`
    fn cover(&mut self, measure: Measure) -> ExprKind {
        self.bump();
        self.bump();
        let word = if measure == Measure::LongestGap { "i" } else { "av" };
        if !self.expect_word(word, COVER) {
            return ExprKind::Error;
        }
        let Some((var, list)) = self.variable() else { return ExprKind::Error };
        self.expect_word("fra", COVER);
        let from = Box::new(self.nested(Self::sum));
        self.expect_word("til", COVER);
        let to = Box::new(self.nested(Self::sum));
        let condition = self.eat_word("hvor").map(|_| Box::new(self.expr()));
        let window = self.window();
        ExprKind::Cover { measure, var, list, from, to, condition, window }
    }

    /// `i [A, B]`
    fn window(&mut self) -> (Box<Expr>, Box<Expr>) {
        self.expect_word("i", WINDOW);
        let open = self.here();
        self.expect(K::LBracket, "[", WINDOW);
        let from = self.nested(Self::sum);
        self.expect(K::Comma, ",", WINDOW);
        let to = self.nested(Self::sum);
        self.close(K::RBracket, "]", open);
        (Box::new(from), Box::new(to))
    }

    /// `noen dag d i [A, B]: U`
    fn days(&mut self, every: bool) -> ExprKind {
        self.bump();
        self.bump();
        let Some(var) = self.new_name("et navn på dagen") else { return ExprKind::Error };
        let window = self.window();
        self.expect(K::Colon, ":", "Skriv «noen dag d i [A, B]: vilkår».");
        let condition = Box::new(self.expr());
        ExprKind::Days { every, var, window, condition }
    }
}
