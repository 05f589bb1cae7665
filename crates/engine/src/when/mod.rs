//! From when an answer could be otherwise, when only time passes.
//!
//! The facts stay as they are, and `i_dag` and the law's date move forward. An answer can change only on days when something it
//! is made of does: a comparison with `i_dag` in it, a row of a table, a version of the law. Comparisons are found by halving
//! stretches of time on which they are not settled, as facts' sets are; what is left is asked day by day.

use crate::case::Case;
use crate::possible::{day_of, ordinal_of};
use crate::prepare::PrepareScratch;
use crate::scalar::{Env, Span, middle};
use rettesnor_rules::model::{Cond, NormId};
use rettesnor_rules::program::{Compiled, Variable};
use rettesnor_values::Day;
use std::collections::BTreeSet;

/// Days looked ahead at most: forty years.
const MOST_DAYS: i64 = 14_610;
/// Evaluations spent on one condition.
const MOST_STEPS: u32 = 8_192;

/// The case a number of days later: nothing more is known, and the law's clock has moved as far as the facts'.
#[must_use]
pub fn later(case: &Case, today: Day) -> Case {
    let moved = ordinal_of(today).saturating_sub(ordinal_of(case.today));
    let law_date = day_of(ordinal_of(case.law_date).saturating_add(moved));
    // A time of day belongs to its day; a knowledge clock says what was known, and stays.
    Case { today, law_date, now: None, ..case.clone() }
}

/// Days after today, up to a horizon, on which a norm's answer may change if only time passes: a superset, ascending.
pub fn change_days(
    compiled: &Compiled,
    scratch: &PrepareScratch,
    case: &Case,
    norm: NormId,
    horizon: Day,
) -> Vec<Day> {
    let (today, last) = window(case, horizon);
    let known = case.as_known();
    let mut days = BTreeSet::new();
    let moved = ordinal_of(case.law_date).saturating_sub(today);
    for segment in compiled.norms.get(norm.index()).map_or(&[][..], |program| &program.segments) {
        days.insert(ordinal_of(segment.from).saturating_sub(moved));
        for variable in &segment.reads {
            if let Some(Variable::Atom(atom)) = compiled.variables.get(*variable as usize) {
                let records = match atom.scope {
                    rettesnor_rules::model::Scope::Case => vec![None],
                    rettesnor_rules::model::Scope::Item(list) => {
                        let records = known.lists.get(&list).map_or(0, |records| records.items.len());
                        (0..).take(records).map(Some).collect()
                    }
                };
                for record in records {
                    let env = Env::new(&compiled.model, scratch.domains(), &known, record);
                    Changes { env, condition: &atom.condition, moved, steps: MOST_STEPS }
                        .find(Span { low: today, high: last }, &mut days);
                }
            }
        }
    }
    days.into_iter().filter(|day| (today.saturating_add(1)..=last).contains(day)).map(day_of).collect()
}

fn window(case: &Case, horizon: Day) -> (i64, i64) {
    let today = ordinal_of(case.today);
    let last = ordinal_of(horizon.min(Day::LAST));
    (today, last.min(today.saturating_add(MOST_DAYS)))
}

/// The days on which a condition's truth may change.
struct Changes<'a> {
    env: Env<'a>,
    condition: &'a Cond,
    /// How far the law's clock is from the facts'.
    moved: i64,
    steps: u32,
}

impl Changes<'_> {
    /// Halves what is not settled; a condition that other facts leave open may change on each day, and is asked day by day.
    fn find(&mut self, window: Span, days: &mut BTreeSet<i64>) {
        let mut before = None;
        let mut waiting = vec![window];
        while let Some(stretch) = waiting.pop() {
            let single = stretch.low == stretch.high;
            let truth = self.truth(stretch);
            if single || !truth.is_open() || self.steps == 0 {
                if self.steps == 0 && !single {
                    days.extend(stretch.low..=stretch.high);
                }
                if before != Some(truth) || truth.is_open() {
                    days.insert(stretch.low);
                }
                before = Some(truth);
                continue;
            }
            self.steps = self.steps.saturating_sub(1);
            let middle = middle(stretch.low, stretch.high);
            waiting.push(Span { low: middle.saturating_add(1), high: stretch.high });
            waiting.push(Span { low: stretch.low, high: middle });
        }
    }

    fn truth(&self, days: Span) -> crate::scalar::Truth {
        let mut env = self.env.on(days);
        env.law_date = days.rising(|day| day.saturating_add(self.moved));
        env.truth(self.condition)
    }
}

/// The next days on which the outcome is another than the day before, with the outcome then: "from when could it be otherwise".
/// `outcome` answers for a case judged on that day ([`later`]).
pub fn next_changes<T: PartialEq>(
    compiled: &Compiled,
    scratch: &PrepareScratch,
    case: &Case,
    (norm, horizon, most): (NormId, Day, usize),
    mut outcome: impl FnMut(Day) -> T,
) -> Vec<(Day, T)> {
    let mut changes: Vec<(Day, T)> = Vec::new();
    let first = outcome(case.today);
    for day in change_days(compiled, scratch, case, norm, horizon) {
        if changes.len() >= most {
            break;
        }
        let then = outcome(day);
        if changes.last().map_or(&first, |(_, known)| known) != &then {
            changes.push((day, then));
        }
    }
    changes
}

/// `tidligst oppfylt`: the earliest day, today included, on which the norm is surely met if the facts stay as they are.
pub fn earliest_met(
    compiled: &Compiled,
    scratch: &PrepareScratch,
    case: &Case,
    (norm, horizon): (NormId, Day),
    mut met: impl FnMut(Day) -> bool,
) -> Option<Day> {
    if met(case.today) {
        return Some(case.today);
    }
    change_days(compiled, scratch, case, norm, horizon).into_iter().find(|day| met(*day))
}
