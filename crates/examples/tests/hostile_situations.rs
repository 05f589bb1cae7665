//! Whatever stands in a situation, it becomes a case or problems that can be shown, and the case can be written down and
//! read again.

#![expect(clippy::expect_used, reason = "what cannot be set up or looked up has failed the test")]
#![expect(clippy::disallowed_methods, reason = "the situations to mutate are read from disk by the test")]

mod support;

use rettesnor_examples::Names;
use rettesnor_guide::situation::{Clocks, MAX_BYTES, read, to_toml};
use rettesnor_guide::texts::{Language, Texts};
use rettesnor_rules::model::RuleBase;
use rettesnor_values::Day;
use support::hostile::{Dice, Stock, cases, survives};
use support::{Text, check, file, files_under, files_with};

/// What a situation may be called: either notation by name, and a stream, whose notation is guessed.
const NAMES: [&str; 3] = ["a.toml", "a.json", "-"];

fn clocks() -> Clocks {
    Clocks { today: Day::from_ymd(2026, 5, 2).expect("the day exists"), facts: None, law: None }
}

/// The situations of `examples`, one for each form a fact can be told in, and the same as JSON.
fn stock() -> Stock {
    let mut texts = files_with("examples", "toml");
    let forms = [
        "per = 2026-03-20\nrett_per = 2026-01-01\n[fakta]\nalder = \"mellom 15 år og 17 år\"\nlovlig_opphold = \"nei\"\n",
        "[fakta]\nfødselsdato = { omstridt = [\"2007-01-01\", \"2005-01-01\"] }\noppholdsstatus = \"ukjent\"\n",
        "{ \"per\": \"2026-03-20\", \"fakta\": { \"alder\": \"17 år\", \"lovlig_opphold\": false } }\n",
        "[[vedtak]]\ntruffet = 2026-03-02\nbrev_kom_frem = \"mellom 2026-03-12 og 2026-03-16\"\nklage_postlagt = \"aldri\"\n",
    ];
    texts.extend(forms.map(|text| Text { name: "form".into(), area: String::new(), body: text.into() }));
    Stock::of(&texts)
}

fn rules() -> RuleBase {
    check(&files_under("regelverk")).base
}

/// Reads bytes as a situation of a name, and what was read once more.
fn one(rules: &RuleBase, names: &Names, shown: &Texts, name: &str, bytes: Vec<u8>) -> bool {
    let length = bytes.len();
    let (sources, found) = read(rules, names, (name, bytes), clocks());
    match found {
        Ok(case) => {
            let written = to_toml(rules, &case);
            let (again, found) = read(rules, names, ("igjen.toml", written.clone().into_bytes()), clocks());
            let problems = found.err().unwrap_or_default();
            let told: Vec<String> = problems.iter().map(|problem| problem.render(shown, &again)).collect();
            assert!(told.is_empty(), "{written}\n{}", told.join("\n"));
            true
        }
        Err(problems) => {
            assert!(!problems.is_empty(), "refused without a reason");
            assert!(problems.len() <= length + 1, "{} problems in {length} bytes", problems.len());
            assert!(problems.iter().all(|problem| !problem.render(shown, &sources).is_empty()));
            false
        }
    }
}

#[test]
fn mutated_situations_become_cases_or_problems() {
    let (rules, stock) = (rules(), stock());
    let (names, shown) = (Names::new(&rules), Texts::new(Language::Nb));
    survives(cases(2_000, 100_000), |dice| {
        let text = stock.mutated(dice, 20_000);
        let name = *dice.pick(&NAMES);
        one(&rules, &names, &shown, name, text.into_bytes());
    });
}

#[test]
fn bytes_that_are_no_text_become_problems() {
    let rules = rules();
    let (names, shown) = (Names::new(&rules), Texts::new(Language::Nb));
    survives(cases(2_000, 100_000), |dice| {
        let bytes: Vec<u8> = (0..dice.below(300)).map(|_| dice.next().to_le_bytes()[0]).collect();
        let name = *dice.pick(&NAMES);
        one(&rules, &names, &shown, name, bytes);
    });
}

#[test]
fn situations_without_end_are_refused() {
    let rules = rules();
    let (names, shown) = (Names::new(&rules), Texts::new(Language::Nb));
    for (name, open) in [
        ("a.json", "["),
        ("a.json", "{\"fakta\":"),
        ("a.toml", "a = ["),
        ("a.toml", "[a."),
        ("a.toml", "{a="),
    ] {
        assert!(!one(&rules, &names, &shown, name, open.repeat(50_000).into_bytes()), "{open}");
    }
    let large = vec![b'#'; MAX_BYTES + 1];
    assert!(!one(&rules, &names, &shown, "a.toml", large));
}

#[test]
fn the_mutations_leave_situations_that_can_be_read() {
    let (rules, stock) = (rules(), stock());
    let (names, shown) = (Names::new(&rules), Texts::new(Language::Nb));
    let count = (0..200).filter(|number| {
        let mut dice = Dice::of(*number);
        let text = stock.mutated(&mut dice, 20_000);
        one(&rules, &names, &shown, "a.toml", text.into_bytes())
    });
    assert!(count.count() >= 5, "hardly any mutation is still a situation");
    let whole = file("tests/language/_felles.md");
    assert!(!one(&rules, &names, &shown, "a.toml", whole.body.into_bytes()));
}
