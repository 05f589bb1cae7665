//! `/api/v1`: the same answers for other programs, with a description made from the code.

mod assess;
mod changes;
pub mod describe;
mod exchange;
mod facts;
mod norms;
mod problem;
mod questions;
mod schema;
mod services;
pub mod shapes;

pub use exchange::header_language;
pub use problem::{KINDS, Notices, Problem};

use crate::app::App;
use axum::Router;
use axum::extract::{Request, State};
use axum::http::StatusCode;
use axum::response::Response;
use axum::routing::{get, post};
use std::sync::Arc;

/// The routes.
pub fn routes() -> Router<Arc<App>> {
    Router::new()
        .route("/api", get(describe::page))
        .route("/api/v1/openapi.json", get(describe::document))
        .route("/api/v1/situasjon.schema.json", get(schema::schema))
        .route("/api/v1/vurder", post(assess::assess))
        .route("/api/v1/neste-sporsmal", post(questions::next))
        .route("/api/v1/normer", get(norms::list))
        .route("/api/v1/normer/{slug}", get(norms::one))
        .route("/api/v1/normer/{slug}/forklar", post(assess::explain))
        .route("/api/v1/fakta", get(facts::list))
        .route("/api/v1/tjenester", get(services::list).post(services::rank))
        .route("/api/v1/endringer", get(changes::changes))
}

/// An address that is asked in a way it does not answer to.
pub async fn not_allowed(State(app): State<Arc<App>>, request: Request) -> Response {
    let language = header_language(request.headers());
    Problem::new(StatusCode::METHOD_NOT_ALLOWED, "api-metode").told(&app.notices, language)
}
