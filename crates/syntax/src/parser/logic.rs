//! `og`, `eller`, `ikke`, and how deep they may go.

use rettesnor_source::{Diagnostic, Span};

use super::MAX_DEPTH;
use super::cursor::Cursor;
use crate::ast::{Expr, ExprKind};
use crate::codes;
use crate::kind::SyntaxKind as K;

impl Cursor<'_> {
    /// A whole expression.
    pub(super) fn expr(&mut self) -> Expr {
        self.nested(Self::logic)
    }

    /// Reads something one level further in, unless that is too deep.
    pub(super) fn nested(&mut self, read: impl FnOnce(&mut Self) -> Expr) -> Expr {
        if self.depth >= MAX_DEPTH {
            return self.too_deep();
        }
        let outer = core::mem::take(&mut self.height);
        self.depth = self.depth.saturating_add(1);
        let expr = read(self);
        self.depth = self.depth.saturating_sub(1);
        self.height = self.height.saturating_add(1).max(outer);
        expr
    }

    pub(super) fn too_deep(&mut self) -> Expr {
        let span = self.here();
        let message = format!("Uttrykket går mer enn {MAX_DEPTH} nivåer ned, og resten av det er ikke lest.");
        let diagnostic = Diagnostic::error(codes::TOO_DEEP, span, message)
            .help("Del det opp: gi delene navn med «begrep», og bruk navnene.");
        self.fail(diagnostic);
        self.skip_clause();
        Expr { kind: ExprKind::Error, span }
    }

    fn logic(&mut self) -> Expr {
        let start = self.checkpoint();
        let first = self.negation();
        let mut operands = vec![first];
        let mut alternatives = Vec::new();
        while let Some(or) = self.connective() {
            self.bump();
            alternatives.push(or);
            operands.push(self.negation());
        }
        if alternatives.is_empty() {
            return operands.pop().unwrap_or(Expr { kind: ExprKind::Error, span: self.here() });
        }
        let span = self.wrap(start, K::Logic);
        let kind = if alternatives.iter().all(|or| *or) {
            ExprKind::Or(operands)
        } else if alternatives.iter().all(|or| !or) {
            ExprKind::And(operands)
        } else {
            let groups = grouped(operands, &alternatives);
            self.mixed(span, &groups);
            ExprKind::Or(groups)
        };
        Expr { kind, span }
    }

    /// `Some(true)` for `eller`.
    fn connective(&self) -> Option<bool> {
        match self.word(0)? {
            "og" => Some(false),
            "eller" => Some(true),
            _ => None,
        }
    }

    /// Says that `og` and `eller` are mixed, and offers parentheses round what `og` joins.
    fn mixed(&mut self, span: Span, groups: &[Expr]) {
        let mut text = self.slice(span).to_owned();
        for group in groups.iter().rev().filter(|group| matches!(group.kind, ExprKind::And(_))) {
            let from = (group.span.start.saturating_sub(span.start)) as usize;
            let to = (group.span.end.saturating_sub(span.start)) as usize;
            if text.is_char_boundary(from) && text.is_char_boundary(to) {
                text.insert(to, ')');
                text.insert(from, '(');
            }
        }
        let message = "«og» og «eller» står om hverandre. Da kan setningen forstås på to måter.";
        let diagnostic = Diagnostic::error(codes::MIXED_AND_OR, span, message)
            .help("Sett parentes rundt det som hører sammen.")
            .fix(
                span,
                text,
                "Sett parentes rundt det «og» binder sammen. Kontroller at det er det loven mener.",
            );
        self.report(diagnostic);
    }

    fn negation(&mut self) -> Expr {
        if !self.at_word("ikke") {
            return self.comparison();
        }
        self.nested(|cursor| {
            let start = cursor.checkpoint();
            cursor.bump();
            let operand = cursor.negation();
            let span = cursor.wrap(start, K::Negation);
            Expr { kind: ExprKind::Not(Box::new(operand)), span }
        })
    }
}

/// The operands with those that `og` joins gathered.
fn grouped(operands: Vec<Expr>, alternatives: &[bool]) -> Vec<Expr> {
    let mut groups: Vec<Vec<Expr>> = Vec::new();
    let before = core::iter::once(true).chain(alternatives.iter().copied());
    for (operand, or) in operands.into_iter().zip(before) {
        match groups.last_mut() {
            Some(group) if !or => group.push(operand),
            _ => groups.push(vec![operand]),
        }
    }
    groups.into_iter().filter_map(joined).collect()
}

fn joined(mut group: Vec<Expr>) -> Option<Expr> {
    let span = group.first()?.span.join(group.last()?.span);
    if group.len() == 1 {
        return group.pop();
    }
    Some(Expr { kind: ExprKind::And(group), span })
}
