//! What is told of a request that cannot be answered (RFC 9457): what is wrong, where, and what to do.

use super::describe::escaped;
use crate::assets;
use crate::desk::Refused;
use axum::body::Body;
use axum::http::StatusCode;
use axum::http::header::{CONTENT_LANGUAGE, CONTENT_TYPE, HeaderValue};
use axum::response::Response;
use rettesnor_guide::situation::Problem as Wrong;
use rettesnor_guide::texts::{Language, Texts};
use rettesnor_source::SourceSet;
use serde::Serialize;
use std::collections::BTreeMap;
use utoipa::ToSchema;

/// Points told at most: who has more wrong has sent something else than a situation.
const FAULTS: usize = 100;

/// The kinds of problem, by the key of their text; `KEY-hjelp` says what to do about it.
pub const KINDS: [&str; 14] = [
    "api-adresse",
    "api-feil",
    "api-finnes-ikke",
    "api-for-ofte",
    "api-for-sent",
    "api-for-stor",
    "api-innhold",
    "api-innholdstype",
    "api-metode",
    "api-norm",
    "api-opptatt",
    "api-poster",
    "api-situasjon",
    "api-stanset",
];

/// What a person is told to do, whatever stopped a page: to come back.
const SOON: &str = "api-opptatt-hjelp";

/// What can be wrong with a parameter, by the key of its text.
const PARAMETERS: [&str; 9] = [
    "api-parameter-dato",
    "api-parameter-dobbel",
    "api-parameter-ja-nei",
    "api-parameter-kommune",
    "api-parameter-mangler",
    "api-parameter-sprak",
    "api-parameter-tall",
    "api-parameter-tid",
    "api-parameter-ukjent",
];

/// The key of what to do about a kind of problem.
pub(super) fn help(kind: &str) -> String {
    format!("{kind}-hjelp")
}

/// The end of an address that names a kind.
pub(super) fn anchor(kind: &str) -> String {
    format!("problem-{}", kind.strip_prefix("api-").unwrap_or(kind))
}

/// The texts of problems in every language, told from threads that hold no texts of their own.
#[derive(Debug)]
pub struct Notices {
    texts: BTreeMap<(&'static str, String), String>,
}

impl Notices {
    /// Reads them.
    pub fn read() -> Self {
        let (mut all, most) = (BTreeMap::new(), super::exchange::RECORDS.to_string());
        for language in Language::ALL {
            let texts = Texts::new(language);
            let kinds = KINDS.iter().flat_map(|kind| [(*kind).to_owned(), help(kind)]);
            for key in kinds.chain(PARAMETERS.map(str::to_owned)) {
                let text = texts.with(&key, &[("antall", &most)]);
                all.insert((language.code(), key), text);
            }
        }
        Self { texts: all }
    }

    /// A text. A key without one shows itself, so that the fault is seen.
    pub fn get<'t>(&'t self, language: Language, key: &'t str) -> &'t str {
        self.texts.get(&(language.code(), key.to_owned())).map_or(key, String::as_str)
    }
}

/// Ett punkt som er galt.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, ToSchema)]
pub(super) struct Fault {
    /// Opplysningen det gjelder, slik den er navngitt i situasjonen.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schema(nullable = false)]
    pub(super) fact: Option<String>,
    /// Parameteren i adressen det gjelder.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schema(nullable = false)]
    pub(super) parameter: Option<String>,
    /// Linjen i det som ble sendt, fra 1, når stedet er kjent.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schema(nullable = false)]
    pub(super) line: Option<u32>,
    /// Tegnet på linjen, fra 1.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schema(nullable = false)]
    pub(super) column: Option<u32>,
    /// Hva som er galt.
    pub(super) detail: String,
    /// Hva som kan gjøres.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schema(nullable = false)]
    pub(super) remedy: Option<String>,
}

/// A problem as it is sent; [`super::shapes::Problem`] describes it.
#[derive(Debug, Serialize)]
struct ProblemBody<'a> {
    #[serde(rename = "type")]
    kind: String,
    title: &'a str,
    status: u16,
    detail: &'a str,
    #[serde(skip_serializing_if = "<[Fault]>::is_empty")]
    errors: &'a [Fault],
}

/// A request that cannot be answered.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Problem {
    status: StatusCode,
    kind: &'static str,
    faults: Vec<Fault>,
}

impl Problem {
    /// Of a kind that says it all.
    pub fn new(status: StatusCode, kind: &'static str) -> Self {
        Self { status, kind, faults: Vec::new() }
    }

    /// With a parameter: what is wrong is the key of a text.
    pub(super) fn parameter(name: &str, wrong: &'static str) -> Self {
        let fault = Fault {
            fact: None,
            parameter: Some(name.to_owned()),
            line: None,
            column: None,
            detail: wrong.to_owned(),
            remedy: None,
        };
        Self { status: StatusCode::BAD_REQUEST, kind: "api-adresse", faults: vec![fault] }
    }

    /// With what a situation says. What cannot be read at all is another status than what means nothing here.
    pub(super) fn situation(texts: &Texts, sources: &SourceSet, wrong: &[Wrong]) -> Self {
        let form =
            |one: &Wrong| matches!(one.key, "feil-json" | "feil-toml" | "feil-utf8" | "feil-dobbel-nokkel");
        let (status, kind) = if wrong.iter().any(form) {
            (StatusCode::BAD_REQUEST, "api-innhold")
        } else {
            (StatusCode::UNPROCESSABLE_ENTITY, "api-situasjon")
        };
        Self {
            status,
            kind,
            faults: wrong.iter().take(FAULTS).map(|one| fault(texts, sources, one)).collect(),
        }
    }

    /// As an answer.
    pub fn told(&self, notices: &Notices, language: Language) -> Response {
        let mut faults = self.faults.clone();
        for fault in faults.iter_mut().filter(|fault| fault.parameter.is_some()) {
            fault.detail = notices.get(language, &fault.detail).to_owned();
        }
        let help = help(self.kind);
        let body = ProblemBody {
            kind: format!("/api#{}", anchor(self.kind)),
            title: notices.get(language, self.kind),
            status: self.status.as_u16(),
            detail: notices.get(language, &help),
            errors: &faults,
        };
        let mut response = Response::new(Body::from(serde_json::to_vec(&body).unwrap_or_default()));
        *response.status_mut() = self.status;
        let headers = response.headers_mut();
        headers.insert(CONTENT_TYPE, HeaderValue::from_static("application/problem+json"));
        headers.insert(CONTENT_LANGUAGE, HeaderValue::from_static(language.code()));
        response
    }
}

impl Problem {
    /// As a page, for people who came to one.
    pub fn shown(&self, notices: &Notices, language: Language) -> Response {
        let (lang, style) = (language.code(), assets::description());
        let (title, help) = (notices.get(language, self.kind), notices.get(language, SOON));
        let (title, help) = (escaped(title), escaped(help));
        let page = format!(
            "<!doctype html>\n<html lang=\"{lang}\">\n<head>\n<meta charset=\"utf-8\">\n\
             <meta name=\"viewport\" content=\"width=device-width\">\n<title>{title} – Rettesnor</title>\n\
             <link rel=\"stylesheet\" href=\"/a/{style}\">\n</head>\n<body>\n<main>\n<h1>{title}</h1>\n\
             <p>{help}</p>\n</main>\n</body>\n</html>\n"
        );
        let mut response = Response::new(Body::from(page));
        *response.status_mut() = self.status;
        let headers = response.headers_mut();
        headers.insert(CONTENT_TYPE, HeaderValue::from_static("text/html; charset=utf-8"));
        headers.insert(CONTENT_LANGUAGE, HeaderValue::from_static(lang));
        response
    }
}

impl From<Refused> for Problem {
    fn from(refused: Refused) -> Self {
        match refused {
            Refused::Full => Self::new(StatusCode::SERVICE_UNAVAILABLE, "api-opptatt"),
            Refused::Gone => Self::new(StatusCode::INTERNAL_SERVER_ERROR, "api-feil"),
        }
    }
}

/// A problem as the reader of situations tells it: `name:line:column: reason`, and the remedy on a line of its own.
fn fault(texts: &Texts, sources: &SourceSet, wrong: &Wrong) -> Fault {
    let told = wrong.render(texts, sources);
    let (place, rest) = told.split_once(": ").unwrap_or(("", &told));
    let (detail, remedy) =
        rest.split_once("\n  → ").map_or((rest, None), |(detail, help)| (detail, Some(help)));
    let mut place = place.split(':').skip(1).map(|part| part.parse().ok());
    let named = wrong.arguments.iter().find(|(name, _)| *name == "nokkel").map(|(_, text)| text.clone());
    Fault {
        fact: Some(wrong.path.clone()).filter(|path| !path.is_empty()).or(named),
        parameter: None,
        line: place.next().flatten(),
        column: place.next().flatten(),
        detail: detail.to_owned(),
        remedy: remedy.map(str::to_owned),
    }
}
