//! GoRules ZEN: a decision graph with one node of expressions, compiled.

use super::{Answered, Peer, document};
use crate::Failure;
use crate::w1::{Outcomes, Person};
use std::sync::Arc;
use tokio::runtime::Runtime;
use zen_engine::model::DecisionContent;
use zen_engine::{Decision, DecisionEngine, Variable};

const RULES: &str = include_str!("../../w1/w1.zen.json");

/// The decision with its expressions compiled.
pub struct Zen {
    runtime: Runtime,
    decision: Decision,
    persons: Vec<Variable>,
}

impl Zen {
    /// Reads and compiles the graph.
    pub fn new() -> Result<Self, Failure> {
        let failed = |error: &dyn std::fmt::Debug| Failure::new(format!("ZEN: {error:?}"));
        let content: DecisionContent = serde_json::from_str(RULES).map_err(|error| failed(&error))?;
        let made = DecisionEngine::default().create_decision(Arc::new(content));
        let mut decision = made.map_err(|_| Failure::new("ZEN: not a graph"))?;
        decision.compile();
        let runtime = tokio::runtime::Builder::new_current_thread().build()?;
        Ok(Self { runtime, decision, persons: Vec::new() })
    }
}

impl Peer for Zen {
    fn name(&self) -> &'static str {
        "GoRules ZEN"
    }

    fn take(&mut self, persons: &[Person]) {
        self.persons = persons.iter().map(|person| Variable::from(document(person))).collect();
    }

    fn decide(&mut self, place: usize) -> Outcomes {
        let context = self.persons[place].clone();
        let response = self.runtime.block_on(self.decision.evaluate(context));
        response.map(|response| outcomes(&response.result)).unwrap_or_default()
    }
}

fn outcomes(result: &Variable) -> Outcomes {
    let number = |key: &str| {
        let number = result.dot(key).and_then(|value| value.as_number());
        number.and_then(|number| i64::try_from(number).ok())
    };
    let truth = |key: &str| result.dot(key).and_then(|value| value.as_bool());
    let answered = Answered {
        health: number("health"),
        work: truth("work"),
        school: number("school"),
        social: number("social"),
        appeal_deadline: number("appeal_deadline"),
        renewal_latest: number("renewal_latest"),
        renewal_recommended: number("renewal_recommended"),
        language_duty: truth("language_duty"),
    };
    answered.outcomes()
}
