//! From tokens to the tree and the typed syntax, in one pass without going back.

mod clauses;
mod cursor;
mod deadlines;
mod declarations;
mod examples;
mod expectations;
mod expressions;
mod literals;
mod logic;
mod names;
mod phrases;
mod references;
mod tables;
mod types;

use rettesnor_source::{Diagnostic, FileId};

use crate::ast::File;
use crate::kind::{SyntaxKind as K, SyntaxNode};
use crate::lexer::lex;
use crate::markdown::{Block, BlockKind, RuleBlocks};
use crate::words;
use cursor::Cursor;

/// How deep parentheses, negations and calculations may be nested. Nobody reads law nested deeper than this, and
/// the limit keeps every pass over the syntax within its stack.
pub const MAX_DEPTH: usize = 128;

/// Prose is repeated with every declaration of its section; beyond this many bytes in one file it is left out.
const PROSE_BUDGET: usize = 32 * 1024 * 1024;

/// What was read of a file.
#[derive(Clone, Debug)]
pub struct Parse {
    /// The lossless tree: its text is the text of the file.
    pub tree: SyntaxNode,
    /// The typed syntax.
    pub file: File,
    /// All findings, in the order of their places.
    pub diagnostics: Vec<Diagnostic>,
}

/// Reads a rule file, whatever state it is in.
pub fn parse(file: FileId, text: &str) -> Parse {
    let RuleBlocks { found: blocks, prose, diagnostics } = RuleBlocks::find(file, text);
    let mut cursor = Cursor::new(file, text, diagnostics);
    let mut read = File { file, declarations: Vec::new(), examples: Vec::new() };
    let mut budget = PROSE_BUDGET;
    cursor.start(K::File);
    for block in &blocks {
        cursor.raw(K::Markdown, block.range.start);
        cursor.start(if block.kind == BlockKind::Rules { K::RuleBlock } else { K::ExampleBlock });
        cursor.raw(K::Fence, content_start(block));
        cursor.enter_block(block, lex(text, &block.pieces));
        match block.kind {
            BlockKind::Rules => {
                let from = read.declarations.len();
                cursor.rule_block(&mut read.declarations);
                let prose = prose_of(text, prose.get(block.prose.clone()).unwrap_or_default());
                for declaration in read.declarations.iter_mut().skip(from) {
                    let Some(left) = budget.checked_sub(prose.len()) else { break };
                    budget = left;
                    declaration.prose = Some(prose.clone()).filter(|prose| !prose.is_empty());
                }
            }
            BlockKind::Examples => cursor.example_block(&mut read.examples),
        }
        cursor.leave_block();
        cursor.raw(K::Fence, block.range.end);
        cursor.finish();
    }
    cursor.raw(K::Markdown, text.len());
    cursor.finish();
    let (tree, mut diagnostics) = cursor.done();
    diagnostics.sort();
    Parse { tree, file: read, diagnostics }
}

fn content_start(block: &Block) -> usize {
    block.pieces.first().map_or(block.range.start, |piece| piece.start)
}

/// The paragraphs as Markdown, with a blank line between them.
fn prose_of(text: &str, ranges: &[core::ops::Range<usize>]) -> String {
    let mut prose = String::new();
    for range in ranges {
        let paragraph = text.get(range.clone()).unwrap_or_default().trim();
        if prose.len().saturating_add(paragraph.len()) > PROSE_BUDGET {
            break;
        }
        if !prose.is_empty() && !paragraph.is_empty() {
            prose.push_str("\n\n");
        }
        prose.push_str(paragraph);
    }
    prose
}

/// Whether a line that begins with this word may be taken for a clause, declaration or line of an example.
pub(crate) fn begins_line(word: &str) -> bool {
    clauses::is_keyword(word) || words::EXAMPLE_LINES.contains(&word)
}
