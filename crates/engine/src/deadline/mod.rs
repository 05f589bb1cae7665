//! Deadlines in a case: when they end, what state they can be in, and the day to tell a person.
//!
//! *The day to show.* A `frist` shows its earliest end: who acts by then is in time in every world. A `ventetid`, which binds the
//! one it is for, shows its latest: who waits until then has waited long enough. A `myndighetsfrist` binds an authority and
//! protects the person, who needs to know how soon the authority may act, or be late: it shows its earliest end. A wait before
//! the authority may act is therefore written as a `myndighetsfrist`.

mod length;
mod start;
mod state;

use crate::answer::{DeadlineAnswer, DeadlineState, FactRef};
use crate::case::Case;
use crate::possible::{day_of, ordinal_of};
use crate::prepare::{Frame, PrepareScratch};
use crate::scalar::{Env, Span, Truth};
use length::Length;
use rettesnor_diagram::{Scratch, Walk};
use rettesnor_rules::model::NormKind;
use rettesnor_rules::program::{Compiled, DeadlineProgram, Outcome, Segment};
use rettesnor_values::{Calendar, Day};

const MINUTES_PER_DAY: i64 = 1440;

/// The deadline of a segment, over all its readings; `None` where it has none. The case must be as it was known
/// ([`Case::as_known`]) and the frame that of the norm's instance.
pub fn deadline(
    compiled: &Compiled,
    index: &PrepareScratch,
    case: &Case,
    frame: &Frame,
    (kind, segment): (NormKind, &Segment),
    walk: &mut Scratch,
) -> Option<DeadlineAnswer> {
    let readings = segment.deadline_readings.iter().map(|(_, program)| program);
    let programs: Vec<&DeadlineProgram> = readings.collect();
    let programs = if programs.is_empty() { segment.deadline.iter().collect() } else { programs };
    if programs.is_empty() {
        return None;
    }
    let runs = runs(segment, frame, walk);
    let mut answers = programs.into_iter().map(|program| {
        let calendar =
            program.rule.rolls.as_ref().and_then(|(id, _)| compiled.model.calendars.get(id.index()));
        let env = frame.env(compiled, case, index);
        Judge { compiled, env, frame, program, calendar, case, kind, ties: &segment.ties }.answer(runs, walk)
    });
    let first = answers.next()?;
    Some(answers.fold(first, |one, other| joined(one, other, kind)))
}

/// Whether the norm is a yes.
fn runs(segment: &Segment, frame: &Frame, walk: &mut Scratch) -> Truth {
    let Some(diagram) = &segment.diagram else { return Truth::OPEN };
    let joints = frame.joints_of(&segment.ties);
    let Ok(mut walk) = Walk::new(diagram, walk, frame.masks(), &joints) else { return Truth::OPEN };
    let set = walk.outcomes();
    let truths = diagram.ids(&set).map(|id| match segment.outcomes.get(usize::from(id)) {
        Some(Outcome::Yes) => Truth::YES,
        Some(Outcome::Conflict(_) | Outcome::Readings(_)) | None => Truth::OPEN,
        Some(_) => Truth::NO,
    });
    truths.reduce(Truth::joined).unwrap_or(Truth::NO)
}

/// What is known when a deadline is judged.
pub(super) struct Judge<'a> {
    pub(super) compiled: &'a Compiled,
    pub(super) env: Env<'a>,
    pub(super) frame: &'a Frame,
    pub(super) program: &'a DeadlineProgram,
    pub(super) calendar: Option<&'a Calendar>,
    pub(super) case: &'a Case,
    pub(super) kind: NormKind,
    /// The clusters of the segment.
    pub(super) ties: &'a [u32],
}

/// A way the deadline may go.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Course {
    /// Before rolling; `None` where no new period has begun.
    pub(super) nominal: Option<Span>,
    /// The end that counts.
    pub(super) end: Option<Span>,
    pub(super) interrupted: bool,
    /// Whether the end may, or must, be that of an extension.
    pub(super) extended: (bool, bool),
    /// Nothing at all is known of when it starts: it may be in any state, but has no day to show.
    pub(super) unknown: bool,
}

impl Judge<'_> {
    fn answer(&self, runs: Truth, walk: &mut Scratch) -> DeadlineAnswer {
        let mut depends_on = Vec::new();
        let mut states = Vec::new();
        if runs.may_be_no() {
            states.push(DeadlineState::NotApplicable);
        }
        let mut courses = Vec::new();
        if runs.may_be_yes() {
            let lengths = self.lengths(walk, &mut depends_on);
            courses = self.courses(&lengths, &mut depends_on, &mut states);
        }
        for course in &courses {
            self.states_of(course, &mut states);
        }
        states.sort_unstable();
        states.dedup();
        depends_on.sort_unstable();
        depends_on.dedup();
        let shown = |course: &Course, end: Option<Span>| end.filter(|_| !course.unknown);
        let end = courses.iter().filter_map(|course| shown(course, course.end)).reduce(Span::hull);
        let nominal = courses.iter().filter_map(|course| shown(course, course.nominal)).reduce(Span::hull);
        let barred = self.program.rule.late.as_ref().map(|(_, bar)| self.env.span(bar));
        let answer = DeadlineAnswer {
            end: end.map(|end| (end.low, end.high)),
            nominal: nominal.map(|end| (end.low, end.high)),
            instant: self.program.rule.instant,
            shown: None,
            safe: None,
            states,
            days_left: None,
            barred_after: barred.filter(|_| runs.may_be_yes()).map(|bar| (bar.low, bar.high)),
            depends_on,
        };
        self.shown(answer)
    }

    /// Fills in the day to show, the safe day, and the days left.
    fn shown(&self, mut answer: DeadlineAnswer) -> DeadlineAnswer {
        answer.shown = answer.end.map(|(earliest, latest)| shown_end(self.kind, earliest, latest));
        let day = answer.shown.map(|shown| self.split(shown).0);
        let before_rolling = answer.nominal.map(|(earliest, latest)| shown_end(self.kind, earliest, latest));
        answer.safe = before_rolling.and_then(|end| self.safe(self.split(end).0));
        answer.days_left = day.map(|day| day.saturating_sub(ordinal_of(self.case.today)));
        answer
    }

    /// The last working day on or before a day, by the deadline's calendar, or by the first there is where it does not
    /// roll: an office that is closed takes nothing in, whether or not the law moves the day. A time to wait has none.
    fn safe(&self, day: i64) -> Option<Day> {
        let calendar = self.calendar.or_else(|| self.compiled.model.calendars.first());
        let calendar = calendar.filter(|_| self.kind != NormKind::WaitingPeriod)?;
        calendar.last_working_day_on_or_before(day_of(day)).ok()
    }

    /// The ways the deadline may go: the first period, and where it may be interrupted, the new one.
    fn courses(
        &self,
        lengths: &[Length],
        depends_on: &mut Vec<FactRef>,
        states: &mut Vec<DeadlineState>,
    ) -> Vec<Course> {
        let rule = &self.program.rule;
        let first = match (&rule.end, &rule.start) {
            (Some(end), _) => self.moment(end, depends_on),
            (None, Some(start)) => self.moment(start, depends_on).then(|start| self.ends(start, lengths)),
            (None, None) => start::Moment::default(),
        };
        if first.never {
            states.push(DeadlineState::NotStarted);
        }
        let Some(nominal) = first.span else { return Vec::new() };
        let end = Some(self.rolled(nominal));
        let first = Course { nominal: Some(nominal), end, unknown: first.unknown, ..Course::default() };
        let mut courses = Vec::new();
        match rule.interrupted.as_ref() {
            Some((day, start)) => self.interrupted(first, (day, start), lengths, (&mut courses, depends_on)),
            None => courses.push(first),
        }
        if let Some(extended) = &rule.extended_to {
            let to = self.moment(extended, depends_on);
            for course in &mut courses {
                self.extend(course, to);
            }
        }
        courses
    }

    /// Rolls to a working day. Rolling never passes a later day, so the ends of the interval give the ends of the result.
    pub(super) fn rolled(&self, nominal: Span) -> Span {
        let Some(calendar) = self.calendar else { return nominal };
        let roll = |moment: i64| {
            let (day, minute) = self.split(moment);
            let rolled = calendar.roll_forward(day_of(day)).map_or(day, ordinal_of);
            self.joined_moment(rolled, minute)
        };
        Span::new(roll(nominal.low), roll(nominal.high))
    }

    /// The day of a moment, and its minute where the deadline has minutes.
    pub(super) fn split(&self, moment: i64) -> (i64, i64) {
        if self.program.rule.instant {
            (moment.div_euclid(MINUTES_PER_DAY), moment.rem_euclid(MINUTES_PER_DAY))
        } else {
            (moment, 0)
        }
    }

    pub(super) fn joined_moment(&self, day: i64, minute: i64) -> i64 {
        if self.program.rule.instant {
            day.saturating_mul(MINUTES_PER_DAY).saturating_add(minute)
        } else {
            day
        }
    }
}

/// The end a reader is shown.
fn shown_end(kind: NormKind, earliest: i64, latest: i64) -> i64 {
    if kind == NormKind::WaitingPeriod { latest } else { earliest }
}

/// Both of what a deadline may be: nobody should trust the kinder one.
pub(crate) fn joined(one: DeadlineAnswer, other: DeadlineAnswer, kind: NormKind) -> DeadlineAnswer {
    let hull = |a: Option<(i64, i64)>, b: Option<(i64, i64)>| match (a, b) {
        (Some(a), Some(b)) => Some((a.0.min(b.0), a.1.max(b.1))),
        (a, b) => a.or(b),
    };
    let end = hull(one.end, other.end);
    let shown = end.map(|(earliest, latest)| shown_end(kind, earliest, latest));
    let from_other = shown.is_some() && shown == other.shown;
    let (safe, days_left) =
        if from_other { (other.safe, other.days_left) } else { (one.safe, one.days_left) };
    let mut states = one.states;
    states.extend(other.states);
    states.sort_unstable();
    states.dedup();
    let mut depends_on = one.depends_on;
    depends_on.extend(other.depends_on);
    depends_on.sort_unstable();
    depends_on.dedup();
    DeadlineAnswer {
        end,
        nominal: hull(one.nominal, other.nominal),
        instant: one.instant,
        shown,
        safe,
        states,
        days_left,
        barred_after: hull(one.barred_after, other.barred_after),
        depends_on,
    }
}
