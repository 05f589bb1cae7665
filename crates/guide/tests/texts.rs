//! The interface's words in three languages.

use rettesnor_guide::texts::{Language, Texts};
use std::collections::BTreeSet;

fn keys(language: Language) -> BTreeSet<&'static str> {
    let lines = language.source().lines().filter(|line| line.starts_with(|c: char| c.is_ascii_lowercase()));
    lines.filter_map(|line| line.split_once(" =").map(|(key, _)| key)).collect()
}

#[test]
fn every_language_has_the_same_keys() {
    let bokmal = keys(Language::Nb);
    assert!(bokmal.len() > 100);
    for language in Language::ALL {
        let own = keys(language);
        assert_eq!(
            bokmal.difference(&own).collect::<Vec<_>>(),
            Vec::<&&str>::new(),
            "missing in {language:?}"
        );
        assert_eq!(own.difference(&bokmal).collect::<Vec<_>>(), Vec::<&&str>::new(), "only in {language:?}");
    }
}

#[test]
fn every_key_can_be_read() {
    for language in Language::ALL {
        let texts = Texts::new(language);
        for key in keys(language) {
            assert!(
                texts.try_with(key, &[("slag", "rett"), ("antall", "2")]).is_some(),
                "{key} in {language:?}"
            );
        }
    }
}

#[test]
fn one_day_left_is_not_told_in_the_plural() {
    let texts = Texts::new(Language::Nb);
    assert_eq!(texts.with("dager-igjen", &[("antall", "1")]), "1 dag igjen");
    assert_eq!(texts.with("dager-igjen", &[("antall", "18")]), "18 dager igjen");
}
