//! A model of a diagram told as a person: names of facts and their values.

use crate::model::{CompareOp, Cond, EnumId, FactId, NEVER, RuleBase, Scalar, Type, Unit};
use crate::program::{Axis, Cells, Variable};
use rettesnor_values::{Day, Decimal};
use std::collections::BTreeMap;
use std::fmt;

/// A made-up person: names of facts and values, as a Norwegian would write them.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Person(pub Vec<(String, String)>);

impl fmt::Display for Person {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        if self.0.is_empty() {
            return formatter.write_str("hvem som helst");
        }
        for (place, (name, value)) in self.0.iter().enumerate() {
            let joint = if place == 0 { "" } else { ", " };
            write!(formatter, "{joint}{name} {value}")?;
        }
        Ok(())
    }
}

/// The person of a model.
pub(crate) fn person(base: &RuleBase, variables: &[Variable], model: &[(u32, u8)]) -> Person {
    let mut said: Vec<(String, String)> = Vec::new();
    let mut bounds: BTreeMap<(String, Option<Unit>), Bounds> = BTreeMap::new();
    for (var, cell) in model {
        let atom = match variables.get(*var as usize) {
            Some(Variable::Axis(axis)) => {
                said.push((name_of(base, axis.fact), value_in(base, axis, *cell)));
                continue;
            }
            Some(Variable::Atom(atom)) => atom,
            None => continue,
        };
        if let Some((name, cut, unit)) = threshold(base, &atom.condition) {
            bounds.entry((name, unit)).or_default().narrow(cut, *cell == 1);
        } else {
            let truth = if *cell == 1 { "ja" } else { "nei" };
            said.push((condition_text(base, &atom.condition), truth.to_owned()));
        }
    }
    said.extend(bounds.into_iter().map(|((name, unit), bounds)| (name, with_unit(bounds.value(), unit))));
    said.sort();
    said.dedup();
    Person(said)
}

/// What thresholds say of one measure.
#[derive(Debug, Default)]
struct Bounds {
    lower: Option<i64>,
    upper: Option<i64>,
}

impl Bounds {
    fn narrow(&mut self, cut: i64, below: bool) {
        if below {
            let most = cut.saturating_sub(1);
            self.upper = Some(self.upper.map_or(most, |upper| upper.min(most)));
        } else {
            self.lower = Some(self.lower.map_or(cut, |lower| lower.max(cut)));
        }
    }

    fn value(&self) -> i64 {
        self.lower.or(self.upper).unwrap_or(0)
    }
}

/// A measure compared with a constant: its name, the constant, and its unit.
fn threshold(base: &RuleBase, cond: &Cond) -> Option<(String, i64, Option<Unit>)> {
    let Cond::Compare(CompareOp::Lt, left, right) = cond else { return None };
    match (left.as_ref(), right.as_ref()) {
        (Scalar::Elapsed(unit, ..), Scalar::Const(cut)) => Some((scalar_text(base, left), *cut, Some(*unit))),
        (Scalar::Count(..), Scalar::Const(cut)) => Some((scalar_text(base, left), *cut, None)),
        _ => None,
    }
}

fn with_unit(value: i64, unit: Option<Unit>) -> String {
    let one = value == 1;
    match unit {
        None => value.to_string(),
        Some(Unit::Years) => format!("{value} år"),
        Some(Unit::Months) => format!("{value} {}", if one { "måned" } else { "måneder" }),
        Some(Unit::Weeks) => format!("{value} {}", if one { "uke" } else { "uker" }),
        Some(Unit::Days) => format!("{value} {}", if one { "dag" } else { "dager" }),
        Some(Unit::Hours) => format!("{value} {}", if one { "time" } else { "timer" }),
    }
}

/// The name of a fact as written in rules, with spaces.
pub(crate) fn name_of(base: &RuleBase, fact: FactId) -> String {
    base.facts.get(fact.index()).map_or_else(|| "?".to_owned(), |fact| fact.name.replace('_', " "))
}

fn value_in(base: &RuleBase, axis: &Axis, cell: u8) -> String {
    let fact = base.facts.get(axis.fact.index());
    let ty = fact.map_or(Type::Bool, |fact| fact.ty);
    match &axis.cells {
        Cells::Bool => if cell == 1 { "ja" } else { "nei" }.to_owned(),
        Cells::Enum(cell_of, _) => {
            let value = cell_of.iter().position(|other| *other == cell).unwrap_or(0);
            enum_value(base, ty, value)
        }
        Cells::Ordered(cuts) => {
            let bounds = fact.and_then(|fact| fact.bounds);
            let place = usize::from(cell);
            let lower = place.checked_sub(1).and_then(|place| cuts.get(place)).copied();
            let upper = cuts.get(place).map(|cut| cut.saturating_sub(1));
            let value = match (lower, upper) {
                (Some(lower), _) => lower,
                (None, Some(upper)) => bounds.map_or(upper, |(low, _)| upper.max(low)),
                (None, None) => bounds.map_or(0, |(low, _)| low),
            };
            ordinal(ty, value)
        }
    }
}

fn enum_value(base: &RuleBase, ty: Type, value: usize) -> String {
    let id: Option<EnumId> = match ty {
        Type::Enum(id) | Type::Set(id) => Some(id),
        _ => None,
    };
    let found = id.and_then(|id| base.enums.get(id.index())).and_then(|found| found.values.get(value));
    found.map_or_else(|| value.to_string(), |value| value.name.replace('_', " "))
}

/// An ordinal of a type, as a Norwegian would write it.
pub(crate) fn ordinal(ty: Type, value: i64) -> String {
    match ty {
        Type::Date if value >= NEVER => "ikke skjedd".to_owned(),
        Type::Date => {
            let day = i32::try_from(value).ok().and_then(Day::from_number);
            day.map_or_else(|| value.to_string(), |day| day.to_string())
        }
        Type::Decimal => micro(value).map_or_else(|| value.to_string(), |number| number.to_string()),
        Type::Kroner => {
            micro(value).map_or_else(|| value.to_string(), |number| number.as_kroner().to_string())
        }
        Type::Duration(unit) => with_unit(value, Some(unit)),
        Type::Time => format!("kl. {:02}.{:02}", value.div_euclid(60), value.rem_euclid(60)),
        _ => value.to_string(),
    }
}

fn micro(value: i64) -> Option<Decimal> {
    serde_number(value)
}

fn serde_number(value: i64) -> Option<Decimal> {
    let (sign, size) = (if value < 0 { "-" } else { "" }, value.unsigned_abs());
    Decimal::parse_iso(&format!("{sign}{}.{:06}", size / 1_000_000, size % 1_000_000)).ok()
}

/// A condition in a few words, for a counterexample.
pub(crate) fn condition_text(base: &RuleBase, cond: &Cond) -> String {
    match cond {
        Cond::Compare(_, left, right) => {
            format!("{} før {}", scalar_text(base, left), scalar_text(base, right))
        }
        Cond::InTable(fact, _, table, _) => {
            let table = base.tables.get(table.index()).map_or("?", |table| table.name.as_str());
            format!("{} i {}", name_of(base, *fact), table.replace('_', " "))
        }
        Cond::Exists(list, ..) => format!("finnes i {}", list_name(base, *list)),
        Cond::All(list, ..) => format!("alle i {}", list_name(base, *list)),
        Cond::Days { every, .. } => {
            if *every { "hver dag i perioden" } else { "noen dag i perioden" }.to_owned()
        }
        Cond::Untranslated(id) => {
            let found = base.untranslated.get(id.index());
            found.map_or_else(|| "uoversatt".to_owned(), |found| found.name.replace('_', " "))
        }
        _ => "vilkåret".to_owned(),
    }
}

fn list_name(base: &RuleBase, list: crate::model::ListId) -> String {
    base.lists.get(list.index()).map_or_else(|| "?".to_owned(), |list| list.name.replace('_', " "))
}

fn scalar_text(base: &RuleBase, scalar: &Scalar) -> String {
    match scalar {
        Scalar::Fact(fact, _) => name_of(base, *fact),
        Scalar::Today => "i dag".to_owned(),
        Scalar::LawDate => "lovens dato".to_owned(),
        Scalar::Const(value) => ordinal(Type::Date, *value),
        Scalar::AddSpan(inner, span, sign) => {
            format!("{} {} {span}", scalar_text(base, inner), if *sign < 0 { "−" } else { "+" })
        }
        Scalar::Elapsed(_, from, to) => measured(base, from, to),
        Scalar::Count(list, ..) => format!("antall {}", list_name(base, *list)),
        Scalar::Sum(list, ..) => format!("sum av {}", list_name(base, *list)),
        Scalar::Add(a, b) => format!("{} + {}", scalar_text(base, a), scalar_text(base, b)),
        Scalar::Sub(a, b) => format!("{} − {}", scalar_text(base, a), scalar_text(base, b)),
        Scalar::Min(_) => "det minste".to_owned(),
        Scalar::Max(_) => "det største".to_owned(),
        Scalar::Table(table, _) => base
            .tables
            .get(table.index())
            .map_or_else(|| "?".to_owned(), |table| table.name.replace('_', " ")),
        _ => "beløpet".to_owned(),
    }
}

/// Time passed, by the name of the concept that measures it where there is one.
fn measured(base: &RuleBase, from: &Scalar, to: &Scalar) -> String {
    if let (Scalar::Fact(fact, _), Scalar::Today) = (from, to)
        && let Some(concept) = base.concepts.iter().find(|concept| concept.measures == Some(*fact))
    {
        return concept.name.replace('_', " ");
    }
    format!("tid fra {} til {}", scalar_text(base, from), scalar_text(base, to))
}
