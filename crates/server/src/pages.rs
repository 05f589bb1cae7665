//! Where the guide's pages are mounted: every address that is not the interface's, an asset's or the operator's.
//!
//! What a person is described by comes in the body of a form, is answered from, and is gone: nothing of it is kept or logged.

use crate::api;
use crate::app::App;
use crate::clock;
use crate::desk::Refused;
use crate::guard::Client;
use axum::body::{Body, Bytes};
use axum::extract::{Request, State};
use axum::http::header::{ALLOW, CONTENT_DISPOSITION, CONTENT_TYPE, HeaderValue};
use axum::http::{Method, StatusCode};
use axum::response::Response;
use http_body_util::{BodyExt as _, Limited};
use rettesnor_pages::MAX_BODY;
use std::sync::Arc;
use std::time::Duration;

/// Programs that ask for an address which is not there are told so in their own form.
pub(crate) const INTERFACE: &str = "/api/";
/// What pages are asked for with.
const METHODS: HeaderValue = HeaderValue::from_static("GET, HEAD, POST");
/// How long a client may take to send a form.
const SENDING: Duration = Duration::from_secs(10);

/// Answers an address that is nobody else's.
pub async fn page(State(app): State<Arc<App>>, request: Request) -> Response {
    let language = api::header_language(request.headers());
    let (parts, body) = request.into_parts();
    if parts.uri.path().starts_with(INTERFACE) {
        return api::Problem::new(StatusCode::NOT_FOUND, "api-finnes-ikke").told(&app.notices, language);
    }
    let refuse = |status, key| api::Problem::new(status, key).shown(&app.notices, language);
    let method = match parts.method {
        Method::GET | Method::HEAD => rettesnor_pages::Method::Get,
        Method::POST => rettesnor_pages::Method::Post,
        _ => {
            let mut response = refuse(StatusCode::METHOD_NOT_ALLOWED, "api-metode");
            response.headers_mut().insert(ALLOW, METHODS);
            return response;
        }
    };
    // A form that is too large is cut where it is known to be: the page says so itself.
    let Ok(body) = tokio::time::timeout(SENDING, read(body)).await else {
        return refuse(StatusCode::REQUEST_TIMEOUT, "api-for-sent");
    };
    let (path, query) = (parts.uri.path().to_owned(), parts.uri.query().unwrap_or_default().to_owned());
    let asked = app.desks.ask(Client::of(&parts.extensions), move |desk| {
        let request =
            rettesnor_pages::Request { method, path: &path, query: &query, body: &body, now: clock::now() };
        rettesnor_pages::respond(&desk.edition.site, &request)
    });
    match tokio::time::timeout(app.settings.patience, asked).await {
        Ok(Ok(page)) => sent(page),
        Ok(Err(Refused::Full)) => refuse(StatusCode::SERVICE_UNAVAILABLE, "api-opptatt"),
        Ok(Err(Refused::Gone)) => refuse(StatusCode::INTERNAL_SERVER_ERROR, "api-feil"),
        Err(_) => refuse(StatusCode::SERVICE_UNAVAILABLE, "api-stanset"),
    }
}

/// The body, as far as it is ever read: one byte more than a page takes tells the page that it is too large.
async fn read(body: Body) -> Bytes {
    let limited = Limited::new(body, MAX_BODY.saturating_add(1));
    match limited.collect().await {
        Ok(read) => read.to_bytes(),
        Err(_) => Bytes::from(vec![b'x'; MAX_BODY.saturating_add(1)]),
    }
}

fn sent(page: rettesnor_pages::Response) -> Response {
    let mut response = Response::new(Body::from(page.body));
    *response.status_mut() = StatusCode::from_u16(page.status).unwrap_or(StatusCode::INTERNAL_SERVER_ERROR);
    let headers = response.headers_mut();
    headers.insert(CONTENT_TYPE, HeaderValue::from_static(page.content_type));
    let named =
        page.download.and_then(|name| HeaderValue::try_from(format!("attachment; filename=\"{name}\"")).ok());
    if let Some(named) = named {
        headers.insert(CONTENT_DISPOSITION, named);
    }
    response
}
