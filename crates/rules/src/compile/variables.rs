//! Variables: the facts' domains cut into cells, and the conditions that only the case can evaluate.

use super::atoms;
use super::build::VarTree;
use super::numbers::Outcomes;
use super::tree::Tree;
use crate::model::{Cond, FactId, RuleBase, Scalar, Type};
use crate::program::{Axis, Cells, VarCond, Variable};
use rettesnor_diagram::MAX_CELLS;
use std::collections::{BTreeMap, BTreeSet};

/// Which definition a condition belongs to: one norm, concept or constraint.
pub(crate) type Group = u32;

/// What a condition asks of a fact.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
enum Use {
    /// Whether it is true.
    Truth,
    /// Whether it lies below the cut.
    Below(i64),
    /// Whether it is one of the values.
    OneOf(Vec<u32>),
}

/// Gathers what all conditions ask before any variable is made, because the cells of a fact depend on all of it.
#[derive(Debug)]
pub(crate) struct Gatherer<'m> {
    base: &'m RuleBase,
    uses: BTreeMap<FactId, BTreeMap<Group, BTreeSet<Use>>>,
    atoms: BTreeMap<Vec<u8>, u32>,
    conditions: Vec<Cond>,
}

impl<'m> Gatherer<'m> {
    pub(crate) fn new(base: &'m RuleBase) -> Self {
        Self { base, uses: BTreeMap::new(), atoms: BTreeMap::new(), conditions: Vec::new() }
    }

    pub(crate) fn cond(&mut self, group: Group, cond: &Cond) {
        match cond {
            Cond::Const(_) => {}
            Cond::Not(inner) => self.cond(group, inner),
            Cond::And(list) | Cond::Or(list) => list.iter().for_each(|part| self.cond(group, part)),
            leaf => self.leaf(group, leaf),
        }
    }

    fn leaf(&mut self, group: Group, leaf: &Cond) {
        if let Some((fact, found)) = use_of(leaf) {
            self.uses.entry(fact).or_default().entry(group).or_default().insert(found);
            return;
        }
        let next = u32::try_from(self.conditions.len()).unwrap_or(u32::MAX);
        if let std::collections::btree_map::Entry::Vacant(slot) = self.atoms.entry(key(leaf)) {
            slot.insert(next);
            self.conditions.push(leaf.clone());
        }
    }

    /// Makes the variables: axes in the order of the facts, then atoms in the order they were met.
    pub(crate) fn finish(self) -> Variables {
        let mut made = Variables {
            list: Vec::new(),
            tied: Vec::new(),
            axes: BTreeMap::new(),
            atoms: self.atoms,
            first_atom: 0,
        };
        for (fact, groups) in &self.uses {
            let placed = made.place(self.base, *fact, groups);
            made.axes.insert(*fact, placed);
        }
        made.first_atom = made.next();
        for condition in self.conditions {
            let (atom, tied) = atoms::atom(self.base, condition);
            made.list.push(Variable::Atom(atom));
            made.tied.push(tied);
        }
        made
    }
}

fn use_of(leaf: &Cond) -> Option<(FactId, Use)> {
    match leaf {
        Cond::Fact(fact, _) => Some((*fact, Use::Truth)),
        Cond::OneOf(fact, _, values) => Some((*fact, Use::OneOf(values.clone()))),
        Cond::Compare(_, left, right) => match (left.as_ref(), right.as_ref()) {
            (Scalar::Fact(fact, _), Scalar::Const(cut)) => Some((*fact, Use::Below(*cut))),
            _ => None,
        },
        _ => None,
    }
}

/// The serialised condition: equal conditions, equal keys.
fn key(cond: &Cond) -> Vec<u8> {
    postcard::to_allocvec(cond).unwrap_or_default()
}

/// The axes of one fact.
#[derive(Debug)]
enum Placed {
    /// One axis for everything asked.
    One(u32),
    /// More cells than one axis has: several, for different definitions.
    Many(BTreeMap<(Group, Use), u32>),
}

/// All variables, and how conditions find theirs.
#[derive(Debug)]
pub(crate) struct Variables {
    pub(crate) list: Vec<Variable>,
    /// Per variable, the facts it reads outside quantifiers.
    pub(crate) tied: Vec<Vec<FactId>>,
    axes: BTreeMap<FactId, Placed>,
    atoms: BTreeMap<Vec<u8>, u32>,
    first_atom: u32,
}

/// How many axes of one fact are tried for a definition before a new one is made.
const TRIED: usize = 8;

impl Variables {
    fn next(&self) -> u32 {
        u32::try_from(self.list.len()).unwrap_or(u32::MAX)
    }

    fn place(&mut self, base: &RuleBase, fact: FactId, groups: &BTreeMap<Group, BTreeSet<Use>>) -> Placed {
        let values = value_count(base, fact);
        let all: BTreeSet<Use> = groups.values().flatten().cloned().collect();
        let mut whole = Partition::new(values);
        if all.iter().all(|found| whole.refine(found)) {
            return Placed::One(self.add(base, fact, &whole));
        }
        let mut axes: Vec<Partition> = Vec::new();
        let mut places: BTreeMap<(Group, Use), usize> = BTreeMap::new();
        for (group, uses) in groups {
            for found in uses {
                let tried = axes.len().saturating_sub(TRIED);
                let fits = axes
                    .iter_mut()
                    .enumerate()
                    .skip(tried)
                    .find_map(|(at, axis)| axis.refine(found).then_some(at));
                let at = fits.unwrap_or_else(|| {
                    let mut fresh = Partition::new(values);
                    fresh.refine(found);
                    axes.push(fresh);
                    axes.len() - 1
                });
                places.insert((*group, found.clone()), at);
            }
        }
        let ids: Vec<u32> = axes.iter().map(|axis| self.add(base, fact, axis)).collect();
        let found = places.into_iter().filter_map(|(key, at)| ids.get(at).map(|id| (key, *id)));
        Placed::Many(found.collect())
    }

    fn add(&mut self, base: &RuleBase, fact: FactId, partition: &Partition) -> u32 {
        let scope = base.facts.get(fact.index()).map_or(crate::model::Scope::Case, |fact| fact.scope);
        let id = self.next();
        self.list.push(Variable::Axis(Axis { fact, scope, cells: partition.cells() }));
        self.tied.push(vec![fact]);
        id
    }

    /// A tree over these variables, its outcomes by number.
    pub(crate) fn tree(&self, group: Group, tree: &Tree, outcomes: &mut Outcomes) -> VarTree {
        tree.iter().map(|(cond, outcome)| (self.convert(group, cond), outcomes.number(outcome))).collect()
    }

    /// A condition over these variables.
    pub(crate) fn convert(&self, group: Group, cond: &Cond) -> VarCond {
        match cond {
            Cond::Const(value) => VarCond::Const(*value),
            Cond::Not(inner) => match self.convert(group, inner) {
                VarCond::Const(value) => VarCond::Const(!value),
                VarCond::In(var, mask) => VarCond::In(var, !mask & self.domain(var)),
                other => VarCond::Not(Box::new(other)),
            },
            Cond::And(list) => VarCond::And(list.iter().map(|part| self.convert(group, part)).collect()),
            Cond::Or(list) => VarCond::Or(list.iter().map(|part| self.convert(group, part)).collect()),
            leaf => self.leaf(group, leaf).unwrap_or(VarCond::Const(false)),
        }
    }

    fn leaf(&self, group: Group, leaf: &Cond) -> Option<VarCond> {
        let Some((fact, found)) = use_of(leaf) else {
            let number = self.atoms.get(&key(leaf))?;
            return Some(VarCond::In(self.first_atom + number, 0b10));
        };
        let var = match self.axes.get(&fact)? {
            Placed::One(var) => *var,
            Placed::Many(places) => *places.get(&(group, found.clone()))?,
        };
        let Variable::Axis(axis) = self.list.get(var as usize)? else { return None };
        Some(VarCond::In(var, mask(&axis.cells, &found)))
    }

    pub(crate) fn domain(&self, var: u32) -> u64 {
        mask_of(cells(self.list.get(var as usize)))
    }
}

/// How many cells a variable has.
pub(crate) fn cells(variable: Option<&Variable>) -> u8 {
    match variable {
        Some(Variable::Axis(axis)) => match &axis.cells {
            Cells::Bool => 2,
            Cells::Enum(_, count) => *count,
            Cells::Ordered(cuts) => u8::try_from(cuts.len() + 1).unwrap_or(MAX_CELLS),
        },
        Some(Variable::Atom(_)) | None => 2,
    }
}

fn mask_of(cells: u8) -> u64 {
    if cells >= MAX_CELLS { u64::MAX } else { (1 << cells) - 1 }
}

fn mask(cells: &Cells, found: &Use) -> u64 {
    match (cells, found) {
        (Cells::Bool, Use::Truth) => 0b10,
        (Cells::Enum(cell_of, _), Use::OneOf(values)) => {
            let inside = values.iter().filter_map(|value| cell_of.get(*value as usize));
            inside.fold(0, |mask, cell| mask | 1_u64.checked_shl(u32::from(*cell)).unwrap_or(0))
        }
        (Cells::Ordered(cuts), Use::Below(cut)) => {
            let below = cuts.partition_point(|other| other <= cut);
            mask_of(u8::try_from(below).unwrap_or(MAX_CELLS))
        }
        _ => 0,
    }
}

fn value_count(base: &RuleBase, fact: FactId) -> usize {
    match base.facts.get(fact.index()).map(|fact| fact.ty) {
        Some(Type::Enum(id) | Type::Set(id)) => {
            base.enums.get(id.index()).map_or(0, |found| found.values.len())
        }
        _ => 0,
    }
}

/// A fact's domain cut so far.
#[derive(Debug, Clone)]
enum Partition {
    Empty(usize),
    Truth,
    Cuts(BTreeSet<i64>),
    /// The cell of each value.
    Values(Vec<u8>, u8),
}

impl Partition {
    fn new(values: usize) -> Self {
        Self::Empty(values)
    }

    /// Cuts finer; `false`, and nothing done, where that takes more cells than an axis has.
    fn refine(&mut self, found: &Use) -> bool {
        if let (Self::Empty(values), found) = (&*self, found) {
            *self = match found {
                Use::Truth => Self::Truth,
                Use::Below(_) => Self::Cuts(BTreeSet::new()),
                Use::OneOf(_) => Self::Values(vec![0; *values], 1),
            };
        }
        match (self, found) {
            (Self::Truth, Use::Truth) => true,
            (Self::Cuts(cuts), Use::Below(cut)) => {
                let fits = cuts.contains(cut) || cuts.len() + 1 < usize::from(MAX_CELLS);
                if fits {
                    cuts.insert(*cut);
                }
                fits
            }
            (Self::Values(cell_of, count), Use::OneOf(values)) => match finer(cell_of, values) {
                Some((finer, cells)) => {
                    (*cell_of, *count) = (finer, cells);
                    true
                }
                None => false,
            },
            _ => false,
        }
    }

    fn cells(&self) -> Cells {
        match self {
            Self::Truth => Cells::Bool,
            Self::Cuts(cuts) => Cells::Ordered(cuts.iter().copied().collect()),
            Self::Values(cell_of, count) => Cells::Enum(cell_of.clone(), *count),
            Self::Empty(_) => Cells::Ordered(Vec::new()),
        }
    }
}

/// The cells split by one more set of values, numbered in the order of their first values.
fn finer(cell_of: &[u8], values: &[u32]) -> Option<(Vec<u8>, u8)> {
    let mut numbers: BTreeMap<(u8, bool), u8> = BTreeMap::new();
    let mut made = Vec::with_capacity(cell_of.len());
    for (value, cell) in (0_u32..).zip(cell_of) {
        let next = u8::try_from(numbers.len()).ok()?;
        made.push(*numbers.entry((*cell, values.binary_search(&value).is_ok())).or_insert(next));
    }
    let count = u8::try_from(numbers.len()).ok().filter(|count| *count <= MAX_CELLS)?;
    Some((made, count.max(1)))
}
