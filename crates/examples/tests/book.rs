//! The book is run. On each page the blocks add up from the top: an example is run with the rules that stand above it,
//! as the reader has met them, and the whole page is clean.
//!
//! A block marked with [`MARK`] is there to fail. What it gives is compared with the ```` ```text ```` block after it;
//! with `OPPDATER` set the page is rewritten instead.

#![expect(
    clippy::panic,
    clippy::expect_used,
    clippy::indexing_slicing,
    reason = "a page that is not shaped as the test expects has failed it"
)]
#![expect(clippy::disallowed_methods, reason = "the pages are read from disk by the test")]

mod support;

use rettesnor_source::Diagnostic;
use rettesnor_syntax::ast::File;
use std::fs;
use support::{Checked, Text, check, file, root};

/// The line before a block that is there to fail.
const MARK: &str = "<!-- skal feile -->";

/// A page, cut where its failing blocks are.
struct Page {
    path: &'static str,
    lines: Vec<String>,
    failing: Vec<Failing>,
}

/// A block that is there to fail, and the lines of the message that follows it.
struct Failing {
    /// The lines of the block, its fences included.
    block: core::ops::Range<usize>,
    /// The lines inside the block with the message.
    message: core::ops::Range<usize>,
}

impl Page {
    fn read(path: &'static str) -> Self {
        Self::cut(path, file(path).body.lines().map(str::to_owned).collect())
    }

    fn cut(path: &'static str, lines: Vec<String>) -> Self {
        let marks = lines.iter().enumerate().filter(|(_, line)| *line == MARK).map(|(at, _)| at);
        let failing = marks.map(|mark| failing(&lines, mark + 1)).collect();
        Self { path, lines, failing }
    }

    /// The page as rules, up to a line, with every failing block but one left out. Lines keep their numbers.
    fn text(&self, end: usize, kept: Option<&Failing>) -> Text {
        let hidden = |at: usize| {
            let others = self.failing.iter().filter(|it| kept.is_none_or(|kept| kept.block != it.block));
            others.clone().any(|it| it.block.contains(&at))
        };
        let lines = self.lines.iter().take(end).enumerate();
        let body =
            lines.map(|(at, line)| if hidden(at) { "\n".to_owned() } else { format!("{line}\n") }).collect();
        Text { name: self.path.to_owned(), area: String::new(), body }
    }

    /// What a failing block is answered with.
    fn answer(&self, failing: &Failing) -> String {
        let checked = check(&[self.text(failing.block.end, Some(failing))]);
        let errors = checked.errors();
        let found = if errors.is_empty() { checked.run().failed } else { errors };
        checked.shown(&found).trim_end().to_owned()
    }

    fn message(&self, failing: &Failing) -> String {
        self.lines[failing.message.clone()].join("\n")
    }

    /// The page with what one failing block is answered with written after it.
    fn updated(mut self, number: usize) -> Self {
        let failing = &self.failing[number];
        let answer = self.answer(failing);
        self.lines.splice(failing.message.clone(), answer.lines().map(str::to_owned));
        Self::cut(self.path, self.lines)
    }
}

fn failing(lines: &[String], start: usize) -> Failing {
    let find = |from: usize, wanted: &str| {
        let rest = lines.iter().enumerate().skip(from);
        rest.filter(|(_, line)| *line == wanted).map(|(at, _)| at).next().expect("the page has the fence")
    };
    let block = start..find(start + 1, "```") + 1;
    let opened = find(block.end, "```text");
    Failing { block, message: opened + 1..find(opened + 1, "```") }
}

/// Runs each example with the declarations above it.
fn run_down_the_page(checked: &Checked) -> (usize, Vec<Diagnostic>) {
    let [page] = checked.files.as_slice() else { panic!("a page is one file") };
    let (mut passed, mut failed) = (0, Vec::new());
    for group in page.examples.chunk_by(|a, b| above(page, a.span.start) == above(page, b.span.start)) {
        let count = group.first().map_or(0, |example| above(page, example.span.start));
        let ran = with_the_first(page, count, checked).run_only(group);
        passed += ran.passed;
        failed.extend(ran.failed);
    }
    (passed, failed)
}

/// How many declarations stand above a place.
fn above(page: &File, offset: u32) -> usize {
    page.declarations.iter().filter(|declaration| declaration.span.start < offset).count()
}

/// The rules of the first declarations of a page.
fn with_the_first(page: &File, count: usize, whole: &Checked) -> Checked {
    let declarations = page.declarations.iter().take(count).cloned().collect();
    let files = vec![File { file: page.file, declarations, examples: Vec::new() }];
    let (base, found) = rettesnor_rules::lower(&files, &[("side".to_owned(), String::new())]);
    let part = Checked { sources: whole.sources.clone(), files, base, found };
    assert!(part.errors().is_empty(), "above an example\n{}", part.shown(&part.errors()));
    part
}

/// Asserts that a page is clean, that its examples hold, and that what is there to fail fails as it says.
fn page_holds(path: &'static str) {
    let mut page = Page::read(path);
    if std::env::var_os("OPPDATER").is_some() {
        // From the top: a longer message moves everything below it.
        page = (0..page.failing.len()).fold(page, Page::updated);
        fs::write(root().join(path), page.lines.join("\n") + "\n").expect("the page can be written");
    }
    let checked = check(&[page.text(page.lines.len(), None)]);
    assert!(checked.found.is_empty(), "\n{}", checked.shown(&checked.found));
    let (passed, failed) = run_down_the_page(&checked);
    assert!(failed.is_empty(), "\n{}", checked.shown(&failed));
    assert!(passed > 0, "no example was run");
    for failing in &page.failing {
        let answer = page.answer(failing);
        assert!(!answer.is_empty(), "line {}: nothing fails here", failing.block.start);
        assert_eq!(answer, page.message(failing), "the message after line {}", failing.block.start);
    }
}

#[test]
fn the_guide_for_lawyers_says_what_the_rules_answer() {
    page_holds("docs/book/veiledning.md");
    assert!(
        !Page::read("docs/book/veiledning.md").failing.is_empty(),
        "the guide shows what a mistake looks like"
    );
}

#[test]
fn the_chapter_on_meaning_says_what_the_rules_answer() {
    page_holds("docs/book/semantikk.md");
}

#[test]
fn the_contents_name_every_chapter() {
    let contents = file("docs/book/README.md").body;
    for chapter in support::files_under("docs/book") {
        let name = chapter.name.trim_start_matches("docs/book/");
        assert!(
            name == "README.md" || contents.contains(&format!("]({name})")),
            "{name} is not in the contents"
        );
    }
}
