//! From drafts to programs, when the variables are known.

use super::build::{Forge, VarTree};
use super::clusters::{Ties, add_vars};
use super::deadline::DeadlineDraft;
use super::drafts::{ConceptDraft, NormDraft, SegmentDraft};
use super::norm::PartDraft;
use super::numbers::{Joint, Outcomes};
use super::tree::Readings;
use super::variables::{Group, Variables};
use crate::later::Later;
use crate::model::{AltValue, Cond, Scalar};
use crate::program::{
    Cluster, ConceptProgram, DeadlineProgram, NormProgram, Outcome, PartProgram, Segment, Trusted, VarCond,
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

/// A function under its readings, with conditions over variables and outcomes by number.
#[derive(Debug)]
struct Function<'r> {
    readings: &'r Readings,
    trees: Vec<VarTree>,
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
        let mut made = blank(&draft);
        if plain_value(&draft) {
            return made;
        }
        let mut outcomes = Outcomes::default();
        if draft.versions.is_empty() {
            made.tree = self.variables.tree(group, &draft.readings.in_one().0, &mut outcomes).into();
            made.outcomes = outcomes.list;
            return made;
        }
        made.parts = draft.parts.into_iter().map(|part| self.part(part, group)).collect();
        made.invoked = draft.invoked.into_iter().map(|part| self.part(part, group)).collect();
        made.deadline = draft.deadline.map(|deadline| self.deadline(deadline, group));
        let readings = draft.deadline_readings.into_iter();
        made.deadline_readings =
            readings.map(|(name, deadline)| (name, self.deadline(deadline, group))).collect();
        let whole = self.function(&draft.readings, group, &mut outcomes);
        let uninvoked = self.function(&draft.uninvoked, group, &mut outcomes);
        self.diagrams(&mut made, &whole, &uninvoked, &mut outcomes);
        if made.diagram.is_none() {
            made.tree = self.variables.tree(group, &draft.readings.in_one().0, &mut outcomes).into();
            made.coarse = true;
        }
        made.outcomes = outcomes.list;
        made.reads = tested_by(&made);
        only_reached(&mut made);
        made
    }

    /// A function with its conditions over variables.
    fn function<'r>(&self, readings: &'r Readings, group: Group, outcomes: &mut Outcomes) -> Function<'r> {
        let trees = readings.0.iter().map(|(_, tree)| self.variables.tree(group, tree, outcomes)).collect();
        Function { readings, trees }
    }

    fn part(&self, part: PartDraft, group: Group) -> PartProgram {
        let condition = self.variables.convert(group, &part.condition);
        PartProgram { condition, path: part.path, version: part.version, kind: part.kind, diagram: None }
    }

    /// The diagrams of a segment whose conditions are written down.
    fn diagrams(
        &self,
        made: &mut Segment,
        whole: &Function<'_>,
        uninvoked: &Function<'_>,
        outcomes: &mut Outcomes,
    ) {
        let mut read = read_by(made);
        for (cond, _) in whole.trees.iter().chain(&uninvoked.trees).flatten() {
            add_vars(cond, &mut read);
        }
        let clusters = self.ties.clusters(&read);
        let (diagram, order) = self.diagram(whole, &clusters, outcomes).unzip();
        made.diagram = diagram;
        let conditions = made.parts.iter().chain(&made.invoked).map(|part| &part.condition);
        if let Ok(mut session) = self.forge.session(&order.unwrap_or_default(), &clusters, conditions) {
            for part in made.parts.iter_mut().chain(&mut made.invoked) {
                part.diagram = session.truth(&part.condition);
            }
        }
        let uninvoked = self.diagram(uninvoked, &clusters, outcomes);
        made.uninvoked = uninvoked.map(|(diagram, _)| Trusted(Some(diagram))).into_iter().collect();
        let readings = made.deadline_readings.iter_mut().map(|(_, deadline)| deadline);
        for deadline in made.deadline.iter_mut().chain(readings) {
            deadline.length = self.forge.tree(&deadline.length_tree, &clusters).map(|(diagram, _)| diagram);
        }
    }

    /// The diagram of a function under all its readings, and its order; `None` past the budget, or where there is no function.
    fn diagram(
        &self,
        function: &Function<'_>,
        clusters: &[Cluster],
        outcomes: &mut Outcomes,
    ) -> Option<(Diagram, Vec<u32>)> {
        match function.trees.as_slice() {
            [] => None,
            [tree] => self.forge.tree(tree, clusters),
            trees => {
                let mut joint = Joint::new(function.readings, outcomes);
                self.forge.trees(trees, clusters, &mut |numbers| joint.join(numbers))
            }
        }
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
        let mut outcomes = Outcomes { list: lengths.iter().cloned().map(Outcome::Value).collect() };
        let length_tree = self.variables.tree(group, &draft.length, &mut outcomes);
        DeadlineProgram {
            start: draft.rule.start.clone(),
            end: draft.rule.end.clone(),
            rule: draft.rule,
            length: None,
            length_outcomes: outcomes.list,
            length_tree: length_tree.into(),
            lengths,
        }
    }
}

/// A segment of which nothing is worked out yet.
fn blank(draft: &SegmentDraft) -> Segment {
    let (from, to) = draft.span.unwrap_or((Day::FIRST, Day::LAST));
    Segment {
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
    if segment.diagram.is_none() {
        return;
    }
    let others = segment.uninvoked.iter_mut().filter_map(|Trusted(diagram)| diagram.as_mut());
    let diagrams: Vec<&mut Diagram> = segment.diagram.iter_mut().chain(others).collect();
    let used: BTreeSet<u16> = diagrams.iter().flat_map(|diagram| diagram.terminals()).copied().collect();
    let used: Vec<u16> = used.into_iter().filter(|number| *number != NO_WORLD).collect();
    for diagram in diagrams {
        diagram.renumber(&used);
    }
    let outcomes = core::mem::take(&mut segment.outcomes);
    let kept = used.iter().filter_map(|number| outcomes.get(usize::from(*number)));
    segment.outcomes = kept.cloned().collect();
}

/// Whether this is a concept that is one ordered expression, which is evaluated and has no diagram.
fn plain_value(draft: &SegmentDraft) -> bool {
    let [(_, tree)] = draft.readings.0.as_slice() else { return false };
    matches!(tree.as_slice(), [(Cond::Const(true), Outcome::Value(AltValue::Scalar(scalar)))] if !matches!(scalar, Scalar::Const(_)))
}
