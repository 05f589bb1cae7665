//! The text of the law as Lovdata publishes it, held against what the rules cite.
//!
//! An act is read section by section, from the XHTML of Lovdata's public bulk data or from Markdown ([`read`]). What the rules
//! cite is locked: [`Lock`] keeps a hash of each section, never its text. [`check()`] says which sections have been changed,
//! moved or repealed since, and which rules rest on them.

mod archive;
mod check;
mod lock;
mod markdown;
mod text;
mod xhtml;

pub use archive::{ArchiveError, unpack};
pub use check::{Change, Finding, Rest, check, rests};
pub use lock::{Lock, LockError};
pub use text::{Act, Acts, ReadError, Section, key, read};
