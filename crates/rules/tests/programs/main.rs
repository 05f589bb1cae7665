//! Compiled programs, static checks, comparison and mutations, on models made in code.

#![expect(
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic,
    reason = "a test that lacks what it looks for has failed"
)]

mod changes;
mod checks;
mod compiled;
mod oracle;
mod random;
mod readings;
mod stored;
