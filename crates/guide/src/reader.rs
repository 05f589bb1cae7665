//! Who reads: one person's case, answered again and again.

use crate::view::Kept;
use rettesnor_engine::Evaluator;
use rettesnor_rules::program::Compiled;

/// An evaluator with what is kept of its last answer, for one reader: it remembers what was told, and belongs to one rule base in
/// one language.
#[derive(Debug)]
pub struct Reader<'c> {
    /// What answers.
    pub evaluator: Evaluator<'c>,
    pub(crate) kept: Kept,
}

impl<'c> Reader<'c> {
    /// One who has told nothing yet.
    pub fn new(compiled: &'c Compiled) -> Self {
        Self { evaluator: Evaluator::new(compiled), kept: Kept::default() }
    }
}
