//! Taking back what was worked out, so that only that is worked out again.

use super::frame::{Frame, Under};
use super::{PrepareScratch, Prepared, Setting};
use crate::answer::FactRef;
use crate::case::Case;
use crate::possible::Possible;
use rettesnor_rules::program::Compiled;
use rettesnor_values::Day;
use std::collections::BTreeSet;

impl Frame {
    /// Takes variables back to where they have not been judged, and with each the groups it is in, whose numbers come back.
    pub(super) fn release(
        &mut self,
        setting: Setting<'_>,
        under: Under<'_>,
        variables: &BTreeSet<u32>,
    ) -> BTreeSet<u32> {
        let mut dropped = BTreeSet::new();
        for id in variables {
            self.forget(setting, under, *id);
            for number in setting.scratch.groups_of(*id) {
                if self.drop_group(*number) {
                    dropped.insert(*number);
                }
            }
        }
        // What a group has ruled out is open again until the group is worked out anew.
        let tied = dropped.iter().filter_map(|number| setting.scratch.groups.get(*number as usize));
        let tied: BTreeSet<u32> = tied.flat_map(|group| &group.variables).chain(variables).copied().collect();
        for id in tied {
            self.settle(setting, id);
        }
        dropped
    }

    fn drop_group(&mut self, number: u32) -> bool {
        self.groups.get_mut(number as usize).is_some_and(|slot| slot.take().is_some())
    }

    /// Takes in whether a fact has a value at all.
    pub(super) fn note_empty(&mut self, setting: Setting<'_>, changed: FactRef) {
        let known = setting.case.possible(&setting.compiled.model, changed);
        self.empty.retain(|clash| *clash != super::Clash::Fact(changed));
        if known.is_some_and(Possible::is_empty) {
            self.empty.push(super::Clash::Fact(changed));
        }
    }
}

impl Prepared {
    /// Takes in that facts are known differently, and works out nothing: what is asked for next is worked out as far as it reads
    /// them. Records are neither added nor taken away.
    pub(crate) fn release(
        &mut self,
        compiled: &Compiled,
        (case, scratch): (&Case, &PrepareScratch),
        changed: &[FactRef],
    ) {
        let setting = Setting { compiled, case, scratch, blank: case };
        let readers = changed
            .iter()
            .flat_map(|changed| scratch.axes_of(changed.fact).iter().chain(scratch.atoms_of(changed.fact)));
        let variables = readers.copied().collect();
        for changed in changed {
            self.case.note_empty(setting, *changed);
        }
        self.release_all(setting, &variables);
    }

    /// Judges the case on other days than before: what reads a clock is taken back.
    pub(crate) fn move_days(
        &mut self,
        compiled: &Compiled,
        (case, scratch): (&Case, &PrepareScratch),
        (before, law_before): (Day, Day),
    ) {
        let setting = Setting { compiled, case, scratch, blank: case };
        let (law, used) = (case.law_date, &scratch.used);
        let moved = (case.today, law) != (before, law_before);
        let turned = |id: &u32| {
            moved && scratch.is_timed(*id) || used.variable_on(*id, law) != used.variable_on(*id, law_before)
        };
        let ids = 0..u32::try_from(compiled.variables.len()).unwrap_or(u32::MAX);
        let mut variables: BTreeSet<u32> = ids.filter(turned).collect();
        // A group that is not read on the day has no place there.
        let groups = (0..).zip(&scratch.groups);
        let turned =
            groups.filter(|(group, _)| used.group_on(*group, law) != used.group_on(*group, law_before));
        variables.extend(turned.flat_map(|(_, group)| &group.variables));
        self.release_all(setting, &variables);
    }

    fn release_all(&mut self, setting: Setting<'_>, variables: &BTreeSet<u32>) {
        self.full = false;
        self.case.release(setting, None, variables);
        for (list, frames) in &mut self.items {
            for (record, frame) in (0..).zip(frames) {
                frame.release(setting, Some((&self.case, *list, record)), variables);
            }
        }
    }
}
