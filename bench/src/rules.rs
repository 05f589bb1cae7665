//! Rule bases for the measurements: read from a folder or from text, and compiled as the program does it.

use crate::Failure;
use rettesnor_rules::model::{ConceptId, FactId, RuleBase};
use rettesnor_rules::program::Compiled;
use rettesnor_source::{SourceSet, has_errors};
use std::fs;
use std::path::{Path, PathBuf};

/// The root of the workspace that is measured.
pub fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("..")
}

/// The checked rules of some files: name, area of law, text. Errors are a failure: no number may rest on broken rules.
pub fn checked(files: Vec<(String, String, String)>) -> Result<RuleBase, Failure> {
    let mut sources = SourceSet::new();
    let (mut parsed, mut names, mut found) = (Vec::new(), Vec::new(), Vec::new());
    for (name, area, text) in files {
        let id = sources
            .add_bytes(name.clone(), text.into_bytes())
            .map_err(|error| Failure::new(error.to_string()))?;
        let text = sources.get(id).map_or("", |file| file.text());
        let parse = rettesnor_syntax::parse(id, text);
        found.extend(parse.diagnostics);
        parsed.push(parse.file);
        names.push((name, area));
    }
    let (base, lowered) = rettesnor_rules::lower(&parsed, &names);
    found.extend(lowered);
    if has_errors(&found) {
        let first = found.iter().find(|finding| finding.is_error());
        return Err(Failure::new(format!("the rules have errors: {first:?}")));
    }
    Ok(base)
}

/// Every rule file under a folder of the workspace, sorted.
pub fn files(folder: &str) -> Result<Vec<(String, String, String)>, Failure> {
    let top = root().join(folder);
    let (mut folders, mut paths) = (vec![top.clone()], Vec::new());
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(&folder)? {
            let path = entry?.path();
            if path.is_dir() {
                folders.push(path);
            } else if path.extension().is_some_and(|extension| extension == "md") {
                paths.push(path);
            }
        }
    }
    paths.sort();
    let mut files = Vec::new();
    for path in paths {
        let inside = path.strip_prefix(&top).unwrap_or(&path);
        let area = inside.parent().map(|area| area.to_string_lossy().into_owned()).unwrap_or_default();
        files.push((inside.to_string_lossy().into_owned(), area, fs::read_to_string(&path)?));
    }
    Ok(files)
}

/// The rules of a folder, compiled.
pub fn compiled(folder: &str) -> Result<Compiled, Failure> {
    Ok(rettesnor_rules::compile(checked(files(folder)?)?))
}

/// A fact by its name.
pub fn fact(rules: &RuleBase, name: &str) -> Result<FactId, Failure> {
    let place = rules.facts.iter().position(|fact| fact.name == name);
    place.map(|place| FactId(place as u32)).ok_or_else(|| Failure::new(format!("no fact {name}")))
}

/// A concept by its name.
pub fn concept(rules: &RuleBase, name: &str) -> Result<ConceptId, Failure> {
    let place = rules.concepts.iter().position(|concept| concept.name == name);
    place.map(|place| ConceptId(place as u32)).ok_or_else(|| Failure::new(format!("no concept {name}")))
}
