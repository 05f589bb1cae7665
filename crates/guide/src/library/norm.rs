//! A norm's page: what it says, since when, on what it rests, and how it is written.

use super::Library;
use super::code::{CodeView, code};
use super::compare::{self, ComparisonView};
use super::errata::Erratum;
use super::example::{self, ExampleView};
use super::link::{LinkKind, LinkView, Linker};
use super::prose::{BlockView, blocks};
use super::version::VersionView;
use crate::view::{self, Dated};
use rettesnor_rules::lower::walk::Reference;
use rettesnor_rules::model::{Norm, NormId, NormKind, NormVersion, Scope};
use rettesnor_values::Day;
use serde::Serialize;

/// A norm's page.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct NormPage {
    /// Its name in the rules.
    pub id: String,
    /// Its ASCII name.
    pub name: String,
    /// Its title.
    pub title: String,
    /// Its kind, as in the rule language.
    pub kind: &'static str,
    /// The kind in the reader's words.
    pub kind_title: String,
    /// The folder it stands in.
    pub area: LinkView,
    /// The columns it stands in: `helse`, with their titles.
    pub columns: Vec<(String, String)>,
    /// Whether it is for life or safety.
    pub acute: bool,
    /// The list it is asked of each record of, `for hvert vedtak`.
    pub each: Option<LinkView>,
    /// The day of the law that the page is about.
    pub day: Dated,
    /// The versions, the newest first.
    pub versions: Vec<VersionView>,
    /// The version in force on the day: an index into them.
    pub in_force: Option<usize>,
    /// Each version beside the one before it, the newest first.
    pub comparisons: Vec<ComparisonView>,
    /// Whether a lawyer has reviewed the version in force.
    pub reviewed: bool,
    /// The facts it asks itself.
    pub asks: Vec<LinkView>,
    /// The facts asked by what it rests on.
    pub asks_through: Vec<LinkView>,
    /// The norms, concepts, lists and tables it rests on.
    pub rests_on: Vec<LinkView>,
    /// The norms and concepts that rest on it.
    pub carries: Vec<LinkView>,
    /// Law it rests on that is not written in, by title.
    pub untranslated: Vec<String>,
    /// What is taken for true of it until clarified.
    pub presumptions: Vec<String>,
    /// The advice and norms that lead to it.
    pub led_from: Vec<LinkView>,
    /// Its examples.
    pub examples: Vec<ExampleView>,
    /// The rule as it is written; nothing where the sources are not loaded.
    pub source: Option<SourceView>,
    /// What has been wrong with its answers.
    pub errata: Vec<ErratumView>,
}

/// A rule as it is written, in bokmål whatever the reader's language.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct SourceView {
    /// The heading it stands under.
    pub heading: Option<String>,
    /// The prose before it in its section.
    pub prose: Vec<BlockView>,
    /// The rule, and what is attached to it from elsewhere.
    pub code: Vec<CodeView>,
}

/// A fault that was put right.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct ErratumView {
    /// Its name.
    pub id: String,
    /// The day it was put right.
    pub corrected: String,
    /// What was wrong.
    pub fault: String,
    /// Whose answers were affected.
    pub affected: String,
    /// What the right answer rests on.
    pub source: String,
    /// The norms whose answers could be wrong; of one that is gone, the name alone.
    pub norms: Vec<(String, Option<LinkView>)>,
    /// The rule bases that could answer wrongly, by the first signs of their hash.
    pub rule_bases: Vec<String>,
}

/// A fault as shown.
pub(crate) fn erratum(library: &Library<'_>, one: &Erratum) -> ErratumView {
    let link = |name: &String| {
        let norm = library.names.norm(name).and_then(|norm| library.links().norm(norm));
        (name.clone(), norm)
    };
    ErratumView {
        id: one.id.clone(),
        corrected: one.rettet.to_string(),
        fault: one.feil.clone(),
        affected: one.rammet.clone(),
        source: one.kilde.clone(),
        norms: one.normer.iter().map(link).collect(),
        rule_bases: one.regelverk.clone(),
    }
}

/// A norm's page on a day of the law.
pub(crate) fn page(library: &Library<'_>, id: NormId, norm: &Norm, day: Day) -> NormPage {
    let links = library.links();
    let words = library.words();
    let versions = super::versions(library.texts, library.rules, norm, day);
    let in_force = versions.iter().position(|version| version.in_force);
    let now = in_force.and_then(|at| versions.get(at)).or_else(|| versions.first());
    let column = |area: &String| (area.clone(), words.texts.get(&format!("omrade-{}", view::ascii(area))));
    let kind = view::kind_word(norm.kind);
    NormPage {
        id: norm.name.clone(),
        name: norm.slug.clone(),
        title: super::norm_title(norm),
        kind,
        kind_title: kind_title(library, norm.kind),
        area: super::area::link(library, &norm.domain),
        columns: norm.areas.iter().map(column).collect(),
        acute: norm.acute,
        each: match norm.scope {
            Scope::Item(list) => links.list(list),
            Scope::Case => None,
        },
        day: Dated { date: day.to_string(), words: words.day(day) },
        comparisons: compare::all(&library.phrases(), &versions),
        reviewed: now.is_some_and(|version| version.reviewed.is_some()),
        asks: asks(library, id),
        asks_through: asks_through(library, id),
        rests_on: rests_on(library, id),
        carries: carries(library, Reference::Norm(id)),
        untranslated: untranslated(library, id),
        presumptions: presumptions(library, id),
        led_from: led_from(library, norm),
        examples: example::of(library, &norm.name, super::area::path(library, norm)),
        source: source(library, &norm.name),
        errata: library.shelf.errata.of(&norm.name).map(|it| erratum(library, it)).collect(),
        in_force,
        versions,
    }
}

/// The kind of a norm in the reader's words.
pub(crate) fn kind_title(library: &Library<'_>, kind: NormKind) -> String {
    library.texts.get(&format!("slag-{}", view::ascii(view::kind_word(kind))))
}

fn asks(library: &Library<'_>, id: NormId) -> Vec<LinkView> {
    let facts = library.relations.of_norm(id).iter().filter(|it| matches!(it, Reference::Fact(_)));
    facts.filter_map(|it| library.links().reference(*it)).collect()
}

fn asks_through(library: &Library<'_>, id: NormId) -> Vec<LinkView> {
    library.relations.facts_below(id).into_iter().filter_map(|fact| library.links().fact(fact)).collect()
}

fn rests_on(library: &Library<'_>, id: NormId) -> Vec<LinkView> {
    let all = library.relations.of_norm(id).iter();
    let all = all.filter(|it| !matches!(it, Reference::Fact(_)) && **it != Reference::Norm(id));
    all.filter_map(|it| library.links().reference(*it)).collect()
}

/// The norms and concepts that refer to something.
pub(crate) fn carries(library: &Library<'_>, to: Reference) -> Vec<LinkView> {
    let links = library.links();
    let users = library.relations.users(to);
    let norms = users.norms.iter().filter(|norm| Reference::Norm(**norm) != to);
    let norms = norms.filter_map(|norm| links.norm(*norm));
    norms.chain(users.concepts.iter().filter_map(|concept| links.concept(*concept))).collect()
}

fn untranslated(library: &Library<'_>, id: NormId) -> Vec<String> {
    let all = library.relations.of_norm(id).iter();
    let all = all.filter_map(|it| match it {
        Reference::Untranslated(id) => library.rules.untranslated.get(id.index()),
        _ => None,
    });
    all.map(|it| it.title.clone()).collect()
}

fn presumptions(library: &Library<'_>, id: NormId) -> Vec<String> {
    let all = library.rules.presumptions.iter().filter(|it| it.norms.contains(&id));
    let told = all.map(|it| {
        let until = library.links().fact(it.until).map_or_else(String::new, |link| link.title);
        library.texts.with("presumsjon", &[("tittel", &it.title), ("faktum", &until)])
    });
    told.collect()
}

/// Norms whose reader is sent here: to a deadline, or to a service.
fn led_from(library: &Library<'_>, norm: &Norm) -> Vec<LinkView> {
    let leads = |version: &NormVersion| {
        let links = &version.links;
        links.within.iter().chain(&links.services).chain(&links.next).any(|name| *name == norm.name)
    };
    let all = library.rules.norms.iter().filter(|other| other.versions.iter().any(leads));
    all.map(Linker::norm_itself).collect()
}

/// What is declared by a name, as it is written.
pub(crate) fn source(library: &Library<'_>, name: &str) -> Option<SourceView> {
    let declared = library.shelf.sources.declarations(name);
    let first = declared.first()?.declaration;
    Some(SourceView {
        heading: first.heading.clone(),
        prose: first.prose.as_deref().map(blocks).unwrap_or_default(),
        code: declared.iter().map(|it| code(library, it)).collect(),
    })
}

impl NormPage {
    /// Whether it is a service, and has a page among the services.
    pub fn is_service(&self) -> bool {
        self.kind == "tjeneste"
    }

    /// A link to this page.
    pub fn link(&self) -> LinkView {
        let kind = if self.is_service() { LinkKind::Service } else { LinkKind::Norm };
        LinkView { kind, name: self.name.clone(), title: self.title.clone() }
    }
}
