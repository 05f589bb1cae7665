//! A case: what is known, by whom, since when, and on which three clocks it is judged.

mod build;
mod error;
mod knowledge;
mod periods;

pub use build::Statement;
pub use error::CaseError;
pub use periods::PeriodFault;

use crate::possible::Possible;
use rettesnor_rules::model::{ConceptId, FactId, ListId};
use rettesnor_values::{Day, Instant};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// How we know, or do not know, a fact. The reader sees the difference; the engine reads only [`Knowledge::values`].
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, Default)]
pub enum KnowledgeState {
    /// Nobody asked.
    #[default]
    NotAsked,
    /// Asked; the person does not know.
    AskedUnknown,
    /// Asked; the person declined to answer.
    Declined,
    /// Papers or statements disagree; every value is possible until one is accepted.
    Disputed,
    /// Narrowed to several values.
    Bounded,
    /// One value.
    Known,
}

/// What is known of one fact.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, Default)]
pub struct Knowledge {
    /// How.
    pub state: KnowledgeState,
    /// The values it can have. For a disputed fact: its whole domain ("none of these" included).
    pub values: Possible,
    /// The values claimed, where disputed, for showing.
    pub claims: Vec<Possible>,
    /// Who said it or what shows it.
    pub source: Option<String>,
    /// The day it became known: the knowledge clock leaves out what came later.
    pub known_on: Option<Day>,
    /// What was said of the fact itself, where concepts that measure it narrow `values` further.
    pub direct: Option<Possible>,
    /// Stated concepts that measure it (`alder = 17 år`), with the values of the fact they leave.
    pub measured: Vec<Measured>,
}

/// A stated concept that measures a fact.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Measured {
    /// The concept.
    pub concept: ConceptId,
    /// What was stated of it.
    pub stated: Possible,
    /// The values of the fact that give that.
    pub leaves: Possible,
}

/// Records of a list.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, Default)]
pub struct Records {
    /// Each record's fields; a field not here is unknown.
    pub items: Vec<BTreeMap<FactId, Knowledge>>,
    /// There may be records we do not know of.
    pub incomplete: bool,
}

/// A case. Holds no name, number or address; nothing here identifies anybody.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Case {
    /// The facts' clock: the day the case is judged on (`i_dag`).
    pub today: Day,
    /// The law's clock: which versions apply.
    pub law_date: Day,
    /// The time of day, where the host gives one.
    pub now: Option<Instant>,
    /// The knowledge clock: only what was known by this day counts; `None`: all.
    pub known_by: Option<Day>,
    /// Facts.
    pub facts: BTreeMap<FactId, Knowledge>,
    /// Lists; a list not here is unknown altogether (empty and incomplete).
    pub lists: BTreeMap<ListId, Records>,
}

impl Case {
    /// A case of which nothing is known, judged on `today` by the law of the same day.
    pub fn new(today: Day) -> Self {
        Self {
            today,
            law_date: today,
            now: None,
            known_by: None,
            facts: BTreeMap::new(),
            lists: BTreeMap::new(),
        }
    }
}
