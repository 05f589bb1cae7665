//! `cargo xtask tidy`: the house rules that no lint knows.
//!
//! Each rule is a function from sources to findings, so that each can be tested on a few lines of text.
//! The length of functions is not here: Clippy counts it better (`too-many-lines-threshold` in `clippy.toml`).

mod direction;
mod leftovers;
mod pages;
mod sizes;
mod statutes;

use crate::run::{Failure, Outcome, paint};
use crate::workspace::{files, packages};
use std::fmt;
use std::path::Path;

/// A breach of a house rule.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
struct Finding {
    path: String,
    /// The line, from one; none where the finding is about the whole file or package.
    line: Option<usize>,
    text: String,
    gravity: Gravity,
}

/// Whether a breach stops the check.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Gravity {
    Warns,
    Fails,
}

impl Finding {
    fn fails(path: &str, line: impl Into<Option<usize>>, text: impl Into<String>) -> Self {
        Self { path: path.to_owned(), line: line.into(), text: text.into(), gravity: Gravity::Fails }
    }

    fn warns(path: &str, text: impl Into<String>) -> Self {
        Self { path: path.to_owned(), line: None, text: text.into(), gravity: Gravity::Warns }
    }
}

impl fmt::Display for Finding {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.path)?;
        if let Some(line) = self.line {
            write!(f, ":{line}")?;
        }
        write!(f, ": {}", self.text)
    }
}

/// One text file of the project.
#[derive(Clone, Copy, Debug)]
struct Source<'a> {
    path: &'a str,
    text: &'a str,
}

impl<'a> Source<'a> {
    fn is_rust(self) -> bool {
        self.has_extension("rs")
    }

    fn has_extension(self, extension: &str) -> bool {
        Path::new(self.path).extension().is_some_and(|own| own == extension)
    }

    /// Whether the whole file is test code.
    fn is_test(self) -> bool {
        self.path.contains("/tests/") || self.path.starts_with("tests/") || self.path.ends_with("/tests.rs")
    }

    /// The lines with their numbers, up to the test module, which by convention stands last in a file.
    fn shipped_lines(self) -> impl Iterator<Item = (usize, &'a str)> {
        let shipped = if self.is_test() { "" } else { self.text };
        (1..).zip(shipped.lines().take_while(|line| *line != "#[cfg(test)]"))
    }
}

pub(crate) fn tidy() -> Outcome {
    let files = files()?;
    let sources: Vec<Source<'_>> = files.iter().map(|(path, text)| Source { path, text }).collect();
    let mut findings = direction::check(&packages()?);
    for source in &sources {
        findings.extend(sizes::check(*source));
        findings.extend(statutes::check(*source));
        findings.extend(leftovers::check(*source));
    }
    findings.extend(pages::check(&sources));
    findings.sort();
    for finding in &findings {
        let word = match finding.gravity {
            Gravity::Warns => paint("33", "warning:"),
            Gravity::Fails => paint("31", "error:"),
        };
        println!("{word} {finding}");
    }
    match findings.iter().filter(|finding| finding.gravity == Gravity::Fails).count() {
        0 => Ok(()),
        count => Err(Failure::new(format!("tidy found {count} breaches of the house rules"))),
    }
}
