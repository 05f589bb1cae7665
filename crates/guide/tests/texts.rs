//! The interface's words in three languages.

#![expect(
    clippy::disallowed_methods,
    clippy::expect_used,
    reason = "the sources are read from disk by the test"
)]

use rettesnor_guide::texts::{Language, Texts};
use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::Path;

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

/// Each key with the names of the values its text takes.
fn variables(language: Language) -> BTreeMap<&'static str, BTreeSet<&'static str>> {
    let mut found: BTreeMap<&str, BTreeSet<&str>> = BTreeMap::new();
    let mut key = "";
    for line in language.source().lines() {
        if line.starts_with(|c: char| c.is_ascii_lowercase()) {
            key = line.split_once(" =").map_or("", |(key, _)| key);
        }
        let named = line.split('$').skip(1);
        let named = named.filter_map(|rest| rest.split(|c: char| !c.is_ascii_lowercase()).next());
        found.entry(key).or_default().extend(named);
    }
    found
}

/// Everything written in Rust or as a template under a folder.
fn rust(folder: &Path, out: &mut String) {
    for entry in fs::read_dir(folder).expect("a folder of sources") {
        let path = entry.expect("an entry").path();
        if path.is_dir() {
            rust(&path, out);
        } else if path.extension().is_some_and(|extension| extension == "rs" || extension == "html") {
            out.push_str(&fs::read_to_string(&path).expect("a source file"));
        }
    }
}

#[test]
fn no_key_is_unused() {
    let crates = Path::new(env!("CARGO_MANIFEST_DIR")).join("..");
    let mut sources = String::new();
    for folder in ["guide/src", "cli/src", "pages/src", "pages/templates", "server/src"] {
        rust(&crates.join(folder), &mut sources);
    }
    // Keys that are put together from a beginning and a number or a name stand as `"maned-{month}"`.
    let named = |key: &str| sources.contains(&format!("\"{key}\""));
    let built = |key: &str| {
        let start = key.rfind('-').and_then(|at| key.get(..=at));
        start.is_some_and(|start| sources.contains(&format!("\"{start}{{")))
    };
    // What belongs to another text is asked for by that text's key.
    let helps =
        |key: &str| ["-hjelp", "-tekst", "-om"].iter().any(|end| key.strip_suffix(end).is_some_and(named));
    let unused: Vec<_> =
        keys(Language::Nb).into_iter().filter(|key| !named(key) && !built(key) && !helps(key)).collect();
    assert_eq!(unused, Vec::<&str>::new());
}

#[test]
fn every_language_fills_in_the_same_values() {
    let bokmal = variables(Language::Nb);
    assert!(bokmal["gren"].contains("vilkar") && bokmal["gren"].contains("utfall"));
    for language in Language::ALL {
        assert_eq!(variables(language), bokmal, "{language:?}");
    }
}

#[test]
fn english_and_nynorsk_are_not_bokmal_under_another_name() {
    let lines = |language: Language| -> BTreeSet<&str> { language.source().lines().collect() };
    let (bokmal, all) = (lines(Language::Nb), |language| lines(language).len());
    let shared = |language| lines(language).intersection(&bokmal).count();
    // What stays the same is names, signs, and the heads of plural forms.
    assert!(shared(Language::En) * 4 < all(Language::En), "{} lines", shared(Language::En));
    assert!(shared(Language::Nn) * 2 < all(Language::Nn), "{} lines", shared(Language::Nn));
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
