//! The rule base: the one in the program, or another compiled now.

use crate::host::Failure;
use crate::load::{Loaded, load};
use anstream::stderr;
use clap::ArgMatches;
use rettesnor_rules::program::Compiled;
use rettesnor_source::render::terminal::{Options, render_all};

use std::path::Path;

/// Compiled by the build script from the workspace's rules.
static EMBEDDED: &[u8] = include_bytes!(concat!(env!("OUT_DIR"), "/regelverk.bin"));
/// The pages of `docs/diagnostics`.
pub(crate) static PAGES: &[(&str, &str)] = include!(concat!(env!("OUT_DIR"), "/pages.rs"));
/// The tables of `regelverk/tabeller`.
pub(crate) static TABLES: &[(&str, &str)] = include!(concat!(env!("OUT_DIR"), "/tables.rs"));

/// The rules to answer by. A rule base with errors is refused with file, line and message.
pub(crate) fn compiled(matches: &ArgMatches) -> Result<Compiled, Failure> {
    let Some(folder) = matches.get_one::<String>("regelverk") else {
        return Compiled::from_bytes(EMBEDDED).map_err(|error| Failure::rules(error.to_string()));
    };
    let loaded = load(Path::new(folder)).map_err(|error| Failure::rules(error.to_string()))?;
    refuse_broken(&loaded)?;
    Ok(rettesnor_rules::compile(loaded.base))
}

/// No answer may rest on a rule base with errors.
pub(crate) fn refuse_broken(loaded: &Loaded) -> Result<(), Failure> {
    if !loaded.is_broken() {
        return Ok(());
    }
    let errors: Vec<_> = loaded.diagnostics.iter().filter(|found| found.is_error()).cloned().collect();
    let text = render_all(&errors, &loaded.sources, &options());
    Err(Failure::rules(format!(
        "{text}\nRegelverket har feil. Rettesnor svarer ikke etter det før feilene er rettet."
    )))
}

/// How findings are drawn: colour and lines only for a terminal.
pub(crate) fn options() -> Options {
    if stderr().is_terminal() && std::env::var_os("NO_COLOR").is_none() {
        Options::coloured(110)
    } else {
        Options::plain()
    }
}
