//! What a goal says in each state of its variables, kept from the first case that was in it.
//!
//! A decision over a handful of facts has few states: every fact's cells, and unknown. A table with a number for each is a few
//! kilobytes, and filled as cases come by, as an automaton is that is built while it runs.

use super::read::Found;
use crate::answer::FactRef;
use rettesnor_rules::program::Outcome;
use std::ops::Range;

/// The most states of a goal that has a table, and of all tables together.
pub(super) const MOST_STATES: u32 = 1 << 14;
pub(super) const MOST_IN_ALL: u32 = 1 << 20;
/// Among so many records of a goal one like the next is looked for.
const LOOKED_AT: usize = 256;

/// What is known in a state.
#[derive(Debug, Clone, Copy)]
pub(super) struct Record<'c> {
    /// The outcome, where there is one.
    pub(super) only: Option<&'c Outcome>,
    reached: (u32, u32),
    variables: (u32, u32),
    facts: (u32, u32),
    why: (u32, u32),
}

/// Records, and the lists they share.
#[derive(Debug, Clone, Default)]
pub(super) struct Memory<'c> {
    pub(super) outcomes: Vec<&'c Outcome>,
    /// Beside the outcomes: their places in the segment's table.
    pub(super) terminals: Vec<u16>,
    pub(super) variables: Vec<u32>,
    pub(super) facts: Vec<FactRef>,
}

/// One goal's states.
#[derive(Debug, Clone, Default)]
pub(super) struct Table<'c> {
    /// For each state the number of its record, counted from 1. Empty where the goal has no table.
    numbers: Vec<u16>,
    records: Vec<Record<'c>>,
}

impl<'c> Table<'c> {
    pub(super) fn new(states: u32) -> Self {
        Self { numbers: vec![0; states as usize], records: Vec::new() }
    }

    /// Whether the goal has too many states for one.
    pub(super) fn is_none(&self) -> bool {
        self.numbers.is_empty()
    }

    /// The record of a state that some case has been in.
    #[inline]
    pub(super) fn at(&self, key: u32) -> Option<&Record<'c>> {
        let number = *self.numbers.get(key as usize)?;
        self.records.get(usize::from(number).checked_sub(1)?)
    }

    /// Keeps what was found in a state.
    pub(super) fn keep(&mut self, key: u32, found: &Found<'c>, memory: &mut Memory<'c>) {
        if self.is_none() {
            return;
        }
        let known = self.records.iter().take(LOOKED_AT).position(|record| memory.holds(record, found));
        let place = known.unwrap_or_else(|| {
            self.records.push(memory.record(found));
            self.records.len().saturating_sub(1)
        });
        let number = u16::try_from(place.saturating_add(1)).unwrap_or(0);
        if let Some(slot) = self.numbers.get_mut(key as usize) {
            *slot = number;
        }
    }
}

impl<'c> Memory<'c> {
    pub(super) fn reached(&self, record: &Record<'c>) -> (&[u16], &[&'c Outcome]) {
        let range = range(record.reached);
        (self.terminals.get(range.clone()).unwrap_or(&[]), self.outcomes.get(range).unwrap_or(&[]))
    }

    pub(super) fn variables(&self, record: &Record<'c>) -> &[u32] {
        self.variables.get(range(record.variables)).unwrap_or(&[])
    }

    #[inline]
    pub(super) fn facts(&self, record: &Record<'c>) -> &[FactRef] {
        self.facts.get(range(record.facts)).unwrap_or(&[])
    }

    #[inline]
    pub(super) fn why(&self, record: &Record<'c>) -> &[FactRef] {
        self.facts.get(range(record.why)).unwrap_or(&[])
    }

    fn holds(&self, record: &Record<'c>, found: &Found<'c>) -> bool {
        self.reached(record).0 == found.terminals
            && self.variables(record) == found.variables
            && self.facts(record) == found.facts
            && self.why(record) == found.why
    }

    fn record(&mut self, found: &Found<'c>) -> Record<'c> {
        let reached = added(&mut self.terminals, &found.terminals);
        self.outcomes.extend_from_slice(&found.outcomes);
        Record {
            only: found.only(),
            reached,
            variables: added(&mut self.variables, &found.variables),
            facts: added(&mut self.facts, &found.facts),
            why: added(&mut self.facts, &found.why),
        }
    }
}

fn range((from, to): (u32, u32)) -> Range<usize> {
    from as usize..to as usize
}

fn added<T: Copy>(list: &mut Vec<T>, more: &[T]) -> (u32, u32) {
    let length = |list: &[T]| u32::try_from(list.len()).unwrap_or(u32::MAX);
    let from = length(list);
    list.extend_from_slice(more);
    (from, length(list))
}
