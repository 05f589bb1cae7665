//! Working out what is asked for, and what it bears on.

use super::Setting;
use super::frame::{Alone, Frame, Under};
use super::grouped::Grouped;
use super::index::scope_of;
use crate::answer::FactRef;
use crate::possible::Possible;
use rettesnor_rules::model::Scope;
use rettesnor_rules::program::Variable;
use std::collections::BTreeSet;
use std::sync::Arc;

/// Variables and groups to be worked out.
#[derive(Debug, Clone, Default)]
pub(crate) struct Needs {
    /// Ascending.
    pub(crate) variables: Vec<u32>,
    /// Ascending.
    pub(crate) groups: Vec<u32>,
    /// Variables to be as exact as all their groups make them, though not all of those are in `groups`.
    pub(crate) exact: Vec<u32>,
}

impl Frame {
    /// Works out variables and groups that are not worked out yet. Where nothing is said of what they read, they are as they
    /// are in `blank`, a case of the same day of which nothing is known.
    pub(super) fn demand(
        &mut self,
        setting: Setting<'_>,
        under: Under<'_>,
        (needs, mut blank): (&Needs, Option<&mut Self>),
    ) {
        for id in &needs.variables {
            self.judge_variable(setting, under, (*id, blank.as_deref_mut()));
        }
        let mut changed: BTreeSet<&u32> = BTreeSet::new();
        for number in &needs.groups {
            if self.groups.get(*number as usize).is_some_and(Option::is_none)
                && setting.scratch.used.group_on(*number, setting.case.law_date)
            {
                self.judge_group(setting, under, (*number, blank.as_deref_mut()));
                changed.extend(
                    setting.scratch.groups.get(*number as usize).into_iter().flat_map(|it| &it.variables),
                );
            }
        }
        for id in changed {
            self.settle(setting, *id);
        }
    }

    fn judge_variable(
        &mut self,
        setting: Setting<'_>,
        under: Under<'_>,
        (id, blank): (u32, Option<&mut Self>),
    ) {
        if self.alone.get(id as usize).is_none_or(|alone| alone.judged) {
            return;
        }
        let Some(variable) = setting.compiled.variables.get(id as usize) else { return };
        let above = under.map(|(above, ..)| above).filter(|_| scope_of(variable) == Scope::Case);
        let known = match (above, blank) {
            (Some(above), _) => Some(above.alone_of(id)),
            (None, Some(blank)) if self.touched.get(id as usize) == Some(&false) => {
                blank.judge_variable(setting.blank(), None, (id, None));
                Some(blank.alone_of(id))
            }
            _ => None,
        };
        let (mask, open) = known.unwrap_or_else(|| self.judged_alone(setting, id, variable));
        if let Some(slot) = self.own.get_mut(id as usize) {
            *slot = mask;
        }
        if let Some(slot) = self.alone.get_mut(id as usize) {
            *slot = Alone { judged: true, open };
        }
        self.settle(setting, id);
    }

    pub(super) fn alone_of(&self, id: u32) -> (u64, Option<Arc<super::frame::OpenAtom>>) {
        (self.own_mask(id), self.open_atom(id).cloned())
    }

    /// A variable by itself. Axes have been taken from the facts before.
    fn judged_alone(
        &self,
        setting: Setting<'_>,
        id: u32,
        variable: &Variable,
    ) -> (u64, Option<Arc<super::frame::OpenAtom>>) {
        let Variable::Atom(atom) = variable else { return (self.own_mask(id), None) };
        if !self.holds(variable) || !setting.scratch.used.variable_on(id, setting.case.law_date) {
            return (self.own_mask(id), None);
        }
        let env = self.env(setting.compiled, setting.case, setting.scratch);
        let (mask, open) = super::truth::judged_atom(&env, atom, setting.scratch.is_tied(id));
        (mask, open.map(Arc::new))
    }

    fn judge_group(
        &mut self,
        setting: Setting<'_>,
        under: Under<'_>,
        (number, blank): (u32, Option<&mut Self>),
    ) {
        let Some(group) = setting.scratch.groups.get(number as usize) else { return };
        let copied =
            under.filter(|(_, list, _)| !group.lists.contains(list)).map(|(above, ..)| above.group(number));
        let untouched = |id: &u32| self.touched.get(*id as usize) == Some(&false);
        let made = match (copied, blank) {
            (Some(copied), _) => copied,
            (None, Some(blank)) if group.variables.iter().all(untouched) => {
                let needs =
                    Needs { variables: group.variables.clone(), groups: vec![number], exact: Vec::new() };
                blank.demand(setting.blank(), None, (&needs, None));
                blank.group(number)
            }
            _ => None,
        };
        let made = made.unwrap_or_else(|| Arc::new(self.grouped(setting, group)));
        if let Some(slot) = self.groups.get_mut(number as usize) {
            *slot = Some(made);
        }
    }

    pub(super) fn group(&self, number: u32) -> Option<Arc<Grouped>> {
        self.groups.get(number as usize).cloned().flatten()
    }

    /// Puts together what a variable is by itself and what its groups leave of it.
    pub(super) fn settle(&mut self, setting: Setting<'_>, id: u32) {
        let mut mask = self.own_mask(id);
        let open = self.open_atom(id).cloned();
        let mut coarse = open.as_ref().is_some_and(|open| open.coarse);
        let mut named: Option<Vec<FactRef>> = None;
        for number in setting.scratch.groups_of(id) {
            let Some(group) = self.group(*number) else { continue };
            coarse |= group.coarse.contains(&id);
            let Some(left) = group.narrowed.iter().find(|left| left.variable == id) else { continue };
            mask &= left.cells;
            if let (Some(open), Some(facts)) = (&open, &left.facts) {
                let own = named.take().unwrap_or_else(|| open.facts.clone());
                named = Some(own.into_iter().filter(|fact| facts.contains(fact)).collect());
            }
        }
        if let Some(slot) = self.masks.get_mut(id as usize) {
            *slot = mask;
        }
        match named.filter(|named| open.is_some_and(|open| open.facts != *named)) {
            Some(named) => {
                self.named.insert(id, named);
            }
            None => {
                self.named.remove(&id);
            }
        }
        match (self.coarse.binary_search(&id), coarse) {
            (Err(place), true) => self.coarse.insert(place, id),
            (Ok(place), false) => {
                self.coarse.remove(place);
            }
            _ => {}
        }
    }

    /// Takes in that one fact is known differently: what reads it, or is tied to that, is worked out again if it has been before.
    pub(super) fn update(&mut self, setting: Setting<'_>, under: Under<'_>, changed: FactRef) {
        let scratch = setting.scratch;
        let variables = scratch.axes_of(changed.fact).iter().chain(scratch.atoms_of(changed.fact));
        let variables: BTreeSet<u32> = variables.copied().collect();
        if under.is_none() {
            self.note_empty(setting, changed);
        }
        let groups = self.release(setting, under, &variables).into_iter().collect();
        let needs = Needs { variables: variables.into_iter().collect(), groups, exact: Vec::new() };
        self.demand(setting, under, (&needs, None));
    }

    /// Takes a variable back to where it has not been judged; an axis gets its mask.
    pub(super) fn forget(&mut self, setting: Setting<'_>, under: Under<'_>, id: u32) {
        let Setting { compiled, case, scratch, .. } = setting;
        if let Some(slot) = self.touched.get_mut(id as usize) {
            *slot = true;
        }
        if let Some(slot) = self.alone.get_mut(id as usize) {
            *slot = Alone::default();
        }
        let Some(variable) = compiled.variables.get(id as usize) else { return };
        if !self.holds(variable) {
            return;
        }
        match variable {
            Variable::Axis(axis) => {
                let item = under.map(|(_, _, record)| record).filter(|_| axis.scope != Scope::Case);
                let values = case.possible(&compiled.model, FactRef { fact: axis.fact, item });
                let values = values.filter(|values| **values != Possible::Any);
                self.take_axis(compiled, id, values.unwrap_or(scratch.domain(axis.fact)));
            }
            Variable::Atom(_) => {
                if let (Some(slot), Some(base)) =
                    (self.own.get_mut(id as usize), scratch.base.get(id as usize))
                {
                    *slot = *base;
                }
            }
        }
    }
}
