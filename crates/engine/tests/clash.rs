//! What is said of a case whose facts cannot all be true: no more than holds whichever of them is wrong.

#![expect(clippy::unwrap_used, reason = "a test stops where its own helpers find something amiss")]

use rettesnor_engine::answer::{DeadlineAnswer, FactRef, NormAnswer, OutcomeValue, Verdict};
use rettesnor_engine::case::{Case, Statement};
use rettesnor_engine::evaluate::Evaluator;
use rettesnor_engine::possible::Possible;
use rettesnor_rules::model::FactId;
use rettesnor_rules::program::Compiled;
use rettesnor_source::SourceSet;
use rettesnor_values::Day;

const RULES: &str = r#"# Klage

```regel
rettskilde lov/2001-02-03-4 "prøveloven"

hendelse vedtaket_kom
  tittel   "dagen vedtaket kom"
  spørsmål "Når kom vedtaket?"

fakta venter : ja/nei
  tittel   "venter på vedtak"
  spørsmål "Venter personen på vedtak?"

fakta syk : ja/nei
  tittel   "er syk"
  spørsmål "Er personen syk?"

uforenlig venter_og_har_fått
  tittel "Den som venter på vedtak, har ikke fått det"
  når    venter og vedtaket_kom ≤ 2026-03-31

frist klagefristen i annet
  tittel    "å klage"
  ansvarlig personen
  hjemmel   lov/2001-02-03-4 § 2
  kilde     "prøveloven", kontrollert 2026-05-02
  løper_fra vedtaket_kom
  varer     3 uker

rett hjelp i helse
  tittel    "hjelp"
  ansvarlig kommunen
  hjemmel   lov/2001-02-03-4 § 1
  kilde     "prøveloven", kontrollert 2026-05-02
  uttømmende
  krav      ventet "venter": venter
  krav      frisk "er ikke syk": ikke syk
```
"#;

fn compiled() -> Compiled {
    let mut sources = SourceSet::new();
    let id = sources.add("regler.md".to_owned(), RULES);
    let parsed = rettesnor_syntax::parse(id, sources.get(id).unwrap().text());
    let (base, found) = rettesnor_rules::lower(&[parsed.file], &[("regler.md".to_owned(), String::new())]);
    let errors: Vec<_> = found.iter().chain(&parsed.diagnostics).filter(|one| one.is_error()).collect();
    assert!(errors.is_empty(), "{errors:#?}");
    rettesnor_rules::compile(base)
}

fn fact(compiled: &Compiled, name: &str) -> FactId {
    let place = compiled.model.facts.iter().position(|fact| fact.name == name).unwrap();
    FactId(u32::try_from(place).unwrap())
}

/// The answer for a norm in the case of somebody who waits for a decision that came on 2 March, and is ill.
fn answer(compiled: &Compiled, name: &str) -> NormAnswer {
    let mut case = Case::new(Day::parse("2026-03-09").unwrap());
    let came = Possible::day(Day::parse("2026-03-02").unwrap());
    for (name, is) in
        [("vedtaket_kom", came), ("venter", Possible::truth(true)), ("syk", Possible::truth(true))]
    {
        case.set(&compiled.model, fact(compiled, name), Statement::Is(is)).unwrap();
    }
    let answer = Evaluator::new(compiled).evaluate(&case);
    assert!(answer.contradiction.is_some());
    let norm = compiled.model.norms.iter().position(|norm| norm.name == name).unwrap();
    answer.norms.into_iter().find(|answer| answer.norm.index() == norm).unwrap()
}

#[test]
fn a_deadline_hangs_on_the_facts_that_clash_where_they_set_its_day() {
    let compiled = compiled();
    let found = answer(&compiled, "klagefristen");
    assert_eq!(found.verdict, Verdict::Settled(OutcomeValue::Yes));
    let DeadlineAnswer { shown, depends_on, .. } = found.deadline.unwrap();
    let last = Day::parse("2026-03-23").unwrap();
    assert_eq!(shown, Some(i64::from(last.number())), "who acts by the day that may be the last is in time");
    for name in ["vedtaket_kom", "venter"] {
        assert!(depends_on.contains(&FactRef { fact: fact(&compiled, name), item: None }), "{name}");
    }
}

#[test]
fn a_requirement_is_met_only_where_it_is_whichever_fact_is_wrong() {
    let found = answer(&compiled(), "hjelp");
    assert_eq!(found.verdict, Verdict::Settled(OutcomeValue::No));
    let parts: Vec<_> = found.parts.iter().map(|part| (part.path.as_str(), part.state)).collect();
    assert_eq!(parts, [("frisk", Some(false))]);
}
