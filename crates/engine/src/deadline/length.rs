//! How long a deadline runs, and where it ends.

use super::{Course, Judge};
use crate::answer::FactRef;
use crate::scalar::{Open, Span, moved};
use rettesnor_diagram::{Residual, Scratch, Walk};
use rettesnor_rules::model::{AltValue, Scalar};
use rettesnor_rules::program::Outcome;

/// A length that applies in some world; `None`: none does, and no end is known.
pub(super) type Length = Option<AltValue>;

impl Judge<'_> {
    /// The lengths that apply in some world, by their diagram under the masks.
    pub(super) fn lengths(&self, scratch: &mut Scratch, depends_on: &mut Vec<FactRef>) -> Vec<Length> {
        let found = self.reached(scratch, depends_on);
        let counts = found.iter().flatten().filter_map(AltValue::scalar);
        depends_on.extend(counts.flat_map(|count| Open::of_scalar(&self.env, count).facts));
        found
    }

    fn reached(&self, scratch: &mut Scratch, depends_on: &mut Vec<FactRef>) -> Vec<Length> {
        let Some(diagram) = &self.program.length else {
            let reached = self.env.reached(&self.program.rule.length);
            return reached.into_iter().map(Option::<&AltValue>::cloned).collect();
        };
        let joints = self.frame.joints_of(self.ties);
        let Ok(mut walk) = Walk::new(diagram, scratch, self.frame.masks(), &joints) else {
            return self.program.lengths.iter().cloned().map(Some).collect();
        };
        let mut residual = Residual::new();
        walk.residual(&mut residual);
        for variable in residual.relevant() {
            depends_on.extend(self.frame.facts_of(self.compiled, *variable));
        }
        let mut found = Vec::new();
        for id in diagram.ids(residual.outcomes()) {
            match self.program.length_outcomes.get(usize::from(id)) {
                Some(outcome) => collect(outcome, &mut found),
                None => found.push(None),
            }
        }
        found
    }

    /// Where a period from a start may end.
    pub(super) fn ends(&self, start: Span, lengths: &[Length]) -> Option<Span> {
        lengths.iter().flatten().map(|length| self.end(start, length)).reduce(Span::hull)
    }

    fn end(&self, start: Span, length: &AltValue) -> Span {
        match length {
            // A calendar length from an instant ends at the same time of day.
            AltValue::Span(length) if self.program.rule.instant => start.rising(|moment| {
                let (day, minute) = self.split(moment);
                self.joined_moment(moved(day, *length, 1), minute)
            }),
            _ => self.env.end_of(start, length, 1),
        }
    }

    /// The deadline interrupted: before its end, a new period of the same length runs from a new start.
    pub(super) fn interrupted(
        &self,
        first: Course,
        (day, start): (&Scalar, &Scalar),
        lengths: &[Length],
        (courses, depends_on): (&mut Vec<Course>, &mut Vec<FactRef>),
    ) {
        let interruption = self.moment(day, depends_on);
        let end = first.end.unwrap_or(Span::ANY);
        let before = interruption.span.filter(|day| day.low <= end.high);
        let surely = !interruption.never && before.is_some_and(|day| day.high <= end.low);
        if !surely {
            courses.push(first);
        }
        if before.is_some() {
            let restart = self.moment(start, depends_on);
            let (nominal, unknown) = (restart.then(|start| self.ends(start, lengths)).span, restart.unknown);
            if restart.never || nominal.is_none() {
                courses.push(Course { interrupted: true, ..Course::default() });
            }
            if let Some(nominal) = nominal {
                let end = Some(self.rolled(nominal));
                courses.push(Course {
                    nominal: Some(nominal),
                    end,
                    interrupted: true,
                    unknown,
                    ..Course::default()
                });
            }
        }
    }

    /// The deadline extended to a day, where that is later. The day counts like any other end: it rolls where the deadline does.
    pub(super) fn extend(&self, course: &mut Course, to: super::start::Moment) {
        let (Some(end), Some(day)) = (course.end, to.span) else { return };
        let to_day = self.rolled(day);
        let later = Span { low: end.low.max(to_day.low), high: end.high.max(to_day.high) };
        course.extended = (to_day.high > end.low, !to.never && to_day.low > end.high);
        course.end = Some(if to.never { end.hull(later) } else { later });
        if course.extended.1 {
            course.nominal = Some(day);
        }
    }
}

/// The lengths of an outcome; provisions that disagree give all of theirs.
fn collect(outcome: &Outcome, found: &mut Vec<Length>) {
    match outcome {
        Outcome::Value(length) => found.push(Some(length.clone())),
        Outcome::Conflict(ways) | Outcome::Readings(ways) => {
            for (_, outcome) in ways {
                collect(outcome, found);
            }
        }
        _ => found.push(None),
    }
}
