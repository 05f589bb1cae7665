//! Services: those the guide names, the list of all, and the page of one.

use super::At;
use crate::Response;
use crate::frame::Frame;
use crate::html::Markup;
use askama::Template;
use rettesnor_guide::library::{ChannelView, ServicePage, ServiceView};
use rettesnor_guide::page::ServiceCard;
use rettesnor_services::hours::Opening;

/// How a service's hours are shown: a word for its form, and the picture before the words.
fn opening(state: Opening) -> (&'static str, &'static str) {
    match state {
        Opening::Open => ("open", "clock"),
        Opening::Probably => ("soon", "clock"),
        Opening::Closed => ("closed", "clock"),
        Opening::Unknown | Opening::ByAppointment => ("unknown", "unknown"),
    }
}

/// A service the guide names.
#[derive(Debug, Template)]
#[template(path = "service.html")]
struct CardHtml<'a> {
    f: &'a Frame<'a>,
    s: &'a ServiceCard,
    open: &'static str,
    picture: &'static str,
}

/// A service the guide names.
pub(super) fn card(f: &Frame<'_>, s: &ServiceCard) -> Markup {
    let (open, picture) = opening(s.opening);
    Markup::of(&CardHtml { f, s, open, picture })
}

/// The picture before a way to reach a service.
fn reach(channel: &ChannelView) -> &'static str {
    match channel.kind {
        "telefon" | "sms" => "phone",
        "epost" => "mail",
        "besok" | "post" => "place",
        _ => "web",
    }
}

/// A service in the list.
#[derive(Debug)]
struct Listed<'a> {
    service: &'a ServiceView,
    open: &'static str,
    picture: &'static str,
    /// The first way to reach it, a telephone before all others.
    first: Option<&'a ChannelView>,
}

#[derive(Debug, Template)]
#[template(path = "services.html")]
struct Services<'a> {
    f: &'a Frame<'a>,
    query: &'a str,
    ability: &'a str,
    open_now: bool,
    abilities: Vec<&'a str>,
    found: Vec<Listed<'a>>,
}

impl Services<'_> {
    fn is_chosen(&self, ability: &str) -> bool {
        self.ability == ability
    }
}

/// The list of services, by what is asked for.
pub(super) fn all(at: &mut At<'_, '_>) -> Response {
    let query: String = at.form.get("q").unwrap_or_default().trim().chars().take(100).collect();
    let ability: String = at.form.get("kan").unwrap_or_default().chars().take(100).collect();
    let open_now = at.form.told("apent").is_some();
    let told = [("q", query.as_str()), ("kan", ability.as_str()), ("apent", if open_now { "1" } else { "" })];
    let told = told.into_iter().filter(|(_, value)| !value.is_empty());
    at.frame.carried = told.map(|(name, value)| (name.to_owned(), value.to_owned())).collect();
    let f = &at.frame;
    let all = f.edition.library(f.site).services(f.now);
    let mut abilities: Vec<&str> =
        all.iter().flat_map(|service| &service.abilities).map(String::as_str).collect();
    abilities.sort_unstable();
    abilities.dedup();
    let shown = all.iter().filter(|service| {
        // An ability is called by its name in another language after a switch: what no service can do is no filter.
        let can = !abilities.contains(&ability.as_str()) || service.abilities.contains(&ability);
        can && mentions(service, &query) && (!open_now || is_open(service))
    });
    let found = shown.map(listed).collect();
    let page = Services { f, query: &query, ability: &ability, open_now, abilities, found };
    at.found(&f.t("side-meny-tjenester"), &page)
}

fn is_open(service: &ServiceView) -> bool {
    matches!(service.open.state, Opening::Open | Opening::Probably)
}

/// Whether every word is found somewhere in what is told of a service.
fn mentions(service: &ServiceView, query: &str) -> bool {
    let sentence = service.line.sentence.iter();
    let told = [&service.line.link.title, &service.organisation];
    let all: Vec<String> =
        told.into_iter().chain(sentence).chain(&service.abilities).map(|text| text.to_lowercase()).collect();
    let query = query.to_lowercase();
    query.split_whitespace().all(|word| all.iter().any(|text| text.contains(word)))
}

fn listed(service: &ServiceView) -> Listed<'_> {
    let (open, picture) = opening(service.open.state);
    let phone = service.channels.iter().find(|channel| channel.kind == "telefon");
    Listed { service, open, picture, first: phone.or_else(|| service.channels.first()) }
}

#[derive(Debug, Template)]
#[template(path = "service_page.html")]
struct ServiceHtml<'a> {
    f: &'a Frame<'a>,
    p: &'a ServicePage,
    open: &'static str,
    picture: &'static str,
}

/// The page of one service.
pub(super) fn one(at: &mut At<'_, '_>, name: &str) -> Response {
    let f = &at.frame;
    let Some(page) = f.edition.library(f.site).service(name, f.now) else { return at.missing() };
    let (open, picture) = opening(page.service.open.state);
    at.found(&page.service.line.link.title, &ServiceHtml { f, p: &page, open, picture })
}
