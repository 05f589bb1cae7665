//! Answers: for every norm the set of its outcomes over all worlds, and what a reader needs to trust and use it.

use crate::possible::Possible;
use rettesnor_rules::model::{ConceptId, Cond, FactId, ListId, NormId, UntranslatedId};
use rettesnor_values::{Day, Span};
use serde::{Deserialize, Serialize};

/// The answer to a case.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Answer {
    /// Names the rule base.
    pub rule_base: String,
    /// The engine's version.
    pub engine: String,
    /// The facts' clock.
    pub today: Day,
    /// The law's clock.
    pub law_date: Day,
    /// Set when no world is left.
    pub contradiction: Option<Contradiction>,
    /// One per norm and instance, in the model's order.
    pub norms: Vec<NormAnswer>,
    /// Norms for each record of a list that may hold records nobody has told of: the instances above may not be all.
    pub more_records: Vec<(NormId, ListId)>,
}

/// Facts that cannot all be true.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Contradiction {
    /// A smallest set of given facts that clash.
    pub facts: Vec<FactRef>,
    /// The constraints broken (indices into the model), if any; empty where a fact clashes with itself.
    pub constraints: Vec<u32>,
    // Norm answers then hold whichever of `facts` is wrong: what all repairs agree on; the rest is open.
}

/// A fact in a case: of the case, or of the n-th record.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct FactRef {
    /// The fact.
    pub fact: FactId,
    /// Record index for item-scoped facts.
    pub item: Option<u32>,
}

/// The answer for one norm (or one instance of it).
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct NormAnswer {
    /// The norm.
    pub norm: NormId,
    /// Record index for `for hvert` norms.
    pub item: Option<u32>,
    /// The version (index) the answer rests on; several can be possible under a transition.
    pub versions: Vec<u32>,
    /// What a reader is told.
    pub verdict: Verdict,
    /// Every outcome that some world has, in the order of the segment's outcome table.
    pub outcomes: Vec<OutcomeValue>,
    /// Facts that change the outcome in some world: exactly these, unless `coarse`.
    pub depends_on: Vec<FactRef>,
    /// Facts among them that are only used through a concept that measures them: show the concept's name.
    pub measured: Vec<(FactRef, ConceptId)>,
    /// How: conditions to outcome, shortest first ("under 16: ja; ellers: kan gis"). All of them, or none: where they are too
    /// many, or where readings were left out.
    pub branches: Vec<Branch>,
    /// Named parts and their state.
    pub parts: Vec<PartAnswer>,
    /// The deadline, for frist, ventetid, myndighetsfrist.
    pub deadline: Option<DeadlineAnswer>,
    /// Presumptions the answer rests on (indices into the model): "for now".
    pub presumptions: Vec<u32>,
    /// Untranslated provisions that could change it (indices into the model).
    pub untranslated: Vec<u32>,
    /// Lists that may hold records nobody has told of, and which could then change it.
    pub lists: Vec<ListId>,
    /// Sound but perhaps not exact: a list sum, two open dates, or a diagram past its budget.
    pub coarse: bool,
}

/// What the answer for a norm comes to, without how: much cheaper than a [`NormAnswer`], with the same values.
#[derive(Debug, Clone, PartialEq)]
pub struct Brief {
    /// [`NormAnswer::outcomes`].
    pub outcomes: Vec<OutcomeValue>,
    /// [`NormAnswer::depends_on`].
    pub depends_on: Vec<FactRef>,
    /// [`NormAnswer::deadline`].
    pub deadline: Option<DeadlineAnswer>,
    /// Whether the verdict is [`Verdict::Settled`].
    pub settled: bool,
}

impl From<NormAnswer> for Brief {
    fn from(NormAnswer { outcomes, depends_on, deadline, verdict, .. }: NormAnswer) -> Self {
        Self { outcomes, depends_on, deadline, settled: matches!(verdict, Verdict::Settled(_)) }
    }
}

/// The verdict: how the outcome set reads.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub enum Verdict {
    /// One outcome in all worlds.
    Settled(OutcomeValue),
    /// The grounds are met; only exceptions that must be invoked are open (names).
    YesUnless(Vec<String>),
    /// What remains is bound assessment (facts of kind `BoundAssessment`).
    RightIf(Vec<FactRef>),
    /// What remains is free assessment, or the only open outcomes are may and no through assessments.
    MayAfter(Vec<FactRef>),
    /// Open.
    Depends,
    /// What it rests on is untranslated.
    Untranslated,
    /// No world, and the repairs do not agree.
    Contradictory,
}

/// An outcome as a value.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub enum OutcomeValue {
    /// No, exhaustively.
    No,
    /// Not under the rules we know.
    NotUnderKnownRules,
    /// Yes.
    Yes,
    /// Yes, for now: by presumption.
    YesForNow,
    /// May.
    May,
    /// Met, for requirements norms, is [`OutcomeValue::Yes`]. An enumeration value of a concept.
    Enum(u32),
    /// Ordered values of a concept.
    Ordered(Possible),
    /// A calendar span.
    Span(Span),
    /// Hours.
    Hours(i32),
    /// Provisions of equal rank disagree.
    Conflict(Vec<(String, Self)>),
    /// Readings disagree.
    Readings(Vec<(String, Self)>),
    /// Not in force.
    NotInForce,
}

/// One way to an outcome.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Branch {
    /// Facts and the values that lead here.
    pub conditions: Vec<(FactRef, Possible)>,
    /// The same told by the concept that measures the fact, where the fact is only used through it.
    pub measured: Vec<(FactRef, ConceptId, Possible)>,
    /// Conditions that no values of a single fact tell: over several facts, a list, or an untranslated provision.
    pub others: Vec<OtherCondition>,
    /// The outcome.
    pub outcome: OutcomeValue,
}

/// A condition over more than one open fact.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct OtherCondition {
    /// What it says (concepts inlined).
    pub condition: Cond,
    /// Whether it is to hold.
    pub holds: bool,
    /// The open facts it reads.
    pub facts: Vec<FactRef>,
}

/// The state of a named part.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct PartAnswer {
    /// `fravær`, `selvforsørget.ufør`.
    pub path: String,
    /// The version it belongs to.
    pub version: u32,
    /// True, false, or open.
    pub state: Option<bool>,
    /// What it depends on, where open.
    pub depends_on: Vec<FactRef>,
    /// Sound but perhaps not exact.
    pub coarse: bool,
}

/// A deadline in a case.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct DeadlineAnswer {
    /// Earliest and latest last day (or minute) over all worlds in which it runs; `None`: start not known at all.
    pub end: Option<(i64, i64)>,
    /// The same before rolling to a working day.
    pub nominal: Option<(i64, i64)>,
    /// Instants, not days.
    pub instant: bool,
    /// The day to show: a frist its earliest end, a ventetid its latest.
    pub shown: Option<i64>,
    /// The safe day: the last working day on or before the end as it is before rolling, where there is a calendar.
    /// Advice, not law: who acts then need not rely on how the end is rolled, or on an office that is closed.
    pub safe: Option<Day>,
    /// What state it can be in today.
    pub states: Vec<DeadlineState>,
    /// Days left to the shown day; negative when past.
    pub days_left: Option<i64>,
    /// The absolute bar for late hearing.
    pub barred_after: Option<(i64, i64)>,
    /// Facts the end depends on.
    pub depends_on: Vec<FactRef>,
}

/// States of a deadline.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub enum DeadlineState {
    /// Does not run in this case.
    NotApplicable,
    /// Its start has not happened.
    NotStarted,
    /// Running.
    Running,
    /// Met in time.
    Met,
    /// Running, extended before expiry.
    Extended,
    /// Interrupted; a new period runs or will run.
    Interrupted,
    /// Expired.
    Expired,
    /// Expired; may still be heard.
    MayBeHeard,
    /// Expired beyond the bar.
    Barred,
}

/// The value of a concept in a case.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct ConceptAnswer {
    /// The concept.
    pub concept: ConceptId,
    /// Record index.
    pub item: Option<u32>,
    /// Its possible outcomes.
    pub outcomes: Vec<OutcomeValue>,
    /// What changes it.
    pub depends_on: Vec<FactRef>,
    /// Sound but perhaps not exact.
    pub coarse: bool,
}

/// Why a settled (or partly settled) answer holds: a minimal proof as a tree of values.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Explanation {
    /// The norm.
    pub norm: NormId,
    /// Record index.
    pub item: Option<u32>,
    /// The facts that carry it: take away any and the outcome is open.
    pub facts: Vec<(FactRef, Possible)>,
    /// The steps.
    pub root: ProofNode,
    /// "From when could it be otherwise": next days on which the answer changes if facts stay, with the outcome then.
    pub changes: Vec<(Day, OutcomeValue)>,
}

/// A step of a proof.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct ProofNode {
    /// What it is about.
    pub subject: Subject,
    /// Its truth in all worlds under the carrying facts; `None` where open.
    pub holds: Option<bool>,
    /// What it rests on, only what is needed.
    pub because: Vec<Self>,
}

/// What a step is about.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub enum Subject {
    /// The norm, in a version.
    Norm(NormId, u32),
    /// A named part.
    Part(NormId, u32, String),
    /// A concept.
    Concept(ConceptId),
    /// All of.
    All,
    /// Any of.
    Any,
    /// Not.
    Not,
    /// A fact has one of these values.
    Fact(FactRef, Possible),
    /// A comparison or list condition as the rule writes it, with the values of the facts it reads.
    Atom(Box<Cond>, Vec<(FactRef, Possible)>),
    /// An untranslated provision.
    Untranslated(UntranslatedId),
}
