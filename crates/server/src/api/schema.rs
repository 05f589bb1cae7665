//! `/situasjon.schema.json`: what a situation may say, as JSON Schema made from the rules.
//!
//! The schema is for those who write situations and for their editors: it lists every fact with its title and values. The reader
//! of situations is more lenient (it folds case and takes labels for names), and has the last word.

use super::exchange::{self, json};
use super::facts::{bounds, short};
use super::shapes;
use crate::app::App;
use axum::extract::{Request, State};
use axum::response::Response;
use rettesnor_guide::texts::Texts;
use rettesnor_rules::model::{EnumId, Fact, RuleBase, Scope, Type};
use serde_json::{Map, Value, json as object};
use std::sync::Arc;

/// What a value said in words may begin with.
const PHRASE: &str = "^(mellom|minst|høyst|under|over|før|etter|senest|tidligst|enten|ikke|omtrent|ukjent|vet ikke|avslått|vil ikke si|omstridt)";

/// Hent JSON Schema for situasjoner
#[utoipa::path(get, path = "/api/v1/situasjon.schema.json", tag = "Situasjoner", operation_id = "situasjonsskjema",
    params(("sprak" = Option<shapes::LanguageCode>, Query, description = "Titlenes språk."),
        ("If-None-Match" = Option<String>, Header, description = "Avtrykket fra et tidligere svar.")),
    responses((status = 200, description = "Skjemaet (JSON Schema 2020-12).", body = Object, content_type = "application/json"), shapes::GetProblems))]
pub(super) async fn schema(State(app): State<Arc<App>>, request: Request) -> Response {
    exchange::get(app, request, &[], |desk, call| {
        json(&situation(desk.texts(call.language), &desk.book(call.language).model))
    })
    .await
}

/// The schema of a situation.
fn situation(texts: &Texts, rules: &RuleBase) -> Value {
    let mut facts = Map::new();
    for fact in rules.facts.iter().filter(|fact| fact.scope == Scope::Case) {
        said(&mut facts, [&fact.slug, &fact.name], &of_fact(rules, fact));
    }
    for concept in rules.concepts.iter().filter(|concept| concept.measures.is_some()) {
        said(&mut facts, [&concept.slug, &concept.name], &of_type(rules, concept.ty, &concept.title, None));
    }
    let day = object!({ "type": "string", "format": "date" });
    let mut top = Map::new();
    for (key, text) in [
        ("per", "api-skjema-per"),
        ("rett_per", "api-skjema-rett"),
        ("kjent_per", "api-skjema-kjent"),
        ("lagret", "api-skjema-lagret"),
    ] {
        let mut day = day.clone();
        if let Some(day) = day.as_object_mut() {
            day.insert("title".to_owned(), texts.get(text).into());
        }
        top.insert(key.to_owned(), day);
    }
    lists(rules, &mut top);
    // Facts of a role may stand in a table of the role's, by the short name.
    let facts = object!({ "title": texts.get("api-skjema-fakta"), "type": "object", "properties": facts,
        "additionalProperties": { "type": "object" } });
    top.insert("fakta".to_owned(), facts);
    object!({
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": texts.get("api-skjema"),
        "type": "object",
        "properties": top,
        "additionalProperties": false,
        "$defs": { "frase": { "type": "string", "pattern": PHRASE }, "former": forms() },
    })
}

/// A key for each list, and one that says whether it is complete.
fn lists(rules: &RuleBase, top: &mut Map<String, Value>) {
    for list in &rules.lists {
        let fields = list.fields.iter().filter_map(|field| rules.facts.get(field.index()));
        let mut record = Map::new();
        for fact in fields {
            let names = [&short(&fact.slug, &list.slug), &short(&fact.name, &list.name)];
            said(&mut record, names, &of_fact(rules, fact));
        }
        let record = object!({ "type": "object", "properties": record, "additionalProperties": false });
        let records = object!({ "title": list.title, "type": "array", "items": record });
        said(top, [&list.slug, &list.name], &records);
        let whole = object!({ "enum": [true, false, "ja", "nei"] });
        said(top, [&format!("{}_fullstendig", list.slug), &format!("{}_fullstendig", list.name)], &whole);
    }
}

/// A fact may be named as in the rules or in ASCII.
fn said(into: &mut Map<String, Value>, names: [&String; 2], schema: &Value) {
    for name in names {
        into.insert(name.clone(), schema.clone());
    }
}

/// Values that are several, or have a source.
fn forms() -> Value {
    let several = object!({ "type": "array", "minItems": 1 });
    let source = object!({ "type": "string" });
    object!({ "type": "object", "anyOf": [
        { "properties": { "enten": several }, "required": ["enten"], "additionalProperties": false },
        { "properties": { "omstridt": several }, "required": ["omstridt"], "additionalProperties": false },
        { "properties": { "ikke": several }, "required": ["ikke"], "additionalProperties": false },
        { "properties": { "mellom": { "type": "array", "minItems": 2, "maxItems": 2 } }, "required": ["mellom"], "additionalProperties": false },
        { "properties": { "verdi": true, "kilde": source, "kjent": { "type": "string", "format": "date" } },
          "required": ["verdi"], "additionalProperties": false },
    ] })
}

fn of_fact(rules: &RuleBase, fact: &Fact) -> Value {
    let mut schema = of_type(rules, fact.ty, &fact.title, fact.question.as_deref());
    let plain = schema.pointer_mut("/anyOf/0").and_then(Value::as_object_mut);
    // They bind what is said as a number; what is said in words the reader judges.
    if let (Some((least, most)), Some(plain)) = (bounds(fact), plain) {
        plain.insert("minimum".to_owned(), least.into());
        plain.insert("maximum".to_owned(), most.into());
    }
    schema
}

fn of_type(rules: &RuleBase, ty: Type, title: &str, question: Option<&str>) -> Value {
    let mut ways = vec![plain(rules, ty)];
    ways.extend([
        object!({ "$ref": "#/$defs/frase" }),
        object!({ "$ref": "#/$defs/former" }),
        object!({ "type": "null" }),
    ]);
    let mut schema = object!({ "title": title, "anyOf": ways });
    if let (Some(question), Some(schema)) = (question, schema.as_object_mut()) {
        schema.insert("description".to_owned(), question.into());
    }
    schema
}

/// A value said as it is.
fn plain(rules: &RuleBase, ty: Type) -> Value {
    match ty {
        Type::Bool => object!({ "enum": [true, false, "ja", "nei"] }),
        Type::Enum(id) => object!({ "enum": names(rules, id) }),
        Type::Set(id) => object!({ "type": "array", "items": { "enum": names(rules, id) } }),
        Type::Integer => object!({ "type": ["integer", "string"] }),
        Type::Decimal | Type::Kroner | Type::Duration(_) => object!({ "type": ["number", "string"] }),
        Type::Date => {
            object!({ "anyOf": [{ "type": "string", "format": "date" }, { "enum": ["aldri", "ikke skjedd"] }] })
        }
        Type::Time | Type::Instant | Type::Span => object!({ "type": "string" }),
    }
}

/// The values of an enumeration, as in the rules and in ASCII.
fn names(rules: &RuleBase, id: EnumId) -> Vec<&str> {
    let values = rules.enums.get(id.index()).map_or(&[][..], |it| it.values.as_slice());
    let mut names: Vec<&str> =
        values.iter().flat_map(|value| [value.slug.as_str(), value.name.as_str()]).collect();
    names.sort_unstable();
    names.dedup();
    names
}
