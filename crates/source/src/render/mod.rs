//! Renderers: diagnostics to text, each for its own reader.

pub mod json;
pub mod terminal;
