//! How much of each sign there is, by column: the answer at a glance.

use crate::basis::Basis;
use crate::view::{AnswerView, Line, Sign};
use serde::Serialize;
use std::sync::Arc;

/// The signs, as they are told.
const SIGNS: [(Sign, &str); 7] = [
    (Sign::Yes, "guide-antall-har"),
    (Sign::YesIf, "guide-antall-har-hvis"),
    (Sign::May, "guide-antall-kan"),
    (Sign::Open, "guide-antall-avhenger"),
    (Sign::Doubt, "guide-antall-tvil"),
    (Sign::No, "guide-antall-nei"),
    (Sign::NotKnown, "guide-antall-ikke-kjent"),
];

/// A column with how much of each sign it has.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct ColumnCount {
    /// `helse`.
    pub key: String,
    /// `Helse`.
    pub title: String,
    /// The signs that it has.
    pub counts: Vec<SignCount>,
}

/// How many of a sign.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct SignCount {
    /// The sign.
    pub sign: Sign,
    /// The number in words: `3 har rett`.
    pub words: String,
    /// The number.
    pub number: usize,
}

/// The counts of an answer.
pub(super) fn of(basis: &Basis<'_>, answer: &AnswerView) -> Vec<ColumnCount> {
    let column = |column: &crate::view::Column| ColumnCount {
        key: column.key.clone(),
        title: column.title.clone(),
        counts: SIGNS.iter().filter_map(|(sign, key)| count(basis, &column.lines, *sign, key)).collect(),
    };
    answer.columns.iter().map(column).collect()
}

fn count(basis: &Basis<'_>, lines: &[Arc<Line>], sign: Sign, key: &str) -> Option<SignCount> {
    let number = lines.iter().filter(|line| line.sign == sign).count();
    let words = || basis.texts.with(key, &[("antall", &number.to_string())]);
    (number > 0).then(|| SignCount { sign, words: words(), number })
}
