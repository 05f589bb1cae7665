//! An independent oracle: generated rule bases and cases, a recursive evaluator of the model, and all worlds of a case.
//! It shares nothing with the engine but the model and the answers' types.

pub(crate) mod cases;
pub(crate) mod evaluate;
pub(crate) mod generate;
pub(crate) mod random;
pub(crate) mod worlds;
