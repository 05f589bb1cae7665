//! The pages of `docs/diagnostics` about examples are run: the first example must give exactly that code, the mended
//! one must hold.

#![expect(clippy::expect_used, reason = "a page without its headings has failed the test")]
#![expect(clippy::disallowed_methods, reason = "the pages are read from disk by the test")]

mod support;

use rettesnor_examples::{BAD_EXAMPLE, FAILED_EXAMPLE};
use rettesnor_source::{Code, Diagnostic};
use support::{Text, check, file};

/// What the examples under a heading of a page are answered with.
fn findings(code: Code, heading: &str) -> Vec<Diagnostic> {
    let page = file(&format!("docs/diagnostics/{code}.md"));
    let (_, rest) = page.body.split_once(&format!("\n## {heading}\n")).expect("the page has the heading");
    let own = rest.split_once("\n## ").map_or(rest, |(own, _)| own);
    let checked = check(&[Text { body: own.to_owned(), ..page }]);
    assert!(checked.found.is_empty(), "\n{}", checked.shown(&checked.found));
    let ran = checked.run();
    assert!(ran.passed + ran.failed.len() > 0, "{code}: no example was run");
    ran.failed
}

#[test]
fn the_pages_about_examples_show_what_they_explain() {
    for code in [FAILED_EXAMPLE, BAD_EXAMPLE] {
        let found = findings(code, "Feil");
        assert_eq!(found.iter().map(|it| it.code).collect::<Vec<_>>(), [code], "{found:#?}");
        assert!(found.iter().all(|it| it.message.ends_with('.')), "{found:#?}");
        let found = findings(code, "Rettet");
        assert!(found.is_empty(), "{found:#?}");
    }
}
