//! From the text of a block to tokens.
//!
//! A block inside a list or a quotation has text of the surrounding Markdown to the left of each line. The lexer
//! reads the block's own text with those margins taken out, and places each token in the file afterwards, so that
//! a text in quotes may run over several such lines and still be one token.

use core::ops::Range;
use unicode_normalization::{IsNormalized, UnicodeNormalization, char::is_combining_mark, is_nfc_quick};

use crate::kind::SyntaxKind as K;

/// A token and where in the file it stands.
#[derive(Clone, Debug)]
pub(crate) struct Token {
    pub(crate) kind: K,
    pub(crate) range: Range<usize>,
    /// Its place on its line, counted from the block's own left edge; `None` if something stands before it.
    pub(crate) column: Option<usize>,
    /// For words: the word in NFC where the file has another form. For texts: the text without quotes.
    pub(crate) value: Option<Box<str>>,
    /// For texts: whether the closing quote is there.
    pub(crate) closed: bool,
}

/// The tokens of a block's content, in order. Bytes between them are margins.
pub(crate) fn lex(source: &str, pieces: &[Range<usize>]) -> Vec<Token> {
    let mut text = String::new();
    let mut places = Vec::with_capacity(pieces.len());
    for piece in pieces {
        places.push((text.len(), piece.start));
        text.push_str(source.get(piece.clone()).unwrap_or_default());
    }
    let mut lexer = Lexer { text: &text, places, at: 0, line: Some(0), tokens: Vec::new() };
    while lexer.next() {}
    lexer.tokens
}

struct Lexer<'a> {
    text: &'a str,
    /// Where each piece begins, in the text and in the file.
    places: Vec<(usize, usize)>,
    at: usize,
    /// The column, while nothing but blanks has been seen on the line.
    line: Option<usize>,
    tokens: Vec<Token>,
}

impl Lexer<'_> {
    fn rest(&self) -> &str {
        self.text.get(self.at..).unwrap_or_default()
    }

    /// The place in the file of the byte at this offset of the text.
    fn place(&self, offset: usize) -> usize {
        let after = self.places.partition_point(|(start, _)| *start <= offset);
        let (start, place) = self.places.get(after.saturating_sub(1)).copied().unwrap_or_default();
        place.saturating_add(offset.saturating_sub(start))
    }

    fn push(&mut self, kind: K, length: usize) {
        self.push_with(kind, length, None, true);
    }

    fn push_with(&mut self, kind: K, length: usize, value: Option<Box<str>>, closed: bool) {
        let end = self.at.saturating_add(length);
        let range = self.place(self.at)..self.place(end.saturating_sub(1)).saturating_add(1);
        let column = self.line;
        match kind {
            K::Newline => self.line = Some(0),
            K::Whitespace => self.line = self.line.map(|column| column.saturating_add(length)),
            _ => self.line = None,
        }
        self.tokens.push(Token { kind, range, column, value, closed });
        self.at = end;
    }

    /// Reads one token; `false` at the end.
    fn next(&mut self) -> bool {
        let Some(first) = self.rest().chars().next() else { return false };
        match first {
            '\n' => self.push(K::Newline, 1),
            '\r' => {
                let length = if self.rest().starts_with("\r\n") { 2 } else { 1 };
                self.push(K::Newline, length);
            }
            c if c.is_whitespace() => {
                let length = run(self.rest(), |c| c.is_whitespace() && !matches!(c, '\n' | '\r'));
                self.push(K::Whitespace, length);
            }
            '"' => self.text_token('"', '"'),
            '“' | '”' => self.text_token(first, '”'),
            '«' => self.text_token('«', '»'),
            '§' => self.section(),
            c if c.is_ascii_digit() => self.number(),
            c if c.is_alphabetic() || c == '_' => self.word(),
            c => self.sign(c),
        }
        true
    }

    fn sign(&mut self, first: char) {
        let second = self.rest().chars().nth(1);
        let (kind, length) = match (first, second) {
            ('-', Some('-')) => (K::Comment, run(self.rest(), |c| !matches!(c, '\n' | '\r'))),
            ('<', Some('=')) => (K::Le, 2),
            ('>', Some('=')) => (K::Ge, 2),
            ('!', Some('=')) => (K::Ne, 2),
            _ => (single(first), first.len_utf8()),
        };
        self.push(kind, length);
    }

    fn word(&mut self) {
        let rest = self.rest();
        let length = run(rest, |c| c.is_alphanumeric() || c == '_' || is_combining_mark(c));
        let (word, after) = rest.split_at_checked(length).unwrap_or((rest, ""));
        if matches!(word, "lov" | "forskrift" | "traktat" | "rundskriv") && after.starts_with('/') {
            let id = run(after, |c| c.is_alphanumeric() || matches!(c, '/' | '-' | '.' | '_'));
            let id = after.get(..id).unwrap_or_default().trim_end_matches('.').len();
            return self.push(K::SourceId, length.saturating_add(id));
        }
        let value = (is_nfc_quick(word.chars()) != IsNormalized::Yes).then(|| word.nfc().collect());
        self.push_with(K::Word, length, value, true);
    }

    fn number(&mut self) {
        let rest = self.rest();
        let (kind, length) = date_like(rest)
            .map(|length| (K::Date, length))
            .or_else(|| time_like(rest).map(|length| (K::Time, length)))
            .unwrap_or_else(|| (K::Number, number_length(rest)));
        self.push(kind, length);
    }

    /// `§ 62`, `§ 90 c`, `§ 2-1 a`, `§§ 148–149`
    fn section(&mut self) {
        let rest = self.rest();
        let signs = run(rest, |c| c == '§');
        let blank = |from: usize| run(rest.get(from..).unwrap_or_default(), |c| matches!(c, ' ' | '\u{a0}'));
        let from = signs.saturating_add(blank(signs));
        let digits =
            run(rest.get(from..).unwrap_or_default(), |c| c.is_ascii_digit() || matches!(c, '-' | '–'));
        if digits == 0 {
            return self.push(K::Section, signs);
        }
        let end = from.saturating_add(digits);
        let letter_at = end.saturating_add(blank(end));
        let mut after = rest.get(letter_at..).unwrap_or_default().chars();
        let letter = after.next().is_some_and(|c| c.is_ascii_lowercase());
        let alone = after.next().is_none_or(|c| !c.is_alphanumeric() && c != '_');
        self.push(K::Section, if letter && alone { letter_at.saturating_add(1) } else { end });
    }

    fn text_token(&mut self, open: char, close: char) {
        let body_at = self.at.saturating_add(open.len_utf8());
        let body = self.text.get(body_at..).unwrap_or_default();
        let (body, closed) = match closing(body, close) {
            Some(length) => (body.get(..length).unwrap_or_default(), true),
            None => (body.split(['\n', '\r']).next().unwrap_or_default().trim_end(), false),
        };
        let tail = if closed { close.len_utf8() } else { 0 };
        let length = open.len_utf8().saturating_add(body.len()).saturating_add(tail);
        // Joined with its quotes on, as the formatter joins it, so that both see the same line breaks.
        let whole = joined_lines(self.rest().get(..length).unwrap_or_default());
        let value = whole.strip_prefix(open).unwrap_or(&whole);
        let value: Box<str> = value.strip_suffix(close).filter(|_| closed).unwrap_or(value).into();
        self.push_with(K::Text, length, Some(value), closed);
    }
}

/// Where the closing quote stands. A blank line, a line in the first column, or a letter right after the quote
/// (then it opens the next text) show that it was forgotten.
fn closing(body: &str, close: char) -> Option<usize> {
    let at = body.find(close)?;
    let (text, after) = body.split_at_checked(at)?;
    let after = after.strip_prefix(close)?;
    let mut lines = text.split('\n').skip(1).peekable();
    let mut whole = true;
    while let Some(line) = lines.next() {
        let last = lines.peek().is_none();
        let blank = line.trim().is_empty();
        whole &= if last {
            blank || line.starts_with([' ', '\t'])
        } else {
            !blank && line.starts_with([' ', '\t'])
        };
    }
    (whole && !after.starts_with(char::is_alphanumeric)).then_some(at)
}

/// Line breaks, and the blanks around them, become one space.
pub(crate) fn joined_lines(text: &str) -> String {
    if !text.contains(['\n', '\r']) {
        return text.to_owned();
    }
    let mut lines = text.split(['\n', '\r']).filter(|line| !line.trim().is_empty()).peekable();
    let mut joined = String::new();
    while let Some(line) = lines.next() {
        let first = joined.is_empty();
        let line = if first { line } else { line.trim_start() };
        joined.push_str(if lines.peek().is_some() { line.trim_end() } else { line });
        if lines.peek().is_some() {
            joined.push(' ');
        }
    }
    joined
}

/// The length of the longest prefix of such characters.
fn run(text: &str, wanted: impl Fn(char) -> bool) -> usize {
    text.find(|c| !wanted(c)).unwrap_or(text.len())
}

fn digits(text: &str) -> usize {
    run(text, |c| c.is_ascii_digit())
}

/// `2026-03-09`, and the slips `2026-3-9`, `9.3.2026` and `09.03.2026`.
fn date_like(text: &str) -> Option<usize> {
    let first = digits(text);
    let separator = text.get(first..)?.chars().next().filter(|c| matches!(c, '-' | '.'))?;
    let middle_at = first.checked_add(1)?;
    let middle = digits(text.get(middle_at..)?);
    let last_at = middle_at.checked_add(middle)?;
    let last_text = text.get(last_at..)?.strip_prefix(separator)?;
    let last = digits(last_text);
    let ends = last_text.get(last..)?.chars().next().is_none_or(|c| !c.is_alphanumeric() && c != '-');
    let short = |length: usize| (1..=2).contains(&length);
    let shape =
        short(middle) && ((first == 4 && short(last)) || (separator == '.' && short(first) && last == 4));
    (ends && shape).then(|| last_at.saturating_add(1).saturating_add(last))
}

fn time_like(text: &str) -> Option<usize> {
    let hours = digits(text);
    let minutes = digits(text.get(hours..)?.strip_prefix(':')?);
    let ends = !text.get(hours..)?.get(minutes.saturating_add(1)..)?.starts_with(char::is_alphanumeric);
    ((1..=2).contains(&hours) && minutes == 2 && ends).then(|| hours.saturating_add(3))
}

/// Whole part, with spaces between thousands, and decimals.
fn number_length(text: &str) -> usize {
    let mut end = digits(text);
    if end <= 3 {
        while let Some(group) = thousand(text.get(end..).unwrap_or_default()) {
            end = end.saturating_add(group);
        }
    }
    let after = text.get(end..).unwrap_or_default();
    let fraction = after.strip_prefix([',', '.']).map_or(0, digits);
    if fraction > 0 { end.saturating_add(1).saturating_add(fraction) } else { end }
}

/// One space and exactly three digits.
fn thousand(text: &str) -> Option<usize> {
    let space = text.chars().next().filter(|c| matches!(c, ' ' | '\u{a0}' | '\u{202f}' | '\u{2009}'))?;
    let after = text.get(space.len_utf8()..)?;
    let ends = after.get(3..)?.chars().next().is_none_or(|c| !c.is_ascii_digit() && !matches!(c, '-' | ':'));
    (digits(after) >= 3 && ends).then(|| space.len_utf8().saturating_add(3))
}

fn single(sign: char) -> K {
    match sign {
        '(' => K::LParen,
        ')' => K::RParen,
        '[' => K::LBracket,
        ']' => K::RBracket,
        '{' => K::LBrace,
        '}' => K::RBrace,
        ',' => K::Comma,
        ';' => K::Semicolon,
        ':' => K::Colon,
        '.' => K::Dot,
        '=' => K::Eq,
        '≠' => K::Ne,
        '<' => K::Lt,
        '≤' => K::Le,
        '>' => K::Gt,
        '≥' => K::Ge,
        '+' => K::Plus,
        '-' | '−' => K::Minus,
        '*' | '·' => K::Star,
        '/' => K::Slash,
        _ => K::Unknown,
    }
}
