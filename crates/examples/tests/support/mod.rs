//! What the tests share: the one place where text becomes checked rules, compiled rules and a run.

#![allow(dead_code, reason = "each test file is a crate of its own and uses a part of this")]
#![expect(
    clippy::panic,
    clippy::expect_used,
    clippy::indexing_slicing,
    reason = "a test that cannot read its files, or mutates past their end, has failed"
)]

pub(crate) mod hostile;
pub(crate) mod kobling;

use rettesnor_examples::Runner;
use rettesnor_rules::model::RuleBase;
use rettesnor_rules::{compile, lower};
use rettesnor_source::render::terminal::{Options, render_all};
use rettesnor_source::{Diagnostic, SourceSet, has_errors};
use rettesnor_syntax::ast::{Example, File};
use std::fs;
use std::path::{Path, PathBuf};

/// A file as it is found: its name in messages, its area of law, its text.
pub(crate) struct Text {
    pub(crate) name: String,
    pub(crate) area: String,
    pub(crate) body: String,
}

/// The root of the project.
pub(crate) fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../..")
}

/// A file of the project, by its path from the root.
pub(crate) fn file(path: &str) -> Text {
    let body = fs::read_to_string(root().join(path)).unwrap_or_else(|error| panic!("{path}: {error}"));
    Text { name: path.to_owned(), area: area(path), body }
}

/// The area of law a rule file belongs to: its folder under `regelverk`.
fn area(path: &str) -> String {
    let inside = path.strip_prefix("regelverk/").and_then(|rest| rest.split_once('/'));
    inside.map_or_else(String::new, |(folder, _)| folder.to_owned())
}

/// Every Markdown file under a folder of the project, in the order of their paths.
pub(crate) fn files_under(folder: &str) -> Vec<Text> {
    files_with(folder, "md")
}

/// Every file with an extension under a folder of the project, in the order of their paths.
pub(crate) fn files_with(folder: &str, wanted: &str) -> Vec<Text> {
    let mut found = Vec::new();
    let mut folders = vec![folder.to_owned()];
    while let Some(folder) = folders.pop() {
        let entries = fs::read_dir(root().join(&folder)).unwrap_or_else(|error| panic!("{folder}: {error}"));
        for entry in entries {
            let entry = entry.unwrap_or_else(|error| panic!("{folder}: {error}"));
            let path = format!("{folder}/{}", entry.file_name().to_string_lossy());
            if entry.path().is_dir() {
                folders.push(path);
            } else if Path::new(&path).extension().is_some_and(|extension| extension == wanted) {
                found.push(path);
            }
        }
    }
    found.sort();
    found.iter().map(|path| file(path)).collect()
}

/// Rules as read and checked, with everything that was found.
pub(crate) struct Checked {
    pub(crate) sources: SourceSet,
    pub(crate) files: Vec<File>,
    pub(crate) base: RuleBase,
    pub(crate) found: Vec<Diagnostic>,
}

/// Reads and checks files as one rule base.
pub(crate) fn check(texts: &[Text]) -> Checked {
    let mut sources = SourceSet::new();
    let (mut files, mut found) = (Vec::new(), Vec::new());
    for text in texts {
        let id = sources.add(text.name.clone(), text.body.clone());
        let parse = rettesnor_syntax::parse(id, &text.body);
        found.extend(parse.diagnostics);
        files.push(parse.file);
    }
    let names: Vec<_> = texts.iter().map(|text| (text.name.clone(), text.area.clone())).collect();
    let (base, more) = lower(&files, &names);
    found.extend(more);
    found.sort();
    Checked { sources, files, base, found }
}

impl Checked {
    /// Findings as a person at a terminal reads them.
    pub(crate) fn shown(&self, found: &[Diagnostic]) -> String {
        render_all(found, &self.sources, &Options::plain())
    }

    /// What makes the rules unfit to answer from.
    pub(crate) fn errors(&self) -> Vec<Diagnostic> {
        self.found.iter().filter(|found| found.is_error()).cloned().collect()
    }

    /// Runs every example.
    pub(crate) fn run(&self) -> Ran {
        self.run_only(self.files.iter().flat_map(|file| &file.examples))
    }

    /// Runs some examples.
    pub(crate) fn run_only<'e>(&self, examples: impl IntoIterator<Item = &'e Example>) -> Ran {
        let compiled = compile(self.base.clone());
        let report = Runner::new(&compiled).run(examples);
        Ran { passed: report.passed, failed: report.failed }
    }
}

/// The result of running examples.
pub(crate) struct Ran {
    pub(crate) passed: usize,
    pub(crate) failed: Vec<Diagnostic>,
}

/// Asserts that rules can be answered from and that every example of them holds.
pub(crate) fn holds(texts: &[Text]) {
    let checked = check(texts);
    assert!(!has_errors(&checked.found), "\n{}", checked.shown(&checked.errors()));
    let ran = checked.run();
    let (passed, failed) = (ran.passed, ran.failed.len());
    assert!(ran.failed.is_empty(), "\n{}\n{passed} held, {failed} did not", checked.shown(&ran.failed));
    assert!(passed > 0, "no example was run");
}
