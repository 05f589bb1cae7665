//! Places in source files.

use core::ops::Range;
use serde::{Deserialize, Serialize};

/// Names one file of a [`SourceSet`](crate::SourceSet): its position in the order the files were added.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct FileId(pub u32);

/// A stretch of one file, in bytes: from `start` up to, not including, `end`.
///
/// Spans are ordered by file, then start, then end, which is the order a reader meets them in.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct Span {
    /// The file the span lies in.
    pub file: FileId,
    /// The first byte.
    pub start: u32,
    /// One past the last byte; never before `start`.
    pub end: u32,
}

impl Span {
    /// The stretch between two offsets, given in either order.
    pub fn new(file: FileId, start: u32, end: u32) -> Self {
        Self { file, start: start.min(end), end: start.max(end) }
    }

    /// An empty span: a place between two bytes, such as where something is missing.
    pub fn at(file: FileId, offset: u32) -> Self {
        Self { file, start: offset, end: offset }
    }

    /// The stretch of a byte range. Offsets past the four gigabytes a span can address are cut.
    pub fn of_range(file: FileId, range: Range<usize>) -> Self {
        let cut = |offset: usize| u32::try_from(offset).unwrap_or(u32::MAX);
        Self::new(file, cut(range.start), cut(range.end))
    }

    /// The number of bytes covered.
    pub fn len(self) -> u32 {
        self.end.saturating_sub(self.start)
    }

    /// Whether the span covers no bytes.
    pub fn is_empty(self) -> bool {
        self.len() == 0
    }

    /// The smallest span that covers both. Spans in different files cannot be joined; then `self` is kept.
    #[must_use]
    pub fn join(self, other: Self) -> Self {
        if self.file != other.file {
            return self;
        }
        Self { file: self.file, start: self.start.min(other.start), end: self.end.max(other.end) }
    }

    /// Whether the byte at `offset` is covered.
    pub fn contains(self, offset: u32) -> bool {
        self.start <= offset && offset < self.end
    }

    /// Whether all of `other` lies within this span.
    pub fn contains_span(self, other: Self) -> bool {
        self.file == other.file && self.start <= other.start && other.end <= self.end
    }

    /// The span as a byte range.
    pub fn range(self) -> Range<usize> {
        self.start as usize..self.end as usize
    }
}

#[cfg(test)]
mod tests {
    use super::{FileId, Span};

    const FILE: FileId = FileId(0);

    #[test]
    fn joining_covers_both_and_what_lies_between() {
        assert_eq!(Span::new(FILE, 2, 4).join(Span::new(FILE, 8, 9)), Span::new(FILE, 2, 9));
        assert_eq!(Span::new(FILE, 8, 9).join(Span::new(FILE, 2, 4)), Span::new(FILE, 2, 9));
    }

    #[test]
    fn joining_across_files_keeps_the_first() {
        assert_eq!(Span::new(FILE, 2, 4).join(Span::new(FileId(1), 8, 9)), Span::new(FILE, 2, 4));
    }

    #[test]
    fn a_span_contains_its_start_and_not_its_end() {
        let span = Span::new(FILE, 2, 4);
        assert!(!span.contains(1));
        assert!(span.contains(2));
        assert!(span.contains(3));
        assert!(!span.contains(4));
    }

    #[test]
    fn containing_a_span_needs_the_same_file() {
        let outer = Span::new(FILE, 2, 9);
        assert!(outer.contains_span(outer));
        assert!(outer.contains_span(Span::at(FILE, 9)));
        assert!(!outer.contains_span(Span::new(FILE, 2, 10)));
        assert!(!outer.contains_span(Span::new(FileId(1), 3, 4)));
    }

    #[test]
    fn offsets_given_backwards_still_make_a_span() {
        assert_eq!(Span::new(FILE, 9, 2), Span::new(FILE, 2, 9));
    }
}
