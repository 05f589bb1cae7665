//! Everything that is answered from: the rules in three languages, the directory of services and the errata.

use crate::assets;
use rettesnor_embedded::{ERRATA, RULES, SERVICES, SOURCES, TRANSLATIONS};
use rettesnor_examples::Names;
use rettesnor_files::{LoadError, load, rule_files, services_beside, translations};
use rettesnor_guide::library::Sources;
use rettesnor_guide::texts::Language;
use rettesnor_pages::{Assets, Materials, Site, pack};
use rettesnor_rules::model::RuleBase;
use rettesnor_rules::program::Compiled;
use rettesnor_rules::texts::Translations;
use rettesnor_services::Directory;
use rettesnor_source::render::terminal::{Options, render_all};
use rettesnor_source::{Diagnostic, SourceSet};
use rettesnor_translations::{gather, inventory};
use sha2::{Digest as _, Sha256};
use std::fmt::Write as _;
use std::io::ErrorKind::{NotADirectory, NotFound};
use std::path::Path;
use std::{fmt, fs, io};

/// Signs of the hash that names an edition in an `ETag`.
const TAG: usize = 16;

/// Why there is no edition.
#[derive(Debug)]
pub enum EditionError {
    /// The embedded rules cannot be read: the program was not built right.
    Embedded(String),
    /// The folder cannot be read.
    Folder(LoadError),
    /// The rules or the directory have errors, told as a terminal shows them.
    Broken(String),
}

impl fmt::Display for EditionError {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Embedded(text) | Self::Broken(text) => formatter.write_str(text),
            Self::Folder(error) => write!(formatter, "{error}"),
        }
    }
}

impl std::error::Error for EditionError {}

/// One state of everything that is answered from. It never changes; a reload makes another.
#[derive(Debug)]
pub struct Edition {
    /// Names it in an `ETag`: another rule, text, service or program gives another.
    pub tag: String,
    /// What may be stated, by name; the same in all languages.
    pub names: Names,
    /// Whom one can call.
    pub directory: Directory,
    /// What has been wrong: `rettelser.toml`.
    pub errata: String,
    /// What the pages are made from.
    pub site: Site,
    books: [Compiled; 3],
}

/// What stands beside the rules.
struct Beside {
    /// The files of the directory of services.
    files: SourceSet,
    errata: String,
    /// The texts of the rules, by language.
    texts: Vec<(String, Vec<u8>)>,
    /// The literate sources, packed.
    sources: Vec<u8>,
}

/// The pages of a rule base.
fn site(rules: &[u8], beside: &Beside) -> Result<Site, EditionError> {
    let services: Vec<(&str, &str)> =
        beside.files.iter().map(|file| (bare(file.name()), file.text())).collect();
    let services = pack(&services).map_err(unreadable)?;
    let mut site =
        Site::new(&Materials { rules, services: &services, errata: &beside.errata }).map_err(unreadable)?;
    for (code, texts) in &beside.texts {
        if let Some(language) = Language::from_code(code) {
            site.add_language(language, texts).map_err(unreadable)?;
        }
    }
    site.add_sources(&beside.sources).map_err(unreadable)?;
    // A program that was built without assets names them as they are.
    if let Ok(assets) = Assets::from_manifest(assets::MANIFEST) {
        site.set_assets(assets);
    }
    Ok(site)
}

/// A file's name without its folder and ending.
fn bare(path: &str) -> &str {
    let name = path.rsplit('/').next().unwrap_or(path);
    name.strip_suffix(".md").unwrap_or(name)
}

impl Edition {
    /// The one in the program.
    pub fn embedded() -> Result<Self, EditionError> {
        let read = |language: Language| {
            let mut book = Compiled::from_trusted(RULES).map_err(unreadable)?;
            if let Some((_, texts)) = TRANSLATIONS.iter().find(|(code, _)| *code == language.code()) {
                book.model.translate(&Translations::from_bytes(texts).map_err(unreadable)?);
            }
            Ok(book)
        };
        let books = [read(Language::Nb)?, read(Language::Nn)?, read(Language::En)?];
        let mut files = SourceSet::new();
        for (name, text) in SERVICES {
            files.add(format!("tjenester/{name}.md"), *text);
        }
        let texts = TRANSLATIONS.iter().map(|(code, texts)| ((*code).to_owned(), texts.to_vec())).collect();
        Self::assembled(
            books,
            RULES,
            &Beside { files, errata: ERRATA.to_owned(), texts, sources: SOURCES.to_vec() },
        )
    }

    /// The one in a folder. A rule base with errors is none.
    pub fn read(root: &Path) -> Result<Self, EditionError> {
        let loaded = load(root).map_err(EditionError::Folder)?;
        if loaded.is_broken() {
            let errors: Vec<_> = loaded.diagnostics.into_iter().filter(Diagnostic::is_error).collect();
            return Err(broken(&errors, &loaded.sources));
        }
        let book = rettesnor_rules::compile(loaded.base);
        let nynorsk = translated(&book, root, Language::Nn)?;
        let english = translated(&book, root, Language::En)?;
        let errata = match fs::read_to_string(root.join("rettelser.toml")) {
            // Rules may also be one file, with nothing beside it.
            Err(error) if matches!(error.kind(), NotFound | NotADirectory) => String::new(),
            read => read.map_err(|error| unread(&root.join("rettelser.toml"), error))?,
        };
        let texts = [(Language::Nn, nynorsk.1), (Language::En, english.1)];
        let texts = texts.map(|(language, texts)| (language.code().to_owned(), texts)).to_vec();
        let read = loaded.sources.iter().map(|file| (file.name().to_owned(), file.text().to_owned()));
        let sources = Sources::new(read).to_bytes().map_err(unreadable)?;
        let bytes = book.to_bytes().map_err(unreadable)?;
        let beside = Beside { files: service_files(root)?, errata, texts, sources };
        Self::assembled([book, nynorsk.0, english.0], &bytes, &beside)
    }

    fn assembled(books: [Compiled; 3], bytes: &[u8], beside: &Beside) -> Result<Self, EditionError> {
        let [first, ..] = &books;
        let (directory, mut found) = Directory::read(&beside.files);
        if found.is_empty() {
            found = directory.check(&first.model, &beside.files);
        }
        if !found.is_empty() {
            return Err(broken(&found, &beside.files));
        }
        let mut hash = Sha256::new();
        hash.update(env!("CARGO_PKG_VERSION"));
        hash.update(&first.hash);
        for (_, texts) in &beside.texts {
            hash.update(texts);
        }
        for file in beside.files.iter() {
            hash.update(file.text());
        }
        hash.update(&beside.errata);
        let mut tag = String::new();
        for byte in hash.finalize() {
            // Writing to a string cannot fail.
            let _ = write!(tag, "{byte:02x}");
        }
        tag.truncate(TAG);
        let (site, names) = (site(bytes, beside)?, Names::new(&first.model));
        Ok(Self { tag, names, directory, errata: beside.errata.clone(), site, books })
    }

    /// The rules with their texts in a language.
    pub fn book(&self, language: Language) -> &Compiled {
        let [nb, nn, en] = &self.books;
        match language {
            Language::Nb => nb,
            Language::Nn => nn,
            Language::En => en,
        }
    }

    /// The checked rules in a language.
    pub fn rules(&self, language: Language) -> &RuleBase {
        &self.book(language).model
    }

    /// The first signs of the rule base's own hash, as answers name it.
    pub fn rule_base(&self) -> String {
        self.book(Language::Nb).hash.chars().take(12).collect()
    }
}

/// Why the embedded bytes are no edition.
fn unreadable(error: impl fmt::Display) -> EditionError {
    EditionError::Embedded(error.to_string())
}

/// The rules in another language, and its texts as bytes.
fn translated(book: &Compiled, root: &Path, language: Language) -> Result<(Compiled, Vec<u8>), EditionError> {
    let files = translations(root, language.code()).map_err(EditionError::Folder)?;
    let texts = gather(&inventory(&book.model), &files).translations;
    let bytes = texts.to_bytes().map_err(|error| EditionError::Broken(error.to_string()))?;
    let mut book = book.clone();
    book.model.translate(&texts);
    Ok((book, bytes))
}

/// The files of the directory of services that belongs to a folder of rules.
fn service_files(root: &Path) -> Result<SourceSet, EditionError> {
    let mut sources = SourceSet::new();
    let Some(beside) = services_beside(root) else { return Ok(sources) };
    for path in rule_files(&beside).map_err(EditionError::Folder)? {
        let bytes = fs::read(&path).map_err(|error| unread(&path, error))?;
        let name = path.to_string_lossy().replace('\\', "/");
        let added = sources.add_bytes(name, bytes);
        added.map_err(|error| EditionError::Folder(LoadError::Source(error)))?;
    }
    Ok(sources)
}

fn unread(path: &Path, error: io::Error) -> EditionError {
    EditionError::Folder(LoadError::Io(path.to_path_buf(), error))
}

fn broken(found: &[Diagnostic], sources: &SourceSet) -> EditionError {
    EditionError::Broken(render_all(found, sources, &Options::plain()))
}
