//! `tests/kobling`: how the examples written from the sources, in their own words, are put to the rules.
//!
//! A source example says `gitt`, `per`, `svar`. A connection file translates its facts (`[ord]`), names the norm that
//! answers each question (`[[spm]]`), and lists what the rules answer otherwise, with the reason (`[[tilfelle]]`).
//! The translation is by vocabulary, once for a whole area, so that no example is translated to fit its answer.

use serde::Deserialize;
use std::collections::{BTreeMap, BTreeSet};
use toml::{Table, Value};

/// A connection file.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Connection {
    /// Names of the files in `tests/kilder`, without extension.
    pub(crate) kilder: Vec<String>,
    /// Fields a record has unless the example says otherwise, by list.
    #[serde(default)]
    pub(crate) standard: BTreeMap<String, Vec<String>>,
    /// What each fact of the sources is called in the rules.
    #[serde(default)]
    pub(crate) ord: BTreeMap<String, Word>,
    /// Which norm answers which question.
    #[serde(default)]
    pub(crate) spm: Vec<Question>,
    /// Norms that answer for a cell of a table without standing in it, and why.
    #[serde(default)]
    pub(crate) ved_siden: BTreeMap<String, String>,
    /// Cells of a rights table (`TABLE/ROW/COLUMN`) that a cell of the source is about, where its name does not say so.
    #[serde(default)]
    pub(crate) celler: BTreeMap<String, Vec<String>>,
    /// What is special about single examples.
    #[serde(default)]
    pub(crate) tilfelle: Vec<Exception>,
}

/// A fact of the sources in the words of the rules.
#[derive(Debug, Deserialize)]
#[serde(untagged)]
pub(crate) enum Word {
    /// One line; `{}` is the value as the example writes it.
    Line(String),
    /// By value; `ja` and `nei` stand for true and false too.
    Values(BTreeMap<String, Lines>),
}

/// One line or several.
#[derive(Debug, Clone, Deserialize)]
#[serde(untagged)]
pub(crate) enum Lines {
    One(String),
    Many(Vec<String>),
}

impl Lines {
    pub(crate) fn all(&self) -> Vec<String> {
        match self {
            Self::One(line) => vec![line.clone()],
            Self::Many(lines) => lines.clone(),
        }
    }
}

/// A question of the sources.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Question {
    pub(crate) celle: String,
    /// The question's words; without them, every question of the cell that is not named elsewhere.
    pub(crate) spm: Option<String>,
    /// The norm that answers: `omsorgssenter`, `klagefrist[1]`.
    pub(crate) norm: String,
    /// What the cell takes for granted about everyone in it.
    #[serde(default)]
    pub(crate) gitt: Vec<String>,
    /// What an answer in words means of the rules.
    #[serde(default)]
    pub(crate) svar: BTreeMap<String, Lines>,
}

/// What is special about one example (or, without `nr`, all of a cell's).
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Exception {
    pub(crate) celle: String,
    /// The example's number in its cell, from 1.
    pub(crate) nr: Option<usize>,
    /// Asks another norm.
    pub(crate) norm: Option<String>,
    /// What is given, instead of the translation.
    pub(crate) gitt: Option<Vec<String>>,
    /// What is given besides the translation.
    #[serde(default)]
    pub(crate) pluss: Vec<String>,
    /// What the source's answer means of the rules.
    pub(crate) svar: Option<Lines>,
    /// What the rules answer instead of the source's answer; `hvorfor` and `kilde` must say why.
    pub(crate) reglene: Option<Lines>,
    /// No rule answers it, and why.
    pub(crate) utenfor: Option<String>,
    pub(crate) hvorfor: Option<String>,
    pub(crate) kilde: Option<String>,
}

/// An example as its source file has it.
#[derive(Debug, Clone)]
pub(crate) struct Told {
    pub(crate) cell: String,
    pub(crate) number: usize,
    pub(crate) question: Option<String>,
    pub(crate) given: Table,
    pub(crate) day: String,
    pub(crate) answer: String,
    pub(crate) safe: Option<String>,
}

/// The examples of a source file.
pub(crate) fn told(text: &str) -> Vec<Told> {
    let file: Table = text.parse().expect("a source file is TOML");
    let cells = ["celle", "regel"].into_iter().filter_map(|kind| file.get(kind)?.as_array());
    cells.flatten().filter_map(Value::as_table).flat_map(cell).collect()
}

fn cell(cell: &Table) -> Vec<Told> {
    let id = text(cell, "id").expect("a cell has an id");
    let asked = text(cell, "spm");
    let examples = cell.get("eksempel").and_then(Value::as_array).map_or(&[][..], Vec::as_slice);
    let tables = examples.iter().filter_map(Value::as_table).enumerate();
    let one = |(at, example): (usize, &Table)| Told {
        cell: id.clone(),
        number: at + 1,
        question: text(example, "spm").or_else(|| text(example, "sporsmal")).or_else(|| asked.clone()),
        given: example.get("gitt").and_then(Value::as_table).cloned().unwrap_or_default(),
        day: text(example, "per").expect("an example has a day"),
        answer: text(example, "svar").expect("an example has an answer"),
        safe: text(example, "trygt"),
    };
    tables.map(one).collect()
}

fn text(table: &Table, key: &str) -> Option<String> {
    table.get(key).map(shown)
}

/// A value as the examples write it.
pub(crate) fn shown(value: &Value) -> String {
    match value {
        Value::Boolean(true) => "ja".to_owned(),
        Value::Boolean(false) => "nei".to_owned(),
        Value::String(text) => text.clone(),
        Value::Array(all) => format!("({})", all.iter().map(shown).collect::<Vec<_>>().join(", ")),
        other => other.to_string(),
    }
}

impl Connection {
    /// The question an example asks, by its words before its cell.
    pub(crate) fn question(&self, told: &Told) -> Option<&Question> {
        let of_cell = || self.spm.iter().filter(|it| it.celle == told.cell);
        of_cell()
            .find(|it| it.spm.is_some() && it.spm == told.question)
            .or_else(|| of_cell().find(|it| it.spm.is_none()))
    }

    /// What is said of an example alone.
    pub(crate) fn exception(&self, told: &Told) -> Option<&Exception> {
        let of_cell = || self.tilfelle.iter().filter(|it| it.celle == told.cell);
        of_cell().find(|it| it.nr == Some(told.number)).or_else(|| of_cell().find(|it| it.nr.is_none()))
    }

    /// The lines of `gitt` for a fact of the sources.
    pub(crate) fn lines(&self, key: &str, value: &Value) -> Result<Vec<String>, String> {
        let word = self.ord.get(key).ok_or_else(|| format!("[ord] mangler «{key}» (= {})", shown(value)))?;
        let written = shown(value);
        match word {
            Word::Values(by) => match by.get(&written) {
                Some(lines) => Ok(lines.all()),
                None if written == "ukjent" => Ok(Vec::new()),
                None => Err(format!("[ord.{key}] mangler verdien «{written}»")),
            },
            Word::Line(_) if written == "ukjent" => Ok(Vec::new()),
            Word::Line(line) => match value.as_table() {
                None => Ok(vec![line.replace("{}", &written)]),
                Some(range) => {
                    between(line, range).ok_or_else(|| format!("[ord.{key}]: {written} er ikke et spenn"))
                }
            },
        }
    }

    /// What a fact of the sources is called in the rules.
    pub(crate) fn names(&self, key: &str) -> BTreeSet<String> {
        let lines = match self.ord.get(key) {
            None => Vec::new(),
            Some(Word::Line(line)) => vec![line.clone()],
            Some(Word::Values(by)) => by.values().flat_map(Lines::all).collect(),
        };
        let name = |line: &String| line.split_whitespace().next().map(str::to_owned);
        lines.iter().filter_map(name).collect()
    }
}

/// `F = {}` for a value between two.
fn between(line: &str, range: &Table) -> Option<Vec<String>> {
    let (low, high) = (text(range, "tidligst")?, text(range, "senest")?);
    let (name, _) = line.split_once(" = {}")?;
    Some(vec![format!("{name} mellom {low} og {high}")])
}

/// Lines about the fields of a list (`vedtak.slag = avslag`) gathered into its one record, the rest as they stand. A later line
/// about a fact takes the place of an earlier one: what an example says goes before what its question or group says.
pub(crate) fn gathered(lines: &[String], standard: &BTreeMap<String, Vec<String>>) -> Vec<String> {
    let mut records: BTreeMap<&str, Vec<String>> = BTreeMap::new();
    let mut rest = Vec::new();
    for line in lines {
        let field = line.split_once('.').filter(|(list, _)| standard.contains_key(*list));
        match field {
            Some((list, field)) => said(records.entry(list).or_default(), field),
            None => said(&mut rest, line),
        }
    }
    for (list, mut fields) in records {
        let told: BTreeSet<String> = fields.iter().map(|it| first(it)).collect();
        let silent = standard.get(list).into_iter().flatten().filter(|it| !told.contains(&first(it)));
        fields.extend(silent.cloned());
        fields.retain(|field| !field.ends_with(" ukjent"));
        rest.push(format!("{list} = [{{{}}}]", fields.join(", ")));
    }
    rest
}

fn said(lines: &mut Vec<String>, line: &str) {
    lines.retain(|earlier| first(earlier) != first(line));
    lines.push(line.to_owned());
}

fn first(line: &str) -> String {
    line.split_whitespace().next().unwrap_or_default().to_owned()
}
