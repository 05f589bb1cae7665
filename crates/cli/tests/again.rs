//! What is kept from one case to the next changes no answer, over the rules themselves: each example with one fact after the
//! other taken back.

#![expect(
    clippy::disallowed_methods,
    clippy::expect_used,
    reason = "the examples are read from disk, and a test stops where it finds something amiss"
)]

mod support;

use rettesnor_engine::Evaluator;
use rettesnor_engine::case::Case;
use rettesnor_engine::question::Contact;
use rettesnor_examples::Names;
use rettesnor_guide::situation::{self, Clocks};
use rettesnor_rules::program::Compiled;
use rettesnor_values::Day;
use std::fs;

fn examples(compiled: &Compiled) -> Vec<(String, Case)> {
    let today = Day::parse("2026-05-02").expect("a day");
    let names = Names::new(&compiled.model);
    let folder = fs::read_dir(support::root().join("examples")).expect("the examples");
    let paths = folder.map(|entry| entry.expect("an entry").path());
    let mut found: Vec<_> = paths
        .filter(|path| path.extension().is_some_and(|it| it == "toml"))
        .map(|path| {
            let name = path.to_string_lossy().into_owned();
            let bytes = fs::read(&path).expect("an example");
            let clocks = Clocks { today, facts: None, law: None };
            let (_, case) = situation::read(&compiled.model, &names, (&name, bytes), clocks);
            (name, case.expect("a case"))
        })
        .collect();
    found.sort_by(|one, other| one.0.cmp(&other.0));
    found
}

#[test]
fn an_answer_after_another_is_the_one_from_the_start() {
    let compiled = Compiled::from_trusted(rettesnor_embedded::RULES).expect("the rules");
    let mut used = Evaluator::new(&compiled);
    let contact = Contact::default();
    for (name, whole) in examples(&compiled) {
        for taken in whole.facts.keys() {
            used.outline(&whole, |_| true);
            let mut case = whole.clone();
            case.facts.remove(taken);
            let fresh = Evaluator::new(&compiled).outline(&case, |_| true);
            assert_eq!(used.outline(&case, |_| true), fresh, "{name} without {taken:?}");
            let asked = Evaluator::new(&compiled).next_question(&case, &[], &contact);
            assert_eq!(used.next_question(&case, &[], &contact), asked, "{name} without {taken:?}");
        }
    }
}
