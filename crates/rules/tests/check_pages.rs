//! Every page of `docs/diagnostics` about a static check is run: its first example must give exactly that code, and
//! the mended one nothing at all.

#![expect(clippy::expect_used, reason = "a test that cannot read its page has failed")]
#![expect(
    clippy::disallowed_methods,
    reason = "the pages are read from disk by the test, never by the crate"
)]

use rettesnor_rules::check::{check, codes, diagnostic};
use rettesnor_rules::{compile, lower};
use rettesnor_source::{Code, Diagnostic, FileId};
use std::collections::BTreeSet;
use std::path::PathBuf;

/// The text under a heading of the page about a code.
fn section(code: Code, heading: &str) -> String {
    let path = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join(format!("../../docs/diagnostics/{code}.md"));
    let page = std::fs::read_to_string(&path).expect("every check has a page");
    let (_, rest) = page.split_once(&format!("\n## {heading}\n")).expect("the page has the heading");
    rest.split_once("\n## ").map_or(rest, |(own, _)| own).to_owned()
}

/// All that reading, lowering and checking a text gives.
fn findings(text: &str) -> Vec<Diagnostic> {
    let parse = rettesnor_syntax::parse(FileId(0), text);
    let names = [("prøve.md".to_owned(), "prøve".to_owned())];
    let (base, mut all) = lower(core::slice::from_ref(&parse.file), &names);
    all.extend(parse.diagnostics);
    assert!(!base.norms.is_empty(), "the page has a norm to check");
    all.extend(check(&compile(base)).iter().map(|finding| diagnostic(finding, &[FileId(0)], None)));
    all
}

fn shown(found: &[Diagnostic]) -> String {
    let lines: Vec<String> = found.iter().map(|it| format!("{}: {}", it.code, it.message)).collect();
    lines.join("\n")
}

#[test]
fn every_check_has_a_page_whose_first_example_gives_it_and_whose_mended_one_is_clean() {
    let mut wrong = Vec::new();
    for code in codes::ALL {
        let found = findings(&section(*code, "Feil"));
        let given: BTreeSet<Code> = found.iter().map(|it| it.code).collect();
        if given != BTreeSet::from([*code]) {
            wrong.push(format!("{code}: the failing example gives\n{}", shown(&found)));
        }
        let found = findings(&section(*code, "Rettet"));
        if !found.is_empty() {
            wrong.push(format!("{code}: the mended example gives\n{}", shown(&found)));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n\n"));
}

#[test]
fn every_finding_points_into_the_page_and_says_what_can_be_done() {
    for code in codes::ALL {
        let text = section(*code, "Feil");
        for found in findings(&text) {
            let (start, end) = (found.primary.span.start as usize, found.primary.span.end as usize);
            assert!(text.get(start..end).is_some_and(|at| !at.trim().is_empty()), "{code} points nowhere");
            assert!(found.message.ends_with('.'), "{code}: {}", found.message);
            assert!(found.help.is_some_and(|help| help.ends_with('.')), "{code} has no help");
        }
    }
}
