//! `rettelser`: when a rule was wrong, and which answers from which rule bases were affected.

use crate::base;
use crate::host::{self, Failure};
use crate::print;
use clap::ArgMatches;
use rettesnor_guide::library::{Errata, Erratum};
use rettesnor_guide::texts::Texts;
use std::collections::BTreeSet;

/// An answer longer than this is none of ours.
const MOST: usize = 64 << 20;

/// Reads the file, and refuses one that contradicts itself.
pub(super) fn read(texts: &Texts, text: &str) -> Result<Errata, Failure> {
    Errata::read(text).map_err(|error| Failure::rules(error.tell(texts)))
}

/// An answer that was saved as JSON: which rules it rests on, and which norms it told of.
struct Saved {
    rule_base: String,
    norms: BTreeSet<String>,
}

/// Lists what was wrong; of a saved answer, what can be wrong in it.
pub(crate) fn run(texts: &Texts, matches: &ArgMatches) -> Result<u8, Failure> {
    let errata = read(texts, &base::errata(texts, base::named(matches))?)?;
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
