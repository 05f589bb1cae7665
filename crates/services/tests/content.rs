//! The directory in `tjenester` is without errors, its examples hold, and every line it says it carries is carried.

mod support;

use rettesnor_examples::Runner;
use rettesnor_services::model::{Kind, Level, Reach};
use rettesnor_source::render::terminal::{Options, render_all};
use std::collections::BTreeSet;
use support::{Whole, check, file, files_under, sound};

#[test]
fn every_example_beside_the_services_holds_and_reaches_both_answers() {
    let checked = check(&files_under(&["regelverk", "tjenester"]));
    sound(&checked.found, &checked.sources);
    let own: Vec<_> = checked
        .files
        .iter()
        .filter(|file| {
            checked.sources.get(file.file).is_some_and(|source| source.name().starts_with("tjenester/"))
        })
        .flat_map(|file| file.examples.clone())
        .collect();
    assert!(own.len() > 150, "{}", own.len());
    let compiled = rettesnor_rules::compile(checked.base);
    let report = Runner::new(&compiled).run(&own);
    assert!(report.failed.is_empty(), "{}", render_all(&report.failed, &checked.sources, &Options::plain()));
}

#[test]
fn every_service_is_found_under_its_own_name() {
    let whole = Whole::read();
    assert!(whole.directory.services.len() > 80);
    for (name, text) in files_under(&["tjenester"]) {
        let slug = name.trim_start_matches("tjenester/").trim_end_matches(".md");
        if slug != "fakta" {
            let line = text.lines().find_map(|line| line.strip_prefix("tjeneste = ")).unwrap_or_default();
            let ascii = line.trim_matches('"').replace('æ', "ae").replace('ø', "oe").replace('å', "aa");
            assert_eq!(ascii, slug);
        }
    }
}

#[test]
fn the_emergency_numbers_are_always_open_and_free_to_dial() {
    let whole = Whole::read();
    let numbers: BTreeSet<&str> = whole
        .directory
        .services
        .iter()
        .filter(|service| service.kind == Kind::Emergency)
        .filter_map(|service| service.phone().map(|phone| phone.number.as_str()))
        .collect();
    assert_eq!(numbers, BTreeSet::from(["110", "112", "113", "116117", "116111", "116006"]));
}

#[test]
fn no_safe_house_tells_where_it_is() {
    let whole = Whole::read();
    let filemon =
        whole.directory.services.iter().find(|service| service.norm == "safe_house_filemon").unwrap();
    assert!(
        !filemon.channels.iter().any(|channel| matches!(channel.reach, Reach::Visit(_) | Reach::Post(_)))
    );
    let open = whole.directory.exported(Level::Public).find(|service| service.norm == "rosa").unwrap();
    assert!(!open.channels.iter().any(|channel| matches!(channel.reach, Reach::Visit(_))));
}

#[test]
fn sources_that_disagree_stand_side_by_side() {
    let whole = Whole::read();
    let disputed: Vec<_> = whole
        .directory
        .services
        .iter()
        .filter(|service| !service.disputed().is_empty())
        .map(|service| service.norm.as_str())
        .collect();
    for name in ["rosa", "helsesenter_bergen", "seif_oslo", "seif_tromsø"] {
        assert!(disputed.contains(&name), "{name}: {disputed:?}");
    }
}

#[test]
fn every_line_of_the_directory_is_carried_by_services_that_exist() {
    let whole = Whole::read();
    let names: BTreeSet<&str> =
        whole.directory.services.iter().map(|service| service.norm.as_str()).collect();
    let table: toml::Table = file("regelverk/dekning.toml").parse().unwrap();
    for number in (755..=791).chain(806..=816).chain([564]) {
        let line = &table[&format!("C{number}")];
        let carriers = line["tjenester"].as_array().unwrap();
        assert!(!carriers.is_empty(), "C{number}");
        for carrier in carriers {
            assert!(names.contains(carrier.as_str().unwrap()), "C{number}: {carrier:?}");
        }
    }
}
