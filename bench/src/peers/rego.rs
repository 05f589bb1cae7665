//! Rego on the bytecode machine of `regorus`.

use super::{Answered, Peer, document};
use crate::Failure;
use crate::w1::{Outcomes, Person};
use regorus::languages::rego::compiler::Compiler;
use regorus::rvm::RegoVM;
use regorus::{Engine, Rc, Value};

const RULES: &str = include_str!("../../w1/w1.rego");
const ENTRY: &str = "data.w1.decided";

/// The machine with W1 loaded.
pub struct Rego {
    machine: RegoVM,
    persons: Vec<Value>,
}

impl Rego {
    /// Compiles the rules to bytecode.
    pub fn new() -> Result<Self, Failure> {
        let failed = |error: &dyn std::fmt::Display| Failure::new(format!("Rego: {error}"));
        let mut engine = Engine::new();
        engine.add_policy("w1.rego".to_owned(), RULES.to_owned()).map_err(|error| failed(&error))?;
        let entry: Rc<str> = ENTRY.into();
        let policy = engine.compile_with_entrypoint(&entry).map_err(|error| failed(&error))?;
        let program = Compiler::compile_from_policy(&policy, &[ENTRY]).map_err(|error| failed(&error))?;
        let mut machine = RegoVM::new_with_policy(policy);
        machine.load_program(program);
        Ok(Self { machine, persons: Vec::new() })
    }
}

impl Peer for Rego {
    fn name(&self) -> &'static str {
        "Rego (regorus, bytecode)"
    }

    fn take(&mut self, persons: &[Person]) {
        let read = persons.iter().map(|person| Value::from_json_str(&document(person).to_string()));
        self.persons = read.filter_map(Result::ok).collect();
    }

    fn decide(&mut self, place: usize) -> Outcomes {
        self.machine.set_input(self.persons[place].clone());
        self.machine
            .execute_entry_point_by_index(0)
            .ok()
            .and_then(|value| outcomes(&value))
            .unwrap_or_default()
    }
}

fn outcomes(value: &Value) -> Option<Outcomes> {
    let answered = value.as_array().ok()?;
    let number = |place: usize| answered.get(place).and_then(|value| value.as_i64().ok());
    let truth = |place: usize| answered.get(place).and_then(|value| value.as_bool().ok().copied());
    let answered = Answered {
        health: number(0),
        work: truth(1),
        school: number(2),
        social: number(3),
        appeal_deadline: number(4),
        renewal_latest: number(5),
        renewal_recommended: number(6),
        language_duty: truth(7),
    };
    Some(answered.outcomes())
}
