//! A case and checked rules to outcomes, explanations, what is missing and the next question.
//!
//! Knows no clock, file, network or country: today's date is an argument, calendars come with the rules.

pub mod answer;
pub mod case;
pub mod possible;

pub mod deadline;
mod lists;
pub mod prepare;
pub mod scalar;
pub mod when;

pub mod evaluate;
pub mod explain;
pub mod incremental;
mod presume;
pub mod question;
mod reads;
mod verdict;
mod world;

pub use evaluate::{Evaluator, evaluate};
pub use explain::explain;
pub use incremental::Session;
pub use question::next_question;
