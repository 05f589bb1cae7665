//! Atoms that read several open facts, judged once for each choice of classes of what they read.

use super::classes::Dimension;
use super::truth::{effort, judge_but_corners, judge_within};
use crate::scalar::{Env, Open, Pin, Truth};
use rettesnor_rules::model::Cond;
use rettesnor_rules::program::Atom;

/// Choices of classes that are remembered for one atom; past it each is judged whenever it comes up.
const MOST_REMEMBERED: usize = 65_536;
/// Of a choice remembered: that it has been judged, that it is known whether it is exact, and that it is. The truth takes the
/// lowest two bits.
const JUDGED: u8 = 128;
const SEEN: u8 = 8;
const EXACT: u8 = 4;

/// An atom that reads several open facts.
pub(super) struct Several<'a> {
    pub(super) column: usize,
    /// Steps it counts for: judging it goes through every record of its lists.
    pub(super) weight: u32,
    condition: &'a Cond,
    /// How many times it may be evaluated to be judged once.
    effort: u32,
    /// A list it reads may have more records: it is judged by intervals alone, which is all that can be said of most pieces.
    listed: bool,
    /// The dimensions it reads.
    reads: Vec<usize>,
    /// What it came to, by the number of the choice; empty where there are too many choices.
    known: Vec<u8>,
}

impl<'a> Several<'a> {
    pub(super) fn new(env: &Env<'_>, atom: &'a Atom, column: usize) -> Self {
        Self {
            column,
            weight: weight(env, atom),
            condition: &atom.condition,
            effort: effort(env, atom),
            listed: atom.lists.iter().any(|list| env.records(*list).1),
            reads: Vec::new(),
            known: Vec::new(),
        }
    }

    /// Finds out which dimensions it reads.
    pub(super) fn stand_among(&mut self, env: &Env<'_>, dimensions: &[Dimension]) {
        let facts = Open::reached_by(env, self.condition);
        let read = |dimension: &Dimension| {
            // What is not known to leave a fact alone may read it.
            facts.as_ref().is_none_or(|facts| facts.binary_search(&dimension.fact).is_ok())
        };
        let places = dimensions.iter().enumerate().filter(|(_, dimension)| read(dimension));
        self.reads = places.map(|(place, _)| place).collect();
        let choices = self.reads.iter().filter_map(|place| dimensions.get(*place));
        let choices =
            choices.fold(1_usize, |product, dimension| product.saturating_mul(dimension.classes.len()));
        self.known = vec![0; if choices <= MOST_REMEMBERED { choices } else { 0 }];
    }

    /// Whether it reads a dimension.
    pub(super) fn reads(&self, dimension: usize) -> bool {
        self.reads.contains(&dimension)
    }

    /// What it may be where each dimension is in its chosen class.
    pub(super) fn judged(&mut self, env: &Env<'_>, (dimensions, chosen): (&[Dimension], &[usize])) -> Truth {
        let number = self.number((dimensions, chosen));
        if let Some(known) = self.known.get(number).filter(|known| **known & JUDGED != 0) {
            return Truth::from_mask(u64::from(*known));
        }
        let pins = self.pins(env, (dimensions, chosen));
        let env = env.pinned(&pins);
        let (truth, seen) = if self.listed {
            (env.truth(self.condition), SEEN)
        } else {
            let (judged, corners) = judge_but_corners(&env, self.condition, self.effort);
            (judged.truth, if corners { 0 } else { SEEN | if judged.exact { EXACT } else { 0 } })
        };
        self.note(number, JUDGED | seen | u8::try_from(truth.mask()).unwrap_or(0));
        truth
    }

    /// Whether every truth it may have there is seen to be had.
    pub(super) fn is_exact(&mut self, env: &Env<'_>, (dimensions, chosen): (&[Dimension], &[usize])) -> bool {
        if self.listed {
            return false;
        }
        let number = self.number((dimensions, chosen));
        let known = self.known.get(number).copied().unwrap_or(0);
        if known & SEEN != 0 {
            return known & EXACT != 0;
        }
        let pins = self.pins(env, (dimensions, chosen));
        let exact = judge_within(&env.pinned(&pins), self.condition, self.effort).exact;
        self.note(number, known | SEEN | if exact { EXACT } else { 0 });
        exact
    }

    /// The number of a choice of classes.
    fn number(&self, (dimensions, chosen): (&[Dimension], &[usize])) -> usize {
        self.reads.iter().fold(0, |number: usize, place| {
            let classes = dimensions.get(*place).map_or(1, |dimension| dimension.classes.len());
            let own = chosen.get(*place).copied().unwrap_or(0);
            number.saturating_mul(classes).saturating_add(own)
        })
    }

    fn note(&mut self, number: usize, known: u8) {
        if let Some(slot) = self.known.get_mut(number) {
            *slot = known;
        }
    }

    /// The classes of what it reads, and what is held besides.
    fn pins(&self, env: &Env<'_>, (dimensions, chosen): (&[Dimension], &[usize])) -> Vec<Pin> {
        let pin = |place: &usize| {
            let dimension = dimensions.get(*place)?;
            let class = dimension.classes.get(*chosen.get(*place)?)?;
            Some((dimension.fact, class.values.clone()))
        };
        let mut pins: Vec<Pin> = self.reads.iter().filter_map(pin).collect();
        let held = env.pins.iter().filter(|(held, _)| !pins.iter().any(|(fact, _)| fact == held));
        let held: Vec<Pin> = held.cloned().collect();
        pins.extend(held);
        pins
    }
}

/// What judging an atom counts for: nothing over a short list, all the more the longer it is, since with the records grow the
/// facts that are open as well.
fn weight(env: &Env<'_>, atom: &Atom) -> u32 {
    let records = atom.lists.iter().map(|list| env.records(*list).0).fold(0, u32::saturating_add);
    records.saturating_mul(records).div_euclid(16)
}
