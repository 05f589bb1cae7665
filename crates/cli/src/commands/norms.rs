//! `normer`: find a rule, or what can be said of a person.

use crate::host::{self, FINDINGS, Failure};
use crate::{base, print};
use clap::ArgMatches;
use rettesnor_guide::texts::Texts;
use rettesnor_rules::model::{Fact, RuleBase, Scope, Type};

/// Endings of Norwegian words that searching should see past, longest first.
const ENDINGS: [&str; 14] =
    ["enes", "ende", "ane", "ene", "ers", "ens", "ets", "er", "en", "et", "ar", "e", "a", "s"];

/// Lists or searches.
pub(crate) fn run(texts: &Texts, matches: &ArgMatches) -> Result<u8, Failure> {
    let compiled = base::compiled(texts, matches)?;
    let words: Vec<String> =
        matches.get_many::<String>("SØK").map_or_else(Vec::new, |all| all.map(|it| stem(it)).collect());
    let found = if matches.get_flag("fakta") {
        facts(texts, &compiled.model, &words)
    } else {
        norms(&compiled.model, &words)
    };
    if found.is_empty() {
        host::complain(&texts.get("normer-ingen"));
        return Ok(FINDINGS);
    }
    host::say(&found)?;
    Ok(0)
}

/// A word without its ending and without case.
fn stem(word: &str) -> String {
    let word = word.to_lowercase();
    let long = |stem: &&str| stem.chars().count() >= 3;
    let stem = ENDINGS.iter().find_map(|ending| word.strip_suffix(ending).filter(long));
    stem.map_or_else(|| word.clone(), str::to_owned)
}

/// Whether each word sought begins, or is inside, some word of the texts.
fn matches_all(words: &[String], texts: &[&str]) -> bool {
    let all = texts.join(" ").replace('_', " ").to_lowercase();
    words.iter().all(|word| all.contains(word.as_str()))
}

fn norms(rules: &RuleBase, words: &[String]) -> String {
    let mut text = String::new();
    for norm in &rules.norms {
        let title = norm.versions.last().map_or("", |version| version.title.as_str());
        let areas = norm.areas.join(", ");
        if !matches_all(words, &[&norm.name, &norm.slug, title, &areas, &norm.domain]) {
            continue;
        }
        let law: Vec<_> = norm.versions.last().map_or_else(Vec::new, |version| {
            version.origin.basis.iter().map(|basis| basis.canonical(rules)).collect()
        });
        print::wrap(&mut text, 0, 4, &format!("{} – {}", norm.name, print::capital(title)));
        let about =
            [areas, law.join("; ")].into_iter().filter(|it| !it.is_empty()).collect::<Vec<_>>().join(" · ");
        print::wrap(&mut text, 4, 4, &about);
    }
    text
}

fn facts(texts: &Texts, rules: &RuleBase, words: &[String]) -> String {
    let mut text = String::new();
    for fact in &rules.facts {
        if matches_all(words, &[&fact.name, &fact.slug, &fact.title]) {
            print::wrap(&mut text, 0, 4, &format!("{} – {}", fact.slug, fact.title));
            print::wrap(&mut text, 4, 4, &allowed(texts, rules, fact));
        }
    }
    for concept in rules.concepts.iter().filter(|concept| concept.measures.is_some()) {
        if matches_all(words, &[&concept.name, &concept.slug, &concept.title]) {
            print::wrap(&mut text, 0, 4, &format!("{} – {}", concept.slug, concept.title));
            print::wrap(&mut text, 4, 4, &texts.get("svar-ar"));
        }
    }
    text
}

fn allowed(texts: &Texts, rules: &RuleBase, fact: &Fact) -> String {
    let list = match fact.scope {
        Scope::Item(list) => rules
            .lists
            .get(list.index())
            .map(|list| format!("{} ", texts.with("i-listen", &[("liste", &list.slug)]))),
        Scope::Case => None,
    };
    let values = match fact.ty {
        Type::Bool | Type::Set(_) => texts.get("svar-ja-nei"),
        Type::Enum(id) => {
            let values = rules.enums.get(id.index()).map_or(&[][..], |it| it.values.as_slice());
            values.iter().map(|value| value.slug.as_str()).collect::<Vec<_>>().join(", ")
        }
        Type::Date => texts.get("svar-dato"),
        Type::Kroner => texts.get("svar-kroner"),
        Type::Time | Type::Instant => texts.get("svar-tid"),
        Type::Integer | Type::Decimal => texts.get("svar-tall"),
        Type::Duration(_) | Type::Span => texts.get("svar-varighet"),
    };
    format!("{}{values}", list.unwrap_or_default())
}

#[cfg(test)]
mod tests {
    use super::{matches_all, stem};

    #[test]
    fn a_word_is_found_in_whatever_form_it_is_searched_for() {
        for word in ["klage", "klager", "klagen", "Klagene"] {
            assert!(matches_all(&[stem(word)], &["klagefrist"]), "{word}");
        }
        assert!(matches_all(&[stem("rettigheter")], &["barns rettighet til skole"]));
        assert!(!matches_all(&[stem("bolig")], &["klagefrist"]));
    }
}
