//! An ordered expression as a short list of steps over the facts' intervals: concepts opened, what hangs on no fact worked out.
//!
//! Only what can be laid out so is; the steps are the very functions by which [`Env::span`] goes through the expression.

use super::input::Reach;
use crate::scalar::{Env, Span, add_calendar_units, add_span, amount, elapsed_days, product, times};
use rettesnor_rules::model::{
    ConceptBody, ConceptId, ConceptVersion, FactId, Item, Scalar, Scope, TableRow, Transition, Type, Unit,
};
use rettesnor_values::Span as TimeSpan;

/// Concepts in concepts are opened no further down than this.
const DEPTH: u8 = 32;

/// A step: what it needs lies on top of a stack, and so does its result.
#[derive(Debug, Clone, Copy)]
enum Step<'c> {
    Is(Span),
    Fact(u32),
    Moved(TimeSpan, i8),
    Units(Unit, i8),
    Add,
    Sub,
    Mul(i64),
    Times,
    Least,
    Greatest,
    Elapsed(Unit),
    Amount(&'c [TableRow]),
    Either,
}

/// An expression laid out.
#[derive(Debug, Clone, Default)]
pub(super) struct Tape<'c> {
    steps: Vec<Step<'c>>,
}

/// Lays expressions out; `place` gives a fact its place among the intervals.
pub(super) struct Layer<'e, 'c> {
    pub(super) env: Env<'e>,
    pub(super) rules: &'c rettesnor_rules::model::RuleBase,
    pub(super) place: &'e mut dyn FnMut(FactId) -> u32,
}

impl Tape<'_> {
    /// The interval of the expression.
    #[inline]
    pub(super) fn run(&self, facts: &[Reach], stack: &mut Vec<Span>) -> Span {
        if let [Step::Fact(place), step] = self.steps.as_slice()
            && let Some(fact) = facts.get(*place as usize)
        {
            return step.alone(fact.now);
        }
        stack.clear();
        for step in &self.steps {
            step.take(facts, stack);
        }
        stack.pop().unwrap_or(Span::ANY)
    }

    /// The places of the facts it reads, each once.
    pub(super) fn places(&self) -> Vec<u32> {
        let places = self.steps.iter().filter_map(|step| match step {
            Step::Fact(place) => Some(*place),
            _ => None,
        });
        let mut places: Vec<u32> = places.collect();
        places.sort_unstable();
        places.dedup();
        places
    }
}

impl Step<'_> {
    /// A step that needs one interval.
    #[inline]
    fn alone(&self, on: Span) -> Span {
        match *self {
            Step::Moved(length, sign) => match on.only() {
                Some(date) => Span::point(crate::scalar::moved(date, length, sign)),
                None => add_span(on, length, sign),
            },
            Step::Mul(factor) => Span::new(product(on.low, factor), product(on.high, factor)),
            Step::Amount(rows) => amount(rows, on),
            _ => Span::ANY,
        }
    }

    fn take(&self, facts: &[Reach], stack: &mut Vec<Span>) {
        let made = match *self {
            Step::Is(span) => span,
            Step::Fact(place) => facts.get(place as usize).map_or(Span::ANY, |fact| fact.now),
            Step::Moved(..) | Step::Mul(_) | Step::Amount(_) => {
                stack.pop().map_or(Span::ANY, |on| self.alone(on))
            }
            _ => {
                let (b, a) = (stack.pop().unwrap_or(Span::ANY), stack.pop().unwrap_or(Span::ANY));
                self.both(a, b)
            }
        };
        stack.push(made);
    }

    fn both(&self, a: Span, b: Span) -> Span {
        match *self {
            Step::Units(unit, sign) => add_calendar_units(a, b, unit, sign),
            Step::Add => Span::new(a.low.saturating_add(b.low), a.high.saturating_add(b.high)),
            Step::Sub => Span::new(a.low.saturating_sub(b.high), a.high.saturating_sub(b.low)),
            Step::Times => times(a, b),
            Step::Least => Span { low: a.low.min(b.low), high: a.high.min(b.high) },
            Step::Greatest => Span { low: a.low.max(b.low), high: a.high.max(b.high) },
            Step::Elapsed(unit) => elapsed_days(unit, a, b),
            Step::Either => a.hull(b),
            _ => Span::ANY,
        }
    }
}

impl<'c> Layer<'_, 'c> {
    /// The expression as steps; `None` where some part of it cannot be one.
    pub(super) fn tape(&mut self, scalar: &Scalar) -> Option<Tape<'c>> {
        let mut steps = Vec::new();
        self.lay(scalar, &mut steps, DEPTH)?;
        Some(Tape { steps })
    }

    /// Lays out one expression; what reads no fact becomes its value.
    fn lay(&mut self, scalar: &Scalar, steps: &mut Vec<Step<'c>>, depth: u8) -> Option<()> {
        let start = steps.len();
        self.open(scalar, steps, depth)?;
        let own = steps.get(start..)?;
        if own.len() > 1 && !own.iter().any(|step| matches!(step, Step::Fact(_))) {
            let value = Tape { steps: own.to_vec() }.run(&[], &mut Vec::new());
            steps.truncate(start);
            steps.push(Step::Is(value));
        }
        Some(())
    }

    fn open(&mut self, scalar: &Scalar, steps: &mut Vec<Step<'c>>, depth: u8) -> Option<()> {
        let step = match scalar {
            Scalar::Const(value) => Step::Is(Span::point(*value)),
            Scalar::Today => Step::Is(self.env.today),
            Scalar::LawDate => Step::Is(self.env.law_date),
            Scalar::Fact(fact, Item::None) if self.is_of_case(*fact) => Step::Fact((self.place)(*fact)),
            Scalar::Concept(concept, Item::None) => {
                return self.concept(*concept, steps, depth.checked_sub(1)?);
            }
            Scalar::AddSpan(date, length, sign) => {
                self.lay(date, steps, depth)?;
                Step::Moved(*length, *sign)
            }
            Scalar::AddUnits(date, count, unit, sign) if *unit != Unit::Hours => {
                self.lay(date, steps, depth)?;
                self.lay(count, steps, depth)?;
                Step::Units(*unit, *sign)
            }
            Scalar::Mul(value, factor) => {
                self.lay(value, steps, depth)?;
                Step::Mul(*factor)
            }
            Scalar::Table(table, date) => {
                self.lay(date, steps, depth)?;
                Step::Amount(&self.rules.tables.get(table.index())?.rows)
            }
            Scalar::Min(parts) => return self.fold(parts, Step::Least, steps, depth),
            Scalar::Max(parts) => return self.fold(parts, Step::Greatest, steps, depth),
            _ => {
                let (a, b, step) = self.pair(scalar)?;
                self.lay(a, steps, depth)?;
                self.lay(b, steps, depth)?;
                step
            }
        };
        steps.push(step);
        Some(())
    }

    fn pair<'s>(&self, scalar: &'s Scalar) -> Option<(&'s Scalar, &'s Scalar, Step<'c>)> {
        match scalar {
            Scalar::Add(a, b) => Some((a, b, Step::Add)),
            Scalar::Sub(a, b) => Some((a, b, Step::Sub)),
            Scalar::Times(a, b) => Some((a, b, Step::Times)),
            // Hours and minutes need the changes of the clocks.
            Scalar::Elapsed(unit, a, b) if !self.env.is_instant(a) && !self.env.is_instant(b) => {
                Some((a, b, Step::Elapsed(*unit)))
            }
            _ => None,
        }
    }

    fn fold(&mut self, parts: &[Scalar], step: Step<'c>, steps: &mut Vec<Step<'c>>, depth: u8) -> Option<()> {
        let (first, others) = parts.split_first()?;
        self.lay(first, steps, depth)?;
        for part in others {
            self.lay(part, steps, depth)?;
            steps.push(step);
        }
        Some(())
    }

    /// A concept by the versions that the law's date picks.
    fn concept(&mut self, concept: ConceptId, steps: &mut Vec<Step<'c>>, depth: u8) -> Option<()> {
        let versions = &self.rules.concepts.get(concept.index())?.versions;
        if versions.iter().any(|version| matches!(version.transition, Transition::When(_))) {
            return None;
        }
        let applies: Vec<&'c ConceptVersion> =
            self.env.applicable(versions, |version| (&version.validity, &version.transition));
        if applies.is_empty() {
            steps.push(Step::Is(Span::ANY));
        }
        for (place, version) in applies.into_iter().enumerate() {
            let ConceptBody::Scalar(scalar) = &version.body else { return None };
            self.lay(scalar, steps, depth)?;
            if place > 0 {
                steps.push(Step::Either);
            }
        }
        Some(())
    }

    fn is_of_case(&self, fact: FactId) -> bool {
        let declared = self.rules.facts.get(fact.index());
        declared.is_some_and(|declared| {
            declared.scope == Scope::Case && !matches!(declared.ty, Type::Bool | Type::Enum(_) | Type::Set(_))
        })
    }
}
