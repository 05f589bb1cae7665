//! What other directories can read: the shape of HSDS 3, Turtle that parses, and nothing that must stay here.

#![expect(
    clippy::unwrap_used,
    clippy::panic,
    reason = "a test whose own helpers find something amiss has failed"
)]

mod support;

use oxttl::TurtleParser;
use rettesnor_services::Directory;
use rettesnor_services::export::{Profile, cpsv, hsds};
use rettesnor_services::model::Level;
use rettesnor_source::SourceSet;
use serde_json::Value;
use std::collections::{BTreeMap, BTreeSet};
use support::Whole;

const BASE: &str = "https://tjenester.example/";

fn profile(whole: &Whole, level: Level) -> Profile<'_> {
    let rules = &whole.compiled.model;
    Profile { rules, base: BASE, publisher: "Prøveutgiver", country: "NO", language: "nb", level }
}

/// The directory with one service's entry changed as text.
fn changed(whole: &mut Whole, name: &str, change: impl Fn(String) -> String) {
    let mut sources = SourceSet::new();
    for (path, text) in support::files_under(&["tjenester"]) {
        let text = if path == format!("tjenester/{name}.md") { change(text) } else { text };
        sources.add(path, text);
    }
    let (directory, found) = Directory::read(&sources);
    support::sound(&found, &sources);
    whole.directory = directory;
}

/// An object: its name, the fields that must be there, and all it knows.
type Shape = (&'static str, &'static [&'static str], &'static [(&'static str, &'static str)]);

/// What HSDS 3 demands of each object, from its reference: the fields that must be there, the fields it knows, and what a
/// field holds – `u` an identifier, `t` a text, `a` an address on the web, `e` an e-mail address, or the objects inside.
const SHAPE: &[Shape] = &[
    (
        "service",
        &["id", "name", "status"],
        &[
            ("id", "u"),
            ("name", "t"),
            ("description", "t"),
            ("status", "t"),
            ("url", "a"),
            ("email", "e"),
            ("fees_description", "t"),
            ("eligibility_description", "t"),
            ("assured_date", "t"),
            ("alert", "t"),
            ("organization", "organization"),
            ("phones", "phone"),
            ("schedules", "schedule"),
            ("service_areas", "service_area"),
            ("service_at_locations", "service_at_location"),
            ("languages", "language"),
            ("attributes", "attribute"),
        ],
    ),
    ("organization", &["id", "name", "description"], &[("id", "u"), ("name", "t"), ("description", "t")]),
    ("phone", &["id", "number"], &[("id", "u"), ("number", "t"), ("type", "t"), ("description", "t")]),
    (
        "schedule",
        &["id"],
        &[
            ("id", "u"),
            ("freq", "t"),
            ("wkst", "t"),
            ("byday", "t"),
            ("opens_at", "t"),
            ("closes_at", "t"),
            ("valid_from", "t"),
            ("valid_to", "t"),
            ("description", "t"),
            ("notes", "t"),
        ],
    ),
    ("service_area", &["id"], &[("id", "u"), ("name", "t"), ("extent", "t"), ("extent_type", "t")]),
    ("service_at_location", &["id"], &[("id", "u"), ("description", "t"), ("location", "location")]),
    (
        "location",
        &["id", "location_type"],
        &[
            ("id", "u"),
            ("location_type", "t"),
            ("name", "t"),
            ("description", "t"),
            ("external_identifier", "t"),
            ("external_identifier_type", "t"),
            ("addresses", "address"),
        ],
    ),
    (
        "address",
        &["id", "address_1", "city", "state_province", "postal_code", "country", "address_type"],
        &[
            ("id", "u"),
            ("address_1", "t"),
            ("city", "t"),
            ("state_province", "t"),
            ("postal_code", "t"),
            ("country", "t"),
            ("address_type", "t"),
        ],
    ),
    ("language", &["id"], &[("id", "u"), ("code", "t")]),
    (
        "attribute",
        &["id"],
        &[("id", "u"), ("link_type", "t"), ("link_entity", "t"), ("label", "t"), ("value", "t")],
    ),
];

/// Fields with a closed list of values.
const LISTS: &[(&str, &[&str])] = &[
    ("status", &["active", "inactive", "defunct", "temporarily closed"]),
    ("freq", &["WEEKLY", "MONTHLY"]),
    ("wkst", &["MO", "TU", "WE", "TH", "FR", "SA", "SU"]),
    ("location_type", &["physical", "postal", "virtual"]),
    ("address_type", &["physical", "postal", "virtual"]),
];

fn fits(object: &Value, kind: &str, seen: &mut BTreeMap<String, String>) {
    let (_, demanded, known) = SHAPE.iter().find(|(name, _, _)| *name == kind).unwrap();
    let fields = object.as_object().unwrap_or_else(|| panic!("{kind}: {object}"));
    for field in *demanded {
        assert!(fields.contains_key(*field), "{kind} without {field}: {object}");
    }
    for (field, value) in fields {
        let (_, holds) =
            known.iter().find(|(name, _)| name == field).unwrap_or_else(|| panic!("{kind} has no {field}"));
        let list = LISTS.iter().find(|(name, _)| name == field);
        match *holds {
            "u" => {
                let own = value.as_str().unwrap();
                assert!(is_uuid(own), "{kind}: {own}");
                let told = serde_json::to_string(object).unwrap();
                if let Some(other) = seen.insert(own.to_owned(), told.clone()) {
                    assert_eq!(other, told, "two things are called {own}");
                }
            }
            "t" => assert!(!value.as_str().unwrap().is_empty(), "{kind}.{field}"),
            "a" => assert!(value.as_str().unwrap().starts_with("https://"), "{kind}.{field}"),
            "e" => assert!(value.as_str().unwrap().contains('@'), "{kind}.{field}"),
            inner => match value {
                Value::Array(all) => all.iter().for_each(|one| fits(one, inner, seen)),
                one => fits(one, inner, seen),
            },
        }
        if let Some((_, words)) = list {
            assert!(words.contains(&value.as_str().unwrap()), "{kind}.{field}: {value}");
        }
    }
}

fn is_uuid(text: &str) -> bool {
    let parts: Vec<usize> = text.split('-').map(str::len).collect();
    parts == [8, 4, 4, 4, 12] && text.chars().all(|sign| sign == '-' || sign.is_ascii_hexdigit())
}

#[test]
fn hsds_has_the_shape_the_specification_demands() {
    let whole = Whole::read();
    let page = hsds(&whole.directory, &profile(&whole, Level::Public));
    let contents = page["contents"].as_array().unwrap();
    assert_eq!(contents.len(), whole.directory.services.len());
    assert_eq!(page["total_items"], contents.len());
    let mut seen = BTreeMap::new();
    for service in contents {
        fits(service, "service", &mut seen);
        assert!(!service["description"].as_str().unwrap().is_empty());
    }
}

#[test]
fn hsds_is_the_same_from_one_export_to_the_next() {
    let whole = Whole::read();
    let one = || hsds(&whole.directory, &profile(&whole, Level::Public));
    assert_eq!(one(), one());
}

#[test]
fn cpsv_parses_as_turtle_and_holds_what_the_profile_demands() {
    let whole = Whole::read();
    let text = cpsv(&whole.directory, &profile(&whole, Level::Public));
    let mut of: BTreeMap<String, BTreeMap<String, Vec<String>>> = BTreeMap::new();
    for triple in TurtleParser::new().for_slice(text.as_bytes()) {
        let triple = triple.unwrap_or_else(|error| panic!("{error}"));
        let properties = of.entry(triple.subject.to_string()).or_default();
        properties.entry(triple.predicate.as_str().to_owned()).or_default().push(triple.object.to_string());
    }
    let kind = "http://www.w3.org/1999/02/22-rdf-syntax-ns#type";
    let services: Vec<_> = of
        .values()
        .filter(|properties| {
            let kinds = &properties[kind];
            kinds.iter().any(|kind| kind.contains("cpsv#PublicService") || kind.contains("cpsvno#Service"))
        })
        .collect();
    assert_eq!(services.len(), whole.directory.services.len());
    for service in services {
        for demanded in [
            "http://purl.org/dc/terms/title",
            "http://purl.org/dc/terms/description",
            "http://purl.org/dc/terms/identifier",
            "http://data.europa.eu/m8g/contactPoint",
            "https://data.norge.no/vocabulary/cpsvno#hasOutputType",
        ] {
            assert!(service.contains_key(demanded), "{demanded}: {service:?}");
        }
        let public = service[kind].iter().any(|kind| kind.contains("PublicService"));
        let by = if public { "hasCompetentAuthority" } else { "ownedBy" };
        assert!(service.contains_key(&format!("http://data.europa.eu/m8g/{by}")), "{service:?}");
    }
    // Nothing is pointed at that is not told of.
    let own: BTreeSet<&String> = of.keys().collect();
    for object in of.values().flat_map(BTreeMap::values).flatten() {
        assert!(!object.starts_with(&format!("<{BASE}")) || own.contains(object), "{object}");
    }
}

#[test]
fn texts_that_would_break_turtle_do_not() {
    let mut whole = Whole::read();
    changed(&mut whole, "rosa", |text| {
        text.replace("verdi = \"kvinner utsatt for menneskehandel\"", r#"verdi = 'a"b\c <d> . ]'"#)
    });
    let text = cpsv(&whole.directory, &profile(&whole, Level::Public));
    let triples: Result<Vec<_>, _> = TurtleParser::new().for_slice(text.as_bytes()).collect();
    let held = triples.unwrap().iter().any(|triple| triple.object.to_string().contains("<d> . ]"));
    assert!(held);
}

#[test]
fn what_is_never_exported_leaves_at_no_level_and_what_is_for_partners_only_on_request() {
    for (level, to_all, to_partners) in
        [("aldri_eksportert", false, false), ("samarbeidspartnere", false, true), ("offentlig", true, true)]
    {
        let mut whole = Whole::read();
        changed(&mut whole, "safe_house_filemon", |text| {
            text.replace("niva = \"offentlig\"", &format!("niva = \"{level}\""))
        });
        for (asked, leaves) in
            [(Level::Public, to_all), (Level::Partners, to_partners), (Level::Never, to_partners)]
        {
            let told = profile(&whole, asked);
            let both = [cpsv(&whole.directory, &told), hsds(&whole.directory, &told).to_string()];
            for text in both {
                assert_eq!(text.contains("47466480"), leaves, "{level} asked for as {asked:?}");
            }
        }
    }
}

#[test]
fn a_channel_for_partners_stays_behind_when_its_service_goes_out() {
    let whole = Whole::read();
    for (asked, leaves) in [(Level::Public, false), (Level::Partners, true)] {
        let told = profile(&whole, asked);
        let both = [cpsv(&whole.directory, &told), hsds(&whole.directory, &told).to_string()];
        for text in both {
            assert!(text.contains("+4722331160"));
            assert_eq!(text.contains("Rådhusgata 4"), leaves, "{asked:?}");
        }
    }
}

#[test]
fn both_claims_of_sources_that_disagree_are_exported() {
    let whole = Whole::read();
    let told = profile(&whole, Level::Public);
    for text in [cpsv(&whole.directory, &told), hsds(&whole.directory, &told).to_string()] {
        for claim in ["kvinner utsatt for menneskehandel", "personer utsatt for menneskehandel"] {
            assert!(text.contains(claim), "{claim}");
        }
    }
}
