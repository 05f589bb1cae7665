//! `kilder`: what the rules rest on, what has not been checked for long, what begins and ends, and whether the law's own text
//! is still what it was.

mod calendar;
mod control;
mod list;

use crate::host::{self, Failure};
use clap::ArgMatches;
use rettesnor_guide::texts::Texts;
use rettesnor_values::{Day, Span};

/// Lists, warns or controls.
pub(crate) fn run(texts: &Texts, matches: &ArgMatches) -> Result<u8, Failure> {
    match matches.subcommand() {
        Some(("kontroller", matches)) => control::check(texts, matches),
        Some(("lås", matches)) => control::lock(texts, matches),
        _ if matches.get_flag("endringer") => calendar::run(texts, matches),
        _ => list::run(texts, matches),
    }
}

/// The day things are seen from.
fn on(texts: &Texts, matches: &ArgMatches) -> Result<Day, Failure> {
    Ok(host::day(texts, matches, "per")?.unwrap_or_else(host::today))
}

/// A number of months.
fn months(texts: &Texts, matches: &ArgMatches, name: &str) -> Result<Option<Span>, Failure> {
    let Some(text) = matches.get_one::<String>(name) else { return Ok(None) };
    let number = text.parse().ok().filter(|months| (0..=1200).contains(months)).map(Span::months);
    let wrong = || texts.with("kilder-antall", &[("navn", name), ("verdi", text)]);
    number.map(Some).ok_or_else(|| Failure::input(wrong()))
}
