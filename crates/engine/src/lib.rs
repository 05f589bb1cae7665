//! A case and checked rules to outcomes, explanations, what is missing and the next question.
//!
//! Knows no clock, file, network or country: today's date is an argument, calendars come with the rules.

pub mod answer;
pub mod case;
pub mod possible;
