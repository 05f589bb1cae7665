//! `forklar`: a rule as it stands with its history, the answer it gives in a situation, or what a code means.

use super::situation;
use crate::host::{self, Failure};
use crate::{base, print};
use clap::ArgMatches;
use rettesnor_engine::Evaluator;
use rettesnor_examples::Names;
use rettesnor_guide::texts::Texts;
use rettesnor_guide::view::{self, Shown};
use rettesnor_guide::words::Words;
use rettesnor_rules::model::{Exception, Norm, NormVersion, Part, RuleBase, Transition, ValidityState};
use rettesnor_rules::program::Compiled;
use rettesnor_source::suggest;
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
    let words = Words { texts, rules };
    let last = norm.versions.last();
    let title = last.map_or(norm.name.as_str(), |version| version.title.as_str());
    // Writing to a string cannot fail.
    let _ = writeln!(text, "{}\n{} · {}", print::capital(title), norm.name, norm.areas.join(", "));
    for version in norm.versions.iter().rev() {
        let _ = writeln!(text, "\n{}", validity(&words, norm, version));
        body(texts, rules, version, text);
        for (key, wording) in &version.wording {
            print::wrap(
                text,
                2,
                4,
                &texts.with("forklar-svaret", &[("utfall", &key.replace('_', " ")), ("tekst", wording)]),
            );
        }
        let law: Vec<_> = version.origin.basis.iter().map(|basis| basis.canonical(rules)).collect();
        for (reference, basis) in law.iter().zip(&version.origin.basis) {
            print::wrap(text, 2, 4, &texts.with("lov", &[("lov", reference)]));
            if let Some(url) = basis.lovdata_url(rules) {
                let _ = writeln!(text, "      {url}");
            }
        }
        origin(&words, version, text);
    }
    if let Some(source) = usize::try_from(norm.place.source).ok().and_then(|at| rules.sources.get(at)) {
        let _ = writeln!(text, "\n{}", texts.with("forklar-fil", &[("fil", source)]));
    }
}

/// Sources, reservations and other readings.
fn origin(words: &Words<'_>, version: &NormVersion, text: &mut String) {
    let texts = words.texts;
    for (source, checked) in &version.origin.sources {
        let told = words.source(source, *checked);
        print::wrap(text, 2, 4, &texts.with("kilder", &[("kilder", &told)]));
    }
    for caveat in &version.origin.caveats {
        print::wrap(text, 2, 4, &texts.with("forbehold", &[("tekst", caveat)]));
    }
    for reading in &version.readings {
        print::wrap(text, 2, 4, &texts.with("forklar-lesning", &[("tittel", &reading.title)]));
        if let Some(ask) = &reading.ask {
            print::wrap(text, 4, 6, &texts.with("forklar-avklares", &[("hvem", ask)]));
        }
    }
}

fn validity(words: &Words<'_>, norm: &Norm, version: &NormVersion) -> String {
    let texts = words.texts;
    let label = match &version.label {
        Some(label) => texts.with("forklar-versjon-navn", &[("navn", &label.replace('_', " "))]),
        None if norm.versions.len() > 1 => texts.get("forklar-versjon"),
        None => texts.get("forklar-regelen"),
    };
    let from = version.validity.from.map(|day| texts.with("forklar-fra", &[("dato", &words.day(day))]));
    let to = version.validity.to.map(|day| texts.with("forklar-til", &[("dato", &words.day(day))]));
    let state = texts.get(match version.validity.state {
        ValidityState::InForce => "forklar-gjelder",
        ValidityState::Repealed => "forklar-opphevet",
        ValidityState::AdoptedFrom => "forklar-vedtatt",
        ValidityState::AdoptedWithoutDate => "forklar-uten-dato",
    });
    let transition = match version.transition {
        Transition::LawDate => None,
        Transition::When(_) => Some(texts.get("forklar-overgang")),
        Transition::Unknown => Some(texts.get("forklar-overgang-ukjent")),
    };
    let parts = [label, state].into_iter().chain(from).chain(to).chain(transition);
    parts.collect::<Vec<_>>().join(" ")
}

fn body(texts: &Texts, rules: &RuleBase, version: &NormVersion, text: &mut String) {
    let body = &version.body;
    let mut parts = |key: &str, all: &[Part]| {
        for part in all {
            let Some(name) =
                part.title.clone().or_else(|| part.name.as_ref().map(|name| name.replace('_', " ")))
            else {
                continue;
            };
            let law: Vec<_> = part.basis.iter().map(|basis| basis.canonical(rules)).collect();
            let law = if law.is_empty() { String::new() } else { format!(" ({})", law.join("; ")) };
            print::wrap(text, 2, 4, &texts.with(key, &[("tittel", &format!("{name}{law}"))]));
            exceptions(texts, &part.exceptions, 4, text);
        }
    };
    parts("forklar-nar", &body.grounds);
    parts("forklar-kan", &body.may);
    parts("forklar-krav", &body.requirements);
    exceptions(texts, &body.exceptions, 2, text);
}

fn exceptions(texts: &Texts, all: &[Exception], indent: usize, text: &mut String) {
    for exception in all {
        let name = exception.title.clone().unwrap_or_else(|| exception.name.replace('_', " "));
        let key = if exception.invoked { "forklar-unntak-paberopes" } else { "forklar-unntak" };
        print::wrap(text, indent, indent.saturating_add(2), &texts.with(key, &[("tittel", &name)]));
        exceptions(texts, &exception.blocks, indent.saturating_add(2), text);
    }
}
