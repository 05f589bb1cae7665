//! The field's rights tables, written out from the rules. A specification names rows, cells and norms, never answers.

use crate::texts::Texts;
use crate::view;
use crate::words::Words;
use rettesnor_engine::Evaluator;
use rettesnor_engine::case::Case;
use rettesnor_examples::{Names, fill};
use rettesnor_rules::model::RuleBase;
use rettesnor_source::FileId;
use rettesnor_syntax::ast::Given;
use rettesnor_values::Day;
use serde::Deserialize;

/// A table's specification.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Spec {
    /// The columns, in order.
    #[serde(rename = "kolonner")]
    pub columns: Vec<String>,
    /// Its name and day.
    #[serde(rename = "tabell")]
    pub about: About,
    /// Its rows.
    #[serde(rename = "rad")]
    pub rows: Vec<RowSpec>,
}

/// The head of a table.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct About {
    /// Its name.
    pub id: String,
    /// Its title.
    #[serde(rename = "tittel")]
    pub title: String,
    /// The day it is written for, where no other is asked for.
    pub per: String,
}

/// A row.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct RowSpec {
    /// Its name.
    pub id: String,
    /// Its title.
    #[serde(rename = "tittel")]
    pub title: String,
    /// What is known of everybody in it.
    #[serde(rename = "gitt", default)]
    pub given: Vec<String>,
    /// Its cells.
    #[serde(rename = "celle", default)]
    pub cells: Vec<CellSpec>,
}

/// A cell.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct CellSpec {
    /// Its column.
    #[serde(rename = "kolonne")]
    pub column: String,
    /// Where in the source it was read.
    #[serde(rename = "kilde")]
    pub source: Option<String>,
    /// Its lines.
    #[serde(rename = "linjer", default)]
    pub lines: Vec<LineSpec>,
}

/// A line: a norm, and what more is known.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct LineSpec {
    /// The norm.
    #[serde(rename = "norm")]
    pub norm: String,
    /// What more is known.
    #[serde(rename = "gitt", default)]
    pub given: Vec<String>,
    /// `krav`: the norm's requirements in place of its answer.
    #[serde(rename = "vis", default)]
    pub show: Option<String>,
}

/// A table written out.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Table {
    /// Its title.
    pub title: String,
    /// The day.
    pub day: Day,
    /// Column titles.
    pub columns: Vec<String>,
    /// Row titles, with the lines of each cell.
    pub rows: Vec<(String, Vec<Vec<String>>)>,
}

/// Why a table cannot be written.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum TableError {
    /// The specification is not as it should be.
    Spec(String),
    /// It names a norm nobody wrote.
    Norm(String),
    /// It says something of a fact that cannot be said.
    Given(String, String),
}

impl TableError {
    /// What is wrong, in the reader's language.
    pub fn tell(&self, texts: &Texts) -> String {
        match self {
            Self::Spec(reason) => texts.with("tabell-uleselig", &[("grunn", reason)]),
            Self::Norm(name) => texts.with("tabell-norm", &[("navn", name)]),
            Self::Given(line, reason) => {
                let reason = if reason.is_empty() { texts.get("tabell-form") } else { reason.clone() };
                texts.with("tabell-gitt", &[("linje", line), ("grunn", &reason)])
            }
        }
    }
}

impl Spec {
    /// Reads a specification.
    pub fn read(text: &str) -> Result<Self, TableError> {
        toml::from_str(text).map_err(|error| TableError::Spec(error.message().to_owned()))
    }
}

/// Writes a table out.
pub fn table(
    texts: &Texts,
    evaluator: &mut Evaluator<'_>,
    spec: &Spec,
    per: Option<Day>,
) -> Result<Table, TableError> {
    let own =
        Day::parse(&spec.about.per).map_err(|_| TableError::Spec(format!("per = {}", spec.about.per)))?;
    let day = per.unwrap_or(own);
    let names = Names::new(&evaluator.rules().model);
    let mut rows = Vec::new();
    for row in &spec.rows {
        let mut cells = Vec::new();
        for column in &spec.columns {
            let mut lines = Vec::new();
            for cell in row.cells.iter().filter(|cell| cell.column == *column) {
                for line in &cell.lines {
                    let mut writer = Writer { texts, evaluator, names: &names, day };
                    writer.line(row, line, &mut lines)?;
                }
            }
            cells.push(lines);
        }
        rows.push((row.title.clone(), cells));
    }
    let title = |column: &String| {
        texts.try_with(&format!("omrade-{}", view::ascii(column)), &[]).unwrap_or_else(|| column.clone())
    };
    Ok(Table {
        title: spec.about.title.clone(),
        day,
        columns: spec.columns.iter().map(title).collect(),
        rows,
    })
}

struct Writer<'a, 'c> {
    texts: &'a Texts,
    evaluator: &'a mut Evaluator<'c>,
    names: &'a Names,
    day: Day,
}

impl Writer<'_, '_> {
    fn line(&mut self, row: &RowSpec, line: &LineSpec, out: &mut Vec<String>) -> Result<(), TableError> {
        let rules = &self.evaluator.rules().model;
        let id = self.names.norm(&line.norm).ok_or_else(|| TableError::Norm(line.norm.clone()))?;
        let case = self.case(rules, &row.given, &line.given)?;
        let words = Words { texts: self.texts, rules };
        let own = view::known(&words, &self.case(rules, &[], &line.given)?);
        let found = view::lines_of(self.texts, self.evaluator, &case, id);
        for one in found.into_iter().filter(|one| !one.out_of_force) {
            if line.show.as_deref() == Some("krav") {
                out.extend(one.parts.iter().map(|part| part.title.clone()));
                continue;
            }
            let who = if line.given.is_empty() { String::new() } else { format!(" ({})", own.join(", ")) };
            let deadline = one.deadline.as_ref().map(|deadline| deadline.text.clone());
            let depends = (!one.depends_on.is_empty())
                .then(|| self.texts.with("avhenger-av", &[("hva", &one.depends_on.join(", "))]));
            let details = one.sentence.clone().into_iter().chain(deadline).chain(depends);
            let details: Vec<_> = details.collect();
            let details = if details.is_empty() { String::new() } else { format!(". {}", details.join(" ")) };
            out.push(format!("{}{who}: {}{details}", one.title, one.state));
        }
        Ok(())
    }

    /// What the row says, and what the line says in its place.
    fn case(&self, rules: &RuleBase, row: &[String], line: &[String]) -> Result<Case, TableError> {
        let key = |text: &str| text.split([' ', '=']).next().unwrap_or_default().to_owned();
        let own: Vec<_> = line.iter().map(|text| key(text)).collect();
        let kept = row.iter().filter(|text| !own.contains(&key(text)));
        let mut case = Case::new(self.day);
        for text in kept.chain(line) {
            let text = text.replace("$per", &self.day.to_string());
            let given = read(&text).ok_or_else(|| TableError::Given(text.clone(), String::new()))?;
            if let Some(found) = fill(rules, self.names, &mut case, &given).first() {
                return Err(TableError::Given(text, found.message.clone()));
            }
        }
        Ok(case)
    }
}

/// One statement as an example writes it.
fn read(text: &str) -> Option<Vec<Given>> {
    if text.contains(['\n', '\r', '`']) {
        return None;
    }
    let document = format!("```eksempel\ngitt {text}\nså verdien = ja\n```\n");
    let parse = rettesnor_syntax::parse(FileId(0), &document);
    let example = parse.file.examples.into_iter().next().filter(|_| parse.diagnostics.is_empty())?;
    Some(example.given)
}
