//! Writes what is known of a case as a situation file, which [`super::read`] reads back.

use rettesnor_engine::case::{Case, Knowledge, KnowledgeState};
use rettesnor_engine::possible::{Possible, day_of};
use rettesnor_rules::model::{FactId, RuleBase, Type, Unit};
use rettesnor_values::Decimal;
use std::fmt::Write as _;

/// The case as TOML. Text in it is plain, so that it can be read and changed by hand.
pub fn to_toml(rules: &RuleBase, case: &Case) -> String {
    let mut text = format!("per = {}\n", case.today);
    if case.law_date != case.today {
        line(&mut text, &format!("rett_per = {}", case.law_date));
    }
    if let Some(day) = case.known_by {
        line(&mut text, &format!("kjent_per = {day}"));
    }
    line(&mut text, "\n[fakta]");
    for (fact, known) in &case.facts {
        statement(rules, &mut text, *fact, known, ToOwned::to_owned);
    }
    let mut flags = String::new();
    for (list, records) in &case.lists {
        let Some(declared) = rules.lists.get(list.index()) else { continue };
        if records.incomplete {
            line(&mut flags, &format!("{}_fullstendig = false", declared.slug));
        }
        for record in &records.items {
            line(&mut text, &format!("\n[[{}]]", declared.slug));
            let prefix = format!("{}.", declared.slug);
            for (fact, known) in record {
                let field = |slug: &str| slug.strip_prefix(&prefix).unwrap_or(slug).to_owned();
                statement(rules, &mut text, *fact, known, field);
            }
        }
    }
    // Plain keys must stand before the first table.
    text.replacen("\n\n[fakta]", &format!("\n{flags}\n[fakta]"), 1)
}

fn line(text: &mut String, add: &str) {
    text.push_str(add);
    text.push('\n');
}

fn statement(
    rules: &RuleBase,
    text: &mut String,
    fact: FactId,
    known: &Knowledge,
    key: impl Fn(&str) -> String,
) {
    for (slug, value) in said(rules, fact, known) {
        line(text, &format!("{} = \"{value}\"", key(&slug)));
    }
}

/// What is said of a fact, and of the concepts that measure it: the ASCII name and the value of each.
pub(crate) fn said(rules: &RuleBase, fact: FactId, known: &Knowledge) -> Vec<(String, String)> {
    let Some(declared) = rules.facts.get(fact.index()) else { return Vec::new() };
    let measured = known.measured.iter().filter_map(|measured| {
        let concept = rules.concepts.get(measured.concept.index())?;
        Some((concept.slug.clone(), value(rules, concept.ty, &measured.stated)?))
    });
    let direct = match known.state {
        KnowledgeState::AskedUnknown => Some("ukjent".to_owned()),
        KnowledgeState::Declined => Some("avslått".to_owned()),
        KnowledgeState::Disputed => {
            let claims = known.claims.iter().filter_map(|claim| value(rules, declared.ty, claim));
            Some(format!("omstridt ({})", claims.collect::<Vec<_>>().join(", ")))
        }
        _ => known.direct.as_ref().and_then(|direct| value(rules, declared.ty, direct)),
    };
    measured.chain(direct.map(|value| (declared.slug.clone(), value))).collect()
}

/// A set in the language's own form; nothing for the whole domain.
pub(crate) fn value(rules: &RuleBase, ty: Type, set: &Possible) -> Option<String> {
    let each = |values: Vec<String>| match values.as_slice() {
        [] => None,
        [one] => Some(one.clone()),
        many => Some(format!("enten {}", many.join(" eller "))),
    };
    match set {
        Possible::Any => None,
        Possible::Cells(cells) => each(cells.iter().filter_map(|cell| cell_name(rules, ty, *cell)).collect()),
        Possible::Ranges(ranges) => {
            let (low, high) = (ranges.min()?, ranges.max()?);
            if low == high {
                return Some(ordinal(ty, low));
            }
            Some(format!("mellom {} og {}", ordinal(ty, low), ordinal(ty, high)))
        }
    }
}

fn cell_name(rules: &RuleBase, ty: Type, cell: u32) -> Option<String> {
    match ty {
        Type::Enum(id) => {
            let value = rules.enums.get(id.index())?.values.get(usize::try_from(cell).ok()?)?;
            Some(value.name.clone())
        }
        _ => Some(if cell == 1 { "ja".to_owned() } else { "nei".to_owned() }),
    }
}

fn ordinal(ty: Type, value: i64) -> String {
    let mut text = String::new();
    // Writing to a string cannot fail.
    let _ = match ty {
        Type::Date if day_of(value).is_never() => write!(text, "aldri"),
        Type::Date => write!(text, "{}", day_of(value)),
        Type::Decimal => write!(text, "{}", Decimal::from_micros(value)),
        Type::Kroner => write!(text, "{} kroner", Decimal::from_micros(value)),
        Type::Duration(Unit::Years) => write!(text, "{value} år"),
        Type::Duration(Unit::Months) => write!(text, "{value} måneder"),
        Type::Duration(Unit::Weeks) => write!(text, "{value} uker"),
        Type::Duration(Unit::Days) => write!(text, "{value} dager"),
        Type::Duration(Unit::Hours) => write!(text, "{value} timer"),
        _ => write!(text, "{value}"),
    };
    text
}
