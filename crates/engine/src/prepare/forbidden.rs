//! The constraints over the columns of a search.

use super::index::variables_of;
use super::rows::truth_of;
use crate::scalar::Truth;
use rettesnor_rules::program::VarCond;

/// What must not hold, over the places of columns instead of the numbers of variables.
pub(super) struct Forbidden {
    conditions: Vec<VarCond>,
    /// For each column the conditions that read it.
    reading: Vec<Vec<usize>>,
}

impl Forbidden {
    pub(super) fn new(columns: &[u32], constraints: &[&VarCond]) -> Self {
        let conditions: Vec<VarCond> =
            constraints.iter().map(|condition| placed(condition, columns)).collect();
        let mut reading = vec![Vec::new(); columns.len()];
        for (number, condition) in conditions.iter().enumerate() {
            let mut read = Vec::new();
            variables_of(condition, &mut read);
            for column in read {
                if let Some(reading) = reading.get_mut(column as usize) {
                    reading.push(number);
                }
            }
        }
        Self { conditions, reading }
    }

    pub(super) fn is_empty(&self) -> bool {
        self.conditions.is_empty()
    }

    /// The conditions that read some of these columns.
    pub(super) fn over(&self, columns: impl Iterator<Item = usize>) -> Vec<usize> {
        if self.is_empty() {
            return Vec::new();
        }
        let mut found: Vec<usize> =
            columns.filter_map(|column| self.reading.get(column)).flatten().copied().collect();
        found.sort_unstable();
        found.dedup();
        found
    }

    /// Whether some of these conditions holds whatever else is true.
    pub(super) fn among(&self, numbers: &[usize], masks: &[u64]) -> bool {
        numbers.iter().filter_map(|number| self.conditions.get(*number)).any(|one| holds(one, masks))
    }

    /// Whether any does.
    pub(super) fn any(&self, masks: &[u64]) -> bool {
        self.conditions.iter().any(|one| holds(one, masks))
    }
}

fn holds(condition: &VarCond, masks: &[u64]) -> bool {
    let mask = |column: u32| masks.get(column as usize).copied().unwrap_or(u64::MAX);
    truth_of(condition, &mask) == Truth::YES
}

/// A condition over the places of columns; what is no column here may be anything.
fn placed(condition: &VarCond, columns: &[u32]) -> VarCond {
    let all = |parts: &[VarCond]| parts.iter().map(|part| placed(part, columns)).collect();
    match condition {
        VarCond::Const(yes) => VarCond::Const(*yes),
        VarCond::In(variable, cells) => {
            let place = columns.binary_search(variable).ok().and_then(|place| u32::try_from(place).ok());
            VarCond::In(place.unwrap_or(u32::MAX), *cells)
        }
        VarCond::Not(inner) => VarCond::Not(Box::new(placed(inner, columns))),
        VarCond::And(parts) => VarCond::And(all(parts)),
        VarCond::Or(parts) => VarCond::Or(all(parts)),
    }
}
