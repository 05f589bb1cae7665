//! `hvem` and `tjenester`: whom to call, and what others can read of the directory.

#![expect(
    clippy::disallowed_methods,
    clippy::unwrap_used,
    reason = "the tests read the project's files, and one that cannot has failed"
)]

mod support;

use support::{Folder, Run, piped, root, run};

const TRAFFICKED: &str = "[fakta]\nmulig_offer_for_menneskehandel = true\nalder = 30\n";

fn whom(situation: &str, arguments: &[&str]) -> Run {
    let all: Vec<&str> = ["hvem", "-"].iter().chain(arguments).copied().collect();
    piped(&all, situation.as_bytes())
}

fn told(situation: &str, arguments: &[&str]) -> String {
    let run = whom(situation, arguments);
    assert_eq!(run.code, Some(0), "{}", run.err);
    run.out
}

#[test]
fn a_possible_victim_at_night_gets_a_number_that_answers() {
    let out = told(TRAFFICKED, &["--nå", "2026-03-08T03:00", "--kommune", "0301"]);
    let first = out.lines().find(|line| line.starts_with("1. ")).unwrap();
    assert!(
        first.contains("ROSA") && first.contains("22 33 11 60") && first.contains("døgnåpent"),
        "{first}"
    );
    assert!(out.contains("Kildene er ikke enige"), "{out}");
    assert!(out.contains("113"), "{out}");
}

#[test]
fn what_is_closed_tells_when_it_opens_and_who_is_open() {
    let told = told(
        &format!("{TRAFFICKED}oppholdsstatus = \"asylsoeker\"\n"),
        &["--nå", "2026-03-09T20:30", "--kommune", "0301", "--alt"],
    );
    let seif: String = told.lines().skip_while(|line| !line.contains("SEIF Oslo")).take(6).collect();
    assert!(seif.contains("stengt nå, åpner tirsdag 10. mars 2026 kl. 09:00"), "{seif}");
    assert!(seif.contains("Åpent nå i stedet: ROSA"), "{seif}");
}

#[test]
fn whom_answers_in_three_languages_and_under_an_english_name() {
    let at = ["--nå", "2026-03-09T10:00"];
    let mut all = Vec::new();
    for language in ["nb", "nn", "en"] {
        let out = told(TRAFFICKED, &[at[0], at[1], "--språk", language]);
        for start in ["hvem-", "kilde-"] {
            assert!(!out.contains(&format!(" {start}")), "{out}");
        }
        all.push(out);
    }
    all.dedup();
    assert_eq!(all.len(), 3);
    let english =
        piped(&["whom", "-", "--now", "2026-03-09T10:00", "--municipality", "0301"], TRAFFICKED.as_bytes());
    assert_eq!(english.code, Some(0), "{}", english.err);
}

#[test]
fn whom_as_json_says_the_same() {
    let text = told(TRAFFICKED, &["--nå", "2026-03-08T03:00", "--kommune", "0301", "--format", "json"]);
    let answer: serde_json::Value = serde_json::from_str(&text).unwrap();
    assert_eq!(answer["now"], "2026-03-08T03:00");
    let first = &answer["services"][0];
    assert_eq!(
        (&first["service"]["norm"], &first["opening"], &first["fit"]),
        (&"rosa".into(), &"open".into(), &"yes".into())
    );
    assert_eq!(answer["emergency"].as_array().unwrap().len(), 5);
}

#[test]
fn a_time_or_a_municipality_that_is_none_is_refused_with_what_to_write() {
    for (arguments, wanted) in [
        (["--nå", "2026-03-09"], "2026-03-09T14:30"),
        (["--nå", "i dag"], "2026-03-09T14:30"),
        (["--kommune", "Oslo"], "0301"),
        (["--kommune", "301"], "0301"),
    ] {
        let run = whom(TRAFFICKED, &arguments);
        assert_eq!((run.code, run.out.as_str()), (Some(2), ""), "{arguments:?}");
        assert!(run.err.contains(wanted), "{}", run.err);
    }
    let run = whom("[fakta]\naldr = 30\n", &[]);
    assert_eq!(run.code, Some(2), "{}", run.err);
}

#[test]
fn the_new_commands_explain_themselves_in_three_languages() {
    for command in ["hvem", "tjenester"] {
        let mut all = Vec::new();
        for language in ["nb", "nn", "en"] {
            let run = run(&[command, "--help", "--språk", language]);
            assert_eq!(run.code, Some(0), "{command}: {}", run.err);
            for start in ["kommando-", "valg-", "eksempel-", "hjelp-"] {
                assert!(!run.out.contains(&format!(" {start}")), "{command}: {}", run.out);
            }
            all.push(run.out);
        }
        all.dedup();
        assert_eq!(all.len(), 3, "{command}");
    }
}

#[test]
fn both_exports_are_written_and_go_no_further_than_asked() {
    for form in ["hsds", "cpsv"] {
        let open = run(&["tjenester", "eksporter", "--til", form]);
        assert_eq!(open.code, Some(0), "{}", open.err);
        assert!(open.out.contains("+4722331160") && !open.out.contains("Rådhusgata 4"));
        let partners = run(&["services", "export", "--to", form, "--level", "partners"]);
        assert!(partners.out.contains("Rådhusgata 4"), "{}", partners.err);
    }
    let json = run(&["tjenester", "eksporter", "--til", "hsds"]);
    assert!(serde_json::from_str::<serde_json::Value>(&json.out).is_ok());
    let neither = run(&["tjenester", "eksporter", "--til", "pdf"]);
    assert_eq!(neither.code, Some(2));
}

/// A rule base of its own with one service beside it.
fn own(name: &str, change: impl Fn(String) -> String) -> (Folder, String) {
    let folder = Folder::new(name);
    let read = |path: &str| std::fs::read_to_string(root().join(path)).unwrap();
    folder.write("regelverk/felles.md", read("regelverk/felles/personen.md"));
    let page = read("docs/diagnostics/catalogue-unknown-service.md");
    let mended = page.split_once("## Rettet").unwrap().1.to_owned();
    folder.write("tjenester/veiledningen.md", change(mended));
    let rules = format!("{}/regelverk", folder.name());
    (folder, rules)
}

#[test]
fn what_only_partners_may_see_is_told_to_nobody_who_asks_whom_to_call() {
    let whole = ["--nå", "2026-03-08T03:00", "--kommune", "0301", "--alt"];
    for form in [&["--format", "json"][..], &[]] {
        let told = told(TRAFFICKED, &[&whole, form].concat());
        assert!(told.contains("22 33 11 60") && !told.contains("Rådhusgata 4"), "{told}");
    }
    for level in ["samarbeidspartnere", "aldri_eksportert"] {
        let hidden = |text: String| text.replace("dekning =", &format!("niva = \"{level}\"\ndekning ="));
        let (_folder, rules) = own("katalog-skjult", hidden);
        for form in [&["--format", "json"][..], &[]] {
            let now = ["--nå", "2026-03-09T10:00", "--regelverk", &rules];
            let run = whom("[fakta]\nalder = 30\n", &[&now, form].concat());
            assert_eq!(run.code, Some(0), "{}", run.err);
            assert!(!run.out.contains("22 00 00 00"), "{level}: {}", run.out);
        }
    }
}

#[test]
fn the_directory_beside_another_rule_base_is_the_one_answered_from() {
    let (_folder, rules) = own("katalog", |text| text);
    let run = whom("[fakta]\nalder = 30\n", &["--nå", "2026-03-09T10:00", "--regelverk", &rules]);
    assert_eq!(run.code, Some(0), "{}", run.err);
    assert!(
        run.out.contains("Veiledningen · 22 00 00 00 · åpent nå, stenger mandag 9. mars 2026 kl. 15:00"),
        "{}",
        run.out
    );
    assert!(!run.out.contains("ROSA"));
}

#[test]
fn a_directory_with_a_fault_is_not_answered_from_and_the_check_tells_where() {
    let (_folder, rules) = own("katalogfeil", |text| text.replace("22 00 00 00", "22 00 00 01"));
    let run = whom("[fakta]\nalder = 30\n", &["--regelverk", &rules]);
    assert_eq!((run.code, run.out.as_str()), (Some(3), ""), "{}", run.err);
    assert!(run.err.contains("catalogue-phone") && run.err.contains("veiledningen.md"), "{}", run.err);
    let check = support::run(&["sjekk", &rules]);
    assert_eq!(check.code, Some(1));
    assert!(check.out.contains("catalogue-phone"), "{}", check.out);
}

#[test]
fn an_answer_about_rights_is_not_lengthened_by_the_directory() {
    let about = |extra: &[&str]| {
        let all: Vec<&str> = ["vurder", "-", "--per", "2026-03-09"].iter().chain(extra).copied().collect();
        piped(&all, TRAFFICKED.as_bytes()).out
    };
    assert!(!about(&[]).contains("Brannvesenet"));
    assert!(about(&["--bare", "rosa"]).contains("ROSA"));
}
