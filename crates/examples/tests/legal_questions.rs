//! The page of legal questions tells of every reading the rules have.

#![expect(clippy::disallowed_methods, reason = "the rules and the page are read from disk by the test")]

mod support;

use std::collections::BTreeSet;
use support::{check, file, files_under};

#[test]
fn every_reading_of_the_rules_stands_on_the_page() {
    let rules = check(&files_under("regelverk")).base;
    let versions = rules.norms.iter().flat_map(|norm| &norm.versions);
    let mut readings: BTreeSet<&str> =
        versions.flat_map(|version| &version.readings).map(|reading| reading.name.as_str()).collect();
    let concepts = rules.concepts.iter().flat_map(|concept| &concept.versions);
    readings.extend(concepts.flat_map(|version| &version.readings).map(|reading| reading.name.as_str()));
    assert!(readings.len() > 50, "{} readings", readings.len());
    let page = file("docs/juridiske-spørsmål.md").body;
    let missing: Vec<_> = readings.iter().filter(|name| !page.contains(&format!("`{name}`"))).collect();
    assert_eq!(missing, Vec::<&&str>::new());
}

#[test]
fn every_contradiction_of_the_sources_stands_on_the_page() {
    let page = file("docs/juridiske-spørsmål.md").body;
    let missing: Vec<String> =
        (834..=861).map(|number| format!("C{number}")).filter(|id| !page.contains(id.as_str())).collect();
    assert_eq!(missing, Vec::<String>::new());
}
