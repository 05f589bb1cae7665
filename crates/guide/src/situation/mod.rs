//! Reads a described situation, TOML or JSON, into a case.
//!
//! Every problem is a value with place, reason and remedy, and all of them are found in one reading. A file with a problem
//! gives no case: nothing is assumed.

mod answer;
mod json_tree;
mod periods;
mod phrase;
mod problem;
mod toml_tree;
mod translate;
mod tree;
mod write;

pub use answer::answered;
pub use problem::Problem;
pub use write::to_toml;
pub(crate) use write::{said, value as written};

use rettesnor_engine::case::Case;
use rettesnor_examples::Names;
use rettesnor_rules::model::RuleBase;
use rettesnor_source::{SourceError, SourceSet};
use rettesnor_values::Day;

/// The largest situation that is read: one mebibyte. A described person is a few hundred bytes.
pub const MAX_BYTES: usize = 1024 * 1024;

/// The notation of a situation.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Notation {
    /// TOML.
    Toml,
    /// JSON.
    Json,
}

impl Notation {
    /// By the file's name, or for a stream by its first sign.
    pub fn guess(name: &str, bytes: &[u8]) -> Self {
        let ends = |ending: &str| {
            name.get(name.len().saturating_sub(5)..).is_some_and(|end| end.eq_ignore_ascii_case(ending))
        };
        if ends(".json") {
            return Self::Json;
        }
        let first = bytes.iter().find(|byte| !byte.is_ascii_whitespace());
        if !ends(".toml") && first == Some(&b'{') { Self::Json } else { Self::Toml }
    }
}

/// The clocks a host sets; what is not set is read from the file, or is today.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Clocks {
    /// Today, as the host knows it.
    pub today: Day,
    /// The facts' clock.
    pub facts: Option<Day>,
    /// The law's clock.
    pub law: Option<Day>,
}

/// Reads a situation. `name` is what messages call the file; the set holds its text for their places.
pub fn read(
    rules: &RuleBase,
    names: &Names,
    (name, bytes): (&str, Vec<u8>),
    clocks: Clocks,
) -> (SourceSet, Result<Case, Vec<Problem>>) {
    let mut sources = SourceSet::new();
    if bytes.len() > MAX_BYTES {
        sources.add(name, "");
        return (sources, Err(vec![Problem::new((0, 0), "feil-for-stor")]));
    }
    let notation = Notation::guess(name, &bytes);
    if let Err(error) = sources.add_bytes(name, bytes) {
        sources.add(name, "");
        return (sources, Err(vec![not_text(&error)]));
    }
    let text = sources.iter().next().map_or("", |file| file.text());
    let tree = match notation {
        Notation::Toml => toml_tree::read(text),
        Notation::Json => json_tree::read(text),
    };
    let case = tree.and_then(|tree| translate::case(rules, names, &tree, clocks));
    (sources, case)
}

fn not_text(error: &SourceError) -> Problem {
    match error {
        SourceError::NotUtf8 { position, .. } => Problem::new((0, 0), "feil-utf8")
            .with("linje", position.line.to_string())
            .with("kolonne", position.column.to_string()),
        SourceError::TooLarge { .. } => Problem::new((0, 0), "feil-for-stor"),
    }
}
