//! Prose and rules as they are written. The reader of Markdown has made values of them, and what was HTML is text: every word
//! is escaped by the templates like any other.

use crate::frame::Frame;
use crate::html::Markup;
use askama::Template;
use askama::filters::HtmlSafe;
use rettesnor_guide::library::{
    BlockView, ClauseView, CodeView, InlineView, Join, LinkKind, LinkView, PieceKind,
};

/// Where a link leads; nothing where what it leads to has no page.
pub(super) fn address(f: &Frame<'_>, link: &LinkView) -> Option<String> {
    let name = &link.name;
    Some(match link.kind {
        LinkKind::Norm => f.url(&format!("/regler/norm/{name}")),
        LinkKind::Service => f.url(&format!("/tjenester/{name}")),
        LinkKind::Fact | LinkKind::Concept | LinkKind::List | LinkKind::Table => {
            f.url(&format!("/fakta/{name}"))
        }
        LinkKind::Term => format!("{}#{name}", f.url("/ord")),
        LinkKind::Area => f.url(&format!("/regler/{name}")),
        LinkKind::Document | LinkKind::Checklist => return None,
    })
}

/// A link, or its title where it leads nowhere.
#[derive(Debug, Template)]
#[template(
    source = r#"{% if let Some(href) = href %}<a href="{{ href }}">{{ title }}</a>{% else %}{{ title }}{% endif %}"#,
    ext = "html"
)]
pub(super) struct LinkHtml<'a> {
    href: Option<String>,
    title: &'a str,
}

impl HtmlSafe for LinkHtml<'_> {}

pub(super) fn link<'a>(f: &Frame<'_>, link: &'a LinkView) -> LinkHtml<'a> {
    LinkHtml { href: address(f, link), title: &link.title }
}

/// Words of a line.
#[derive(Debug, Template)]
#[template(
    source = r#"{% for one in all %}{% match one %}{% when InlineView::Text(text) %}{{ text }}{% when InlineView::Emphasis(text) %}<em>{{ text }}</em>{% when InlineView::Strong(text) %}<strong>{{ text }}</strong>{% when InlineView::Code(text) %}<code>{{ text }}</code>{% when InlineView::Link { text, url } %}{% if url.starts_with("https://") %}<a href="{{ url }}" rel="noreferrer external">{{ text }}</a>{% else %}{{ text }}{% endif %}{% endmatch %}{% endfor %}"#,
    ext = "html"
)]
struct Inline<'a> {
    all: &'a [InlineView],
}

/// Blocks of prose. Headings in it stand under the page's own.
#[derive(Debug, Template)]
#[template(path = "blocks.html")]
pub(super) struct Blocks<'a> {
    all: &'a [BlockView],
}

impl HtmlSafe for Blocks<'_> {}

pub(super) fn blocks(all: &[BlockView]) -> Blocks<'_> {
    Blocks { all }
}

/// Blocks within a block, made apart: their depth is bounded by the reader.
fn within(all: &[BlockView]) -> Markup {
    Markup::of(&Blocks { all })
}

/// Words of a line.
pub(super) fn inline(all: &[InlineView]) -> Markup {
    Markup::of(&Inline { all })
}

/// A condition with the lines under it.
#[derive(Debug, Template)]
#[template(
    source = r#"<li>{% if let Some(href) = href %}<a href="{{ href }}">{{ one.text }}</a>{% else %}{{ one.text }}{% endif %}{% if !under.is_empty() %}<ul class="r-bullets">{% for each in under %}{{ each }}{% endfor %}</ul>{% endif %}</li>"#,
    ext = "html"
)]
struct Clause<'a> {
    one: &'a ClauseView,
    href: Option<String>,
    under: Vec<Markup>,
}

/// A condition as an item of a list.
pub(super) fn clause(f: &Frame<'_>, one: &ClauseView) -> Markup {
    let under = one.items.iter().map(|it| clause(f, it)).collect();
    // Only a line that says one thing is a link to it.
    let href = one.link.as_ref().filter(|_| one.join == Join::Leaf).and_then(|it| address(f, it));
    Markup::of(&Clause { one, href, under })
}

/// A block of the rule language.
#[derive(Debug, Template)]
#[template(
    source = r#"<pre lang="nb"><code>{% for one in pieces %}{% if let Some(href) = one.0 %}<a href="{{ href }}">{{ one.2 }}</a>{% else if one.1 %}<b>{{ one.2 }}</b>{% else %}{{ one.2 }}{% endif %}{% endfor %}</code></pre>"#,
    ext = "html"
)]
pub(super) struct Code<'a> {
    pieces: Vec<(Option<String>, bool, &'a str)>,
}

impl HtmlSafe for Code<'_> {}

pub(super) fn code<'a>(f: &Frame<'_>, code: &'a CodeView) -> Code<'a> {
    let pieces = code.pieces.iter().map(|piece| {
        let href = piece.link.as_ref().and_then(|link| address(f, link));
        (href, piece.kind == PieceKind::Keyword, piece.text.as_str())
    });
    Code { pieces: pieces.collect() }
}
