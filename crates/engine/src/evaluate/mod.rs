//! From a rule base and a case to an answer: every norm and instance over all worlds.

mod again;
mod bare;
mod base;
pub(crate) mod branch;
mod earliest;
mod norm;
mod outcome;
mod part;
pub(crate) mod reading;
mod untold;
mod version;

pub(crate) use again::Before;
pub use bare::{Bare, Goal};
pub(crate) use base::{Base, Laid, Narrowed, View, segment_on};
pub(crate) use norm::{Judged, judged_for, norm_answer, norm_brief, stays_open};

use crate::answer::{Answer, Brief, ConceptAnswer, NormAnswer};
use crate::case::Case;
use crate::explain::Aside;
use crate::question::Worth;
use crate::reads::Reads;
use crate::world;
use reading::Tools;
use rettesnor_rules::model::{ConceptId, ListId, Norm, NormId, Scope};
use rettesnor_rules::program::Compiled;
use std::collections::BTreeMap;
use untold::Untold;

/// The engine's version: stands in every answer, because an answer may change with it.
pub const ENGINE: &str = env!("CARGO_PKG_VERSION");

/// Cases kept laid out.
const RECENT: usize = 3;

/// Answers cases by one rule base. It holds an index of the rules and memory that is used over and over; one for a thread.
#[derive(Debug, Clone)]
pub struct Evaluator<'c> {
    pub(crate) base: Base<'c>,
    pub(crate) tools: Tools,
    /// The last cases laid out: one case is mostly asked several things, often held against another.
    recent: Vec<Laid>,
    /// What is kept between explanations.
    pub(crate) aside: Option<Box<Aside>>,
    /// By norm, from when it is first asked for.
    reads: Vec<Option<Reads>>,
    untold: Option<Box<Untold>>,
    before: Option<Box<Before<NormAnswer>>>,
    /// The last case without a world, and its answer: it takes every norm to say anything of one.
    worldless: Option<Box<(Case, Answer)>>,
    /// What each question was worth to each norm.
    pub(crate) weighed: Option<Box<Before<Worth>>>,
}

/// The answer to a case. For many cases keep an [`Evaluator`].
pub fn evaluate(compiled: &Compiled, case: &Case) -> Answer {
    Evaluator::new(compiled).evaluate(case)
}

impl<'c> Evaluator<'c> {
    /// Indexes the rule base.
    pub fn new(compiled: &'c Compiled) -> Self {
        Self {
            base: Base::new(compiled),
            tools: Tools::default(),
            recent: Vec::with_capacity(RECENT),
            aside: None,
            reads: Vec::new(),
            untold: None,
            before: None,
            worldless: None,
            weighed: None,
        }
    }

    /// The rules it answers by.
    pub fn rules(&self) -> &'c Compiled {
        self.base.compiled
    }

    /// The answer to a case.
    pub fn evaluate(&mut self, case: &Case) -> Answer {
        let mut laid = self.lay(case);
        let answer = self.answer(&mut laid);
        self.keep(laid);
        answer
    }

    /// The same, but of the norms chosen what nothing told bears on and stays open is only named: for who shows no more of it
    /// than how much there is. What hangs on nothing that has changed since the case before is taken from there.
    pub fn outline(&mut self, case: &Case, chosen: impl Fn(&Norm) -> bool) -> (Answer, Vec<NormId>) {
        let mut laid = self.lay(case);
        if !laid.prepared.worlds_exist() {
            let answer = self.answer(&mut laid);
            self.keep(laid);
            return (answer, Vec::new());
        }
        let (known, changed) = Before::known(self.before.take(), &laid.case);
        let (mut open, mut norms, mut answers) = (Vec::new(), Vec::new(), BTreeMap::new());
        for (norm, item) in self.instances(&laid.case) {
            if item.is_none() && !self.is_told_of(&mut laid, norm) {
                let declared = self.base.compiled.model.norms.get(norm.index());
                if declared.is_some_and(&chosen) && self.stays_open(&laid.case, norm) {
                    open.push(norm);
                } else {
                    norms.extend(self.untold(&laid.case, norm));
                }
                continue;
            }
            let old = known.get(&(norm, item)).filter(|_| !self.hangs_on_one_of(norm, &changed));
            let Some(answer) = old.cloned().or_else(|| self.fresh(&mut laid, norm, item)) else { continue };
            answers.insert((norm, item), answer.clone());
            norms.push(answer);
        }
        let answer = self.frame_answer(&laid.case, norms);
        self.before = Some(Box::new(Before { case: laid.case.clone(), found: answers }));
        self.keep(laid);
        (answer, open)
    }

    /// The answer for one norm, or one instance of it; the same as in [`Evaluator::evaluate`]. `None` where there is no such
    /// norm or record.
    pub fn norm(&mut self, case: &Case, norm: NormId, item: Option<u32>) -> Option<NormAnswer> {
        let mut laid = self.lay(case);
        let answer = match self.found_before(&laid.case, norm, item) {
            Some(answer) => Some(answer),
            None => self.norm_in(&mut laid, norm, item),
        };
        self.keep(laid);
        answer
    }

    /// What the answer for one norm, or one instance of it, comes to; the same as in [`Evaluator::norm`].
    pub fn brief(&mut self, case: &Case, norm: NormId, item: Option<u32>) -> Option<Brief> {
        let mut laid = self.lay(case);
        let brief = if laid.prepared.worlds_exist() {
            laid.demand_norm(&mut self.base, norm);
            norm_brief(&self.base, &mut self.tools, &laid, norm, item)
        } else {
            self.norm_in(&mut laid, norm, item).map(Brief::from)
        };
        self.keep(laid);
        brief
    }

    /// The same in a case laid out.
    pub(crate) fn norm_in(&mut self, laid: &mut Laid, norm: NormId, item: Option<u32>) -> Option<NormAnswer> {
        if !laid.prepared.worlds_exist() {
            let norms = &self.contradicted(laid).norms;
            return norms.iter().find(|one| one.norm == norm && one.item == item).cloned();
        }
        if item.is_none() && !self.is_told_of(laid, norm) {
            return self.untold(&laid.case, norm);
        }
        self.fresh(laid, norm, item)
    }

    /// The values a concept may have in a case.
    pub fn concept(&mut self, case: &Case, concept: ConceptId, item: Option<u32>) -> Option<ConceptAnswer> {
        let mut laid = self.lay(case);
        let program = self.base.compiled.concepts.get(concept.index());
        if let Some(segment) = program.and_then(|program| segment_on(&program.segments, case.law_date)) {
            laid.demand(&mut self.base, segment);
        }
        let answer = norm::concept_answer(&self.base, &mut self.tools, &laid, concept, item);
        self.keep(laid);
        answer
    }

    pub(crate) fn lay(&mut self, case: &Case) -> Laid {
        let known = case.as_known();
        match self.recent.iter().position(|laid| laid.case == *known) {
            Some(place) => self.recent.remove(place),
            None => Laid::new(&mut self.base, known.into_owned()),
        }
    }

    /// Keeps a case laid out for what is asked of it next.
    pub(crate) fn keep(&mut self, laid: Laid) {
        self.recent.truncate(RECENT.saturating_sub(1));
        self.recent.insert(0, laid);
    }

    pub(crate) fn answer(&mut self, laid: &mut Laid) -> Answer {
        if !laid.prepared.worlds_exist() {
            return self.contradicted(laid).clone();
        }
        let instances = self.instances(&laid.case);
        let mut norms = Vec::with_capacity(instances.len());
        for (norm, item) in instances {
            if item.is_none() && !self.is_told_of(laid, norm) {
                norms.extend(self.untold(&laid.case, norm));
            } else {
                norms.extend(self.fresh(laid, norm, item));
            }
        }
        self.frame_answer(&laid.case, norms)
    }

    /// The answer to a case without a world: given once for all norms.
    pub(crate) fn contradicted(&mut self, laid: &Laid) -> &Answer {
        let kept = self.worldless.take().filter(|kept| kept.0 == laid.case);
        let kept = kept.unwrap_or_else(|| Box::new((laid.case.clone(), world::contradicted(self, laid))));
        &self.worldless.insert(kept).1
    }

    fn fresh(&mut self, laid: &mut Laid, norm: NormId, item: Option<u32>) -> Option<NormAnswer> {
        laid.demand_norm(&mut self.base, norm);
        norm_answer(&self.base, &mut self.tools, laid, norm, item)
    }

    /// An answer around the norms' own.
    pub(crate) fn frame_answer(&self, case: &Case, norms: Vec<NormAnswer>) -> Answer {
        Answer {
            rule_base: self.base.compiled.hash.clone(),
            engine: ENGINE.to_owned(),
            today: case.today,
            law_date: case.law_date,
            contradiction: None,
            norms,
            more_records: self.more_records(case),
        }
    }

    /// Every norm once, or once for each record of its list.
    pub(crate) fn instances(&self, case: &Case) -> Vec<(NormId, Option<u32>)> {
        let mut found = Vec::new();
        for (number, norm) in (0..).zip(&self.base.compiled.model.norms) {
            match norm.scope {
                Scope::Case => found.push((NormId(number), None)),
                Scope::Item(list) => {
                    let records = case.lists.get(&list).map_or(0, |records| records.items.len());
                    let records = u32::try_from(records).unwrap_or(u32::MAX);
                    found.extend((0..records).map(|record| (NormId(number), Some(record))));
                }
            }
        }
        found
    }

    fn more_records(&self, case: &Case) -> Vec<(NormId, ListId)> {
        let open = |list: ListId| case.lists.get(&list).is_none_or(|records| records.incomplete);
        let norms = (0..).zip(&self.base.compiled.model.norms);
        let lists = norms.filter_map(|(number, norm)| match norm.scope {
            Scope::Item(list) if open(list) => Some((NormId(number), list)),
            _ => None,
        });
        lists.collect()
    }
}
