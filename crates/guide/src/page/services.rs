//! Whom to call: services as cards, and steps with theirs.

use crate::basis::Basis;
use crate::view::{Digest, LeadView, Line};
use rettesnor_engine::Evaluator;
use rettesnor_engine::case::Case;
use rettesnor_services::hours::Opening;
use rettesnor_services::model::{Level, Reach, Service};
use rettesnor_services::rank::{Asked, Fit, Place, Ranked, Ranking, rank};
use rettesnor_values::Instant;
use serde::Serialize;
use std::sync::Arc;

/// A place we can be.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct PlaceView {
    /// The municipality's number.
    pub number: String,
    /// Its name.
    pub name: String,
}

/// A service as a card.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct ServiceCard {
    /// Its ASCII name.
    pub slug: String,
    /// Its title.
    pub title: String,
    /// What it is for.
    pub sentence: Option<String>,
    /// The number to dial, and the number to read.
    pub phone: Option<(String, String)>,
    /// Its page.
    pub page: Option<String>,
    /// Its address for e-mail.
    pub email: Option<String>,
    /// Whether it is open.
    pub opening: Opening,
    /// The same in words, with when it closes or opens.
    pub open_words: String,
    /// Whether it is for life or safety.
    pub acute: bool,
    /// Said where it is not sure that it is for this person.
    pub fit_words: Option<String>,
    /// Said where it is for some places only.
    pub place_words: Option<String>,
    /// Others that are open, where it is not.
    pub instead: Vec<String>,
    /// A remark.
    pub note: Option<String>,
    /// Languages, by code.
    pub languages: Vec<String>,
}

/// Whom to call.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Whom {
    /// Numbers for danger.
    pub emergency: Vec<ServiceCard>,
    /// All others, the best first.
    pub services: Vec<ServiceCard>,
}

/// A step with whom to call for it.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct StepView {
    /// What can be done.
    pub line: Arc<Line>,
    /// Who can help with it.
    pub services: Vec<ServiceCard>,
    /// What to write, to go through, and by when.
    pub documents: Vec<LeadView>,
}

/// Places that services are for.
pub(crate) fn places(basis: &Basis<'_>) -> Vec<PlaceView> {
    let view = |one: &crate::situations::Municipality| PlaceView {
        number: one.number.clone(),
        name: one.name.clone(),
    };
    basis.situations.places.iter().map(view).collect()
}

/// Whom to call for a case, here and now. What may go to nobody is not among them.
pub(crate) fn whom(
    basis: &Basis<'_>,
    evaluator: &mut Evaluator<'_>,
    case: &Case,
    at: (Instant, Option<&str>),
) -> Whom {
    cards(basis, &ranked(basis, evaluator, case, at), at.0)
}

/// Whom to call for a case, on a sheet that is read later than now.
pub(crate) fn whom_on_paper(
    basis: &Basis<'_>,
    evaluator: &mut Evaluator<'_>,
    case: &Case,
    at: (Instant, Option<&str>),
) -> Whom {
    cards(basis, &ranked(basis, evaluator, case, at).on_paper(), at.0)
}

fn ranked<'a>(
    basis: &Basis<'a>,
    evaluator: &mut Evaluator<'_>,
    case: &Case,
    (now, municipality): (Instant, Option<&str>),
) -> Ranking<'a> {
    let zone = basis.zone();
    let asked = Asked { now, municipality, times: basis.times(zone.as_ref()) };
    rank(basis.directory, evaluator, case, &asked)
}

fn cards(basis: &Basis<'_>, ranking: &Ranking<'_>, now: Instant) -> Whom {
    let cards = |all: &[Ranked<'_>]| -> Vec<ServiceCard> {
        let may = all.iter().filter(|one| one.service.level < Level::Partners);
        may.filter(|one| one.place != Place::Elsewhere).map(|one| card(basis, one, now)).collect()
    };
    Whom { emergency: cards(&ranking.emergency), services: cards(&ranking.services) }
}

fn card(basis: &Basis<'_>, one: &Ranked<'_>, now: Instant) -> ServiceCard {
    let service = public(one.service);
    let rules = &basis.compiled.model;
    let norm = rules.norms.get(one.norm.index());
    let version = norm.and_then(|norm| norm.versions.last());
    let sentence = version.and_then(|version| version.wording.iter().find(|(key, _)| key == "ja"));
    let title_of = |name: &String| {
        let norm = rules.norms.iter().find(|norm| norm.name == *name);
        norm.and_then(|norm| norm.versions.last()).map_or_else(|| name.clone(), |it| it.title.clone())
    };
    ServiceCard {
        slug: norm.map_or_else(String::new, |norm| norm.slug.clone()),
        title: version.map_or_else(String::new, |version| version.title.clone()),
        sentence: sentence.map(|(_, text)| text.clone()),
        phone: service.phone().map(|phone| (phone.number.clone(), phone.shown.clone())),
        page: service.page().map(str::to_owned),
        email: service.email().map(str::to_owned),
        opening: one.opening,
        open_words: open_words(basis, one, now),
        acute: one.acute,
        fit_words: match one.fit {
            Fit::Yes => None,
            Fit::If => Some(basis.texts.get("guide-tjeneste-hvis")),
            Fit::Depends => Some(basis.texts.get("guide-tjeneste-avhenger")),
        },
        place_words: (one.place == Place::SomePlaces).then(|| places_in_words(basis, &service)),
        instead: one.instead.iter().map(title_of).collect(),
        note: service.note.clone(),
        languages: service.languages.clone(),
    }
}

/// The service without what may not be shown to everybody.
fn public(service: &Service) -> Service {
    let mut service = service.clone();
    service.channels.retain(|channel| channel.level < Level::Partners);
    service.channels.retain(|channel| !matches!(channel.reach, Reach::Sms(_)));
    service
}

fn places_in_words(basis: &Basis<'_>, service: &Service) -> String {
    let rettesnor_services::model::Coverage::Municipalities(numbers) = &service.coverage else {
        return String::new();
    };
    let places = places(basis);
    let names = numbers.iter().filter_map(|number| places.iter().find(|place| place.number == *number));
    let names: Vec<String> = names.map(|place| place.name.clone()).collect();
    basis.texts.with("guide-tjeneste-steder", &[("steder", &basis.words().all_of(&names))])
}

fn open_words(basis: &Basis<'_>, one: &Ranked<'_>, now: Instant) -> String {
    let at = |moment: Instant| {
        let time = moment.time().map_or_else(String::new, |time| time.to_string());
        if moment.day() == now.day() {
            return time;
        }
        let day = moment.day();
        let weekday = day.weekday().map_or(0, |weekday| usize::from(weekday as u8));
        let day = match rettesnor_values::days_between(now.day(), day) {
            Some(1) => basis.texts.get("guide-i-morgen"),
            Some(2..=6) => basis.texts.get(&format!("ukedag-{weekday}")),
            _ => basis.words().long_day(day),
        };
        basis.texts.with("guide-dag-tid", &[("dag", &day), ("tid", &time)])
    };
    let told = |key: &str, moment: Option<Instant>, plain: &str| match moment {
        Some(moment) => basis.texts.with(key, &[("tid", &at(moment))]),
        None => basis.texts.get(plain),
    };
    match (one.opening, one.opens) {
        (Opening::Open, _) => told("guide-apent-til", one.closes, "guide-apent"),
        (Opening::Probably, _) => told("guide-trolig-apent-til", one.closes, "guide-trolig-apent"),
        (Opening::ByAppointment, _) => basis.texts.get("guide-etter-avtale"),
        (Opening::Unknown, _) => basis.texts.get("guide-apningstid-ukjent"),
        (Opening::Closed, Some((moment, true))) => told("guide-apner-omtrent", Some(moment), "guide-stengt"),
        (Opening::Closed, opens) => told("guide-apner", opens.map(|(at, _)| at), "guide-stengt"),
    }
}

/// The steps of an answer in brief, each with its services in the order of the ranking.
pub(crate) fn steps(digest: &Digest, whom: &Whom) -> Vec<StepView> {
    let steps = digest.steps.iter().filter(|line| line.kind == "råd").cloned();
    let step = |line: Arc<Line>| {
        let named = |card: &&ServiceCard| {
            line.leads_to.iter().any(|lead| lead.kind == "tjeneste" && lead.name == card.slug)
        };
        let all = whom.services.iter().chain(&whom.emergency);
        let documents = line.leads_to.iter().filter(|lead| lead.kind != "tjeneste");
        StepView {
            services: all.filter(named).cloned().collect(),
            documents: documents.cloned().collect(),
            line,
        }
    };
    steps.map(step).collect()
}
