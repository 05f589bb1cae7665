//! Outcomes by number, and what several readings come to together.

use super::points::Reading;
use super::tree::{Readings, agreed};
use crate::program::Outcome;
use rettesnor_diagram::NO_WORLD;
use std::collections::BTreeMap;

/// Outcomes, numbered in the order of meeting.
#[derive(Debug, Default)]
pub(crate) struct Outcomes {
    pub(crate) list: Vec<Outcome>,
}

impl Outcomes {
    pub(crate) fn number(&mut self, outcome: &Outcome) -> u16 {
        let place = self.list.iter().position(|other| other == outcome).unwrap_or_else(|| {
            self.list.push(outcome.clone());
            self.list.len() - 1
        });
        // More outcomes than terminals cannot be told apart by number; none has been seen with a thousand.
        u16::try_from(place).unwrap_or(NO_WORLD).min(NO_WORLD - 1)
    }

    /// The outcome of a number.
    pub(crate) fn of(&self, number: u16) -> Outcome {
        self.list.get(usize::from(number)).cloned().unwrap_or(Outcome::NotUnderKnownRules)
    }
}

/// Makes one outcome of what each reading comes to.
#[derive(Debug)]
pub(crate) struct Joint<'r> {
    readings: Vec<&'r Reading>,
    outcomes: &'r mut Outcomes,
    made: BTreeMap<Vec<u16>, u16>,
}

impl<'r> Joint<'r> {
    pub(crate) fn new(readings: &'r Readings, outcomes: &'r mut Outcomes) -> Self {
        let readings = readings.0.iter().map(|(reading, _)| reading).collect();
        Self { readings, outcomes, made: BTreeMap::new() }
    }

    /// The number of the outcome where the readings, in their order, have these.
    pub(crate) fn join(&mut self, numbers: &[u16]) -> u16 {
        if let Some(made) = self.made.get(numbers) {
            return *made;
        }
        let each = self.readings.iter().zip(numbers);
        let each = each.map(|(reading, number)| ((*reading).clone(), self.outcomes.of(*number))).collect();
        let number = self.outcomes.number(&agreed(each));
        self.made.insert(numbers.to_vec(), number);
        number
    }
}
