//! `omtrent 25 år`: a value and the margin around it, told as it is meant: between two values.

use rettesnor_rules::model::{Type, Unit};
use rettesnor_values::{Day, Decimal};

/// Words that say so. `±` and a number after the value is the margin.
const WORDS: [&str; 2] = ["omtrent ", "ca. "];
/// Parts of a number that make its margin, where none is given.
const PARTS: i64 = 10;

/// Whether a value is told so.
pub(crate) fn is_approximate(text: &str) -> bool {
    WORDS.iter().any(|word| text.trim_start().starts_with(word))
}

/// The margin of a value where none is given, in its unit.
pub(crate) fn spread(ty: Type, value: i64) -> i64 {
    match ty {
        Type::Duration(Unit::Years) => 2,
        Type::Duration(Unit::Months | Unit::Hours) => 2.max(value.checked_div(PARTS).unwrap_or(0)),
        Type::Duration(Unit::Days) => 3.max(value.checked_div(PARTS).unwrap_or(0)),
        Type::Date => 14,
        _ => 1.max(value.checked_div(PARTS).unwrap_or(0)),
    }
}

/// A value that is told so, as the rule language writes it: `mellom 23 år og 27 år`. `None` where it is not told so, or is no
/// value of a type that can be.
pub(crate) fn written(ty: Type, text: &str) -> Option<String> {
    let text = text.trim();
    let rest = WORDS.iter().find_map(|word| text.strip_prefix(word))?.trim();
    let (value, margin) = match rest.split_once('±') {
        Some((value, margin)) => (value.trim(), Some(number(margin)?)),
        None => (rest, None),
    };
    let between = |low: String, high: String| format!("mellom {low} og {high}");
    if ty == Type::Date {
        let day = Day::parse(value).ok()?;
        let days = i32::try_from(margin.unwrap_or_else(|| spread(ty, 0))).ok()?;
        let (low, high) = (day.plus_days(days.checked_neg()?).ok()?, day.plus_days(days).ok()?);
        return Some(between(low.to_string(), high.to_string()));
    }
    let unit = match ty {
        Type::Duration(Unit::Years) => " år",
        Type::Duration(Unit::Months) => " måneder",
        Type::Duration(Unit::Weeks) => " uker",
        Type::Duration(Unit::Days) => " dager",
        Type::Duration(Unit::Hours) => " timer",
        Type::Kroner => " kroner",
        Type::Integer => "",
        _ => return None,
    };
    let value = number(value)?;
    let margin = margin.unwrap_or_else(|| spread(ty, value));
    // Nothing that is counted so is less than nothing.
    let low = value.checked_sub(margin)?.max(0);
    let high = value.checked_add(margin)?;
    Some(between(format!("{low}{unit}"), format!("{high}{unit}")))
}

/// The number a text begins with; a unit after it is let stand.
fn number(text: &str) -> Option<i64> {
    let text = text.trim();
    let end = text.find(|sign: char| !sign.is_ascii_digit()).unwrap_or(text.len());
    Decimal::parse_iso(text.get(..end)?).ok()?.to_whole().filter(|value| *value >= 0)
}

#[cfg(test)]
mod tests {
    use super::written;
    use rettesnor_rules::model::{Type, Unit};

    #[test]
    fn what_is_told_roughly_is_told_with_its_margin() {
        let years = Type::Duration(Unit::Years);
        assert_eq!(written(years, "omtrent 25 år").as_deref(), Some("mellom 23 år og 27 år"));
        assert_eq!(written(years, "ca. 1").as_deref(), Some("mellom 0 år og 3 år"));
        assert_eq!(written(years, "omtrent 25 ± 5").as_deref(), Some("mellom 20 år og 30 år"));
        assert_eq!(
            written(Type::Kroner, "omtrent 5000").as_deref(),
            Some("mellom 4500 kroner og 5500 kroner")
        );
        assert_eq!(
            written(Type::Date, "omtrent 2026-03-15 ± 7").as_deref(),
            Some("mellom 2026-03-08 og 2026-03-22")
        );
    }

    #[test]
    fn what_is_no_rough_value_is_none() {
        let years = Type::Duration(Unit::Years);
        for text in ["25 år", "omtrent", "omtrent mye", "omtrent 9999999999999999999", "omtrent 5 ± x"] {
            assert_eq!(written(years, text), None, "{text}");
        }
        assert_eq!(written(Type::Bool, "omtrent 1"), None);
        assert_eq!(written(Type::Date, "omtrent 2026-02-30"), None);
    }
}
