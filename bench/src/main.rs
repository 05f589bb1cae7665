//! `cargo xtask bench`: how fast Rettesnor is, as ratios to a baseline measured in the same rounds.
//!
//! Never a test of time: the numbers are reported with what they should be, and a reader judges.
#![expect(
    clippy::disallowed_methods,
    reason = "a benchmark reads the clock, files and its arguments, and starts programs"
)]

mod cases;
mod growth;
mod machine;
mod measure;
mod norms;
#[cfg(feature = "peers")]
mod peers;
mod random;
mod report;
mod rules;
mod start;
mod w1;

use report::Part;
use std::fmt;
use std::process::ExitCode;

/// Why something could not be measured.
#[derive(Debug)]
pub struct Failure(String);

impl Failure {
    /// In words.
    pub fn new(text: impl Into<String>) -> Self {
        Self(text.into())
    }
}

impl fmt::Display for Failure {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl From<std::io::Error> for Failure {
    fn from(error: std::io::Error) -> Self {
        Self(error.to_string())
    }
}

/// A part of the benchmarks.
type Measurement = fn() -> Result<Part, Failure>;

/// The parts by name, in the order of the report.
const PARTS: [(&str, Measurement); 4] =
    [("w1", w1::run), ("norms", norms::run), ("start", start::run), ("growth", growth::run)];

const USAGE: &str = "\
Usage: cargo xtask bench [PART…]

  w1      one person at a time: the hand-written function, the other engines, ours
  norms   all norms of the rule base, a fifth of the facts unknown; one changed fact
  start   from the start of the process to the answer; reading the rule base
  growth  rule bases of a hundred to a hundred thousand norms

Without a part all are run, and docs/results/bench.md is written.
";

fn main() -> ExitCode {
    let wanted: Vec<String> = std::env::args().skip(1).filter(|argument| argument != "--").collect();
    if let Some(unknown) = wanted.iter().find(|name| PARTS.iter().all(|(part, _)| part != name)) {
        eprint!("unknown part: {unknown}\n\n{USAGE}");
        return ExitCode::FAILURE;
    }
    match run(&wanted) {
        Ok(()) => ExitCode::SUCCESS,
        Err(failure) => {
            eprintln!("{failure}");
            ExitCode::FAILURE
        }
    }
}

fn run(wanted: &[String]) -> Result<(), Failure> {
    let mut parts = Vec::new();
    for (name, measure) in PARTS {
        if wanted.is_empty() || wanted.iter().any(|it| it == name) {
            let part = measure()?;
            println!("{}", part.text());
            parts.push(part);
        }
    }
    if wanted.is_empty() {
        machine::write(&parts)?;
    }
    Ok(())
}
