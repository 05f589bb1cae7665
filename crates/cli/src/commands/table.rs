//! `tabell`: the field's rights tables from the rules.

use crate::host::{self, Failure};
use crate::{base, print};
use clap::ArgMatches;
use rettesnor_engine::Evaluator;
use rettesnor_guide::table::{Spec, Table, table};
use rettesnor_guide::texts::Texts;
use rettesnor_source::suggest;
use std::fmt::Write as _;
use std::fs;
use std::path::Path;

/// Writes a table, or lists them.
pub(crate) fn run(texts: &Texts, matches: &ArgMatches) -> Result<u8, Failure> {
    let tables = tables(texts, base::named(matches))?;
    let Some(name) = matches.get_one::<String>("TABELL") else {
        let mut text = String::new();
        for (id, source) in &tables {
            let title = Spec::read(source).map_or_else(|error| error.tell(texts), |spec| spec.about.title);
            let _ = writeln!(text, "{id}: {title}");
        }
        host::say(&text)?;
        return Ok(0);
    };
    let found = tables.iter().find(|(id, _)| id == name);
    let Some((_, source)) = found else {
        let near = suggest(name, tables.iter().map(|(id, _)| id.as_str()));
        let help = near
            .map_or_else(|| texts.get("tabell-hjelp"), |near| texts.with("mente-du", &[("forslag", near)]));
        let told = texts.with("tabell-ukjent", &[("navn", name)]);
        return Err(Failure::input(format!("{told}\n  → {help}")));
    };
    let compiled = base::compiled(texts, matches)?;
    let per = host::day(texts, matches, "per")?;
    let written = Spec::read(source)
        .and_then(|spec| table(texts, &mut Evaluator::new(compiled), &spec, per))
        .map_err(|error| Failure::rules(error.tell(texts)))?;
    host::say(&match matches.get_one::<String>("format").map(String::as_str) {
        Some("csv") => csv(&written),
        Some("md") => markdown(&written),
        _ => text(&written),
    })?;
    Ok(0)
}

/// The tables of a folder's rules, or of those in the program.
pub(super) fn tables(texts: &Texts, folder: Option<&Path>) -> Result<Vec<(String, String)>, Failure> {
    let Some(folder) = folder else {
        return Ok(rettesnor_embedded::TABLES
            .iter()
            .map(|(id, text)| ((*id).to_owned(), (*text).to_owned()))
            .collect());
    };
    let mut found = Vec::new();
    let Ok(entries) = fs::read_dir(folder.join("tabeller")) else { return Ok(found) };
    for path in entries.flatten().map(|entry| entry.path()) {
        if path.extension().is_some_and(|extension| extension == "toml") {
            let told = |error: std::io::Error| host::unread(texts, &path.to_string_lossy(), &error);
            let text = fs::read_to_string(&path).map_err(|error| Failure::rules(told(error)))?;
            let id = path.file_stem().map(|stem| stem.to_string_lossy().into_owned()).unwrap_or_default();
            found.push((id, text));
        }
    }
    found.sort();
    Ok(found)
}

fn text(table: &Table) -> String {
    let mut out = format!("{} ({})\n", table.title, table.day);
    for (row, cells) in &table.rows {
        let _ = writeln!(out, "\n{row}");
        for (column, lines) in table.columns.iter().zip(cells).filter(|(_, lines)| !lines.is_empty()) {
            let _ = writeln!(out, "  {column}");
            for line in lines {
                print::wrap(&mut out, 4, 6, &print::capital(line));
            }
        }
    }
    out
}

/// A quote is doubled; lines of a cell are separated by line breaks, as RFC 4180 allows.
fn csv(table: &Table) -> String {
    let cell = |text: &str| format!("\"{}\"", text.replace('"', "\"\""));
    let mut out = String::new();
    let head = std::iter::once("").chain(table.columns.iter().map(String::as_str)).map(cell);
    let _ = writeln!(out, "{}", head.collect::<Vec<_>>().join(","));
    for (row, cells) in &table.rows {
        let cells = std::iter::once(cell(row)).chain(cells.iter().map(|lines| cell(&lines.join("\n"))));
        let _ = writeln!(out, "{}", cells.collect::<Vec<_>>().join(","));
    }
    out
}

fn markdown(table: &Table) -> String {
    let cell = |text: &str| text.replace('|', "\\|");
    let mut out = format!("# {} ({})\n\n", table.title, table.day);
    let _ = writeln!(
        out,
        "| | {} |",
        table.columns.iter().map(|column| cell(column)).collect::<Vec<_>>().join(" | ")
    );
    let _ = writeln!(out, "|---|{}", "---|".repeat(table.columns.len()));
    for (row, cells) in &table.rows {
        let cells = cells.iter().map(|lines| cell(&lines.join("<br>"))).collect::<Vec<_>>();
        let _ = writeln!(out, "| {} | {} |", cell(row), cells.join(" | "));
    }
    out
}
