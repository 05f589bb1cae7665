//! From when it could be otherwise, if the facts stay as they are: birthdays, ends of periods, new law.

use crate::answer::{NormAnswer, OutcomeValue};
use crate::case::Case;
use crate::evaluate::{Evaluator, Laid, norm_answer, segment_on};
use crate::incremental::variables_of;
use crate::prepare::truth_in;
use rettesnor_rules::model::Cond;
use rettesnor_rules::program::Variable;
use rettesnor_values::Day;
use std::collections::BTreeSet;

/// How far ahead is looked, in days: some twelve years.
const AHEAD: i32 = 4_400;
/// Changes told.
const MOST: usize = 3;
/// Days tried.
const MOST_TRIED: usize = 24;

impl Evaluator<'_> {
    /// The next days on which the outcome is another one, and the outcome then.
    pub(super) fn changes(&mut self, case: &Case, answer: &NormAnswer) -> Vec<(Day, OutcomeValue)> {
        let mut found: Vec<(Day, OutcomeValue)> = Vec::new();
        let mut last = answer.outcomes.clone();
        for day in self.turning_days(case, answer).into_iter().take(MOST_TRIED) {
            let mut laid = Laid::new(&mut self.base, on(case, day));
            laid.demand_norm(&mut self.base, answer.norm);
            if !laid.prepared.worlds_exist() {
                continue;
            }
            let then = norm_answer(&self.base, &mut self.tools, &laid, answer.norm, answer.item);
            let Some(then) = then.filter(|then| then.outcomes != last) else { continue };
            if let [one] = then.outcomes.as_slice() {
                found.push((day, one.clone()));
            }
            last = then.outcomes;
            if found.len() == MOST {
                break;
            }
        }
        found
    }

    /// Days after today on which some condition behind the norm turns, or the law does.
    fn turning_days(&self, case: &Case, answer: &NormAnswer) -> BTreeSet<Day> {
        let mut days = BTreeSet::new();
        let Some(program) = self.base.compiled.norms.get(answer.norm.index()) else { return days };
        let mut variables = BTreeSet::new();
        if let Some(segment) = segment_on(&program.segments, case.law_date) {
            variables_of(segment, &mut variables);
        }
        for variable in variables {
            if let Some(Variable::Atom(atom)) = self.base.compiled.variables.get(variable as usize) {
                days.extend(self.turn(case, &atom.condition, answer.item));
            }
        }
        // A case judged by the law of its day follows the law; one judged by older law does not.
        if case.law_date == case.today {
            days.extend(
                program.segments.iter().map(|segment| segment.from).filter(|from| *from > case.today),
            );
        }
        days
    }

    /// The first day on which a condition is judged otherwise, found by leaps and then by halving.
    fn turn(&self, case: &Case, condition: &Cond, item: Option<u32>) -> Option<Day> {
        let on_day = |ahead: i32| {
            let day = case.today.plus_days(ahead).ok()?;
            let then = on(case, day);
            Some(truth_in(self.base.compiled, &self.base.index, &then, condition, item))
        };
        let now = on_day(0)?;
        let (mut before, mut after) = (0, 1);
        while on_day(after)? == now {
            if after >= AHEAD {
                return None;
            }
            before = after;
            after = after.saturating_mul(2).min(AHEAD);
        }
        while after.saturating_sub(before) > 1 {
            let middle = before.midpoint(after);
            if on_day(middle)? == now { before = middle } else { after = middle }
        }
        case.today.plus_days(after).ok()
    }
}

/// The case on another day.
fn on(case: &Case, day: Day) -> Case {
    let mut then = case.clone();
    if then.law_date == then.today {
        then.law_date = day;
    }
    then.today = day;
    then
}
