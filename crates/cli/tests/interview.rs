//! `spør`: one question at a time, over plain lines, with or without a terminal.

#![expect(clippy::indexing_slicing, reason = "a test stops where it finds something amiss")]

mod support;

use support::{Folder, Run, piped, run};

fn interview(lines: &str) -> Run {
    let run = piped(&["spør", "--per", "2026-03-20"], lines.as_bytes());
    assert_eq!(run.code, Some(0), "{}", run.err);
    run
}

/// The questions asked, in order: each begins after the prompt for the one before it.
fn questions(told: &str) -> Vec<&str> {
    let asked = told.split("\nRettigheter og plikter").next().unwrap_or(told);
    let lines: Vec<&str> = asked.lines().collect();
    let mut asked = Vec::new();
    for pair in lines.windows(2) {
        let begins = pair[0].is_empty() || pair[0] == "> " || pair[0].starts_with("> Tok bort");
        if begins && !pair[1].is_empty() && !pair[1].starts_with([' ', '>']) {
            asked.push(pair[1]);
        }
    }
    asked
}

#[test]
fn the_end_of_input_ends_it_with_the_answer_so_far() {
    let told = interview("").out;
    assert_eq!(questions(&told).len(), 1, "{told}");
    assert!(told.contains("Rettigheter og plikter fredag 20. mars 2026"), "{told}");
    assert!(told.contains("113"), "{told}");
}

#[test]
fn not_knowing_is_an_answer_and_is_not_asked_again() {
    let told = interview("vet ikke\nvet ikke\nvet ikke\nslutt\n").out;
    let asked = questions(&told);
    let mut different = asked.clone();
    different.sort_unstable();
    different.dedup();
    assert!(asked.len() >= 4 && different.len() == asked.len(), "{asked:?}");
    assert!(told.contains("spurt, ikke kjent"), "{told}");
}

#[test]
fn going_back_asks_the_same_question_again() {
    let told = interview("nei\ntilbake\nslutt\n").out;
    let asked = questions(&told);
    assert!(asked.len() == 3 && asked[0] == asked[2] && asked[0] != asked[1], "{asked:?}");
    assert!(told.contains("Tok bort svaret på"), "{told}");
    assert!(interview("tilbake\nslutt\n").out.contains("ikke noe å gå tilbake til"));
}

#[test]
fn why_and_how_are_told_on_request() {
    let told = interview("?\nslutt\n").out;
    assert!(told.contains("Hvorfor: ") && told.contains("Slik: "), "{told}");
    assert!(interview("hjelp\nslutt\n").out.contains("hva hvis"));
}

#[test]
fn what_if_shows_what_would_change_and_keeps_nothing() {
    let told = interview("hva hvis ja\nslutt\n").out;
    assert!(told.contains("Hvis svaret er «ja»") && told.contains(" → "), "{told}");
    assert_eq!(questions(&told).len(), 1, "nothing was answered: {told}");
    assert!(told.contains("Ingenting er kjent om personen ennå"), "{told}");
}

#[test]
fn an_answer_that_is_not_understood_is_asked_for_again_with_what_is_allowed() {
    let told = interview("kanskje\nslutt\n").out;
    assert!(told.contains("Det forstod jeg ikke. Svar ja eller nei"), "{told}");
}

#[test]
fn what_is_saved_can_be_answered_from() {
    let folder = Folder::new("lagre");
    let file = folder.write("sak.toml", "");
    let told =
        interview(&format!("nei\nlagre {file}\nlagre\nlagre {}/finnes/ikke.toml\nslutt\n", folder.name()))
            .out;
    assert!(
        told.contains("Lagret i ")
            && told.contains("Skriv «lagre» og et filnavn")
            && told.contains("finnes ikke"),
        "{told}"
    );
    assert!(folder.read("sak.toml").contains("per = 2026-03-20"));
    let answer = run(&["vurder", &file]);
    assert_eq!(answer.code, Some(0), "{}", answer.err);
    let goes_on = piped(&["spør", &file], b"slutt\n");
    let (first, second) = (questions(&told)[0].to_owned(), questions(&goes_on.out)[0].to_owned());
    assert_ne!(first, second, "what is answered is not asked again");
}

#[test]
fn it_speaks_english_where_asked_to() {
    let run = piped(&["ask", "--on", "2026-03-20", "--language", "en"], b"help\ndon't know\nback\nquit\n");
    assert_eq!(run.code, Some(0), "{}", run.err);
    assert!(run.out.contains("what if VALUE") && run.out.contains("Took back the answer"), "{}", run.out);
}

#[test]
fn rubbish_on_standard_input_does_not_break_it() {
    let run = piped(
        &["spør", "--per", "2026-03-20"],
        b"\xff\xfe\n\x00\x1b[31m\nhva hvis\nhva hvis \x00\nlagre\nslutt\n",
    );
    assert_eq!(run.code, Some(0), "{}", run.err);
    assert!(run.out.contains("Rettigheter og plikter"), "{}", run.out);
}
