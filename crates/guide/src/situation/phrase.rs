//! Values as the rule language writes them: `17 år`, `mellom 15 år og 17 år`, `ukjent`, `omstridt (a, b)`.
//!
//! The language's own parser reads them, so that a form means the same in a situation as in a rule file's example.

use rettesnor_rules::model::{self, EnumId, RuleBase, Type};
use rettesnor_source::{FileId, Span};
use rettesnor_syntax::ast::{Expr, ExprKind, GivenValue, Name, Path, Unit};
use rettesnor_values::Decimal;

/// Words a value may begin with that are not values themselves.
const OPENERS: [&str; 14] = [
    "mellom", "minst", "høyst", "under", "over", "før", "etter", "senest", "tidligst", "enten", "ikke",
    "ukjent", "avslått", "omstridt",
];

/// Reads a value as the right-hand side of `gitt`.
pub(crate) fn given(text: &str) -> Option<GivenValue> {
    let text = text.trim();
    if text.is_empty() || text.contains(['\n', '\r', '`']) {
        return None;
    }
    let first = text.split(|c: char| c.is_whitespace() || c == '(').next().unwrap_or_default();
    let joint = if OPENERS.contains(&first) { " " } else { " = " };
    let file = FileId(0);
    let document = format!("```eksempel\ngitt verdien{joint}{text}\nså verdien = ja\n```\n");
    let parse = rettesnor_syntax::parse(file, &document);
    if !parse.diagnostics.is_empty() {
        return None;
    }
    let mut examples = parse.file.examples.into_iter();
    let example = examples.next().filter(|_| examples.next().is_none())?;
    let mut given = example.given.into_iter();
    let one = given.next().filter(|_| given.next().is_none())?;
    Some(one.value)
}

/// A value by its label, name or ASCII form, as people write it: `ja`, `asylsøker`, or the whole label.
pub(crate) fn labelled(rules: &RuleBase, ty: Type, text: &str) -> Option<ExprKind> {
    let wanted = folded(text);
    match ty {
        Type::Bool => match wanted.as_str() {
            "ja" | "yes" | "sant" | "true" => Some(ExprKind::Bool(true)),
            "nei" | "no" | "usant" | "false" => Some(ExprKind::Bool(false)),
            _ => None,
        },
        Type::Enum(id) | Type::Set(id) => named(rules, id, &wanted),
        Type::Integer | Type::Decimal | Type::Kroner | Type::Duration(_) => number(ty, text),
        Type::Date if matches!(wanted.as_str(), "ikke skjedd" | "har ikke skjedd" | "never") => {
            Some(ExprKind::Never)
        }
        _ => None,
    }
}

fn named(rules: &RuleBase, id: EnumId, wanted: &str) -> Option<ExprKind> {
    let values = &rules.enums.get(id.index())?.values;
    let is = |text: &str| folded(text) == wanted;
    let value = values.iter().find(|value| is(&value.name) || is(&value.slug) || is(&value.label))?;
    let span = Span::at(FileId(0), 0);
    let part = Name { text: value.name.clone(), span };
    Some(ExprKind::Path(Path { parts: vec![part], span }))
}

/// A bare number, in the unit of its type.
pub(crate) fn number(ty: Type, text: &str) -> Option<ExprKind> {
    let number = Decimal::parse_iso(text.trim()).ok()?;
    match ty {
        Type::Integer | Type::Decimal => Some(ExprKind::Number(number)),
        Type::Kroner => Some(ExprKind::Kroner(number)),
        Type::Duration(unit) => Some(ExprKind::Duration(number.to_whole()?, written(unit))),
        _ => None,
    }
}

fn written(unit: model::Unit) -> Unit {
    match unit {
        model::Unit::Years => Unit::Years,
        model::Unit::Months => Unit::Months,
        model::Unit::Weeks => Unit::Weeks,
        model::Unit::Days => Unit::Days,
        model::Unit::Hours => Unit::Hours,
    }
}

/// Case and the difference between a space, a hyphen and an underscore do not matter.
pub(crate) fn folded(text: &str) -> String {
    let same = |c: char| if c == '_' || c == '-' { ' ' } else { c };
    text.trim().chars().map(same).flat_map(char::to_lowercase).collect()
}

/// Puts a place on the values, which were read from a document of their own.
pub(crate) fn placed(mut value: GivenValue, span: Span) -> GivenValue {
    let put = |expr: &mut Expr| expr.span = span;
    match &mut value {
        GivenValue::Is(one) | GivenValue::Bound(_, one) => put(one),
        GivenValue::Between(low, high) => {
            put(low);
            put(high);
        }
        GivenValue::Either(all)
        | GivenValue::NotAny(all)
        | GivenValue::Set(all)
        | GivenValue::Disputed(all) => {
            all.iter_mut().for_each(put);
        }
        GivenValue::Unknown | GivenValue::Declined | GivenValue::Records { .. } => {}
    }
    value
}
