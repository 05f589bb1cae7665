//! A second, slow reading of the model: recursive, over one total case, sharing no code with the compiler.

use rettesnor_rules::model::{
    AltValue, Body, CompareOp, ConceptBody, ConceptId, Cond, Exception, FactId, Item, ListId, NEVER, NormId,
    NormVersion, Part, RuleBase, Scalar, TableId, TableValue, Transition, Validity, ValidityState,
};
use rettesnor_rules::program::{Axis, Cells, Compiled, Outcome, Variable};
use rettesnor_values::Day;
use std::collections::BTreeMap;

/// Everything about one person: a value for each fact (Booleans 0 and 1), and the records of each list.
#[derive(Debug, Clone, Default)]
pub(crate) struct World {
    pub(crate) today: i64,
    pub(crate) facts: BTreeMap<FactId, i64>,
    pub(crate) records: BTreeMap<ListId, Vec<BTreeMap<FactId, i64>>>,
}

#[derive(Debug, Clone)]
enum Binding {
    Record(BTreeMap<FactId, i64>),
    Day(i64),
}

/// Where the oracle stands.
#[derive(Debug, Clone)]
pub(crate) struct Oracle<'a> {
    base: &'a RuleBase,
    world: &'a World,
    law: Day,
    today: i64,
    this: Option<BTreeMap<FactId, i64>>,
    bound: BTreeMap<u8, Binding>,
}

impl<'a> Oracle<'a> {
    pub(crate) fn new(base: &'a RuleBase, world: &'a World, law: Day) -> Self {
        Self { base, world, law, today: world.today, this: None, bound: BTreeMap::new() }
    }

    fn record(&self, item: Item) -> Option<&BTreeMap<FactId, i64>> {
        match item {
            Item::None => None,
            Item::This => self.this.as_ref(),
            Item::Bound(depth) => match self.bound.get(&depth) {
                Some(Binding::Record(record)) => Some(record),
                _ => None,
            },
        }
    }

    fn fact(&self, fact: FactId, item: Item) -> i64 {
        let source = if item == Item::None { Some(&self.world.facts) } else { self.record(item) };
        source.and_then(|facts| facts.get(&fact)).copied().unwrap_or(0)
    }

    fn with(&self, depth: u8, binding: Binding) -> Self {
        let mut inner = self.clone();
        inner.bound.insert(depth, binding);
        inner
    }

    fn definition(&self, item: Item) -> Self {
        let this = if item == Item::None { self.this.clone() } else { self.record(item).cloned() };
        Self { this, bound: BTreeMap::new(), ..self.clone() }
    }

    fn records(&self, list: ListId) -> Vec<BTreeMap<FactId, i64>> {
        self.world.records.get(&list).cloned().unwrap_or_default()
    }

    pub(crate) fn cond(&self, cond: &Cond) -> bool {
        match cond {
            Cond::Const(value) => *value,
            Cond::Fact(fact, item) => self.fact(*fact, *item) == 1,
            Cond::OneOf(fact, item, values) => {
                values.iter().any(|v| i64::from(*v) == self.fact(*fact, *item))
            }
            Cond::Compare(op, a, b) => self.compare(*op, a, b),
            Cond::Concept(id, item) => self.definition(*item).concept(*id),
            Cond::ConceptOneOf(id, item, values) => {
                let value = self.definition(*item).concept_value(*id);
                values.iter().any(|wanted| value == Some(i64::from(*wanted)))
            }
            Cond::Norm(id, part) => self.definition(Item::None).norm(*id, part.as_deref()),
            Cond::InTable(fact, item, table, date) => self.in_table(*fact, *item, *table, date),
            Cond::Not(inner) => !self.cond(inner),
            Cond::And(list) => list.iter().all(|part| self.cond(part)),
            Cond::Or(list) => list.iter().any(|part| self.cond(part)),
            Cond::Exists(list, depth, inner) => self
                .records(*list)
                .into_iter()
                .any(|record| self.with(*depth, Binding::Record(record)).cond(inner)),
            Cond::All(list, depth, inner) => self
                .records(*list)
                .into_iter()
                .all(|record| self.with(*depth, Binding::Record(record)).cond(inner)),
            Cond::Days { every, depth, from, to, condition } => {
                self.days(*every, *depth, (from, to), condition)
            }
            Cond::Untranslated(_) => false,
            Cond::At(inner, date) => {
                let Some(today) = self.scalar(date) else { return false };
                Self { today, ..self.clone() }.cond(inner)
            }
        }
    }

    fn compare(&self, op: CompareOp, a: &Scalar, b: &Scalar) -> bool {
        let (Some(a), Some(b)) = (self.scalar(a), self.scalar(b)) else { return false };
        match op {
            CompareOp::Eq => a == b,
            CompareOp::Ne => a != b,
            CompareOp::Lt => a < b,
            CompareOp::Le => a <= b,
            CompareOp::Gt => a > b,
            CompareOp::Ge => a >= b,
        }
    }

    fn in_table(&self, fact: FactId, item: Item, table: TableId, date: &Scalar) -> bool {
        let Some(date) = self.scalar(date) else { return false };
        let row =
            self.base.tables[table.index()].rows.iter().rfind(|row| i64::from(row.from.number()) <= date);
        let value = self.fact(fact, item);
        row.is_some_and(|row| {
            row.to.is_none_or(|to| date <= i64::from(to.number()))
                && matches!(&row.value, TableValue::Set(set) if set.iter().any(|v| i64::from(*v) == value))
        })
    }

    fn days(&self, every: bool, depth: u8, (from, to): (&Scalar, &Scalar), condition: &Cond) -> bool {
        let (Some(from), Some(to)) = (self.scalar(from), self.scalar(to)) else { return false };
        let mut days = (from..=to).map(|day| self.with(depth, Binding::Day(day)).cond(condition));
        if every { days.all(|held| held) } else { days.any(|held| held) }
    }

    pub(crate) fn scalar(&self, scalar: &Scalar) -> Option<i64> {
        Some(match scalar {
            Scalar::Const(value) => *value,
            Scalar::Fact(fact, item) => self.fact(*fact, *item),
            Scalar::Today => self.today,
            Scalar::LawDate => i64::from(self.law.number()),
            Scalar::BoundDay(depth) => match self.bound.get(depth) {
                Some(Binding::Day(day)) => *day,
                _ => 0,
            },
            Scalar::Concept(id, item) => self.definition(*item).concept_value(*id)?,
            Scalar::AddSpan(date, span, sign) => add(self.scalar(date)?, *span, *sign),
            Scalar::AddSpanConcept(date, id, sign) => {
                let span = self.definition(Item::None).concept_span(*id)?;
                add(self.scalar(date)?, span, *sign)
            }
            Scalar::Add(a, b) => self.scalar(a)? + self.scalar(b)?,
            Scalar::Sub(a, b) => self.scalar(a)? - self.scalar(b)?,
            Scalar::Min(list) => {
                list.iter().map(|part| self.scalar(part)).collect::<Option<Vec<_>>>()?.into_iter().min()?
            }
            Scalar::Max(list) => {
                list.iter().map(|part| self.scalar(part)).collect::<Option<Vec<_>>>()?.into_iter().max()?
            }
            Scalar::Choice(branches, other) => match branches.iter().find(|(cond, _)| self.cond(cond)) {
                Some((_, value)) => self.scalar(value)?,
                None => self.scalar(other)?,
            },
            Scalar::Count(list, depth, cond) => {
                let held = |record: &BTreeMap<FactId, i64>| {
                    self.with(*depth, Binding::Record(record.clone())).cond(cond)
                };
                i64::try_from(self.records(*list).iter().filter(|record| held(record)).count()).ok()?
            }
            Scalar::At(inner, date) => {
                let today = self.scalar(date)?;
                Self { today, ..self.clone() }.scalar(inner)?
            }
            other => panic!("the oracle is not asked about {other:?}"),
        })
    }

    fn pick<'v, T>(
        &self,
        versions: &'v [T],
        parts: impl Fn(&'v T) -> (&'v Validity, &'v Transition),
    ) -> Option<&'v T> {
        let begun = |at: &usize| {
            let (validity, _) = parts(&versions[*at]);
            validity.state != ValidityState::AdoptedWithoutDate
                && validity.from.is_none_or(|from| from <= self.law)
        };
        let begun: Vec<usize> = (0..versions.len()).filter(begun).collect();
        let holds = |at: &usize| parts(&versions[*at]).0.to.is_none_or(|to| self.law <= to);
        let last = begun.iter().rposition(holds)?;
        for at in begun[..=last].iter().rev() {
            match parts(&versions[*at]).1 {
                Transition::When(cond) if !self.cond(cond) => {}
                _ => return Some(&versions[*at]),
            }
        }
        None
    }

    fn concept(&self, id: ConceptId) -> bool {
        let version = self.pick(&self.base.concepts[id.index()].versions, |v| (&v.validity, &v.transition));
        matches!(version.map(|version| &version.body), Some(ConceptBody::Cond(cond)) if self.cond(cond))
    }

    fn alternative(&self, id: ConceptId) -> Option<&'a AltValue> {
        let version =
            self.pick(&self.base.concepts[id.index()].versions, |v| (&v.validity, &v.transition))?;
        let ConceptBody::Alternatives(tiers) = &version.body else { return None };
        tiers.iter().flatten().find(|(cond, _)| self.cond(cond)).map(|(_, value)| value)
    }

    fn concept_span(&self, id: ConceptId) -> Option<rettesnor_values::Span> {
        match self.alternative(id)? {
            AltValue::Span(span) => Some(*span),
            _ => None,
        }
    }

    fn concept_value(&self, id: ConceptId) -> Option<i64> {
        let version =
            self.pick(&self.base.concepts[id.index()].versions, |v| (&v.validity, &v.transition))?;
        if let ConceptBody::Scalar(scalar) = &version.body {
            return self.scalar(scalar);
        }
        match self.alternative(id)? {
            AltValue::Scalar(scalar) => self.scalar(scalar),
            AltValue::Enum(value) => Some(i64::from(*value)),
            _ => None,
        }
    }

    fn version(&self, id: NormId) -> Option<&'a NormVersion> {
        self.pick(&self.base.norms[id.index()].versions, |v| (&v.validity, &v.transition))
    }

    fn norm(&self, id: NormId, part: Option<&str>) -> bool {
        let Some(version) = self.version(id) else { return false };
        match part {
            None => self.yes(&version.body),
            Some(name) => {
                let named = |part: &&Part| part.name.as_deref() == Some(name);
                let body = &version.body;
                let ground = body.grounds.iter().find(named).map(|part| self.ground(part));
                let required = body.requirements.iter().find(named).map(|part| self.required(part));
                let excepted = body.exceptions.iter().find(|e| e.name == name).map(|e| self.applies(e));
                ground.or(required).or(excepted).unwrap_or(false)
            }
        }
    }

    fn applies(&self, exception: &Exception) -> bool {
        let valid = exception.validity.is_none_or(|validity| {
            validity.from.is_none_or(|from| from <= self.law) && validity.to.is_none_or(|to| self.law <= to)
        });
        valid && self.cond(&exception.condition) && !exception.blocks.iter().any(|block| self.applies(block))
    }

    fn required(&self, part: &Part) -> bool {
        self.cond(&part.condition) || part.exceptions.iter().any(|exception| self.applies(exception))
    }

    fn ground(&self, part: &Part) -> bool {
        self.cond(&part.condition) && !part.exceptions.iter().any(|exception| self.applies(exception))
    }

    fn yes(&self, body: &Body) -> bool {
        let only_may = body.requirements.is_empty() && !body.may.is_empty();
        let granted = if body.grounds.is_empty() {
            !only_may
        } else {
            body.grounds.iter().any(|part| self.ground(part))
        };
        granted
            && body.requirements.iter().all(|part| self.required(part))
            && !body.exceptions.iter().any(|exception| self.applies(exception))
    }

    fn of_body(&self, body: &Body, exhaustive: bool) -> Outcome {
        let barred = body.exceptions.iter().any(|exception| self.applies(exception));
        if self.yes(body) {
            Outcome::Yes
        } else if !barred && body.may.iter().any(|part| self.ground(part)) {
            Outcome::May
        } else if exhaustive {
            Outcome::No
        } else {
            Outcome::NotUnderKnownRules
        }
    }

    /// What a norm answers.
    pub(crate) fn outcome(&self, id: NormId) -> Outcome {
        let Some(version) = self.version(id) else { return Outcome::NotInForce };
        let own = self.of_body(&version.body, version.exhaustive);
        let mut all = vec![("ordlyd".to_owned(), own.clone())];
        for reading in &version.readings {
            all.push((reading.name.clone(), self.of_body(&reading.body, version.exhaustive)));
        }
        if all.iter().all(|(_, outcome)| *outcome == own) { own } else { Outcome::Readings(all) }
    }

    /// The cell every variable has in this world.
    pub(crate) fn cells(&self, compiled: &Compiled) -> Vec<u64> {
        compiled.variables.iter().map(|variable| 1 << self.cell(variable)).collect()
    }

    fn cell(&self, variable: &Variable) -> u8 {
        match variable {
            Variable::Atom(atom) => u8::from(self.cond(&atom.condition)),
            Variable::Axis(Axis { fact, cells, .. }) => {
                let value = self.fact(*fact, Item::None);
                match cells {
                    Cells::Bool => u8::from(value == 1),
                    Cells::Enum(cell_of, _) => cell_of[usize::try_from(value).expect("an enumeration value")],
                    Cells::Ordered(cuts) => {
                        u8::try_from(cuts.iter().filter(|cut| **cut <= value).count()).expect("few cells")
                    }
                }
            }
        }
    }
}

fn add(date: i64, span: rettesnor_values::Span, sign: i8) -> i64 {
    let day = i32::try_from(date).ok().and_then(Day::from_number).expect("a day");
    let moved = if sign < 0 { day.minus(span) } else { day.plus(span) };
    moved.map_or(NEVER, |day| i64::from(day.number()))
}
