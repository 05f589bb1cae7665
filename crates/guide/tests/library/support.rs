//! A library made from a few lines of rules, and one made from all of them.

use rettesnor_examples::Names;
use rettesnor_guide::library::{Errata, Library, Relations, Shelf, Sources};
use rettesnor_guide::texts::{Language, Texts};
use rettesnor_rules::model::RuleBase;
use rettesnor_rules::program::Compiled;
use rettesnor_rules::texts::Translations;
use rettesnor_services::Directory;
use rettesnor_services::model::Level;
use rettesnor_source::{SourceSet, has_errors};
use rettesnor_values::Day;

/// Everything a library borrows.
pub(crate) struct Held {
    texts: Texts,
    rules: RuleBase,
    names: Names,
    relations: Relations,
    services: Directory,
    shelf: Shelf,
}

impl Held {
    pub(crate) fn library(&self) -> Library<'_> {
        let Self { texts, rules, names, relations, services, shelf } = self;
        Library { texts, rules, names, relations, services, shelf }
    }

    /// The same without what is loaded apart.
    pub(crate) fn without_sources(mut self) -> Self {
        self.shelf.sources = Sources::default();
        self
    }

    /// The same with a service that is not for everybody.
    pub(crate) fn hiding(mut self, norm: &str) -> Self {
        let service = self.services.services.iter_mut().find(|service| service.norm == norm).unwrap();
        service.level = Level::Partners;
        self
    }

    fn new(language: Language, rules: RuleBase, services: Directory, shelf: Shelf) -> Self {
        let (names, relations) = (Names::new(&rules), Relations::new(&rules));
        Self { texts: Texts::new(language), rules, names, relations, services, shelf }
    }
}

pub(crate) fn day(text: &str) -> Day {
    Day::parse(text).unwrap()
}

/// A library of some files, each in the folder its path begins with.
pub(crate) fn small(files: &[(&str, &str)], errata: &str) -> Held {
    let mut sources = SourceSet::new();
    let (mut parsed, mut names, mut found) = (Vec::new(), Vec::new(), Vec::new());
    for (path, text) in files {
        let id = sources.add(*path, *text);
        let parse = rettesnor_syntax::parse(id, text);
        found.extend(parse.diagnostics);
        parsed.push(parse.file);
        names.push(((*path).to_owned(), path.split('/').next().unwrap_or_default().to_owned()));
    }
    let (rules, more) = rettesnor_rules::lower(&parsed, &names);
    found.extend(more);
    assert!(!has_errors(&found), "{found:#?}");
    let texts = files.iter().map(|(path, text)| ((*path).to_owned(), (*text).to_owned()));
    let shelf = Shelf { sources: Sources::new(texts), errata: Errata::read(errata).unwrap() };
    Held::new(Language::Nb, rules, Directory::default(), shelf)
}

/// The workspace's own rules.
pub(crate) fn whole(language: Language) -> Held {
    let mut rules = Compiled::from_trusted(rettesnor_embedded::RULES).unwrap().model;
    let mut translated = rettesnor_embedded::TRANSLATIONS.iter();
    if let Some((_, bytes)) = translated.find(|(code, _)| *code == language.code()) {
        rules.translate(&Translations::from_bytes(bytes).unwrap());
    }
    let mut files = SourceSet::new();
    for (name, text) in rettesnor_embedded::SERVICES {
        files.add(format!("tjenester/{name}.md"), *text);
    }
    let (services, found) = Directory::read(&files);
    assert!(found.is_empty(), "{found:#?}");
    let sources = Sources::from_bytes(rettesnor_embedded::SOURCES).unwrap();
    let shelf = Shelf { sources, errata: Errata::read(rettesnor_embedded::ERRATA).unwrap() };
    Held::new(language, rules, services, shelf)
}
