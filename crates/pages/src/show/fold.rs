//! Lines that wait behind a fold: each in a few words, and whole when it is asked for. A reader opens few of them, and what
//! is not there need not be made, sent and read into a page.

use super::line::{LineHtml, brief, line};
use crate::frame::Frame;
use crate::html::Markup;
use askama::Template;
use core::cell::Cell;
use rettesnor_guide::view::Line;

/// What lines are folded for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Fold {
    /// They are open.
    Open,
    /// Everybody has them on a condition.
    Everybody,
    /// They do not hold.
    Not,
    /// They are duties of the helper in certain situations.
    Helper,
    /// They are deadlines that may run, by what nobody has told yet.
    Deadlines,
    /// They are steps for later, or that may not be for this person.
    Steps,
}

impl Fold {
    /// The sign before them, the end of the name they have on the page, and the keys of their title and of what is said of
    /// them.
    fn told(self) -> (&'static str, &'static str, &'static str, &'static str) {
        match self {
            Self::Open => ("open", "apent", "side-fold-apent", "side-fold-apent-om"),
            Self::Everybody => ("yes-if", "alle", "side-fold-alle", "side-fold-alle-om"),
            Self::Not => ("no", "ikke", "side-fold-ikke", "side-fold-ikke-om"),
            Self::Helper => ("open", "apent", "side-fold-hjelper", "side-fold-hjelper-om"),
            Self::Deadlines => ("open", "frister", "side-fold-frister", "side-fold-frister-om"),
            Self::Steps => ("open", "flere", "side-flere-skritt", "side-gjelder-kanskje"),
        }
    }
}

/// The folds of a page.
#[derive(Debug)]
pub(super) struct Folds<'a> {
    pub(super) f: &'a Frame<'a>,
    /// The norm whose lines are shown whole.
    pub(super) opened: Option<&'a str>,
    /// Whether one has been shown: the page goes to the first.
    pub(super) shown: Cell<bool>,
}

/// A fold.
#[derive(Debug, Template)]
#[template(path = "fold.html")]
struct FoldHtml<'a> {
    f: &'a Frame<'a>,
    id: String,
    sign: &'static str,
    title: String,
    about: String,
    open: bool,
    items: Vec<Item<'a>>,
}

/// A line behind a fold.
#[derive(Debug)]
struct Item<'a> {
    line: &'a Line,
    said: String,
    shown: Option<LineHtml<'a>>,
}

impl<'a> Folds<'a> {
    /// Lines behind a fold in a part of the page; none where there are none.
    pub(super) fn of(&self, fold: Fold, part: &str, lines: Vec<&'a Line>) -> Option<Markup> {
        if lines.is_empty() {
            return None;
        }
        let f = self.f;
        let (sign, end, title, about) = fold.told();
        let title = f.with(title, "antall", lines.len());
        let items: Vec<Item<'_>> = lines.into_iter().map(|line| self.item(line)).collect();
        // A deadline nobody sees is a deadline nobody asks about.
        let open = fold == Fold::Deadlines || items.iter().any(|item| item.shown.is_some());
        let id = format!("{part}-{end}");
        Some(Markup::of(&FoldHtml { f, id, sign, title, about: f.t(about), open, items }))
    }

    fn item(&self, of: &'a Line) -> Item<'a> {
        let said = brief(self.f, of).unwrap_or_else(|| of.state.clone());
        let shown = (self.opened == Some(of.norm.as_str()))
            .then(|| line(self.f, of).opened(!self.shown.replace(true)));
        Item { line: of, said, shown }
    }
}
