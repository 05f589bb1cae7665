//! Norms and concepts written out for each span of law dates.

use super::deadline::DeadlineDraft;
use super::inline::{Env, Inliner};
use super::norm::{PartDraft, body_of};
use super::points::Choices;
use super::tree::{Readings, outcome_of_norm};
use super::versions::{Chain, spans};
use crate::model::{ConceptId, Cond, NormId, Scalar, Type};
use rettesnor_values::Day;

/// A norm or concept over one span of law dates.
#[derive(Debug, Default)]
pub(crate) struct SegmentDraft {
    pub(crate) span: Option<(Day, Day)>,
    pub(crate) versions: Vec<u32>,
    pub(crate) readings: Readings,
    pub(crate) parts: Vec<PartDraft>,
    /// The exceptions that must be invoked, under every reading.
    pub(crate) invoked: Vec<PartDraft>,
    /// The same as it would be if none of them applied; empty where there are none.
    pub(crate) uninvoked: Readings,
    pub(crate) deadline: Option<DeadlineDraft>,
    pub(crate) deadline_readings: Vec<(String, DeadlineDraft)>,
    pub(crate) value: Option<Scalar>,
    pub(crate) coarse: bool,
}

/// A norm.
#[derive(Debug)]
pub(crate) struct NormDraft {
    pub(crate) id: NormId,
    pub(crate) segments: Vec<SegmentDraft>,
}

/// A concept.
#[derive(Debug)]
pub(crate) struct ConceptDraft {
    pub(crate) id: ConceptId,
    pub(crate) segments: Vec<SegmentDraft>,
}

impl SegmentDraft {
    /// Every condition that needs variables.
    pub(crate) fn conditions(&self) -> impl Iterator<Item = &Cond> {
        let deadlines =
            self.deadline.iter().chain(self.deadline_readings.iter().map(|(_, deadline)| deadline));
        let lengths = deadlines.flat_map(|deadline| deadline.length.iter().map(|(cond, _)| cond));
        let rows = self.readings.rows().chain(self.uninvoked.rows()).map(|(cond, _)| cond);
        let parts = self.parts.iter().chain(&self.invoked).map(|part| &part.condition);
        rows.chain(parts).chain(lengths)
    }
}

impl NormDraft {
    pub(crate) fn conditions(&self) -> impl Iterator<Item = &Cond> {
        self.segments.iter().flat_map(SegmentDraft::conditions)
    }
}

impl ConceptDraft {
    pub(crate) fn conditions(&self) -> impl Iterator<Item = &Cond> {
        self.segments.iter().flat_map(SegmentDraft::conditions)
    }
}

pub(crate) fn norm_draft(inliner: &mut Inliner<'_>, id: u32) -> NormDraft {
    let id = NormId(id);
    let spans = spans(inliner.breaks.norm(id.index()));
    let segments = spans.into_iter().map(|span| norm_segment(inliner, id, span)).collect();
    NormDraft { id, segments }
}

fn norm_segment(inliner: &mut Inliner<'_>, id: NormId, span: (Day, Day)) -> SegmentDraft {
    let (chain, readings, coarse) = outcome_of_norm(inliner, id, span.0);
    let mut made = SegmentDraft { span: Some(span), readings, coarse, ..SegmentDraft::default() };
    made.versions =
        chain.versions().into_iter().rev().filter_map(|version| u32::try_from(version).ok()).collect();
    let choices = Choices::new();
    let env = Env::top(span.0, &choices);
    inliner.refuel();
    for version in &made.versions {
        let Some(found) = inliner.norm_version(id, *version as usize) else { continue };
        made.parts.extend(inliner.parts(&found.body, *version, &env));
        for reading in 0..=found.readings.len() {
            made.invoked.extend(inliner.invoked(body_of(found, reading), *version, &env));
        }
    }
    made.invoked.retain(|exception| exception.condition != Cond::Const(false));
    if !made.invoked.is_empty() {
        inliner.uninvoked = true;
        (_, made.uninvoked, _) = outcome_of_norm(inliner, id, span.0);
        inliner.uninvoked = false;
    }
    inliner.refuel();
    (made.deadline, made.deadline_readings) = inliner.deadlines(id, &chain, &env);
    made
}

pub(crate) fn concept_draft(inliner: &mut Inliner<'_>, id: u32) -> ConceptDraft {
    let id = ConceptId(id);
    let spans = spans(inliner.breaks.concept(id.index()));
    let segments = spans.into_iter().map(|span| concept_segment(inliner, id, span)).collect();
    ConceptDraft { id, segments }
}

fn concept_segment(inliner: &mut Inliner<'_>, id: ConceptId, span: (Day, Day)) -> SegmentDraft {
    let chain = inliner.concept_chain(id, span.0);
    let mut made = SegmentDraft { span: Some(span), ..SegmentDraft::default() };
    made.versions =
        chain.versions().into_iter().rev().filter_map(|version| u32::try_from(version).ok()).collect();
    let ty = inliner.base.concepts.get(id.index()).map(|concept| concept.ty);
    let ordered = !matches!(ty, Some(Type::Bool | Type::Enum(_) | Type::Set(_) | Type::Span) | None);
    if ordered && chain != Chain::Nothing {
        inliner.refuel();
        let choices = Choices::new();
        let env = Env::top(span.0, &choices);
        made.value = Some(inliner.scalar_of_chain(id, &chain, &env).0);
    }
    (made.readings, made.coarse) = inliner.under_all_readings(&mut |inliner, choices| {
        inliner.concept_tree(id, &chain, &Env::top(span.0, choices))
    });
    made
}
