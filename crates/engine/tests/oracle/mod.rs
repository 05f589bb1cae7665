//! An independent oracle: generated rule bases and cases, a recursive evaluator of the model, and all worlds of a case.
//! It shares nothing with the engine but the model and the answers' types.

pub mod evaluate;
pub mod generate;
pub mod random;
pub mod worlds;
