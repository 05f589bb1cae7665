//! An area's page: the norms of a folder in the order of the sources, under the headings they stand under.

use super::Library;
use super::link::{LinkKind, LinkView, Linker, naming};
use super::norm::kind_title;
use super::prose::{BlockView, blocks, plain_line};
use super::version::in_force;
use crate::texts::Texts;
use crate::view::{self, LawView};
use rettesnor_rules::model::Norm;
use rettesnor_values::Day;
use serde::Serialize;
use std::collections::BTreeMap;

/// An area in a list of areas.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct AreaLine {
    /// The area.
    pub link: LinkView,
    /// How many norms it has.
    pub norms: usize,
    /// How many of them a lawyer has reviewed.
    pub reviewed: usize,
}

/// An area's page.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct AreaPage {
    /// The folder.
    pub name: String,
    /// Its title.
    pub title: String,
    /// What the folder says of itself, in bokmål; nothing where the sources are not loaded.
    pub about: Vec<BlockView>,
    /// Its norms.
    pub sections: Vec<SectionView>,
}

/// The norms under a heading.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct SectionView {
    /// The file.
    pub path: String,
    /// The title of the file, where this is its first section; in bokmål.
    pub file: Option<String>,
    /// The heading, in bokmål.
    pub heading: Option<String>,
    /// The norms, in order.
    pub norms: Vec<NormLine>,
}

/// A norm in a list.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct NormLine {
    /// The norm.
    pub link: LinkView,
    /// Its kind, as in the rule language.
    pub kind: &'static str,
    /// The kind in the reader's words.
    pub kind_title: String,
    /// What it says where it holds.
    pub sentence: Option<String>,
    /// The law.
    pub law: Vec<LawView>,
    /// Whether it is for life or safety.
    pub acute: bool,
    /// Whether a lawyer has reviewed it.
    pub reviewed: bool,
    /// Whether any version of it is in force on the day.
    pub in_force: bool,
}

/// The title of an area.
pub(crate) fn title(texts: &Texts, folder: &str) -> String {
    let key = folder.replace('-', "_");
    texts.try_with(&format!("mappe-{key}"), &[]).unwrap_or_else(|| {
        let plain = folder.replace('-', " ");
        let mut letters = plain.chars();
        letters.next().map_or_else(String::new, |first| first.to_uppercase().chain(letters).collect())
    })
}

/// A link to an area.
pub(crate) fn link(library: &Library<'_>, folder: &str) -> LinkView {
    LinkView { kind: LinkKind::Area, name: folder.to_owned(), title: title(library.texts, folder) }
}

/// All areas.
pub(crate) fn all(library: &Library<'_>) -> Vec<AreaLine> {
    let mut found: BTreeMap<&str, (usize, usize)> = BTreeMap::new();
    for norm in &library.rules.norms {
        let (norms, reviewed) = found.entry(&norm.domain).or_default();
        *norms = norms.saturating_add(1);
        let seen = norm.versions.get(naming(norm)).is_some_and(|it| it.origin.reviewed.is_some());
        *reviewed = reviewed.saturating_add(usize::from(seen));
    }
    let line = |(folder, (norms, reviewed)): (&str, (usize, usize))| AreaLine {
        link: link(library, folder),
        norms,
        reviewed,
    };
    let mut all: Vec<_> = found.into_iter().map(line).collect();
    all.sort_by_cached_key(|area| super::search::order(&area.link.title));
    all
}

/// A norm in a list.
pub(crate) fn line(library: &Library<'_>, norm: &Norm, day: Day) -> NormLine {
    let version = norm.versions.get(naming(norm));
    let said = |key: &str| {
        let wording = version.into_iter().flat_map(|version| &version.wording);
        wording.into_iter().find(|(own, _)| own == key).map(|(_, sentence)| sentence.clone())
    };
    NormLine {
        link: Linker::norm_itself(norm),
        kind: view::kind_word(norm.kind),
        kind_title: kind_title(library, norm.kind),
        sentence: said("ja").or_else(|| said("kan")).or_else(|| said("åpen")),
        law: version.map_or_else(Vec::new, |it| view::law(&library.words(), &it.origin.basis)),
        acute: norm.acute,
        reviewed: version.is_some_and(|it| it.origin.reviewed.is_some()),
        in_force: norm.versions.iter().any(|it| in_force(&it.validity, day)),
    }
}

/// The page of an area.
pub(crate) fn page(library: &Library<'_>, folder: &str, day: Day) -> Option<AreaPage> {
    let mut norms: Vec<&Norm> = library.rules.norms.iter().filter(|norm| norm.domain == folder).collect();
    norms.sort_by_key(|norm| (norm.place.source, norm.place.start));
    let first = norms.first()?;
    let readme = path(library, first).rsplit_once('/').map(|(folder, _)| format!("{folder}/README.md"));
    let about = readme.and_then(|readme| library.shelf.sources.text(&readme)).map(blocks).unwrap_or_default();
    let mut sections: Vec<SectionView> = Vec::new();
    for norm in &norms {
        let path = path(library, norm);
        let heading = heading(library, path, norm);
        let same = |last: &&mut SectionView| last.path == path && last.heading == heading;
        let line = line(library, norm, day);
        if let Some(section) = sections.last_mut().filter(same) {
            section.norms.push(line);
        } else {
            let new = sections.last().is_none_or(|last| last.path != path);
            let file = if new { file_title(library, path) } else { None };
            sections.push(SectionView { path: path.to_owned(), file, heading, norms: vec![line] });
        }
    }
    // The first heading is the page's own title.
    let about = about.into_iter().filter(|block| !matches!(block, BlockView::Heading(1, _))).collect();
    Some(AreaPage { name: folder.to_owned(), title: title(library.texts, folder), about, sections })
}

/// The file a norm stands in.
pub(crate) fn path<'a>(library: &Library<'a>, norm: &Norm) -> &'a str {
    let at = usize::try_from(norm.place.source).ok();
    at.and_then(|at| library.rules.sources.get(at)).map_or("", String::as_str)
}

/// The heading a norm stands under.
fn heading(library: &Library<'_>, path: &str, norm: &Norm) -> Option<String> {
    let file = library.shelf.sources.file(path)?.file();
    let own = file.declarations.iter().find(|it| it.name.as_ref().is_some_and(|name| name.text == norm.name));
    own.and_then(|it| it.heading.clone())
}

/// The first heading of a file.
fn file_title(library: &Library<'_>, path: &str) -> Option<String> {
    let text = library.shelf.sources.text(path)?;
    let line = text.lines().find(|line| line.starts_with("# "))?;
    blocks(line).into_iter().find_map(|block| match block {
        BlockView::Heading(1, line) => Some(plain_line(&line)),
        _ => None,
    })
}
