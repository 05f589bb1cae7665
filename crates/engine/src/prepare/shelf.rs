//! What variables and groups come to under one part of what a case knows after the other.
//!
//! To find the facts that carry an answer a case is asked again and again with some facts left out. What a variable comes to hangs
//! on no other facts than those it reads, so it is worked out once for each choice among them.

use super::demand::Needs;
use super::frame::{Alone, Frame, OpenAtom, Under};
use super::grouped::Grouped;
use super::{PrepareScratch, Prepared, Setting};
use crate::answer::FactRef;
use crate::case::Case;
use rettesnor_rules::model::{FactId, ListId};
use rettesnor_rules::program::{Compiled, Variable};
use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

/// Facts a choice is told apart by at most; what reads more of those given is worked out each time.
const MOST_FACTS: usize = 128;

/// The facts a whole case gives, and which of them stand.
#[derive(Debug, Clone, Default)]
pub(crate) struct Given {
    /// Ascending.
    facts: Vec<FactRef>,
    standing: Vec<bool>,
    places: BTreeMap<FactId, Vec<u32>>,
}

impl Given {
    /// All of them stand.
    pub(crate) fn new(facts: Vec<FactRef>) -> Self {
        let mut places: BTreeMap<FactId, Vec<u32>> = BTreeMap::new();
        for (place, fact) in (0..).zip(&facts) {
            places.entry(fact.fact).or_default().push(place);
        }
        Self { standing: vec![true; facts.len()], facts, places }
    }

    /// Lets only these stand; returns those that stood and no longer do, or the other way round.
    pub(crate) fn keep(&mut self, facts: &[FactRef]) -> Vec<(FactRef, bool)> {
        let mut next = vec![false; self.facts.len()];
        for place in facts.iter().filter_map(|fact| self.facts.binary_search(fact).ok()) {
            if let Some(slot) = next.get_mut(place) {
                *slot = true;
            }
        }
        let before = std::mem::replace(&mut self.standing, next);
        let both = self.facts.iter().zip(before.iter().zip(&self.standing));
        both.filter(|(_, (before, now))| before != now).map(|(fact, (_, now))| (*fact, *now)).collect()
    }

    fn places_of<'a>(&'a self, facts: impl Iterator<Item = &'a FactId>) -> Option<Vec<u32>> {
        let places: BTreeSet<u32> =
            facts.filter_map(|fact| self.places.get(fact)).flatten().copied().collect();
        (places.len() <= MOST_FACTS).then(|| places.into_iter().collect())
    }

    fn choice(&self, places: &[u32]) -> u128 {
        places.iter().fold(0, |choice, place| {
            choice << 1 | u128::from(self.standing.get(*place as usize).copied().unwrap_or(false))
        })
    }
}

/// What something came to, by the choice among the given facts it reads.
#[derive(Debug, Clone)]
struct Kept<T> {
    /// `None`: too many to be told apart.
    places: Option<Vec<u32>>,
    met: BTreeMap<u128, T>,
}

impl<T: Clone> Kept<T> {
    fn new(places: Option<Vec<u32>>) -> Self {
        Self { places, met: BTreeMap::new() }
    }

    fn get(&self, given: &Given) -> Option<T> {
        self.met.get(&given.choice(self.places.as_deref()?)).cloned()
    }

    fn put(&mut self, given: &Given, value: T) {
        if let Some(places) = &self.places {
            self.met.insert(given.choice(places), value);
        }
    }
}

/// An atom's mask, and why it stays open.
type Judged = (u64, Option<Arc<OpenAtom>>);

/// What the variables and groups of one frame came to.
#[derive(Debug, Clone, Default)]
pub(crate) struct Shelf {
    atoms: BTreeMap<u32, Kept<Judged>>,
    groups: BTreeMap<u32, Kept<Arc<Grouped>>>,
}

impl Shelf {
    fn atom(&mut self, compiled: &Compiled, given: &Given, id: u32) -> Option<Judged> {
        let Some(Variable::Atom(atom)) = compiled.variables.get(id as usize) else { return None };
        let made = || Kept::new(given.places_of(atom.facts.iter()));
        self.atoms.entry(id).or_insert_with(made).get(given)
    }

    fn group(&mut self, setting: Setting<'_>, given: &Given, number: u32) -> Option<Arc<Grouped>> {
        let group = setting.scratch.groups.get(number as usize)?;
        let variables =
            || group.variables.iter().filter_map(|id| setting.compiled.variables.get(*id as usize));
        let facts = || {
            variables().flat_map(|variable| match variable {
                Variable::Axis(axis) => std::slice::from_ref(&axis.fact),
                Variable::Atom(atom) => &atom.facts,
            })
        };
        self.groups.entry(number).or_insert_with(|| Kept::new(given.places_of(facts()))).get(given)
    }
}

impl Frame {
    /// The same as [`Frame::demand`], taking from the shelf what lies there.
    fn demand_kept(
        &mut self,
        setting: Setting<'_>,
        under: Under<'_>,
        (needs, shelf, given): (&Needs, &mut Shelf, &Given),
    ) {
        let mut missed = Needs::default();
        let mut found: BTreeSet<u32> = BTreeSet::new();
        for id in &needs.variables {
            if self.alone.get(*id as usize).is_none_or(|alone| alone.judged) {
                continue;
            }
            if let Some((mask, open)) = shelf.atom(setting.compiled, given, *id) {
                self.lay(*id, mask, open);
                found.insert(*id);
            } else {
                missed.variables.push(*id);
            }
        }
        for number in &needs.groups {
            let Some(slot @ None) = self.groups.get_mut(*number as usize) else { continue };
            if !setting.scratch.used.group_on(*number, setting.case.law_date) {
                continue;
            }
            if let Some(made) = shelf.group(setting, given, *number) {
                *slot = Some(made);
                found.extend(
                    setting.scratch.groups.get(*number as usize).into_iter().flat_map(|it| &it.variables),
                );
            } else {
                missed.groups.push(*number);
            }
        }
        self.demand(setting, under, (&missed, None));
        for id in found {
            self.settle(setting, id);
        }
        self.keep(&missed, shelf, given);
    }

    fn lay(&mut self, id: u32, mask: u64, open: Option<Arc<OpenAtom>>) {
        if let Some(slot) = self.own.get_mut(id as usize) {
            *slot = mask;
        }
        if let Some(slot) = self.alone.get_mut(id as usize) {
            *slot = Alone { judged: true, open };
        }
    }

    fn keep(&self, made: &Needs, shelf: &mut Shelf, given: &Given) {
        for id in &made.variables {
            if let Some(kept) = shelf.atoms.get_mut(id) {
                kept.put(given, self.alone_of(*id));
            }
        }
        for number in &made.groups {
            if let (Some(kept), Some(group)) = (shelf.groups.get_mut(number), self.group(*number)) {
                kept.put(given, group);
            }
        }
    }
}

/// Shelves for a case's own frame and for that of one record.
pub(crate) type Shelves = (Shelf, Shelf);

impl Prepared {
    /// The same for the case itself and one record alone: nothing can be asked of other records.
    pub(crate) fn of_one(&self, item: Option<(ListId, u32)>) -> Self {
        let frame = item.and_then(|item| self.frame(Some(item)));
        let mut items = BTreeMap::new();
        if let (Some((list, record)), Some(frame)) = (item, frame) {
            let mut frames = vec![Frame::default(); record as usize];
            frames.push(frame.clone());
            items.insert(list, frames);
        }
        Self { case: self.case.clone(), items, full: false }
    }

    /// Works out what is asked for in the case itself and in the one record, taking from the shelves what lies there.
    pub(crate) fn demand_kept(
        &mut self,
        compiled: &Compiled,
        (case, scratch): (&Case, &PrepareScratch),
        (needs, shelves, given): (&Needs, &mut Shelves, &Given),
    ) {
        let setting = Setting { compiled, case, scratch, blank: case };
        self.demand_kept_once(setting, (needs, &mut *shelves, given));
        if let Some(more) = self.undecided(scratch, needs) {
            self.demand_kept_once(setting, (&more, shelves, given));
        }
    }

    fn demand_kept_once(
        &mut self,
        setting: Setting<'_>,
        (needs, shelves, given): (&Needs, &mut Shelves, &Given),
    ) {
        self.case.demand_kept(setting, None, (needs, &mut shelves.0, given));
        for (list, frames) in &mut self.items {
            if let Some((record, frame)) = (0..).zip(frames).last() {
                let under = Some((&self.case, *list, record));
                frame.demand_kept(setting, under, (needs, &mut shelves.1, given));
            }
        }
    }

    /// Works out what is asked for, whatever other cases have been asked.
    pub(crate) fn demand_alone(
        &mut self,
        compiled: &Compiled,
        (case, scratch): (&Case, &PrepareScratch),
        needs: &Needs,
    ) {
        let setting = Setting { compiled, case, scratch, blank: case };
        self.demand_alone_once(setting, needs);
        if let Some(more) = self.undecided(scratch, needs) {
            self.demand_alone_once(setting, &more);
        }
    }

    fn demand_alone_once(&mut self, setting: Setting<'_>, needs: &Needs) {
        self.case.demand(setting, None, (needs, None));
        for (list, frames) in &mut self.items {
            for (record, frame) in (0..).zip(frames) {
                frame.demand(setting, Some((&self.case, *list, record)), (needs, None));
            }
        }
    }

    /// Works out what tells whether there is a world and which presumptions work, as [`Prepared::demand_kept`] does.
    pub(crate) fn demand_world_kept(
        &mut self,
        compiled: &Compiled,
        (case, scratch): (&Case, &PrepareScratch),
        (shelves, given): (&mut Shelves, &Given),
    ) {
        self.demand_kept(compiled, (case, scratch), (&scratch.world, shelves, given));
    }

    /// The same as [`Prepared::demand_alone`].
    pub(crate) fn demand_world_alone(
        &mut self,
        compiled: &Compiled,
        (case, scratch): (&Case, &PrepareScratch),
    ) {
        self.demand_alone(compiled, (case, scratch), &scratch.world);
    }
}
