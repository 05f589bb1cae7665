//! W1: one person at a time, in process.

pub mod calendar;
mod check;
mod hand;
mod ours;
mod person;
mod run;

#[cfg(feature = "peers")]
pub use person::{Outcomes, Person};
pub use run::{baseline, baseline_persons, run};
