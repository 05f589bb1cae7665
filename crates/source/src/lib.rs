//! Source files, spans and diagnostics as values, with their renderers.
//!
//! This crate is the bottom of the workspace. It knows nothing of law, of the rule language or of the
//! outside world: files arrive as names and text, and a diagnostic leaves as a value that a terminal, an
//! editor or a web page may show in its own way.
//!
//! - [`SourceSet`] holds the files; [`FileId`] names one of them and [`Span`] a stretch of one.
//! - [`Diagnostic`] says what is wrong, where, under which legal heading and how to mend it.
//! - [`render::terminal`] and [`render::json`] turn diagnostics into text. Nothing else formats them.
//! - [`suggest`] finds the name the writer probably meant.
//!
//! # Example
//!
//! ```
//! use rettesnor_source::{Code, Diagnostic, SourceSet, Span, render::terminal};
//!
//! let mut sources = SourceSet::new();
//! let file = sources.add("regelverk/eksempel.md", "når aldr < 18 år\n");
//! let span = Span::new(file, 5, 9);
//! let diagnostic = Diagnostic::error(Code("unknown-name"), span, "Ingen opplysning heter «aldr».")
//!     .heading("Hjelp til barn")
//!     .label("ukjent navn")
//!     .fix(span, "alder", "Mente du «alder»?");
//! let text = terminal::render(&diagnostic, &sources, &terminal::Options::plain());
//! assert!(text.starts_with("feil[unknown-name]: Ingen opplysning heter «aldr»."));
//! assert!(text.contains("under «Hjelp til barn»"));
//! ```
//!
//! # Invariants
//! - Nothing here panics, whatever offsets a span holds: they are cut to the text and to whole characters.
//! - The same diagnostics over the same sources render to the same bytes; [`Diagnostic`] has a total order.

mod diagnostic;
mod file;
pub mod render;
mod span;
mod suggest;

pub use diagnostic::{Code, Diagnostic, Fix, Label, Severity, has_errors};
pub use file::{MAX_BYTES, Position, SourceError, SourceFile, SourceSet};
pub use span::{FileId, Span};
pub use suggest::suggest;
