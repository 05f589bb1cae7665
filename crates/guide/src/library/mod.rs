//! The rules as pages to read: every norm, fact, word and service, with its law, its history and its source.
//!
//! A [`Library`] is what pages are made from: the rules in one language, the directory of services, and a [`Shelf`] with what
//! is the same in every language: the literate sources, which may be loaded later or not at all, and the errata.
//! [`search`] finds a page by words, in whatever form they are written.

mod area;
mod code;
mod compare;
mod deadline;
mod errata;
mod example;
mod fact;
mod link;
mod norm;
mod phrase;
mod prose;
mod relations;
pub mod search;
mod service;
mod sources;
mod version;

pub(crate) use area::title as area_title;
pub use area::{AreaLine, AreaPage, NormLine, SectionView};
pub use code::{CodeView, PieceKind, PieceView};
pub use compare::{ComparisonView, RowView};
pub use deadline::{ArithmeticView, StepView};
pub use errata::{Edition, Errata, ErrataError, Erratum};
pub use example::{ExampleView, ExpectedView};
pub use fact::{CaseView, DefinitionView, FactPage, TableRowView, ValueView};
pub use link::{LinkKind, LinkView};
pub use norm::{ErratumView, NormPage, SourceView};
pub use phrase::{ClauseView, Join};
pub use prose::{BlockView, InlineView, blocks, plain};
pub use relations::Relations;
pub use service::{ChannelView, DisputeView, OpenView, ServicePage, ServiceView, opening};
pub use sources::{Declared, Exemplified, Sources, SourcesError, mentions};
pub use version::{BodyView, ExceptionView, PartView, ReadingView, VersionView, WordingView};

use crate::texts::Texts;
use crate::view::TermView;
use crate::words::Words;
use link::Linker;
use phrase::Phrases;
use rettesnor_examples::Names;
use rettesnor_rules::model::{Norm, RuleBase};
use rettesnor_services::Directory;
use rettesnor_values::{Day, Instant};

/// What stands beside the rules and is the same in every language.
#[derive(Debug, Clone, Default)]
pub struct Shelf {
    /// The literate sources; empty until they are loaded.
    pub sources: Sources,
    /// What has been wrong.
    pub errata: Errata,
}

/// Everything pages are made from, in one language.
#[derive(Debug, Clone, Copy)]
pub struct Library<'a> {
    /// The interface's words.
    pub texts: &'a Texts,
    /// The rules, with their texts in the same language.
    pub rules: &'a RuleBase,
    /// The names in the rules.
    pub names: &'a Names,
    /// What rests on what in them.
    pub relations: &'a Relations,
    /// Who can be called.
    pub services: &'a Directory,
    /// The sources and the errata.
    pub shelf: &'a Shelf,
}

impl<'a> Library<'a> {
    pub(crate) fn words(&self) -> Words<'a> {
        Words { texts: self.texts, rules: self.rules }
    }

    pub(crate) fn links(&self) -> Linker<'a> {
        Linker { words: self.words() }
    }

    pub(crate) fn phrases(&self) -> Phrases<'a> {
        Phrases::new(self.words())
    }

    /// The page of a norm by its name or ASCII name, with the version in force on a day.
    pub fn norm(&self, name: &str, day: Day) -> Option<NormPage> {
        let id = self.names.norm(name)?;
        let norm = self.rules.norms.get(id.index())?;
        Some(norm::page(self, id, norm, day))
    }

    /// A link to a norm, as search and other pages have it.
    pub fn norm_link(&self, norm: &Norm) -> LinkView {
        Linker::norm_itself(norm)
    }

    /// The areas, in the order of their titles, with how many norms each has.
    pub fn areas(&self) -> Vec<AreaLine> {
        area::all(self)
    }

    /// The page of an area: the norms of a folder in the order of the sources, under their headings.
    pub fn area(&self, name: &str, day: Day) -> Option<AreaPage> {
        area::page(self, name, day)
    }

    /// The page of a fact, concept, list or dated table, by its ASCII name.
    pub fn fact(&self, name: &str) -> Option<FactPage> {
        fact::page(self, name)
    }

    /// The glossary, in the order of its words.
    pub fn glossary(&self) -> Vec<TermView> {
        let view = |term: &rettesnor_rules::model::Term| TermView {
            name: term.slug.clone(),
            title: term.title.clone(),
            meaning: term.meaning.clone(),
        };
        let mut all: Vec<_> = self.rules.terms.iter().map(view).collect();
        all.sort_by_cached_key(|term| search::order(&term.title));
        all
    }

    /// The services as a list, with whether each is open now, in the order of their titles.
    pub fn services(&self, now: Instant) -> Vec<ServiceView> {
        service::all(self, now)
    }

    /// The page of a service, by its ASCII name.
    pub fn service(&self, name: &str, now: Instant) -> Option<ServicePage> {
        service::page(self, name, now)
    }

    /// What has been wrong, the last put right first.
    pub fn errata(&self) -> Vec<ErratumView> {
        let mut all: Vec<_> = self.shelf.errata.rettelse.iter().map(|it| norm::erratum(self, it)).collect();
        all.reverse();
        all.sort_by(|a, b| b.corrected.cmp(&a.corrected));
        all
    }
}

/// The versions of a norm in full, the newest first, as they stand on a day of the law: what a norm's page says without what
/// stands around it.
pub fn versions(texts: &Texts, rules: &RuleBase, norm: &Norm, day: Day) -> Vec<VersionView> {
    let phrases = Phrases::new(Words { texts, rules });
    norm.versions.iter().rev().map(|it| version::version(&phrases, norm, it, day)).collect()
}

/// What a norm is called: by the version in force rather than by one that is adopted and not yet so.
pub fn norm_title(norm: &Norm) -> String {
    crate::view::title(norm, u32::try_from(link::naming(norm)).unwrap_or(0))
}
