//! `/endringer`: what the law changed between two days.

use super::exchange::{self, json};
use super::norms::{Law, law};
use super::problem::Problem;
use super::shapes;
use crate::app::App;
use axum::extract::{Request, State};
use axum::response::Response;
use rettesnor_rules::check::{Definition, Rests};
use rettesnor_rules::model::{ConceptId, Norm, NormVersion, RuleBase, TableId, Validity, ValidityState};
use rettesnor_values::Day;
use serde::Serialize;
use std::sync::Arc;
use utoipa::ToSchema;

/// The shape of an answer; new fields do not change it.
const SCHEMA: &str = "rettesnor-changes/1";

/// Det loven endret mellom to dager.
#[derive(Debug, Serialize, ToSchema)]
pub(super) struct Changes {
    /// Navnet på denne formen.
    schema: &'static str,
    /// Regelverket, de første tegnene i avtrykket.
    rule_base: String,
    /// Den første dagen.
    #[schema(format = Date)]
    from: String,
    /// Den andre dagen.
    #[schema(format = Date)]
    to: String,
    /// Regler som er nye, borte eller andre.
    norms: Vec<NormChange>,
    /// Begreper og satser som er andre.
    definitions: Vec<DefinitionChange>,
}

/// En regel som er en annen.
#[derive(Debug, Serialize, ToSchema)]
pub(super) struct NormChange {
    /// Navnet i adresser.
    slug: String,
    /// Tittelen.
    title: String,
    /// `ny`, `borte` eller `endret`.
    change: &'static str,
    /// Utgavene som gjaldt den første dagen.
    before: Vec<InForce>,
    /// Utgavene som gjelder den andre dagen.
    after: Vec<InForce>,
}

/// En utgave som gjelder en dag.
#[derive(Debug, Serialize, ToSchema)]
pub(super) struct InForce {
    /// Navnet, der det er flere.
    label: Option<String>,
    /// Tittelen.
    title: String,
    /// Setningen for den som har retten eller plikten.
    sentence: Option<String>,
    /// Hjemmelen.
    #[schema(value_type = Vec<shapes::Law>)]
    law: Vec<Law>,
}

/// Et begrep eller en sats som er en annen.
#[derive(Debug, Serialize, ToSchema)]
pub(super) struct DefinitionChange {
    /// `begrep` eller `sats`.
    kind: &'static str,
    /// Navnet i adresser.
    slug: String,
    /// Tittelen.
    title: String,
    /// Reglene det betyr noe for.
    norms: Vec<String>,
}

/// Se hva loven endret mellom to dager
#[utoipa::path(get, path = "/api/v1/endringer", tag = "Regler", operation_id = "endringer",
    params(
        ("fra" = shapes::Date, Query, description = "Den første dagen.", example = "2015-01-01"),
        ("til" = shapes::Date, Query, description = "Den andre dagen.", example = "2026-03-20"),
        ("sprak" = Option<shapes::LanguageCode>, Query, description = "Tekstenes språk."),
        ("If-None-Match" = Option<String>, Header, description = "Avtrykket fra et tidligere svar.")),
    responses((status = 200, description = "Endringene.", body = Changes, content_type = "application/json"), shapes::GetProblems))]
pub(super) async fn changes(State(app): State<Arc<App>>, request: Request) -> Response {
    exchange::get(app, request, &["fra", "til"], |desk, call| {
        let day = |name| {
            let day = call.day(name)?;
            day.ok_or_else(|| Problem::parameter(name, "api-parameter-mangler"))
        };
        let (from, to) = (day("fra")?, day("til")?);
        let rules = &desk.book(call.language).model;
        json(&Changes {
            schema: SCHEMA,
            rule_base: desk.edition.rule_base(),
            from: from.to_string(),
            to: to.to_string(),
            norms: rules.norms.iter().filter_map(|norm| changed(rules, norm, from, to)).collect(),
            definitions: definitions(rules, from, to),
        })
    })
    .await
}

fn holds(validity: &Validity, day: Day) -> bool {
    validity.state != ValidityState::AdoptedWithoutDate
        && validity.from.is_none_or(|from| from <= day)
        && validity.to.is_none_or(|to| day <= to)
}

fn in_force(norm: &Norm, day: Day) -> Vec<&NormVersion> {
    norm.versions.iter().filter(|version| holds(&version.validity, day)).collect()
}

fn changed(rules: &RuleBase, norm: &Norm, from: Day, to: Day) -> Option<NormChange> {
    let (before, after) = (in_force(norm, from), in_force(norm, to));
    if before == after {
        return None;
    }
    let change = match (before.is_empty(), after.is_empty()) {
        (true, _) => "ny",
        (_, true) => "borte",
        _ => "endret",
    };
    let last = after.last().or(before.last());
    let told = |versions: &[&NormVersion]| versions.iter().map(|version| one(rules, version)).collect();
    Some(NormChange {
        slug: norm.slug.clone(),
        title: last.map_or_else(|| norm.name.clone(), |version| version.title.clone()),
        change,
        before: told(&before),
        after: told(&after),
    })
}

fn one(rules: &RuleBase, version: &NormVersion) -> InForce {
    let yes = version.wording.iter().find(|(key, _)| key == "ja" || key == "oppfylt");
    InForce {
        label: version.label.clone(),
        title: version.title.clone(),
        sentence: yes.map(|(_, text)| text.clone()),
        law: law(rules, &version.origin.basis),
    }
}

fn definitions(rules: &RuleBase, from: Day, to: Day) -> Vec<DefinitionChange> {
    let rests = Rests::new(rules);
    let mut all = Vec::new();
    for (id, concept) in (0..).map(ConceptId).zip(&rules.concepts) {
        let on = |day: Day| -> Vec<bool> {
            concept.versions.iter().map(|version| holds(&version.validity, day)).collect()
        };
        if on(from) != on(to) {
            let norms = bearing(rules, &rests, Definition::Concept(id));
            all.push(DefinitionChange {
                kind: "begrep",
                slug: concept.slug.clone(),
                title: concept.title.clone(),
                norms,
            });
        }
    }
    for (id, table) in (0..).map(TableId).zip(&rules.tables) {
        let on = |day: Day| table.rows.iter().rposition(|row| row.from <= day);
        if on(from) != on(to) {
            let norms = bearing(rules, &rests, Definition::Table(id));
            all.push(DefinitionChange {
                kind: "sats",
                slug: table.slug.clone(),
                title: table.title.clone(),
                norms,
            });
        }
    }
    all
}

/// The rules a definition bears on.
fn bearing(rules: &RuleBase, rests: &Rests, definition: Definition) -> Vec<String> {
    let norms = rests.on(definition).filter_map(|norm| rules.norms.get(norm.index()));
    norms.map(|norm| norm.slug.clone()).collect()
}
