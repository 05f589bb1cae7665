//! `cargo xtask bench`: the benchmarks, a workspace of their own so that their peers stay out of our tree.

use crate::run::{Failure, Outcome, cargo, run};
use crate::workspace::root;

pub(crate) fn bench(arguments: &[&str]) -> Outcome {
    let manifest = root().join("bench/Cargo.toml");
    if !manifest.is_file() {
        return Err(Failure::new("there are no benchmarks: bench/Cargo.toml is missing"));
    }
    let mut command = cargo(&["run", "--release", "--manifest-path"]);
    run(command.arg(manifest).arg("--").args(arguments))
}
