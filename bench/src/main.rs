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
mod questions;
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

/// How much is measured.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Extent {
    /// What ends in a few minutes.
    Usual,
    /// The largest rule base and explanations of whole cases too.
    Large,
}

/// A part of the benchmarks.
type Measurement = fn(Extent) -> Result<Part, Failure>;

/// The parts by name, in the order of the report.
const PARTS: [(&str, Measurement); 5] = [
    ("w1", |_| w1::run()),
    ("norms", norms::run),
    ("start", |_| start::run()),
    ("growth", growth::run),
    ("questions", |_| questions::run()),
];

/// Asks for [`Extent::Large`].
const LARGE: &str = "--large";

const USAGE: &str = "\
Usage: cargo xtask bench [PART…] [--large]

  w1         one person at a time: the hand-written function, the other engines, ours
  norms      all norms of the rule base, a fifth of the facts unknown; one changed fact
  start      from the start of the process to the answer; reading the rule base
  growth     rule bases of a hundred to ten thousand norms; with --large a hundred thousand too
  questions  how many questions are asked until nothing is open

Without a part all are run. Each replaces its section of docs/results/bench.md.
";

fn main() -> ExitCode {
    let given = std::env::args().skip(1).filter(|argument| argument != "--");
    let (flags, wanted): (Vec<String>, Vec<String>) = given.partition(|argument| argument == LARGE);
    let extent = if flags.is_empty() { Extent::Usual } else { Extent::Large };
    if let Some(unknown) = wanted.iter().find(|name| PARTS.iter().all(|(part, _)| part != name)) {
        eprint!("unknown part: {unknown}\n\n{USAGE}");
        return ExitCode::FAILURE;
    }
    match run(&wanted, extent) {
        Ok(()) => ExitCode::SUCCESS,
        Err(failure) => {
            eprintln!("{failure}");
            ExitCode::FAILURE
        }
    }
}

fn run(wanted: &[String], extent: Extent) -> Result<(), Failure> {
    for (name, measure) in PARTS {
        if wanted.is_empty() || wanted.iter().any(|it| it == name) {
            eprintln!("{name}");
            let part = measure(extent)?;
            println!("{}", part.text());
            machine::write(name, &part)?;
        }
    }
    Ok(())
}
