//! The application: what all requests share, and where each is sent.

use crate::api::{self, Notices};
use crate::desk::Desks;
use crate::edition::Edition;
use crate::limit::{Limit, Rate};
use crate::metrics::{Metrics, State};
use crate::{assets, guard, pages};
use axum::Router;
use axum::body::Body;
use axum::http::header::{CONTENT_TYPE, HeaderValue};
use axum::middleware::from_fn_with_state;
use axum::response::Response;
use axum::routing::get;
use std::io;
use std::sync::Arc;

/// What the operator has chosen.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Settings {
    /// A proxy in front speaks TLS with the browser.
    pub tls_in_front: bool,
    /// Proxies in front whose word on the client's address is taken.
    pub proxies: usize,
    /// How often one client may ask.
    pub rate: Rate,
}

impl Default for Settings {
    fn default() -> Self {
        Self { tls_in_front: false, proxies: 0, rate: Rate { steady: 20, burst: 120 } }
    }
}

/// What all requests share.
#[derive(Debug)]
pub struct App {
    /// Where answers are made.
    pub desks: Desks,
    /// What is counted.
    pub metrics: Metrics,
    /// How often one client may ask.
    pub limit: Limit,
    /// What the operator has chosen.
    pub settings: Settings,
    /// What is told of a request that cannot be answered.
    pub notices: Notices,
}

impl App {
    /// Answers by an edition from now on.
    pub fn new(edition: Edition, settings: Settings) -> io::Result<Self> {
        Ok(Self {
            desks: Desks::open(edition)?,
            metrics: Metrics::default(),
            limit: Limit::new(settings.rate),
            settings,
            notices: Notices::read(),
        })
    }
}

/// Every route.
pub fn router(app: Arc<App>) -> Router {
    Router::new()
        .merge(api::routes())
        .route("/helse", get(health))
        .route("/metrics", get(metrics))
        .route(assets::ROUTE, get(assets::asset))
        .route("/sw.js", get(assets::worker))
        .method_not_allowed_fallback(api::not_allowed)
        .fallback(pages::page)
        .layer(from_fn_with_state(Arc::clone(&app), guard::stand))
        .with_state(app)
}

/// Whether answers can be given: the rules are read before the first connection is taken.
async fn health() -> Response {
    text("ok\n".to_owned())
}

async fn metrics(axum::extract::State(app): axum::extract::State<Arc<App>>) -> Response {
    let rule_base = app.desks.edition().rule_base();
    text(app.metrics.text(&State { rule_base: &rule_base, waiting: app.desks.waiting() }))
}

fn text(body: String) -> Response {
    let mut response = Response::new(Body::from(body));
    response.headers_mut().insert(CONTENT_TYPE, HeaderValue::from_static("text/plain; charset=utf-8"));
    response
}
