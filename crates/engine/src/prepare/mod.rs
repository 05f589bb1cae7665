//! From a case to masks and joints: what of each variable, and of tied variables together, is possible.
//!
//! A case has one [`Frame`] for itself and one for each record that norms are instantiated for. The masks of a frame are indexed by
//! variable and can be given to a diagram's walk as they are, with the frame's joints.

mod classes;
mod cluster;
mod cut;
mod demand;
mod forbidden;
mod frame;
mod grouped;
mod held;
mod index;
mod measured;
mod release;
mod rows;
mod several;
mod shelf;
mod table;
mod truth;
mod used;

pub(crate) use demand::Needs;
pub use frame::{Clash, Frame};
pub use index::PrepareScratch;
pub(crate) use measured::{measured_set, truth_on};
pub use measured::{truth_in, values_where};
pub use rows::truth_of;
pub(crate) use shelf::{Given, Shelves};

use crate::answer::FactRef;
use crate::case::Case;
use rettesnor_rules::model::{ListId, Scope};
use rettesnor_rules::program::Compiled;
use rettesnor_values::Day;
use std::collections::BTreeMap;

/// What everything is worked out from.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Setting<'a> {
    compiled: &'a Compiled,
    /// As it was known on its knowledge clock.
    case: &'a Case,
    scratch: &'a PrepareScratch,
    blank: &'a Case,
}

impl Setting<'_> {
    /// The same for a case of which nothing is known.
    fn blank(self) -> Self {
        Self { case: self.blank, ..self }
    }
}

/// A case of which nothing is known, worked out as far as others have asked.
#[derive(Debug, Clone)]
struct Blank {
    case: Case,
    frame: Frame,
}

impl Blank {
    fn new(compiled: &Compiled, scratch: &PrepareScratch, (today, law_date): (Day, Day)) -> Box<Self> {
        let case = Case { law_date, ..Case::new(today) };
        let mut frame = Frame::default();
        frame.begin(Setting { compiled, case: &case, scratch, blank: &case }, None);
        Box::new(Self { case, frame })
    }
}

/// A case laid out over the variables of a rule base.
#[derive(Debug, Clone, Default)]
pub struct Prepared {
    case: Frame,
    items: BTreeMap<ListId, Vec<Frame>>,
    /// Everything has been worked out.
    full: bool,
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
        self.begin(compiled, case, scratch);
        self.complete(compiled, case, scratch);
    }

    /// Lays out no more of a case than tells whether it has a world.
    pub(crate) fn begun(compiled: &Compiled, case: &Case, scratch: &mut PrepareScratch) -> Self {
        let mut prepared = Self::default();
        prepared.begin(compiled, case, scratch);
        let needs = std::mem::take(&mut scratch.world);
        prepared.demand(compiled, case, (scratch, &needs));
        if let Some(more) = prepared.undecided(scratch, &needs) {
            prepared.demand(compiled, case, (scratch, &more));
        }
        scratch.world = needs;
        prepared
    }

    /// What more is needed for variables to be exact: all groups of one that reads several open facts, whose pieces can settle
    /// what their whole leaves open.
    fn undecided(&self, scratch: &PrepareScratch, needs: &Needs) -> Option<Needs> {
        let records = self.items.values().flatten();
        let frames = || std::iter::once(&self.case).chain(records.clone());
        let several = |frame: &Frame, id: u32| frame.open_atom(id).is_some_and(|open| open.facts.len() > 1);
        let variables = needs.exact.iter().filter(|id| frames().any(|frame| several(frame, **id)));
        let variables: Vec<u32> = variables.copied().collect();
        (!variables.is_empty()).then(|| scratch.closed(variables, std::iter::empty()))
    }

    fn begin(&mut self, compiled: &Compiled, case: &Case, scratch: &PrepareScratch) {
        let known = case.as_known();
        let case = known.as_ref();
        let setting = Setting { compiled, case, scratch, blank: case };
        self.full = false;
        self.case.begin(setting, None);
        self.items.retain(|list, _| scratch.lists.contains(list));
        for list in &scratch.lists {
            let records = case.lists.get(list).map_or(0, |records| records.items.len());
            let frames = self.items.entry(*list).or_default();
            frames.resize_with(records, Frame::default);
            for (record, frame) in (0..).zip(frames) {
                frame.begin(setting, Some((&self.case, *list, record)));
            }
        }
    }

    /// Works out all that has not been asked for yet.
    pub(crate) fn complete(&mut self, compiled: &Compiled, case: &Case, scratch: &mut PrepareScratch) {
        if !self.full {
            let needs = std::mem::take(&mut scratch.everything);
            self.demand(compiled, case, (scratch, &needs));
            scratch.everything = needs;
            self.full = true;
        }
    }

    /// Whether everything has been worked out.
    pub(crate) fn is_complete(&self) -> bool {
        self.full
    }

    /// Works out what is asked for.
    pub(crate) fn demand(
        &mut self,
        compiled: &Compiled,
        case: &Case,
        (scratch, needs): (&mut PrepareScratch, &Needs),
    ) {
        if self.full {
            return;
        }
        let known = case.as_known();
        let case = known.as_ref();
        let days = (case.today, case.law_date);
        let kept = scratch.blank.take().filter(|it| (it.case.today, it.case.law_date) == days);
        let mut blank = kept.unwrap_or_else(|| Blank::new(compiled, scratch, days));
        let Blank { case: nothing, frame } = blank.as_mut();
        let setting = Setting { compiled, case, scratch, blank: nothing };
        self.case.demand(setting, None, (needs, Some(frame)));
        for (list, frames) in &mut self.items {
            for (record, frame) in (0..).zip(frames) {
                frame.demand(setting, Some((&self.case, *list, record)), (needs, None));
            }
        }
        scratch.blank = Some(blank);
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
        let setting = Setting { compiled, case, scratch, blank: case };
        self.case.update(setting, None, changed);
        for (list, frames) in &mut self.items {
            for (record, frame) in (0..).zip(frames) {
                // A field is also read by conditions over the list in the frames of other records.
                let touched = scope != Some(Scope::Item(*list)) || changed.item.is_some();
                if touched {
                    frame.update(setting, Some((&self.case, *list, record)), changed);
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
        std::iter::once(&self.case).chain(records).flat_map(Frame::clashes)
    }
}
