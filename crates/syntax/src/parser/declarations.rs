//! Declarations and where their clauses begin and end.

use rettesnor_source::{Diagnostic, suggest};

use super::clauses;
use super::cursor::{Context, Cursor};
use crate::ast::{Clause, ClauseKind, DeclKind, Declaration};
use crate::kind::SyntaxKind as K;
use crate::{codes, words};

impl Cursor<'_> {
    /// All declarations of a block.
    pub(super) fn rule_block(&mut self, declarations: &mut Vec<Declaration>) {
        while self.any_kind(0).is_some() {
            self.failed = false;
            match self.declaration_ahead() {
                Some(kind) => declarations.push(self.declaration(kind)),
                None => {
                    if let Some(kind) = self.outside_declaration() {
                        declarations.push(self.declaration(kind));
                    }
                }
            }
        }
    }

    /// The declaration whose keyword stands here.
    fn declaration_ahead(&self) -> Option<DeclKind> {
        self.column(0)?;
        let kind = words::declaration(self.any_word(0)?)?;
        let second = match kind {
            DeclKind::UnntakFra => "fra",
            DeclKind::SperreFor => "for",
            _ => return Some(kind),
        };
        (self.any_word(1) == Some(second)).then_some(kind)
    }

    /// Something else stands where a declaration should begin. A misspelt keyword is read as the one that was
    /// meant, so that one slip does not hide what stands under it.
    fn outside_declaration(&mut self) -> Option<DeclKind> {
        self.context = Context::Declaration(DeclKind::Uoversatt);
        let word = self.any_word(0).unwrap_or_default().to_owned();
        let meant = suggest(&word, words::DECLARATIONS.iter().map(|(keyword, _)| *keyword))
            .filter(|_| !word.is_empty() && self.column(0) == Some(0) && !clauses::is_keyword(&word));
        let diagnostic = self.no_declaration(&word, meant);
        self.report(diagnostic);
        let kind = meant.and_then(words::declaration);
        // These two are known by their second word, which is not there.
        if let Some(kind) = kind.filter(|kind| !matches!(kind, DeclKind::UnntakFra | DeclKind::SperreFor)) {
            return Some(kind);
        }
        self.start(K::Error);
        self.bump();
        while self.any_kind(0).is_some() && self.column(0) != Some(0) && self.declaration_ahead().is_none() {
            self.bump();
        }
        self.finish();
        None
    }

    fn no_declaration(&self, word: &str, meant: Option<&str>) -> Diagnostic {
        let span = self.here_any();
        if word.is_empty() {
            let message = "Denne teksten hører ikke til noen erklæring.";
            return Diagnostic::error(codes::STRAY_TEXT, span, message)
                .help("Prosa står utenfor blokken. En merknad i blokken begynner med to bindestreker (--).");
        }
        if clauses::is_keyword(word) {
            let message = format!("Leddet «{word}» står før noen erklæring.");
            return Diagnostic::error(codes::OUTSIDE_DECLARATION, span, message)
                .help("Begynn blokken med en erklæring, for eksempel «rett NAVN», i første kolonne.");
        }
        let message = format!("«{word}» er ikke begynnelsen på noen erklæring.");
        let diagnostic = Diagnostic::error(codes::UNKNOWN_KEYWORD, span, message);
        match meant {
            Some(meant) => {
                diagnostic.help(format!("Mente du «{meant}»?")).fix(span, meant, format!("Skriv «{meant}»."))
            }
            None => diagnostic.help(
                "En erklæring begynner med rett, plikt, vilkår, frist, begrep, fakta eller et annet av nøkkelordene i \
                 grammatikken.",
            ),
        }
    }

    fn declaration(&mut self, kind: DeclKind) -> Declaration {
        self.context = Context::Declaration(kind);
        self.start(K::Declaration);
        let start = self.here_any().start;
        if self.column(0) != Some(0) {
            self.declaration_indented();
        }
        let mut declaration = Declaration {
            kind,
            name: None,
            target: None,
            ty: None,
            areas: Vec::new(),
            plural: false,
            reference: None,
            clauses: Vec::new(),
            heading: self.heading.clone(),
            prose: None,
            span: self.here_any(),
            head: self.here_any(),
        };
        self.start(K::Head);
        self.head(&mut declaration);
        self.end_clause(None);
        self.finish();
        declaration.head = self.span_from(start);
        self.clauses(&mut declaration.clauses);
        if matches!(kind, DeclKind::UnntakFra | DeclKind::SperreFor) {
            declaration.name = declaration.clauses.iter().find_map(|clause| match &clause.kind {
                ClauseKind::Named(name) => Some(name.clone()),
                _ => None,
            });
        }
        declaration.span = self.span_from(start);
        self.finish();
        declaration
    }

    fn declaration_indented(&mut self) {
        let (span, word) = (self.here_any(), self.any_word(0).unwrap_or_default());
        let message = format!("Erklæringen «{word}» må begynne i første kolonne.");
        let indent = self.column(0).unwrap_or_default();
        let margin = self.span(span.range().start.saturating_sub(indent), span.range().start);
        let diagnostic = Diagnostic::error(codes::DECLARATION_INDENTED, span, message)
            .help("Fjern innrykket. Det er innrykket som viser hva som er ledd i erklæringen over.")
            .fix(margin, "", "Fjern innrykket.");
        self.report(diagnostic);
    }

    fn head(&mut self, declaration: &mut Declaration) {
        self.bump();
        match declaration.kind {
            DeclKind::UnntakFra | DeclKind::SperreFor => {
                self.bump();
                declaration.target = self.path("navnet på normen");
            }
            DeclKind::Rettskilde => {
                declaration.reference = self.reference();
                if let Some(text) = self.eat_text() {
                    let (span, keyword) = (text.span, text.span);
                    declaration.clauses.push(Clause { kind: ClauseKind::Title(text), span, keyword });
                }
            }
            DeclKind::Tolkning => {
                declaration.name = self.declared_name();
                if self.expect_word("av", "Skriv «tolkning NAVN av NORM».") {
                    declaration.target = self.path("navnet på normen");
                }
            }
            _ => declaration.name = self.declared_name(),
        }
        if self.eat(K::Colon).is_some() {
            declaration.ty = Some(self.ty());
        }
        if self.eat_word("i").is_some() {
            declaration.areas = self.names("et område, for eksempel helse");
        }
        declaration.plural = declaration.kind == DeclKind::Rolle && self.eat_word("flere").is_some();
    }

    fn declared_name(&mut self) -> Option<crate::ast::Name> {
        if self.word(0).is_none() {
            let message = format!("Erklæringen mangler et navn: {}.", self.found());
            let diagnostic = Diagnostic::error(codes::MISSING_NAME, self.here(), message).help(
                "Gi den et navn med bokstaver, siffer og understrek, for eksempel «nødvendig_helsehjelp».",
            );
            self.fail(diagnostic);
            return None;
        }
        self.new_name("et navn")
    }

    fn clauses(&mut self, clauses: &mut Vec<Clause>) {
        while let Some(column) = self.column(0) {
            if column == 0 && (self.declaration_ahead().is_some() || !self.clause_ahead()) {
                return;
            }
            self.failed = false;
            if self.clause_ahead() {
                if column == 0 {
                    self.clause_not_indented();
                }
                clauses.push(self.clause());
            } else if self.declaration_ahead().is_some() {
                return;
            } else {
                clauses.push(self.unknown_clause(column));
            }
        }
    }

    /// Whether a clause begins here.
    fn clause_ahead(&self) -> bool {
        match self.context {
            Context::Declaration(kind) => self.column(0).is_some() && self.starts_clause(0, kind),
            Context::Examples => false,
        }
    }

    fn clause_not_indented(&mut self) {
        let span = self.here_any();
        let message = format!("Leddet «{}» står i første kolonne.", self.text_here());
        let before = self.span(span.range().start, span.range().start);
        let diagnostic = Diagnostic::error(codes::CLAUSE_NOT_INDENTED, span, message)
            .help("Rykk leddet inn med to mellomrom, så hører det til erklæringen over.")
            .fix(before, "  ", "Rykk inn.");
        self.report(diagnostic);
    }

    fn clause(&mut self) -> Clause {
        let word = self.any_word(0).unwrap_or("=").to_owned();
        self.clause_as(&word)
    }

    /// The clause here, read as one that begins with this keyword.
    fn clause_as(&mut self, word: &str) -> Clause {
        self.start(K::Clause);
        let column = self.column(0);
        let keyword = self.bump();
        let kind = clauses::reader(word).map_or(ClauseKind::Error, |read| read(self));
        self.end_clause(column);
        self.finish();
        Clause { kind, span: self.span_from(keyword.start), keyword }
    }

    /// A line that begins with no clause keyword.
    fn unknown_clause(&mut self, column: usize) -> Clause {
        let (span, word) = (self.here_any(), self.any_word(0).unwrap_or_default().to_owned());
        let candidate = suggest(&word, clauses::keywords()).filter(|_| !word.is_empty());
        let message = match word.as_str() {
            "" => format!("Linjen begynner ikke med et leddord: her står «{}».", self.text_here()),
            word => format!("«{word}» er ikke noe ledd."),
        };
        let diagnostic = Diagnostic::error(codes::UNKNOWN_CLAUSE, span, message);
        let Some(keyword) = candidate else {
            let help = "Hver innrykket linje begynner med et leddord, for eksempel når, unntak eller hjemmel, eller \
                        fortsetter uttrykket på linjen over.";
            self.report(diagnostic.help(help));
            self.failed = true;
            self.start(K::Clause);
            let keyword = self.bump();
            self.end_clause(Some(column));
            self.finish();
            return Clause { kind: ClauseKind::Error, span: self.span_from(keyword.start), keyword };
        };
        let fix = diagnostic.help(format!("Mente du «{keyword}»?")).fix(
            span,
            keyword,
            format!("Skriv «{keyword}»."),
        );
        self.report(fix);
        self.clause_as(keyword)
    }

    /// Takes what is left of a clause. What stands on its own line, at the left edge of the clauses, is left to be
    /// read as a clause: then one error does not hide the next.
    fn end_clause(&mut self, column: Option<usize>) {
        if self.at_end() || (!self.failed && self.column(0).is_some()) {
            return;
        }
        let next_line =
            |cursor: &Self| cursor.column(0).is_some() && (column.is_none() || cursor.column(0) == column);
        if !self.failed {
            let message = format!(
                "Her følger noe som ikke hører til leddet: «{}».",
                super::cursor::short(self.text_here())
            );
            let diagnostic = Diagnostic::error(codes::STRAY_TEXT, self.here(), message).help(
                "Fjern det, skriv det som et eget ledd på ny linje, eller gjør det til en merknad med --.",
            );
            self.fail(diagnostic);
        }
        self.skip_until(next_line);
    }
}
