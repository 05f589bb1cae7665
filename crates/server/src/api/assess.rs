//! `/vurder` and `/normer/{slug}/forklar`: what holds for a described person.

use super::exchange::{self, Call, Slug, json};
use super::problem::Problem;
use super::shapes;
use crate::app::App;
use crate::desk::Desk;
use axum::extract::{Request, State};
use axum::http::StatusCode;
use axum::response::Response;
use rettesnor_guide::view::{self, AnswerView, Shown};
use std::sync::Arc;

/// Vurder en situasjon
#[utoipa::path(post, path = "/api/v1/vurder", tag = "Situasjoner", operation_id = "vurder",
    description = "Svarer med rettigheter, plikter, frister og neste skritt for den som er beskrevet. Svaret er det samme som \
        `rettesnor vurder --format json` gir. Ingenting lagres.",
    params(
        ("bare" = Option<Vec<String>>, Query, description = "Bare disse områdene, slagene eller reglene; flere kan skilles med komma."),
        ("grunner" = Option<shapes::YesNo>, Query, description = "Ta med hvorfor hvert svar er som det er."),
        ("alt" = Option<shapes::YesNo>, Query, description = "Ta også med det som ikke gjelder denne personen."),
        ("kort" = Option<shapes::YesNo>, Query, description = "Bare tell det som er åpent og som ingenting av det fortalte har noe å si for. Svaret blir mye kortere."),
        ("per" = Option<shapes::Date>, Query, description = "Dagen opplysningene vurderes på. Ellers situasjonens egen, eller i dag."),
        ("rett_per" = Option<shapes::Date>, Query, description = "Dagen loven leses på."),
        ("sprak" = Option<shapes::LanguageCode>, Query, description = "Svarets språk. Ellers det Accept-Language ber om, eller bokmål.")),
    request_body(description = "Situasjonen. Formen står i `/api/v1/situasjon.schema.json`.", content(
        (shapes::Situation = "application/json"), (String = "application/toml"))),
    responses((status = 200, description = "Svaret.", body = shapes::Answer, content_type = "application/json"), shapes::PostProblems))]
pub(super) async fn assess(State(app): State<Arc<App>>, request: Request) -> Response {
    let allowed = ["bare[]", "grunner", "alt", "kort", "per", "rett_per"];
    exchange::post(app, request, &allowed, |desk, call| {
        let shown = Shown {
            everything: call.flag("alt")?,
            reasons: call.flag("grunner")?,
            only: call.all("bare"),
            brief: call.flag("kort")?,
        };
        json(&answered(desk, call, &shown)?)
    })
    .await
}

/// Forklar en regel i en situasjon
#[utoipa::path(post, path = "/api/v1/normer/{slug}/forklar", tag = "Regler", operation_id = "forklar",
    description = "Svaret én regel gir i situasjonen, med grunnene. Gjelder regelen hvert vedtak eller hver tillatelse, gir hver sitt svar.",
    params(
        ("slug" = String, Path, description = "Regelens navn, som i `/api/v1/normer`.", example = "klagefrist"),
        ("per" = Option<shapes::Date>, Query, description = "Dagen opplysningene vurderes på."),
        ("rett_per" = Option<shapes::Date>, Query, description = "Dagen loven leses på."),
        ("sprak" = Option<shapes::LanguageCode>, Query, description = "Svarets språk.")),
    request_body(description = "Situasjonen.", content(
        (shapes::Situation = "application/json"), (String = "application/toml"))),
    responses((status = 200, description = "Svaret.", body = shapes::Answer, content_type = "application/json"),
        (status = 404, description = "Det finnes ingen slik regel.", body = shapes::Problem, content_type = "application/problem+json"),
        shapes::PostProblems))]
pub(super) async fn explain(State(app): State<Arc<App>>, Slug(slug): Slug, request: Request) -> Response {
    exchange::post(app, request, &["per", "rett_per"], move |desk, call| {
        let rules = &desk.book(call.language).model;
        let norm = desk.edition.names.norm(&slug).and_then(|id| rules.norms.get(id.index()));
        let norm = norm.ok_or_else(|| Problem::new(StatusCode::NOT_FOUND, "api-norm"))?;
        let shown = Shown { everything: true, reasons: true, only: vec![norm.name.clone()], brief: false };
        let mut answer = answered(desk, call, &shown)?;
        // A name may also be that of an area or a kind, which lets through others.
        for lines in groups(&mut answer) {
            lines.retain(|line| line.norm == norm.slug || line.norm == norm.name);
        }
        answer.columns.retain(|column| !column.lines.is_empty());
        answer.questions.clear();
        json(&answer)
    })
    .await
}

fn groups(answer: &mut AnswerView) -> impl Iterator<Item = &mut Vec<Arc<view::Line>>> {
    let columns = answer.columns.iter_mut().map(|column| &mut column.lines);
    let others = [&mut answer.now, &mut answer.requirements, &mut answer.phases, &mut answer.steps];
    others.into_iter().chain(columns)
}

fn answered(desk: &Desk<'_>, call: &Call, shown: &Shown) -> Result<AnswerView, Problem> {
    let case = call.case(desk, call.day("per")?, call.day("rett_per")?)?;
    let texts = desk.texts(call.language);
    let mut answer = view::answer(texts, &mut desk.evaluator(call.language), &case, shown);
    answer.terms = view::explained(&desk.book(call.language).model, &answer);
    Ok(answer)
}
