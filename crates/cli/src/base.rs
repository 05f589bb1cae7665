//! The rule base: the one in the program, or another compiled now.

use crate::host::{self, Failure};
use anstream::stderr;
use clap::ArgMatches;
use rettesnor_embedded::{ERRATA, RULES, SERVICES, TRANSLATIONS};
use rettesnor_files::{LoadError, Loaded, RULES as FOLDER, load, rule_files, services_beside, translations};
use rettesnor_guide::texts::{Language, Texts};
use rettesnor_rules::program::Compiled;
use rettesnor_rules::texts::Translations;
use rettesnor_source::SourceSet;
use rettesnor_source::render::terminal::{Options, render_all};
use rettesnor_translations::{Fault, PoError, gather, inventory};
use std::path::Path;

/// The errata of a folder's rules, or of those in the program; a rule base without a list of them has none.
pub(crate) fn errata(texts: &Texts, folder: Option<&Path>) -> Result<String, Failure> {
    let Some(folder) = folder else { return Ok(ERRATA.to_owned()) };
    let path = folder.join("rettelser.toml");
    match std::fs::read_to_string(&path) {
        Err(error) if error.kind() == std::io::ErrorKind::NotFound => Ok(String::new()),
        read => read.map_err(|error| Failure::rules(host::unread(texts, &path.to_string_lossy(), &error))),
    }
}

/// The files of the directory of services that belongs to the rules answered by.
pub(crate) fn service_files(texts: &Texts, matches: &ArgMatches) -> Result<SourceSet, Failure> {
    let mut sources = SourceSet::new();
    let Some(folder) = named(matches) else {
        for (name, text) in SERVICES {
            sources.add(format!("tjenester/{name}.md"), *text);
        }
        return Ok(sources);
    };
    let beside = services_beside(folder).map_or_else(|| Ok(Vec::new()), |beside| rule_files(&beside));
    for path in beside.map_err(|error| Failure::rules(unread(texts, &error)))? {
        let name = path.to_string_lossy().replace('\\', "/");
        let bytes =
            std::fs::read(&path).map_err(|error| Failure::rules(host::unread(texts, &name, &error)))?;
        sources.add_bytes(name, bytes).map_err(|error| Failure::rules(error.to_string()))?;
    }
    Ok(sources)
}

/// The rules to answer by, with their texts in the language asked for. A rule base with errors is refused with file, line
/// and message.
///
/// They live as long as the program: giving back their memory piece by piece would only delay its end.
pub(crate) fn compiled(texts: &Texts, matches: &ArgMatches) -> Result<&'static Compiled, Failure> {
    let Some(folder) = named(matches) else {
        let mut read = Compiled::from_trusted(RULES).map_err(|error| Failure::rules(error.to_string()))?;
        if let Some(stored) = stored_texts(texts.language()) {
            let stored =
                Translations::from_bytes(stored).map_err(|error| Failure::rules(error.to_string()))?;
            read.model.translate(&stored);
        }
        return Ok(Box::leak(Box::new(read)));
    };
    compiled_from(texts, folder)
}

/// The rules of a folder, with their texts in the language asked for; else as [`compiled`].
pub(crate) fn compiled_from(texts: &Texts, root: &Path) -> Result<&'static Compiled, Failure> {
    let loaded = load(root).map_err(|error| Failure::rules(unread(texts, &error)))?;
    refuse_broken(texts, &loaded)?;
    let mut compiled = rettesnor_rules::compile(loaded.base);
    if stored_texts(texts.language()).is_some() {
        let files = translations(root, texts.language().code());
        let files = files.map_err(|error| Failure::rules(unread(texts, &error)))?;
        let found = gather(&inventory(&compiled.model), &files);
        compiled.model.translate(&found.translations);
    }
    Ok(Box::leak(Box::new(compiled)))
}

/// The folder of rules that is named.
pub(crate) fn named(matches: &ArgMatches) -> Option<&Path> {
    matches.get_one::<String>("regelverk").map(Path::new)
}

/// The folder of rules that a command works in: the one named, or the one that stands here. What is written beside rules
/// must rest on just those, so the rules in the program will not do in their place.
pub(crate) fn folder<'a>(texts: &Texts, matches: &'a ArgMatches) -> Result<&'a Path, Failure> {
    match named(matches) {
        Some(folder) => Ok(folder),
        None if Path::new(FOLDER).is_dir() => Ok(Path::new(FOLDER)),
        None => Err(Failure::input(texts.with("regelverk-ikke-her", &[("mappe", FOLDER)]))),
    }
}

/// The embedded texts of a language; none for the one the rules are written in.
fn stored_texts(language: Language) -> Option<&'static [u8]> {
    TRANSLATIONS.iter().find(|(code, _)| *code == language.code()).map(|(_, stored)| *stored)
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
        LoadError::Texts(name, error) => {
            texts.with("tekster-ulest", &[("fil", name), ("grunn", &unread_texts(texts, error))])
        }
        LoadError::Empty(path) => texts.with("ingen-regelfiler", &[("fil", &path.to_string_lossy())]),
    }
}

/// Why a file of translations cannot be read.
pub(crate) fn unread_texts(texts: &Texts, error: &PoError) -> String {
    let key = match error.fault {
        Fault::Quotes => "po-anforselstegn",
        Fault::Escape => "po-omvendt-skrastrek",
        Fault::Stray => "po-hjemlos",
        Fault::Plural => "po-flertall",
        Fault::Sourceless => "po-uten-kilde",
        _ => "po-ord",
    };
    texts.with("po-linje", &[("linje", &error.line.to_string()), ("grunn", &texts.get(key))])
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
    use super::{Language, stored_texts};
    use rettesnor_rules::texts::Translations;

    #[test]
    fn every_language_but_the_one_of_the_rules_has_its_texts_in_the_program() {
        for language in Language::ALL {
            let stored = stored_texts(language).map(|stored| Translations::from_bytes(stored).unwrap());
            let texts = stored.map(|stored| stored.iter().count());
            assert_eq!(texts.is_some(), language != Language::Nb, "{language:?}");
            assert!(texts.is_none_or(|count| count > 1000), "{language:?}: {texts:?}");
        }
    }
}
