//! From syntax to the checked rules: names, types, validity and exceptions.
//!
//! [`lower`] always gives a model: what could not be resolved is left out or stands as *false*, and a diagnostic
//! says so. Declarations are named before any body is read, so neither their order nor that of the files matters.

mod arith;
mod attach;
mod clauses;
mod compare;
mod concepts;
mod context;
mod cycles;
mod deadlines;
mod declare;
mod expr;
mod facts;
mod lists;
mod minor;
mod names;
mod norms;
mod origin;
mod roles;
mod slug;
mod tables;
mod unused;
mod value;
mod versions;
pub mod walk;

pub use slug::slug;
pub use unused::{StaleSource, stale_sources};

use crate::codes;
use crate::model::{Place, RuleBase};
use names::Names;
use rettesnor_source::{Code, Diagnostic, FileId, Severity, Span, suggest};
use rettesnor_syntax::ast::{Declaration, File, Name};
use std::collections::BTreeMap;

/// Lowers the files of a rule base. `names` gives each file's path and domain (its folder under `regelverk/`), in
/// the same order as `files`. The diagnostics are sorted by place.
pub fn lower(files: &[File], names: &[(String, String)]) -> (RuleBase, Vec<Diagnostic>) {
    let mut lowerer = Lowerer::new(files, names);
    let declarations: Vec<Decl<'_>> = (0_u32..).zip(files).flat_map(|(at, file)| decls(at, file)).collect();
    lowerer.check_all_clauses(&declarations);
    lowerer.declare(&declarations);
    lowerer.define(&declarations);
    lowerer.attach(&declarations);
    lowerer.finish();
    let mut diagnostics = lowerer.diagnostics;
    let mut by_place = declarations;
    by_place.sort_by_key(|decl| decl.ast.span);
    for diagnostic in diagnostics.iter_mut().filter(|it| it.heading.is_none()) {
        let place = diagnostic.span();
        diagnostic.heading = around(&by_place, place).and_then(|decl| decl.ast.heading.clone());
    }
    diagnostics.sort();
    diagnostics.dedup();
    (lowerer.base, diagnostics)
}

/// The declaration that holds a place. Declarations stand one after the other.
fn around<'d, 'a>(by_place: &'d [Decl<'a>], place: Span) -> Option<&'d Decl<'a>> {
    let after = by_place
        .partition_point(|decl| (decl.ast.span.file, decl.ast.span.start) <= (place.file, place.start));
    let before = by_place.get(after.checked_sub(1)?)?;
    before.ast.span.contains_span(place).then_some(before)
}

fn decls(source: u32, file: &File) -> impl Iterator<Item = Decl<'_>> {
    file.declarations.iter().map(move |ast| Decl { ast, source })
}

/// A declaration and the file it stands in.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Decl<'a> {
    pub(crate) ast: &'a Declaration,
    pub(crate) source: u32,
}

impl Decl<'_> {
    fn name(&self) -> Option<&Name> {
        self.ast.name.as_ref().or_else(|| {
            self.ast.clauses.iter().find_map(|clause| match &clause.kind {
                rettesnor_syntax::ast::ClauseKind::Named(name) => Some(name),
                _ => None,
            })
        })
    }

    fn name_text(&self) -> &str {
        self.name().map_or("", |name| name.text.as_str())
    }
}

/// The model under construction, the names known so far, and what was found wrong.
#[derive(Debug)]
pub(crate) struct Lowerer {
    pub(crate) base: RuleBase,
    pub(crate) names: Names,
    pub(crate) diagnostics: Vec<Diagnostic>,
    /// The heading of the declaration at hand: every diagnostic names it.
    heading: Option<String>,
    files: Vec<FileId>,
    source_of: BTreeMap<FileId, u32>,
    domains: Vec<String>,
    /// Heads of declarations whose name was taken; they are no versions of anything.
    pub(crate) duplicates: Vec<Span>,
}

impl Lowerer {
    fn new(files: &[File], names: &[(String, String)]) -> Self {
        let sources = names.iter().map(|(path, _)| path.clone()).collect();
        let examples = files.iter().map(|file| file.examples.len()).sum::<usize>();
        let example_count = u32::try_from(examples).unwrap_or(u32::MAX);
        Self {
            base: RuleBase { sources, example_count, ..RuleBase::default() },
            names: Names::default(),
            diagnostics: Vec::new(),
            heading: None,
            files: files.iter().map(|file| file.file).collect(),
            source_of: files.iter().map(|file| file.file).zip(0..).collect(),
            duplicates: Vec::new(),
            domains: names.iter().map(|(_, domain)| domain.clone()).collect(),
        }
    }

    /// Makes `decl` the declaration at hand.
    fn enter(&mut self, decl: Decl<'_>) {
        self.heading.clone_from(&decl.ast.heading);
    }

    fn domain(&self, decl: Decl<'_>) -> String {
        self.domains.get(decl.source as usize).cloned().unwrap_or_default()
    }

    pub(crate) fn place(&self, span: Span) -> Place {
        let source = self.source_of.get(&span.file).copied().unwrap_or(0);
        Place { source, start: span.start, end: span.end }
    }

    /// The span of a place, for diagnostics about what is already in the model.
    pub(crate) fn span_of(&self, place: Place) -> Span {
        let file = self.files.get(place.source as usize).copied().unwrap_or(FileId(0));
        Span::new(file, place.start, place.end)
    }

    pub(crate) fn error(&mut self, code: Code, span: Span, text: impl Into<String>, help: impl Into<String>) {
        self.push(Severity::Error, code, span, text.into(), help.into());
    }

    pub(crate) fn warn(&mut self, code: Code, span: Span, text: impl Into<String>, help: impl Into<String>) {
        self.push(Severity::Warning, code, span, text.into(), help.into());
    }

    fn push(&mut self, severity: Severity, code: Code, span: Span, text: String, help: String) {
        let diagnostic = Diagnostic::new(severity, code, span, text).help(help);
        self.add(diagnostic);
    }

    /// Adds a finding under the heading of the declaration at hand, unless it already has one.
    pub(crate) fn add(&mut self, mut diagnostic: Diagnostic) {
        if diagnostic.heading.is_none() {
            diagnostic.heading.clone_from(&self.heading);
        }
        self.diagnostics.push(diagnostic);
    }

    /// Reports a name nobody declared, with the nearest of the candidates.
    pub(crate) fn unknown_name<'a>(
        &mut self,
        span: Span,
        written: &str,
        what: &str,
        candidates: impl IntoIterator<Item = &'a str>,
    ) {
        let text = format!("{what} heter «{written}».");
        let diagnostic = Diagnostic::error(codes::UNKNOWN_NAME, span, text).label("ukjent navn");
        let near = suggest(written, candidates);
        self.names.used.extend(near.map(str::to_owned));
        let diagnostic = match near {
            Some(near) => {
                diagnostic.help(format!("Mente du «{near}»?")).fix(span, near, format!("Skriv «{near}»"))
            }
            None => diagnostic.help("Rett skrivemåten, eller skriv en erklæring som innfører navnet."),
        };
        self.add(diagnostic);
    }
}
