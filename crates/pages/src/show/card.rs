//! A question with everything it can be answered by.

use super::At;
use crate::form::Form;
use crate::frame::Frame;
use crate::html::Markup;
use askama::Template;
use rettesnor_guide::basis::ProblemView;
use rettesnor_guide::page::{Card, GuideView, Input, OtherQuestion, Way};

/// So many sources that disagree can be told of at once.
const CLAIMS: [u32; 3] = [1, 2, 3];

/// A question.
#[derive(Debug, Template)]
#[template(path = "card.html")]
pub(super) struct CardHtml<'a> {
    f: &'a Frame<'a>,
    c: &'a Card,
    /// Whether the reader chose it.
    asked_for: bool,
    /// What is wrong with what was typed; told here and at the top of the page.
    problems: &'a [ProblemView],
    ways: Vec<Markup>,
    others: &'a [OtherQuestion],
}

impl<'a> CardHtml<'a> {
    pub(super) fn new(
        at: &'a At<'_, '_>,
        v: &'a GuideView,
        card: &'a Card,
        (asked_for, refused): (bool, bool),
    ) -> Self {
        let f = &at.frame;
        let typed = refused.then_some(&at.form);
        let way = |(number, w): (usize, &Way)| {
            Markup::of(&WayHtml {
                f,
                w,
                path: &card.path,
                id: format!("svar-{number}"),
                folded: number > 0,
                typed,
            })
        };
        Self {
            f,
            c: card,
            asked_for,
            problems: if refused { &v.problems } else { &[] },
            ways: card.ways.iter().enumerate().map(way).collect(),
            others: &v.others,
        }
    }
}

/// One way of answering: by a birth date, or by an age.
#[derive(Debug, Template)]
#[template(path = "way.html")]
struct WayHtml<'a> {
    f: &'a Frame<'a>,
    w: &'a Way,
    path: &'a str,
    id: String,
    folded: bool,
    /// What was typed and could not be taken.
    typed: Option<&'a Form>,
}

impl WayHtml<'_> {
    /// What was typed in a field, where it is shown again.
    fn typed(&self, name: &str) -> &str {
        let own = self.typed.filter(|form| form.get("mal").is_none_or(|way| way == self.w.path));
        own.and_then(|form| form.get(name)).unwrap_or_default()
    }

    /// The name of the field of a number: its unit.
    fn label(&self) -> String {
        self.w.unit.clone().unwrap_or_else(|| self.w.title.clone())
    }

    fn may_be_about(&self) -> bool {
        matches!(self.w.input, Input::Date { .. } | Input::Number { .. })
    }

    /// The kind of its plain fields.
    fn kind(&self) -> &'static str {
        match self.w.input {
            Input::Date { .. } | Input::Instant => "date",
            Input::Time => "time",
            Input::Number { .. } | Input::Choice(_) => "text",
        }
    }
}
