//! What has been wrong, and which answers it may have touched.

use crate::texts::Texts;
use serde::Deserialize;
use std::collections::BTreeSet;

/// `rettelser.toml`.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Errata {
    /// The rule bases that answers have been given from, by the first signs of their hash.
    #[serde(default)]
    pub utgave: Vec<Edition>,
    /// What was wrong.
    #[serde(default)]
    pub rettelse: Vec<Erratum>,
}

/// A rule base that answers have been given from.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Edition {
    /// The first signs of its hash, as an answer tells them.
    pub regelverk: String,
    /// The day it was made.
    pub dato: toml::value::Datetime,
    /// What it was.
    pub merknad: String,
}

/// A rule, or the engine, was wrong.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Erratum {
    /// Its name.
    pub id: String,
    /// The day it was put right.
    pub rettet: toml::value::Datetime,
    /// The norms whose answers could be wrong.
    pub normer: Vec<String>,
    /// Those of them that are no longer in the rules.
    #[serde(default)]
    pub fjernet: Vec<String>,
    /// The rule bases that could answer wrongly.
    pub regelverk: Vec<String>,
    /// What was wrong.
    pub feil: String,
    /// Whose answers were affected.
    pub rammet: String,
    /// What the right answer rests on.
    pub kilde: String,
}

/// Why a file of errata cannot be used.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum ErrataError {
    /// It is not as it should be.
    Unread(String),
    /// It names a rule base it does not list.
    Stray(String),
    /// It removes a norm it does not tell of.
    Unnamed(String),
}

impl ErrataError {
    /// What is wrong, in the reader's language.
    pub fn tell(&self, texts: &Texts) -> String {
        match self {
            Self::Unread(reason) => texts.with("rettelser-ulest", &[("grunn", reason)]),
            Self::Stray(name) => texts.with("rettelser-utgave", &[("navn", name)]),
            Self::Unnamed(name) => texts.with("rettelser-ikke-nevnt", &[("navn", name)]),
        }
    }
}

impl Errata {
    /// Reads the file, and refuses one that names a rule base it does not list, or removes a norm it does not tell of.
    pub fn read(text: &str) -> Result<Self, ErrataError> {
        let errata: Self =
            toml::from_str(text).map_err(|error| ErrataError::Unread(error.message().to_owned()))?;
        let editions: BTreeSet<&str> = errata.utgave.iter().map(|it| it.regelverk.as_str()).collect();
        let named = errata.rettelse.iter().flat_map(|it| &it.regelverk);
        if let Some(stray) = named.into_iter().find(|it| !editions.contains(it.as_str())) {
            return Err(ErrataError::Stray(stray.clone()));
        }
        let mut removed = errata.rettelse.iter().flat_map(|it| it.fjernet.iter().map(move |norm| (it, norm)));
        match removed.find(|(it, norm)| !it.normer.contains(norm)) {
            Some((_, norm)) => Err(ErrataError::Unnamed(norm.clone())),
            None => Ok(errata),
        }
    }

    /// What has been wrong with a norm's answers.
    pub fn of<'a>(&'a self, norm: &'a str) -> impl Iterator<Item = &'a Erratum> {
        self.rettelse.iter().filter(move |one| one.normer.iter().any(|it| it == norm))
    }
}

#[cfg(test)]
mod tests {
    use super::{Errata, ErrataError};

    const EDITION: &str = "[[utgave]]\nregelverk = \"abc\"\ndato = 2026-01-01\nmerknad = \"en\"\n";

    fn erratum(rule_base: &str, removed: &str) -> String {
        format!(
            "{EDITION}[[rettelse]]\nid = \"x\"\nrettet = 2026-02-01\nnormer = [\"a\"]\nfjernet = [{removed}]\nregelverk = [\"{rule_base}\"]\nfeil = \"f\"\nrammet = \"r\"\nkilde = \"k\"\n"
        )
    }

    #[test]
    fn errata_that_name_what_is_not_there_are_refused() {
        assert_eq!(Errata::read("").map(|it| it.rettelse.len()).ok(), Some(0));
        assert_eq!(Errata::read(&erratum("abc", "\"a\"")).map(|it| it.of("a").count()).ok(), Some(1));
        assert_eq!(Errata::read(&erratum("abd", "")).err(), Some(ErrataError::Stray("abd".to_owned())));
        assert_eq!(Errata::read(&erratum("abc", "\"b\"")).err(), Some(ErrataError::Unnamed("b".to_owned())));
        assert!(matches!(Errata::read("rettelse = 1"), Err(ErrataError::Unread(_))));
    }
}
