//! `sjekk`, `test`, `formater`: the tools for those who write the rules.

use crate::base::{options, refuse_broken};
use crate::host::{self, FINDINGS, Failure};
use crate::load::{Loaded, load, rule_files};
use clap::ArgMatches;
use rettesnor_examples::Runner;
use rettesnor_rules::check::diagnostic;
use rettesnor_rules::model::Place;
use rettesnor_rules::program::Compiled;
use rettesnor_source::render::{json, terminal};
use rettesnor_source::{Diagnostic, FileId};
use std::fmt::Write as _;
use std::fs;
use std::path::Path;

fn folder(matches: &ArgMatches) -> &Path {
    let named = matches.get_one::<String>("MAPPE").or_else(|| matches.get_one::<String>("regelverk"));
    Path::new(named.map_or("regelverk", String::as_str))
}

/// All findings of a rule base: of its text, and of its meaning where the text is sound.
pub(crate) fn check(matches: &ArgMatches) -> Result<u8, Failure> {
    let mut loaded = load(folder(matches)).map_err(|error| Failure::input(error.to_string()))?;
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
        format!("Ingen funn i {} filer.\n", loaded.files.len())
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
pub(crate) fn test(matches: &ArgMatches) -> Result<u8, Failure> {
    let mut loaded = load(folder(matches)).map_err(|error| Failure::input(error.to_string()))?;
    refuse_broken(&loaded)?;
    if matches.get_flag("mutasjoner") {
        return super::mutate::run(&loaded);
    }
    let compiled = rettesnor_rules::compile(std::mem::take(&mut loaded.base));
    let examples = loaded.files.iter().flat_map(|file| &file.examples);
    let report = Runner::new(&compiled).run(examples);
    let mut text = terminal::render_all(&report.failed, &loaded.sources, &options());
    let gaps = report.gaps(&compiled);
    if !gaps.is_empty() {
        text.push_str("\nUtfall som ingen eksempler når:\n");
        for gap in &gaps {
            // Writing to a string cannot fail.
            let _ = writeln!(text, "  {}: {}", gap.name, gap.outcome);
        }
    }
    let failed = report.failed.len();
    let _ = writeln!(
        text,
        "\n{} krav holder, {failed} holder ikke, {} utfall er ikke nådd.",
        report.passed,
        gaps.len()
    );
    host::say(&text)?;
    Ok(if failed == 0 { 0 } else { FINDINGS })
}

/// Lays out rule blocks.
pub(crate) fn format(matches: &ArgMatches) -> Result<u8, Failure> {
    let only_check = matches.get_flag("sjekk");
    let files = rule_files(folder(matches)).map_err(|error| Failure::input(error.to_string()))?;
    let mut changed = 0_usize;
    for path in files {
        let told = |error: std::io::Error| Failure::input(format!("{}: {error}", path.display()));
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
    let what = if only_check { "ville blitt endret" } else { "endret" };
    host::say(&format!("{changed} filer {what}.\n"))?;
    Ok(if only_check && changed > 0 { FINDINGS } else { 0 })
}
