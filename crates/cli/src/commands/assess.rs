//! `vurder`: the answer to a described situation.

use super::situation;
use crate::host::{self, Failure};
use crate::{base, print};
use anstream::adapter::strip_str;
use clap::ArgMatches;
use rettesnor_engine::Evaluator;
use rettesnor_guide::texts::Texts;
use rettesnor_guide::view::{self, Glossary, Shown};

/// Answers a situation.
pub(crate) fn run(texts: &Texts, matches: &ArgMatches) -> Result<u8, Failure> {
    let clocks = situation::clocks(texts, matches)?;
    let compiled = base::compiled(texts, matches)?;
    let file = matches.get_one::<String>("FIL").map_or("-", String::as_str);
    let case = situation::read(texts, &compiled.model, file, clocks)?;
    let only = matches
        .get_many::<String>("bare")
        .map_or_else(Vec::new, |all| all.map(|it| it.trim().to_owned()).collect());
    let json = matches.get_one::<String>("format").is_some_and(|form| form == "json");
    let (everything, reasons) = (matches.get_flag("alt"), matches.get_flag("forklar"));
    let brief = !json && !everything && !reasons && only.is_empty();
    let shown = Shown { everything, reasons, only, brief };
    let mut evaluator = Evaluator::new(compiled);
    let mut answer = view::answer(texts, &mut evaluator, &case, &shown);
    if json {
        answer.terms = view::explained(&compiled.model, &answer);
    }
    let mut text = if json {
        let text =
            serde_json::to_string_pretty(&answer).map_err(|error| Failure::input(error.to_string()))?;
        format!("{text}\n")
    } else if shown.brief {
        print::brief(texts, &answer)
    } else {
        print::full(texts, &answer)
    };
    if matches.get_flag("ord") && !json {
        let plain = strip_str(&text).to_string();
        let terms = Glossary::new(&compiled.model).found([plain.as_str()]);
        text.push_str(&print::terms(texts, &terms));
    }
    host::say(&text)?;
    Ok(0)
}
