//! What all pages of one language rest on.

use crate::situation::Problem;
use crate::situations::Situations;
use crate::texts::Texts;
use crate::view::{Line, Sign};
use crate::words::Words;
use rettesnor_examples::{Named, Names};
use rettesnor_rules::lower::walk::{self, Reference};
use rettesnor_rules::program::Compiled;
use rettesnor_services::Directory;
use rettesnor_services::hours::Times;
use rettesnor_values::Zone;
use serde::Serialize;

/// What all pages of one language rest on.
#[derive(Debug, Clone, Copy)]
pub struct Basis<'a> {
    /// The interface's words.
    pub texts: &'a Texts,
    /// The rules, with the texts of the language.
    pub compiled: &'a Compiled,
    /// Their names.
    pub names: &'a Names,
    /// Whom to call.
    pub directory: &'a Directory,
    /// Situations to start from.
    pub situations: &'a Situations,
}

impl<'a> Basis<'a> {
    /// Words of its language.
    pub fn words(&self) -> Words<'a> {
        Words { texts: self.texts, rules: &self.compiled.model }
    }

    /// The rule of the clock, which [`Basis::times`] refers to.
    pub fn zone(&self) -> Option<Zone> {
        self.compiled.model.clock.as_deref().and_then(|rule| Zone::posix(rule).ok())
    }

    /// Holidays and the clock.
    pub fn times<'t>(&self, zone: Option<&'t Zone>) -> Times<'t>
    where
        'a: 't,
    {
        Times { calendar: self.compiled.model.calendars.first(), zone }
    }

    /// Whether a line is for life or safety: by its norm, or by what decides it; where it is decided, by what its norm reads.
    pub(crate) fn is_acute(&self, line: &Line) -> bool {
        let facts = &self.compiled.model.facts;
        let by_name = |name: &str| facts.iter().any(|fact| fact.acute && fact.slug == name);
        let decided = line.sign == Sign::Yes && self.reads_acute(&line.norm);
        line.acute || decided || line.decided_by.iter().any(|one| by_name(&one.fact))
    }

    fn reads_acute(&self, slug: &str) -> bool {
        let rules = &self.compiled.model;
        let norm = rules.norms.iter().find(|norm| norm.slug == slug);
        let mut acute = false;
        for version in norm.into_iter().flat_map(|norm| &norm.versions) {
            walk::norm_version(version, &mut |read| {
                if let Reference::Fact(fact) = read {
                    acute |= rules.facts.get(fact.index()).is_some_and(|fact| fact.acute);
                }
            });
        }
        acute
    }

    /// The title of what a path leads to; the path where it leads nowhere.
    pub fn title(&self, path: &str) -> String {
        let rules = &self.compiled.model;
        if let Some(place) = crate::session::resolve(self, path) {
            return match place.concept {
                Some(concept) => self.words().concept(concept),
                None => self.words().fact(place.reference()),
            };
        }
        match self.names.given(rules, path) {
            Some(Named::List(list)) => rules.lists.get(list.index()).map(|list| list.title.clone()),
            Some(Named::Fact(fact)) => rules.facts.get(fact.index()).map(|fact| fact.title.clone()),
            _ => None,
        }
        .unwrap_or_else(|| path.to_owned())
    }
}

/// Something that could not be said, or read. No value a person is described by is repeated.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct ProblemView {
    /// What it is about; empty where it is about no fact.
    pub path: String,
    /// The title of that.
    pub title: String,
    /// What is wrong.
    pub text: String,
    /// What to do.
    pub help: Option<String>,
}

impl ProblemView {
    /// A problem of the guide's own, by the key of its text.
    pub(crate) fn new(basis: &Basis<'_>, path: &str, key: &str) -> Self {
        let title = if path.is_empty() { String::new() } else { basis.title(path) };
        let about = [("tittel", title.as_str())];
        let text = basis.texts.with(key, &about);
        let help = basis.texts.try_with(&format!("{key}-hjelp"), &about);
        Self { path: path.to_owned(), title, text, help }
    }

    /// A path that leads nowhere in these rules.
    pub(crate) fn unknown(basis: &Basis<'_>, path: &str) -> Self {
        Self::new(basis, path, "guide-feil-ukjent")
    }

    /// A problem of the situation reader.
    pub(crate) fn of(basis: &Basis<'_>, problem: &Problem) -> Self {
        let title = if problem.path.is_empty() { String::new() } else { basis.title(&problem.path) };
        let (text, help) = problem.told(basis.texts);
        Self { path: problem.path.clone(), title, text, help }
    }
}
