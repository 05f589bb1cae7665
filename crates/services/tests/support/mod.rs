//! What the tests share: the rules and the directory as they stand in the project.

#![allow(dead_code, reason = "each test file is a crate of its own and uses a part of this")]
#![expect(
    clippy::disallowed_methods,
    clippy::expect_used,
    clippy::panic,
    reason = "a test that cannot read the project's files has failed"
)]

use rettesnor_rules::model::RuleBase;
use rettesnor_rules::{compile, lower, program::Compiled};
use rettesnor_services::Directory;
use rettesnor_services::hours::Times;
use rettesnor_source::render::terminal::{Options, render_all};
use rettesnor_source::{Diagnostic, SourceSet, has_errors};
use rettesnor_syntax::ast::File;
use rettesnor_values::Zone;
use std::fs;
use std::path::{Path, PathBuf};

/// The root of the project.
pub(crate) fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../..")
}

/// A file of the project.
pub(crate) fn file(path: &str) -> String {
    fs::read_to_string(root().join(path)).unwrap_or_else(|error| panic!("{path}: {error}"))
}

/// Every Markdown file under folders of the project, by path.
pub(crate) fn files_under(folders: &[&str]) -> Vec<(String, String)> {
    let mut found = Vec::new();
    let mut folders: Vec<String> = folders.iter().map(|folder| (*folder).to_owned()).collect();
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(root().join(&folder)).expect("a folder of the project") {
            let entry = entry.expect("an entry");
            let path = format!("{folder}/{}", entry.file_name().to_string_lossy());
            if entry.path().is_dir() {
                folders.push(path);
            } else if entry.path().extension().is_some_and(|extension| extension == "md") {
                found.push((path.clone(), file(&path)));
            }
        }
    }
    found.sort();
    found
}

/// Files as checked rules.
#[derive(Debug)]
pub(crate) struct Checked {
    pub(crate) sources: SourceSet,
    pub(crate) files: Vec<File>,
    pub(crate) base: RuleBase,
    pub(crate) found: Vec<Diagnostic>,
}

/// Reads and checks files.
pub(crate) fn check(texts: &[(String, String)]) -> Checked {
    let mut sources = SourceSet::new();
    let (mut files, mut names, mut found) = (Vec::new(), Vec::new(), Vec::new());
    for (name, text) in texts {
        let id = sources.add(name.clone(), text.clone());
        let parse = rettesnor_syntax::parse(id, text);
        found.extend(parse.diagnostics);
        files.push(parse.file);
        names.push((name.clone(), name.split('/').next().unwrap_or_default().to_owned()));
    }
    let (base, more) = lower(&files, &names);
    found.extend(more);
    Checked { sources, files, base, found }
}

/// Stops the test where something is wrong.
pub(crate) fn sound(found: &[Diagnostic], sources: &SourceSet) {
    assert!(!has_errors(found), "{}", render_all(found, sources, &Options::plain()));
}

/// The directory as it stands in the project, with the rules it is compiled with.
#[derive(Debug)]
pub(crate) struct Whole {
    pub(crate) directory: Directory,
    pub(crate) compiled: Compiled,
    zone: Option<Zone>,
}

impl Whole {
    /// Reads it all.
    pub(crate) fn read() -> Self {
        let checked = check(&files_under(&["regelverk", "tjenester"]));
        sound(&checked.found, &checked.sources);
        let mut sources = SourceSet::new();
        for (name, text) in files_under(&["tjenester"]) {
            sources.add(name, text);
        }
        let (directory, found) = Directory::read(&sources);
        sound(&found, &sources);
        sound(&directory.check(&checked.base, &sources), &sources);
        let zone = checked.base.clock.as_deref().and_then(|rule| Zone::posix(rule).ok());
        Self { directory, compiled: compile(checked.base), zone }
    }

    /// The holidays and the clock of the rules.
    pub(crate) fn times(&self) -> Times<'_> {
        Times { calendar: self.compiled.model.calendars.first(), zone: self.zone.as_ref() }
    }
}
