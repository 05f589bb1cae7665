//! The masks and joints of a case, or of one record in it.
//!
//! Variables and groups are worked out when somebody asks for what they bear on, and each once. A variable is judged by itself
//! first; every group starts from that, never from what another group has ruled out, so that the order makes no difference.

use super::cut::Parts;
use super::grouped::Grouped;
use super::index::{axis_mask, axis_values, scope_of};
use super::{PrepareScratch, Setting};
use crate::answer::FactRef;
use crate::case::{Case, Knowledge};
use crate::possible::Possible;
use crate::scalar::Env;
use rettesnor_diagram::Joint;
use rettesnor_rules::model::{FactId, ListId, Scope};
use rettesnor_rules::program::{Axis, Compiled, Variable};
use std::collections::BTreeMap;
use std::sync::Arc;

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

/// What leaves an atom open.
#[derive(Debug, Clone, Default)]
pub(crate) struct OpenAtom {
    /// Open facts it changes with, ascending.
    pub(crate) facts: Vec<FactRef>,
    /// Lists that may have more records.
    pub(crate) lists: Vec<ListId>,
    /// It may be called open, or a fact named, where the worlds do not bear it out.
    pub(crate) rough: bool,
    /// The same, and no group will look closer.
    pub(crate) coarse: bool,
    /// With one open fact: its set by the truth of the condition.
    pub(crate) parts: Option<Parts>,
}

/// What is known of a variable by itself.
#[derive(Debug, Clone, Default)]
pub(crate) struct Alone {
    pub(crate) judged: bool,
    /// For an atom that stays open: why.
    pub(crate) open: Option<Arc<OpenAtom>>,
}

/// Masks by variable, joints, and what stands behind them.
#[derive(Debug, Clone, Default)]
pub struct Frame {
    pub(crate) item: Option<(ListId, u32)>,
    /// With what all groups worked out have ruled out.
    pub(super) masks: Vec<u64>,
    /// The masks as each variable gives them by itself.
    pub(super) own: Vec<u64>,
    pub(super) alone: Vec<Alone>,
    pub(super) groups: Vec<Option<Arc<Grouped>>>,
    /// The open facts of atoms of which a group leaves some out.
    pub(super) named: BTreeMap<u32, Vec<FactRef>>,
    /// Variables whose openness may be more than the worlds hold, ascending.
    pub(super) coarse: Vec<u32>,
    /// Facts without a value.
    pub(super) empty: Vec<Clash>,
    /// Variables that read something the case says.
    pub(super) touched: Vec<bool>,
}

/// Where a frame hangs: the case's frame, the list and the record.
pub(crate) type Under<'a> = Option<(&'a Frame, ListId, u32)>;

impl Frame {
    /// Masks by variable: variables of other lists' records are full.
    pub fn masks(&self) -> &[u64] {
        &self.masks
    }

    /// The possible rows of tied variables, for a walk.
    pub fn joints(&self) -> Vec<Joint> {
        self.groups.iter().flatten().filter_map(|group| group.joint.clone()).collect()
    }

    /// The joints of a definition's ties, for a walk over its diagrams.
    pub fn joints_of(&self, ties: &[u32]) -> Vec<Joint> {
        let groups = ties.iter().filter_map(|tie| self.groups.get(*tie as usize)?.as_ref());
        groups.filter_map(|group| group.joint.clone()).collect()
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
    pub fn clashes(&self) -> impl Iterator<Item = &Clash> {
        let groups = self.groups.iter().flatten();
        self.empty.iter().chain(groups.filter_map(|group| group.clash.as_ref()))
    }

    /// Whether a variable is open only where some world has each of its cells, as far as can be told of it.
    pub(crate) fn is_surely_exact(&self, variable: u32) -> bool {
        let open = self.open_atom(variable);
        !self.is_coarse(variable) && open.is_none_or(|open| !open.rough && open.lists.is_empty())
    }

    /// The open facts behind a variable: what to name, and to ask for, when it matters. Empty for a settled one.
    pub fn facts_of(&self, compiled: &Compiled, variable: u32) -> Vec<FactRef> {
        match compiled.variables.get(variable as usize) {
            Some(Variable::Axis(axis)) if self.mask(variable).count_ones() != 1 => vec![self.fact_ref(axis)],
            Some(Variable::Atom(_)) => self.named_facts(variable).to_vec(),
            _ => Vec::new(),
        }
    }

    /// The open facts of an atom.
    fn named_facts(&self, variable: u32) -> &[FactRef] {
        let own = || self.open_atom(variable).map_or(&[][..], |open| &open.facts);
        self.named.get(&variable).map_or_else(own, Vec::as_slice)
    }

    /// The same before any group has been looked at.
    pub(super) fn own_facts_of(&self, compiled: &Compiled, variable: u32) -> Vec<FactRef> {
        match compiled.variables.get(variable as usize) {
            Some(Variable::Axis(axis)) if self.own_mask(variable).count_ones() != 1 => {
                vec![self.fact_ref(axis)]
            }
            Some(Variable::Atom(_)) => {
                self.open_atom(variable).map(|open| open.facts.clone()).unwrap_or_default()
            }
            _ => Vec::new(),
        }
    }

    /// The values of the one open fact an atom reads under which it is true, and those that leave it open: as it was judged.
    pub(crate) fn parts_of(&self, variable: u32, fact: FactRef) -> Option<(Possible, Possible)> {
        let open = self.open_atom(variable).filter(|open| open.facts == [fact])?;
        open.parts.as_ref().map(|parts| (parts.yes.clone(), parts.open.clone()))
    }

    pub(super) fn open_atom(&self, variable: u32) -> Option<&Arc<OpenAtom>> {
        self.alone.get(variable as usize)?.open.as_ref()
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

    pub(super) fn fact_ref(&self, axis: &Axis) -> FactRef {
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

    /// Whether the case says anything that a variable reads; that is known of the frame of the case itself alone.
    pub(crate) fn is_told_of(&self, variable: u32) -> bool {
        self.touched.get(variable as usize) != Some(&false)
    }

    pub(crate) fn mask(&self, variable: u32) -> u64 {
        self.masks.get(variable as usize).copied().unwrap_or(u64::MAX)
    }

    pub(super) fn own_mask(&self, variable: u32) -> u64 {
        self.own.get(variable as usize).copied().unwrap_or(u64::MAX)
    }

    pub(crate) fn env<'a>(
        &self,
        compiled: &'a Compiled,
        case: &'a Case,
        scratch: &'a PrepareScratch,
    ) -> Env<'a> {
        Env::new(&compiled.model, &scratch.domains, case, self.item.map(|(_, record)| record))
    }

    /// Takes in what the case says of facts that axes read; all else waits until it is asked for.
    pub(super) fn begin(&mut self, setting: Setting<'_>, under: Under<'_>) {
        let Setting { compiled, case, scratch, .. } = setting;
        self.item = under.map(|(_, list, record)| (list, record));
        self.own.clear();
        self.named.clear();
        self.coarse.clear();
        self.empty.clear();
        self.alone.clear();
        self.alone.resize(compiled.variables.len(), Alone::default());
        self.groups.clear();
        self.groups.resize(scratch.groups.len(), None);
        self.touched.clear();
        match under {
            None => {
                self.own.extend_from_slice(&scratch.base);
                self.take_facts(setting, case.facts.iter(), None);
                self.check_fields(case);
                self.mark_touched(setting);
            }
            Some((above, list, record)) => {
                self.own.extend_from_slice(&above.own);
                let fields = case.lists.get(&list).and_then(|records| records.items.get(record as usize));
                self.take_facts(setting, fields.into_iter().flatten(), Some(record));
            }
        }
        self.masks.clone_from(&self.own);
    }

    /// Marks what cannot be as it is where nothing is known.
    fn mark_touched(&mut self, Setting { compiled, case, scratch, .. }: Setting<'_>) {
        self.touched.resize(compiled.variables.len(), false);
        let known = case.facts.iter().filter(|(_, known)| known.values != Possible::Any);
        let facts = known.flat_map(|(fact, _)| scratch.axes_of(*fact).iter().chain(scratch.atoms_of(*fact)));
        let lists = case.lists.keys().flat_map(|list| scratch.atoms_over(*list));
        for id in facts.chain(lists) {
            if let Some(slot) = self.touched.get_mut(*id as usize) {
                *slot = true;
            }
        }
    }

    /// A field without a value is a clash even where no variable reads it by itself.
    fn check_fields(&mut self, case: &Case) {
        for records in case.lists.values() {
            for (record, fields) in (0..).zip(&records.items) {
                let empty = fields.iter().filter(|(_, known)| known.values.is_empty());
                self.empty
                    .extend(empty.map(|(fact, _)| Clash::Fact(FactRef { fact: *fact, item: Some(record) })));
            }
        }
    }

    fn take_facts<'a>(
        &mut self,
        Setting { compiled, scratch, .. }: Setting<'_>,
        facts: impl Iterator<Item = (&'a FactId, &'a Knowledge)>,
        item: Option<u32>,
    ) {
        for (fact, known) in facts {
            if known.values == Possible::Any {
                continue;
            }
            if known.values.is_empty() && item.is_none() {
                self.empty.push(Clash::Fact(FactRef { fact: *fact, item }));
            }
            for id in scratch.axes_of(*fact) {
                self.take_axis(compiled, *id, &known.values);
            }
        }
    }

    pub(super) fn take_axis(&mut self, compiled: &Compiled, id: u32, values: &Possible) {
        if let (Some(Variable::Axis(axis)), Some(slot)) =
            (compiled.variables.get(id as usize), self.own.get_mut(id as usize))
        {
            *slot = axis_mask(axis, values);
        }
    }

    /// Whether an open atom shares an open fact or an incomplete list with another open variable of a definition, and is not
    /// tied to it there: their combinations are more than the worlds hold.
    pub(crate) fn is_loose(
        &self,
        compiled: &Compiled,
        variable: u32,
        (among, ties): (&[u32], &[u32]),
    ) -> bool {
        let Some(open) = self.open_atom(variable) else { return false };
        let facts = self.named_facts(variable);
        let group = self.tie_of(ties, variable);
        among.iter().filter(|other| **other != variable && self.mask(**other).count_ones() > 1).any(|other| {
            let atom = self.open_atom(*other);
            if atom.is_some_and(|atom| atom.lists.iter().any(|list| open.lists.contains(list))) {
                return true;
            }
            let named = atom.map(|_| self.named_facts(*other));
            let shares = |fact: &FactRef| {
                named.map_or_else(|| self.reads(compiled, *other, *fact), |named| named.contains(fact))
            };
            facts.iter().any(shares) && (group.is_none() || self.tie_of(ties, *other) != group)
        })
    }

    /// The tie whose joint holds a variable.
    fn tie_of(&self, ties: &[u32], variable: u32) -> Option<u32> {
        let holds = |tie: &u32| {
            let group = self.groups.get(*tie as usize).and_then(Option::as_ref);
            let joint = group.and_then(|group| group.joint.as_ref());
            joint.is_some_and(|joint| joint.vars().contains(&variable))
        };
        ties.iter().copied().find(holds)
    }

    /// Whether an axis of this frame is of this very fact, record included.
    fn reads(&self, compiled: &Compiled, axis: u32, fact: FactRef) -> bool {
        matches!(compiled.variables.get(axis as usize), Some(Variable::Axis(axis)) if self.fact_ref(axis) == fact)
    }
}
