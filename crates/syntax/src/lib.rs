//! The rule language: Markdown with rule blocks to a lossless tree, typed syntax and formatter.
//!
//! - [`parse`] reads a file. It never fails: half-written law gives a half-filled [`ast::File`], a whole tree and
//!   every diagnostic at once.
//! - [`format()`] lays the rule blocks out anew and leaves the prose as it is.
//! - [`dump`] shows what was read, without places, for tests and for people.
//!
//! # Invariants
//! - The text of the tree is the text of the file, whatever the file holds.
//! - Nothing here panics or recurses deeper than [`MAX_DEPTH`] allows, whatever the file holds.
//! - Every span points into the Markdown file.
//! - Formatting twice is formatting once, and never changes what [`dump::file`] shows.
//!
//! # Example
//!
//! ```
//! use rettesnor_source::FileId;
//!
//! let text = "## Barn\n\n```regel\nrett hjelp i helse\n  når alder < 18 år\n```\n";
//! let parse = rettesnor_syntax::parse(FileId(0), text);
//! assert!(parse.diagnostics.is_empty());
//! assert_eq!(parse.tree.text(), text);
//! let heading = parse.file.declarations.first().and_then(|d| d.heading.as_deref());
//! assert_eq!(heading, Some("Barn"));
//! ```

pub mod ast;
pub mod codes;
pub mod dump;
mod format;
mod kind;
mod lexer;
mod markdown;
mod parser;
mod words;

pub use format::{format, lay_out};
pub use kind::{Language, SyntaxElement, SyntaxKind, SyntaxNode, SyntaxToken};
pub use parser::{MAX_DEPTH, Parse, parse};
