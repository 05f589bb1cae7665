//! A rule base with its index, a case laid out over it, and one norm's view of the case.

use super::reading::Worlds;
use crate::answer::FactRef;
use crate::case::Case;
use crate::possible::Possible;
use crate::prepare::{Frame, Needs, PrepareScratch, Prepared};
use crate::presume::{Working, narrowed, working, working_for};
use crate::scalar::Env;
use rettesnor_diagram::Joint;
use rettesnor_rules::model::{FactId, FactKind, NormId, Scope};
use rettesnor_rules::program::{Compiled, Segment};
use rettesnor_values::Day;
use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

/// Rules and their index.
#[derive(Debug, Clone)]
pub(crate) struct Base<'c> {
    pub(crate) compiled: &'c Compiled,
    pub(crate) index: PrepareScratch,
    /// By norm, of the day of the law it was last asked for: what its segment is read from.
    needs: Vec<Option<(Day, Arc<Needs>)>>,
}

/// A case laid out, with what working presumptions make of it.
#[derive(Debug, Clone)]
pub(crate) struct Laid {
    pub(crate) case: Case,
    pub(crate) prepared: Prepared,
    pub(crate) working: Vec<Working>,
    /// For each set of presumptions that some norm has at work: the case as they assume it, where that leaves a world.
    pub(crate) narrowed: BTreeMap<Vec<u32>, Narrowed>,
    /// By norm, from when it is first asked for: whether anything told bears on it.
    pub(crate) told: Vec<Option<bool>>,
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

impl<'c> Base<'c> {
    pub(crate) fn new(compiled: &'c Compiled) -> Self {
        Self { compiled, index: PrepareScratch::new(compiled), needs: vec![None; compiled.norms.len()] }
    }

    /// What a norm's segment of a day of the law is read from; `None` where it has none.
    fn needs_of(&mut self, norm: NormId, law: Day) -> Option<Arc<Needs>> {
        if let Some(Some((day, needs))) = self.needs.get(norm.index())
            && *day == law
        {
            return Some(Arc::clone(needs));
        }
        let program = self.compiled.norms.get(norm.index())?;
        let needs = Arc::new(self.needs(segment_on(&program.segments, law)?));
        if let Some(slot) = self.needs.get_mut(norm.index()) {
            *slot = Some((law, Arc::clone(&needs)));
        }
        Some(needs)
    }

    /// What a segment is read from.
    fn needs(&self, segment: &Segment) -> Needs {
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
        Self { case, prepared, working, narrowed, told: Vec::new() }
    }

    /// Works out what a concept's segment is read from, where that has not been done.
    pub(crate) fn demand(&mut self, base: &mut Base<'_>, segment: &Segment) {
        if !self.prepared.is_complete() {
            let needs = base.needs(segment);
            self.prepared.demand(base.compiled, &self.case, (&mut base.index, &needs));
        }
    }

    /// Works out everything.
    pub(crate) fn complete(&mut self, base: &mut Base<'_>) {
        let Base { compiled, index, .. } = base;
        self.prepared.complete(compiled, &self.case, index);
        for narrowed in self.narrowed.values_mut() {
            narrowed.prepared.complete(compiled, &narrowed.case, index);
        }
    }

    /// Works out what a norm's segment of the law's date is read from, also as the norm's presumptions assume the case.
    pub(crate) fn demand_norm(&mut self, base: &mut Base<'_>, norm: NormId) {
        let narrowed = self.narrowed.get_mut(&working_for(&self.working, norm));
        if self.prepared.is_complete() && narrowed.as_ref().is_none_or(|it| it.prepared.is_complete()) {
            return;
        }
        let Some(needs) = base.needs_of(norm, self.case.law_date) else { return };
        let Base { compiled, index, .. } = base;
        self.prepared.demand(compiled, &self.case, (index, &needs));
        if let Some(Narrowed { case, prepared }) = narrowed {
            prepared.demand(compiled, case, (index, &needs));
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
