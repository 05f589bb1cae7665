//! The prose around the rules as blocks a page can set: no markup passes through.

use pulldown_cmark::{CodeBlockKind, Event, HeadingLevel, Options, Parser, Tag, TagEnd};
use serde::Serialize;

/// Lists within lists, and quotations within quotations, deeper than this are told on one level.
const DEEPEST: usize = 8;

/// A block of prose.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum BlockView {
    /// A heading, from 1.
    Heading(u8, Vec<InlineView>),
    /// A paragraph.
    Paragraph(Vec<InlineView>),
    /// A list; numbered or not.
    List {
        /// With numbers.
        ordered: bool,
        /// Its points.
        items: Vec<Vec<BlockView>>,
    },
    /// A quotation.
    Quote(Vec<BlockView>),
    /// A table; the first row is its head.
    Table(Vec<Vec<Vec<InlineView>>>),
    /// Code, with the word after its fence.
    Code {
        /// `regel`, `eksempel`, or nothing.
        language: String,
        /// The code.
        text: String,
    },
}

/// A stretch of a line.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum InlineView {
    /// Plain text.
    Text(String),
    /// With emphasis.
    Emphasis(String),
    /// With strong emphasis.
    Strong(String),
    /// A name of the rules, or a file.
    Code(String),
    /// A link to a page elsewhere.
    Link {
        /// What is read.
        text: String,
        /// The address: `https` only, anything else is told as text.
        url: String,
    },
}

/// Reads Markdown into blocks. What is no prose, such as raw markup, is told as the text it is.
pub fn blocks(markdown: &str) -> Vec<BlockView> {
    let mut reader = Reader::default();
    for event in Parser::new_ext(markdown, Options::ENABLE_TABLES) {
        reader.event(event);
    }
    reader.line_ends();
    while reader.open.len() > 1 {
        reader.close();
    }
    reader.open.pop().map(|level| level.blocks).unwrap_or_default()
}

/// The words of blocks, without how they are set.
pub fn plain(blocks: &[BlockView]) -> String {
    let mut out = Vec::new();
    gather(blocks, &mut out);
    out.join(" ")
}

fn gather(blocks: &[BlockView], out: &mut Vec<String>) {
    for block in blocks {
        match block {
            BlockView::Heading(_, line) | BlockView::Paragraph(line) => out.push(plain_line(line)),
            BlockView::List { items, .. } => items.iter().for_each(|item| gather(item, out)),
            BlockView::Quote(inner) => gather(inner, out),
            BlockView::Table(rows) => out.extend(rows.iter().flatten().map(|cell| plain_line(cell))),
            BlockView::Code { .. } => {}
        }
    }
}

/// The words of a line.
pub(crate) fn plain_line(line: &[InlineView]) -> String {
    let text = |inline: &InlineView| match inline {
        InlineView::Text(text)
        | InlineView::Emphasis(text)
        | InlineView::Strong(text)
        | InlineView::Code(text)
        | InlineView::Link { text, .. } => text.clone(),
    };
    line.iter().map(text).collect()
}

/// What is being read: blocks within a list's point or a quotation.
#[derive(Debug, Default)]
struct Level {
    blocks: Vec<BlockView>,
    kind: Kind,
}

#[derive(Debug, Default)]
enum Kind {
    #[default]
    Document,
    List(bool, Vec<Vec<BlockView>>),
    Item,
    Quote,
}

#[derive(Debug)]
struct Reader {
    open: Vec<Level>,
    line: Vec<InlineView>,
    heading: Option<u8>,
    emphasis: usize,
    strong: usize,
    link: Option<(String, String)>,
    code: Option<(String, String)>,
    rows: Vec<Vec<Vec<InlineView>>>,
}

impl Default for Reader {
    fn default() -> Self {
        Self {
            open: vec![Level::default()],
            line: Vec::new(),
            heading: None,
            emphasis: 0,
            strong: 0,
            link: None,
            code: None,
            rows: Vec::new(),
        }
    }
}

impl Reader {
    fn event(&mut self, event: Event<'_>) {
        match event {
            Event::Start(tag) => self.start(tag),
            Event::End(tag) => self.end(tag),
            Event::Text(text) | Event::Html(text) | Event::InlineHtml(text) => self.text(&text),
            Event::Code(text) => match &mut self.link {
                Some((told, _)) => told.push_str(&text),
                None => self.line.push(InlineView::Code(text.into_string())),
            },
            Event::SoftBreak | Event::HardBreak => self.text(" "),
            _ => {}
        }
    }

    fn start(&mut self, tag: Tag<'_>) {
        match tag {
            Tag::Paragraph | Tag::TableHead | Tag::TableRow | Tag::HtmlBlock => self.line_ends(),
            Tag::Heading { level, .. } => {
                self.line_ends();
                self.heading = Some(number(level));
            }
            Tag::List(first) => self.deeper(Kind::List(first.is_some(), Vec::new())),
            Tag::Item => self.deeper(Kind::Item),
            Tag::BlockQuote(_) => self.deeper(Kind::Quote),
            Tag::CodeBlock(kind) => {
                self.line_ends();
                let language = match kind {
                    CodeBlockKind::Fenced(word) => {
                        word.split_whitespace().next().unwrap_or_default().to_owned()
                    }
                    CodeBlockKind::Indented => String::new(),
                };
                self.code = Some((language, String::new()));
            }
            Tag::Emphasis => self.emphasis = self.emphasis.saturating_add(1),
            Tag::Strong => self.strong = self.strong.saturating_add(1),
            Tag::Link { dest_url, .. } => self.link = Some((String::new(), dest_url.into_string())),
            _ => {}
        }
    }

    fn end(&mut self, tag: TagEnd) {
        match tag {
            TagEnd::Paragraph | TagEnd::Heading(_) | TagEnd::HtmlBlock => self.line_ends(),
            TagEnd::List(_) | TagEnd::Item | TagEnd::BlockQuote(_) => {
                self.line_ends();
                self.close();
            }
            TagEnd::CodeBlock => {
                if let Some((language, text)) = self.code.take() {
                    self.push(BlockView::Code { language, text });
                }
            }
            TagEnd::Emphasis => self.emphasis = self.emphasis.saturating_sub(1),
            TagEnd::Strong => self.strong = self.strong.saturating_sub(1),
            TagEnd::Link => self.link_ends(),
            TagEnd::TableCell => {
                let cell = core::mem::take(&mut self.line);
                match self.rows.last_mut() {
                    Some(row) => row.push(cell),
                    None => self.rows.push(vec![cell]),
                }
            }
            TagEnd::TableHead | TagEnd::TableRow => self.rows.push(Vec::new()),
            TagEnd::Table => {
                let mut rows = core::mem::take(&mut self.rows);
                rows.retain(|row| !row.is_empty());
                self.push(BlockView::Table(rows));
            }
            _ => {}
        }
    }

    fn text(&mut self, text: &str) {
        if let Some((_, code)) = &mut self.code {
            return code.push_str(text);
        }
        if let Some((told, _)) = &mut self.link {
            return told.push_str(text);
        }
        // Text comes in pieces; what is set alike is one stretch.
        let same = match (self.line.last_mut(), self.strong, self.emphasis) {
            (Some(InlineView::Strong(last)), 1.., _)
            | (Some(InlineView::Emphasis(last)), 0, 1..)
            | (Some(InlineView::Text(last)), 0, 0) => Some(last),
            _ => None,
        };
        match same {
            Some(last) => last.push_str(text),
            None => self.line.push(match (self.strong, self.emphasis) {
                (1.., _) => InlineView::Strong(text.to_owned()),
                (0, 1..) => InlineView::Emphasis(text.to_owned()),
                (0, 0) => InlineView::Text(text.to_owned()),
            }),
        }
    }

    fn link_ends(&mut self) {
        let Some((text, url)) = self.link.take() else { return };
        if url.starts_with("https://") {
            self.line.push(InlineView::Link { text, url });
        } else {
            self.text(&text);
        }
    }

    /// What is read of a line is a block of its own.
    fn line_ends(&mut self) {
        let line = core::mem::take(&mut self.line);
        let heading = self.heading.take();
        if line.is_empty() {
            return;
        }
        self.push(match heading {
            Some(level) => BlockView::Heading(level, line),
            None => BlockView::Paragraph(line),
        });
    }

    fn push(&mut self, block: BlockView) {
        if let Some(level) = self.open.last_mut() {
            level.blocks.push(block);
        }
    }

    fn deeper(&mut self, kind: Kind) {
        self.line_ends();
        self.open.push(Level { blocks: Vec::new(), kind });
    }

    fn close(&mut self) {
        if self.open.len() < 2 {
            return;
        }
        let deep = self.open.len() > DEEPEST.saturating_mul(2);
        let Some(Level { blocks, kind }) = self.open.pop() else { return };
        let Some(outer) = self.open.last_mut() else { return };
        match (kind, &mut outer.kind) {
            (Kind::Item, Kind::List(_, items)) => items.push(blocks),
            (Kind::List(_, items), _) if deep => outer.blocks.extend(items.into_iter().flatten()),
            (Kind::List(ordered, items), _) => outer.blocks.push(BlockView::List { ordered, items }),
            (Kind::Quote, _) if !deep => outer.blocks.push(BlockView::Quote(blocks)),
            _ => outer.blocks.extend(blocks),
        }
    }
}

fn number(level: HeadingLevel) -> u8 {
    match level {
        HeadingLevel::H1 => 1,
        HeadingLevel::H2 => 2,
        HeadingLevel::H3 => 3,
        HeadingLevel::H4 => 4,
        HeadingLevel::H5 => 5,
        HeadingLevel::H6 => 6,
    }
}

#[cfg(test)]
mod tests {
    use super::{BlockView, InlineView, blocks, plain};

    fn text(text: &str) -> InlineView {
        InlineView::Text(text.to_owned())
    }

    #[test]
    fn markdown_becomes_blocks_with_its_words_in_order() {
        let read = blocks("# Hjelp\n\nTo\nlinjer **med** `navn`.\n\n- én\n- to\n  1. dypt\n\n> sagt\n");
        assert_eq!(read[0], BlockView::Heading(1, vec![text("Hjelp")]));
        let line = vec![
            text("To linjer "),
            InlineView::Strong("med".to_owned()),
            text(" "),
            InlineView::Code("navn".to_owned()),
            text("."),
        ];
        assert_eq!(read[1], BlockView::Paragraph(line));
        let BlockView::List { ordered: false, items } = &read[2] else { panic!("{read:?}") };
        assert_eq!(items.len(), 2);
        assert!(matches!(&items[1][1], BlockView::List { ordered: true, .. }), "{items:?}");
        assert!(matches!(&read[3], BlockView::Quote(_)));
        assert_eq!(plain(&read), "Hjelp To linjer med navn. én to dypt sagt");
    }

    #[test]
    fn a_table_keeps_its_rows_and_cells() {
        let read = blocks("| a | b |\n|---|---|\n| 1 | **2** |\n| 3 | |\n");
        let BlockView::Table(rows) = &read[0] else { panic!("{read:?}") };
        assert_eq!(rows.iter().map(Vec::len).collect::<Vec<_>>(), [2, 2, 2]);
        assert_eq!(rows[1][1], [InlineView::Strong("2".to_owned())]);
    }

    #[test]
    fn markup_is_told_as_text_and_only_https_is_a_link() {
        let read = blocks(
            "<b>x</b> [a](https://lovdata.no) [b](javascript:alert(1)) [c](fil.md)\n\n<script>\nx\n</script>\n",
        );
        let BlockView::Paragraph(line) = &read[0] else { panic!("{read:?}") };
        let links: Vec<_> = line.iter().filter(|it| matches!(it, InlineView::Link { .. })).collect();
        let only = InlineView::Link { text: "a".to_owned(), url: "https://lovdata.no".to_owned() };
        assert_eq!(links, [&only]);
        assert!(plain(&read).starts_with("<b>x</b> a b c"), "{}", plain(&read));
    }

    #[test]
    fn lists_nested_past_reason_are_read_in_bounded_depth() {
        let deep: Vec<String> = (0..200).map(|depth| format!("{}- x", "  ".repeat(depth))).collect();
        let deep = deep.join("\n");
        let read = blocks(&deep);
        assert_eq!(plain(&read).matches('x').count(), 200);
        let mut depth = 0;
        let mut level = &read;
        while let Some(BlockView::List { items, .. }) =
            level.iter().find(|it| matches!(it, BlockView::List { .. }))
        {
            depth += 1;
            level = &items[0];
        }
        assert!(depth <= 10, "{depth}");
    }
}
