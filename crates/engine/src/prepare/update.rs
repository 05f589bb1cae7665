//! One fact known differently: only what reads it is worked out again.

use super::PrepareScratch;
use super::frame::{Frame, Under};
use crate::answer::FactRef;
use crate::case::Case;
use crate::possible::Possible;
use rettesnor_rules::model::Scope;
use rettesnor_rules::program::{Compiled, Variable};
use std::collections::BTreeSet;

impl Frame {
    /// Works out again what reads one fact.
    pub(super) fn update(
        &mut self,
        compiled: &Compiled,
        case: &Case,
        scratch: &PrepareScratch,
        (changed, under): (FactRef, Under<'_>),
    ) {
        let emptied = case.possible(&compiled.model, changed).is_some_and(Possible::is_empty);
        // Clashes come from anywhere: the short way could not undo them.
        if emptied || !self.clashes.is_empty() {
            self.fill(compiled, case, scratch, under);
            return;
        }
        let mut variables: BTreeSet<u32> = scratch.axes_of(changed.fact).iter().copied().collect();
        variables.extend(scratch.atoms_of(changed.fact));
        let groups = touched(scratch, &mut variables);
        for id in &variables {
            self.redo(compiled, case, scratch, (*id, under));
        }
        for id in &variables {
            let mask = self.mask(*id);
            if let Some(slot) = self.own.get_mut(*id as usize) {
                *slot = mask;
            }
        }
        for group in groups {
            self.redo_group(compiled, case, scratch, (group, under));
        }
        self.narrow();
    }

    /// Works a variable out anew, as if it were tied to nothing.
    fn redo(
        &mut self,
        compiled: &Compiled,
        case: &Case,
        scratch: &PrepareScratch,
        (id, under): (u32, Under<'_>),
    ) {
        let Some(variable) = compiled.variables.get(id as usize) else { return };
        if let Some((above, ..)) = under
            && above.holds(variable)
        {
            self.copy_variable(above, id);
            return;
        }
        if !self.holds(variable) {
            return;
        }
        self.open.remove(&id);
        self.coarse.retain(|coarse| *coarse != id);
        match variable {
            Variable::Axis(axis) => {
                let item = under.map(|(_, _, record)| record).filter(|_| axis.scope != Scope::Case);
                let values = case.possible(&compiled.model, FactRef { fact: axis.fact, item });
                let values = values.filter(|values| **values != Possible::Any);
                self.take_axis(compiled, id, values.unwrap_or(scratch.domain(axis.fact)));
            }
            Variable::Atom(_) => self.fill_atom(compiled, case, scratch, id),
        }
    }

    fn redo_group(
        &mut self,
        compiled: &Compiled,
        case: &Case,
        scratch: &PrepareScratch,
        (number, under): (u32, Under<'_>),
    ) {
        for (place, tied) in self.tied.iter().enumerate() {
            if tied.group == number {
                self.joints.remove(place);
                self.tied.remove(place);
                break;
            }
        }
        self.fill_group(compiled, case, scratch, (number, under));
    }

    fn copy_variable(&mut self, above: &Self, id: u32) {
        self.set_mask(id, above.own.get(id as usize).copied().unwrap_or(u64::MAX));
        self.coarse.retain(|coarse| *coarse != id);
        if above.coarse.binary_search(&id).is_ok() {
            self.mark_coarse(id);
        }
        match above.open.get(&id) {
            Some(open) => {
                self.open.insert(id, open.clone());
            }
            None => {
                self.open.remove(&id);
            }
        }
    }
}

/// The groups that share variables with these, and theirs in turn: each narrows what the others start from. Their variables are
/// added.
fn touched(scratch: &PrepareScratch, variables: &mut BTreeSet<u32>) -> BTreeSet<u32> {
    let mut groups = BTreeSet::new();
    let mut waiting: Vec<u32> = variables.iter().copied().collect();
    while let Some(id) = waiting.pop() {
        for number in scratch.groups_of(id) {
            if !groups.insert(*number) {
                continue;
            }
            let members = scratch.groups.get(*number as usize).map_or(&[][..], |group| &group.variables);
            waiting.extend(members.iter().filter(|member| variables.insert(**member)));
        }
    }
    groups
}
