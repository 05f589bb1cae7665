//! Every page of `docs/diagnostics` about a code of this crate is run: its first example must give exactly that
//! code when it is read, and the mended one nothing at all.

#![expect(
    clippy::expect_used,
    clippy::panic,
    reason = "a page that is missing or not shaped as it should be has failed"
)]
#![expect(
    clippy::disallowed_methods,
    reason = "the pages are read from disk by the test, never by the crate"
)]

mod support;

use rettesnor_source::{Code, Diagnostic};
use rettesnor_syntax::codes;
use std::collections::BTreeSet;
use std::path::Path;
use support::read;

/// The page about a code.
fn page(code: Code) -> String {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../docs/diagnostics");
    std::fs::read_to_string(folder.join(format!("{code}.md")))
        .unwrap_or_else(|error| panic!("{code}: {error}"))
}

/// What is said of the text under a heading of a page.
fn findings(page: &str, heading: &str) -> Vec<Diagnostic> {
    let (_, rest) = page.split_once(&format!("\n## {heading}\n")).expect("the page has the heading");
    read(rest.split_once("\n## ").map_or(rest, |(own, _)| own)).diagnostics
}

#[test]
fn every_code_has_a_page_whose_first_example_gives_it_and_whose_mended_one_is_clean() {
    let mut wrong = Vec::new();
    for &code in codes::ALL {
        let page = page(code);
        let found = findings(&page, "Feil");
        if found.iter().map(|it| it.code).collect::<BTreeSet<_>>() != BTreeSet::from([code]) {
            wrong.push(format!("{code}: the failing example gives {found:#?}"));
        }
        let found = findings(&page, "Rettet");
        if !found.is_empty() {
            wrong.push(format!("{code}: the mended example gives {found:#?}"));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n\n"));
}

#[test]
fn every_page_begins_with_a_paragraph_in_whole_sentences() {
    for &code in codes::ALL {
        let page = page(code);
        let mut parts = page.split("\n\n");
        assert_eq!(parts.next(), Some(format!("# `{code}`").as_str()));
        let first = parts.next().unwrap_or_default();
        assert!(first.ends_with('.') && !first.contains('\n'), "{code}: {first}");
    }
}

#[test]
fn a_finding_on_a_page_has_a_whole_sentence_and_says_what_can_be_done() {
    for &code in codes::ALL {
        for found in findings(&page(code), "Feil") {
            assert!(found.message.ends_with('.'), "{code}: {}", found.message);
            assert!(found.help.is_some() || found.fix.is_some(), "{code} leaves the reader without help");
        }
    }
}
