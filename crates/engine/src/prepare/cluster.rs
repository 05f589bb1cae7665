//! Groups of tied variables: what they may be together.
//!
//! Of the variables of a group only some hang together in a case: those that read a common open fact, or stand under a
//! constraint. Each such part has its own rows, and every choice of one row from each part is possible.

use super::Setting;
use super::frame::{Clash, Frame};
use super::grouped::{Grouped, Meaning, Narrowing};
use super::index::{Group, variables_of};
use super::rows::{Found, MOST_ROWS, MOST_STEPS, Search, is_open, truth_of, unknown};
use crate::answer::FactRef;
use crate::scalar::{Env, Truth};
use rettesnor_diagram::{Factor, Joint};
use rettesnor_rules::model::{FactId, Scope};
use rettesnor_rules::program::{Compiled, VarCond, Variable};
use std::collections::BTreeMap;

/// Columns that hang together, and the constraints over them.
struct Part<'a> {
    columns: Vec<u32>,
    constraints: Vec<&'a VarCond>,
}

impl Frame {
    /// Works out a group of tied variables.
    pub(super) fn grouped(&self, setting: Setting<'_>, group: &Group) -> Grouped {
        let Setting { compiled, case, scratch, .. } = setting;
        let held =
            |id: &&u32| compiled.variables.get(**id as usize).is_some_and(|variable| self.holds(variable));
        let columns: Vec<u32> = group.variables.iter().filter(held).copied().collect();
        let constraints: Vec<&VarCond> =
            group.constraints.iter().filter_map(|place| compiled.constraints.get(*place as usize)).collect();
        let open = columns.iter().filter(|id| is_open(self.own_mask(**id))).count();
        if open == 0 {
            let broken = |condition: &&VarCond| truth_of(condition, &|id| self.own_mask(id)) == Truth::YES;
            let facts = || columns.iter().flat_map(|id| self.given_facts(compiled, *id)).collect();
            let clash = constraints.iter().any(broken).then(|| clash(facts(), group));
            return Grouped { clash, ..Grouped::default() };
        }
        if open == 1 && constraints.is_empty() {
            // Nothing to be tied to: it is as it was judged by itself.
            let rough = |id: &u32| self.open_atom(*id).is_some_and(|open| open.rough);
            return Grouped { coarse: columns.into_iter().filter(rough).collect(), ..Grouped::default() };
        }
        let env = self.env(compiled, case, scratch);
        let parts = self.parts(&env, compiled, (&columns, &constraints)).into_iter();
        let searches: Vec<Search<'_>> =
            parts.map(|part| Search::new(self, compiled, env, part.columns, &part.constraints)).collect();
        let given_up = constraints.is_empty() && too_many_ways(&searches);
        let found = if given_up { None } else { searches.into_iter().map(Search::found).collect() };
        let found = found.filter(|found: &Vec<Found>| {
            let rows = found.iter().map(|part| part.rows.count);
            rows.fold(1, usize::saturating_mul) <= MOST_ROWS
        });
        match found {
            Some(found) => together(columns, found, group),
            // Sound, and more than the worlds hold: each may be anything it may be by itself.
            None => Grouped {
                coarse: columns.into_iter().filter(|id| is_open(self.own_mask(*id))).collect(),
                ..Grouped::default()
            },
        }
    }

    /// Divides columns into those that hang together.
    fn parts<'c>(
        &self,
        env: &Env<'_>,
        compiled: &Compiled,
        (columns, constraints): (&[u32], &[&'c VarCond]),
    ) -> Vec<Part<'c>> {
        let mut parents: Vec<usize> = (0..columns.len()).collect();
        let mut reader: BTreeMap<FactRef, usize> = BTreeMap::new();
        for (column, id) in columns.iter().enumerate() {
            let facts = self.own_facts_of(compiled, *id);
            // Nothing we know of decides a condition over a list of which nothing is known: it ties nothing.
            let free = matches!(compiled.variables.get(*id as usize),
                Some(Variable::Atom(atom)) if facts.len() > 1 && unknown(env, atom));
            for fact in facts.into_iter().filter(|_| !free) {
                let first = *reader.entry(fact).or_insert(column);
                join(&mut parents, first, column);
            }
        }
        let mut places = Vec::with_capacity(constraints.len());
        for condition in constraints {
            let mut read = Vec::new();
            variables_of(condition, &mut read);
            let mut own = read.iter().filter_map(|id| columns.binary_search(id).ok());
            let first = own.next().unwrap_or(0);
            own.for_each(|other| join(&mut parents, first, other));
            places.push((first, *condition));
        }
        let mut parts: BTreeMap<usize, Part<'_>> = BTreeMap::new();
        let empty = || Part { columns: Vec::new(), constraints: Vec::new() };
        for (column, id) in columns.iter().enumerate() {
            parts.entry(root(&parents, column)).or_insert_with(empty).columns.push(*id);
        }
        for (column, condition) in places {
            parts.entry(root(&parents, column)).or_insert_with(empty).constraints.push(condition);
        }
        parts.into_values().collect()
    }

    /// The facts a variable reads, open or not.
    fn given_facts(&self, compiled: &Compiled, id: u32) -> Vec<FactRef> {
        let record = self.item.map(|(_, record)| record);
        let item = |fact: &FactId| {
            let scope = compiled.model.facts.get(fact.index()).map(|fact| fact.scope);
            let own = scope.is_some_and(|scope| scope != Scope::Case);
            FactRef { fact: *fact, item: record.filter(|_| own) }
        };
        match compiled.variables.get(id as usize) {
            Some(Variable::Axis(axis)) => vec![item(&axis.fact)],
            Some(Variable::Atom(atom)) => atom.facts.iter().map(item).collect(),
            None => Vec::new(),
        }
    }
}

fn root(parents: &[usize], mut place: usize) -> usize {
    while let Some(parent) = parents.get(place).filter(|parent| **parent != place) {
        place = *parent;
    }
    place
}

/// Joins two parts under the one that begins first.
fn join(parents: &mut [usize], one: usize, other: usize) {
    let (one, other) = (root(parents, one), root(parents, other));
    if let Some(slot) = parents.get_mut(one.max(other)) {
        *slot = one.min(other);
    }
}

fn clash(mut facts: Vec<FactRef>, group: &Group) -> Clash {
    facts.sort_unstable();
    facts.dedup();
    Clash::Tied { facts, constraints: group.constraints.clone() }
}

/// Whether there are more ways to choose a class of each open fact than are gone through: then the tie is left out, however
/// little its parts have to do with each other. Which facts an answer names hangs on that, so it is counted over all parts.
fn too_many_ways(searches: &[Search<'_>]) -> bool {
    let mut classes: Vec<(FactRef, usize)> = searches.iter().flat_map(Search::classes).collect();
    classes.sort_unstable();
    let (mut ways, mut steps) = (1_usize, 1_usize);
    for (_, own) in classes {
        ways = ways.saturating_mul(own);
        steps = steps.saturating_add(ways);
    }
    steps >= MOST_STEPS
}

/// A group of its parts.
fn together(columns: Vec<u32>, parts: Vec<Found>, group: &Group) -> Grouped {
    let mut made = Grouped::default();
    let mut factors = Vec::with_capacity(parts.len());
    let mut facts = Vec::new();
    let mut empty = false;
    for part in parts {
        let places = part.columns.iter().filter_map(|id| columns.binary_search(id).ok());
        let places: Vec<u32> = places.filter_map(|place| u32::try_from(place).ok()).collect();
        facts.extend(&part.facts);
        empty |= part.rows.count == 0;
        made.coarse.extend(&part.coarse);
        let mut left = vec![0_u64; part.columns.len()];
        for row in part.rows.cells.chunks(left.len().max(1)) {
            for (mask, cell) in left.iter_mut().zip(row) {
                *mask |= 1_u64 << (cell & 63);
            }
        }
        for (id, cells) in part.columns.iter().zip(left) {
            let facts = (!part.free.contains(id)).then(|| part.facts.clone());
            made.narrowed.push(Narrowing { variable: *id, cells, facts });
        }
        made.factors.push(Meaning { facts: part.facts, rows: part.rows.meaning });
        factors.push(Factor { columns: places, cells: part.rows.cells });
    }
    made.clash = empty.then(|| clash(facts, group));
    if columns.len() > 1 {
        made.joint = Joint::product(columns, factors).ok();
    }
    made
}
