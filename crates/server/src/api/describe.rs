//! The interface described: the `OpenAPI` document, and a page of it that people can read.

use super::exchange::header_language;
use super::problem::{KINDS, Notices, anchor, help};
use super::{assess, changes, facts, norms, questions, schema, services, shapes};
use crate::app::App;
use crate::assets;
use axum::body::Body;
use axum::extract::{Request, State};
use axum::http::header::{CACHE_CONTROL, CONTENT_TYPE, HeaderValue};
use axum::response::Response;
use rettesnor_guide::texts::Language;
use serde_json::Value;
use std::fmt::Write as _;
use std::sync::{Arc, OnceLock};
use utoipa::OpenApi;

/// The document; every operation and shape is read off the code.
#[derive(Debug, OpenApi)]
#[openapi(
    info(
        title = "Rettesnor",
        description = "Rettigheter, plikter og frister for den som er beskrevet, med lovhjemmel. Ingenting som sendes, blir lagret \
            eller logget. Grensesnittet trenger verken navn, nummer eller adresse, og skal ikke ha det.",
        license(name = "MIT OR Apache-2.0", identifier = "MIT OR Apache-2.0")
    ),
    servers((url = "/", description = "Denne tjeneren")),
    paths(
        assess::assess, questions::next, facts::list, schema::schema, norms::list, norms::one, assess::explain, changes::changes,
        services::list, services::rank,
    ),
    components(schemas(shapes::YesNo, shapes::LanguageCode, shapes::Date, shapes::Municipality)),
    tags(
        (name = "Situasjoner", description = "Fra det som er kjent om en person, til svar."),
        (name = "Regler", description = "Reglene selv, med hjemmel og historie."),
        (name = "Tjenester", description = "Hvem man kan ringe.")
    )
)]
struct Document;

/// The document as JSON.
pub fn openapi() -> &'static Value {
    static DOCUMENT: OnceLock<Value> = OnceLock::new();
    DOCUMENT.get_or_init(|| serde_json::to_value(Document::openapi()).unwrap_or_default())
}

/// `/api/v1/openapi.json`.
pub(super) async fn document() -> Response {
    let mut response = Response::new(Body::from(serde_json::to_vec_pretty(openapi()).unwrap_or_default()));
    let headers = response.headers_mut();
    headers.insert(CONTENT_TYPE, HeaderValue::from_static("application/json"));
    headers.insert(CACHE_CONTROL, HeaderValue::from_static("no-cache"));
    response
}

/// `/api`: the document for people. The interface is documented in Norwegian; the problems are told in the reader's language.
pub(super) async fn page(State(app): State<Arc<App>>, request: Request) -> Response {
    let text = html(openapi(), &app.notices, header_language(request.headers()));
    let mut response = Response::new(Body::from(text));
    let headers = response.headers_mut();
    headers.insert(CONTENT_TYPE, HeaderValue::from_static("text/html; charset=utf-8"));
    headers.insert(CACHE_CONTROL, HeaderValue::from_static("no-cache"));
    response
}

fn html(document: &Value, notices: &Notices, language: Language) -> String {
    let mut out = String::from("<!doctype html>\n<html lang=\"nb\">\n<head>\n<meta charset=\"utf-8\">\n");
    out.push_str(
        "<meta name=\"viewport\" content=\"width=device-width\">\n<title>Grensesnitt – Rettesnor</title>\n",
    );
    // Writing to a string cannot fail.
    let _ = writeln!(out, "<link rel=\"stylesheet\" href=\"/a/{}\">\n</head>", assets::description());
    out.push_str("<body>\n<main>\n<h1>Grensesnitt for programmer</h1>\n");
    let info = document.pointer("/info/description").and_then(Value::as_str).unwrap_or_default();
    let _ = writeln!(out, "<p>{}</p>", escaped(info));
    out.push_str("<p>Maskinlesbar beskrivelse: <a href=\"/api/v1/openapi.json\">OpenAPI 3.1</a>. Formen på en situasjon: \
        <a href=\"/api/v1/situasjon.schema.json\">JSON Schema</a>.</p>\n");
    let paths = document.get("paths").and_then(Value::as_object);
    for (path, item) in paths.into_iter().flatten() {
        for (method, operation) in item.as_object().into_iter().flatten() {
            write_operation(&mut out, path, method, operation);
        }
    }
    write_schemas(&mut out, document);
    out.push_str("<h2>Problemer</h2>\n<dl>\n");
    for kind in KINDS {
        let help = help(kind);
        let (title, help) = (notices.get(language, kind), notices.get(language, &help));
        let (lang, anchor) = (language.code(), anchor(kind));
        let _ = writeln!(
            out,
            "<dt id=\"{anchor}\" lang=\"{lang}\">{}</dt><dd lang=\"{lang}\">{}</dd>",
            escaped(title),
            escaped(help)
        );
    }
    out.push_str("</dl>\n</main>\n</body>\n</html>\n");
    out
}

fn write_operation(out: &mut String, path: &str, method: &str, operation: &Value) {
    let text = |key: &str| operation.get(key).and_then(Value::as_str).unwrap_or_default();
    let _ = writeln!(
        out,
        "<section>\n<h2 id=\"{}\">{}</h2>\n<p><code>{} {}</code></p>\n<p>{}</p>",
        escaped(text("operationId")),
        escaped(text("summary")),
        method.to_uppercase(),
        escaped(path),
        escaped(text("description"))
    );
    let parameters = operation.get("parameters").and_then(Value::as_array);
    if let Some(parameters) = parameters.filter(|all| !all.is_empty()) {
        out.push_str("<h3>Parametre</h3>\n<dl>\n");
        for parameter in parameters {
            let text = |key: &str| parameter.get(key).and_then(Value::as_str).unwrap_or_default();
            let must = parameter.get("required") == Some(&Value::Bool(true));
            let _ = writeln!(
                out,
                "<dt><code>{}</code> {}</dt><dd>{}</dd>",
                escaped(text("name")),
                if must { "(må være med)" } else { "" },
                escaped(text("description"))
            );
        }
        out.push_str("</dl>\n");
    }
    out.push_str("<h3>Svar</h3>\n<dl>\n");
    for (status, response) in operation.get("responses").and_then(Value::as_object).into_iter().flatten() {
        let text = response.get("description").and_then(Value::as_str).unwrap_or_default();
        let shape = shape(response)
            .map_or_else(String::new, |name| format!(" <a href=\"#form-{0}\">{0}</a>", escaped(name)));
        let _ = writeln!(out, "<dt>{}</dt><dd>{}{shape}</dd>", escaped(status), escaped(text));
    }
    out.push_str("</dl>\n</section>\n");
}

/// The name of the shape a response has.
fn shape(response: &Value) -> Option<&str> {
    let mut contents = response.get("content")?.as_object()?.values();
    contents.find_map(|content| content.pointer("/schema/$ref")?.as_str()?.rsplit('/').next())
}

fn write_schemas(out: &mut String, document: &Value) {
    out.push_str("<h2>Former</h2>\n");
    let schemas = document.pointer("/components/schemas").and_then(Value::as_object);
    for (name, schema) in schemas.into_iter().flatten() {
        let about = schema.get("description").and_then(Value::as_str).unwrap_or_default();
        let _ = writeln!(out, "<h3 id=\"form-{0}\">{0}</h3>\n<p>{1}</p>", escaped(name), escaped(about));
        let Some(fields) = schema.get("properties").and_then(Value::as_object) else { continue };
        out.push_str("<dl>\n");
        for (field, schema) in fields {
            let about = schema.get("description").and_then(Value::as_str).unwrap_or_default();
            let _ = writeln!(out, "<dt><code>{}</code></dt><dd>{}</dd>", escaped(field), escaped(about));
        }
        out.push_str("</dl>\n");
    }
}

pub(super) fn escaped(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for sign in text.chars() {
        match sign {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' => out.push_str("&quot;"),
            sign => out.push(sign),
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::{escaped, openapi};

    #[test]
    fn the_document_is_of_the_version_it_says_and_names_every_operation_once() {
        let document = openapi();
        assert_eq!(document.get("openapi").unwrap(), "3.1.0");
        let paths = document.get("paths").unwrap().as_object().unwrap();
        let operations = paths.values().flat_map(|item| item.as_object().unwrap().values());
        let mut names: Vec<_> =
            operations.map(|one| one.get("operationId").unwrap().as_str().unwrap()).collect();
        names.sort_unstable();
        let all = names.len();
        names.dedup();
        assert_eq!((names.len(), all), (10, 10));
    }

    #[test]
    fn text_cannot_become_markup() {
        assert_eq!(escaped("<a href=\"x\">&"), "&lt;a href=&quot;x&quot;&gt;&amp;");
    }
}
