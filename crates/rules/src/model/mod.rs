//! The checked rules (IR): typed, resolved, independent of syntax. Engine, batch, SQL, documentation and editors start here.
//!
//! Every ordered kind is one `i64` axis: dates are day numbers since 1970-01-01 ([`NEVER`] for an event that has not
//! happened), numbers and kroner are micro-units, whole numbers and durations-in-a-unit are plain counts, times of day and
//! instants are minutes. Booleans and enumerations are small indices. Identifiers are dense `u32` newtypes into the vectors of
//! [`RuleBase`].

use rettesnor_values::{Calendar, Day, Span as TimeSpan};
use serde::{Deserialize, Serialize};

/// The ordinal of an event that has not happened: later than every date.
pub const NEVER: i64 = Day::NEVER.number() as i64;

mod expr;
mod lists;
mod norm;

pub use expr::{CompareOp, Cond, Item, Measure, Scalar};
pub use lists::{Checklist, ChecklistItem, ListKind, Term, ToldBy};
pub use norm::{
    Body, DeadlineRule, Exception, ExtentText, Links, Norm, NormKind, NormVersion, Part, Reading,
};

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
    /// When the clocks are changed, as a POSIX time zone rule; without one every day has 24 hours.
    pub clock: Option<String>,
    /// Untranslated provisions.
    pub untranslated: Vec<Untranslated>,
    /// Checklists and documents.
    pub checklists: Vec<Checklist>,
    /// The glossary.
    pub terms: Vec<Term>,
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
    /// Date and number, `ÅÅÅÅ-MM-DD-N`.
    pub id: String,
    /// The name readers know it by.
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
    /// The fields that make each record a period.
    pub period: Option<Period>,
    /// The question for the list.
    pub question: Option<String>,
    /// Burden.
    pub sensitivity: Sensitivity,
    /// Where it stands.
    pub place: Place,
}

/// `periode FELT til FELT`: each record covers the days from one field to another, both included.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Period {
    /// The first day.
    pub from: FactId,
    /// The last day.
    pub to: FactId,
    /// `uten_overlapp`: no two records cover the same days, but the day one ends may be the day the next begins.
    pub apart: bool,
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
    /// Other readings of the definition, with their origin.
    pub readings: Vec<ConceptReading>,
}

/// One of several readings of a concept.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct ConceptReading {
    /// Name; the concept's own definition is the reading `ordlyd`.
    pub name: String,
    /// Title.
    pub title: String,
    /// Origin.
    pub origin: Origin,
    /// The prudent one to follow.
    pub prudent: bool,
    /// Whom to ask.
    pub ask: Option<String>,
    /// The definition under this reading.
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
    /// A length of time: so many of a unit.
    Count(Scalar, Unit),
}

impl AltValue {
    /// The ordered expression it is read from, if there is one.
    pub fn scalar(&self) -> Option<&Scalar> {
        match self {
            Self::Scalar(scalar) | Self::Count(scalar, _) => Some(scalar),
            Self::Enum(_) | Self::Span(_) | Self::Hours(_) => None,
        }
    }
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
