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

/// Explains a norm or a code.
pub(crate) fn run(matches: &ArgMatches) -> Result<u8, Failure> {
    let name = matches.get_one::<String>("NAVN").map_or("", String::as_str);
    if let Some((_, page)) = base::PAGES.iter().find(|(code, _)| *code == name) {
        host::say(&format!("{}\n", page.trim_end()))?;
        return Ok(0);
    }
    let compiled = base::compiled(matches)?;
    let names = Names::new(&compiled.model);
    let found = names.norm(name).or_else(|| names.norm(&name.replace('-', "_")));
    let Some(id) = found else { return Err(unknown(&names, name)) };
    let Some(norm) = compiled.model.norms.get(id.index()) else { return Err(unknown(&names, name)) };
    let texts = host::texts(matches);
    let mut text = String::new();
    describe(&texts, &compiled.model, norm, &mut text);
    if let Some(file) = matches.get_one::<String>("FIL") {
        text.push_str(&answered(&texts, &compiled, norm, file, matches)?);
    }
    host::say(&text)?;
    Ok(0)
}

fn unknown(names: &Names, name: &str) -> Failure {
    let codes = base::PAGES.iter().map(|(code, _)| *code);
    let near = names.suggest_norm(name).or_else(|| suggest(name, codes));
    let help = near
        .map_or_else(|| "Søk med «rettesnor normer ORD».".to_owned(), |near| format!("Mente du «{near}»?"));
    Failure::input(format!("Reglene har ingen norm og ingen feilkode «{name}».\n  → {help}"))
}

fn answered(
    texts: &Texts,
    compiled: &Compiled,
    norm: &Norm,
    file: &str,
    matches: &ArgMatches,
) -> Result<String, Failure> {
    let case = situation::read(texts, &compiled.model, file, situation::clocks(matches)?)?;
    let shown = Shown { everything: true, reasons: true, only: vec![norm.name.clone()] };
    let mut view = view::answer(texts, &mut Evaluator::new(compiled), &case, &shown);
    view.question = None;
    Ok(format!("\n{}", print::answer(texts, &view, true)))
}

fn describe(texts: &Texts, rules: &RuleBase, norm: &Norm, text: &mut String) {
    let words = Words { texts, rules };
    let last = norm.versions.last();
    let title = last.map_or(norm.name.as_str(), |version| version.title.as_str());
    // Writing to a string cannot fail.
    let _ = writeln!(text, "{}\n{} · {}", print::capital(title), norm.name, norm.areas.join(", "));
    for version in norm.versions.iter().rev() {
        let _ = writeln!(text, "\n{}", validity(&words, norm, version));
        body(rules, version, text);
        for (key, wording) in &version.wording {
            print::wrap(text, 2, 4, &format!("Svaret «{}»: {wording}", key.replace('_', " ")));
        }
        let law: Vec<_> = version.origin.basis.iter().map(|basis| basis.canonical(rules)).collect();
        for (reference, basis) in law.iter().zip(&version.origin.basis) {
            print::wrap(text, 2, 4, &format!("Lov: {reference}"));
            if let Some(url) = basis.lovdata_url(rules) {
                let _ = writeln!(text, "      {url}");
            }
        }
        for (source, checked) in &version.origin.sources {
            let checked = checked.map_or_else(
                || "ikke kontrollert".to_owned(),
                |day| format!("kontrollert {}", words.day(day)),
            );
            print::wrap(text, 2, 4, &format!("Kilde: {source}, {checked}"));
        }
        for caveat in &version.origin.caveats {
            print::wrap(text, 2, 4, &format!("Forbehold: {caveat}"));
        }
        for reading in &version.readings {
            let ask = reading.ask.as_ref().map_or_else(String::new, |ask| format!(" Kan avklares av: {ask}"));
            print::wrap(text, 2, 4, &format!("Kan også leses slik: {}.{ask}", reading.title));
        }
    }
    if let Some(source) = usize::try_from(norm.place.source).ok().and_then(|at| rules.sources.get(at)) {
        let _ = writeln!(text, "\nStår i {source}");
    }
}

fn validity(words: &Words<'_>, norm: &Norm, version: &NormVersion) -> String {
    let label = match &version.label {
        Some(label) => format!("Versjon {}", label.replace('_', " ")),
        None if norm.versions.len() > 1 => "Versjon".to_owned(),
        None => "Regelen".to_owned(),
    };
    let from = version.validity.from.map(|day| format!("fra {}", words.day(day)));
    let to = version.validity.to.map(|day| format!("til {}", words.day(day)));
    let state = match version.validity.state {
        ValidityState::InForce => "gjelder",
        ValidityState::Repealed => "er opphevet; gjaldt",
        ValidityState::AdoptedFrom => "er vedtatt og gjelder",
        ValidityState::AdoptedWithoutDate => "er vedtatt, men ikke satt i kraft",
    };
    let transition = match version.transition {
        Transition::LawDate => "",
        Transition::When(_) => " (med overgangsregel)",
        Transition::Unknown => " (overgangen er ukjent)",
    };
    let parts = [label, state.to_owned()].into_iter().chain(from).chain(to);
    format!("{}{transition}", parts.collect::<Vec<_>>().join(" "))
}

fn body(rules: &RuleBase, version: &NormVersion, text: &mut String) {
    let body = &version.body;
    let mut parts = |heading: &str, all: &[Part]| {
        for part in all {
            let Some(name) =
                part.title.clone().or_else(|| part.name.as_ref().map(|name| name.replace('_', " ")))
            else {
                continue;
            };
            let law: Vec<_> = part.basis.iter().map(|basis| basis.canonical(rules)).collect();
            let law = if law.is_empty() { String::new() } else { format!(" ({})", law.join("; ")) };
            print::wrap(text, 2, 4, &format!("{heading}: {name}{law}"));
            exceptions(&part.exceptions, 4, text);
        }
    };
    parts("Når", &body.grounds);
    parts("Kan, når", &body.may);
    parts("Krav", &body.requirements);
    exceptions(&body.exceptions, 2, text);
}

fn exceptions(all: &[Exception], indent: usize, text: &mut String) {
    for exception in all {
        let name = exception.title.clone().unwrap_or_else(|| exception.name.replace('_', " "));
        let invoked = if exception.invoked { " (må påberopes)" } else { "" };
        print::wrap(text, indent, indent.saturating_add(2), &format!("Unntak: {name}{invoked}"));
        exceptions(&exception.blocks, indent.saturating_add(2), text);
    }
}
