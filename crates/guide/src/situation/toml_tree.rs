//! TOML with places. All that is wrong with the notation is found in one reading.

use super::problem::Problem;
use super::tree::{Entry, Node, Value};
use std::ops::Range;
use toml::Spanned;
use toml::de::{DeTable, DeValue};

/// Reads a TOML document.
pub(crate) fn read(text: &str) -> Result<Node, Vec<Problem>> {
    let (table, errors) = DeTable::parse_recoverable(text);
    if errors.is_empty() {
        let at = place(&table.span());
        return Ok(Node { at, value: entries(table.get_ref()) });
    }
    Err(errors.iter().map(|error| problem(text, error)).collect())
}

fn problem(text: &str, error: &toml::de::Error) -> Problem {
    let span = error.span().unwrap_or(0..0);
    let at = place(&span);
    let message = error.message();
    if message.contains("duplicate key") {
        let key = text.get(span).unwrap_or_default().trim().to_owned();
        return Problem::new(at, "feil-dobbel-nokkel").with("nokkel", key);
    }
    let word = date_like(text, span.start);
    if let Some(date) = word {
        return Problem::new(at, "feil-dato").with("dato", date);
    }
    if message.contains("invalid UTF-8") || message.contains("string") {
        return Problem::new(at, "feil-toml-tekst");
    }
    if message.contains("key") {
        return Problem::new(at, "feil-toml-nokkel");
    }
    Problem::new(at, "feil-toml")
}

/// What looks like a date around an offset: there the notation is right and the day is not.
fn date_like(text: &str, offset: usize) -> Option<String> {
    let line_start = text.get(..offset)?.rfind('\n').map_or(0, |at| at.saturating_add(1));
    let line = text.get(line_start..)?.lines().next()?;
    let words = line.split(|c: char| !(c.is_ascii_digit() || c == '-'));
    let mut dates = words.filter(|word| {
        let parts: Vec<usize> = word.split('-').map(str::len).collect();
        parts == [4, 2, 2]
    });
    dates.find(|word| rettesnor_values::Day::parse(word).is_err()).map(str::to_owned)
}

fn place(span: &Range<usize>) -> (u32, u32) {
    let offset = |at: usize| u32::try_from(at).unwrap_or(u32::MAX);
    (offset(span.start), offset(span.end))
}

fn entries(table: &DeTable<'_>) -> Value {
    let entries = table.iter().map(|(key, value)| Entry {
        key: key.get_ref().to_string(),
        at: place(&key.span()),
        node: node(value),
    });
    let mut entries: Vec<_> = entries.collect();
    // The order of the file, so that findings come in its order.
    entries.sort_by_key(|entry| entry.at);
    Value::Table(entries)
}

fn node(value: &Spanned<DeValue<'_>>) -> Node {
    let at = place(&value.span());
    let value = match value.get_ref() {
        DeValue::String(text) => Value::Text(text.to_string()),
        DeValue::Integer(number) => Value::Number(number.as_str().to_owned()),
        DeValue::Float(number) => Value::Number(number.as_str().to_owned()),
        DeValue::Boolean(truth) => Value::Truth(*truth),
        DeValue::Datetime(moment) => Value::Text(moment.to_string()),
        DeValue::Array(items) => Value::List(items.iter().map(node).collect()),
        DeValue::Table(table) => entries(table),
    };
    Node { at, value }
}
