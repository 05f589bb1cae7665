//! A request as the interface reads it, and an answer as it is sent.

use super::problem::Problem;
use crate::app::App;
use crate::clock;
use crate::desk::Desk;
use crate::guard::Client;
use crate::language::accepted;
use axum::body::{Body, Bytes};
use axum::extract::{FromRequestParts, Path, Request};
use axum::http::StatusCode;
use axum::http::header::{
    ACCEPT_LANGUAGE, CACHE_CONTROL, CONTENT_LANGUAGE, CONTENT_TYPE, ETAG, HeaderMap, HeaderValue,
    IF_NONE_MATCH, VARY,
};
use axum::http::request::Parts;
use axum::response::Response;
use http_body_util::{BodyExt as _, LengthLimitError, Limited};
use rettesnor_engine::case::Case;
use rettesnor_guide::situation::{self, Clocks};
use rettesnor_guide::texts::Language;
use rettesnor_values::{Day, Instant};
use serde::Serialize;
use sha2::{Digest as _, Sha256};
use std::convert::Infallible;
use std::net::IpAddr;
use std::sync::Arc;
use std::time::Duration;

/// How long a client may take to send what it has to say.
const SENDING: Duration = Duration::from_secs(10);
/// Records in a situation, all lists together. A rule for each record is reckoned for each of them: a person has a handful, and
/// ten times that is still answered in time.
pub(super) const RECORDS: usize = 60;
/// The language of an answer; every route reads it.
const LANGUAGE: &str = "sprak";

/// What is answered, before it is sent.
pub(super) type Answer = Result<Vec<u8>, Problem>;

/// A request, read.
#[derive(Debug)]
pub(super) struct Call {
    /// The language of the answer.
    pub(super) language: Language,
    /// Now.
    pub(super) now: Instant,
    query: Vec<(String, String)>,
    body: Vec<u8>,
    /// What the reader of situations is to call the body: its ending says the notation.
    name: &'static str,
}

/// A rule's name in an address. One that is no text names no rule: it is answered as one that is not there.
#[derive(Debug)]
pub(super) struct Slug(pub(super) String);

impl<S: Send + Sync> FromRequestParts<S> for Slug {
    type Rejection = Infallible;

    async fn from_request_parts(parts: &mut Parts, state: &S) -> Result<Self, Infallible> {
        let path = Path::from_request_parts(parts, state).await;
        Ok(Self(path.map_or_else(|_| String::new(), |Path(slug)| slug)))
    }
}

/// The language a request's headers ask for.
pub fn header_language(headers: &HeaderMap) -> Language {
    accepted(headers.get(ACCEPT_LANGUAGE).and_then(|value| value.to_str().ok()).unwrap_or_default())
}

impl Call {
    /// Reads the head of a request. A parameter that is not known, or said twice, is no parameter: it would be meant otherwise
    /// than it is read. Those that end with `[]` in `allowed` may be said more than once.
    fn head(request: &Request, allowed: &[&str]) -> Result<Self, (Problem, Language)> {
        let mut language = header_language(request.headers());
        let pairs = form_urlencoded::parse(request.uri().query().unwrap_or_default().as_bytes());
        let mut query: Vec<(String, String)> = Vec::new();
        for (name, value) in pairs.into_owned() {
            let many = allowed.iter().any(|one| one.strip_suffix("[]") == Some(name.as_str()));
            if !many && name != LANGUAGE && !allowed.contains(&name.as_str()) {
                return Err((Problem::parameter(&name, "api-parameter-ukjent"), language));
            }
            if !many && query.iter().any(|(earlier, _)| *earlier == name) {
                return Err((Problem::parameter(&name, "api-parameter-dobbel"), language));
            }
            query.push((name, value));
        }
        if let Some((_, code)) = query.iter().find(|(name, _)| name == LANGUAGE) {
            let found = Language::from_code(code);
            language =
                found.ok_or_else(|| (Problem::parameter(LANGUAGE, "api-parameter-sprak"), language))?;
        }
        Ok(Self { language, now: clock::now(), query, body: Vec::new(), name: "situasjon.json" })
    }

    /// A parameter's value.
    pub(super) fn one(&self, name: &str) -> Option<&str> {
        self.query.iter().find(|(one, _)| one == name).map(|(_, value)| value.as_str())
    }

    /// The values of one that may be said more than once; commas part them too.
    pub(super) fn all(&self, name: &str) -> Vec<String> {
        let said = self.query.iter().filter(|(one, _)| one == name);
        let parts =
            said.flat_map(|(_, value)| value.split(',')).map(str::trim).filter(|part| !part.is_empty());
        parts.map(str::to_owned).collect()
    }

    /// `ja` or `nei`; no where nothing is said.
    pub(super) fn flag(&self, name: &str) -> Result<bool, Problem> {
        match self.one(name) {
            None | Some("nei") => Ok(false),
            Some("ja") => Ok(true),
            Some(_) => Err(Problem::parameter(name, "api-parameter-ja-nei")),
        }
    }

    /// A date.
    pub(super) fn day(&self, name: &str) -> Result<Option<Day>, Problem> {
        let wrong = |_| Problem::parameter(name, "api-parameter-dato");
        self.one(name).map(|text| Day::parse(text).map_err(wrong)).transpose()
    }

    /// The situation in the body.
    pub(super) fn case(
        &self,
        desk: &Desk<'_>,
        facts: Option<Day>,
        law: Option<Day>,
    ) -> Result<Case, Problem> {
        let clocks = Clocks { today: self.now.day(), facts, law };
        let rules = &desk.book(self.language).model;
        let body = (self.name, self.body.clone());
        let (sources, case) = situation::read(rules, &desk.edition.names, body, clocks);
        let case = case.map_err(|wrong| Problem::situation(desk.texts(self.language), &sources, &wrong))?;
        let records = case.lists.values().map(|records| records.items.len()).sum::<usize>();
        if records > RECORDS {
            return Err(Problem::new(StatusCode::UNPROCESSABLE_ENTITY, "api-poster"));
        }
        Ok(case)
    }
}

/// Something as JSON, without what only the eye needs: of a whole answer that is a third.
pub(super) fn json(value: &impl Serialize) -> Answer {
    let failed = |_| Problem::new(StatusCode::INTERNAL_SERVER_ERROR, "api-feil");
    serde_json::to_vec(value).map_err(failed)
}

/// Answers a question whose answer changes only with the edition. It is answered before it is asked whether the client has the
/// answer already: what cannot be answered is no answer that somebody has.
pub(super) async fn get(
    app: Arc<App>,
    request: Request,
    allowed: &[&str],
    work: impl for<'e> FnOnce(&Desk<'e>, &Call) -> Answer + Send + 'static,
) -> Response {
    let call = match Call::head(&request, allowed) {
        Ok(call) => call,
        Err((problem, language)) => return problem.told(&app.notices, language),
    };
    let language = call.language;
    let client = Client::of(request.extensions());
    let work = move |desk: &Desk<'_>| {
        let body = work(desk, &call)?;
        Ok((etag(&desk.edition.tag, &body), body))
    };
    match within(&app, client, work).await {
        Ok((tag, body)) => {
            let known = is_known(request.headers(), &tag);
            let mut response = if known { Response::new(Body::empty()) } else { sent(body, language) };
            if known {
                *response.status_mut() = StatusCode::NOT_MODIFIED;
            }
            keep(response.headers_mut(), &tag, language);
            response
        }
        Err(problem) => problem.told(&app.notices, language),
    }
}

/// What is answered to a client, or why there is no answer in time.
async fn within<T: Send + 'static>(
    app: &App,
    client: IpAddr,
    work: impl for<'e> FnOnce(&Desk<'e>) -> Result<T, Problem> + Send + 'static,
) -> Result<T, Problem> {
    match tokio::time::timeout(app.settings.patience, app.desks.ask(client, work)).await {
        Ok(Ok(answer)) => answer,
        Ok(Err(refused)) => Err(refused.into()),
        Err(_) => Err(Problem::new(StatusCode::SERVICE_UNAVAILABLE, "api-stanset")),
    }
}

/// Answers what is sent. Neither question nor answer is kept.
pub(super) async fn post(
    app: Arc<App>,
    request: Request,
    allowed: &[&str],
    work: impl for<'e> FnOnce(&Desk<'e>, &Call) -> Answer + Send + 'static,
) -> Response {
    let mut call = match Call::head(&request, allowed) {
        Ok(call) => call,
        Err((problem, language)) => return problem.told(&app.notices, language),
    };
    let language = call.language;
    match notation(request.headers()) {
        Some(name) => call.name = name,
        None => return problem(&app, language, StatusCode::UNSUPPORTED_MEDIA_TYPE, "api-innholdstype"),
    }
    let client = Client::of(request.extensions());
    match read(request.into_body(), situation::MAX_BYTES).await {
        Ok(body) => call.body = body.to_vec(),
        Err((status, kind)) => return problem(&app, language, status, kind),
    }
    let work = move |desk: &Desk<'_>| work(desk, &call);
    match within(&app, client, work).await {
        Ok(body) => sent(body, language),
        Err(problem) => problem.told(&app.notices, language),
    }
}

/// A whole body, if it is not too long and does not take too long.
async fn read(body: Body, limit: usize) -> Result<Bytes, (StatusCode, &'static str)> {
    match tokio::time::timeout(SENDING, Limited::new(body, limit).collect()).await {
        Ok(Ok(collected)) => Ok(collected.to_bytes()),
        Ok(Err(error)) if error.is::<LengthLimitError>() => {
            Err((StatusCode::PAYLOAD_TOO_LARGE, "api-for-stor"))
        }
        // The client broke off; whatever is answered is not read.
        Ok(Err(_)) => Err((StatusCode::BAD_REQUEST, "api-innhold")),
        Err(_) => Err((StatusCode::REQUEST_TIMEOUT, "api-for-sent")),
    }
}

fn problem(app: &App, language: Language, status: StatusCode, kind: &'static str) -> Response {
    Problem::new(status, kind).told(&app.notices, language)
}

/// What notation a body is in, as a file of its kind would be named.
fn notation(headers: &HeaderMap) -> Option<&'static str> {
    let said = headers.get(CONTENT_TYPE)?.to_str().ok()?;
    match said.split(';').next().unwrap_or_default().trim().to_ascii_lowercase().as_str() {
        "application/json" => Some("situasjon.json"),
        "application/toml" => Some("situasjon.toml"),
        _ => None,
    }
}

fn sent(body: Vec<u8>, language: Language) -> Response {
    let mut response = Response::new(Body::from(body));
    let headers = response.headers_mut();
    headers.insert(CONTENT_TYPE, HeaderValue::from_static("application/json"));
    headers.insert(CONTENT_LANGUAGE, HeaderValue::from_static(language.code()));
    response
}

/// The name of an answer, as caches hold it: the edition's, and the answer's own, since another program may tell the same edition
/// otherwise.
fn etag(edition: &str, body: &[u8]) -> String {
    let hash = Sha256::digest(body);
    let signs = hash.iter().take(8).map(|byte| format!("{byte:02x}"));
    format!("\"{edition}-{}\"", signs.collect::<String>())
}

/// May be kept, but is to be asked for each time: the rules may have been read anew.
fn keep(headers: &mut HeaderMap, tag: &str, language: Language) {
    headers.insert(CACHE_CONTROL, HeaderValue::from_static("no-cache"));
    headers.insert(VARY, HeaderValue::from_static("accept-language"));
    headers.insert(CONTENT_LANGUAGE, HeaderValue::from_static(language.code()));
    if let Ok(tag) = HeaderValue::from_str(tag) {
        headers.insert(ETAG, tag);
    }
}

/// Whether the client has the answer already.
fn is_known(headers: &HeaderMap, tag: &str) -> bool {
    let lines = headers.get_all(IF_NONE_MATCH).iter().filter_map(|line| line.to_str().ok());
    let mut tags = lines.flat_map(|line| line.split(',')).map(str::trim);
    tags.any(|one| one == "*" || one.strip_prefix("W/").unwrap_or(one) == tag)
}
