//! The short way says what the long way says: outcomes, intervals, facts that matter, and explanations that hold.
//!
//! `RETTESNOR_FULL=1` runs twenty thousand rule bases instead of five hundred; `RETTESNOR_SEED=n` runs one.

#![expect(clippy::disallowed_methods, reason = "tests may be told to run longer, or to run one seed again")]
#![expect(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    reason = "a test stops where its own helpers find something amiss"
)]

#[cfg(test)]
#[expect(dead_code, reason = "each test file uses a part")]
mod oracle;

use oracle::cases::{case, domain, knowledge};
use oracle::generate::rule_base;
use oracle::random::Random;
use rettesnor_engine::answer::{FactRef, OutcomeValue};
use rettesnor_engine::case::{Case, Knowledge};
use rettesnor_engine::evaluate::{Bare, Evaluator, Goal};
use rettesnor_engine::possible::Possible;
use rettesnor_rules::model::{AltValue, ConceptId, FactId, Norm, NormId, RuleBase, Scope, Type};
use rettesnor_rules::program::{Compiled, Outcome};
use rettesnor_source::SourceSet;
use rettesnor_values::Day;
use std::collections::BTreeSet;

/// What the long way says of a goal.
#[derive(Debug, Clone, PartialEq)]
struct Answered {
    outcomes: BTreeSet<String>,
    value: Option<(i64, i64)>,
    depends_on: Vec<FactRef>,
    coarse: bool,
}

impl Answered {
    fn new(outcomes: &[OutcomeValue], depends_on: &[FactRef], coarse: bool) -> Self {
        let ordered = outcomes.iter().map(|outcome| match outcome {
            OutcomeValue::Ordered(set) => set.hull(),
            _ => None,
        });
        let ends = ordered.collect::<Option<Vec<(i64, i64)>>>().unwrap_or_default();
        let value = ends.into_iter().reduce(|a, b| (a.0.min(b.0), a.1.max(b.1)));
        let outcomes = outcomes.iter().map(|outcome| key(&without_values(outcome.clone())));
        Self { outcomes: outcomes.collect(), value, depends_on: depends_on.to_vec(), coarse }
    }

    /// Whether all worlds agree.
    fn is_settled(&self) -> bool {
        self.outcomes.len() == 1
            && self.depends_on.is_empty()
            && self.value.is_none_or(|(low, high)| low == high)
    }
}

fn key(outcome: &OutcomeValue) -> String {
    format!("{outcome:?}")
}

/// Ordered values are compared as intervals.
fn without_values(outcome: OutcomeValue) -> OutcomeValue {
    let parts = |parts: Vec<(String, OutcomeValue)>| {
        parts.into_iter().map(|(name, part)| (name, without_values(part))).collect()
    };
    match outcome {
        OutcomeValue::Ordered(_) => OutcomeValue::Ordered(Possible::Any),
        OutcomeValue::Conflict(ways) => OutcomeValue::Conflict(parts(ways)),
        OutcomeValue::Readings(ways) => OutcomeValue::Readings(parts(ways)),
        other => other,
    }
}

/// The same of what the rules say.
fn value_of(outcome: &Outcome) -> OutcomeValue {
    let parts = |parts: &[(String, Outcome)]| {
        parts.iter().map(|(name, part)| (name.clone(), value_of(part))).collect()
    };
    match outcome {
        Outcome::No => OutcomeValue::No,
        Outcome::NotUnderKnownRules => OutcomeValue::NotUnderKnownRules,
        Outcome::Yes => OutcomeValue::Yes,
        Outcome::May => OutcomeValue::May,
        Outcome::NotInForce => OutcomeValue::NotInForce,
        Outcome::Value(AltValue::Enum(value)) => OutcomeValue::Enum(*value),
        Outcome::Value(AltValue::Span(span)) => OutcomeValue::Span(*span),
        Outcome::Value(AltValue::Hours(hours)) => OutcomeValue::Hours(*hours),
        Outcome::Value(AltValue::Scalar(_) | AltValue::Count(..)) => OutcomeValue::Ordered(Possible::Any),
        Outcome::Conflict(ways) => OutcomeValue::Conflict(parts(ways)),
        Outcome::Readings(ways) => OutcomeValue::Readings(parts(ways)),
    }
}

fn long_way(evaluator: &mut Evaluator<'_>, case: &Case, goal: Goal) -> Answered {
    match goal {
        Goal::Norm(norm) => {
            let answer = evaluator.norm(case, norm, None).unwrap();
            Answered::new(&answer.outcomes, &answer.depends_on, answer.coarse)
        }
        Goal::Deadline(norm) => {
            let answer = evaluator.norm(case, norm, None).unwrap();
            let deadline = answer.deadline.unwrap();
            let mut found = Answered::new(&answer.outcomes, &answer.depends_on, answer.coarse);
            found.value = deadline.end;
            if deadline.end.is_some_and(|(low, high)| low != high) {
                found.depends_on.extend(deadline.depends_on);
                found.depends_on.sort_unstable();
                found.depends_on.dedup();
            }
            found
        }
        Goal::Concept(concept) => {
            let answer = evaluator.concept(case, concept, None).unwrap();
            Answered::new(&answer.outcomes, &answer.depends_on, answer.coarse)
        }
    }
}

fn short_way(bare: &mut Bare<'_>, place: usize) -> Answered {
    let outcomes = bare.outcomes(place).iter().map(|outcome| key(&value_of(outcome)));
    let mut outcomes: BTreeSet<String> = outcomes.collect();
    let value = bare.value(place).map(|span| (span.low, span.high));
    if outcomes.is_empty() {
        let one =
            if value.is_some() { OutcomeValue::Ordered(Possible::Any) } else { OutcomeValue::NotInForce };
        outcomes.insert(key(&one));
    }
    Answered { outcomes, value, depends_on: bare.depends_on(place).to_vec(), coarse: false }
}

/// What was known of the facts of the case, and nothing else.
fn only(case: &Case, facts: &[FactRef]) -> Case {
    let mut left = case.clone();
    left.facts.retain(|fact, _| facts.iter().any(|kept| kept.fact == *fact));
    left
}

/// Everything a `Bare` says of a case is what the long way says of it.
fn agree(bare: &mut Bare<'_>, evaluator: &mut Evaluator<'_>, case: &Case, goals: &[Goal]) -> usize {
    let mut settled = 0;
    for (place, goal) in goals.iter().enumerate() {
        let expected = long_way(evaluator, case, *goal);
        let found = short_way(bare, place);
        assert_eq!(found, Answered { coarse: false, ..expected.clone() }, "{goal:?} {case:#?}");
        let one = bare.outcomes(place).len() == 1;
        assert_eq!(bare.outcome(place).is_some(), one);
        let explanation = bare.explain(place).map(<[FactRef]>::to_vec);
        if expected.outcomes.contains(&key(&OutcomeValue::NotInForce)) {
            continue;
        }
        assert_eq!(explanation.is_some(), expected.is_settled(), "{goal:?} {expected:?} {case:#?}");
        let Some(facts) = explanation else { continue };
        settled += 1;
        let same = |facts: &[FactRef], evaluator: &mut Evaluator<'_>| {
            let again = long_way(evaluator, &only(case, facts), *goal);
            again.is_settled() && again.outcomes == expected.outcomes && again.value == expected.value
        };
        assert!(same(&facts, evaluator), "{goal:?}: {facts:?} do not settle it: {case:#?}");
        for place in 0..facts.len() {
            let mut fewer = facts.clone();
            let fact = fewer.remove(place);
            assert!(!same(&fewer, evaluator), "{goal:?}: settled without {fact:?} of {facts:?}: {case:#?}");
        }
        assert_eq!(found, short_way(bare, place), "explaining leaves no trace");
    }
    settled
}

fn goals(model: &RuleBase) -> Vec<Goal> {
    let presumed =
        |norm: &NormId| model.presumptions.iter().any(|presumption| presumption.norms.contains(norm));
    let norms = (0..).map(NormId).zip(&model.norms).filter(|(_, norm)| norm.scope == Scope::Case);
    let norms: Vec<(NormId, &Norm)> = norms.filter(|(id, _)| !presumed(id)).collect();
    let with_end = |norm: &Norm| norm.versions.iter().any(|version| version.deadline.is_some());
    let deadlines = norms.iter().filter(|(_, norm)| with_end(norm)).map(|(id, _)| Goal::Deadline(*id));
    let norms = norms.iter().map(|(id, _)| Goal::Norm(*id)).chain(deadlines);
    let concepts =
        (0..).map(ConceptId).zip(&model.concepts).filter(|(_, concept)| concept.scope == Scope::Case);
    norms.chain(concepts.map(|(id, _)| Goal::Concept(id))).collect()
}

/// States something of a fact, to a `Bare` and to the case alike.
fn state(random: &mut Random, model: &RuleBase, (bare, case): (&mut Bare<'_>, &mut Case), fact: FactId) {
    let values = domain(model, fact);
    let value = random.chance(60).then(|| *random.pick(&values));
    match model.facts[fact.index()].ty {
        Type::Bool => bare.set_truth(fact, value.map(|value| value == 1)),
        _ => bare.set_value(fact, value),
    }
    match value {
        Some(value) => drop(case.facts.insert(fact, knowledge(model, fact, &[value]))),
        None => drop(case.facts.remove(&fact)),
    }
}

#[test]
fn on_generated_rules_the_short_way_says_what_the_long_way_says() {
    let full = std::env::var_os("RETTESNOR_FULL").is_some();
    let seeds = match std::env::var("RETTESNOR_SEED") {
        Ok(seed) => seed.parse().map_or(1..=1, |seed| seed..=seed),
        Err(_) => 1..=if full { 20_000_u64 } else { 500 },
    };
    let mut settled = 0;
    for seed in seeds {
        let random = &mut Random::new(seed);
        let model = rule_base(random);
        let mut case = case(random, &model);
        let compiled = rettesnor_rules::compile(model.clone());
        let goals = goals(&model);
        let mut bare = Bare::new(&compiled, case.clone(), &goals);
        let mut evaluator = Evaluator::new(&compiled);
        let facts = (0..).map(FactId).zip(&model.facts).filter(|(_, fact)| fact.scope == Scope::Case);
        let facts: Vec<FactId> = facts.map(|(id, _)| id).collect();
        for _ in 0..6 {
            if evaluator.evaluate(&case).contradiction.is_none() {
                let told = std::panic::AssertUnwindSafe(|| agree(&mut bare, &mut evaluator, &case, &goals));
                settled += std::panic::catch_unwind(told).unwrap_or_else(|_| panic!("seed {seed}"));
            }
            for _ in 0..=random.below(2) {
                let fact = *random.pick(&facts);
                state(random, &model, (&mut bare, &mut case), fact);
            }
        }
    }
    assert!(settled > 0);
}

fn compiled(text: &str) -> Compiled {
    let mut sources = SourceSet::new();
    let id = sources.add_bytes("regler.md".to_owned(), text.as_bytes().to_vec()).unwrap();
    let parsed = rettesnor_syntax::parse(id, sources.get(id).unwrap().text());
    let (base, found) = rettesnor_rules::lower(&[parsed.file], &[("regler.md".to_owned(), String::new())]);
    let errors: Vec<_> = found.iter().chain(&parsed.diagnostics).filter(|one| one.is_error()).collect();
    assert!(errors.is_empty(), "{errors:#?}");
    rettesnor_rules::compile(base)
}

/// A value of a fact of rules written by hand, near where something changes.
fn some_value(random: &mut Random, compiled: &Compiled, fact: FactId) -> i64 {
    let model = &compiled.model;
    let declared = &model.facts[fact.index()];
    match (declared.ty, declared.bounds) {
        (Type::Bool, _) => random.range(0, 1),
        (Type::Enum(id), _) => {
            random.range(0, i64::try_from(model.enums[id.index()].values.len()).unwrap() - 1)
        }
        (Type::Date, _) => random.range(19_700, 21_900),
        (_, Some((low, high))) => random.range(low, high.min(low + 120)),
        _ => random.range(0, 200),
    }
}

fn agree_over(text: &str, rounds: usize) -> usize {
    let compiled = compiled(text);
    let model = &compiled.model;
    let goals = goals(model);
    let today = Day::from_ymd(2026, 5, 2).unwrap();
    let mut case = Case::new(today);
    let mut bare = Bare::new(&compiled, case.clone(), &goals);
    let mut evaluator = Evaluator::new(&compiled);
    let random = &mut Random::new(17);
    let mut settled = 0;
    for round in 0..rounds {
        for fact in (0..u32::try_from(model.facts.len()).unwrap()).map(FactId) {
            if round % 8 != 0 && random.chance(70) {
                continue;
            }
            let value = random.chance(75).then(|| some_value(random, &compiled, fact));
            let boolean = model.facts[fact.index()].ty == Type::Bool;
            if boolean {
                bare.set_truth(fact, value.map(|value| value == 1));
            } else {
                bare.set_value(fact, value);
            }
            let listed = boolean || matches!(model.facts[fact.index()].ty, Type::Enum(_));
            let one = |value| {
                if listed { Possible::value(u32::try_from(value).unwrap()) } else { Possible::single(value) }
            };
            let possible = value.map(one);
            match possible {
                Some(values) => drop(case.facts.insert(fact, Knowledge { values, ..Knowledge::default() })),
                None => drop(case.facts.remove(&fact)),
            }
        }
        settled += agree(&mut bare, &mut evaluator, &case, &goals);
    }
    settled
}

#[test]
fn on_the_workload_of_the_benchmarks_the_short_way_says_what_the_long_way_says() {
    assert!(agree_over(include_str!("../../../bench/w1/w1.md"), 400) > 1_000);
}

#[test]
fn ordered_expressions_of_every_kind_are_those_of_the_long_way() {
    assert!(agree_over(include_str!("bare/expressions.md"), 400) > 400);
}
