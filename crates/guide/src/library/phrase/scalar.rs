//! Dates, numbers and lengths of time in words.

use super::super::link::{LinkView, Linker};
use crate::words::Words;
use rettesnor_engine::answer::FactRef;
use rettesnor_rules::model::{AltValue, Cond, EnumId, ListId, Measure, NEVER, Scalar, Type, Unit};
use rettesnor_values::{Decimal, Span};

/// Writes rules in words, with links to what they are about.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Phrases<'a> {
    pub(crate) words: Words<'a>,
    pub(crate) links: Linker<'a>,
}

impl<'a> Phrases<'a> {
    pub(crate) fn new(words: Words<'a>) -> Self {
        Self { words, links: Linker { words } }
    }

    /// What a value is, where it tells.
    pub(super) fn type_of(&self, value: &Scalar) -> Option<Type> {
        let rules = self.words.rules;
        match value {
            Scalar::Const(_) => None,
            Scalar::Fact(fact, _) => rules.facts.get(fact.index()).map(|it| it.ty),
            Scalar::Concept(concept, _) => rules.concepts.get(concept.index()).map(|it| it.ty),
            Scalar::Table(table, _) => rules.tables.get(table.index()).map(|it| it.ty),
            Scalar::Today
            | Scalar::LawDate
            | Scalar::BoundDay(_)
            | Scalar::AddSpan(..)
            | Scalar::AddSpanConcept(..)
            | Scalar::AddUnits(..) => Some(Type::Date),
            Scalar::AddHours(..) => Some(Type::Instant),
            Scalar::Elapsed(unit, ..) => Some(Type::Duration(*unit)),
            Scalar::Count(..) => Some(Type::Integer),
            Scalar::Cover { .. } => Some(Type::Duration(Unit::Days)),
            Scalar::Mul(a, _) | Scalar::At(a, _) => self.type_of(a),
            Scalar::Add(a, b) | Scalar::Sub(a, b) | Scalar::Times(a, b) => {
                self.type_of(a).or_else(|| self.type_of(b))
            }
            Scalar::Min(parts) | Scalar::Max(parts) => parts.iter().find_map(|part| self.type_of(part)),
            Scalar::Choice(cases, last) => {
                cases.iter().find_map(|(_, value)| self.type_of(value)).or_else(|| self.type_of(last))
            }
            Scalar::Sum(_, _, of, _) | Scalar::Least(_, _, of, _) | Scalar::Greatest(_, _, of, _) => {
                self.type_of(of)
            }
        }
    }

    /// What a value is read from, where it is one thing.
    pub(super) fn link_of(&self, value: &Scalar) -> Option<LinkView> {
        match value {
            Scalar::Fact(fact, _) => self.links.fact(*fact),
            Scalar::Concept(concept, _) => self.links.concept(*concept),
            Scalar::Table(table, _) => self.links.table(*table),
            Scalar::Count(list, ..) | Scalar::Cover { list, .. } => self.links.list(*list),
            Scalar::AddSpan(inner, ..) | Scalar::At(inner, _) | Scalar::Mul(inner, _) => self.link_of(inner),
            _ => None,
        }
    }

    /// A value in words, read as `ty` where it does not tell its type itself.
    pub(crate) fn scalar(&self, value: &Scalar, ty: Type) -> String {
        let ty = self.type_of(value).unwrap_or(ty);
        let texts = self.words.texts;
        match value {
            Scalar::Const(NEVER) if matches!(ty, Type::Date | Type::Instant) => texts.get("regel-aldri-dag"),
            Scalar::Const(value) => self.words.ordinal(ty, *value),
            Scalar::Fact(fact, _) => quoted(&self.words.asked(FactRef { fact: *fact, item: None })),
            Scalar::Today => texts.get("regel-i-dag"),
            Scalar::LawDate => texts.get("regel-lovens-dag"),
            Scalar::BoundDay(_) => texts.get("regel-den-dagen"),
            Scalar::Concept(concept, _) => self.words.concept(*concept),
            Scalar::AddSpan(..)
            | Scalar::AddSpanConcept(..)
            | Scalar::AddHours(..)
            | Scalar::AddUnits(..) => self.moved(value),
            Scalar::Add(a, b) => self.two("regel-sum", a, b, ty),
            Scalar::Sub(a, b) => self.two("regel-minus", a, b, ty),
            Scalar::Times(a, b) => {
                let (a, b) = (self.scalar(a, ty), self.scalar(b, Type::Decimal));
                texts.with("regel-ganger", &[("faktor", &b), ("hva", &a)])
            }
            Scalar::Mul(inner, factor) => {
                let factor = Decimal::from_micros(*factor).to_string();
                texts.with("regel-ganger", &[("faktor", &factor), ("hva", &self.scalar(inner, ty))])
            }
            Scalar::Elapsed(unit, from, to) => {
                let (from, to) = (self.scalar(from, Type::Date), self.scalar(to, Type::Date));
                let unit = self.unit(*unit);
                texts.with("regel-hele", &[("enhet", &unit), ("fra", &from), ("til", &to)])
            }
            Scalar::Table(table, day) => {
                let title = self.links.table(*table).map_or_else(String::new, |link| link.title);
                let day = self.scalar(day, Type::Date);
                texts.with("regel-tabell", &[("tabell", &title), ("dag", &day)])
            }
            Scalar::At(inner, day) => {
                let (value, day) = (self.scalar(inner, ty), self.scalar(day, Type::Date));
                texts.with("regel-per", &[("hva", &value), ("dag", &day)])
            }
            _ => self.composite(value, ty),
        }
    }

    /// A day so long before or after another.
    fn moved(&self, value: &Scalar) -> String {
        match value {
            Scalar::AddSpan(from, span, sign) => self.shifted(from, &self.span(*span), *sign),
            Scalar::AddSpanConcept(from, length, sign) => {
                self.shifted(from, &self.words.concept(*length), *sign)
            }
            Scalar::AddHours(from, hours) => {
                self.shifted(from, &self.words.count(Unit::Hours, i64::from(*hours)), 1)
            }
            Scalar::AddUnits(from, count, unit, sign) => {
                self.shifted(from, &self.counted(count, *unit), *sign)
            }
            _ => String::new(),
        }
    }

    /// Choices, and values taken over several.
    fn composite(&self, value: &Scalar, ty: Type) -> String {
        let dated = matches!(ty, Type::Date | Type::Instant);
        let kind = if dated { "dag" } else { "tall" };
        match value {
            Scalar::Min(parts) | Scalar::Max(parts) => {
                let key = if matches!(value, Scalar::Min(_)) { "regel-minste" } else { "regel-storste" };
                let parts: Vec<_> = parts.iter().map(|part| self.scalar(part, ty)).collect();
                self.words.texts.with(key, &[("slag", kind), ("hva", &self.words.all_of(&parts))])
            }
            Scalar::Choice(cases, last) => self.choice(cases, last, ty),
            Scalar::Count(list, _, when) => self.over("regel-antall", *list, "", kind, when),
            Scalar::Sum(list, _, of, when) => {
                self.over("regel-sum-av", *list, &self.scalar(of, ty), kind, when)
            }
            Scalar::Least(list, _, of, when) => {
                self.over("regel-minste-i", *list, &self.scalar(of, ty), kind, when)
            }
            Scalar::Greatest(list, _, of, when) => {
                self.over("regel-storste-i", *list, &self.scalar(of, ty), kind, when)
            }
            Scalar::Cover { .. } => self.cover(value, kind),
            _ => String::new(),
        }
    }

    /// The first value whose condition holds, and the one for otherwise.
    fn choice(&self, cases: &[(Cond, Scalar)], last: &Scalar, ty: Type) -> String {
        let texts = self.words.texts;
        let told = |(when, value): &(Cond, Scalar)| {
            let value = self.scalar(value, ty);
            let when = self.clause(when).map(|when| self.inline(&when));
            when.map_or_else(
                || value.clone(),
                |when| texts.with("regel-nar", &[("hva", &value), ("vilkar", &when)]),
            )
        };
        let last = texts.with("regel-ellers", &[("hva", &self.scalar(last, ty))]);
        cases.iter().map(told).chain([last]).collect::<Vec<_>>().join("; ")
    }

    /// Days that records cover, or leave open, within a window.
    fn cover(&self, value: &Scalar, kind: &str) -> String {
        let Scalar::Cover { measure, list, condition, window_from, window_to, .. } = value else {
            return String::new();
        };
        let key = match measure {
            Measure::Covered => "regel-dekket",
            Measure::Uncovered => "regel-udekket",
            Measure::LongestGap => "regel-lengste-hull",
        };
        let told = self.over(key, *list, "", kind, condition);
        let (from, to) = (self.scalar(window_from, Type::Date), self.scalar(window_to, Type::Date));
        format!("{told} {}", self.words.texts.with("fra-til", &[("fra", &from), ("til", &to)]))
    }

    /// Something taken over the records of a list, those that are as they should be.
    fn over(&self, key: &str, list: ListId, of: &str, kind: &str, when: &Cond) -> String {
        let texts = self.words.texts;
        let title = self.links.list(list).map_or_else(String::new, |link| link.title);
        let told = texts.with(key, &[("liste", &title), ("hva", of), ("slag", kind)]);
        match self.clause(when) {
            Some(when) => texts.with("regel-der-post", &[("hva", &told), ("vilkar", &self.inline(&when))]),
            None => told,
        }
    }

    fn two(&self, key: &str, a: &Scalar, b: &Scalar, ty: Type) -> String {
        let (a, b) = (self.scalar(a, ty), self.scalar(b, ty));
        self.words.texts.with(key, &[("en", &a), ("to", &b)])
    }

    /// `tre uker etter dagen brevet kom fram`.
    fn shifted(&self, from: &Scalar, length: &str, sign: i8) -> String {
        let key = if sign < 0 { "regel-for-dag" } else { "regel-etter-dag" };
        let from = self.scalar(from, Type::Date);
        self.words.texts.with(key, &[("lengde", length), ("dag", &from)])
    }

    /// So many of a unit, where the number is itself worked out.
    fn counted(&self, count: &Scalar, unit: Unit) -> String {
        if let Scalar::Const(count) = count {
            return self.words.count(unit, *count);
        }
        let ty = self.type_of(count).unwrap_or(Type::Integer);
        let count = self.scalar(count, ty);
        match ty {
            // A length already says its unit.
            Type::Duration(_) => count,
            _ => format!("{count} {}", self.unit(unit)),
        }
    }

    fn unit(&self, unit: Unit) -> String {
        self.words.texts.get(match unit {
            Unit::Years => "regel-enhet-ar",
            Unit::Months => "regel-enhet-maneder",
            Unit::Weeks => "regel-enhet-uker",
            Unit::Days => "regel-enhet-dager",
            Unit::Hours => "regel-enhet-timer",
        })
    }

    /// `3 uker`, `1 år og 6 måneder`.
    pub(crate) fn span(&self, span: Span) -> String {
        let units = [
            (Unit::Years, span.years),
            (Unit::Months, span.months),
            (Unit::Weeks, span.weeks),
            (Unit::Days, span.days),
        ];
        let told = units.iter().filter(|(_, count)| *count != 0);
        let told: Vec<_> = told.map(|(unit, count)| self.words.count(*unit, i64::from(*count))).collect();
        if told.is_empty() { self.words.count(Unit::Days, 0) } else { self.words.all_of(&told) }
    }

    /// The value of an alternative.
    pub(crate) fn alternative(&self, value: &AltValue, ty: Type) -> String {
        match value {
            AltValue::Enum(index) => match ty {
                Type::Enum(of) => self.label(of, *index),
                _ => self.words.texts.get(if *index == 1 { "ja" } else { "nei" }),
            },
            AltValue::Scalar(scalar) => self.scalar(scalar, ty),
            AltValue::Span(span) => self.span(*span),
            AltValue::Hours(hours) => self.words.count(Unit::Hours, i64::from(*hours)),
            AltValue::Count(count, unit) => self.counted(count, *unit),
        }
    }

    /// The label of an enumeration's value.
    pub(crate) fn label(&self, of: EnumId, index: u32) -> String {
        let values =
            self.words.rules.enums.get(of.index()).map(|it| it.values.as_slice()).unwrap_or_default();
        let value = usize::try_from(index).ok().and_then(|index| values.get(index));
        value.map_or_else(String::new, |it| {
            if it.label.is_empty() { it.name.replace('_', " ") } else { it.label.clone() }
        })
    }
}

/// A question in the middle of a sentence stands in quotes.
fn quoted(title: &str) -> String {
    if title.contains('?') { format!("«{title}»") } else { title.to_owned() }
}
