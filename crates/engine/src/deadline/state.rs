//! What state a deadline can be in today.

use super::{Course, Judge, MINUTES_PER_DAY};
use crate::answer::DeadlineState;
use crate::possible::ordinal_of;
use crate::scalar::Span;
use rettesnor_rules::model::{Item, NormKind, Scope};

impl Judge<'_> {
    /// Now, in the deadline's own unit: the whole of today where it has minutes and the host gave no time.
    fn now(&self) -> Span {
        let today = ordinal_of(self.case.today);
        if !self.program.rule.instant {
            return Span::point(today);
        }
        let first = today.saturating_mul(MINUTES_PER_DAY);
        let whole = Span::new(first, first.saturating_add(MINUTES_PER_DAY).saturating_sub(1));
        self.case.now.map_or(whole, |now| Span::point(now.minutes()))
    }

    pub(super) fn states_of(&self, course: &Course, states: &mut Vec<DeadlineState>) {
        let Some(end) = course.end else {
            // Interrupted, and what the new period runs from has not come.
            states.push(DeadlineState::Interrupted);
            return;
        };
        let met = self.program.rule.met_by.as_ref().map(|met| self.env.span(met));
        if met.is_some_and(|met| met.low <= end.high) {
            states.push(DeadlineState::Met);
        }
        if met.is_some_and(|met| met.high <= end.low) {
            return;
        }
        // An act that came too late is judged by its own day; one that has not come, by today.
        let now = self.now();
        let late = met.map_or(now, |met| Span { low: met.low.min(now.low), high: met.high.min(now.high) });
        let missed = met.is_some_and(|met| met.low > end.high && met.high <= now.high);
        let last = self.last_of(end);
        if late.low <= last.high && !missed {
            running(course, states);
        }
        if late.high > last.low {
            self.past(late, states);
        }
    }

    /// The last day or minute that is within. What the person must do by two o'clock is done in time at two; what holds an
    /// authority back until two, or binds it until then, no longer does at two.
    fn last_of(&self, end: Span) -> Span {
        let before = i64::from(self.program.rule.instant && self.kind != NormKind::Deadline);
        Span { low: end.low.saturating_sub(before), high: end.high.saturating_sub(before) }
    }

    /// After the end: expired, unless it may still be heard, and barred when the last day for that is past.
    fn past(&self, at: Span, states: &mut Vec<DeadlineState>) {
        let Some((assessment, bar)) = &self.program.rule.late else {
            states.push(DeadlineState::Expired);
            return;
        };
        let bar = self.env.span(bar);
        if at.high > bar.low {
            states.push(DeadlineState::Barred);
        }
        if at.low <= bar.high {
            let scope = self.compiled.model.facts.get(assessment.index()).map(|fact| fact.scope);
            let item = if scope == Some(Scope::Case) { Item::None } else { Item::This };
            let heard = self.env.fact_truth(*assessment, item);
            if heard.may_be_yes() {
                states.push(DeadlineState::MayBeHeard);
            }
            if heard.may_be_no() {
                states.push(DeadlineState::Expired);
            }
        }
    }
}

fn running(course: &Course, states: &mut Vec<DeadlineState>) {
    let (may_be_extended, extended) = course.extended;
    if may_be_extended {
        states.push(DeadlineState::Extended);
    }
    if course.interrupted {
        states.push(DeadlineState::Interrupted);
    } else if !extended {
        states.push(DeadlineState::Running);
    }
}
