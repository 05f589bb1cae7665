//! A described situation is read into a case or into problems, whatever the bytes.
#![no_main]

use libfuzzer_sys::fuzz_target;
use rettesnor_examples::Names;
use rettesnor_guide::situation::{Clocks, read, to_toml};
use rettesnor_rules::model::RuleBase;
use rettesnor_source::FileId;
use rettesnor_values::Day;
use std::sync::OnceLock;

/// Rules with a fact of every kind, a list and a measured concept.
const RULES: &str = include_str!("../../docs/book/semantikk.md");

fn rules() -> &'static (RuleBase, Names) {
    static CELL: OnceLock<(RuleBase, Names)> = OnceLock::new();
    CELL.get_or_init(|| {
        let file = rettesnor_syntax::parse(FileId(0), RULES).file;
        let (base, _) = rettesnor_rules::lower(&[file], &[("fuzz.md".to_owned(), "fuzz".to_owned())]);
        let names = Names::new(&base);
        (base, names)
    })
}

fuzz_target!(|data: &[u8]| {
    let (base, names) = rules();
    let clocks = Clocks { today: Day::FIRST, facts: None, law: None };
    for name in ["fuzz.toml", "fuzz.json"] {
        let (_, found) = read(base, names, (name, data.to_vec()), clocks);
        match found {
            Ok(case) => drop(to_toml(base, &case)),
            Err(problems) => assert!(!problems.is_empty(), "refused without a reason"),
        }
    }
});
