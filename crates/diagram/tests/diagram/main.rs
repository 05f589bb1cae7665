//! The library against the enumeration of all worlds. `RETTESNOR_FULL` in the environment asks for the long run.

#![expect(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    reason = "a test that meets the unexpected is to fail"
)]
#![expect(clippy::disallowed_methods, reason = "whoever runs the tests may ask for the long run")]

mod builder;
mod exact;
mod worlds;

use proptest::prelude::ProptestConfig;

/// How many cases each property is tried on.
fn config() -> ProptestConfig {
    let cases = if std::env::var_os("RETTESNOR_FULL").is_some() { 100_000 } else { 2_000 };
    ProptestConfig { failure_persistence: None, ..ProptestConfig::with_cases(cases) }
}
