//! The truth of a condition over what a case leaves open.

use super::{Env, Span, Truth};
use crate::possible::{NEVER_MINUTE, day_of};
use rettesnor_rules::model::{CompareOp, Cond, FactId, Item, NEVER, Scalar, TableId, TableRow, TableValue};

impl Env<'_> {
    /// What the truth of a condition may be.
    pub fn truth(&self, condition: &Cond) -> Truth {
        match condition {
            Cond::Const(yes) => Truth::known(*yes),
            Cond::Fact(fact, item) => self.fact_truth(*fact, *item),
            Cond::OneOf(fact, item, values) => self.one_of(*fact, *item, values),
            Cond::Compare(op, a, b) => compare(*op, self.beside(a, b), self.beside(b, a)),
            Cond::Concept(concept, item) => self.concept_truth(*concept, *item),
            Cond::ConceptOneOf(concept, item, values) => self.concept_one_of(*concept, *item, values),
            Cond::Norm(norm, part) => self.norm_truth(*norm, part.as_deref()),
            Cond::InTable(fact, item, table, date) => self.in_table(*fact, *item, *table, self.span(date)),
            Cond::Not(inner) => self.truth(inner).negated(),
            Cond::And(parts) => self.all_of(parts),
            Cond::Or(parts) => self.any_of(parts),
            Cond::Exists(list, depth, inner) => self.exists(*list, *depth, inner),
            Cond::All(list, depth, inner) => self.all_records(*list, *depth, inner),
            Cond::Days { every, depth, from, to, condition } => {
                self.days(*every, *depth, (self.span(from), self.span(to)), condition)
            }
            Cond::Untranslated(_) => Truth::OPEN,
            Cond::At(inner, day) => self.on(self.span(day)).truth(inner),
        }
    }

    /// One side of a comparison. Beside an instant, "not happened" is counted in minutes as well.
    fn beside(&self, side: &Scalar, other: &Scalar) -> Span {
        let never = matches!(side, Scalar::Const(NEVER)) && self.is_instant(other);
        if never { Span::point(NEVER_MINUTE) } else { self.span(side) }
    }

    fn all_of(&self, parts: &[Cond]) -> Truth {
        let mut truth = Truth::YES;
        for part in parts {
            truth = truth.and(self.truth(part));
            if truth == Truth::NO {
                break;
            }
        }
        truth
    }

    fn any_of(&self, parts: &[Cond]) -> Truth {
        let mut truth = Truth::NO;
        for part in parts {
            truth = truth.or(self.truth(part));
            if truth == Truth::YES {
                break;
            }
        }
        truth
    }

    fn one_of(&self, fact: FactId, item: Item, values: &[u32]) -> Truth {
        self.each_value(fact, item, |value| Truth::known(values.contains(&value)))
    }

    /// Joins the truths over every value an enumerated fact may have.
    fn each_value(&self, fact: FactId, item: Item, truth: impl Fn(u32) -> Truth) -> Truth {
        let crate::possible::Possible::Cells(values) = self.possible_of(fact, item) else {
            return Truth::OPEN;
        };
        let joined = values.iter().map(|value| truth(*value)).reduce(Truth::joined);
        joined.unwrap_or(Truth::OPEN)
    }

    fn in_table(&self, fact: FactId, item: Item, table: TableId, date: Span) -> Truth {
        let rows = self.rules.tables.get(table.index()).map_or(&[][..], |table| &table.rows);
        let (read, gap) = rows_at(rows, date);
        let truth = self.each_value(fact, item, |value| {
            let member = |row: &TableRow| matches!(&row.value, TableValue::Set(set) if set.contains(&value));
            let joined = read.clone().map(|row| Truth::known(member(row))).reduce(Truth::joined);
            joined.unwrap_or(Truth::OPEN)
        });
        if gap { truth.joined(Truth::OPEN) } else { truth }
    }
}

/// The rows of a table that hold on some day of an interval, and whether on some day none does. Where no row holds, nothing is
/// known: a table that does not reach a day never settles anything.
pub(crate) fn rows_at(rows: &[TableRow], days: Span) -> (impl Iterator<Item = &TableRow> + Clone, bool) {
    let (first, last) = (day_of(days.low), day_of(days.high));
    // Rows rise; a row ends before the next begins, or on its own last day.
    let start = rows.partition_point(|row| row.from <= first).saturating_sub(1);
    let end = rows.partition_point(|row| row.from <= last);
    let read = rows.get(start..end).unwrap_or(&[]);
    let holds = move |row: &&TableRow| row.from <= last && row.to.is_none_or(|to| to >= first);
    let before = read.first().is_none_or(|row| row.from > first);
    let mut gap = before || last.is_never();
    for (place, row) in read.iter().enumerate() {
        let next = read.get(place.saturating_add(1)).map(|next| next.from);
        if let Some(to) = row.to {
            let until = next.and_then(|next| next.plus_days(-1).ok()).map_or(last, |day| day.min(last));
            gap |= to < until;
        }
    }
    (read.iter().filter(holds), gap)
}

/// A comparison of two intervals of independent values.
pub(crate) fn compare(op: CompareOp, a: Span, b: Span) -> Truth {
    let less = || Truth::of(a.low < b.high, a.high >= b.low);
    let greater = || Truth::of(a.high > b.low, a.low <= b.high);
    let equal = || {
        let meet = a.low <= b.high && b.low <= a.high;
        Truth::of(meet, a.only().is_none() || a.only() != b.only())
    };
    match op {
        CompareOp::Eq => equal(),
        CompareOp::Ne => equal().negated(),
        CompareOp::Lt => less(),
        CompareOp::Ge => less().negated(),
        CompareOp::Gt => greater(),
        CompareOp::Le => greater().negated(),
    }
}
