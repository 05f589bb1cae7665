//! `/normer`: the rules, and one of them as it stands with its history.

use super::exchange::{self, Slug, json};
use super::problem::Problem;
use super::shapes;
use crate::app::App;
use axum::extract::{Request, State};
use axum::http::StatusCode;
use axum::response::Response;
use rettesnor_rules::model::{
    Exception, ExtentText, LawRef, Norm, NormKind, NormVersion, Part, RuleBase, Transition, ValidityState,
};
use rettesnor_values::Day;
use serde::Serialize;
use std::sync::Arc;
use utoipa::ToSchema;

/// The shapes of the answers; new fields do not change them.
const LIST: &str = "rettesnor-norms/1";
const ONE: &str = "rettesnor-norm/1";

/// Regler.
#[derive(Debug, Serialize, ToSchema)]
pub(super) struct NormIndex {
    /// Navnet på denne formen.
    schema: &'static str,
    /// Regelverket, de første tegnene i avtrykket.
    rule_base: String,
    /// Reglene, etter navn.
    norms: Vec<Summary>,
}

/// En regel i korthet.
#[derive(Debug, Serialize, ToSchema)]
pub(super) struct Summary {
    /// Navnet i adresser.
    slug: String,
    /// Navnet i reglene.
    name: String,
    /// Tittelen, slik den siste utgaven har den.
    title: String,
    /// Slaget: `rett`, `plikt`, `frist` og så videre.
    kind: &'static str,
    /// Områdene: `helse`, `bolig` og så videre.
    areas: Vec<String>,
    /// Mappen i regelverket.
    domain: String,
    /// Om det gjelder liv eller sikkerhet.
    acute: bool,
    /// Hjemmelen.
    #[schema(value_type = Vec<shapes::Law>)]
    law: Vec<Law>,
    /// Om en jurist har gått gjennom den siste utgaven.
    reviewed: bool,
}

/// En henvisning til loven.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub(super) struct Law {
    text: String,
    url: Option<String>,
}

/// En regel med alle utgavene.
#[derive(Debug, Serialize, ToSchema)]
pub(super) struct Detail {
    /// Navnet på denne formen.
    schema: &'static str,
    /// Regelverket, de første tegnene i avtrykket.
    rule_base: String,
    /// Regelen i korthet.
    norm: Summary,
    /// Filen i regelverket.
    file: String,
    /// Utgavene, den eldste først.
    versions: Vec<Version>,
}

/// En utgave av en regel.
#[derive(Debug, Serialize, ToSchema)]
pub(super) struct Version {
    /// Navnet, der det er flere.
    label: Option<String>,
    /// Tittelen.
    title: String,
    /// Første dag den gjelder.
    #[schema(value_type = Option<String>, format = Date)]
    from: Option<String>,
    /// Siste dag den gjelder.
    #[schema(value_type = Option<String>, format = Date)]
    to: Option<String>,
    /// `gjelder`, `opphevet`, `vedtatt` eller `vedtatt_uten_dato`.
    state: &'static str,
    /// Hva som velger mellom utgavene: `lovens_dato`, `overgangsregel` eller `ukjent`.
    transition: &'static str,
    /// Regelens egne setninger for hvert utfall.
    wording: Vec<Wording>,
    /// Hvem som har plikten.
    responsible: Vec<String>,
    /// Omfang, varighet, opphør og vilkår som kan stilles.
    extent: Vec<String>,
    /// Grunnlag, vilkår og unntak som har navn.
    parts: Vec<Named>,
    /// Hjemmelen.
    #[schema(value_type = Vec<shapes::Law>)]
    law: Vec<Law>,
    /// Praksis eller faglig råd, der det ikke er lov.
    rests_on: Option<String>,
    /// Hvor vi har det fra.
    sources: Vec<Source>,
    /// Forbehold.
    caveats: Vec<String>,
    /// Andre lesninger.
    readings: Vec<Reading>,
    /// Dagen en jurist gikk gjennom den.
    #[schema(value_type = Option<String>, format = Date)]
    reviewed: Option<String>,
}

/// Setningen for et utfall.
#[derive(Debug, Serialize, ToSchema)]
pub(super) struct Wording {
    /// Utfallet.
    outcome: String,
    /// Setningen.
    text: String,
}

/// Et navngitt ledd.
#[derive(Debug, Serialize, ToSchema)]
pub(super) struct Named {
    /// `grunnlag`, `kan`, `vilkar`, `unntak` eller `sperre`.
    kind: &'static str,
    /// Tittelen.
    title: String,
    /// Egen hjemmel.
    #[schema(value_type = Vec<shapes::Law>)]
    law: Vec<Law>,
}

/// En kilde.
#[derive(Debug, Serialize, ToSchema)]
pub(super) struct Source {
    /// Kilden.
    text: String,
    /// Dagen den sist ble kontrollert.
    #[schema(value_type = Option<String>, format = Date)]
    checked: Option<String>,
}

/// En annen lesning.
#[derive(Debug, Serialize, ToSchema)]
pub(super) struct Reading {
    /// Tittelen.
    title: String,
    /// Om det er den som er tryggest å følge.
    prudent: bool,
    /// Hvem som kan avklare.
    ask: Option<String>,
}

/// Se alle regler
#[utoipa::path(get, path = "/api/v1/normer", tag = "Regler", operation_id = "normer",
    params(
        ("sok" = Option<String>, Query, description = "Ord som skal stå i navn, tittel eller hjemmel."),
        ("omrade" = Option<String>, Query, description = "Bare dette området, for eksempel `helse`."),
        ("slag" = Option<String>, Query, description = "Bare dette slaget, for eksempel `frist`."),
        ("sprak" = Option<shapes::LanguageCode>, Query, description = "Tekstenes språk."),
        ("If-None-Match" = Option<String>, Header, description = "Avtrykket fra et tidligere svar.")),
    responses((status = 200, description = "Reglene.", body = NormIndex, content_type = "application/json"), shapes::GetProblems))]
pub(super) async fn list(State(app): State<Arc<App>>, request: Request) -> Response {
    exchange::get(app, request, &["sok", "omrade", "slag"], |desk, call| {
        let rules = &desk.book(call.language).model;
        let words: Vec<String> =
            call.one("sok").unwrap_or_default().split_whitespace().map(str::to_lowercase).collect();
        let (area, kind) = (call.one("omrade"), call.one("slag"));
        let norms = rules.norms.iter().map(|norm| summary(rules, norm));
        let norms = norms.filter(|norm| {
            let law = norm.law.iter().map(|law| law.text.as_str());
            let about: Vec<&str> = [&*norm.name, &norm.slug, &norm.title].into_iter().chain(law).collect();
            let about = about.join(" ").replace('_', " ").to_lowercase();
            area.is_none_or(|area| norm.areas.iter().any(|one| one == area))
                && kind.is_none_or(|kind| norm.kind == kind)
                && words.iter().all(|word| about.contains(word.as_str()))
        });
        json(&NormIndex { schema: LIST, rule_base: desk.edition.rule_base(), norms: norms.collect() })
    })
    .await
}

/// Se én regel
#[utoipa::path(get, path = "/api/v1/normer/{slug}", tag = "Regler", operation_id = "norm",
    params(("slug" = String, Path, description = "Regelens navn, som i `/api/v1/normer`.", example = "klagefrist"),
        ("sprak" = Option<shapes::LanguageCode>, Query, description = "Tekstenes språk."),
        ("If-None-Match" = Option<String>, Header, description = "Avtrykket fra et tidligere svar.")),
    responses((status = 200, description = "Regelen.", body = Detail, content_type = "application/json"),
        (status = 404, description = "Det finnes ingen slik regel.", body = shapes::Problem, content_type = "application/problem+json"),
        shapes::GetProblems))]
pub(super) async fn one(State(app): State<Arc<App>>, Slug(slug): Slug, request: Request) -> Response {
    exchange::get(app, request, &[], move |desk, call| {
        let rules = &desk.book(call.language).model;
        let norm = desk.edition.names.norm(&slug).and_then(|id| rules.norms.get(id.index()));
        let norm = norm.ok_or_else(|| Problem::new(StatusCode::NOT_FOUND, "api-norm"))?;
        let file = usize::try_from(norm.place.source).ok().and_then(|at| rules.sources.get(at));
        json(&Detail {
            schema: ONE,
            rule_base: desk.edition.rule_base(),
            norm: summary(rules, norm),
            file: file.cloned().unwrap_or_default(),
            versions: norm.versions.iter().map(|one| version(rules, one)).collect(),
        })
    })
    .await
}

fn summary(rules: &RuleBase, norm: &Norm) -> Summary {
    let last = norm.versions.last();
    let title = last.map_or_else(|| norm.name.clone(), |version| version.title.clone());
    Summary {
        slug: norm.slug.clone(),
        name: norm.name.clone(),
        title: if title.is_empty() { norm.name.replace('_', " ") } else { title },
        kind: kind(norm.kind),
        areas: norm.areas.clone(),
        domain: norm.domain.clone(),
        acute: norm.acute,
        law: last.map_or_else(Vec::new, |version| law(rules, &version.origin.basis)),
        reviewed: last.is_some_and(|version| version.origin.reviewed.is_some()),
    }
}

fn version(rules: &RuleBase, version: &NormVersion) -> Version {
    let origin = &version.origin;
    let wording =
        |(outcome, text): &(String, String)| Wording { outcome: outcome.clone(), text: text.clone() };
    Version {
        label: version.label.clone(),
        title: version.title.clone(),
        from: version.validity.from.map(written),
        to: version.validity.to.map(written),
        state: state(version.validity.state),
        transition: match version.transition {
            Transition::LawDate => "lovens_dato",
            Transition::When(_) => "overgangsregel",
            Transition::Unknown => "ukjent",
        },
        wording: version.wording.iter().map(wording).collect(),
        responsible: version.responsible.clone(),
        extent: version.extent.iter().map(extent).collect(),
        parts: parts(rules, version),
        law: law(rules, &origin.basis),
        rests_on: origin.practice.clone().or_else(|| origin.advice.clone()),
        sources: origin
            .sources
            .iter()
            .map(|(text, checked)| Source { text: text.clone(), checked: checked.map(written) })
            .collect(),
        caveats: origin.caveats.clone(),
        readings: version
            .readings
            .iter()
            .map(|one| Reading { title: one.title.clone(), prudent: one.prudent, ask: one.ask.clone() })
            .collect(),
        reviewed: origin.reviewed.as_ref().map(|(_, day)| written(*day)),
    }
}

fn parts(rules: &RuleBase, version: &NormVersion) -> Vec<Named> {
    let body = &version.body;
    let mut all = Vec::new();
    for (kind, parts) in [("grunnlag", &body.grounds), ("kan", &body.may), ("vilkar", &body.requirements)] {
        for part in parts {
            all.extend(title(part).map(|title| Named { kind, title, law: law(rules, &part.basis) }));
            exceptions(rules, &part.exceptions, "unntak", &mut all);
        }
    }
    exceptions(rules, &body.exceptions, "unntak", &mut all);
    all
}

fn title(part: &Part) -> Option<String> {
    part.title.clone().or_else(|| part.name.as_ref().map(|name| name.replace('_', " ")))
}

/// An exception lifts, what blocks it is an exception of its own, and so on down: they take turns.
fn exceptions(rules: &RuleBase, some: &[Exception], kind: &'static str, all: &mut Vec<Named>) {
    let below = if kind == "unntak" { "sperre" } else { "unntak" };
    for one in some {
        let title = one.title.clone().unwrap_or_else(|| one.name.replace('_', " "));
        all.push(Named { kind, title, law: law(rules, &one.origin.basis) });
        exceptions(rules, &one.blocks, below, all);
    }
}

fn extent(text: &ExtentText) -> String {
    match text {
        ExtentText::Extent(text)
        | ExtentText::Duration(text)
        | ExtentText::Ends(text)
        | ExtentText::MayAttach(text) => text.clone(),
    }
}

pub(super) fn law(rules: &RuleBase, basis: &[LawRef]) -> Vec<Law> {
    basis.iter().map(|one| Law { text: one.canonical(rules), url: one.lovdata_url(rules) }).collect()
}

fn written(day: Day) -> String {
    day.to_string()
}

fn state(state: ValidityState) -> &'static str {
    match state {
        ValidityState::InForce => "gjelder",
        ValidityState::Repealed => "opphevet",
        ValidityState::AdoptedFrom => "vedtatt",
        ValidityState::AdoptedWithoutDate => "vedtatt_uten_dato",
    }
}

/// The word for a kind, as in the rule language.
fn kind(kind: NormKind) -> &'static str {
    match kind {
        NormKind::Right => "rett",
        NormKind::RightAndDuty => "rett_og_plikt",
        NormKind::Duty => "plikt",
        NormKind::HelperDuty => "hjelperplikt",
        NormKind::Discretion => "adgang",
        NormKind::Intervention => "inngrep",
        NormKind::Requirements => "vilkår",
        NormKind::Phase => "fase",
        NormKind::Warning => "advarsel",
        NormKind::Advice => "råd",
        NormKind::Service => "tjeneste",
        NormKind::Deadline => "frist",
        NormKind::WaitingPeriod => "ventetid",
        NormKind::AuthorityLimit => "myndighetsfrist",
    }
}
