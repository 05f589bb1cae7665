//! Where the lines of a clause are broken.

use super::pieces::Piece;
use crate::kind::SyntaxKind as K;
use crate::parser::begins_line;

/// As wide as a line may be before it is broken.
pub(super) const WIDTH: usize = 100;

/// The text of the pieces, and how wide it is.
fn joined(pieces: &[Piece]) -> String {
    let mut text = String::new();
    for (index, piece) in pieces.iter().enumerate() {
        if piece.spaced && index > 0 {
            text.push(' ');
        }
        text.push_str(&piece.text);
    }
    text
}

fn width(text: &str) -> usize {
    text.chars().count()
}

/// A line: its indentation and its text.
pub(super) type Line = (usize, String);

/// Lays out what follows a keyword. The first line begins at `column`, and so do the others.
pub(super) fn lines(pieces: &[Piece], column: usize) -> Vec<Line> {
    if pieces.iter().any(|piece| !piece.comments.is_empty()) {
        return as_written(pieces, column);
    }
    broken(pieces, column, true)
}

/// With comments inside, the writer's own lines are kept: a comment belongs to the line it stands on.
fn as_written(pieces: &[Piece], column: usize) -> Vec<Line> {
    let mut lines: Vec<Line> = vec![(column, String::new())];
    for piece in pieces {
        for (comment, own_line) in &piece.comments {
            match lines.last_mut() {
                Some((_, line)) if !own_line && !line.is_empty() => {
                    line.push_str("  ");
                    line.push_str(comment);
                }
                Some((_, line)) if line.is_empty() => line.push_str(comment),
                _ => lines.push((column, comment.clone())),
            }
        }
        let fresh = piece.first_on_line && lines.last().is_some_and(|(_, line)| !line.is_empty());
        if fresh {
            lines.push((column, String::new()));
        }
        if let Some((_, line)) = lines.last_mut() {
            if piece.spaced && !line.is_empty() {
                line.push(' ');
            }
            line.push_str(&piece.text);
        }
    }
    lines
}

/// Breaks before the outermost `og` and `eller` when the line is too long or the writer broke it there, and
/// further in as long as lines are too long.
fn broken(pieces: &[Piece], column: usize, by_writer: bool) -> Vec<Line> {
    let whole = joined(pieces);
    let inner = || pieces.iter().enumerate().skip(1);
    let outermost = inner().filter_map(|(_, piece)| piece.connective).min();
    let at = |index: &usize| pieces.get(*index);
    let breaks: Vec<usize> = match outermost {
        None => Vec::new(),
        Some(depth) => inner().filter(|(_, p)| p.connective == Some(depth)).map(|(index, _)| index).collect(),
    };
    let after = |index: &usize| pieces.get(index.saturating_add(1));
    let first = |piece: Option<&Piece>| piece.is_some_and(|piece| piece.first_on_line);
    let wanted = by_writer && breaks.iter().any(|index| first(at(index)) || first(after(index)));
    if !wanted && column.saturating_add(width(&whole)) <= WIDTH {
        return vec![(column, whole)];
    }
    if breaks.is_empty() {
        return filled(pieces, column);
    }
    let mut lines = Vec::new();
    let mut from = 0;
    for to in breaks.into_iter().chain([pieces.len()]) {
        let part = pieces.get(from..to).unwrap_or_default();
        let mut part = broken(part, column, false).into_iter();
        lines.extend(part.next());
        lines.extend(part.map(|(indent, line)| (indent.max(column.saturating_add(2)), line)));
        from = to;
    }
    lines
}

/// What must stay on one line, and whether a space parts it from what stands before.
struct Run {
    text: String,
    spaced: bool,
}

/// Fills lines, breaking after commas and between the words of texts.
fn filled(pieces: &[Piece], column: usize) -> Vec<Line> {
    let mut lines: Vec<Line> = Vec::new();
    let mut line = String::new();
    for run in runs(pieces, column) {
        let space = usize::from(run.spaced && !line.is_empty());
        let end = column.saturating_add(width(&line)).saturating_add(space).saturating_add(width(&run.text));
        if end > WIDTH && !line.is_empty() {
            lines.push((column, core::mem::take(&mut line)));
        } else if space > 0 {
            line.push(' ');
        }
        line.push_str(&run.text);
    }
    lines.push((column, line));
    lines
}

/// Parts the pieces after their outermost commas, and what is then still too long at the spaces of its texts or
/// after the commas further in.
fn runs(pieces: &[Piece], column: usize) -> Vec<Run> {
    let mut runs = Vec::new();
    let mut from = 0;
    let starts = outermost_starts(pieces);
    for to in starts.iter().copied().chain([pieces.len()]) {
        let part = pieces.get(from..to).unwrap_or_default();
        let text = joined(part);
        let spaced = from > 0;
        if column.saturating_add(width(&text)) <= WIDTH {
            runs.push(Run { text, spaced });
        } else if starts.is_empty() {
            runs.extend(words(part));
        } else {
            let inner = self::runs(part, column).into_iter().enumerate();
            runs.extend(
                inner.map(|(nth, run)| Run { spaced: if nth == 0 { spaced } else { run.spaced }, ..run }),
            );
        }
        from = to;
    }
    runs
}

/// The pieces a line may begin with: those after the commas that stand in the fewest brackets.
fn outermost_starts(pieces: &[Piece]) -> Vec<usize> {
    let mut depth = 0_usize;
    let mut starts: Vec<(usize, usize)> = Vec::new();
    let mut comma = false;
    for (index, piece) in pieces.iter().enumerate() {
        if comma && piece.spaced && !begins_line(&piece.text) {
            starts.push((depth, index));
        }
        comma = matches!(piece.kind, K::Comma | K::Semicolon);
        match piece.kind {
            K::LParen | K::LBracket | K::LBrace => depth = depth.saturating_add(1),
            K::RParen | K::RBracket | K::RBrace => depth = depth.saturating_sub(1),
            _ => {}
        }
    }
    let outermost = starts.iter().map(|(depth, _)| *depth).min();
    starts.into_iter().filter(|(depth, _)| Some(*depth) == outermost).map(|(_, index)| index).collect()
}

/// The pieces in one run, parted inside their texts.
fn words(pieces: &[Piece]) -> Vec<Run> {
    let mut runs: Vec<Run> = Vec::new();
    for piece in pieces {
        let parts = if piece.kind == K::Text { single_spaces(&piece.text) } else { vec![piece.text.clone()] };
        for (nth, text) in parts.into_iter().enumerate() {
            match runs.last_mut() {
                Some(run) if nth == 0 => {
                    run.text.push_str(if piece.spaced { " " } else { "" });
                    run.text.push_str(&text);
                }
                _ => runs.push(Run { text, spaced: nth > 0 }),
            }
        }
    }
    runs
}

/// The text parted at spaces that stand alone between two words, so that joining lines gives the same text back.
fn single_spaces(text: &str) -> Vec<String> {
    let mut parts = vec![String::new()];
    let mut before = '"';
    let mut characters = text.chars().peekable();
    while let Some(c) = characters.next() {
        let solid = |c: char| !c.is_whitespace() && c != '"' && c != '«' && c != '“' && c != '”' && c != '»';
        let alone = c == ' ' && solid(before) && characters.peek().is_some_and(|next| solid(*next));
        if alone {
            parts.push(String::new());
        } else if let Some(part) = parts.last_mut() {
            part.push(c);
        }
        before = c;
    }
    parts
}
