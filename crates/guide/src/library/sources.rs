//! The literate sources: what stands around the rules, loaded apart from them.

use rettesnor_source::{FileId, Span};
use rettesnor_syntax::ast::{Declaration, Example, File};
use serde::{Deserialize, Serialize};
use std::sync::OnceLock;

/// The rule files as they are written, by path.
#[derive(Debug, Clone, Default)]
pub struct Sources {
    /// In the order of their paths.
    files: Vec<Source>,
}

/// A rule file.
#[derive(Debug, Clone)]
pub(crate) struct Source {
    /// Its path.
    pub(crate) path: String,
    /// Its text.
    pub(crate) text: String,
    /// Its syntax, read when somebody first asks: a page is about one rule, and reading all files takes long.
    parsed: OnceLock<File>,
}

/// What is stored: paths in rising order with their texts.
#[derive(Debug, Serialize, Deserialize)]
struct Stored(Vec<(String, String)>);

/// Why stored sources cannot be read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SourcesError(postcard::Error);

impl core::fmt::Display for SourcesError {
    fn fmt(&self, formatter: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
        write!(formatter, "the sources of the rules cannot be read: {}", self.0)
    }
}

impl std::error::Error for SourcesError {}

/// A declaration, and the file it stands in.
#[derive(Debug, Clone, Copy)]
pub struct Declared<'a> {
    /// The file's path.
    pub path: &'a str,
    /// Which line it begins on, from 1.
    pub line: usize,
    /// What is declared.
    pub declaration: &'a Declaration,
    /// As it is written.
    pub text: &'a str,
}

/// An example, and the file it stands in.
#[derive(Debug, Clone, Copy)]
pub struct Exemplified<'a> {
    /// The file's path.
    pub path: &'a str,
    /// Which line it begins on, from 1.
    pub line: usize,
    /// What is given and expected.
    pub example: &'a Example,
    /// As it is written.
    pub text: &'a str,
    /// The last paragraph before its block, as Markdown: what the example is to show.
    pub lead: Option<&'a str>,
}

impl Source {
    fn new(path: String, text: String) -> Self {
        Self { path, text, parsed: OnceLock::new() }
    }

    /// Its syntax.
    pub(crate) fn file(&self) -> &File {
        self.parsed.get_or_init(|| rettesnor_syntax::parse(FileId(0), &self.text).file)
    }

    /// What stands at a place of the file.
    pub(crate) fn slice(&self, span: Span) -> &str {
        self.text.get(span.range()).unwrap_or_default().trim_end()
    }

    fn line(&self, offset: u32) -> usize {
        let before = usize::try_from(offset).ok().and_then(|end| self.text.get(..end));
        before.map_or(1, |before| before.matches('\n').count().saturating_add(1))
    }

    /// The paragraph that ends right before a block.
    fn lead(&self, block: u32) -> Option<&str> {
        let before = self.text.get(..usize::try_from(block).ok()?)?;
        // The block's own fence stands between.
        let before = before.get(..before.rfind("```eksempel")?)?.trim_end();
        let paragraph = before.rsplit("\n\n").next()?.trim();
        let prose = !paragraph.starts_with(['#', '`', '|']) && !paragraph.ends_with("```");
        (prose && !paragraph.is_empty()).then_some(paragraph)
    }

    fn declared<'a>(&'a self, declaration: &'a Declaration) -> Declared<'a> {
        Declared {
            path: &self.path,
            line: self.line(declaration.span.start),
            declaration,
            text: self.slice(declaration.span),
        }
    }
}

/// Whether a text names something: the name stands in it as a word.
pub fn mentions(text: &str, name: &str) -> bool {
    let part = |it: char| it.is_alphanumeric() || it == '_';
    let mut from = 0;
    while let Some(at) = text.get(from..).and_then(|rest| rest.find(name)) {
        let (start, end) = (from.saturating_add(at), from.saturating_add(at).saturating_add(name.len()));
        let before = text.get(..start).and_then(|it| it.chars().next_back());
        let after = text.get(end..).and_then(|it| it.chars().next());
        if !before.is_some_and(part) && !after.is_some_and(part) {
            return true;
        }
        if end <= from {
            return false;
        }
        from = end;
    }
    false
}

impl Sources {
    /// The files of a rule base, with the paths the rules know them by.
    pub fn new(files: impl IntoIterator<Item = (String, String)>) -> Self {
        let mut files: Vec<_> = files.into_iter().map(|(path, text)| Source::new(path, text)).collect();
        files.sort_by(|a, b| a.path.cmp(&b.path));
        files.dedup_by(|a, b| a.path == b.path);
        Self { files }
    }

    /// The files as bytes, to be loaded apart from the rules.
    pub fn to_bytes(&self) -> Result<Vec<u8>, SourcesError> {
        let files = self.files.iter().map(|file| (file.path.clone(), file.text.clone()));
        postcard::to_allocvec(&Stored(files.collect())).map_err(SourcesError)
    }

    /// Reads what [`Sources::to_bytes`] wrote.
    pub fn from_bytes(bytes: &[u8]) -> Result<Self, SourcesError> {
        let (Stored(files), rest) = postcard::take_from_bytes(bytes).map_err(SourcesError)?;
        if rest.is_empty() {
            Ok(Self::new(files))
        } else {
            Err(SourcesError(postcard::Error::DeserializeBadEncoding))
        }
    }

    /// Whether no file is loaded.
    pub fn is_empty(&self) -> bool {
        self.files.is_empty()
    }

    /// The text of a file.
    pub fn text(&self, path: &str) -> Option<&str> {
        self.file(path).map(|file| file.text.as_str())
    }

    pub(crate) fn file(&self, path: &str) -> Option<&Source> {
        let at = self.files.binary_search_by(|file| file.path.as_str().cmp(path)).ok()?;
        self.files.get(at)
    }

    /// The files that name something. Only they are parsed.
    fn naming<'a>(&'a self, name: &'a str) -> impl Iterator<Item = &'a Source> {
        self.files.iter().filter(move |file| !name.is_empty() && mentions(&file.text, name))
    }

    /// What is declared by a name, and what is attached to it from elsewhere; its own first, then in the order of the files.
    pub fn declarations<'a>(&'a self, name: &'a str) -> Vec<Declared<'a>> {
        let (mut own, mut attached) = (Vec::new(), Vec::new());
        for file in self.naming(name) {
            for declaration in &file.file().declarations {
                let target = declaration.target.as_ref().and_then(|path| path.parts.first());
                if declaration.name.as_ref().is_some_and(|it| it.text == name) {
                    own.push(file.declared(declaration));
                } else if target.is_some_and(|it| it.text == name) {
                    attached.push(file.declared(declaration));
                }
            }
        }
        own.append(&mut attached);
        own
    }

    /// The examples that expect something of a norm or concept.
    pub fn examples<'a>(&'a self, name: &'a str) -> Vec<Exemplified<'a>> {
        let mut found = Vec::new();
        for file in self.naming(name) {
            let told = |example: &&Example| {
                example.expectations.iter().any(|it| mentions(file.slice(it.span), name))
            };
            found.extend(file.file().examples.iter().filter(told).map(|example| Exemplified {
                path: &file.path,
                line: file.line(example.span.start),
                example,
                text: file.slice(example.span),
                lead: file.lead(example.span.start),
            }));
        }
        found
    }
}

#[cfg(test)]
mod tests {
    use super::{Sources, mentions};

    const TEXT: &str = "# Hjelp\n\n## Akutt\n\nProsa.\n\n```regel\nrett hjelp i helse\n  når alder < 18 år\n```\n\nEn på sytten får hjelp.\n\n```eksempel\ngitt alder = 17 år\nså hjelp = ja\ngitt alder = 19 år\nså hjelp = nei\n```\n";

    fn sources() -> Sources {
        let other =
            "```regel\nunntak fra hjelp\n  navn dyrt\n  når dyr\nrett hjelpemiddel i helse\n  når dyr\n```\n";
        Sources::new([("b.md".to_owned(), other.to_owned()), ("a.md".to_owned(), TEXT.to_owned())])
    }

    #[test]
    fn a_name_is_mentioned_only_as_a_whole_word() {
        assert!(mentions("så hjelp = ja", "hjelp"));
        assert!(mentions("hjelpen og hjelp", "hjelp"));
        assert!(!mentions("hjelpemiddel, første_hjelp, uhjelp", "hjelp"));
        assert!(!mentions("åå", "å"));
    }

    #[test]
    fn what_is_attached_to_a_rule_follows_its_own_declaration() {
        let sources = sources();
        let found = sources.declarations("hjelp");
        let told: Vec<_> = found.iter().map(|it| (it.path, it.line)).collect();
        assert_eq!(told, [("a.md", 8), ("b.md", 2)]);
        assert!(found[0].text.starts_with("rett hjelp") && found[0].text.ends_with("18 år"));
    }

    #[test]
    fn an_example_is_led_by_the_paragraph_before_its_block() {
        let sources = sources();
        let found = sources.examples("hjelp");
        assert_eq!(found.len(), 2);
        assert!(found.iter().all(|it| it.lead == Some("En på sytten får hjelp.")), "{found:?}");
        assert!(sources.examples("hjelpemiddel").is_empty());
    }

    #[test]
    fn stored_sources_come_back_as_they_were_and_broken_ones_are_refused() {
        let bytes = sources().to_bytes().unwrap();
        let back = Sources::from_bytes(&bytes).unwrap();
        assert_eq!((back.text("a.md"), back.text("c.md")), (Some(TEXT), None));
        for end in 0..bytes.len() {
            assert!(Sources::from_bytes(&bytes[..end]).is_err(), "cut at {end}");
        }
        let longer: Vec<u8> = bytes.iter().copied().chain([0]).collect();
        assert!(Sources::from_bytes(&longer).is_err());
    }
}
