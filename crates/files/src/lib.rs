//! Reads a rule base from a folder, with its translations and the directory of services beside it. What embeds the
//! workspace's own rules reads them with this, and so does a program that is given other ones.

#![expect(clippy::disallowed_methods, reason = "reading folders is what this crate is for")]

use rettesnor_rules::model::RuleBase;
use rettesnor_source::{Diagnostic, SourceError, SourceSet, has_errors};
use rettesnor_syntax::ast::File;
use rettesnor_translations::{Po, PoError};
use std::path::{Path, PathBuf};
use std::{fmt, fs, io};

/// A rule base as read: its sources, syntax, checked rules and all findings.
#[derive(Debug)]
pub struct Loaded {
    /// The files.
    pub sources: SourceSet,
    /// Their syntax, in the same order.
    pub files: Vec<File>,
    /// The checked rules; only to be answered from when nothing is wrong.
    pub base: RuleBase,
    /// What was found.
    pub diagnostics: Vec<Diagnostic>,
}

impl Loaded {
    /// Whether no answer may rest on these rules.
    pub fn is_broken(&self) -> bool {
        has_errors(&self.diagnostics)
    }
}

/// Why a folder could not be read as a rule base.
#[derive(Debug)]
pub enum LoadError {
    /// A file or folder could not be read.
    Io(PathBuf, io::Error),
    /// A file is too large or not text.
    Source(SourceError),
    /// No rule file was found.
    Empty(PathBuf),
    /// A file of translations cannot be read.
    Texts(String, PoError),
}

impl fmt::Display for LoadError {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Io(path, error) if error.kind() == io::ErrorKind::NotFound => {
                write!(formatter, "{} finnes ikke", path.display())
            }
            Self::Io(path, error) => write!(formatter, "{} kan ikke leses: {error}", path.display()),
            Self::Source(error) => write!(formatter, "{error}"),
            Self::Texts(name, error) => write!(formatter, "{name}: {error}"),
            Self::Empty(path) => write!(formatter, "{} har ingen regelfiler (.md)", path.display()),
        }
    }
}

impl std::error::Error for LoadError {}

/// Every Markdown file under a folder, sorted by path so that the order never depends on the file system.
pub fn rule_files(root: &Path) -> Result<Vec<PathBuf>, LoadError> {
    let mut found = Vec::new();
    if root.is_file() {
        return Ok(vec![root.to_path_buf()]);
    }
    let mut folders = vec![root.to_path_buf()];
    while let Some(folder) = folders.pop() {
        let entries = fs::read_dir(&folder).map_err(|error| LoadError::Io(folder.clone(), error))?;
        for entry in entries {
            let path = entry.map_err(|error| LoadError::Io(folder.clone(), error))?.path();
            if path.is_dir() {
                folders.push(path);
            } else if path.extension().is_some_and(|extension| extension == "md") {
                found.push(path);
            }
        }
    }
    found.sort();
    Ok(found)
}

/// The folder the rules stand in unless another is named; a directory of services can stand beside it.
pub const RULES: &str = "regelverk";
const SERVICES: &str = "tjenester";
/// The languages the product speaks besides the one the rules are written in.
pub const LANGUAGES: [&str; 2] = ["nn", "en"];

/// The directory of services that belongs to a rule base: its norms are part of the rules.
pub fn services_beside(root: &Path) -> Option<PathBuf> {
    let beside = root.parent().filter(|_| root.file_name().is_some_and(|name| name == RULES))?.join(SERVICES);
    beside.is_dir().then_some(beside)
}

/// The folder of an area of a rule base: the directory of services stands beside the rules.
pub fn area_folder(root: &Path, area: &str) -> PathBuf {
    let beside = services_beside(root).filter(|_| area == SERVICES);
    beside.unwrap_or_else(|| root.join(area))
}

/// The areas of a rule base that have texts in a language, with their files: `AREA/LANGUAGE.po`.
pub fn translation_files(root: &Path, language: &str) -> Result<Vec<PathBuf>, LoadError> {
    if !root.is_dir() {
        return Ok(Vec::new());
    }
    let entries = fs::read_dir(root).map_err(|error| LoadError::Io(root.to_path_buf(), error))?;
    let mut folders: Vec<PathBuf> = services_beside(root).into_iter().collect();
    for entry in entries {
        folders.push(entry.map_err(|error| LoadError::Io(root.to_path_buf(), error))?.path());
    }
    let file = format!("{language}.po");
    let mut files: Vec<_> = folders.into_iter().map(|it| it.join(&file)).filter(|it| it.is_file()).collect();
    files.sort();
    Ok(files)
}

/// The files of a language, read.
pub fn translations(root: &Path, language: &str) -> Result<Vec<(String, Po)>, LoadError> {
    let read = |path: PathBuf| {
        let text = fs::read_to_string(&path).map_err(|error| LoadError::Io(path.clone(), error))?;
        let name = path.to_string_lossy().replace('\\', "/");
        let po = Po::read(&text).map_err(|error| LoadError::Texts(name.clone(), error))?;
        Ok((name, po))
    };
    translation_files(root, language)?.into_iter().map(read).collect()
}

/// Reads, parses and checks every rule file under a folder, and of the directory of services beside it.
pub fn load(root: &Path) -> Result<Loaded, LoadError> {
    let mut paths = rule_files(root)?;
    if paths.is_empty() {
        return Err(LoadError::Empty(root.to_path_buf()));
    }
    if let Some(services) = services_beside(root) {
        paths.extend(rule_files(&services)?);
    }
    let mut sources = SourceSet::new();
    let (mut files, mut names, mut diagnostics) = (Vec::new(), Vec::new(), Vec::new());
    for path in paths {
        let bytes = fs::read(&path).map_err(|error| LoadError::Io(path.clone(), error))?;
        let name = path.to_string_lossy().replace('\\', "/");
        let id = sources.add_bytes(name.clone(), bytes).map_err(LoadError::Source)?;
        let text = sources.get(id).map_or("", |file| file.text());
        let parse = rettesnor_syntax::parse(id, text);
        diagnostics.extend(parse.diagnostics);
        files.push(parse.file);
        names.push((name, domain(root, &path)));
    }
    let (base, found) = rettesnor_rules::lower(&files, &names);
    diagnostics.extend(found);
    diagnostics.sort();
    Ok(Loaded { sources, files, base, diagnostics })
}

/// The folder directly under the root: the area of law. What stands outside it is the directory of services.
fn domain(root: &Path, path: &Path) -> String {
    let Ok(inside) = path.strip_prefix(root) else { return SERVICES.to_owned() };
    let mut parts = inside.components();
    let first = parts.next().map(|part| part.as_os_str().to_string_lossy().into_owned());
    if parts.next().is_some() { first.unwrap_or_default() } else { String::new() }
}
