//! What a condition that only the case can evaluate reads, and how it moves with what it reads.

use super::visit::{Visitor, walk_cond};
use crate::model::{CompareOp, Cond, FactId, Item, ListId, RuleBase, Scalar, Scope, Type};
use crate::program::Atom;
use std::collections::BTreeMap;

/// What an atom reads.
#[derive(Debug, Default)]
struct Reads {
    /// Facts, and whether they are read outside any quantifier.
    facts: BTreeMap<FactId, bool>,
    lists: std::collections::BTreeSet<ListId>,
    this: Option<FactId>,
}

impl Reads {
    fn fact(&mut self, fact: FactId, item: Item) {
        *self.facts.entry(fact).or_default() |= !matches!(item, Item::Bound(_));
        if item == Item::This {
            self.this = Some(fact);
        }
    }
}

impl Visitor for Reads {
    fn cond(&mut self, cond: &Cond) {
        match cond {
            Cond::Fact(fact, item) | Cond::OneOf(fact, item, _) | Cond::InTable(fact, item, ..) => {
                self.fact(*fact, *item);
            }
            Cond::Exists(list, ..) | Cond::All(list, ..) => {
                self.lists.insert(*list);
            }
            _ => {}
        }
    }

    fn scalar(&mut self, scalar: &Scalar) {
        match scalar {
            Scalar::Fact(fact, item) => self.fact(*fact, *item),
            Scalar::Count(list, ..)
            | Scalar::Sum(list, ..)
            | Scalar::Least(list, ..)
            | Scalar::Greatest(list, ..)
            | Scalar::Cover { list, .. } => {
                self.lists.insert(*list);
            }
            _ => {}
        }
    }
}

/// An atom, and the facts it shares with the variables it must stand beside: those not read from a quantifier's record.
pub(crate) fn atom(base: &RuleBase, condition: Cond) -> (Atom, Vec<FactId>) {
    let mut reads = Reads::default();
    walk_cond(&condition, &mut reads);
    let scope =
        reads.this.and_then(|fact| base.facts.get(fact.index())).map_or(Scope::Case, |fact| fact.scope);
    let monotone = monotone(base, &condition);
    let tied = reads.facts.iter().filter(|(_, free)| **free).map(|(fact, _)| *fact).collect();
    let facts = reads.facts.into_keys().collect();
    (Atom { condition, scope, facts, lists: reads.lists.into_iter().collect(), monotone }, tied)
}

/// Which way a scalar moves with each fact it reads.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Sign {
    Up,
    Down,
    Mixed,
}

type Signs = BTreeMap<FactId, Sign>;

fn monotone(base: &RuleBase, condition: &Cond) -> bool {
    let Cond::Compare(CompareOp::Lt, left, right) = condition else { return false };
    let moves = merged(signs(left), flipped(signs(right)));
    moves.iter().all(|(fact, sign)| {
        let ordered = base
            .facts
            .get(fact.index())
            .is_some_and(|fact| !matches!(fact.ty, Type::Bool | Type::Enum(_) | Type::Set(_)));
        ordered && *sign != Sign::Mixed
    })
}

fn signs(scalar: &Scalar) -> Signs {
    match scalar {
        Scalar::Const(_) | Scalar::Today | Scalar::LawDate | Scalar::BoundDay(_) => Signs::new(),
        Scalar::Fact(fact, item) => {
            // The records of a quantifier are many values, not one.
            let sign = if matches!(item, Item::Bound(_)) { Sign::Mixed } else { Sign::Up };
            Signs::from([(*fact, sign)])
        }
        Scalar::AddSpan(date, ..) | Scalar::AddHours(date, _) => signs(date),
        Scalar::AddUnits(date, count, _, sign) => {
            let count = signs(count);
            merged(signs(date), if *sign < 0 { flipped(count) } else { count })
        }
        Scalar::Add(a, b) => merged(signs(a), signs(b)),
        Scalar::Sub(a, b) => merged(signs(a), flipped(signs(b))),
        Scalar::Mul(a, factor) => match factor.signum() {
            0 => Signs::new(),
            1 => signs(a),
            _ => flipped(signs(a)),
        },
        Scalar::Min(list) | Scalar::Max(list) => list.iter().map(signs).fold(Signs::new(), merged),
        Scalar::Elapsed(_, from, to) => merged(flipped(signs(from)), signs(to)),
        other => {
            let mut reads = Reads::default();
            super::visit::walk_scalar(other, &mut reads);
            reads.facts.into_keys().map(|fact| (fact, Sign::Mixed)).collect()
        }
    }
}

fn merged(mut a: Signs, b: Signs) -> Signs {
    for (fact, sign) in b {
        a.entry(fact).and_modify(|own| *own = if *own == sign { sign } else { Sign::Mixed }).or_insert(sign);
    }
    a
}

fn flipped(signs: Signs) -> Signs {
    let flip = |sign| match sign {
        Sign::Up => Sign::Down,
        Sign::Down => Sign::Up,
        Sign::Mixed => Sign::Mixed,
    };
    signs.into_iter().map(|(fact, sign)| (fact, flip(sign))).collect()
}
