//! Comparisons in one form, so that equal ones share a variable: only `<`, constants to the right, choices outside.

use super::cond::{and, ite, not};
use super::inline::{Env, Inliner};
use crate::model::{CompareOp, Cond, FactId, FactKind, Item, NEVER, Scalar, TableId, TableValue, Type};
use rettesnor_values::Day;

/// More branches than this are not lifted out of one comparison; the choice stays inside it.
const MOST_LIFTED: usize = 256;

impl Inliner<'_> {
    /// A comparison, false where one side has no value.
    pub(crate) fn compare(&mut self, op: CompareOp, left: &Scalar, right: &Scalar, env: &Env<'_>) -> Cond {
        let mark = self.defined.len();
        let (left, right) = (self.scalar(left, env), self.scalar(right, env));
        let defined = and(self.defined.split_off(mark));
        let mut room = if env.depth == 0 { MOST_LIFTED } else { 0 };
        and([defined, self.lifted(op, left, right, &mut room)])
    }

    fn lifted(&self, op: CompareOp, left: Scalar, right: Scalar, room: &mut usize) -> Cond {
        let Some((branches, other)) =
            first_choice(&left).or_else(|| first_choice(&right)).filter(|_| *room > 0)
        else {
            return self.normal(op, left, right);
        };
        let (branches, other) = (branches.to_vec(), other.clone());
        *room = room.saturating_sub(branches.len());
        let put = |value: &Scalar| match replace_choice(&left, value) {
            Some(left) => (left, right.clone()),
            None => (left.clone(), replace_choice(&right, value).unwrap_or_else(|| right.clone())),
        };
        let (a, b) = put(&other);
        let mut made = self.lifted(op, a, b, room);
        for (cond, value) in branches.into_iter().rev() {
            let (a, b) = put(&value);
            made = ite(cond, self.lifted(op, a, b, room), made);
        }
        made
    }

    fn normal(&self, op: CompareOp, left: Scalar, right: Scalar) -> Cond {
        match op {
            CompareOp::Lt => self.less(left, right),
            CompareOp::Ge => not(self.less(left, right)),
            CompareOp::Gt => self.less(right, left),
            CompareOp::Le => not(self.less(right, left)),
            CompareOp::Eq => and([not(self.less(left.clone(), right.clone())), not(self.less(right, left))]),
            CompareOp::Ne => not(self.normal(CompareOp::Eq, left, right)),
        }
    }

    fn less(&self, left: Scalar, right: Scalar) -> Cond {
        match (left, right) {
            (Scalar::Const(a), Scalar::Const(b)) => Cond::Const(a < b),
            (a, b) if a == b => Cond::Const(false),
            (Scalar::Const(a), b) => match a.checked_add(1) {
                Some(next) => not(self.below(b, next)),
                None => Cond::Const(false),
            },
            (a, Scalar::Const(b)) => self.below(a, b),
            (a, b) => leaf(a, b),
        }
    }

    /// `scalar < cut`, decided where the domain of a fact decides it.
    fn below(&self, scalar: Scalar, cut: i64) -> Cond {
        if let Scalar::Fact(fact, _) = &scalar
            && let Some((low, high)) = self.domain(*fact)
        {
            if cut <= low {
                return Cond::Const(false);
            }
            if cut > high {
                return Cond::Const(true);
            }
        }
        leaf(scalar, Scalar::Const(cut))
    }

    /// The bounds of an ordered fact; an event can also not have happened.
    fn domain(&self, fact: FactId) -> Option<(i64, i64)> {
        let found = self.base.facts.get(fact.index())?;
        let (low, high) = found.bounds?;
        Some(if found.kind == FactKind::Event { (low, high.max(NEVER)) } else { (low, high) })
    }

    /// Membership, decided where it holds for every value or for none.
    pub(crate) fn one_of(&self, fact: FactId, item: Item, values: &[u32]) -> Cond {
        let count = self.value_count(fact);
        let mut values: Vec<u32> = values.iter().copied().filter(|value| *value < count).collect();
        values.sort_unstable();
        values.dedup();
        match u32::try_from(values.len()) {
            Ok(0) => Cond::Const(false),
            Ok(all) if all >= count => Cond::Const(true),
            _ => Cond::OneOf(fact, item, values),
        }
    }

    fn value_count(&self, fact: FactId) -> u32 {
        match self.base.facts.get(fact.index()).map(|fact| fact.ty) {
            Some(Type::Enum(id) | Type::Set(id)) => {
                let values = self.base.enums.get(id.index()).map_or(0, |found| found.values.len());
                u32::try_from(values).unwrap_or(u32::MAX)
            }
            _ => 0,
        }
    }

    /// Membership of a dated set; read at once where the date is a constant.
    pub(crate) fn in_table(&self, fact: FactId, item: Item, table: TableId, date: Scalar) -> Cond {
        let Scalar::Const(number) = date else { return Cond::InTable(fact, item, table, Box::new(date)) };
        let day = i32::try_from(number).ok().and_then(Day::from_number);
        let rows = self.base.tables.get(table.index()).map_or(&[] as &[_], |table| &table.rows);
        let row = day.and_then(|day| {
            rows.iter().rev().find(|row| row.from <= day).filter(|row| row.to.is_none_or(|to| day <= to))
        });
        match row.map(|row| &row.value) {
            Some(TableValue::Set(values)) => self.one_of(fact, item, values),
            _ => Cond::Const(false),
        }
    }
}

fn leaf(left: Scalar, right: Scalar) -> Cond {
    Cond::Compare(CompareOp::Lt, Box::new(left), Box::new(right))
}

/// The parts of a scalar that are worked out once, not once a record.
fn parts(scalar: &Scalar) -> Vec<&Scalar> {
    match scalar {
        Scalar::AddSpan(a, ..) | Scalar::AddHours(a, _) | Scalar::Mul(a, _) | Scalar::Table(_, a) => vec![a],
        Scalar::AddUnits(a, b, ..)
        | Scalar::Add(a, b)
        | Scalar::Sub(a, b)
        | Scalar::Times(a, b)
        | Scalar::Elapsed(_, a, b) => vec![a, b],
        Scalar::Min(list) | Scalar::Max(list) => list.iter().collect(),
        Scalar::Cover { window_from, window_to, .. } => vec![window_from, window_to],
        _ => Vec::new(),
    }
}

fn first_choice(scalar: &Scalar) -> Option<(&[(Cond, Scalar)], &Scalar)> {
    if let Scalar::Choice(branches, other) = scalar {
        return Some((branches, other));
    }
    parts(scalar).into_iter().find_map(first_choice)
}

/// The scalar with its first choice replaced; `None` where it has none.
fn replace_choice(scalar: &Scalar, value: &Scalar) -> Option<Scalar> {
    first_choice(scalar)?;
    let mut made = scalar.clone();
    put(&mut made, value);
    Some(super::scalar::folded(made))
}

fn put(scalar: &mut Scalar, value: &Scalar) -> bool {
    if matches!(scalar, Scalar::Choice(..)) {
        *scalar = value.clone();
        return true;
    }
    super::visit::parts_mut(scalar).into_iter().any(|part| put(part, value))
}
