//! Typed syntax of the rule language: what a rule file says, before names are resolved.
//!
//! The lossless tree (`tree`) is the truth about the text; these values are read off it and keep a [`Span`] each,
//! so that every later diagnostic points into the Markdown. A construct that could not be read becomes
//! [`ExprKind::Error`] or a missing `Option`: half-written law still gives a [`File`].

mod clause;
mod example;
mod expr;

pub use clause::{Clause, ClauseKind, Guard, HolidayExpr, Validity};
pub use example::{Example, Expectation, ExpectationKind, Given, GivenValue};
pub use expr::{ArithOp, CompareOp, Expr, ExprKind, Measure, Quantifier};

use rettesnor_source::{FileId, Span};

/// A rule file: Markdown with `regel` and `eksempel` blocks.
#[derive(Debug, Clone, PartialEq)]
pub struct File {
    /// The file in its source set.
    pub file: FileId,
    /// Declarations of all `regel` blocks, in order.
    pub declarations: Vec<Declaration>,
    /// Examples of all `eksempel` blocks, in order.
    pub examples: Vec<Example>,
}

/// An identifier with its place. Norwegian letters allowed, NFC.
#[derive(Debug, Clone, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Name {
    /// The identifier as written (NFC).
    pub text: String,
    /// Where it stands.
    pub span: Span,
}

/// A dotted path: `permanent_opphold.selvforsørget.ufør`, `referansepersonen.fødselsdato`.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Path {
    /// Its parts, at least one.
    pub parts: Vec<Name>,
    /// The whole path.
    pub span: Span,
}

/// A text in quotes, with its place.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Text {
    /// Without the quotes.
    pub text: String,
    /// With the quotes.
    pub span: Span,
}

/// What kind of block a declaration is. The table of `docs/book` says what each means.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum DeclKind {
    /// `rettskilde lov/ÅÅÅÅ-MM-DD-N "navnet"`: the short name of an act.
    Rettskilde,
    /// `rolle barn flere`.
    Rolle,
    /// `utvalg`: a named enumeration.
    Utvalg,
    /// `fakta`.
    Fakta,
    /// `vurdering`.
    Vurdering,
    /// `hendelse`: a dated event that may not have happened.
    Hendelse,
    /// `liste`: repeated records.
    Liste,
    /// `begrep`.
    Begrep,
    /// `fase`.
    Fase,
    /// `rett`.
    Rett,
    /// `rett_og_plikt`.
    RettOgPlikt,
    /// `plikt`.
    Plikt,
    /// `hjelperplikt`.
    Hjelperplikt,
    /// `adgang`.
    Adgang,
    /// `inngrep`.
    Inngrep,
    /// `vilkår`.
    Vilkaar,
    /// `frist`.
    Frist,
    /// `ventetid`.
    Ventetid,
    /// `myndighetsfrist`.
    Myndighetsfrist,
    /// `advarsel`.
    Advarsel,
    /// `råd`.
    Raad,
    /// `sjekkliste`.
    Sjekkliste,
    /// `dokument`: what must stand in a letter, statement or form.
    Dokument,
    /// `ord`: a technical term and what it means.
    Ord,
    /// `presumsjon`.
    Presumsjon,
    /// `uforenlig`.
    Uforenlig,
    /// `unntak fra X`.
    UnntakFra,
    /// `sperre for X.unntak`: blocks an exception.
    SperreFor,
    /// `tolkning N av X`.
    Tolkning,
    /// `tjeneste`.
    Tjeneste,
    /// `tabell`.
    Tabell,
    /// `kalender`.
    Kalender,
    /// `uoversatt`: law that is known but not (yet) expressible; taints what rests on it.
    Uoversatt,
}

/// One declaration: keyword, name, and its clauses in source order.
#[derive(Debug, Clone, PartialEq)]
pub struct Declaration {
    /// Which block.
    pub kind: DeclKind,
    /// Its name; `None` when missing or unreadable (a diagnostic says so). `unntak fra`/`sperre for` take it from `navn`.
    pub name: Option<Name>,
    /// For `unntak fra X`, `sperre for X`, `tolkning N av X`: what it is attached to.
    pub target: Option<Path>,
    /// `: TYPE` after the name.
    pub ty: Option<TypeExpr>,
    /// `i helse, bolig` in the head: the columns in which a right stands.
    pub areas: Vec<Name>,
    /// `flere` after a role; reserved for `rolle`.
    pub plural: bool,
    /// The reference after `rettskilde`.
    pub reference: Option<Reference>,
    /// The clauses, in order.
    pub clauses: Vec<Clause>,
    /// The Markdown heading it stands under.
    pub heading: Option<String>,
    /// The prose of the same section, up to this block (own words; shown on rule pages).
    pub prose: Option<String>,
    /// The whole declaration.
    pub span: Span,
    /// The head line, for diagnostics about the declaration as a whole.
    pub head: Span,
}

/// A type as written.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TypeExpr {
    /// What is written.
    pub kind: TypeKind,
    /// Where.
    pub span: Span,
}

/// The types of the language.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum TypeKind {
    /// `ja/nei`.
    Bool,
    /// `helt tall`.
    Integer,
    /// `desimaltall`.
    Decimal,
    /// `kroner`.
    Kroner,
    /// `dato`.
    Date,
    /// `klokkeslett`.
    Time,
    /// `dato og klokkeslett`.
    Instant,
    /// `varighet i år|måneder|uker|dager|timer`: a whole number of that unit. `None`: any span (`varighet`), e.g. `3 uker`.
    Duration(Option<Unit>),
    /// `en av (a, b, c)`.
    OneOf(Vec<Name>),
    /// `flere av (a, b, c)`.
    AnyOf(Vec<Name>),
    /// `en av NAVN`: a named `utvalg`.
    OneOfNamed(Name),
    /// `flere av NAVN`.
    AnyOfNamed(Name),
    /// `sett av NAVN`: for tables of sets.
    SetOf(Name),
    /// Unreadable.
    Error,
}

/// Units of time.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Unit {
    /// `år`
    Years,
    /// `måned(er)`
    Months,
    /// `uke(r)`
    Weeks,
    /// `dag(er)`, `døgn`
    Days,
    /// `time(r)`
    Hours,
}

/// A typed reference to a legal source.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Reference {
    /// `lov`, `forskrift`, `traktat`, `rundskriv`.
    pub kind: Name,
    /// Date and number, `ÅÅÅÅ-MM-DD-N`.
    pub id: String,
    /// Section as written after `§`: `62`, `90 c`, `2-1 a`.
    pub section: Option<String>,
    /// `første ledd` = 1.
    pub ledd: Option<u8>,
    /// `bokstav f`.
    pub letter: Option<char>,
    /// `nr. 2`.
    pub number: Option<u8>,
    /// `andre punktum` = 2.
    pub sentence: Option<u8>,
    /// Where it stands.
    pub span: Span,
}
