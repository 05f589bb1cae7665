//! Full-text search over the rules: by words in any form, with misspellings, the same in every host.
//!
//! The index is built from the texts of the rules when somebody first searches. Ranks are whole numbers, so that every
//! machine finds the same in the same order.

mod near;
mod pages;
mod query;
mod words;

pub(crate) use near::Near;
pub use query::{Found, Hit, SnippetView};
pub(crate) use words::{Stems, folded, order, words};

use super::Library;
use super::link::LinkView;
use std::collections::HashMap;

/// How much a word counts, by where it stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Field {
    /// In the title.
    Title,
    /// In another name: a form of a word, an older title, the name in the rules.
    Name,
    /// In a question.
    Question,
    /// In a legal reference.
    Law,
    /// In a sentence.
    Text,
    /// In what it belongs to: its area, its kind.
    About,
}

impl Field {
    fn weight(self) -> u32 {
        match self {
            Self::Title => 24,
            Self::Name => 12,
            Self::Law => 10,
            Self::Question => 8,
            Self::Text => 4,
            Self::About => 2,
        }
    }
}

/// A page that can be found.
#[derive(Debug, Clone)]
pub(crate) struct Page {
    /// Where it is.
    pub(crate) link: LinkView,
    /// What it is, in the reader's words: `rett`, `frist`, `ord`.
    pub(crate) about: String,
    /// How much it counts beside pages of other kinds, in hundredths.
    pub(crate) worth: u32,
    /// What it says.
    pub(crate) texts: Vec<(Field, String)>,
}

/// How often a word stands in a page, by weight.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Posting {
    page: u32,
    weight: u32,
}

/// A stem with the pages it stands in.
#[derive(Debug, Clone)]
pub(crate) struct Term {
    stem: String,
    postings: Vec<Posting>,
}

/// The index of all pages in one language.
#[derive(Debug)]
pub struct Index {
    pages: Vec<Page>,
    /// How long each page is, by weight.
    lengths: Vec<u32>,
    /// Stems, rising.
    terms: Vec<Term>,
    /// Words as they stand, folded and rising, each with its stem's place.
    words: Vec<(String, u32)>,
    /// The names of each page, its title first, each by the places of its words' stems: what a page asked for by name is
    /// known by.
    names: Vec<Vec<Vec<u32>>>,
    stems: Stems,
    near: Near,
}

/// Gathers stems and words while pages are read.
#[derive(Default)]
struct Gatherer {
    /// Each stem's number, in the order they are met.
    numbers: HashMap<String, u32>,
    stems: Vec<Term>,
    words: HashMap<String, u32>,
}

impl Gatherer {
    fn number(&mut self, word: &str, stem: &str) -> u32 {
        if let Some(number) = self.words.get(word) {
            return *number;
        }
        let known = self.numbers.get(stem).copied();
        let number = known.unwrap_or_else(|| {
            let number = u32::try_from(self.stems.len()).unwrap_or(u32::MAX);
            self.numbers.insert(stem.to_owned(), number);
            self.stems.push(Term { stem: stem.to_owned(), postings: Vec::new() });
            number
        });
        self.words.insert(word.to_owned(), number);
        number
    }

    fn add(&mut self, number: u32, page: u32, weight: u32) {
        let Some(term) = usize::try_from(number).ok().and_then(|at| self.stems.get_mut(at)) else { return };
        match term.postings.last_mut() {
            Some(last) if last.page == page => last.weight = last.weight.saturating_add(weight),
            _ => term.postings.push(Posting { page, weight }),
        }
    }

    /// Stems and words in rising order, numbered anew; the third tells the new number of each old one.
    fn sorted(self) -> (Vec<Term>, Vec<(String, u32)>, Vec<u32>) {
        let mut numbered: Vec<(u32, Term)> = (0..).zip(self.stems).collect();
        numbered.sort_by(|(_, a), (_, b)| a.stem.cmp(&b.stem));
        let mut anew = vec![0; numbered.len()];
        for (new, (old, _)) in (0_u32..).zip(&numbered) {
            if let Some(slot) = usize::try_from(*old).ok().and_then(|at| anew.get_mut(at)) {
                *slot = new;
            }
        }
        let renumber = |old: u32| usize::try_from(old).ok().and_then(|at| anew.get(at)).copied().unwrap_or(0);
        let mut words: Vec<_> = self.words.into_iter().map(|(word, old)| (word, renumber(old))).collect();
        words.sort();
        (numbered.into_iter().map(|(_, term)| term).collect(), words, anew)
    }
}

impl Index {
    /// Reads all pages of a library.
    pub fn new(library: &Library<'_>) -> Self {
        Self::of(pages::all(library), Stems::new(library.texts.language()))
    }

    fn of(pages: Vec<Page>, mut stems: Stems) -> Self {
        let mut gathered = Gatherer::default();
        let mut lengths = Vec::with_capacity(pages.len());
        let mut names: Vec<Vec<Vec<u32>>> = Vec::with_capacity(pages.len());
        for (number, page) in (0_u32..).zip(&pages) {
            let mut length = 0_u32;
            let mut own = Vec::new();
            for (field, text) in &page.texts {
                let mut name = Vec::new();
                for (_, word) in words(text) {
                    let Some(stem) = stems.learn(word) else { continue };
                    let term = gathered.number(&stem.word, &stem.stem);
                    gathered.add(term, number, field.weight());
                    length = length.saturating_add(field.weight());
                    name.push(term);
                }
                if matches!(field, Field::Title | Field::Name) {
                    own.push(name);
                }
            }
            lengths.push(length.max(1));
            names.push(own);
        }
        stems.forget();
        let (terms, words, anew) = gathered.sorted();
        for number in names.iter_mut().flatten().flatten() {
            *number = usize::try_from(*number).ok().and_then(|at| anew.get(at)).copied().unwrap_or(0);
        }
        Self { pages, lengths, terms, words, names, stems, near: Near::new() }
    }

    /// How many pages can be found.
    pub fn len(&self) -> usize {
        self.pages.len()
    }

    /// Whether there is nothing to find.
    pub fn is_empty(&self) -> bool {
        self.pages.is_empty()
    }

    /// The place of a stem.
    fn term(&self, stem: &str) -> Option<u32> {
        let at = self.terms.binary_search_by(|term| term.stem.as_str().cmp(stem)).ok()?;
        u32::try_from(at).ok()
    }

    /// The place of a word's stem, for a word that stands somewhere.
    fn word(&self, word: &str) -> Option<u32> {
        let at = self.words.binary_search_by(|(own, _)| own.as_str().cmp(word)).ok()?;
        self.words.get(at).map(|(_, term)| *term)
    }
}
