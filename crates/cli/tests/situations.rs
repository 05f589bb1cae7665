//! Every situation in `examples/` gives the answer that was read and agreed on. `OPPDATER=1` writes the answers anew.

#![expect(
    clippy::disallowed_methods,
    clippy::expect_used,
    clippy::indexing_slicing,
    reason = "the program is run as a user runs it, and a test stops where its own helpers find something amiss"
)]

use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Output};

fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../..")
}

fn run(arguments: &[&str]) -> Output {
    let mut command = Command::new(env!("CARGO_BIN_EXE_rettesnor"));
    command.current_dir(root()).args(arguments).output().expect("the program starts")
}

fn text(bytes: &[u8]) -> String {
    String::from_utf8(bytes.to_vec()).expect("the program writes UTF-8")
}

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

#[test]
fn every_situation_gives_the_answer_agreed_on() {
    let mut files: Vec<PathBuf> = fs::read_dir(root().join("examples"))
        .expect("examples/ is there")
        .map(|entry| entry.expect("an entry").path())
        .filter(|path| path.extension().is_some_and(|extension| extension == "toml"))
        .collect();
    files.sort();
    assert!(files.len() >= 12, "a dozen situations");
    for file in files {
        let name = format!("examples/{}", file.file_name().expect("a name").to_string_lossy());
        let output = run(&["vurder", &name]);
        assert!(output.status.success(), "{name}: {}", text(&output.stderr));
        let answer = without_hash(&text(&output.stdout));
        let expected =
            root().join("examples/svar").join(file.with_extension("txt").file_name().expect("a name"));
        if std::env::var_os("OPPDATER").is_some() {
            fs::create_dir_all(expected.parent().expect("a folder")).expect("the folder is made");
            fs::write(&expected, &answer).expect("the answer is written");
        }
        let agreed = fs::read_to_string(&expected).expect("an agreed answer");
        assert_eq!(answer, agreed, "{name}");
    }
}

fn refused(situation: &str) -> String {
    let mut child = Command::new(env!("CARGO_BIN_EXE_rettesnor"))
        .args(["vurder", "-", "--per", "2026-03-20"])
        .stdin(std::process::Stdio::piped())
        .stdout(std::process::Stdio::piped())
        .stderr(std::process::Stdio::piped())
        .spawn()
        .expect("the program starts");
    {
        use std::io::Write as _;
        let mut input = child.stdin.take().expect("standard input");
        // A program that refuses early may have closed it.
        let _ = input.write_all(situation.as_bytes());
    }
    let output = child.wait_with_output().expect("the program ends");
    assert_eq!(output.status.code(), Some(2), "{}", text(&output.stderr));
    assert!(output.stdout.is_empty(), "nothing is answered");
    text(&output.stderr)
}

#[test]
fn a_misspelt_fact_is_asked_about_and_nothing_is_assumed() {
    let told = refused("[fakta]\nlovlig_oppold = \"ja\"\n");
    assert!(told.contains(":2:1:") && told.contains("lovlig_opphold"), "{told}");
}

#[test]
fn a_value_outside_its_type_is_told_what_is_allowed() {
    let told = refused("[fakta]\nlovlig_opphold = \"kanskje\"\n");
    assert!(told.contains("ja eller nei"), "{told}");
    assert!(!told.contains("kanskje"), "what is said of a person is not repeated: {told}");
}

#[test]
fn the_thirty_first_of_february_is_not_a_date() {
    for written in ["2026-02-31", "\"2026-02-31\""] {
        let told = refused(&format!("[fakta]\nankomstdato = {written}\n"));
        assert!(told.contains("«2026-02-31» er ikke en dato"), "{told}");
    }
}

#[test]
fn all_that_is_wrong_is_told_in_one_run() {
    let told = refused("[fakta]\nlovlig_oppold = \"ja\"\nankomstdato = \"i fjor\"\nbor_i_mottak = 7\n");
    assert!(told.contains(":2:") && told.contains(":3:") && told.contains(":4:"), "{told}");
}

#[test]
fn a_fact_said_twice_is_refused_in_both_notations() {
    for written in [
        "[fakta]\nbor_i_mottak = \"ja\"\nbor_i_mottak = \"nei\"\n",
        "{\"fakta\": {\"bor_i_mottak\": true, \"bor_i_mottak\": false}}",
    ] {
        let told = refused(written);
        assert!(told.contains("oppgitt to ganger"), "{told}");
    }
}

#[test]
fn a_file_far_too_large_is_refused_without_being_read() {
    let told = refused(&"# mye\n".repeat(400_000));
    assert!(told.contains("større enn 1 MiB"), "{told}");
}

#[test]
fn facts_that_cannot_both_be_true_are_told_first() {
    let folder = std::env::temp_dir().join(format!("rettesnor-{}", std::process::id()));
    fs::create_dir_all(&folder).expect("a folder");
    let file = folder.join("motstrid.toml");
    fs::write(&file, "per = 2026-03-20\n[fakta]\noppholdsstatus = \"asylsøker\"\nlovlig_opphold = \"nei\"\n")
        .expect("a file");
    let output = run(&["vurder", &file.to_string_lossy()]);
    let told = text(&output.stdout);
    assert!(output.status.success());
    let clash = told.find("Dette strider mot hverandre").expect("the clash is told");
    assert!(clash < told.find("Neste spørsmål").unwrap_or(usize::MAX));
    fs::remove_dir_all(folder).expect("the folder is removed");
}

#[test]
fn a_rule_base_with_errors_is_not_answered_from() {
    let folder = std::env::temp_dir().join(format!("rettesnor-feil-{}", std::process::id()));
    fs::create_dir_all(&folder).expect("a folder");
    fs::write(folder.join("feil.md"), "# Feil\n\n```regel\nrett noe i helse\n  når finnes_ikke\n```\n")
        .expect("a file");
    let output = run(&["vurder", "examples/avslag-mars.toml", "--regelverk", &folder.to_string_lossy()]);
    assert_eq!(output.status.code(), Some(3));
    let told = text(&output.stderr);
    assert!(told.contains("feil.md") && told.contains("finnes_ikke"), "{told}");
    fs::remove_dir_all(folder).expect("the folder is removed");
}

const RULES: &str = r#"# Prøve

```regel
fakta bor_her : ja/nei
  tittel "bor her"
  spørsmål "Bor personen her?"
  følsomhet lav
  tidspunkt første_møte

fakta betaler : ja/nei
  tittel "betaler"
  spørsmål "Betaler personen?"
  følsomhet lav
  tidspunkt første_møte

rett nøkkel i bolig
  tittel "nøkkel"
  ansvarlig kommunen
  praksis "prøve"
  uttømmende
  krav bosatt: bor_her
  krav betalt: betaler
```

```eksempel
per 2026-05-02
gitt bor_her = nei, betaler = ja
så nøkkel = nei
```
"#;

fn folder_with(name: &str, rules: &str) -> PathBuf {
    let folder = std::env::temp_dir().join(format!("rettesnor-{name}-{}", std::process::id()));
    fs::create_dir_all(&folder).expect("a folder");
    fs::write(folder.join("a.md"), rules).expect("a file");
    folder
}

#[test]
fn what_the_rules_can_never_give_is_found_with_its_line_and_code() {
    let folder = folder_with("sjekk", &RULES.replace("betalt: betaler", "betalt: betaler og ikke betaler"));
    let plain = run(&["sjekk", &folder.to_string_lossy()]);
    let told = text(&plain.stdout);
    assert!(told.contains("never-holds") && told.contains("a.md:22"), "{told}{}", text(&plain.stderr));
    let json = run(&["sjekk", &folder.to_string_lossy(), "--format", "json"]);
    let read: serde_json::Value = serde_json::from_slice(&json.stdout).expect("JSON");
    assert!(read.to_string().contains("never-holds"), "{read}");
    fs::remove_dir_all(folder).expect("the folder is removed");
}

#[test]
fn faults_no_example_notices_are_told_with_their_line() {
    let folder = folder_with("mutasjoner", RULES);
    let output = run(&["test", &folder.to_string_lossy(), "--mutasjoner"]);
    let told = text(&output.stdout);
    assert_eq!(output.status.code(), Some(1), "{told}{}", text(&output.stderr));
    assert!(told.contains("a.md:22 nøkkel: kravet «betalt» strøket"), "{told}");
    assert!(told.contains("% merket"), "{told}");
    fs::remove_dir_all(folder).expect("the folder is removed");
}

#[test]
fn the_answer_is_told_in_the_language_asked_for() {
    for (code, title) in
        [("nb", "Rettigheter og plikter"), ("nn", "Rettar og plikter"), ("en", "Rights and duties")]
    {
        let output = run(&["vurder", "examples/eos-uten-bolig.toml", "--språk", code]);
        let told = text(&output.stdout);
        assert!(told.starts_with(title), "{told}");
    }
}

#[test]
fn the_first_answer_is_an_extract_of_the_whole() {
    let lines = |arguments: &[&str]| text(&run(arguments).stdout).lines().count();
    let brief = lines(&["vurder", "examples/avslag-mars.toml"]);
    let whole = lines(&["vurder", "examples/avslag-mars.toml", "--alt"]);
    assert!((20..=180).contains(&brief) && brief * 4 < whole, "{brief} of {whole} lines");
}
