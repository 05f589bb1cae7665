//! `sammenlign`: what the law changed between two days, and what that means for a situation.

use super::situation;
use crate::host::{self, Failure};
use crate::{base, print};
use clap::ArgMatches;
use rettesnor_engine::Evaluator;
use rettesnor_engine::case::Case;
use rettesnor_guide::page::{self, ChangeView, Side};
use rettesnor_guide::situation::Clocks;
use rettesnor_guide::texts::Texts;
use rettesnor_guide::view::{self, AnswerView, Shown};
use rettesnor_guide::words::Words;
use rettesnor_rules::check::{Definition, Rests};
use rettesnor_rules::model::{ConceptId, NormId, NormVersion, RuleBase, TableId, Validity, ValidityState};
use rettesnor_rules::program::Compiled;
use rettesnor_values::Day;
use std::fmt::Write as _;

/// Compares two days.
pub(crate) fn run(texts: &Texts, matches: &ArgMatches) -> Result<u8, Failure> {
    let missing = || Failure::input(texts.get("sammenlign-mangler"));
    let from = host::day(texts, matches, "fra")?.ok_or_else(missing)?;
    let to = host::day(texts, matches, "til")?.ok_or_else(missing)?;
    let compiled = base::compiled(texts, matches)?;
    let words = Words { texts, rules: &compiled.model };
    let title = [("fra", words.day(from)), ("til", words.day(to))];
    let title = title.each_ref().map(|(name, text)| (*name, text.as_str()));
    let mut text = format!("{}\n", texts.with("sammenlign-tittel", &title));
    changed(texts, &compiled.model, (from, to), &mut text);
    if let Some(file) = matches.get_one::<String>("FIL") {
        let clocks = Clocks { today: host::today(), facts: None, law: None };
        let case = situation::read(texts, &compiled.model, file, clocks)?;
        let _ = writeln!(text, "\n{}", texts.get("sammenlign-situasjon"));
        differences(texts, compiled, &case, (from, to), &mut text);
    }
    host::say(&text)?;
    Ok(0)
}

fn holds(validity: &Validity, day: Day) -> bool {
    validity.state != ValidityState::AdoptedWithoutDate
        && validity.from.is_none_or(|from| from <= day)
        && validity.to.is_none_or(|to| day <= to)
}

/// Rules that are other versions, or new, or gone.
fn changed(texts: &Texts, rules: &RuleBase, (from, to): (Day, Day), text: &mut String) {
    let mut none = true;
    for norm in &rules.norms {
        let on = |day: Day| {
            norm.versions.iter().filter(|version| holds(&version.validity, day)).collect::<Vec<_>>()
        };
        let (before, after) = (on(from), on(to));
        if before == after {
            continue;
        }
        none = false;
        let what = match (before.is_empty(), after.is_empty()) {
            (true, _) => "sammenlign-ny",
            (_, true) => "sammenlign-bort",
            _ => "sammenlign-endret",
        };
        let title =
            after.last().or(before.last()).map_or(norm.name.as_str(), |version| version.title.as_str());
        let title = texts.with(what, &[("tittel", &print::capital(title)), ("navn", &norm.name)]);
        print::wrap(text, 2, 4, &title);
        for (sign, versions) in [("−", &before), ("+", &after)] {
            for version in versions {
                print::wrap(text, 6, 8, &format!("{sign} {}", told(rules, version)));
            }
        }
    }
    none &= !changed_definitions(texts, rules, (from, to), text);
    if none {
        let _ = writeln!(text, "  {}", texts.get("sammenlign-ingen"));
    }
}

/// Concepts and amounts that are others; whether there were any.
fn changed_definitions(texts: &Texts, rules: &RuleBase, (from, to): (Day, Day), text: &mut String) -> bool {
    let mut found = false;
    let rests = Rests::new(rules);
    for (id, concept) in (0..).map(ConceptId).zip(&rules.concepts) {
        let on = |day: Day| concept.versions.iter().filter(|version| holds(&version.validity, day)).count();
        let first = |day: Day| concept.versions.iter().position(|version| holds(&version.validity, day));
        if on(from) != on(to) || first(from) != first(to) {
            found = true;
            print::wrap(
                text,
                2,
                4,
                &texts.with("sammenlign-begrep", &[("tittel", &print::capital(&concept.title))]),
            );
            bearing(texts, rules, rests.on(Definition::Concept(id)), to, text);
        }
    }
    for (id, table) in (0..).map(TableId).zip(&rules.tables) {
        let on = |day: Day| table.rows.iter().rposition(|row| row.from <= day);
        if on(from) != on(to) {
            found = true;
            print::wrap(
                text,
                2,
                4,
                &texts.with("sammenlign-sats", &[("tittel", &print::capital(&table.title))]),
            );
            bearing(texts, rules, rests.on(Definition::Table(id)), to, text);
        }
    }
    found
}

/// The norms a change of a definition bears on, by the titles they have on a day.
fn bearing(
    texts: &Texts,
    rules: &RuleBase,
    norms: impl Iterator<Item = NormId>,
    day: Day,
    text: &mut String,
) {
    let title = |norm: NormId| {
        let versions = &rules.norms.get(norm.index())?.versions;
        let version = versions.iter().rfind(|version| holds(&version.validity, day));
        version.map(|version| version.title.clone())
    };
    let titles: Vec<String> = norms.filter_map(title).collect();
    if !titles.is_empty() {
        print::wrap(text, 6, 8, &texts.with("sammenlign-betyr", &[("normer", &titles.join("; "))]));
    }
}

fn told(rules: &RuleBase, version: &NormVersion) -> String {
    let law: Vec<_> = version.origin.basis.iter().map(|basis| basis.canonical(rules)).collect();
    let label =
        version.label.as_ref().map_or_else(String::new, |label| format!("{}: ", label.replace('_', " ")));
    let yes = version
        .wording
        .iter()
        .find(|(key, _)| key == "ja" || key == "oppfylt")
        .map_or("", |(_, text)| text.as_str());
    format!("{label}{yes} {}", law.join("; ")).trim().to_owned()
}

/// What the same facts give by the law of the two days.
fn differences(texts: &Texts, compiled: &Compiled, case: &Case, (from, to): (Day, Day), text: &mut String) {
    let shown = Shown { everything: true, ..Shown::default() };
    let by = |day: Day| {
        let case = Case { law_date: day, ..case.clone() };
        view::answer(texts, &mut Evaluator::new(compiled), &case, &shown)
    };
    let lines = difference(texts, &by(from), &by(to));
    if lines.is_empty() {
        let _ = writeln!(text, "  {}", texts.get("sammenlign-likt"));
    }
    for line in lines {
        let mut shown = String::new();
        print::wrap(&mut shown, 2, 4, &line);
        let _ = write!(text, "{shown}");
    }
}

/// Lines whose outcome differs between two answers.
pub(super) fn difference(texts: &Texts, before: &AnswerView, after: &AnswerView) -> Vec<String> {
    let changed = |change: &ChangeView| {
        let (title, was, now) =
            (print::capital(&change.title), told_side(&change.before), told_side(&change.after));
        texts.with("spor-endret", &[("tittel", &title), ("for", &was), ("etter", &now)])
    };
    page::compare(before, after).0.iter().map(changed).collect()
}

/// The outcome with its date, and what it hangs on.
fn told_side(side: &Side) -> String {
    if side.sign.is_none() {
        return "–".to_owned();
    }
    let depends = (!side.depends_on.is_empty()).then(|| format!("({})", side.depends_on.join(", ")));
    [side.state.clone()].into_iter().chain(side.deadline.clone()).chain(depends).collect::<Vec<_>>().join(" ")
}
