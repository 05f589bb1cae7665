//! From trees over variables to diagrams.

use super::clusters::add_vars;
use super::variables::{Variables, cells};
use crate::program::{Cluster, VarCond};
use rettesnor_diagram::{BuildError, Builder, Diagram, Ref, orders, sifted, smallest};
use std::collections::{BTreeMap, BTreeSet};

/// The most nodes one finished diagram may have. Past it the answer is coarse, and the tree is used.
pub const NODE_BUDGET: usize = 20_000;
/// A diagram of more nodes than this is tried in more orders.
const LARGE: usize = 500;
/// The most nodes made on the way to all diagrams of one segment.
const WORK_BUDGET: usize = 120_000;
/// The most steps of one operation on the way.
const STEP_BUDGET: usize = 400_000;

/// A tree over variables: first match, the last row always holds.
pub(crate) type VarTree = Vec<(VarCond, u16)>;

/// Makes the diagrams of one segment after the other.
#[derive(Debug)]
pub(crate) struct Forge<'a> {
    variables: &'a Variables,
}

impl<'a> Forge<'a> {
    pub(crate) fn new(variables: &'a Variables) -> Self {
        Self { variables }
    }

    /// The diagram of a tree in the best order tried, and that order; `None` past the budget.
    pub(crate) fn tree(&self, tree: &[(VarCond, u16)], clusters: &[Cluster]) -> Option<(Diagram, Vec<u32>)> {
        let shape = Shape::new(tree.iter().map(|(cond, _)| cond), clusters);
        self.best(&shape, &mut |session| session.tree(tree))
    }

    /// The diagram of several trees at once, of which `join` makes one outcome.
    pub(crate) fn trees(
        &self,
        trees: &[VarTree],
        clusters: &[Cluster],
        join: &mut dyn FnMut(&[u16]) -> u16,
    ) -> Option<(Diagram, Vec<u32>)> {
        let shape = Shape::new(trees.iter().flatten().map(|(cond, _)| cond), clusters);
        self.best(&shape, &mut |session| {
            let made = session.joined(trees, join)?;
            session.freeze(made)
        })
    }

    fn best(
        &self,
        shape: &Shape,
        make: &mut dyn FnMut(&mut Session) -> Result<Diagram, BuildError>,
    ) -> Option<(Diagram, Vec<u32>)> {
        let mut best: Option<(usize, Vec<u32>)> = None;
        let made = smallest(&shape.orders(), |order| {
            let diagram = make(&mut Session::new(self.variables, order)?)?;
            let size = diagram.node_count();
            if best.as_ref().is_none_or(|(least, _)| size < *least) {
                best = Some((size, order.to_vec()));
            }
            Ok::<_, BuildError>(diagram)
        });
        let (diagram, (size, order)) = made.ok().zip(best)?;
        let (order, diagram) = if size > LARGE {
            sifted((order, diagram), &shape.tied, &shape.edges, |order| {
                make(&mut Session::new(self.variables, order)?)
            })
        } else {
            (order, diagram)
        };
        (diagram.node_count() <= NODE_BUDGET).then_some((diagram, order))
    }

    /// A session in an order that holds the variables of these conditions too, each beside what it is tied to.
    pub(crate) fn session<'c>(
        &self,
        order: &[u32],
        clusters: &[Cluster],
        conditions: impl Iterator<Item = &'c VarCond>,
    ) -> Result<Session, BuildError> {
        let mut more = BTreeSet::new();
        conditions.for_each(|cond| add_vars(cond, &mut more));
        let mut longer = order.to_vec();
        for var in more {
            if longer.contains(&var) {
                continue;
            }
            let cluster = clusters.iter().find(|cluster| cluster.variables.binary_search(&var).is_ok());
            let beside = cluster.and_then(|cluster| {
                longer.iter().rposition(|other| cluster.variables.binary_search(other).is_ok())
            });
            longer.insert(beside.map_or(longer.len(), |place| place.saturating_add(1)), var);
        }
        Session::new(self.variables, &longer)
    }
}

/// What orders are chosen by: the variables of a tree, those of them that are tied, and those that stand in one condition.
pub(crate) struct Shape {
    vars: Vec<u32>,
    tied: Vec<Vec<u32>>,
    edges: Vec<Vec<u32>>,
}

impl Shape {
    pub(crate) fn new<'c>(conds: impl Iterator<Item = &'c VarCond>, clusters: &[Cluster]) -> Self {
        let mut edges = Vec::new();
        let mut vars = BTreeSet::new();
        for cond in conds {
            hyperedges(cond, &mut edges);
            add_vars(cond, &mut vars);
        }
        // A cluster can be far larger than the norm: only what the norm has of it matters here.
        let held = |cluster: &Cluster| -> Vec<u32> {
            cluster.variables.iter().copied().filter(|var| vars.contains(var)).collect()
        };
        let tied = clusters.iter().map(held).filter(|held| held.len() > 1).collect();
        Self { vars: vars.into_iter().collect(), tied, edges }
    }

    /// Two orders worth trying.
    pub(crate) fn orders(&self) -> [Vec<u32>; 2] {
        orders(&self.vars, &self.tied, &self.edges)
    }
}

/// The variables of each conjunction and disjunction, depth first.
fn hyperedges(cond: &VarCond, edges: &mut Vec<Vec<u32>>) {
    match cond {
        VarCond::Const(_) => {}
        VarCond::In(var, _) => edges.push(vec![*var]),
        VarCond::Not(inner) => hyperedges(inner, edges),
        VarCond::And(list) | VarCond::Or(list) => {
            for part in list {
                hyperedges(part, edges);
            }
            let near = list.iter().filter_map(|part| match part {
                VarCond::In(var, _) => Some(*var),
                VarCond::Not(inner) => match inner.as_ref() {
                    VarCond::In(var, _) => Some(*var),
                    _ => None,
                },
                _ => None,
            });
            edges.push(near.collect());
            let mut all = BTreeSet::new();
            add_vars(cond, &mut all);
            edges.push(all.into_iter().collect());
        }
    }
}

/// A builder with its order.
#[derive(Debug)]
pub(crate) struct Session {
    builder: Builder,
    order: Vec<u32>,
    level_of: BTreeMap<u32, usize>,
}

impl Session {
    pub(crate) fn new(variables: &Variables, order: &[u32]) -> Result<Self, BuildError> {
        let domains: Vec<u8> = order.iter().map(|var| cells(variables.list.get(*var as usize))).collect();
        let builder = Builder::new(&domains, WORK_BUDGET)?.with_step_budget(STEP_BUDGET);
        let level_of = order.iter().enumerate().map(|(level, var)| (*var, level)).collect();
        Ok(Self { builder, order: order.to_vec(), level_of })
    }

    pub(crate) fn tree(&mut self, tree: &[(VarCond, u16)]) -> Result<Diagram, BuildError> {
        let made = self.outcomes(tree)?;
        self.freeze(made)
    }

    /// The outcome numbers of a tree as one function.
    fn outcomes(&mut self, tree: &[(VarCond, u16)]) -> Result<Ref, BuildError> {
        let mut made = Ref::terminal(tree.last().map_or(0, |row| row.1));
        for (cond, outcome) in tree.iter().rev().skip(1) {
            let test = self.cond(cond)?;
            made = self.builder.ite(test, Ref::terminal(*outcome), made)?;
        }
        Ok(made)
    }

    /// The outcome numbers of several trees, joined.
    pub(crate) fn joined(
        &mut self,
        trees: &[VarTree],
        join: &mut dyn FnMut(&[u16]) -> u16,
    ) -> Result<Ref, BuildError> {
        let made: Result<Vec<Ref>, _> = trees.iter().map(|tree| self.outcomes(tree)).collect();
        self.builder.apply_n(&made?, join)
    }

    /// The truth of a condition; `None` past the budget.
    pub(crate) fn truth(&mut self, cond: &VarCond) -> Option<Diagram> {
        let made = self.cond(cond).ok()?;
        let diagram = Diagram::freeze(&self.builder, made, &self.order).ok()?;
        Some(diagram).filter(|diagram| diagram.node_count() <= NODE_BUDGET)
    }

    pub(crate) fn builder(&mut self) -> &mut Builder {
        &mut self.builder
    }

    /// One function of this session, frozen.
    pub(crate) fn freeze(&self, root: Ref) -> Result<Diagram, BuildError> {
        Diagram::freeze(&self.builder, root, &self.order)
    }

    pub(crate) fn cond(&mut self, cond: &VarCond) -> Result<Ref, BuildError> {
        match cond {
            VarCond::Const(true) => Ok(Ref::YES),
            VarCond::Const(false) => Ok(Ref::NO),
            VarCond::In(var, mask) => {
                let level = self.level_of.get(var).copied().ok_or(BuildError::UnknownLevel)?;
                self.builder.literal(level, *mask)
            }
            VarCond::Not(inner) => {
                let inner = self.cond(inner)?;
                self.builder.not(inner)
            }
            VarCond::And(list) => list.iter().try_fold(Ref::YES, |made, part| {
                let part = self.cond(part)?;
                self.builder.and(made, part)
            }),
            VarCond::Or(list) => list.iter().try_fold(Ref::NO, |made, part| {
                let part = self.cond(part)?;
                self.builder.or(made, part)
            }),
        }
    }
}
