//! ASCII forms of names.

use unicode_normalization::UnicodeNormalization as _;

/// The ASCII form of a name, for addresses, SQL and JSON: `æ` is `ae`, `ø` is `oe`, `å` is `aa`, other letters lose
/// their marks, and what is left that is not ASCII becomes an underscore. Full stops of paths are kept.
///
/// ```
/// assert_eq!(rettesnor_rules::lower::slug("vedtak.åpenbart_grunnløs"), "vedtak.aapenbart_grunnloes");
/// assert_eq!(rettesnor_rules::lower::slug("Élan"), "elan");
/// ```
pub fn slug(name: &str) -> String {
    let mut out = String::with_capacity(name.len());
    for letter in name.nfc().flat_map(char::to_lowercase) {
        match letter {
            'æ' => out.push_str("ae"),
            'ø' => out.push_str("oe"),
            'å' => out.push_str("aa"),
            _ => out.extend(plain(letter)),
        }
    }
    out
}

/// The letter without its marks.
fn plain(letter: char) -> impl Iterator<Item = char> {
    let parts = core::iter::once(letter).nfd();
    parts
        .filter(|part| !unicode_normalization::char::is_combining_mark(*part))
        .map(|part| if part.is_ascii_alphanumeric() || part == '.' { part } else { '_' })
}

/// What a human reads when no title was given: `lovlig_opphold` becomes `Lovlig opphold`.
pub(crate) fn readable(name: &str) -> String {
    let words = name.replace('_', " ");
    let mut letters = words.chars();
    let first = letters.next().map(char::to_uppercase);
    first.into_iter().flatten().chain(letters).collect()
}

#[cfg(test)]
mod tests {
    use super::{readable, slug};

    #[test]
    fn norwegian_letters_are_spelt_out_and_others_lose_their_marks() {
        assert_eq!(slug("sjøfolk_på_Værøy"), "sjoefolk_paa_vaeroey");
        assert_eq!(slug("idé_čáhppes"), "ide_cahppes");
        assert_eq!(slug("a\u{30a}"), "aa", "a composed å and a decomposed one are the same letter");
    }

    #[test]
    fn a_name_reads_as_words() {
        assert_eq!(readable("økonomisk_stønad"), "Økonomisk stønad");
        assert_eq!(readable(""), "");
    }
}
