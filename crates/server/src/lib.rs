//! The guide over HTTP: pages that work without a script, and `/api/v1` for other programs.
//!
//! - [`edition`] is everything that is answered from; [`reload`] makes a new one when the files of a folder change.
//! - [`desk`] answers on as many threads as there are cores, and [`turns`] says whose turn it is.
//! - [`api`] is the interface for other programs, with its description.
//! - [`pages`] is where the guide's pages are mounted, and [`assets`] what they need.
//! - [`guard`] stands before all of it: security headers, limits, measures and the one log line of a request.
//! - [`serve`] takes connections until it is told to stop.
//!
//! # Invariants
//! - Nothing said of a person is stored or logged, at any level; a test reads every log line of a request for it. Answers are
//!   made in memory that is given back when they are sent.
//! - No cookie is set, no other origin is let in, and no other host is named in anything served.
//! - One request is answered from one edition: a reload never mixes two.

#![expect(clippy::disallowed_methods, reason = "a host has a clock, files, threads and a network")]

pub mod api;
pub mod app;
pub mod assets;
pub mod clock;
pub mod desk;
pub mod edition;
pub mod faults;
pub mod guard;
pub mod language;
pub mod limit;
pub mod metrics;
pub mod options;
pub mod pages;
pub mod reload;
pub mod serve;
pub mod turns;

pub use app::{App, Settings, router};
