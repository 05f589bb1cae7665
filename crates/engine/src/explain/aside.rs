//! What is kept between the explanations of one case: one case is mostly asked to be explained for many norms.

use crate::answer::FactRef;
use crate::case::Case;
use crate::evaluate::{Base, Laid, Narrowed};
use crate::possible::Possible;
use crate::prepare::{Given, Needs, Prepared, Shelves};
use crate::presume::{working, working_for};
use crate::world::given;
use rettesnor_rules::model::{FactId, ListId, NormId, Scope};
use rettesnor_values::Day;
use std::collections::BTreeMap;

/// Days laid out at most before they are laid out anew.
const MOST_DAYS: usize = 128;

/// A record, for norms of records.
pub(super) type Record = Option<(ListId, u32)>;

/// Kept for one case.
#[derive(Debug, Clone)]
pub(crate) struct Aside {
    pub(super) case: Case,
    probes: BTreeMap<Record, Probe>,
    /// The case as presumptions assume it, by what they leave of the facts they wait for.
    assumed: Vec<Assumed>,
    /// The case on other days; `None` where it has no world there.
    days: BTreeMap<(Record, Day), Option<Laid>>,
    /// For each atom (and record) the day it turns.
    pub(super) turns: BTreeMap<(u32, Option<u32>), Option<Day>>,
}

impl Aside {
    /// What is kept for a case, or nothing yet.
    pub(super) fn take(kept: &mut Option<Box<Self>>, case: &Case) -> Box<Self> {
        let same = kept.take().filter(|aside| aside.case == *case);
        same.unwrap_or_else(|| {
            Box::new(Self {
                case: case.clone(),
                probes: BTreeMap::new(),
                assumed: Vec::new(),
                days: BTreeMap::new(),
                turns: BTreeMap::new(),
            })
        })
    }

    /// The case to leave facts out of.
    pub(super) fn probe(&mut self, laid: &Laid, record: Record) -> &mut Probe {
        let made = || Probe::new(bare(laid.case.clone(), laid.prepared.of_one(record)));
        self.probes.entry(record).or_insert_with(made)
    }

    /// The case with nothing known but these facts, laid out as the presumptions at work for a norm make it.
    pub(super) fn presumed<T>(
        &mut self,
        base: &Base<'_>,
        (whole, record): (&Laid, Record),
        (facts, norm, needs): (&[FactRef], NormId, &Needs),
        read: impl FnOnce(&Laid) -> T,
    ) -> T {
        let probe = self.probe(whole, record);
        probe.keep(base, &whole.case, facts);
        probe.demand_world(base);
        probe.demand(base, needs);
        let mut laid = probe.lend();
        laid.working = working(base, &laid.case, &laid.prepared);
        let set = working_for(&laid.working, norm);
        let left = assumed_facts(&laid, &set);
        let place = (!left.is_empty()).then(|| self.assumed_place(base, (whole, record), left));
        let own = place.and_then(|place| self.assumed.get_mut(place));
        if let Some(Assumed { left, whole: own_case, probe, .. }) = own {
            let assumed = left.iter().map(|(fact, _)| FactRef { fact: *fact, item: None });
            let standing: Vec<FactRef> = facts.iter().copied().chain(assumed).collect();
            probe.keep(base, own_case, &standing);
            probe.demand_world(base);
            if probe.laid.prepared.worlds_exist() {
                probe.demand(base, needs);
                let Laid { case, prepared, .. } = probe.lend();
                laid.narrowed.insert(set.clone(), Narrowed { case, prepared });
            }
        }
        let made = read(&laid);
        if let (Some(Narrowed { case, prepared }), Some(place)) = (laid.narrowed.remove(&set), place)
            && let Some(assumed) = self.assumed.get_mut(place)
        {
            assumed.probe.laid = bare(case, prepared);
        }
        self.probe(whole, record).laid = bare(laid.case, laid.prepared);
        made
    }

    /// Where the case as it is with these facts assumed is probed.
    fn assumed_place(
        &mut self,
        base: &Base<'_>,
        (whole, record): (&Laid, Record),
        left: Vec<(FactId, Possible)>,
    ) -> usize {
        let known = self.assumed.iter().position(|one| one.record == record && one.left == left);
        known.unwrap_or_else(|| {
            let mut case = whole.case.clone();
            for (fact, values) in &left {
                case.facts.entry(*fact).or_default().values = values.clone();
            }
            let facts: Vec<FactRef> =
                left.iter().map(|(fact, _)| FactRef { fact: *fact, item: None }).collect();
            let mut prepared = whole.prepared.of_one(record);
            prepared.release(base.compiled, (&case, &base.index), &facts);
            let probe = Probe::new(bare(case.clone(), prepared));
            self.assumed.push(Assumed { record, left, whole: case, probe });
            self.assumed.len().saturating_sub(1)
        })
    }

    /// The case on another day, as far as it tells whether it has a world.
    pub(super) fn day(
        &mut self,
        base: &mut Base<'_>,
        (laid, record): (&Laid, Record),
        day: Day,
    ) -> Option<&mut Laid> {
        if self.days.len() >= MOST_DAYS && !self.days.contains_key(&(record, day)) {
            self.days.clear();
        }
        let made = || {
            let then = super::changes::on(&laid.case, day);
            let clocks = (laid.case.today, laid.case.law_date);
            let mut moved = laid.prepared.of_one(record);
            moved.move_days(base.compiled, (&then, &base.index), clocks);
            moved.demand_world_alone(base.compiled, (&then, &base.index));
            moved.worlds_exist().then(|| bare(then, moved))
        };
        self.days.entry((record, day)).or_insert_with(made).as_mut()
    }
}

/// What the presumptions of a set leave of the facts they wait for.
fn assumed_facts(laid: &Laid, set: &[u32]) -> Vec<(FactId, Possible)> {
    let mut left: BTreeMap<FactId, Possible> = BTreeMap::new();
    for one in laid.working.iter().filter(|one| set.contains(&one.presumption)) {
        let known =
            || laid.case.facts.get(&one.fact.fact).map(|known| known.values.clone()).unwrap_or_default();
        let values = left.entry(one.fact.fact).or_insert_with(known);
        *values = values.intersect(&one.assumed);
    }
    left.into_iter().collect()
}

/// A case laid out for norms of which no presumption speaks.
fn bare(case: Case, prepared: Prepared) -> Laid {
    Laid { case, prepared, working: Vec::new(), narrowed: BTreeMap::new(), told: Vec::new() }
}

/// A case as presumptions assume it.
#[derive(Debug, Clone)]
struct Assumed {
    record: Record,
    left: Vec<(FactId, Possible)>,
    whole: Case,
    probe: Probe,
}

/// A case with more or less of what it gives left out.
#[derive(Debug, Clone)]
pub(super) struct Probe {
    pub(super) laid: Laid,
    given: Given,
    shelves: Shelves,
}

impl Probe {
    fn new(laid: Laid) -> Self {
        let given = Given::new(given(&laid.case));
        Self { laid, given, shelves: Shelves::default() }
    }

    /// What is laid out, for a while.
    fn lend(&mut self) -> Laid {
        std::mem::replace(&mut self.laid, bare(Case::new(Day::FIRST), Prepared::default()))
    }

    /// Leaves nothing known but these facts of the whole case.
    pub(super) fn keep(&mut self, base: &Base<'_>, whole: &Case, facts: &[FactRef]) {
        let changed = self.given.keep(facts);
        for (fact, stands) in &changed {
            let scope = base.compiled.model.facts.get(fact.fact.index()).map(|fact| fact.scope);
            let known = whole.knowledge(&base.compiled.model, *fact).filter(|_| *stands).cloned();
            let fields = match (fact.item, scope) {
                (Some(record), Some(Scope::Item(list))) => {
                    let records = self.laid.case.lists.get_mut(&list);
                    records.and_then(|records| records.items.get_mut(record as usize))
                }
                _ => Some(&mut self.laid.case.facts),
            };
            match (fields, known) {
                (Some(fields), Some(known)) => {
                    fields.insert(fact.fact, known);
                }
                (Some(fields), None) => {
                    fields.remove(&fact.fact);
                }
                (None, _) => {}
            }
        }
        let changed: Vec<FactRef> = changed.into_iter().map(|(fact, _)| fact).collect();
        self.laid.prepared.release(base.compiled, (&self.laid.case, &base.index), &changed);
    }

    fn demand_world(&mut self, base: &Base<'_>) {
        let Self { laid, given, shelves } = self;
        laid.prepared.demand_world_kept(base.compiled, (&laid.case, &base.index), (shelves, given));
    }

    /// Works out what is asked for.
    pub(super) fn demand(&mut self, base: &Base<'_>, needs: &Needs) {
        let Self { laid, given, shelves } = self;
        laid.prepared.demand_kept(base.compiled, (&laid.case, &base.index), (needs, shelves, given));
    }
}
