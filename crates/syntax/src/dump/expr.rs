//! Expressions as text.

use super::{list, name, path, quoted, unit};
use crate::ast::{ArithOp, CompareOp, Expr, ExprKind as X, Measure, Quantifier};

/// An expression.
pub fn expr(expr: &Expr) -> String {
    match &expr.kind {
        X::Error => "!".to_owned(),
        X::Bool(true) => "ja".to_owned(),
        X::Bool(false) => "nei".to_owned(),
        X::Number(number) => number.iso().to_string(),
        X::Kroner(number) => format!("{}kr", number.iso()),
        X::Duration(count, of) => format!("{count}{}", unit(*of)),
        X::Converted { count, unit: of, days } => format!("{count}{}à{days}dager", unit(*of)),
        X::Date(day) => day.to_string(),
        X::Moment(day, minutes) => format!("{day} {:02}:{:02}", minutes / 60, minutes % 60),
        X::Time(minutes) => format!("{:02}:{:02}", minutes / 60, minutes % 60),
        X::Text(text) => quoted(text),
        X::Path(of) => path(of),
        X::Today => "i_dag".to_owned(),
        X::Never => "aldri".to_owned(),
        X::Not(inner) => list("ikke", [self::expr(inner)]),
        X::And(inner) => list("og", exprs(inner)),
        X::Or(inner) => list("eller", exprs(inner)),
        X::Compare(op, left, right) => list(compare(*op), [self::expr(left), self::expr(right)]),
        X::Between(of, low, high) => list("mellom", [of, low, high].map(|part| self::expr(part))),
        X::Arith(op, left, right) => list(arith(*op), [self::expr(left), self::expr(right)]),
        X::At(of, day) => list("på", [self::expr(of), self::expr(day)]),
        X::Clarified(of) => list("avklart", [path(of)]),
        X::Earliest(inner) => list("tidligste", exprs(inner)),
        X::Latest(inner) => list("seneste", exprs(inner)),
        X::Elapsed(of, from, to) => list("fra-til", [unit(*of).to_owned(), self::expr(from), self::expr(to)]),
        compound => phrase(compound),
    }
}

/// Those with more parts than fit on a line above.
fn phrase(kind: &X) -> String {
    match kind {
        X::InList { needle, values, negated } => {
            let values = list("", exprs(values));
            list(if *negated { "ikke-i" } else { "i" }, [expr(needle), values])
        }
        X::InTable { needle, table, at, negated } => {
            let parts = [expr(needle), path(table)].into_iter().chain(at.as_deref().map(expr));
            list(if *negated { "ikke-i-tabell" } else { "i-tabell" }, parts)
        }
        X::Quantified { quantifier, var, list: of, condition } => {
            let (word, value) = quantified(quantifier);
            let head = value.into_iter().chain([name(var), path(of)]);
            list(word, head.chain(condition.as_deref().map(expr)))
        }
        X::Cover { measure, var, list: of, from, to, condition, window } => {
            let window = list("vindu", [expr(&window.0), expr(&window.1)]);
            let parts = [name(var), path(of), expr(from), expr(to), window];
            list(measured(*measure), parts.into_iter().chain(condition.as_deref().map(expr)))
        }
        X::Days { every, var, window, condition } => {
            let word = if *every { "hver-dag" } else { "noen-dag" };
            list(word, [name(var), expr(&window.0), expr(&window.1), expr(condition)])
        }
        _ => "!".to_owned(),
    }
}

pub(super) fn exprs(items: &[Expr]) -> impl Iterator<Item = String> {
    items.iter().map(expr)
}

pub(super) fn compare(op: CompareOp) -> &'static str {
    match op {
        CompareOp::Eq => "=",
        CompareOp::Ne => "≠",
        CompareOp::Lt => "<",
        CompareOp::Le => "≤",
        CompareOp::Gt => ">",
        CompareOp::Ge => "≥",
    }
}

fn arith(op: ArithOp) -> &'static str {
    match op {
        ArithOp::Add => "+",
        ArithOp::Sub => "-",
        ArithOp::Mul => "*",
    }
}

fn measured(measure: Measure) -> &'static str {
    match measure {
        Measure::Covered => "dekket",
        Measure::Uncovered => "udekket",
        Measure::LongestGap => "lengste-hull",
        Measure::OverlapDays => "overlapp",
    }
}

fn quantified(quantifier: &Quantifier) -> (&'static str, Option<String>) {
    match quantifier {
        Quantifier::Exists => ("finnes", None),
        Quantifier::All => ("alle", None),
        Quantifier::Count => ("antall", None),
        Quantifier::Sum(value) => ("sum", Some(expr(value))),
        Quantifier::Min(value) => ("tidligste-av", Some(expr(value))),
        Quantifier::Max(value) => ("seneste-av", Some(expr(value))),
    }
}
