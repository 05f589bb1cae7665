//! What the answer rests on, told back to the reader.

use crate::words::Words;
use rettesnor_engine::answer::FactRef;
use rettesnor_engine::case::{Case, Knowledge, KnowledgeState};
use rettesnor_rules::model::{FactId, NEVER};

/// Everything said of the case, a line for each fact.
pub(super) fn facts(words: &Words<'_>, case: &Case) -> Vec<String> {
    let mut lines = Vec::new();
    for (fact, knowledge) in &case.facts {
        lines.extend(line(words, FactRef { fact: *fact, item: None }, knowledge));
    }
    for records in case.lists.values() {
        for (number, record) in (0..).zip(&records.items) {
            let said: Vec<(&FactId, &Knowledge)> = record.iter().collect();
            // What has not happened to a record is said for the reckoning; to the reader it is noise.
            let told = said.into_iter().filter(|(_, knowledge)| knowledge.values.only() != Some(NEVER));
            for (fact, knowledge) in told {
                lines.extend(line(words, FactRef { fact: *fact, item: Some(number) }, knowledge));
            }
        }
    }
    lines
}

fn line(words: &Words<'_>, fact: FactRef, knowledge: &Knowledge) -> Option<String> {
    let title = || words.fact(fact);
    let text = match knowledge.state {
        KnowledgeState::NotAsked if knowledge.measured.is_empty() => return None,
        KnowledgeState::AskedUnknown => words.texts.with("faktum-ukjent", &[("tittel", &title())]),
        KnowledgeState::Declined => words.texts.with("faktum-avslatt", &[("tittel", &title())]),
        KnowledgeState::Disputed => {
            let ty = words.rules.facts.get(fact.fact.index())?.ty;
            let whole = rettesnor_engine::possible::Possible::Any;
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
