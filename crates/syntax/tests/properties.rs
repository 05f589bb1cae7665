//! What holds of every text, however broken.

mod support;

use proptest::prelude::{Just, Strategy, any, prop, prop_oneof, proptest};
use rettesnor_syntax::{dump, format, lay_out};
use support::{corpus, read};

/// The words and signs of the language, in no order.
fn soup() -> impl Strategy<Value = String> {
    let word = prop::sample::select(support::SOUP);
    prop::collection::vec(word, 0..60).prop_map(|words| words.concat())
}

/// A valid file with a few pieces cut out, doubled or replaced.
fn mutated() -> impl Strategy<Value = String> {
    let edit = (any::<prop::sample::Index>(), 0_usize..12, prop::sample::select(support::SOUP));
    (prop::sample::select(corpus()), prop::collection::vec(edit, 1..6)).prop_map(|(text, edits)| {
        let mut characters: Vec<char> = text.chars().collect();
        for (place, length, insert) in edits {
            let at = place.index(characters.len() + 1);
            let end = (at + length).min(characters.len());
            characters.splice(at..end, insert.chars());
        }
        characters.into_iter().collect()
    })
}

fn anything() -> impl Strategy<Value = String> {
    let fenced = (prop_oneof![Just("regel"), Just("eksempel")], soup())
        .prop_map(|(word, body)| format!("## Overskrift\n\n```{word}\n{body}\n```\n"));
    prop_oneof![any::<String>(), fenced, mutated()]
}

proptest! {
    #[test]
    fn the_tree_of_any_text_is_the_text(text in anything()) {
        read(&text);
    }

    #[test]
    fn reading_twice_finds_the_same(text in anything()) {
        let (first, second) = (read(&text), read(&text));
        assert_eq!(first.diagnostics, second.diagnostics);
        assert_eq!(first.file, second.file);
    }

    #[test]
    fn formatting_keeps_the_meaning_and_formatting_twice_is_formatting_once(text in anything()) {
        let once = lay_out(&text);
        assert_eq!(dump::file(&read(&once).file), dump::file(&read(&text).file));
        assert_eq!(format(&once), once);
    }

    #[test]
    fn expressions_of_any_shape_survive_the_formatter(condition in support::condition()) {
        let text = support::rules(&format!("rett r\n  når {condition}"));
        let parse = read(&text);
        assert!(parse.diagnostics.is_empty(), "{text}\n{:?}", parse.diagnostics);
        let once = lay_out(&text);
        assert_eq!(dump::file(&read(&once).file), dump::file(&parse.file));
        assert_eq!(format(&once), once);
    }
}

#[test]
fn nesting_without_end_is_refused_and_not_followed() {
    for open in ["(", "ikke ", "finnes x i l: ", "tidligste av (", "sum av (", "a på (", "[{a = "] {
        for (fence, start) in [("regel", "rett r\n  når "), ("eksempel", "gitt a = ")] {
            let text = format!("```{fence}\n{start}{}a\n```\n", open.repeat(20_000));
            let parse = read(&text);
            assert!(!parse.diagnostics.is_empty(), "{open}");
            assert_eq!(format(&text), text);
        }
    }
}

#[test]
fn chains_without_end_are_refused_and_not_followed() {
    for link in ["a + ", "a * ", "a på ", "a - (b + c) * ", "a er b og ikke ", "a.b "] {
        let parse = read(&support::rules(&format!("rett r\n  når {}a", link.repeat(20_000))));
        assert!(link.contains("og") || !parse.diagnostics.is_empty(), "{link}");
    }
}

#[test]
fn a_large_file_is_read_in_one_pass() {
    let file = corpus().concat().repeat(20);
    let parse = read(&file);
    assert!(parse.file.declarations.len() > 500);
    let quotes = support::rules(&"rett r\n  tittel \"a\n".repeat(5_000));
    assert!(read(&quotes).diagnostics.len() >= 5_000);
}
