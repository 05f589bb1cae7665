//! A head, clause or line of an example as words with what stands between them.

use crate::kind::{SyntaxElement, SyntaxKind as K, SyntaxNode, SyntaxToken};
use crate::lexer::joined_lines;

/// A token as it will be written.
#[derive(Clone, Debug)]
pub(super) struct Piece {
    pub(super) kind: K,
    pub(super) text: String,
    /// Whether a space separates it from the piece before.
    pub(super) spaced: bool,
    /// Whether it is the first on its line in the source.
    pub(super) first_on_line: bool,
    /// For `og` and `eller`: how deep inside the clause.
    pub(super) connective: Option<usize>,
    /// Comments before it, each with whether it stands on a line of its own.
    pub(super) comments: Vec<(String, bool)>,
}

/// The pieces of a node.
pub(super) fn pieces(node: &SyntaxNode) -> Vec<Piece> {
    let mut pieces: Vec<Piece> = Vec::new();
    let (mut newline, mut comments, mut before) = (false, Vec::new(), None);
    for element in node.descendants_with_tokens() {
        let SyntaxElement::Token(token) = element else { continue };
        match token.kind() {
            K::Newline => newline = true,
            K::Comment => {
                comments.push((token.text().trim_end().to_owned(), newline));
                newline = false;
            }
            kind if kind.is_trivia() => {}
            kind => {
                let spaced = before.as_ref().is_some_and(|before| spaced(before, &token, node));
                let commented = comments.last().is_some();
                pieces.push(Piece {
                    kind,
                    text: written(&token),
                    spaced,
                    first_on_line: newline || commented,
                    connective: connective(&token, node),
                    comments: core::mem::take(&mut comments),
                });
                newline = false;
                before = Some(token);
            }
        }
    }
    pieces
}

/// The token in its one way of writing.
fn written(token: &SyntaxToken) -> String {
    let text = token.text();
    match token.kind() {
        K::Le => "≤".to_owned(),
        K::Ge => "≥".to_owned(),
        K::Ne => "≠".to_owned(),
        K::Minus => "-".to_owned(),
        K::Star => "*".to_owned(),
        K::Text => joined_lines(text),
        K::Section => {
            let body = text.trim_start_matches('§');
            let signs = text.get(..text.len().saturating_sub(body.len())).unwrap_or_default();
            let words = body.split_whitespace();
            core::iter::once(signs).chain(words).collect::<Vec<_>>().join(" ")
        }
        _ => text.to_owned(),
    }
}

fn parent(token: &SyntaxToken) -> Option<K> {
    token.parent().map(|parent| parent.kind())
}

/// Whether two neighbours have a space between them.
fn spaced(before: &SyntaxToken, token: &SyntaxToken, unit: &SyntaxNode) -> bool {
    match before.kind() {
        K::LParen | K::LBracket | K::LBrace => return false,
        K::Dot if parent(before) == Some(K::Path) => return false,
        K::Slash => return parent(before) != Some(K::Type),
        K::Minus if parent(before) == Some(K::Literal) => return false,
        _ => {}
    }
    match token.kind() {
        K::Comma | K::Semicolon | K::RParen | K::RBracket | K::RBrace | K::Dot => false,
        K::Colon => {
            let typed = |sibling: &SyntaxElement| sibling.kind() == K::Type;
            parent(token) == Some(unit.kind()) && unit.children_with_tokens().any(|child| typed(&child))
        }
        K::Slash => parent(token) != Some(K::Type),
        K::LBracket => parent(token) != Some(K::Instance),
        _ => true,
    }
}

/// How deep an `og` or `eller` that joins conditions stands.
fn connective(token: &SyntaxToken, unit: &SyntaxNode) -> Option<usize> {
    if token.kind() != K::Word || parent(token) != Some(K::Logic) {
        return None;
    }
    Some(token.parent_ancestors().take_while(|ancestor| ancestor != unit).count())
}
