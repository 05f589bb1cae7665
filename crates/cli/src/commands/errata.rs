//! `rettelser`: when a rule was wrong, and which answers from which rule bases were affected.

use crate::base;
use crate::host::{self, Failure};
use crate::print;
use clap::ArgMatches;
use rettesnor_guide::texts::Texts;
use serde::Deserialize;
use std::collections::BTreeSet;

/// An answer longer than this is none of ours.
const MOST: usize = 64 << 20;

/// `rettelser.toml`.
#[derive(Debug, Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Errata {
    /// The rule bases that answers have been given from, by the first signs of their hash.
    #[serde(default)]
    pub(crate) utgave: Vec<Edition>,
    /// What was wrong.
    #[serde(default)]
    pub(crate) rettelse: Vec<Erratum>,
}

/// A rule base that answers have been given from.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Edition {
    /// The first signs of its hash, as an answer tells them.
    pub(crate) regelverk: String,
    /// The day it was made.
    pub(crate) dato: toml::value::Datetime,
    /// What it was.
    pub(crate) merknad: String,
}

/// A rule, or the engine, was wrong.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Erratum {
    /// Its name.
    pub(crate) id: String,
    /// The day it was put right.
    pub(crate) rettet: toml::value::Datetime,
    /// The norms whose answers could be wrong.
    pub(crate) normer: Vec<String>,
    /// Those of them that are no longer in the rules.
    #[serde(default)]
    pub(crate) fjernet: Vec<String>,
    /// The rule bases that could answer wrongly.
    pub(crate) regelverk: Vec<String>,
    /// What was wrong.
    pub(crate) feil: String,
    /// Whose answers were affected.
    pub(crate) rammet: String,
    /// What the right answer rests on.
    pub(crate) kilde: String,
}

impl Errata {
    /// Reads the file, and refuses one that names a rule base it does not list, or removes a norm it does not tell of.
    pub(crate) fn read(texts: &Texts, text: &str) -> Result<Self, Failure> {
        let errata: Self = toml::from_str(text)
            .map_err(|error| Failure::rules(texts.with("rettelser-ulest", &[("grunn", error.message())])))?;
        let editions: BTreeSet<&str> = errata.utgave.iter().map(|it| it.regelverk.as_str()).collect();
        let stray =
            errata.rettelse.iter().flat_map(|it| &it.regelverk).find(|it| !editions.contains(it.as_str()));
        if let Some(stray) = stray {
            return Err(Failure::rules(texts.with("rettelser-utgave", &[("navn", stray)])));
        }
        let mut removed = errata.rettelse.iter().flat_map(|it| it.fjernet.iter().map(move |norm| (it, norm)));
        match removed.find(|(it, norm)| !it.normer.contains(norm)) {
            Some((_, norm)) => Err(Failure::rules(texts.with("rettelser-ikke-nevnt", &[("navn", norm)]))),
            None => Ok(errata),
        }
    }
}

/// An answer that was saved as JSON: which rules it rests on, and which norms it told of.
struct Saved {
    rule_base: String,
    norms: BTreeSet<String>,
}

/// Lists what was wrong; of a saved answer, what can be wrong in it.
pub(crate) fn run(texts: &Texts, matches: &ArgMatches) -> Result<u8, Failure> {
    let errata = Errata::read(texts, &base::errata(texts, base::named(matches))?)?;
    let saved = matches.get_one::<String>("SVAR").map(|file| saved(texts, file)).transpose()?;
    let norm = matches.get_one::<String>("norm").map(|norm| norm.replace('-', "_"));
    let concerns = |one: &&Erratum| {
        let slugs: BTreeSet<String> = one.normer.iter().map(|it| rettesnor_rules::lower::slug(it)).collect();
        let asked = norm.as_ref().is_none_or(|norm| slugs.contains(&rettesnor_rules::lower::slug(norm)));
        let told = saved
            .as_ref()
            .is_none_or(|saved| one.regelverk.contains(&saved.rule_base) && !slugs.is_disjoint(&saved.norms));
        asked && told
    };
    let found: Vec<&Erratum> = errata.rettelse.iter().filter(concerns).collect();
    let mut out = String::new();
    for one in &found {
        describe(texts, one, &mut out);
    }
    if let Some(saved) = &saved {
        out.push_str(&verdict(texts, &errata, saved, found.len()));
    } else if found.is_empty() {
        out.push_str(&texts.get("rettelser-ingen"));
        out.push('\n');
    }
    host::say(&out)?;
    Ok(if saved.is_some() && !found.is_empty() { host::FINDINGS } else { 0 })
}

fn describe(texts: &Texts, one: &Erratum, out: &mut String) {
    print::wrap(
        out,
        0,
        2,
        &texts.with("rettelser-en", &[("dato", &one.rettet.to_string()), ("navn", &one.id)]),
    );
    for (key, text) in [
        ("rettelser-feil", one.feil.clone()),
        ("rettelser-rammet", one.rammet.clone()),
        ("rettelser-normer", one.normer.join(", ")),
        ("rettelser-fjernet", one.fjernet.join(", ")),
        ("rettelser-regelverk", one.regelverk.join(", ")),
        ("rettelser-kilde", one.kilde.clone()),
    ] {
        if !text.is_empty() {
            print::wrap(out, 2, 4, &texts.with(key, &[("tekst", &text)]));
        }
    }
    out.push('\n');
}

/// What is to be said of a saved answer as a whole.
fn verdict(texts: &Texts, errata: &Errata, saved: &Saved, found: usize) -> String {
    let edition = errata.utgave.iter().find(|it| it.regelverk == saved.rule_base);
    let told = match edition {
        None => texts.with("rettelser-ukjent", &[("hash", &saved.rule_base)]),
        Some(edition) => {
            let key = if found == 0 { "rettelser-rett" } else { "rettelser-funnet" };
            let (day, count) = (edition.dato.to_string(), found.to_string());
            texts.with(
                key,
                &[("hash", &saved.rule_base), ("dato", &day), ("hva", &edition.merknad), ("antall", &count)],
            )
        }
    };
    format!("{told}\n")
}

fn saved(texts: &Texts, file: &str) -> Result<Saved, Failure> {
    let bytes = host::read(file, MOST).map_err(|error| Failure::input(host::unread(texts, file, &error)))?;
    let unusable = || Failure::input(texts.with("rettelser-ikke-svar", &[("fil", file)]));
    let answer: serde_json::Value = serde_json::from_slice(&bytes).map_err(|_| unusable())?;
    let rule_base = answer.get("rule_base").and_then(serde_json::Value::as_str).ok_or_else(unusable)?;
    let mut norms = BTreeSet::new();
    gather(&answer, &mut norms);
    Ok(Saved { rule_base: rule_base.to_owned(), norms })
}

/// Every norm the answer tells of, wherever it stands.
fn gather(value: &serde_json::Value, norms: &mut BTreeSet<String>) {
    match value {
        serde_json::Value::Object(fields) => {
            norms.extend(fields.get("norm").and_then(serde_json::Value::as_str).map(str::to_owned));
            fields.values().for_each(|field| gather(field, norms));
        }
        serde_json::Value::Array(items) => items.iter().for_each(|item| gather(item, norms)),
        _ => {}
    }
}
