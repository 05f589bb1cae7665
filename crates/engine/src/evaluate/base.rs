//! A rule base with its index, a case laid out over it, and one norm's view of the case.

use super::reading::Worlds;
use crate::answer::FactRef;
use crate::case::Case;
use crate::possible::Possible;
use crate::prepare::{Frame, Needs, PrepareScratch, Prepared};
use crate::presume::{Working, narrowed, working};
use crate::scalar::Env;
use rettesnor_diagram::Joint;
use rettesnor_rules::model::{FactId, FactKind, NormId, Scope};
use rettesnor_rules::program::{Compiled, Segment};
use rettesnor_values::Day;
use std::collections::{BTreeMap, BTreeSet};

/// Rules and their index.
#[derive(Debug, Clone)]
pub(crate) struct Base<'c> {
    pub(crate) compiled: &'c Compiled,
    pub(crate) index: PrepareScratch,
}

/// A case laid out, with what working presumptions make of it.
#[derive(Debug, Clone)]
pub(crate) struct Laid {
    pub(crate) case: Case,
    pub(crate) prepared: Prepared,
    pub(crate) working: Vec<Working>,
    /// For each set of presumptions that some norm has at work: the case as they assume it, where that leaves a world.
    pub(crate) narrowed: BTreeMap<Vec<u32>, Narrowed>,
}

/// A case as presumptions assume it.
#[derive(Debug, Clone)]
pub(crate) struct Narrowed {
    pub(crate) case: Case,
    pub(crate) prepared: Prepared,
}

/// The case as one norm, or one instance of it, sees it.
#[derive(Debug, Clone, Copy)]
pub(crate) struct View<'a> {
    pub(crate) compiled: &'a Compiled,
    pub(crate) index: &'a PrepareScratch,
    pub(crate) case: &'a Case,
    pub(crate) frame: &'a Frame,
    pub(crate) item: Option<u32>,
}

impl Base<'_> {
    /// What a segment is read from.
    pub(crate) fn needs(&self, segment: &Segment) -> Needs {
        let mut variables: BTreeSet<u32> = segment.reads.iter().copied().collect();
        let tied = segment.ties.iter().filter_map(|tie| self.index.groups.get(*tie as usize));
        variables.extend(tied.flat_map(|group| &group.variables));
        self.index.closed(variables.into_iter().collect(), segment.ties.iter().copied())
    }
}

impl Laid {
    /// Lays out a case that has been read on its knowledge clock, as far as its worlds and presumptions go.
    pub(crate) fn new(base: &mut Base<'_>, case: Case) -> Self {
        let prepared = Prepared::begun(base.compiled, &case, &mut base.index);
        let working = working(base, &case, &prepared);
        let narrowed = narrowed(base, (&case, &prepared), &working);
        Self { case, prepared, working, narrowed }
    }

    /// Works out what some segment is read from, where that has not been done.
    pub(crate) fn demand(&mut self, base: &mut Base<'_>, segment: &Segment) {
        if self.is_complete() {
            return;
        }
        let needs = base.needs(segment);
        let Base { compiled, index } = base;
        self.prepared.demand(compiled, &self.case, (index, &needs));
        for narrowed in self.narrowed.values_mut() {
            narrowed.prepared.demand(compiled, &narrowed.case, (index, &needs));
        }
    }

    /// Works out everything.
    pub(crate) fn complete(&mut self, base: &mut Base<'_>) {
        let Base { compiled, index } = base;
        self.prepared.complete(compiled, &self.case, index);
        for narrowed in self.narrowed.values_mut() {
            narrowed.prepared.complete(compiled, &narrowed.case, index);
        }
    }

    fn is_complete(&self) -> bool {
        self.prepared.is_complete() && self.narrowed.values().all(|narrowed| narrowed.prepared.is_complete())
    }

    /// The same for a norm's segment of the law's date.
    pub(crate) fn demand_norm(&mut self, base: &mut Base<'_>, norm: NormId) {
        let program = base.compiled.norms.get(norm.index());
        if let Some(segment) = program.and_then(|program| segment_on(&program.segments, self.case.law_date)) {
            self.demand(base, segment);
        }
    }

    /// What a norm in this scope sees of the case; `None` where there is no such record.
    pub(crate) fn view<'a>(
        &'a self,
        base: &'a Base<'_>,
        scope: Scope,
        item: Option<u32>,
    ) -> Option<View<'a>> {
        View::new(base, &self.case, &self.prepared, (scope, item))
    }
}

impl<'a> View<'a> {
    pub(crate) fn new(
        base: &'a Base<'_>,
        case: &'a Case,
        prepared: &'a Prepared,
        (scope, item): (Scope, Option<u32>),
    ) -> Option<Self> {
        let frame = match (scope, item) {
            (Scope::Case, _) => prepared.case(),
            (Scope::Item(list), Some(record)) => prepared.frame(Some((list, record)))?,
            (Scope::Item(_), None) => return None,
        };
        Some(Self { compiled: base.compiled, index: &base.index, case, frame, item })
    }

    /// The worlds as a segment with these joints ([`Frame::joints_of`] its ties) sees them.
    pub(crate) fn worlds<'w>(&self, joints: &'w [Joint]) -> Worlds<'w>
    where
        'a: 'w,
    {
        Worlds { masks: self.frame.masks(), joints }
    }

    pub(crate) fn env(&self) -> Env<'a> {
        Env::new(&self.compiled.model, self.index.domains(), self.case, self.item)
    }

    /// What a fact may be.
    pub(crate) fn possible(&self, fact: FactRef) -> Possible {
        match self.case.possible(&self.compiled.model, fact) {
            None | Some(Possible::Any) => self.index.domain(fact.fact).clone(),
            Some(known) => known.clone(),
        }
    }

    pub(crate) fn kind(&self, fact: FactId) -> FactKind {
        self.compiled.model.facts.get(fact.index()).map_or(FactKind::Fact, |fact| fact.kind)
    }
}

/// The segment of the law's date.
pub(crate) fn segment_on(segments: &[Segment], law: Day) -> Option<&Segment> {
    segments.iter().find(|segment| segment.from <= law && law <= segment.to)
}
