//! Reads the situation a command was given.

use crate::host::{self, Failure};
use clap::ArgMatches;
use rettesnor_engine::case::Case;
use rettesnor_examples::Names;
use rettesnor_guide::situation::{self, Clocks};
use rettesnor_guide::texts::Texts;
use rettesnor_rules::model::RuleBase;

/// The clocks of the command line.
pub(crate) fn clocks(texts: &Texts, matches: &ArgMatches) -> Result<Clocks, Failure> {
    Ok(Clocks {
        today: host::today(),
        facts: host::day(texts, matches, "per")?,
        law: host::day(texts, matches, "rett-per")?,
    })
}

/// The case in a file, or every problem with it.
pub(crate) fn read(texts: &Texts, rules: &RuleBase, name: &str, clocks: Clocks) -> Result<Case, Failure> {
    let bytes = host::read(name, situation::MAX_BYTES)
        .map_err(|error| Failure::input(host::unread(texts, name, &error)))?;
    let standard = texts.get("standard-inn");
    let shown = if name == "-" { &standard } else { name };
    let (sources, case) = situation::read(rules, &Names::new(rules), (shown, bytes), clocks);
    case.map_err(|problems| {
        let all: Vec<_> = problems.iter().map(|problem| problem.render(texts, &sources)).collect();
        Failure::input(all.join("\n"))
    })
}
