//! What the rules say of a case of which nothing is known. Most of every case is like it: what nothing told bears on is answered
//! once for its day, and then again and again the same.

use super::{Evaluator, Laid, norm_answer};
use crate::answer::NormAnswer;
use crate::case::Case;
use crate::reads::Reads;
use rettesnor_rules::model::NormId;

/// A case of which nothing is known, with the answers given in it.
#[derive(Debug, Clone)]
pub(super) struct Untold {
    laid: Laid,
    /// By norm.
    answers: Vec<Option<NormAnswer>>,
}

impl Evaluator<'_> {
    /// Whether anything a case says can bear on a norm. Where nothing can, its answer is that of a case of which nothing is known.
    pub fn bears(&mut self, case: &Case, norm: NormId) -> bool {
        let known = case.as_known();
        self.reads(norm).is_none_or(|reads| reads.meet(&known))
    }

    /// What a norm can hang on; `None` where there is no such norm.
    pub(crate) fn reads(&mut self, norm: NormId) -> Option<&Reads> {
        if self.reads.is_empty() {
            self.reads.resize_with(self.base.compiled.norms.len(), || None);
        }
        let program = self.base.compiled.norms.get(norm.index())?;
        let slot = self.reads.get_mut(norm.index())?;
        Some(slot.get_or_insert_with(|| Reads::of(&self.base, program)))
    }

    /// The answer for a norm in a case of which nothing is known, on the clocks of this one.
    pub(super) fn untold(&mut self, clocks: &Case, norm: NormId) -> Option<NormAnswer> {
        let of_the_day = |it: &Untold| {
            let Case { today, law_date, now, .. } = it.laid.case;
            (today, law_date, now) == (clocks.today, clocks.law_date, clocks.now)
        };
        let mut untold = match self.untold.take() {
            Some(untold) if of_the_day(&untold) => untold,
            _ => {
                let nothing = Case { law_date: clocks.law_date, now: clocks.now, ..Case::new(clocks.today) };
                let answers = vec![None; self.base.compiled.norms.len()];
                Box::new(Untold { laid: Laid::new(&mut self.base, nothing), answers })
            }
        };
        let slot = untold.answers.get_mut(norm.index())?;
        if slot.is_none() {
            untold.laid.demand_norm(&mut self.base, norm);
            *slot = norm_answer(&self.base, &mut self.tools, &untold.laid, norm, None);
        }
        let answer = slot.clone();
        self.untold = Some(untold);
        answer
    }
}
