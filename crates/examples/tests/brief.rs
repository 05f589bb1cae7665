//! The answer in brief is the same whether what nothing told bears on is told of and left out, or only counted.

#![expect(clippy::disallowed_methods, reason = "the rules and the situations are read from disk by the test")]

mod support;

use rettesnor_engine::Evaluator;
use rettesnor_examples::Names;
use rettesnor_guide::situation::{Clocks, read};
use rettesnor_guide::texts::{Language, Texts};
use rettesnor_guide::view::{Shown, answer, digest};
use rettesnor_values::Day;
use support::{check, files_under, root};

#[test]
fn counting_what_is_untouched_changes_nothing_that_is_shown() {
    let mut rules = files_under("regelverk");
    rules.extend(files_under("tjenester"));
    let compiled = rettesnor_rules::compile(check(&rules).base);
    let (names, texts) = (Names::new(&compiled.model), Texts::new(Language::Nb));
    let today = Day::from_ymd(2026, 5, 2).unwrap();
    let mut counted = 0;
    for entry in std::fs::read_dir(root().join("examples")).unwrap() {
        let path = entry.unwrap().path();
        if path.extension().is_none_or(|extension| extension != "toml") {
            continue;
        }
        let name = path.to_string_lossy().into_owned();
        let clocks = Clocks { today, facts: None, law: None };
        let (_, case) = read(&compiled.model, &names, (&name, std::fs::read(&path).unwrap()), clocks);
        let case = case.unwrap();
        let told = |brief: bool| {
            let shown = Shown { brief, ..Shown::default() };
            answer(&texts, &mut Evaluator::new(&compiled), &case, &shown)
        };
        let (brief, whole) = (told(true), told(false));
        counted += brief.untouched;
        assert_eq!(digest(&brief), digest(&whole), "{name}");
        assert_eq!((brief.questions, brief.folded), (whole.questions, whole.folded), "{name}");
    }
    assert!(counted > 100, "{counted}");
}
