//! The engine's invariants, each against the enumeration of all worlds of generated rule bases and cases.
//!
//! `RETTESNOR_FULL=1` runs a hundred thousand cases instead of two thousand; `RETTESNOR_SEED=n` runs one.

#![expect(clippy::disallowed_methods, reason = "tests may be told to run longer, or to run one seed again")]

#[cfg(test)]
mod oracle;

use oracle::cases::{case, domain, know, knowledge};
use oracle::evaluate::key;
use oracle::generate::rule_base;
use oracle::random::Random;
use oracle::worlds::{Oracle, values};
use rettesnor_engine::answer::{FactRef, NormAnswer, OutcomeValue, Verdict};
use rettesnor_engine::case::{Case, Knowledge};
use rettesnor_engine::evaluate::Evaluator;
use rettesnor_engine::incremental::Session;
use rettesnor_engine::possible::Possible;
use rettesnor_engine::question::{Asked, Contact, Why};
use rettesnor_rules::model::{ConceptId, FactId, NormId, RuleBase, Scope};
use rettesnor_rules::program::Compiled;
use std::collections::BTreeSet;

/// Runs a claim on every seed; a failure names its seed.
fn on_every_case(claim: impl Fn(&mut Random, &Compiled, &Case, &Oracle<'_>)) {
    let full = std::env::var_os("RETTESNOR_FULL").is_some();
    let seeds = match std::env::var("RETTESNOR_SEED") {
        Ok(seed) => seed.parse().map_or(1..=1, |seed| seed..=seed),
        Err(_) => 1..=if full { 100_000_u64 } else { 2_000 },
    };
    let mut tried = 0_u64;
    for seed in seeds {
        let random = &mut Random::new(seed);
        let model = rule_base(random);
        let case = case(random, &model);
        let compiled = rettesnor_rules::compile(model.clone());
        let Some(oracle) = Oracle::new(&model, &compiled, &case) else { continue };
        let outcome = std::panic::catch_unwind(std::panic::AssertUnwindSafe(|| {
            claim(random, &compiled, &case, &oracle);
        }));
        assert!(outcome.is_ok(), "seed {seed}");
        tried += 1;
    }
    assert!(tried > 0);
}

fn keys(outcomes: &[OutcomeValue]) -> BTreeSet<String> {
    outcomes.iter().map(key).collect()
}

fn record(answer: &NormAnswer) -> Option<usize> {
    answer.item.map(|item| item as usize)
}

/// The outcomes without the mark of a presumption.
fn plain_keys(answer: &NormAnswer) -> BTreeSet<String> {
    let plain = |outcome: &OutcomeValue| match outcome {
        OutcomeValue::YesForNow => key(&OutcomeValue::Yes),
        other => key(other),
    };
    answer.outcomes.iter().map(plain).collect()
}

/// Whether the compiler could not write a norm down in full.
fn partial(compiled: &Compiled, case: &Case, norm: usize) -> bool {
    let segments = compiled.norms.get(norm).map_or(&[][..], |program| &program.segments);
    segments
        .iter()
        .any(|segment| segment.coarse && segment.from <= case.law_date && case.law_date <= segment.to)
}

fn is_settled(answer: &NormAnswer) -> bool {
    matches!(answer.verdict, Verdict::Settled(_))
}

#[test]
fn outcomes_and_the_facts_named_are_exactly_those_of_all_worlds() {
    on_every_case(|_, compiled, case, oracle| {
        let mut evaluator = Evaluator::new(compiled);
        let answer = evaluator.evaluate(case);
        assert_eq!(
            answer.contradiction.is_some(),
            oracle.worlds.is_empty(),
            "a contradiction is found, and only one"
        );
        if oracle.worlds.is_empty() {
            return;
        }
        for norm in &answer.norms {
            let expected = oracle.expected(norm.norm, record(norm));
            let found = plain_keys(norm);
            if partial(compiled, case, norm.norm.index()) {
                assert!(!is_settled(norm), "readings were left out: {norm:#?}");
                continue;
            }
            assert!(found.is_superset(&expected.outcomes), "unsound: {norm:#?} {expected:#?}");
            if norm.coarse {
                continue;
            }
            assert_eq!(found, expected.outcomes, "{norm:#?}");
            assert_eq!(is_settled(norm), expected.different == 1);
            let named: BTreeSet<FactRef> = norm.depends_on.iter().copied().collect();
            assert_eq!(named, expected.relevant, "{norm:#?}");
            let untranslated: BTreeSet<usize> = norm.untranslated.iter().map(|id| *id as usize).collect();
            assert_eq!(untranslated, expected.untranslated);
            assert_eq!(!norm.presumptions.is_empty(), expected.presumed, "{norm:#?}");
        }
    });
}

/// The rules as they would be if nothing that must be invoked against a norm applied.
fn uninvoked(model: &RuleBase, norm: NormId) -> RuleBase {
    let mut model = model.clone();
    for version in model.norms.get_mut(norm.index()).into_iter().flat_map(|norm| norm.versions.iter_mut()) {
        let readings = version.readings.iter_mut().map(|reading| &mut reading.body);
        for body in std::iter::once(&mut version.body).chain(readings) {
            let parts = body.grounds.iter_mut().chain(&mut body.may).chain(&mut body.requirements);
            let lists = parts.map(|part| &mut part.exceptions).chain([&mut body.exceptions]);
            lists.for_each(|exceptions| exceptions.retain(|exception| !exception.invoked));
        }
    }
    model
}

#[test]
fn yes_unless_is_said_exactly_where_the_answer_is_yes_but_for_what_must_be_invoked() {
    on_every_case(|_, compiled, case, oracle| {
        let answer = rettesnor_engine::evaluate(compiled, case);
        for norm in answer.norms.iter().filter(|_| answer.contradiction.is_none()) {
            if norm.coarse || is_settled(norm) || oracle.presumed(norm.norm).is_some() {
                continue;
            }
            let without = uninvoked(oracle.model, norm.norm);
            let yes = |world| {
                let judge = oracle.judge_by(&without, world, record(norm));
                judge.norm_outcome(norm.norm) == OutcomeValue::Yes
            };
            let (granted, refused) =
                (OutcomeValue::Yes, [OutcomeValue::No, OutcomeValue::NotUnderKnownRules]);
            let plain = norm.outcomes.iter().all(|outcome| *outcome == granted || refused.contains(outcome));
            let expected = plain && norm.outcomes.contains(&granted) && oracle.worlds.iter().all(yes);
            assert_eq!(matches!(norm.verdict, Verdict::YesUnless(_)), expected, "{norm:#?}");
        }
    });
}

#[test]
fn concepts_have_exactly_the_values_of_all_worlds() {
    on_every_case(|_, compiled, case, oracle| {
        if oracle.worlds.is_empty() {
            return;
        }
        let mut evaluator = Evaluator::new(compiled);
        for (number, concept) in (0..).zip(&compiled.model.concepts) {
            let found = evaluator.concept(case, ConceptId(number), None).unwrap();
            let expected = oracle.concept(ConceptId(number));
            if let [OutcomeValue::Ordered(set)] = found.outcomes.as_slice() {
                for world in &oracle.worlds {
                    let OutcomeValue::Ordered(one) =
                        oracle.judge(world, None).concept_outcome(ConceptId(number))
                    else {
                        panic!("an ordered concept has ordered values");
                    };
                    assert!(one.is_subset_of(set));
                }
            } else if !found.coarse {
                assert_eq!(keys(&found.outcomes), expected.outcomes, "{}", concept.name);
                assert_eq!(found.depends_on.iter().copied().collect::<BTreeSet<_>>(), expected.relevant);
            }
        }
    });
}

#[test]
fn what_a_branch_says_is_so_in_every_world_it_speaks_of() {
    on_every_case(|_, compiled, case, oracle| {
        let answer = Evaluator::new(compiled).evaluate(case);
        for norm in answer.norms.iter().filter(|norm| norm.presumptions.is_empty()) {
            let mut spoken = BTreeSet::new();
            for branch in &norm.branches {
                for (number, world) in oracle.worlds.iter().enumerate() {
                    let holds = |(fact, set): &(FactRef, Possible)| {
                        let value = match fact.item {
                            None => world.facts[fact.fact.index()],
                            Some(item) => world.records[item as usize][fact.fact.index()],
                        };
                        set.contains(value)
                    };
                    if branch.others.is_empty() && branch.conditions.iter().all(holds) {
                        spoken.insert(number);
                        assert_eq!(
                            key(&oracle.judge(world, record(norm)).norm_outcome(norm.norm)),
                            key(&branch.outcome)
                        );
                    }
                }
            }
            // Ways that are too many are not told at all; every way holds a world.
            let few = !norm.branches.is_empty() || oracle.worlds.len() <= 12;
            let told = few && norm.branches.iter().all(|branch| branch.others.is_empty());
            if told && norm.outcomes.len() > 1 && !norm.coarse {
                assert_eq!(spoken.len(), oracle.worlds.len(), "every world is spoken of: {norm:#?}");
            }
        }
    });
}

#[test]
fn learning_more_never_changes_what_was_settled() {
    on_every_case(|random, compiled, case, oracle| {
        if oracle.worlds.is_empty() {
            return;
        }
        let mut evaluator = Evaluator::new(compiled);
        let before = evaluator.evaluate(case);
        // What is learned is true in some world, so that it contradicts nothing.
        let world = random.pick(&oracle.worlds).clone();
        let mut learned = case.clone();
        for (number, fact) in (0..).zip(&compiled.model.facts) {
            if fact.scope == Scope::Case && random.chance(50) {
                let id = FactId(number);
                learned.facts.insert(id, knowledge(&compiled.model, id, &[world.facts[id.index()]]));
            }
        }
        let after = evaluator.evaluate(&learned);
        assert!(after.contradiction.is_none());
        for (old, new) in before.norms.iter().zip(&after.norms) {
            if is_settled(old) && old.presumptions.is_empty() {
                assert_eq!(old.verdict, new.verdict);
            }
            let (old_keys, new_keys) = (plain_keys(old), plain_keys(new));
            if old.presumptions.is_empty() && new.presumptions.is_empty() {
                assert!(old_keys.is_superset(&new_keys), "worlds only go away");
            }
        }
    });
}

#[test]
fn no_is_never_said_but_by_exhaustive_rules() {
    on_every_case(|_, compiled, case, _| {
        for norm in Evaluator::new(compiled).evaluate(case).norms {
            let versions = &compiled.model.norms[norm.norm.index()].versions;
            if norm.outcomes.contains(&OutcomeValue::No) {
                let segments = &compiled.norms[norm.norm.index()].segments;
                let now =
                    segments.iter().find(|one| one.from <= case.law_date && case.law_date <= one.to).unwrap();
                assert!(now.versions.iter().any(|version| versions[*version as usize].exhaustive));
            }
            if versions.iter().all(|version| version.exhaustive) {
                assert!(!norm.outcomes.contains(&OutcomeValue::NotUnderKnownRules));
            }
        }
    });
}

fn without(case: &Case, facts: impl Fn(FactRef) -> bool) -> Case {
    let mut left = case.clone();
    left.facts.retain(|fact, _| !facts(FactRef { fact: *fact, item: None }));
    for records in left.lists.values_mut() {
        for (place, record) in (0..).zip(&mut records.items) {
            record.retain(|fact, _| !facts(FactRef { fact: *fact, item: Some(place) }));
        }
    }
    left
}

#[test]
fn an_explanation_is_enough_and_without_any_of_its_facts_the_outcome_is_open() {
    on_every_case(|_, compiled, case, oracle| {
        if oracle.worlds.is_empty() {
            return;
        }
        let mut evaluator = Evaluator::new(compiled);
        let answer = evaluator.evaluate(case);
        for norm in &answer.norms {
            let explanation = evaluator.explain(case, norm.norm, norm.item).unwrap();
            let named: BTreeSet<FactRef> = explanation.facts.iter().map(|(fact, _)| *fact).collect();
            let enough = without(case, |fact| !named.contains(&fact));
            let alone = evaluator.norm(&enough, norm.norm, norm.item).unwrap();
            assert_eq!(alone.outcomes, norm.outcomes, "the facts named are enough");
            for fact in &named {
                let fewer = without(&enough, |other| other == *fact);
                let open = evaluator.norm(&fewer, norm.norm, norm.item).unwrap();
                assert_ne!(
                    (&open.outcomes, &open.presumptions),
                    (&norm.outcomes, &norm.presumptions),
                    "{fact:?} is needed"
                );
                if norm.presumptions.is_empty() && open.presumptions.is_empty() && is_settled(norm) {
                    assert!(!is_settled(&open), "without {fact:?} it is open");
                }
            }
            if is_settled(norm) {
                let holds = match norm.outcomes[0] {
                    OutcomeValue::Yes | OutcomeValue::YesForNow => Some(true),
                    OutcomeValue::No | OutcomeValue::NotUnderKnownRules | OutcomeValue::NotInForce => {
                        Some(false)
                    }
                    _ => None,
                };
                assert_eq!(explanation.root.holds, holds);
            }
        }
    });
}

#[test]
fn the_same_case_gives_the_same_bytes() {
    on_every_case(|_, compiled, case, _| {
        let once = serde_json::to_string(&rettesnor_engine::evaluate(compiled, case)).unwrap();
        let mut evaluator = Evaluator::new(compiled);
        evaluator.evaluate(&Case::new(case.today));
        let again = serde_json::to_string(&evaluator.evaluate(case)).unwrap();
        assert_eq!(once, again);
        let recompiled = rettesnor_rules::compile(compiled.model.clone());
        assert_eq!(once, serde_json::to_string(&rettesnor_engine::evaluate(&recompiled, case)).unwrap());
    });
}

#[test]
fn a_norm_asked_for_alone_has_the_answer_it_has_among_all() {
    on_every_case(|random, compiled, case, _| {
        let all = Evaluator::new(compiled).evaluate(case).norms;
        let mut evaluator = Evaluator::new(compiled);
        for _ in 0..all.len() {
            let one = random.pick(&all);
            assert_eq!(evaluator.norm(case, one.norm, one.item).as_ref(), Some(one));
        }
    });
}

#[test]
fn a_session_that_learns_fact_by_fact_has_the_answer_of_a_fresh_evaluation() {
    on_every_case(|random, compiled, case, _| {
        let mut session = Session::new(compiled, case.clone());
        let mut evaluator = Evaluator::new(compiled);
        for _ in 0..4 {
            let number = random.below(compiled.model.facts.len());
            let fact = FactId(u32::try_from(number).unwrap());
            let known: Option<Knowledge> = know(random, &compiled.model, fact);
            let item = match compiled.model.facts[number].scope {
                Scope::Case => None,
                Scope::Item(_) => Some(0),
            };
            session.set(FactRef { fact, item }, known);
            let fresh = evaluator.evaluate(session.case());
            assert_eq!(*session.answer(), fresh);
        }
    });
}

/// Every repaired case that has a world gives the norm this one outcome.
fn agrees_with_all(
    compiled: &Compiled,
    model: &RuleBase,
    repaired: &[Case],
    norm: &NormAnswer,
    outcome: &OutcomeValue,
) {
    for case in repaired {
        let Some(oracle) = Oracle::new(model, compiled, case) else { continue };
        if !oracle.worlds.is_empty() {
            let plain = match outcome {
                OutcomeValue::YesForNow => key(&OutcomeValue::Yes),
                other => key(other),
            };
            assert_eq!(oracle.expected(norm.norm, record(norm)).outcomes, BTreeSet::from([plain]));
        }
    }
}

#[test]
fn a_contradiction_names_facts_that_clash_and_settles_only_what_every_repair_gives() {
    on_every_case(|_, compiled, case, oracle| {
        if !oracle.worlds.is_empty() {
            return;
        }
        let mut evaluator = Evaluator::new(compiled);
        let answer = evaluator.evaluate(case);
        let clash = answer.contradiction.unwrap().facts;
        let alone = without(case, |fact| !clash.contains(&fact));
        assert!(
            Oracle::new(oracle.model, compiled, &alone).is_none_or(|oracle| oracle.worlds.is_empty()),
            "they clash"
        );
        let mut repaired = Vec::new();
        for fact in &clash {
            let fewer = without(&alone, |other| other == *fact);
            if let Some(rest) = Oracle::new(oracle.model, compiled, &fewer) {
                assert!(!rest.worlds.is_empty(), "without {fact:?} the others do not clash");
            }
            repaired.push(without(case, |other| other == *fact));
        }
        for norm in &answer.norms {
            match &norm.verdict {
                Verdict::Settled(outcome) => {
                    agrees_with_all(compiled, oracle.model, &repaired, norm, outcome);
                }
                verdict => assert_eq!(*verdict, Verdict::Contradictory),
            }
        }
    });
}

#[test]
fn a_question_can_change_an_open_outcome_and_has_not_been_asked() {
    on_every_case(|_, compiled, case, oracle| {
        let mut evaluator = Evaluator::new(compiled);
        let questions = evaluator.next_question(case, &[], &Contact::default());
        if oracle.worlds.is_empty() {
            assert!(questions.is_empty());
            return;
        }
        let answer = evaluator.evaluate(case);
        let open: BTreeSet<FactRef> = answer.norms.iter().flat_map(|norm| norm.depends_on.clone()).collect();
        let mut asked = BTreeSet::new();
        for question in &questions {
            let Asked::Fact(fact) = question.asked else { continue };
            asked.insert(fact);
            assert!(open.contains(&fact), "{question:?}");
            assert_eq!(question.why == Why::Acute, compiled.model.facts[fact.fact.index()].acute);
            let coarse = answer.norms.iter().any(|norm| norm.coarse);
            let can = answer
                .norms
                .iter()
                .any(|norm| oracle.expected(norm.norm, record(norm)).relevant.contains(&fact));
            assert!(coarse || can, "{question:?}");
        }
        for fact in open {
            let known = case.knowledge(&compiled.model, fact);
            let before = known.is_some_and(|known| {
                use rettesnor_engine::case::KnowledgeState::{AskedUnknown, Declined};
                matches!(known.state, AskedUnknown | Declined)
            });
            assert_eq!(asked.contains(&fact), !before, "{fact:?} is asked unless it has been");
        }
        let rank: Vec<Why> = questions.iter().map(|question| question.why).collect();
        assert!(rank.is_sorted(), "acute first");
    });
}

#[test]
fn generated_cases_reach_every_kind_of_verdict_and_outcome() {
    let mut seen = BTreeSet::new();
    for seed in 1..=2_000 {
        let random = &mut Random::new(seed);
        let model = rule_base(random);
        let case = case(random, &model);
        let compiled = rettesnor_rules::compile(model);
        for norm in rettesnor_engine::evaluate(&compiled, &case).norms {
            let verdict = format!("{:?}", norm.verdict);
            seen.insert(verdict.split(['(', ' ']).next().unwrap().to_owned());
            seen.extend(norm.outcomes.iter().map(|outcome| {
                let outcome = format!("{outcome:?}");
                outcome.split('(').next().unwrap().to_owned()
            }));
        }
    }
    let wanted = [
        "Settled",
        "YesUnless",
        "RightIf",
        "MayAfter",
        "Depends",
        "Untranslated",
        "Contradictory",
        "Yes",
        "No",
        "May",
        "NotUnderKnownRules",
        "NotInForce",
        "Readings",
        "YesForNow",
    ];
    for wanted in wanted {
        assert!(seen.contains(wanted), "{wanted} is never reached: {seen:?}");
    }
}

#[test]
fn a_case_leaves_a_fact_the_values_it_says() {
    let model = rule_base(&mut Random::new(1));
    let fact = FactId(0);
    assert_eq!(values(&model, fact, None), domain(&model, fact));
}
