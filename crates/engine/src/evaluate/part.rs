//! Named parts: requirements, grounds and exceptions, each met, not met or open.

use super::View;
use super::reading::{Detail, Function, Tools};
use crate::answer::{FactRef, PartAnswer};
use rettesnor_diagram::Joint;
use rettesnor_rules::program::{PartProgram, Segment};
use std::collections::BTreeSet;

/// The state of every named part.
pub(crate) fn parts(view: &View<'_>, segment: &Segment, tools: &mut Tools) -> Vec<PartAnswer> {
    let joints = view.frame.joints_of(&segment.ties);
    let of = |part| part_answer(view, (part, &segment.ties, &joints), tools);
    segment.parts.iter().map(of).collect()
}

fn part_answer(
    view: &View<'_>,
    (part, ties, joints): (&PartProgram, &[u32], &[Joint]),
    tools: &mut Tools,
) -> PartAnswer {
    let function = Function::part(part.diagram.as_ref(), &part.condition);
    let reading = function.read(view.worlds(joints), Detail::Brief, tools);
    let among = function.variables();
    let state = match reading.outcomes.as_slice() {
        [one] => Some(*one == rettesnor_diagram::YES),
        _ => None,
    };
    let facts = reading.variables.iter().flat_map(|variable| view.frame.facts_of(view.compiled, *variable));
    let facts: BTreeSet<FactRef> = facts.collect();
    let vague = reading.variables.iter().any(|variable| {
        view.frame.is_coarse(*variable) || view.frame.is_loose(view.compiled, *variable, (&among, ties))
    });
    PartAnswer {
        path: part.path.clone(),
        version: part.version,
        state,
        depends_on: facts.into_iter().collect(),
        coarse: reading.coarse || vague,
    }
}
