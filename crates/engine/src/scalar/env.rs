//! What an expression is evaluated in: a case, its clocks, the record at hand, and pinned facts.

use super::{Span, Truth};
use crate::answer::FactRef;
use crate::case::{Case, Records};
use crate::possible::{Possible, ordinal_of};
use rettesnor_rules::model::{FactId, Item, ListId, RuleBase};

/// Quantifiers nest no deeper than this; a deeper variable is open.
const DEPTHS: usize = 6;
/// Concepts in concepts: a checked rule base has no circles, one made by hand may.
const CONCEPT_DEPTH: u8 = 48;

/// A fact held to a part of its set.
pub(crate) type Pin = (FactRef, Possible);

/// What a quantifier's variable stands for.
#[derive(Clone, Copy, Debug, Default)]
pub(crate) enum Bound {
    /// Nothing.
    #[default]
    Nothing,
    /// A record of a list.
    Record(u32),
    /// A record that may exist and of which nothing is known.
    Unlisted,
    /// A day.
    Day(Span),
}

/// Where an expression is evaluated.
#[derive(Clone, Copy, Debug)]
pub struct Env<'a> {
    pub(crate) rules: &'a RuleBase,
    pub(crate) domains: &'a [Possible],
    pub(crate) case: &'a Case,
    pub(crate) pins: &'a [Pin],
    pub(crate) today: Span,
    pub(crate) law_date: Span,
    this: Option<u32>,
    bound: [Bound; DEPTHS],
    fuel: u8,
}

impl<'a> Env<'a> {
    /// In a case; `domains` holds every fact's domain in the model's order, `this` the record of a `for hvert` norm.
    pub fn new(rules: &'a RuleBase, domains: &'a [Possible], case: &'a Case, this: Option<u32>) -> Self {
        Self {
            rules,
            domains,
            case,
            pins: &[],
            today: Span::point(ordinal_of(case.today)),
            law_date: Span::point(ordinal_of(case.law_date)),
            this,
            bound: [Bound::Nothing; DEPTHS],
            fuel: CONCEPT_DEPTH,
        }
    }

    /// The same with some facts held to parts of their sets.
    #[must_use]
    pub(crate) fn pinned(mut self, pins: &'a [Pin]) -> Self {
        self.pins = pins;
        self
    }

    /// As if `i_dag` were another day.
    #[must_use]
    pub(crate) fn on(mut self, today: Span) -> Self {
        self.today = today;
        self
    }

    /// With a quantifier's variable bound.
    #[must_use]
    pub(crate) fn bind(mut self, depth: u8, bound: Bound) -> Self {
        if let Some(slot) = self.bound.get_mut(usize::from(depth)) {
            *slot = bound;
        }
        self
    }

    /// With the record a concept is asked for in its `this`.
    #[must_use]
    pub(crate) fn for_item(mut self, item: Item) -> Self {
        self.this = self.record(item);
        self
    }

    /// One concept further down; `None` when it goes in circles.
    pub(crate) fn deeper(mut self) -> Option<Self> {
        self.fuel = self.fuel.checked_sub(1)?;
        Some(self)
    }

    pub(crate) fn bound(&self, depth: u8) -> Bound {
        self.bound.get(usize::from(depth)).copied().unwrap_or_default()
    }

    /// The record an item names, where there is one.
    fn record(&self, item: Item) -> Option<u32> {
        match item {
            Item::None => None,
            Item::This => self.this,
            Item::Bound(depth) => match self.bound(depth) {
                Bound::Record(record) => Some(record),
                _ => None,
            },
        }
    }

    /// The fact an expression names here; `None` for a field of a record we do not know of.
    pub(crate) fn fact_ref(&self, fact: FactId, item: Item) -> Option<FactRef> {
        let record = self.record(item);
        (item == Item::None || record.is_some()).then_some(FactRef { fact, item: record })
    }

    pub(crate) fn domain(&self, fact: FactId) -> &'a Possible {
        self.domains.get(fact.index()).unwrap_or(&Possible::Any)
    }

    /// What a fact may be.
    pub(crate) fn possible(&self, fact: FactRef) -> &'a Possible {
        if let Some((_, set)) = self.pins.iter().find(|(pinned, _)| *pinned == fact) {
            return set;
        }
        match self.case.possible(self.rules, fact) {
            Some(Possible::Any) | None => self.domain(fact.fact),
            Some(set) => set,
        }
    }

    /// What a fact may be, as an expression names it.
    pub(crate) fn possible_of(&self, fact: FactId, item: Item) -> &'a Possible {
        self.fact_ref(fact, item).map_or_else(|| self.domain(fact), |fact| self.possible(fact))
    }

    /// The records of a list; one we know nothing of is empty and incomplete.
    pub(crate) fn records(&self, list: ListId) -> (u32, bool) {
        let known =
            |records: &Records| (u32::try_from(records.items.len()).unwrap_or(u32::MAX), records.incomplete);
        self.case.lists.get(&list).map_or((0, true), known)
    }

    /// The truth of a Boolean fact.
    pub(crate) fn fact_truth(&self, fact: FactId, item: Item) -> Truth {
        let set = self.possible_of(fact, item);
        Truth::of(set.contains(1), set.contains(0))
    }
}
