//! What an example guards is noticed when it changes; what none guards is told.

#![expect(clippy::disallowed_methods, reason = "the support of the tests reads the project's files")]

mod support;

use rettesnor_examples::{MutationReport, Mutator};
use support::{Checked, Text, check};

const RULES: &str = include_str!("support/nokkel.md");

fn measured(examples: &str) -> (MutationReport, Checked) {
    let body = format!("{RULES}\n```eksempel\nper 2026-05-02\n{examples}```\n");
    let checked = check(&[Text { name: "regelverk/prøve/a.md".into(), area: "prøve".into(), body }]);
    let mut report = MutationReport::default();
    {
        let mutator = Mutator::new(&checked.base, checked.files.iter().flat_map(|file| &file.examples));
        for definition in 0..mutator.definitions() {
            report.extend(mutator.run(definition));
        }
    }
    (report, checked)
}

#[test]
fn a_rule_with_an_example_for_every_part_has_no_survivors() {
    let (report, checked) = measured(
        "gitt bor_her = ja, betaler = ja\nså nøkkel = ja\ngitt bor_her = nei, betaler = ja\nså nøkkel = nei\n\
         gitt bor_her = ja, betaler = nei\nså nøkkel = nei\n",
    );
    assert!(checked.found.iter().all(|one| !one.is_error()), "{:?}", checked.found);
    assert_eq!(report.survivors, []);
    assert!(report.scores["prøve"].noticed >= 4, "{report:?}");
}

#[test]
fn what_no_example_guards_survives_with_its_place() {
    let (report, checked) = measured("gitt bor_her = nei, betaler = ja\nså nøkkel = nei\n");
    let one = report.survivors.iter().find(|one| one.description.contains("«betalt»")).expect("a survivor");
    assert!(one.certain && one.name == "nøkkel");
    let file = checked.sources.iter().next().expect("the rules");
    let line = file.line(file.position(one.place.start).line).expect("its line");
    assert!(line.contains("krav betalt"), "{line}");
    assert!(report.scores["prøve"].noticed > 0, "{report:?}");
}

#[test]
fn without_examples_nothing_is_noticed() {
    let (report, _) = measured("");
    assert_eq!(report.scores["prøve"].noticed, 0);
    assert_eq!(report.scores["prøve"].survived, report.survivors.len());
}
