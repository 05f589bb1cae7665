//! From when it could be otherwise, if the facts stay as they are: birthdays, ends of periods, new law.

use super::aside::Aside;
use super::sought::Sought;
use crate::answer::{NormAnswer, OutcomeValue};
use crate::case::Case;
use crate::evaluate::{Evaluator, Laid, norm_answer, segment_on};
use crate::prepare::truth_on;
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
    pub(super) fn changes(
        &mut self,
        (aside, laid): (&mut Aside, &mut Laid),
        answer: &NormAnswer,
    ) -> Vec<(Day, OutcomeValue)> {
        let days = self.turning_days((&mut *aside, &laid.case), answer);
        let mut found: Vec<(Day, OutcomeValue)> = Vec::new();
        let mut last = answer.outcomes.clone();
        let sought = if days.is_empty() { None } else { Sought::new(self, laid, answer) };
        for day in days.into_iter().take(MOST_TRIED) {
            let then = match &sought {
                Some(sought) => sought.on_day(self, (&mut *aside, laid), day),
                None => self.outcomes_on(&laid.case, day, answer),
            };
            let Some(then) = then.filter(|then| *then != last) else { continue };
            if let [one] = then.as_slice() {
                found.push((day, one.clone()));
            }
            last = then;
            if found.len() == MOST {
                break;
            }
        }
        found
    }

    /// The outcomes on another day, presumptions and all; `None` where no world is left.
    fn outcomes_on(&mut self, case: &Case, day: Day, answer: &NormAnswer) -> Option<Vec<OutcomeValue>> {
        let mut laid = Laid::new(&mut self.base, on(case, day));
        laid.demand_norm(&mut self.base, answer.norm);
        if !laid.prepared.worlds_exist() {
            return None;
        }
        let then = norm_answer(&self.base, &mut self.tools, &laid, answer.norm, answer.item);
        then.map(|then| then.outcomes)
    }

    /// Days after today on which some condition behind the norm turns, or the law does.
    fn turning_days(&self, (aside, case): (&mut Aside, &Case), answer: &NormAnswer) -> BTreeSet<Day> {
        let mut days = BTreeSet::new();
        let Some(program) = self.base.compiled.norms.get(answer.norm.index()) else { return days };
        let mut variables = BTreeSet::new();
        if let Some(segment) = segment_on(&program.segments, case.law_date) {
            variables.extend(&segment.reads);
        }
        for id in variables.into_iter().filter(|id| self.base.index.is_timed(*id)) {
            if let Some(Variable::Atom(atom)) = self.base.compiled.variables.get(id as usize) {
                let turn = || self.turn(case, &atom.condition, answer.item);
                days.extend(*aside.turns.entry((id, answer.item)).or_insert_with(turn));
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
            let law = if case.law_date == case.today { day } else { case.law_date };
            Some(truth_on(self.base.compiled, &self.base.index, (case, day, law), condition, item))
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
pub(super) fn on(case: &Case, day: Day) -> Case {
    let mut then = case.clone();
    if then.law_date == then.today {
        then.law_date = day;
    }
    then.today = day;
    then
}
