//! Open Referral's Human Services Data Specification, version 3: a page of services with all that belongs to each.

use super::{Entry, Profile, entries, id, told};
use crate::directory::Directory;
use crate::hours::{Hours, Rule};
use crate::model::{Address, Coverage, Field, Reach};
use rettesnor_values::Weekday;
use serde_json::{Map, Value, json};

/// The directory as a page of services.
pub fn hsds(directory: &Directory, profile: &Profile<'_>) -> Value {
    let services: Vec<Value> =
        entries(directory, profile).iter().map(|entry| service(entry, profile)).collect();
    json!({
        "total_items": services.len(),
        "total_pages": 1,
        "page_number": 1,
        "size": services.len(),
        "first_page": true,
        "last_page": true,
        "empty": services.is_empty(),
        "contents": services,
    })
}

/// An object with the fields that have a value.
fn object(fields: Vec<(&str, Value)>) -> Value {
    let some = fields.into_iter().filter(|(_, value)| match value {
        Value::Null => false,
        Value::Array(all) => !all.is_empty(),
        Value::String(text) => !text.is_empty(),
        _ => true,
    });
    Value::Object(some.map(|(name, value)| (name.to_owned(), value)).collect::<Map<_, _>>())
}

fn service(entry: &Entry, profile: &Profile<'_>) -> Value {
    let service = &entry.service;
    let serves = service.claims.iter().filter(|claim| claim.field == Field::Serves).map(told::claim);
    let status = if service.closed_down.is_some() { "defunct" } else { "active" };
    object(vec![
        ("id", json!(id(profile, "service", &entry.slug))),
        ("name", json!(entry.title)),
        ("description", json!(entry.text)),
        ("status", json!(status)),
        ("url", json!(service.page())),
        ("email", json!(service.email())),
        ("fees_description", json!(service.cost.word())),
        ("eligibility_description", json!(serves.collect::<Vec<_>>().join(" / "))),
        ("assured_date", json!(service.checked.map(|day| day.to_string()))),
        ("alert", json!(service.note)),
        ("organization", organisation(entry, profile)),
        ("phones", Value::Array(phones(entry, profile))),
        ("schedules", Value::Array(schedules(entry, profile))),
        ("service_areas", Value::Array(areas(entry, profile))),
        ("service_at_locations", Value::Array(locations(entry, profile))),
        ("languages", Value::Array(languages(entry, profile))),
        ("attributes", Value::Array(attributes(entry, profile))),
    ])
}

fn organisation(entry: &Entry, profile: &Profile<'_>) -> Value {
    let name = &entry.service.organisation;
    let description = format!("{name} ({})", entry.service.owner.word());
    object(vec![
        ("id", json!(id(profile, "organization", name))),
        ("name", json!(name)),
        ("description", json!(description)),
    ])
}

fn phones(entry: &Entry, profile: &Profile<'_>) -> Vec<Value> {
    let found = entry.service.channels.iter().zip(1..).filter_map(|(channel, at)| {
        let (phone, kind) = match &channel.reach {
            Reach::Phone(phone) => (phone, "voice"),
            Reach::Sms(phone) => (phone, "text"),
            _ => return None,
        };
        Some(object(vec![
            ("id", json!(id(profile, "phone", &format!("{}/{at}", entry.slug)))),
            ("number", json!(phone.number)),
            ("type", json!(kind)),
            ("description", json!(channel.note)),
        ]))
    });
    found.collect()
}

fn schedules(entry: &Entry, profile: &Profile<'_>) -> Vec<Value> {
    let numbered = |at: usize| json!(id(profile, "schedule", &format!("{}/{at}", entry.slug)));
    let zone = json!("Tidene er norsk tid (Europe/Oslo).");
    match &entry.service.hours {
        Hours::Rules(rules) => {
            let one = |(rule, at): (&Rule, usize)| {
                object(vec![
                    ("id", numbered(at)),
                    ("freq", json!("WEEKLY")),
                    ("wkst", json!("MO")),
                    ("byday", json!(days(&rule.days))),
                    ("opens_at", json!(told::clock(rule.from))),
                    ("closes_at", json!(told::clock(rule.to))),
                    ("valid_from", json!(rule.valid_from.map(|day| day.to_string()))),
                    ("valid_to", json!(rule.valid_to.map(|day| day.to_string()))),
                    ("description", json!(told::rule(rule))),
                    ("notes", zone.clone()),
                ])
            };
            rules.iter().zip(1..).map(one).collect()
        }
        Hours::Always => vec![object(vec![
            ("id", numbered(1)),
            ("freq", json!("WEEKLY")),
            ("byday", json!(days(&Weekday::ALL))),
            ("description", json!(told::hours(&entry.service.hours))),
        ])],
        Hours::ByAppointment | Hours::Unknown => {
            vec![object(vec![("id", numbered(1)), ("description", json!(told::hours(&entry.service.hours)))])]
        }
    }
}

/// Days as iCalendar writes them.
fn days(all: &[Weekday]) -> String {
    let short = all.iter().map(|day| match day {
        Weekday::Monday => "MO",
        Weekday::Tuesday => "TU",
        Weekday::Wednesday => "WE",
        Weekday::Thursday => "TH",
        Weekday::Friday => "FR",
        Weekday::Saturday => "SA",
        Weekday::Sunday => "SU",
    });
    short.collect::<Vec<_>>().join(",")
}

fn areas(entry: &Entry, profile: &Profile<'_>) -> Vec<Value> {
    let area = |name: &str| {
        let own = json!(id(profile, "area", &format!("{}/{name}", entry.slug)));
        object(vec![
            ("id", own),
            ("name", json!(name)),
            ("extent", json!(name)),
            ("extent_type", json!("text")),
        ])
    };
    match &entry.service.coverage {
        Coverage::National => vec![area(profile.country)],
        Coverage::Municipalities(all) => all.iter().map(|number| area(number)).collect(),
    }
}

fn locations(entry: &Entry, profile: &Profile<'_>) -> Vec<Value> {
    let found = entry.service.channels.iter().zip(1..).filter_map(|(channel, at)| {
        let Reach::Visit(place) = &channel.reach else { return None };
        let name = format!("{}/{at}", entry.slug);
        Some(object(vec![
            ("id", json!(id(profile, "service_at_location", &name))),
            ("description", json!(channel.note)),
            ("location", location(place, &name, profile)),
        ]))
    });
    found.collect()
}

/// An address without its postal code is told in words: the specification has no address without one.
fn location(place: &Address, name: &str, profile: &Profile<'_>) -> Value {
    let town = json!(place.town);
    // The county is the beginning of the municipality's number, and the code of ISO 3166-2 is made of it.
    let county: String = place.municipality.chars().take(2).collect();
    let addresses = place.postcode.iter().map(|postcode| {
        object(vec![
            ("id", json!(id(profile, "address", name))),
            ("address_1", json!(place.street)),
            ("city", town.clone()),
            ("state_province", json!(format!("{}-{county}", profile.country))),
            ("postal_code", json!(postcode)),
            ("country", json!(profile.country)),
            ("address_type", json!("physical")),
        ])
    });
    object(vec![
        ("id", json!(id(profile, "location", name))),
        ("location_type", json!("physical")),
        ("name", json!(place.street)),
        ("description", json!(format!("{}, {}", place.street, place.town))),
        ("external_identifier", json!(place.municipality)),
        ("external_identifier_type", json!("kommunenummer")),
        ("addresses", Value::Array(addresses.collect())),
    ])
}

fn languages(entry: &Entry, profile: &Profile<'_>) -> Vec<Value> {
    let one = |code: &String| {
        let own = json!(id(profile, "language", &format!("{}/{code}", entry.slug)));
        object(vec![("id", own), ("code", json!(code))])
    };
    entry.service.languages.iter().map(one).collect()
}

/// What it can do, for whom, and what sources claim: each a label with a value.
fn attributes(entry: &Entry, profile: &Profile<'_>) -> Vec<Value> {
    let service = &entry.service;
    let abilities = service.abilities.iter().map(|one| ("service", "kan", one.word().to_owned()));
    let audience = service.audience.iter().map(|one| ("audience", "for", one.word().to_owned()));
    let kind = ("kind", "slag", service.kind.word().to_owned());
    let source = ("source", "kilde", service.source.clone());
    let claims = service.claims.iter().map(|one| ("claim", one.field.word(), told::claim(one)));
    let all = abilities.chain(audience).chain([kind, source]).chain(claims).zip(1..);
    let one = |((link, label, value), at): ((&str, &str, String), usize)| {
        object(vec![
            ("id", json!(id(profile, "attribute", &format!("{}/{at}", entry.slug)))),
            ("link_type", json!(link)),
            ("link_entity", json!("service")),
            ("label", json!(label)),
            ("value", json!(value)),
        ])
    };
    all.map(one).collect()
}
