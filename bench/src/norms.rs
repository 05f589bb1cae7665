//! All norms of the rule base, and one changed fact.

use crate::cases::Drawer;
use crate::measure::{Contender, take_turns};
use crate::random::Random;
use crate::report::{Line, Part, Target, number};
use crate::rules::compiled;
use crate::w1::{baseline, baseline_persons};
use crate::{Extent, Failure};
use rettesnor_engine::answer::FactRef;
use rettesnor_engine::case::{Case, Knowledge};
use rettesnor_engine::question::Contact;
use rettesnor_engine::{Evaluator, Session};
use rettesnor_rules::program::Compiled;
use std::collections::BTreeSet;
use std::hint::black_box;

const CASES: usize = 16;
/// Of a hundred facts, how many are unknown.
const UNKNOWN: u64 = 20;
const ROUNDS: usize = 33;
/// How many facts of a case are changed.
const CHANGED: usize = 8;
const BASELINE: &str = "hand-written W1";

/// What the drawn cases are like.
struct Drawn {
    cases: Vec<Case>,
    /// Norms and instances answered in all cases together.
    answered: usize,
    /// Facts asked for and known in all cases together.
    facts: (usize, usize),
    open: usize,
    coarse: usize,
}

/// Draws cases, and measures the answers to them.
pub fn run(extent: Extent) -> Result<Part, Failure> {
    let rules = compiled("regelverk")?;
    let drawn = drawn(&rules)?;
    let persons = baseline_persons();
    let per_norm = drawn.answered as f64 / drawn.cases.len() as f64;
    let mut contenders = vec![baseline(&persons)];
    contenders.push(whole_cases("outcomes and what they depend on", &rules, &drawn.cases, answers));
    contenders.push(whole_cases("… with the next question", &rules, &drawn.cases, asked));
    if extent == Extent::Large {
        let name = "… with minimal explanations and the next question";
        contenders.push(whole_cases(name, &rules, &drawn.cases, explained));
        contenders.push(whole_cases("… with whole proofs instead", &rules, &drawn.cases, proved));
    }
    take_turns(&mut contenders, ROUNDS);
    let mut changing = changes(&rules, &drawn.cases);
    take_turns(&mut changing, ROUNDS);
    Ok(part(&rules, &drawn, per_norm, (&contenders, &changing)))
}

fn drawn(rules: &Compiled) -> Result<Drawn, Failure> {
    let (mut drawer, mut random) = (Drawer::new(rules), Random::new(3));
    let drawn: Option<Vec<Case>> = (0..CASES).map(|_| drawer.case(&mut random, UNKNOWN)).collect();
    let cases = drawn.ok_or_else(|| Failure::new("no case without a contradiction was found"))?;
    let mut evaluator = Evaluator::new(rules);
    let (mut answered, mut open, mut coarse) = (0, 0, 0);
    for case in &cases {
        let answer = evaluator.evaluate(case);
        if answer.contradiction.is_some() {
            return Err(Failure::new("a drawn case contradicts itself"));
        }
        answered += answer.norms.len();
        open += answer.norms.iter().filter(|norm| norm.outcomes.len() > 1).count();
        coarse += answer.norms.iter().filter(|norm| norm.coarse).count();
    }
    let known = cases.iter().map(|case| {
        case.facts.len()
            + case.lists.values().flat_map(|list| &list.items).map(|item| item.len()).sum::<usize>()
    });
    let known = known.sum();
    let asked = cases.iter().map(|case| facts_of(rules, case)).sum();
    Ok(Drawn { cases, answered, facts: (asked, known), open, coarse })
}

/// How many facts a case has, known or not.
fn facts_of(rules: &Compiled, case: &Case) -> usize {
    let count = |fact: &rettesnor_rules::model::Fact| match fact.scope {
        rettesnor_rules::model::Scope::Case => 1,
        rettesnor_rules::model::Scope::Item(list) => {
            case.lists.get(&list).map_or(0, |records| records.items.len())
        }
    };
    rules.model.facts.iter().map(count).sum()
}

/// What is done with one case.
type Work = fn(&mut Evaluator<'_>, &Case);

fn answers(evaluator: &mut Evaluator<'_>, case: &Case) {
    black_box(evaluator.evaluate(black_box(case)));
}

fn asked(evaluator: &mut Evaluator<'_>, case: &Case) {
    black_box(evaluator.evaluate(black_box(case)));
    black_box(evaluator.next_question(case, &[], &Contact::default()));
}

fn explained(evaluator: &mut Evaluator<'_>, case: &Case) {
    let answer = evaluator.evaluate(black_box(case));
    for norm in &answer.norms {
        black_box(evaluator.carrying_facts(case, norm.norm, norm.item));
    }
    black_box(evaluator.next_question(case, &[], &Contact::default()));
    black_box(answer);
}

fn proved(evaluator: &mut Evaluator<'_>, case: &Case) {
    let answer = evaluator.evaluate(black_box(case));
    for norm in &answer.norms {
        black_box(evaluator.explain(case, norm.norm, norm.item));
    }
    black_box(evaluator.next_question(case, &[], &Contact::default()));
    black_box(answer);
}

/// Whole cases, one after the other; a unit is a case.
fn whole_cases<'a>(name: &str, rules: &'a Compiled, cases: &'a [Case], work: Work) -> Contender<'a> {
    let mut evaluator = Evaluator::new(rules);
    let mut next = 0;
    Contender::new(name, move |units| {
        for _ in 0..units {
            work(&mut evaluator, &cases[next]);
            next = (next + 1) % cases.len();
        }
    })
}

/// Some of the facts, evenly.
fn spread(facts: BTreeSet<FactRef>) -> impl Iterator<Item = FactRef> {
    let step = (facts.len() / CHANGED).max(1);
    facts.into_iter().step_by(step).take(CHANGED)
}

/// A fresh evaluation, and one changed fact in a session.
fn changes<'a>(rules: &'a Compiled, cases: &'a [Case]) -> Vec<Contender<'a>> {
    let fresh = whole_cases("a fresh evaluation", rules, cases, answers);
    let mut drawer = Drawer::new(rules);
    let mut random = Random::new(5);
    let mut sessions = Vec::new();
    for case in cases.iter().take(CASES / 2) {
        let facts: BTreeSet<FactRef> =
            case.facts.keys().map(|fact| FactRef { fact: *fact, item: None }).collect();
        let mut pairs: Vec<(FactRef, [Knowledge; 2])> = Vec::new();
        for fact in spread(facts) {
            let other = drawer.change(&mut random, case, fact);
            if let (Some(own), Some(other)) = (case.facts.get(&fact.fact), other) {
                pairs.push((fact, [other, own.clone()]));
            }
        }
        let mut session = Session::new(rules, case.clone());
        pairs.retain(|(fact, values)| {
            let mut fine =
                |knowledge: &Knowledge| session.set(*fact, Some(knowledge.clone())).contradiction.is_none();
            values.iter().all(&mut fine)
        });
        if !pairs.is_empty() {
            sessions.push((session, pairs));
        }
    }
    let mut next = 0;
    let change = Contender::new("one changed fact in a session", move |units| {
        for _ in 0..units {
            let (count, step) = (sessions.len(), next);
            next += 1;
            // There and back again before the next fact, so that every change starts from the drawn case.
            let (session, pairs) = &mut sessions[(step / 2) % count];
            let (fact, values) = &pairs[(step / 2 / count) % pairs.len()];
            black_box(session.set(*fact, Some(values[step % 2].clone())));
        }
    });
    vec![fresh, change]
}

fn part(
    rules: &Compiled,
    drawn: &Drawn,
    per_norm: f64,
    (all, changing): (&[Contender<'_>], &[Contender<'_>]),
) -> Part {
    let hand = &all[0];
    let mut lines = vec![Line::plain(
        "hand-written Rust function for W1, a person",
        crate::report::duration(hand.nanoseconds()),
        Target::None,
    )];
    for (place, contender) in all.iter().enumerate().skip(1) {
        let target = if place == 3 { Target::AtMost(7.0) } else { Target::None };
        let ratio = contender.against(hand).scaled(1.0 / per_norm);
        let name = format!("{}, a norm", contender.name());
        lines.push(Line::ratio(name, contender.nanoseconds() / per_norm, (BASELINE, ratio), target));
    }
    let (fresh, change) = (&changing[0], &changing[1]);
    lines.push(Line::plain(
        format!("{}, a case", fresh.name()),
        crate::report::duration(fresh.nanoseconds()),
        Target::None,
    ));
    let ratio = ("fresh evaluation", change.against(fresh));
    lines.push(Line::ratio(change.name(), change.nanoseconds(), ratio, Target::AtMost(0.1)));
    let share = |part: usize, whole: usize| number(100.0 * part as f64 / whole.max(1) as f64);
    let (asked, known) = drawn.facts;
    Part {
        title: "All norms of the rule base".to_owned(),
        about: format!(
            "{} norms over {} facts, {} generated cases with every fact drawn at random; none contradicts itself.",
            rules.model.norms.len(),
            rules.model.facts.len(),
            drawn.cases.len()
        ),
        lines,
        notes: vec![
            "The target is for explanations, which are measured with `--large` only: explaining every norm of one case can take many seconds.".to_owned(),
            format!("{} norms and instances a case. {} % of the facts are unknown; {} % of the outcomes are open, {} % marked `grovt`.",
                number(per_norm), share(asked - known, asked), share(drawn.open, drawn.answered), share(drawn.coarse, drawn.answered)),
            "Changed facts are taken evenly from those of the case that are known and belong to no record; each gets another value that contradicts nothing; then it gets its own again.".to_owned(),
        ],
    }
}
