//! The texts of the rules in other languages.
//!
//! The rules are written in bokmål. For every other language each area of law has a PO file beside its rules. This crate
//! gathers the texts ([`inventory`]), brings a file up to date with the rules ([`update`]), and says what is missing or
//! suspect in a language ([`gather`]). Reading and writing of files is the host's.

mod inventory;
mod po;
mod update;

pub use inventory::{Entry, SHARED, inventory};
pub use po::{Fault, Message, Po, PoError};
pub use update::{Finding, Found, Gathered, gather, update};
