//! What follows from what among comparisons: who is under 16 is under 18.
//!
//! Comparisons of the same two things at different distances lie on one line. `X < Y + 16 years` implies
//! `X < Y + 18 years`; both directions, and ages in years and months, are put on the line of their pair. Lines in days
//! and in months are not compared: a month is not thirty days.

use crate::model::{CompareOp, Cond, Scalar, Unit};
use crate::program::{VarCond, Variable};
use std::collections::{BTreeMap, BTreeSet};

/// A place on a line: a distance, and whether just beyond it.
type Mark = (i64, u8);

/// The lines of all variables.
#[derive(Debug, Default)]
pub(crate) struct Lines {
    /// Per variable, the lines it lies on, where it says "before this mark", and whether it says so when true.
    of_var: BTreeMap<u32, Vec<(usize, Mark, bool)>>,
}

impl Lines {
    pub(crate) fn new(variables: &[Variable]) -> Self {
        let mut made = Self::default();
        let mut numbers: BTreeMap<Vec<u8>, usize> = BTreeMap::new();
        for (var, variable) in (0_u32..).zip(variables) {
            let Variable::Atom(atom) = variable else { continue };
            let Cond::Compare(CompareOp::Lt, left, right) = &atom.condition else { continue };
            for (line, mark, positive) in marks(left, right) {
                let Ok(key) = postcard::to_allocvec(&line) else { continue };
                let next = numbers.len();
                let number = *numbers.entry(key).or_insert(next);
                made.of_var.entry(var).or_default().push((number, mark, positive));
            }
        }
        made
    }

    /// What must hold among these variables: of two marks on a line, before the first implies before the second. Only these
    /// variables are looked at, however many others lie on their lines.
    pub(crate) fn axioms(&self, vars: &BTreeSet<u32>) -> Vec<VarCond> {
        let marks = vars.iter().filter_map(|var| Some((*var, self.of_var.get(var)?)));
        let mut said: Vec<(usize, Mark, u32, bool)> =
            marks.flat_map(|(var, all)| all.iter().map(move |it| (it.0, it.1, var, it.2))).collect();
        said.sort_unstable();
        let mut made = Vec::new();
        let mut before: Option<(usize, Mark, VarCond)> = None;
        for (line, mark, var, positive) in said {
            let says = VarCond::In(var, if positive { 0b10 } else { 0b01 });
            let says_not = VarCond::In(var, if positive { 0b01 } else { 0b10 });
            if let Some((_, earlier, other)) = before.take().filter(|it| it.0 == line) {
                made.push(VarCond::Or(vec![negated(&other), says.clone()]));
                if earlier == mark {
                    made.push(VarCond::Or(vec![says_not, other]));
                }
            }
            before = Some((line, mark, says));
        }
        made
    }
}

fn negated(says: &VarCond) -> VarCond {
    match says {
        VarCond::In(var, mask) => VarCond::In(*var, !mask & 0b11),
        other => VarCond::Not(Box::new(other.clone())),
    }
}

/// The unit of a line, and the two things it compares; the second is moved by the distance.
type Line = (u8, Scalar, Option<Scalar>);

const COUNT: u8 = 0;
const MONTHS: u8 = 1;
const DAYS: u8 = 2;

/// The marks a comparison `left < right` stands at, and whether it says "before" when true.
fn marks(left: &Scalar, right: &Scalar) -> Vec<(Line, Mark, bool)> {
    if let Scalar::Const(cut) = right {
        return match elapsed(left, *cut) {
            Some(found) => vec![found],
            None => vec![((COUNT, left.clone(), None), (*cut, 0), true)],
        };
    }
    let (Some((a, shift_a)), Some((b, shift_b))) = (moved(left), moved(right)) else { return Vec::new() };
    match (shift_a, shift_b) {
        // a < b: a comes before b, and b does not come before the day after a.
        (None, None) => [MONTHS, DAYS]
            .into_iter()
            .flat_map(|unit| {
                [
                    ((unit, a.clone(), Some(b.clone())), (0, 0), true),
                    ((unit, b.clone(), Some(a.clone())), (0, 1), false),
                ]
            })
            .collect(),
        (None, Some((unit, by))) => vec![((unit, a, Some(b)), (by, 0), true)],
        (Some((unit, by)), None) => vec![((unit, b, Some(a)), (by, 1), false)],
        (Some(_), Some(_)) => Vec::new(),
    }
}

/// `n` whole units have not passed from one day to another: the other comes before the first moved by them.
fn elapsed(scalar: &Scalar, cut: i64) -> Option<(Line, Mark, bool)> {
    let Scalar::Elapsed(unit, from, to) = scalar else { return None };
    let (unit, by) = match unit {
        Unit::Years => (MONTHS, cut.checked_mul(12)?),
        Unit::Months => (MONTHS, cut),
        Unit::Weeks => (DAYS, cut.checked_mul(7)?),
        Unit::Days => (DAYS, cut),
        Unit::Hours => return None,
    };
    (cut > 0).then(|| ((unit, to.as_ref().clone(), Some(from.as_ref().clone())), (by, 0), true))
}

/// A scalar as something moved by months or by days; `None` where it is moved by both.
fn moved(scalar: &Scalar) -> Option<(Scalar, Option<(u8, i64)>)> {
    let Scalar::AddSpan(inner, span, sign) = scalar else { return Some((scalar.clone(), None)) };
    if matches!(inner.as_ref(), Scalar::AddSpan(..)) {
        return None;
    }
    let months = i64::from(span.years) * 12 + i64::from(span.months);
    let days = i64::from(span.weeks) * 7 + i64::from(span.days);
    let by = match (months, days) {
        (0, days) => (DAYS, days * i64::from(*sign)),
        (months, 0) => (MONTHS, months * i64::from(*sign)),
        _ => return None,
    };
    Some((inner.as_ref().clone(), Some(by)))
}
