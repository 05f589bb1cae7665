//! Norms: grounds, requirements, exceptions, readings and deadlines.

use super::{
    AltValue, CalendarId, Cond, FactId, LawRef, Origin, Place, RoleId, Scalar, Scope, Transition, Validity,
};
use crate::later::Later;
use serde::{Deserialize, Serialize};

/// Kinds of norm.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
pub enum NormKind {
    /// rett
    Right,
    /// `rett_og_plikt`
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
    pub versions: Later<NormVersion>,
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
    /// Facts that must not matter.
    pub regardless: Vec<FactId>,
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
    /// What to write.
    pub documents: Vec<String>,
    /// What to look for.
    pub checklists: Vec<String>,
    /// The deadlines it must be done within.
    pub within: Vec<String>,
    /// `telefon` (services).
    pub phone: Option<String>,
    /// `åpent` (services).
    pub open: Option<String>,
}

/// Grounds, requirements and exceptions.
/// The outcome is *yes* where some ground holds (or none is needed, see [`Body::holds_without_ground`]) and every requirement holds and no exception applies;
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

impl Body {
    /// Whether *yes* needs no ground: none is declared, and the norm is not one that only says what *may* be done.
    pub fn holds_without_ground(&self) -> bool {
        self.grounds.is_empty() && (self.may.is_empty() || !self.requirements.is_empty())
    }
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
    /// `varer`: tiers as in [`ConceptBody::Alternatives`](super::ConceptBody::Alternatives), values are spans or hours (or an ordered duration concept).
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
