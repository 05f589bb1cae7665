//! CPSV-AP-NO, the Norwegian profile for describing services, as Turtle.
//!
//! What a public body offers is a `cpsv:PublicService` with its authority, what others offer a `cpsvno:Service` with its
//! owner, as the profile has it. What a service can do is its type of outcome, which the profile demands.

use super::turtle::{Document, Term};
use super::{Entry, Profile, entries, told};
use crate::directory::Directory;
use crate::hours::{Hours, Rule};
use crate::model::{Ability, Coverage, Owner, Reach};
use std::collections::BTreeMap;

const PREFIXES: [(&str, &str); 12] = [
    ("cpsv", "http://purl.org/vocab/cpsv#"),
    ("cpsvno", "https://data.norge.no/vocabulary/cpsvno#"),
    ("cv", "http://data.europa.eu/m8g/"),
    ("dcat", "http://www.w3.org/ns/dcat#"),
    ("dcatno", "https://data.norge.no/vocabulary/dcatno#"),
    ("dct", "http://purl.org/dc/terms/"),
    ("foaf", "http://xmlns.com/foaf/0.1/"),
    ("locn", "http://www.w3.org/ns/locn#"),
    ("schema", "https://schema.org/"),
    ("skos", "http://www.w3.org/2004/02/skos/core#"),
    ("vcard", "http://www.w3.org/2006/vcard/ns#"),
    ("xsd", "http://www.w3.org/2001/XMLSchema#"),
];

/// The directory as Turtle.
pub fn cpsv(directory: &Directory, profile: &Profile<'_>) -> String {
    let entries = entries(directory, profile);
    let mut document = Document::new(&PREFIXES);
    catalogue(&mut document, &entries, profile);
    bodies(&mut document, &entries, profile);
    outcomes(&mut document, &entries, profile);
    for entry in &entries {
        service(&mut document, entry, profile);
        contact(&mut document, entry, profile);
        channels(&mut document, entry, profile);
    }
    document.text
}

fn address(profile: &Profile<'_>, kind: &str, name: &str) -> String {
    format!("{}{kind}/{name}", profile.base)
}

fn organisation(profile: &Profile<'_>, name: &str) -> String {
    address(profile, "organisasjon", &super::id(profile, "organization", name))
}

fn catalogue(document: &mut Document, entries: &[Entry], profile: &Profile<'_>) {
    let told = |text: &str| Term::told(text, profile.language);
    let publisher = organisation(profile, profile.publisher);
    let subject = format!("{}katalog", profile.base);
    let mut properties = vec![
        ("dct:title", told("Tjenester for mennesker på flukt og migranter, og for dem som hjelper")),
        (
            "dct:description",
            told("Hvem som kan kontaktes, for hvem, hvor og når, med kilde og dato for kontroll."),
        ),
        ("dct:identifier", Term::text(&subject)),
        ("dct:publisher", Term::iri(&publisher)),
        ("dct:language", Term::text(profile.language)),
    ];
    let services = entries.iter().map(|entry| address(profile, "tjeneste", &entry.slug));
    properties.extend(services.map(|name| ("dcatno:containsService", Term::iri(&name))));
    document.thing(&subject, "dcat:Catalog", &properties);
    let own = [("dct:title", told(profile.publisher)), ("dct:identifier", Term::text(&publisher))];
    document.thing(&publisher, "foaf:Agent", &own);
}

/// Each organisation once: public if anything it runs is.
fn bodies(document: &mut Document, entries: &[Entry], profile: &Profile<'_>) {
    let mut all: BTreeMap<&str, Owner> = BTreeMap::new();
    for entry in entries {
        let owner = all.entry(&entry.service.organisation).or_insert(entry.service.owner);
        *owner = (*owner).min(entry.service.owner);
    }
    for (name, owner) in all {
        let subject = organisation(profile, name);
        let mut properties =
            vec![("dct:title", Term::told(name, profile.language)), ("dct:identifier", Term::text(&subject))];
        let class = if owner == Owner::Public {
            properties.push(("skos:prefLabel", Term::told(name, profile.language)));
            properties.push(("dct:spatial", country(profile)));
            "cv:PublicOrganisation"
        } else {
            "foaf:Agent"
        };
        document.thing(&subject, class, &properties);
    }
}

fn country(profile: &Profile<'_>) -> Term {
    Term::thing(&[("a", Term::name("dct:Location")), ("dct:identifier", Term::text(profile.country))])
}

/// The types of outcome, one for each thing some service can do.
fn outcomes(document: &mut Document, entries: &[Entry], profile: &Profile<'_>) {
    let mut all: Vec<Ability> = entries.iter().flat_map(|entry| entry.service.abilities.clone()).collect();
    all.sort_unstable();
    all.dedup();
    for ability in all {
        let words = ability.word().replace('_', " ");
        let told = Term::told(&words, profile.language);
        let properties = [("dct:title", told.clone()), ("dct:description", told)];
        document.thing(&outcome(profile, ability), "cpsvno:OutputType", &properties);
    }
}

fn outcome(profile: &Profile<'_>, ability: Ability) -> String {
    address(profile, "resultat", &super::id(profile, "outcome", ability.word()))
}

fn service(document: &mut Document, entry: &Entry, profile: &Profile<'_>) {
    let service = &entry.service;
    let subject = address(profile, "tjeneste", &entry.slug);
    let told = |text: &str| Term::told(text, profile.language);
    let owner = Term::iri(&organisation(profile, &service.organisation));
    let (class, by) = match service.owner {
        Owner::Public => ("cpsv:PublicService", "cv:hasCompetentAuthority"),
        Owner::Voluntary | Owner::International => ("cpsvno:Service", "cv:ownedBy"),
    };
    let mut properties = vec![
        ("dct:title", told(&entry.title)),
        ("dct:description", told(&entry.text)),
        ("dct:identifier", Term::text(&subject)),
        (by, owner),
        ("cv:contactPoint", Term::iri(&address(profile, "kontakt", &entry.slug))),
    ];
    let abilities =
        service.abilities.iter().map(|one| ("cpsvno:hasOutputType", Term::iri(&outcome(profile, *one))));
    properties.extend(abilities);
    properties.extend(service.page().map(|page| ("foaf:homepage", Term::iri(page))));
    properties.extend(service.languages.iter().map(|code| ("dct:language", Term::text(code))));
    properties.extend(places(&service.coverage, profile).into_iter().map(|term| ("dct:spatial", term)));
    let numbered = (1..=service.channels.len()).map(|at| channel_name(profile, entry, at));
    properties.extend(numbered.map(|name| ("cv:hasChannel", Term::iri(&name))));
    let disputed = service.disputed();
    let claims = disputed.iter().flat_map(|(field, all)| all.iter().map(move |claim| (field, *claim)));
    let notes = claims.map(|(field, claim)| format!("{}: {}", field.word(), told::claim(claim)));
    properties.extend(notes.map(|note| ("skos:note", told(&note))));
    document.thing(&subject, class, &properties);
}

fn places(coverage: &Coverage, profile: &Profile<'_>) -> Vec<Term> {
    match coverage {
        Coverage::National => vec![country(profile)],
        Coverage::Municipalities(all) => {
            let place =
                |number: &String| [("a", Term::name("dct:Location")), ("dct:identifier", Term::text(number))];
            all.iter().map(|number| Term::thing(&place(number))).collect()
        }
    }
}

fn contact(document: &mut Document, entry: &Entry, profile: &Profile<'_>) {
    let mut properties = Vec::new();
    for channel in &entry.service.channels {
        match &channel.reach {
            Reach::Phone(phone) => properties.push(("cv:telephone", Term::text(&phone.number))),
            Reach::Email(email) => properties.push(("cv:email", Term::iri(&format!("mailto:{email}")))),
            Reach::Web(page) | Reach::Form(page) | Reach::Chat(page) => {
                properties.push(("cv:contactPage", Term::iri(page)));
            }
            Reach::Visit(place) => {
                let full =
                    format!("{}, {} {}", place.street, place.postcode.as_deref().unwrap_or(""), place.town);
                let told = Term::thing(&[
                    ("a", Term::name("locn:Address")),
                    ("locn:fullAddress", Term::text(&full)),
                ]);
                properties.push(("locn:address", told));
            }
            Reach::Sms(_) | Reach::Post(_) => {}
        }
    }
    properties.push(("cv:openingHours", Term::told(&told::hours(&entry.service.hours), profile.language)));
    if let Hours::Rules(rules) = &entry.service.hours {
        properties.extend(rules.iter().map(|rule| ("schema:hoursAvailable", structured(rule))));
    }
    document.thing(&address(profile, "kontakt", &entry.slug), "cv:ContactPoint", &properties);
}

/// Opening hours for machines. Holidays cannot be said here; the text beside says them.
fn structured(rule: &Rule) -> Term {
    let time = |minute: u16| Term::typed(&format!("{}:00", told::clock(minute)), "xsd:time");
    let mut properties = vec![("a", Term::name("schema:OpeningHoursSpecification"))];
    let days = rule.days.iter().map(|day| ("schema:dayOfWeek", Term::name(&format!("schema:{day:?}"))));
    properties.extend(days);
    properties.extend([("schema:opens", time(rule.from)), ("schema:closes", time(rule.to))]);
    let date = |day: rettesnor_values::Day| Term::typed(&day.to_string(), "xsd:date");
    properties.extend(rule.valid_from.map(|day| ("schema:validFrom", date(day))));
    properties.extend(rule.valid_to.map(|day| ("schema:validThrough", date(day))));
    Term::thing(&properties)
}

fn channel_name(profile: &Profile<'_>, entry: &Entry, at: usize) -> String {
    address(profile, "kanal", &format!("{}-{at}", entry.slug))
}

fn channels(document: &mut Document, entry: &Entry, profile: &Profile<'_>) {
    for (channel, at) in entry.service.channels.iter().zip(1..) {
        let name = channel_name(profile, entry, at);
        let (kind, value, page) = match &channel.reach {
            Reach::Phone(phone) => ("telefon", phone.number.clone(), None),
            Reach::Sms(phone) => ("sms", phone.number.clone(), None),
            Reach::Email(email) => ("e-post", email.clone(), None),
            Reach::Web(page) => ("nettsted", page.clone(), Some(page)),
            Reach::Form(page) => ("skjema", page.clone(), Some(page)),
            Reach::Chat(page) => ("chat", page.clone(), Some(page)),
            Reach::Visit(place) => ("oppmøte", format!("{}, {}", place.street, place.town), None),
            Reach::Post(place) => ("post", place.clone(), None),
        };
        let note = channel.note.as_ref().map_or_else(String::new, |note| format!(". {note}"));
        let told = Term::told(&format!("{kind}: {value}{note}"), profile.language);
        let mut properties = vec![("dct:identifier", Term::text(&name)), ("dct:description", told)];
        properties.extend(page.map(|page| ("vcard:hasURL", Term::iri(page))));
        document.thing(&name, "cv:Channel", &properties);
    }
}
