//! The rules to read: areas, norms, facts, words, and the search over all of them.

use super::At;
use super::prose::{Code, LinkHtml, address, blocks, clause, code, inline, link};
use crate::Response;
use crate::frame::Frame;
use crate::html::Markup;
use askama::Template;
use rettesnor_guide::library::search::{Found, SnippetView};
use rettesnor_guide::library::{
    AreaLine, AreaPage, BodyView, DefinitionView, ExampleView, ExceptionView, FactPage, LinkView, NormLine,
    NormPage, PartView, SourceView, VersionView, WordingView,
};
use rettesnor_guide::view::{LawView, TermView};

/// Pages told of on one page of a search.
const HITS: usize = 30;

#[derive(Debug, Template)]
#[template(path = "rules.html")]
struct Rules<'a> {
    f: &'a Frame<'a>,
    query: &'a str,
    found: Option<&'a Found>,
    areas: Vec<AreaLine>,
}

/// All areas, with a field to search in.
pub(super) fn rules(at: &At<'_, '_>) -> Response {
    let f = &at.frame;
    let page = Rules { f, query: "", found: None, areas: f.edition.library(f.site).areas() };
    at.found(&f.t("side-meny-regler"), &page)
}

/// What a search finds.
pub(super) fn search(at: &mut At<'_, '_>) -> Response {
    let query: String = at.form.get("q").unwrap_or_default().trim().chars().take(200).collect();
    at.frame.carried.push(("q".to_owned(), query.clone()));
    let f = &at.frame;
    let found = (!query.is_empty()).then(|| f.edition.index(f.site).search(&query, HITS));
    let areas = f.edition.library(f.site).areas();
    let page = Rules { f, query: &query, found: found.as_ref(), areas };
    at.found(&f.t("side-sok-i-reglene"), &page)
}

#[derive(Debug, Template)]
#[template(path = "area.html")]
struct Area<'a> {
    f: &'a Frame<'a>,
    p: &'a AreaPage,
}

impl Area<'_> {
    fn link<'b>(&'b self, one: &'b NormLine) -> LinkHtml<'b> {
        link(self.f, &one.link)
    }
}

/// The rules of an area.
pub(super) fn area(at: &mut At<'_, '_>, name: &str) -> Response {
    let f = &at.frame;
    match f.edition.library(f.site).area(name, f.now.day()) {
        Some(page) => at.found(&page.title, &Area { f, p: &page }),
        None => at.missing(),
    }
}

/// A version of a norm with its words made.
#[derive(Debug, Template)]
#[template(path = "version.html")]
struct Version<'a> {
    f: &'a Frame<'a>,
    v: &'a VersionView,
    body: Markup,
}

/// When something holds, in words.
#[derive(Debug, Template)]
#[template(path = "body.html")]
struct Body<'a> {
    f: &'a Frame<'a>,
    b: &'a BodyView,
}

impl Body<'_> {
    fn part(&self, one: &PartView) -> Markup {
        let conditions = one.condition.iter().map(|it| clause(self.f, it)).collect();
        let exceptions = one.exceptions.iter().map(|it| exception(self.f, it)).collect();
        let title = one.title.as_deref();
        Markup::of(&Condition {
            f: self.f,
            title,
            invoked: false,
            conditions,
            law: &one.law,
            exceptions,
            validity: None,
        })
    }

    fn exception(&self, one: &ExceptionView) -> Markup {
        exception(self.f, one)
    }
}

#[derive(Debug, Template)]
#[template(path = "condition.html")]
struct Condition<'a> {
    f: &'a Frame<'a>,
    title: Option<&'a str>,
    invoked: bool,
    conditions: Vec<Markup>,
    law: &'a [LawView],
    /// What lifts it, or blocks it.
    exceptions: Vec<Markup>,
    validity: Option<&'a str>,
}

fn exception(f: &Frame<'_>, one: &ExceptionView) -> Markup {
    Markup::of(&Condition {
        f,
        title: Some(&one.title),
        invoked: one.invoked,
        conditions: one.condition.iter().map(|it| clause(f, it)).collect(),
        law: &one.law,
        exceptions: one.blocks.iter().map(|it| exception(f, it)).collect(),
        validity: one.validity.as_deref(),
    })
}

#[derive(Debug, Template)]
#[template(path = "norm.html")]
struct Norm<'a> {
    f: &'a Frame<'a>,
    p: &'a NormPage,
    now: Option<&'a VersionView>,
    versions: Vec<Markup>,
    examples: &'a [ExampleView],
}

/// Examples shown before a fold.
const EXAMPLES: usize = 12;

impl Norm<'_> {
    fn link<'b>(&'b self, one: &'b LinkView) -> LinkHtml<'b> {
        link(self.f, one)
    }

    fn code<'b>(&'b self, source: &'b SourceView) -> Vec<Code<'b>> {
        source.code.iter().map(|one| code(self.f, one)).collect()
    }
}

/// The picture of an outcome of the rules, which its words say.
fn outcome(one: &WordingView) -> &'static str {
    match one.key.as_str() {
        "ja" | "oppfylt" | "løper" => "yes",
        "kan" | "kan høres" | "kan_høres" => "may",
        "nei" | "ikke_oppfylt" | "sperret" | "utløpt" => "no",
        _ => "open",
    }
}

/// The page of a norm.
pub(super) fn norm(at: &mut At<'_, '_>, name: &str) -> Response {
    let f = &at.frame;
    let Some(page) = f.edition.library(f.site).norm(name, f.now.day()) else { return at.missing() };
    let now = page.in_force.and_then(|at| page.versions.get(at)).or_else(|| page.versions.first());
    let version = |v| Markup::of(&Version { f, v, body: Markup::of(&Body { f, b: &v.body }) });
    let versions = page.versions.iter().map(version).collect();
    let examples = page.examples.get(..EXAMPLES.min(page.examples.len())).unwrap_or_default();
    at.found(&page.title, &Norm { f, p: &page, now, versions, examples })
}

#[derive(Debug, Template)]
#[template(path = "fact.html")]
struct Fact<'a> {
    f: &'a Frame<'a>,
    p: &'a FactPage,
}

impl Fact<'_> {
    fn link<'b>(&'b self, one: &'b LinkView) -> LinkHtml<'b> {
        link(self.f, one)
    }

    fn cases(&self, one: &DefinitionView) -> Vec<(Option<String>, Option<Markup>)> {
        let case = one.cases.iter();
        case.map(|it| (it.value.clone(), it.when.as_ref().map(|when| clause(self.f, when)))).collect()
    }

    fn code<'b>(&'b self, source: &'b SourceView) -> Vec<Code<'b>> {
        source.code.iter().map(|one| code(self.f, one)).collect()
    }
}

/// The page of a fact, a concept, a list or a dated table.
pub(super) fn fact(at: &mut At<'_, '_>, name: &str) -> Response {
    let f = &at.frame;
    match f.edition.library(f.site).fact(name) {
        Some(page) => at.found(&page.link.title, &Fact { f, p: &page }),
        None => at.missing(),
    }
}

/// The words that begin with a letter.
#[derive(Debug)]
struct Letter {
    letter: String,
    terms: Vec<TermView>,
}

#[derive(Debug, Template)]
#[template(path = "words.html")]
struct Words<'a> {
    f: &'a Frame<'a>,
    letters: Vec<Letter>,
}

/// The glossary.
pub(super) fn words(at: &At<'_, '_>) -> Response {
    let f = &at.frame;
    let mut letters: Vec<Letter> = Vec::new();
    for term in f.edition.library(f.site).glossary() {
        let letter = term.title.chars().next().map_or_else(String::new, |it| it.to_uppercase().collect());
        match letters.last_mut().filter(|last| last.letter == letter) {
            Some(last) => last.terms.push(term),
            None => letters.push(Letter { letter, terms: vec![term] }),
        }
    }
    at.found(&f.t("side-meny-ord"), &Words { f, letters })
}

/// A stretch of a hit, marked where it was looked for.
fn marked(all: &[SnippetView]) -> Markup {
    Markup::of(&Marked { all })
}

#[derive(Debug, Template)]
#[template(
    source = r#"{% for one in all %}{% if one.hit %}<mark>{{ one.text }}</mark>{% else %}{{ one.text }}{% endif %}{% endfor %}"#,
    ext = "html"
)]
struct Marked<'a> {
    all: &'a [SnippetView],
}
