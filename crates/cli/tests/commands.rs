//! Every command does what its help says, under both of its names.

#![expect(clippy::disallowed_methods, reason = "one test starts the program and then goes away")]

mod support;

use support::{Folder, run};

const RULES: &str = include_str!("../../examples/tests/support/nokkel.md");
const EXAMPLE: &str =
    "\n```eksempel\nper 2026-05-02\ngitt bor_her = nei, betaler = ja\nså nøkkel = nei\n```\n";

fn rules(name: &str, change: impl Fn(String) -> String) -> Folder {
    let folder = Folder::new(name);
    folder.write("a.md", change(format!("{RULES}{EXAMPLE}")));
    folder
}

#[test]
fn every_command_explains_itself_in_three_languages() {
    for command in [
        "vurder",
        "spør",
        "forklar",
        "tabell",
        "sjekk",
        "test",
        "formater",
        "normer",
        "sammenlign",
        "fullføring",
        "man",
    ] {
        let mut told = Vec::new();
        for language in ["nb", "nn", "en"] {
            let run = run(&[command, "--help", "--språk", language]);
            assert_eq!(run.code, Some(0), "{command}: {}", run.err);
            assert!(run.out.contains("rettesnor "), "{command}: {}", run.out);
            // A key without a text would show itself.
            for start in ["kommando-", "valg-", "eksempel-", "hjelp-"] {
                assert!(!run.out.contains(&format!(" {start}")), "{command}: {}", run.out);
            }
            told.push(run.out);
        }
        told.dedup();
        assert_eq!(told.len(), 3, "{command} says the same in two languages");
    }
}

#[test]
fn every_command_and_flag_has_an_english_name() {
    for (norwegian, english) in [
        (
            &["vurder", "examples/eos-uten-bolig.toml", "--per", "2026-01-20", "--bare", "frist", "--alt"][..],
            &["evaluate", "examples/eos-uten-bolig.toml", "--on", "2026-01-20", "--only", "frist", "--all"][..],
        ),
        (
            &[
                "vurder",
                "examples/eos-uten-bolig.toml",
                "--rett-per",
                "2025-01-01",
                "--forklar",
                "--bare",
                "arbeid",
            ],
            &[
                "evaluate",
                "examples/eos-uten-bolig.toml",
                "--law-on",
                "2025-01-01",
                "--explain",
                "--only",
                "arbeid",
            ],
        ),
        (&["normer", "--fakta", "alder"], &["norms", "--facts", "alder"]),
        (&["tabell"], &["table"]),
        (&["forklar", "unknown-name"], &["explain", "unknown-name"]),
        (
            &["sammenlign", "--fra", "2025-08-31", "--til", "2025-09-01"],
            &["compare", "--from", "2025-08-31", "--to", "2025-09-01"],
        ),
        (&["fullføring", "bash"], &["completions", "bash"]),
        (&["man"], &["manual"]),
    ] {
        let (one, other) = (run(norwegian), run(english));
        assert_eq!(one.code, Some(0), "{norwegian:?}: {}", one.err);
        assert_eq!(one.out, other.out, "{english:?}: {}", other.err);
    }
}

#[test]
fn what_the_rules_can_never_give_is_found_with_its_line_and_code() {
    let folder = rules("sjekk", |text| text.replace("betalt: betaler", "betalt: betaler og ikke betaler"));
    for command in ["sjekk", "check"] {
        let plain = run(&[command, &folder.name()]);
        assert!(
            plain.out.contains("never-holds") && plain.out.contains("a.md:22"),
            "{}{}",
            plain.out,
            plain.err
        );
        let json = run(&[command, &folder.name(), "--format", "json"]);
        let read: serde_json::Value = serde_json::from_str(&json.out).expect("JSON");
        assert!(read.to_string().contains("never-holds"), "{read}");
    }
}

#[test]
fn examples_are_run_and_a_failed_one_is_findings() {
    let folder = rules("test", |text| text);
    let held = run(&["test", &folder.name()]);
    assert_eq!(held.code, Some(0), "{}{}", held.out, held.err);
    let folder = rules("test-feil", |text| text.replace("så nøkkel = nei", "så nøkkel = ja"));
    let failed = run(&["test", &folder.name()]);
    assert_eq!(failed.code, Some(1));
    assert!(failed.out.contains("failed-example"), "{}", failed.out);
}

#[test]
fn an_example_without_a_day_is_refused_where_no_source_gives_one_and_takes_the_day_it_is_told() {
    let folder = rules("test-dag", |text| text.replace("per 2026-05-02\n", ""));
    let without = run(&["test", &folder.name()]);
    assert_eq!(without.code, Some(1), "{}", without.out);
    assert!(without.out.contains("hvilken dag"), "{}", without.out);
    let told = run(&["test", &folder.name(), "--per", "2026-05-02"]);
    assert_eq!(told.code, Some(0), "{}", told.out);
}

#[test]
fn faults_no_example_notices_are_told_with_their_line() {
    let folder = rules("mutasjoner", |text| text);
    let run = run(&["test", &folder.name(), "--mutations"]);
    assert_eq!(run.code, Some(1), "{}{}", run.out, run.err);
    assert!(run.out.contains("a.md:22 nøkkel: kravet «betalt» strøket"), "{}", run.out);
    assert!(run.out.contains("% merket"), "{}", run.out);
}

#[test]
fn formatting_changes_blocks_once_and_prose_never() {
    let folder = rules("formater", |text| {
        format!("Prosa   som  står.\n\n{}", text.replace("  tittel \"bor her\"", "   tittel    \"bor her\""))
    });
    let checked = run(&["formater", &folder.name(), "--sjekk"]);
    assert_eq!(checked.code, Some(1), "{}", checked.out);
    assert!(folder.read("a.md").contains("   tittel    \"bor her\""), "--sjekk changes nothing");
    assert_eq!(run(&["format", &folder.name()]).code, Some(0));
    assert!(folder.read("a.md").starts_with("Prosa   som  står."));
    let again = run(&["formater", &folder.name(), "--check"]);
    assert_eq!(again.code, Some(0), "{}", again.out);
}

#[test]
fn norms_are_found_by_any_form_of_the_word() {
    for word in ["klage", "klagen", "klager", "KLAGE"] {
        let run = run(&["normer", word]);
        assert_eq!(run.code, Some(0));
        assert!(run.out.contains("klagefrist"), "{word}: {}", run.out);
    }
    let all = run(&["normer"]).out.lines().count();
    assert!(all > 200, "{all}");
    let none = run(&["normer", "xyzzy"]);
    assert_eq!(none.code, Some(1));
    assert!(none.out.is_empty() && none.err.contains("Ingen treff"), "{}", none.err);
}

#[test]
fn a_norm_is_explained_with_law_and_source_and_with_a_file_also_why() {
    let plain = run(&["forklar", "nødvendig_helsehjelp_til_barn"]);
    assert_eq!(plain.code, Some(0), "{}", plain.err);
    for told in ["Lov: ", "https://lovdata.no/", "kontrollert ", "Unntak: ", "helse/"] {
        assert!(plain.out.contains(told), "{told}: {}", plain.out);
    }
    let by_slug = run(&["forklar", "noedvendig-helsehjelp-til-barn"]);
    assert_eq!(by_slug.out, plain.out);
    let with_file = run(&["forklar", "klagefrist", "examples/avslag-mars.toml"]);
    assert_eq!(with_file.code, Some(0), "{}", with_file.err);
    assert!(
        with_file.out.contains("Fordi: ") && with_file.out.contains("tirsdag 7. april 2026"),
        "{}",
        with_file.out
    );
}

#[test]
fn a_fault_code_is_explained_by_its_page() {
    let run = run(&["forklar", "unknown-name"]);
    assert_eq!(run.code, Some(0));
    assert!(run.out.starts_with('#') && run.out.contains("unknown-name"), "{}", run.out);
}

#[test]
fn completions_are_written_for_every_shell_and_know_every_command() {
    for shell in ["bash", "zsh", "fish", "elvish", "powershell"] {
        let run = run(&["fullføring", shell]);
        assert_eq!(run.code, Some(0), "{}", run.err);
        for command in ["vurder", "sammenlign", "evaluate"] {
            assert!(run.out.contains(command), "{shell} {command}");
        }
    }
}

#[test]
fn manual_pages_are_written_for_the_program_and_each_command() {
    let main = run(&["man"]);
    assert_eq!(main.code, Some(0));
    assert!(main.out.contains(".TH rettesnor"), "{}", main.out);
    let folder = Folder::new("man");
    assert_eq!(run(&["man", &folder.name()]).code, Some(0));
    assert!(folder.read("rettesnor-vurder.1").contains("bare"));
    assert!(folder.read("rettesnor-sammenlign.1").contains("til"));
}

#[test]
fn the_tables_are_written_as_text_csv_and_markdown() {
    for table in ["kap6", "kap12", "kap13", "kap16"] {
        let text = run(&["tabell", table]);
        assert_eq!(text.code, Some(0), "{}", text.err);
        assert!(text.out.lines().count() > 20, "{}", text.out);
        assert!(!text.out.contains('_'), "names of facts: {}", text.out);
        let csv = run(&["tabell", table, "--format", "csv"]);
        assert_eq!(csv.code, Some(0), "{}", csv.err);
        let columns = cells(csv.out.as_str());
        assert!(columns.len() > 1 && columns.iter().all(|row| row.len() == 7), "{columns:?}");
        let markdown = run(&["tabell", table, "--format", "md"]);
        let rows: Vec<_> = markdown.out.lines().filter(|line| line.starts_with('|')).collect();
        assert!(
            rows.len() == columns.len() + 1 && rows.iter().all(|row| row.matches('|').count() == 8),
            "{rows:?}"
        );
    }
}

/// Rows of cells; a quoted cell may hold commas, line breaks and doubled quotes.
fn cells(csv: &str) -> Vec<Vec<String>> {
    let (mut rows, mut row, mut cell, mut quoted) = (Vec::new(), Vec::new(), String::new(), false);
    let mut signs = csv.chars().peekable();
    while let Some(sign) = signs.next() {
        match (sign, quoted) {
            ('"', true) if signs.peek() == Some(&'"') => cell.extend(signs.next()),
            ('"', _) => quoted = !quoted,
            (',', false) => row.push(std::mem::take(&mut cell)),
            ('\n', false) => {
                row.push(std::mem::take(&mut cell));
                rows.push(std::mem::take(&mut row));
            }
            _ => cell.push(sign),
        }
    }
    rows
}

#[test]
fn what_the_law_changed_is_told_by_rule_and_for_a_situation() {
    let law = run(&["sammenlign", "--fra", "2024-05-31", "--til", "2024-06-01"]);
    assert_eq!(law.code, Some(0), "{}", law.err);
    assert!(
        law.out.contains("endret: ") && law.out.contains("(nødvendig_helsehjelp_til_barn)"),
        "{}",
        law.out
    );
    assert!(law.out.contains('−') && law.out.contains('+'), "{}", law.out);
    let same = run(&["sammenlign", "--fra", "2025-09-01", "--til", "2025-09-01"]);
    assert!(same.out.contains("Ingen av reglene"), "{}", same.out);
    let person = run(&[
        "sammenlign",
        "--fra",
        "2022-12-01",
        "--til",
        "2026-05-02",
        "examples/asylsoeker-vil-arbeide.toml",
    ]);
    assert_eq!(person.code, Some(0), "{}", person.err);
    let situation = person.out.split("For denne situasjonen:").nth(1).expect("the situation");
    assert!(situation.contains(" → "), "{situation}");
    let same = run(&[
        "sammenlign",
        "--fra",
        "2025-09-01",
        "--til",
        "2025-09-01",
        "examples/permanent-som-flyktning.toml",
    ]);
    assert!(same.out.contains("Ingenting blir annerledes"), "{}", same.out);
}

#[test]
fn a_reader_that_has_gone_away_is_no_failure() {
    use std::process::{Command, Stdio};
    let mut child = Command::new(env!("CARGO_BIN_EXE_rettesnor"))
        .args(["normer"])
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .expect("the program starts");
    drop(child.stdout.take());
    let output = child.wait_with_output().expect("the program ends");
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
}
