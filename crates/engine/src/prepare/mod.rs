//! From a case to masks and joints: what of each variable, and of tied variables together, is possible.
//!
//! A case has one [`Frame`] for itself and one for each record that norms are instantiated for. The masks of a frame are indexed by
//! variable and can be given to a diagram's walk as they are, with the frame's joints.

mod cluster;
mod cut;
mod frame;
mod index;
mod measured;
mod truth;
mod update;
mod used;

pub use cluster::truth_of;
pub use frame::{Clash, Frame};
pub use index::PrepareScratch;
pub(crate) use measured::measured_set;
pub use measured::{truth_in, values_where};

use crate::answer::FactRef;
use crate::case::Case;
use rettesnor_rules::model::{ListId, Scope};
use rettesnor_rules::program::Compiled;
use std::collections::BTreeMap;

/// A case laid out over the variables of a rule base.
#[derive(Debug, Clone, Default)]
pub struct Prepared {
    case: Frame,
    items: BTreeMap<ListId, Vec<Frame>>,
}

/// Lays a case out. The case is read as it was known on its knowledge clock ([`Case::as_known`]).
pub fn prepare(compiled: &Compiled, case: &Case, scratch: &mut PrepareScratch) -> Prepared {
    let mut prepared = Prepared::default();
    prepared.refill(compiled, case, scratch);
    prepared
}

impl Prepared {
    /// The same as [`prepare`], with the memory of an earlier one.
    pub fn refill(&mut self, compiled: &Compiled, case: &Case, scratch: &mut PrepareScratch) {
        let known = case.as_known();
        let case = known.as_ref();
        self.case.fill(compiled, case, scratch, None);
        self.items.retain(|list, _| scratch.lists.contains(list));
        for list in &scratch.lists {
            let records = case.lists.get(list).map_or(0, |records| records.items.len());
            let frames = self.items.entry(*list).or_default();
            frames.resize_with(records, Frame::default);
            for (record, frame) in (0..).zip(frames) {
                frame.fill(compiled, case, scratch, Some((&self.case, *list, record)));
            }
        }
    }

    /// Takes in that one fact is known differently: only what reads it is worked out again. Records added to or taken
    /// from a list, another day or another knowledge clock need [`Prepared::refill`].
    pub fn update(
        &mut self,
        compiled: &Compiled,
        case: &Case,
        scratch: &mut PrepareScratch,
        changed: FactRef,
    ) {
        let known = case.as_known();
        let case = known.as_ref();
        let scope = compiled.model.facts.get(changed.fact.index()).map(|fact| fact.scope);
        let stays = |list: &ListId, frames: &Vec<Frame>| {
            case.lists.get(list).map_or(0, |records| records.items.len()) == frames.len()
        };
        if !self.items.iter().all(|(list, frames)| stays(list, frames)) {
            self.refill(compiled, case, scratch);
            return;
        }
        self.case.update(compiled, case, scratch, (changed, None));
        for (list, frames) in &mut self.items {
            for (record, frame) in (0..).zip(frames) {
                // A field is also read by conditions over the list in the frames of other records.
                let touched = scope != Some(Scope::Item(*list)) || changed.item.is_some();
                if touched {
                    frame.update(compiled, case, scratch, (changed, Some((&self.case, *list, record))));
                }
            }
        }
    }

    /// The frame of the case itself, or of a record.
    pub fn frame(&self, item: Option<(ListId, u32)>) -> Option<&Frame> {
        let Some((list, record)) = item else { return Some(&self.case) };
        self.items.get(&list)?.get(usize::try_from(record).ok()?)
    }

    /// The frame of the case itself.
    pub fn case(&self) -> &Frame {
        &self.case
    }

    /// The frames of a list's records.
    pub fn records(&self, list: ListId) -> &[Frame] {
        self.items.get(&list).map_or(&[], Vec::as_slice)
    }

    /// Whether some world is left: no fact without a value, and no constraint broken whatever else is true.
    pub fn worlds_exist(&self) -> bool {
        self.clashes().next().is_none()
    }

    /// What leaves no world.
    pub fn clashes(&self) -> impl Iterator<Item = &Clash> {
        let records = self.items.values().flatten();
        std::iter::once(&self.case).chain(records).flat_map(|frame| &frame.clashes)
    }
}
