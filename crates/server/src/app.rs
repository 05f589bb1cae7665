//! The application: what all requests share, and where each is sent.

use crate::api::{self, Notices};
use crate::desk::Desks;
use crate::edition::Edition;
use crate::limit::{Limit, Rate};
use crate::metrics::{Metrics, State as Now};
use crate::{assets, guard, pages};
use axum::Router;
use axum::body::Body;
use axum::extract::{Request, State};
use axum::http::header::{CONTENT_TYPE, HeaderValue};
use axum::middleware::from_fn_with_state;
use axum::response::Response;
use axum::routing::get;
use std::io;
use std::sync::Arc;
use std::time::Duration;

/// What the operator has chosen.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Settings {
    /// A proxy in front speaks TLS with the browser.
    pub tls_in_front: bool,
    /// Proxies in front whose word on the client's address is taken.
    pub proxies: usize,
    /// How often one client may ask.
    pub rate: Rate,
    /// How many connections one client may have; 0 is as many as there are. Behind a proxy they are all the proxy's.
    pub connections: u32,
    /// How long an answer may take.
    pub patience: Duration,
}

impl Settings {
    /// What holds where nothing else is chosen.
    pub const USUAL: Self = Self {
        tls_in_front: false,
        proxies: 0,
        rate: Rate { steady: 20, burst: 120 },
        connections: 128,
        // With two cores and 256 clients at once nobody is turned away.
        patience: Duration::from_secs(30),
    };

    /// How many connections one client may have, where that can be told.
    pub fn of_one(&self) -> Option<usize> {
        let most = usize::try_from(self.connections).unwrap_or(usize::MAX);
        (self.proxies == 0 && most > 0).then_some(most)
    }
}

impl Default for Settings {
    fn default() -> Self {
        Self::USUAL
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

/// What is counted, for who asks the server itself. What came by a proxy came from outside, and finds nothing here.
async fn metrics(State(app): State<Arc<App>>, request: Request) -> Response {
    if app.settings.proxies > 0 && request.headers().contains_key("x-forwarded-for") {
        return pages::page(State(app), request).await;
    }
    let rule_base = app.desks.edition().rule_base();
    text(app.metrics.text(&Now { rule_base: &rule_base, waiting: app.desks.waiting() }))
}

fn text(body: String) -> Response {
    let mut response = Response::new(Body::from(body));
    response.headers_mut().insert(CONTENT_TYPE, HeaderValue::from_static("text/plain; charset=utf-8"));
    response
}
