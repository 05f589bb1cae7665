//! The reviewer's sheet of a rights table: every cell with what the rules say, the rules' names, the law and the source.

use super::{BREAK, Sheet};
use crate::commands::table;
use crate::host::Failure;
use crate::print;
use rettesnor_engine::Evaluator;
use rettesnor_guide::table::{CellSpec, RowSpec, Spec, Table};
use rettesnor_guide::texts::Texts;
use rettesnor_rules::model::{NormVersion, RuleBase};
use rettesnor_rules::program::Compiled;
use std::collections::BTreeSet;
use std::fmt::Write as _;
use std::path::Path;

/// The sheets of all tables.
pub(super) fn all(texts: &Texts, folder: &Path, compiled: &Compiled) -> Result<Vec<Sheet>, Failure> {
    let mut sheets = Vec::new();
    for (id, source) in table::tables(texts, Some(folder))? {
        let spec = Spec::read(&source).map_err(|error| Failure::rules(error.tell(texts)))?;
        let written = rettesnor_guide::table::table(texts, &mut Evaluator::new(compiled), &spec, None)
            .map_err(|error| Failure::rules(error.tell(texts)))?;
        let text = sheet(texts, &compiled.model, &spec, &written);
        sheets.push(Sheet { name: id, title: spec.about.title.clone(), text });
    }
    Ok(sheets)
}

fn sheet(texts: &Texts, rules: &RuleBase, spec: &Spec, table: &Table) -> String {
    let mut out = format!("# {} ({})\n\n{}\n", table.title, table.day, texts.get("ark-tabell-om"));
    let heads = ["ark-celle", "ark-reglene-sier", "ark-regler", "ark-bygger-pa", "ark-ja-nei"];
    let heads = heads.map(|key| texts.get(key)).join(" | ");
    for (row, (title, cells)) in spec.rows.iter().zip(&table.rows) {
        // Writing to a string cannot fail.
        let _ = writeln!(out, "\n## {title}\n\n| {heads} |\n|---|---|---|---|---|");
        for ((name, column), lines) in spec.columns.iter().zip(&table.columns).zip(cells) {
            let spec = spec_of(row, name);
            let names: Vec<&str> = spec.map_or_else(Vec::new, |cell| {
                let mut names: Vec<&str> = cell.lines.iter().map(|line| line.norm.as_str()).collect();
                names.dedup();
                names
            });
            let sources: BTreeSet<String> = names.iter().flat_map(|name| sources(rules, name)).collect();
            let cell_source = spec.and_then(|cell| cell.source.clone());
            let sources: Vec<_> = cell_source.into_iter().chain(sources).collect();
            let cell = |lines: &[String]| {
                let lines: Vec<_> = lines.iter().map(|line| format!("• {line}")).collect();
                lines.join(BREAK).replace('|', "\\|")
            };
            let names: Vec<_> = names.iter().map(|name| format!("`{name}`")).collect();
            let _ = writeln!(
                out,
                "| {column} | {} | {} | {} | ☐ / ☐ |",
                cell(&lines.iter().map(|line| print::capital(line)).collect::<Vec<_>>()),
                names.join(BREAK),
                cell(&sources)
            );
        }
    }
    let _ = writeln!(out, "\n{}", texts.get("ark-underskrift"));
    out
}

fn spec_of<'a>(row: &'a RowSpec, column: &str) -> Option<&'a CellSpec> {
    row.cells.iter().find(|cell| cell.column == column)
}

/// The law and the sources of a norm's versions.
fn sources(rules: &RuleBase, name: &str) -> Vec<String> {
    let bare = name.split(['[', '.']).next().unwrap_or(name);
    let norm = rules.norms.iter().find(|norm| norm.name == bare);
    let of = |version: &NormVersion| {
        let law = version.origin.basis.iter().map(|basis| basis.canonical(rules));
        law.chain(version.origin.sources.iter().map(|(source, _)| source.clone())).collect::<Vec<_>>()
    };
    norm.into_iter().flat_map(|norm| norm.versions.iter()).flat_map(of).collect()
}
