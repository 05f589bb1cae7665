//! The commands.

mod ask;
mod assess;
mod compare;
mod explain;
mod mutate;
mod norms;
mod rules;
mod shell;
mod situation;
mod table;

use crate::host::Failure;
use clap::ArgMatches;

/// Runs the command given.
pub(crate) fn run(matches: &ArgMatches) -> Result<u8, Failure> {
    match matches.subcommand() {
        Some(("vurder", matches)) => assess::run(matches),
        Some(("spør", matches)) => ask::run(matches),
        Some(("forklar", matches)) => explain::run(matches),
        Some(("tabell", matches)) => table::run(matches),
        Some(("sjekk", matches)) => rules::check(matches),
        Some(("test", matches)) => rules::test(matches),
        Some(("formater", matches)) => rules::format(matches),
        Some(("normer", matches)) => norms::run(matches),
        Some(("sammenlign", matches)) => compare::run(matches),
        Some(("fullføring", matches)) => shell::completions(matches),
        Some(("man", matches)) => shell::man(matches),
        _ => Err(Failure::input("Hvilken kommando?")),
    }
}
