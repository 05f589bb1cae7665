//! Comparisons, arithmetic and what they are made of.

use rettesnor_source::Diagnostic;

use super::MAX_DEPTH;
use super::cursor::Cursor;
use crate::ast::{ArithOp, CompareOp, Expr, ExprKind};
use crate::kind::SyntaxKind as K;
use crate::{codes, words};

/// Makes an expression of two.
type Link = fn(Box<Expr>, Box<Expr>) -> ExprKind;

impl Cursor<'_> {
    pub(super) fn comparison(&mut self) -> Expr {
        let start = self.checkpoint();
        let left = self.sum();
        if !self.at_comparison() {
            return left;
        }
        let kind = self.comparison_tail(left);
        let span = self.wrap(start, K::Comparison);
        if self.at_comparison() {
            let message = "Her følger en sammenligning rett etter en annen.";
            let help = "Skriv «og» mellom dem. Gjelder den siste et antall eller en sum med «hvor», sett parentes \
                        rundt hele «antall … hvor …».";
            let diagnostic = Diagnostic::error(codes::CHAINED_COMPARISON, self.here(), message)
                .secondary(span, "den første")
                .help(help);
            self.fail(diagnostic);
            self.skip_clause();
        }
        Expr { kind, span }
    }

    fn at_comparison(&self) -> bool {
        self.compare_op().is_some()
            || (self.at_word("i") && self.kind(1) != Some(K::LBracket))
            || (self.at_word("ikke") && self.word(1) == Some("i"))
            || matches!(self.word(0), Some("mellom" | "har"))
    }

    /// The operator here and how many tokens it is.
    fn compare_op(&self) -> Option<(CompareOp, usize)> {
        let op = match self.kind(0)? {
            K::Eq => CompareOp::Eq,
            K::Ne => CompareOp::Ne,
            K::Lt => CompareOp::Lt,
            K::Le => CompareOp::Le,
            K::Gt => CompareOp::Gt,
            K::Ge => CompareOp::Ge,
            K::Word => return self.compare_word(),
            _ => return None,
        };
        Some((op, 1))
    }

    fn compare_word(&self) -> Option<(CompareOp, usize)> {
        let op = match self.word(0)? {
            "er" if self.word(1) == Some("ikke") => return Some((CompareOp::Ne, 2)),
            "er" => CompareOp::Eq,
            "under" | "før" => CompareOp::Lt,
            "høyst" | "senest" => CompareOp::Le,
            "over" | "etter" => CompareOp::Gt,
            "minst" | "tidligst" => CompareOp::Ge,
            _ => return None,
        };
        Some((op, 1))
    }

    /// Takes the comparison operator here, if there is one.
    pub(super) fn eat_compare_op(&mut self) -> Option<CompareOp> {
        let (op, tokens) = self.compare_op()?;
        for _ in 0..tokens {
            self.bump();
        }
        Some(op)
    }

    /// The operator here and what follows it.
    fn comparison_tail(&mut self, left: Expr) -> ExprKind {
        let clarified = self.at_word("er") && self.word(1) == Some("avklart");
        let left = match left.kind {
            ExprKind::Path(path) if clarified => {
                self.bump();
                self.bump();
                return ExprKind::Clarified(path);
            }
            _ => Box::new(left),
        };
        if let Some(op) = self.eat_compare_op() {
            return ExprKind::Compare(op, left, Box::new(self.sum()));
        }
        let negated = self.at_word("ikke") && self.word(1) == Some("i");
        if negated {
            self.bump();
        }
        match self.word(0) {
            Some("i") => {
                self.bump();
                self.membership(left, negated)
            }
            Some("har") => {
                self.bump();
                let negated = self.eat_word("ikke").is_some();
                let values = if self.at(K::LParen) { self.values() } else { vec![self.sum()] };
                ExprKind::InList { needle: left, values, negated }
            }
            Some("mellom") => {
                self.bump();
                let (low, high) = self.bounds();
                ExprKind::Between(left, Box::new(low), Box::new(high))
            }
            _ => ExprKind::Error,
        }
    }

    /// `A og B` after `mellom`.
    pub(super) fn bounds(&mut self) -> (Expr, Expr) {
        let low = self.sum();
        self.expect_word("og", "Skriv «mellom A og B»; begge grenser er med.");
        (low, self.sum())
    }

    /// What follows `i`.
    fn membership(&mut self, needle: Box<Expr>, negated: bool) -> ExprKind {
        if self.at(K::LParen) {
            return ExprKind::InList { needle, values: self.values(), negated };
        }
        let what = "en liste i parentes, eller navnet på en tabell";
        let Some(table) = self.path(what) else { return ExprKind::Error };
        let at = self.eat_word("på").map(|_| Box::new(self.nested(Self::primary)));
        ExprKind::InTable { needle, table, at, negated }
    }

    /// `(a, b, c)`
    pub(super) fn values(&mut self) -> Vec<Expr> {
        let open = self.here();
        let mut values = Vec::new();
        if !self.expect(K::LParen, "(", "Skriv verdiene i parentes med komma mellom, for eksempel (a, b).") {
            return values;
        }
        loop {
            values.push(self.nested(Self::sum));
            if self.eat(K::Comma).is_none() {
                break;
            }
        }
        self.close(K::RParen, ")", open);
        values
    }

    /// `A + B - C`
    pub(super) fn sum(&mut self) -> Expr {
        self.chain(Self::product, |cursor| match cursor.kind(0)? {
            K::Plus => Some(|left, right| ExprKind::Arith(ArithOp::Add, left, right)),
            K::Minus => Some(|left, right| ExprKind::Arith(ArithOp::Sub, left, right)),
            _ => None,
        })
    }

    fn product(&mut self) -> Expr {
        self.chain(Self::dated, |cursor| {
            cursor.at(K::Star).then_some(|left, right| ExprKind::Arith(ArithOp::Mul, left, right))
        })
    }

    /// `X på DATO`
    fn dated(&mut self) -> Expr {
        self.chain(Self::primary, |cursor| cursor.at_word("på").then_some(ExprKind::At))
    }

    /// Operands joined to the left. Each link is a level of its own: a sum of a thousand terms would otherwise be
    /// a tree a thousand deep.
    fn chain(&mut self, operand: fn(&mut Self) -> Expr, link: fn(&Self) -> Option<Link>) -> Expr {
        let start = self.checkpoint();
        let outer = core::mem::take(&mut self.height);
        let mut left = operand(self);
        while let Some(join) = link(self) {
            if self.height.saturating_add(self.depth) >= MAX_DEPTH {
                left = self.too_deep();
                break;
            }
            self.bump();
            let height = core::mem::take(&mut self.height);
            let right = operand(self);
            self.height = self.height.max(height).saturating_add(1);
            let span = self.wrap(start, K::Binary);
            left = Expr { kind: join(Box::new(left), Box::new(right)), span };
        }
        self.height = self.height.max(outer);
        left
    }

    pub(super) fn primary(&mut self) -> Expr {
        match self.kind(0) {
            Some(K::Number | K::Date | K::Time | K::Text) => self.literal(),
            Some(K::Minus) if self.kind(1) == Some(K::Number) => self.literal(),
            Some(K::LParen) => self.paren(),
            Some(K::Word) => self.word_expr(),
            _ => self.missing_expr(),
        }
    }

    fn paren(&mut self) -> Expr {
        let start = self.checkpoint();
        let open = self.bump();
        let inner = self.expr();
        self.close(K::RParen, ")", open);
        let span = self.wrap(start, K::Paren);
        Expr { kind: inner.kind, span }
    }

    fn word_expr(&mut self) -> Expr {
        let simple = match self.word(0) {
            Some("ja") => Some(ExprKind::Bool(true)),
            Some("nei") => Some(ExprKind::Bool(false)),
            Some("i_dag") => Some(ExprKind::Today),
            Some("aldri") => Some(ExprKind::Never),
            _ => None,
        };
        if let Some(kind) = simple {
            return Expr { kind, span: self.bump() };
        }
        let start = self.checkpoint();
        let before = self.position();
        let phrase = self.phrase();
        if self.position() != before {
            let span = self.wrap(start, K::Phrase);
            return Expr { kind: phrase, span };
        }
        if self.word(0).is_some_and(words::is_reserved) {
            return self.missing_expr();
        }
        match self.path("et navn") {
            Some(path) => {
                let span = path.span;
                Expr { kind: ExprKind::Path(path), span }
            }
            None => self.missing_expr(),
        }
    }

    pub(super) fn missing_expr(&mut self) -> Expr {
        let span = self.here();
        let help = "Skriv en opplysning, et begrep, en verdi eller et uttrykk i parentes.";
        self.expected(codes::EXPECTED_EXPRESSION, "en verdi eller et vilkår", help);
        Expr { kind: ExprKind::Error, span }
    }
}
