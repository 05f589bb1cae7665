//! `periode`: what a list says of its records' first and last day is read, checked, and used on what is told.

#![expect(
    clippy::disallowed_methods,
    clippy::indexing_slicing,
    clippy::unwrap_used,
    reason = "a test fails where it cannot go on"
)]

mod support;

use rettesnor_engine::case::{Case, PeriodFault};
use rettesnor_examples::{Names, fill};
use rettesnor_rules::model::ListId;
use rettesnor_values::Day;
use support::{Text, check};

const RULES: &str = r#"
```regel
liste reiser
  tittel "reiser"
  spørsmål "Hvilke reiser?"
  felt ut : dato "Når?"
  felt hjem : dato "Når?"
  felt formål : ja/nei "Arbeid?"
  periode ut til hjem uten_overlapp
```
"#;

fn rules(text: &str) -> support::Checked {
    check(&[Text { name: "reiser.md".into(), area: "prøve".into(), body: text.into() }])
}

fn faults(records: &str) -> Vec<PeriodFault> {
    let checked =
        rules(&format!("{RULES}\n```eksempel\ngitt reiser = [{records}]\nså ingenting = ja\n```\n"));
    let mut case = Case::new(Day::from_ymd(2026, 5, 2).unwrap());
    let names = Names::new(&checked.base);
    let example = &checked.files[0].examples[0];
    assert_eq!(fill(&checked.base, &names, &mut case, &example.given), []);
    case.period_faults(&checked.base)
}

fn overlap(one: u32, other: u32) -> PeriodFault {
    PeriodFault::Overlap { list: ListId(0), records: (one, other) }
}

#[test]
fn what_is_said_twice_is_an_error_and_never_the_last_word_alone() {
    let said = |given: &str| {
        let example = format!("{RULES}\n```eksempel\ngitt {given}\nså ingenting = ja\n```\n");
        let checked = rules(&example);
        let names = Names::new(&checked.base);
        let mut case = Case::new(Day::from_ymd(2026, 5, 2).unwrap());
        let found = fill(&checked.base, &names, &mut case, &checked.files[0].examples[0].given);
        found.into_iter().map(|it| it.message).collect::<Vec<_>>()
    };
    let twice = said("reiser = [{ut = 2025-03-01, formål = ja, formål = nei}]");
    assert_eq!(twice, ["«reiser.formål» er sagt to ganger. Skriv det én gang, med alt som er mulig."]);
    assert_eq!(said("reiser = [{formål = ja}, {formål = nei}]"), [""; 0]);
}

#[test]
fn a_period_that_ends_before_it_begins_is_named() {
    let told = "{ut = 2025-03-01, hjem = 2025-03-02}, {ut = 2025-05-02, hjem = 2025-05-01}";
    assert_eq!(faults(told), [PeriodFault::Backwards { list: ListId(0), record: 1 }]);
    assert_eq!(faults("{ut = 2025-05-01, hjem = 2025-05-01}"), []);
}

#[test]
fn two_periods_over_the_same_days_are_named_wherever_they_stand() {
    let told = "{ut = 2025-06-01, hjem = 2025-06-09}, {ut = 2025-01-01, hjem = 2025-12-31}";
    assert_eq!(faults(told), [overlap(0, 1)]);
    let one_long = "{ut = 2025-01-01, hjem = 2025-12-31}, {ut = 2025-02-01, hjem = 2025-02-02}, {ut = 2025-06-01, hjem = 2025-06-02}";
    assert_eq!(faults(one_long), [overlap(0, 1), overlap(0, 2)]);
    let still_away = "{ut = 2025-06-01, hjem = 2025-06-09}, {ut = 2025-01-01, hjem = aldri}";
    assert_eq!(faults(still_away), [overlap(0, 1)]);
}

#[test]
fn coming_home_and_leaving_on_one_day_is_no_overlap() {
    assert_eq!(faults("{ut = 2025-06-01, hjem = 2025-06-09}, {ut = 2025-06-09, hjem = 2025-06-20}"), []);
}

#[test]
fn uncertain_dates_are_not_judged() {
    assert_eq!(faults("{ut mellom 2025-05-01 og 2025-05-31, hjem = 2025-04-01}, {hjem = 2025-04-01}"), []);
}

#[test]
fn a_period_is_made_of_two_date_fields_of_the_list() {
    let wrong = |line: &str| {
        let checked = rules(&RULES.replace("periode ut til hjem uten_overlapp", line));
        checked.errors().iter().map(|found| found.code.as_str().to_owned()).collect::<Vec<_>>()
    };
    assert_eq!(wrong("periode ut til hjemm"), ["unknown-name"]);
    assert_eq!(wrong("periode ut til formål"), ["type-mismatch"]);
    assert_eq!(wrong("periode ut hjem"), ["expected-word"]);
}

#[test]
fn an_exception_stated_apart_may_have_to_be_invoked() {
    let text = r#"
```regel
rettskilde lov/2001-01-01-1 "prøveloven"
fakta ber_om_det : ja/nei
  tittel "ber om det"
  spørsmål "Ber personen om det?"
rett hjelp i helse
  tittel "hjelp"
  ansvarlig kommunen
  hjemmel lov/2001-01-01-1 § 1
  kilde "prøve", kontrollert 2026-05-02
  tekst ja "Ja."
  tekst nei "Nei."
  når ja
unntak fra hjelp
  navn reservasjon
  hjemmel lov/2001-01-01-1 § 2
  kilde "prøve", kontrollert 2026-05-02
  når ber_om_det
  må_påberopes
```

```eksempel
gitt ingenting
så hjelp = ja, med_mindre reservasjon
```
"#;
    let checked = rules(text);
    let ran = checked.run();
    assert_eq!((ran.passed, checked.shown(&ran.failed)), (1, String::new()));
}
