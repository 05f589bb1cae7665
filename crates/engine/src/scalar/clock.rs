//! Whether an expression can be another on another day, though the facts are the same.

use rettesnor_rules::model::{Cond, Scalar};

/// Whether the truth of a condition can hang on `i_dag` or on the law's date. Concepts and norms have versions, and are not
/// looked into.
pub(crate) fn reads_clock(condition: &Cond) -> bool {
    match condition {
        Cond::Const(_) | Cond::Fact(..) | Cond::OneOf(..) | Cond::Untranslated(_) => false,
        Cond::Compare(_, a, b) => scalar(a) || scalar(b),
        Cond::Concept(..) | Cond::ConceptOneOf(..) | Cond::Norm(..) => true,
        Cond::InTable(_, _, _, date) => scalar(date),
        Cond::Not(inner) | Cond::Exists(_, _, inner) | Cond::All(_, _, inner) => reads_clock(inner),
        Cond::And(parts) | Cond::Or(parts) => parts.iter().any(reads_clock),
        Cond::Days { from, to, condition, .. } => scalar(from) || scalar(to) || reads_clock(condition),
        Cond::At(inner, day) => reads_clock(inner) || scalar(day),
    }
}

fn scalar(value: &Scalar) -> bool {
    match value {
        Scalar::Const(_) | Scalar::Fact(..) | Scalar::BoundDay(_) => false,
        Scalar::Today | Scalar::LawDate | Scalar::Concept(..) | Scalar::AddSpanConcept(..) => true,
        Scalar::AddSpan(inner, ..)
        | Scalar::AddHours(inner, _)
        | Scalar::Mul(inner, _)
        | Scalar::Table(_, inner) => scalar(inner),
        Scalar::AddUnits(a, b, ..)
        | Scalar::Add(a, b)
        | Scalar::Sub(a, b)
        | Scalar::Times(a, b)
        | Scalar::Elapsed(_, a, b)
        | Scalar::At(a, b) => scalar(a) || scalar(b),
        Scalar::Min(parts) | Scalar::Max(parts) => parts.iter().any(scalar),
        Scalar::Choice(cases, other) => {
            scalar(other) || cases.iter().any(|(test, value)| reads_clock(test) || scalar(value))
        }
        Scalar::Count(_, _, condition) => reads_clock(condition),
        Scalar::Sum(_, _, value, condition)
        | Scalar::Least(_, _, value, condition)
        | Scalar::Greatest(_, _, value, condition) => scalar(value) || reads_clock(condition),
        Scalar::Cover { from, to, condition, window_from, window_to, .. } => {
            [from, to, window_from, window_to].into_iter().any(|value| scalar(value))
                || reads_clock(condition)
        }
    }
}
