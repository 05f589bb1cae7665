//! Walking conditions and values: what they refer to.

use crate::model::{
    AltValue, Body, ConceptBody, ConceptId, Cond, DeadlineRule, Exception, FactId, ListId, NormId,
    NormVersion, Part, Scalar, TableId, Transition, UntranslatedId,
};

/// Something an expression refers to.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Reference {
    /// A fact.
    Fact(FactId),
    /// A concept.
    Concept(ConceptId),
    /// A norm, or a part of it.
    Norm(NormId),
    /// A list.
    List(ListId),
    /// A table.
    Table(TableId),
    /// An untranslated provision.
    Untranslated(UntranslatedId),
    /// `i_dag`.
    Today,
}

type Visit<'v> = &'v mut dyn FnMut(Reference);

/// Visits everything the condition refers to.
pub fn cond(it: &Cond, visit: Visit<'_>) {
    match it {
        Cond::Const(_) => {}
        Cond::Fact(fact, _) | Cond::OneOf(fact, _, _) => visit(Reference::Fact(*fact)),
        Cond::Compare(_, left, right) => {
            scalar(left, visit);
            scalar(right, visit);
        }
        Cond::Concept(concept, _) | Cond::ConceptOneOf(concept, _, _) => visit(Reference::Concept(*concept)),
        Cond::Norm(norm, _) => visit(Reference::Norm(*norm)),
        Cond::InTable(fact, _, table, day) => {
            visit(Reference::Fact(*fact));
            visit(Reference::Table(*table));
            scalar(day, visit);
        }
        Cond::Not(inner) => cond(inner, visit),
        Cond::And(parts) | Cond::Or(parts) => parts.iter().for_each(|part| cond(part, visit)),
        Cond::Exists(list, _, inner) | Cond::All(list, _, inner) => {
            visit(Reference::List(*list));
            cond(inner, visit);
        }
        Cond::Days { from, to, condition, .. } => {
            scalar(from, visit);
            scalar(to, visit);
            cond(condition, visit);
        }
        Cond::Untranslated(id) => visit(Reference::Untranslated(*id)),
        Cond::At(inner, day) => {
            cond(inner, visit);
            scalar(day, visit);
        }
    }
}

/// Visits everything the value refers to.
pub fn scalar(it: &Scalar, visit: Visit<'_>) {
    match it {
        Scalar::Const(_) | Scalar::LawDate | Scalar::BoundDay(_) => {}
        Scalar::Fact(fact, _) => visit(Reference::Fact(*fact)),
        Scalar::Today => visit(Reference::Today),
        Scalar::Concept(concept, _) => visit(Reference::Concept(*concept)),
        Scalar::AddSpanConcept(date, concept, _) => {
            scalar(date, visit);
            visit(Reference::Concept(*concept));
        }
        Scalar::AddSpan(inner, ..) | Scalar::AddHours(inner, _) | Scalar::Mul(inner, _) => {
            scalar(inner, visit);
        }
        Scalar::AddUnits(a, b, ..)
        | Scalar::Add(a, b)
        | Scalar::Sub(a, b)
        | Scalar::Times(a, b)
        | Scalar::Elapsed(_, a, b)
        | Scalar::At(a, b) => {
            scalar(a, visit);
            scalar(b, visit);
        }
        Scalar::Min(parts) | Scalar::Max(parts) => parts.iter().for_each(|part| scalar(part, visit)),
        Scalar::Table(table, day) => {
            visit(Reference::Table(*table));
            scalar(day, visit);
        }
        Scalar::Choice(..)
        | Scalar::Count(..)
        | Scalar::Sum(..)
        | Scalar::Least(..)
        | Scalar::Greatest(..)
        | Scalar::Cover { .. } => {
            composite(it, visit);
        }
    }
}

/// Choices, and values taken over records.
fn composite(it: &Scalar, visit: Visit<'_>) {
    match it {
        Scalar::Choice(cases, last) => {
            for (when, value) in cases {
                cond(when, visit);
                scalar(value, visit);
            }
            scalar(last, visit);
        }
        Scalar::Count(list, _, condition) => {
            visit(Reference::List(*list));
            cond(condition, visit);
        }
        Scalar::Sum(list, _, of, condition)
        | Scalar::Least(list, _, of, condition)
        | Scalar::Greatest(list, _, of, condition) => {
            visit(Reference::List(*list));
            scalar(of, visit);
            cond(condition, visit);
        }
        Scalar::Cover { list, from, to, condition, window_from, window_to, .. } => {
            visit(Reference::List(*list));
            for day in [from, to, window_from, window_to] {
                scalar(day, visit);
            }
            cond(condition, visit);
        }
        _ => {}
    }
}

/// Visits everything a concept's definition refers to.
pub fn concept_body(it: &ConceptBody, visit: Visit<'_>) {
    match it {
        ConceptBody::Cond(inner) => cond(inner, visit),
        ConceptBody::Scalar(inner) => scalar(inner, visit),
        ConceptBody::Alternatives(tiers) => alternatives(tiers, visit),
    }
}

fn alternatives(tiers: &[Vec<(Cond, AltValue)>], visit: Visit<'_>) {
    for (when, value) in tiers.iter().flatten() {
        cond(when, visit);
        if let Some(value) = value.scalar() {
            scalar(value, visit);
        }
    }
}

/// Visits everything a version of a norm refers to: body, exceptions, readings, deadline, end and transition.
pub fn norm_version(it: &NormVersion, visit: Visit<'_>) {
    body(&it.body, visit);
    transition(&it.transition, visit);
    it.ends_when.iter().for_each(|ends| cond(ends, visit));
    it.deadline.iter().for_each(|rule| deadline(rule, visit));
    for reading in &it.readings {
        body(&reading.body, visit);
        reading.deadline.iter().for_each(|rule| deadline(rule, visit));
    }
}

/// Visits what a transition refers to.
pub fn transition(it: &Transition, visit: Visit<'_>) {
    if let Transition::When(when) = it {
        cond(when, visit);
    }
}

/// Visits everything a body refers to.
pub fn body(it: &Body, visit: Visit<'_>) {
    let parts = it.grounds.iter().chain(&it.may).chain(&it.requirements);
    parts.for_each(|it| part(it, visit));
    it.exceptions.iter().for_each(|it| exception(it, visit));
}

fn part(it: &Part, visit: Visit<'_>) {
    cond(&it.condition, visit);
    it.exceptions.iter().for_each(|it| exception(it, visit));
}

fn exception(it: &Exception, visit: Visit<'_>) {
    cond(&it.condition, visit);
    it.blocks.iter().for_each(|it| exception(it, visit));
}

fn deadline(it: &DeadlineRule, visit: Visit<'_>) {
    let interrupted = it.interrupted.iter().flat_map(|(day, restart)| [day, restart]);
    let plain = it.start.iter().chain(&it.end).chain(&it.met_by).chain(&it.extended_to);
    plain.chain(interrupted).for_each(|day| scalar(day, visit));
    alternatives(&it.length, visit);
    if let Some((assessment, bar)) = &it.late {
        visit(Reference::Fact(*assessment));
        scalar(bar, visit);
    }
}

fn turns_on_today(reference: Reference) -> bool {
    matches!(reference, Reference::Today | Reference::Concept(_) | Reference::Norm(_))
}

/// Whether the condition may be another on another day.
pub(crate) fn cond_depends_on_today(it: &Cond) -> bool {
    let mut found = false;
    cond(it, &mut |reference| found |= turns_on_today(reference));
    found
}

/// Whether the value may be another on another day.
pub(crate) fn scalar_depends_on_today(it: &Scalar) -> bool {
    let mut found = false;
    scalar(it, &mut |reference| found |= turns_on_today(reference));
    found
}
