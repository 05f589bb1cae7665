//! Arithmetic on numbers, amounts, dates and lengths of time.

use super::Lowerer;
use super::compare::{capital, common_type};
use super::context::Context;
use super::value::{MICRO, Value, in_micros, remedy, time_span};
use crate::codes;
use crate::model::{Scalar, Type, Unit};
use rettesnor_source::Span;
use rettesnor_syntax::ast::{ArithOp, Expr};
use rettesnor_values::{Decimal, Rounding, Step};

impl Lowerer {
    pub(crate) fn arith(&mut self, op: ArithOp, left: &Expr, right: &Expr, cx: &Context) -> Value {
        let a = self.value(left, None, cx);
        let b = self.value(right, None, cx);
        if a.is_error() || b.is_error() {
            return Value::Error;
        }
        let span = left.span.join(right.span);
        match op {
            ArithOp::Mul => self.product(a, b, span),
            ArithOp::Add => self.sum(a, b, 1, span),
            ArithOp::Sub => self.sum(a, b, -1, span),
        }
    }

    fn sum(&mut self, a: Value, b: Value, sign: i8, span: Span) -> Value {
        match (a, b) {
            (Value::Scalar(date, ty @ (Type::Date | Type::Instant)), b) => {
                self.moved(date, ty, b, sign, span)
            }
            (
                a @ (Value::Length(..) | Value::SpanConcept(_)),
                Value::Scalar(date, ty @ (Type::Date | Type::Instant)),
            ) if sign == 1 => self.moved(date, ty, a, sign, span),
            (Value::Number(a), Value::Number(b)) => {
                let sum = if sign == 1 { a.plus(b) } else { a.minus(b) };
                sum.map_or_else(|_| self.too_large(span), Value::Number)
            }
            (Value::Length(a, unit), Value::Length(b, other)) if unit == other => {
                let sum = a.checked_add(b.saturating_mul(i64::from(sign)));
                sum.map_or_else(|| self.too_large(span), |sum| Value::Length(sum, unit))
            }
            (a @ (Value::Length(..) | Value::Span(_)), b @ (Value::Length(..) | Value::Span(_))) => {
                self.span_sum(&a, &b, sign, span)
            }
            (a, b) => self.ordered_sum(a, b, sign, span),
        }
    }

    /// `1 år + 6 måneder`: the units stay apart.
    fn span_sum(&mut self, a: &Value, b: &Value, sign: i8, span: Span) -> Value {
        let as_span = |value: &Value| match value {
            Value::Length(count, unit) => time_span(*count, *unit),
            Value::Span(span) => Some(*span),
            _ => None,
        };
        let b = as_span(b).and_then(|b| if sign == 1 { Some(b) } else { b.negated() });
        let sum = as_span(a).zip(b).and_then(|(a, b)| a.plus(b));
        sum.map_or_else(
            || {
                let text =
                    "Timer kan ikke legges sammen med andre enheter, og varigheten må være til å regne med.";
                self.error(codes::UNIT_MISMATCH, span, text, "Bruk samme enhet på begge sider.");
                Value::Error
            },
            Value::Span,
        )
    }

    fn ordered_sum(&mut self, a: Value, b: Value, sign: i8, span: Span) -> Value {
        let summable =
            |ty: &Type| matches!(ty, Type::Integer | Type::Decimal | Type::Kroner | Type::Duration(_));
        let Some(ty) = common_type(&a, &b).filter(summable) else { return self.no_sum(&a, &b, span) };
        match (self.scalar_of(a, ty, span), self.scalar_of(b, ty, span)) {
            (Some(a), Some(b)) => {
                let both = (Box::new(a), Box::new(b));
                let sum = if sign == 1 { Scalar::Add(both.0, both.1) } else { Scalar::Sub(both.0, both.1) };
                Value::Scalar(sum, ty)
            }
            _ => Value::Error,
        }
    }

    fn no_sum(&mut self, a: &Value, b: &Value, span: Span) -> Value {
        let text = format!(
            "{} og {} kan ikke legges sammen eller trekkes fra hverandre.",
            capital(&a.words()),
            b.words()
        );
        let (code, help) = match (a.own_type(), b.own_type()) {
            (Some(ty), own) => remedy(own, ty, b),
            (None, Some(ty)) => remedy(None, ty, a),
            (None, None) => (codes::TYPE_MISMATCH, "Bruk verdier av samme slag.".to_owned()),
        };
        self.error(code, span, text, help);
        Value::Error
    }

    /// A date or instant plus or minus a length.
    fn moved(&mut self, date: Scalar, ty: Type, length: Value, sign: i8, span: Span) -> Value {
        let from = Box::new(date);
        match (length, ty) {
            (Value::Length(hours, Unit::Hours), Type::Instant) => {
                let hours = i32::try_from(hours.saturating_mul(i64::from(sign)));
                hours.map_or_else(
                    |_| self.too_large(span),
                    |hours| Value::Scalar(Scalar::AddHours(from, hours), ty),
                )
            }
            (Value::Length(_, Unit::Hours), _) => self.hours_on_date(span),
            (Value::Length(..), Type::Instant) => {
                let text = "Til en dato med klokkeslett kan bare timer legges.";
                self.error(
                    codes::UNIT_MISMATCH,
                    span,
                    text,
                    "Skriv lengden i timer, eller bruk typen «dato».",
                );
                Value::Error
            }
            (Value::Length(count, unit), _) => time_span(count, unit).map_or_else(
                || self.too_large(span),
                |length| Value::Scalar(Scalar::AddSpan(from, length, sign), ty),
            ),
            (Value::Span(length), Type::Date) => Value::Scalar(Scalar::AddSpan(from, length, sign), ty),
            (Value::SpanConcept(id), Type::Date) => Value::Scalar(Scalar::AddSpanConcept(from, id, sign), ty),
            (Value::Scalar(count, Type::Duration(unit)), Type::Date) if unit != Unit::Hours => {
                Value::Scalar(Scalar::AddUnits(from, Box::new(count), unit, sign), ty)
            }
            (Value::Scalar(count, Type::Duration(Unit::Hours)), Type::Instant) => {
                Value::Scalar(Scalar::AddUnits(from, Box::new(count), Unit::Hours, sign), ty)
            }
            (Value::Scalar(_, Type::Duration(Unit::Hours)), Type::Date) => self.hours_on_date(span),
            (other, _) => self.not_a_length(&other, span),
        }
    }

    fn hours_on_date(&mut self, span: Span) -> Value {
        let text = "En frist i timer trenger et klokkeslett å løpe fra, men dette er en dato.";
        let help = "Gi hendelsen typen «dato og klokkeslett», eller skriv lengden i dager.";
        self.error(codes::UNIT_MISMATCH, span, text, help);
        Value::Error
    }

    fn not_a_length(&mut self, length: &Value, span: Span) -> Value {
        let text = format!("Til en dato kan bare en varighet legges, men dette er {}.", length.words());
        let help = match length {
            Value::Scalar(_, Type::Date | Type::Instant) => {
                "Avstanden mellom to datoer skrives «dager fra A til B»."
            }
            Value::Number(_) => "Skriv enheten etter tallet, for eksempel «14 dager».",
            _ => "Skriv en varighet, for eksempel «3 uker».",
        };
        self.error(codes::TYPE_MISMATCH, span, text, help);
        Value::Error
    }

    fn product(&mut self, a: Value, b: Value, span: Span) -> Value {
        match (a, b) {
            (Value::Number(a), Value::Number(b)) => {
                let rounding = Step::new(Decimal::from_micros(1)).map_or(Rounding::Exact, Rounding::Nearest);
                a.times(b, rounding).map_or_else(|_| self.too_large(span), Value::Number)
            }
            (Value::Number(factor), other) | (other, Value::Number(factor)) => {
                self.scaled(other, factor, span)
            }
            (Value::Scalar(a, ty), Value::Scalar(b, Type::Decimal))
            | (Value::Scalar(b, Type::Decimal), Value::Scalar(a, ty))
                if factorable(ty) =>
            {
                let (a, ty) = if ty == Type::Integer { (in_micros(a), Type::Decimal) } else { (a, ty) };
                Value::Scalar(Scalar::Times(Box::new(a), Box::new(b)), ty)
            }
            (Value::Scalar(a, ty), Value::Scalar(b, Type::Integer))
            | (Value::Scalar(b, Type::Integer), Value::Scalar(a, ty))
                if factorable(ty) =>
            {
                Value::Scalar(Scalar::Times(Box::new(a), Box::new(in_micros(b))), ty)
            }
            (a, b) => {
                let text = format!("{} kan ikke ganges med {}.", capital(&a.words()), b.words());
                self.error(codes::TYPE_MISMATCH, span, text, "Den ene av faktorene må være et tall.");
                Value::Error
            }
        }
    }

    /// A value times a written number.
    fn scaled(&mut self, value: Value, factor: Decimal, span: Span) -> Value {
        match value {
            Value::Length(count, unit) => {
                let scaled = factor.to_whole().and_then(|factor| count.checked_mul(factor));
                scaled.map_or_else(|| self.too_large(span), |count| Value::Length(count, unit))
            }
            Value::Scalar(scalar, Type::Integer) if factor.to_whole().is_none() => {
                Value::Scalar(Scalar::Mul(Box::new(in_micros(scalar)), factor.micros()), Type::Decimal)
            }
            Value::Scalar(Scalar::Const(amount), ty @ (Type::Kroner | Type::Decimal)) => {
                let product = i128::from(amount).saturating_mul(i128::from(factor.micros()));
                match i64::try_from(product.checked_div(i128::from(MICRO)).unwrap_or(i128::MAX)) {
                    // Only exact products are folded; the rest keep the model's own rounding.
                    Ok(exact) if product.checked_rem(i128::from(MICRO)) == Some(0) => {
                        Value::Scalar(Scalar::Const(exact), ty)
                    }
                    _ => Value::Scalar(Scalar::Mul(Box::new(Scalar::Const(amount)), factor.micros()), ty),
                }
            }
            Value::Scalar(scalar, ty) if factorable(ty) => {
                Value::Scalar(Scalar::Mul(Box::new(scalar), factor.micros()), ty)
            }
            other => {
                let text = format!("{} kan ikke ganges med et tall.", capital(&other.words()));
                self.error(codes::TYPE_MISMATCH, span, text, "Bare tall, beløp og varigheter kan ganges.");
                Value::Error
            }
        }
    }

    /// `hele år fra A til B`, `dager fra A til B`.
    pub(crate) fn elapsed(&mut self, unit: Unit, from: &Expr, to: &Expr, cx: &Context) -> Value {
        let a = self.value(from, None, cx);
        let b = self.value(to, None, cx);
        let wanted = if unit == Unit::Hours { Type::Instant } else { Type::Date };
        let both_instants = [&a, &b].iter().all(|value| value.own_type() == Some(Type::Instant));
        let ty = if both_instants { Type::Instant } else { wanted };
        match (self.scalar_of(a, ty, from.span), self.scalar_of(b, ty, to.span)) {
            (Some(a), Some(b)) => {
                Value::Scalar(Scalar::Elapsed(unit, Box::new(a), Box::new(b)), Type::Duration(unit))
            }
            _ => Value::Error,
        }
    }

    /// `tidligste av (a, b)` and its kin.
    pub(crate) fn extreme(&mut self, exprs: &[Expr], make: fn(Vec<Scalar>) -> Scalar, cx: &Context) -> Value {
        let values: Vec<(Value, Span)> =
            exprs.iter().map(|expr| (self.value(expr, None, cx), expr.span)).collect();
        let own = values.iter().find_map(|(value, _)| value.own_type());
        let whole = |value: &Value| matches!(value, Value::Number(number) if number.to_whole().is_some());
        let numbers = values.iter().all(|(value, _)| whole(value));
        let Some(ty) = own.or(Some(if numbers { Type::Integer } else { Type::Decimal })) else {
            return Value::Error;
        };
        let count = values.len();
        let scalars: Vec<Scalar> =
            values.into_iter().filter_map(|(value, span)| self.scalar_of(value, ty, span)).collect();
        if scalars.len() == count && count > 0 { Value::Scalar(make(scalars), ty) } else { Value::Error }
    }
}

fn factorable(ty: Type) -> bool {
    matches!(ty, Type::Integer | Type::Decimal | Type::Kroner | Type::Duration(_))
}
