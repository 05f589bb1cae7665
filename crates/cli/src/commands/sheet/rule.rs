//! The sheet of a rule: all that a lawyer needs to say yes or no to it, and a place to sign.

use super::{Sheet, section};
use crate::print;
use rettesnor_guide::library::{Errata, Sources, norm_title};
use rettesnor_guide::texts::Texts;
use rettesnor_guide::words::Words;
use rettesnor_rules::model::{Norm, NormVersion, RuleBase};
use std::fmt::Write as _;

/// What the sheets are made from.
pub(super) struct Rules<'a> {
    pub(super) texts: &'a Texts,
    pub(super) model: &'a RuleBase,
    pub(super) hash: &'a str,
    pub(super) sources: &'a Sources,
    pub(super) errata: &'a Errata,
}

impl Rules<'_> {
    /// The sheet of a norm.
    pub(super) fn sheet(&self, norm: &Norm) -> Sheet {
        let title = print::capital(&norm_title(norm));
        let mut out = format!("# {title}\n\n");
        self.head(norm, &mut out);
        for version in norm.versions.iter().rev() {
            self.version(version, &mut out);
        }
        self.source(norm, &mut out);
        self.examples(norm, &mut out);
        let wrong: Vec<_> =
            self.errata.of(&norm.name).map(|one| format!("{}: {}", one.rettet, one.feil)).collect();
        section(&mut out, &self.texts.get("ark-rettelser"), &wrong);
        self.signing(norm, &mut out);
        Sheet { name: norm.slug.clone(), title, text: out }
    }

    fn head(&self, norm: &Norm, out: &mut String) {
        let file = usize::try_from(norm.place.source).ok().and_then(|at| self.model.sources.get(at));
        let line = self.sources.declarations(&norm.name).first().map(|it| it.line);
        let line = line.map_or_else(String::new, |line| format!(":{line}"));
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
        for declared in self.sources.declarations(&norm.name) {
            let own = declared.declaration.name.as_ref().is_some_and(|name| name.text == norm.name);
            if let Some(prose) = declared.declaration.prose.as_deref().filter(|_| own) {
                let _ = writeln!(out, "\n{}", prose.trim());
            }
            code(declared.text, out);
        }
    }

    fn examples(&self, norm: &Norm, out: &mut String) {
        let own = self.sources.examples(&norm.name);
        let count = own.len().to_string();
        let _ = writeln!(out, "\n## {}", self.texts.with("ark-eksempler", &[("antall", &count)]));
        for example in own {
            code(example.text, out);
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

fn code(text: &str, out: &mut String) {
    // Writing to a string cannot fail.
    let _ = writeln!(out, "\n```text\n{text}\n```");
}
