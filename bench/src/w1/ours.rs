//! W1 answered by Rettesnor from `w1.md`.

use super::person::{Outcomes, Person};
use crate::Failure;
use crate::rules::{concept, fact};
use rettesnor_engine::Evaluator;
use rettesnor_engine::answer::{Answer, ConceptAnswer, FactRef, OutcomeValue};
use rettesnor_engine::case::{Case, Knowledge, KnowledgeState};
use rettesnor_engine::evaluate::{Bare, Goal};
use rettesnor_engine::possible::Possible;
use rettesnor_engine::prepare::PrepareScratch;
use rettesnor_engine::scalar::Env;
use rettesnor_rules::model::{AltValue, ConceptBody, ConceptId, FactId, Scalar};
use rettesnor_rules::program::{Compiled, Outcome};
use rettesnor_values::Day;

/// The concepts, in the order of [`Outcomes`].
pub const CONCEPTS: [&str; 8] = [
    "health",
    "work",
    "school",
    "social",
    "appeal_deadline",
    "renewal_latest",
    "renewal_recommended",
    "language_duty",
];

/// The facts of W1 by kind.
struct Facts {
    flags: [FactId; 8],
    numbers: [FactId; 4],
    dates: [FactId; 2],
}

impl Facts {
    fn of(compiled: &Compiled) -> Result<Self, Failure> {
        let id = |name: &str| fact(&compiled.model, name);
        Ok(Self {
            flags: [
                id("folketrygd_member")?,
                id("ehic_card")?,
                id("interview_done")?,
                id("identity_documented")?,
                id("dublin")?,
                id("in_introduction_programme")?,
                id("pregnant")?,
                id("dangerous_mentally_ill")?,
            ],
            numbers: [id("age")?, id("status")?, id("days_in_country")?, id("municipality_grant_year")?],
            dates: [id("decision_date")?, id("permit_expiry")?],
        })
    }
}

fn flags(person: &Person) -> [Option<bool>; 8] {
    [
        person.folketrygd_member,
        person.ehic_card,
        person.interview_done,
        person.identity_documented,
        person.dublin,
        person.in_introduction_programme,
        person.pregnant,
        person.dangerous_mentally_ill,
    ]
}

fn numbers(person: &Person) -> [Option<i64>; 4] {
    [
        Some(i64::from(person.age)),
        Some(person.status as i64),
        Some(i64::from(person.days_in_country)),
        person.municipality_grant_year.map(i64::from),
    ]
}

fn dates(person: &Person) -> [Option<i64>; 2] {
    [Some(i64::from(person.decision_date)), person.permit_expiry.map(i64::from)]
}

/// Rettesnor over everything known: [`Bare`], and the dates by their expressions.
pub struct Known<'c> {
    bare: Bare<'c>,
    facts: Facts,
    compiled: &'c Compiled,
    domains: Vec<Possible>,
    /// Holds the dates alone.
    dates: Case,
    scalars: [&'c Scalar; 3],
}

/// The concepts that have diagrams, by their places in [`CONCEPTS`].
const DIAGRAMS: [usize; 5] = [0, 1, 2, 3, 7];

impl<'c> Known<'c> {
    /// Over a compiled W1.
    pub fn new(compiled: &'c Compiled) -> Result<Self, Failure> {
        let all = concepts(compiled)?;
        let goals = DIAGRAMS.map(|place| Goal::Concept(all[place]));
        let facts = Facts::of(compiled)?;
        let mut dates = Case::new(day());
        for fact in facts.dates {
            dates.facts.entry(fact).or_default();
        }
        let scalars = [scalar(compiled, all[4])?, scalar(compiled, all[5])?, scalar(compiled, all[6])?];
        let domains = PrepareScratch::new(compiled).domains().to_vec();
        let bare = Bare::new(compiled, Case::new(day()), &goals);
        Ok(Self { bare, facts, compiled, domains, dates, scalars })
    }

    /// What is settled about a person; open where what is known does not settle it by itself.
    pub fn decide(&mut self, person: &Person) -> Outcomes {
        self.take(person);
        let [appeal, latest, recommended] = self.dated();
        let health = self.bare.outcome(0);
        let health = index(health);
        let work = truth(self.bare.outcome(1));
        let school = index(self.bare.outcome(2));
        let social = index(self.bare.outcome(3));
        let language_duty = truth(self.bare.outcome(4));
        Outcomes {
            health,
            work,
            school,
            social,
            appeal_deadline: appeal,
            renewal_latest: latest,
            renewal_recommended: recommended,
            language_duty,
        }
    }

    fn take(&mut self, person: &Person) {
        for (fact, flag) in self.facts.flags.iter().zip(flags(person)) {
            self.bare.set_truth(*fact, flag);
        }
        for (fact, number) in self.facts.numbers.iter().zip(numbers(person)) {
            self.bare.set_value(*fact, number);
        }
        for (fact, date) in self.facts.dates.iter().zip(dates(person)) {
            if let Some(known) = self.dates.facts.get_mut(fact) {
                known.values = date.map_or(Possible::Any, Possible::single);
            }
        }
    }

    fn dated(&self) -> [Option<i32>; 3] {
        let env = Env::new(&self.compiled.model, &self.domains, &self.dates, None);
        self.scalars.map(|scalar| env.span(scalar).only().and_then(|day| i32::try_from(day).ok()))
    }
}

/// Rettesnor with facts missing: outcome sets and what they depend on, of every concept.
pub struct Partly<'c> {
    evaluator: Evaluator<'c>,
    facts: Facts,
    concepts: [ConceptId; 8],
}

impl<'c> Partly<'c> {
    /// Over a compiled W1.
    pub fn new(compiled: &'c Compiled) -> Result<Self, Failure> {
        Ok(Self {
            evaluator: Evaluator::new(compiled),
            facts: Facts::of(compiled)?,
            concepts: concepts(compiled)?,
        })
    }

    /// The case of a person.
    pub fn case(&self, person: &Person) -> Case {
        let mut case = Case::new(day());
        let mut put = |fact: FactId, values: Possible| {
            case.facts
                .insert(fact, Knowledge { state: KnowledgeState::Known, values, ..Knowledge::default() });
        };
        for (fact, flag) in self.facts.flags.iter().zip(flags(person)) {
            if let Some(flag) = flag {
                put(*fact, Possible::truth(flag));
            }
        }
        let [age, status, days, year] = numbers(person);
        let [decision, expiry] = dates(person);
        let ordered = [
            (self.facts.numbers[0], age),
            (self.facts.numbers[2], days),
            (self.facts.numbers[3], year),
            (self.facts.dates[0], decision),
            (self.facts.dates[1], expiry),
        ];
        for (fact, value) in ordered {
            if let Some(value) = value {
                put(fact, Possible::single(value));
            }
        }
        if let Some(status) = status {
            put(self.facts.numbers[1], Possible::value(status as u32));
        }
        case
    }

    /// The answers to a case, in the order of [`CONCEPTS`].
    pub fn answers(&mut self, case: &Case) -> [Option<ConceptAnswer>; 8] {
        self.concepts.map(|concept| self.evaluator.concept(case, concept, None))
    }
}

/// The norms of `w1-norms.md`: name, place in [`CONCEPTS`], and the code they say yes to.
const NORMS: [(&str, usize, u8); 10] = [
    ("health_full", 0, 0),
    ("work_allowed", 1, 1),
    ("school_right", 2, 1),
    ("school_duty", 2, 2),
    ("school_may", 2, 3),
    ("social_full", 3, 0),
    ("social_short", 3, 1),
    ("social_reception", 3, 2),
    ("social_settlement", 3, 3),
    ("language_required", 7, 1),
];

/// The facts that carry an answer.
type Carrying = Option<Vec<FactRef>>;

/// Rettesnor with facts missing, every outcome explained: the concepts as norms, since these are what the engine explains.
pub struct Explained<'c> {
    evaluator: Evaluator<'c>,
    dates: [ConceptId; 3],
}

impl<'c> Explained<'c> {
    /// Over W1 and its norms, compiled together.
    pub fn new(compiled: &'c Compiled) -> Result<Self, Failure> {
        let all = concepts(compiled)?;
        Ok(Self { evaluator: Evaluator::new(compiled), dates: [all[4], all[5], all[6]] })
    }

    /// Every norm's answer with the facts that carry it, and the dates.
    pub fn answers(&mut self, case: &Case) -> (Answer, Vec<Carrying>, [Option<ConceptAnswer>; 3]) {
        let answer = self.evaluator.evaluate(case);
        let norms = answer.norms.iter();
        let carrying = norms.map(|norm| self.evaluator.carrying_facts(case, norm.norm, norm.item)).collect();
        let dates = self.dates.map(|concept| self.evaluator.concept(case, concept, None));
        (answer, carrying, dates)
    }

    /// Whether an answer's sets hold what is decided in a world.
    pub fn hold(&self, answer: &Answer, world: &Outcomes) -> bool {
        let rules = &self.evaluator.rules().model;
        answer.norms.iter().all(|norm| {
            let name = rules.norms.get(norm.norm.index()).map_or("", |declared| declared.name.as_str());
            let found = NORMS.iter().find(|(own, _, _)| *own == name);
            found.is_some_and(|(_, place, code)| {
                let yes = code_of(world, *place) == Some(*code);
                let wanted = if yes { OutcomeValue::Yes } else { OutcomeValue::No };
                norm.outcomes.contains(&wanted)
            })
        })
    }
}

/// The code of a decision that is no date.
fn code_of(outcomes: &Outcomes, place: usize) -> Option<u8> {
    match place {
        0 => outcomes.health,
        1 => outcomes.work.map(u8::from),
        2 => outcomes.school,
        3 => outcomes.social,
        7 => outcomes.language_duty.map(u8::from),
        _ => None,
    }
}

/// What the answers settle, and whether each answer's set holds an outcome: how soundness is checked.
pub fn holds(answer: &ConceptAnswer, place: usize, outcomes: &Outcomes) -> bool {
    let has = |wanted: OutcomeValue| answer.outcomes.contains(&wanted);
    let enumerated = |code: Option<u8>| code.is_none_or(|code| has(OutcomeValue::Enum(u32::from(code))));
    let truth = |truth: Option<bool>| {
        truth.is_none_or(|yes| match yes {
            true => has(OutcomeValue::Yes),
            false => has(OutcomeValue::No) || has(OutcomeValue::NotUnderKnownRules),
        })
    };
    let date = |day: Option<i32>| {
        day.is_none_or(|day| {
            answer.outcomes.iter().any(|outcome| match outcome {
                OutcomeValue::Ordered(set) => set.contains(i64::from(day)),
                _ => false,
            })
        })
    };
    match place {
        0 => enumerated(outcomes.health),
        1 => truth(outcomes.work),
        2 => enumerated(outcomes.school),
        3 => enumerated(outcomes.social),
        4 => date(outcomes.appeal_deadline),
        5 => date(outcomes.renewal_latest),
        6 => date(outcomes.renewal_recommended),
        _ => truth(outcomes.language_duty),
    }
}

/// The day W1 is judged on; nothing in it hangs on the day.
fn day() -> Day {
    Day::from_number(20_454).unwrap_or(Day::FIRST)
}

fn concepts(compiled: &Compiled) -> Result<[ConceptId; 8], Failure> {
    let mut found = [ConceptId(0); 8];
    for (slot, name) in found.iter_mut().zip(CONCEPTS) {
        *slot = concept(&compiled.model, name)?;
    }
    Ok(found)
}

fn scalar(compiled: &Compiled, concept: ConceptId) -> Result<&Scalar, Failure> {
    let declared = compiled.model.concepts.get(concept.index());
    let mut versions = declared.into_iter().flat_map(|declared| &declared.versions);
    let found = versions.find_map(|version| match &version.body {
        ConceptBody::Scalar(scalar) => Some(scalar),
        _ => None,
    });
    found.ok_or_else(|| Failure::new("a date of W1 is no expression"))
}

fn index(outcome: Option<&Outcome>) -> Option<u8> {
    match outcome {
        Some(Outcome::Value(AltValue::Enum(index))) => u8::try_from(*index).ok(),
        _ => None,
    }
}

fn truth(outcome: Option<&Outcome>) -> Option<bool> {
    match outcome {
        Some(Outcome::Yes) => Some(true),
        Some(Outcome::No | Outcome::NotUnderKnownRules) => Some(false),
        _ => None,
    }
}
