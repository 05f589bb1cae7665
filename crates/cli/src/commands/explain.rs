//! `forklar`: a rule as it stands with its history, the answer it gives in a situation, or what a code means.

use super::situation;
use crate::host::{self, Failure};
use crate::{base, print};
use clap::ArgMatches;
use rettesnor_engine::Evaluator;
use rettesnor_examples::Names;
use rettesnor_guide::library::{ClauseView, ExceptionView, VersionView, norm_title, versions};
use rettesnor_guide::texts::Texts;
use rettesnor_guide::view::{self, Shown};
use rettesnor_rules::model::{Norm, RuleBase};
use rettesnor_rules::program::Compiled;
use rettesnor_source::suggest;
use rettesnor_values::Day;
use std::fmt::Write as _;

/// Explains a norm, a technical term or a code.
pub(crate) fn run(texts: &Texts, matches: &ArgMatches) -> Result<u8, Failure> {
    let name = matches.get_one::<String>("NAVN").map_or("", String::as_str);
    if let Some((_, page)) = rettesnor_embedded::DIAGNOSTICS.iter().find(|(code, _)| *code == name) {
        host::say(&format!("{}\n", page.trim_end()))?;
        return Ok(0);
    }
    let compiled = base::compiled(texts, matches)?;
    let names = Names::new(&compiled.model);
    let found = names.norm(name).or_else(|| names.norm(&name.replace('-', "_")));
    let Some(id) = found else {
        let term = view::Glossary::new(&compiled.model).term(name);
        let term = term.ok_or_else(|| unknown(texts, &compiled.model, name))?;
        host::say(&print::term(texts, &term))?;
        return Ok(0);
    };
    let Some(norm) = compiled.model.norms.get(id.index()) else {
        return Err(unknown(texts, &compiled.model, name));
    };
    let mut text = String::new();
    describe(texts, &compiled.model, norm, &mut text);
    if let Some(file) = matches.get_one::<String>("FIL") {
        text.push_str(&answered(texts, compiled, norm, file, matches)?);
    }
    host::say(&text)?;
    Ok(0)
}

fn unknown(texts: &Texts, rules: &RuleBase, name: &str) -> Failure {
    let names = Names::new(rules);
    let codes = rettesnor_embedded::DIAGNOSTICS.iter().map(|(code, _)| *code);
    // A norm is suggested by the name it has in the rules, whatever form was misspelt.
    let norm = |near: &str| rules.norms.get(names.norm(near)?.index()).map(|norm| norm.name.as_str());
    let near = names.suggest_norm(name).and_then(norm).or_else(|| suggest(name, codes));
    let help =
        near.map_or_else(|| texts.get("forklar-hjelp"), |near| texts.with("mente-du", &[("forslag", near)]));
    Failure::input(format!("{}\n  → {help}", texts.with("forklar-ukjent", &[("navn", name)])))
}

fn answered(
    texts: &Texts,
    compiled: &Compiled,
    norm: &Norm,
    file: &str,
    matches: &ArgMatches,
) -> Result<String, Failure> {
    let case = situation::read(texts, &compiled.model, file, situation::clocks(texts, matches)?)?;
    let shown = Shown { everything: true, reasons: true, only: vec![norm.name.clone()], brief: false };
    let mut view = view::answer(texts, &mut Evaluator::new(compiled), &case, &shown);
    view.questions.clear();
    Ok(format!("\n{}", print::full(texts, &view)))
}

fn describe(texts: &Texts, rules: &RuleBase, norm: &Norm, text: &mut String) {
    // Every version is told; which is in force on a day is the page's concern.
    let versions = versions(texts, rules, norm, Day::FIRST);
    // Writing to a string cannot fail.
    let _ =
        writeln!(text, "{}\n{} · {}", print::capital(&norm_title(norm)), norm.name, norm.areas.join(", "));
    for version in &versions {
        let _ = writeln!(text, "\n{}", version.validity);
        body(texts, version, text);
        for one in &version.wording {
            let told = [("utfall", one.key.as_str()), ("tekst", &one.sentence)];
            print::wrap(text, 2, 4, &texts.with("forklar-svaret", &told));
        }
        for law in &version.law {
            print::wrap(text, 2, 4, &texts.with("lov", &[("lov", &law.text)]));
            if let Some(url) = &law.url {
                let _ = writeln!(text, "      {url}");
            }
        }
        origin(texts, version, text);
    }
    if let Some(source) = usize::try_from(norm.place.source).ok().and_then(|at| rules.sources.get(at)) {
        let _ = writeln!(text, "\n{}", texts.with("forklar-fil", &[("fil", source)]));
    }
}

/// Sources, reservations and other readings.
fn origin(texts: &Texts, version: &VersionView, text: &mut String) {
    for source in &version.sources {
        print::wrap(text, 2, 4, &texts.with("kilder", &[("kilder", source)]));
    }
    for caveat in &version.caveats {
        print::wrap(text, 2, 4, &texts.with("forbehold", &[("tekst", caveat)]));
    }
    for reading in &version.readings {
        print::wrap(text, 2, 4, &texts.with("forklar-lesning", &[("tittel", &reading.title)]));
        if let Some(ask) = &reading.ask {
            print::wrap(text, 4, 6, &texts.with("forklar-avklares", &[("hvem", ask)]));
        }
    }
}

/// Grounds, requirements and exceptions, each with its conditions in words, and how a day is worked out.
fn body(texts: &Texts, version: &VersionView, text: &mut String) {
    let body = &version.body;
    let grounds =
        [("forklar-nar", &body.grounds), ("forklar-kan", &body.may), ("forklar-krav", &body.requirements)];
    for (key, part) in grounds.into_iter().flat_map(|(key, all)| all.iter().map(move |part| (key, part))) {
        let law: Vec<_> = part.law.iter().map(|law| law.text.as_str()).collect();
        let law = if law.is_empty() { String::new() } else { format!(" ({})", law.join("; ")) };
        match (&part.title, &part.condition) {
            (None, None) => {}
            (None, Some(when)) => {
                print::wrap(text, 2, 4, &texts.with(key, &[("tittel", &format!("{}{law}", when.text))]));
                clauses(&when.items, 4, text);
            }
            (Some(title), when) => {
                print::wrap(text, 2, 4, &texts.with(key, &[("tittel", &format!("{title}{law}"))]));
                clauses(when.as_slice(), 4, text);
            }
        }
        exceptions(texts, &part.exceptions, 4, text);
    }
    exceptions(texts, &body.exceptions, 2, text);
    for step in version.deadline.iter().flat_map(|rule| &rule.steps) {
        print::wrap(text, 2, 4, &format!("{}: {}", step.title, step.text));
        clauses(step.when.as_slice(), 4, text);
    }
}

fn clauses(all: &[ClauseView], indent: usize, text: &mut String) {
    for clause in all {
        print::wrap(text, indent, indent.saturating_add(2), &format!("· {}", clause.text));
        clauses(&clause.items, indent.saturating_add(2), text);
    }
}

fn exceptions(texts: &Texts, all: &[ExceptionView], indent: usize, text: &mut String) {
    for exception in all {
        let key = if exception.invoked { "forklar-unntak-paberopes" } else { "forklar-unntak" };
        let inner = indent.saturating_add(2);
        print::wrap(text, indent, inner, &texts.with(key, &[("tittel", &exception.title)]));
        clauses(exception.condition.as_slice(), inner, text);
        exceptions(texts, &exception.blocks, inner, text);
    }
}
