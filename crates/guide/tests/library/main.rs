//! The rules as pages to read, and how they are found.

#![expect(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    reason = "what a test's own helpers read is there, or the test fails"
)]

mod pages;
mod search;
mod support;
mod whole;
