//! What a goal's diagram says of what is known: outcomes, what they depend on, and why.

use super::plan::Plan;
use crate::answer::FactRef;
use crate::evaluate::reading::{Detail, Function, Tools, Worlds};
use crate::prepare::Frame;
use rettesnor_diagram::{Diagram, Joint, Walk};
use rettesnor_rules::program::{Compiled, Outcome, Segment, Variable};

/// What was found, in memory that is used over and over.
#[derive(Debug, Clone, Default)]
pub(super) struct Found<'c> {
    /// Places in the segment's table, rising.
    pub(super) terminals: Vec<u16>,
    pub(super) outcomes: Vec<&'c Outcome>,
    /// Variables that matter.
    pub(super) variables: Vec<u32>,
    /// The open facts behind them, ascending.
    pub(super) facts: Vec<FactRef>,
    /// Where settled, and every variable is a fact: a minimal set of facts that settles it, ascending.
    pub(super) why: Vec<FactRef>,
    carrying: Vec<u32>,
}

/// What a goal is read in.
#[derive(Debug, Clone, Copy)]
pub(super) struct Known<'a> {
    pub(super) rules: &'a Compiled,
    pub(super) masks: &'a [u64],
    /// The masks when nothing is known.
    pub(super) whole: &'a [u64],
    pub(super) frame: &'a Frame,
}

impl<'c> Found<'c> {
    /// The outcome, where there is one.
    pub(super) fn only(&self) -> Option<&'c Outcome> {
        match self.outcomes.as_slice() {
            [one] => Some(one),
            _ => None,
        }
    }

    /// Reads a goal. Without `why`, what is settled is not explained.
    pub(super) fn read(&mut self, plan: &Plan<'c>, known: Known<'_>, tools: &mut Tools, why: bool) {
        self.terminals.clear();
        self.outcomes.clear();
        self.variables.clear();
        self.facts.clear();
        self.why.clear();
        let Some(segment) = plan.segment else { return };
        let joints = known.frame.joints_of(&segment.ties);
        match segment.diagram.as_ref() {
            None => self.read_tree(segment, (known, &joints), tools),
            Some(diagram) => {
                // A tie that cannot be laid over the diagram is left out: more worlds than there are, never fewer.
                let _ = self.read_diagram(diagram, (known, &joints), tools)
                    || self.read_diagram(diagram, (known, &[]), tools);
            }
        }
        let outcomes = self.terminals.iter().filter_map(|place| segment.outcomes.get(usize::from(*place)));
        self.outcomes.extend(outcomes);
        self.name(known);
        if let (Some(diagram), [terminal], true) = (segment.diagram.as_ref(), self.terminals.as_slice(), why)
        {
            self.explain((diagram, *terminal), plan, known, tools);
        }
    }

    fn read_diagram(
        &mut self,
        diagram: &Diagram,
        (known, joints): (Known<'_>, &[Joint]),
        tools: &mut Tools,
    ) -> bool {
        let Ok(mut walk) = Walk::new(diagram, &mut tools.scratch, known.masks, joints) else { return false };
        walk.residual(&mut tools.residual);
        self.terminals.extend(diagram.ids(tools.residual.outcomes()));
        if self.terminals.len() > 1 {
            // What a function does not read it does not depend on, whatever it is tied to.
            let tested = diagram.vars();
            let relevant = tools.residual.relevant().iter().copied();
            self.variables.extend(relevant.filter(|variable| tested.contains(variable)));
        }
        true
    }

    fn read_tree(&mut self, segment: &Segment, (known, joints): (Known<'_>, &[Joint]), tools: &mut Tools) {
        let worlds = Worlds { masks: known.masks, joints };
        let reading = Function::outcomes(None, &segment.tree).read(worlds, Detail::Brief, tools);
        self.terminals.extend(reading.outcomes);
        self.variables.extend(reading.variables);
    }

    /// The open facts behind the variables that matter.
    fn name(&mut self, known: Known<'_>) {
        for variable in &self.variables {
            if let Some(fact) = axis_fact(known.rules, *variable) {
                self.facts.push(fact);
            } else {
                self.facts.extend(known.frame.facts_of(known.rules, *variable));
            }
        }
        self.facts.sort_unstable();
        self.facts.dedup();
    }

    fn explain(
        &mut self,
        (diagram, terminal): (&Diagram, u16),
        plan: &Plan<'c>,
        known: Known<'_>,
        tools: &mut Tools,
    ) {
        let Some(order) = &plan.order else { return };
        let none: &[Joint] = &[];
        let Ok(mut walk) = Walk::new(diagram, &mut tools.scratch, known.masks, none) else { return };
        let place = |variable: &u32| order.iter().position(|(own, _)| own == variable);
        let rank = |variable: u32| place(&variable).and_then(|at| u32::try_from(at).ok()).unwrap_or(u32::MAX);
        if walk.explain(terminal, known.whole, none, &rank, &mut self.carrying) == Ok(true) {
            let facts = self.carrying.iter().filter_map(place).filter_map(|at| order.get(at));
            self.why.extend(facts.map(|(_, fact)| *fact));
            self.why.sort_unstable();
        }
    }
}

/// The fact of an axis of the case itself.
pub(super) fn axis_fact(rules: &Compiled, variable: u32) -> Option<FactRef> {
    match rules.variables.get(variable as usize) {
        Some(Variable::Axis(axis)) if axis.scope == rettesnor_rules::model::Scope::Case => {
            Some(FactRef { fact: axis.fact, item: None })
        }
        _ => None,
    }
}
