//! Checklists and documents, with what the case already tells.

use super::line::law;
use super::{LawView, Sign, build, known};
use crate::texts::Texts;
use crate::words::Words;
use rettesnor_engine::Evaluator;
use rettesnor_engine::answer::{FactRef, OutcomeValue};
use rettesnor_engine::case::Case;
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
    /// What it could tell and does not: titles, and what was asked in vain or is disputed.
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
    let sources = list.origin.sources.iter().map(|(source, checked)| words.source(source, *checked));
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
        let knowledge = self.case.knowledge(self.words.rules, fact);
        let told = knowledge.and_then(|it| Some((known::is_known(it), known::line(&self.words, fact, it)?)));
        match told {
            Some((true, known)) => self.known.push(known),
            // That it was asked in vain, or is disputed, is worth knowing before somebody asks again.
            Some((false, open)) => self.missing.push(open),
            None => self.missing.push(self.words.fact(fact)),
        }
    }

    fn records(&mut self, list: ListId) {
        let Some(declared) = self.words.rules.lists.get(list.index()) else { return };
        let told = known::told_of(&self.words, self.case, list);
        if told.is_empty() {
            self.missing.push(declared.title.clone());
        }
        for record in told {
            let with = |facts: &[String]| format!("{}: {}", record.title, facts.join("; "));
            match (record.known.as_slice(), record.open.as_slice()) {
                ([], []) => self.missing.push(record.title),
                ([], open) => self.missing.push(with(open)),
                (known, []) => self.known.push(with(known)),
                (known, open) => {
                    self.known.push(with(known));
                    self.missing.push(with(open));
                }
            }
        }
    }

    fn concept(&mut self, concept: ConceptId) {
        let declared = self.words.rules.concepts.get(concept.index());
        if let Some(measured) = declared.and_then(|declared| declared.measures) {
            return match known::stated(&self.words, self.case, measured, concept) {
                Some(stated) => self.known.push(stated),
                None => self.fact(measured),
            };
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

    /// A norm tells what is settled: a deadline's day, or the sentence of its outcome. The sentence of an outcome that hangs
    /// on something open reads as if it did not.
    fn norm(&mut self, norm: NormId) {
        let lines = build::lines_of(self.words.texts, self.evaluator, self.case, norm);
        for line in lines {
            let told = line.deadline.as_ref().filter(|it| it.date.is_some()).map(|it| it.text.clone());
            let settled = matches!(line.sign, Sign::Yes | Sign::No | Sign::May);
            match told.or(line.sentence.filter(|_| settled)) {
                Some(sentence) => self.known.push(sentence),
                None => self.missing.push(line.title),
            }
        }
    }
}
