//! `tidligst oppfylt`: from when a norm holds, if the facts stay as they are.

use super::Evaluator;
use crate::answer::{OutcomeValue, Verdict};
use crate::case::Case;
use crate::when;
use rettesnor_rules::model::NormId;
use rettesnor_values::Day;

/// How far ahead is looked, in days: some forty years.
const HORIZON: i32 = 14_610;

impl Evaluator<'_> {
    /// The earliest day, today included, on which the norm is settled *yes* if nothing is learnt and nothing happens but the
    /// passing of time. `None`: not within forty years.
    pub fn earliest_met(&mut self, case: &Case, norm: NormId, item: Option<u32>) -> Option<Day> {
        let compiled = self.base.compiled;
        let index = self.base.index.clone();
        let horizon = case.today.plus_days(HORIZON).unwrap_or(Day::LAST);
        when::earliest_met(compiled, &index, case, (norm, horizon), |day| {
            let answer = self.norm(&when::later(case, day), norm, item);
            answer.is_some_and(|it| matches!(it.verdict, Verdict::Settled(OutcomeValue::Yes)))
        })
    }
}
