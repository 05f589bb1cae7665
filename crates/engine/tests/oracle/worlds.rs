//! All worlds of a case, and what follows from them by the definitions alone.

use super::cases::domain;
use super::evaluate::{Judge, World, key};
use super::generate::LIST;
use rettesnor_engine::answer::{FactRef, OutcomeValue};
use rettesnor_engine::case::Case;
use rettesnor_engine::possible::Possible;
use rettesnor_rules::model::{ConceptId, Cond, FactId, NormId, RuleBase, Scope};
use rettesnor_rules::program::{Axis, Cells, Cluster, Compiled, Segment, Variable};
use std::collections::{BTreeMap, BTreeSet};

/// What varies from world to world.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Slot {
    Fact(FactRef),
    Untranslated(usize),
}

/// A case and its worlds.
#[derive(Debug)]
pub(crate) struct Oracle<'a> {
    pub(crate) model: &'a RuleBase,
    pub(crate) case: &'a Case,
    pub(crate) slots: Vec<(Slot, Vec<i64>)>,
    pub(crate) worlds: Vec<World>,
    compiled: &'a Compiled,
}

/// What a definition reads, and how that is tied.
struct Ties<'a> {
    /// For each slot the number of its cluster.
    cluster: Vec<usize>,
    /// What the definition tests.
    variables: Vec<&'a Variable>,
}

/// What must be answered.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct Expected {
    pub(crate) outcomes: BTreeSet<String>,
    pub(crate) relevant: BTreeSet<FactRef>,
    pub(crate) untranslated: BTreeSet<usize>,
    pub(crate) presumed: bool,
    /// How many outcomes there are where readings that disagree the other way round are another outcome.
    pub(crate) different: usize,
}

/// The most worlds that are enumerated.
const MOST_WORLDS: usize = 1_500;

impl<'a> Oracle<'a> {
    /// `None` where there are too many worlds to try.
    /// The ties, and the cells that tied facts differ by, are those the compiled rules state: they are part of what it means to
    /// matter, not of what is tested here.
    pub(crate) fn new(model: &'a RuleBase, compiled: &'a Compiled, case: &'a Case) -> Option<Self> {
        let slots = slots(model, case);
        let product = slots.iter().try_fold(1_usize, |all, (_, values)| {
            all.checked_mul(values.len()).filter(|size| *size <= MOST_WORLDS)
        })?;
        let mut worlds = Vec::with_capacity(product);
        for number in 0..product {
            worlds.push(world(model, case, &slots, number));
        }
        let mut oracle = Self { model, case, slots, worlds, compiled };
        let all = std::mem::take(&mut oracle.worlds);
        oracle.worlds = all.into_iter().filter(|world| oracle.allowed(world)).collect();
        Some(oracle)
    }

    pub(crate) fn judge<'w>(&'w self, world: &'w World, record: Option<usize>) -> Judge<'w> {
        self.judge_by(self.model, world, record)
    }

    /// By other rules over the same facts.
    pub(crate) fn judge_by<'w>(
        &self,
        model: &'w RuleBase,
        world: &'w World,
        record: Option<usize>,
    ) -> Judge<'w> {
        Judge { model, today: self.case.today, law: self.case.law_date, world, record, older: 0 }
    }

    fn allowed(&self, world: &World) -> bool {
        self.model.constraints.iter().all(|constraint| !self.judge(world, None).holds(&constraint.condition))
    }

    /// The worlds a norm is judged in: those a working presumption leaves.
    pub(crate) fn presumed(&self, norm: NormId) -> Option<Vec<&World>> {
        let working = self.model.presumptions.iter().filter(|presumption| {
            let lists = presumption.norms.contains(&norm);
            let reason =
                self.worlds.iter().all(|world| self.judge(world, None).holds(&presumption.condition));
            lists && reason && self.open(&presumption.assumes)
        });
        let working: Vec<_> = working.collect();
        if working.is_empty() {
            return None;
        }
        let kept = self.worlds.iter();
        let kept: Vec<&World> =
            kept.filter(|world| working.iter().all(|p| self.judge(world, None).holds(&p.assumes))).collect();
        (!kept.is_empty()).then_some(kept)
    }

    fn open(&self, cond: &Cond) -> bool {
        let truths: BTreeSet<bool> =
            self.worlds.iter().map(|world| self.judge(world, None).holds(cond)).collect();
        truths.len() == 2
    }

    pub(crate) fn expected(&self, norm: NormId, record: Option<usize>) -> Expected {
        let all: Vec<&World> = self.worlds.iter().collect();
        let plain = self.over(norm, record, &all);
        if plain.different < 2 {
            return plain;
        }
        let Some(kept) = self.presumed(norm) else { return plain };
        let presumed = self.over(norm, record, &kept);
        if presumed == plain { plain } else { Expected { presumed: true, ..presumed } }
    }

    fn over(&self, norm: NormId, record: Option<usize>, worlds: &[&World]) -> Expected {
        let ties = self.ties(&self.compiled.norms[norm.index()].segments);
        self.matters(&ties, worlds, |world| self.judge(world, record).norm_outcome(norm))
    }

    pub(crate) fn concept(&self, concept: ConceptId) -> Expected {
        let all: Vec<&World> = self.worlds.iter().collect();
        let ties = self.ties(&self.compiled.concepts[concept.index()].segments);
        self.matters(&ties, &all, |world| self.judge(world, None).concept_outcome(concept))
    }

    fn matters(
        &self,
        ties: &Ties<'_>,
        worlds: &[&World],
        outcome: impl Fn(&World) -> OutcomeValue,
    ) -> Expected {
        let found: Vec<OutcomeValue> = worlds.iter().map(|world| outcome(world)).collect();
        let keys: Vec<String> = found.iter().map(|outcome| format!("{outcome:?}")).collect();
        let outcomes: BTreeSet<String> = found.iter().map(key).collect();
        let different = keys.iter().collect::<BTreeSet<_>>().len();
        let mut found = Expected {
            outcomes,
            relevant: BTreeSet::new(),
            untranslated: BTreeSet::new(),
            presumed: false,
            different,
        };
        if different > 1 {
            for number in 0..self.slots.len() {
                if self.reads(ties, number) && self.relevant(ties, number, worlds, &keys) {
                    match self.slots[number].0 {
                        Slot::Fact(fact) => found.relevant.insert(fact),
                        Slot::Untranslated(id) => found.untranslated.insert(id),
                    };
                }
            }
        }
        found
    }

    /// Two worlds that agree outside the cluster, differ here, and have different outcomes.
    fn relevant(&self, ties: &Ties<'_>, slot: usize, worlds: &[&World], keys: &[String]) -> bool {
        type Classes<'k> = BTreeMap<Vec<i64>, BTreeSet<&'k str>>;
        let mut groups: BTreeMap<Vec<i64>, Classes<'_>> = BTreeMap::new();
        for (world, outcome) in worlds.iter().zip(keys) {
            let others = (0..self.slots.len()).filter(|other| ties.cluster[*other] != ties.cluster[slot]);
            let group = others.map(|other| self.value(other, world)).collect();
            let class = self.class(ties, slot, world);
            groups.entry(group).or_default().entry(class).or_default().insert(outcome);
        }
        groups.values().any(|classes| {
            let sets: Vec<_> = classes.values().collect();
            let apart = |(place, one): (usize, &&BTreeSet<&str>)| {
                sets.iter().skip(place + 1).any(|other| one.len() > 1 || other.len() > 1 || *one != *other)
            };
            sets.iter().enumerate().any(apart)
        })
    }

    fn value(&self, slot: usize, world: &World) -> i64 {
        match self.slots[slot].0 {
            Slot::Fact(FactRef { fact, item: None }) => world.facts[fact.index()],
            Slot::Fact(FactRef { fact, item: Some(record) }) => world.records[record as usize][fact.index()],
            Slot::Untranslated(id) => i64::from(world.untranslated[id]),
        }
    }

    /// Whether the definition tests what stands in a slot.
    fn reads(&self, ties: &Ties<'_>, slot: usize) -> bool {
        match self.slots[slot].0 {
            Slot::Fact(own) => ties.variables.iter().any(|variable| match variable {
                Variable::Axis(axis) => axis.fact == own.fact,
                Variable::Atom(atom) => atom.facts.contains(&own.fact),
            }),
            Slot::Untranslated(_) => true,
        }
    }

    /// The ties of the segment of the law's date.
    fn ties(&self, segments: &'a [Segment]) -> Ties<'a> {
        let law = self.case.law_date;
        let segment = segments.iter().find(|segment| segment.from <= law && law <= segment.to);
        let clusters = segment.into_iter().flat_map(|segment| &segment.ties);
        let clusters = clusters.map(|tie| &self.compiled.clusters[*tie as usize]);
        let diagram = segment.and_then(|segment| segment.diagram.as_ref());
        let tested = diagram.into_iter().flat_map(rettesnor_diagram::Diagram::vars);
        let variables = tested.map(|id| &self.compiled.variables[*id as usize]).collect();
        Ties { cluster: self.clusters(clusters), variables }
    }

    /// Values that no variable tells apart are one.
    fn class(&self, ties: &Ties<'_>, slot: usize, world: &World) -> Vec<i64> {
        let Slot::Fact(FactRef { fact, item: None }) = self.slots[slot].0 else {
            return vec![self.value(slot, world)];
        };
        let told = ties.variables.iter().filter_map(|variable| match variable {
            Variable::Axis(Axis { fact: own, cells, .. }) if *own == fact => {
                let value = self.value(slot, world);
                Some(match cells {
                    Cells::Bool => value,
                    Cells::Enum(cell_of, _) => i64::from(cell_of[usize::try_from(value).unwrap()]),
                    Cells::Ordered(cuts) => cuts.iter().map(|cut| i64::from(*cut <= value)).sum(),
                })
            }
            Variable::Atom(atom) if atom.facts == [fact] => {
                Some(i64::from(self.judge(world, None).holds(&atom.condition)))
            }
            _ => None,
        });
        told.collect()
    }

    /// Facts under a common constraint vary together.
    fn clusters(&self, ties: impl Iterator<Item = &'a Cluster>) -> Vec<usize> {
        let mut cluster: Vec<usize> = (0..self.slots.len()).collect();
        for tie in ties {
            let tied = |slot: &Slot| matches!(slot, Slot::Fact(f) if f.item.is_none() && tie.facts.contains(&f.fact));
            let tied: Vec<usize> =
                (0..self.slots.len()).filter(|number| tied(&self.slots[*number].0)).collect();
            let old: BTreeSet<usize> = tied.iter().map(|slot| cluster[*slot]).collect();
            if let Some(first) = old.first() {
                cluster.iter_mut().filter(|number| old.contains(number)).for_each(|number| *number = *first);
            }
        }
        cluster
    }
}

/// The values a case leaves a fact.
pub(crate) fn values(model: &RuleBase, fact: FactId, known: Option<&Possible>) -> Vec<i64> {
    let all = domain(model, fact);
    match known {
        None | Some(Possible::Any) => all,
        Some(Possible::Cells(cells)) => cells.iter().map(|cell| i64::from(*cell)).collect(),
        Some(Possible::Ranges(ranges)) => all.into_iter().filter(|value| ranges.contains(*value)).collect(),
    }
}

fn slots(model: &RuleBase, case: &Case) -> Vec<(Slot, Vec<i64>)> {
    let mut slots = Vec::new();
    for number in 0..u32::try_from(model.facts.len()).unwrap() {
        let fact = FactId(number);
        if model.facts[fact.index()].scope == Scope::Case {
            let known = case.facts.get(&fact).map(|known| &known.values);
            slots.push((Slot::Fact(FactRef { fact, item: None }), values(model, fact, known)));
        }
    }
    if let Some(records) = case.lists.get(&LIST) {
        for (place, record) in (0..).zip(&records.items) {
            for fact in &model.lists[0].fields {
                let known = record.get(fact).map(|known| &known.values);
                let slot = FactRef { fact: *fact, item: Some(place) };
                slots.push((Slot::Fact(slot), values(model, *fact, known)));
            }
        }
    }
    for number in 0..model.untranslated.len() {
        slots.push((Slot::Untranslated(number), vec![0, 1]));
    }
    slots
}

fn world(model: &RuleBase, case: &Case, slots: &[(Slot, Vec<i64>)], mut number: usize) -> World {
    let records = case.lists.get(&LIST).map_or(0, |records| records.items.len());
    let mut world = World {
        facts: vec![0; model.facts.len()],
        records: vec![vec![0; model.facts.len()]; records],
        untranslated: vec![false; model.untranslated.len()],
    };
    for (slot, values) in slots {
        let value = values[number % values.len()];
        number /= values.len();
        match slot {
            Slot::Fact(FactRef { fact, item: None }) => world.facts[fact.index()] = value,
            Slot::Fact(FactRef { fact, item: Some(record) }) => {
                world.records[*record as usize][fact.index()] = value;
            }
            Slot::Untranslated(id) => world.untranslated[*id] = value == 1,
        }
    }
    world
}
