//! Two rule bases over one set of facts: names that are the same in both become the same thing.

use crate::model::{
    AltValue, Cond, EnumId, Enumeration, FactId, ListId, RuleBase, Scalar, TableId, Type, UntranslatedId,
};
use crate::program::Outcome;
use std::collections::BTreeMap;

/// From the numbers of one rule base to those of the joint one.
#[derive(Debug, Default)]
pub(crate) struct Remap {
    facts: Vec<FactId>,
    lists: Vec<ListId>,
    tables: Vec<TableId>,
    untranslated: Vec<UntranslatedId>,
    enums: Vec<EnumId>,
    /// Per enumeration, its values' numbers in the joint one.
    values: Vec<Vec<u32>>,
    /// Per fact, its enumeration.
    enum_of: Vec<Option<usize>>,
}

/// Everything both have, in the numbers of the first as far as it goes; and the numbers of the second in it.
pub(crate) fn joint(a: &RuleBase, b: &RuleBase) -> (RuleBase, Remap) {
    let mut base = RuleBase {
        enums: a.enums.clone(),
        facts: a.facts.clone(),
        lists: a.lists.clone(),
        tables: a.tables.clone(),
        untranslated: a.untranslated.clone(),
        ..RuleBase::default()
    };
    let mut map = Remap::default();
    enums(&mut base, b, &mut map);
    map.lists = merge(&mut base.lists, &b.lists, |list| list.name.clone(), |_, _| true).map(ListId).collect();
    facts(&mut base, b, &mut map);
    let mut tables = b.tables.clone();
    for table in &mut tables {
        table.ty = map.ty(table.ty);
        for row in &mut table.rows {
            if let (crate::model::TableValue::Set(set), Type::Set(id)) = (&mut row.value, table.ty) {
                *set = map.joint_values(id, set);
            }
        }
    }
    let same = |a: &crate::model::Table, b: &crate::model::Table| a.ty == b.ty && a.rows == b.rows;
    map.tables = merge(&mut base.tables, &tables, |table| table.name.clone(), same).map(TableId).collect();
    map.untranslated =
        merge(&mut base.untranslated, &b.untranslated, |found| found.name.clone(), |_, _| true)
            .map(UntranslatedId)
            .collect();
    (base, map)
}

/// Puts `more` after `all` where nothing there has the same name and is the same; gives the number of each.
fn merge<T: Clone>(
    all: &mut Vec<T>,
    more: &[T],
    name: impl Fn(&T) -> String,
    same: impl Fn(&T, &T) -> bool,
) -> impl Iterator<Item = u32> {
    let known: BTreeMap<String, usize> = all.iter().enumerate().map(|(at, item)| (name(item), at)).collect();
    let mut numbers = Vec::with_capacity(more.len());
    for item in more {
        let found = known.get(&name(item)).copied();
        let found = found.filter(|at| all.get(*at).is_some_and(|other| same(other, item)));
        let at = found.unwrap_or_else(|| {
            all.push(item.clone());
            all.len() - 1
        });
        numbers.push(u32::try_from(at).unwrap_or(u32::MAX));
    }
    numbers.into_iter()
}

fn enums(base: &mut RuleBase, b: &RuleBase, map: &mut Remap) {
    let numbers: Vec<u32> =
        merge(&mut base.enums, &b.enums, |found: &Enumeration| found.name.clone(), |_, _| true).collect();
    for (number, found) in numbers.into_iter().zip(&b.enums) {
        map.enums.push(EnumId(number));
        let Some(joint) = base.enums.get_mut(number as usize) else { continue };
        let values = merge(&mut joint.values, &found.values, |value| value.name.clone(), |_, _| true);
        map.values.push(values.collect());
    }
}

fn facts(base: &mut RuleBase, b: &RuleBase, map: &mut Remap) {
    let mut facts = b.facts.clone();
    for fact in &mut facts {
        map.enum_of.push(match fact.ty {
            Type::Enum(id) | Type::Set(id) => Some(id.index()),
            _ => None,
        });
        fact.ty = map.ty(fact.ty);
        if let crate::model::Scope::Item(list) = &mut fact.scope {
            *list = map.lists.get(list.index()).copied().unwrap_or(*list);
        }
    }
    let same = |a: &crate::model::Fact, b: &crate::model::Fact| a.ty == b.ty && a.scope == b.scope;
    let numbers = merge(&mut base.facts, &facts, |fact| fact.name.clone(), same);
    map.facts = numbers.map(FactId).collect();
    // A fact is what either says it can be.
    for (number, fact) in map.facts.iter().zip(&facts) {
        if let Some(joint) = base.facts.get_mut(number.index()) {
            joint.bounds = joint.bounds.zip(fact.bounds).map(|(a, b)| (a.0.min(b.0), a.1.max(b.1)));
        }
    }
}

impl Remap {
    fn ty(&self, ty: Type) -> Type {
        let of = |id: EnumId| self.enums.get(id.index()).copied().unwrap_or(id);
        match ty {
            Type::Enum(id) => Type::Enum(of(id)),
            Type::Set(id) => Type::Set(of(id)),
            other => other,
        }
    }

    /// Values of an enumeration that already has its joint number.
    fn joint_values(&self, id: EnumId, values: &[u32]) -> Vec<u32> {
        let own = self.enums.iter().position(|joint| *joint == id);
        self.values_of(own, values)
    }

    fn values_of(&self, own: Option<usize>, values: &[u32]) -> Vec<u32> {
        let Some(numbers) = own.and_then(|own| self.values.get(own)) else { return values.to_vec() };
        let mut made: Vec<u32> =
            values.iter().filter_map(|value| numbers.get(*value as usize).copied()).collect();
        made.sort_unstable();
        made
    }

    fn fact(&self, fact: &mut FactId) -> Option<usize> {
        let own = self.enum_of.get(fact.index()).copied().flatten();
        *fact = self.facts.get(fact.index()).copied().unwrap_or(*fact);
        own
    }

    fn list(&self, list: &mut ListId) {
        *list = self.lists.get(list.index()).copied().unwrap_or(*list);
    }

    fn table(&self, table: &mut TableId) {
        *table = self.tables.get(table.index()).copied().unwrap_or(*table);
    }

    pub(crate) fn cond(&self, cond: &mut Cond) {
        match cond {
            Cond::Const(_) | Cond::Concept(..) | Cond::ConceptOneOf(..) | Cond::Norm(..) => {}
            Cond::Fact(fact, _) => {
                self.fact(fact);
            }
            Cond::OneOf(fact, _, values) => {
                let own = self.fact(fact);
                *values = self.values_of(own, values);
            }
            Cond::Compare(_, a, b) => {
                self.scalar(a);
                self.scalar(b);
            }
            Cond::InTable(fact, _, table, date) => {
                self.fact(fact);
                self.table(table);
                self.scalar(date);
            }
            Cond::Not(inner) => self.cond(inner),
            Cond::And(list) | Cond::Or(list) => list.iter_mut().for_each(|part| self.cond(part)),
            Cond::Exists(list, _, inner) | Cond::All(list, _, inner) => {
                self.list(list);
                self.cond(inner);
            }
            Cond::Days { from, to, condition, .. } => {
                self.scalar(from);
                self.scalar(to);
                self.cond(condition);
            }
            Cond::Untranslated(id) => *id = self.untranslated.get(id.index()).copied().unwrap_or(*id),
            Cond::At(inner, date) => {
                self.cond(inner);
                self.scalar(date);
            }
        }
    }

    pub(crate) fn scalar(&self, scalar: &mut Scalar) {
        match scalar {
            Scalar::Fact(fact, _) => {
                self.fact(fact);
            }
            Scalar::Table(table, date) => {
                self.table(table);
                self.scalar(date);
            }
            Scalar::Choice(branches, other) => {
                for (cond, value) in branches {
                    self.cond(cond);
                    self.scalar(value);
                }
                self.scalar(other);
            }
            Scalar::Count(list, _, cond) => {
                self.list(list);
                self.cond(cond);
            }
            Scalar::Sum(list, _, value, cond)
            | Scalar::Least(list, _, value, cond)
            | Scalar::Greatest(list, _, value, cond) => {
                self.list(list);
                self.scalar(value);
                self.cond(cond);
            }
            Scalar::Cover { list, from, to, condition, window_from, window_to, .. } => {
                self.list(list);
                self.cond(condition);
                for part in [from, to, window_from, window_to] {
                    self.scalar(part);
                }
            }
            other => super::visit::parts_mut(other).into_iter().for_each(|part| self.scalar(part)),
        }
    }

    pub(crate) fn outcome(&self, outcome: &mut Outcome) {
        match outcome {
            Outcome::Value(AltValue::Scalar(scalar) | AltValue::Count(scalar, _)) => self.scalar(scalar),
            Outcome::Conflict(list) | Outcome::Readings(list) => {
                for (_, inner) in list {
                    self.outcome(inner);
                }
            }
            _ => {}
        }
    }
}
