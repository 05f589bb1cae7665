//! `/tjenester`: whom one can call. Of the directory only what is for everybody is told.

use super::exchange::{self, Call, json};
use super::problem::Problem;
use super::shapes;
use crate::app::App;
use crate::desk::Desk;
use axum::extract::{Request, State};
use axum::response::Response;
use rettesnor_engine::case::Case;
use rettesnor_guide::view;
use rettesnor_rules::model::RuleBase;
use rettesnor_services::hours::Times;
use rettesnor_services::model::{Level, Service};
use rettesnor_services::rank::{Asked, Ranked, rank as ranked};
use rettesnor_values::{Instant, Zone};
use serde::Serialize;
use serde_json::{Value, json as object};
use std::sync::Arc;
use utoipa::ToSchema;

/// The shapes of the answers; new fields do not change them.
const LIST: &str = "rettesnor-services/1";
const WHOM: &str = "rettesnor-whom/1";

/// Tjenester.
#[derive(Debug, Serialize, ToSchema)]
pub(super) struct ServiceIndex {
    /// Navnet på denne formen.
    schema: &'static str,
    /// Regelverket, de første tegnene i avtrykket.
    rule_base: String,
    /// Tjenestene.
    services: Vec<Listed>,
}

/// En tjeneste.
#[derive(Debug, Serialize, ToSchema)]
pub(super) struct Listed {
    /// Tjenestens navn.
    title: String,
    /// Tjenesten slik katalogen har den.
    #[schema(value_type = shapes::Service)]
    service: Service,
}

/// Søk i tjenestene
#[utoipa::path(get, path = "/api/v1/tjenester", tag = "Tjenester", operation_id = "tjenester",
    params(
        ("sok" = Option<String>, Query, description = "Ord som skal stå i navn, eier eller hva tjenesten kan."),
        ("kommune" = Option<shapes::Municipality>, Query, description = "Bare tjenester som dekker denne kommunen."),
        ("sprak" = Option<shapes::LanguageCode>, Query, description = "Tekstenes språk."),
        ("If-None-Match" = Option<String>, Header, description = "Avtrykket fra et tidligere svar.")),
    responses((status = 200, description = "Tjenestene.", body = ServiceIndex, content_type = "application/json"), shapes::GetProblems))]
pub(super) async fn list(State(app): State<Arc<App>>, request: Request) -> Response {
    exchange::get(app, request, &["sok", "kommune"], |desk, call| {
        let place = municipality(call)?;
        let rules = &desk.book(call.language).model;
        let words: Vec<String> =
            call.one("sok").unwrap_or_default().split_whitespace().map(str::to_lowercase).collect();
        let services = desk.edition.directory.exported(Level::Public);
        let services = services
            .filter(|service| place.is_none_or(|place| service.coverage.reaches(place)))
            .map(|service| Listed { title: title(rules, &service), service })
            .filter(|one| {
                let can = one.service.abilities.iter().map(|ability| ability.word().replace('_', " "));
                let about = format!(
                    "{} {} {}",
                    one.title,
                    one.service.organisation,
                    can.collect::<Vec<_>>().join(" ")
                );
                let about = about.to_lowercase();
                words.iter().all(|word| about.contains(word.as_str()))
            });
        json(&ServiceIndex {
            schema: LIST,
            rule_base: desk.edition.rule_base(),
            services: services.collect(),
        })
    })
    .await
}

/// Finn ut hvem man kan ringe
#[utoipa::path(post, path = "/api/v1/tjenester", tag = "Tjenester", operation_id = "hvem",
    description = "Hvem denne personen kan ringe, her og nå, den beste først og med grunnene. Nødnumre for seg.",
    params(
        ("kommune" = Option<shapes::Municipality>, Query, description = "Kommunen det ringes fra."),
        ("na" = Option<String>, Query, description = "Tidspunktet, for eksempel `2026-03-20T14:30`. Ellers nå."),
        ("sprak" = Option<shapes::LanguageCode>, Query, description = "Svarets språk.")),
    request_body(description = "Situasjonen.", content(
        (shapes::Situation = "application/json"), (String = "application/toml"))),
    responses((status = 200, description = "Tjenestene.", body = shapes::Whom, content_type = "application/json"), shapes::PostProblems))]
pub(super) async fn rank(State(app): State<Arc<App>>, request: Request) -> Response {
    exchange::post(app, request, &["kommune", "na"], |desk, call| {
        let place = municipality(call)?;
        let wrong = |_| Problem::parameter("na", "api-parameter-tid");
        let stated = call.one("na").map(|text| Instant::parse(text).map_err(wrong)).transpose()?;
        json(&whom(desk, call, place, stated)?)
    })
    .await
}

fn whom(
    desk: &Desk<'_>,
    call: &Call,
    municipality: Option<&str>,
    stated: Option<Instant>,
) -> Result<Value, Problem> {
    let now = stated.unwrap_or(call.now);
    let rules = &desk.book(call.language).model;
    let mut case = call.case(desk, stated.map(Instant::day), None)?;
    case.now = Some(now);
    let zone = rules.clock.as_deref().and_then(|rule| Zone::posix(rule).ok());
    let asked =
        Asked { now, municipality, times: Times { calendar: rules.calendars.first(), zone: zone.as_ref() } };
    let mut evaluator = desk.evaluator(call.language);
    // Of facts that cannot all be true nothing follows; whom to call is then told as to somebody who has said nothing.
    let contradiction = evaluator.evaluate(&case).contradiction.is_some();
    if contradiction {
        case = Case { law_date: case.law_date, now: case.now, ..Case::new(case.today) };
    }
    let ranking = ranked(&desk.edition.directory, &mut evaluator, &case, &asked);
    let texts = desk.texts(call.language);
    let mut told = |some: &[Ranked<'_>]| -> Vec<Value> {
        let mut all = Vec::new();
        for one in some.iter().filter(|one| one.service.level <= Level::Public) {
            let line = view::lines_of(texts, &mut evaluator, &case, one.norm).into_iter().next();
            all.push(one_answer(one, line));
        }
        all
    };
    Ok(object!({
        "schema": WHOM,
        "now": now.to_string(),
        "municipality": municipality,
        "contradiction": contradiction,
        "emergency": told(&ranking.emergency),
        "services": told(&ranking.services),
    }))
}

fn one_answer(one: &Ranked<'_>, line: Option<view::Line>) -> Value {
    let mut service = one.service.clone();
    service.channels.retain(|channel| channel.level <= Level::Public);
    let opens = one.opens.map(|(at, roughly)| object!({ "at": at.to_string(), "roughly": roughly }));
    let told = line.map(|line| (line.title, line.sentence, line.depends_on));
    let (title, sentence, depends_on) = told.unwrap_or_default();
    object!({
        "title": title,
        "sentence": sentence,
        "fit": one.fit,
        "depends_on": depends_on,
        "acute": one.acute,
        "opening": one.opening,
        "opens": opens,
        "closes": one.closes.map(|at| at.to_string()),
        "place": one.place,
        "reasons": one.reasons,
        "open_instead": one.instead,
        "service": service,
    })
}

/// The municipality asked about, by its number.
fn municipality(call: &Call) -> Result<Option<&str>, Problem> {
    let said = call.one("kommune");
    match said {
        Some(text) if text.len() != 4 || !text.bytes().all(|byte| byte.is_ascii_digit()) => {
            Err(Problem::parameter("kommune", "api-parameter-kommune"))
        }
        said => Ok(said),
    }
}

/// What a service is called: the title of its rule.
fn title(rules: &RuleBase, service: &Service) -> String {
    let norm = rules.norms.iter().find(|norm| norm.name == service.norm);
    let title = norm.and_then(|norm| norm.versions.last()).map(|version| version.title.clone());
    title.unwrap_or_else(|| service.norm.replace('_', " "))
}
