//! Where an expression stands: whose norm it is, which record, which variables are bound.

use crate::model::{ListId, RoleId, Scalar};

/// What a bound variable ranges over.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Binding {
    /// The records of a list.
    Record(ListId),
    /// The days of a window.
    Day,
}

/// A bound variable.
#[derive(Debug, Clone)]
pub(crate) struct Bound {
    pub(crate) name: String,
    pub(crate) depth: u8,
    pub(crate) binding: Binding,
}

/// Where an expression stands.
#[derive(Debug, Clone, Default)]
pub(crate) struct Context {
    /// `for referansepersonen`: bare names mean that role's facts first.
    pub(crate) role: Option<RoleId>,
    /// `for hvert vedtak`.
    pub(crate) each: Option<ListId>,
    /// Variables of quantifiers, outermost first. Records and days share one count of depths.
    pub(crate) bound: Vec<Bound>,
    /// The date that tables without one of their own are read at, inside `X på DATO`.
    pub(crate) table_date: Option<Scalar>,
    /// The fact that a `presumsjon` lasts until: only there may an expression speak of what is clarified.
    pub(crate) clarifies: Option<crate::model::FactId>,
    /// Inside a presumption.
    pub(crate) presumption: bool,
}

impl Context {
    /// The context inside a binder, and the binder's depth.
    pub(crate) fn bind(&self, name: &str, binding: Binding) -> (Self, u8) {
        let depth = u8::try_from(self.bound.len()).unwrap_or(u8::MAX);
        let mut inner = self.clone();
        inner.bound.push(Bound { name: name.to_owned(), depth, binding });
        (inner, depth)
    }

    /// The innermost variable of this name.
    pub(crate) fn variable(&self, name: &str) -> Option<&Bound> {
        self.bound.iter().rev().find(|bound| bound.name == name)
    }
}
