//! Pages that say what they say: about Rettesnor, what went wrong, and the page one is left with.

use super::At;
use crate::Response;
use crate::frame::Frame;
use crate::html::Icon;
use askama::Template;
use rettesnor_guide::library::ErratumView;

#[derive(Debug, Template)]
#[template(path = "fault.html")]
struct Fault<'a> {
    f: &'a Frame<'a>,
    title: String,
    text: String,
}

/// A page that says what went wrong, and where to go from there; `KEY-tekst` is the text.
pub(super) fn fault(frame: &Frame<'_>, status: u16, key: &str) -> Response {
    told(frame, status, frame.t(key), frame.t(&format!("{key}-tekst")))
}

/// The same in words of another's.
pub(super) fn told(frame: &Frame<'_>, status: u16, title: String, text: String) -> Response {
    let page = Fault { f: frame, title, text };
    Response::page(status, frame.document(&page.title, &page))
}

#[derive(Debug, Template)]
#[template(path = "left.html")]
struct Left<'a> {
    f: &'a Frame<'a>,
}

/// The neutral page one is left with. Nothing in it names this site, and it has no script.
pub(super) fn left(frame: &Frame<'_>) -> Response {
    let page = Left { f: frame }.render().unwrap_or_default();
    Response::page(200, page)
}

/// A sign with its words and what they mean.
#[derive(Debug)]
struct SignWords {
    name: &'static str,
    sign: Icon<'static>,
    words: String,
    meaning: String,
}

#[derive(Debug, Template)]
#[template(path = "about.html")]
struct About<'a> {
    f: &'a Frame<'a>,
    signs: Vec<SignWords>,
    errata: Vec<ErratumView>,
    norms: usize,
}

const SIGNS: [(&str, &str); 11] = [
    ("yes", "side-tegn-ja"),
    ("yes-unless", "side-tegn-med-mindre"),
    ("yes-interim", "side-tegn-inntil-videre"),
    ("yes-if", "side-tegn-hvis"),
    ("may", "side-tegn-kan"),
    ("open", "side-tegn-apent"),
    ("doubt", "side-tegn-tvil"),
    ("conflict", "side-tegn-motstrid"),
    ("not-known", "side-tegn-ikke-kjent"),
    ("no", "side-tegn-nei"),
    ("not-entered", "side-tegn-ikke-lagt-inn"),
];

/// What this is, what it keeps, and what has been wrong.
pub(super) fn about(at: &At<'_, '_>) -> Response {
    let f = &at.frame;
    let sign = |(name, key): (&'static str, &str)| SignWords {
        name,
        sign: f.sign(name),
        words: f.t(key),
        meaning: f.t(&format!("{key}-tekst")),
    };
    let page = About {
        f,
        signs: SIGNS.into_iter().map(sign).collect(),
        errata: f.edition.library(f.site).errata(),
        norms: f.edition.compiled.model.norms.len(),
    };
    at.found(&f.t("side-om-rettesnor"), &page)
}
