//! Lines kept from one answer to the next: most of an answer is the same after one more fact has been told, and its sentences
//! need not be put together again.

use super::Line;
use rettesnor_engine::answer::NormAnswer;
use rettesnor_engine::case::Case;
use rettesnor_rules::model::NormId;
use std::collections::BTreeMap;
use std::sync::Arc;

/// A norm, or one instance of it.
type Key = (NormId, Option<u32>);

/// What is kept of the last answer. It belongs to one rule base in one language, and holds what the person told.
#[derive(Debug, Default)]
pub struct Kept {
    lines: BTreeMap<Key, Told>,
    /// What was found by who the person is alone.
    pub(super) by_status: Option<ByStatus>,
}

/// A line, and what it was made from.
#[derive(Debug)]
struct Told {
    answer: NormAnswer,
    touched: bool,
    line: Arc<Line>,
}

/// Which norms are a no by some facts of a case alone.
#[derive(Debug)]
pub(super) struct ByStatus {
    /// The enumerated facts; and those with what measures an age.
    pub(super) cases: [Case; 2],
    /// Whether each norm asked for was a no.
    pub(super) found: BTreeMap<Key, bool>,
}

impl Kept {
    /// The line that was made from the same answer, where it was made from nothing else.
    pub(super) fn line(&self, answer: &NormAnswer, touched: bool) -> Option<Arc<Line>> {
        let told = self.lines.get(&(answer.norm, answer.item))?;
        (told.touched == touched && told.answer == *answer).then(|| Arc::clone(&told.line))
    }

    /// Keeps a line for the next answer.
    pub(super) fn keep(&mut self, answer: &NormAnswer, line: &Arc<Line>) {
        let told = Told { answer: answer.clone(), touched: line.touched, line: Arc::clone(line) };
        self.lines.insert((answer.norm, answer.item), told);
    }
}
