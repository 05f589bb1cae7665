//! What helps a human besides the answers: checklists, documents, words.

use super::{ConceptId, FactId, ListId, NormId, Origin, Place};
use serde::{Deserialize, Serialize};

/// What the points of a list are.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub enum ListKind {
    /// Observations, gathered and never concluded from.
    Observations,
    /// What must stand in a document, and whom it is sent to.
    Document {
        /// Whom it is sent to.
        recipient: Option<String>,
    },
}

/// `sjekkliste` or `dokument`.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Checklist {
    /// Name.
    pub name: String,
    /// ASCII form.
    pub slug: String,
    /// Title.
    pub title: String,
    /// What its points are.
    pub kind: ListKind,
    /// The points, in the order they are looked for or written.
    pub items: Vec<ChecklistItem>,
    /// Origin.
    pub origin: Origin,
    /// Where it stands.
    pub place: Place,
}

/// A point of a list.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ChecklistItem {
    /// Name.
    pub name: String,
    /// What to notice or to write.
    pub text: String,
    /// What already tells it, where a case knows it.
    pub told_by: Vec<ToldBy>,
}

/// What in a case can tell a point of a list.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum ToldBy {
    /// A fact; of every record, if it is a record's.
    Fact(FactId),
    /// All records of a list.
    List(ListId),
    /// What a concept comes to.
    Concept(ConceptId),
    /// What a norm answers: a deadline's day.
    Norm(NormId),
}

/// `ord`: a technical term.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Term {
    /// Name.
    pub name: String,
    /// ASCII form.
    pub slug: String,
    /// The word as it is looked up.
    pub title: String,
    /// Its other forms.
    pub forms: Vec<String>,
    /// What it means, in plain words.
    pub meaning: String,
    /// Origin.
    pub origin: Origin,
    /// Where it stands.
    pub place: Place,
}
