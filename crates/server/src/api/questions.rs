//! `/neste-sporsmal`: what to ask next.

use super::exchange::{self, json};
use super::problem::Problem;
use super::shapes;
use crate::app::App;
use axum::extract::{Request, State};
use axum::response::Response;
use rettesnor_engine::question::Contact;
use rettesnor_guide::view::{self, QuestionView};
use rettesnor_guide::words::Words;
use serde::Serialize;
use std::sync::Arc;
use utoipa::ToSchema;

/// The shape of an answer; new fields do not change it.
const SCHEMA: &str = "rettesnor-questions/1";
/// Questions given at most.
const MOST: usize = 50;

/// De neste spørsmålene.
#[derive(Debug, Serialize, ToSchema)]
pub(super) struct NextQuestions {
    /// Navnet på denne formen.
    schema: &'static str,
    /// Regelverket, de første tegnene i avtrykket.
    rule_base: String,
    /// Spørsmålene, det beste først. Tom når ingenting mer kan avgjøres ved å spørre.
    #[schema(value_type = Vec<shapes::Question>)]
    questions: Vec<QuestionView>,
}

/// Finn neste spørsmål
#[utoipa::path(post, path = "/api/v1/neste-sporsmal", tag = "Situasjoner", operation_id = "neste_sporsmal",
    description = "Det som avgjør mest for minst byrde, etter det som må avklares for sikkerhetens skyld. Det som ikke kan endre et \
        åpent svar, blir ikke spurt om.",
    params(
        ("antall" = Option<u8>, Query, description = "Hvor mange, fra 1 til 50. Ellers ett.", minimum = 1, maximum = 50),
        ("per" = Option<shapes::Date>, Query, description = "Dagen opplysningene vurderes på."),
        ("rett_per" = Option<shapes::Date>, Query, description = "Dagen loven leses på."),
        ("sprak" = Option<shapes::LanguageCode>, Query, description = "Svarets språk.")),
    request_body(description = "Det som er kjent hittil.", content(
        (shapes::Situation = "application/json"), (String = "application/toml"))),
    responses((status = 200, description = "Spørsmålene.", body = NextQuestions, content_type = "application/json"), shapes::PostProblems))]
pub(super) async fn next(State(app): State<Arc<App>>, request: Request) -> Response {
    exchange::post(app, request, &["antall", "per", "rett_per"], |desk, call| {
        let count = call.one("antall").map_or(Some(1), |text| text.parse().ok());
        let count = count.filter(|count| (1..=MOST).contains(count));
        let count = count.ok_or_else(|| Problem::parameter("antall", "api-parameter-tall"))?;
        let case = call.case(desk, call.day("per")?, call.day("rett_per")?)?;
        let rules = &desk.book(call.language).model;
        let words = Words { texts: desk.texts(call.language), rules };
        let mut evaluator = desk.evaluator(call.language);
        let found = evaluator.next_question(&case, &view::goals(rules), &Contact::default());
        let questions = found.iter().filter_map(|one| view::question(&words, one)).take(count).collect();
        json(&NextQuestions { schema: SCHEMA, rule_base: desk.edition.rule_base(), questions })
    })
    .await
}
