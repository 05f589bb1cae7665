//! Blocks: which lines they have, and what stands between them.

use super::layout::{Line, lines};
use super::pieces::{Piece, pieces};
use crate::kind::{SyntaxElement, SyntaxKind as K, SyntaxNode, SyntaxToken};

/// Where conditions begin: two for the indentation, ten for the keyword, one between them.
const CLAUSE_COLUMN: usize = 13;
/// In examples, wide enough for `gitt`.
const EXAMPLE_COLUMN: usize = 5;
/// Clauses that are read as one phrase with what follows, and so are not parted from it.
const PHRASES: [&str; 4] = ["=", "ellers", "kan", "fra"];

/// The block laid out anew; `None` if it cannot be done without touching what stands around it.
pub(super) fn format(block: &SyntaxNode) -> Option<String> {
    let frame = Frame::of(block)?;
    let mut writer = Writer::default();
    for element in block.children_with_tokens() {
        match element {
            SyntaxElement::Node(node) if node.kind() == K::Declaration => writer.declaration(&node),
            SyntaxElement::Node(node) => writer.example_line(&node),
            SyntaxElement::Token(token) => writer.trivia(&token),
        }
    }
    if writer.lines.is_empty() {
        return None;
    }
    Some(frame.around(&writer.lines))
}

/// What stands around the lines of a block: its fences, and the margin of a list or quotation.
struct Frame {
    open: String,
    close: String,
    margin: String,
    line_break: &'static str,
}

impl Frame {
    fn of(block: &SyntaxNode) -> Option<Self> {
        let tokens = || block.descendants_with_tokens().filter_map(SyntaxElement::into_token);
        let mut fences = tokens().filter(|token| token.kind() == K::Fence);
        let (open, close) = (fences.next()?, fences.next()?);
        let line_break = if block.text().to_string().contains("\r\n") { "\r\n" } else { "\n" };
        // The line of the fence, and the margin of the first line after it.
        let (open, margin) = open.text().split_at_checked(open.text().find('\n')?.saturating_add(1))?;
        let (open, margin) = (open.to_owned(), margin.trim_matches(['\n', '\r']).to_owned());
        let plain = |token: &SyntaxToken| token.text().trim_matches(['\n', '\r']).to_owned();
        let same = |token: SyntaxToken| {
            let text = plain(&token);
            text == margin || text == margin.trim_end() || text.is_empty() && margin.trim().is_empty()
        };
        let margins = tokens().filter(|token| token.kind() == K::Margin).all(same);
        let torn = tokens().any(|token| token.kind() == K::Text && token.text().contains('\n'));
        // A text in quotes that runs over lines has margins inside it, which are not the text's own.
        let simple = margins && (margin.is_empty() || !torn);
        simple.then(|| Self { open, close: close.text().to_owned(), margin, line_break })
    }

    fn around(&self, lines: &[Line]) -> String {
        let mut text = self.open.clone();
        for (indent, line) in lines {
            let blank = line.is_empty();
            text.push_str(if blank { self.margin.trim_end() } else { &self.margin });
            if !blank {
                text.extend(core::iter::repeat_n(' ', *indent));
            }
            text.push_str(line);
            text.push_str(self.line_break);
        }
        text.push_str(&self.close);
        text
    }
}

/// What was written last.
#[derive(Clone, Copy, Default, PartialEq, Eq)]
enum Last {
    #[default]
    Nothing,
    Comment,
    /// A head without clauses so far.
    Head,
    Clause,
}

#[derive(Default)]
struct Writer {
    lines: Vec<Line>,
    last: Last,
    /// Line breaks since what was written last.
    newlines: usize,
    /// The column of what comes next, if it is the first on its line.
    column: usize,
}

impl Writer {
    fn trivia(&mut self, token: &SyntaxToken) {
        match token.kind() {
            K::Newline => {
                self.newlines = self.newlines.saturating_add(1);
                self.column = 0;
            }
            K::Whitespace => self.column = self.column.saturating_add(token.text().len()),
            K::Comment => self.comment(token.text().trim_end()),
            _ => {}
        }
    }

    /// A blank line, if one is wanted and there is something to part.
    fn part(&mut self, always: bool) {
        let blank = always || self.newlines > 1;
        if blank && !self.lines.is_empty() {
            self.lines.push((0, String::new()));
        }
        self.newlines = 0;
        self.column = 0;
    }

    fn comment(&mut self, text: &str) {
        match self.lines.last_mut() {
            Some((_, line)) if self.newlines == 0 && self.last != Last::Nothing => {
                line.push_str("  ");
                line.push_str(text);
            }
            _ => {
                let indent = if self.column > 0 { 2 } else { 0 };
                self.part(indent == 0 && self.last == Last::Clause);
                self.lines.push((indent, text.to_owned()));
                self.last = Last::Comment;
            }
        }
    }

    fn declaration(&mut self, node: &SyntaxNode) {
        let long = node.children().any(|child| child.kind() == K::Clause);
        for element in node.children_with_tokens() {
            match element {
                SyntaxElement::Node(child) if child.kind() == K::Head => {
                    self.part(self.last == Last::Clause || (long && self.last == Last::Head));
                    self.head(&pieces(&child));
                }
                SyntaxElement::Node(child) => {
                    self.part(false);
                    self.clause(&pieces(&child));
                }
                SyntaxElement::Token(token) => self.trivia(&token),
            }
        }
    }

    fn head(&mut self, pieces: &[Piece]) {
        let mut head = lines(pieces, 4);
        if let Some((indent, _)) = head.first_mut() {
            *indent = 0;
        }
        self.lines.extend(head);
        self.last = Last::Head;
    }

    fn clause(&mut self, pieces: &[Piece]) {
        let keyword = pieces.first().map(|piece| piece.text.clone()).unwrap_or_default();
        let narrow = keyword.chars().count().saturating_add(3);
        let column = if PHRASES.contains(&keyword.as_str()) { narrow } else { narrow.max(CLAUSE_COLUMN) };
        self.keyed(pieces, 2, column);
        self.last = Last::Clause;
    }

    /// A keyword and what follows it, which begins at `column`.
    fn keyed(&mut self, pieces: &[Piece], indent: usize, column: usize) {
        let Some((keyword, rest)) = pieces.split_first() else { return };
        if rest.is_empty() {
            self.lines.push((indent, keyword.text.clone()));
            return;
        }
        let (head, body) = rest.split_at(requirement_head(&keyword.text, rest));
        let mut all = lines(head, column);
        if !body.is_empty() {
            let whole = lines(rest, column);
            let below = body.first().is_some_and(|piece| piece.first_on_line);
            if whole.len() == 1 && !below {
                all = whole;
            } else {
                all.extend(lines(body, column.saturating_add(2)));
            }
        }
        let padding = column.saturating_sub(indent).saturating_sub(keyword.text.chars().count());
        if let Some((first, line)) = all.first_mut() {
            *line = format!("{}{}{line}", keyword.text, " ".repeat(padding));
            *first = indent;
        }
        self.lines.extend(all);
    }

    fn example_line(&mut self, node: &SyntaxNode) {
        let pieces = pieces(node);
        let header = |text: &str| matches!(text, "navn" | "fra_kilde" | "per" | "rett_per");
        let here = pieces.first().is_some_and(|piece| header(&piece.text));
        let same_line = self.newlines == 0 && here && self.last == Last::Head;
        match self.lines.last_mut() {
            // Name, source and dates may share a line, as the writer likes.
            Some((_, line)) if same_line => {
                for (_, text) in lines(&pieces, 0) {
                    line.push_str("  ");
                    line.push_str(&text);
                }
            }
            _ => {
                self.part(false);
                let keyword = pieces.first().map_or(0, |piece| piece.text.chars().count());
                self.keyed(&pieces, 0, keyword.saturating_add(1).max(EXAMPLE_COLUMN));
            }
        }
        self.newlines = 0;
        self.last = if here { Last::Head } else { Last::Clause };
    }
}

/// How many pieces of a requirement come before its condition, with the colon; all of them for other clauses.
fn requirement_head(keyword: &str, rest: &[Piece]) -> usize {
    if keyword != "krav" {
        return rest.len();
    }
    rest.iter().position(|piece| piece.kind == K::Colon).map_or(rest.len(), |colon| colon.saturating_add(1))
}
