//! A generated population put to every rule: nobody makes the engine stop, no provisions clash that we do not know to
//! clash, and every norm is of use to somebody.
//!
//! The people are mixed from the examples beside the rules: some of what is known of one, some of another, some of it
//! forgotten, judged on the day of either. `RETTESNOR_FULL=1` makes ten thousand of them; `docs/results/population.md` tells
//! what came of it.

#![expect(
    clippy::disallowed_methods,
    clippy::expect_used,
    reason = "the rules are read from disk by the test, which cannot go on without them"
)]

mod support;

use rettesnor_engine::Evaluator;
use rettesnor_engine::answer::{NormAnswer, OutcomeValue, Verdict};
use rettesnor_engine::case::Case;
use rettesnor_examples::{Names, default_day, fill};
use rettesnor_rules::compile;
use rettesnor_rules::model::{Norm, NormId, NormKind, ValidityState};
use rettesnor_rules::program::Compiled;
use rettesnor_source::SourceSet;
use std::collections::{BTreeMap, BTreeSet};
use std::panic::{AssertUnwindSafe, catch_unwind};
use support::hostile::{Dice, cases};
use support::{check, files_under};

/// Norms whose provisions of equal rank are known to clash, with where that is told.
const KNOWN_CLASHES: [(&str, &str); 0] = [];

/// Norms that are open for everybody, with the reason: no example reaches them either.
const OPEN_FOR_ALL: [(&str, &str); 2] = [
    (
        "kan_bli_registrert_som_utflyttet",
        "rests on the population register's regulation, which is not expressed",
    ),
    ("kommunen_dekker_legevakt_og_fastlege", "no known rule says who bears the cost, and the norm says so"),
];

/// The full population.
const FULL: u64 = 10_000;

/// What became of a population.
#[derive(Default)]
struct Census {
    people: u64,
    contradictory: u64,
    stopped: Vec<u64>,
    clashes: BTreeMap<String, u64>,
    used: BTreeSet<NormId>,
    settled: u64,
    answers: u64,
}

impl Census {
    fn count(&mut self, compiled: &Compiled, answer: &NormAnswer) {
        let Some(norm) = compiled.model.norms.get(answer.norm.index()) else { return };
        self.answers += 1;
        self.settled += u64::from(matches!(answer.verdict, Verdict::Settled(_)));
        if matches!(answer.verdict, Verdict::Settled(OutcomeValue::Conflict(_))) {
            *self.clashes.entry(norm.name.clone()).or_default() += 1;
        }
        if fires(answer, norm.kind) {
            self.used.insert(answer.norm);
        }
    }

    fn add(&mut self, other: Self) {
        self.people += other.people;
        self.contradictory += other.contradictory;
        self.stopped.extend(other.stopped);
        for (norm, count) in other.clashes {
            *self.clashes.entry(norm).or_default() += count;
        }
        self.used.extend(other.used);
        self.settled += other.settled;
        self.answers += other.answers;
    }
}

/// Whether the norm gives, demands, warns or runs for this person.
fn fires(answer: &NormAnswer, kind: NormKind) -> bool {
    let yes = |value: &OutcomeValue| {
        matches!(
            value,
            OutcomeValue::Yes | OutcomeValue::YesForNow | OutcomeValue::May | OutcomeValue::Readings(_)
        )
    };
    match &answer.verdict {
        Verdict::Settled(value) => yes(value),
        Verdict::YesUnless(_) | Verdict::RightIf(_) | Verdict::MayAfter(_) => true,
        // A requirement is of use also where it is not met.
        _ => kind == NormKind::Requirements && answer.outcomes.iter().any(yes),
    }
}

/// What is known of the people of the examples.
fn pool(compiled: &Compiled) -> Vec<Case> {
    let (names, usual) =
        (Names::new(&compiled.model), default_day(&compiled.model).expect("a checked source"));
    let mut texts = files_under("regelverk");
    texts.extend(files_under("tjenester"));
    let mut sources = SourceSet::new();
    let mut pool = Vec::new();
    for text in texts {
        let id = sources.add(text.name.clone(), text.body.clone());
        for example in rettesnor_syntax::parse(id, &text.body).file.examples {
            let today = example.per.unwrap_or(usual);
            let mut case = Case { law_date: example.law_date.unwrap_or(today), ..Case::new(today) };
            if fill(&compiled.model, &names, &mut case, &example.given).is_empty() {
                pool.push(case);
            }
        }
    }
    pool
}

/// Somebody of whom some of what is known of one or several of the examples is known.
fn person(pool: &[Case], number: u64) -> Case {
    let dice = &mut Dice::of(number);
    let mut person = dice.pick(pool).clone();
    for _ in 0..dice.below(4) {
        let other = dice.pick(pool);
        for (fact, knowledge) in &other.facts {
            if dice.below(4) > 0 {
                person.facts.entry(*fact).or_insert_with(|| knowledge.clone());
            }
        }
        for (list, records) in &other.lists {
            person.lists.entry(*list).or_insert_with(|| records.clone());
        }
        if dice.below(8) == 0 {
            (person.today, person.law_date) = (other.today, other.law_date);
        }
    }
    if dice.below(3) == 0 {
        person.facts.retain(|_, _| dice.below(8) > 0);
    }
    person
}

/// Judges people one by one.
fn judge(compiled: &Compiled, people: impl Iterator<Item = (u64, Case)>) -> Census {
    let mut census = Census::default();
    let mut evaluator = Evaluator::new(compiled);
    for (number, person) in people {
        census.people += 1;
        let Ok(answer) = catch_unwind(AssertUnwindSafe(|| evaluator.evaluate(&person))) else {
            census.stopped.push(number);
            evaluator = Evaluator::new(compiled);
            continue;
        };
        census.contradictory += u64::from(answer.contradiction.is_some());
        answer.norms.iter().for_each(|one| census.count(compiled, one));
    }
    census
}

/// Judges so many people in two threads, every second one in each.
fn in_halves(compiled: &Compiled, people: u64, person: impl Fn(u64) -> Case + Sync) -> Census {
    let mut census = Census::default();
    std::thread::scope(|scope| {
        let halves = [0, 1].map(|first| {
            let numbers = (first..people).step_by(2);
            let people = numbers.map(|number| (number, person(number)));
            let judged = move || judge(compiled, people);
            scope.spawn(judged)
        });
        for half in halves {
            census.add(half.join().expect("a thread that only counts"));
        }
    });
    census
}

fn unused<'c>(compiled: &'c Compiled, census: &Census) -> Vec<&'c str> {
    let norms = (0..).map(NormId).zip(&compiled.model.norms);
    // What has no day to begin on is shown, and gives nobody anything yet.
    let ever = |norm: &Norm| {
        norm.versions.iter().any(|version| version.validity.state != ValidityState::AdoptedWithoutDate)
    };
    norms
        .filter(|(id, norm)| !census.used.contains(id) && ever(norm))
        .map(|(_, norm)| norm.name.as_str())
        .collect()
}

#[test]
fn a_population_is_judged_without_stops_or_unknown_clashes_and_uses_every_norm() {
    let mut texts = files_under("regelverk");
    texts.extend(files_under("tjenester"));
    let compiled = compile(check(&texts).base);
    let pool = pool(&compiled);
    let people = cases(200, FULL);
    let mut census = in_halves(&compiled, people, |number| person(&pool, number));
    println!(
        "{} people, {} with facts that cannot all be true; {} answers, {} settled",
        census.people, census.contradictory, census.answers, census.settled
    );
    println!("clashes: {:?}", census.clashes);
    println!("no use to any of them: {}", unused(&compiled, &census).join(", "));
    assert_eq!(census.stopped, Vec::<u64>::new(), "the engine stopped");
    let known: BTreeSet<&str> = KNOWN_CLASHES.iter().map(|(norm, _)| *norm).collect();
    let unknown: Vec<_> = census.clashes.keys().filter(|norm| !known.contains(norm.as_str())).collect();
    assert_eq!(unknown, Vec::<&String>::new(), "provisions clash");
    if people == FULL {
        // What ten thousand strangers have no use for, somebody it was written for must have.
        let own = u64::try_from(pool.len()).expect("a number of examples");
        let at = |number| usize::try_from(number).ok().and_then(|at| pool.get(at)).cloned();
        census.add(in_halves(&compiled, own, |number| at(number).expect("an example")));
        assert_eq!(unused(&compiled, &census), OPEN_FOR_ALL.map(|(norm, _)| norm), "of no use to anybody");
    }
}
