//! Repairs: the case with as little as possible taken back, so that a world is left.

use super::smallest::{clashing, impossible, without};
use crate::answer::FactRef;
use crate::case::Case;
use crate::evaluate::Base;
use std::collections::BTreeSet;

/// Past this many ways to repair a case it is not repaired further: nothing is then said of what hangs on it.
const MOST: usize = 64;

/// The case without each clashing fact in turn; where that leaves another clash, without each of its facts as well. Empty where
/// there are too many clashes, or where none of the facts given is to blame.
pub(crate) fn repairs(base: &mut Base<'_>, case: &Case, clash: &[FactRef]) -> Vec<Case> {
    let mut done: BTreeSet<Vec<FactRef>> = BTreeSet::new();
    let mut tried: BTreeSet<Vec<FactRef>> = BTreeSet::new();
    let mut waiting: Vec<Vec<FactRef>> = clash.iter().map(|fact| vec![*fact]).collect();
    while let Some(dropped) = waiting.pop() {
        if tried.len() > MOST {
            return Vec::new();
        }
        if !tried.insert(dropped.clone()) {
            continue;
        }
        let left = without(base, case, &dropped);
        if !impossible(base, &left) {
            done.insert(dropped);
            continue;
        }
        for fact in clashing(base, &left) {
            let mut more = dropped.clone();
            more.push(fact);
            more.sort_unstable();
            waiting.push(more);
        }
    }
    done.iter().map(|dropped| without(base, case, dropped)).collect()
}
