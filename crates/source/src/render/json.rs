//! Diagnostics for programs: JSON with stable keys.
//!
//! Each finding is an object with `code`, `severity` (`error`, `warning`, `note`), `message`, `primary`,
//! `secondary`, and, where there is one, `heading`, `help` and `fix`. A place holds `file`, the first and last
//! `line` and `column` (from one, in characters), and the bytes `start` to `end`.

use crate::{Diagnostic, Label, Position, Severity, SourceSet, Span};
use serde::Serialize;

/// One finding, ready to be serialised.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct View<'a> {
    code: &'static str,
    severity: &'static str,
    message: &'a str,
    #[serde(skip_serializing_if = "Option::is_none")]
    heading: Option<&'a str>,
    primary: LabelView<'a>,
    secondary: Vec<LabelView<'a>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    help: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    fix: Option<FixView<'a>>,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
struct LabelView<'a> {
    #[serde(flatten)]
    place: Place<'a>,
    #[serde(skip_serializing_if = "str::is_empty")]
    text: &'a str,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
struct FixView<'a> {
    #[serde(flatten)]
    place: Place<'a>,
    replacement: &'a str,
    text: &'a str,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
struct Place<'a> {
    file: &'a str,
    line: u32,
    column: u32,
    end_line: u32,
    end_column: u32,
    start: u32,
    end: u32,
}

impl<'a> Place<'a> {
    fn of(span: Span, sources: &'a SourceSet) -> Self {
        let nowhere = Position { line: 0, column: 0 };
        let first = sources.position(span.file, span.start).unwrap_or(nowhere);
        let last = sources.position(span.file, span.end).unwrap_or(nowhere);
        Self {
            file: sources.get(span.file).map_or("", |file| file.name()),
            line: first.line,
            column: first.column,
            end_line: last.line,
            end_column: last.column,
            start: span.start,
            end: span.end,
        }
    }
}

impl<'a> LabelView<'a> {
    fn of(label: &'a Label, sources: &'a SourceSet) -> Self {
        Self { place: Place::of(label.span, sources), text: &label.text }
    }
}

impl<'a> View<'a> {
    /// The serialisable view of a finding. A place in a file outside the set has an empty `file` and line zero.
    pub fn of(diagnostic: &'a Diagnostic, sources: &'a SourceSet) -> Self {
        Self {
            code: diagnostic.code.as_str(),
            severity: match diagnostic.severity {
                Severity::Error => "error",
                Severity::Warning => "warning",
                Severity::Note => "note",
            },
            message: &diagnostic.message,
            heading: diagnostic.heading.as_deref(),
            primary: LabelView::of(&diagnostic.primary, sources),
            secondary: diagnostic.secondary.iter().map(|label| LabelView::of(label, sources)).collect(),
            help: diagnostic.help.as_deref(),
            fix: diagnostic.fix.as_ref().map(|fix| FixView {
                place: Place::of(fix.span, sources),
                replacement: &fix.replacement,
                text: &fix.text,
            }),
        }
    }
}

/// A JSON array with one object for each finding, in the order given, indented for reading.
pub fn render(diagnostics: &[Diagnostic], sources: &SourceSet) -> serde_json::Result<String> {
    let views: Vec<_> = diagnostics.iter().map(|diagnostic| View::of(diagnostic, sources)).collect();
    serde_json::to_string_pretty(&views)
}

#[cfg(test)]
mod tests {
    use super::render;
    use crate::{Code, Diagnostic, FileId, SourceSet, Span};

    const WHOLE: &str = r#"[
  {
    "code": "unknown-name",
    "severity": "error",
    "message": "Ingen opplysning heter «åldr».",
    "heading": "Prøve",
    "primary": {
      "file": "regelverk/prøve.md",
      "line": 1,
      "column": 5,
      "end_line": 1,
      "end_column": 9,
      "start": 5,
      "end": 10,
      "text": "ukjent navn"
    },
    "secondary": [
      {
        "file": "regelverk/prøve.md",
        "line": 2,
        "column": 1,
        "end_line": 2,
        "end_column": 3,
        "start": 11,
        "end": 14,
        "text": "brukes her"
      }
    ],
    "help": "Deklarer opplysningen.",
    "fix": {
      "file": "regelverk/prøve.md",
      "line": 1,
      "column": 5,
      "end_line": 1,
      "end_column": 9,
      "start": 5,
      "end": 10,
      "replacement": "alder",
      "text": "Mente du «alder»?"
    }
  }
]"#;

    #[test]
    fn every_part_of_a_finding_has_its_key() {
        let mut sources = SourceSet::new();
        let file = sources.add("regelverk/prøve.md", "når åldr\nså ja\n");
        let span = Span::new(file, 5, 10);
        let finding = Diagnostic::error(Code("unknown-name"), span, "Ingen opplysning heter «åldr».")
            .heading("Prøve")
            .label("ukjent navn")
            .secondary(Span::new(file, 11, 14), "brukes her")
            .help("Deklarer opplysningen.")
            .fix(span, "alder", "Mente du «alder»?");
        assert_eq!(render(&[finding], &sources).expect("strings always serialise"), WHOLE);
    }

    #[test]
    fn a_place_in_no_known_file_is_said_to_be_nowhere() {
        let finding = Diagnostic::note(Code("a"), Span::new(FileId(3), 1, 2), "x");
        let text = render(&[finding], &SourceSet::new()).expect("strings always serialise");
        assert!(text.contains(r#""file": """#) && text.contains(r#""line": 0"#), "{text}");
        assert!(!text.contains("heading") && !text.contains("fix"), "{text}");
    }
}
