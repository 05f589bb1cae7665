//! The lock: a hash of every section the rules cite, as it was last read.

use crate::check::rests;
use crate::text::{Acts, key};
use rettesnor_rules::model::RuleBase;
use rettesnor_values::Day;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;
use std::fmt;

/// Hashes by act and section. Written as TOML; it holds no word of the law.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Lock {
    /// The day the law was read.
    pub lest: Day,
    /// By act, by section as printed.
    #[serde(default)]
    pub lov: BTreeMap<String, BTreeMap<String, String>>,
}

/// Why a lock cannot be read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LockError(String);

impl fmt::Display for LockError {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(&self.0)
    }
}

impl std::error::Error for LockError {}

impl Lock {
    /// Locks what the rules cite of these acts. What is not among them stays out, and so does a section that an act does not
    /// have.
    pub fn of(rules: &RuleBase, acts: &Acts, read_on: Day) -> Self {
        let mut lock = Self { lest: read_on, lov: BTreeMap::new() };
        for rest in rests(rules) {
            let section = acts.get(&rest.act).and_then(|act| act.sections.get(&key(&rest.section)));
            if let Some(section) = section.filter(|section| !section.is_repealed()) {
                lock.lov.entry(rest.act).or_default().insert(section.label.clone(), section.hash());
            }
        }
        lock
    }

    /// Reads a lock.
    pub fn from_toml(text: &str) -> Result<Self, LockError> {
        toml::from_str(text).map_err(|error| LockError(error.to_string()))
    }

    /// Writes it, acts and sections in order.
    pub fn to_toml(&self) -> Result<String, LockError> {
        toml::to_string(self).map_err(|error| LockError(error.to_string()))
    }
}
