//! Quantifiers over records and days, and measures of dated records.

use super::Lowerer;
use super::context::{Binding, Context};
use super::names::Symbol;
use super::value::{Value, type_words};
use crate::codes;
use crate::model::{Cond, ListId, Measure, Scalar, Type, Unit};
use rettesnor_source::Span;
use rettesnor_syntax::ast::{self, Expr, ExprKind, Name, Path, Quantifier};

/// The deepest nesting of quantifiers; nobody can read more, and depths are counted in a byte.
const DEEPEST: usize = 8;

impl Lowerer {
    pub(crate) fn quantified(&mut self, expr: &Expr, cx: &Context) -> Value {
        if cx.bound.len() >= DEEPEST {
            let text = format!("Uttrykket går mer enn {DEEPEST} nivåer ned i lister og dager.");
            self.error(codes::TYPE_MISMATCH, expr.span, text, "Del det opp i begreper med hvert sitt navn.");
            return Value::Error;
        }
        match &expr.kind {
            ExprKind::Quantified { quantifier, var, list, condition } => {
                self.over_records(quantifier, var, list, condition.as_deref(), cx)
            }
            ExprKind::Cover { .. } => self.cover(expr, cx),
            ExprKind::Days { every, var, window, condition } => {
                let Some((from, to)) = self.window(window, cx) else { return Value::Error };
                let (inner, depth) = cx.bind(&var.text, Binding::Day);
                let condition = Box::new(self.cond(condition, &inner));
                Value::Cond(Cond::Days { every: *every, depth, from, to, condition })
            }
            _ => Value::Error,
        }
    }

    fn list(&mut self, path: &Path, cx: &Context) -> Option<ListId> {
        let lists: Vec<Option<ListId>> = self.base.roles.iter().map(|role| role.list).collect();
        self.named(path, cx, "en liste", |symbol| match symbol {
            Symbol::List(id) => Some(*id),
            Symbol::Role(id) => lists.get(id.index()).copied().flatten(),
            _ => None,
        })
    }

    fn over_records(
        &mut self,
        quantifier: &Quantifier,
        var: &Name,
        list: &Path,
        condition: Option<&Expr>,
        cx: &Context,
    ) -> Value {
        let Some(list) = self.list(list, cx) else { return Value::Error };
        let (inner, depth) = cx.bind(&var.text, Binding::Record(list));
        let condition = Box::new(condition.map_or(Cond::Const(true), |expr| self.cond(expr, &inner)));
        match quantifier {
            Quantifier::Exists => Value::Cond(Cond::Exists(list, depth, condition)),
            Quantifier::All => Value::Cond(Cond::All(list, depth, condition)),
            Quantifier::Count => Value::Scalar(Scalar::Count(list, depth, condition), Type::Integer),
            Quantifier::Sum(of) => {
                let summable =
                    |ty| matches!(ty, Type::Integer | Type::Decimal | Type::Kroner | Type::Duration(_));
                self.per_record(of, &inner, summable).map_or(Value::Error, |(of, ty)| {
                    Value::Scalar(Scalar::Sum(list, depth, of, condition), ty)
                })
            }
            Quantifier::Min(of) => self.per_record(of, &inner, |_| true).map_or(Value::Error, |(of, ty)| {
                Value::Scalar(Scalar::Least(list, depth, of, condition), ty)
            }),
            Quantifier::Max(of) => self.per_record(of, &inner, |_| true).map_or(Value::Error, |(of, ty)| {
                Value::Scalar(Scalar::Greatest(list, depth, of, condition), ty)
            }),
        }
    }

    /// The ordered value taken from each record.
    fn per_record(&mut self, of: &Expr, cx: &Context, fits: fn(Type) -> bool) -> Option<(Box<Scalar>, Type)> {
        match self.value(of, None, cx) {
            Value::Error => None,
            Value::Scalar(scalar, ty) if fits(ty) => Some((Box::new(scalar), ty)),
            Value::Scalar(_, ty) => {
                let text =
                    format!("Det går ikke an å legge sammen verdier av dette slaget: {}.", type_words(ty));
                self.error(codes::TYPE_MISMATCH, of.span, text, "Legg sammen tall, beløp eller varigheter.");
                None
            }
            other => {
                let text = format!("Her trengs noe med rekkefølge, men dette er {}.", other.words());
                self.error(
                    codes::TYPE_MISMATCH,
                    of.span,
                    text,
                    "Velg et felt med tall, beløp, varighet eller dato.",
                );
                None
            }
        }
    }

    fn cover(&mut self, expr: &Expr, cx: &Context) -> Value {
        let ExprKind::Cover { measure, var, list, from, to, condition, window } = &expr.kind else {
            return Value::Error;
        };
        let list = self.list(list, cx);
        let window = self.window(window, cx);
        let (Some(list), Some((window_from, window_to))) = (list, window) else { return Value::Error };
        let (inner, depth) = cx.bind(&var.text, Binding::Record(list));
        let first = self.date(from, &inner);
        let last = self.date(to, &inner);
        let condition = condition.as_deref().map_or(Cond::Const(true), |expr| self.cond(expr, &inner));
        let (Some(from), Some(to)) = (first, last) else { return Value::Error };
        let measure = measure_of(*measure);
        let condition = Box::new(condition);
        let cover = Scalar::Cover { measure, list, depth, from, to, condition, window_from, window_to };
        Value::Scalar(cover, Type::Duration(Unit::Days))
    }

    fn window(
        &mut self,
        window: &(Box<Expr>, Box<Expr>),
        cx: &Context,
    ) -> Option<(Box<Scalar>, Box<Scalar>)> {
        let from = self.date(&window.0, cx);
        let to = self.date(&window.1, cx);
        from.zip(to)
    }

    fn date(&mut self, expr: &Expr, cx: &Context) -> Option<Box<Scalar>> {
        let value = self.value(expr, None, cx);
        self.scalar_of(value, Type::Date, expr.span).map(Box::new)
    }

    /// A date or instant, and which of the two it is.
    pub(crate) fn point(&mut self, expr: &Expr, cx: &Context) -> Option<(Scalar, Type)> {
        let value = self.value(expr, None, cx);
        let ty = value.own_type().filter(|ty| *ty == Type::Instant).unwrap_or(Type::Date);
        let span: Span = expr.span;
        self.scalar_of(value, ty, span).map(|scalar| (scalar, ty))
    }
}

fn measure_of(measure: ast::Measure) -> Measure {
    match measure {
        // The overlap of records with the window is what they cover of it.
        ast::Measure::Covered | ast::Measure::OverlapDays => Measure::Covered,
        ast::Measure::Uncovered => Measure::Uncovered,
        ast::Measure::LongestGap => Measure::LongestGap,
    }
}
