//! Source files and where in them an offset lies.

use crate::{FileId, Span};
use core::fmt;

/// The largest file a host should read: sixteen mebibytes. A whole act with comments is well below one, so
/// anything larger is a mistake better said early than met as a long silence.
pub const MAX_BYTES: usize = 16 * 1024 * 1024;

/// A place as people count it: lines and columns from one, columns in characters rather than bytes.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Position {
    /// The line, from one.
    pub line: u32,
    /// The column in characters, from one.
    pub column: u32,
}

impl fmt::Display for Position {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}:{}", self.line, self.column)
    }
}

/// Why bytes could not become a source file. The texts are for the person who gave us the file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum SourceError {
    /// The file is larger than [`MAX_BYTES`].
    TooLarge {
        /// What the host called the file.
        name: String,
        /// Its size.
        bytes: usize,
    },
    /// The file is not UTF-8 text.
    NotUtf8 {
        /// What the host called the file.
        name: String,
        /// Where the first byte stands that is no part of a UTF-8 character.
        position: Position,
        /// That byte's offset.
        offset: usize,
    },
}

impl fmt::Display for SourceError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::TooLarge { name, bytes } => {
                let (mib, limit) = (bytes.div_ceil(1024 * 1024), MAX_BYTES / (1024 * 1024));
                write!(f, "{name} er for stor: {mib} MiB, og grensen er {limit} MiB. Ingenting er lest.")
            }
            Self::NotUtf8 { name, position, offset } => {
                let Position { line, column } = position;
                write!(f, "{name} er ikke UTF-8-tekst: ugyldig byte på linje {line}, kolonne {column} ")?;
                write!(f, "(byte {offset}). Lagre filen som UTF-8 og prøv igjen.")
            }
        }
    }
}

impl core::error::Error for SourceError {}

/// One file: a name to show, its text, and an index of its lines.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SourceFile {
    id: FileId,
    name: String,
    text: String,
    /// Offset of the first byte of each line; never empty, since even an empty file has a first line.
    line_starts: Vec<u32>,
}

impl SourceFile {
    fn new(id: FileId, name: String, text: String) -> Self {
        let after_breaks = text.match_indices('\n').map(|(at, _)| at.saturating_add(1));
        let line_starts =
            core::iter::once(0).chain(after_breaks).map_while(|start| u32::try_from(start).ok()).collect();
        Self { id, name, text, line_starts }
    }

    /// The file's name in its set.
    pub fn id(&self) -> FileId {
        self.id
    }

    /// What to call the file, as the host gave it: most often a path relative to the rule base.
    pub fn name(&self) -> &str {
        &self.name
    }

    /// The whole text.
    pub fn text(&self) -> &str {
        &self.text
    }

    /// A span over the whole text.
    pub fn span(&self) -> Span {
        Span::of_range(self.id, 0..self.text.len())
    }

    /// How many lines there are; an empty file has one.
    pub fn line_count(&self) -> usize {
        self.line_starts.len()
    }

    /// Line and column of a byte offset. An offset past the end, or inside a character, counts as the nearest
    /// whole character before it.
    pub fn position(&self, offset: u32) -> Position {
        let offset = self.cut(offset);
        let line = self.line_starts.partition_point(|start| *start as usize <= offset);
        let start = self.line_starts.get(line.saturating_sub(1)).map_or(0, |start| *start as usize);
        let before = self.text.get(start..offset).map_or(0, |text| text.chars().count());
        let count = |number: usize| u32::try_from(number).unwrap_or(u32::MAX);
        Position { line: count(line), column: count(before).saturating_add(1) }
    }

    /// The text of a line, counted from one, without its line break. Nothing if there is no such line.
    pub fn line(&self, line: u32) -> Option<&str> {
        let index = (line as usize).checked_sub(1)?;
        let start = *self.line_starts.get(index)? as usize;
        let text = self.text.get(start..self.line_end(index))?;
        Some(text.strip_suffix('\n').map_or(text, |text| text.strip_suffix('\r').unwrap_or(text)))
    }

    /// The text a span covers; empty if the span lies in another file.
    pub fn slice(&self, span: Span) -> &str {
        if span.file != self.id {
            return "";
        }
        self.text.get(self.cut(span.start)..self.cut(span.end)).unwrap_or_default()
    }

    /// The nearest whole character at or before an offset.
    pub(crate) fn cut(&self, offset: u32) -> usize {
        self.text.floor_char_boundary(offset as usize)
    }

    /// The whole lines that two offsets lie in: number of the first, from one, and the bytes they cover.
    pub(crate) fn lines_around(&self, start: u32, end: u32) -> (usize, core::ops::Range<usize>) {
        let line_of = |offset: usize| self.line_starts.partition_point(|start| *start as usize <= offset);
        let first = line_of(self.cut(start));
        let last = line_of(self.cut(end)).max(first);
        let from = self.line_starts.get(first.saturating_sub(1)).map_or(0, |start| *start as usize);
        (first, from..self.line_end(last.saturating_sub(1)))
    }

    /// One past the last byte of the line with this index, its line break included.
    fn line_end(&self, index: usize) -> usize {
        self.line_starts.get(index.saturating_add(1)).map_or(self.text.len(), |start| *start as usize)
    }
}

/// The files one run works on, in the order they were added.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct SourceSet {
    files: Vec<SourceFile>,
}

impl SourceSet {
    /// A set without files.
    pub fn new() -> Self {
        Self::default()
    }

    /// Adds a file and says what it is called from now on.
    pub fn add(&mut self, name: impl Into<String>, text: impl Into<String>) -> FileId {
        let id = FileId(u32::try_from(self.files.len()).unwrap_or(u32::MAX));
        self.files.push(SourceFile::new(id, name.into(), text.into()));
        id
    }

    /// Adds a file from the bytes a host read, unless they are too many or not UTF-8.
    pub fn add_bytes(&mut self, name: impl Into<String>, bytes: Vec<u8>) -> Result<FileId, SourceError> {
        let name = name.into();
        if bytes.len() > MAX_BYTES {
            return Err(SourceError::TooLarge { name, bytes: bytes.len() });
        }
        match String::from_utf8(bytes) {
            Ok(text) => Ok(self.add(name, text)),
            Err(error) => {
                let offset = error.utf8_error().valid_up_to();
                let before = String::from_utf8_lossy(error.as_bytes().get(..offset).unwrap_or_default());
                let end = u32::try_from(offset).unwrap_or(u32::MAX);
                let position = SourceFile::new(FileId(0), String::new(), before.into()).position(end);
                Err(SourceError::NotUtf8 { name, position, offset })
            }
        }
    }

    /// The file with this id.
    pub fn get(&self, id: FileId) -> Option<&SourceFile> {
        self.files.get(id.0 as usize)
    }

    /// The first file with this name.
    pub fn find(&self, name: &str) -> Option<&SourceFile> {
        self.files.iter().find(|file| file.name == name)
    }

    /// The files in order.
    pub fn iter(&self) -> impl ExactSizeIterator<Item = &SourceFile> {
        self.files.iter()
    }

    /// How many files there are.
    pub fn len(&self) -> usize {
        self.files.len()
    }

    /// Whether there are no files.
    pub fn is_empty(&self) -> bool {
        self.files.is_empty()
    }

    /// Line and column of an offset, unless the file is not in the set.
    pub fn position(&self, file: FileId, offset: u32) -> Option<Position> {
        self.get(file).map(|file| file.position(offset))
    }

    /// The text a span covers; empty if its file is not in the set.
    pub fn slice(&self, span: Span) -> &str {
        self.get(span.file).map_or("", |file| file.slice(span))
    }
}

#[cfg(test)]
mod tests {
    use super::{MAX_BYTES, Position, SourceError, SourceSet};
    use crate::{FileId, Span};

    fn place(text: &str, offset: u32) -> (u32, u32) {
        let mut sources = SourceSet::new();
        let file = sources.add("fil.md", text);
        let Position { line, column } = sources.position(file, offset).expect("the file was added");
        (line, column)
    }

    #[test]
    fn columns_count_characters_not_bytes() {
        assert_eq!(place("får nå", 0), (1, 1));
        assert_eq!(place("får nå", 3), (1, 3));
        assert_eq!(place("får nå", 8), (1, 7));
    }

    #[test]
    fn an_offset_after_a_line_break_is_on_the_next_line() {
        assert_eq!(place("en\nto\n", 2), (1, 3));
        assert_eq!(place("en\nto\n", 3), (2, 1));
        assert_eq!(place("en\nto\n", 6), (3, 1));
    }

    #[test]
    fn offsets_outside_the_text_or_inside_a_character_are_cut() {
        assert_eq!(place("å", 1), (1, 1));
        assert_eq!(place("å", 900), (1, 2));
        assert_eq!(place("", u32::MAX), (1, 1));
    }

    #[test]
    fn lines_come_without_their_break_whichever_kind_it_is() {
        let mut sources = SourceSet::new();
        let id = sources.add("fil.md", "en\r\nto\n");
        let file = sources.get(id).expect("the file was added");
        assert_eq!(file.line_count(), 3);
        assert_eq!([file.line(1), file.line(2), file.line(3)], [Some("en"), Some("to"), Some("")]);
        assert_eq!([file.line(0), file.line(4)], [None, None]);
    }

    #[test]
    fn a_span_reads_its_own_file_only() {
        let mut sources = SourceSet::new();
        let first = sources.add("a.md", "første");
        let second = sources.add("b.md", "andre");
        assert_eq!(sources.slice(Span::new(first, 0, 2)), "f");
        assert_eq!(sources.slice(Span::new(second, 2, 99)), "dre");
        assert_eq!(sources.slice(Span::new(FileId(7), 0, 2)), "");
        assert_eq!(sources.find("b.md").map(super::SourceFile::id), Some(second));
    }

    #[test]
    fn bytes_that_are_not_utf8_are_refused_with_their_place() {
        let mut sources = SourceSet::new();
        let error = sources.add_bytes("sak.toml", b"navn = 1\nb\xf8 = 2".to_vec()).expect_err("latin-1");
        assert_eq!(
            error.to_string(),
            "sak.toml er ikke UTF-8-tekst: ugyldig byte på linje 2, kolonne 2 (byte 10). \
             Lagre filen som UTF-8 og prøv igjen."
        );
        assert!(sources.is_empty());
    }

    #[test]
    fn files_above_the_limit_are_refused() {
        let mut sources = SourceSet::new();
        assert!(sources.add_bytes("grense.md", vec![b' '; MAX_BYTES]).is_ok());
        let error = sources.add_bytes("stor.md", vec![b' '; MAX_BYTES + 1]);
        assert_eq!(error, Err(SourceError::TooLarge { name: "stor.md".into(), bytes: MAX_BYTES + 1 }));
        assert_eq!(
            error.map_err(|error| error.to_string()),
            Err("stor.md er for stor: 17 MiB, og grensen er 16 MiB. Ingenting er lest.".into())
        );
    }
}
