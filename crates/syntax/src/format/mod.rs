//! The formatter: one way to lay out rule blocks, so that a change in a rule is all a comparison shows.
//!
//! Clauses are indented by two. The keyword stands in a column of its own, so that a lawyer can run down the left
//! edge and find *hjemmel* or *unntak*, and read the conditions as a text to the right of it. The column has a fixed
//! width: were it as wide as the longest keyword, adding one clause would move all the others.

mod block;
mod layout;
mod pieces;

use rettesnor_source::{Diagnostic, FileId, Severity};

use crate::kind::{SyntaxElement, SyntaxKind as K, SyntaxNode};
use crate::parser::parse;
use crate::{codes, dump};

/// Lays out the rule and example blocks of a file anew, and leaves everything else byte for byte.
///
/// Blocks with errors are left as they are.
pub fn format(text: &str) -> String {
    let formatted = lay_out(text);
    // A formatter of law may be wrong about spaces, but never about meaning: should it be, nothing is changed.
    if meaning(&formatted) == meaning(text) { formatted } else { text.to_owned() }
}

fn meaning(text: &str) -> String {
    dump::file(&parse(FileId(0), text).file)
}

/// The formatter without its safety net, so that the tests can see that the net is never needed.
#[doc(hidden)]
pub fn lay_out(text: &str) -> String {
    let before = parse(FileId(0), text);
    let mut formatted = String::with_capacity(text.len());
    for child in before.tree.children_with_tokens() {
        match child {
            SyntaxElement::Token(token) => formatted.push_str(token.text()),
            SyntaxElement::Node(block) => {
                let readable = is_readable(&block, &before.diagnostics);
                match readable.then(|| block::format(&block)).flatten() {
                    Some(block) => formatted.push_str(&block),
                    None => formatted.push_str(&block.text().to_string()),
                }
            }
        }
    }
    formatted
}

fn is_readable(block: &SyntaxNode, diagnostics: &[Diagnostic]) -> bool {
    let range = block.text_range();
    let within = |found: &Diagnostic| {
        let start = found.span().start;
        u32::from(range.start()) <= start && start <= u32::from(range.end())
    };
    let hinders =
        |found: &Diagnostic| found.severity == Severity::Error || found.code == codes::UNCLOSED_BLOCK;
    !diagnostics.iter().any(|found| hinders(found) && within(found))
        && !block.descendants().any(|node| node.kind() == K::Error)
}
