//! W1 answered by Rettesnor from `w1.md`.

use super::person::{Outcomes, Person};
use crate::Failure;
use crate::rules::{concept, fact};
use rettesnor_engine::answer::FactRef;
use rettesnor_engine::case::Case;
use rettesnor_engine::evaluate::{Bare, Goal};
use rettesnor_engine::scalar::Span;
use rettesnor_rules::model::{AltValue, ConceptId, FactId};
use rettesnor_rules::program::{Compiled, Outcome};
use rettesnor_values::Day;
use std::hint::black_box;

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

/// Those of them that are dates.
pub const DATES: [usize; 3] = [4, 5, 6];

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

/// Rettesnor by the short way, for everything known and for facts missing alike.
pub struct Ours<'c> {
    bare: Bare<'c>,
    facts: Facts,
}

/// What is found of one decision.
#[derive(Debug)]
pub struct Decision<'a> {
    /// Every outcome some world has; none for a date.
    pub outcomes: Vec<&'a Outcome>,
    /// The interval of a date.
    pub value: Option<Span>,
    /// The facts it depends on.
    pub depends_on: Vec<FactRef>,
    /// The facts that settle it, where it is settled.
    pub explanation: Option<Vec<FactRef>>,
}

impl<'c> Ours<'c> {
    /// Over a compiled W1.
    pub fn new(compiled: &'c Compiled) -> Result<Self, Failure> {
        let goals = concepts(compiled)?.map(Goal::Concept);
        let bare = Bare::new(compiled, Case::new(day()), &goals);
        Ok(Self { bare, facts: Facts::of(compiled)? })
    }

    /// What is settled about a person.
    pub fn decide(&mut self, person: &Person) -> Outcomes {
        self.take(person);
        self.outcomes()
    }

    /// What is settled now.
    pub fn outcomes(&mut self) -> Outcomes {
        let bare = &mut self.bare;
        Outcomes {
            health: index(bare.outcome(0)),
            work: truth(bare.outcome(1)),
            school: index(bare.outcome(2)),
            social: index(bare.outcome(3)),
            appeal_deadline: date(bare.value(4)),
            renewal_latest: date(bare.value(5)),
            renewal_recommended: date(bare.value(6)),
            language_duty: truth(bare.outcome(7)),
        }
    }

    /// States one fact anew, and asks again for the decisions that read it.
    pub fn change(&mut self, fact: FactId, truth: Option<bool>) {
        self.bare.set_truth(fact, truth);
        for place in 0..self.bare.goals_of(fact).len() {
            let place = self.bare.goals_of(fact)[place];
            black_box(self.bare.outcome(place));
        }
    }

    /// A Boolean fact.
    pub fn flag(&self, place: usize) -> FactId {
        self.facts.flags[place]
    }

    /// Every decision about a person: the set of outcomes, with an explanation where it is settled, and with what it depends on
    /// where it is open. Each is handed to `see` as it stands in the engine's own memory.
    pub fn each(&mut self, person: &Person) {
        self.take(person);
        for place in 0..CONCEPTS.len() {
            let bare = &mut self.bare;
            if DATES.contains(&place) {
                black_box(bare.value(place));
            } else {
                black_box(bare.outcomes(place));
            }
            if let Some(why) = bare.explain(place) {
                black_box(why);
            } else {
                black_box(bare.depends_on(place));
            }
        }
    }

    /// The same, to be looked into.
    pub fn decisions(&mut self, person: &Person) -> Vec<Decision<'c>> {
        self.take(person);
        (0..CONCEPTS.len()).map(|place| self.decision(place)).collect()
    }

    /// One decision where only some facts of a person are known.
    pub fn with_only(&mut self, person: &Person, facts: &[FactRef], place: usize) -> Decision<'c> {
        self.take(person);
        let named = |fact: &FactId| facts.iter().any(|named| named.fact == *fact);
        let Facts { flags, numbers, dates } = &self.facts;
        for fact in flags.iter().chain(numbers).chain(dates).filter(|fact| !named(fact)) {
            self.bare.set_value(*fact, None);
        }
        self.decision(place)
    }

    /// Whether a fact of a person is known.
    pub fn knows(&self, person: &Person, fact: FactRef) -> bool {
        let Facts { flags: own, numbers: numbered, dates: dated } = &self.facts;
        let flags = own.iter().zip(flags(person).map(|flag| flag.is_some()));
        let numbers = numbered.iter().zip(numbers(person).map(|number| number.is_some()));
        let dates = dated.iter().zip(dates(person).map(|date| date.is_some()));
        flags.chain(numbers).chain(dates).any(|(own, known)| *own == fact.fact && known)
    }

    fn decision(&mut self, place: usize) -> Decision<'c> {
        let bare = &mut self.bare;
        Decision {
            outcomes: bare.outcomes(place).to_vec(),
            value: bare.value(place),
            depends_on: bare.depends_on(place).to_vec(),
            explanation: bare.explain(place).map(<[FactRef]>::to_vec),
        }
    }

    /// States what is known of a person.
    pub fn take(&mut self, person: &Person) {
        for (fact, flag) in self.facts.flags.iter().zip(flags(person)) {
            self.bare.set_truth(*fact, flag);
        }
        for (fact, number) in self.facts.numbers.iter().zip(numbers(person)) {
            self.bare.set_value(*fact, number);
        }
        for (fact, date) in self.facts.dates.iter().zip(dates(person)) {
            self.bare.set_value(*fact, date);
        }
    }
}

/// Whether a decision's set holds what is decided in a world.
pub fn holds(decision: &Decision<'_>, place: usize, world: &Outcomes) -> bool {
    let enumerated = |code: Option<u8>| decision.outcomes.iter().any(|outcome| index(Some(outcome)) == code);
    let yes = |wanted: Option<bool>| decision.outcomes.iter().any(|outcome| truth(Some(outcome)) == wanted);
    let date = |day: Option<i32>| {
        let held =
            decision.value.zip(day).map(|(span, day)| (span.low..=span.high).contains(&i64::from(day)));
        held == Some(true)
    };
    match place {
        0 => enumerated(world.health),
        1 => yes(world.work),
        2 => enumerated(world.school),
        3 => enumerated(world.social),
        4 => date(world.appeal_deadline),
        5 => date(world.renewal_latest),
        6 => date(world.renewal_recommended),
        _ => yes(world.language_duty),
    }
}

/// Whether a decision has one outcome.
pub fn one_of(outcomes: &Outcomes, place: usize) -> bool {
    match place {
        0 => outcomes.health.is_some(),
        1 => outcomes.work.is_some(),
        2 => outcomes.school.is_some(),
        3 => outcomes.social.is_some(),
        4 => outcomes.appeal_deadline.is_some(),
        5 => outcomes.renewal_latest.is_some(),
        6 => outcomes.renewal_recommended.is_some(),
        _ => outcomes.language_duty.is_some(),
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

fn date(value: Option<Span>) -> Option<i32> {
    value.and_then(Span::only).and_then(|day| i32::try_from(day).ok())
}
