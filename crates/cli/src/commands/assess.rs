//! `vurder`: the answer to a described situation.

use super::situation;
use crate::host::{self, Failure};
use crate::{base, print};
use clap::ArgMatches;
use rettesnor_engine::Evaluator;
use rettesnor_guide::texts::Texts;
use rettesnor_guide::view::{self, Shown};

/// Answers a situation.
pub(crate) fn run(texts: &Texts, matches: &ArgMatches) -> Result<u8, Failure> {
    let clocks = situation::clocks(texts, matches)?;
    let compiled = base::compiled(texts, matches)?;
    let file = matches.get_one::<String>("FIL").map_or("-", String::as_str);
    let case = situation::read(texts, &compiled.model, file, clocks)?;
    let only = matches
        .get_many::<String>("bare")
        .map_or_else(Vec::new, |all| all.map(|it| it.trim().to_owned()).collect());
    let shown = Shown { everything: matches.get_flag("alt"), reasons: matches.get_flag("forklar"), only };
    let mut evaluator = Evaluator::new(compiled);
    let answer = view::answer(texts, &mut evaluator, &case, &shown);
    let json = matches.get_one::<String>("format").is_some_and(|form| form == "json");
    let text = if json {
        let text =
            serde_json::to_string_pretty(&answer).map_err(|error| Failure::input(error.to_string()))?;
        format!("{text}\n")
    } else {
        let full = shown.everything || shown.reasons || !shown.only.is_empty();
        if full { print::full(texts, &answer) } else { print::brief(texts, &answer) }
    };
    host::say(&text)?;
    Ok(0)
}
