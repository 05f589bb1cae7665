//! Finding a page by words.

use crate::support::{Held, small, whole};
use proptest::prelude::*;
use proptest::test_runner::{Config, RngAlgorithm, TestRng, TestRunner};
use rettesnor_guide::library::LinkKind;
use rettesnor_guide::library::search::{Found, Index};
use rettesnor_guide::texts::Language;

/// Where a page stands among those found, from 1.
fn place(found: &Found, kind: LinkKind, name: &str) -> Option<usize> {
    found.hits.iter().position(|hit| hit.link.kind == kind && hit.link.name == name).map(|at| at + 1)
}

fn names(found: &Found) -> Vec<&str> {
    found.hits.iter().map(|hit| hit.link.name.as_str()).collect()
}

fn held() -> Held {
    let rules = r#"# Klage

```regel
rettskilde lov/2001-02-03-4 "prøveloven"
fakta fødselsdato_kjent : ja/nei
  tittel "fødselsdatoen er kjent"
  spørsmål "Er fødselsdatoen kjent?"
rett klagerett i annet
  tittel "rett til å klage på et avslag"
  ansvarlig kommunen
  hjemmel lov/2001-02-03-4 § 62
  kilde "prøven", kontrollert 2026-05-02
  tekst ja "Du kan klage innen tre uker. Skriv hva som er galt med avslaget, og send brevet til den som avgjorde saken. Får du ikke medhold, går saken videre til dem som behandler klager, og da kan det ta lang tid før du får svar på om utreisefristen likevel gjelder."
  når fødselsdato_kjent
rett oppholdstillatelse i annet
  tittel "oppholdstillatelse for søkere"
  ansvarlig kommunen
  hjemmel lov/2001-02-03-4 § 8
  kilde "prøven", kontrollert 2026-05-02
  tekst ja "Du kan få tillatelse."
  når fødselsdato_kjent
ord avslag
  tittel "avslag"
  bøyd "avslaget"
  betyr "Et nei fra dem som avgjør saken."
  kilde "prøven", kontrollert 2026-05-02
```
"#;
    small(&[("klage/a.md", rules)], "")
}

#[test]
fn a_word_is_found_in_every_form_and_with_every_keyboard() {
    let held = held();
    let index = Index::new(&held.library());
    for query in ["klage", "KLAGER", "klagen", "klagene"] {
        assert_eq!(names(&index.search(query, 9))[0], "klagerett", "{query}");
    }
    for query in ["fødselsdato", "foedselsdato", "fodselsdatoen"] {
        assert!(names(&index.search(query, 9)).contains(&"foedselsdato_kjent"), "{query}");
    }
}

#[test]
fn a_misspelt_word_is_found_and_the_reader_told_how_it_was_read() {
    let held = held();
    let index = Index::new(&held.library());
    let found = index.search("oppholdstilatelse", 9);
    assert_eq!(names(&found)[0], "oppholdstillatelse");
    assert_eq!(found.read_as, [("oppholdstilatelse".to_owned(), "oppholdstillatelse".to_owned())]);
    assert!(index.search("oppholdstillatelse", 9).read_as.is_empty());
}

#[test]
fn parts_of_compounds_find_the_whole_and_the_whole_its_parts() {
    let held = held();
    let index = Index::new(&held.library());
    assert_eq!(names(&index.search("tillatelse", 9))[0], "oppholdstillatelse");
    assert!(names(&index.search("opphold", 9)).contains(&"oppholdstillatelse"));
    assert!(names(&index.search("avslagsbrevet", 9)).contains(&"klagerett"));
}

#[test]
fn a_section_of_the_law_finds_the_rule_that_rests_on_it() {
    let held = held();
    let found = Index::new(&held.library()).search("prøveloven § 62", 9);
    assert_eq!(names(&found)[0], "klagerett");
}

#[test]
fn a_snippet_is_cut_around_what_was_found_and_marks_it() {
    let held = held();
    let found = Index::new(&held.library()).search("utreisefristen", 9);
    let hit = &found.hits[0];
    let text: String = hit.snippet.iter().map(|piece| piece.text.as_str()).collect();
    assert!(text.chars().count() <= 190 && text.starts_with('…'), "{text}");
    let marked: Vec<_> = hit.snippet.iter().filter(|it| it.hit).map(|it| it.text.as_str()).collect();
    assert_eq!(marked, ["utreisefristen"]);
    assert!(hit.title.iter().all(|piece| !piece.hit));
}

#[test]
fn nothing_is_found_by_nothing() {
    let held = held();
    let index = Index::new(&held.library());
    for query in ["", "   ", "?!…§", "xyzzyqwrk"] {
        let found = index.search(query, 9);
        assert!(found.hits.is_empty() && found.total == 0, "{query}: {:?}", names(&found));
    }
    assert!(index.search("klage", 0).hits.is_empty() && index.search("klage", 0).total > 0);
}

#[test]
fn the_same_is_found_before_and_after_the_sources_are_loaded() {
    let with = Index::new(&held().library()).search("klage på avslag", 9);
    let without = Index::new(&held().without_sources().library()).search("klage på avslag", 9);
    assert_eq!(with, without);
    assert!(with.hits.len() >= 2);
}

#[test]
fn every_norm_is_found_by_its_own_title() {
    for language in Language::ALL {
        let held = whole(language);
        let library = held.library();
        let index = Index::new(&library);
        let mut first = 0;
        for norm in &library.rules.norms {
            let link = library.norm_link(norm);
            let found = index.search(&link.title, 10);
            let at = place(&found, link.kind, &link.name);
            assert!(at.is_some(), "{language:?} {}: {:?}", link.title, names(&found));
            first += usize::from(at == Some(1));
        }
        // Some titles are shared by several norms, and one of them comes first.
        assert!(first * 100 >= library.rules.norms.len() * 95, "{language:?}: {first}");
    }
}

/// One letter wrong, missing, doubled, or exchanged with the next.
fn misspelt(word: &str, at: usize, how: usize) -> String {
    let mut letters: Vec<char> = word.chars().collect();
    let at = at % letters.len();
    match how % 4 {
        0 => letters[at] = if letters[at] == 'k' { 'm' } else { 'k' },
        1 => drop(letters.remove(at)),
        2 => letters.insert(at, letters[at]),
        _ if at + 1 < letters.len() => letters.swap(at, at + 1),
        _ => letters.insert(at, 'e'),
    }
    letters.into_iter().collect()
}

/// The title of a norm with one of its longer words misspelt.
fn misspelt_title(title: &str, which: usize, at: usize, how: usize) -> Option<String> {
    let words: Vec<&str> = title.split(' ').collect();
    let long = |word: &&str| word.chars().count() >= 5 && word.chars().all(char::is_alphabetic);
    let longer: Vec<usize> = (0..words.len()).filter(|at| long(&words[*at])).collect();
    let chosen = *longer.get(which % longer.len().max(1))?;
    let wrong = misspelt(words[chosen], at, how);
    let told = (0..words.len()).map(|at| if at == chosen { wrong.clone() } else { words[at].to_owned() });
    Some(told.collect::<Vec<_>>().join(" "))
}

#[test]
fn one_wrong_letter_in_a_title_still_finds_it_among_the_first_ten() {
    let held = whole(Language::Nb);
    let library = held.library();
    let index = Index::new(&library);
    let mut runner = runner(600);
    let norms = &library.rules.norms;
    let choice = (0..norms.len(), 0..8_usize, 0..40_usize, 0..4_usize);
    runner
        .run(&choice, |(norm, which, at, how)| {
            let link = library.norm_link(&norms[norm]);
            let Some(query) = misspelt_title(&link.title, which, at, how) else { return Ok(()) };
            let found = index.search(&query, 10);
            prop_assert!(
                place(&found, link.kind, &link.name).is_some(),
                "{query} ({}): {:?}",
                link.title,
                names(&found)
            );
            Ok(())
        })
        .unwrap();
}

/// The same cases every time: a search that fails today must fail for whoever looks tomorrow.
fn runner(cases: u32) -> TestRunner {
    let config = Config { cases, failure_persistence: None, ..Config::default() };
    TestRunner::new_with_rng(config, TestRng::deterministic_rng(RngAlgorithm::ChaCha))
}

#[test]
fn no_query_is_too_strange_and_what_is_found_is_bounded() {
    let held = whole(Language::Nb);
    let index = Index::new(&held.library());
    let strange = prop_oneof![
        any::<String>(),
        "[a-zæøå§ 0-9-]{0,300}",
        "(klage|opphold|søk|rett|barn| ){0,60}",
        "[\\u{300}-\\u{36f}\\u{202e}\\u{0}\\u{fe0f}a]{0,40}",
    ];
    runner(300)
        .run(&(strange, 0..30_usize), |(query, most)| {
            let found = index.search(&query, most);
            prop_assert!(found.hits.len() <= most && found.hits.len() <= found.total);
            prop_assert!(found.total <= index.len() && found.query.chars().count() <= 200);
            let scores: Vec<u64> = found.hits.iter().map(|hit| hit.score).collect();
            prop_assert!(scores.is_sorted_by(|a, b| a >= b));
            for hit in &found.hits {
                let title: String = hit.title.iter().map(|piece| piece.text.as_str()).collect();
                prop_assert_eq!(&title, &hit.link.title);
            }
            Ok(())
        })
        .unwrap();
}

#[test]
fn what_people_ask_for_comes_up_first() {
    let held = whole(Language::Nb);
    let index = Index::new(&held.library());
    for (query, wanted) in [
        ("klagefrist", "klagefrist"),
        ("frist for å klage", "klagefrist"),
        ("øyeblikkelig hjelp", "oeyeblikkelig_hjelp"),
        ("oyeblikelig hjelp", "oeyeblikkelig_hjelp"),
        ("permanent opphold", "permanent_opphold"),
        ("rosa", "rosa"),
        ("refleksjonsperiode", "refleksjonsperiode"),
    ] {
        let found = index.search(query, 3);
        assert!(names(&found).contains(&wanted), "{query}: {:?}", names(&found));
    }
}
