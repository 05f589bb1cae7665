//! A norm as a line that opens: the outcome in a sign and in words, and under it why.

use crate::frame::Frame;
use crate::html::Markup;
use askama::Template;
use askama::filters::HtmlSafe;
use rettesnor_guide::view::{DecidingView, LawView, LeadView, Line, Sign};
use std::sync::Arc;

/// The picture of a sign.
pub(crate) fn sign_name(sign: Sign) -> &'static str {
    match sign {
        Sign::Yes => "yes",
        Sign::YesIf => "yes-if",
        Sign::May => "may",
        Sign::Open => "open",
        Sign::Doubt => "doubt",
        Sign::No => "no",
        Sign::NotKnown => "not-known",
    }
}

/// The path of a fact, as the guide's forms name it.
pub(crate) fn path_of(fact: &DecidingView) -> String {
    match (fact.record, fact.fact.split_once('.')) {
        (Some(record), Some((list, field))) => format!("{list}.{record}.{field}"),
        _ => fact.fact.clone(),
    }
}

/// Something said under a heading.
#[derive(Debug)]
enum Said {
    Text(String),
    Law(LawView),
    Link {
        href: String,
        title: String,
    },
    /// A fact that can be asked for.
    Ask {
        path: String,
        title: String,
    },
}

/// A heading with what is said under it.
#[derive(Debug)]
struct Row {
    title: String,
    said: Vec<Said>,
}

/// A line.
#[derive(Debug, Template)]
#[template(path = "line.html")]
pub(crate) struct LineHtml<'a> {
    f: &'a Frame<'a>,
    line: &'a Line,
    sign: &'static str,
    brief: Option<String>,
    rows: Vec<Row>,
    /// What it was before something was tried.
    change: Option<String>,
    /// Whether it is open from the beginning: the reader has asked for it.
    open: bool,
    /// Whether it is the first of those.
    first: bool,
}

impl HtmlSafe for LineHtml<'_> {}

impl LineHtml<'_> {
    /// The same, open.
    pub(super) fn opened(self, first: bool) -> Self {
        Self { open: true, first, ..self }
    }
}

/// Headings that are asked for by the norm's own page rather than here are left out: a line is read standing.
pub(crate) fn line<'a>(f: &'a Frame<'a>, line: &'a Line) -> LineHtml<'a> {
    LineHtml {
        f,
        line,
        sign: sign_name(line.sign),
        brief: brief(f, line),
        rows: rows(f, line),
        change: None,
        open: false,
        first: false,
    }
}

/// Lines one under the other.
pub(crate) fn lines<'a>(f: &'a Frame<'a>, all: impl IntoIterator<Item = &'a Arc<Line>>) -> Vec<Markup> {
    all.into_iter().map(|one| Markup::of(&line(f, one))).collect()
}

/// What is read without opening: the day, or what an open answer hangs on.
pub(super) fn brief(f: &Frame<'_>, line: &Line) -> Option<String> {
    if let Some(deadline) = &line.deadline {
        return Some(deadline.text.clone());
    }
    if line.sign == Sign::Open && !line.depends_on.is_empty() {
        return Some(f.with("side-avhenger", "hva", line.depends_on.join(", ")));
    }
    (line.sign == Sign::Doubt).then(|| line.notes.first().cloned()).flatten()
}

fn rows(f: &Frame<'_>, line: &Line) -> Vec<Row> {
    let texts = |all: &[String]| all.iter().cloned().map(Said::Text).collect::<Vec<_>>();
    let parts = line.parts.iter().map(|part| Said::Text(format!("{}: {}", part.title, part.state)));
    let asks = line.decided_by.iter().map(|fact| Said::Ask {
        path: path_of(fact),
        title: fact.told.clone().unwrap_or_else(|| fact.title.clone()),
    });
    let deadline = line.deadline.iter().flat_map(|it| it.starts.iter().chain(&it.notes)).cloned();
    let because = line.reason.iter().flat_map(|reason| &reason.because).cloned();
    let changes = line.reason.iter().flat_map(|reason| &reason.changes).chain(&line.changes).cloned();
    let leads = line.leads_to.iter().map(|lead| leads(f, lead));
    let rule =
        Said::Link { href: f.url(&format!("/regler/norm/{}", line.norm)), title: f.t("side-apne-regelen") };
    let all = [
        ("side-frist", deadline.map(Said::Text).collect()),
        ("side-grener", texts(&line.branches)),
        ("side-vilkar", parts.collect()),
        ("side-avgjores-av", asks.collect()),
        ("side-gir", texts(&line.extent)),
        ("side-ansvarlig", line.responsible.iter().cloned().map(Said::Text).collect()),
        ("side-fordi", because.map(Said::Text).collect()),
        ("side-kan-endres", changes.map(Said::Text).collect()),
        ("side-hjemmel", line.law.iter().cloned().map(Said::Law).collect()),
        ("side-versjon", line.version.iter().cloned().map(Said::Text).collect()),
        ("side-kilde", texts(&line.sources)),
        ("side-forbehold", texts(&line.caveats)),
        ("side-merknad", texts(&line.notes)),
        ("side-neste", leads.collect()),
        ("side-regel", vec![rule]),
    ];
    let told = all.into_iter().filter(|(_, said): &(_, Vec<Said>)| !said.is_empty());
    told.map(|(key, said)| Row { title: f.t(key), said }).collect()
}

/// What a line leads to, where it has a page.
fn leads(f: &Frame<'_>, lead: &LeadView) -> Said {
    let href = match lead.kind {
        "tjeneste" => f.url(&format!("/tjenester/{}", lead.name)),
        "frist" => f.url(&format!("/regler/norm/{}", lead.name)),
        _ => return Said::Text(lead.title.clone()),
    };
    Said::Link { href, title: lead.title.clone() }
}
