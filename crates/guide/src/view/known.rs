//! What the answer rests on, told back to the reader.

use super::RecordView;
use crate::words::Words;
use rettesnor_engine::answer::FactRef;
use rettesnor_engine::case::{Case, Knowledge, KnowledgeState};
use rettesnor_engine::possible::Possible;
use rettesnor_rules::model::{ConceptId, FactId, List, ListId, NEVER, Type};
use std::collections::BTreeMap;

/// A fact of the case, or of a record that is named already.
fn bare(fact: FactId) -> FactRef {
    FactRef { fact, item: None }
}

/// Everything said of the case itself, a line for each fact.
pub(crate) fn facts(words: &Words<'_>, case: &Case) -> Vec<String> {
    case.facts.iter().filter_map(|(fact, knowledge)| line(words, bare(*fact), knowledge)).collect()
}

/// The records, each by what it is about: the first of its fields that is one of several named things, where that is
/// known.
pub(crate) fn records(words: &Words<'_>, case: &Case) -> Vec<RecordView> {
    let mut told = Vec::new();
    for (list, records) in &case.lists {
        let Some(declared) = words.rules.lists.get(list.index()) else { continue };
        for (number, record) in (1_u32..).zip(&records.items) {
            told.push(RecordView {
                list: declared.slug.clone(),
                title: record_title(words, declared, number, record),
                facts: said(record).filter_map(|(fact, it)| line(words, bare(*fact), it)).collect(),
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

/// What a case tells of a record, and what was asked of it in vain.
pub(super) struct Told {
    pub(super) title: String,
    pub(super) known: Vec<String>,
    pub(super) open: Vec<String>,
}

/// The records of one list.
pub(super) fn told_of(words: &Words<'_>, case: &Case, list: ListId) -> Vec<Told> {
    let (Some(declared), Some(records)) = (words.rules.lists.get(list.index()), case.lists.get(&list)) else {
        return Vec::new();
    };
    let told = (1_u32..).zip(&records.items).map(|(number, record)| {
        let lines = |wanted: bool| {
            let of_kind = said(record).filter(|(_, it)| is_known(it) == wanted);
            of_kind.filter_map(|(fact, it)| line(words, bare(*fact), it)).collect()
        };
        let title = record_title(words, declared, number, record);
        Told { title, known: lines(true), open: lines(false) }
    });
    told.collect()
}

/// What is said of a record. What has not happened to it is said for the reckoning; to the reader it is noise.
fn said(record: &BTreeMap<FactId, Knowledge>) -> impl Iterator<Item = (&FactId, &Knowledge)> {
    record.iter().filter(|(_, knowledge)| knowledge.values.only() != Some(NEVER))
}

/// Whether something is known of the fact. That somebody was asked, or that papers disagree, is no knowledge of it.
pub(super) fn is_known(knowledge: &Knowledge) -> bool {
    matches!(knowledge.state, KnowledgeState::Known | KnowledgeState::Bounded)
}

/// What was stated of a concept that measures a fact (`alder = 17 år`) where the fact itself was asked in vain.
pub(super) fn stated(words: &Words<'_>, case: &Case, fact: FactId, concept: ConceptId) -> Option<String> {
    let in_vain =
        |it: &&Knowledge| matches!(it.state, KnowledgeState::AskedUnknown | KnowledgeState::Declined);
    let measured = &case.facts.get(&fact).filter(in_vain)?.measured;
    let measured = measured.iter().find(|measured| measured.concept == concept)?;
    Some(words.concept_is(concept, &measured.stated))
}

/// What a case says of a fact, also that it was asked in vain.
pub(super) fn line(words: &Words<'_>, fact: FactRef, knowledge: &Knowledge) -> Option<String> {
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
