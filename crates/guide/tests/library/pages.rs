//! What pages tell of a few rules.

use crate::support::{Held, day, small};
use rettesnor_guide::library::{BlockView, ClauseView, InlineView, Join, LinkKind, LinkView, NormPage};

const FACTS: &str = r#"# Fakta

```regel
rettskilde lov/2001-02-03-4 "prøveloven"
kalender norske_helligdager
  helligdag 17. mai "grunnlovsdagen"
  ruller lørdag, søndag, helligdag
fakta alder : varighet i år
  tittel "alder"
fakta gravid : ja/nei
  tittel "gravid"
  spørsmål "Er personen gravid?"
  følsomhet høy
fakta status : en av (borger, søker, gjest)
  tittel "status"
fakta dyrt : ja/nei
  tittel "hjelpen er dyr"
hendelse brev_kom_frem
  tittel "brevet kom fram"
fakta innlagt : ja/nei
  tittel "innlagt"
fakta livsfare : ja/nei
  tittel "livsfare"
vurdering helt_nødvendig
  tittel "hjelpen er helt nødvendig"
  art rettsanvendelse
begrep barn : ja/nei
  tittel "barn"
  = alder < 18 år
uforenlig barn_og_gravid
  tittel "en gravid er ikke gjest"
  når gravid og status er gjest
```
"#;

const RULES: &str = r#"# Hjelp

Om hjelp.

## Hjelp til den som trenger den

Prosa **før** regelen.

```regel
rett hjelp i helse
  versjon    gammel
  tittel     "hjelp"
  gjelder    til 2023-12-31
  ansvarlig  kommunen
  hjemmel    lov/2001-02-03-4 § 2
  kilde      "prøven", kontrollert 2026-05-02
  tekst      ja "Du har rett til hjelp."
  når        barn
rett hjelp i helse
  versjon    ny
  tittel     "hjelp"
  gjelder    fra 2024-01-01
  ansvarlig  kommunen
  hjemmel    lov/2001-02-03-4 § 3
  kilde      "prøven", kontrollert 2026-05-02
  tekst      ja "Du har rett til hjelp."
  når        (barn eller (gravid og ikke dyrt)) og status er ikke gjest
  unntak     innlagt når innlagt må påberopes
```

Et barn får hjelp.

```eksempel
navn "et barn"
per  2026-05-02
gitt alder = 12 år, status = borger, innlagt = nei
så   hjelp = ja
gitt alder = 12 år, status = borger
så   hjelp = ja, med_mindre innlagt
```

## Et unntak som sperres

```regel
sperre for hjelp.innlagt
  navn       livet
  tittel     "fare for livet"
  hjemmel    lov/2001-02-03-4 § 4
  kilde      "prøven", kontrollert 2026-05-02
  når        livsfare
```
"#;

const DEADLINE: &str = r#"# Frister

```regel
frist klagefrist
  tittel     "frist for å klage"
  ansvarlig  personen
  hjemmel    lov/2001-02-03-4 § 5
  kilde      "prøven", kontrollert 2026-05-02
  tekst      åpen "Du kan klage."
  når        hjelp
  løper_fra  brev_kom_frem
  varer      1 uke når dyrt
  ellers varer 3 uker
  rulles_etter norske_helligdager hjemmel lov/2001-02-03-4 § 6
```
"#;

const ERRATA: &str = r#"
[[utgave]]
regelverk = "abc"
dato = 2026-01-01
merknad = "en"
[[rettelse]]
id = "eldre"
rettet = 2026-02-01
normer = ["hjelp", "borte"]
regelverk = ["abc"]
feil = "Feilen."
rammet = "Noen."
kilde = "prøveloven"
[[rettelse]]
id = "nyere"
rettet = 2026-03-01
normer = ["klagefrist"]
regelverk = ["abc"]
feil = "Feilen."
rammet = "Noen."
kilde = "prøveloven"
"#;

fn held() -> Held {
    small(&[("felles/fakta.md", FACTS), ("frister/a.md", DEADLINE), ("helse/hjelp.md", RULES)], ERRATA)
}

fn norm(name: &str, on: &str) -> NormPage {
    held().library().norm(name, day(on)).unwrap()
}

fn names(links: &[LinkView]) -> Vec<&str> {
    links.iter().map(|link| link.name.as_str()).collect()
}

fn told(clause: &ClauseView) -> String {
    if clause.items.is_empty() {
        return clause.text.clone();
    }
    let items: Vec<_> = clause.items.iter().map(told).collect();
    format!("{} [{}]", clause.text, items.join(" | "))
}

#[test]
fn a_condition_is_told_as_a_tree_in_which_refusing_stands_where_it_is_shortest() {
    let page = norm("hjelp", "2026-05-02");
    let clause = page.versions[0].body.grounds[0].condition.as_ref().unwrap();
    assert_eq!(clause.join, Join::All);
    assert_eq!(
        told(clause),
        "Alt dette: [Minst ett av dette: [barn: ja | Alt dette: [gravid: ja | hjelpen er dyr: nei]] | status: ikke «Gjest»]"
    );
    let linked = clause.items[0].items[0].link.as_ref().unwrap();
    assert_eq!((linked.kind, linked.name.as_str()), (LinkKind::Concept, "barn"));
}

#[test]
fn the_version_in_force_is_that_of_the_day_asked_about() {
    let (before, after) = (norm("hjelp", "2023-12-31"), norm("hjelp", "2024-01-01"));
    let label = |page: &NormPage| page.in_force.and_then(|at| page.versions[at].label.clone());
    assert_eq!((label(&before).as_deref(), label(&after).as_deref()), (Some("gammel"), Some("ny")));
    assert_eq!(after.versions.iter().filter(|version| version.in_force).count(), 1);
    assert_eq!(after.versions[0].validity, "Versjon ny gjelder fra 1. januar 2024");
}

#[test]
fn old_law_stands_beside_new_and_only_what_differs_is_marked() {
    let page = norm("hjelp", "2026-05-02");
    let [only] = page.comparisons.as_slice() else { panic!("{:?}", page.comparisons) };
    let changed: Vec<_> = only.rows.iter().filter(|row| row.changed).map(|row| row.title.as_str()).collect();
    assert_eq!(changed, ["Når", "Unntak", "Lov"]);
    let same: Vec<_> = only.rows.iter().filter(|row| !row.changed).map(|row| row.title.as_str()).collect();
    assert_eq!(same, ["Tittel", "Hva den sier", "Ansvarlig"]);
    let law = only.rows.iter().find(|row| row.title == "Lov").unwrap();
    assert_eq!((law.old[0].as_str(), law.new[0].as_str()), ("prøveloven § 2", "prøveloven § 3"));
}

#[test]
fn an_exception_says_that_it_must_be_invoked_and_what_blocks_it() {
    let page = norm("hjelp", "2026-05-02");
    let [exception] = page.versions[0].body.exceptions.as_slice() else { panic!() };
    assert!(exception.invoked);
    assert_eq!(exception.condition.as_ref().map(told).as_deref(), Some("innlagt: ja"));
    let [block] = exception.blocks.as_slice() else { panic!("{exception:?}") };
    assert_eq!(block.title, "fare for livet");
    assert_eq!(block.law[0].text, "prøveloven § 4");
}

#[test]
fn a_deadline_is_worked_out_step_by_step() {
    let page = norm("klagefrist", "2026-05-02");
    let rule = page.versions[0].deadline.as_ref().unwrap();
    let steps: Vec<_> = rule.steps.iter().map(|step| (step.title.as_str(), step.text.as_str())).collect();
    assert_eq!(steps[0], ("Løper fra", "brevet kom fram"));
    assert_eq!(steps[1], ("Varer", "1 uke"));
    assert_eq!(steps[2], ("Varer ellers", "3 uker"));
    assert_eq!(steps[3].0, "Slutter på en virkedag");
    assert_eq!(rule.steps[1].when.as_ref().map(told).as_deref(), Some("hjelpen er dyr: ja"));
    assert_eq!(rule.steps[3].law[0].text, "prøveloven § 6");
    assert_eq!(page.versions[0].wording[0].outcome, "løper");
}

#[test]
fn a_norm_names_the_facts_it_asks_itself_and_those_asked_by_what_it_rests_on() {
    let deadline = norm("klagefrist", "2026-05-02");
    assert_eq!(names(&deadline.asks), ["dyrt", "brev_kom_frem"]);
    assert_eq!(names(&deadline.rests_on), ["hjelp"]);
    let mut through = names(&deadline.asks_through);
    through.sort_unstable();
    assert_eq!(through, ["alder", "gravid", "innlagt", "livsfare", "status"]);
    assert_eq!(names(&norm("hjelp", "2026-05-02").carries), ["klagefrist"]);
}

#[test]
fn an_example_is_told_in_words_under_the_sentence_that_leads_to_it() {
    let page = norm("hjelp", "2026-05-02");
    let [first, second] = page.examples.as_slice() else { panic!("{:?}", page.examples) };
    assert_eq!(first.title.as_deref(), Some("et barn"));
    assert_eq!(first.lead, [InlineView::Text("Et barn får hjelp.".to_owned())]);
    assert_eq!(first.given, ["alder: 12 år", "status: Borger", "innlagt: nei"]);
    assert_eq!(first.expected[0].text, "har rett");
    assert_eq!(second.expected[0].text, "har rett, med mindre innlagt");
    assert_eq!(second.expected[0].about.as_ref().map(|link| link.name.as_str()), Some("hjelp"));
}

#[test]
fn the_rule_stands_as_it_is_written_with_the_prose_around_it() {
    let page = norm("hjelp", "2026-05-02");
    let source = page.source.unwrap();
    assert_eq!(source.heading.as_deref(), Some("Hjelp til den som trenger den"));
    assert!(matches!(source.prose.as_slice(), [BlockView::Paragraph(_)]), "{:?}", source.prose);
    assert_eq!(source.code.len(), 3, "two versions and what blocks the exception");
    for code in &source.code {
        let text: String = code.pieces.iter().map(|piece| piece.text.as_str()).collect();
        assert!(RULES.contains(&text) && text.len() > 40, "{text}");
    }
    let linked = |name: &str| {
        source.code[1].pieces.iter().find(|piece| piece.text == name).and_then(|piece| piece.link.clone())
    };
    assert_eq!(linked("gravid").map(|link| link.kind), Some(LinkKind::Fact));
    assert_eq!(linked("barn").map(|link| link.kind), Some(LinkKind::Concept));
    assert_eq!(linked("eller"), None);
}

#[test]
fn without_the_sources_a_page_says_all_that_the_rules_say() {
    let with = norm("hjelp", "2026-05-02");
    let without = held().without_sources();
    let without = without.library().norm("hjelp", day("2026-05-02")).unwrap();
    assert!(without.source.is_none() && without.examples.is_empty());
    assert_eq!(without, NormPage { source: None, examples: Vec::new(), ..with });
}

#[test]
fn what_was_wrong_stands_on_the_page_and_in_the_list_the_last_first() {
    assert_eq!(norm("hjelp", "2026-05-02").errata[0].id, "eldre");
    let held = held();
    let all = held.library().errata();
    assert_eq!(all.iter().map(|it| it.id.as_str()).collect::<Vec<_>>(), ["nyere", "eldre"]);
    let gone = &all[1].norms;
    assert!(gone[0].1.is_some() && gone[1] == ("borte".to_owned(), None), "{gone:?}");
}

#[test]
fn an_area_has_its_norms_in_the_order_of_the_source_under_their_headings() {
    let held = held();
    let library = held.library();
    let areas = library.areas();
    let told: Vec<_> = areas.iter().map(|area| (area.link.title.as_str(), area.norms)).collect();
    assert_eq!(told, [("Frister", 1), ("Helse", 1)]);
    let page = library.area("helse", day("2026-05-02")).unwrap();
    let [section] = page.sections.as_slice() else { panic!("{:?}", page.sections) };
    assert_eq!(section.file.as_deref(), Some("Hjelp"));
    assert_eq!(section.heading.as_deref(), Some("Hjelp til den som trenger den"));
    assert_eq!(section.norms[0].sentence.as_deref(), Some("Du har rett til hjelp."));
    assert!(section.norms[0].in_force && !section.norms[0].reviewed);
    assert!(library.area("finnes-ikke", day("2026-05-02")).is_none());
}

#[test]
fn a_fact_tells_who_asks_it_what_it_decides_and_what_it_clashes_with() {
    let held = held();
    let library = held.library();
    let gravid = library.fact("gravid").unwrap();
    assert_eq!((gravid.sensitive, gravid.question.as_deref()), (true, Some("Er personen gravid?")));
    assert_eq!(names(&gravid.asked_by), ["hjelp"]);
    assert_eq!(names(&gravid.decides), ["klagefrist"]);
    assert_eq!(gravid.clashes, ["en gravid er ikke gjest"]);
    assert_eq!(gravid.values.iter().map(|it| it.label.as_str()).collect::<Vec<_>>(), ["ja", "nei"]);
    let alder = library.fact("alder").unwrap();
    assert_eq!((names(&alder.asked_by), names(&alder.decides)), (vec!["barn"], vec!["hjelp", "klagefrist"]));
    assert!(alder.values.is_empty() && alder.expects.is_some());
}

#[test]
fn a_concept_tells_its_definition_and_what_it_rests_on() {
    let held = held();
    let page = held.library().fact("barn").unwrap();
    assert_eq!(page.link.kind, LinkKind::Concept);
    let case = &page.definitions[0].cases[0];
    assert_eq!(case.when.as_ref().map(told).as_deref(), Some("alder: under 18 år"));
    assert_eq!((names(&page.rests_on), names(&page.asked_by)), (vec!["alder"], vec!["hjelp"]));
    assert!(!page.is_asked());
}

#[test]
fn a_page_nobody_wrote_is_not_there() {
    let held = held();
    let library = held.library();
    assert!(library.norm("hjelpe", day("2026-05-02")).is_none());
    assert!(library.fact("hjelp").is_none() && library.fact("").is_none());
}
