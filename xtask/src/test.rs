//! `cargo xtask test`: every test of the workspace, with the runner's own summary last.

use crate::machine::{Date, Machine};
use crate::run::{Failure, Outcome, announce, cargo, output_of, run, run_and_listen, spell, step};
use crate::workspace::root;
use std::fs;
use std::process::{Command, Stdio};
use std::sync::OnceLock;
use std::time::{Instant, SystemTime, UNIX_EPOCH};

/// How much to run.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Tier {
    /// What must pass before every commit.
    Quick,
    /// By hand: the long runs, whose results are kept.
    Full,
}

/// What the full tier sets: tests read it to run their full property counts and their heavy cases. Such tests run
/// optimised, but with the checks of a debug build, since they are there to find mistakes.
const FULL: [(&str, &str); 5] = [
    ("RETTESNOR_FULL", "1"),
    ("CARGO_PROFILE_RELEASE_LTO", "off"),
    ("CARGO_PROFILE_RELEASE_CODEGEN_UNITS", "16"),
    ("CARGO_PROFILE_RELEASE_DEBUG_ASSERTIONS", "true"),
    ("CARGO_PROFILE_RELEASE_OVERFLOW_CHECKS", "true"),
];

pub(crate) fn test(tier: Tier) -> Outcome {
    let start = Instant::now();
    step("doc tests", || run(&mut test_command(&["test", "--quiet", "--doc", "--workspace"], tier)))?;
    let outside = outside(tier);
    if let Err(failure) = &outside {
        // The rest is tried all the same: one run tells of every fault.
        announce(&failure.to_string());
    }
    let nextest = output_of(&mut cargo(&["nextest", "--version"])).is_some();
    let runner: &[&str] =
        if nextest { &["nextest", "run", "--workspace"] } else { &["test", "--tests", "--workspace"] };
    step("building tests", || run(&mut test_command(&[runner, &["--no-run"]].concat(), tier)))?;
    announce("tests");
    let arguments = [runner, &["--no-fail-fast"]].concat();
    match tier {
        Tier::Quick => run(&mut test_command(&arguments, tier))?,
        Tier::Full => {
            let heard = listen(&mut test_command(&arguments, tier), nextest)?;
            write_results(&summaries(&heard), &spell(start.elapsed()))?;
        }
    }
    outside
}

/// The server as others meet it: over HTTP, and in a browser.
fn outside(tier: Tier) -> Outcome {
    if tier == Tier::Quick {
        return Ok(());
    }
    crate::bundle::styles_and_scripts()?;
    let server = crate::browser::server()?;
    crate::interface::test(&server, 100, seed())?;
    crate::browser::with_server(&server)?;
    crate::browser::test(seed())
}

fn test_command(arguments: &[&str], tier: Tier) -> Command {
    let mut command = cargo(arguments);
    if tier == Tier::Full {
        command.arg("--release").envs(FULL).env(SEED, seed().to_string());
    }
    command
}

/// Where the drawn cases of property tests start. Ordinary runs draw the same cases each time (`.cargo/config.toml`), so
/// that a commit is judged by what it changed; a full run draws others.
const SEED: &str = "PROPTEST_RNG_SEED";

/// The seed of this run, the same for all its processes: the one asked for, or else the time.
fn seed() -> u64 {
    static SEED_OF_RUN: OnceLock<u64> = OnceLock::new();
    let asked = || std::env::var(SEED).ok().and_then(|text| text.parse().ok()).filter(|seed| *seed != 1);
    let time = || SystemTime::now().duration_since(UNIX_EPOCH).map_or(0, |since| since.as_secs());
    *SEED_OF_RUN.get_or_init(|| asked().unwrap_or_else(time))
}

/// The lines the runner prints. Nextest writes to standard error, which is heard; the plain runner writes to
/// standard output, which is collected first and shown afterwards.
fn listen(command: &mut Command, nextest: bool) -> Outcome<Vec<String>> {
    if nextest {
        return run_and_listen(command);
    }
    let output = command.stdin(Stdio::null()).stderr(Stdio::inherit()).output()?;
    let text = String::from_utf8_lossy(&output.stdout).into_owned();
    print!("{text}");
    if !output.status.success() {
        return Err(Failure::new(format!("the tests failed ({})", output.status)));
    }
    Ok(text.lines().map(str::to_owned).collect())
}

/// The lines in which a test runner sums up.
fn summaries(heard: &[String]) -> Vec<&str> {
    let sums_up = |line: &&str| line.starts_with("Summary") || line.starts_with("test result:");
    heard.iter().map(|line| line.trim()).filter(sums_up).collect()
}

/// Keeps the result with its date, source and machine, so that a number in the documentation can be traced.
fn write_results(summaries: &[&str], duration: &str) -> Outcome {
    let date = Date::today();
    let git = |arguments: &[&str]| {
        output_of(Command::new("git").args(arguments).current_dir(root())).map(|text| text.trim().to_owned())
    };
    let commit = git(&["rev-parse", "--short", "HEAD"]).unwrap_or_else(|| "none".into());
    let state = match git(&["status", "--porcelain"]) {
        Some(changes) if changes.is_empty() => "",
        _ => ", with uncommitted changes",
    };
    let text = format!(
        "# Full tests {date}\n\n- command: `cargo xtask test --full`\n- source: {commit}{state}\n\
         - machine: {}\n- seed of the drawn cases: `{SEED}={}`\n- time, building included: {duration}\n\n\
         ```text\n{}\n```\n",
        Machine::this(),
        seed(),
        summaries.join("\n"),
    );
    let folder = root().join("docs/results");
    fs::create_dir_all(&folder)?;
    fs::write(folder.join(format!("tests-{date}.md")), text)?;
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::summaries;

    #[test]
    fn the_summaries_of_both_runners_are_found() {
        let heard = [
            "   Compiling x",
            "     Summary [   0.1s] 3 tests run: 3 passed, 0 skipped",
            "test a ... ok",
            "test result: ok. 3 passed",
        ]
        .map(str::to_owned);
        let expected = ["Summary [   0.1s] 3 tests run: 3 passed, 0 skipped", "test result: ok. 3 passed"];
        assert_eq!(summaries(&heard), expected);
    }
}
