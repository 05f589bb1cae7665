//! What the rules say of a case of which nothing is known. Most of every case is like it: what nothing told bears on is answered
//! once for its day, and then again and again the same.

use super::{Base, Evaluator, Laid, norm_answer, norm_brief, segment_on, stays_open};
use crate::answer::{Brief, NormAnswer};
use crate::case::Case;
use crate::reads::Reads;
use rettesnor_rules::model::{NormId, Transition};
use rettesnor_rules::program::{Compiled, Outcome, Segment};
use rettesnor_values::Day;

/// A case of which nothing is known, with the answers given in it.
#[derive(Debug, Clone)]
pub(super) struct Untold {
    laid: Laid,
    /// By norm.
    answers: Vec<Option<NormAnswer>>,
    briefs: Vec<Option<Brief>>,
    open: Vec<Option<bool>>,
}

impl Evaluator<'_> {
    /// The norms of these that anything a case says can bear on. Where nothing can, the answer is that of a case of which nothing
    /// is known.
    pub fn bearing(&mut self, case: &Case, norms: impl Iterator<Item = NormId>) -> Vec<NormId> {
        let mut laid = self.lay(case);
        let found = norms.filter(|norm| self.is_told_of(&mut laid, *norm)).collect();
        self.keep(laid);
        found
    }

    /// The same for a case laid out, where its worlds exist.
    pub(super) fn is_told_of(&mut self, laid: &mut Laid, norm: NormId) -> bool {
        if let Some(Some(known)) = laid.told.get(norm.index()) {
            return *known;
        }
        let told = |variable: u32| laid.prepared.case().is_told_of(variable);
        let known = self.hangs_on((norm, laid.case.law_date), told, |reads| reads.meet(&laid.case));
        laid.told.resize(self.base.compiled.norms.len(), None);
        if let Some(slot) = laid.told.get_mut(norm.index()) {
            *slot = Some(known);
        }
        known
    }

    /// Whether a norm can hang on something on a day of the law: told by the variables that read it, and where more than
    /// variables can be read, by all that the norm reads.
    pub(crate) fn hangs_on(
        &mut self,
        (norm, law): (NormId, Day),
        by_variable: impl Fn(u32) -> bool,
        by_reads: impl FnOnce(&Reads) -> bool,
    ) -> bool {
        let Base { compiled, .. } = &self.base;
        let Some(program) = compiled.norms.get(norm.index()) else { return false };
        let Some(segment) = segment_on(&program.segments, law) else { return false };
        let tied = segment.ties.iter().filter_map(|tie| compiled.clusters.get(*tie as usize));
        let mut variables = segment.reads.iter().chain(tied.flat_map(|cluster| &cluster.variables));
        variables.any(|variable| by_variable(*variable))
            || reads_more(compiled, norm, segment) && self.reads(norm).is_none_or(by_reads)
    }

    /// What a norm can hang on; `None` where there is no such norm.
    pub(super) fn reads(&mut self, norm: NormId) -> Option<&Reads> {
        if self.reads.is_empty() {
            self.reads.resize_with(self.base.compiled.norms.len(), || None);
        }
        let program = self.base.compiled.norms.get(norm.index())?;
        let slot = self.reads.get_mut(norm.index())?;
        Some(slot.get_or_insert_with(|| Reads::of(&self.base, program)))
    }

    /// The answer for a norm in a case of which nothing is known, on the clocks of this one.
    pub(super) fn untold(&mut self, clocks: &Case, norm: NormId) -> Option<NormAnswer> {
        let mut untold = self.take_untold(clocks);
        let slot = untold.answers.get_mut(norm.index())?;
        if slot.is_none() {
            untold.laid.demand_norm(&mut self.base, norm);
            *slot = norm_answer(&self.base, &mut self.tools, &untold.laid, norm, None);
        }
        let answer = slot.clone();
        self.untold = Some(untold);
        answer
    }

    /// What the answer for a norm comes to in a case of which nothing is known, on the clocks of this one; `None` where there is
    /// no such norm.
    pub fn untold_brief(&mut self, clocks: &Case, norm: NormId) -> Option<Brief> {
        let mut untold = self.take_untold(clocks);
        if let Some(slot @ None) = untold.briefs.get_mut(norm.index()) {
            untold.laid.demand_norm(&mut self.base, norm);
            *slot = norm_brief(&self.base, &mut self.tools, &untold.laid, norm, None);
        }
        let brief = untold.briefs.get(norm.index()).cloned().flatten();
        self.untold = Some(untold);
        brief
    }

    /// Whether nothing more can be said of a norm there than what it depends on.
    pub(super) fn stays_open(&mut self, clocks: &Case, norm: NormId) -> bool {
        let mut untold = self.take_untold(clocks);
        if let Some(slot @ None) = untold.open.get_mut(norm.index()) {
            untold.laid.demand_norm(&mut self.base, norm);
            *slot = Some(stays_open(&self.base, &mut self.tools, &untold.laid, norm));
        }
        let open = untold.open.get(norm.index()).copied().flatten().unwrap_or_default();
        self.untold = Some(untold);
        open
    }

    /// The case of which nothing is known, of the day of this one.
    fn take_untold(&mut self, clocks: &Case) -> Box<Untold> {
        let of_the_day = |it: &Untold| {
            let Case { today, law_date, now, .. } = it.laid.case;
            (today, law_date, now) == (clocks.today, clocks.law_date, clocks.now)
        };
        match self.untold.take() {
            Some(untold) if of_the_day(&untold) => untold,
            _ => {
                let nothing = Case { law_date: clocks.law_date, now: clocks.now, ..Case::new(clocks.today) };
                let norms = self.base.compiled.norms.len();
                let laid = Laid::new(&mut self.base, nothing);
                Box::new(Untold {
                    laid,
                    answers: vec![None; norms],
                    briefs: vec![None; norms],
                    open: vec![None; norms],
                })
            }
        }
    }
}

/// Whether what a norm says can hang on more than the variables of its segment.
fn reads_more(compiled: &Compiled, norm: NormId, segment: &Segment) -> bool {
    let plain = |outcome: &Outcome| {
        !matches!(outcome, Outcome::Value(_) | Outcome::Conflict(_) | Outcome::Readings(_))
    };
    let versions = compiled.model.norms.get(norm.index()).map_or(&[][..], |norm| &norm.versions);
    segment.deadline.is_some()
        || !segment.deadline_readings.is_empty()
        || !segment.outcomes.iter().all(plain)
        || versions.iter().any(|version| matches!(version.transition, Transition::When(_)))
        || compiled.model.presumptions.iter().any(|presumption| presumption.norms.contains(&norm))
}
