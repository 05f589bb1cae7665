//! The checked rules (IR): typed, resolved, independent of syntax. Engine, batch, SQL, documentation and editors start here.
//!
//! Every ordered kind is one `i64` axis: dates are day numbers since 1970-01-01 ([`NEVER`] for an event that has not
//! happened), numbers and kroner are micro-units, whole numbers and durations-in-a-unit are plain counts, times of day and
//! instants are minutes. Booleans and enumerations are small indices. Identifiers are dense `u32` newtypes into the vectors of
//! [`RuleBase`].

use rettesnor_values::{Calendar, Day, Span as TimeSpan};
use serde::{Deserialize, Serialize};

/// The ordinal of an event that has not happened: later than every date.
pub const NEVER: i64 = i32::MAX as i64;

macro_rules! ids {
    ($($(#[$m:meta])* $name:ident),* $(,)?) => {$(
        $(#[$m])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
        pub struct $name(pub u32);
        impl $name {
            /// As an index into its vector.
            pub fn index(self) -> usize { self.0 as usize }
        }
    )*};
}

ids! {
    /// A fact (also assessments and events).
    FactId,
    /// A list of records.
    ListId,
    /// A concept.
    ConceptId,
    /// A norm.
    NormId,
    /// An enumeration.
    EnumId,
    /// A dated table.
    TableId,
    /// A calendar.
    CalendarId,
    /// A role.
    RoleId,
    /// An untranslated provision.
    UntranslatedId,
    /// A legal source (act, regulation).
    ActId,
    /// A file of the rule base.
    SourceId,
}

/// Everything the checker passed, in one value.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, Default)]
pub struct RuleBase {
    /// Names of the source files, for [`Place`].
    pub sources: Vec<String>,
    /// Acts and regulations with their short names.
    pub acts: Vec<Act>,
    /// Roles; index 0 is always `personen`.
    pub roles: Vec<Role>,
    /// Enumerations (named and inline).
    pub enums: Vec<Enumeration>,
    /// Facts, assessments and events, one per role.
    pub facts: Vec<Fact>,
    /// Lists of records.
    pub lists: Vec<List>,
    /// Concepts.
    pub concepts: Vec<Concept>,
    /// Norms, sorted by name.
    pub norms: Vec<Norm>,
    /// `uforenlig`.
    pub constraints: Vec<Constraint>,
    /// `presumsjon`.
    pub presumptions: Vec<Presumption>,
    /// Dated tables.
    pub tables: Vec<Table>,
    /// Calendars.
    pub calendars: Vec<Calendar>,
    /// Untranslated provisions.
    pub untranslated: Vec<Untranslated>,
    /// Checklists.
    pub checklists: Vec<Checklist>,
    /// Examples, already resolved to names (kept for documentation); the runner reads them from syntax.
    pub example_count: u32,
}

/// Where something stands: file, and byte offsets into it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, Default)]
pub struct Place {
    /// Index into [`RuleBase::sources`].
    pub source: u32,
    /// First byte.
    pub start: u32,
    /// One past the last byte.
    pub end: u32,
}

/// An act, regulation, treaty or circular.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Act {
    /// `lov`, `forskrift`, `traktat`, `rundskriv`.
    pub kind: String,
    /// `2008-05-15-35`.
    pub id: String,
    /// `utlendingsloven`.
    pub short_name: String,
}

/// A typed reference into an act, down to the sentence.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct LawRef {
    /// The act.
    pub act: ActId,
    /// `62`, `90 c`; `None` for the act as a whole.
    pub section: Option<String>,
    /// Ledd, from 1.
    pub ledd: Option<u8>,
    /// Bokstav.
    pub letter: Option<char>,
    /// Nummer.
    pub number: Option<u8>,
    /// Punktum, from 1.
    pub sentence: Option<u8>,
}

/// A role.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Role {
    /// `referansepersonen`.
    pub name: String,
    /// ASCII form.
    pub slug: String,
    /// What a human reads.
    pub title: String,
    /// Repeated roles are lists: `for hvert barn`.
    pub list: Option<ListId>,
}

/// An enumeration.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Enumeration {
    /// Its name, or the fact's for an inline one.
    pub name: String,
    /// `(name, slug, label)` in declaration order.
    pub values: Vec<EnumValue>,
}

/// A value of an enumeration.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct EnumValue {
    /// Identifier.
    pub name: String,
    /// ASCII form.
    pub slug: String,
    /// What a human reads.
    pub label: String,
}

/// Units of time for whole-number durations.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
pub enum Unit {
    /// Years
    Years,
    /// Months
    Months,
    /// Weeks
    Weeks,
    /// Days
    Days,
    /// Hours
    Hours,
}

/// The type of a fact, field or concept.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum Type {
    /// Yes or no; cells 0 = no, 1 = yes.
    Bool,
    /// One of an enumeration; cells are value indices.
    Enum(EnumId),
    /// Any of an enumeration: one Boolean per value.
    Set(EnumId),
    /// Whole number.
    Integer,
    /// Exact decimal in micro-units.
    Decimal,
    /// Kroner in micro-units.
    Kroner,
    /// Day number; may be [`NEVER`] for events.
    Date,
    /// Minutes after midnight.
    Time,
    /// Minutes since 1970-01-01 00:00 local.
    Instant,
    /// A count of one unit (`18 år`).
    Duration(Unit),
    /// A calendar span (`3 uker`), only in concepts and deadline lengths.
    Span,
}

/// How sensitive a question is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, Default)]
pub enum Sensitivity {
    /// lav
    #[default]
    Low,
    /// middels
    Medium,
    /// høy
    High,
}

/// How early in the contact a question may come.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, Default)]
pub enum Stage {
    /// første møte
    First,
    /// kartlegging
    #[default]
    Intake,
    /// sak
    Case,
}

/// What a fact is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum FactKind {
    /// An ordinary fact.
    Fact,
    /// A dated event; [`NEVER`] is in its domain.
    Event,
    /// A bound assessment (`rettsanvendelse`): "has the right if …".
    BoundAssessment,
    /// A free one (`fritt skjønn`): "may be granted".
    FreeAssessment,
}

/// Where a fact lives.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum Scope {
    /// Once in a case.
    Case,
    /// A field of each record of a list (also of a plural role).
    Item(ListId),
}

/// A fact.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Fact {
    /// Path as written in rules: `lovlig_opphold`, `referansepersonen.vedtaksdato`, `vedtak.truffet`.
    pub name: String,
    /// ASCII form.
    pub slug: String,
    /// What a human reads.
    pub title: String,
    /// What it is.
    pub kind: FactKind,
    /// Where it lives.
    pub scope: Scope,
    /// Its role.
    pub role: RoleId,
    /// Its type ([`Type::Set`] facts are split: see [`Fact::member_of`]).
    pub ty: Type,
    /// For the Boolean of one value of an any-of fact: the group's name and the value's index.
    pub member_of: Option<(String, EnumId, u32)>,
    /// Inclusive bounds of an ordered domain, as ordinals.
    pub bounds: Option<(i64, i64)>,
    /// The question.
    pub question: Option<String>,
    /// Why we ask.
    pub why: Option<String>,
    /// How to ask.
    pub how: Option<String>,
    /// Burden.
    pub sensitivity: Sensitivity,
    /// When.
    pub stage: Stage,
    /// Acute safety: first.
    pub acute: bool,
    /// Who or what can document it.
    pub documented: Option<String>,
    /// Who assesses, for assessments.
    pub assessed_by: Vec<String>,
    /// What is weighed, for assessments (paths).
    pub factors: Vec<String>,
    /// Where it stands.
    pub place: Place,
}

/// A list of records.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct List {
    /// `vedtak`.
    pub name: String,
    /// ASCII form.
    pub slug: String,
    /// What a human reads.
    pub title: String,
    /// Fields, as facts with [`Scope::Item`].
    pub fields: Vec<FactId>,
    /// The question for the list.
    pub question: Option<String>,
    /// Burden.
    pub sensitivity: Sensitivity,
    /// Where it stands.
    pub place: Place,
}

/// A truth-valued expression.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub enum Cond {
    /// Constant.
    Const(bool),
    /// A Boolean fact is true. `item` is the bound variable for item-scoped facts.
    Fact(FactId, Item),
    /// An enumerated fact is one of these value indices (ascending).
    OneOf(FactId, Item, Vec<u32>),
    /// A comparison of two ordered values.
    Compare(CompareOp, Box<Scalar>, Box<Scalar>),
    /// A Boolean concept.
    Concept(ConceptId, Item),
    /// An enumerated concept is one of these value indices.
    ConceptOneOf(ConceptId, Item, Vec<u32>),
    /// A named condition of a norm, or a norm itself (`har rett til X`): its "yes".
    Norm(NormId, Option<String>),
    /// An enumerated fact is a member of a dated set of a table, read at a date.
    InTable(FactId, Item, TableId, Box<Scalar>),
    /// Not.
    Not(Box<Cond>),
    /// And.
    And(Vec<Cond>),
    /// Or.
    Or(Vec<Cond>),
    /// `finnes` over a list; the condition sees the record as [`Item::Bound`] with this depth.
    Exists(ListId, u8, Box<Cond>),
    /// `alle`.
    All(ListId, u8, Box<Cond>),
    /// `noen dag` (`every = false`) / `hver dag` (`true`) in a window; the day is [`Scalar::BoundDay`] with this depth.
    Days {
        /// All days, or some day.
        every: bool,
        /// Depth of the bound day.
        depth: u8,
        /// First day.
        from: Box<Scalar>,
        /// Last day.
        to: Box<Scalar>,
        /// The condition.
        condition: Box<Cond>,
    },
    /// Rests on something untranslated.
    Untranslated(UntranslatedId),
    /// The condition judged as if `i_dag` were another day.
    At(Box<Cond>, Box<Scalar>),
}

/// Which record an item-scoped fact is read from.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum Item {
    /// Not item-scoped.
    None,
    /// The record the norm is instantiated for (`for hvert`).
    This,
    /// A quantifier's variable at this depth (0 = outermost).
    Bound(u8),
}

/// Comparison operators.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum CompareOp {
    /// =
    Eq,
    /// ≠
    Ne,
    /// <
    Lt,
    /// ≤
    Le,
    /// >
    Gt,
    /// ≥
    Ge,
}

/// An ordered value.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub enum Scalar {
    /// A constant ordinal.
    Const(i64),
    /// A fact of ordered type.
    Fact(FactId, Item),
    /// `i_dag`.
    Today,
    /// The law's date.
    LawDate,
    /// The day bound by [`Cond::Days`].
    BoundDay(u8),
    /// A concept of ordered type.
    Concept(ConceptId, Item),
    /// A date plus (sign 1) or minus (−1) a fixed span.
    AddSpan(Box<Scalar>, TimeSpan, i8),
    /// A date plus (1) or minus (−1) a span-valued concept.
    AddSpanConcept(Box<Scalar>, ConceptId, i8),
    /// An instant plus hours.
    AddHours(Box<Scalar>, i32),
    /// A date plus (1) or minus (−1) a count of units held in a scalar (`botidskrav : varighet i år`).
    AddUnits(Box<Scalar>, Box<Scalar>, Unit, i8),
    /// Sum.
    Add(Box<Scalar>, Box<Scalar>),
    /// Difference.
    Sub(Box<Scalar>, Box<Scalar>),
    /// Product of a value with an exact decimal factor in micro-units, rounded half away from zero to a micro-unit.
    Mul(Box<Scalar>, i64),
    /// Product of two values, the second a decimal.
    Times(Box<Scalar>, Box<Scalar>),
    /// Least of.
    Min(Vec<Scalar>),
    /// Greatest of.
    Max(Vec<Scalar>),
    /// Whole units elapsed from one date (or instant) to another; 0 when not positive.
    Elapsed(Unit, Box<Scalar>, Box<Scalar>),
    /// A dated amount read at a date.
    Table(TableId, Box<Scalar>),
    /// First match: conditions in order, the last value without one. Built from concepts' alternatives.
    Choice(Vec<(Cond, Scalar)>, Box<Scalar>),
    /// Number of records.
    Count(ListId, u8, Box<Cond>),
    /// Sum over records.
    Sum(ListId, u8, Box<Scalar>, Box<Cond>),
    /// Least over records ([`NEVER`] when none).
    Least(ListId, u8, Box<Scalar>, Box<Cond>),
    /// Greatest over records (`-NEVER` when none).
    Greatest(ListId, u8, Box<Scalar>, Box<Cond>),
    /// A measure of dated records in a window.
    Cover {
        /// Which.
        measure: Measure,
        /// The list.
        list: ListId,
        /// Depth of the bound record.
        depth: u8,
        /// First day of a record.
        from: Box<Scalar>,
        /// Last day of a record.
        to: Box<Scalar>,
        /// Which records count.
        condition: Box<Cond>,
        /// First day of the window.
        window_from: Box<Scalar>,
        /// Last day of the window.
        window_to: Box<Scalar>,
    },
    /// The value judged as if `i_dag` were another day.
    At(Box<Scalar>, Box<Scalar>),
}

/// Measures of dated records.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum Measure {
    /// Days covered by the union.
    Covered,
    /// Days not covered.
    Uncovered,
    /// Longest run of days not covered.
    LongestGap,
}

/// Validity of a version. Days inclusive.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Validity {
    /// First day in force; `None`: always been.
    pub from: Option<Day>,
    /// Last day in force; `None`: open.
    pub to: Option<Day>,
    /// The declared state.
    pub state: ValidityState,
}

/// The four states of validity.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum ValidityState {
    /// In force.
    InForce,
    /// Repealed (its `to` is the day before).
    Repealed,
    /// Adopted from a date.
    AdoptedFrom,
    /// Adopted without a date: never fires, is shown.
    AdoptedWithoutDate,
}

/// What chooses between versions.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub enum Transition {
    /// By the law's date alone.
    LawDate,
    /// This version applies when the condition holds; else the earlier one.
    When(Cond),
    /// Not known: from its first day both this and the earlier version are readings.
    Unknown,
}

/// A concept: a defined value of any type.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Concept {
    /// Name.
    pub name: String,
    /// ASCII form.
    pub slug: String,
    /// What a human reads.
    pub title: String,
    /// Its type.
    pub ty: Type,
    /// Item scope when declared `for hvert`.
    pub scope: Scope,
    /// Versions, in order of validity; one when undated.
    pub versions: Vec<ConceptVersion>,
    /// `kan_oppgis`: stating a value constrains this fact (whole units elapsed from it to `i_dag`).
    pub measures: Option<FactId>,
    /// Legal basis and origin.
    pub origin: Origin,
    /// Where it stands.
    pub place: Place,
}

/// A version of a concept.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct ConceptVersion {
    /// Version label.
    pub label: Option<String>,
    /// Validity.
    pub validity: Validity,
    /// What chooses it.
    pub transition: Transition,
    /// The definition.
    pub body: ConceptBody,
}

/// A concept's definition.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub enum ConceptBody {
    /// Boolean.
    Cond(Cond),
    /// Ordered value.
    Scalar(Scalar),
    /// Tiers of alternatives: inside a tier the alternatives are equal (different values that both apply are a conflict);
    /// a later tier is used only where no earlier one applies.
    Alternatives(Vec<Vec<(Cond, AltValue)>>),
}

/// The value of an alternative.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub enum AltValue {
    /// Enumeration value index.
    Enum(u32),
    /// Ordered value.
    Scalar(Scalar),
    /// A calendar span.
    Span(TimeSpan),
    /// Hours.
    Hours(i32),
}

/// Where a norm comes from and how sure it is.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, Default)]
pub struct Origin {
    /// Legal basis.
    pub basis: Vec<LawRef>,
    /// `praksis`.
    pub practice: Option<String>,
    /// `faglig råd`.
    pub advice: Option<String>,
    /// Sources with the day of the last check.
    pub sources: Vec<(String, Option<Day>)>,
    /// Reviewed by a lawyer: who, when.
    pub reviewed: Option<(String, Day)>,
    /// Shown in every answer that rests on it.
    pub caveats: Vec<String>,
}

/// Kinds of norm.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
pub enum NormKind {
    /// rett
    Right,
    /// rett_og_plikt
    RightAndDuty,
    /// plikt
    Duty,
    /// hjelperplikt
    HelperDuty,
    /// adgang
    Discretion,
    /// inngrep
    Intervention,
    /// vilkår
    Requirements,
    /// fase
    Phase,
    /// advarsel
    Warning,
    /// råd
    Advice,
    /// tjeneste
    Service,
    /// frist
    Deadline,
    /// ventetid
    WaitingPeriod,
    /// myndighetsfrist
    AuthorityLimit,
}

/// A norm with all its versions.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Norm {
    /// Name.
    pub name: String,
    /// ASCII form.
    pub slug: String,
    /// Kind.
    pub kind: NormKind,
    /// Columns (`helse`, `bolig` …).
    pub areas: Vec<String>,
    /// Folder under `regelverk/`.
    pub domain: String,
    /// Role it is for.
    pub role: RoleId,
    /// Item scope for `for hvert`.
    pub scope: Scope,
    /// Versions in order.
    pub versions: Vec<NormVersion>,
    /// Facts that must not matter.
    pub regardless: Vec<FactId>,
    /// Acute.
    pub acute: bool,
    /// Where it stands.
    pub place: Place,
}

/// A version of a norm.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct NormVersion {
    /// Version label.
    pub label: Option<String>,
    /// Title.
    pub title: String,
    /// Sentences for outcomes: key (`ja`, `nei`, `kan`, part names, values) → text.
    pub wording: Vec<(String, String)>,
    /// Who owes it.
    pub responsible: Vec<String>,
    /// What it gives, how long, what ends it, what may be attached.
    pub extent: Vec<ExtentText>,
    /// Ends when.
    pub ends_when: Option<Cond>,
    /// Legal basis and origin.
    pub origin: Origin,
    /// Validity.
    pub validity: Validity,
    /// What chooses it.
    pub transition: Transition,
    /// The grounds are exhaustive: "no" may be said.
    pub exhaustive: bool,
    /// The rule itself.
    pub body: Body,
    /// Other readings of the body, with their origin.
    pub readings: Vec<Reading>,
    /// Deadline parts for frist, ventetid, myndighetsfrist.
    pub deadline: Option<DeadlineRule>,
    /// Next phases, services, urgency and other plain data.
    pub links: Links,
    /// Where it stands.
    pub place: Place,
}

/// Descriptive texts of a norm.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub enum ExtentText {
    /// omfang
    Extent(String),
    /// varighet
    Duration(String),
    /// opphører
    Ends(String),
    /// kan stilles vilkår
    MayAttach(String),
}

/// Plain data of some kinds of norm.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, Default)]
pub struct Links {
    /// `neste` (phases).
    pub next: Vec<String>,
    /// `tjeneste` (advice).
    pub services: Vec<String>,
    /// `hastegrad`.
    pub urgency: Option<u32>,
    /// `telefon` (services).
    pub phone: Option<String>,
    /// `åpent` (services).
    pub open: Option<String>,
}

/// Grounds, requirements and exceptions.
/// The outcome is *yes* where (some ground holds, or there are none) and every requirement holds and no exception applies;
/// else *may* where some may-ground holds and no exception applies; else *no*.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, Default)]
pub struct Body {
    /// Alternative grounds for *yes*.
    pub grounds: Vec<Part>,
    /// Grounds for *may*.
    pub may: Vec<Part>,
    /// Named requirements, all needed for *yes*.
    pub requirements: Vec<Part>,
    /// Exceptions to the whole norm.
    pub exceptions: Vec<Exception>,
}

/// A named or unnamed condition with its own exceptions (which *lift* it: a lifted requirement counts as met).
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Part {
    /// Name, if any.
    pub name: Option<String>,
    /// Title, if any.
    pub title: Option<String>,
    /// Own legal basis.
    pub basis: Vec<LawRef>,
    /// The condition.
    pub condition: Cond,
    /// What lifts this condition alone.
    pub exceptions: Vec<Exception>,
    /// Where it stands.
    pub place: Place,
}

/// An exception: applies when its condition holds and none of its own exceptions (blocks) does.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Exception {
    /// Name.
    pub name: String,
    /// Title.
    pub title: Option<String>,
    /// Basis and origin (own declaration, or the norm's).
    pub origin: Origin,
    /// Validity of the exception itself, when declared apart.
    pub validity: Option<Validity>,
    /// The condition.
    pub condition: Cond,
    /// Must be invoked: while open the answer is "yes, unless …".
    pub invoked: bool,
    /// What blocks it (`sperre for`, or `unntak fra` the exception).
    pub blocks: Vec<Exception>,
    /// Where it stands.
    pub place: Place,
}

/// One of several readings.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Reading {
    /// Name; the norm's own body is the reading `ordlyd`.
    pub name: String,
    /// Title.
    pub title: String,
    /// Origin.
    pub origin: Origin,
    /// The prudent one to follow.
    pub prudent: bool,
    /// Whom to ask.
    pub ask: Option<String>,
    /// The body under this reading.
    pub body: Body,
    /// Deadline parts under this reading, when they differ.
    pub deadline: Option<DeadlineRule>,
}

/// A deadline, waiting period or authority limit.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct DeadlineRule {
    /// `løper_fra`: a date or instant.
    pub start: Option<Scalar>,
    /// `varer`: tiers as in [`ConceptBody::Alternatives`], values are spans or hours (or an ordered duration concept).
    pub length: Vec<Vec<(Cond, AltValue)>>,
    /// `slutter`: the end stated directly.
    pub end: Option<Scalar>,
    /// Rolls to the next working day by this calendar, with the basis for rolling.
    pub rolls: Option<(CalendarId, Vec<LawRef>)>,
    /// Day of the act that meets it.
    pub met_by: Option<Scalar>,
    /// Interruption: day of interruption, start of the new period.
    pub interrupted: Option<(Scalar, Scalar)>,
    /// Extended to this day.
    pub extended_to: Option<Scalar>,
    /// After expiry: the assessment under which it may still be heard, and the absolute bar.
    pub late: Option<(FactId, Scalar)>,
    /// `true` when start and end are instants (minutes), not days.
    pub instant: bool,
}

/// `uforenlig`: this cannot be true in any world.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Constraint {
    /// Name.
    pub name: String,
    /// Title: shown when facts clash.
    pub title: String,
    /// What cannot be.
    pub condition: Cond,
    /// Origin.
    pub origin: Origin,
    /// Where it stands.
    pub place: Place,
}

/// `presumsjon`.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Presumption {
    /// Name.
    pub name: String,
    /// Title.
    pub title: String,
    /// When it works (for instance a helper's assessment).
    pub condition: Cond,
    /// What it assumes: a condition over `until`'s fact.
    pub assumes: Cond,
    /// Works until this fact is clarified.
    pub until: FactId,
    /// Who clarifies.
    pub clarified_by: Vec<String>,
    /// The norms it works for.
    pub norms: Vec<NormId>,
    /// Origin.
    pub origin: Origin,
    /// Validity.
    pub validity: Validity,
    /// Where it stands.
    pub place: Place,
}

/// A dated table.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Table {
    /// Name.
    pub name: String,
    /// ASCII form.
    pub slug: String,
    /// Title.
    pub title: String,
    /// Type of an entry; [`Type::Set`] for sets.
    pub ty: Type,
    /// Rows ascending by first day; a row holds to the day before the next, or its own last day.
    pub rows: Vec<TableRow>,
    /// Origin.
    pub origin: Origin,
    /// Where it stands.
    pub place: Place,
}

/// A row of a table.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct TableRow {
    /// First day.
    pub from: Day,
    /// Last day, if stated.
    pub to: Option<Day>,
    /// The amount, or the set's value indices.
    pub value: TableValue,
}

/// An entry.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub enum TableValue {
    /// Ordinal.
    Amount(i64),
    /// Value indices, ascending.
    Set(Vec<u32>),
}

/// Law that is known but not expressed.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Untranslated {
    /// Name.
    pub name: String,
    /// What it is, for the reader.
    pub title: String,
    /// Origin.
    pub origin: Origin,
    /// Where it stands.
    pub place: Place,
}

/// A checklist: observations, gathered and never concluded from.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Checklist {
    /// Name.
    pub name: String,
    /// Title.
    pub title: String,
    /// `(name, text)`.
    pub items: Vec<(String, String)>,
    /// Origin.
    pub origin: Origin,
    /// Where it stands.
    pub place: Place,
}
