//! Where the parser is in the tokens, and the tree it leaves behind.

use rettesnor_source::{Code, Diagnostic, FileId, Span};
use rowan::{Checkpoint, GreenNodeBuilder};

use super::clauses;
use crate::ast::DeclKind;
use crate::codes;
use crate::kind::{SyntaxKind as K, SyntaxNode};
use crate::lexer::Token;
use crate::markdown::{Block, BlockKind};
use crate::words;

/// What the tokens are read as, which decides where a clause ends.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Context {
    Declaration(DeclKind),
    Examples,
}

pub(super) struct Cursor<'a> {
    pub(super) source: &'a str,
    file: FileId,
    tokens: Vec<Token>,
    /// The tokens that are not trivia.
    significant: Vec<usize>,
    /// The next of them.
    at: usize,
    /// How many tokens are in the tree.
    written: usize,
    /// How much of the file is in the tree.
    offset: usize,
    builder: GreenNodeBuilder<'static>,
    diagnostics: Vec<Diagnostic>,
    pub(super) heading: Option<String>,
    pub(super) context: Context,
    /// How many levels are open.
    pub(super) depth: usize,
    /// How many levels there are in what was read last on this level.
    pub(super) height: usize,
    /// A syntax error has been reported in this clause: what follows from it is not reported too.
    pub(super) failed: bool,
    last_end: usize,
}

impl<'a> Cursor<'a> {
    pub(super) fn new(file: FileId, source: &'a str, diagnostics: Vec<Diagnostic>) -> Self {
        Self {
            source,
            file,
            tokens: Vec::new(),
            significant: Vec::new(),
            at: 0,
            written: 0,
            offset: 0,
            builder: GreenNodeBuilder::new(),
            diagnostics,
            heading: None,
            context: Context::Examples,
            depth: 0,
            height: 0,
            failed: false,
            last_end: 0,
        }
    }

    pub(super) fn done(self) -> (SyntaxNode, Vec<Diagnostic>) {
        (SyntaxNode::new_root(self.builder.finish()), self.diagnostics)
    }

    pub(super) fn enter_block(&mut self, block: &Block, tokens: Vec<Token>) {
        self.significant = tokens
            .iter()
            .enumerate()
            .filter(|(_, token)| !token.kind.is_trivia())
            .map(|(at, _)| at)
            .collect();
        self.tokens = tokens;
        self.at = 0;
        self.written = 0;
        self.depth = 0;
        self.failed = false;
        self.last_end = block.pieces.first().map_or(block.range.start, |piece| piece.start);
        self.heading.clone_from(&block.heading);
        self.context = match block.kind {
            BlockKind::Rules => Context::Declaration(DeclKind::Uoversatt),
            BlockKind::Examples => Context::Examples,
        };
    }

    /// Writes what is left of the block's trivia.
    pub(super) fn leave_block(&mut self) {
        self.trivia_until(self.tokens.len());
    }

    // The tree.

    /// A token over the file up to an offset.
    pub(super) fn raw(&mut self, kind: K, end: usize) {
        if let Some(text) = self.source.get(self.offset..end).filter(|text| !text.is_empty()) {
            self.builder.token(kind.into(), text);
            self.offset = end;
        }
    }

    fn write_token(&mut self) {
        let Some((kind, range)) = self.tokens.get(self.written).map(|t| (t.kind, t.range.clone())) else {
            return;
        };
        self.raw(K::Margin, range.start);
        self.raw(kind, range.end);
        self.written = self.written.saturating_add(1);
    }

    fn trivia_until(&mut self, token: usize) {
        while self.written < token {
            self.write_token();
        }
    }

    /// Writes the trivia before the next token, so that it stays outside the node that begins there.
    fn flush(&mut self) {
        let next = self.significant.get(self.at).copied().unwrap_or(self.written);
        self.trivia_until(next);
    }

    pub(super) fn start(&mut self, kind: K) {
        self.flush();
        self.builder.start_node(kind.into());
    }

    pub(super) fn finish(&mut self) {
        self.builder.finish_node();
    }

    pub(super) fn checkpoint(&mut self) -> (Checkpoint, u32) {
        self.flush();
        (self.builder.checkpoint(), self.here_any().start)
    }

    /// Makes a node of all since the checkpoint, and gives its span.
    pub(super) fn wrap(&mut self, (checkpoint, start): (Checkpoint, u32), kind: K) -> Span {
        self.builder.start_node_at(checkpoint, kind.into());
        self.builder.finish_node();
        self.span_from(start)
    }

    // Tokens ahead.

    fn token(&self, ahead: usize) -> Option<&Token> {
        let index = self.significant.get(self.at.checked_add(ahead)?)?;
        self.tokens.get(*index)
    }

    /// The token ahead, whether or not it begins a clause.
    pub(super) fn any_kind(&self, ahead: usize) -> Option<K> {
        self.token(ahead).map(|token| token.kind)
    }

    /// The word ahead, whether or not it begins a clause.
    pub(super) fn any_word(&self, ahead: usize) -> Option<&str> {
        let token = self.token(ahead).filter(|token| token.kind == K::Word)?;
        match &token.value {
            Some(value) => Some(value),
            None => self.source.get(token.range.clone()),
        }
    }

    /// The column of a token that is the first on its line.
    pub(super) fn column(&self, ahead: usize) -> Option<usize> {
        self.token(ahead)?.column
    }

    /// Whether a clause, declaration or line of an example begins with the token ahead.
    pub(super) fn boundary(&self, ahead: usize) -> bool {
        let Some(column) = self.column(ahead) else { return false };
        let bracket = matches!(self.any_kind(ahead), Some(K::RParen | K::RBracket | K::RBrace));
        match self.context {
            Context::Examples => {
                self.any_word(ahead).is_some_and(|word| words::EXAMPLE_LINES.contains(&word))
            }
            Context::Declaration(kind) => (column == 0 && !bracket) || self.starts_clause(ahead, kind),
        }
    }

    /// Whether a first token of a line is one that begins a clause there.
    pub(super) fn starts_clause(&self, ahead: usize, kind: DeclKind) -> bool {
        let next = |n: usize| self.any_word(ahead.saturating_add(n));
        if self.any_kind(ahead) == Some(K::Eq) {
            return matches!(kind, DeclKind::Begrep | DeclKind::Tolkning);
        }
        match next(0) {
            None => false,
            Some("fra") => kind == DeclKind::Tabell,
            Some("mellom") => kind == DeclKind::Fakta,
            Some("kan") => next(1) == Some("når"),
            Some("for") => next(2) != Some("i"),
            Some(word) => clauses::is_keyword(word),
        }
    }

    /// The token ahead within this clause.
    pub(super) fn kind(&self, ahead: usize) -> Option<K> {
        (0..=ahead).all(|n| !self.boundary(n)).then(|| self.any_kind(ahead)).flatten()
    }

    /// The word ahead within this clause.
    pub(super) fn word(&self, ahead: usize) -> Option<&str> {
        self.kind(ahead).and_then(|_| self.any_word(ahead))
    }

    pub(super) fn at(&self, kind: K) -> bool {
        self.kind(0) == Some(kind)
    }

    pub(super) fn at_word(&self, word: &str) -> bool {
        self.word(0) == Some(word)
    }

    pub(super) fn at_end(&self) -> bool {
        self.kind(0).is_none()
    }

    pub(super) fn position(&self) -> usize {
        self.at
    }

    /// The text of the next token, as in the file.
    pub(super) fn text_here(&self) -> &'a str {
        self.token(0).and_then(|token| self.source.get(token.range.clone())).unwrap_or_default()
    }

    /// The text of a quoted text, and whether it is closed.
    pub(super) fn quoted(&self) -> Option<(String, bool)> {
        let token = self.token(0).filter(|token| token.kind == K::Text)?;
        Some((token.value.as_deref().unwrap_or_default().to_owned(), token.closed))
    }

    // Places.

    pub(super) fn span(&self, start: usize, end: usize) -> Span {
        Span::of_range(self.file, start..end)
    }

    /// The next token; at the end of a clause, the place right after it.
    pub(super) fn here(&self) -> Span {
        match self.token(0) {
            Some(token) if !self.boundary(0) => self.span(token.range.start, token.range.end),
            _ => self.span(self.last_end, self.last_end),
        }
    }

    /// The next token, even where it begins the next clause.
    pub(super) fn here_any(&self) -> Span {
        self.token(0)
            .map_or(self.span(self.last_end, self.last_end), |t| self.span(t.range.start, t.range.end))
    }

    /// From an offset to the end of what was read last.
    pub(super) fn span_from(&self, start: u32) -> Span {
        let end = u32::try_from(self.last_end).unwrap_or(u32::MAX);
        Span::new(self.file, start, end.max(start))
    }

    pub(super) fn slice(&self, span: Span) -> &'a str {
        self.source.get(span.range()).unwrap_or_default()
    }

    // Moving on.

    /// Takes the next token, whatever it is.
    pub(super) fn bump(&mut self) -> Span {
        let span = self.here_any();
        let Some(index) = self.significant.get(self.at).copied() else { return span };
        self.trivia_until(index);
        self.write_token();
        self.at = self.at.saturating_add(1);
        self.last_end = span.range().end;
        span
    }

    pub(super) fn eat(&mut self, kind: K) -> Option<Span> {
        self.at(kind).then(|| self.bump())
    }

    pub(super) fn eat_word(&mut self, word: &str) -> Option<Span> {
        self.at_word(word).then(|| self.bump())
    }

    /// Takes everything up to the end of the clause.
    pub(super) fn skip_clause(&mut self) {
        if self.at_end() {
            return;
        }
        self.start(K::Error);
        while !self.at_end() {
            self.bump();
        }
        self.finish();
    }

    /// Takes tokens until the line ends or a token for which `stop` holds.
    pub(super) fn skip_until(&mut self, stop: impl Fn(&Self) -> bool) {
        if self.at_end() || stop(self) {
            return;
        }
        self.start(K::Error);
        while !self.at_end() && !stop(self) {
            self.bump();
        }
        self.finish();
    }

    // Findings.

    /// A finding that does not depend on the ones before it.
    pub(super) fn report(&mut self, mut diagnostic: Diagnostic) {
        diagnostic.heading.clone_from(&self.heading);
        self.diagnostics.push(diagnostic);
    }

    /// A finding about the form of a clause. Only the first of each clause is given, since the others follow
    /// from it.
    pub(super) fn fail(&mut self, diagnostic: Diagnostic) {
        if !core::mem::replace(&mut self.failed, true) {
            self.report(diagnostic);
        }
    }

    /// What stands here, in words.
    pub(super) fn found(&self) -> String {
        if self.at_end() || self.column(0).is_some() {
            "linjen slutter".to_owned()
        } else {
            format!("her står «{}»", short(self.text_here()))
        }
    }

    /// Something was expected here.
    pub(super) fn expected(&mut self, code: Code, what: &str, help: &str) {
        let message = format!("Her mangler {what}: {}.", self.found());
        let diagnostic = Diagnostic::error(code, self.here(), message).help(help);
        self.fail(diagnostic);
    }

    /// Takes a word that must stand here.
    pub(super) fn expect_word(&mut self, word: &str, help: &str) -> bool {
        let there = self.eat_word(word).is_some();
        if !there {
            self.expected(codes::EXPECTED_WORD, &format!("ordet «{word}»"), help);
        }
        there
    }

    /// Takes a sign that must stand here.
    pub(super) fn expect(&mut self, kind: K, sign: &str, help: &str) -> bool {
        let there = self.eat(kind).is_some();
        if !there {
            self.expected(codes::EXPECTED_WORD, &format!("tegnet «{sign}»"), help);
        }
        there
    }

    /// Takes the bracket that closes the one at `open`.
    pub(super) fn close(&mut self, kind: K, sign: &str, open: Span) {
        if self.eat(kind).is_none() {
            let end = self.span(self.last_end, self.last_end);
            let message = format!("Det mangler «{sign}»: {}.", self.found());
            let diagnostic = Diagnostic::error(codes::UNCLOSED_BRACKET, end, message)
                .secondary(open, "åpnes her")
                .help(format!("Sett «{sign}» der uttrykket slutter, eller fjern tegnet som åpner."))
                .fix(end, sign, format!("Sett inn «{sign}»."));
            self.fail(diagnostic);
        }
    }
}

/// The start of a text, for use in a message.
pub(super) fn short(text: &str) -> String {
    let mut start: String = text.chars().take(30).map(|c| if c.is_control() { ' ' } else { c }).collect();
    if text.chars().nth(30).is_some() {
        start.push('…');
    }
    start
}
