//! The specs of the language: each file of `tests/language` is a rule base of its own, and every example in it holds.

#![expect(clippy::disallowed_methods, reason = "the specs are read from disk by the test")]

mod support;

use support::{file, files_under, holds};

/// What the specs share.
const SHARED: &str = "tests/language/_felles.md";

/// One test for each spec, and the list of them all.
macro_rules! specs {
    ($($name:ident: $file:literal,)*) => {
        const SPECS: &[&str] = &[$(concat!("tests/language/", $file)),*];
        $(
            #[test]
            fn $name() {
                holds(&[file(SHARED), file(concat!("tests/language/", $file))]);
            }
        )*
    };
}

specs! {
    gaps_and_absences_are_added_up_over_periods: "a-permanent-opphold.md",
    a_requirement_may_be_met_on_any_day_of_a_period: "b-selvforsorget.md",
    a_deadline_starts_stops_and_can_be_forgiven: "c-klage.md",
    two_persons_and_two_events_can_stand_in_one_rule: "d-familie.md",
    a_condition_over_dates_picks_the_version: "e-inntektskrav.md",
    an_unknown_transition_gives_both_versions: "f-introduksjonsprogram.md",
    a_concept_can_have_readings: "g-dublin.md",
    a_right_can_rest_on_an_assessment: "h-nodhjelp.md",
    a_presumption_holds_until_the_fact_is_clarified: "i-alder-i-tvil.md",
    signs_are_gathered_and_never_concluded_from: "j-tegn-og-meldeplikt.md",
    facts_can_exclude_each_other: "k-uforenlig.md",
    an_authority_may_refuse: "l-sekundaerflytting.md",
    readings_that_differ_are_shown: "m-eos-arbeidstap.md",
    a_service_is_for_those_who_fit: "n-hvem-aa-ringe.md",
    a_length_keeps_its_unit_wherever_it_comes_from: "o-lengden.md",
    a_rate_that_the_rules_do_not_have_is_not_asked_of_the_person: "p-sats-uten-rad.md",
    an_answer_leads_to_documents_checklists_and_words: "q-dokument-og-ord.md",
}

#[test]
fn every_spec_in_the_folder_is_run() {
    let found: Vec<String> = files_under("tests/language").into_iter().map(|text| text.name).collect();
    let own = found.iter().map(String::as_str).filter(|name| *name != SHARED);
    assert_eq!(own.collect::<Vec<_>>(), SPECS);
}
