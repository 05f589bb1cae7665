//! Words as they are looked for: without case, without ending, and however their letters can be typed.

use crate::texts::Language;
use rust_stemmers::{Algorithm, Stemmer};
use std::collections::HashMap;

/// A word longer than this is cut: no word of the language is, and what is compared stays bounded.
const LONGEST: usize = 40;

/// The words of a text with where they stand: runs of letters and digits.
pub(crate) fn words(text: &str) -> impl Iterator<Item = (usize, &str)> {
    let mut rest: usize = 0;
    std::iter::from_fn(move || {
        let start = rest.saturating_add(text.get(rest..)?.find(char::is_alphanumeric)?);
        let tail = text.get(start..)?;
        let length = tail.find(|it: char| !it.is_alphanumeric()).unwrap_or(tail.len());
        rest = start.saturating_add(length);
        tail.get(..length).map(|word| (start, word))
    })
}

/// A word as anybody can type it: `ø`, `oe` and `o` are one letter, so are `å`, `aa` and `a`, and `æ`, `ae` and `a`.
pub(crate) fn folded(word: &str) -> String {
    let mut out = String::with_capacity(word.len());
    let mut last = ' ';
    for letter in word.chars().flat_map(char::to_lowercase).take(LONGEST) {
        let plain = match letter {
            'ø' | 'ö' | 'ò' | 'ó' | 'ô' => 'o',
            'å' | 'æ' | 'ä' | 'à' | 'á' | 'â' => 'a',
            'é' | 'è' | 'ê' | 'ë' => 'e',
            'ü' | 'ú' => 'u',
            other => other,
        };
        // `foedsel` and `fødsel`, `aar` and `år`, `saer` and `sær`.
        let digraph = match (last, plain) {
            ('o' | 'a', 'e') | ('a', 'a') => letter == plain,
            _ => false,
        };
        if !digraph {
            out.push(plain);
        }
        last = if digraph { ' ' } else { letter };
    }
    out
}

/// Finds the stem of words, and remembers it: the same words come again and again.
pub(crate) struct Stems {
    stemmer: Stemmer,
    known: HashMap<String, Stem>,
}

/// A word in the two forms it is looked for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Stem {
    /// The word itself, folded.
    pub(crate) word: String,
    /// Without its ending, folded.
    pub(crate) stem: String,
}

impl Stems {
    /// Both written Norwegian languages have the same endings.
    pub(crate) fn new(language: Language) -> Self {
        let algorithm = match language {
            Language::Nb | Language::Nn => Algorithm::Norwegian,
            Language::En => Algorithm::English,
        };
        Self { stemmer: Stemmer::create(algorithm), known: HashMap::new() }
    }

    /// A word's forms.
    pub(crate) fn of(&self, word: &str) -> Stem {
        if let Some(known) = self.known.get(word) {
            return known.clone();
        }
        let lower: String = word.chars().flat_map(char::to_lowercase).take(LONGEST).collect();
        let plain = folded(&lower);
        // Endings are taken off twice over, so that a word typed without its Norwegian letters loses the same.
        let stem = folded(&self.stemmer.stem(&lower));
        let typed = self.stemmer.stem(&plain).into_owned();
        Stem { word: plain, stem: if typed.len() < stem.len() { typed } else { stem } }
    }

    /// A word's forms, remembered.
    pub(crate) fn learn(&mut self, word: &str) -> Option<&Stem> {
        if !self.known.contains_key(word) {
            let stem = self.of(word);
            self.known.insert(word.to_owned(), stem);
        }
        self.known.get(word)
    }

    /// Forgets what was learnt.
    pub(crate) fn forget(&mut self) {
        self.known = HashMap::new();
    }
}

impl core::fmt::Debug for Stems {
    fn fmt(&self, formatter: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
        formatter.debug_struct("Stems").finish_non_exhaustive()
    }
}

/// A key that puts words in the order of the alphabet, where `æ`, `ø` and `å` come last.
pub(crate) fn order(text: &str) -> String {
    let letter = |it: char| match it {
        'æ' | 'ä' => '{',
        'ø' | 'ö' => '|',
        'å' => '}',
        other => other,
    };
    text.chars()
        .flat_map(char::to_lowercase)
        .filter(|it| it.is_alphanumeric() || *it == ' ')
        .map(letter)
        .collect()
}

#[cfg(test)]
mod tests {
    use super::{Stems, folded, order, words};
    use crate::texts::Language;

    #[test]
    fn a_text_is_cut_into_words_and_numbers() {
        let found: Vec<_> = words("«Klage», § 62 a – på 3 uker!").collect();
        assert_eq!(found, [(2, "Klage"), (14, "62"), (17, "a"), (23, "på"), (27, "3"), (29, "uker")]);
        assert_eq!(words(" –.").count(), 0);
    }

    #[test]
    fn a_word_is_the_same_however_its_letters_are_typed() {
        for (one, other) in [
            ("fødselsdato", "foedselsdato"),
            ("fødselsdato", "fodselsdato"),
            ("årsak", "aarsak"),
            ("ærlig", "AErlig"),
        ] {
            assert_eq!(folded(one), folded(other), "{one}");
        }
        assert_ne!(folded("bor"), folded("bar"));
    }

    #[test]
    fn forms_of_a_word_have_one_stem() {
        let stems = Stems::new(Language::Nb);
        for family in [
            &["klage", "klager", "klagen", "klagene", "Klagenes"][..],
            &["søknad", "søknader", "søknaden", "soknaden", "soeknadene", "søknadar"],
            &["tillatelse", "tillatelser", "tillatelsen"],
        ] {
            let first = stems.of(family[0]).stem;
            assert!(family.iter().all(|word| stems.of(word).stem == first), "{family:?}");
        }
        let english = Stems::new(Language::En);
        assert_eq!(english.of("appeals").stem, english.of("appealing").stem);
    }

    #[test]
    fn the_norwegian_letters_come_last() {
        let mut all = vec!["åpen", "øye", "ære", "zoo", "Avslag"];
        all.sort_by_cached_key(|word| order(word));
        assert_eq!(all, ["Avslag", "zoo", "ære", "øye", "åpen"]);
    }
}
