//! The short answer where there is more than it tells of one by one: what is left to a title still says what it is.

#![expect(clippy::expect_used, reason = "a test stops where it finds something amiss")]

mod support;

use std::fmt::Write as _;
use support::{Folder, run};

const FACTS: &str = r#"# Prøve

```regel
rettskilde lov/2001-02-03-4 "prøveloven"

fakta syk : ja/nei
  tittel   "er syk"
  spørsmål "Er personen syk?"

fakta nekter : ja/nei
  tittel   "nekter"
  spørsmål "Nekter personen?"

vurdering trenger
  tittel   "trenger det"
  art      rettsanvendelse
  hvem     kommunen
  spørsmål "Trenger personen det?"
"#;

const READING: &str = r#"
tolkning streng av uklar
  tittel "den strenge"
  kilde  "prøveloven", kontrollert 2026-05-02
  når    ikke syk
"#;

/// A norm with what is its own.
fn norm(out: &mut String, head: &str, own: &str) {
    let name = head.split(' ').nth(1).expect("a name").replace('_', " ");
    writeln!(
        out,
        "\n{head}\n  tittel \"{name}\"\n  hjemmel lov/2001-02-03-4 § 1\n  kilde \"prøveloven\", kontrollert 2026-05-02\n{own}"
    )
    .expect("a string can be written to");
}

/// The short answer about somebody who is ill.
fn told(name: &str, norms: &str) -> String {
    let folder = Folder::new(name);
    let file = folder.write("regler/helse/helse.md", format!("{FACTS}{norms}```\n"));
    let root = file.trim_end_matches("/helse/helse.md");
    let case = folder.write("sak.toml", "per = 2026-03-09\n[fakta]\nsyk = true\n");
    let told = run(&["vurder", &case, "--regelverk", root]);
    assert_eq!(told.code, Some(0), "{}", told.err);
    told.out
}

fn lines(told: &str) -> Vec<&str> {
    told.lines().map(str::trim).collect()
}

#[test]
fn a_right_told_by_title_alone_keeps_its_condition_apart_from_what_is_a_plain_yes() {
    let mut norms = String::new();
    let right = |name: &str| format!("rett {name} i helse");
    for name in ["a", "b", "c", "d", "e"] {
        norm(&mut norms, &right(&format!("fri_{name}")), "  ansvarlig kommunen\n  når syk");
    }
    norm(&mut norms, &right("om_trengt"), "  ansvarlig kommunen\n  når syk og trenger");
    let unless = "  ansvarlig kommunen\n  når syk\n  unntak nei_takk når nekter må påberopes";
    norm(&mut norms, &right("om_ikke_nektet"), unless);
    norm(&mut norms, &right("uklar"), "  ansvarlig kommunen\n  når syk");
    norms.push_str(READING);
    let told = told("kort-rett", &norms);
    let lines = lines(&told);
    for line in [
        "Også: fri e",
        "Også, på vilkår: ◐\u{a0}om ikke nektet; ◐\u{a0}om trengt",
        "Også, men det er tvil: !\u{a0}uklar",
    ] {
        assert!(lines.contains(&line), "{line} mangler i\n{told}");
    }
}

#[test]
fn advice_that_may_hold_is_no_advice_that_holds_and_what_is_acute_is_always_told_of() {
    let mut norms = String::new();
    for name in ["a", "b", "c", "d", "e"] {
        norm(&mut norms, &format!("råd gjør_{name}"), "  hastegrad 1\n  når syk");
    }
    norm(&mut norms, "råd om_trengt", "  hastegrad 3\n  når syk og trenger");
    norm(&mut norms, "råd ved_fare", "  hastegrad 3\n  akutt\n  når syk og trenger");
    let told = told("kort-råd", &norms);
    let lines = lines(&told);
    for line in ["Også: gjør e", "Også, på vilkår: ◐\u{a0}om trengt"] {
        assert!(lines.contains(&line), "{line} mangler i\n{told}");
    }
    assert!(lines.iter().any(|line| line.starts_with("◐ ‼ Ved fare: gjelder")), "{told}");
}

#[test]
fn among_many_open_norms_the_acute_ones_are_named_and_not_counted() {
    let mut norms = String::new();
    for name in ["a", "b", "c", "d"] {
        norm(&mut norms, &format!("rett gode_{name} i helse"), "  ansvarlig kommunen\n  når syk og nekter");
        norm(
            &mut norms,
            &format!("hjelperplikt fare_{name}"),
            "  ansvarlig hjelperen\n  akutt\n  når syk og nekter",
        );
    }
    norm(&mut norms, "råd ring_straks", "  hastegrad 3\n  akutt\n  når syk og nekter");
    let told = told("kort-åpent", &norms).split_whitespace().collect::<Vec<_>>().join(" ");
    assert!(told.contains("nekter: ja → 5 regler: ring straks; ") && told.contains(" og 2 til."), "{told}");
    assert!(told.contains("→ 4 regler: fare a; fare b; fare c; fare d."), "{told}");
}
