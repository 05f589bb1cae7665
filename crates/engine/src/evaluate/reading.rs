//! What a compiled function says of the worlds of a case: outcomes, the variables that matter, the ways to each outcome.

use rettesnor_diagram::{Diagram, Joint, Residual, Scratch, Walk};
use rettesnor_rules::later::Later;
use rettesnor_rules::program::VarCond;
use std::collections::BTreeSet;

/// More branches than this nobody reads; then none are told, for part of them would pass for all.
const BRANCHES: usize = 12;

/// Memory used over and over.
#[derive(Debug, Clone, Default)]
pub(crate) struct Tools {
    pub(crate) scratch: Scratch,
    pub(crate) residual: Residual,
}

/// The worlds of a case, by variable.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Worlds<'a> {
    pub(crate) masks: &'a [u64],
    pub(crate) joints: &'a [Joint],
}

/// A compiled function: its diagram, or the tree it was to be made from where that took too much room.
#[derive(Debug, Clone)]
pub(crate) enum Function<'a> {
    Diagram(&'a Diagram),
    Tree(Vec<(&'a VarCond, u16)>),
}

/// A way to an outcome: variables and the cells they are to have.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Way {
    pub(crate) conditions: Vec<(u32, u64)>,
    pub(crate) outcome: u16,
}

/// How much is asked of a function.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Detail {
    /// Outcomes and the variables that matter.
    Brief,
    /// The ways to each outcome as well.
    Ways,
}

/// What was read.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(crate) struct Reading {
    /// Rising; empty where no world is left.
    pub(crate) outcomes: Vec<u16>,
    /// Variables that matter.
    pub(crate) variables: Vec<u32>,
    /// Shortest first; empty where settled, where they are too many to be told, and where they were not asked for.
    pub(crate) ways: Vec<Way>,
    /// Sound, but perhaps wider than what the worlds say.
    pub(crate) coarse: bool,
}

impl<'a> Function<'a> {
    /// The truth of a part.
    pub(crate) fn part(diagram: Option<&'a Diagram>, condition: &'a VarCond) -> Self {
        const REST: &VarCond = &VarCond::Const(true);
        diagram.map_or_else(|| Self::Tree(vec![(condition, 1), (REST, 0)]), Self::Diagram)
    }

    /// A norm's or a concept's outcomes. The tree is not even looked at where there is a diagram.
    pub(crate) fn outcomes(diagram: Option<&'a Diagram>, tree: &'a Later<(VarCond, u16)>) -> Self {
        diagram.map_or_else(|| Self::Tree(tree.iter().map(|(test, to)| (test, *to)).collect()), Self::Diagram)
    }

    /// What the function is in these worlds.
    pub(crate) fn read(&self, worlds: Worlds<'_>, detail: Detail, tools: &mut Tools) -> Reading {
        match self {
            Self::Tree(tree) => read_tree(tree, worlds.masks),
            Self::Diagram(diagram) => read_diagram(diagram, worlds, detail, tools)
                .unwrap_or_else(|| untied(diagram, worlds, detail, tools)),
        }
    }

    /// Only its outcomes.
    pub(crate) fn reach(&self, worlds: Worlds<'_>, tools: &mut Tools) -> Vec<u16> {
        match self {
            Self::Tree(tree) => read_tree(tree, worlds.masks).outcomes,
            Self::Diagram(diagram) => {
                let joints = worlds.joints;
                for joints in [joints, &[]] {
                    if let Ok(mut walk) = Walk::new(diagram, &mut tools.scratch, worlds.masks, joints) {
                        let set = walk.outcomes();
                        return diagram.ids(&set).collect();
                    }
                }
                diagram.terminals().to_vec()
            }
        }
    }

    /// The variables it can depend on at all.
    pub(crate) fn variables(&self) -> Vec<u32> {
        match self {
            Self::Diagram(diagram) => diagram.vars().to_vec(),
            Self::Tree(tree) => {
                let mut found = BTreeSet::new();
                for (test, _) in tree {
                    gather(test, &mut found);
                }
                found.into_iter().collect()
            }
        }
    }
}

fn read_diagram(diagram: &Diagram, worlds: Worlds<'_>, detail: Detail, tools: &mut Tools) -> Option<Reading> {
    let mut walk = Walk::new(diagram, &mut tools.scratch, worlds.masks, worlds.joints).ok()?;
    walk.residual(&mut tools.residual);
    let outcomes: Vec<u16> = diagram.ids(tools.residual.outcomes()).collect();
    if outcomes.len() < 2 {
        return Some(Reading { outcomes, ..Reading::default() });
    }
    let ways = match detail {
        Detail::Brief => Vec::new(),
        Detail::Ways => walk.branches(&tools.residual, BRANCHES).unwrap_or_default(),
    };
    let ways = ways.into_iter().map(|branch| Way { conditions: branch.conditions, outcome: branch.terminal });
    // What a function does not read it does not depend on, whatever it is tied to.
    let tested = diagram.vars();
    let variables =
        tools.residual.relevant().iter().filter(|variable| tested.contains(variable)).copied().collect();
    Some(Reading { outcomes, variables, ways: ways.collect(), coarse: false })
}

/// A tie that cannot be laid over the diagram is left out: more worlds than there are, never fewer.
fn untied(diagram: &Diagram, worlds: Worlds<'_>, detail: Detail, tools: &mut Tools) -> Reading {
    let free = Worlds { masks: worlds.masks, joints: &[] };
    let mut reading = read_diagram(diagram, free, detail, tools).unwrap_or_default();
    reading.coarse = reading.outcomes.len() > 1;
    reading
}

/// First match under masks: an outcome is possible until a test before it holds in every world.
fn read_tree(tree: &[(&VarCond, u16)], masks: &[u64]) -> Reading {
    let mut outcomes = BTreeSet::new();
    let mut read = BTreeSet::new();
    for (test, outcome) in tree {
        let (yes, no) = truth(test, masks);
        if yes {
            outcomes.insert(*outcome);
        }
        if yes || no {
            gather(test, &mut read);
        }
        if !no {
            break;
        }
    }
    if outcomes.len() < 2 {
        return Reading { outcomes: outcomes.into_iter().collect(), ..Reading::default() };
    }
    let open = |var: &u32| masks.get(*var as usize).is_none_or(|mask| mask.count_ones() > 1);
    let variables = read.into_iter().filter(open).collect();
    Reading { outcomes: outcomes.into_iter().collect(), variables, ways: Vec::new(), coarse: true }
}

/// Whether a condition may be true, and whether it may be false, each variable taken by itself.
pub(crate) fn truth(cond: &VarCond, masks: &[u64]) -> (bool, bool) {
    match cond {
        VarCond::Const(value) => (*value, !*value),
        VarCond::In(var, cells) => {
            let mask = masks.get(*var as usize).copied().unwrap_or(u64::MAX);
            (mask & cells != 0, mask & !cells != 0)
        }
        VarCond::Not(inner) => {
            let (yes, no) = truth(inner, masks);
            (no, yes)
        }
        VarCond::And(parts) => parts
            .iter()
            .map(|part| truth(part, masks))
            .fold((true, false), |all, one| (all.0 && one.0, all.1 || one.1)),
        VarCond::Or(parts) => parts
            .iter()
            .map(|part| truth(part, masks))
            .fold((false, true), |all, one| (all.0 || one.0, all.1 && one.1)),
    }
}

/// The variables a condition tests.
pub(crate) fn gather(cond: &VarCond, found: &mut BTreeSet<u32>) {
    match cond {
        VarCond::Const(_) => {}
        VarCond::In(var, _) => {
            found.insert(*var);
        }
        VarCond::Not(inner) => gather(inner, found),
        VarCond::And(parts) | VarCond::Or(parts) => parts.iter().for_each(|part| gather(part, found)),
    }
}

#[cfg(test)]
mod tests {
    use super::{Detail, Function, Tools, Worlds};
    use rettesnor_rules::program::VarCond;

    #[test]
    fn a_function_past_its_budget_is_read_soundly_from_its_tree() {
        let (first, rest) = (VarCond::In(0, 2), VarCond::Const(true));
        let both = VarCond::And(vec![VarCond::Not(Box::new(first.clone())), VarCond::In(1, 1)]);
        let function = Function::Tree(vec![(&first, 7), (&both, 8), (&rest, 9)]);
        let mut tools = Tools::default();
        let mut read = |masks: &[u64]| function.read(Worlds { masks, joints: &[] }, Detail::Ways, &mut tools);
        assert_eq!(read(&[2, 3]).outcomes, [7]);
        let open = read(&[3, 1]);
        assert_eq!((open.outcomes, open.variables, open.coarse), (vec![7, 8, 9], vec![0], true));
        let settled = read(&[1, 1]);
        assert_eq!((settled.outcomes, settled.coarse), (vec![8], false));
    }
}
