//! What preparing needs to know of a rule base: worked out once, used for every case.

use super::Blank;
use super::demand::Needs;
use super::used::Used;
use crate::possible::{Possible, domain};
use crate::scalar::reads_clock;
use rettesnor_rules::model::{FactId, ListId, Scope};
use rettesnor_rules::program::{Axis, Cells, Compiled, VarCond, Variable};

/// Variables that are judged together, and the constraints over them.
#[derive(Debug, Clone, Default)]
pub(crate) struct Group {
    pub(crate) variables: Vec<u32>,
    pub(crate) constraints: Vec<u32>,
    /// Lists some variable belongs to the records of.
    pub(crate) lists: Vec<ListId>,
}

/// An index of one rule base, and memory to prepare with. Make one for a rule base (and thread) and keep it.
#[derive(Debug, Clone, Default)]
pub struct PrepareScratch {
    pub(crate) domains: Vec<Possible>,
    /// Masks when nothing is known.
    pub(crate) base: Vec<u64>,
    /// Axes of each fact.
    axes: Vec<Vec<u32>>,
    /// Atoms that read each fact.
    atoms_of: Vec<Vec<u32>>,
    /// Atoms that read each list.
    atoms_over: Vec<Vec<u32>>,
    /// Whether a variable can be another on another day, though the facts are the same.
    timed: Vec<bool>,
    /// A case of which nothing is known, on the day last asked about.
    pub(super) blank: Option<Box<Blank>>,
    /// All variables and groups.
    pub(crate) everything: Needs,
    /// What tells whether there is a world, and which presumptions work.
    pub(super) world: Needs,
    pub(crate) groups: Vec<Group>,
    /// The groups of each variable, ascending.
    groups_of: Vec<Vec<u32>>,
    /// Lists whose records have variables of their own.
    pub(crate) lists: Vec<ListId>,
    pub(crate) used: Used,
}

impl PrepareScratch {
    /// Reads the rule base through once.
    pub fn new(compiled: &Compiled) -> Self {
        let rules = &compiled.model;
        let facts = rules.facts.len();
        let mut made = Self {
            domains: rules.facts.iter().map(|fact| domain(rules, fact)).collect(),
            axes: vec![Vec::new(); facts],
            atoms_of: vec![Vec::new(); facts],
            atoms_over: vec![Vec::new(); rules.lists.len()],
            groups_of: vec![Vec::new(); compiled.variables.len()],
            ..Self::default()
        };
        for (id, variable) in (0..).zip(&compiled.variables) {
            made.add_variable(id, variable);
        }
        made.add_groups(compiled);
        made.used = Used::new(compiled, &made);
        made.everything = Needs {
            variables: (0..).take(compiled.variables.len()).collect(),
            groups: (0..).take(made.groups.len()).collect(),
            exact: Vec::new(),
        };
        made.world = made.world_needs(compiled);
        made
    }

    fn add_variable(&mut self, id: u32, variable: &Variable) {
        match variable {
            Variable::Axis(axis) => {
                if let Some(axes) = self.axes.get_mut(axis.fact.index()) {
                    axes.push(id);
                }
                let mask =
                    self.domains.get(axis.fact.index()).map_or(u64::MAX, |domain| axis_mask(axis, domain));
                self.base.push(mask);
                self.timed.push(false);
            }
            Variable::Atom(atom) => {
                for fact in &atom.facts {
                    if let Some(atoms) = self.atoms_of.get_mut(fact.index()) {
                        atoms.push(id);
                    }
                }
                for list in &atom.lists {
                    if let Some(atoms) = self.atoms_over.get_mut(list.index()) {
                        atoms.push(id);
                    }
                }
                self.base.push(3);
                self.timed.push(reads_clock(&atom.condition));
            }
        }
        if let Scope::Item(list) = scope_of(variable)
            && !self.lists.contains(&list)
        {
            self.lists.push(list);
        }
    }

    fn add_groups(&mut self, compiled: &Compiled) {
        let mut in_cluster = vec![false; compiled.constraints.len()];
        for cluster in &compiled.clusters {
            for constraint in &cluster.constraints {
                if let Some(slot) =
                    usize::try_from(*constraint).ok().and_then(|place| in_cluster.get_mut(place))
                {
                    *slot = true;
                }
            }
            self.add_group(compiled, cluster.variables.clone(), cluster.constraints.clone());
        }
        // A constraint over one variable ties nothing, but still rules cells out.
        for (number, condition) in (0..).zip(&compiled.constraints) {
            if in_cluster.get(number as usize) == Some(&false) {
                let mut variables = Vec::new();
                variables_of(condition, &mut variables);
                self.add_group(compiled, variables, vec![number]);
            }
        }
    }

    fn add_group(&mut self, compiled: &Compiled, variables: Vec<u32>, constraints: Vec<u32>) {
        let number = u32::try_from(self.groups.len()).unwrap_or(u32::MAX);
        let mut group = Group { variables, constraints, ..Group::default() };
        for id in &group.variables {
            if let Some(groups) = self.groups_of.get_mut(*id as usize) {
                groups.push(number);
            }
            match compiled.variables.get(*id as usize).map(scope_of) {
                Some(Scope::Item(list)) if !group.lists.contains(&list) => group.lists.push(list),
                _ => {}
            }
        }
        self.groups.push(group);
    }

    /// Groups under constraints, and the variables presumptions turn on.
    fn world_needs(&self, compiled: &Compiled) -> Needs {
        let mut variables = Vec::new();
        for presumption in &compiled.presumptions {
            variables_of(&presumption.condition, &mut variables);
            variables_of(&presumption.assumes, &mut variables);
        }
        let constrained = (0..).zip(&self.groups).filter(|(_, group)| !group.constraints.is_empty());
        self.outcome_needs(variables, constrained.map(|(number, _)| number))
    }

    /// What is needed to have the cells of variables, with some groups more: groups without constraints leave a variable all that
    /// it may be by itself, but for one that reads several open facts.
    pub(crate) fn outcome_needs(&self, exact: Vec<u32>, more: impl Iterator<Item = u32>) -> Needs {
        let of_variables = exact.iter().flat_map(|id| self.groups_of(*id)).copied();
        let constrained =
            |number: &u32| self.groups.get(*number as usize).is_some_and(|it| !it.constraints.is_empty());
        let groups = of_variables.filter(constrained).chain(more).collect();
        let needs = self.reading(exact.clone(), groups);
        Needs { exact, ..needs }
    }

    /// Variables with all groups that bear on them, some more groups, and what those read.
    pub(crate) fn closed(&self, variables: Vec<u32>, more: impl Iterator<Item = u32>) -> Needs {
        let of_variables = variables.iter().flat_map(|id| self.groups_of(*id)).copied();
        let groups = of_variables.chain(more).collect();
        self.reading(variables, groups)
    }

    /// Variables, and groups with what they read.
    fn reading(&self, variables: Vec<u32>, mut groups: Vec<u32>) -> Needs {
        groups.sort_unstable();
        groups.dedup();
        let tied = groups.iter().filter_map(|number| self.groups.get(*number as usize));
        let mut all: Vec<u32> = tied.flat_map(|group| &group.variables).copied().chain(variables).collect();
        all.sort_unstable();
        all.dedup();
        Needs { variables: all, groups, exact: Vec::new() }
    }

    /// The atoms that read a list.
    pub(crate) fn atoms_over(&self, list: ListId) -> &[u32] {
        self.atoms_over.get(list.index()).map_or(&[], Vec::as_slice)
    }

    /// The static axes of a fact.
    pub(crate) fn axes_of(&self, fact: FactId) -> &[u32] {
        self.axes.get(fact.index()).map_or(&[], Vec::as_slice)
    }

    /// The atoms that read a fact.
    pub(crate) fn atoms_of(&self, fact: FactId) -> &[u32] {
        self.atoms_of.get(fact.index()).map_or(&[], Vec::as_slice)
    }

    /// The groups a variable is in, ascending.
    pub(crate) fn groups_of(&self, variable: u32) -> &[u32] {
        self.groups_of.get(variable as usize).map_or(&[], Vec::as_slice)
    }

    /// Whether a variable can be another on another day, though the facts are the same.
    pub(crate) fn is_timed(&self, variable: u32) -> bool {
        self.timed.get(variable as usize).copied().unwrap_or(true)
    }

    /// Whether a variable is tied to others in some definition.
    pub(crate) fn is_tied(&self, variable: u32) -> bool {
        !self.groups_of(variable).is_empty()
    }

    /// Every value a fact may have.
    pub fn domain(&self, fact: FactId) -> &Possible {
        self.domains.get(fact.index()).unwrap_or(&Possible::Any)
    }

    /// The domains of all facts, in the model's order.
    pub fn domains(&self) -> &[Possible] {
        &self.domains
    }
}

/// Where a variable lives.
pub(crate) fn scope_of(variable: &Variable) -> Scope {
    match variable {
        Variable::Axis(axis) => axis.scope,
        Variable::Atom(atom) => atom.scope,
    }
}

/// The variables of a condition, ascending.
pub(super) fn variables_of(condition: &VarCond, found: &mut Vec<u32>) {
    match condition {
        VarCond::Const(_) => {}
        VarCond::In(variable, _) => {
            if let Err(place) = found.binary_search(variable) {
                found.insert(place, *variable);
            }
        }
        VarCond::Not(inner) => variables_of(inner, found),
        VarCond::And(parts) | VarCond::Or(parts) => parts.iter().for_each(|part| variables_of(part, found)),
    }
}

/// The cells of an axis that a set of values meets; of an unnamed domain, all.
pub(crate) fn axis_mask(axis: &Axis, set: &Possible) -> u64 {
    let bit = |cell: usize| if cell < 64 { 1_u64 << cell } else { 0 };
    match (&axis.cells, set) {
        (Cells::Bool, Possible::Cells(cells)) => {
            cells.iter().fold(0, |mask, cell| mask | bit(*cell as usize)) & 3
        }
        (Cells::Bool, _) => 3,
        (Cells::Enum(cell_of, _), Possible::Cells(values)) => values.iter().fold(0, |mask, value| {
            mask | cell_of.get(*value as usize).map_or(0, |cell| bit(usize::from(*cell)))
        }),
        (Cells::Enum(_, cells), _) => full(usize::from(*cells)),
        (Cells::Ordered(cuts), Possible::Ranges(ranges)) => ranges.iter().fold(0, |mask, interval| {
            let cell = |value: i64| cuts.partition_point(|cut| *cut <= value);
            // All cells from the one of the low end to the one of the high end.
            mask | full(cell(interval.high()).saturating_add(1)) & !full(cell(interval.low()))
        }),
        (Cells::Ordered(cuts), _) => full(cuts.len().saturating_add(1)),
    }
}

/// The values of a cell's mask, within a set of the fact's values.
pub(crate) fn axis_values(axis: &Axis, mask: u64, within: &Possible) -> Possible {
    let holds = |cell: usize| cell < 64 && mask >> cell & 1 == 1;
    match (&axis.cells, within) {
        (Cells::Bool, Possible::Cells(cells)) => {
            Possible::Cells(cells.iter().copied().filter(|cell| holds(*cell as usize)).collect())
        }
        (Cells::Enum(cell_of, _), Possible::Cells(values)) => {
            let in_mask =
                |value: &u32| cell_of.get(*value as usize).is_some_and(|cell| holds(usize::from(*cell)));
            Possible::Cells(values.iter().copied().filter(in_mask).collect())
        }
        (Cells::Ordered(cuts), Possible::Ranges(ranges)) => {
            let low = |cell: usize| cell.checked_sub(1).and_then(|before| cuts.get(before)).copied();
            let cells = (0..=cuts.len()).filter(|cell| holds(*cell)).filter_map(|cell| {
                let high = cuts.get(cell).map_or(i64::MAX, |cut| cut.saturating_sub(1));
                rettesnor_values::Interval::new(low(cell).unwrap_or(i64::MIN), high)
            });
            Possible::Ranges(ranges.intersect(&cells.collect()))
        }
        (_, within) => within.clone(),
    }
}

/// The mask of the first `cells` cells.
pub(crate) fn full(cells: usize) -> u64 {
    match cells {
        0 => 0,
        1..=63 => (1 << cells) - 1,
        _ => u64::MAX,
    }
}
