//! Typed syntax of the rule language: what a rule file says, before names are resolved.
//!
//! The lossless tree (`tree`) is the truth about the text; these values are read off it and keep a [`Span`] each,
//! so that every later diagnostic points into the Markdown. A construct that could not be read becomes
//! [`ExprKind::Error`] or a missing `Option`: half-written law still gives a [`File`].

use rettesnor_source::{FileId, Span};
use rettesnor_values::{Day, Decimal};

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

/// A clause line of a declaration.
#[derive(Debug, Clone, PartialEq)]
pub struct Clause {
    /// What it says.
    pub kind: ClauseKind,
    /// The whole clause.
    pub span: Span,
    /// The keyword alone.
    pub keyword: Span,
}

/// The condition of an alternative (`= 5 år når …`, `varer 1 uke når …`).
#[derive(Debug, Clone, PartialEq)]
pub enum Guard {
    /// No condition.
    Always,
    /// `når EXPR`.
    When(Expr),
    /// `ellers`: after all earlier tiers; may carry its own `når`, and so builds a first-match chain.
    Otherwise(Option<Expr>),
}

/// Validity states of a version.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Validity {
    /// `gjelder fra D [til D]` (both inclusive).
    InForce {
        /// First day in force; `None`: since before the rule base begins.
        from: Option<Day>,
        /// Last day in force.
        to: Option<Day>,
    },
    /// `opphevet D`: not in force from that day on.
    Repealed(Day),
    /// `vedtatt fra D`: adopted, in force from that day (shown before it).
    AdoptedFrom(Day),
    /// `vedtatt uten dato`: never fires, is shown.
    AdoptedWithoutDate,
}

/// What a clause says. Keywords in the comments are those of the language.
#[derive(Debug, Clone, PartialEq)]
pub enum ClauseKind {
    /// `tittel "…"`
    Title(Text),
    /// `navn N` (for `unntak fra`, `sperre for`)
    Named(Name),
    /// `tekst ja|nei|kan|… "…"`: the sentence shown for an outcome
    Wording(Name, Text),
    /// `spørsmål "…"`
    Question(Text),
    /// `hvorfor "…"`: why we ask
    Why(Text),
    /// `slik "…"`: how to ask
    How(Text),
    /// `følsomhet lav|middels|høy`
    Sensitivity(Name),
    /// `tidspunkt første_møte|kartlegging|sak`: how early it may be asked
    Stage(Name),
    /// `dokumenteres med "…"`: who or what can document it
    Documented(Text),
    /// `verdi asylsøker "Søker asyl"`
    Value(Name, Option<Text>),
    /// `mellom 0 og 120`: the domain of a number
    Bounds(Expr, Expr),
    /// `rolle personen, barn`: the roles a fact exists for
    Roles(Vec<Name>),
    /// `akutt`: a question of acute safety; always first
    Acute,
    /// `felt NAVN : TYPE ["spørsmål"]`
    Field(Name, TypeExpr, Option<Text>),
    /// `for barnet` | `for hvert vedtak`
    For {
        /// `hver|hvert|hvert av`: one instance per record.
        each: bool,
        /// Role or list.
        name: Name,
    },
    /// `ansvarlig kommunen, helseforetaket`
    Responsible(Vec<Name>),
    /// `hvem kommunen`: who assesses (`vurdering`), who clarifies (`presumsjon`)
    Who(Vec<Name>),
    /// `art rettsanvendelse|fritt_skjønn` (`vurdering`)
    Nature(Name),
    /// `moment sjekkliste_eller_fakta, …` (`vurdering`)
    Factors(Vec<Path>),
    /// `omfang "…"`
    Extent(Text),
    /// `varighet "…"`
    Lasts(Text),
    /// `opphører når EXPR`
    EndsWhen(Expr),
    /// `opphører "…"`: an end that only an assessment or event outside the rules decides
    EndsText(Text),
    /// `kan_stilles_vilkår "…"`
    MayAttach(Text),
    /// `hjemmel REF [; REF …]`
    Basis(Vec<Reference>),
    /// `praksis "…"`
    Practice(Text),
    /// `faglig_råd "…"`
    Advice(Text),
    /// `kilde "…", kontrollert DATO`
    Source(Text, Option<Day>),
    /// `gjennomgått "jurist", DATO`; absent = not reviewed by a lawyer
    Reviewed(Text, Day),
    /// `forbehold "…"`: shown in every answer that rests on it (e.g. not checked against the regulation in force)
    Caveat(Text),
    /// `gjelder …`, `opphevet …`, `vedtatt …`
    Valid(Validity),
    /// `versjon NAVN`
    Version(Name),
    /// `overgang EXPR`
    Transition(Expr),
    /// `overgang ukjent`
    TransitionUnknown,
    /// `uttømmende`
    Exhaustive,
    /// `uten_hensyn_til a, b`
    Regardless(Vec<Path>),
    /// `når [navn:] EXPR`: a ground; several are alternatives
    When(Option<Name>, Expr),
    /// `kan når EXPR`: ground for "may be granted" / "may be done"
    MayWhen(Expr),
    /// `krav NAVN ["tittel"] [hjemmel REF]: EXPR`: a named condition; all are required
    Requirement {
        /// Its name, by which an exception can lift it alone.
        name: Name,
        /// Its title.
        title: Option<Text>,
        /// Its own legal basis.
        basis: Vec<Reference>,
        /// The condition.
        condition: Expr,
    },
    /// `unntak NAVN når EXPR [må påberopes]`
    Exception {
        /// Its name.
        name: Name,
        /// When it applies.
        condition: Expr,
        /// `må påberopes`: while open, the answer is "yes, unless …".
        invoked: bool,
    },
    /// `= EXPR [når …]`, `ellers = EXPR [når …]`
    Equals(Expr, Guard),
    /// `kan_oppgis`: a measured concept may be stated in a case and constrains the fact it measures
    MayBeStated,
    /// `løper_fra EXPR`
    RunsFrom(Expr),
    /// `varer EXPR [når …]`, `ellers varer EXPR [når …]`
    Length(Expr, Guard),
    /// `slutter EXPR`: an end stated directly (counted backwards from an expiry)
    EndsOn(Expr),
    /// `rulles_etter KALENDER hjemmel REF`
    RollsBy(Name, Vec<Reference>),
    /// `oppfylt_ved EXPR` (a date expression: the day of the act that meets it)
    MetBy(Expr),
    /// `avbrytes_ved EXPR, ny_frist_fra EXPR`
    InterruptedBy(Expr, Expr),
    /// `forlenges_til EXPR`
    ExtendedTo(Expr),
    /// `etter_utløp VURDERING senest EXPR`: may still be heard until that date
    LateHearing(Path, Expr),
    /// `antar EXPR` (`presumsjon`)
    Assumes(Expr),
    /// `inntil FAKTUM` (`presumsjon`)
    Until(Path),
    /// `virker_for a, b`
    AppliesTo(Vec<Path>),
    /// `slutter_ved EXPR` (`fase`)
    PhaseEnds(Expr),
    /// `neste a, b` (`fase`)
    Next(Vec<Name>),
    /// `punkt NAVN "…"` (`sjekkliste`)
    Item(Name, Text),
    /// `fra DATO [til DATO] = EXPR | (a, b, c)`
    Row {
        /// First day.
        from: Day,
        /// Last day, if stated.
        to: Option<Day>,
        /// One value, or the members of a set.
        values: Vec<Expr>,
        /// `true` when written in parentheses: a set.
        set: bool,
    },
    /// `avrunding nærmeste|ned|opp TALL`
    Rounding(Name, Expr),
    /// `helligdag …` (`kalender`)
    Holiday(HolidayExpr),
    /// `ruller lørdag, søndag, helligdag`
    Rolls(Vec<Name>),
    /// `forsiktig`: the prudent reading
    Prudent,
    /// `spør "…"`: whom to ask where readings differ
    Ask(Text),
    /// `hastegrad TALL` (`råd`: order of urgency, 1 first)
    Urgency(Expr),
    /// `tjeneste NAVN, …` (`råd`)
    Services(Vec<Name>),
    /// `telefon "…"` (`tjeneste`)
    Phone(Text),
    /// `åpent man–fre 09:00–15:00` | `åpent døgnet`
    Open(Text),
    /// A line that could not be read.
    Error,
}

/// A rule for holidays (`kalender`).
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum HolidayExpr {
    /// `helligdag 17. mai ["navn"]`
    Fixed {
        /// 1–12.
        month: u8,
        /// 1–31.
        day: u8,
        /// Its name.
        name: Option<Text>,
    },
    /// `helligdag påske - 3 dager ["navn"]`
    Easter {
        /// Days from Easter Day.
        offset: i32,
        /// Its name.
        name: Option<Text>,
    },
    /// `helligdag hver søndag`
    Weekday(Name),
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

/// An expression.
#[derive(Debug, Clone, PartialEq)]
pub struct Expr {
    /// What it says.
    pub kind: ExprKind,
    /// Where it stands.
    pub span: Span,
}

/// Comparison operators: `= ≠ < ≤ > ≥` (also `<=`, `>=`, `er`, `er ikke`, `under`, `over`, `minst`, `høyst`).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum CompareOp {
    /// `=`, `er`
    Eq,
    /// `≠`, `er ikke`
    Ne,
    /// `<`, `under`, `før` (dates)
    Lt,
    /// `≤`, `høyst`, `senest` (dates)
    Le,
    /// `>`, `over`, `etter` (dates)
    Gt,
    /// `≥`, `minst`, `tidligst` (dates)
    Ge,
}

/// Arithmetic operators.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum ArithOp {
    /// `+`
    Add,
    /// `-`
    Sub,
    /// `*`
    Mul,
}

/// Quantifiers over a list.
#[derive(Debug, Clone, PartialEq)]
pub enum Quantifier {
    /// `finnes x i LISTE: COND` (or `finnes x i LISTE`)
    Exists,
    /// `alle x i LISTE: COND`
    All,
    /// `antall x i LISTE [hvor COND]`
    Count,
    /// `sum av EXPR for x i LISTE [hvor COND]`
    Sum(Box<Expr>),
    /// `tidligste|minste av EXPR for x i LISTE [hvor COND]`
    Min(Box<Expr>),
    /// `seneste|største av EXPR for x i LISTE [hvor COND]`
    Max(Box<Expr>),
}

/// Measures of dated records inside a window.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Measure {
    /// `dager dekket av`: days of the window inside the union of the periods.
    Covered,
    /// `dager udekket av`: days of the window outside it.
    Uncovered,
    /// `lengste hull i`: longest run of uncovered days.
    LongestGap,
    /// `sammenlagt måneder … à N dager` is `Covered` compared with `7 måneder à 30 dager`; no measure of its own.
    OverlapDays,
}

/// The kinds of expression.
#[derive(Debug, Clone, PartialEq)]
pub enum ExprKind {
    /// Unreadable; a diagnostic was given.
    Error,
    /// `ja`, `nei`
    Bool(bool),
    /// `30`, `2,7`
    Number(Decimal),
    /// `1 500 kroner`
    Kroner(Decimal),
    /// `18 år`, `3 uker`, `48 timer`
    Duration(i64, Unit),
    /// `7 måneder à 30 dager`: a declared conversion into days.
    Converted {
        /// How many of the unit.
        count: i64,
        /// The unit converted from.
        unit: Unit,
        /// Days each.
        days: i64,
    },
    /// `2026-03-09`
    Date(Day),
    /// `09:30`, minutes after midnight
    Time(u16),
    /// `"…"`, only where a text is allowed
    Text(String),
    /// A fact, concept, norm, list, enumeration value, bound variable, or path to a field.
    Path(Path),
    /// `i_dag`: the day the facts are judged on.
    Today,
    /// `aldri`: an event that has not happened.
    Never,
    /// `ikke X`
    Not(Box<Expr>),
    /// `A og B og C`
    And(Vec<Expr>),
    /// `A eller B eller C`
    Or(Vec<Expr>),
    /// `A op B`
    Compare(CompareOp, Box<Expr>, Box<Expr>),
    /// `X i (a, b)`, `X ikke i (a, b)`
    InList {
        /// What is tested.
        needle: Box<Expr>,
        /// The values.
        values: Vec<Expr>,
        /// `ikke i`.
        negated: bool,
    },
    /// `X i TABELL på DATO`
    InTable {
        /// What is tested.
        needle: Box<Expr>,
        /// A table of sets.
        table: Path,
        /// The date the set is read at; `None` = the law's date.
        at: Option<Box<Expr>>,
        /// `ikke i`.
        negated: bool,
    },
    /// `X mellom A og B` (both inclusive)
    Between(Box<Expr>, Box<Expr>, Box<Expr>),
    /// `A + B`
    Arith(ArithOp, Box<Expr>, Box<Expr>),
    /// `X på DATO`: a concept judged on another day, a table read at a date.
    At(Box<Expr>, Box<Expr>),
    /// `hele år fra A til B`, `dager fra A til B`
    Elapsed(Unit, Box<Expr>, Box<Expr>),
    /// `tidligste av (a, b)`, `minste av (a, b)`
    Earliest(Vec<Expr>),
    /// `seneste av (a, b)`, `største av (a, b)`
    Latest(Vec<Expr>),
    /// A quantifier over a list.
    Quantified {
        /// Which.
        quantifier: Quantifier,
        /// The bound variable.
        var: Name,
        /// The list.
        list: Path,
        /// `hvor COND` / `: COND`
        condition: Option<Box<Expr>>,
    },
    /// `dager dekket av x i LISTE fra EXPR til EXPR [hvor COND] i [A, B]`
    Cover {
        /// Which measure.
        measure: Measure,
        /// The bound variable.
        var: Name,
        /// The list.
        list: Path,
        /// First day of a record's period.
        from: Box<Expr>,
        /// Last day of a record's period.
        to: Box<Expr>,
        /// Which records count.
        condition: Option<Box<Expr>>,
        /// The window, both days inclusive.
        window: (Box<Expr>, Box<Expr>),
    },
    /// `noen dag d i [A, B]: COND` | `hver dag d i [A, B]: COND`
    Days {
        /// `true` for `hver dag` (`hele PERIODE`).
        every: bool,
        /// The bound day.
        var: Name,
        /// First and last day.
        window: (Box<Expr>, Box<Expr>),
        /// The condition.
        condition: Box<Expr>,
    },
    /// `X er avklart`: about the state of knowledge; only in `presumsjon`.
    Clarified(Path),
}

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
