//! The rights tables that the rules write out are the tables of the source: every cell stands in both, carries every
//! norm the source's cell is about, and says of each what the source says.

#![expect(clippy::disallowed_methods, reason = "the tables are read from disk by the test")]

mod support;

use rettesnor_examples::Runner;
use rettesnor_guide::table::{CellSpec, LineSpec, RowSpec, Spec};
use rettesnor_rules::compile;
use std::collections::{BTreeMap, BTreeSet};
use support::kobling::{Connection, Told, told};
use support::{check, file, files_under, files_with};

/// What the source's cell says of each norm: its answers, in words.
type Said = BTreeMap<String, BTreeSet<String>>;

/// The source's cells of the tables, by table, row and column.
fn source_cells(connection: &Connection) -> BTreeMap<(String, String, String), Said> {
    let files = connection.kilder.iter().map(|name| file(&format!("tests/kilder/{name}.toml")));
    let mut cells: BTreeMap<_, Said> = BTreeMap::new();
    for told in files.flat_map(|file| told(&file.body)) {
        let Some(place) = place(&told.cell) else { continue };
        let said = cells.entry(place).or_default();
        // What the handbook says is compared where the table is written; what a later act says, by the examples.
        let then = told.day.starts_with("2022");
        for (norm, answer) in answered(connection, &told) {
            said.entry(norm).or_default().extend(then.then_some(answer));
        }
    }
    cells
}

/// `asyl.tabell6.ema.oekonomi` is the cell «økonomi» of the row «ema» in the table «kap6».
fn place(id: &str) -> Option<(String, String, String)> {
    let (table, rest) = id.strip_prefix("asyl.tabell")?.split_once('.')?;
    let (row, column) = rest.split_once('.')?;
    let row = if row == "endelig" { "endelig_avslag" } else { row };
    Some((format!("kap{table}"), row.to_owned(), column.replace("oe", "ø")))
}

/// The norms that a source example is put to, with what is expected of each.
fn answered(connection: &Connection, told: &Told) -> Vec<(String, String)> {
    let (question, exception) = (connection.question(told), connection.exception(told));
    if exception.is_some_and(|it| it.utenfor.is_some() || it.reglene.is_some()) {
        return Vec::new();
    }
    let bare = |norm: &str| norm.split(['[', '.']).next().unwrap_or(norm).to_owned();
    let words = exception.and_then(|it| it.svar.as_ref()).or_else(|| question?.svar.get(&told.answer));
    let norm =
        exception.and_then(|it| it.norm.as_ref()).or_else(|| question.map(|it| &it.norm)).map(|it| bare(it));
    let line = |line: String| {
        let (name, answer) = line.split_once(" = ")?;
        Some((if name.is_empty() { norm.clone()? } else { bare(name) }, answer.to_owned()))
    };
    match words {
        Some(lines) => lines.all().into_iter().filter_map(line).collect(),
        None => norm.clone().map(|norm| (norm, told.answer.clone())).into_iter().collect(),
    }
}

/// The example a line of the table is: what is given there, and one answer.
fn example(spec: &Spec, row: &RowSpec, line: &LineSpec, answer: &str) -> String {
    let name = |text: &String| text.split_whitespace().next().unwrap_or_default().to_owned();
    let own: BTreeSet<String> = line.given.iter().map(name).collect();
    let given = row.given.iter().filter(|text| !own.contains(&name(text))).chain(&line.given);
    let given: Vec<String> = given.map(|text| text.replace("$per", &spec.about.per)).collect();
    let given = if given.is_empty() { "ingenting".to_owned() } else { given.join(", ") };
    format!("```eksempel\nper {}\ngitt {given}\nså {} = {answer}\n```\n", spec.about.per, line.norm)
}

fn says(runner: &mut Runner<'_>, text: &str) -> bool {
    let mut sources = rettesnor_source::SourceSet::new();
    let parse = rettesnor_syntax::parse(sources.add("tabell", text), text);
    parse.diagnostics.is_empty() && parse.file.examples.iter().all(|example| runner.holds(example))
}

/// What a printed cell does not say as the source does.
fn missing(runner: &mut Runner<'_>, spec: &Spec, row: &RowSpec, cell: &CellSpec, said: &Said) -> Vec<String> {
    let place = format!("{} / {} / {}", spec.about.id, row.id, cell.column);
    let mut failed = Vec::new();
    for (norm, answers) in said {
        let lines: Vec<&LineSpec> = cell.lines.iter().filter(|line| line.norm == *norm).collect();
        if lines.is_empty() {
            failed.push(format!("{place}: kilden svarer om «{norm}», cellen gjør det ikke"));
        }
        // The table is written for those who have what the cell names; that somebody else has not, the examples say.
        let given: Vec<&String> = answers.iter().filter(|it| ["ja", "kan"].contains(&it.as_str())).collect();
        let mut shown = lines.iter().filter(|line| line.show.is_none()).peekable();
        let any = shown.peek().is_none()
            || shown.any(|line| given.iter().any(|answer| says(runner, &example(spec, row, line, answer))));
        if !given.is_empty() && !any {
            failed.push(format!("{place}: kilden gir «{norm}» {given:?}, cellen gjør det ikke"));
        }
    }
    failed
}

#[test]
fn every_cell_of_the_tables_says_what_the_source_says() {
    let connection: Connection = toml::from_str(&file("tests/kobling/asyl.toml").body).expect("TOML");
    let source = source_cells(&connection);
    let compiled = compile(check(&files_under("regelverk")).base);
    let mut runner = Runner::new(&compiled);
    let (mut failed, mut printed) = (Vec::new(), BTreeSet::new());
    for text in files_with("regelverk/tabeller", "toml") {
        let spec = Spec::read(&text.body).expect("a table");
        for (row, cell) in spec.rows.iter().flat_map(|row| row.cells.iter().map(move |cell| (row, cell))) {
            let place = (spec.about.id.clone(), row.id.clone(), cell.column.clone());
            match source.get(&place) {
                Some(said) => {
                    let beside = |norm: &&String| !connection.ved_siden.contains_key(*norm);
                    let said =
                        said.iter().filter(|(norm, _)| beside(norm)).map(|(a, b)| (a.clone(), b.clone()));
                    failed.extend(missing(&mut runner, &spec, row, cell, &said.collect()));
                }
                None => failed.push(format!("{place:?} står ikke i kilden")),
            }
            printed.insert(place);
        }
    }
    failed
        .extend(source.keys().filter(|it| !printed.contains(it)).map(|it| format!("{it:?} skrives ikke ut")));
    assert!(failed.is_empty(), "\n{}", failed.join("\n"));
    assert_eq!(printed.len(), 36, "five rows of chapter 6 and one of chapter 12, six columns each");
}
