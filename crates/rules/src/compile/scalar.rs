//! Scalars written out, and dates moved by spans that are concepts.

use super::cond::{and, ite, or};
use super::inline::{Env, Inliner};
use super::points::Point;
use super::versions::Chain;
use crate::model::{AltValue, ConceptBody, ConceptId, Cond, Item, NEVER, Scalar, Type, Unit};
use rettesnor_values::{Day, Span};

impl Inliner<'_> {
    pub(crate) fn scalar(&mut self, scalar: &Scalar, env: &Env<'_>) -> Scalar {
        match scalar {
            Scalar::Const(value) => Scalar::Const(*value),
            Scalar::Fact(fact, item) => Scalar::Fact(*fact, env.item(*item)),
            Scalar::Today => env.today.clone().unwrap_or(Scalar::Today),
            Scalar::LawDate => Scalar::LawDate,
            Scalar::BoundDay(depth) => Scalar::BoundDay(depth.saturating_add(env.shift)),
            Scalar::Concept(id, item) => self.named(*id, *item, env),
            Scalar::AddSpanConcept(date, id, sign) => {
                let date = self.scalar(date, env);
                self.add_concept(&date, *id, *sign, env)
            }
            Scalar::At(inner, date) => {
                let today = Some(self.scalar(date, env));
                self.scalar(inner, &Env { today, ..env.clone() })
            }
            Scalar::Choice(branches, other) => self.choice(branches, other, env),
            Scalar::Count(..)
            | Scalar::Sum(..)
            | Scalar::Least(..)
            | Scalar::Greatest(..)
            | Scalar::Cover { .. } => self.aggregate(scalar, env),
            _ => self.arithmetic(scalar, env),
        }
    }

    fn boxed(&mut self, scalar: &Scalar, env: &Env<'_>) -> Box<Scalar> {
        Box::new(self.scalar(scalar, env))
    }

    fn arithmetic(&mut self, scalar: &Scalar, env: &Env<'_>) -> Scalar {
        let made = match scalar {
            Scalar::AddSpan(date, span, sign) => Scalar::AddSpan(self.boxed(date, env), *span, *sign),
            Scalar::AddHours(instant, hours) => Scalar::AddHours(self.boxed(instant, env), *hours),
            Scalar::AddUnits(date, count, unit, sign) => {
                Scalar::AddUnits(self.boxed(date, env), self.boxed(count, env), *unit, *sign)
            }
            Scalar::Add(a, b) => Scalar::Add(self.boxed(a, env), self.boxed(b, env)),
            Scalar::Sub(a, b) => Scalar::Sub(self.boxed(a, env), self.boxed(b, env)),
            Scalar::Mul(a, factor) => Scalar::Mul(self.boxed(a, env), *factor),
            Scalar::Times(a, b) => Scalar::Times(self.boxed(a, env), self.boxed(b, env)),
            Scalar::Min(list) => Scalar::Min(list.iter().map(|part| self.scalar(part, env)).collect()),
            Scalar::Max(list) => Scalar::Max(list.iter().map(|part| self.scalar(part, env)).collect()),
            Scalar::Elapsed(unit, from, to) => {
                Scalar::Elapsed(*unit, self.boxed(from, env), self.boxed(to, env))
            }
            Scalar::Table(table, date) => Scalar::Table(*table, self.boxed(date, env)),
            other => other.clone(),
        };
        folded(made)
    }

    /// Measures over records: the records themselves are the case's, so nothing is lifted out of them.
    fn aggregate(&mut self, scalar: &Scalar, env: &Env<'_>) -> Scalar {
        let mark = self.defined.len();
        let up = |depth: u8| depth.saturating_add(env.shift);
        let made = match scalar {
            Scalar::Count(list, depth, cond) => {
                Scalar::Count(*list, up(*depth), Box::new(self.cond(cond, &env.within(*depth))))
            }
            Scalar::Sum(list, depth, value, cond)
            | Scalar::Least(list, depth, value, cond)
            | Scalar::Greatest(list, depth, value, cond) => {
                let inner = env.within(*depth);
                let (value, cond) = (self.boxed(value, &inner), Box::new(self.cond(cond, &inner)));
                match scalar {
                    Scalar::Sum(..) => Scalar::Sum(*list, up(*depth), value, cond),
                    Scalar::Least(..) => Scalar::Least(*list, up(*depth), value, cond),
                    _ => Scalar::Greatest(*list, up(*depth), value, cond),
                }
            }
            Scalar::Cover { measure, list, depth, from, to, condition, window_from, window_to } => {
                let inner = env.within(*depth);
                Scalar::Cover {
                    measure: *measure,
                    list: *list,
                    depth: up(*depth),
                    from: self.boxed(from, &inner),
                    to: self.boxed(to, &inner),
                    condition: Box::new(self.cond(condition, &inner)),
                    window_from: self.boxed(window_from, env),
                    window_to: self.boxed(window_to, env),
                }
            }
            other => other.clone(),
        };
        self.defined.truncate(mark);
        made
    }

    /// A scalar, and the condition under which it has a value.
    pub(crate) fn with_definition(&mut self, scalar: &Scalar, env: &Env<'_>) -> (Scalar, Cond) {
        let mark = self.defined.len();
        let made = self.scalar(scalar, env);
        (made, and(self.defined.split_off(mark)))
    }

    fn choice(&mut self, branches: &[(Cond, Scalar)], other: &Scalar, env: &Env<'_>) -> Scalar {
        let mut rows = Vec::with_capacity(branches.len());
        for (cond, value) in branches {
            let (value, defined) = self.with_definition(value, env);
            rows.push((self.cond(cond, env), value, defined));
        }
        let (other, defined) = self.with_definition(other, env);
        self.choose(rows, (other, defined))
    }

    /// A choice of rows; what it takes for it to have a value goes with the comparison at hand.
    fn choose(&mut self, rows: Vec<(Cond, Scalar, Cond)>, other: (Scalar, Cond)) -> Scalar {
        let (made, defined) = choose(rows, other);
        self.define(defined);
        made
    }

    fn define(&mut self, defined: Cond) {
        if defined != Cond::Const(true) {
            self.defined.push(defined);
        }
    }

    fn named(&mut self, id: ConceptId, item: Item, env: &Env<'_>) -> Scalar {
        if !self.may_open(env) {
            let closed = Scalar::Concept(id, env.item(item));
            return match &env.today {
                None => closed,
                Some(today) => Scalar::At(Box::new(closed), Box::new(today.clone())),
            };
        }
        let (value, defined) = self.concept_scalar(id, item, env);
        self.define(defined);
        value
    }

    pub(crate) fn scalar_of_chain(&mut self, id: ConceptId, chain: &Chain, env: &Env<'_>) -> (Scalar, Cond) {
        match chain {
            Chain::Nothing => (Scalar::Const(NEVER), Cond::Const(false)),
            Chain::Version(version) => self.scalar_of_version(id, *version, env),
            Chain::When(version, earlier) => {
                let test = self.transition(Point::Concept(id), *version, env);
                let (value, defined) = self.scalar_of_version(id, *version, env);
                let other = self.scalar_of_chain(id, earlier, env);
                choose(vec![(test, value, defined)], other)
            }
            Chain::Unknown(version, earlier) => {
                if self.choose_version(Point::Concept(id), *version, env) {
                    self.scalar_of_version(id, *version, env)
                } else {
                    self.scalar_of_chain(id, earlier, env)
                }
            }
        }
    }

    fn scalar_of_version(&mut self, id: ConceptId, version: usize, env: &Env<'_>) -> (Scalar, Cond) {
        let found = self.concept_body(id, version, env);
        match found {
            Some(ConceptBody::Scalar(scalar)) => self.with_definition(scalar, env),
            Some(ConceptBody::Alternatives(tiers)) => {
                self.tiers(tiers, env, &mut |inliner, value| match value {
                    AltValue::Scalar(scalar) | AltValue::Count(scalar, _) => {
                        inliner.with_definition(scalar, env)
                    }
                    AltValue::Enum(value) => (Scalar::Const(i64::from(*value)), Cond::Const(true)),
                    AltValue::Hours(hours) => (Scalar::Const(i64::from(*hours)), Cond::Const(true)),
                    AltValue::Span(_) => (Scalar::Const(NEVER), Cond::Const(false)),
                })
            }
            Some(ConceptBody::Cond(_)) | None => (Scalar::Const(NEVER), Cond::Const(false)),
        }
    }

    fn tiers(
        &mut self,
        tiers: &[Vec<(Cond, AltValue)>],
        env: &Env<'_>,
        value_of: &mut dyn FnMut(&mut Self, &AltValue) -> (Scalar, Cond),
    ) -> (Scalar, Cond) {
        let mut rows = Vec::new();
        for (cond, value) in tiers.iter().flatten() {
            let cond = self.cond(cond, env);
            let (value, defined) = value_of(self, value);
            rows.push((cond, value, defined));
        }
        choose(rows, (Scalar::Const(NEVER), Cond::Const(false)))
    }

    /// A date moved by a concept: a calendar span, hours, or a count of one unit.
    fn add_concept(&mut self, date: &Scalar, id: ConceptId, sign: i8, env: &Env<'_>) -> Scalar {
        if !self.may_open(env) {
            return Scalar::AddSpanConcept(Box::new(date.clone()), id, sign);
        }
        let unit = match self.base.concepts.get(id.index()).map(|concept| concept.ty) {
            Some(Type::Duration(unit)) => unit,
            _ => Unit::Days,
        };
        let inner = env.definition(Item::None);
        let chain = self.concept_chain(id, env.day);
        let (made, defined) = self.moved(date, id, (sign, unit), &chain, &inner);
        self.define(defined);
        made
    }

    fn moved(
        &mut self,
        date: &Scalar,
        id: ConceptId,
        by: (i8, Unit),
        chain: &Chain,
        env: &Env<'_>,
    ) -> (Scalar, Cond) {
        match chain {
            Chain::Nothing => (Scalar::Const(NEVER), Cond::Const(false)),
            Chain::Version(version) => self.moved_by_version(date, id, by, *version, env),
            Chain::When(version, earlier) => {
                let test = self.transition(Point::Concept(id), *version, env);
                let (value, defined) = self.moved_by_version(date, id, by, *version, env);
                let other = self.moved(date, id, by, earlier, env);
                choose(vec![(test, value, defined)], other)
            }
            Chain::Unknown(version, earlier) => {
                if self.choose_version(Point::Concept(id), *version, env) {
                    self.moved_by_version(date, id, by, *version, env)
                } else {
                    self.moved(date, id, by, earlier, env)
                }
            }
        }
    }

    fn moved_by_version(
        &mut self,
        date: &Scalar,
        id: ConceptId,
        (sign, unit): (i8, Unit),
        version: usize,
        env: &Env<'_>,
    ) -> (Scalar, Cond) {
        let found = self.concept_body(id, version, env);
        let counted = |value: Scalar, unit: Unit| {
            folded(Scalar::AddUnits(Box::new(date.clone()), Box::new(value), unit, sign))
        };
        let count = |value: Scalar| counted(value, unit);
        match found {
            Some(ConceptBody::Scalar(scalar)) => {
                let (value, defined) = self.with_definition(scalar, env);
                (count(value), defined)
            }
            Some(ConceptBody::Alternatives(tiers)) => {
                self.tiers(tiers, env, &mut |inliner, value| match value {
                    AltValue::Span(span) => {
                        (folded(Scalar::AddSpan(Box::new(date.clone()), *span, sign)), Cond::Const(true))
                    }
                    AltValue::Hours(hours) => {
                        let hours = hours.saturating_mul(i32::from(sign));
                        (Scalar::AddHours(Box::new(date.clone()), hours), Cond::Const(true))
                    }
                    AltValue::Count(scalar, unit) => {
                        let (value, defined) = inliner.with_definition(scalar, env);
                        (counted(value, *unit), defined)
                    }
                    AltValue::Scalar(Scalar::Concept(length, _)) if inliner.is_length(*length) => {
                        let chain = inliner.concept_chain(*length, env.day);
                        inliner.moved(date, *length, (sign, unit), &chain, env)
                    }
                    AltValue::Scalar(scalar) => {
                        let (value, defined) = inliner.with_definition(scalar, env);
                        (count(value), defined)
                    }
                    AltValue::Enum(_) => (Scalar::Const(NEVER), Cond::Const(false)),
                })
            }
            Some(ConceptBody::Cond(_)) | None => (Scalar::Const(NEVER), Cond::Const(false)),
        }
    }
}

/// First match over rows of condition, value and the condition under which the value exists.
fn choose(rows: Vec<(Cond, Scalar, Cond)>, other: (Scalar, Cond)) -> (Scalar, Cond) {
    let mut defined = other.1;
    let mut branches = Vec::with_capacity(rows.len());
    let mut last = other.0;
    for (cond, value, exists) in rows.into_iter().rev() {
        defined = if exists == Cond::Const(true) {
            or([cond.clone(), defined])
        } else {
            ite(cond.clone(), exists, defined)
        };
        match cond {
            Cond::Const(false) => {}
            Cond::Const(true) => {
                branches.clear();
                last = value;
            }
            cond => branches.push((cond, value)),
        }
    }
    branches.reverse();
    let made = if branches.is_empty() { last } else { Scalar::Choice(branches, Box::new(last)) };
    (made, defined)
}

/// A scalar with the arithmetic of constants done.
pub(crate) fn folded(scalar: Scalar) -> Scalar {
    let value = match &scalar {
        Scalar::AddSpan(date, span, sign) => constant(date).and_then(|date| add_span(date, *span, *sign)),
        Scalar::Add(a, b) => both(a, b).and_then(|(a, b)| a.checked_add(b)),
        Scalar::Sub(a, b) => both(a, b).and_then(|(a, b)| a.checked_sub(b)),
        Scalar::Min(list) => all(list).and_then(|list| list.into_iter().min()),
        Scalar::Max(list) => all(list).and_then(|list| list.into_iter().max()),
        _ => None,
    };
    value.map_or(scalar, Scalar::Const)
}

fn constant(scalar: &Scalar) -> Option<i64> {
    match scalar {
        Scalar::Const(value) if *value != NEVER => Some(*value),
        _ => None,
    }
}

fn both(a: &Scalar, b: &Scalar) -> Option<(i64, i64)> {
    constant(a).zip(constant(b))
}

fn all(list: &[Scalar]) -> Option<Vec<i64>> {
    list.iter().map(constant).collect()
}

fn add_span(date: i64, span: Span, sign: i8) -> Option<i64> {
    let day = Day::from_number(i32::try_from(date).ok()?)?;
    let moved = if sign < 0 { day.minus(span) } else { day.plus(span) };
    moved.ok().map(|day| i64::from(day.number()))
}
