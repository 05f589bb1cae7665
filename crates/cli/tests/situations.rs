//! Every situation in `examples/` gives the answer that was read and agreed on. `OPPDATER=1` writes the answers anew.

#![expect(
    clippy::disallowed_methods,
    clippy::expect_used,
    clippy::indexing_slicing,
    reason = "the situations are read from disk, and a test stops where its own helpers find something amiss"
)]

mod support;

use std::fs;
use std::path::PathBuf;
use support::{answered, root, run, run_in};

/// The name of the rule base changes with every edit of a rule; what it answers is what is compared.
fn without_hash(text: &str) -> String {
    let mut words: Vec<String> = text.split(' ').map(str::to_owned).collect();
    for at in 1..words.len() {
        if words[at - 1].ends_with("Regelverk") {
            "(navn).".clone_into(&mut words[at]);
        }
    }
    words.join(" ")
}

fn situations() -> Vec<String> {
    let mut files: Vec<PathBuf> = fs::read_dir(root().join("examples"))
        .expect("examples/ is there")
        .map(|entry| entry.expect("an entry").path())
        .filter(|path| path.extension().is_some_and(|extension| extension == "toml"))
        .collect();
    files.sort();
    assert!(files.len() >= 12, "a dozen situations");
    let name = |path: &PathBuf| path.file_stem().expect("a name").to_string_lossy().into_owned();
    files.iter().map(name).collect()
}

#[test]
fn every_situation_gives_the_answer_agreed_on() {
    for name in situations() {
        let run = run(&["vurder", &format!("examples/{name}.toml")]);
        assert_eq!(run.code, Some(0), "{name}: {}", run.err);
        let answer = without_hash(&run.out);
        let expected = root().join(format!("examples/svar/{name}.txt"));
        if std::env::var_os("OPPDATER").is_some() {
            fs::create_dir_all(expected.parent().expect("a folder")).expect("the folder is made");
            fs::write(&expected, &answer).expect("the answer is written");
        }
        let agreed = fs::read_to_string(&expected).expect("an agreed answer");
        assert_eq!(answer, agreed, "{name}");
    }
}

#[test]
fn an_answer_is_about_two_screens_and_the_deadlines_stand_before_the_rights() {
    for name in situations() {
        let told = run(&["vurder", &format!("examples/{name}.toml")]).out;
        // A child has most of what there is, and nothing acute is left to a count.
        assert!(told.lines().count() <= 120, "{name}: {} lines", told.lines().count());
        let rights = told.find("\nHar rett til").unwrap_or(usize::MAX);
        let deadlines = told.find("\nFrister og advarsler").unwrap_or(0);
        assert!(deadlines < rights, "{name}");
        assert!(
            told.find("\nÅpent: ")
                .is_none_or(|open| open > rights.min(told.len() - 1) || rights == usize::MAX)
        );
    }
}

/// Every line of the answer as JSON.
fn lines(name: &str) -> Vec<serde_json::Value> {
    let told = run(&["vurder", &format!("examples/{name}.toml"), "--format", "json"]).out;
    let answer: serde_json::Value = serde_json::from_str(&told).expect("JSON");
    let mut found = Vec::new();
    for key in ["now", "requirements", "phases", "steps"] {
        found.extend(answer[key].as_array().expect("lines").iter().cloned());
    }
    for column in answer["columns"].as_array().expect("columns") {
        found.extend(column["lines"].as_array().expect("lines").iter().cloned());
    }
    found
}

#[test]
fn nothing_settled_that_somebody_must_know_is_left_out_of_the_first_answer() {
    let mut seen = 0;
    for name in situations() {
        let told = run_in(("COLUMNS", "120"), &["vurder", &format!("examples/{name}.toml")]).out;
        let told = told.split_whitespace().collect::<Vec<_>>().join(" ").to_lowercase();
        for line in lines(&name) {
            let kind = line["kind"].as_str().expect("a kind");
            let held = matches!(line["sign"].as_str(), Some("yes" | "doubt"));
            // What only may run is told of when its day is near.
            let near = line["deadline"]["days_left"].as_i64().is_some_and(|left| (0..=183).contains(&left));
            let dated = line["deadline"]["date"].is_string() && (line["sign"] == "yes" || near);
            let must = matches!(kind, "plikt" | "rett_og_plikt" | "hjelperplikt" | "advarsel" | "fase")
                && held
                || dated;
            if must {
                seen += 1;
                let title = line["title"].as_str().expect("a title").to_lowercase();
                assert!(told.contains(&title), "{name}: {title}\n{told}");
            }
        }
    }
    assert!(seen > 20, "{seen}");
}

#[test]
fn lines_are_broken_to_the_width_of_the_terminal_and_hold_no_codes_where_there_is_none() {
    for width in [60_usize, 80, 120] {
        let told = run_in(("COLUMNS", &width.to_string()), &["vurder", "examples/avslag-mars.toml"]).out;
        let widest = told.lines().map(|line| line.chars().count()).max().unwrap_or(0);
        assert!(widest <= width && widest * 10 > width * 9, "{widest} of {width}");
        assert!(!told.contains('\u{1b}'));
    }
}

#[test]
fn fields_of_records_are_told_by_their_questions_and_not_by_their_names() {
    let told = run(&["vurder", "examples/avslag-mars.toml", "--alt"]).out;
    assert!(told.contains("Når kom brevet fram til adressen") && told.contains("12. mars 2026"), "{told}");
    for name in ["brev_kom_frem", "Brev kom frem", "Truffet av", "brev_kom_fram"] {
        assert!(!told.contains(name), "{name}");
    }
}

#[test]
fn what_is_open_can_be_read_by_the_fact_that_decides_it() {
    let told = run(&["vurder", "examples/avslag-mars.toml"]).out;
    let after = told.split("--bare\u{a0}").nth(1).expect("a fact to look closer at");
    let fact = after.split_whitespace().next().expect("its name");
    let closer = run(&["vurder", "examples/avslag-mars.toml", "--bare", fact]);
    assert_eq!(closer.code, Some(0));
    assert!(closer.out.contains("ikke avklart"), "{}", closer.out);
}

#[test]
fn the_answer_as_json_keeps_the_shape_that_is_described() {
    let told = run(&["vurder", "examples/avslag-mars.toml", "--format", "json"]).out;
    let answer: serde_json::Value = serde_json::from_str(&told).expect("JSON");
    let described = fs::read_to_string(root().join("docs/book/json.md")).expect("the description");
    let keys =
        |value: &serde_json::Value| value.as_object().expect("an object").keys().cloned().collect::<Vec<_>>();
    let line = answer["now"].as_array().and_then(|now| now.iter().find(|line| line["deadline"].is_object()));
    let line = line.expect("a deadline");
    for key in keys(&answer).into_iter().chain(keys(line)).chain(keys(&line["deadline"])) {
        assert!(described.contains(&format!("`{key}`")), "{key} is not described");
    }
    assert_eq!(answer["schema"], "rettesnor-answer/1");
    assert_eq!(line["deadline"]["date"], "2026-04-07");
}

#[test]
fn the_answer_is_told_in_the_language_asked_for() {
    for (code, title) in
        [("nb", "Rettigheter og plikter"), ("nn", "Rettar og plikter"), ("en", "Rights and duties")]
    {
        let told = run(&["vurder", "examples/eos-uten-bolig.toml", "--språk", code]).out;
        assert!(told.starts_with(title), "{told}");
    }
}

#[test]
fn the_first_answer_is_an_extract_of_the_whole() {
    let lines = |arguments: &[&str]| run(arguments).out.lines().count();
    let brief = lines(&["vurder", "examples/avslag-mars.toml"]);
    let whole = lines(&["vurder", "examples/avslag-mars.toml", "--alt"]);
    assert!(brief >= 20 && brief * 4 < whole, "{brief} of {whole} lines");
}

#[test]
fn facts_that_cannot_both_be_true_are_told_first() {
    let told = answered(
        "per = 2026-03-20\n[fakta]\noppholdsstatus = \"asylsøker\"\nlovlig_opphold = \"nei\"\n",
        &[],
    );
    let clash = told.find("Dette strider mot hverandre").expect("the clash is told");
    assert!(clash < told.find("Har rett til").unwrap_or(usize::MAX));
    assert!(clash < told.find("Neste spørsmål").unwrap_or(usize::MAX));
}
