//! Synthetic cases for any rule base: a share of the facts unknown, the rest drawn near the values the rules ask about, and
//! nothing in them that a constraint forbids.

use crate::random::Random;
use rettesnor_engine::answer::FactRef;
use rettesnor_engine::case::{Case, Knowledge, KnowledgeState};
use rettesnor_engine::possible::Possible;
use rettesnor_engine::prepare::{Clash, PrepareScratch, prepare};
use rettesnor_rules::model::{Fact, FactId, FactKind, ListId, NEVER, RuleBase, Scope, Type};
use rettesnor_rules::program::{Cells, Compiled, Variable};
use rettesnor_values::Day;

/// How often another value is tried before a fact is left unknown.
const TRIES: usize = 6;
/// How many cases are drawn before none is found.
const DRAWS: usize = 64;
/// Dates without thresholds are drawn from so many days before today …
const DAYS_BACK: i64 = 3_650;
/// … to so many after.
const DAYS_AHEAD: i64 = 730;
/// What other ordered facts without bounds are drawn from.
const COUNTS: (i64, i64) = (0, 60);

/// Draws cases.
pub struct Drawer<'c> {
    compiled: &'c Compiled,
    index: PrepareScratch,
    /// For each fact, where its domain is cut.
    cuts: Vec<Vec<i64>>,
}

/// The day every drawn case is judged on: 4 May 2026.
pub fn today() -> Day {
    Day::from_number(20_577).unwrap_or(Day::FIRST)
}

impl<'c> Drawer<'c> {
    /// Over a rule base.
    pub fn new(compiled: &'c Compiled) -> Self {
        let mut cuts = vec![Vec::new(); compiled.model.facts.len()];
        for variable in &compiled.variables {
            if let Variable::Axis(axis) = variable
                && let Cells::Ordered(at) = &axis.cells
                && let Some(own) = cuts.get_mut(axis.fact.index())
            {
                own.extend(at);
            }
        }
        Self { compiled, index: PrepareScratch::new(compiled), cuts }
    }

    /// A case with a world, in which about this many of a hundred facts are unknown; `None` where many draws gave none.
    pub fn case(&mut self, random: &mut Random, unknown: u64) -> Option<Case> {
        let compiled = self.compiled;
        (0..DRAWS).map(|_| self.draw(random, unknown)).find(|case| has_world(compiled, case))
    }

    fn draw(&mut self, random: &mut Random, unknown: u64) -> Case {
        let mut case = Case::new(today());
        for list in (0..self.compiled.model.lists.len()).map(|list| ListId(list as u32)) {
            let records = random.below(3) as u32;
            // Every list is there to be declared; were one not, its facts would stay unknown.
            let _ = case.declare_list(&self.compiled.model, list, records, true);
        }
        for fact in self.all(&case) {
            if !random.percent(unknown) {
                put(self.compiled, &mut case, fact, Some(known(self.value(random, fact.fact))));
            }
        }
        self.repair(random, &mut case);
        case
    }

    /// Draws facts that clash anew, a few times; then takes them back one by one until a world is left. The case is laid out
    /// once a round, not once a fact: that is what drawing costs.
    fn repair(&mut self, random: &mut Random, case: &mut Case) {
        let mut prepared = prepare(self.compiled, case, &mut self.index);
        let mut round = 0;
        while !prepared.worlds_exist() {
            let clashes: Vec<Vec<FactRef>> = prepared.clashes().map(facts_of).collect();
            let mut touched = false;
            for mut facts in clashes {
                facts.retain(|fact| case.knowledge(&self.compiled.model, *fact).is_some());
                let Some(fact) = facts.get(random.place(facts.len())).copied() else { continue };
                let again = (round < TRIES).then(|| known(self.value(random, fact.fact)));
                put(self.compiled, case, fact, again);
                touched = true;
            }
            if !touched {
                return;
            }
            round += 1;
            prepared = prepare(self.compiled, case, &mut self.index);
        }
    }

    /// Another value of a fact that the case as a whole can have; `None` where none was found.
    pub fn change(&mut self, random: &mut Random, case: &Case, fact: FactRef) -> Option<Knowledge> {
        let own = |case: &Case| case.facts.get(&fact.fact).map(|known| known.values.clone());
        let before = own(case);
        for _ in 0..TRIES {
            let mut other = case.clone();
            other.facts.insert(fact.fact, known(self.value(random, fact.fact)));
            let differs = own(&other) != before;
            if differs && has_world(self.compiled, &other) {
                return other.facts.remove(&fact.fact);
            }
        }
        None
    }

    /// Every fact of a case and its records.
    fn all(&self, case: &Case) -> Vec<FactRef> {
        let mut found = Vec::new();
        for (fact, declared) in numbered(&self.compiled.model) {
            match declared.scope {
                Scope::Case => found.push(FactRef { fact, item: None }),
                Scope::Item(list) => {
                    let records = case.lists.get(&list).map_or(0, |records| records.items.len() as u32);
                    found.extend((0..records).map(|item| FactRef { fact, item: Some(item) }));
                }
            }
        }
        found
    }

    fn value(&self, random: &mut Random, fact: FactId) -> Possible {
        let Possible::Ranges(domain) = self.index.domain(fact) else {
            let values = self.index.domain(fact).len();
            return Possible::value(random.below(values) as u32);
        };
        let declared = &self.compiled.model.facts[fact.index()];
        if declared.kind == FactKind::Event && random.percent(30) && domain.contains(NEVER) {
            return Possible::single(NEVER);
        }
        let near = self.near(random, fact).filter(|value| domain.contains(*value));
        let value = near.unwrap_or_else(|| self.far(random, declared.ty, (domain.min(), domain.max())));
        Possible::single(value)
    }

    /// A value next to one of the fact's thresholds.
    fn near(&self, random: &mut Random, fact: FactId) -> Option<i64> {
        let cuts = self.cuts.get(fact.index()).filter(|cuts| !cuts.is_empty())?;
        Some(cuts[random.place(cuts.len())].saturating_add(random.between(-2, 2)))
    }

    /// Any plausible value of the type.
    fn far(&self, random: &mut Random, ty: Type, (least, greatest): (Option<i64>, Option<i64>)) -> i64 {
        let today = i64::from(today().number());
        let (low, high) = match ty {
            Type::Date => (today - DAYS_BACK, today + DAYS_AHEAD),
            Type::Instant => ((today - DAYS_BACK) * 1_440, (today + DAYS_AHEAD) * 1_440),
            Type::Kroner | Type::Decimal => (0, 600_000 * 1_000_000),
            _ => COUNTS,
        };
        let low = least.map_or(low, |least| low.max(least));
        let high = greatest.map_or(high, |greatest| high.min(greatest));
        if low <= high { random.between(low, high) } else { least.unwrap_or(low) }
    }
}

/// The facts of a rule base with their numbers.
pub fn numbered(rules: &RuleBase) -> impl Iterator<Item = (FactId, &Fact)> {
    (0..).map(FactId).zip(&rules.facts)
}

/// Whether a case has a world, asked of fresh memory.
fn has_world(compiled: &Compiled, case: &Case) -> bool {
    prepare(compiled, case, &mut PrepareScratch::new(compiled)).worlds_exist()
}

/// The facts of a clash.
fn facts_of(clash: &Clash) -> Vec<FactRef> {
    match clash {
        Clash::Fact(fact) => vec![*fact],
        Clash::Tied { facts, .. } => facts.clone(),
    }
}

/// A fact that has this value.
fn known(values: Possible) -> Knowledge {
    Knowledge { state: KnowledgeState::Known, values, ..Knowledge::default() }
}

/// States or takes back a fact of a case or a record.
pub fn put(compiled: &Compiled, case: &mut Case, fact: FactRef, knowledge: Option<Knowledge>) {
    let scope = compiled.model.facts.get(fact.fact.index()).map(|declared| declared.scope);
    let facts = match (fact.item, scope) {
        (Some(record), Some(Scope::Item(list))) => {
            case.lists.get_mut(&list).and_then(|records| records.items.get_mut(record as usize))
        }
        _ => Some(&mut case.facts),
    };
    let Some(facts) = facts else { return };
    match knowledge {
        Some(knowledge) => facts.insert(fact.fact, knowledge),
        None => facts.remove(&fact.fact),
    };
}
