//! JSON. Keys said twice are found, where an ordinary reader would keep the last and say nothing.

use super::problem::Problem;
use super::tree::{Entry, Node, Value};
use serde::de::{Deserialize, Deserializer, Error, MapAccess, SeqAccess, Visitor};
use std::collections::BTreeSet;
use std::fmt;

const DUPLICATE: &str = "duplicate key ";

/// Reads a JSON document.
pub(crate) fn read(text: &str) -> Result<Node, Vec<Problem>> {
    serde_json::from_str::<Tree>(text).map(|tree| node(tree.0)).map_err(|error| vec![problem(text, &error)])
}

fn problem(text: &str, error: &serde_json::Error) -> Problem {
    let before = text.split_inclusive('\n').take(error.line().saturating_sub(1)).map(str::len).sum::<usize>();
    let offset = before.saturating_add(error.column().saturating_sub(1));
    let at = u32::try_from(offset).unwrap_or(u32::MAX);
    let message = error.to_string();
    match message.strip_prefix(DUPLICATE) {
        Some(rest) => {
            let key = rest.split(" at line ").next().unwrap_or_default().to_owned();
            Problem::new((at, at), "feil-dobbel-nokkel").with("nokkel", key)
        }
        None => Problem::new((at, at), "feil-json"),
    }
}

fn node(value: Value) -> Node {
    Node { at: (0, 0), value }
}

struct Tree(Value);

impl<'de> Deserialize<'de> for Tree {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_any(Reader).map(Self)
    }
}

struct Reader;

impl<'de> Visitor<'de> for Reader {
    type Value = Value;

    fn expecting(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("a JSON value")
    }

    fn visit_bool<E: Error>(self, truth: bool) -> Result<Value, E> {
        Ok(Value::Truth(truth))
    }

    fn visit_i64<E: Error>(self, number: i64) -> Result<Value, E> {
        Ok(Value::Number(number.to_string()))
    }

    fn visit_u64<E: Error>(self, number: u64) -> Result<Value, E> {
        Ok(Value::Number(number.to_string()))
    }

    fn visit_f64<E: Error>(self, number: f64) -> Result<Value, E> {
        Ok(Value::Number(number.to_string()))
    }

    fn visit_str<E: Error>(self, text: &str) -> Result<Value, E> {
        Ok(Value::Text(text.to_owned()))
    }

    fn visit_unit<E: Error>(self) -> Result<Value, E> {
        Ok(Value::Nothing)
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut items: A) -> Result<Value, A::Error> {
        let mut list = Vec::new();
        while let Some(Tree(item)) = items.next_element()? {
            list.push(node(item));
        }
        Ok(Value::List(list))
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Value, A::Error> {
        let (mut entries, mut seen) = (Vec::new(), BTreeSet::new());
        while let Some((key, Tree(value))) = map.next_entry::<String, Tree>()? {
            if !seen.insert(key.clone()) {
                return Err(A::Error::custom(format!("{DUPLICATE}{key}")));
            }
            entries.push(Entry { key, at: (0, 0), node: node(value) });
        }
        Ok(Value::Table(entries))
    }
}
