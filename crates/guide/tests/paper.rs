//! What leaves the page, held to the real rules: nothing on paper that is not for the one who reads it.

#![expect(clippy::unwrap_used, reason = "a test stops where something is not as it must be")]

mod support;

use rettesnor_engine::Evaluator;
use rettesnor_guide::leaflet::{self, LeafletView};
use rettesnor_guide::page::{self, Ask};
use rettesnor_guide::reader::Reader;
use rettesnor_guide::session::{Said, Session, Step};
use rettesnor_guide::texts::Language;
use rettesnor_guide::view::{Line, Sign};
use rettesnor_guide::{calendar, summary};
use rettesnor_values::{Day, Instant, TimeOfDay};
use std::collections::BTreeSet;
use std::sync::LazyLock;
use support::{Site, now, today};

static SITE: LazyLock<Site> = LazyLock::new(|| Site::new(Language::Nb));

fn situation(site: &Site, key: &str) -> Session {
    Session::from_situation(site.basis().situations.find(key).unwrap())
}

fn sheet(site: &Site, session: &Session, at: Instant) -> LeafletView {
    leaflet::page(&site.basis(), &mut Evaluator::new(site.compiled()), session, (at, false))
}

/// Whether the rules say that the person does what a norm says.
fn is_done_by_person(slug: &str) -> bool {
    let norm = SITE.compiled().model.norms.iter().find(|norm| norm.slug == slug).unwrap();
    let named = |who: &String| who == "personen" || who == "søkeren";
    norm.versions.last().unwrap().responsible.iter().any(named)
}

/// A refusal of asylum whose letter came on a day.
fn refused() -> Session {
    let mut session = situation(&SITE, "har-fatt-avslag");
    let mut say = |field: &str, value: &str| {
        session.say(vec![Step::Say(format!("vedtak.1.{field}"), Said::Value(value.to_owned()))]);
    };
    say("truffet", "2026-04-20");
    say("brev_kom_frem", "2026-04-24");
    say("fikk_kjennskap", "2026-04-24");
    for field in [
        "tilgjengelig_elektronisk",
        "varslet_elektronisk",
        "åpnet",
        "meldt_fullmektig",
        "kunngjort",
        "begrunnelse_krevd",
        "forlenget_til",
        "klage_postlagt",
        "klage_levert",
        "klage_meldt_borte",
    ] {
        say(field, "aldri");
    }
    say("åpenbart_grunnløs", "nei");
    say("uten_begrunnelse", "nei");
    session
}

#[test]
fn a_leaflet_asks_nothing_of_the_person_that_others_are_to_do() {
    for key in ["alene-under-18", "har-fatt-avslag", "uten-papirer"] {
        let mut told: Vec<(BTreeSet<String>, BTreeSet<String>)> = Vec::new();
        for language in Language::ALL {
            let site = Site::new(language);
            let view = sheet(&site, &situation(&site, key), now());
            let names = |lines: &[leaflet::LeafletLine]| lines.iter().map(|line| line.norm.clone()).collect();
            let own: BTreeSet<String> = names(&[view.duties.clone(), view.todo.clone()].concat());
            for norm in &own {
                assert!(is_done_by_person(norm), "{norm} in {language:?}");
            }
            assert!(!view.duties.is_empty(), "{key} in {language:?}");
            let rights = view.rights.iter().flat_map(|group| &group.lines);
            told.push((own, rights.map(|line| line.norm.clone()).collect()));
        }
        assert!(told.iter().all(|one| Some(one) == told.first()), "{key}: the same in every language");
    }
}

#[test]
fn a_leaflet_tells_of_help_in_an_emergency() {
    let view = sheet(&SITE, &situation(&SITE, "uten-papirer"), now());
    let norm = SITE.compiled().model.norms.iter().find(|norm| norm.name == "øyeblikkelig_hjelp").unwrap();
    let mut lines = view.rights.iter().filter(|group| group.key == "helse").flat_map(|group| &group.lines);
    let line = lines.find(|line| line.norm == norm.slug).unwrap();
    assert!(line.text.as_ref().unwrap().contains("hvis:"), "with its condition: {line:?}");
}

#[test]
fn a_leaflet_says_when_it_rests_on_the_law_of_another_day_and_tells_of_no_day_that_is_past() {
    let mut session = refused();
    let law = |view: &LeafletView| view.notices.iter().any(|text| text.contains("loven slik den var"));
    let before = sheet(&SITE, &session, now());
    assert!(!before.deadlines.is_empty() && !law(&before));
    session.say(vec![Step::Per(Some(today().to_string()))]);
    let later = Instant::new(Day::parse("2027-06-20").unwrap(), TimeOfDay::MIDNIGHT);
    let after = sheet(&SITE, &session, later);
    assert!(after.problems.is_empty() && law(&after));
    assert!(after.deadlines.iter().all(|one| one.date.as_str() >= "2027-06-20"), "{:?}", after.deadlines);
}

#[test]
fn a_leaflet_made_at_night_names_the_same_people_as_one_made_by_day() {
    for key in ["uten-papirer", "har-fatt-avslag", "eos-uten-bolig"] {
        let session = situation(&SITE, key);
        let names = |hour: u8| -> Vec<String> {
            let at = Instant::new(today(), TimeOfDay::new(hour, 0).unwrap());
            sheet(&SITE, &session, at).whom.iter().map(|card| card.slug.clone()).collect()
        };
        assert_eq!(names(3), names(12), "{key}");
        assert!(!names(3).is_empty());
    }
}

#[test]
fn the_title_of_a_summary_does_not_say_what_is_left_off_it() {
    let basis = SITE.basis();
    let mut evaluator = Evaluator::new(SITE.compiled());
    for (key, hidden) in [("mulig-utnyttet", true), ("utvist", true), ("har-fatt-avslag", false)] {
        let (session, name) = (situation(&SITE, key), basis.situations.find(key).unwrap().title.clone());
        let mut title = |with| summary::page(&basis, &mut evaluator, &session, (now(), with)).title;
        assert_eq!(title(true), name);
        assert_eq!(title(false) != name, hidden, "{key}: {}", title(false));
        assert!(!title(false).is_empty());
    }
}

/// What the calendar calls a day.
fn named(line: &Line) -> &'static str {
    match line.kind {
        _ if line.sign == Sign::Open => "guide-kalender-kanskje",
        "ventetid" => "guide-kalender-tidligst",
        "myndighetsfrist" => "guide-kalender-andres",
        _ => "guide-kalender-siste",
    }
}

#[test]
fn a_calendar_says_of_each_day_whether_it_is_the_last_the_first_or_perhaps_none() {
    let basis = SITE.basis();
    let mut reader = Reader::new(SITE.compiled());
    let mut seen = BTreeSet::new();
    let all = basis.situations.all.iter().map(Session::from_situation).chain([refused()]);
    for session in all {
        let view = page::page(&basis, &mut reader, &session, &Ask::at(now()));
        let urgent = view.answer.unwrap().digest.urgent;
        let dated =
            urgent.iter().filter_map(|line| Some((line.deadline.as_ref()?.date.clone()?, named(line))));
        let ahead: BTreeSet<_> = dated.filter(|(date, _)| date.as_str() >= "2026-05-05").collect();
        let text = calendar::ics(&basis, &mut reader.evaluator, &session, now()).unwrap_or_default();
        let events: BTreeSet<(String, String)> = text.split("BEGIN:VEVENT").skip(1).map(event).collect();
        let expected = ahead.iter().map(|(date, key)| {
            let plain: String = date.chars().filter(char::is_ascii_digit).collect();
            (plain, basis.texts.get(key))
        });
        assert_eq!(events, expected.collect(), "{:?}", session.situation());
        let ids: Vec<&str> = text.lines().filter(|line| line.starts_with("UID:")).collect();
        assert_eq!(ids.iter().collect::<BTreeSet<_>>().len(), events.len(), "each event has its own name");
        seen.extend(ahead.into_iter().map(|(_, key)| key));
    }
    assert!(seen.contains("guide-kalender-kanskje") && seen.contains("guide-kalender-siste"), "{seen:?}");
}

/// The day of an event, and what it is called.
fn event(text: &str) -> (String, String) {
    let line = |name: &str| text.lines().find(|line| line.starts_with(name)).unwrap();
    let start = line("DTSTART").rsplit(':').next().unwrap().replace('T', "");
    let start = if start.len() > 8 { start.get(..12).unwrap().to_owned() } else { start };
    (start, line("SUMMARY").split_once(':').unwrap().1.to_owned())
}
