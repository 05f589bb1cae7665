//! The masks and joints of a case, or of one record in it.

use super::PrepareScratch;
use super::cut::Parts;
use super::index::{axis_mask, axis_values, scope_of};
use crate::answer::FactRef;
use crate::case::{Case, Knowledge};
use crate::possible::Possible;
use crate::scalar::Env;
use rettesnor_diagram::Joint;
use rettesnor_rules::model::{FactId, ListId, Scope};
use rettesnor_rules::program::{Axis, Compiled, Variable};
use std::collections::BTreeMap;

/// Why no world is left.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub enum Clash {
    /// What was said of a fact leaves it no value.
    Fact(FactRef),
    /// No assignment of tied variables is free of what cannot be true.
    Tied {
        /// The facts the variables read.
        facts: Vec<FactRef>,
        /// The constraints over them (indices into the model).
        constraints: Vec<u32>,
    },
}

/// The rows of one joint, with what each means for the facts behind it.
#[derive(Debug, Clone, Default)]
pub(crate) struct Tied {
    pub(crate) group: u32,
    /// Open facts, ascending.
    pub(crate) facts: Vec<FactRef>,
    /// For each row, the values of each of `facts`.
    pub(crate) rows: Vec<Vec<Possible>>,
}

/// What leaves an atom open.
#[derive(Debug, Clone, Default)]
pub(crate) struct OpenAtom {
    /// Open facts it changes with, ascending.
    pub(crate) facts: Vec<FactRef>,
    /// Lists that may have more records.
    pub(crate) lists: Vec<ListId>,
    /// It may be called open, or a fact named, where the worlds do not bear it out.
    pub(crate) rough: bool,
    /// With one open fact: its set by the truth of the condition.
    pub(crate) parts: Option<Parts>,
}

/// Masks by variable, joints, and what stands behind them.
#[derive(Debug, Clone, Default)]
pub struct Frame {
    pub(crate) item: Option<(ListId, u32)>,
    pub(crate) masks: Vec<u64>,
    /// The masks as each variable gives them by itself. Every group starts from these: what one group rules out must not hide
    /// from another which values of a fact it is tied to.
    pub(crate) own: Vec<u64>,
    /// What groups rule out, until all of them have been worked out.
    pub(crate) narrowed: Vec<Narrowing>,
    pub(crate) joints: Vec<Joint>,
    pub(crate) tied: Vec<Tied>,
    /// For atoms that stay open, the open facts that change them.
    pub(crate) open: BTreeMap<u32, OpenAtom>,
    /// Variables whose openness may be more than the worlds hold, ascending.
    pub(crate) coarse: Vec<u32>,
    pub(crate) clashes: Vec<Clash>,
}

/// What a group leaves of a variable.
#[derive(Debug, Clone)]
pub(crate) struct Narrowing {
    pub(crate) variable: u32,
    pub(crate) cells: u64,
    /// The open facts that vary, where the group decides them.
    pub(crate) facts: Option<Vec<FactRef>>,
}

/// Where a frame hangs: the case's frame, the list and the record.
pub(crate) type Under<'a> = Option<(&'a Frame, ListId, u32)>;

impl Frame {
    /// Masks by variable: variables of other lists' records are full.
    pub fn masks(&self) -> &[u64] {
        &self.masks
    }

    /// The possible rows of tied variables, for a walk.
    pub fn joints(&self) -> &[Joint] {
        &self.joints
    }

    /// The record this frame is for.
    pub fn item(&self) -> Option<(ListId, u32)> {
        self.item
    }

    /// Whether a variable may be called open where it is not.
    pub fn is_coarse(&self, variable: u32) -> bool {
        self.coarse.binary_search(&variable).is_ok()
    }

    /// Why no world is left here.
    pub fn clashes(&self) -> &[Clash] {
        &self.clashes
    }

    /// The open facts behind a variable: what to name, and to ask for, when it matters. Empty for a settled one.
    pub fn facts_of(&self, compiled: &Compiled, variable: u32) -> Vec<FactRef> {
        let open = self.masks.get(variable as usize).is_none_or(|mask| mask & mask.wrapping_sub(1) != 0);
        match compiled.variables.get(variable as usize) {
            Some(Variable::Axis(axis)) if open => vec![self.fact_ref(axis)],
            Some(Variable::Atom(_)) => {
                self.open.get(&variable).map(|open| open.facts.clone()).unwrap_or_default()
            }
            _ => Vec::new(),
        }
    }

    /// The joint a variable belongs to, by its place in [`Frame::joints`].
    pub fn joint_of(&self, variable: u32) -> Option<usize> {
        self.joints.iter().position(|joint| joint.vars().contains(&variable))
    }

    /// The open facts that vary over the rows of a joint.
    pub fn joint_facts(&self, joint: usize) -> &[FactRef] {
        self.tied.get(joint).map_or(&[], |tied| &tied.facts)
    }

    /// What a row of a joint means: the values of each open fact behind it, "born after …", "under 18".
    pub fn values_of_row(&self, joint: usize, row: u32) -> impl Iterator<Item = (FactRef, &Possible)> {
        let tied = self.tied.get(joint);
        let values = tied.and_then(|tied| tied.rows.get(row as usize)).into_iter().flatten();
        tied.into_iter().flat_map(|tied| tied.facts.iter().copied()).zip(values)
    }

    /// The values of a fact that a mask of its axis leaves, within what the case knows of it; `None` for an atom.
    pub fn values_of_mask(
        &self,
        compiled: &Compiled,
        scratch: &PrepareScratch,
        case: &Case,
        (variable, mask): (u32, u64),
    ) -> Option<(FactRef, Possible)> {
        let Some(Variable::Axis(axis)) = compiled.variables.get(variable as usize) else { return None };
        let fact = self.fact_ref(axis);
        let known = match case.possible(&compiled.model, fact) {
            Some(Possible::Any) | None => scratch.domain(axis.fact),
            Some(set) => set,
        };
        Some((fact, axis_values(axis, mask, known)))
    }

    fn fact_ref(&self, axis: &Axis) -> FactRef {
        let item = self.item.filter(|_| axis.scope != Scope::Case).map(|(_, record)| record);
        FactRef { fact: axis.fact, item }
    }

    /// Whether a variable belongs in this frame: the case's own, or its record's.
    pub(crate) fn holds(&self, variable: &Variable) -> bool {
        match scope_of(variable) {
            Scope::Case => true,
            Scope::Item(list) => self.item.is_some_and(|(own, _)| own == list),
        }
    }

    pub(crate) fn mask(&self, variable: u32) -> u64 {
        self.masks.get(variable as usize).copied().unwrap_or(u64::MAX)
    }

    pub(crate) fn set_mask(&mut self, variable: u32, mask: u64) {
        if let Some(slot) = self.masks.get_mut(variable as usize) {
            *slot = mask;
        }
    }

    pub(crate) fn env<'a>(
        &self,
        compiled: &'a Compiled,
        case: &'a Case,
        scratch: &'a PrepareScratch,
    ) -> Env<'a> {
        Env::new(&compiled.model, &scratch.domains, case, self.item.map(|(_, record)| record))
    }

    pub(crate) fn mark_coarse(&mut self, variable: u32) {
        if let Err(place) = self.coarse.binary_search(&variable) {
            self.coarse.insert(place, variable);
        }
    }

    /// Works everything out.
    pub(super) fn fill(
        &mut self,
        compiled: &Compiled,
        case: &Case,
        scratch: &PrepareScratch,
        under: Under<'_>,
    ) {
        self.item = under.map(|(_, list, record)| (list, record));
        self.masks.clear();
        self.joints.clear();
        self.tied.clear();
        self.open.clear();
        self.coarse.clear();
        self.clashes.clear();
        match under {
            None => {
                self.masks.extend_from_slice(&scratch.base);
                self.take_facts(compiled, scratch, case.facts.iter(), None);
                self.check_fields(case);
            }
            Some((above, list, record)) => {
                self.masks.extend_from_slice(&above.own);
                self.open.clone_from(&above.open);
                self.coarse.clone_from(&above.coarse);
                let fields = case.lists.get(&list).and_then(|records| records.items.get(record as usize));
                self.take_facts(compiled, scratch, fields.into_iter().flatten(), Some(record));
            }
        }
        for atom in &scratch.atoms {
            self.fill_atom(compiled, case, scratch, *atom);
        }
        for number in (0..).take(scratch.groups.len()) {
            self.fill_group(compiled, case, scratch, (number, under));
        }
        self.own.clone_from(&self.masks);
        self.narrow();
    }

    /// Takes in what all groups have ruled out.
    pub(super) fn narrow(&mut self) {
        for Narrowing { variable, cells, facts } in std::mem::take(&mut self.narrowed) {
            let mask = self.mask(variable);
            self.set_mask(variable, mask & cells);
            if let Some((open, facts)) = self.open.get_mut(&variable).zip(facts) {
                open.facts.retain(|fact| facts.contains(fact));
            }
        }
    }

    /// A field without a value is a clash even where no variable reads it by itself.
    fn check_fields(&mut self, case: &Case) {
        for records in case.lists.values() {
            for (record, fields) in (0..).zip(&records.items) {
                let empty = fields.iter().filter(|(_, known)| known.values.is_empty());
                self.clashes
                    .extend(empty.map(|(fact, _)| Clash::Fact(FactRef { fact: *fact, item: Some(record) })));
            }
        }
    }

    fn take_facts<'a>(
        &mut self,
        compiled: &Compiled,
        scratch: &PrepareScratch,
        facts: impl Iterator<Item = (&'a FactId, &'a Knowledge)>,
        item: Option<u32>,
    ) {
        for (fact, known) in facts {
            if known.values == Possible::Any {
                continue;
            }
            if known.values.is_empty() && item.is_none() {
                self.clashes.push(Clash::Fact(FactRef { fact: *fact, item }));
            }
            for id in scratch.axes_of(*fact) {
                self.take_axis(compiled, *id, &known.values);
            }
        }
    }

    pub(super) fn take_axis(&mut self, compiled: &Compiled, id: u32, values: &Possible) {
        if let Some(Variable::Axis(axis)) = compiled.variables.get(id as usize) {
            self.set_mask(id, axis_mask(axis, values));
        }
    }

    pub(super) fn fill_atom(&mut self, compiled: &Compiled, case: &Case, scratch: &PrepareScratch, id: u32) {
        let Some(variable @ Variable::Atom(atom)) = compiled.variables.get(id as usize) else { return };
        // A record's frame has the case's own atoms from the case.
        let elsewhere = !self.holds(variable) || (self.item.is_some() && atom.scope == Scope::Case);
        if elsewhere || !scratch.used.variable_on(id, case.law_date) {
            return;
        }
        let env = self.env(compiled, case, scratch);
        self.judge_atom(&env, id, atom, scratch.is_tied(id));
    }

    /// Whether an open atom shares an open fact or an incomplete list with another open variable of a definition, and is not
    /// tied to it there: their combinations are more than the worlds hold.
    pub(crate) fn is_loose(
        &self,
        compiled: &Compiled,
        variable: u32,
        (among, ties): (&[u32], &[u32]),
    ) -> bool {
        let Some(open) = self.open.get(&variable) else { return false };
        let joint = self.joint_in(ties, variable);
        among.iter().filter(|other| **other != variable && self.mask(**other).count_ones() > 1).any(|other| {
            let apart = joint.is_none() || self.joint_in(ties, *other) != joint;
            let facts = open.facts.iter();
            let atom = self.open.get(other);
            let shares_fact = |fact: &FactRef| {
                atom.map_or_else(|| self.reads(compiled, *other, *fact), |atom| atom.facts.contains(fact))
            };
            let shares_list =
                atom.is_some_and(|atom| atom.lists.iter().any(|list| open.lists.contains(list)));
            shares_list || (apart && facts.into_iter().any(shares_fact))
        })
    }

    /// The joint of these ties that holds a variable.
    fn joint_in(&self, ties: &[u32], variable: u32) -> Option<usize> {
        let held = |(_, (joint, tied)): &(usize, (&Joint, &Tied))| {
            ties.contains(&tied.group) && joint.vars().contains(&variable)
        };
        self.joints.iter().zip(&self.tied).enumerate().find(held).map(|(place, _)| place)
    }

    /// The joints of a definition's ties, for a walk over its diagrams.
    pub fn joints_of(&self, ties: &[u32]) -> Vec<Joint> {
        let own = self.joints.iter().zip(&self.tied).filter(|(_, tied)| ties.contains(&tied.group));
        own.map(|(joint, _)| joint.clone()).collect()
    }

    /// Whether an axis of this frame is of this very fact, record included.
    fn reads(&self, compiled: &Compiled, axis: u32, fact: FactRef) -> bool {
        matches!(compiled.variables.get(axis as usize), Some(Variable::Axis(axis)) if self.fact_ref(axis) == fact)
    }
}
