//! A server in the test's own process.

#![allow(dead_code, unreachable_pub, reason = "each test file is a crate of its own and uses a part of this")]
#![expect(
    clippy::disallowed_methods,
    clippy::unwrap_used,
    clippy::panic,
    clippy::too_many_lines,
    reason = "a test that cannot read the project's files has failed"
)]

use axum::Router;
use axum::body::Body;
use axum::http::{HeaderMap, Request, StatusCode};
use http_body_util::BodyExt as _;
use rettesnor_server::edition::Edition;
use rettesnor_server::limit::Rate;
use rettesnor_server::{App, Settings, router};
use serde_json::Value;
use std::sync::{Arc, OnceLock};
use std::time::Duration;
use tower::ServiceExt as _;

/// No test but that of the limit is to meet it.
pub const FREE: Settings =
    Settings { rate: Rate { steady: 0, burst: 0 }, patience: Duration::from_mins(1), ..Settings::USUAL };

/// An answer, read.
#[derive(Debug)]
pub struct Reply {
    pub status: StatusCode,
    pub headers: HeaderMap,
    pub body: Vec<u8>,
}

impl Reply {
    pub fn json(&self) -> Value {
        serde_json::from_slice(&self.body).unwrap_or_else(|error| panic!("{error}: {}", self.text()))
    }

    pub fn text(&self) -> String {
        String::from_utf8_lossy(&self.body).into_owned()
    }

    pub fn header(&self, name: &str) -> &str {
        self.headers.get(name).map_or("", |value| value.to_str().unwrap())
    }
}

/// One with settings of its own.
pub fn with(settings: Settings) -> Arc<App> {
    Arc::new(App::new(Edition::embedded().unwrap(), settings).unwrap())
}

/// The one most tests share.
pub fn shared() -> Router {
    static APP: OnceLock<Arc<App>> = OnceLock::new();
    router(Arc::clone(APP.get_or_init(|| with(FREE))))
}

pub async fn ask(router: Router, request: Request<Body>) -> Reply {
    let response = router.oneshot(request).await.unwrap();
    let (head, body) = response.into_parts();
    let body = body.collect().await.unwrap().to_bytes().to_vec();
    Reply { status: head.status, headers: head.headers, body }
}

pub async fn get(path: &str) -> Reply {
    ask(shared(), Request::get(path).body(Body::empty()).unwrap()).await
}

pub async fn get_with(path: &str, header: (&str, &str)) -> Reply {
    ask(shared(), Request::get(path).header(header.0, header.1).body(Body::empty()).unwrap()).await
}

/// Sends JSON.
pub async fn post(path: &str, body: impl Into<Vec<u8>>) -> Reply {
    send(path, "application/json", body).await
}

pub async fn send(path: &str, kind: &str, body: impl Into<Vec<u8>>) -> Reply {
    let request = Request::post(path).header("content-type", kind).body(Body::from(body.into())).unwrap();
    ask(shared(), request).await
}

/// The situations of `examples/`, by name.
pub fn examples() -> Vec<(String, String)> {
    let folder = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("../../examples");
    let mut all: Vec<_> = std::fs::read_dir(folder)
        .unwrap()
        .map(|entry| entry.unwrap().path())
        .filter(|path| path.extension().is_some_and(|it| it == "toml"))
        .map(|path| {
            (path.file_stem().unwrap().to_string_lossy().into_owned(), std::fs::read_to_string(path).unwrap())
        })
        .collect();
    all.sort();
    assert!(all.len() >= 10);
    all
}

/// What of a value does not fit a schema of the description, by path.
pub fn misfits(document: &Value, schema: &Value, value: &Value, path: &str) -> Vec<String> {
    if let Some(name) = schema.get("$ref").and_then(Value::as_str) {
        let schema = document.pointer(name.trim_start_matches('#')).unwrap_or_else(|| panic!("{name}"));
        return misfits(document, schema, value, path);
    }
    let any = schema.get("oneOf").or_else(|| schema.get("anyOf")).and_then(Value::as_array);
    if let Some(any) = any {
        let mut least: Option<Vec<String>> = None;
        for one in any {
            let found = misfits(document, one, value, path);
            if least.as_ref().is_none_or(|least| found.len() < least.len()) {
                least = Some(found);
            }
        }
        return least.unwrap_or_default();
    }
    let mut found = Vec::new();
    let kind = match value {
        Value::Null => "null",
        Value::Bool(_) => "boolean",
        Value::Number(_) => "integer",
        Value::String(_) => "string",
        Value::Array(_) => "array",
        Value::Object(_) => "object",
    };
    let allowed: Vec<&str> = match schema.get("type") {
        Some(Value::String(one)) => vec![one],
        Some(Value::Array(many)) => many.iter().filter_map(Value::as_str).collect(),
        _ => return found,
    };
    if !allowed.contains(&kind) {
        return vec![format!("{path}: {kind} is not {allowed:?}")];
    }
    if let Some(values) =
        schema.get("enum").and_then(Value::as_array).filter(|values| !values.contains(value))
    {
        found.push(format!("{path}: {value} is not one of {values:?}"));
    }
    if let (Some(items), Some(all)) = (schema.get("items"), value.as_array()) {
        found.extend(
            all.iter()
                .enumerate()
                .flat_map(|(at, one)| misfits(document, items, one, &format!("{path}/{at}"))),
        );
    }
    if let (Some(fields), Some(all)) =
        (schema.get("properties").and_then(Value::as_object), value.as_object())
    {
        for (name, one) in all {
            match fields.get(name) {
                Some(schema) => found.extend(misfits(document, schema, one, &format!("{path}/{name}"))),
                None => found.push(format!("{path}/{name}: not described")),
            }
        }
        let needed = schema.get("required").and_then(Value::as_array).into_iter().flatten();
        let missing = needed.filter_map(Value::as_str).filter(|name| !all.contains_key(*name));
        found.extend(missing.map(|name| format!("{path}/{name}: missing")));
    }
    found
}
