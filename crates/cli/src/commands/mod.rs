//! The commands.

mod ask;
mod assess;
mod compare;
mod errata;
mod explain;
mod hvem;
mod lists;
mod mutate;
mod norms;
mod rules;
mod services;
mod sheet;
mod shell;
mod situation;
mod sources;
mod table;
mod texts;

use crate::host::Failure;
use clap::ArgMatches;
use rettesnor_guide::texts::Texts;

/// Runs the command given.
pub(crate) fn run(texts: &Texts, matches: &ArgMatches) -> Result<u8, Failure> {
    match matches.subcommand() {
        Some(("vurder", matches)) => assess::run(texts, matches),
        Some(("spør", matches)) => ask::run(texts, matches),
        Some(("forklar", matches)) => explain::run(texts, matches),
        Some(("tabell", matches)) => table::run(texts, matches),
        Some(("sjekk", matches)) => rules::check(texts, matches),
        Some(("test", matches)) => rules::test(texts, matches),
        Some(("formater", matches)) => rules::format(texts, matches),
        Some(("normer", matches)) => norms::run(texts, matches),
        Some(("sammenlign", matches)) => compare::run(texts, matches),
        Some(("kilder", matches)) => sources::run(texts, matches),
        Some(("hvem", matches)) => hvem::run(texts, matches),
        Some(("tjenester", matches)) => services::run(texts, matches),
        Some((kind @ ("dokument" | "sjekkliste"), matches)) => lists::run(texts, matches, kind),
        Some(("ark", matches)) => sheet::run(texts, matches),
        Some(("rettelser", matches)) => errata::run(texts, matches),
        Some(("tekster", matches)) => texts::run(texts, matches),
        Some(("fullføring", matches)) => shell::completions(texts, matches),
        Some(("man", matches)) => shell::man(texts, matches),
        _ => Err(Failure::input(texts.get("argument-ingen-kommando"))),
    }
}
