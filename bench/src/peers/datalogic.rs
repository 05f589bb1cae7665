//! JSONLogic compiled by `datalogic-rs`.

use super::{Answered, Peer, document};
use crate::Failure;
use crate::w1::{Outcomes, Person};
use datalogic_rs::bumpalo::Bump;
use datalogic_rs::{DataValue, Engine, Logic, ParsedData};

const RULES: &str = include_str!("../../w1/w1.jsonlogic.json");

/// The engine with W1 compiled, and an arena that is emptied after each person.
pub struct Datalogic {
    engine: Engine,
    logic: Logic,
    arena: Bump,
    persons: Vec<ParsedData>,
}

impl Datalogic {
    /// Compiles the rules.
    pub fn new() -> Result<Self, Failure> {
        let engine = Engine::new();
        let logic = engine.compile(RULES).map_err(|error| Failure::new(format!("JSONLogic: {error:?}")))?;
        Ok(Self { engine, logic, arena: Bump::new(), persons: Vec::new() })
    }
}

impl Peer for Datalogic {
    fn name(&self) -> &'static str {
        "JSONLogic (datalogic-rs)"
    }

    fn take(&mut self, persons: &[Person]) {
        let parsed = persons.iter().map(|person| ParsedData::from_json(&document(person).to_string()));
        self.persons = parsed.filter_map(Result::ok).collect();
    }

    fn decide(&mut self, place: usize) -> Outcomes {
        self.arena.reset();
        let answered = self.engine.evaluate(&self.logic, &self.persons[place], &self.arena);
        answered.ok().and_then(DataValue::as_array).map(outcomes).unwrap_or_default()
    }
}

fn outcomes(answered: &[DataValue<'_>]) -> Outcomes {
    let [health, work, school, social, appeal, latest, recommended, language] = answered else {
        return Outcomes::default();
    };
    let answered = Answered {
        health: health.as_i64(),
        work: work.as_bool(),
        school: school.as_i64(),
        social: social.as_i64(),
        appeal_deadline: appeal.as_i64(),
        renewal_latest: latest.as_i64(),
        renewal_recommended: recommended.as_i64(),
        language_duty: language.as_bool(),
    };
    answered.outcomes()
}
