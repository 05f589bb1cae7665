//! View models: what a terminal or a page shows of an answer. No HTML, no HTTP.
//!
//! - [`situation`] reads what a person wrote down about a situation into a case.
//! - [`view`] turns an answer into what is shown, in the reader's language.
//! - [`session`] is a conversation: steps, undo, what-if, and the token it travels as.
//! - [`start`], [`page`], [`free`], [`summary`], [`leaflet`] and [`calendar`] are what the guide shows of one.
//! - [`library`] shows the rules themselves as pages to read, and finds them by words.
//! - [`table`] writes the rights tables of the field out from the rules.
//! - [`texts`] holds the interface's own words; the rules bring theirs.

pub mod basis;
pub mod calendar;
pub mod free;
pub mod leaflet;
pub mod library;
pub mod page;
pub mod reader;
pub mod session;
pub mod situation;
pub mod situations;
pub mod start;
pub mod summary;
pub mod table;
pub mod texts;
pub mod view;
pub mod words;
