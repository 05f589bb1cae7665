//! Memory used again gives what fresh memory gives: one generated case after the other over the same rules.

#![expect(clippy::unwrap_used, reason = "a test stops where its own helpers find something amiss")]

#[cfg(test)]
#[expect(dead_code, reason = "each test file uses a part")]
mod oracle;

use oracle::cases::{case, know};
use oracle::generate::rule_base;
use oracle::random::Random;
use rettesnor_engine::answer::FactRef;
use rettesnor_engine::case::Case;
use rettesnor_engine::evaluate::Evaluator;
use rettesnor_engine::prepare::{Clash, Frame, PrepareScratch, Prepared, prepare};
use rettesnor_engine::question::Contact;
use rettesnor_rules::model::{
    AltValue, Cond, DeadlineRule, FactId, Item, ListId, NormId, RuleBase, Scalar, Scope, Transition, Type,
};
use rettesnor_rules::program::Compiled;
use rettesnor_values::Span;

/// Cases laid out one after the other over the rules of each seed.
const CASES: usize = 6;

/// All that can be read of a frame.
#[derive(Debug, PartialEq)]
struct Shown {
    masks: Vec<u64>,
    joints: String,
    clashes: Vec<Clash>,
    coarse: Vec<bool>,
    facts: Vec<Vec<FactRef>>,
}

fn shown(compiled: &Compiled, frame: &Frame) -> Shown {
    let variables = || 0..u32::try_from(compiled.variables.len()).unwrap();
    Shown {
        masks: frame.masks().to_vec(),
        joints: format!("{:?}", frame.joints()),
        clashes: frame.clashes().cloned().collect(),
        coarse: variables().map(|variable| frame.is_coarse(variable)).collect(),
        facts: variables().map(|variable| frame.facts_of(compiled, variable)).collect(),
    }
}

fn all_shown(compiled: &Compiled, prepared: &Prepared) -> Vec<Shown> {
    let lists = (0..u32::try_from(compiled.model.lists.len()).unwrap()).map(ListId);
    let records = lists.flat_map(|list| prepared.records(list));
    std::iter::once(prepared.case()).chain(records).map(|frame| shown(compiled, frame)).collect()
}

/// Now and then a case that nearly is the one before: then most of what is remembered is of use.
fn next(random: &mut Random, model: &RuleBase, before: &Case) -> Case {
    if random.chance(50) {
        return case(random, model);
    }
    let mut near = before.clone();
    let facts = model.facts.iter().zip(0..).filter(|(fact, _)| fact.scope == Scope::Case);
    for (_, number) in facts {
        if random.chance(20) {
            let fact = FactId(number);
            match know(random, model, fact) {
                Some(known) => near.facts.insert(fact, known),
                None => near.facts.remove(&fact),
            };
        }
    }
    near
}

fn on_sequences(seeds: u64, claim: impl FnMut(&Compiled, &[Case], u64)) {
    on_sequences_over(rule_base, seeds, claim);
}

fn on_sequences_over(
    rules: impl Fn(&mut Random) -> RuleBase,
    seeds: u64,
    mut claim: impl FnMut(&Compiled, &[Case], u64),
) {
    for seed in 1..=seeds {
        let random = &mut Random::new(seed);
        let model = rules(random);
        let mut cases = vec![case(random, &model)];
        for _ in 1..CASES {
            let one = next(random, &model, cases.last().unwrap());
            cases.push(one);
        }
        claim(&rettesnor_rules::compile(model), &cases, seed);
    }
}

/// A rule base with deadlines, also of other readings alone, and versions that a norm chooses between.
fn rule_base_with_deadlines(random: &mut Random) -> RuleBase {
    let mut model = rule_base(random);
    let facts = |wanted: fn(Type) -> bool| -> Vec<FactId> {
        let facts = model.facts.iter().zip(0..).filter(|(fact, _)| fact.scope == Scope::Case);
        facts.filter(|(fact, _)| wanted(fact.ty)).map(|(_, number)| FactId(number)).collect()
    };
    let (dates, truths) =
        (facts(|ty| matches!(ty, Type::Date | Type::Integer)), facts(|ty| ty == Type::Bool));
    let field = model.lists.first().and_then(|list| list.fields.first()).copied();
    let first_is_of_the_case = model.norms.first().is_some_and(|norm| norm.scope == Scope::Case);
    for (place, norm) in model.norms.iter_mut().enumerate() {
        for version in &mut norm.versions {
            version.deadline = deadline(random, &dates, &truths, field).filter(|_| random.chance(50));
            for reading in &mut version.readings {
                reading.deadline = deadline(random, &dates, &truths, field).filter(|_| random.chance(60));
            }
            if place > 0 && first_is_of_the_case && matches!(version.transition, Transition::When(_)) {
                version.transition = Transition::When(Cond::Norm(NormId(0), None));
            }
        }
    }
    model
}

/// A deadline from a date, or from the least of one over records that another fact chooses.
fn deadline(
    random: &mut Random,
    dates: &[FactId],
    truths: &[FactId],
    field: Option<FactId>,
) -> Option<DeadlineRule> {
    let fact = |fact| Scalar::Fact(fact, Item::None);
    let start = fact(*dates.get(random.below(dates.len()))?);
    let chosen = truths.get(random.below(truths.len())).zip(field).filter(|_| random.chance(50));
    let start = match chosen {
        Some((truth, field)) => {
            let told = vec![Cond::Fact(field, Item::Bound(0)), Cond::Fact(*truth, Item::None)];
            Scalar::Least(ListId(0), 0, Box::new(start), Box::new(Cond::Or(told)))
        }
        None => start,
    };
    Some(DeadlineRule {
        start: Some(start),
        length: vec![vec![(Cond::Const(true), AltValue::Span(Span::days(3)))]],
        end: None,
        rolls: None,
        met_by: None,
        interrupted: None,
        extended_to: None,
        late: None,
        instant: false,
    })
}

#[test]
fn a_case_laid_out_in_used_memory_is_the_same_as_in_fresh_memory() {
    on_sequences(1_000, |compiled, cases, seed| {
        let mut scratch = PrepareScratch::new(compiled);
        let mut used = Prepared::default();
        for case in cases {
            used.refill(compiled, case, &mut scratch);
            let fresh = prepare(compiled, case, &mut PrepareScratch::new(compiled));
            assert_eq!(all_shown(compiled, &used), all_shown(compiled, &fresh), "seed {seed}");
        }
    });
}

#[test]
fn an_explanation_does_not_hang_on_what_was_explained_before() {
    on_sequences(300, |compiled, cases, seed| {
        let mut used = Evaluator::new(compiled);
        for case in cases.iter().take(3) {
            for norm in used.evaluate(case).norms {
                let (number, item) = (norm.norm, norm.item);
                let fresh = Evaluator::new(compiled).explain(case, number, item);
                assert_eq!(used.explain(case, number, item), fresh, "seed {seed}");
                let facts = fresh.map(|fresh| fresh.facts.into_iter().map(|(fact, _)| fact).collect());
                if norm.presumptions.is_empty() && used.evaluate(case).contradiction.is_none() {
                    assert_eq!(used.carrying_facts(case, number, item), facts, "seed {seed}");
                }
            }
        }
    });
}

#[test]
fn an_outline_and_the_questions_are_the_same_after_another_case_as_from_the_start() {
    on_sequences_over(rule_base_with_deadlines, 1_000, |compiled, cases, seed| {
        let mut used = Evaluator::new(compiled);
        for case in cases {
            for norm in used.evaluate(case).norms {
                let alone = Evaluator::new(compiled).norm(case, norm.norm, norm.item);
                assert_eq!(alone.as_ref(), Some(&norm), "seed {seed}");
                assert_eq!(used.norm(case, norm.norm, norm.item), alone, "seed {seed}");
            }
            let fresh = Evaluator::new(compiled).outline(case, |_| true);
            assert_eq!(used.outline(case, |_| true), fresh, "seed {seed}");
            let (contact, goals) = (Contact::default(), [NormId(0), NormId(1)]);
            for goals in [&goals[..], &[]] {
                let asked = Evaluator::new(compiled).next_question(case, goals, &contact);
                assert_eq!(used.next_question(case, goals, &contact), asked, "seed {seed}");
            }
            for norm in fresh.1 {
                let blank = Case { law_date: case.law_date, now: case.now, ..Case::new(case.today) };
                let brief = Evaluator::new(compiled).brief(&blank, norm, None);
                assert_eq!(used.untold_brief(case, norm), brief, "seed {seed}");
            }
        }
    });
}
