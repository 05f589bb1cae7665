//! Services as pages: who they are for, how to reach them, whether they are open.

use super::Library;
use super::area::{self, NormLine};
use super::link::{LinkView, Linker};
use super::norm::{NormPage, page as norm_page};
use crate::texts::Texts;
use crate::view::ascii;
use crate::words::Words;
use rettesnor_rules::model::{Norm, NormId, RuleBase};
use rettesnor_services::hours::{Hours, OnHolidays, Opening, Rule, Times};
use rettesnor_services::model::{Claim, Coverage, Level, Reach, Service};
use rettesnor_values::{Instant, TimeOfDay, Weekday, Zone};
use serde::Serialize;

/// A service as shown.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct ServiceView {
    /// The norm behind it, with its kind, what it says and its law.
    pub line: NormLine,
    /// `nødnummer`, `tjeneste`, `oversikt` or `nettsted`, as the directory calls it.
    pub kind: &'static str,
    /// The same in the reader's words.
    pub kind_title: String,
    /// Who runs it.
    pub organisation: String,
    /// What sort of body that is.
    pub owner: String,
    /// Who can turn to it.
    pub audience: Vec<String>,
    /// What it can do.
    pub abilities: Vec<String>,
    /// Its languages.
    pub languages: Vec<String>,
    /// What it costs.
    pub cost: String,
    /// Whether one can stay anonymous, where the source says.
    pub anonymous: Option<bool>,
    /// Where it is for: nothing where it is for the whole country, else the municipalities' numbers.
    pub municipalities: Vec<String>,
    /// The ways to reach it, the best first.
    pub channels: Vec<ChannelView>,
    /// Whether it is open now.
    pub open: OpenView,
    /// When it is open.
    pub hours: Vec<String>,
    /// A remark, in Norwegian.
    pub note: Option<String>,
    /// The day it was closed down, where it was.
    pub closed_down: Option<String>,
    /// Where all this is from.
    pub source: String,
    /// What the sources do not agree on.
    pub disputes: Vec<DisputeView>,
}

/// A way to reach a service.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct ChannelView {
    /// `telefon`, `sms`, `epost`, `nett`, `skjema`, `prat`, `besok` or `post`.
    pub kind: &'static str,
    /// The same in the reader's words.
    pub kind_title: String,
    /// What is read.
    pub text: String,
    /// The address a link has: `tel:`, `sms:`, `mailto:` or `https:`.
    pub href: Option<String>,
    /// A remark, in Norwegian.
    pub note: Option<String>,
}

/// Whether a service is open.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct OpenView {
    /// The same for programs and for colours.
    pub state: Opening,
    /// In words: `stengt nå, åpner mandag 9. mars 2026 kl. 09:00`.
    pub text: String,
}

/// What sources do not agree on.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct DisputeView {
    /// What it is about.
    pub about: String,
    /// What each says, with where.
    pub claims: Vec<String>,
}

/// The page of a service.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct ServicePage {
    /// The service.
    pub service: ServiceView,
    /// The norm that says whom it is for.
    pub norm: NormPage,
    /// Advice that leads to it.
    pub led_from: Vec<LinkView>,
    /// Others that can do some of the same, those that do most of it first.
    pub similar: Vec<LinkView>,
}

fn norm_of<'r>(library: &Library<'r>, service: &Service) -> Option<(NormId, &'r Norm)> {
    let id = library.names.norm(&service.norm)?;
    Some((id, library.rules.norms.get(id.index())?))
}

/// The holidays and the clock of the rules; a moment is read against them.
fn with_times<T>(rules: &RuleBase, read: impl FnOnce(&Times<'_>) -> T) -> T {
    let zone = rules.clock.as_deref().and_then(|rule| Zone::posix(rule).ok());
    read(&Times { calendar: rules.calendars.first(), zone: zone.as_ref() })
}

/// All services that may be shown to everybody.
pub(crate) fn all(library: &Library<'_>, now: Instant) -> Vec<ServiceView> {
    let shown = library.services.exported(Level::Public);
    let mut all: Vec<_> = shown.filter_map(|service| view(library, &service, now)).collect();
    all.sort_by_cached_key(|service| super::search::order(&service.line.link.title));
    all
}

/// The page of a service.
pub(crate) fn page(library: &Library<'_>, name: &str, now: Instant) -> Option<ServicePage> {
    let all: Vec<Service> = library.services.exported(Level::Public).collect();
    let this = |service: &&Service| norm_of(library, service).is_some_and(|(_, norm)| norm.slug == name);
    let service = all.iter().find(this)?;
    let (id, norm) = norm_of(library, service)?;
    let norm = norm_page(library, id, norm, now.day());
    let shared = |other: &Service| other.abilities.iter().filter(|it| service.abilities.contains(it)).count();
    let mut similar: Vec<(usize, LinkView)> = all
        .iter()
        .filter(|other| other.norm != service.norm && other.kind == service.kind && shared(other) > 0)
        .filter_map(|other| Some((shared(other), Linker::norm_itself(norm_of(library, other)?.1))))
        .collect();
    similar.sort_by(|(a, one), (b, other)| b.cmp(a).then_with(|| one.cmp(other)));
    let similar = similar.into_iter().take(SIMILAR).map(|(_, link)| link).collect();
    Some(ServicePage {
        service: view(library, service, now)?,
        led_from: norm.led_from.clone(),
        norm,
        similar,
    })
}

/// Services named beside another.
const SIMILAR: usize = 6;

/// What a service can do, in the reader's words.
pub(crate) fn abilities(library: &Library<'_>, service: &Service) -> Vec<String> {
    let all = service.abilities.iter();
    all.map(|it| library.texts.get(&format!("evne-{}", ascii(it.word())))).collect()
}

fn view(library: &Library<'_>, service: &Service, now: Instant) -> Option<ServiceView> {
    let (_, norm) = norm_of(library, service)?;
    let texts = library.texts;
    let words = library.words();
    let audience = service.audience.iter();
    let language =
        |code: &String| texts.try_with(&format!("sprak-{code}"), &[]).unwrap_or_else(|| code.clone());
    Some(ServiceView {
        line: area::line(library, norm, now.day()),
        kind: service.kind.word(),
        kind_title: texts.get(&format!("tjenesteslag-{}", ascii(service.kind.word()))),
        organisation: service.organisation.clone(),
        owner: texts.get(&format!("eier-{}", service.owner.word())),
        audience: audience.map(|it| texts.get(&format!("malgruppe-{}", it.word()))).collect(),
        abilities: abilities(library, service),
        languages: service.languages.iter().map(language).collect(),
        cost: texts.get(&format!("kostnad-{}", service.cost.word())),
        anonymous: service.anonymous,
        municipalities: match &service.coverage {
            Coverage::National => Vec::new(),
            Coverage::Municipalities(all) => all.clone(),
        },
        channels: service.channels.iter().map(|it| channel(texts, &it.reach, it.note.clone())).collect(),
        open: with_times(library.rules, |times| open(&words, &service.hours, now, times)),
        hours: hours(texts, &words, &service.hours),
        note: service.note.clone(),
        closed_down: service.closed_down.map(|day| words.day(day)),
        source: words.source(&service.source, service.checked),
        disputes: disputes(&words, service),
    })
}

fn channel(texts: &Texts, reach: &Reach, note: Option<String>) -> ChannelView {
    let (kind, text, href) = match reach {
        Reach::Phone(phone) => ("telefon", phone.shown.clone(), Some(format!("tel:{}", phone.number))),
        Reach::Sms(phone) => ("sms", phone.shown.clone(), Some(format!("sms:{}", phone.number))),
        Reach::Email(address) => ("epost", address.clone(), Some(format!("mailto:{address}"))),
        Reach::Web(page) => ("nett", page.clone(), Some(page.clone())),
        Reach::Form(page) => ("skjema", page.clone(), Some(page.clone())),
        Reach::Chat(page) => ("prat", page.clone(), Some(page.clone())),
        Reach::Visit(place) => {
            let code = place.postcode.as_ref().map_or_else(String::new, |code| format!("{code} "));
            ("besok", format!("{}, {code}{}", place.street, place.town), None)
        }
        Reach::Post(address) => ("post", address.clone(), None),
    };
    // The directory checks its addresses; a page must not depend on it.
    let safe = |href: &String| ["tel:", "sms:", "mailto:", "https://"].iter().any(|it| href.starts_with(it));
    let kind_title = texts.get(&format!("vei-{kind}"));
    ChannelView { kind, kind_title, text, href: href.filter(safe), note }
}

/// Whether something is open at a moment, in words.
fn open(words: &Words<'_>, hours: &Hours, now: Instant, times: &Times<'_>) -> OpenView {
    let state = hours.at(now, times);
    let (opens, closes) = match state {
        Opening::Closed => (hours.next(now, times), None),
        Opening::Open => (None, hours.closes(now, times)),
        _ => (None, None),
    };
    OpenView { state, text: opening(words, state, opens, closes) }
}

/// An opening in words: when it closes if it is open, when it opens if it is closed, and whether that is only roughly known.
pub fn opening(
    words: &Words<'_>,
    state: Opening,
    opens: Option<(Instant, bool)>,
    closes: Option<Instant>,
) -> String {
    let text = |key: &str, at: Instant| words.texts.with(key, &[("tid", &words.instant(at.minutes()))]);
    match (state, opens, closes) {
        (Opening::Open, _, Some(at)) => text("hvem-apent-til", at),
        (Opening::Open, _, None) => words.texts.get("hvem-apent"),
        (Opening::Probably, ..) => words.texts.get("hvem-trolig"),
        (Opening::Unknown, ..) => words.texts.get("hvem-ukjent"),
        (Opening::ByAppointment, ..) => words.texts.get("hvem-avtale"),
        (Opening::Closed, Some((at, true)), _) => text("hvem-stengt-omtrent", at),
        (Opening::Closed, Some((at, false)), _) => text("hvem-stengt-til", at),
        (Opening::Closed, None, _) => words.texts.get("hvem-stengt"),
    }
}

/// The hours by rule: `mandag–fredag kl. 09:00–15:00`.
fn hours(texts: &Texts, words: &Words<'_>, hours: &Hours) -> Vec<String> {
    match hours {
        Hours::Always => vec![texts.get("hvem-apent")],
        Hours::ByAppointment => vec![texts.get("hvem-avtale")],
        Hours::Unknown => vec![texts.get("hvem-ukjent")],
        Hours::Rules(rules) => rules.iter().map(|rule| hours_by(texts, words, rule)).collect(),
    }
}

fn hours_by(texts: &Texts, words: &Words<'_>, rule: &Rule) -> String {
    let clock = |minute: u16| {
        let time = TimeOfDay::from_minute_of_day(minute);
        time.map_or_else(|| "24:00".to_owned(), |time| time.to_string())
    };
    let (from, to) = (clock(rule.from), clock(rule.to));
    let days = days(texts, words, &rule.days);
    let key = if rule.roughly { "apent-omtrent" } else { "apent-fra-til" };
    let mut parts = vec![texts.with(key, &[("dager", &days), ("fra", &from), ("til", &to)])];
    parts.extend(match rule.holidays {
        OnHolidays::Open => Some(texts.get("apent-helligdager")),
        OnHolidays::Only => Some(texts.get("apent-bare-helligdager")),
        OnHolidays::Closed => None,
    });
    parts.extend(rule.valid_from.map(|day| texts.with("forklar-fra", &[("dato", &words.day(day))])));
    parts.extend(rule.valid_to.map(|day| texts.with("forklar-til", &[("dato", &words.day(day))])));
    parts.extend(rule.note.clone());
    parts.join(", ")
}

/// Days that follow each other are told as one stretch.
fn days(texts: &Texts, words: &Words<'_>, all: &[Weekday]) -> String {
    let name = |day: u8| texts.get(&format!("ukedag-{day}"));
    let mut stretches: Vec<(u8, u8)> = Vec::new();
    for day in all.iter().map(|day| *day as u8) {
        match stretches.last_mut() {
            Some((_, last)) if last.checked_add(1) == Some(day) => *last = day,
            _ => stretches.push((day, day)),
        }
    }
    let told = stretches.iter().flat_map(|(first, last)| match last.saturating_sub(*first) {
        0 => vec![name(*first)],
        1 => vec![name(*first), name(*last)],
        _ => vec![format!("{}–{}", name(*first), name(*last))],
    });
    words.all_of(&told.collect::<Vec<_>>())
}

fn disputes(words: &Words<'_>, service: &Service) -> Vec<DisputeView> {
    let claim = |it: &&Claim| format!("{} ({})", it.value, words.source(&it.source, it.checked));
    let all = service.disputed().into_iter().map(|(field, claims)| DisputeView {
        about: words.texts.get(&format!("hvem-felt-{}", ascii(field.word()))),
        claims: claims.iter().map(claim).collect(),
    });
    all.collect()
}
