//! `tekster`: the texts of the rules in other languages: what is missing, files for those who translate, and their work
//! brought home.

use crate::base;
use crate::host::{self, FINDINGS, Failure};
use clap::ArgMatches;
use rettesnor_files::{LANGUAGES, area_folder, load, translations};
use rettesnor_guide::texts::Texts;
use rettesnor_translations::{Entry, Finding, Found, Po, gather, inventory, update};
use std::collections::BTreeSet;
use std::fmt::Write as _;
use std::fs;
use std::path::Path;

/// At most so many findings of a language are told one by one.
const SHOWN: usize = 20;

/// Looks, writes or reads.
pub(crate) fn run(texts: &Texts, matches: &ArgMatches) -> Result<u8, Failure> {
    match matches.subcommand() {
        Some(("eksporter", matches)) => export(texts, matches),
        Some(("importer", matches)) => import(texts, matches),
        _ => status(texts, matches),
    }
}

/// A language's code. It becomes the name of a file, so it is one wherever it comes from, or the file would lead elsewhere.
#[derive(Debug, Clone, Copy)]
struct Code<'a>(&'a str);

impl<'a> Code<'a> {
    fn new(texts: &Texts, code: &'a str) -> Result<Self, Failure> {
        let fits = |it: char| it.is_ascii_alphanumeric() || it == '-' || it == '_';
        if code.is_empty() || !code.chars().all(fits) {
            return Err(Failure::input(texts.with("tekster-kode", &[("kode", code)])));
        }
        Ok(Self(code))
    }
}

/// A rule base to be translated.
struct Work<'a> {
    texts: &'a Texts,
    root: &'a Path,
    entries: Vec<Entry>,
}

impl<'a> Work<'a> {
    fn open(texts: &'a Texts, matches: &'a ArgMatches) -> Result<Self, Failure> {
        let root = base::folder(texts, matches)?;
        let loaded = load(root).map_err(|error| Failure::rules(base::unread(texts, &error)))?;
        base::refuse_broken(texts, &loaded)?;
        Ok(Self { texts, root, entries: inventory(&loaded.base) })
    }

    fn files(&self, language: Code<'_>) -> Result<Vec<(String, Po)>, Failure> {
        translations(self.root, language.0).map_err(|error| Failure::rules(base::unread(self.texts, &error)))
    }

    fn areas(&self) -> BTreeSet<&str> {
        self.entries.iter().map(|entry| entry.area.as_str()).collect()
    }

    /// Writes the file of an area in a language.
    fn write(&self, root: &Path, area: &str, language: Code<'_>, po: &Po) -> Result<(), Failure> {
        let path = area_folder(root, area).join(format!("{}.po", language.0));
        let failed = |error: std::io::Error| {
            let values = [("fil", &*path.to_string_lossy()), ("grunn", &*error.to_string())];
            Failure::input(self.texts.with("tekster-uskrevet", &values))
        };
        path.parent().map_or(Ok(()), fs::create_dir_all).map_err(failed)?;
        fs::write(&path, po.write()).map_err(failed)
    }
}

/// What is missing and suspect, language by language.
fn status(texts: &Texts, matches: &ArgMatches) -> Result<u8, Failure> {
    let work = Work::open(texts, matches)?;
    let languages = match matches.get_one::<String>("til") {
        Some(asked) => vec![Code::new(texts, asked)?],
        None => LANGUAGES.map(Code).to_vec(),
    };
    let (mut out, mut any) = (String::new(), false);
    for language in languages {
        let gathered = gather(&work.entries, &work.files(language)?);
        let (done, all) = (gathered.translated.to_string(), work.entries.len().to_string());
        let line =
            texts.with("tekster-status", &[("sprak", language.0), ("oversatt", &done), ("alle", &all)]);
        let _ = writeln!(out, "{line}");
        describe(texts, &gathered.findings, &mut out);
        any |= !gathered.findings.is_empty();
    }
    host::say(&out)?;
    Ok(if any { FINDINGS } else { 0 })
}

fn describe(texts: &Texts, findings: &[Finding], out: &mut String) {
    for finding in findings.iter().take(SHOWN) {
        let _ = writeln!(out, "  {}", one(texts, finding));
    }
    let left = findings.len().saturating_sub(SHOWN);
    if left > 0 {
        let _ = writeln!(out, "  {}", texts.with("tekster-flere", &[("antall", &left.to_string())]));
    }
}

fn one(texts: &Texts, finding: &Finding) -> String {
    let place =
        if finding.line > 0 { format!("{}:{}", finding.file, finding.line) } else { finding.file.clone() };
    let with = |key: &str, more: &[(&str, &str)]| {
        let values = [("sted", &*place), ("tekst", &*finding.source)].into_iter().chain(more.iter().copied());
        texts.with(key, &values.collect::<Vec<_>>())
    };
    match &finding.found {
        Found::Unconfirmed => with("tekster-usikker", &[]),
        Found::Obsolete => with("tekster-borte", &[]),
        Found::Twice(other) => with("tekster-to", &[("annen", other)]),
        Found::Numbers(wanted, got) => with("tekster-tall", &[("ventet", wanted), ("fikk", got)]),
        _ => with("tekster-mangler", &[]),
    }
}

/// Files for translators: every text with what is translated already.
fn export(texts: &Texts, matches: &ArgMatches) -> Result<u8, Failure> {
    let work = Work::open(texts, matches)?;
    let language = Code::new(texts, matches.get_one::<String>("til").map_or("", String::as_str))?;
    let out = matches.get_one::<String>("ut").map_or(work.root, Path::new);
    let asked = matches.get_one::<String>("område").map(String::as_str);
    let files = work.files(language)?;
    let mut written = 0;
    for area in work.areas().into_iter().filter(|area| asked.is_none_or(|asked| asked == *area)) {
        let po = update(area, language.0, &work.entries, &files);
        work.write(out, area, language, &po)?;
        written += 1;
    }
    if let (0, Some(asked)) = (written, asked) {
        return Err(Failure::input(texts.with("tekster-omrade", &[("navn", asked)])));
    }
    let folder = out.to_string_lossy();
    host::say(&format!(
        "{}\n",
        texts.with("tekster-skrevet", &[("antall", &written.to_string()), ("mappe", &folder)])
    ))?;
    Ok(0)
}

/// The work of translators, taken into the rule base. What is suspect is told, and kept as a guess where nothing confirmed
/// stands.
fn import(texts: &Texts, matches: &ArgMatches) -> Result<u8, Failure> {
    let work = Work::open(texts, matches)?;
    let names: Vec<&String> = matches.get_many("FIL").into_iter().flatten().collect();
    let (mut out, mut any) = (String::new(), false);
    for name in names {
        let text =
            fs::read_to_string(name).map_err(|error| Failure::input(host::unread(texts, name, &error)))?;
        let po = Po::read(&text).map_err(|error| {
            Failure::input(
                texts.with("tekster-ulest", &[("fil", name), ("grunn", &base::unread_texts(texts, &error))]),
            )
        })?;
        if po.language.is_empty() {
            return Err(Failure::input(texts.with("tekster-uten-sprak", &[("fil", name)])));
        }
        let language = po.language.clone();
        let findings = take_in(&work, Code::new(texts, &language)?, name, po)?;
        any |= !findings.is_empty();
        let taken = texts.with("tekster-lest", &[("fil", name), ("antall", &findings.len().to_string())]);
        let _ = writeln!(out, "{taken}");
        describe(texts, &findings, &mut out);
    }
    host::say(&out)?;
    Ok(if any { FINDINGS } else { 0 })
}

/// Takes in one file: its translations go before those that stand there, its guesses do not.
fn take_in(work: &Work<'_>, language: Code<'_>, name: &str, mut po: Po) -> Result<Vec<Finding>, Failure> {
    let mut findings = gather(&work.entries, &[(name.to_owned(), po.clone())]).findings;
    findings.retain(|finding| finding.found != Found::Missing);
    let suspect: BTreeSet<usize> = findings.iter().map(|finding| finding.line).collect();
    po.messages.retain(|message| !message.text.is_empty());
    for message in &mut po.messages {
        message.fuzzy |= suspect.contains(&message.line);
    }
    let mut files = work.files(language)?;
    let sources: BTreeSet<&str> = po.messages.iter().map(|message| message.source.as_str()).collect();
    let touched: BTreeSet<&str> = work
        .entries
        .iter()
        .filter(|entry| sources.contains(entry.source.as_str()))
        .map(|entry| entry.area.as_str())
        .collect();
    files.push((name.to_owned(), po.clone()));
    for area in touched {
        let updated = update(area, language.0, &work.entries, &files);
        work.write(work.root, area, language, &updated)?;
    }
    Ok(findings)
}
