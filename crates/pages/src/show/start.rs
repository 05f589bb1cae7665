//! Ways in: situations in everyday words, the quick contact, facts to choose from.

use super::answer::Part;
use super::guide::picture as chip_picture;
use super::line::lines;
use super::{At, service};
use crate::Response;
use crate::frame::Frame;
use crate::html::Markup;
use askama::Template;
use rettesnor_guide::free::{self, FactLine, FreeView};
use rettesnor_guide::page::{Card, Choice, Input, Way};
use rettesnor_guide::session::Session;
use rettesnor_guide::start::{self, StartView};

#[derive(Debug, Template)]
#[template(path = "start.html")]
struct Start<'a> {
    f: &'a Frame<'a>,
    v: &'a StartView,
    quick: Vec<Markup>,
}

/// A question of the quick contact, with few answers.
#[derive(Debug, Template)]
#[template(path = "toggle.html")]
struct Toggle<'a> {
    f: &'a Frame<'a>,
    c: &'a Card,
    choices: &'a [Choice],
    /// Whether nothing is chosen.
    none: bool,
}

/// The first page.
pub(super) fn page(at: &At<'_, '_>) -> Response {
    let f = &at.frame;
    let v = start::page(&f.edition.basis(f.site), f.now.day());
    let quick = v.quick.iter().enumerate().filter_map(|(id, card)| quick_field(f, id, card)).collect();
    at.found("", &Start { f, v: &v, quick })
}

/// A question of the quick contact that is answered by a number.
#[derive(Debug, Template)]
#[template(path = "measure.html")]
struct Measure<'a> {
    c: &'a Card,
    way: &'a Way,
    id: usize,
}

/// The field of a question of the quick contact, by the first way of answering that is quick.
fn quick_field(f: &Frame<'_>, id: usize, c: &Card) -> Option<Markup> {
    c.ways.iter().find_map(|way| match &way.input {
        Input::Choice(choices) => {
            let none = choices.iter().all(|one| !one.checked);
            Some(Markup::of(&Toggle { f, c, choices, none }))
        }
        Input::Number { .. } => Some(Markup::of(&Measure { c, way, id })),
        _ => None,
    })
}

#[derive(Debug, Template)]
#[template(path = "quick.html")]
struct Quick<'a> {
    f: &'a Frame<'a>,
    parts: Vec<Part>,
    whom: Vec<Markup>,
}

/// What three facts give: what is urgent, and whom to call.
pub(super) fn quick(at: &mut At<'_, '_>, session: &Session) -> Response {
    let edition = at.frame.edition;
    let basis = edition.basis(at.frame.site);
    let now = at.frame.now;
    let v = start::quick(&basis, at.evaluator(), session, now);
    at.frame.carried.push(("vis".to_owned(), "rask".to_owned()));
    let f = &at.frame;
    let parts = [
        ("haster", "side-haster", lines(f, &v.urgent)),
        ("rettigheter", "side-rettigheter", lines(f, &v.rights)),
    ];
    let parts = parts.into_iter().filter(|(.., lines)| !lines.is_empty());
    let parts = parts.map(|(id, key, lines)| Part { id, title: f.t(key), lines }).collect();
    let whom = v.emergency.iter().chain(&v.whom).map(|one| service::card(f, one)).collect();
    at.found(&f.t("side-rask"), &Quick { f, parts, whom })
}

#[derive(Debug, Template)]
#[template(path = "free.html")]
struct Free<'a> {
    f: &'a Frame<'a>,
    v: &'a FreeView,
}

fn picture(fact: &FactLine) -> &'static str {
    fact.chip.as_ref().map_or("unasked", chip_picture)
}

/// All facts, to choose from.
pub(super) fn free(at: &mut At<'_, '_>, session: &Session) -> Response {
    let f = &mut at.frame;
    f.carried.push(("vis".to_owned(), "fritt".to_owned()));
    let query: String = at.form.get("q").unwrap_or_default().chars().take(100).collect();
    if !query.is_empty() {
        f.carried.push(("q".to_owned(), query.clone()));
    }
    let f = &at.frame;
    let v = free::page(&f.edition.basis(f.site), session, &query, f.now.day());
    at.found(&f.t("side-velg-fritt"), &Free { f, v: &v })
}
