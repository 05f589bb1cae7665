//! `cargo xtask fuzz`: one fuzz target of `fuzz/`, a workspace of its own that needs a nightly compiler.

use crate::run::{Failure, Outcome, output_of, run};
use crate::workspace::root;
use std::process::Command;

/// Where a target that reads text finds something to begin from.
const TEXTS: [&str; 4] = ["regelverk/felles", "tests/language", "docs/book", "docs/diagnostics"];
/// Where the reader of situations does.
const SITUATIONS: [&str; 1] = ["examples"];

pub(crate) fn fuzz(target: &str, seconds: Option<&str>) -> Outcome {
    if !root().join("fuzz/fuzz_targets").join(target).with_extension("rs").is_file() {
        return Err(Failure::new(format!("there is no fuzz target {target}: see fuzz/README.md")));
    }
    if output_of(&mut nightly(&["fuzz", "--version"])).is_none() {
        return Err(Failure::new("fuzzing needs a nightly compiler and cargo-fuzz: see fuzz/README.md"));
    }
    let corpus = format!("fuzz/corpus/{target}");
    std::fs::create_dir_all(root().join(&corpus))?;
    run(nightly(&["fuzz", "run", target]).args(arguments(target, &corpus, seconds)))
}

/// What libFuzzer is told: where to keep what it finds, where to begin, and how long to go on.
fn arguments(target: &str, corpus: &str, seconds: Option<&str>) -> Vec<String> {
    let seeds: &[&str] = match target {
        "situation" => &SITUATIONS,
        "load" => &[],
        _ => &TEXTS,
    };
    let folders = std::iter::once(corpus).chain(seeds.iter().copied()).map(str::to_owned);
    let limit = seconds.map(|seconds| format!("-max_total_time={seconds}"));
    folders.chain(limit.is_some().then(|| "--".to_owned())).chain(limit).collect()
}

/// Cargo of the nightly compiler: rustup is asked, because the workspace pins another.
fn nightly(arguments: &[&str]) -> Command {
    let mut command = Command::new("rustup");
    command.args(["run", "nightly", "cargo"]).args(arguments).current_dir(root());
    command
}

#[cfg(test)]
mod tests {
    use super::arguments;

    #[test]
    fn what_is_found_is_kept_apart_from_where_it_began() {
        let situation = arguments("situation", "fuzz/corpus/situation", Some("60"));
        assert_eq!(situation, ["fuzz/corpus/situation", "examples", "--", "-max_total_time=60"]);
        assert_eq!(arguments("load", "fuzz/corpus/load", None), ["fuzz/corpus/load"]);
    }
}
