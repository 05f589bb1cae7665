//! Acts and their sections.

use sha2::{Digest, Sha256};
use std::collections::BTreeMap;
use std::fmt::{self, Write as _};

/// An act, read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Act {
    /// `lov/ÅÅÅÅ-MM-DD-N`, as in the rules.
    pub id: String,
    /// Its title.
    pub title: String,
    /// Sections by their [`key`].
    pub sections: BTreeMap<String, Section>,
}

/// A section of an act.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Section {
    /// As printed: `90 c`.
    pub label: String,
    /// Its heading.
    pub heading: String,
    /// Its paragraphs; without notes on what changed them.
    pub paragraphs: Vec<String>,
}

/// Acts by their ids.
pub type Acts = BTreeMap<String, Act>;

/// Why a file is not an act.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum ReadError {
    /// It is neither UTF-8 Markdown nor XHTML.
    NotText,
    /// It is not well-formed XML: where, and why.
    Xml(String),
    /// It does not say which act it is.
    Nameless,
}

impl fmt::Display for ReadError {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::NotText => formatter.write_str("er ikke tekst (UTF-8)"),
            Self::Xml(why) => write!(formatter, "er ikke gyldig XML: {why}"),
            Self::Nameless => formatter.write_str("sier ikke hvilken lov det er (mangler LOV-ÅÅÅÅ-MM-DD-N)"),
        }
    }
}

impl std::error::Error for ReadError {}

/// Reads an act from Lovdata's XHTML, or from Markdown.
pub fn read(bytes: &[u8]) -> Result<Act, ReadError> {
    let text = std::str::from_utf8(bytes).map_err(|_| ReadError::NotText)?;
    let text = text.trim_start_matches('\u{feff}');
    if text.trim_start().starts_with('<') { crate::xhtml::read(text) } else { crate::markdown::read(text) }
}

/// The key of a section: `§ 90 c`, `90c` and `§90 C` are one.
pub fn key(label: &str) -> String {
    let signs = label.chars().filter(|sign| !sign.is_whitespace() && !matches!(sign, '§' | '.'));
    signs.flat_map(char::to_lowercase).map(|sign| if sign == '–' { '-' } else { sign }).collect()
}

impl Section {
    /// Whether nothing is left but a note that it has been repealed.
    pub fn is_repealed(&self) -> bool {
        let repealed = |text: &str| {
            let text = text.trim_matches(|sign: char| !sign.is_alphabetic()).to_lowercase();
            text == "opphevet" || text == "oppheva"
        };
        repealed(&self.heading) && self.paragraphs.iter().all(|text| repealed(text) || text.trim().is_empty())
    }

    /// A hash of its words, as hexadecimal. Only letters and figures count: line breaks, punctuation and marks of list items
    /// are set differently by different editions of the same law.
    pub fn hash(&self) -> String {
        let mut digest = Sha256::new();
        for paragraph in &self.paragraphs {
            let mut signs = [0; 4];
            for sign in paragraph.chars().filter(|sign| sign.is_alphanumeric()).flat_map(char::to_lowercase) {
                digest.update(sign.encode_utf8(&mut signs).as_bytes());
            }
        }
        digest.finalize().iter().fold(String::new(), |mut text, byte| {
            // Writing to a string cannot fail.
            let _ = write!(text, "{byte:02x}");
            text
        })
    }
}

/// `lov/ÅÅÅÅ-MM-DD-N` of that after `LOV-` or `NL/lov/`; `None` where it is no such thing.
pub(crate) fn act_id(text: &str) -> Option<String> {
    let text = text.trim().to_lowercase();
    let kind = ["lov", "forskrift"].into_iter().find_map(|kind| {
        let (_, rest) = text.rsplit_once(kind)?;
        Some((kind, rest.strip_prefix(['-', '/'])?))
    });
    let (kind, number) = kind.or_else(|| Some(("forskrift", text.strip_prefix("for-")?)))?;
    let parts: Vec<&str> = number.split('-').collect();
    let figures = parts.iter().all(|part| !part.is_empty() && part.chars().all(|sign| sign.is_ascii_digit()));
    (figures && (3..=4).contains(&parts.len())).then(|| format!("{kind}/{number}"))
}

/// White space as one space each.
pub(crate) fn flat(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// Divides `21 a.Tilbakeholdelse` into the label and the heading.
pub(crate) fn label_of(text: &str) -> (String, String) {
    let text = text.trim().trim_start_matches('§').trim_start();
    let figures = |sign: char| sign.is_ascii_digit() || matches!(sign, '-' | '–');
    let number: String = text.chars().take_while(|sign| figures(*sign)).collect();
    let rest = text.strip_prefix(number.as_str()).unwrap_or("");
    let (letter, heading) = letter_of(rest);
    let label = letter.map_or_else(|| number.clone(), |letter| format!("{number} {letter}"));
    (label, heading.trim_start_matches(['.', ' ', '\u{a0}']).trim().to_owned())
}

/// The letter after a section's number, also where a number follows it (`9 A-1`), and what comes after.
fn letter_of(rest: &str) -> (Option<String>, &str) {
    let inner = rest.trim_start();
    let mut signs = inner.char_indices();
    let Some((_, first)) = signs.next().filter(|(_, sign)| sign.is_alphabetic()) else { return (None, rest) };
    let number: String =
        signs.map(|(_, sign)| sign).take_while(|sign| sign.is_ascii_digit() || *sign == '-').collect();
    let letter = format!("{first}{number}");
    match inner.strip_prefix(letter.as_str()) {
        Some(after) if after.is_empty() || after.starts_with(['.', ' ', '\u{a0}']) => (Some(letter), after),
        _ => (None, rest),
    }
}

#[cfg(test)]
mod tests {
    use super::{act_id, key, label_of};

    #[test]
    fn a_section_is_the_same_however_it_is_printed() {
        for (text, label, heading) in [
            ("§ 1.Lovens formål", "1", "Lovens formål"),
            ("§ 21 a.Tilbakeholdelse og innbringelse", "21 a", "Tilbakeholdelse og innbringelse"),
            ("§ 9a.", "9 a", ""),
            ("§ 8-1 a. Rett", "8-1 a", "Rett"),
            ("§ 9 A-1. Rett", "9 A-1", "Rett"),
            ("§ 7.(Opphevet)", "7", "(Opphevet)"),
            ("§ 3. I kraft", "3", "I kraft"),
        ] {
            assert_eq!(label_of(text), (label.to_owned(), heading.to_owned()), "{text}");
        }
        assert_eq!(key("§ 90 c"), key("90C"));
        assert_ne!(key("8-1 a"), key("8-1"));
    }

    #[test]
    fn an_act_is_named_in_one_way() {
        let named = |text: &str| act_id(text);
        assert_eq!(named("LOV-2001-02-03-4").as_deref(), Some("lov/2001-02-03-4"));
        assert_eq!(named("NL/lov/2001-02-03-4").as_deref(), Some("lov/2001-02-03-4"));
        assert_eq!(named("LOV-1901-02-03").as_deref(), Some("lov/1901-02-03"));
        assert_eq!(named("FOR-2002-03-04-1234").as_deref(), Some("forskrift/2002-03-04-1234"));
        assert_eq!(named("lov om noe"), None);
    }
}
