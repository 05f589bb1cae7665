//! `kilder kontroller` and `kilder lås`: the text of the law against the hashes kept of it.

use super::on;
use crate::host::{self, FINDINGS, Failure};
use crate::{base, print};
use clap::ArgMatches;
use rettesnor_guide::texts::Texts;
use rettesnor_lovdata::{Acts, Change, Finding, Lock, Section, check as compare, read, unpack};
use rettesnor_rules::model::RuleBase;
use serde::Serialize;
use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::fs;
use std::path::{Path, PathBuf};

/// The lock, beside the rules.
const LOCK: &str = "lovtekst.toml";

/// The rules of a folder, and the lock beside them: one is never held against the other of another rule base.
fn locked(texts: &Texts, matches: &ArgMatches) -> Result<(&'static RuleBase, PathBuf), Failure> {
    let folder = base::folder(texts, matches)?;
    Ok((&base::compiled_from(texts, folder)?.model, folder.join(LOCK)))
}

/// Says what has happened to the sections the rules rest on.
pub(super) fn check(texts: &Texts, matches: &ArgMatches) -> Result<u8, Failure> {
    let (rules, path) = locked(texts, matches)?;
    let name = path.to_string_lossy();
    let text =
        fs::read_to_string(&path).map_err(|error| Failure::input(host::unread(texts, &name, &error)))?;
    let broken =
        |why: String| Failure::input(texts.with("kilder-las-feil", &[("fil", &name), ("grunn", &why)]));
    let lock = Lock::from_toml(&text).map_err(|error| broken(error.to_string()))?;
    let after = acts(texts, matches, "lovdata")?;
    let before = if matches.contains_id("før") { acts(texts, matches, "før")? } else { Acts::new() };
    let found = compare(rules, &lock, (&before, &after));
    let json = matches.get_one::<String>("format").is_some_and(|form| form == "json");
    let told =
        if json { host::json(&views(rules, &found))? } else { report(texts, rules, (&lock, &after), &found) };
    host::say(&told)?;
    Ok(if found.is_empty() { 0 } else { FINDINGS })
}

/// Keeps the hashes of the law as it is.
pub(super) fn lock(texts: &Texts, matches: &ArgMatches) -> Result<u8, Failure> {
    let (rules, path) = locked(texts, matches)?;
    let lock = Lock::of(rules, &acts(texts, matches, "lovdata")?, on(texts, matches)?);
    let text = lock.to_toml().map_err(|error| Failure::input(error.to_string()))?;
    let name = path.to_string_lossy().into_owned();
    fs::write(&path, text).map_err(|error| Failure::input(host::unread(texts, &name, &error)))?;
    let sections: usize = lock.lov.values().map(BTreeMap::len).sum();
    let (acts, sections) = (lock.lov.len().to_string(), sections.to_string());
    let about = [("fil", name.as_str()), ("lover", &acts), ("paragrafer", &sections)];
    host::say(&format!("{}\n", texts.with("kilder-last", &about)))?;
    Ok(0)
}

/// The acts of a folder, or of one of Lovdata's archives.
fn acts(texts: &Texts, matches: &ArgMatches, argument: &str) -> Result<Acts, Failure> {
    let name = matches.get_one::<String>(argument).map_or("", String::as_str);
    let unread = |error: &std::io::Error| Failure::input(host::unread(texts, name, error));
    let path = Path::new(name);
    let files = if path.is_dir() {
        let mut files = Vec::new();
        for entry in fs::read_dir(path).map_err(|error| unread(&error))? {
            let path = entry.map_err(|error| unread(&error))?.path();
            if path.extension().is_some_and(|it| ["md", "xml", "html", "xhtml"].iter().any(|own| it == *own))
            {
                files.push((
                    path.to_string_lossy().into_owned(),
                    fs::read(&path).map_err(|error| unread(&error))?,
                ));
            }
        }
        files
    } else {
        let file = fs::File::open(path).map_err(|error| unread(&error))?;
        unpack(file).map_err(|error| Failure::input(format!("{name}: {error}")))?
    };
    let mut acts = Acts::new();
    for (file, bytes) in files {
        match read(&bytes) {
            Ok(act) => drop(acts.insert(act.id.clone(), act)),
            Err(error) => {
                host::complain(&texts.with("kilder-ulest", &[("fil", &file), ("grunn", &error.to_string())]));
            }
        }
    }
    if acts.is_empty() {
        return Err(Failure::input(texts.with("kilder-ingen-lover", &[("fil", name)])));
    }
    Ok(acts)
}

/// A finding for other programs.
#[derive(Debug, Serialize)]
struct View {
    lov: String,
    paragraf: String,
    hva: &'static str,
    flyttet_til: Option<String>,
    regler: Vec<RuleView>,
    #[serde(rename = "før")]
    before: Option<Vec<String>>,
    #[serde(rename = "nå")]
    after: Option<Vec<String>>,
}

#[derive(Debug, Serialize)]
struct RuleView {
    regel: String,
    hjemmel: String,
    fil: String,
}

fn views(rules: &RuleBase, found: &[Finding<'_>]) -> Vec<View> {
    let paragraphs = |section: Option<&Section>| section.map(|section| section.paragraphs.clone());
    let rule = |rest: &rettesnor_lovdata::Rest| RuleView {
        regel: rest.rule.clone(),
        hjemmel: rest.reference.canonical(rules),
        fil: rules.sources.get(rest.place.source as usize).cloned().unwrap_or_default(),
    };
    let view = |finding: &Finding<'_>| View {
        lov: finding.act.clone(),
        paragraf: finding.section.clone(),
        hva: word(&finding.change),
        flyttet_til: match &finding.change {
            Change::Moved(act, section) => Some(format!("{act} § {section}")),
            _ => None,
        },
        regler: finding.rests.iter().map(rule).collect(),
        before: paragraphs(finding.before),
        after: paragraphs(finding.after),
    };
    found.iter().map(view).collect()
}

const fn word(change: &Change) -> &'static str {
    match change {
        Change::Changed => "endret",
        Change::Moved(..) => "flyttet",
        Change::Repealed => "opphevet",
        Change::NoAct => "uten-lov",
        Change::NotLocked => "ulåst",
    }
}

const fn key(change: &Change) -> &'static str {
    match change {
        Change::Changed => "kilder-endret",
        Change::Moved(..) => "kilder-flyttet",
        Change::Repealed => "kilder-opphevet",
        Change::NoAct => "kilder-uten-lov",
        Change::NotLocked => "kilder-ulast",
    }
}

fn report(texts: &Texts, rules: &RuleBase, (lock, acts): (&Lock, &Acts), found: &[Finding<'_>]) -> String {
    let mut text = String::new();
    for finding in found {
        let act = rules.acts.iter().find(|act| act.reference() == finding.act);
        let name = act.map_or(finding.act.as_str(), |act| act.short_name.as_str());
        let place = format!("{name} § {}", finding.section);
        let moved = match &finding.change {
            Change::Moved(act, section) => format!("{act} § {section}"),
            _ => String::new(),
        };
        let _ = writeln!(text, "{}", texts.with(key(&finding.change), &[("sted", &place), ("til", &moved)]));
        for rest in &finding.rests {
            let file = rules.sources.get(rest.place.source as usize).map_or("", String::as_str);
            print::wrap(
                &mut text,
                4,
                6,
                &format!("{} – {} ({file})", rest.rule, rest.reference.canonical(rules)),
            );
        }
        sides(texts, (finding.before, finding.after), &mut text);
        text.push('\n');
    }
    let sections: usize = lock.lov.values().map(BTreeMap::len).sum();
    let day = lock.lest.to_string();
    let (found, sections, acts) = (found.len().to_string(), sections.to_string(), acts.len().to_string());
    let about = [("funn", found.as_str()), ("paragrafer", &sections), ("lover", &acts), ("dag", &day)];
    let _ = writeln!(text, "{}", texts.with("kilder-kontrollert", &about));
    text
}

/// The two texts beside each other, paragraph by paragraph; those that are alike are left out.
fn sides(texts: &Texts, (before, after): (Option<&Section>, Option<&Section>), text: &mut String) {
    let paragraphs = |section: Option<&Section>| section.map_or_else(Vec::new, |it| it.paragraphs.clone());
    let (before, after) = (paragraphs(before), paragraphs(after));
    if before.is_empty() && after.is_empty() {
        return;
    }
    let half = print::width().saturating_sub(7) / 2;
    let mut left = vec![texts.get("kilder-for"), String::new()];
    let mut right = vec![texts.get("kilder-na"), String::new()];
    for place in 0..before.len().max(after.len()) {
        let (one, other) = (before.get(place), after.get(place));
        if one == other {
            continue;
        }
        let (one, other) = (lines(one, half), lines(other, half));
        let height = one.len().max(other.len()).saturating_add(1);
        for (side, own) in [(&mut left, one), (&mut right, other)] {
            let filled = side.len().saturating_add(height);
            side.extend(own);
            side.resize(filled, String::new());
        }
    }
    for (left, right) in left.iter().zip(&right) {
        let pad = half.saturating_sub(left.chars().count());
        let _ = writeln!(text, "    {left}{} │ {right}", " ".repeat(pad));
    }
}

fn lines(paragraph: Option<&String>, width: usize) -> Vec<String> {
    let mut lines = vec![String::new()];
    for word in paragraph.map_or("", String::as_str).split_whitespace() {
        let Some(last) = lines.last_mut() else { continue };
        let full = last.chars().count().saturating_add(word.chars().count()) >= width;
        if last.is_empty() || !full {
            last.push_str(if last.is_empty() { "" } else { " " });
            last.push_str(word);
        } else {
            lines.push(word.to_owned());
        }
    }
    lines
}
