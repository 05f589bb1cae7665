//! Groups of tied variables: what they may be together.
//!
//! Of the variables of a group only some hang together in a case: those that read a common open fact, or stand under a
//! constraint. Each such part has its own rows, and every choice of one row from each part is possible.

use super::Setting;
use super::frame::Frame;
use super::grouped::{Grouped, Piece, clash};
use super::held::Hold;
use super::index::{Group, variables_of};
use super::rows::{MOST_ROWS, MOST_STEPS, Search, is_open, truth_of, unknown};
use crate::answer::FactRef;
use crate::scalar::{Env, Truth};
use rettesnor_rules::model::{FactId, Scope};
use rettesnor_rules::program::{Compiled, VarCond, Variable};
use std::collections::BTreeMap;

/// Columns that hang together, and the constraints over them.
pub(super) struct Part<'a> {
    pub(super) columns: Vec<u32>,
    pub(super) constraints: Vec<&'a VarCond>,
}

impl<'a> Part<'a> {
    /// Some of its columns, by their places, and the constraints over them.
    pub(super) fn among(&self, places: &[usize]) -> (Vec<u32>, Vec<&'a VarCond>) {
        let columns: Vec<u32> = places.iter().filter_map(|place| self.columns.get(*place)).copied().collect();
        let over = |condition: &&&VarCond| {
            let mut read = Vec::new();
            variables_of(condition, &mut read);
            read.iter().any(|id| columns.binary_search(id).is_ok())
        };
        let constraints = self.constraints.iter().filter(over).copied().collect();
        (columns, constraints)
    }
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
        let searches: Vec<(Part<'_>, Search<'_>)> = parts
            .map(|part| (Search::new(self, compiled, env, part.columns.clone(), &part.constraints), part))
            .map(|(search, part)| (part, search))
            .collect();
        let given_up = constraints.is_empty() && too_many_ways(&searches);
        let pieces = |(part, search)| self.piece((&env, compiled), &part, search);
        let found: Option<Vec<Piece>> =
            if given_up { None } else { searches.into_iter().map(pieces).collect() };
        let found =
            found.filter(|found| found.iter().map(Piece::count).fold(1, usize::saturating_mul) <= MOST_ROWS);
        match found {
            Some(found) => Grouped::of(columns, found, group),
            // Sound, and more than the worlds hold: each may be anything it may be by itself.
            None => Grouped {
                coarse: columns.into_iter().filter(|id| is_open(self.own_mask(*id))).collect(),
                ..Grouped::default()
            },
        }
    }

    fn piece(&self, on: (&Env<'_>, &Compiled), part: &Part<'_>, search: Search<'_>) -> Option<Piece> {
        match Hold::best(&search, &part.constraints) {
            Some(hold) => self.summed(on, part, (&search, &hold)).map(Piece::Sum),
            None => search.found().map(Piece::Rows),
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

pub(super) fn root(parents: &[usize], mut place: usize) -> usize {
    while let Some(parent) = parents.get(place).filter(|parent| **parent != place) {
        place = *parent;
    }
    place
}

/// Joins two parts under the one that begins first.
pub(super) fn join(parents: &mut [usize], one: usize, other: usize) {
    let (one, other) = (root(parents, one), root(parents, other));
    if let Some(slot) = parents.get_mut(one.max(other)) {
        *slot = one.min(other);
    }
}

/// Whether there are more ways to choose a class of each open fact than are gone through: then the tie is left out, however
/// little its parts have to do with each other. Which facts an answer names hangs on that, so it is counted over all parts.
fn too_many_ways(searches: &[(Part<'_>, Search<'_>)]) -> bool {
    let dimensions = searches.iter().flat_map(|(_, search)| search.dimensions());
    let mut classes: Vec<(FactRef, usize)> =
        dimensions.map(|dimension| (dimension.fact, dimension.classes.len())).collect();
    classes.sort_unstable();
    let (mut ways, mut steps) = (1_usize, 1_usize);
    for (_, own) in classes {
        ways = ways.saturating_mul(own);
        steps = steps.saturating_add(ways);
    }
    steps >= MOST_STEPS
}
