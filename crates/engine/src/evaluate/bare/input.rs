//! What is known of the facts, as the goals read it. Stating a fact that is only compared with constants is one store: the state of
//! its axis. What a goal's states together come to is summed when the goal is asked for.

use crate::possible::Possible;
use crate::scalar::Span;
use rettesnor_rules::model::FactId;

/// What was last said of a fact: its value, as an index or ordinal, or one of two numbers that are no value of any fact.
pub(super) type Told = i64;

/// It is unknown.
pub(super) const UNKNOWN: Told = i64::MIN;
/// Nothing has been said since the beginning.
pub(super) const BEGUN: Told = i64::MIN + 1;

/// No place.
pub(super) const NONE: u32 = u32::MAX;

/// What reads a fact.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Kind {
    /// One axis of a Boolean, and nothing else.
    Flag,
    /// One axis, and nothing else.
    Axis,
    /// One expression or several, and nothing else.
    Span,
    /// Nothing, or more than one of these.
    Other,
}

/// A fact.
#[derive(Debug, Clone, Copy)]
pub(super) struct Slot {
    pub(super) told: Told,
    pub(super) kind: Kind,
    /// Whether the case must hold it: more than its axes and what is laid out reads it.
    pub(super) in_case: bool,
    /// Whether variables must be worked out again.
    pub(super) entangled: bool,
    /// Its axes among the readers.
    pub(super) first: u32,
    pub(super) end: u32,
    /// Its interval, where an expression reads it.
    pub(super) span: u32,
}

/// A variable that goals test.
#[derive(Debug, Clone)]
pub(super) struct Reader<'c> {
    pub(super) variable: u32,
    /// How many cells. States are numbered so: one for each cell, then unknown, no cell at all, and any other mask it began with.
    pub(super) count: u8,
    /// Whether it is a Boolean fact.
    pub(super) is_flag: bool,
    /// Whether a value can be in no cell.
    pub(super) has_none: bool,
    /// Where the cells of its values stand among the cells, from the value `low` to `high`; beyond these they do not change.
    pub(super) cells_at: u32,
    pub(super) low: i64,
    pub(super) high: i64,
    /// The cuts, where they are too far apart for that.
    pub(super) cuts: Option<&'c [i64]>,
    /// Its mask when nothing is known.
    pub(super) whole: u64,
    /// Its mask when the case began, and the state that is.
    pub(super) begun: (u64, u8),
}

/// The interval of a fact that expressions read.
#[derive(Debug, Clone, Copy)]
pub(super) struct Reach {
    /// What is known, but for what an explanation tries to do without.
    pub(super) now: Span,
    pub(super) known: Span,
    pub(super) whole: Span,
    pub(super) begun: Span,
}

/// What is known of the facts.
#[derive(Debug, Clone, Default)]
pub(super) struct Inputs<'c> {
    /// By fact.
    pub(super) slots: Vec<Slot>,
    /// By reader.
    pub(super) states: Vec<u8>,
    pub(super) spans: Vec<Reach>,
    /// Axes that no tie bears on, by fact; then variables that preparing works out.
    pub(super) readers: Vec<Reader<'c>>,
    /// Where these begin.
    pub(super) worked_out: usize,
    /// The cells of values, for all readers.
    pub(super) cells: Vec<u8>,
    /// By variable, as far as they have been laid out.
    pub(super) masks: Vec<u64>,
}

impl Inputs<'_> {
    /// Takes in what is said of a Boolean; `true` where the case must be told as well.
    #[inline]
    pub(super) fn flag(&mut self, fact: FactId, truth: Option<bool>) -> bool {
        let told = truth.map_or(UNKNOWN, i64::from);
        match self.slots.get_mut(fact.index()) {
            Some(slot) if slot.kind == Kind::Flag => {
                slot.told = told;
                if let Some(state) = self.states.get_mut(slot.first as usize) {
                    *state = truth.map_or(2, u8::from);
                }
                false
            }
            _ => self.state(fact, told),
        }
    }

    /// The same of any fact.
    #[inline]
    pub(super) fn state(&mut self, fact: FactId, told: Told) -> bool {
        let Some(slot) = self.slots.get_mut(fact.index()) else { return false };
        slot.told = told;
        let slot = *slot;
        match slot.kind {
            Kind::Flag | Kind::Axis => self.axis(slot.first as usize, told),
            Kind::Span => self.span(slot.span, told),
            Kind::Other => {
                (slot.first as usize..slot.end as usize).for_each(|reader| self.axis(reader, told));
                self.span(slot.span, told);
            }
        }
        slot.in_case
    }

    #[inline]
    fn axis(&mut self, reader: usize, told: Told) {
        if let (Some(reader), Some(state)) = (self.readers.get(reader), self.states.get_mut(reader)) {
            *state = reader.said(told, &self.cells);
        }
    }

    #[inline]
    fn span(&mut self, span: u32, told: Told) {
        if let Some(reach) = self.spans.get_mut(span as usize) {
            reach.known = match told {
                UNKNOWN => reach.whole,
                BEGUN => reach.begun,
                value => Span::point(value),
            };
            reach.now = reach.known;
        }
    }

    /// Takes over the variables that preparing has worked out.
    pub(super) fn take_over(&mut self, prepared: &[u64]) {
        let readers = self.readers.iter().zip(&mut self.states).skip(self.worked_out);
        for (reader, state) in readers {
            let place = reader.variable as usize;
            if let (Some(slot), Some(mask)) = (self.masks.get_mut(place), prepared.get(place)) {
                *slot = *mask;
                *state = reader.state_of(*mask);
            }
        }
    }

    /// Lays out the masks of axes; `false` where one of them has no cell.
    pub(super) fn lay(&mut self, readers: &[(u32, u32)]) -> bool {
        let mut full = true;
        for (place, _) in readers.iter().filter(|(place, _)| (*place as usize) < self.worked_out) {
            let (Some(reader), Some(state)) =
                (self.readers.get(*place as usize), self.states.get(*place as usize))
            else {
                continue;
            };
            let mask = reader.mask(*state);
            full &= mask != 0;
            if let Some(slot) = self.masks.get_mut(reader.variable as usize) {
                *slot = mask;
            }
        }
        full
    }

    /// Where the states of some readers stand in a table.
    #[inline]
    pub(super) fn key(&self, readers: &[(u32, u32)]) -> u32 {
        let states = &self.states;
        let worth = |(place, stride): &(u32, u32)| {
            states.get(*place as usize).map_or(0, |state| u32::from(*state).wrapping_mul(*stride))
        };
        readers.iter().map(worth).fold(0, u32::wrapping_add)
    }

    /// What was last said of a fact.
    pub(super) fn told(&self, fact: FactId) -> Told {
        self.slots.get(fact.index()).map_or(UNKNOWN, |slot| slot.told)
    }
}

impl Reader<'_> {
    /// How many states it may be in.
    pub(super) fn states(&self) -> u32 {
        let usual = self.count.saturating_add(1).saturating_add(u8::from(self.has_none));
        u32::from(usual.max(self.begun.1.saturating_add(1)))
    }

    /// The state of a mask; any that values and ignorance do not give is the one it began with.
    pub(super) fn state_of(&self, mask: u64) -> u8 {
        if mask == self.whole {
            self.count
        } else if mask.is_power_of_two() {
            u8::try_from(mask.trailing_zeros()).unwrap_or(0)
        } else {
            self.count.saturating_add(1).saturating_add(u8::from(mask != 0 && self.has_none))
        }
    }

    fn mask(&self, state: u8) -> u64 {
        if state < self.count {
            1_u64.checked_shl(u32::from(state)).unwrap_or(0)
        } else if state == self.count {
            self.whole
        } else if state == self.begun.1 {
            self.begun.0
        } else {
            0
        }
    }

    #[inline]
    fn said(&self, told: Told, cells: &[u8]) -> u8 {
        match told {
            UNKNOWN => self.count,
            BEGUN => self.begun.1,
            value => self.state_of_value(value, cells),
        }
    }

    #[inline]
    fn state_of_value(&self, value: i64, cells: &[u8]) -> u8 {
        if let Some(cuts) = self.cuts {
            return u8::try_from(cuts.partition_point(|cut| *cut <= value)).unwrap_or(0);
        }
        let place = value.max(self.low).min(self.high).wrapping_sub(self.low);
        let place = usize::try_from(place).unwrap_or(0).wrapping_add(self.cells_at as usize);
        cells.get(place).copied().unwrap_or(0)
    }
}

/// The interval of a set of an ordered fact's values.
pub(super) fn hull(set: &Possible, domain: &Possible) -> Span {
    let (low, high) = set.hull().or_else(|| domain.hull()).unwrap_or((i64::MIN, i64::MAX));
    Span { low, high }
}
