//! Compiled rules: one reduced decision diagram per norm, law-date segment and named part.
//!
//! The compiler inlines concepts, lifts choices out of comparisons, cuts each fact's domain into cells and gives every norm its own
//! variable order. A *variable* of a diagram is either a static axis (a fact's cells) or a dynamic atom (a comparison or list
//! condition that only the case can evaluate). Variables tied to each other stand next to each other in every order.

use crate::later::Later;
use crate::model::{
    AltValue, ConceptId, Cond, DeadlineRule, FactId, ListId, NormId, RuleBase, Scalar, Scope,
};
use rettesnor_diagram::Diagram;
use rettesnor_values::Day;
use serde::{Deserialize, Serialize};

/// A rule base ready to answer: the model, its programs, and the hash that names it.
#[derive(Debug, Clone, Default, Serialize, Deserialize)]
pub struct Compiled {
    /// SHA-256 of the stored model and programs, hex: names the rule base in every answer, and stands in the head of its file.
    #[serde(skip)]
    pub hash: String,
    /// The checked rules.
    pub model: RuleBase,
    /// All variables of all diagrams; a diagram's variable ids index this.
    pub variables: Vec<Variable>,
    /// Variables tied together (they read a common fact, or stand under a common constraint): each set once. First those that
    /// constraints make by themselves, then those of each segment ([`Segment::ties`]).
    pub clusters: Vec<Cluster>,
    /// Per norm, in the model's order.
    pub norms: Vec<NormProgram>,
    /// Per concept, in the model's order: a concept can be asked for like a norm.
    pub concepts: Vec<ConceptProgram>,
    /// Per constraint: its condition over variables, for world checks.
    pub constraints: Vec<VarCond>,
    /// Per presumption, in the model's order.
    pub presumptions: Vec<PresumptionProgram>,
    /// When variables and clusters are read by norms and concepts.
    pub read_on: ReadOn,
}

/// The days of the law on which some segment reads a variable or a cluster: spans, both ends included, rising and apart. What
/// is never read has none. Worked out by the compiler, so that nobody need look at every segment first.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct ReadOn {
    /// Per variable; those it is tied to in a segment that is read count too.
    pub variables: Vec<Vec<(Day, Day)>>,
    /// Per cluster.
    pub clusters: Vec<Vec<(Day, Day)>>,
}

/// A presumption over variables.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct PresumptionProgram {
    /// When it works.
    pub condition: VarCond,
    /// What it assumes.
    pub assumes: VarCond,
}

/// A variable of the diagrams.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub enum Variable {
    /// The cells of a fact.
    Axis(Axis),
    /// A condition evaluated in the case: true, false, or open.
    Atom(Atom),
}

/// A fact's domain cut into cells.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Axis {
    /// The fact.
    pub fact: FactId,
    /// Case, or each record.
    pub scope: Scope,
    /// How values map to cells.
    pub cells: Cells,
}

/// Cells of an axis; at most 64.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub enum Cells {
    /// 0 = no, 1 = yes.
    Bool,
    /// Cell of each enumeration value, and the number of cells.
    Enum(Vec<u8>, u8),
    /// Cell *i* holds ordinals `cuts[i-1] ..= cuts[i]-1`; cell 0 everything below `cuts[0]`.
    Ordered(Vec<i64>),
}

/// A dynamic Boolean.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Atom {
    /// The condition: `Compare`, `InTable`, `Exists`, `All`, `Days` or `Untranslated`.
    pub condition: Cond,
    /// Case, or each record of a `for hvert` norm.
    pub scope: Scope,
    /// Facts it reads (sorted), the fields of quantified records included.
    pub facts: Vec<FactId>,
    /// Lists it quantifies over or measures (sorted).
    pub lists: Vec<ListId>,
    /// `true` when it is monotone in each ordered fact it reads, so that a single open fact can be cut by bisection.
    pub monotone: bool,
}

/// Variables tied together.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Cluster {
    /// Variable ids, ascending.
    pub variables: Vec<u32>,
    /// Facts they read (sorted), but for the fields of quantified records.
    pub facts: Vec<FactId>,
    /// Constraints (indices) over them.
    pub constraints: Vec<u32>,
}

/// A condition over variables, small and without a diagram: what explanations, constraints and oracles walk.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub enum VarCond {
    /// Constant.
    Const(bool),
    /// The variable's cell is in the mask.
    In(u32, u64),
    /// Not.
    Not(Box<VarCond>),
    /// And.
    And(Vec<VarCond>),
    /// Or.
    Or(Vec<VarCond>),
}

/// A norm's programs.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct NormProgram {
    /// The norm.
    pub norm: NormId,
    /// Segments of law time, ascending, covering every day; each is one diagram.
    pub segments: Later<Segment>,
}

/// A concept's programs. Boolean and enumerated concepts, and concepts given by alternatives, have outcome diagrams whose terminals
/// are [`Outcome::Value`] (Booleans: [`Outcome::Yes`] / [`Outcome::No`]); a concept that is one ordered expression has none and is
/// evaluated through its scalar.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct ConceptProgram {
    /// The concept.
    pub concept: ConceptId,
    /// Segments of law time, as for norms; `parts`, `invoked` and `deadline` stay empty.
    pub segments: Later<Segment>,
}

/// The program of a norm for a span of law dates.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct Segment {
    /// First law date.
    pub from: Day,
    /// Last law date.
    pub to: Day,
    /// Versions (indices into the norm's) that can apply here; empty: not in force.
    pub versions: Vec<u32>,
    /// The outcome diagram; its terminals index `outcomes`. `None`: not in force, or past the diagram budget (see `tree`).
    #[serde(with = "rettesnor_diagram::trusted")]
    pub diagram: Option<Diagram>,
    /// What the terminals mean.
    pub outcomes: Vec<Outcome>,
    /// The function as a tree, where it has no diagram: `(condition, outcome index)`, first match.
    pub tree: Later<(VarCond, u16)>,
    /// Named parts with their own truth: requirements, grounds, exceptions. Name paths are `krav`, `krav.unntak`.
    pub parts: Later<PartProgram>,
    /// The exceptions that must be invoked, by their own names and under every reading, for "yes, unless …".
    pub invoked: Later<PartProgram>,
    /// The outcome diagram as it would be if none of them applied, over the same `outcomes`: one, or none where there are no such
    /// exceptions or it is past the diagram budget.
    pub uninvoked: Later<Trusted>,
    /// The deadline, its lengths as a diagram.
    pub deadline: Option<DeadlineProgram>,
    /// The deadline under each reading, where readings have deadlines of their own; `ordlyd` (or the newer version) first.
    pub deadline_readings: Vec<(String, DeadlineProgram)>,
    /// For ordered concepts: the value with concepts inlined and choices kept.
    pub value: Option<Scalar>,
    /// Past the diagram budget: the answer says `grovt`.
    pub coarse: bool,
    /// The variables that anything here can test, ascending.
    pub reads: Vec<u32>,
    /// The clusters of the variables read here (indices into [`Compiled::clusters`]), none overlapping another.
    pub ties: Vec<u32>,
}

/// A diagram of a rule base that is trusted to be sound.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct Trusted(#[serde(with = "rettesnor_diagram::trusted")] pub Option<Diagram>);

/// A named part.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct PartProgram {
    /// `fravær`, `selvforsørget.ufør`.
    pub path: String,
    /// Which version it belongs to.
    pub version: u32,
    /// What it is.
    pub kind: PartKind,
    /// Its truth; terminals 0 = no, 1 = yes. `None` past the budget.
    #[serde(with = "rettesnor_diagram::trusted")]
    pub diagram: Option<Diagram>,
    /// The same as a condition.
    pub condition: VarCond,
}

/// Kinds of part.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum PartKind {
    /// A ground for yes.
    Ground,
    /// A ground for may.
    May,
    /// A requirement, after its exceptions.
    Requirement,
    /// An exception, after its blocks.
    Exception,
}

/// A deadline's compiled parts.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct DeadlineProgram {
    /// The rule, every scalar with concepts inlined and choices kept.
    pub rule: DeadlineRule,
    /// Which length applies: terminals index `length_outcomes`, of which the first are `lengths`.
    #[serde(with = "rettesnor_diagram::trusted")]
    pub length: Option<Diagram>,
    /// What the terminals of `length` mean: [`Outcome::Value`] of each of `lengths`, then conflicts and no length at all.
    pub length_outcomes: Vec<Outcome>,
    /// The same as a tree, first match.
    pub length_tree: Later<(VarCond, u16)>,
    /// The lengths.
    pub lengths: Vec<AltValue>,
    /// Start, end and the rest with concepts inlined and choices kept.
    pub start: Option<Scalar>,
    /// Direct end.
    pub end: Option<Scalar>,
}

/// What a terminal means.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub enum Outcome {
    /// No, and the grounds are exhaustive.
    No,
    /// Not under the rules we know.
    NotUnderKnownRules,
    /// Yes.
    Yes,
    /// May be granted (or done).
    May,
    /// A concept's or deadline length's value.
    Value(AltValue),
    /// Provisions of equal rank give different outcomes; names of both.
    Conflict(Vec<(String, Outcome)>),
    /// Readings differ: reading name → outcome.
    Readings(Vec<(String, Outcome)>),
    /// Not in force on the law's date.
    NotInForce,
}
