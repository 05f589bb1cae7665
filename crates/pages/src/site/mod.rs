//! What pages are made from: the rules in each language that is loaded, the directory of services, the sources, the names of
//! the assets. A host makes it once from bytes.

mod assets;
mod edition;

pub use assets::{Assets, AssetsError};
pub(crate) use edition::{Edition, Emergency};

use crate::Request;
use crate::route::{Route, route};
use rettesnor_guide::library::{Errata, ErrataError, Relations, Shelf, Sources};
use rettesnor_guide::texts::Language;
use rettesnor_rules::program::Compiled;
use rettesnor_rules::texts::Translations;
use rettesnor_services::Directory;
use rettesnor_source::SourceSet;

/// What a site is made from.
#[derive(Debug, Clone, Copy)]
pub struct Materials<'a> {
    /// The compiled rules, in bokmål. They must be trusted: whoever made them read them back with every check.
    pub rules: &'a [u8],
    /// The files of the directory of services, by name without their ending, as [`pack`] packs them.
    pub services: &'a [u8],
    /// What has been wrong: `rettelser.toml`.
    pub errata: &'a str,
}

/// Why a site cannot be made.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum SiteError {
    /// The rules cannot be read.
    Rules(String),
    /// The texts of a language cannot be read.
    Texts(String),
    /// The files of services are not packed as they should be.
    Packed(String),
    /// So many faults were found in the directory of services; the first of them.
    Services(usize, String),
    /// The list of errata cannot be read.
    Errata(ErrataError),
    /// There are no situations to start from.
    Situations,
}

impl core::fmt::Display for SiteError {
    fn fmt(&self, formatter: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
        match self {
            Self::Rules(reason) => write!(formatter, "the rules cannot be read: {reason}"),
            Self::Texts(reason) => write!(formatter, "the texts of the rules cannot be read: {reason}"),
            Self::Packed(error) => write!(formatter, "the packed files cannot be read: {error}"),
            Self::Services(count, first) => {
                write!(formatter, "the directory of services has {count} faults, the first: {first}")
            }
            Self::Errata(error) => write!(formatter, "the list of errata cannot be used: {error:?}"),
            Self::Situations => formatter.write_str("there are no situations to start from"),
        }
    }
}

impl std::error::Error for SiteError {}

/// Something a page needs that the host has not loaded; [`Site::lacks`] tells it before the page is asked for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Lacking {
    /// The texts of a language: [`Site::add_language`].
    Language(Language),
    /// The literate sources: [`Site::add_sources`]. A page of a rule stands without them, and says less.
    Sources,
}

/// Everything pages are made from.
#[derive(Debug)]
pub struct Site {
    pub(crate) directory: Directory,
    pub(crate) shelf: Shelf,
    pub(crate) relations: Relations,
    pub(crate) assets: Assets,
    /// Whether the sources have come, though there may be none of them.
    sources: bool,
    /// In bokmål, as the rules were read: every other language begins with them.
    nb: Edition,
    nn: Option<Edition>,
    en: Option<Edition>,
}

impl Site {
    /// A site in bokmål, without the literate sources and with assets called by their own names.
    pub fn new(materials: &Materials<'_>) -> Result<Self, SiteError> {
        let rules =
            Compiled::from_trusted(materials.rules).map_err(|error| SiteError::Rules(error.to_string()))?;
        let directory = directory(&rules, materials.services)?;
        let errata = Errata::read(materials.errata).map_err(SiteError::Errata)?;
        let relations = Relations::new(&rules.model);
        let nb = Edition::new(Language::Nb, rules, &directory)?;
        Ok(Self {
            relations,
            directory,
            shelf: Shelf { sources: Sources::default(), errata },
            assets: Assets::default(),
            sources: false,
            nb,
            nn: None,
            en: None,
        })
    }

    /// Adds a language; bokmål is there from the start.
    pub fn add_language(&mut self, language: Language, texts: &[u8]) -> Result<(), SiteError> {
        let read = Translations::from_bytes(texts).map_err(|error| SiteError::Texts(error.to_string()))?;
        let mut rules = self.nb.compiled.clone();
        rules.model.translate(&read);
        let edition = Edition::new(language, rules, &self.directory)?;
        match language {
            Language::Nb => {}
            Language::Nn => self.nn = Some(edition),
            Language::En => self.en = Some(edition),
        }
        Ok(())
    }

    /// Adds the literate sources, as `Sources::to_bytes` of the guide's library writes them.
    pub fn add_sources(&mut self, packed: &[u8]) -> Result<(), SiteError> {
        self.shelf.sources =
            Sources::from_bytes(packed).map_err(|error| SiteError::Packed(error.to_string()))?;
        self.sources = true;
        for edition in [Some(&mut self.nb), self.nn.as_mut(), self.en.as_mut()].into_iter().flatten() {
            edition.forget_index();
        }
        Ok(())
    }

    /// Takes the names of the assets.
    pub fn set_assets(&mut self, assets: Assets) {
        self.assets = assets;
    }

    /// The hash of the rules, as answers tell it.
    pub fn rule_base(&self) -> &str {
        &self.nb.compiled.hash
    }

    /// What a request needs that is not loaded. A host that can load it does so before it asks; the page that is answered
    /// without a language is one in bokmål that says so, with status 503.
    pub fn lacks(&self, request: &Request<'_>) -> Option<Lacking> {
        let (language, _, page) = route(request.path);
        if self.edition(language).is_none() {
            return Some(Lacking::Language(language));
        }
        let reads = matches!(page, Some(Route::Area(_) | Route::Norm(_) | Route::Fact(_) | Route::Search));
        (reads && !self.sources).then_some(Lacking::Sources)
    }

    /// The edition of a language, where it is loaded.
    pub(crate) fn edition(&self, language: Language) -> Option<&Edition> {
        match language {
            Language::Nb => Some(&self.nb),
            Language::Nn => self.nn.as_ref(),
            Language::En => self.en.as_ref(),
        }
    }

    /// The edition that is always there.
    pub(crate) fn bokmal(&self) -> &Edition {
        &self.nb
    }
}

/// Packs files for [`Materials::services`]: names with their texts.
pub fn pack(files: &[(&str, &str)]) -> Result<Vec<u8>, SiteError> {
    postcard::to_allocvec(files).map_err(|error| SiteError::Packed(error.to_string()))
}

fn directory(rules: &Compiled, packed: &[u8]) -> Result<Directory, SiteError> {
    let files: Vec<(String, String)> =
        postcard::from_bytes(packed).map_err(|error| SiteError::Packed(error.to_string()))?;
    let mut sources = SourceSet::new();
    for (name, text) in files {
        sources.add(format!("tjenester/{name}.md"), text);
    }
    let (directory, mut found) = Directory::read(&sources);
    if found.is_empty() {
        found = directory.check(&rules.model, &sources);
    }
    match found.first() {
        None => Ok(directory),
        Some(first) => Err(SiteError::Services(found.len(), first.message.clone())),
    }
}
