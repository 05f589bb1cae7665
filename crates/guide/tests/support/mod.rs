//! The real rules, with everything a page rests on.

use rettesnor_embedded::{RULES, SERVICES, TRANSLATIONS};
use rettesnor_examples::Names;
use rettesnor_guide::basis::Basis;
use rettesnor_guide::situations::Situations;
use rettesnor_guide::texts::{Language, Texts};
use rettesnor_rules::program::Compiled;
use rettesnor_rules::texts::Translations;
use rettesnor_services::Directory;
use rettesnor_source::SourceSet;
use rettesnor_values::{Day, Instant, TimeOfDay};

/// What the pages of one language rest on.
pub(crate) struct Site {
    texts: Texts,
    compiled: Compiled,
    names: Names,
    directory: Directory,
    situations: Situations,
}

impl Site {
    /// The embedded rules in a language.
    pub(crate) fn new(language: Language) -> Self {
        let mut compiled = Compiled::from_trusted(RULES).unwrap();
        if let Some((_, bytes)) = TRANSLATIONS.iter().find(|(code, _)| *code == language.code()) {
            compiled.model.translate(&Translations::from_bytes(bytes).unwrap());
        }
        let mut sources = SourceSet::new();
        for (name, text) in SERVICES {
            sources.add(format!("tjenester/{name}.md"), *text);
        }
        let (directory, faults) = Directory::read(&sources);
        assert!(faults.is_empty());
        Self {
            texts: Texts::new(language),
            names: Names::new(&compiled.model),
            compiled,
            directory,
            situations: Situations::embedded(language),
        }
    }

    /// What a page takes.
    pub(crate) fn basis(&self) -> Basis<'_> {
        Basis {
            texts: &self.texts,
            compiled: &self.compiled,
            names: &self.names,
            directory: &self.directory,
            situations: &self.situations,
        }
    }

    /// The rules.
    pub(crate) fn compiled(&self) -> &Compiled {
        &self.compiled
    }
}

/// A Tuesday at noon.
pub(crate) fn now() -> Instant {
    Instant::new(today(), TimeOfDay::new(12, 0).unwrap())
}

/// That Tuesday.
pub(crate) fn today() -> Day {
    Day::parse("2026-05-05").unwrap()
}
