//! Every page of `docs/diagnostics` about a code of this crate is run: its first example must give exactly that
//! code, and the mended one nothing at all.

#![expect(clippy::expect_used, reason = "a test that cannot read its page has failed")]
#![expect(
    clippy::disallowed_methods,
    reason = "the pages are read from disk by the test, never by the crate"
)]

use rettesnor_rules::model::RuleBase;
use rettesnor_rules::{codes, lower};
use rettesnor_source::FileId;
use std::collections::BTreeSet;
use std::path::PathBuf;

fn folder() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../../docs/diagnostics")
}

/// The text under a heading of a page.
fn section<'a>(page: &'a str, heading: &str) -> &'a str {
    let (_, rest) = page.split_once(&format!("\n## {heading}\n")).expect("the page has the heading");
    rest.split_once("\n## ").map_or(rest, |(own, _)| own)
}

/// The codes found in a Markdown text, with the messages for a failing test to show.
fn codes_in(text: &str) -> (BTreeSet<&'static str>, String) {
    let parse = rettesnor_syntax::parse(FileId(0), text);
    let names = [("prøve.md".to_owned(), "prøve".to_owned())];
    let (_, mut diagnostics) = lower(core::slice::from_ref(&parse.file), &names);
    diagnostics.extend(parse.diagnostics);
    let shown: Vec<String> = diagnostics.iter().map(|it| format!("{}: {}", it.code, it.message)).collect();
    (diagnostics.iter().map(|it| it.code.as_str()).collect(), shown.join("\n"))
}

#[test]
fn every_code_has_a_page_whose_first_example_gives_it_and_whose_mended_one_is_clean() {
    let mut wrong = Vec::new();
    for code in codes::ALL {
        let path = folder().join(format!("{code}.md"));
        let Ok(page) = std::fs::read_to_string(&path) else {
            wrong.push(format!("{code}: no page"));
            continue;
        };
        let (found, shown) = codes_in(section(&page, "Feil"));
        if found != BTreeSet::from([code.as_str()]) {
            wrong.push(format!("{code}: the failing example gives\n{shown}"));
        }
        let (found, shown) = codes_in(section(&page, "Rettet"));
        if !found.is_empty() {
            wrong.push(format!("{code}: the mended example gives\n{shown}"));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n\n"));
}

#[test]
fn every_finding_has_help_and_a_message_of_whole_sentences() {
    for code in codes::ALL {
        let page = std::fs::read_to_string(folder().join(format!("{code}.md"))).expect("the page is there");
        let parse = rettesnor_syntax::parse(FileId(0), section(&page, "Feil"));
        let (_, diagnostics) = lower(&[parse.file], &[("prøve.md".to_owned(), "prøve".to_owned())]);
        for diagnostic in diagnostics {
            assert!(diagnostic.message.ends_with('.'), "{code}: {}", diagnostic.message);
            assert!(diagnostic.help.is_some_and(|help| help.ends_with(['.', '?'])), "{code} has no help");
        }
    }
}

#[test]
fn no_line_is_so_important_that_reading_stops_without_it() {
    for code in codes::ALL {
        let page = std::fs::read_to_string(folder().join(format!("{code}.md"))).expect("the page is there");
        let lines: Vec<&str> = page.lines().collect();
        for missing in 0..lines.len() {
            let kept = lines.iter().enumerate().filter(|(at, _)| *at != missing).map(|(_, line)| *line);
            let text: Vec<&str> = kept.collect();
            let parse = rettesnor_syntax::parse(FileId(0), &text.join("\n"));
            let (base, _) = lower(&[parse.file], &[]);
            let named: BTreeSet<&str> = base.norms.iter().map(|norm| norm.name.as_str()).collect();
            assert_eq!(named.len(), base.norms.len(), "{code} without line {missing}");
            assert!(base != RuleBase::default(), "{code} without line {missing}");
        }
    }
}
