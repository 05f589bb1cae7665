//! `dokument` and `sjekkliste`: what must stand in a document and what to look for, with what a case already tells.

use super::situation;
use crate::base;
use crate::host::{self, Failure};
use crate::print;
use clap::ArgMatches;
use rettesnor_engine::Evaluator;
use rettesnor_engine::case::Case;
use rettesnor_guide::texts::Texts;
use rettesnor_guide::view;
use rettesnor_rules::model::{Checklist, ListKind, RuleBase};
use rettesnor_source::suggest;
use std::fmt::Write as _;

/// Shows one, or tells which there are.
pub(crate) fn run(texts: &Texts, matches: &ArgMatches, kind: &str) -> Result<u8, Failure> {
    let compiled = base::compiled(texts, matches)?;
    let of_kind = |list: &&Checklist| matches!(list.kind, ListKind::Document { .. }) == (kind == "dokument");
    let all: Vec<&Checklist> = compiled.model.checklists.iter().filter(of_kind).collect();
    let json = matches.get_one::<String>("format").is_some_and(|form| form == "json");
    let Some(name) = matches.get_one::<String>("NAVN") else {
        host::say(&if json { index_json(&all)? } else { index(&compiled.model, &all) })?;
        return Ok(0);
    };
    let list = all.iter().find(|list| list.name == *name || list.slug == *name);
    let list = list.ok_or_else(|| unknown(texts, &all, name, kind))?;
    let clocks = situation::clocks(texts, matches)?;
    let case = match matches.get_one::<String>("FIL") {
        Some(file) => situation::read(texts, &compiled.model, file, clocks)?,
        None => Case::new(clocks.today),
    };
    let told = matches.get_one::<String>("FIL").is_some();
    let view = view::list(texts, &mut Evaluator::new(compiled), &case, list);
    host::say(&if json { host::json(&view)? } else { print::list(texts, &view, told) })?;
    Ok(0)
}

fn unknown(texts: &Texts, all: &[&Checklist], name: &str, kind: &str) -> Failure {
    let near = suggest(name, all.iter().map(|list| list.name.as_str()));
    let which = texts.with("liste-hvilke", &[("kommando", kind)]);
    let help = near.map_or(which, |near| texts.with("mente-du", &[("forslag", near)]));
    Failure::input(format!("{}\n  → {help}", texts.with("liste-ukjent", &[("navn", name)])))
}

/// Every list by name and title.
fn index(rules: &RuleBase, all: &[&Checklist]) -> String {
    let longest = rules.checklists.iter().map(|list| list.name.chars().count()).max().unwrap_or(0);
    let mut out = String::new();
    for list in all {
        // Writing to a string cannot fail.
        let _ = writeln!(out, "{:longest$}  {}", list.name, list.title);
    }
    out
}

fn index_json(all: &[&Checklist]) -> Result<String, Failure> {
    let all: Vec<_> =
        all.iter().map(|list| serde_json::json!({ "name": list.slug, "title": list.title })).collect();
    host::json(&all)
}
