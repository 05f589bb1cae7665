//! A rule as it is written, in pieces a page can set apart and link.

use super::Library;
use super::link::{LinkKind, LinkView};
use super::sources::Declared;
use rettesnor_examples::Named;
use rettesnor_source::FileId;
use rettesnor_syntax::SyntaxKind;
use serde::Serialize;

/// What a piece of a rule is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum PieceKind {
    /// Spaces, signs, words of the language.
    Plain,
    /// The first word of a line: what the line says.
    Keyword,
    /// The name of something in the rules.
    Name,
    /// A text that is shown to readers.
    Text,
    /// A number, a date, a time.
    Value,
    /// A reference into the law.
    Law,
    /// A remark of the writer's.
    Comment,
}

/// A piece of a rule.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct PieceView {
    /// What it is.
    pub kind: PieceKind,
    /// As it is written.
    pub text: String,
    /// What a name names.
    pub link: Option<LinkView>,
}

/// A block of the rule language.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct CodeView {
    /// The file.
    pub path: String,
    /// The line it begins on, from 1.
    pub line: usize,
    /// The whole of it, in pieces.
    pub pieces: Vec<PieceView>,
}

/// A declaration in pieces.
pub(crate) fn code(library: &Library<'_>, declared: &Declared<'_>) -> CodeView {
    let pieces = pieces(library, declared.text);
    CodeView { path: declared.path.to_owned(), line: declared.line, pieces }
}

/// A text of the rule language in pieces; put together they are the text.
fn pieces(library: &Library<'_>, text: &str) -> Vec<PieceView> {
    const FENCE: &str = "```regel\n";
    let parse = rettesnor_syntax::parse(FileId(0), &format!("{FENCE}{text}\n```\n"));
    let mut found: Vec<PieceView> = Vec::new();
    let mut first = true;
    for element in parse.tree.descendants_with_tokens() {
        let Some(token) = element.as_token() else { continue };
        let kind = match token.kind() {
            SyntaxKind::Fence | SyntaxKind::Markdown => continue,
            SyntaxKind::Newline => {
                first = true;
                PieceKind::Plain
            }
            SyntaxKind::Word if core::mem::take(&mut first) => PieceKind::Keyword,
            SyntaxKind::Word => PieceKind::Name,
            SyntaxKind::Text => PieceKind::Text,
            SyntaxKind::Number | SyntaxKind::Date | SyntaxKind::Time => PieceKind::Value,
            SyntaxKind::SourceId | SyntaxKind::Section => PieceKind::Law,
            SyntaxKind::Comment => PieceKind::Comment,
            _ => PieceKind::Plain,
        };
        push(library, &mut found, kind, token.text());
    }
    // The line break before the closing fence is ours.
    if let Some(last) = found.last_mut()
        && let Some(shorter) = last.text.strip_suffix('\n')
    {
        last.text = shorter.to_owned();
    }
    found.retain(|piece| !piece.text.is_empty());
    found
}

fn push(library: &Library<'_>, found: &mut Vec<PieceView>, kind: PieceKind, text: &str) {
    let link = (kind == PieceKind::Name).then(|| named(library, text)).flatten();
    // A word that names nothing is a word of the language, or of a sentence in it.
    let kind = if kind == PieceKind::Name && link.is_none() { PieceKind::Plain } else { kind };
    match found.last_mut() {
        Some(last) if last.kind == kind && kind == PieceKind::Plain => last.text.push_str(text),
        _ => found.push(PieceView { kind, text: text.to_owned(), link }),
    }
}

fn named(library: &Library<'_>, name: &str) -> Option<LinkView> {
    let links = library.links();
    if let Some(norm) = library.names.norm(name) {
        return links.norm(norm);
    }
    match library.names.given(links.words.rules, name) {
        Some(Named::Fact(fact)) => links.fact(fact),
        Some(Named::List(list)) => links.list(list),
        Some(Named::Measured(concept)) => links.concept(concept),
        Some(Named::Set(_, members)) => {
            members.first().and_then(|fact| links.fact(*fact)).filter(|it| it.kind == LinkKind::Fact)
        }
        None => library.names.concept(name).and_then(|concept| links.concept(concept)),
    }
}
