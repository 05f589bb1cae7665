//! Which open facts an expression reads in a case.

use super::{Bound, Env};
use crate::answer::FactRef;
use crate::possible::Possible;
use rettesnor_rules::model::{ConceptBody, Cond, FactId, Item, ListId, Scalar, Transition};

/// Facts with more than one possible value, ascending, and what else can leave an expression open.
#[derive(Debug, Default)]
pub(crate) struct Open {
    pub(crate) facts: Vec<FactRef>,
    /// Lists it reads that may have more records.
    pub(crate) lists: Vec<ListId>,
    /// What is asked of records that may exist is gone through as well.
    unlisted: bool,
    /// It asks for a norm, whose facts are not gone through.
    pub(crate) norms: bool,
}

impl Open {
    /// For everything that expressions can hang on, also through records that may exist.
    pub(crate) fn through() -> Self {
        Self { unlisted: true, ..Self::default() }
    }

    pub(crate) fn of_condition(env: &Env<'_>, condition: &Cond) -> Self {
        let mut open = Self::default();
        open.condition(env, condition);
        open
    }

    pub(crate) fn of_scalar(env: &Env<'_>, scalar: &Scalar) -> Self {
        let mut open = Self::default();
        open.scalar(env, scalar);
        open
    }

    /// Every open fact the truth of a condition can hang on, ascending; `None` where that is not known.
    pub(crate) fn reached_by(env: &Env<'_>, condition: &Cond) -> Option<Vec<FactRef>> {
        let mut open = Self::through();
        open.condition(env, condition);
        (!open.norms).then_some(open.facts)
    }

    fn fact(&mut self, env: &Env<'_>, fact: FactId, item: Item) {
        let Some(fact) = env.fact_ref(fact, item) else { return };
        let set = env.possible(fact);
        if *set != Possible::Any && set.len() < 2 {
            return;
        }
        if let Err(place) = self.facts.binary_search(&fact) {
            self.facts.insert(place, fact);
        }
    }

    pub(crate) fn condition(&mut self, env: &Env<'_>, condition: &Cond) {
        match condition {
            Cond::Const(_) | Cond::Untranslated(_) => {}
            Cond::Norm(..) => self.norms = true,
            Cond::Fact(fact, item) | Cond::OneOf(fact, item, _) => self.fact(env, *fact, *item),
            Cond::Compare(_, a, b) => {
                self.scalar(env, a);
                self.scalar(env, b);
            }
            Cond::Concept(concept, item) | Cond::ConceptOneOf(concept, item, _) => {
                self.concept(env, concept.index(), *item);
            }
            Cond::InTable(fact, item, _, date) => {
                self.fact(env, *fact, *item);
                self.scalar(env, date);
            }
            Cond::Not(inner) => self.condition(env, inner),
            Cond::And(parts) | Cond::Or(parts) => parts.iter().for_each(|part| self.condition(env, part)),
            Cond::Exists(list, depth, inner) | Cond::All(list, depth, inner) => {
                self.records(env, *list, *depth, &mut |open, env| open.condition(env, inner));
            }
            Cond::Days { depth, from, to, condition, .. } => {
                self.scalar(env, from);
                self.scalar(env, to);
                self.condition(&env.bind(*depth, Bound::Nothing), condition);
            }
            Cond::At(inner, day) => {
                self.scalar(env, day);
                self.condition(env, inner);
            }
        }
    }

    fn records(&mut self, env: &Env<'_>, list: ListId, depth: u8, read: &mut dyn FnMut(&mut Self, &Env<'_>)) {
        for member in env.members(list, depth) {
            if member.unlisted {
                if !self.lists.contains(&list) {
                    self.lists.push(list);
                }
                if !self.unlisted {
                    continue;
                }
            }
            read(self, &member.env);
        }
    }

    fn concept(&mut self, env: &Env<'_>, concept: usize, item: Item) {
        let Some(env) = env.for_item(item).deeper() else { return };
        for version in env.rules.concepts.get(concept).map_or(&[][..], |concept| &concept.versions) {
            if let Transition::When(condition) = &version.transition {
                self.condition(&env, condition);
            }
            match &version.body {
                ConceptBody::Cond(condition) => self.condition(&env, condition),
                ConceptBody::Scalar(scalar) => self.scalar(&env, scalar),
                ConceptBody::Alternatives(tiers) => {
                    for (condition, value) in tiers.iter().flatten() {
                        self.condition(&env, condition);
                        if let Some(scalar) = value.scalar() {
                            self.scalar(&env, scalar);
                        }
                    }
                }
            }
        }
    }

    pub(crate) fn scalar(&mut self, env: &Env<'_>, scalar: &Scalar) {
        match scalar {
            Scalar::Const(_) | Scalar::Today | Scalar::LawDate | Scalar::BoundDay(_) => {}
            Scalar::Fact(fact, item) => self.fact(env, *fact, *item),
            Scalar::Concept(concept, item) => self.concept(env, concept.index(), *item),
            Scalar::AddSpanConcept(date, concept, _) => {
                self.scalar(env, date);
                self.concept(env, concept.index(), Item::None);
            }
            Scalar::AddSpan(inner, ..)
            | Scalar::AddHours(inner, _)
            | Scalar::Mul(inner, _)
            | Scalar::Table(_, inner) => self.scalar(env, inner),
            Scalar::AddUnits(a, b, ..)
            | Scalar::Add(a, b)
            | Scalar::Sub(a, b)
            | Scalar::Times(a, b)
            | Scalar::Elapsed(_, a, b)
            | Scalar::At(a, b) => {
                self.scalar(env, a);
                self.scalar(env, b);
            }
            Scalar::Min(parts) | Scalar::Max(parts) => parts.iter().for_each(|part| self.scalar(env, part)),
            Scalar::Choice(cases, other) => {
                for (condition, value) in cases {
                    self.condition(env, condition);
                    self.scalar(env, value);
                }
                self.scalar(env, other);
            }
            Scalar::Count(..)
            | Scalar::Sum(..)
            | Scalar::Least(..)
            | Scalar::Greatest(..)
            | Scalar::Cover { .. } => {
                self.over_records(env, scalar);
            }
        }
    }

    fn over_records(&mut self, env: &Env<'_>, scalar: &Scalar) {
        match scalar {
            Scalar::Count(list, depth, condition) => {
                self.records(env, *list, *depth, &mut |open, env| open.condition(env, condition));
            }
            Scalar::Sum(list, depth, value, condition)
            | Scalar::Least(list, depth, value, condition)
            | Scalar::Greatest(list, depth, value, condition) => {
                self.records(env, *list, *depth, &mut |open, env| {
                    open.condition(env, condition);
                    open.scalar(env, value);
                });
            }
            Scalar::Cover { list, depth, from, to, condition, window_from, window_to, .. } => {
                self.scalar(env, window_from);
                self.scalar(env, window_to);
                self.records(env, *list, *depth, &mut |open, env| {
                    open.condition(env, condition);
                    open.scalar(env, from);
                    open.scalar(env, to);
                });
            }
            _ => {}
        }
    }
}
