//! What can be found, and the words each page is found by. The literate sources are not among them: they may be loaded later,
//! and a search must find the same before and after.

use super::{Field, Page};
use crate::library::Library;
use crate::library::area;
use crate::library::link::{LinkKind, Linker};
use crate::library::norm::kind_title;
use crate::library::service;
use rettesnor_rules::model::{Checklist, ConceptId, FactId, ListId, Norm, NormKind, Scope, TableId};
use rettesnor_services::model::{Level, Service};

/// What a page counts beside a norm's, in hundredths: who looks for a word wants the rule about it first.
const NORM: u32 = 100;
const SERVICE: u32 = 95;
const TERM: u32 = 95;
const LIST: u32 = 85;
const FACT: u32 = 60;
const FIELD: u32 = 35;

/// All pages, norms first.
pub(super) fn all(library: &Library<'_>) -> Vec<Page> {
    let rules = library.rules;
    let norms = rules.norms.iter().filter(|norm| norm.kind != NormKind::Service);
    let mut pages: Vec<Page> = norms.map(|norm| of_norm(library, norm)).collect();
    pages.extend(library.services.exported(Level::Public).filter_map(|it| of_service(library, &it)));
    pages.extend(rules.terms.iter().map(|term| {
        let mut texts = vec![(Field::Title, term.title.clone())];
        texts.extend(term.forms.iter().map(|form| (Field::Name, form.clone())));
        texts.push((Field::Text, term.meaning.clone()));
        let link =
            super::LinkView { kind: LinkKind::Term, name: term.slug.clone(), title: term.title.clone() };
        Page { link, about: library.texts.get("slag-ord"), worth: TERM, texts }
    }));
    let lists = rules.checklists.iter().enumerate();
    pages.extend(lists.filter_map(|(at, list)| of_checklist(library, at, list)));
    pages.extend((0_u32..).zip(&rules.facts).filter_map(|(at, _)| of_fact(library, FactId(at))));
    pages.extend((0_u32..).zip(&rules.concepts).filter_map(|(at, _)| of_concept(library, ConceptId(at))));
    pages.extend((0_u32..).zip(&rules.lists).filter_map(|(at, _)| of_list(library, ListId(at))));
    pages.extend((0_u32..).zip(&rules.tables).filter_map(|(at, _)| of_table(library, TableId(at))));
    pages
}

fn of_norm(library: &Library<'_>, norm: &Norm) -> Page {
    let link = Linker::norm_itself(norm);
    let mut texts = vec![(Field::Title, link.title.clone()), (Field::Name, norm.name.replace('_', " "))];
    for version in &norm.versions {
        if version.title != link.title {
            texts.push((Field::Name, version.title.clone()));
        }
        texts.extend(version.wording.iter().map(|(_, sentence)| (Field::Text, sentence.clone())));
        let law = version.origin.basis.iter().map(|basis| basis.canonical(library.rules));
        texts.extend(law.map(|law| (Field::Law, law)));
        texts.extend(version.origin.caveats.iter().map(|caveat| (Field::About, caveat.clone())));
        let parts = version.body.requirements.iter().chain(&version.body.grounds);
        texts.extend(parts.filter_map(|part| part.title.clone()).map(|title| (Field::Text, title)));
    }
    let about = kind_title(library, norm.kind);
    texts.push((Field::About, about.clone()));
    texts.push((Field::About, area::title(library.texts, &norm.domain)));
    Page { link, about, worth: NORM, texts: once(texts) }
}

/// Versions say much the same; what is said twice is not worth more.
fn once(texts: Vec<(Field, String)>) -> Vec<(Field, String)> {
    let mut kept: Vec<(Field, String)> = Vec::with_capacity(texts.len());
    for one in texts {
        if !kept.contains(&one) {
            kept.push(one);
        }
    }
    kept
}

fn of_service(library: &Library<'_>, told: &Service) -> Option<Page> {
    let norm = library.names.norm(&told.norm).and_then(|id| library.rules.norms.get(id.index()))?;
    let mut page = of_norm(library, norm);
    page.worth = SERVICE;
    page.texts.push((Field::Name, told.organisation.clone()));
    page.texts.extend(service::abilities(library, told).into_iter().map(|it| (Field::Text, it)));
    Some(page)
}

fn of_checklist(library: &Library<'_>, at: usize, list: &Checklist) -> Option<Page> {
    let link = library.links().checklist(at)?;
    let about =
        library.texts.get(if link.kind == LinkKind::Document { "slag-dokument" } else { "slag-sjekkliste" });
    let mut texts = vec![(Field::Title, link.title.clone()), (Field::About, about.clone())];
    texts.extend(list.items.iter().map(|item| (Field::Text, item.text.clone())));
    Some(Page { link, about, worth: LIST, texts })
}

fn of_fact(library: &Library<'_>, id: FactId) -> Option<Page> {
    let fact = library.rules.facts.get(id.index())?;
    let link = library.links().fact(id)?;
    let mut texts =
        vec![(Field::Title, link.title.clone()), (Field::Name, fact.name.replace(['_', '.'], " "))];
    texts.extend(fact.question.iter().map(|it| (Field::Question, it.clone())));
    texts.extend(fact.why.iter().map(|it| (Field::Text, it.clone())));
    // A field of a record is asked about with the record.
    let worth = if fact.scope == Scope::Case { FACT } else { FIELD };
    Some(Page { link, about: library.texts.get("slag-fakta"), worth, texts: once(texts) })
}

fn of_concept(library: &Library<'_>, id: ConceptId) -> Option<Page> {
    let concept = library.rules.concepts.get(id.index())?;
    let link = library.links().concept(id)?;
    let mut texts = vec![(Field::Title, link.title.clone()), (Field::Name, concept.name.replace('_', " "))];
    texts.extend(concept.origin.basis.iter().map(|it| (Field::Law, it.canonical(library.rules))));
    Some(Page { link, about: library.texts.get("slag-begrep"), worth: FACT, texts })
}

fn of_list(library: &Library<'_>, id: ListId) -> Option<Page> {
    let list = library.rules.lists.get(id.index())?;
    let link = library.links().list(id)?;
    let mut texts = vec![(Field::Title, link.title.clone())];
    texts.extend(list.question.iter().map(|it| (Field::Question, it.clone())));
    Some(Page { link, about: library.texts.get("slag-liste"), worth: FACT, texts })
}

fn of_table(library: &Library<'_>, id: TableId) -> Option<Page> {
    let table = library.rules.tables.get(id.index())?;
    let link = library.links().table(id)?;
    let texts = vec![(Field::Title, link.title.clone()), (Field::Name, table.name.replace('_', " "))];
    Some(Page { link, about: library.texts.get("slag-tabell"), worth: FACT, texts })
}
