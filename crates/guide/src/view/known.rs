//! What the answer rests on, told back to the reader.

use super::RecordView;
use crate::words::Words;
use rettesnor_engine::answer::FactRef;
use rettesnor_engine::case::{Case, Knowledge, KnowledgeState};
use rettesnor_engine::possible::Possible;
use rettesnor_rules::model::{FactId, List, NEVER, Type};
use std::collections::BTreeMap;

/// Everything said of the case itself, a line for each fact.
pub(crate) fn facts(words: &Words<'_>, case: &Case) -> Vec<String> {
    case.facts.iter().filter_map(|(fact, knowledge)| line(words, *fact, knowledge)).collect()
}

/// The records, each by what it is about: the first of its fields that is one of several named things, where that is
/// known.
pub(super) fn records(words: &Words<'_>, case: &Case) -> Vec<RecordView> {
    let mut told = Vec::new();
    for (list, records) in &case.lists {
        let Some(declared) = words.rules.lists.get(list.index()) else { continue };
        for (number, record) in (1_u32..).zip(&records.items) {
            // What has not happened to a record is said for the reckoning; to the reader it is noise.
            let said = record.iter().filter(|(_, knowledge)| knowledge.values.only() != Some(NEVER));
            told.push(RecordView {
                list: declared.slug.clone(),
                title: record_title(words, declared, number, record),
                facts: said.filter_map(|(fact, knowledge)| line(words, *fact, knowledge)).collect(),
            });
        }
    }
    told
}

fn record_title(words: &Words<'_>, list: &List, number: u32, record: &BTreeMap<FactId, Knowledge>) -> String {
    let number = number.to_string();
    let post = words.texts.with("post", &[("liste", &list.title), ("nummer", &number)]);
    let fact = |fact: FactId| words.rules.facts.get(fact.index());
    let is_named = |one: &&FactId| fact(**one).is_some_and(|fact| matches!(fact.ty, Type::Enum(_)));
    let about = list.fields.iter().find(is_named);
    let known = about.and_then(|about| Some((fact(*about)?.ty, &record.get(about)?.values)));
    match known.filter(|(_, values)| values.only().is_some()) {
        Some((ty, values)) => {
            let label = words.possible(ty, values, &Possible::Any);
            words.texts.with("faktum-er", &[("tittel", &post), ("verdi", &label)])
        }
        None => post,
    }
}

pub(super) fn line(words: &Words<'_>, fact: FactId, knowledge: &Knowledge) -> Option<String> {
    let fact = FactRef { fact, item: None };
    let title = || words.fact(fact);
    let text = match knowledge.state {
        KnowledgeState::NotAsked if knowledge.measured.is_empty() => return None,
        KnowledgeState::AskedUnknown => words.texts.with("faktum-ukjent", &[("tittel", &title())]),
        KnowledgeState::Declined => words.texts.with("faktum-avslatt", &[("tittel", &title())]),
        KnowledgeState::Disputed => {
            let ty = words.rules.facts.get(fact.fact.index())?.ty;
            let whole = Possible::Any;
            let claims: Vec<_> =
                knowledge.claims.iter().map(|claim| words.possible(ty, claim, &whole)).collect();
            let claims = words.either(&claims);
            words.texts.with("faktum-omstridt", &[("tittel", &title()), ("verdi", &claims)])
        }
        KnowledgeState::NotAsked | KnowledgeState::Bounded | KnowledgeState::Known => {
            match (knowledge.measured.as_slice(), &knowledge.direct) {
                ([measured], None) => words.concept_is(measured.concept, &measured.stated),
                _ => words.fact_is(fact, &knowledge.values),
            }
        }
    };
    match &knowledge.source {
        Some(source) => Some(words.texts.with("faktum-kilde", &[("faktum", &text), ("kilde", source)])),
        None => Some(text),
    }
}
