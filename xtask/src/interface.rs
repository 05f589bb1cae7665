//! The HTTP interface held up against its own description, by Schemathesis: `tests/api/run.sh`.

use crate::run::{Outcome, run, step};
use crate::workspace::root;
use std::path::Path;
use std::process::Command;

/// Draws so many cases for each operation, from a seed.
pub(crate) fn test(server: &Path, cases: u32, seed: u64) -> Outcome {
    step("interface", || {
        let script = root().join("tests/api/run.sh");
        let drawn = [("EXAMPLES", u64::from(cases)), ("SEED", seed)];
        run(Command::new("sh")
            .arg(script)
            .arg(server)
            .envs(drawn.map(|(name, number)| (name, number.to_string()))))
    })
}
