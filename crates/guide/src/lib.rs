//! View models: what a terminal or a page shows of an answer. No HTML, no HTTP.
//!
//! - [`situation`] reads what a person wrote down about a situation into a case.
//! - [`view`] turns an answer into what is shown, in the reader's language.
//! - [`table`] writes the rights tables of the field out from the rules.
//! - [`texts`] holds the interface's own words; the rules bring theirs.

pub mod situation;
pub mod table;
pub mod texts;
pub mod view;
pub mod words;
