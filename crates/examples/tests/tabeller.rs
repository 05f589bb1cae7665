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

/// A cell of a table: table, row, column.
type Place = (String, String, String);

/// What the source says of each norm, and in which cells the norm may stand.
fn sayings(connection: &Connection) -> Vec<(Vec<Place>, String, Option<String>)> {
    let files = connection.kilder.iter().map(|name| file(&format!("tests/kilder/{name}.toml")));
    let mut all = Vec::new();
    for told in files.flat_map(|file| told(&file.body)) {
        let places = places(connection, &told.cell);
        if places.is_empty() {
            continue;
        }
        // What the handbook says is compared where the table is written; what a later act says, by the examples.
        let then = told.day.starts_with("2022");
        for (norm, answer) in answered(connection, &told) {
            let beside = connection.ved_siden.contains_key(&norm);
            if !beside {
                all.push((places.clone(), norm, then.then_some(answer)));
            }
        }
    }
    all
}

/// Where the connection says, or `asyl.tabell6.ema.oekonomi`: the cell «økonomi» of the row «ema» in the table «kap6».
fn places(connection: &Connection, id: &str) -> Vec<Place> {
    if let Some(named) = connection.celler.get(id) {
        return named.iter().filter_map(|name| place(name.split('/'))).collect();
    }
    let Some((table, rest)) = id.strip_prefix("asyl.tabell").and_then(|id| id.split_once('.')) else {
        return Vec::new();
    };
    let rest = rest.replace("oe", "ø").replace("endelig.", "endelig_avslag.");
    place(std::iter::once(format!("kap{table}").as_str()).chain(rest.split('.'))).into_iter().collect()
}

fn place<'a>(parts: impl Iterator<Item = &'a str>) -> Option<Place> {
    let [table, row, column] = <[&str; 3]>::try_from(parts.collect::<Vec<_>>()).ok()?;
    Some((table.to_owned(), row.to_owned(), column.to_owned()))
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
        // A line that begins with the answer is about the question's own norm.
        if let Some(answer) = line.strip_prefix("= ") {
            return Some((norm.clone()?, answer.to_owned()));
        }
        let (name, answer) = line.split_once(" = ")?;
        Some((bare(name), answer.to_owned()))
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

/// A printed cell with what the source says of it.
type Printed<'a> = BTreeMap<Place, (&'a Spec, &'a RowSpec, &'a CellSpec, Said)>;

fn cells(specs: &[Spec]) -> Printed<'_> {
    let mut printed = BTreeMap::new();
    for spec in specs {
        for (row, cell) in spec.rows.iter().flat_map(|row| row.cells.iter().map(move |cell| (row, cell))) {
            let place = (spec.about.id.clone(), row.id.clone(), cell.column.clone());
            printed.insert(place, (spec, row, cell, Said::new()));
        }
    }
    printed
}

/// Gives every cell what the source says of it; tells of what has no cell, and of cells that nothing is said of.
fn say_all(printed: &mut Printed<'_>, connections: &[Connection]) -> Vec<String> {
    let (mut failed, mut told_of) = (Vec::new(), BTreeSet::new());
    for (places, norm, answer) in connections.iter().flat_map(sayings) {
        told_of.extend(places.iter().cloned());
        // A cell of the source may be told in several cells of the table: then the norm stands in one of them.
        let stands = |place: &&Place| {
            let found = printed.get(*place);
            found.is_some_and(|(_, _, cell, _)| cell.lines.iter().any(|line| line.norm == norm))
        };
        let home = places.iter().find(stands).or(places.first()).cloned();
        match home.as_ref().and_then(|place| printed.get_mut(place)) {
            Some((.., said)) => said.entry(norm).or_default().extend(answer),
            None => failed.push(format!("{places:?} skrives ikke ut")),
        }
    }
    let silent = printed.keys().filter(|place| !told_of.contains(*place));
    failed.extend(silent.map(|place| format!("{place:?} står ikke i kilden")));
    failed
}

#[test]
fn every_cell_of_the_tables_says_what_the_source_says() {
    let connections: Vec<Connection> = files_with("tests/kobling", "toml")
        .iter()
        .map(|text| toml::from_str(&text.body).expect("TOML"))
        .collect();
    let texts = files_with("regelverk/tabeller", "toml");
    let specs: Vec<Spec> = texts.iter().map(|text| Spec::read(&text.body).expect("a table")).collect();
    let mut printed = cells(&specs);
    let mut failed = say_all(&mut printed, &connections);
    let compiled = compile(check(&files_under("regelverk")).base);
    let mut runner = Runner::new(&compiled);
    for (spec, row, cell, said) in printed.values() {
        failed.extend(missing(&mut runner, spec, row, cell, said));
        if cell.source.is_none() {
            failed.push(format!("{} / {} / {}: ingen kilde", spec.about.id, row.id, cell.column));
        }
    }
    assert!(failed.is_empty(), "\n{}", failed.join("\n"));
    assert_eq!(
        printed.len(),
        60,
        "rows: five of chapter 6, two of 12, one of 13, two of 16; six columns each"
    );
}
