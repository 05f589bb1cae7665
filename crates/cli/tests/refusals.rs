//! Input that cannot be used is refused with place and remedy, and nothing is assumed.

#![expect(clippy::disallowed_methods, reason = "one test measures how fast a refusal comes")]

mod support;

use std::time::{Duration, Instant};
use support::{Folder, piped, refused, run};

#[test]
fn a_misspelt_fact_is_asked_about_and_nothing_is_assumed() {
    let told = refused(b"[fakta]\nlovlig_oppold = \"ja\"\n");
    assert!(told.contains(":2:1:") && told.contains("lovlig_opphold"), "{told}");
}

#[test]
fn a_value_outside_its_type_is_told_what_is_allowed() {
    let told = refused(b"[fakta]\nlovlig_opphold = \"kanskje\"\n");
    assert!(told.contains("ja eller nei"), "{told}");
    assert!(!told.contains("kanskje"), "what is said of a person is not repeated: {told}");
    let told = refused("[fakta]\noppholdsstatus = \"turist\"\n".as_bytes());
    assert!(told.contains("eoes_borger") && told.contains("er EØS-borger"), "{told}");
}

#[test]
fn what_is_allowed_is_told_in_the_language_asked_for() {
    let run = piped(&["evaluate", "-", "--language", "en"], b"[fakta]\nlovlig_opphold = \"kanskje\"\n");
    assert_eq!(run.code, Some(2));
    assert!(run.err.contains("ja (yes) or nei (no)") && run.err.contains("does not fit"), "{}", run.err);
}

#[test]
fn the_thirty_first_of_february_is_not_a_date() {
    for written in ["2026-02-31", "\"2026-02-31\""] {
        let told = refused(format!("[fakta]\nankomstdato = {written}\n").as_bytes());
        assert!(told.contains("«2026-02-31» er ikke en dato"), "{told}");
    }
    let run = run(&["vurder", "examples/avslag-mars.toml", "--per", "2026-02-31"]);
    assert_eq!(run.code, Some(2));
    assert!(run.err.contains("--per: «2026-02-31» er ikke en dato"), "{}", run.err);
}

#[test]
fn all_that_is_wrong_is_told_in_one_run() {
    let told = refused(b"[fakta]\nlovlig_oppold = \"ja\"\nankomstdato = \"i fjor\"\nbor_i_mottak = 7\n");
    assert!(told.contains(":2:") && told.contains(":3:") && told.contains(":4:"), "{told}");
}

#[test]
fn a_fact_said_twice_is_refused_in_both_notations() {
    for written in [
        "[fakta]\nbor_i_mottak = \"ja\"\nbor_i_mottak = \"nei\"\n",
        "{\"fakta\": {\"bor_i_mottak\": true, \"bor_i_mottak\": false}}",
    ] {
        let told = refused(written.as_bytes());
        assert!(told.contains("oppgitt to ganger"), "{told}");
    }
}

#[test]
fn a_file_of_a_hundred_megabytes_is_refused_fast_and_without_being_read() {
    let folder = Folder::new("stor");
    let file = folder.write("stor.toml", vec![b'#'; 100 * 1024 * 1024]);
    let before = Instant::now();
    let run = run(&["vurder", &file]);
    assert!(before.elapsed() < Duration::from_secs(10), "{:?}", before.elapsed());
    assert_eq!(run.code, Some(2));
    assert!(run.err.contains("større enn 1 MiB"), "{}", run.err);
}

#[test]
fn a_file_that_is_not_utf8_is_refused_with_its_place() {
    let told = refused(b"[fakta]\nalder = \"17 \xe5r\"\n");
    assert!(told.contains("linje 2, kolonne 13") && told.contains("UTF-8"), "{told}");
}

#[test]
fn a_file_that_is_not_there_and_a_folder_are_refused_with_a_remedy() {
    for (name, told) in [("finnes-ikke.toml", "finnes ikke"), ("examples", "er en mappe")] {
        let run = run(&["vurder", name]);
        assert_eq!(run.code, Some(2), "{name}");
        assert!(run.err.contains(told) && run.err.contains('→'), "{}", run.err);
        assert!(!run.err.contains("os error"), "{}", run.err);
    }
}

#[test]
fn broken_notation_is_told_with_its_place() {
    for (written, told) in [
        ("[fakta\nalder = 3\n", ":1:"),
        ("[fakta]\nalder = \n", ":2:"),
        ("{\"fakta\": {\"alder\": }}", "JSON"),
        ("fakta = 3\n", "tabell"),
        ("[fakta]\nvedtak = \"ja\"\n", "poster"),
    ] {
        let found = refused(written.as_bytes());
        assert!(found.contains(told), "{written}: {found}");
        assert!(found.contains('→'), "no remedy: {found}");
    }
}

#[test]
fn hostile_values_end_in_a_refusal_and_not_in_a_crash() {
    let deep = format!("[fakta]\nalder = {}\n", "[".repeat(50_000));
    let long = format!("[fakta]\nalder = \"{}\"\n", "a".repeat(500_000));
    let escape = "[fakta]\n\"\\u001b[31mx\" = \"ja\"\n";
    let huge = "[fakta]\nalder = 99999999999999999999999999\n";
    for written in
        [deep.as_str(), long.as_str(), escape, huge, "\u{feff}", "\u{0}", "[fakta]\nalder = \"mellom\"\n"]
    {
        let run = piped(&["vurder", "-"], written.as_bytes());
        assert!(
            matches!(run.code, Some(0 | 2)),
            "{:?} {}",
            run.code,
            run.err.chars().take(300).collect::<String>()
        );
        assert!(!run.err.contains('\u{1b}') && run.err.len() < 20_000, "{}", run.err.len());
    }
}

#[test]
fn arguments_that_mean_nothing_are_refused_with_what_was_meant() {
    for (arguments, told) in [
        (&["vurdér", "x.toml"][..], "ikke en kommando"),
        (&["vurder"], "mangler"),
        (&["vurder", "x.toml", "--forma", "json"], "--format"),
        (&["vurder", "x.toml", "--format", "xml"], "json"),
        (&["vurder", "x.toml", "--språk", "de"], "nb"),
        (&["tabell", "kap7"], "kap6"),
        (&["forklar", "nødvendig_helsehjelp_til_born"], "nødvendig_helsehjelp_til_barn"),
        (&["sammenlign", "--fra", "2025-01-01"], "mangler"),
        (&["sammenlign", "--fra", "i går", "--til", "2025-01-01"], "ikke en dato"),
        (&["fullføring", "cmd"], "bash"),
    ] {
        let run = run(arguments);
        assert_eq!(run.code, Some(2), "{arguments:?}: {}", run.err);
        assert!(run.err.contains(told), "{arguments:?}: {}", run.err);
        assert!(run.out.is_empty());
    }
}

#[test]
fn a_rule_base_with_errors_is_not_answered_from() {
    let folder = Folder::new("feil");
    folder.write("feil.md", "# Feil\n\n```regel\nrett noe i helse\n  når finnes_ikke\n```\n");
    for arguments in [&["vurder", "examples/avslag-mars.toml"][..], &["normer"], &["spør"], &["tabell", "x"]]
    {
        let all: Vec<&str> = arguments.iter().copied().chain(["--regelverk"]).collect();
        let name = folder.name();
        let run = run(&[all.as_slice(), &[name.as_str()]].concat());
        if arguments[0] == "tabell" {
            assert_eq!(run.code, Some(2));
            continue;
        }
        assert_eq!(run.code, Some(3), "{arguments:?}");
        assert!(run.err.contains("feil.md:5:") && run.err.contains("finnes_ikke"), "{}", run.err);
        assert!(run.out.is_empty(), "{}", run.out);
    }
    let empty = Folder::new("tom");
    let run = run(&["vurder", "examples/avslag-mars.toml", "--regelverk", &empty.name()]);
    assert_eq!(run.code, Some(3));
    assert!(run.err.contains("ingen regelfiler"), "{}", run.err);
}

const PERIODS: &str = r#"# Prøve

```regel
liste perioder
  tittel "perioder"
  felt begynte : dato "Når begynte perioden?"
  felt sluttet : dato "Når sluttet perioden?"

uforenlig slutt_før_begynnelse
  tittel "En periode kan ikke slutte før den begynner"
  for hvert perioder
  når perioder.sluttet < perioder.begynte

rett nøkkel i bolig
  tittel "nøkkel"
  ansvarlig kommunen
  praksis "prøve"
  uttømmende
  når finnes p i perioder: p.begynte ≥ 2026-01-01
```
"#;

#[test]
fn a_period_that_ends_before_it_begins_is_told_with_its_record_and_the_provision() {
    let folder = Folder::new("periode");
    folder.write("a.md", PERIODS);
    let period = |first: &str, last: &str| format!("\n[[perioder]]\nbegynte = {first}\nsluttet = {last}\n");
    let file = format!(
        "per = 2026-03-20\n[fakta]\n{}{}",
        period("2026-01-01", "2026-02-01"),
        period("2026-03-01", "2026-02-01")
    );
    let run = piped(&["vurder", "-", "--regelverk", &folder.name()], file.as_bytes());
    assert_eq!(run.code, Some(0), "{}", run.err);
    let clash = run.out.split("strider mot hverandre:").nth(1).expect("the clash");
    assert!(clash.contains("(perioder nr. 2)") && !clash.contains("(perioder nr. 1)"), "{clash}");
    assert!(clash.contains("En periode kan ikke slutte før den begynner"), "{clash}");
}

#[test]
fn a_permit_that_ends_before_it_begins_is_refused_where_it_stands() {
    let told = refused(
        b"[[tillatelser]]\ngjelder_fra = 2024-01-01\ngjelder_til = 2025-01-01\n\n[[tillatelser]]\ngjelder_fra = 2026-01-01\ngjelder_til = 2025-06-01\n",
    );
    assert!(
        told.contains(":5:") && told.contains("Post nr. 2") && told.contains("slutter før den begynner"),
        "{told}"
    );
}

#[test]
fn two_stays_abroad_on_the_same_days_are_refused_with_both_records() {
    let told = refused(
        b"[[utenlandsopphold]]\nreiste_ut = 2025-01-01\nkom_tilbake = 2025-03-01\n\n[[utenlandsopphold]]\nreiste_ut = 2025-02-01\nkom_tilbake = 2025-02-05\n",
    );
    assert!(told.contains("nr. 1 og nr. 2") && told.contains("dekker de samme dagene"), "{told}");
}
