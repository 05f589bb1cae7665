//! A finding of the static checks, and how it becomes a diagnostic.

use super::person::Person;
use crate::model::{ConceptId, NormId, Place};
use rettesnor_source::{Code, Diagnostic, FileId, Severity, Span};

/// What a check found.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Finding {
    /// Which kind of finding.
    pub code: Code,
    /// How serious.
    pub severity: Severity,
    /// The norm it is about, if one.
    pub norm: Option<NormId>,
    /// The concept it is about, if one.
    pub concept: Option<ConceptId>,
    /// Where it stands.
    pub place: Place,
    /// Other places, with what they have to do with it.
    pub related: Vec<(Place, String)>,
    /// What is wrong, in Norwegian.
    pub message: String,
    /// What the writer can do, in Norwegian.
    pub help: String,
    /// Made-up persons who show it.
    pub persons: Vec<Person>,
}

impl Finding {
    pub(crate) fn new(code: Code, place: Place, message: String, help: &str) -> Self {
        Self {
            code,
            severity: Severity::Warning,
            norm: None,
            concept: None,
            place,
            related: Vec::new(),
            message,
            help: help.to_owned(),
            persons: Vec::new(),
        }
    }

    pub(crate) fn severity(self, severity: Severity) -> Self {
        Self { severity, ..self }
    }

    pub(crate) fn person(mut self, person: Option<Person>) -> Self {
        self.persons.extend(person);
        self
    }

    pub(crate) fn related(mut self, place: Place, text: &str) -> Self {
        self.related.push((place, text.to_owned()));
        self
    }

    pub(crate) fn of_norm(self, norm: NormId) -> Self {
        Self { norm: Some(norm), ..self }
    }

    pub(crate) fn of_concept(self, concept: ConceptId) -> Self {
        Self { concept: Some(concept), ..self }
    }
}

/// The checks of a definition went past their budget.
pub(crate) fn unasked(name: &str, place: Place) -> Finding {
    let text = format!("«{name}» er for sammensatt til å undersøkes nøyaktig; noen feil kan stå uoppdaget.");
    let help = "Del den opp, eller flytt deler av den til begreper med egne svar.";
    Finding::new(super::codes::COARSE_NORM, place, text, help).severity(Severity::Note)
}

/// The span of a place; `files` are the ids of the rule base's sources, in their order.
pub fn span_of(place: Place, files: &[FileId]) -> Span {
    let file = files.get(place.source as usize).copied().unwrap_or(FileId(place.source));
    Span::new(file, place.start, place.end)
}

/// The finding as a diagnostic, its persons told in the message. `heading` is the legal heading at its place.
pub fn diagnostic(finding: &Finding, files: &[FileId], heading: Option<&str>) -> Diagnostic {
    let mut message = finding.message.clone();
    match finding.persons.as_slice() {
        [] => {}
        [one] => message = format!("{message} Eksempel: {one}."),
        [one, other, ..] => message = format!("{message} Eksempel: {one} – mot {other}."),
    }
    let mut made = Diagnostic::new(finding.severity, finding.code, span_of(finding.place, files), message)
        .heading(heading.unwrap_or_default())
        .help(finding.help.clone());
    for (place, text) in &finding.related {
        made = made.secondary(span_of(*place, files), text.clone());
    }
    made
}

/// In the order of places, codes and texts, each once.
pub(crate) fn sorted(mut found: Vec<Finding>) -> Vec<Finding> {
    found.sort_by(|a, b| {
        let key = |f: &Finding| (f.place.source, f.place.start, f.place.end, f.code);
        key(a).cmp(&key(b)).then_with(|| a.message.cmp(&b.message))
    });
    found.dedup_by(|a, b| a.code == b.code && a.place == b.place && a.message == b.message);
    found
}
