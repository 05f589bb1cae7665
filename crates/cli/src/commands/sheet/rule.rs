//! The sheet of a rule: all that a lawyer needs to say yes or no to it, and a place to sign.

use super::super::errata::Errata;
use super::{Sheet, names, section};
use crate::print;
use rettesnor_files::Loaded;
use rettesnor_guide::texts::Texts;
use rettesnor_guide::words::Words;
use rettesnor_rules::model::{Norm, NormVersion, RuleBase, ValidityState};
use rettesnor_source::Span;
use std::fmt::Write as _;

/// What the sheets are made from.
pub(super) struct Rules<'a> {
    pub(super) texts: &'a Texts,
    pub(super) model: &'a RuleBase,
    pub(super) hash: &'a str,
    pub(super) loaded: &'a Loaded,
    pub(super) errata: &'a Errata,
}

impl Rules<'_> {
    /// The sheet of a norm.
    pub(super) fn sheet(&self, norm: &Norm) -> Sheet {
        // What is adopted and not yet in force is no name for the rule that is.
        let valid = |version: &&NormVersion| version.validity.state == ValidityState::InForce;
        let version = norm.versions.iter().rev().find(valid).or_else(|| norm.versions.last());
        let title = version.map_or(norm.name.as_str(), |version| version.title.as_str());
        let title = print::capital(title);
        let mut out = format!("# {title}\n\n");
        self.head(norm, &mut out);
        for version in norm.versions.iter().rev() {
            self.version(version, &mut out);
        }
        self.source(norm, &mut out);
        self.examples(norm, &mut out);
        let wrong = self.errata.rettelse.iter().filter(|one| one.normer.contains(&norm.name));
        let wrong: Vec<_> = wrong.map(|one| format!("{}: {}", one.rettet, one.feil)).collect();
        section(&mut out, &self.texts.get("ark-rettelser"), &wrong);
        self.signing(norm, &mut out);
        Sheet { name: norm.slug.clone(), title, text: out }
    }

    fn head(&self, norm: &Norm, out: &mut String) {
        let file = usize::try_from(norm.place.source).ok().and_then(|at| self.model.sources.get(at));
        let position =
            file.and_then(|file| self.loaded.sources.find(file)).map(|file| file.position(norm.place.start));
        let line = position.map_or_else(String::new, |position| format!(":{}", position.line));
        let reviewed = norm.versions.last().and_then(|version| version.origin.reviewed.as_ref());
        let state = match reviewed {
            Some((who, day)) => {
                self.texts.with("ark-gjennomgatt", &[("hvem", who), ("dato", &day.to_string())])
            }
            None => self.texts.get("ark-ikke-gjennomgatt"),
        };
        let file = format!("{}{line}", file.map_or("", String::as_str));
        let hash: String = self.hash.chars().take(12).collect();
        let about = [("navn", norm.name.as_str()), ("fil", &file), ("hash", &hash)];
        // Writing to a string cannot fail; so below.
        let _ = writeln!(out, "{}\n\n**{state}**", self.texts.with("ark-om", &about));
    }

    fn version(&self, version: &NormVersion, out: &mut String) {
        let words = Words { texts: self.texts, rules: self.model };
        let mut when: Vec<String> = version.label.iter().map(|label| label.replace('_', " ")).collect();
        when.extend(
            version.validity.from.map(|day| self.texts.with("forklar-fra", &[("dato", &words.day(day))])),
        );
        when.extend(
            version.validity.to.map(|day| self.texts.with("forklar-til", &[("dato", &words.day(day))])),
        );
        let when = if when.is_empty() { self.texts.get("ark-alltid") } else { when.join(", ") };
        let origin = &version.origin;
        let law = origin.basis.iter().map(|basis| {
            let text = basis.canonical(self.model);
            basis.lovdata_url(self.model).map_or_else(|| text.clone(), |url| format!("[{text}]({url})"))
        });
        let practice = origin.practice.iter().map(|it| self.texts.with("praksis", &[("tekst", it)]));
        let sources = origin.sources.iter().map(|(source, checked)| words.source(source, *checked));
        let caveats = origin.caveats.iter().map(|it| self.texts.with("forbehold", &[("tekst", it)]));
        let readings =
            version.readings.iter().map(|it| self.texts.with("forklar-lesning", &[("tittel", &it.title)]));
        let lines: Vec<_> = law.chain(practice).chain(sources).chain(caveats).chain(readings).collect();
        section(out, &self.texts.with("ark-versjon", &[("navn", &when)]), &lines);
        if !version.wording.is_empty() {
            let _ = writeln!(
                out,
                "\n| {} | {} |\n|---|---|",
                self.texts.get("ark-utfall"),
                self.texts.get("ark-setning")
            );
        }
        for (outcome, text) in &version.wording {
            let _ = writeln!(out, "| {} | {} |", outcome.replace('_', " "), text.replace('|', "\\|"));
        }
    }

    /// The rule as it is written, with everything attached to it from elsewhere.
    fn source(&self, norm: &Norm, out: &mut String) {
        let _ = writeln!(out, "\n## {}", self.texts.get("ark-regelen"));
        for decl in self.loaded.files.iter().flat_map(|file| &file.declarations) {
            let own = decl.name.as_ref().is_some_and(|name| name.text == norm.name);
            let about = decl.target.as_ref().and_then(|path| path.parts.first());
            if own || about.is_some_and(|name| name.text == norm.name) {
                if let Some(prose) = decl.prose.as_deref().filter(|_| own) {
                    let _ = writeln!(out, "\n{}", prose.trim());
                }
                self.code(decl.span, out);
            }
        }
    }

    fn code(&self, span: Span, out: &mut String) {
        let _ = writeln!(out, "\n```text\n{}\n```", self.loaded.sources.slice(span).trim_end());
    }

    fn examples(&self, norm: &Norm, out: &mut String) {
        let all = self.loaded.files.iter().flat_map(|file| &file.examples);
        let own = all.filter(|example| {
            let told = |span: Span| names(self.loaded.sources.slice(span), &norm.name);
            example.expectations.iter().any(|it| told(it.span))
        });
        let own: Vec<Span> = own.map(|example| example.span).collect();
        let _ =
            writeln!(out, "\n## {}", self.texts.with("ark-eksempler", &[("antall", &own.len().to_string())]));
        for span in own {
            self.code(span, out);
        }
    }

    fn signing(&self, norm: &Norm, out: &mut String) {
        let _ = writeln!(out, "\n## {}\n", self.texts.get("ark-vurdering"));
        let _ = writeln!(
            out,
            "| {} | {} | {} |\n|---|---|---|",
            self.texts.get("ark-punkt"),
            self.texts.get("ark-ja-nei"),
            self.texts.get("ark-merknad")
        );
        for key in ["hjemmel", "vilkar", "unntak", "tid", "setninger", "eksemplene"] {
            let _ = writeln!(out, "| {} | ☐ / ☐ | &nbsp; |", self.texts.get(&format!("ark-sjekk-{key}")));
        }
        let _ = writeln!(out, "\n{}\n", self.texts.get("ark-underskrift"));
        let _ = writeln!(out, "{}", self.texts.with("ark-fores", &[("navn", &norm.name)]));
    }
}
