//! The directory of services: who can be called, for whom, where, and when they answer.
//!
//! A service is a Markdown file. Its `regel` block says in the rule language whom it serves and is compiled with the
//! rules; its `katalog` block, which is read here, holds the rest: channels, opening hours, coverage, what sources say.
//!
//! - [`Directory::read`] reads and checks the files; it never fails, it reports.
//! - [`hours`] answers whether something is open, and when next.
//! - [`rank()`] answers whom to call first, and why.
//! - [`export`] writes Open Referral HSDS and CPSV-AP-NO.
//!
//! # Invariants
//! - No clock, file or network: the time, the files, the holidays and the rule of the clock are arguments. Of the country it
//!   knows only how municipalities and postal codes are numbered.
//! - What is marked as never exported is in no export, whatever is asked for.
//! - Nothing panics, whatever a file holds.

pub mod codes;
mod directory;
pub mod export;
pub mod hours;
pub mod model;
mod phone;
pub mod rank;
mod read;

pub use directory::Directory;
pub use rank::rank;
