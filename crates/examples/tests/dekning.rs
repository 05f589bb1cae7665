//! Every line of the inventory of the sources is accounted for in `regelverk/dekning.toml`, and what is named there exists.

#![expect(
    clippy::disallowed_methods,
    clippy::expect_used,
    reason = "the ledger and the rules are read from disk by the test, which stops where they cannot be"
)]

mod support;

use rettesnor_rules::model::RuleBase;
use serde::Deserialize;
use std::collections::{BTreeMap, BTreeSet};
use support::{check, file, files_under};

/// How many lines the inventory has: C001 to C861.
const LINES: usize = 861;
/// What carries a line, or why nothing does.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct Line {
    /// R, D, E, P, C, K or F.
    slag: String,
    #[serde(default)]
    normer: Vec<String>,
    #[serde(default)]
    fakta: Vec<String>,
    #[serde(default)]
    tjenester: Vec<String>,
    grunn: Option<String>,
}

fn ledger() -> BTreeMap<String, Line> {
    toml::from_str(&file("regelverk/dekning.toml").body).expect("the ledger is TOML of the form told in it")
}

fn rules() -> RuleBase {
    let mut texts = files_under("regelverk");
    texts.extend(files_under("tjenester"));
    check(&texts).base
}

#[test]
fn every_line_is_accounted_for_once() {
    let own: BTreeSet<String> = ledger().into_keys().collect();
    let all: BTreeSet<String> = (1..=LINES).map(|number| format!("C{number:03}")).collect();
    assert_eq!(all.difference(&own).collect::<Vec<_>>(), Vec::<&String>::new(), "not accounted for");
    assert_eq!(own.difference(&all).collect::<Vec<_>>(), Vec::<&String>::new(), "no such line");
}

#[test]
fn a_line_is_carried_by_something_or_says_why_not() {
    for (id, line) in ledger() {
        let carried = line.normer.len() + line.fakta.len() + line.tjenester.len();
        assert!(carried > 0 || line.grunn.is_some(), "{id}");
        assert!(["R", "D", "E", "P", "C", "K", "F"].contains(&line.slag.as_str()), "{id}: {}", line.slag);
        if let Some(reason) = &line.grunn {
            assert!(reason.trim().len() > 10, "{id}: «{reason}» is no reason");
        }
    }
}

#[test]
fn what_carries_a_line_exists() {
    let rules = rules();
    let norms: BTreeSet<&str> = rules.norms.iter().map(|norm| norm.name.as_str()).collect();
    let mut others: BTreeSet<&str> = rules.facts.iter().map(|fact| fact.name.as_str()).collect();
    // A fact of several values is a fact for each of them.
    others.extend(rules.facts.iter().filter_map(|fact| fact.name.split('.').next()));
    others.extend(rules.concepts.iter().map(|it| it.name.as_str()));
    others.extend(rules.lists.iter().map(|it| it.name.as_str()));
    others.extend(rules.tables.iter().map(|it| it.name.as_str()));
    others.extend(rules.enums.iter().map(|it| it.name.as_str()));
    others.extend(rules.constraints.iter().map(|it| it.name.as_str()));
    others.extend(rules.presumptions.iter().map(|it| it.name.as_str()));
    others.extend(rules.checklists.iter().map(|it| it.name.as_str()));
    others.extend(rules.untranslated.iter().map(|it| it.name.as_str()));
    others.extend(rules.roles.iter().map(|it| it.name.as_str()));
    let versions = || rules.norms.iter().flat_map(|norm| &norm.versions);
    others.extend(versions().flat_map(|version| &version.readings).map(|it| it.name.as_str()));
    let readings = rules.concepts.iter().flat_map(|it| &it.versions).flat_map(|version| &version.readings);
    others.extend(readings.map(|it| it.name.as_str()));
    let mut missing = Vec::new();
    let exists = |name: &str| {
        let last = name.rsplit('.').next().unwrap_or(name);
        norms.contains(name) || others.contains(name) || others.contains(last)
    };
    for (id, line) in ledger() {
        let named = line.normer.iter().chain(&line.fakta).chain(&line.tjenester);
        missing.extend(named.filter(|name| !exists(name)).map(|name| format!("{id}: {name}")));
    }
    assert_eq!(missing, Vec::<String>::new());
}
