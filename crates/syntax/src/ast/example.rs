//! Executable examples.

use super::{CompareOp, Expr, Name, Path, Text};
use rettesnor_source::Span;
use rettesnor_values::Day;

/// An executable example.
#[derive(Debug, Clone, PartialEq)]
pub struct Example {
    /// `navn "…"`, if given.
    pub name: Option<Text>,
    /// `fra_kilde "id"`: the entry of the source-first examples it restates.
    pub source: Option<Text>,
    /// `gitt …`
    pub given: Vec<Given>,
    /// `per DATO`: facts' and law's date.
    pub per: Option<Day>,
    /// `per DATO KLOKKESLETT`: the minute of the day, where the example says it.
    pub minute: Option<u16>,
    /// `rett_per DATO`: the law's date when it differs.
    pub law_date: Option<Day>,
    /// `så …`
    pub expectations: Vec<Expectation>,
    /// The Markdown heading.
    pub heading: Option<String>,
    /// Where.
    pub span: Span,
}

/// One thing given in an example or a case.
#[derive(Debug, Clone, PartialEq)]
pub struct Given {
    /// The fact or measured concept (or list).
    pub path: Path,
    /// What is known of it.
    pub value: GivenValue,
    /// Where.
    pub span: Span,
}

/// What is known of a fact.
#[derive(Debug, Clone, PartialEq)]
pub enum GivenValue {
    /// `= V`
    Is(Expr),
    /// `mellom A og B`
    Between(Expr, Expr),
    /// `minst|under|… V`
    Bound(CompareOp, Expr),
    /// `enten A eller B [eller C]`
    Either(Vec<Expr>),
    /// `ikke A` | `ikke i (A, B)`
    NotAny(Vec<Expr>),
    /// `= (a, b)` for any-of facts
    Set(Vec<Expr>),
    /// `ukjent`: asked, not known
    Unknown,
    /// `avslått`: asked, declined
    Declined,
    /// `omstridt (A, B)`: papers that disagree
    Disputed(Vec<Expr>),
    /// `= [ {a = 1, b = 2}, {…} ] [ufullstendig]`
    Records {
        /// The records.
        records: Vec<Vec<Given>>,
        /// The list may hold more.
        incomplete: bool,
    },
}

/// `så …`
#[derive(Debug, Clone, PartialEq)]
pub struct Expectation {
    /// The norm, or norm.part; `None` for case-wide expectations. For `for hvert` norms `NORM[1]` picks the instance (1-based).
    pub path: Option<Path>,
    /// The instance index (1-based).
    pub instance: Option<u32>,
    /// What is expected.
    pub kind: ExpectationKind,
    /// Where.
    pub span: Span,
}

/// What an example may expect.
#[derive(Debug, Clone, PartialEq)]
pub enum ExpectationKind {
    /// `= ja|nei|kan|VERDI`; `nei` matches both an exhaustive no and "not under the rules we know" unless `NoKnown` is written.
    Is(Expr),
    /// `= kan`
    May,
    /// `= ikke_etter_reglene_vi_kjenner`
    NotUnderKnownRules,
    /// `= ja, med_mindre a [eller b]`
    YesUnless(Vec<Path>),
    /// `= ja, inntil_videre`
    YesForNow,
    /// `avhenger av a, b` (exactly these)
    DependsOn(Vec<Path>),
    /// `= har_rett_hvis a, b`
    RightIf(Vec<Path>),
    /// `= kan_etter_vurdering_av a, b`
    MayAfter(Vec<Path>),
    /// `= motstrid`
    Conflict,
    /// `= ikke_i_kraft`: no version speaks on the law's date
    NotInForce,
    /// `= tolkningstvil`
    ReadingsDiffer,
    /// `= uoversatt`
    Untranslated,
    /// `= oppfylt|ikke_oppfylt|åpent` for a named requirement
    Part(Name),
    /// `slutter DATO` (settled end)
    Ends(Expr),
    /// `slutter mellom A og B`
    EndsBetween(Expr, Expr),
    /// `er åpen|oppfylt|utløpt|forlenget|avbrutt|kan_høres|sperret|gjelder_ikke`
    Status(Name),
    /// `tidligst_oppfylt DATO`
    EarliestMet(Expr),
    /// `grovt`
    Coarse,
    /// `motstridende_opplysninger a, b`
    Contradiction(Vec<Path>),
    /// `neste_spørsmål X`
    NextQuestion(Path),
    /// Unreadable.
    Error,
}
