//! Which variables are tied together: by facts they both read, or by what cannot be true at once.
//!
//! Ties are worked out for each definition apart: two norms that read the same birth date do not tie what else they read. What
//! `uforenlig` says of the world ties facts in every definition that reads one of them.

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

/// A condition that ties its variables: a constraint by its number, or a bond without one.
#[derive(Debug)]
struct Bond {
    constraint: Option<u32>,
    vars: BTreeSet<u32>,
}

/// What ties variables.
#[derive(Debug)]
pub(crate) struct Ties<'a> {
    variables: &'a Variables,
    bonds: Vec<Bond>,
    /// Bonds that hang together by their facts.
    knots: Vec<Vec<usize>>,
    knot_of: BTreeMap<FactId, usize>,
}

impl<'a> Ties<'a> {
    /// `bonds` are conditions whose variables are tied although no constraint says so.
    pub(crate) fn new(variables: &'a Variables, constraints: &[VarCond], bonds: &[&VarCond]) -> Self {
        let numbered = (0..).zip(constraints).map(|(number, cond)| (Some(number), cond));
        let loose = bonds.iter().map(|cond| (None, *cond));
        let bonds: Vec<Bond> = numbered
            .chain(loose)
            .map(|(constraint, cond)| Bond { constraint, vars: vars_of(cond) })
            .collect();
        let mut made = Self { variables, bonds, knots: Vec::new(), knot_of: BTreeMap::new() };
        made.tie_knots();
        made
    }

    fn tie_knots(&mut self) {
        let mut union = Union::new(self.bonds.len());
        let mut first_with: BTreeMap<FactId, usize> = BTreeMap::new();
        for (at, bond) in self.bonds.iter().enumerate() {
            for fact in bond.vars.iter().flat_map(|var| self.facts(*var)) {
                union.join(*first_with.entry(*fact).or_insert(at), at);
            }
        }
        let mut number_of: BTreeMap<usize, usize> = BTreeMap::new();
        for at in 0..self.bonds.len() {
            let next = number_of.len();
            let number = *number_of.entry(union.find(at)).or_insert(next);
            if number == self.knots.len() {
                self.knots.push(Vec::new());
            }
            if let Some(knot) = self.knots.get_mut(number) {
                knot.push(at);
            }
        }
        for (fact, at) in first_with {
            if let Some(number) = number_of.get(&union.find(at)) {
                self.knot_of.insert(fact, *number);
            }
        }
    }

    fn facts(&self, var: u32) -> &'a [FactId] {
        self.variables.tied.get(var as usize).map_or(&[], Vec::as_slice)
    }

    /// The constraints that bear on these variables, ascending.
    pub(crate) fn bearing(&self, vars: &BTreeSet<u32>) -> BTreeSet<u32> {
        self.bonds_on(vars).filter_map(|bond| bond.constraint).collect()
    }

    fn bonds_on(&self, vars: &BTreeSet<u32>) -> impl Iterator<Item = &Bond> {
        let facts = vars.iter().flat_map(|var| self.facts(*var));
        let knots: BTreeSet<usize> = facts.filter_map(|fact| self.knot_of.get(fact).copied()).collect();
        let places = knots.into_iter().filter_map(|knot| self.knots.get(knot)).flatten();
        places.filter_map(|at| self.bonds.get(*at))
    }

    /// The clusters of one definition that reads these variables, by their lowest variables. A cluster also holds the variables
    /// of constraints that bear on it.
    pub(crate) fn clusters(&self, vars: &BTreeSet<u32>) -> Vec<Cluster> {
        let bonds: Vec<&Bond> = self.bonds_on(vars).collect();
        let all: BTreeSet<u32> =
            vars.iter().chain(bonds.iter().flat_map(|bond| &bond.vars)).copied().collect();
        let places: BTreeMap<u32, usize> = all.iter().enumerate().map(|(place, var)| (*var, place)).collect();
        let place = |var: &u32| places.get(var).copied().unwrap_or_default();
        let mut union = Union::new(all.len());
        let mut first_with: BTreeMap<FactId, usize> = BTreeMap::new();
        for var in &all {
            for fact in self.facts(*var) {
                union.join(*first_with.entry(*fact).or_insert_with(|| place(var)), place(var));
            }
        }
        for bond in &bonds {
            let first = bond.vars.first().map(place);
            bond.vars.iter().for_each(|var| union.join(first.unwrap_or_default(), place(var)));
        }
        let mut found: BTreeMap<usize, Cluster> = BTreeMap::new();
        let empty = || Cluster { variables: Vec::new(), facts: Vec::new(), constraints: Vec::new() };
        for var in &all {
            found.entry(union.find(place(var))).or_insert_with(empty).variables.push(*var);
        }
        for bond in &bonds {
            let cluster = bond.vars.first().and_then(|var| found.get_mut(&union.find(place(var))));
            if let Some((cluster, number)) = cluster.zip(bond.constraint) {
                cluster.constraints.push(number);
            }
        }
        found.retain(|_, cluster| cluster.variables.len() > 1 || !cluster.constraints.is_empty());
        for cluster in found.values_mut() {
            let facts = cluster.variables.iter().flat_map(|var| self.facts(*var));
            cluster.facts = facts.copied().collect::<BTreeSet<_>>().into_iter().collect();
        }
        found.into_values().collect()
    }

    /// The clusters that constraints make by themselves: what a world is checked against.
    pub(crate) fn of_the_world(&self) -> Vec<Cluster> {
        let vars = self.bonds.iter().flat_map(|bond| &bond.vars).copied().collect();
        self.clusters(&vars)
    }
}

/// Clusters by number, each once.
#[derive(Debug, Default)]
pub(crate) struct Interned {
    pub(crate) list: Vec<Cluster>,
    number_of: BTreeMap<Vec<u32>, u32>,
}

impl Interned {
    /// The number of a cluster.
    pub(crate) fn number(&mut self, cluster: Cluster) -> u32 {
        let next = u32::try_from(self.list.len()).unwrap_or(u32::MAX);
        let number = *self.number_of.entry(cluster.variables.clone()).or_insert(next);
        if number == next {
            self.list.push(cluster);
        }
        number
    }
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
