//! Every text of a rule base that a human reads, and their exchange for those of another language.
//!
//! The rules are written in one language. In another, every text is looked up by what it says: one translation serves all
//! places where the rules say the same. Where a place needs words of its own, the translation names the place too, as the
//! context of a gettext message does.

mod walk;

use crate::model::{Place, RuleBase};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// Where a text stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Spot<'a> {
    /// The kind of what owns it: `norm`, `fakta`, `begrep` …
    pub kind: &'static str,
    /// The name of its owner.
    pub owner: &'a str,
    /// Which of the owner's texts: `tittel`, `spørsmål`, `tekst ja` …
    pub part: &'a str,
    /// Where the owner is declared; enumerations and roles have no place.
    pub place: Option<Place>,
}

impl Spot<'_> {
    /// The place in words, one for each text of a rule base: `norm klagefrist tittel`.
    pub fn context(&self) -> String {
        format!("{} {} {}", self.kind, self.owner, self.part)
    }
}

/// Texts of a rule base in another language.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Translations {
    /// By what the rules say.
    everywhere: BTreeMap<String, String>,
    /// By place and what the rules say there.
    here: BTreeMap<String, BTreeMap<String, String>>,
}

impl Translations {
    /// Adds a translation, for one place if a context is given. What was said before for the same is given back.
    pub fn insert(&mut self, context: Option<&str>, source: &str, text: &str) -> Option<String> {
        let map = match context {
            None => &mut self.everywhere,
            Some(context) => self.here.entry(context.to_owned()).or_default(),
        };
        map.insert(source.to_owned(), text.to_owned())
    }

    /// The translation of a text at a place.
    pub fn get(&self, spot: &Spot<'_>, source: &str) -> Option<&str> {
        let here = if self.here.is_empty() { None } else { self.here.get(&spot.context()) };
        here.and_then(|texts| texts.get(source)).or_else(|| self.everywhere.get(source)).map(String::as_str)
    }

    /// All translations, with their context where they have one.
    pub fn iter(&self) -> impl Iterator<Item = (Option<&str>, &str, &str)> {
        let everywhere = self.everywhere.iter().map(|(source, text)| (None, source.as_str(), text.as_str()));
        let here = self.here.iter().flat_map(|(context, texts)| {
            texts.iter().map(move |(source, text)| (Some(context.as_str()), source.as_str(), text.as_str()))
        });
        everywhere.chain(here)
    }

    /// The translations as bytes, to be embedded in a program.
    pub fn to_bytes(&self) -> Result<Vec<u8>, postcard::Error> {
        postcard::to_allocvec(self)
    }

    /// Reads what [`Translations::to_bytes`] wrote.
    pub fn from_bytes(bytes: &[u8]) -> Result<Self, postcard::Error> {
        postcard::from_bytes(bytes)
    }
}

impl RuleBase {
    /// Shows every text that a human reads, in the order the rules declare them, and lets it be changed.
    pub fn for_each_text(&mut self, visit: &mut dyn FnMut(&Spot<'_>, &mut String)) {
        walk::rules(self, visit);
    }

    /// Exchanges the texts of the rules for those of another language. A text without a translation stays as it is: an answer
    /// in two languages is better than one with a hole. Gives how many stayed.
    ///
    /// What the rules mean is not touched, so the hash that names them stays the same.
    pub fn translate(&mut self, translations: &Translations) -> usize {
        let mut left = 0;
        self.for_each_text(&mut |spot, text| match translations.get(spot, text) {
            Some(translated) => translated.clone_into(text),
            None => left += 1,
        });
        left
    }
}
