//! What is wrong with a source, as a value. How it looks is the renderers' business.

use crate::Span;
use core::cmp::Ordering;
use core::fmt;

/// How serious a finding is. Ordered with the gravest first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Severity {
    /// No answer may rest on this source until it is mended.
    Error,
    /// The source can be used, but is probably not what its writer meant.
    Warning,
    /// Worth knowing; nothing needs to be done.
    Note,
}

/// The stable name of one kind of finding: kebab-case English, such as `unknown-name`. Each has a page in
/// `docs/diagnostics`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Code(pub &'static str);

impl Code {
    /// The code as text.
    pub fn as_str(self) -> &'static str {
        self.0
    }

    /// Whether the code is kebab-case: lower-case ASCII words and digits joined by single hyphens.
    pub fn is_well_formed(self) -> bool {
        let word = |word: &str| {
            !word.is_empty() && word.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit())
        };
        self.0.starts_with(|c: char| c.is_ascii_lowercase()) && self.0.split('-').all(word)
    }
}

impl fmt::Display for Code {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.0)
    }
}

/// A place and what to say about it. The text may be empty where the place speaks for itself.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Label {
    /// The place.
    pub span: Span,
    /// A few words in Norwegian, shown at the place.
    pub text: String,
}

/// An edit that would mend the source.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Fix {
    /// What to replace; empty to insert.
    pub span: Span,
    /// What to put there; empty to delete.
    pub replacement: String,
    /// What the edit does, in Norwegian.
    pub text: String,
}

impl Fix {
    /// The text with the edit made. Nothing if the span does not fit the text.
    pub fn apply(&self, text: &str) -> Option<String> {
        let before = text.get(..self.span.start as usize)?;
        let after = text.get(self.span.end as usize..)?;
        Some([before, &self.replacement, after].concat())
    }
}

/// One finding: what is wrong, where, under which legal heading, and what can be done.
///
/// Diagnostics have a total order that starts with file, place and code, so that sorting a run's findings gives
/// the same output whatever order the checks ran in.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Diagnostic {
    /// Which kind of finding this is.
    pub code: Code,
    /// How serious it is.
    pub severity: Severity,
    /// What is wrong, in Norwegian: one or two whole sentences.
    pub message: String,
    /// The place the finding is about.
    pub primary: Label,
    /// Other places that have a part in it, in the same or other files.
    pub secondary: Vec<Label>,
    /// The legal heading the primary place stands under. Lawyers find their way by it, not by line numbers.
    pub heading: Option<String>,
    /// What the writer can do, in Norwegian.
    pub help: Option<String>,
    /// An edit that would mend it.
    pub fix: Option<Fix>,
}

impl Diagnostic {
    /// A finding of any severity.
    pub fn new(severity: Severity, code: Code, span: Span, message: impl Into<String>) -> Self {
        Self {
            code,
            severity,
            message: message.into(),
            primary: Label { span, text: String::new() },
            secondary: Vec::new(),
            heading: None,
            help: None,
            fix: None,
        }
    }

    /// A finding that keeps the source from being used.
    pub fn error(code: Code, span: Span, message: impl Into<String>) -> Self {
        Self::new(Severity::Error, code, span, message)
    }

    /// A finding that is probably a mistake.
    pub fn warning(code: Code, span: Span, message: impl Into<String>) -> Self {
        Self::new(Severity::Warning, code, span, message)
    }

    /// A finding to know about.
    pub fn note(code: Code, span: Span, message: impl Into<String>) -> Self {
        Self::new(Severity::Note, code, span, message)
    }

    /// Says something at the primary place itself.
    #[must_use]
    pub fn label(mut self, text: impl Into<String>) -> Self {
        self.primary.text = text.into();
        self
    }

    /// Points at one more place.
    #[must_use]
    pub fn secondary(mut self, span: Span, text: impl Into<String>) -> Self {
        self.secondary.push(Label { span, text: text.into() });
        self
    }

    /// Names the legal heading the primary place stands under. An empty heading names nothing.
    #[must_use]
    pub fn heading(mut self, heading: impl Into<String>) -> Self {
        self.heading = Some(heading.into()).filter(|heading| !heading.is_empty());
        self
    }

    /// Says what the writer can do.
    #[must_use]
    pub fn help(mut self, help: impl Into<String>) -> Self {
        self.help = Some(help.into());
        self
    }

    /// Offers an edit.
    #[must_use]
    pub fn fix(mut self, span: Span, replacement: impl Into<String>, text: impl Into<String>) -> Self {
        self.fix = Some(Fix { span, replacement: replacement.into(), text: text.into() });
        self
    }

    /// The place the finding is about.
    pub fn span(&self) -> Span {
        self.primary.span
    }

    /// Whether the source cannot be used.
    pub fn is_error(&self) -> bool {
        self.severity == Severity::Error
    }
}

/// Whether any of the findings keeps the source from being used.
pub fn has_errors<'a>(diagnostics: impl IntoIterator<Item = &'a Diagnostic>) -> bool {
    diagnostics.into_iter().any(Diagnostic::is_error)
}

impl Ord for Diagnostic {
    fn cmp(&self, other: &Self) -> Ordering {
        let place = |d: &Self| (d.primary.span, d.code, d.severity);
        place(self)
            .cmp(&place(other))
            .then_with(|| self.message.cmp(&other.message))
            .then_with(|| self.primary.text.cmp(&other.primary.text))
            .then_with(|| self.secondary.cmp(&other.secondary))
            .then_with(|| self.heading.cmp(&other.heading))
            .then_with(|| self.help.cmp(&other.help))
            .then_with(|| self.fix.cmp(&other.fix))
    }
}

impl PartialOrd for Diagnostic {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

#[cfg(test)]
mod tests {
    use super::{Code, Diagnostic, Fix, has_errors};
    use crate::{FileId, Span};

    const A: Code = Code("a-code");
    const B: Code = Code("b-code");

    fn at(file: u32, start: u32) -> Span {
        Span::new(FileId(file), start, start + 1)
    }

    #[test]
    fn findings_sort_by_file_then_place_then_code() {
        let sorted = [
            Diagnostic::warning(B, at(0, 1), "x"),
            Diagnostic::error(A, at(0, 5), "x"),
            Diagnostic::error(B, at(0, 5), "x"),
            Diagnostic::error(A, at(1, 0), "x"),
        ];
        let mut shuffled: Vec<_> = [2, 0, 3, 1].map(|index: usize| sorted[index].clone()).into();
        shuffled.sort();
        assert_eq!(shuffled, sorted);
    }

    #[test]
    fn findings_that_differ_anywhere_never_compare_as_equal() {
        let plain = Diagnostic::error(A, at(0, 1), "x");
        let variants = [
            plain.clone(),
            plain.clone().label("l"),
            plain.clone().secondary(at(0, 3), "s"),
            plain.clone().heading("h"),
            plain.clone().help("h"),
            plain.clone().fix(at(0, 1), "y", "f"),
            Diagnostic::warning(A, at(0, 1), "x"),
            Diagnostic::error(A, at(0, 1), "y"),
        ];
        for (i, left) in variants.iter().enumerate() {
            for (j, right) in variants.iter().enumerate() {
                assert_eq!(left.cmp(right).is_eq(), i == j, "{left:?} against {right:?}");
            }
        }
    }

    #[test]
    fn only_errors_keep_a_source_from_being_used() {
        let mut findings = vec![Diagnostic::warning(A, at(0, 1), "x"), Diagnostic::note(A, at(0, 1), "x")];
        assert!(!has_errors(&findings));
        findings.push(Diagnostic::error(A, at(0, 1), "x"));
        assert!(has_errors(&findings));
    }

    #[test]
    fn codes_are_kebab_case() {
        for good in ["unknown-name", "a", "e2-b"] {
            assert!(Code(good).is_well_formed(), "{good}");
        }
        for bad in ["", "Unknown", "a--b", "-a", "a-", "a_b", "2-a", "ukjent-på"] {
            assert!(!Code(bad).is_well_formed(), "{bad}");
        }
    }

    #[test]
    fn a_fix_edits_its_span_and_nothing_else() {
        let fix = |start, end, new: &str| Fix {
            span: Span::new(FileId(0), start, end),
            replacement: new.into(),
            text: String::new(),
        };
        assert_eq!(fix(5, 9, "alder").apply("når aldr < 18").as_deref(), Some("når alder < 18"));
        assert_eq!(fix(3, 3, "!").apply("abc").as_deref(), Some("abc!"));
        assert_eq!(fix(3, 9, "!").apply("abc"), None);
        assert_eq!(fix(2, 3, "!").apply("nå"), None);
    }
}
