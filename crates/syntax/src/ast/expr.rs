//! Conditions and values.

use super::{Name, Path, Unit};
use rettesnor_source::Span;
use rettesnor_values::{Day, Decimal};

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
    /// `2026-03-13 14:00`: a day, and minutes after its midnight
    Moment(Day, u16),
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
