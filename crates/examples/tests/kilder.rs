//! The rules answer what the sources say: every example written from law and handbook, by somebody who had not seen
//! the rules, is put to the rules through `tests/kobling`.
//!
//! Where the rules answer otherwise on purpose, the connection says what they answer, why, and by which source.

#![expect(
    clippy::disallowed_methods,
    clippy::indexing_slicing,
    clippy::panic,
    reason = "the test reads files and the name of the area asked for, and fails where it cannot"
)]

mod support;

use rettesnor_engine::Evaluator;
use rettesnor_engine::answer::{NormAnswer, OutcomeValue, Verdict};
use rettesnor_engine::case::Case;
use rettesnor_examples::{Names, Runner, fill};
use rettesnor_rules::compile;
use rettesnor_rules::program::Compiled;
use rettesnor_source::SourceSet;
use rettesnor_source::render::terminal::{Options, render_all};
use rettesnor_syntax::ast::Example;
use std::collections::BTreeSet;
use support::kobling::{Connection, Lines, Told, gathered, told};
use support::{Text, check, file, files_under, files_with};

/// What the rules are to answer.
enum Wanted {
    /// Lines of `så`.
    Says(Vec<String>),
    /// Open, and on these facts of the source among others.
    DependsOn(Vec<String>),
    /// Yes when an assessment says so.
    IfAssessed,
    /// Yes, unless an exception is invoked.
    Unless,
    /// Readings or provisions disagree.
    Disagree,
}

/// One example, put to the rules.
struct Put<'a> {
    told: &'a Told,
    norm: String,
    given: Vec<String>,
    wanted: Wanted,
    /// The rules answer otherwise, and the connection says so.
    otherwise: bool,
}

fn connections() -> Vec<(String, Connection)> {
    let files = files_with("tests/kobling", "toml");
    let read = |text: &Text| {
        let connection = toml::from_str(&text.body).unwrap_or_else(|error| panic!("{}: {error}", text.name));
        (text.name.clone(), connection)
    };
    files.iter().map(read).collect()
}

fn examples_of(connection: &Connection) -> Vec<Told> {
    connection.kilder.iter().flat_map(|name| told(&file(&format!("tests/kilder/{name}.toml")).body)).collect()
}

fn put<'a>(connection: &Connection, told: &'a Told) -> Result<Option<Put<'a>>, String> {
    let exception = connection.exception(told);
    if exception.is_some_and(|it| it.utenfor.is_some()) {
        return Ok(None);
    }
    let question = connection.question(told);
    let norm = exception.and_then(|it| it.norm.clone()).or_else(|| question.map(|it| it.norm.clone()));
    let norm = norm.ok_or_else(|| format!("ingen [[spm]] for spørsmålet {:?}", told.question))?;
    let mut lines = question.map_or_else(Vec::new, |it| it.gitt.clone());
    match exception.and_then(|it| it.gitt.clone()) {
        Some(given) => lines.extend(given),
        None => {
            for (key, value) in &told.given {
                lines.extend(connection.lines(key, value)?);
            }
        }
    }
    lines.extend(exception.into_iter().flat_map(|it| it.pluss.clone()));
    let given = gathered(&lines, &connection.standard);
    let otherwise = exception.and_then(|it| it.reglene.as_ref());
    if otherwise.is_some() && exception.is_some_and(|it| it.hvorfor.is_none() || it.kilde.is_none()) {
        return Err("reglene svarer noe annet: hvorfor og kilde mangler".into());
    }
    let by_words = question.and_then(|it| it.svar.get(&told.answer));
    let fixed = otherwise.or_else(|| exception.and_then(|it| it.svar.as_ref())).or(by_words);
    let wanted = fixed.map_or_else(|| wanted(&norm, told), |lines| Ok(Wanted::Says(says(&norm, lines))))?;
    Ok(Some(Put { told, norm, given, wanted, otherwise: otherwise.is_some() }))
}

/// Lines of `så`; one that begins with a sign or a small word is about the question's norm.
fn says(norm: &str, lines: &Lines) -> Vec<String> {
    let own = ["= ", "avhenger av ", "slutter ", "er ", "tidligst_oppfylt "];
    let full = |line: String| {
        if own.iter().any(|it| line.starts_with(it)) { format!("{norm} {line}") } else { line }
    };
    lines.all().into_iter().map(full).collect()
}

fn wanted(norm: &str, told: &Told) -> Result<Wanted, String> {
    let answer = told.answer.as_str();
    let is = |what: &str| Ok(Wanted::Says(vec![format!("{norm} {what}")]));
    match answer {
        "ja" | "nei" | "kan" => return is(&format!("= {answer}")),
        "ikke etter reglene vi kjenner" => return is("= ikke_etter_reglene_vi_kjenner"),
        _ => {}
    }
    if let Some(rest) = answer.strip_prefix("avhenger av [") {
        let facts = rest.trim_end_matches(']').split(", ").map(str::to_owned);
        return Ok(Wanted::DependsOn(facts.collect()));
    }
    let begins = |start: &str| answer.starts_with(start);
    if begins("har rett hvis [") {
        return Ok(Wanted::IfAssessed);
    }
    if begins("ja, med mindre ") {
        return Ok(Wanted::Unless);
    }
    if begins("tolkningstvil") || begins("motstrid") {
        return Ok(Wanted::Disagree);
    }
    if answer.len() >= 10 && answer.get(..4).is_some_and(|year| year.chars().all(|it| it.is_ascii_digit())) {
        return is(&format!("slutter {}", answer.replace('T', " ")));
    }
    Err(format!("svaret «{answer}» må forklares under svar i [[spm]]"))
}

/// The example as the language writes it.
fn written(put: &Put<'_>) -> String {
    let given = if put.given.is_empty() { "ingenting".to_owned() } else { put.given.join(", ") };
    let fallback = vec![format!("{} = ja", put.norm)];
    let says = if let Wanted::Says(lines) = &put.wanted { lines } else { &fallback };
    let says: Vec<String> = says.iter().map(|line| format!("så {line}")).collect();
    let says = says.join("\n");
    format!(
        "# {}\n\n```eksempel\nper {}\ngitt {given}\n{says}\n```\n",
        put.told.cell,
        put.told.day.replace('T', " ")
    )
}

struct Rules<'c> {
    runner: Runner<'c>,
    evaluator: Evaluator<'c>,
    names: Names,
}

impl<'c> Rules<'c> {
    fn new(compiled: &'c Compiled) -> Self {
        let names = Names::new(&compiled.model);
        Self { runner: Runner::new(compiled), evaluator: Evaluator::new(compiled), names }
    }

    /// What is wrong with the rules' answer, if anything.
    fn failure(&mut self, connection: &Connection, put: &Put<'_>) -> Option<String> {
        let body = written(put);
        let mut sources = SourceSet::new();
        let id = sources.add(format!("{} nr {}", put.told.cell, put.told.number), body.clone());
        let parse = rettesnor_syntax::parse(id, &body);
        let mut found = parse.diagnostics;
        let Some(example) = parse.file.examples.first() else { return Some(body) };
        if found.is_empty() && matches!(put.wanted, Wanted::Says(_)) {
            found = self.runner.run([example]).failed;
        }
        if !found.is_empty() {
            return Some(render_all(&found, &sources, &Options::plain()));
        }
        let answer = match self.answer(put, example) {
            Ok(answer) => answer,
            Err(why) => return Some(format!("{why}\n{body}")),
        };
        let met = self.meets(connection, put, &answer);
        let late = put.told.safe.as_ref().filter(|_| !put.otherwise).and_then(|day| {
            let safe = answer.deadline.as_ref().and_then(|it| it.safe).map(|it| it.to_string());
            (safe.as_ref() != Some(day)).then(|| format!("trygg dag {safe:?}, ikke {day}"))
        });
        let open = || {
            format!(
                "kilden sier «{}», reglene {:?}, {}\n{body}",
                put.told.answer,
                answer.verdict,
                self.depends(&answer)
            )
        };
        if met { late } else { Some(open()) }
    }

    fn answer(&mut self, put: &Put<'_>, example: &Example) -> Result<NormAnswer, String> {
        let day = example.per.ok_or("uten dag")?;
        let mut case = Case::new(day);
        let found = fill(&self.evaluator.rules().model, &self.names, &mut case, &example.given);
        if let Some(found) = found.first() {
            return Err(found.message.clone());
        }
        let (name, item) = match put.norm.trim_end_matches(']').split_once('[') {
            Some((name, number)) => (name, number.parse::<u32>().ok().map(|it| it - 1)),
            None => (put.norm.as_str(), None),
        };
        let base = name.split('.').next().unwrap_or(name);
        let Some(norm) = self.names.norm(base) else { return Err(format!("ingen norm {base}")) };
        self.evaluator.norm(&case, norm, item).ok_or_else(|| format!("ingen utgave av {base}"))
    }

    fn depends(&self, answer: &NormAnswer) -> String {
        let model = &self.evaluator.rules().model;
        let names: Vec<_> =
            answer.depends_on.iter().map(|it| model.facts[it.fact.index()].name.clone()).collect();
        format!("avhenger av {names:?}")
    }

    fn meets(&self, connection: &Connection, put: &Put<'_>, answer: &NormAnswer) -> bool {
        let verdict = &answer.verdict;
        match &put.wanted {
            Wanted::Says(_) => true,
            Wanted::IfAssessed => matches!(verdict, Verdict::RightIf(_)),
            Wanted::Unless => matches!(verdict, Verdict::YesUnless(_)),
            Wanted::Disagree => {
                matches!(verdict, Verdict::Settled(OutcomeValue::Readings(_) | OutcomeValue::Conflict(_)))
            }
            Wanted::DependsOn(facts) => {
                let model = &self.evaluator.rules().model;
                let open: BTreeSet<String> =
                    answer.depends_on.iter().map(|it| model.facts[it.fact.index()].name.clone()).collect();
                let measured =
                    answer.measured.iter().map(|(_, concept)| model.concepts[concept.index()].name.clone());
                let open: BTreeSet<String> = open.into_iter().chain(measured).collect();
                let named = |fact: &String| !connection.names(fact).is_disjoint(&open);
                !matches!(verdict, Verdict::Settled(_)) && facts.iter().all(named)
            }
        }
    }
}

/// The failures of a connection, and what it says that no example uses.
fn failures(rules: &mut Rules<'_>, name: &str, connection: &Connection) -> (usize, Vec<String>) {
    let all = examples_of(connection);
    let mut failed = unused(connection, &all);
    let mut held = 0;
    for told in &all {
        let result = put(connection, told).map(|put| put.and_then(|put| rules.failure(connection, &put)));
        match result {
            Ok(None) => held += 1,
            Ok(Some(why)) | Err(why) => failed.push(format!("{} nr {}: {why}", told.cell, told.number)),
        }
    }
    (held, failed.into_iter().map(|why| format!("{name}: {why}")).collect())
}

fn unused(connection: &Connection, all: &[Told]) -> Vec<String> {
    let asked = |celle: &str, nr: Option<usize>| {
        all.iter().any(|it| it.cell == celle && nr.is_none_or(|nr| nr == it.number))
    };
    let cells = connection.spm.iter().filter(|it| {
        !all.iter().any(|told| connection.question(told).is_some_and(|found| std::ptr::eq(found, *it)))
    });
    let exceptions = connection.tilfelle.iter().filter(|it| !asked(&it.celle, it.nr));
    let cells = cells.map(|it| format!("[[spm]] {} {:?} brukes ikke", it.celle, it.spm));
    cells.chain(exceptions.map(|it| format!("[[tilfelle]] {} {:?} finnes ikke", it.celle, it.nr))).collect()
}

#[test]
fn the_rules_answer_what_the_sources_say() {
    let checked = check(&files_under("regelverk"));
    let compiled = compile(checked.base);
    let mut rules = Rules::new(&compiled);
    let only = std::env::var("KOBLING").unwrap_or_default();
    let (mut held, mut failed) = (0, Vec::new());
    for (name, connection) in connections().iter().filter(|(name, _)| name.contains(&only)) {
        let (good, bad) = failures(&mut rules, name, connection);
        held += good;
        failed.extend(bad);
    }
    assert!(failed.is_empty(), "\n{}\n{held} held, {} did not", failed.join("\n"), failed.len());
    assert!(held > 0, "no example was put to the rules");
}

#[test]
fn every_source_example_is_connected_to_the_rules() {
    let connected: BTreeSet<String> = connections().into_iter().flat_map(|(_, it)| it.kilder).collect();
    let name =
        |text: &Text| text.name.trim_start_matches("tests/kilder/").trim_end_matches(".toml").to_owned();
    let sources = files_with("tests/kilder", "toml");
    let left: Vec<String> = sources
        .iter()
        .filter(|text| !told(&text.body).is_empty())
        .map(name)
        .filter(|it| !connected.contains(it))
        .collect();
    assert!(left.is_empty(), "no connection reads {left:?}");
}

#[test]
fn the_situations_told_by_caseworkers_get_their_answers() {
    let checked = check(&files_under("regelverk"));
    let compiled = compile(checked.base);
    let mut runner = Runner::new(&compiled);
    let only = std::env::var("KOBLING").unwrap_or_default();
    let (mut passed, mut failed) = (0, Vec::new());
    for text in files_under("tests/situasjoner").iter().filter(|text| text.name.contains(&only)) {
        let mut sources = SourceSet::new();
        let id = sources.add(text.name.clone(), text.body.clone());
        let parse = rettesnor_syntax::parse(id, &text.body);
        let mut found = parse.diagnostics;
        let report = runner.run(&parse.file.examples);
        found.extend(report.failed);
        passed += report.passed;
        failed.extend((!found.is_empty()).then(|| render_all(&found, &sources, &Options::plain())));
    }
    assert!(failed.is_empty(), "\n{}", failed.join("\n"));
    assert!(passed > 0, "no situation was put to the rules");
}
