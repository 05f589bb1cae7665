//! The project's own chores, run as `cargo xtask <chore>`.
//!
//! Everything a contributor or the CI needs is here rather than in shell scripts, so that it is the same on every
//! machine and can itself be tested.
#![expect(
    clippy::print_stdout,
    clippy::print_stderr,
    clippy::disallowed_methods,
    reason = "a chore runner reads the sources, starts programs, measures time and reports at the terminal"
)]

mod bench;
mod browser;
mod bundle;
mod check;
mod fuzz;
mod interface;
mod machine;
mod run;
mod test;
mod tidy;
mod workspace;

use run::Failure;
use std::process::ExitCode;

const USAGE: &str = "\
Usage: cargo xtask <chore>

  check            format, lints, tidy, documentation, the core for wasm32, and the rules
  bundle           the guide for the browser: module, data, styles and scripts, into web/dist
  serve [args…]    styles and scripts, then the server; opens the guide in a browser
  test             doc tests, then every other test of the workspace
  test --full      the server over HTTP and in Chromium, and the same with full counts, optimised; writes docs/results/
  tidy             sizes, crate direction, statutes in crates, leftovers, diagnostics pages
  bench [args…]    the benchmarks in bench/, optimised
  fuzz TARGET [S]  a fuzz target of fuzz/ for S seconds; needs nightly and cargo-fuzz
";

fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let words: Vec<&str> = arguments.iter().map(String::as_str).collect();
    let outcome = match words.as_slice() {
        ["check"] => check::check(),
        ["test"] => test::test(test::Tier::Quick),
        ["test", "--full"] => test::test(test::Tier::Full),
        ["tidy"] => tidy::tidy(),
        ["bundle"] => bundle::bundle(),
        ["serve", rest @ ..] => bundle::serve(rest),
        ["bind", module, out] => bundle::bind(module, out),
        ["bench", rest @ ..] => bench::bench(rest),
        ["fuzz", target] => fuzz::fuzz(target, None),
        ["fuzz", target, seconds] => fuzz::fuzz(target, Some(seconds)),
        [] | ["help" | "--help" | "-h"] => {
            print!("{USAGE}");
            Ok(())
        }
        _ => Err(Failure::new(format!("unknown chore: {}\n\n{USAGE}", words.join(" ")))),
    };
    match outcome {
        Ok(()) => ExitCode::SUCCESS,
        Err(failure) => {
            run::report_failure(&failure);
            ExitCode::FAILURE
        }
    }
}
