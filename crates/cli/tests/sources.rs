//! `kilder`: what the rules rest on, what is to be checked, what is about to change, and the text of the law itself.

#![expect(
    clippy::disallowed_methods,
    clippy::expect_used,
    reason = "a test fails where it cannot go on, and writes the rules and acts it runs on"
)]

mod support;

use std::fs;
use std::path::PathBuf;
use support::{run, run_from};

const RULES: &str = r#"# Prøve

```regel
rettskilde lov/2001-02-03-4 "prøveloven"

fakta syk : ja/nei
  tittel "syk"
  spørsmål "Er personen syk?"

rett hjelp i helse
  tittel "hjelp"
  ansvarlig kommunen
  hjemmel lov/2001-02-03-4 § 1
  kilde "prøveloven", kontrollert 2024-05-02
  gjelder til 2026-12-31
  når syk

rett senere_hjelp i helse
  tittel "senere hjelp"
  ansvarlig kommunen
  hjemmel lov/2001-02-03-4 § 2
  kilde "prøveloven", kontrollert 2026-05-02
  vedtatt uten_dato
  når syk
```
"#;

fn act(days: u8) -> String {
    format!(
        "---\ntitle: \"Prøveloven\"\nidentifier: \"LOV-2001-02-03-4\"\n---\n### § 1.Hjelp\n\nHjelpen gis i {days} dager.\n\n### § 2.Senere\n\nMer hjelp.\n"
    )
}

/// A folder of its own for a test, with rules and two editions of the act.
fn folder(name: &str) -> [String; 3] {
    let root = PathBuf::from(env!("CARGO_TARGET_TMPDIR")).join(name);
    let all = ["regler", "da", "na"].map(|part| root.join(part));
    for part in &all {
        fs::create_dir_all(part).expect("a folder for the test");
    }
    let [rules, before, after] = &all;
    let _ = fs::remove_file(rules.join("lovtekst.toml"));
    fs::write(rules.join("regler.md"), RULES).expect("the rules are written");
    fs::write(before.join("lov.md"), act(14)).expect("the act is written");
    fs::write(after.join("lov.md"), act(7)).expect("the act is written");
    all.map(|path| path.to_string_lossy().into_owned())
}

#[test]
fn a_provision_leads_to_the_rules_that_rest_on_it() {
    let acts = run(&["kilder"]);
    assert_eq!(acts.code, Some(0), "{}", acts.err);
    assert!(acts.out.contains("utlendingsloven (2008-05-15-35): "), "{}", acts.out);
    let rules = run(&["kilder", "forvaltningsloven", "29"]);
    assert!(
        rules.out.contains("forvaltningsloven § 29") && rules.out.contains("klagefrist"),
        "{}",
        rules.out
    );
    assert_eq!(run(&["kilder", "finnesikkeloven"]).code, Some(1));
    let json = run(&["kilder", "forvaltningsloven", "29", "--format", "json"]);
    let read: serde_json::Value = serde_json::from_str(&json.out).expect("JSON");
    assert!(read.as_array().is_some_and(|all| !all.is_empty()), "{}", json.out);
}

#[test]
fn what_has_not_been_checked_for_long_is_told_the_oldest_first() {
    let [rules, ..] = folder("eldre");
    let old = run(&["kilder", "--eldre-enn", "12", "--per", "2026-05-02", "--regelverk", &rules]);
    assert!(old.out.contains("hjelp (prøveloven)") && !old.out.contains("senere_hjelp"), "{}", old.out);
    let none = run(&["kilder", "--eldre-enn", "36", "--per", "2026-05-02", "--regelverk", &rules]);
    assert_eq!(none.code, Some(1), "{}", none.out);
    let wrong = run(&["kilder", "--eldre-enn", "mange"]);
    assert_eq!(wrong.code, Some(2));
    assert!(wrong.err.contains("eldre-enn") && wrong.err.contains("mange"), "{}", wrong.err);
}

#[test]
fn what_ends_stands_in_a_calendar_and_what_has_no_date_is_told() {
    let [rules, ..] = folder("endringer");
    let about = ["kilder", "--endringer", "--per", "2026-05-02", "--regelverk", &rules];
    let told = run(&about);
    assert!(told.out.contains("31. desember 2026") && told.out.contains("Hjelp (hjelp)"), "{}", told.out);
    assert!(told.out.contains("uten dato") && told.out.contains("senere_hjelp"), "{}", told.out);
    let calendar = run(&[&about[..], &["--format", "ics"]].concat());
    for line in ["BEGIN:VCALENDAR", "DTSTART;VALUE=DATE:20261231", "END:VEVENT", "END:VCALENDAR"] {
        assert!(calendar.out.lines().any(|own| own == line), "{line}: {}", calendar.out);
    }
    assert!(calendar.out.lines().all(|line| line.len() <= 75), "{}", calendar.out);
    let past =
        run(&["kilder", "--endringer", "--per", "2027-01-01", "--format", "json", "--regelverk", &rules]);
    assert!(past.out.contains("\"endringer\": []"), "{}", past.out);
}

#[test]
fn a_changed_section_is_told_with_its_rules_and_both_texts() {
    let [rules, before, after] = folder("kontroll");
    let missing = run(&["kilder", "kontroller", "--lovdata", &before, "--regelverk", &rules]);
    assert_eq!(missing.code, Some(2));
    let locked = run(&["kilder", "lås", "--lovdata", &before, "--per", "2026-05-02", "--regelverk", &rules]);
    assert_eq!(locked.code, Some(0), "{}", locked.err);
    let same = run(&["kilder", "kontroller", "--lovdata", &before, "--regelverk", &rules]);
    assert_eq!((same.code, same.out.contains("0 funn")), (Some(0), true), "{}", same.out);
    let changed =
        run(&["kilder", "kontroller", "--lovdata", &after, "--før", &before, "--regelverk", &rules]);
    assert_eq!(changed.code, Some(1));
    for part in ["ENDRET  prøveloven § 1", "hjelp – prøveloven § 1", "i 14 dager", "│ Hjelpen gis i 7 dager."]
    {
        assert!(changed.out.contains(part), "{part}: {}", changed.out);
    }
    let empty = run(&["kilder", "kontroller", "--lovdata", &rules, "--regelverk", &rules]);
    assert_eq!(empty.code, Some(2), "{}", empty.out);
    let broken = PathBuf::from(&rules).join("lovtekst.toml");
    fs::write(&broken, "lest = 3").expect("the lock is written");
    let refused = run(&["kilder", "kontroller", "--lovdata", &before, "--regelverk", &rules]);
    assert!(refused.code == Some(2) && refused.err.contains("lovtekst.toml"), "{}", refused.err);
}

#[test]
fn what_is_locked_are_the_rules_beside_the_lock_and_never_those_in_the_program() {
    let [rules, before, after] = folder("her");
    let root = PathBuf::from(&rules).parent().expect("a folder").join("arbeid");
    fs::create_dir_all(root.join("regelverk")).expect("a folder for the test");
    fs::copy(PathBuf::from(&rules).join("regler.md"), root.join("regelverk/regler.md")).expect("the rules");
    let locked = run_from(&root, &["kilder", "lås", "--lovdata", &before, "--per", "2026-05-02"]);
    assert_eq!(locked.code, Some(0), "{}", locked.err);
    let lock = fs::read_to_string(root.join("regelverk/lovtekst.toml")).expect("the lock");
    assert!(lock.contains("2001-02-03-4"), "{lock}");
    let changed = run_from(&root, &["kilder", "kontroller", "--lovdata", &after]);
    assert_eq!(changed.code, Some(1), "{}", changed.err);
    assert!(changed.out.contains("ENDRET  prøveloven § 1"), "{}", changed.out);
    assert!(!changed.out.contains("utlendingsloven"), "{}", changed.out);
}

#[test]
fn without_a_folder_of_rules_nothing_is_locked_and_the_remedy_is_told() {
    let [rules, before, _] = folder("ikke-her");
    for arguments in [
        vec!["kilder", "lås", "--lovdata", &before],
        vec!["kilder", "kontroller", "--lovdata", &before],
        vec!["ark", "hjelp"],
        vec!["tekster"],
    ] {
        let refused = run_from(&PathBuf::from(&rules), &arguments);
        assert_eq!(refused.code, Some(2), "{arguments:?}: {}", refused.err);
        assert!(
            refused.err.contains("«regelverk»") && refused.err.contains("--regelverk"),
            "{}",
            refused.err
        );
    }
    assert!(!PathBuf::from(&rules).join("regelverk").exists());
}
