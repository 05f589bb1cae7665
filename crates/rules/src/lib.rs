//! Checked rules: names, types, validity, exceptions and static checks, from syntax to the IR.
//!
//! `lower` reads [`rettesnor_syntax::ast`] into [`model`]; `compile` turns the model into [`program`]s.

pub mod check;
pub mod citations;
pub mod codes;
pub mod compile;
pub mod later;
mod lawref;
pub mod lower;
pub mod model;
pub mod program;
pub mod store;
pub mod texts;

pub use compile::compile;
pub use lower::lower;
