//! From drafts to programs, when the variables are known.

use super::build::{Forge, VarTree};
use super::clusters::{Ties, add_vars};
use super::deadline::DeadlineDraft;
use super::drafts::{ConceptDraft, NormDraft, SegmentDraft};
use super::norm::PartDraft;
use super::tree::Tree;
use super::variables::{Group, Variables};
use crate::later::Later;
use crate::model::{AltValue, Cond, Scalar};
use crate::program::{
    ConceptProgram, DeadlineProgram, NormProgram, Outcome, PartProgram, Segment, Trusted, VarCond,
};
use rettesnor_diagram::{Diagram, NO_WORLD};
use rettesnor_values::Day;
use std::collections::BTreeSet;

/// Makes programs.
#[derive(Debug)]
pub(crate) struct Maker<'a> {
    pub(crate) variables: &'a Variables,
    pub(crate) forge: &'a Forge<'a>,
    pub(crate) ties: &'a Ties<'a>,
}

impl Maker<'_> {
    pub(crate) fn norm(&self, draft: NormDraft, group: Group) -> NormProgram {
        let segments = draft.segments.into_iter().map(|segment| self.segment(segment, group)).collect();
        NormProgram { norm: draft.id, segments }
    }

    pub(crate) fn concept(&self, draft: ConceptDraft, group: Group) -> ConceptProgram {
        let segments = draft.segments.into_iter().map(|segment| self.segment(segment, group)).collect();
        ConceptProgram { concept: draft.id, segments }
    }

    fn segment(&self, draft: SegmentDraft, group: Group) -> Segment {
        let (from, to) = draft.span.unwrap_or((Day::FIRST, Day::LAST));
        let mut made = Segment {
            from,
            to,
            versions: draft.versions.clone(),
            diagram: None,
            outcomes: Vec::new(),
            tree: Later::default(),
            parts: Later::default(),
            invoked: Later::default(),
            uninvoked: Later::default(),
            reads: Vec::new(),
            deadline: None,
            deadline_readings: Vec::new(),
            value: draft.value.clone(),
            coarse: draft.coarse,
            ties: Vec::new(),
        };
        if plain_value(&draft) {
            return made;
        }
        let (tree, outcomes) = self.tree(draft.tree, group, Vec::new());
        (made.tree, made.outcomes) = (tree.into(), outcomes);
        if draft.versions.is_empty() {
            return made;
        }
        made.parts = draft.parts.into_iter().map(|part| self.part(part, group)).collect();
        made.invoked = draft.invoked.into_iter().map(|part| self.part(part, group)).collect();
        let (uninvoked, outcomes) = self.tree(draft.uninvoked, group, made.outcomes);
        made.outcomes = outcomes;
        made.deadline = draft.deadline.map(|deadline| self.deadline(deadline, group));
        let readings = draft.deadline_readings.into_iter();
        made.deadline_readings =
            readings.map(|(name, deadline)| (name, self.deadline(deadline, group))).collect();
        self.diagrams(&mut made, &uninvoked);
        made
    }

    fn part(&self, part: PartDraft, group: Group) -> PartProgram {
        let condition = self.variables.convert(group, &part.condition);
        PartProgram { condition, path: part.path, version: part.version, kind: part.kind, diagram: None }
    }

    /// The diagrams of a segment whose trees are written down.
    fn diagrams(&self, made: &mut Segment, uninvoked: &VarTree) {
        let mut read = read_by(made);
        for (cond, _) in uninvoked {
            add_vars(cond, &mut read);
        }
        let clusters = self.ties.clusters(&read);
        let order = match self.forge.tree(&made.tree, &clusters) {
            Some((diagram, order)) => {
                made.diagram = Some(diagram);
                order
            }
            None => Vec::new(),
        };
        made.coarse |= made.diagram.is_none();
        // Readings within readings are a small diagram and a tree of a megabyte.
        if made.diagram.is_some() {
            made.tree.clear();
        }
        let conditions = made.parts.iter().chain(&made.invoked).map(|part| &part.condition);
        if let Ok(mut session) = self.forge.session(&order, &clusters, conditions) {
            for part in made.parts.iter_mut().chain(&mut made.invoked) {
                part.diagram = session.truth(&part.condition);
            }
        }
        if !uninvoked.is_empty() {
            let diagram = self.forge.tree(uninvoked, &clusters).map(|(diagram, _)| diagram);
            made.uninvoked = diagram.map(|diagram| Trusted(Some(diagram))).into_iter().collect();
        }
        let readings = made.deadline_readings.iter_mut().map(|(_, deadline)| deadline);
        for deadline in made.deadline.iter_mut().chain(readings) {
            deadline.length = self.forge.tree(&deadline.length_tree, &clusters).map(|(diagram, _)| diagram);
        }
        made.reads = tested_by(made);
        only_reached(made);
    }

    /// The tree over variables, with what its outcome numbers mean.
    fn tree(&self, tree: Tree, group: Group, mut outcomes: Vec<Outcome>) -> (VarTree, Vec<Outcome>) {
        let mut rows = VarTree::with_capacity(tree.len());
        for (cond, outcome) in tree {
            let place = outcomes.iter().position(|other| *other == outcome).unwrap_or_else(|| {
                outcomes.push(outcome);
                outcomes.len() - 1
            });
            // More outcomes than terminals cannot be told apart by number; none has been seen with a hundred.
            let number = u16::try_from(place).unwrap_or(NO_WORLD).min(NO_WORLD - 1);
            rows.push((self.variables.convert(group, &cond), number));
        }
        (rows, outcomes)
    }

    fn deadline(&self, draft: DeadlineDraft, group: Group) -> DeadlineProgram {
        let mut lengths: Vec<AltValue> = Vec::new();
        for (_, outcome) in &draft.length {
            if let Outcome::Value(value) = outcome
                && !lengths.contains(value)
            {
                lengths.push(value.clone());
            }
        }
        let first = lengths.iter().cloned().map(Outcome::Value).collect();
        let (length_tree, length_outcomes) = self.tree(draft.length, group, first);
        DeadlineProgram {
            start: draft.rule.start.clone(),
            end: draft.rule.end.clone(),
            rule: draft.rule,
            length: None,
            length_outcomes,
            length_tree: length_tree.into(),
            lengths,
        }
    }
}

/// The variables that the diagrams of a segment test, or the trees where there are none.
fn tested_by(segment: &Segment) -> Vec<u32> {
    let mut found = BTreeSet::new();
    let mut add = |diagram: Option<&Diagram>, conditions: &mut dyn Iterator<Item = &VarCond>| match diagram {
        Some(diagram) => found.extend(diagram.vars()),
        None => conditions.for_each(|cond| add_vars(cond, &mut found)),
    };
    add(segment.diagram.as_ref(), &mut segment.tree.iter().map(|(cond, _)| cond));
    for part in segment.parts.iter().chain(&segment.invoked) {
        add(part.diagram.as_ref(), &mut std::iter::once(&part.condition));
    }
    for Trusted(diagram) in &segment.uninvoked {
        add(diagram.as_ref(), &mut std::iter::empty());
    }
    let readings = segment.deadline_readings.iter().map(|(_, deadline)| deadline);
    for deadline in segment.deadline.iter().chain(readings) {
        add(deadline.length.as_ref(), &mut deadline.length_tree.iter().map(|(cond, _)| cond));
    }
    found.into_iter().collect()
}

/// Every variable a segment reads.
pub(crate) fn read_by(segment: &Segment) -> BTreeSet<u32> {
    let readings = segment.deadline_readings.iter().map(|(_, deadline)| deadline);
    let lengths = segment.deadline.iter().chain(readings).flat_map(|deadline| &deadline.length_tree);
    let trees = segment.tree.iter().chain(lengths).map(|(cond, _)| cond);
    let mut found: BTreeSet<u32> = segment.reads.iter().copied().collect();
    for cond in trees.chain(segment.parts.iter().chain(&segment.invoked).map(|part| &part.condition)) {
        add_vars(cond, &mut found);
    }
    found
}

/// Drops outcomes that no world comes to: readings within readings combine to hundreds, of which a handful can be reached.
fn only_reached(segment: &mut Segment) {
    let Some(diagram) = &mut segment.diagram else { return };
    let mut others: Vec<&mut Diagram> =
        segment.uninvoked.iter_mut().filter_map(|Trusted(diagram)| diagram.as_mut()).collect();
    let of_others = others.iter().flat_map(|other| other.terminals());
    let used: BTreeSet<u16> = diagram.terminals().iter().chain(of_others).copied().collect();
    let used: Vec<u16> = used.into_iter().filter(|number| *number != NO_WORLD).collect();
    for diagram in others.iter_mut().map(|other| &mut **other).chain([diagram]) {
        diagram.renumber(&used);
    }
    let outcomes = (0..).zip(core::mem::take(&mut segment.outcomes));
    segment.outcomes =
        outcomes.filter(|(number, _)| used.contains(number)).map(|(_, outcome)| outcome).collect();
}

/// Whether this is a concept that is one ordered expression, which is evaluated and has no diagram.
fn plain_value(draft: &SegmentDraft) -> bool {
    matches!(draft.tree.as_slice(), [(Cond::Const(true), Outcome::Value(AltValue::Scalar(scalar)))] if !matches!(scalar, Scalar::Const(_)))
}
