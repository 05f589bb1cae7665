//! `tjenester`: the directory of services, and what other directories can read of it.

use crate::base;
use crate::host::{self, Failure};
use clap::ArgMatches;
use rettesnor_guide::texts::Texts;
use rettesnor_rules::model::RuleBase;
use rettesnor_services::Directory;
use rettesnor_services::export::{Profile, cpsv, hsds};
use rettesnor_services::model::Level;
use rettesnor_source::render::terminal::render_all;

/// What names in an export begin with where nothing else is asked for.
const BASE: &str = "urn:rettesnor:";
/// Whose directory it is, where it is, and its language.
const PUBLISHER: &str = "Rettesnor";
const COUNTRY: &str = "NO";
const LANGUAGE: &str = "nb";

/// The directory that belongs to the rules; one with errors is refused.
pub(super) fn directory(texts: &Texts, matches: &ArgMatches, rules: &RuleBase) -> Result<Directory, Failure> {
    let sources = base::service_files(texts, matches)?;
    let (directory, mut found) = Directory::read(&sources);
    if found.is_empty() {
        found = directory.check(rules, &sources);
    }
    if found.is_empty() {
        return Ok(directory);
    }
    let text = render_all(&found, &sources, &base::options());
    Err(Failure::rules(format!("{text}\n{}", texts.get("regelverk-feil"))))
}

/// Writes the directory for others.
pub(crate) fn run(texts: &Texts, matches: &ArgMatches) -> Result<u8, Failure> {
    let compiled = base::compiled(texts, matches)?;
    let directory = directory(texts, matches, &compiled.model)?;
    let word = |name: &str| matches.get_one::<String>(name).map(String::as_str);
    let level = match word("nivå") {
        Some("samarbeidspartnere" | "partners") => Level::Partners,
        _ => Level::Public,
    };
    let base = word("base").unwrap_or(BASE);
    let profile = Profile {
        rules: &compiled.model,
        base,
        publisher: PUBLISHER,
        country: COUNTRY,
        language: LANGUAGE,
        level,
    };
    let text = if word("til") == Some("cpsv") {
        cpsv(&directory, &profile)
    } else {
        host::json(&hsds(&directory, &profile))?
    };
    host::say(&text)?;
    Ok(0)
}
