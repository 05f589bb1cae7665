//! Acts as Lovdata's public bulk data has them: XHTML, with `<article class="legalArticle" data-name="§1">` for a section,
//! `legalP` for a ledd, and `changesToParent` for notes on changes.

use crate::text::{Act, ReadError, Section, act_id, flat, key, label_of};
use roxmltree::{Document, Node, ParsingOptions};
use std::collections::BTreeMap;

/// Reads an act.
pub(crate) fn read(text: &str) -> Result<Act, ReadError> {
    let options = ParsingOptions { allow_dtd: true, ..ParsingOptions::default() };
    let document =
        Document::parse_with_options(text, options).map_err(|error| ReadError::Xml(error.to_string()))?;
    let id = document.descendants().filter(Node::is_text).take(HEAD).find_map(|node| act_id(node.text()?));
    let title = document.descendants().find(|node| node.has_tag_name("h1") || is(*node, "title"));
    let mut sections = BTreeMap::new();
    for article in document.descendants().filter(|node| is(*node, "legalArticle")) {
        let section = section(article);
        sections.entry(key(&section.label)).or_insert(section);
    }
    Ok(Act {
        id: id.ok_or(ReadError::Nameless)?,
        title: title.map(|node| words(node)).unwrap_or_default(),
        sections,
    })
}

/// The name of the act stands among the first texts.
const HEAD: usize = 200;

/// Whether an element has a class; names of elements count as classes of their own.
fn is(node: Node<'_, '_>, class: &str) -> bool {
    let classes = node.attribute("class").unwrap_or("");
    node.is_element() && classes.split_whitespace().any(|own| own == class)
}

fn section(article: Node<'_, '_>) -> Section {
    let head = article.children().find(|node| is(*node, "legalArticleHeader") || is_heading(*node));
    let printed = head.map(words).unwrap_or_default();
    let named = article.attribute("data-name").filter(|name| name.contains('§'));
    let (label, heading) = label_of(&printed);
    let label = named.map_or(label, |name| label_of(name).0);
    let mut paragraphs = Vec::new();
    for node in article.children().filter(|node| Some(*node) != head) {
        gather(node, &mut paragraphs);
    }
    Section { label, heading, paragraphs }
}

fn is_heading(node: Node<'_, '_>) -> bool {
    node.is_element() && matches!(node.tag_name().name(), "h1" | "h2" | "h3" | "h4" | "h5" | "h6")
}

/// Paragraphs are what stands in elements of the class for a ledd, and texts outside of any.
fn gather(node: Node<'_, '_>, paragraphs: &mut Vec<String>) {
    if is(node, "changesToParent") {
        return;
    }
    let inner = node.descendants().skip(1).any(|inner| is(inner, "legalP"));
    if inner && !is(node, "legalP") {
        node.children().for_each(|child| gather(child, paragraphs));
        return;
    }
    let text = words(node);
    if !text.is_empty() {
        paragraphs.push(text);
    }
}

/// The texts inside, without notes on changes and without the marks of list items (`a)`, `1.`).
fn words(node: Node<'_, '_>) -> String {
    let mut all = String::new();
    add_words(node, &mut all);
    flat(&all)
}

fn add_words(node: Node<'_, '_>, all: &mut String) {
    if let Some(text) = node.text().filter(|_| node.is_text()) {
        let first = node.prev_sibling().is_none();
        let item = node.parent().is_some_and(|parent| parent.has_tag_name("li"));
        all.push_str(if first && item { unmarked(text) } else { text });
    }
    if !is(node, "changesToParent") {
        node.children().for_each(|child| add_words(child, all));
    }
    // What stands in elements of their own is not one word with what comes next.
    if node.is_element() {
        all.push(' ');
    }
}

/// A list item without its mark.
fn unmarked(text: &str) -> &str {
    let inner = text.trim_start();
    let mark = inner.split_whitespace().next().unwrap_or("");
    let short = mark.strip_suffix([')', '.']).is_some_and(|mark| (1..=2).contains(&mark.chars().count()));
    if short { inner.strip_prefix(mark).unwrap_or(inner) } else { text }
}
