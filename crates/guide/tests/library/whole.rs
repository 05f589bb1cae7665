//! Every page of the workspace's own rules.

use crate::support::{Held, day, whole};
use rettesnor_guide::library::search::Index;
use rettesnor_guide::library::{ClauseView, ExceptionView, LinkKind, LinkView, NormPage, PartView};
use rettesnor_guide::texts::Language;
use rettesnor_values::{Instant, TimeOfDay};
use serde_json::Value;
use std::collections::BTreeSet;

const DAY: &str = "2026-05-02";

fn now() -> Instant {
    Instant::new(day(DAY), TimeOfDay::new(12, 0).unwrap())
}

fn pages(held: &Held) -> Vec<NormPage> {
    let library = held.library();
    let names = library.rules.norms.iter().map(|norm| norm.slug.as_str());
    names.map(|name| library.norm(name, day(DAY)).unwrap()).collect()
}

/// Every text of a page.
fn texts(value: &Value, out: &mut BTreeSet<String>) {
    match value {
        Value::String(text) => {
            out.insert(text.clone());
        }
        Value::Array(items) => items.iter().for_each(|item| texts(item, out)),
        Value::Object(fields) => fields.values().for_each(|field| texts(field, out)),
        _ => {}
    }
}

/// A key whose text is missing shows itself.
fn is_key(text: &str) -> bool {
    const BEGINNINGS: [&str; 12] = [
        "regel-",
        "slag-",
        "mappe-",
        "evne-",
        "eier-",
        "kostnad-",
        "malgruppe-",
        "vei-",
        "tjenesteslag-",
        "forklar-",
        "hvem-",
        "utfall-",
    ];
    BEGINNINGS.iter().any(|it| text.strip_prefix(it).is_some_and(|rest| !rest.contains([' ', '–'])))
}

#[test]
fn every_page_of_every_language_is_told_in_words() {
    for language in Language::ALL {
        // What the sources say is in their own language.
        let held = whole(language).without_sources();
        let library = held.library();
        let mut all = BTreeSet::new();
        let mut add = |value: Value| texts(&value, &mut all);
        for page in pages(&held) {
            add(serde_json::to_value(page).unwrap());
        }
        let facts = library.rules.facts.iter().map(|it| &it.slug);
        let concepts = library.rules.concepts.iter().map(|it| &it.slug);
        for name in facts.chain(concepts) {
            add(serde_json::to_value(library.fact(name).unwrap()).unwrap());
        }
        for area in library.areas() {
            add(serde_json::to_value(library.area(&area.link.name, day(DAY)).unwrap()).unwrap());
        }
        add(serde_json::to_value(library.services(now())).unwrap());
        add(serde_json::to_value(library.errata()).unwrap());
        let keys: Vec<_> = all.iter().filter(|text| is_key(text)).collect();
        assert!(all.len() > 10_000);
        assert_eq!(keys, Vec::<&String>::new(), "{language:?}");
    }
}

/// Every condition told on a page.
fn clauses(page: &NormPage) -> Vec<&ClauseView> {
    fn exceptions<'a>(all: &'a [ExceptionView], out: &mut Vec<&'a ClauseView>) {
        for one in all {
            out.extend(&one.condition);
            exceptions(&one.blocks, out);
        }
    }
    fn parts<'a>(all: &'a [PartView], out: &mut Vec<&'a ClauseView>) {
        for one in all {
            out.extend(&one.condition);
            exceptions(&one.exceptions, out);
        }
    }
    let mut out = Vec::new();
    for version in &page.versions {
        let bodies = version.readings.iter().map(|it| &it.body).chain([&version.body]);
        for body in bodies {
            parts(&body.grounds, &mut out);
            parts(&body.may, &mut out);
            parts(&body.requirements, &mut out);
            exceptions(&body.exceptions, &mut out);
        }
        out.extend(version.deadline.iter().flat_map(|it| &it.steps).filter_map(|step| step.when.as_ref()));
        out.extend(&version.transition);
        out.extend(&version.ends_when);
    }
    let mut at = 0;
    while let Some(clause) = out.get(at).copied() {
        out.extend(&clause.items);
        at += 1;
    }
    out
}

#[test]
fn no_condition_is_left_without_words() {
    let held = whole(Language::Nb).without_sources();
    let mut count = 0;
    for page in pages(&held) {
        for clause in clauses(&page) {
            count += 1;
            let text = clause.text.trim();
            let bare =
                text.is_empty() || text.starts_with(':') || text.ends_with(": ") || text.contains("«»");
            assert!(!bare, "{}: {clause:?}", page.name);
        }
    }
    assert!(count > 5_000, "{count}");
}

fn links(value: &Value, out: &mut BTreeSet<(String, String)>) {
    match value {
        Value::Array(items) => items.iter().for_each(|item| links(item, out)),
        Value::Object(fields) => {
            let text = |key: &str| fields.get(key).and_then(Value::as_str);
            if let (Some(kind), Some(name), Some(_), 3) =
                (text("kind"), text("name"), text("title"), fields.len())
            {
                out.insert((kind.to_owned(), name.to_owned()));
            }
            fields.values().for_each(|field| links(field, out));
        }
        _ => {}
    }
}

#[test]
fn every_link_leads_to_a_page() {
    let held = whole(Language::Nb).without_sources();
    let library = held.library();
    let mut all = BTreeSet::new();
    for page in pages(&held) {
        links(&serde_json::to_value(page).unwrap(), &mut all);
    }
    assert!(all.len() > 1_500, "{}", all.len());
    for (kind, name) in &all {
        let found = match kind.as_str() {
            "norm" | "frist" => library.norm(name, day(DAY)).is_some(),
            // One service is shown only to those who work together.
            "service" | "tjeneste" => library.norm(name, day(DAY)).is_some_and(|it| it.is_service()),
            "fact" | "concept" | "list" | "table" => library.fact(name).is_some(),
            "area" => library.area(name, day(DAY)).is_some(),
            "document" | "checklist" | "dokument" | "sjekkliste" => {
                library.rules.checklists.iter().any(|it| it.slug == *name)
            }
            "term" => library.glossary().iter().any(|it| it.name == *name),
            _ => true,
        };
        assert!(found, "{kind} {name}");
    }
}

#[test]
fn every_norm_shows_the_rule_it_is_written_as_and_most_show_examples() {
    let held = whole(Language::En);
    let mut with = 0;
    let all = pages(&held);
    for page in &all {
        let source = page.source.as_ref().unwrap_or_else(|| panic!("{}", page.name));
        let declared: String = source.code[0].pieces.iter().map(|piece| piece.text.as_str()).collect();
        assert!(declared.contains(&page.id), "{}: {declared}", page.name);
        assert!(source.code.iter().filter(|code| code.pieces.is_empty()).count() == 0, "{}", page.name);
        with += usize::from(!page.examples.is_empty());
        for example in &page.examples {
            assert!(!example.expected.is_empty(), "{}: {}", page.name, example.text);
            assert!(example.expected.iter().all(|it| !it.text.is_empty()), "{}: {}", page.name, example.text);
        }
    }
    assert!(with * 100 >= all.len() * 95, "{with} of {}", all.len());
}

#[test]
fn nobody_is_shown_a_service_or_an_address_that_is_not_for_everybody() {
    let held = whole(Language::Nb).hiding("gatejuristen");
    let library = held.library();
    let names: BTreeSet<String> = library.services(now()).into_iter().map(|it| it.line.link.name).collect();
    assert!(names.len() > 60 && !names.contains("gatejuristen"));
    assert!(library.service("gatejuristen", now()).is_none());
    let found = Index::new(&library).search("gatejuristen", 20);
    assert!(
        found.hits.iter().all(|hit| hit.link.kind != LinkKind::Service || hit.link.name != "gatejuristen")
    );
    let rosa = library.service("rosa", now()).unwrap().service;
    let told = library.services.services.iter().find(|it| it.norm == "rosa").unwrap();
    assert!(told.channels.len() > rosa.channels.len());
    assert!(rosa.channels.iter().all(|channel| channel.kind != "besok"), "{:?}", rosa.channels);
}

#[test]
fn a_service_says_how_to_reach_it_and_whether_it_is_open() {
    let held = whole(Language::Nb);
    let page = held.library().service("rosa", now()).unwrap();
    assert_eq!(page.service.open.text, "døgnåpent");
    let phone = &page.service.channels[0];
    assert_eq!((phone.text.as_str(), phone.href.as_deref()), ("22 33 11 60", Some("tel:+4722331160")));
    assert!(!page.similar.is_empty() && page.similar.iter().all(|it| it.kind == LinkKind::Service));
    assert!(page.similar.iter().all(|it: &LinkView| it.name != "rosa"));
}
