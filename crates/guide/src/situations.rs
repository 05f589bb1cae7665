//! Situations to start from, in everyday words: data, not code.

use crate::session::{Said, Step};
use crate::texts::Language;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// The file.
const SOURCE: &str = include_str!("../../../tekster/situasjoner.toml");

/// A situation to start from.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Situation {
    /// Its name in addresses.
    pub key: String,
    /// The group it stands in: `beskyttelse`, `opphold`, `fare`, `hverdag`.
    pub group: String,
    /// What it is called.
    pub title: String,
    /// A line about it.
    pub line: String,
    /// What is then known.
    pub steps: Vec<Step>,
}

/// All situations, in the words of one language.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Situations {
    /// In the order they are shown.
    pub all: Vec<Situation>,
    /// The questions of the quick contact.
    pub quick: Vec<Quick>,
    /// Municipalities with services of their own.
    pub places: Vec<Municipality>,
}

/// A question of the quick contact.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Quick {
    /// The path of what it asks.
    pub path: String,
    /// The question, where it is asked more coarsely than the rules ask it.
    pub question: Option<String>,
    /// The answers then, each as a situation writes it and as it is read.
    pub answers: Vec<(String, String)>,
}

/// A municipality.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Municipality {
    /// Its number.
    #[serde(rename(deserialize = "nummer"))]
    pub number: String,
    /// Its name.
    #[serde(rename(deserialize = "navn"))]
    pub name: String,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct File {
    hurtig: Vec<Question>,
    sted: Vec<Municipality>,
    situasjon: Vec<Entry>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Question {
    sti: String,
    sporsmal: Option<Words>,
    #[serde(default)]
    svar: Vec<Answer>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Answer {
    verdi: String,
    tittel: Words,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Entry {
    navn: String,
    gruppe: String,
    tittel: Words,
    linje: Words,
    #[serde(default)]
    poster: Vec<String>,
    #[serde(default)]
    alle: Vec<String>,
    fakta: BTreeMap<String, String>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Words {
    nb: String,
    nn: String,
    en: String,
}

impl Words {
    fn into(self, language: Language) -> String {
        match language {
            Language::Nb => self.nb,
            Language::Nn => self.nn,
            Language::En => self.en,
        }
    }
}

impl Situations {
    /// Those that come with the program.
    pub fn embedded(language: Language) -> Self {
        // That the file can be read is tested; one that cannot be gives no situation, and takes nothing else down.
        Self::read(SOURCE, language).unwrap_or_default()
    }

    /// Reads a file of situations.
    pub fn read(text: &str, language: Language) -> Result<Self, toml::de::Error> {
        let file: File = toml::from_str(text)?;
        let all = file.situasjon.into_iter().map(|entry| situation(entry, language)).collect();
        let quick = file.hurtig.into_iter().map(|question| quick(question, language)).collect();
        Ok(Self { all, quick, places: file.sted })
    }

    /// The situation of a name.
    pub fn find(&self, key: &str) -> Option<&Situation> {
        self.all.iter().find(|situation| situation.key == key)
    }
}

fn quick(question: Question, language: Language) -> Quick {
    let answers = question.svar.into_iter().map(|it| (it.verdi, it.tittel.into(language)));
    Quick {
        path: question.sti,
        question: question.sporsmal.map(|it| it.into(language)),
        answers: answers.collect(),
    }
}

fn situation(entry: Entry, language: Language) -> Situation {
    let mut steps: Vec<Step> = entry.poster.into_iter().map(Step::Add).collect();
    steps.extend(entry.alle.into_iter().map(|list| Step::Complete(list, true)));
    let facts = entry.fakta.into_iter();
    steps.extend(facts.map(|(path, value)| Step::Say(path, Said::Value(value))));
    Situation {
        key: entry.navn,
        group: entry.gruppe,
        title: entry.tittel.into(language),
        line: entry.linje.into(language),
        steps,
    }
}
