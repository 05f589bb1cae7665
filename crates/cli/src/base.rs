//! The rule base: the one in the program, or another compiled now.

use crate::host::{self, Failure};
use crate::load::{LoadError, Loaded, load, rule_files, services_beside};
use anstream::stderr;
use clap::ArgMatches;
use rettesnor_guide::texts::Texts;
use rettesnor_rules::program::Compiled;
use rettesnor_source::SourceSet;
use rettesnor_source::render::terminal::{Options, render_all};
use std::path::Path;

/// Compiled by the build script from the workspace's rules, and read back there with every check.
static EMBEDDED: &[u8] = include_bytes!(concat!(env!("OUT_DIR"), "/regelverk.bin"));
/// The pages of `docs/diagnostics`.
pub(crate) static PAGES: &[(&str, &str)] = include!(concat!(env!("OUT_DIR"), "/pages.rs"));
/// The tables of `regelverk/tabeller`.
pub(crate) static TABLES: &[(&str, &str)] = include!(concat!(env!("OUT_DIR"), "/tables.rs"));

/// The files of `tjenester`, by name without their ending.
static SERVICES: &[(&str, &str)] = include!(concat!(env!("OUT_DIR"), "/services.rs"));

/// The files of the directory of services that belongs to the rules answered by.
pub(crate) fn service_files(texts: &Texts, matches: &ArgMatches) -> Result<SourceSet, Failure> {
    let mut sources = SourceSet::new();
    let Some(folder) = matches.get_one::<String>("regelverk") else {
        for (name, text) in SERVICES {
            sources.add(format!("tjenester/{name}.md"), *text);
        }
        return Ok(sources);
    };
    let beside =
        services_beside(Path::new(folder)).map_or_else(|| Ok(Vec::new()), |beside| rule_files(&beside));
    for path in beside.map_err(|error| Failure::rules(unread(texts, &error)))? {
        let name = path.to_string_lossy().replace('\\', "/");
        let bytes =
            std::fs::read(&path).map_err(|error| Failure::rules(host::unread(texts, &name, &error)))?;
        sources.add_bytes(name, bytes).map_err(|error| Failure::rules(error.to_string()))?;
    }
    Ok(sources)
}

/// The rules to answer by. A rule base with errors is refused with file, line and message.
///
/// They live as long as the program: giving back their memory piece by piece would only delay its end.
pub(crate) fn compiled(texts: &Texts, matches: &ArgMatches) -> Result<&'static Compiled, Failure> {
    let Some(folder) = matches.get_one::<String>("regelverk") else {
        let read = Compiled::from_trusted(EMBEDDED).map_err(|error| Failure::rules(error.to_string()))?;
        return Ok(Box::leak(Box::new(read)));
    };
    let loaded = load(Path::new(folder)).map_err(|error| Failure::rules(unread(texts, &error)))?;
    refuse_broken(texts, &loaded)?;
    Ok(Box::leak(Box::new(rettesnor_rules::compile(loaded.base))))
}

/// No answer may rest on a rule base with errors.
pub(crate) fn refuse_broken(texts: &Texts, loaded: &Loaded) -> Result<(), Failure> {
    if !loaded.is_broken() {
        return Ok(());
    }
    let errors: Vec<_> = loaded.diagnostics.iter().filter(|found| found.is_error()).cloned().collect();
    let text = render_all(&errors, &loaded.sources, &options());
    Err(Failure::rules(format!("{text}\n{}", texts.get("regelverk-feil"))))
}

/// Why a folder is no rule base.
pub(crate) fn unread(texts: &Texts, error: &LoadError) -> String {
    match error {
        LoadError::Io(path, error) => host::unread(texts, &path.to_string_lossy(), error),
        LoadError::Source(error) => error.to_string(),
        LoadError::Empty(path) => texts.with("ingen-regelfiler", &[("fil", &path.to_string_lossy())]),
    }
}

/// How findings are drawn: colour and lines only for a terminal.
pub(crate) fn options() -> Options {
    if stderr().is_terminal() && std::env::var_os("NO_COLOR").is_none() {
        Options::coloured(crate::print::width())
    } else {
        Options::plain()
    }
}

#[cfg(test)]
mod tests {
    use super::EMBEDDED;
    use rettesnor_rules::program::Compiled;

    #[test]
    fn the_rules_in_the_program_pass_every_check_and_are_the_ones_their_hash_names() {
        let (trusted, checked) =
            (Compiled::from_trusted(EMBEDDED).unwrap(), Compiled::from_bytes(EMBEDDED).unwrap());
        assert_eq!(trusted.hash, checked.hash);
        assert_eq!(trusted.model, checked.model);
        assert_eq!(trusted.to_bytes().unwrap(), EMBEDDED);
    }
}
