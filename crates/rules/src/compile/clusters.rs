//! Which variables are tied together, by facts they both read or by what cannot be true at once.

use super::variables::Variables;
use crate::model::FactId;
use crate::program::{Cluster, VarCond};
use std::collections::{BTreeMap, BTreeSet};

/// Sets that grow together.
#[derive(Debug)]
struct Union {
    parent: Vec<usize>,
}

impl Union {
    fn new(count: usize) -> Self {
        Self { parent: (0..count).collect() }
    }

    fn find(&mut self, of: usize) -> usize {
        let mut at = of;
        while let Some(up) = self.parent.get(at).copied().filter(|up| *up != at) {
            let above = self.parent.get(up).copied().unwrap_or(up);
            if let Some(slot) = self.parent.get_mut(at) {
                *slot = above;
            }
            at = up;
        }
        at
    }

    fn join(&mut self, a: usize, b: usize) {
        let (a, b) = (self.find(a), self.find(b));
        if let Some(slot) = self.parent.get_mut(a.max(b)) {
            *slot = a.min(b);
        }
    }
}

/// The clusters, by their lowest variables. `bonds` are conditions whose variables are tied although no constraint says so.
pub(crate) fn clusters(variables: &Variables, constraints: &[VarCond], bonds: &[&VarCond]) -> Vec<Cluster> {
    let mut union = Union::new(variables.list.len());
    let mut first_with: BTreeMap<FactId, usize> = BTreeMap::new();
    for (var, facts) in variables.tied.iter().enumerate() {
        for fact in facts {
            union.join(*first_with.entry(*fact).or_insert(var), var);
        }
    }
    for cond in constraints.iter().chain(bonds.iter().copied()) {
        let vars = vars_of(cond);
        if let Some(first) = vars.first() {
            for var in &vars {
                union.join(*first as usize, *var as usize);
            }
        }
    }
    collect(variables, constraints, &mut union)
}

fn collect(variables: &Variables, constraints: &[VarCond], union: &mut Union) -> Vec<Cluster> {
    let mut found: BTreeMap<usize, Cluster> = BTreeMap::new();
    let empty = || Cluster { variables: Vec::new(), facts: Vec::new(), constraints: Vec::new() };
    for (var, number) in (0..variables.list.len()).zip(0_u32..) {
        found.entry(union.find(var)).or_insert_with(empty).variables.push(number);
    }
    for (constraint, number) in constraints.iter().zip(0_u32..) {
        if let Some(var) = vars_of(constraint).first()
            && let Some(cluster) = found.get_mut(&union.find(*var as usize))
        {
            cluster.constraints.push(number);
        }
    }
    found.retain(|_, cluster| cluster.variables.len() > 1 || !cluster.constraints.is_empty());
    for cluster in found.values_mut() {
        let facts = cluster.variables.iter().filter_map(|var| variables.tied.get(*var as usize)).flatten();
        let facts: BTreeSet<FactId> = facts.copied().collect();
        cluster.facts = facts.into_iter().collect();
    }
    found.into_values().collect()
}

/// The variables of a condition, rising.
pub(crate) fn vars_of(cond: &VarCond) -> BTreeSet<u32> {
    let mut found = BTreeSet::new();
    add_vars(cond, &mut found);
    found
}

/// Adds the variables of a condition.
pub(crate) fn add_vars(cond: &VarCond, found: &mut BTreeSet<u32>) {
    match cond {
        VarCond::Const(_) => {}
        VarCond::In(var, _) => {
            found.insert(*var);
        }
        VarCond::Not(inner) => add_vars(inner, found),
        VarCond::And(list) | VarCond::Or(list) => list.iter().for_each(|part| add_vars(part, found)),
    }
}
