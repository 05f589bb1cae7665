//! `/fakta`: what can be said of a person.

use super::exchange::{self, json};
use super::shapes;
use crate::app::App;
use axum::extract::{Request, State};
use axum::response::Response;
use rettesnor_rules::model::{
    Concept, EnumId, Fact, FactKind, RuleBase, Scope, Sensitivity, Stage, Type, Unit,
};
use serde::Serialize;
use std::sync::Arc;
use utoipa::ToSchema;

/// The shape of an answer; new fields do not change it.
const SCHEMA: &str = "rettesnor-facts/1";

/// Det som kan sies om en person.
#[derive(Debug, Serialize, ToSchema)]
pub(super) struct FactIndex {
    /// Navnet på denne formen.
    schema: &'static str,
    /// Regelverket, de første tegnene i avtrykket.
    rule_base: String,
    /// Opplysningene.
    facts: Vec<FactView>,
    /// Listene av poster.
    lists: Vec<ListView>,
}

/// En opplysning.
#[derive(Debug, Serialize, ToSchema)]
pub(super) struct FactView {
    /// Navnet i adresser og situasjoner.
    slug: String,
    /// Navnet i reglene.
    name: String,
    /// Tittelen.
    title: String,
    /// `opplysning`, `hendelse`, `rettsanvendelse`, `fritt_skjonn` eller `begrep` (et mål på en annen opplysning).
    kind: &'static str,
    /// Typen: `ja_nei`, `valg`, `heltall`, `tall`, `kroner`, `dato`, `klokkeslett`, `tidspunkt` eller `varighet`.
    #[serde(rename = "type")]
    #[schema(rename = "type")]
    ty: &'static str,
    /// Enheten for varigheter: `år`, `måneder`, `uker`, `dager` eller `timer`.
    unit: Option<&'static str>,
    /// Det minste den kan være, der reglene sier det.
    minimum: Option<i64>,
    /// Det største den kan være, der reglene sier det.
    maximum: Option<i64>,
    /// Verdiene, der typen er et valg.
    values: Vec<ValueView>,
    /// Listen den er et felt i.
    list: Option<String>,
    /// Opplysningen et begrep måler.
    measures: Option<String>,
    /// Spørsmålet.
    question: Option<String>,
    /// Hvorfor vi spør.
    why: Option<String>,
    /// Hvordan man kan spørre.
    how: Option<String>,
    /// Hva som kan dokumentere den.
    documented: Option<String>,
    /// Hvor følsomt spørsmålet er: `lav`, `middels` eller `hoy`.
    sensitivity: &'static str,
    /// Hvor tidlig det kan komme: `forste_mote`, `kartlegging` eller `sak`.
    stage: &'static str,
    /// Om det gjelder akutt fare.
    acute: bool,
}

/// En verdi man kan velge.
#[derive(Debug, Serialize, ToSchema)]
pub(super) struct ValueView {
    /// Navnet i situasjoner.
    slug: String,
    /// Navnet i reglene.
    name: String,
    /// Ordet for den.
    label: String,
}

/// En liste av poster.
#[derive(Debug, Serialize, ToSchema)]
pub(super) struct ListView {
    /// Navnet i adresser og situasjoner.
    slug: String,
    /// Navnet i reglene.
    name: String,
    /// Tittelen.
    title: String,
    /// Spørsmålet.
    question: Option<String>,
    /// Feltene, med navnene de har inne i en post.
    fields: Vec<String>,
}

/// Se hva som kan sies om en person
#[utoipa::path(get, path = "/api/v1/fakta", tag = "Situasjoner", operation_id = "fakta",
    params(("sprak" = Option<shapes::LanguageCode>, Query, description = "Tekstenes språk."),
        ("If-None-Match" = Option<String>, Header, description = "Avtrykket fra et tidligere svar.")),
    responses((status = 200, description = "Opplysningene.", body = FactIndex, content_type = "application/json"), shapes::GetProblems))]
pub(super) async fn list(State(app): State<Arc<App>>, request: Request) -> Response {
    exchange::get(app, request, &[], |desk, call| {
        let rules = &desk.book(call.language).model;
        let measured = rules.concepts.iter().filter_map(|concept| of_concept(rules, concept));
        let facts = rules.facts.iter().map(|fact| of_fact(rules, fact)).chain(measured).collect();
        let lists = rules.lists.iter().map(|list| {
            let fields = list.fields.iter().filter_map(|field| rules.facts.get(field.index()));
            ListView {
                slug: list.slug.clone(),
                name: list.name.clone(),
                title: list.title.clone(),
                question: list.question.clone(),
                fields: fields.map(|fact| short(&fact.slug, &list.slug)).collect(),
            }
        });
        json(&FactIndex {
            schema: SCHEMA,
            rule_base: desk.edition.rule_base(),
            facts,
            lists: lists.collect(),
        })
    })
    .await
}

/// A field's name inside a record.
pub(super) fn short(slug: &str, list: &str) -> String {
    slug.strip_prefix(list).and_then(|rest| rest.strip_prefix('.')).unwrap_or(slug).to_owned()
}

fn of_fact(rules: &RuleBase, fact: &Fact) -> FactView {
    let list = match fact.scope {
        Scope::Item(list) => rules.lists.get(list.index()).map(|list| list.slug.clone()),
        Scope::Case => None,
    };
    FactView {
        slug: fact.slug.clone(),
        name: fact.name.clone(),
        title: fact.title.clone(),
        kind: match fact.kind {
            FactKind::Fact => "opplysning",
            FactKind::Event => "hendelse",
            FactKind::BoundAssessment => "rettsanvendelse",
            FactKind::FreeAssessment => "fritt_skjonn",
        },
        ty: kind(fact.ty),
        unit: unit(fact.ty),
        minimum: bounds(fact).map(|(least, _)| least),
        maximum: bounds(fact).map(|(_, most)| most),
        values: values(rules, fact.ty),
        list,
        measures: None,
        question: fact.question.clone(),
        why: fact.why.clone(),
        how: fact.how.clone(),
        documented: fact.documented.clone(),
        sensitivity: sensitivity(fact.sensitivity),
        stage: stage(fact.stage),
        acute: fact.acute,
    }
}

/// A concept that may be stated in the place of the fact it measures: an age for a birth date.
fn of_concept(rules: &RuleBase, concept: &Concept) -> Option<FactView> {
    let fact = rules.facts.get(concept.measures?.index())?;
    Some(FactView {
        slug: concept.slug.clone(),
        name: concept.name.clone(),
        title: concept.title.clone(),
        kind: "begrep",
        ty: kind(concept.ty),
        unit: unit(concept.ty),
        minimum: None,
        maximum: None,
        values: values(rules, concept.ty),
        measures: Some(fact.slug.clone()),
        ..of_fact(rules, fact)
    })
}

fn values(rules: &RuleBase, ty: Type) -> Vec<ValueView> {
    let (Type::Enum(id) | Type::Set(id)) = ty else { return Vec::new() };
    enumerated(rules, id)
}

fn enumerated(rules: &RuleBase, id: EnumId) -> Vec<ValueView> {
    let values = rules.enums.get(id.index()).map_or(&[][..], |it| it.values.as_slice());
    let value = values.iter().map(|value| ValueView {
        slug: value.slug.clone(),
        name: value.name.clone(),
        label: if value.label.is_empty() { value.name.replace('_', " ") } else { value.label.clone() },
    });
    value.collect()
}

fn kind(ty: Type) -> &'static str {
    match ty {
        Type::Bool | Type::Set(_) => "ja_nei",
        Type::Enum(_) => "valg",
        Type::Integer => "heltall",
        Type::Decimal => "tall",
        Type::Kroner => "kroner",
        Type::Date => "dato",
        Type::Time => "klokkeslett",
        Type::Instant => "tidspunkt",
        Type::Duration(_) | Type::Span => "varighet",
    }
}

/// The least and the most a number can be, where it is counted as it is said.
pub(super) fn bounds(fact: &Fact) -> Option<(i64, i64)> {
    fact.bounds.filter(|_| matches!(fact.ty, Type::Integer | Type::Duration(_)))
}

fn unit(ty: Type) -> Option<&'static str> {
    let Type::Duration(unit) = ty else { return None };
    Some(match unit {
        Unit::Years => "år",
        Unit::Months => "måneder",
        Unit::Weeks => "uker",
        Unit::Days => "dager",
        Unit::Hours => "timer",
    })
}

fn sensitivity(sensitivity: Sensitivity) -> &'static str {
    match sensitivity {
        Sensitivity::Low => "lav",
        Sensitivity::Medium => "middels",
        Sensitivity::High => "hoy",
    }
}

fn stage(stage: Stage) -> &'static str {
    match stage {
        Stage::First => "forste_mote",
        Stage::Intake => "kartlegging",
        Stage::Case => "sak",
    }
}
