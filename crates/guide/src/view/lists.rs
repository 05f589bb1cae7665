//! Checklists and documents, with what the case already tells.

use super::line::law;
use super::{LawView, build, known};
use crate::texts::Texts;
use crate::words::Words;
use rettesnor_engine::Evaluator;
use rettesnor_engine::answer::{FactRef, OutcomeValue};
use rettesnor_engine::case::{Case, Records};
use rettesnor_rules::model::{Checklist, ConceptId, FactId, ListId, ListKind, NormId, Scope, ToldBy};
use serde::Serialize;

/// A checklist or document as shown.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct ListView {
    /// Its ASCII name.
    pub name: String,
    /// `sjekkliste` or `dokument`.
    pub kind: &'static str,
    /// Its title.
    pub title: String,
    /// Whom a document is sent to.
    pub recipient: Option<String>,
    /// What every reader of a checklist must know of it.
    pub notice: Option<String>,
    /// The points.
    pub items: Vec<ItemView>,
    /// The law.
    pub law: Vec<LawView>,
    /// Where we have it from.
    pub sources: Vec<String>,
    /// Reservations.
    pub caveats: Vec<String>,
}

/// How much of a point the case tells.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum ItemState {
    /// All of it.
    Known,
    /// Some of it.
    Partly,
    /// None of it, though it could.
    Missing,
    /// No fact can tell it: the writer must.
    Own,
}

/// A point of a list as shown.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct ItemView {
    /// Its name.
    pub name: String,
    /// What to notice or to write.
    pub text: String,
    /// How much the case tells.
    pub state: ItemState,
    /// What the case tells, in sentences.
    pub known: Vec<String>,
    /// Titles of what it could tell and does not.
    pub missing: Vec<String>,
}

/// A checklist or document, filled in from a case as far as it goes.
pub fn list(texts: &Texts, evaluator: &mut Evaluator<'_>, case: &Case, list: &Checklist) -> ListView {
    let words = Words { texts, rules: &evaluator.rules().model };
    let (kind, recipient) = match &list.kind {
        ListKind::Document { recipient } => ("dokument", recipient.clone()),
        ListKind::Observations => ("sjekkliste", None),
    };
    let mut filler = Filler { words, evaluator, case, known: Vec::new(), missing: Vec::new() };
    let items = list.items.iter().map(|item| {
        item.told_by.iter().for_each(|told| filler.fill(*told));
        let (known, missing) = (core::mem::take(&mut filler.known), core::mem::take(&mut filler.missing));
        let state = match (item.told_by.is_empty(), known.is_empty(), missing.is_empty()) {
            (true, ..) => ItemState::Own,
            (false, true, _) => ItemState::Missing,
            (false, false, true) => ItemState::Known,
            (false, false, false) => ItemState::Partly,
        };
        ItemView { name: item.name.clone(), text: item.text.clone(), state, known, missing }
    });
    let items = items.collect();
    let sources = list.origin.sources.iter().map(|(source, checked)| match checked {
        Some(day) => texts.with("kilde-kontrollert", &[("kilde", source), ("dato", &words.day(*day))]),
        None => texts.with("kilde-ukontrollert", &[("kilde", source)]),
    });
    ListView {
        name: list.slug.clone(),
        kind,
        title: list.title.clone(),
        recipient,
        notice: (list.kind == ListKind::Observations).then(|| texts.get("sjekkliste-merknad")),
        items,
        law: law(&words, &list.origin.basis),
        sources: sources.collect(),
        caveats: list.origin.caveats.clone(),
    }
}

/// Gathers what the case tells of a point.
struct Filler<'a, 'e, 'c> {
    words: Words<'a>,
    evaluator: &'e mut Evaluator<'c>,
    case: &'a Case,
    known: Vec<String>,
    missing: Vec<String>,
}

impl Filler<'_, '_, '_> {
    fn fill(&mut self, told: ToldBy) {
        match told {
            ToldBy::Fact(fact) => self.fact(fact),
            ToldBy::List(list) => self.records(list),
            ToldBy::Concept(concept) => self.concept(concept),
            ToldBy::Norm(norm) => self.norm(norm),
        }
    }

    fn fact(&mut self, fact: FactId) {
        let scope = self.words.rules.facts.get(fact.index()).map(|declared| declared.scope);
        let Some(Scope::Item(list)) = scope else { return self.one(FactRef { fact, item: None }) };
        let records = self.case.lists.get(&list).map_or(0, |records| records.items.len());
        if records == 0 {
            self.missing.push(self.words.asked(FactRef { fact, item: None }));
        }
        for item in (0..records).filter_map(|item| u32::try_from(item).ok()) {
            self.one(FactRef { fact, item: Some(item) });
        }
    }

    fn one(&mut self, fact: FactRef) {
        let known = match fact.item {
            None => self.case.facts.get(&fact.fact).and_then(|it| known::line(&self.words, fact.fact, it)),
            Some(item) => {
                let record = |records: &Records| {
                    let record = records.items.get(usize::try_from(item).ok()?)?;
                    record.get(&fact.fact).map(|it| self.words.fact_is(fact, &it.values))
                };
                self.case.lists.values().find_map(record)
            }
        };
        match known {
            Some(known) => self.known.push(known),
            None => self.missing.push(self.words.fact(fact)),
        }
    }

    fn records(&mut self, list: ListId) {
        let Some(declared) = self.words.rules.lists.get(list.index()) else { return };
        let told = known::records(&self.words, self.case);
        let own: Vec<String> = told
            .into_iter()
            .filter(|record| record.list == declared.slug)
            .map(|record| format!("{}: {}", record.title, record.facts.join("; ")))
            .collect();
        if own.is_empty() {
            self.missing.push(declared.title.clone());
        }
        self.known.extend(own);
    }

    fn concept(&mut self, concept: ConceptId) {
        let declared = self.words.rules.concepts.get(concept.index());
        if let Some(measured) = declared.and_then(|declared| declared.measures) {
            return self.fact(measured);
        }
        let title = self.words.concept(concept);
        let answer = self.evaluator.concept(self.case, concept, None);
        let key = match answer.as_ref().map(|answer| answer.outcomes.as_slice()) {
            Some([OutcomeValue::Yes]) => "faktum-ja",
            Some([OutcomeValue::No]) => "faktum-nei",
            _ => return self.missing.push(title),
        };
        self.known.push(self.words.texts.with(key, &[("tittel", &title)]));
    }

    /// A norm tells what is settled: a deadline's day, or the sentence of its outcome.
    fn norm(&mut self, norm: NormId) {
        let lines = build::lines_of(self.words.texts, self.evaluator, self.case, norm);
        for line in lines {
            let told = line.deadline.as_ref().filter(|it| it.date.is_some()).map(|it| it.text.clone());
            match told.or(line.sentence) {
                Some(sentence) => self.known.push(sentence),
                None => self.missing.push(line.title),
            }
        }
    }
}
