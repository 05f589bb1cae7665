//! When a deadline ends: by what is laid out where all it hangs on is known, as for a whole case otherwise.

use super::Bare;
use super::input::Inputs;
use super::value::{Setting, Value};
use crate::answer::DeadlineAnswer;
use crate::deadline::deadline;
use crate::possible::{day_of, ordinal_of};
use crate::scalar::{Span, moved};
use rettesnor_rules::model::{AltValue, NEVER, NormId, NormKind};
use rettesnor_rules::program::{DeadlineProgram, Outcome, Segment};
use rettesnor_values::{Calendar, Span as TimeSpan};

/// The deadline of a norm.
#[derive(Debug, Clone)]
pub(super) struct Due<'c> {
    kind: NormKind,
    segment: &'c Segment,
    simple: Option<Simple<'c>>,
}

/// One that runs from a moment, for one length if any, and is neither interrupted nor extended.
#[derive(Debug, Clone)]
struct Simple<'c> {
    moment: Value<'c>,
    length: Option<TimeSpan>,
    calendar: Option<&'c Calendar>,
}

/// Where a deadline ends of which all is known.
enum Ends {
    On(i64),
    /// It does not run, or has not started.
    Nowhere,
}

impl<'c> Due<'c> {
    pub(super) fn new(
        norm: NormId,
        segment: &'c Segment,
        setting: Setting<'_, 'c>,
        inputs: &mut Inputs<'c>,
    ) -> Option<Self> {
        let kind = setting.rules.model.norms.get(norm.index())?.kind;
        let program = segment.deadline.as_ref().filter(|_| segment.deadline_readings.is_empty());
        let simple = program.and_then(|program| Simple::new(program, setting, inputs));
        Some(Self { kind, segment, simple })
    }
}

impl<'c> Simple<'c> {
    fn new(program: &'c DeadlineProgram, setting: Setting<'_, 'c>, inputs: &mut Inputs<'c>) -> Option<Self> {
        let rule = &program.rule;
        if rule.instant || rule.interrupted.is_some() || rule.extended_to.is_some() {
            return None;
        }
        let length =
            || match program.length_outcomes.get(usize::from(program.length.as_ref()?.is_constant()?)) {
                Some(Outcome::Value(AltValue::Span(length))) => Some(*length),
                _ => None,
            };
        let (moment, length) = match (&rule.end, &rule.start) {
            (Some(end), _) => (end, None),
            (None, Some(start)) => (start, Some(length()?)),
            (None, None) => return None,
        };
        let moment = Value::new(moment.clone(), setting, inputs);
        let calendar = rule.rolls.as_ref().and_then(|(id, _)| setting.rules.model.calendars.get(id.index()));
        (!moment.needs_case()).then_some(Self { moment, length, calendar })
    }

    /// When it ends, where it starts on this day.
    fn ends(&self, moment: i64) -> Ends {
        if moment >= NEVER {
            return Ends::Nowhere;
        }
        let nominal = self.length.map_or(moment, |length| moved(moment, length, 1));
        let rolled = self.calendar.map(|calendar| calendar.roll_forward(day_of(nominal)));
        Ends::On(rolled.map_or(nominal, |rolled| rolled.map_or(nominal, ordinal_of)))
    }
}

impl Bare<'_> {
    /// The interval of a deadline's end; `None` where it has none.
    pub(super) fn end(&mut self, place: usize) -> Option<Span> {
        match self.simple_end(place) {
            Some(Ends::On(day)) => Some(Span::point(day)),
            Some(Ends::Nowhere) => None,
            None => self.deadline(place)?.end.map(|(low, high)| Span { low, high }),
        }
    }

    /// The same where all it hangs on is known; `None` where it is not.
    fn simple_end(&mut self, place: usize) -> Option<Ends> {
        let outcome = self.outcome(place)?;
        let Self { plans, inputs, stack, .. } = self;
        let simple = plans.get(place)?.due.as_ref()?.simple.as_ref()?;
        match outcome {
            Outcome::Conflict(_) | Outcome::Readings(_) => None,
            Outcome::Yes => {
                let setting = Setting { rules: self.rules, index: &self.index, case: &self.case };
                let moment = simple.moment.span(&inputs.spans, stack, setting).only()?;
                Some(simple.ends(moment))
            }
            _ => Some(Ends::Nowhere),
        }
    }

    /// The deadline as for a whole case.
    pub(super) fn deadline(&mut self, place: usize) -> Option<DeadlineAnswer> {
        self.plans.get(place)?.due.as_ref()?;
        self.tell_case();
        let due = self.plans.get(place)?.due.as_ref()?;
        let frame = self.prepared.case();
        let walk = &mut self.tools.scratch;
        deadline(self.rules, &self.index, &self.case, frame, (due.kind, due.segment), walk)
    }
}
