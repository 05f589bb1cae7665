//! Where in a Markdown file the rule blocks are, and what they stand under.

use core::ops::Range;
use pulldown_cmark::{CodeBlockKind, Event, Parser, Tag, TagEnd};
use rettesnor_source::{Diagnostic, FileId, Span};

use crate::codes;

/// Headings longer than this are cut: they are repeated with every declaration and every finding.
const LONGEST_HEADING: usize = 200;

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum BlockKind {
    Rules,
    Examples,
}

/// A fenced block of rules or examples.
#[derive(Clone, Debug)]
pub(crate) struct Block {
    pub(crate) kind: BlockKind,
    /// From the opening fence to the end of the closing one.
    pub(crate) range: Range<usize>,
    /// The stretches of content, without what stands to the left of a block in a list or quotation.
    pub(crate) pieces: Vec<Range<usize>>,
    pub(crate) heading: Option<String>,
    /// Which of [`RuleBlocks::prose`] come before the block in its section.
    pub(crate) prose: Range<usize>,
}

/// The rule blocks of a file.
#[derive(Debug, Default)]
pub(crate) struct RuleBlocks {
    pub(crate) found: Vec<Block>,
    /// The paragraphs, lists and tables between the blocks.
    pub(crate) prose: Vec<Range<usize>>,
    pub(crate) diagnostics: Vec<Diagnostic>,
}

impl RuleBlocks {
    /// Finds them.
    pub(crate) fn find(file: FileId, text: &str) -> Self {
        let mut finder = Finder::new(file, text);
        for (event, range) in Parser::new(text).into_offset_iter() {
            finder.event(event, range);
        }
        finder.found
    }
}

struct Finder<'a> {
    file: FileId,
    text: &'a str,
    found: RuleBlocks,
    /// How many elements are open around this event.
    depth: usize,
    heading: Option<String>,
    heading_open: bool,
    /// Where in the prose the section begins.
    section: usize,
    current: Option<Block>,
}

impl<'a> Finder<'a> {
    fn new(file: FileId, text: &'a str) -> Self {
        let found = RuleBlocks::default();
        Self { file, text, found, depth: 0, heading: None, heading_open: false, section: 0, current: None }
    }

    fn event(&mut self, event: Event<'_>, range: Range<usize>) {
        match event {
            Event::Start(tag) => {
                self.start(&tag, range);
                self.depth = self.depth.saturating_add(1);
            }
            Event::End(tag) => {
                self.depth = self.depth.saturating_sub(1);
                self.end(tag);
            }
            Event::Text(_) | Event::Code(_) if self.heading_open => self.heading_text(range),
            Event::Text(_) => self.content(range),
            _ => {}
        }
    }

    fn start(&mut self, tag: &Tag<'_>, range: Range<usize>) {
        match tag {
            Tag::Heading { .. } => {
                self.heading = Some(String::new());
                self.heading_open = true;
                self.section = self.found.prose.len();
            }
            Tag::CodeBlock(CodeBlockKind::Fenced(info)) => {
                if let Some(kind) = self.kind(info, &range) {
                    let prose = self.section..self.found.prose.len();
                    let heading = self.heading.clone().filter(|heading| !heading.is_empty());
                    self.current = Some(Block { kind, range, pieces: Vec::new(), heading, prose });
                } else if self.depth == 0 {
                    self.found.prose.push(range);
                }
            }
            _ if self.depth == 0 => self.found.prose.push(range),
            _ => {}
        }
    }

    fn end(&mut self, tag: TagEnd) {
        match tag {
            TagEnd::Heading(_) => self.heading_open = false,
            TagEnd::CodeBlock => {
                if let Some(block) = self.current.take() {
                    self.check_closed(&block);
                    self.found.found.push(block);
                }
            }
            _ => {}
        }
    }

    fn heading_text(&mut self, range: Range<usize>) {
        let Some(heading) = &mut self.heading else { return };
        let room = LONGEST_HEADING.saturating_sub(heading.chars().count());
        heading.extend(self.text.get(range).unwrap_or_default().trim_matches('`').chars().take(room));
    }

    fn content(&mut self, range: Range<usize>) {
        let Some(block) = &mut self.current else { return };
        let from = block.pieces.last().map_or(block.range.start, |piece| piece.end);
        if range.is_empty() || range.start < from || range.end > block.range.end {
            return;
        }
        match block.pieces.last_mut() {
            Some(last) if last.end == range.start => last.end = range.end,
            _ => block.pieces.push(range),
        }
    }

    /// What the word after the fence says the block is.
    fn kind(&mut self, info: &str, range: &Range<usize>) -> Option<BlockKind> {
        let word = info.split_whitespace().next()?;
        let right = match word {
            "regel" => return Some(BlockKind::Rules),
            "eksempel" => return Some(BlockKind::Examples),
            _ => match word.to_lowercase().as_str() {
                "regel" | "regler" => "regel",
                "eksempel" | "eksempler" => "eksempel",
                _ => return None,
            },
        };
        let line = self.text.get(range.clone())?.lines().next()?;
        let start = range.start.saturating_add(line.find(word)?);
        let span = Span::of_range(self.file, start..start.saturating_add(word.len()));
        let message = format!("Blokken er merket «{word}» og blir derfor ikke lest som regler.");
        let found = Diagnostic::warning(codes::UNKNOWN_BLOCK, span, message)
            .heading(self.heading.clone().unwrap_or_default())
            .help(format!("Skriv «{right}» etter de tre gravaksentene."))
            .fix(span, right, format!("Skriv «{right}»."));
        self.found.diagnostics.push(found);
        None
    }

    fn check_closed(&mut self, block: &Block) {
        let text = self.text.get(block.range.clone()).unwrap_or_default();
        let fence: String = text.chars().take_while(|c| matches!(c, '`' | '~')).collect();
        let content_end = block.pieces.last().map_or(fence.len(), |piece| piece.end - block.range.start);
        let closed = text.get(content_end..).is_some_and(|after| after.contains(&fence));
        if closed {
            return;
        }
        let start = block.range.start;
        let span = Span::of_range(self.file, start..start.saturating_add(fence.len()));
        let message = "Blokken blir aldri avsluttet. Resten av filen leses som regler.";
        let found = Diagnostic::warning(codes::UNCLOSED_BLOCK, span, message)
            .heading(block.heading.clone().unwrap_or_default())
            .help(format!("Sett en linje med {fence} der reglene slutter."));
        self.found.diagnostics.push(found);
    }
}
