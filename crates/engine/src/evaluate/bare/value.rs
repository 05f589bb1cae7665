//! Ordered values: an expression laid out, or left to be read from the case where it cannot be.

use super::input::{Inputs, NONE, Reach, hull};
use super::tape::{Layer, Tape};
use crate::answer::FactRef;
use crate::case::Case;
use crate::possible::Possible;
use crate::prepare::PrepareScratch;
use crate::scalar::{Env, Open, Span};
use rettesnor_rules::model::{FactId, Scalar, Sensitivity};
use rettesnor_rules::program::Compiled;
use std::cell::Cell;
use std::cmp::Reverse;

/// An ordered value of a goal.
#[derive(Debug, Clone)]
pub(super) struct Value<'c> {
    scalar: Scalar,
    /// `None`: the case must be asked.
    tape: Option<Tape<'c>>,
    /// For a tape: the facts that leave it open where they are, ascending, with their intervals.
    reads: Vec<(FactRef, u32)>,
    /// The facts the tape itself reads, in the order they are given up.
    carrying: Vec<(FactRef, u32)>,
    /// Where that is one fact.
    single: Option<Single>,
}

/// A value that one fact decides.
#[derive(Debug, Clone)]
struct Single {
    place: u32,
    /// What it is when nothing is known of the fact.
    open: Span,
    /// What the fact was last, and the value then.
    last: Cell<(Span, Span)>,
}

/// What values are laid out from, and read in.
#[derive(Debug, Clone, Copy)]
pub(super) struct Setting<'a, 'c> {
    pub(super) rules: &'c Compiled,
    pub(super) index: &'a PrepareScratch,
    pub(super) case: &'a Case,
}

impl<'a, 'c: 'a> Setting<'a, 'c> {
    fn env(self) -> Env<'a> {
        Env::new(&self.rules.model, self.index.domains(), self.case, None)
    }
}

/// What is given up first: the sensitive, then what is declared later.
pub(super) fn burden(rules: &Compiled, fact: FactRef) -> (Reverse<Sensitivity>, Reverse<FactRef>) {
    let declared = rules.model.facts.get(fact.fact.index());
    (Reverse(declared.map_or(Sensitivity::Low, |fact| fact.sensitivity)), Reverse(fact))
}

impl<'c> Value<'c> {
    /// Lays an expression out, if it can be.
    pub(super) fn new(scalar: Scalar, setting: Setting<'_, 'c>, inputs: &mut Inputs<'c>) -> Self {
        let (tape, reads) = Self::laid(&scalar, setting, inputs).unzip();
        let reads = reads.unwrap_or_default();
        let own = tape.as_ref().map(Tape::places).unwrap_or_default();
        let mut carrying: Vec<(FactRef, u32)> =
            reads.iter().copied().filter(|(_, place)| own.contains(place)).collect();
        carrying.sort_by_key(|(fact, _)| burden(setting.rules, *fact));
        let single = match (tape.as_ref(), own.as_slice()) {
            (Some(tape), [place]) => single(tape, *place, &mut inputs.spans),
            _ => None,
        };
        Self { scalar, tape, reads, carrying, single }
    }

    fn laid(
        scalar: &Scalar,
        setting: Setting<'_, 'c>,
        inputs: &mut Inputs<'c>,
    ) -> Option<(Tape<'c>, Vec<(FactRef, u32)>)> {
        let blank = Case { law_date: setting.case.law_date, ..Case::new(setting.case.today) };
        let env = Setting { case: &blank, ..setting }.env();
        let open = Open::of_scalar(&env, scalar);
        let ordered = |fact: &FactRef| matches!(setting.index.domain(fact.fact), Possible::Ranges(_));
        // A fact that began without any value has no interval.
        let clash = setting.case.facts.values().any(|known| known.values.is_empty());
        if clash || !open.lists.is_empty() || !open.facts.iter().all(ordered) {
            return None;
        }
        let mut place = |fact: FactId| place_of(fact, setting, inputs);
        let tape = Layer { env, rules: &setting.rules.model, place: &mut place }.tape(scalar)?;
        let reads = open.facts.iter().map(|fact| (*fact, place(fact.fact)));
        Some((tape, reads.collect()))
    }

    /// Whether it is read from the case.
    pub(super) fn needs_case(&self) -> bool {
        self.tape.is_none()
    }

    /// The facts it reads; `None` where only the case can tell.
    pub(super) fn facts(&self) -> Option<impl Iterator<Item = FactId> + '_> {
        self.tape.is_some().then(|| self.reads.iter().map(|(fact, _)| fact.fact))
    }

    /// Its interval.
    #[inline]
    pub(super) fn span(&self, spans: &[Reach], stack: &mut Vec<Span>, setting: Setting<'_, '_>) -> Span {
        let Some(tape) = &self.tape else { return setting.env().span(&self.scalar) };
        let Some(single) = &self.single else { return tape.run(spans, stack) };
        let Some(reach) = spans.get(single.place as usize) else { return Span::ANY };
        if reach.now == reach.whole {
            return single.open;
        }
        let (fact, value) = single.last.get();
        if fact == reach.now {
            return value;
        }
        let value = tape.run(spans, stack);
        single.last.set((reach.now, value));
        value
    }

    /// The open facts it reads, where it is open.
    pub(super) fn name(&self, spans: &[Reach], setting: Setting<'_, '_>, found: &mut Vec<FactRef>) {
        if self.tape.is_none() {
            found.extend(Open::of_scalar(&setting.env(), &self.scalar).facts);
            return;
        }
        let open = |place: u32| spans.get(place as usize).is_some_and(|reach| reach.now.only().is_none());
        found.extend(self.reads.iter().filter(|(_, place)| open(*place)).map(|(fact, _)| *fact));
    }

    /// A minimal set of facts that settles it alone, ascending, where it is settled; `None` where the case must be asked.
    pub(super) fn explain(
        &self,
        spans: &mut [Reach],
        stack: &mut Vec<Span>,
        found: &mut Vec<FactRef>,
    ) -> Option<()> {
        let tape = self.tape.as_ref()?;
        if let (Some(single), [(fact, _)]) = (&self.single, self.carrying.as_slice()) {
            found.extend(single.open.only().is_none().then_some(*fact));
            return Some(());
        }
        for (fact, place) in &self.carrying {
            let Some(reach) = spans.get_mut(*place as usize) else { continue };
            reach.now = reach.whole;
            if tape.run(spans, stack).only().is_none() {
                known_again(spans, *place);
                found.push(*fact);
            }
        }
        self.carrying.iter().for_each(|(_, place)| known_again(spans, *place));
        found.sort_unstable();
        Some(())
    }
}

/// What is worked out beforehand of a value that one fact decides.
fn single(tape: &Tape<'_>, place: u32, spans: &mut [Reach]) -> Option<Single> {
    let reach = *spans.get(place as usize)?;
    let mut at = |now: Span| {
        if let Some(reach) = spans.get_mut(place as usize) {
            reach.now = now;
        }
        tape.run(spans, &mut Vec::new())
    };
    let open = at(reach.whole);
    let last = Cell::new((reach.known, at(reach.known)));
    Some(Single { place, open, last })
}

/// Takes an interval back to what is known.
fn known_again(spans: &mut [Reach], place: u32) {
    if let Some(reach) = spans.get_mut(place as usize) {
        reach.now = reach.known;
    }
}

/// The interval of a fact, made where there is none yet.
fn place_of(fact: FactId, setting: Setting<'_, '_>, inputs: &mut Inputs<'_>) -> u32 {
    let Some(slot) = inputs.slots.get_mut(fact.index()) else { return NONE };
    if slot.span == NONE {
        slot.span = u32::try_from(inputs.spans.len()).unwrap_or(NONE);
        let domain = setting.index.domain(fact);
        let known = setting.case.facts.get(&fact).map(|known| &known.values);
        let begun = known.filter(|known| **known != Possible::Any).unwrap_or(domain);
        let (begun, whole) = (hull(begun, domain), hull(domain, domain));
        inputs.spans.push(Reach { now: begun, known: begun, whole, begun });
    }
    slot.span
}
