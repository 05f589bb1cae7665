//! What rests on what, and what has not been checked for long.

use super::{months, on};
use crate::host::{self, FINDINGS, Failure};
use crate::{base, print};
use clap::ArgMatches;
use rettesnor_guide::texts::Texts;
use rettesnor_guide::words::Words;
use rettesnor_rules::citations::{Source, citations, origins};
use rettesnor_rules::model::RuleBase;
use rettesnor_values::Day;
use serde::Serialize;
use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write as _;

/// A provision, and the rules that rest on it.
#[derive(Debug, Serialize)]
struct Provision {
    hjemmel: String,
    lenke: Option<String>,
    regler: BTreeSet<String>,
}

/// A rule that was last checked long ago, or never.
#[derive(Debug, Serialize)]
struct Unchecked {
    regel: String,
    tittel: String,
    kontrollert: Option<String>,
    kilder: Vec<String>,
}

pub(super) fn run(texts: &Texts, matches: &ArgMatches) -> Result<u8, Failure> {
    let rules = &base::compiled(texts, matches)?.model;
    let json = matches.get_one::<String>("format").is_some_and(|form| form == "json");
    let words: Vec<String> = matches
        .get_many::<String>("SØK")
        .map_or_else(Vec::new, |all| all.map(|it| it.to_lowercase()).collect());
    let (text, none) = if let Some(months) = months(texts, matches, "eldre-enn")? {
        let today = on(texts, matches)?;
        let found = unchecked(rules, (today, today.minus(months).unwrap_or(Day::FIRST)));
        (if json { host::json(&found)? } else { told_unchecked(texts, rules, &found) }, found.is_empty())
    } else {
        let found = provisions(rules, &words);
        (if json { host::json(&found)? } else { told(texts, rules, &found, &words) }, found.is_empty())
    };
    if none && !json {
        host::complain(&texts.get("kilder-ingen"));
        return Ok(FINDINGS);
    }
    host::say(&text)?;
    Ok(0)
}

/// The provisions cited, in the order of their acts; with words sought, those that have them all.
fn provisions(rules: &RuleBase, words: &[String]) -> Vec<Provision> {
    let mut found: BTreeMap<(usize, String), Provision> = BTreeMap::new();
    for citation in citations(rules) {
        let name = citation.reference.canonical(rules);
        if !words.iter().all(|word| is_named(&name, word)) {
            continue;
        }
        let slot = found.entry((citation.reference.act.index(), name.clone()));
        let slot = slot.or_insert_with(|| Provision {
            hjemmel: name,
            lenke: citation.reference.lovdata_url(rules),
            regler: BTreeSet::new(),
        });
        slot.regler.insert(citation.rule.to_owned());
    }
    found.into_values().collect()
}

/// Whether a word sought is one of a reference; one that is no number may be the beginning of one.
fn is_named(reference: &str, sought: &str) -> bool {
    let begins = sought.chars().nth(2).is_some() && sought.chars().all(char::is_alphabetic);
    let mut words = reference.split_whitespace().map(str::to_lowercase);
    words.any(|word| word == sought || begins && word.starts_with(sought))
}

/// Without a search only how many provisions of each act are cited, and by how many rules; with one, which rules.
fn told(texts: &Texts, rules: &RuleBase, found: &[Provision], words: &[String]) -> String {
    let mut text = String::new();
    if !words.is_empty() {
        for one in found {
            print::wrap(&mut text, 0, 2, &one.hjemmel);
            print::wrap(&mut text, 4, 4, &one.regler.iter().cloned().collect::<Vec<_>>().join(", "));
        }
        return text;
    }
    let mut acts: BTreeMap<usize, (BTreeSet<String>, BTreeSet<&str>)> = BTreeMap::new();
    for citation in citations(rules) {
        let slot = acts.entry(citation.reference.act.index()).or_default();
        slot.0.insert(citation.reference.canonical(rules));
        slot.1.insert(citation.rule);
    }
    for (act, (provisions, names)) in acts {
        let Some(act) = rules.acts.get(act) else { continue };
        let (own, cited) = (names.len().to_string(), provisions.len().to_string());
        let about = [("lov", act.short_name.as_str()), ("id", &act.id), ("regler", &own), ("steder", &cited)];
        let _ = writeln!(text, "{}", texts.with("kilder-lov", &about));
    }
    let _ = writeln!(text, "\n{}", texts.get("kilder-hjelp"));
    text
}

/// Rules that have not ceased to apply whose last check is before a day, the oldest first.
fn unchecked(rules: &RuleBase, (today, since): (Day, Day)) -> Vec<Unchecked> {
    let live = |source: &&Source<'_>| source.validity.to.is_none_or(|to| to >= today);
    let all = origins(rules);
    let mut found: Vec<(Option<Day>, Unchecked)> = Vec::new();
    for source in all.iter().filter(live).filter(|source| !source.origin.sources.is_empty()) {
        let last = source.origin.sources.iter().filter_map(|(_, day)| *day).max();
        if last.is_some_and(|day| day >= since) {
            continue;
        }
        found.push((
            last,
            Unchecked {
                regel: source.rule.to_owned(),
                tittel: source.title.to_owned(),
                kontrollert: last.map(|day| day.to_string()),
                kilder: source.origin.sources.iter().map(|(name, _)| name.clone()).collect(),
            },
        ));
    }
    found.sort_by(|(one, a), (other, b)| (one, &a.regel).cmp(&(other, &b.regel)));
    found.into_iter().map(|(_, rule)| rule).collect()
}

fn told_unchecked(texts: &Texts, rules: &RuleBase, found: &[Unchecked]) -> String {
    let words = Words { texts, rules };
    let mut text = String::new();
    let mut last: Option<&Option<String>> = None;
    for rule in found {
        if last != Some(&rule.kontrollert) {
            let day = rule.kontrollert.as_deref().and_then(|day| Day::parse(day).ok());
            let head = day.map_or_else(
                || texts.get("kilder-aldri"),
                |day| texts.with("kilder-sist", &[("dag", &words.day(day))]),
            );
            let _ = writeln!(text, "{}{head}", if last.is_some() { "\n" } else { "" });
            last = Some(&rule.kontrollert);
        }
        print::wrap(&mut text, 2, 4, &format!("{} ({})", rule.regel, rule.kilder.join("; ")));
    }
    text
}
