//! Comparisons and membership.

use super::Lowerer;
use super::context::Context;
use super::expr::{and, not, or};
use super::names::{Symbol, dotted};
use super::value::{EnumTerm, Value, remedy};
use crate::codes;
use crate::model::{CompareOp, Cond, EnumId, Scalar, Type};
use rettesnor_source::{Diagnostic, Span};
use rettesnor_syntax::ast::{self, Expr, Path};

pub(crate) fn op_of(op: ast::CompareOp) -> CompareOp {
    match op {
        ast::CompareOp::Eq => CompareOp::Eq,
        ast::CompareOp::Ne => CompareOp::Ne,
        ast::CompareOp::Lt => CompareOp::Lt,
        ast::CompareOp::Le => CompareOp::Le,
        ast::CompareOp::Gt => CompareOp::Gt,
        ast::CompareOp::Ge => CompareOp::Ge,
    }
}

/// The two sides of a comparison, and where they stand.
struct Sides {
    left: Value,
    right: Value,
    left_span: Span,
    right_span: Span,
}

impl Lowerer {
    pub(crate) fn compare(&mut self, op: ast::CompareOp, left: &Expr, right: &Expr, cx: &Context) -> Cond {
        let left_value = self.value(left, None, cx);
        let domain = match &left_value {
            Value::Enum(term) => Some(term.domain),
            Value::Group(domain, ..) => Some(*domain),
            _ => None,
        };
        let right_value = self.value(right, domain, cx);
        let sides =
            Sides { left: left_value, right: right_value, left_span: left.span, right_span: right.span };
        self.compare_values(op_of(op), sides)
    }

    fn compare_values(&mut self, op: CompareOp, sides: Sides) -> Cond {
        if sides.left.is_error() || sides.right.is_error() {
            return Cond::Const(false);
        }
        let same = match (&sides.left, &sides.right) {
            (Value::Cond(left), Value::Cond(right)) => Some(equivalent(left, right)),
            (Value::Enum(term), Value::Member(value)) => Some(term.one_of(vec![*value])),
            (Value::Enum(left), Value::Enum(right)) if left.domain == right.domain => {
                Some(self.pairs(left, right))
            }
            (Value::Group(_, members, item), Value::Member(value)) => {
                members.get(*value as usize).map(|fact| Cond::Fact(*fact, *item))
            }
            _ => None,
        };
        match (same, op) {
            (Some(same), CompareOp::Eq) => same,
            (Some(same), CompareOp::Ne) => not(same),
            (Some(_), _) => {
                let text = "Verdier uten rekkefølge kan være like eller ulike, men ikke større eller mindre.";
                let span = sides.left_span.join(sides.right_span);
                self.error(codes::TYPE_MISMATCH, span, text, "Bruk «er», «er ikke» eller «i (…)».");
                Cond::Const(false)
            }
            (None, _) => self.compare_ordered(op, sides),
        }
    }

    /// Two enumerated terms are equal when both have the first value, or both the second, and so on.
    fn pairs(&self, left: &EnumTerm, right: &EnumTerm) -> Cond {
        let count = self.base.enums.get(left.domain.index()).map_or(0, |domain| domain.values.len());
        let count = u32::try_from(count).unwrap_or(u32::MAX);
        or((0..count).map(|value| and([left.one_of(vec![value]), right.one_of(vec![value])])))
    }

    fn compare_ordered(&mut self, op: CompareOp, sides: Sides) -> Cond {
        let Some(ty) = common_type(&sides.left, &sides.right) else {
            self.incomparable(&sides);
            return Cond::Const(false);
        };
        let left = self.scalar_of(sides.left, ty, sides.left_span);
        let right = self.scalar_of(sides.right, ty, sides.right_span);
        match (left, right) {
            (Some(left), Some(right)) => Cond::Compare(op, Box::new(left), Box::new(right)),
            _ => Cond::Const(false),
        }
    }

    fn incomparable(&mut self, sides: &Sides) {
        let (left, right) = (sides.left.words(), sides.right.words());
        let text = format!("{} kan ikke sammenlignes med {right}.", capital(&left));
        let (code, help) = match (sides.left.own_type(), sides.right.own_type()) {
            (Some(ty), own) => remedy(own, ty, &sides.right),
            (None, Some(ty)) => remedy(None, ty, &sides.left),
            (None, None) => (codes::TYPE_MISMATCH, "Sjekk at begge sider er av samme slag.".to_owned()),
        };
        let diagnostic = Diagnostic::error(code, sides.left_span.join(sides.right_span), text)
            .secondary(sides.left_span, left)
            .secondary(sides.right_span, right)
            .help(help);
        self.add(diagnostic);
    }

    /// `X i (a, b)` and `X har a`.
    pub(crate) fn in_list(&mut self, needle: &Expr, values: &[Expr], cx: &Context) -> Cond {
        let found = self.value(needle, None, cx);
        match found {
            Value::Error => Cond::Const(false),
            Value::Enum(term) => {
                let members = self.members(term.domain, values, cx);
                term.one_of(members)
            }
            Value::Group(domain, members, item) => {
                let chosen = self.members(domain, values, cx);
                let facts = chosen.into_iter().filter_map(|value| members.get(value as usize).copied());
                or(facts.map(|fact| Cond::Fact(fact, item)))
            }
            other => {
                let conds: Vec<Cond> = values
                    .iter()
                    .map(|value| {
                        let right = self.value(value, None, cx);
                        let (left_span, right_span) = (needle.span, value.span);
                        self.compare_values(
                            CompareOp::Eq,
                            Sides { left: other.clone(), right, left_span, right_span },
                        )
                    })
                    .collect();
                or(conds)
            }
        }
    }

    /// Expressions that must be values of the enumeration.
    pub(crate) fn members(&mut self, domain: EnumId, values: &[Expr], cx: &Context) -> Vec<u32> {
        values.iter().filter_map(|value| self.member_of(domain, value, cx)).collect()
    }

    pub(crate) fn member_of(&mut self, domain: EnumId, expr: &Expr, cx: &Context) -> Option<u32> {
        match self.value(expr, Some(domain), cx) {
            Value::Member(index) => Some(index),
            Value::Error => None,
            other => {
                self.mismatch(&other, Type::Enum(domain), expr.span);
                None
            }
        }
    }

    /// `X i TABELL på DATO`.
    pub(crate) fn in_table(&mut self, needle: &Expr, table: &Path, at: Option<&Expr>, cx: &Context) -> Cond {
        let wanted = "en tabell med sett av verdier";
        let pick = |symbol: &Symbol| if let Symbol::Table(id) = symbol { Some(*id) } else { None };
        let table_id = self.named(table, cx, wanted, pick);
        let found = self.value(needle, None, cx);
        let day = match at {
            Some(at) => {
                let value = self.value(at, None, cx);
                self.scalar_of(value, Type::Date, at.span)
            }
            None => Some(cx.table_date.clone().unwrap_or(Scalar::LawDate)),
        };
        let (Some(table_id), Some(day)) = (table_id, day) else { return Cond::Const(false) };
        let ty = self.base.tables.get(table_id.index()).map(|table| table.ty);
        match (found, ty) {
            (Value::Error, _) => Cond::Const(false),
            (Value::Enum(term), Some(Type::Set(domain))) if term.domain == domain => {
                self.table_member(&term, table_id, day, needle.span)
            }
            (other, _) => {
                let text = format!("{} kan ikke slås opp i «{}».", capital(&other.words()), dotted(table));
                let help = "Det som slås opp, må være av samme utvalg som tabellen er et sett av.";
                self.error(codes::TYPE_MISMATCH, needle.span, text, help);
                Cond::Const(false)
            }
        }
    }

    /// The model looks facts up in tables, and only facts.
    fn table_member(
        &mut self,
        term: &EnumTerm,
        table: crate::model::TableId,
        day: Scalar,
        span: Span,
    ) -> Cond {
        if let super::value::EnumSource::Fact(fact, item) = term.source {
            return Cond::InTable(fact, item, table, Box::new(day));
        }
        let text = "Et begrep kan ikke slås opp i en tabell.";
        self.error(codes::TYPE_MISMATCH, span, text, "Slå opp faktumet som begrepet bygger på.");
        Cond::Const(false)
    }

    pub(crate) fn between(&mut self, value: &Expr, low: &Expr, high: &Expr, cx: &Context) -> Cond {
        let found = self.value(value, None, cx);
        let low_value = self.value(low, None, cx);
        let high_value = self.value(high, None, cx);
        let side = |right: Value, right_span: Span| Sides {
            left: found.clone(),
            right,
            left_span: value.span,
            right_span,
        };
        let lower = self.compare_values(CompareOp::Ge, side(low_value, low.span));
        let upper = self.compare_values(CompareOp::Le, side(high_value, high.span));
        and([lower, upper])
    }
}

fn equivalent(left: &Cond, right: &Cond) -> Cond {
    match (left, right) {
        (other, Cond::Const(true)) | (Cond::Const(true), other) => other.clone(),
        (other, Cond::Const(false)) | (Cond::Const(false), other) => not(other.clone()),
        _ => {
            let both = and([left.clone(), right.clone()]);
            let neither = and([not(left.clone()), not(right.clone())]);
            or([both, neither])
        }
    }
}

/// The type two values are compared in; `None` when there is none.
pub(crate) fn common_type(left: &Value, right: &Value) -> Option<Type> {
    let fits = |value: &Value, ty: Type| match (value, ty) {
        (Value::Scalar(_, own), _) => *own == ty || (*own == Type::Integer && ty == Type::Decimal),
        (Value::Number(_), Type::Integer | Type::Decimal) | (Value::Never, Type::Date | Type::Instant) => {
            true
        }
        (Value::Length(_, unit), Type::Duration(own)) => *unit == own,
        _ => false,
    };
    let numbers = matches!((left, right), (Value::Number(_), Value::Number(_)));
    let candidates = [left.own_type(), right.own_type(), numbers.then_some(Type::Decimal)];
    let fractional = |value: &Value| matches!(value, Value::Number(number) if number.to_whole().is_none());
    candidates.into_iter().flatten().find(|ty| fits(left, *ty) && fits(right, *ty)).map(|ty| {
        // A whole number may be compared with 2,5: both are then read as decimals.
        if ty == Type::Integer && (fractional(left) || fractional(right)) { Type::Decimal } else { ty }
    })
}

/// With a capital first letter, to begin a sentence.
pub(crate) fn capital(text: &str) -> String {
    let mut letters = text.chars();
    let first = letters.next().map(char::to_uppercase);
    first.into_iter().flatten().chain(letters).collect()
}
