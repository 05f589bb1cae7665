//! How many questions it takes to settle the rights tables and the deadlines: asked in the order the engine chooses, and in
//! the fixed order of the handbook's list for a first conversation (chapter 3).
//!
//! The people are those of `tests/situasjoner`; what their story does not tell of is *no*. A question counts as settled when
//! the answer is what it is for somebody of whom everything is known. `RETTESNOR_FULL=1` interviews all of them, and prints
//! the figures of `docs/results/sporsmal.md`.

#![expect(
    clippy::disallowed_methods,
    clippy::expect_used,
    clippy::print_stdout,
    reason = "the rules are read from disk by the test, which cannot go on without them, and tells its figures"
)]

mod support;

use rettesnor_engine::Evaluator;
use rettesnor_engine::answer::{Brief, DeadlineState, FactRef, OutcomeValue};
use rettesnor_engine::case::{Case, Knowledge, KnowledgeState, Records};
use rettesnor_engine::possible::Possible;
use rettesnor_engine::question::{Asked, Contact};
use rettesnor_examples::{Names, fill};
use rettesnor_guide::table::Spec;
use rettesnor_rules::compile;
use rettesnor_rules::model::{FactId, FactKind, ListId, NormId, NormKind, RuleBase, Scope, ToldBy, Type};
use rettesnor_rules::program::Compiled;
use rettesnor_source::SourceSet;
use rettesnor_values::Day;
use std::collections::{BTreeMap, BTreeSet};
use support::hostile::cases;
use support::{check, files_under, files_with};

/// Nobody is asked more than this.
const MOST: usize = 400;
/// Areas whose norms are not about the person.
const DIRECTORY: &str = "tjenester";
/// The handbook's list, in its order.
const LIST: [&str; 7] = [
    "kartlegg_personen",
    "kartlegg_asylsaken",
    "kartlegg_bosatt_et_annet_sted",
    "kartlegg_andre_enn_asylsøkere",
    "kartlegg_helse_og_rus",
    "kartlegg_arbeidet",
    "kartlegg_liv_på_gata",
];

/// The people: everything about each of them is known but what somebody must assess.
fn people(compiled: &Compiled) -> Vec<Case> {
    let (names, mut sources) = (Names::new(&compiled.model), SourceSet::new());
    let mut people = Vec::new();
    for text in files_under("tests/situasjoner") {
        let id = sources.add(text.name.clone(), text.body.clone());
        for example in rettesnor_syntax::parse(id, &text.body).file.examples {
            let Some(today) = example.per else { continue };
            let mut case = Case::new(today);
            if fill(&compiled.model, &names, &mut case, &example.given).is_empty() {
                complete(&compiled.model, &mut case);
                people.push(case);
            }
        }
    }
    people
}

/// What the story does not tell of is no; lists have no more records than it tells of.
fn complete(rules: &RuleBase, case: &mut Case) {
    for (id, fact) in (0..).map(FactId).zip(&rules.facts) {
        let plain = fact.kind == FactKind::Fact && matches!(fact.ty, Type::Bool | Type::Set(_));
        if plain && fact.scope == Scope::Case {
            case.facts.entry(id).or_insert_with(|| told(Possible::truth(false)));
        }
    }
    for records in case.lists.values_mut() {
        records.incomplete = false;
    }
}

fn told(values: Possible) -> Knowledge {
    Knowledge {
        state: KnowledgeState::Known,
        values,
        claims: Vec::new(),
        source: None,
        known_on: None,
        direct: None,
        measured: Vec::new(),
    }
}

/// The norms of the rights tables, and everything that has a day.
fn goals(rules: &RuleBase) -> Vec<NormId> {
    let mut named = BTreeSet::new();
    for text in files_with("regelverk/tabeller", "toml") {
        let spec = Spec::read(&text.body).expect("a table");
        let cells = spec.rows.into_iter().flat_map(|row| row.cells);
        named.extend(cells.flat_map(|cell| cell.lines).map(|line| line.norm));
    }
    let dated = [NormKind::Deadline, NormKind::WaitingPeriod, NormKind::AuthorityLimit];
    let norms = (0..).map(NormId).zip(&rules.norms).filter(|(_, norm)| norm.scope == Scope::Case);
    norms
        .filter(|(_, norm)| norm.domain != DIRECTORY)
        .filter(|(_, norm)| named.contains(&norm.name) || dated.contains(&norm.kind))
        .map(|(id, _)| id)
        .collect()
}

/// A goal with the answer it must come to.
struct Goal {
    norm: NormId,
    answer: Brief,
    /// It gives or demands something: the person would miss it.
    gives: bool,
}

/// How many questions it took.
#[derive(Default)]
struct Count {
    /// Until all that the person has or must do is settled.
    gives: Option<usize>,
    /// Until all that she has not is settled too.
    all: Option<usize>,
}

/// An interview with somebody.
struct Interview<'e, 'c> {
    evaluator: &'e mut Evaluator<'c>,
    person: &'e Case,
    known: Case,
    /// What is still to be settled.
    open: Vec<Goal>,
    asked: usize,
    count: Count,
}

impl<'e, 'c> Interview<'e, 'c> {
    fn new(evaluator: &'e mut Evaluator<'c>, person: &'e Case, goals: &[NormId]) -> Self {
        let known = Case { law_date: person.law_date, ..Case::new(person.today) };
        let goal = |norm: &NormId| {
            let answer = evaluator.brief(person, *norm, None).filter(|answer| answer.settled)?;
            let no = [OutcomeValue::No, OutcomeValue::NotUnderKnownRules, OutcomeValue::NotInForce];
            let runs = answer.deadline.as_ref().is_none_or(|it| it.states.contains(&DeadlineState::Running));
            let gives = runs && !answer.outcomes.iter().all(|outcome| no.contains(outcome));
            Some(Goal { norm: *norm, answer, gives })
        };
        let open = goals.iter().filter_map(goal).collect();
        Self { evaluator, person, known, open, asked: 0, count: Count::default() }
    }

    /// Strikes what the answers so far settle.
    fn look(&mut self) {
        let (evaluator, known) = (&mut *self.evaluator, &self.known);
        self.open.retain(|goal| {
            let now = evaluator.brief(known, goal.norm, None);
            now.is_none_or(|now| !now.settled || now.outcomes != goal.answer.outcomes)
        });
        if self.open.iter().all(|goal| !goal.gives) {
            self.count.gives.get_or_insert(self.asked);
        }
        if self.open.is_empty() {
            self.count.all.get_or_insert(self.asked);
        }
    }

    /// Asks; whoever does not know says so.
    fn ask(&mut self, asked: Asked) {
        self.asked += 1;
        match asked {
            Asked::Fact(FactRef { fact, item: None }) => {
                let unknown = || Knowledge { state: KnowledgeState::AskedUnknown, ..told(Possible::Any) };
                let answer = self.person.facts.get(&fact).cloned().unwrap_or_else(unknown);
                self.known.facts.insert(fact, answer);
            }
            // A list is told whole: all records with all that is known of them.
            Asked::List(list) => {
                let records = self.person.lists.get(&list).cloned().unwrap_or_default();
                self.known.lists.insert(list, Records { incomplete: false, ..records });
            }
            Asked::Fact(_) => {}
        }
    }

    /// By the engine's choice.
    fn chosen(mut self, goals: &[NormId]) -> Count {
        let mut told = BTreeSet::new();
        self.look();
        while !self.open.is_empty() && self.asked < MOST {
            let questions = self.evaluator.next_question(&self.known, goals, &Contact::default());
            let of_case = |asked: &Asked| !matches!(asked, Asked::Fact(FactRef { item: Some(_), .. }));
            let mut all = questions.into_iter().map(|question| question.asked);
            // Who has told a month of birth has no more to tell, though the day would settle more.
            let Some(next) = all.find(|asked| of_case(asked) && !told.contains(asked)) else { break };
            told.insert(next);
            self.ask(next);
            self.look();
        }
        self.count
    }

    /// In a fixed order.
    fn fixed(mut self, order: &[Asked]) -> Count {
        self.look();
        for asked in order {
            if self.open.is_empty() {
                break;
            }
            self.ask(*asked);
            self.look();
        }
        self.count
    }
}

/// The handbook's list, then everything else the goals hang on, what most of them hang on first: as good as an order can be
/// that does not listen to the answers.
fn order(evaluator: &mut Evaluator<'_>, goals: &[NormId], today: Day) -> Vec<Asked> {
    let rules = &evaluator.rules().model;
    let mut list: Vec<Asked> = Vec::new();
    for name in LIST {
        let found = rules.checklists.iter().find(|list| list.name == name).expect("the handbook's list");
        for told in found.items.iter().flat_map(|item| &item.told_by) {
            let asked = match told {
                ToldBy::Fact(fact) => Some(Asked::Fact(FactRef { fact: *fact, item: None })),
                ToldBy::List(list) => Some(Asked::List(*list)),
                ToldBy::Concept(concept) => rules
                    .concepts
                    .get(concept.index())
                    .and_then(|concept| concept.measures)
                    .map(|fact| Asked::Fact(FactRef { fact, item: None })),
                ToldBy::Norm(_) => None,
            };
            list.extend(asked.filter(|asked| !list.contains(asked)));
        }
    }
    let mut weight: BTreeMap<Asked, usize> = BTreeMap::new();
    let blank = Case::new(today);
    for answer in goals.iter().filter_map(|goal| evaluator.brief(&blank, *goal, None)) {
        for fact in answer.depends_on {
            let scope = rules.facts.get(fact.fact.index()).map(|fact| fact.scope);
            let asked = match scope {
                Some(Scope::Item(list)) => Asked::List(list),
                _ => Asked::Fact(FactRef { fact: fact.fact, item: None }),
            };
            *weight.entry(asked).or_default() += 1;
        }
    }
    let mut rest: Vec<(usize, Asked)> = weight.into_iter().map(|(asked, weight)| (weight, asked)).collect();
    rest.sort_by_key(|(weight, asked)| (std::cmp::Reverse(*weight), *asked));
    for asked in rest.into_iter().map(|(_, asked)| asked).chain(everything(rules)) {
        if !list.contains(&asked) {
            list.push(asked);
        }
    }
    list
}

/// Every fact of a case and every list, as the rules declare them.
fn everything(rules: &RuleBase) -> impl Iterator<Item = Asked> {
    let facts = (0..).map(FactId).zip(&rules.facts).filter(|(_, fact)| fact.scope == Scope::Case);
    let facts = facts.map(|(fact, _)| Asked::Fact(FactRef { fact, item: None }));
    facts.chain((0..).map(ListId).zip(&rules.lists).map(|(list, _)| Asked::List(list)))
}

/// The median and the ninth decile.
fn deciles(mut numbers: Vec<usize>) -> (usize, usize) {
    numbers.sort_unstable();
    let at = |share: usize| numbers.get((numbers.len().max(1) - 1) * share / 10).copied().unwrap_or(0);
    (at(5), at(9))
}

/// What the interviews came to, one number for each person whose interview came to its end both ways.
fn told_as(name: &str, counts: &[(Count, Count)], of: fn(&Count) -> Option<usize>) -> [(usize, usize); 2] {
    let both: Vec<(usize, usize)> =
        counts.iter().filter_map(|(own, fixed)| Some((of(own)?, of(fixed)?))).collect();
    let (own, fixed) = both.iter().copied().unzip();
    let told = [deciles(own), deciles(fixed)];
    println!(
        "{name}: {} people; chosen {:?}, fixed {:?} (median, ninth decile)",
        both.len(),
        told[0],
        told[1]
    );
    assert!(both.len() * 2 > counts.len(), "{name}: too few interviews came to their end");
    told
}

#[test]
fn the_engine_asks_fewer_questions_than_a_fixed_order() {
    let compiled = compile(check(&files_under("regelverk")).base);
    let people = people(&compiled);
    let goals = goals(&compiled.model);
    let mut evaluator = Evaluator::new(&compiled);
    let order = order(&mut evaluator, &goals, people.first().expect("somebody").today);
    let many = usize::try_from(cases(8, u64::MAX)).unwrap_or(usize::MAX).min(people.len());
    let mut counts = Vec::new();
    for person in people.iter().step_by(people.len() / many) {
        if evaluator.evaluate(person).contradiction.is_none() {
            let own = Interview::new(&mut evaluator, person, &goals).chosen(&goals);
            let fixed = Interview::new(&mut evaluator, person, &goals).fixed(&order);
            counts.push((own, fixed));
        }
    }
    println!("{} people, {} goals, an order of {}", counts.len(), goals.len(), order.len());
    let gives = told_as("what the person has or must do", &counts, |count| count.gives);
    let all = told_as("also what she has not", &counts, |count| count.all);
    // A handful of people says nothing of how soon the first half of the answers is there; all of them do.
    let compared = if many == people.len() { vec![gives, all] } else { vec![all] };
    for [own, fixed] in compared {
        assert!(own.0 < fixed.0 && own.1 <= fixed.1, "chosen {own:?}, fixed {fixed:?}");
    }
}
