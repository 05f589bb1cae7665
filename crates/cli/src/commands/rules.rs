//! `sjekk`, `test`, `formater`: the tools for those who write the rules.

use crate::base::{options, refuse_broken, unread};
use crate::host::{self, FINDINGS, Failure};
use clap::ArgMatches;
use rettesnor_examples::Runner;
use rettesnor_files::{Loaded, RULES, load, rule_files};
use rettesnor_guide::texts::Texts;
use rettesnor_rules::check::diagnostic;
use rettesnor_rules::model::Place;
use rettesnor_rules::program::Compiled;
use rettesnor_services::Directory;
use rettesnor_source::render::{json, terminal};
use rettesnor_source::{Diagnostic, FileId};
use std::fmt::Write as _;
use std::fs;
use std::path::Path;

fn folder(matches: &ArgMatches) -> &Path {
    let named = matches.get_one::<String>("MAPPE").or_else(|| matches.get_one::<String>("regelverk"));
    Path::new(named.map_or(RULES, String::as_str))
}

/// All findings of a rule base: of its text, and of its meaning where the text is sound.
pub(crate) fn check(texts: &Texts, matches: &ArgMatches) -> Result<u8, Failure> {
    let mut loaded = load(folder(matches)).map_err(|error| Failure::input(unread(texts, &error)))?;
    let (services, mut found) = Directory::read(&loaded.sources);
    // A rule base with no directory has none to check.
    if found.is_empty() && !services.services.is_empty() {
        found.extend(services.check(&loaded.base, &loaded.sources));
    }
    loaded.diagnostics.append(&mut found);
    if !loaded.is_broken() {
        let compiled = rettesnor_rules::compile(std::mem::take(&mut loaded.base));
        loaded.diagnostics.extend(meaning(&compiled, &loaded));
        loaded.diagnostics.sort();
    }
    let found = &loaded.diagnostics;
    let text = if matches.get_one::<String>("format").is_some_and(|form| form == "json") {
        let text = json::render(found, &loaded.sources).map_err(|error| Failure::input(error.to_string()))?;
        format!("{text}\n")
    } else if found.is_empty() {
        format!("{}\n", texts.with("sjekk-ingen", &[("antall", &loaded.files.len().to_string())]))
    } else {
        terminal::render_all(found, &loaded.sources, &options())
    };
    host::say(&text)?;
    Ok(if loaded.is_broken() { FINDINGS } else { 0 })
}

/// What the static checks find, as diagnostics under the legal heading they stand at.
fn meaning(compiled: &Compiled, loaded: &Loaded) -> Vec<Diagnostic> {
    let files: Vec<FileId> = loaded.files.iter().map(|file| file.file).collect();
    let found = rettesnor_rules::check::check(compiled);
    found.iter().map(|one| diagnostic(one, &files, heading(loaded, one.place))).collect()
}

/// The Markdown heading a place stands under.
fn heading(loaded: &Loaded, place: Place) -> Option<&str> {
    let file = usize::try_from(place.source).ok().and_then(|at| loaded.files.get(at))?;
    let mut above = file.declarations.iter().filter(|one| one.span.start <= place.start);
    above.next_back()?.heading.as_deref()
}

/// Runs the examples, and on request measures what they notice.
pub(crate) fn test(texts: &Texts, matches: &ArgMatches) -> Result<u8, Failure> {
    let mut loaded = load(folder(matches)).map_err(|error| Failure::input(unread(texts, &error)))?;
    refuse_broken(texts, &loaded)?;
    if matches.get_flag("mutasjoner") {
        let only: Vec<String> =
            matches.get_many::<String>("bare").map_or_else(Vec::new, |all| all.cloned().collect());
        return super::mutate::run(texts, &loaded, &only);
    }
    let compiled = rettesnor_rules::compile(std::mem::take(&mut loaded.base));
    let examples = loaded.files.iter().flat_map(|file| &file.examples);
    let mut runner = Runner::new(&compiled);
    if let Some(day) = host::day(texts, matches, "per")? {
        runner.set_default_day(day);
    }
    let report = runner.run(examples);
    let mut text = terminal::render_all(&report.failed, &loaded.sources, &options());
    let gaps = report.gaps(&compiled);
    if !gaps.is_empty() {
        let _ = writeln!(text, "\n{}", texts.get("test-ikke-nadd"));
        for gap in &gaps {
            // Writing to a string cannot fail.
            let _ = writeln!(text, "  {}: {}", gap.name, gap.outcome);
        }
    }
    let failed = report.failed.len();
    let (passed, lost, unreached) = (report.passed.to_string(), failed.to_string(), gaps.len().to_string());
    let about = [("holder", passed.as_str()), ("feiler", &lost), ("utfall", &unreached)];
    let _ = writeln!(text, "\n{}", texts.with("test-sum", &about));
    host::say(&text)?;
    Ok(if failed == 0 { 0 } else { FINDINGS })
}

/// Lays out rule blocks.
pub(crate) fn format(texts: &Texts, matches: &ArgMatches) -> Result<u8, Failure> {
    let only_check = matches.get_flag("sjekk");
    let named: Vec<&Path> =
        matches.get_many::<String>("MAPPE").map_or_else(Vec::new, |all| all.map(Path::new).collect());
    let named = if named.is_empty() { vec![folder(matches)] } else { named };
    let mut files = Vec::new();
    for path in named {
        files.extend(rule_files(path).map_err(|error| Failure::input(unread(texts, &error)))?);
    }
    let mut changed = 0_usize;
    for path in files {
        let told =
            |error: std::io::Error| Failure::input(host::unread(texts, &path.to_string_lossy(), &error));
        let text = fs::read_to_string(&path).map_err(told)?;
        let formatted = rettesnor_syntax::format(&text);
        if formatted == text {
            continue;
        }
        changed = changed.saturating_add(1);
        host::say(&format!("{}\n", path.display()))?;
        if !only_check {
            fs::write(&path, formatted).map_err(told)?;
        }
    }
    let key = if only_check { "formater-ville" } else { "formater-endret" };
    host::say(&format!("{}\n", texts.with(key, &[("antall", &changed.to_string())])))?;
    Ok(if only_check && changed > 0 { FINDINGS } else { 0 })
}
