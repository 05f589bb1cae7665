//! A rule base with its index, a case laid out over it, and one norm's view of the case.

use super::reading::Worlds;
use crate::answer::FactRef;
use crate::case::Case;
use crate::possible::Possible;
use crate::prepare::{Frame, PrepareScratch, Prepared, prepare};
use crate::presume::{Working, narrowed, working};
use crate::scalar::Env;
use rettesnor_diagram::Joint;
use rettesnor_rules::model::{FactId, FactKind, Scope};
use rettesnor_rules::program::{Compiled, Segment};
use rettesnor_values::Day;
use std::collections::BTreeMap;

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
    /// Whether any fact is a matter of acute safety.
    pub(crate) fn has_acute(&self) -> bool {
        self.compiled.model.facts.iter().any(|fact| fact.acute)
    }
}

impl Laid {
    /// Lays out a case that has been read on its knowledge clock.
    pub(crate) fn new(base: &mut Base<'_>, case: Case) -> Self {
        let prepared = prepare(base.compiled, &case, &mut base.index);
        Self::around(base, case, prepared)
    }

    /// The same where the case is prepared already.
    pub(crate) fn around(base: &mut Base<'_>, case: Case, prepared: Prepared) -> Self {
        let working = working(base, &case, &prepared);
        let narrowed = narrowed(base, &case, &working);
        Self { case, prepared, working, narrowed }
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
