//! Walking conditions and scalars.

use crate::model::{AltValue, Cond, DeadlineRule, Scalar};

/// Sees every condition and scalar of an expression, each before its parts.
pub(crate) trait Visitor {
    /// A condition.
    fn cond(&mut self, cond: &Cond);
    /// A scalar.
    fn scalar(&mut self, scalar: &Scalar);
}

/// Shows a condition and all its parts to the visitor.
pub(crate) fn walk_cond(cond: &Cond, visitor: &mut impl Visitor) {
    visitor.cond(cond);
    match cond {
        Cond::Const(_)
        | Cond::Fact(..)
        | Cond::OneOf(..)
        | Cond::Concept(..)
        | Cond::ConceptOneOf(..)
        | Cond::Norm(..)
        | Cond::Untranslated(_) => {}
        Cond::Compare(_, left, right) => {
            walk_scalar(left, visitor);
            walk_scalar(right, visitor);
        }
        Cond::InTable(_, _, _, date) => walk_scalar(date, visitor),
        Cond::Not(inner) | Cond::Exists(_, _, inner) | Cond::All(_, _, inner) => walk_cond(inner, visitor),
        Cond::And(list) | Cond::Or(list) => list.iter().for_each(|part| walk_cond(part, visitor)),
        Cond::Days { from, to, condition, .. } => {
            walk_scalar(from, visitor);
            walk_scalar(to, visitor);
            walk_cond(condition, visitor);
        }
        Cond::At(inner, date) => {
            walk_cond(inner, visitor);
            walk_scalar(date, visitor);
        }
    }
}

/// Shows a scalar and all its parts to the visitor.
pub(crate) fn walk_scalar(scalar: &Scalar, visitor: &mut impl Visitor) {
    visitor.scalar(scalar);
    match scalar {
        Scalar::Const(_)
        | Scalar::Fact(..)
        | Scalar::Today
        | Scalar::LawDate
        | Scalar::BoundDay(_)
        | Scalar::Concept(..) => {}
        Scalar::AddSpan(inner, ..)
        | Scalar::AddSpanConcept(inner, ..)
        | Scalar::AddHours(inner, _)
        | Scalar::Mul(inner, _)
        | Scalar::Table(_, inner) => walk_scalar(inner, visitor),
        Scalar::AddUnits(a, b, ..)
        | Scalar::Add(a, b)
        | Scalar::Sub(a, b)
        | Scalar::Times(a, b)
        | Scalar::Elapsed(_, a, b)
        | Scalar::At(a, b) => {
            walk_scalar(a, visitor);
            walk_scalar(b, visitor);
        }
        Scalar::Min(list) | Scalar::Max(list) => list.iter().for_each(|part| walk_scalar(part, visitor)),
        Scalar::Choice(branches, other) => {
            for (cond, value) in branches {
                walk_cond(cond, visitor);
                walk_scalar(value, visitor);
            }
            walk_scalar(other, visitor);
        }
        _ => walk_measure(scalar, visitor),
    }
}

fn walk_measure(scalar: &Scalar, visitor: &mut impl Visitor) {
    match scalar {
        Scalar::Count(_, _, cond) => walk_cond(cond, visitor),
        Scalar::Sum(_, _, value, cond)
        | Scalar::Least(_, _, value, cond)
        | Scalar::Greatest(_, _, value, cond) => {
            walk_scalar(value, visitor);
            walk_cond(cond, visitor);
        }
        Scalar::Cover { from, to, condition, window_from, window_to, .. } => {
            for part in [from, to, window_from, window_to] {
                walk_scalar(part, visitor);
            }
            walk_cond(condition, visitor);
        }
        _ => {}
    }
}

/// Shows all of a list of tiers to the visitor.
pub(crate) fn walk_tiers(tiers: &[Vec<(Cond, AltValue)>], visitor: &mut impl Visitor) {
    for (cond, value) in tiers.iter().flatten() {
        walk_cond(cond, visitor);
        if let Some(scalar) = value.scalar() {
            walk_scalar(scalar, visitor);
        }
    }
}

/// Shows all of a deadline rule to the visitor.
pub(crate) fn walk_deadline(rule: &DeadlineRule, visitor: &mut impl Visitor) {
    let single = [&rule.start, &rule.end, &rule.met_by, &rule.extended_to];
    single.into_iter().flatten().for_each(|scalar| walk_scalar(scalar, visitor));
    if let Some((day, start)) = &rule.interrupted {
        walk_scalar(day, visitor);
        walk_scalar(start, visitor);
    }
    if let Some((_, bar)) = &rule.late {
        walk_scalar(bar, visitor);
    }
    walk_tiers(&rule.length, visitor);
}

/// The scalars right inside a scalar without conditions or records of its own.
pub(crate) fn parts_mut(scalar: &mut Scalar) -> Vec<&mut Scalar> {
    match scalar {
        Scalar::AddSpan(a, ..)
        | Scalar::AddSpanConcept(a, ..)
        | Scalar::AddHours(a, _)
        | Scalar::Mul(a, _)
        | Scalar::Table(_, a) => vec![a],
        Scalar::AddUnits(a, b, ..)
        | Scalar::Add(a, b)
        | Scalar::Sub(a, b)
        | Scalar::Times(a, b)
        | Scalar::Elapsed(_, a, b)
        | Scalar::At(a, b) => vec![a, b],
        Scalar::Min(list) | Scalar::Max(list) => list.iter_mut().collect(),
        Scalar::Cover { window_from, window_to, .. } => vec![window_from, window_to],
        _ => Vec::new(),
    }
}
