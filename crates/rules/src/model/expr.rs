//! Conditions and ordered values.

use super::{ConceptId, FactId, ListId, NormId, TableId, Unit, UntranslatedId};
use rettesnor_values::Span as TimeSpan;
use serde::{Deserialize, Serialize};

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
    /// Least over records ([`NEVER`](super::NEVER) when none).
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
