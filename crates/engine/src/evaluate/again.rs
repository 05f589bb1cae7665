//! The case before this one. A case is mostly answered again after one fact has changed, and what does not hang on that fact is
//! answered as before.

use super::Evaluator;
use crate::answer::NormAnswer;
use crate::case::{Case, Knowledge};
use rettesnor_rules::model::{FactId, NormId};
use std::collections::{BTreeMap, BTreeSet};

/// A case with what was found of its norms.
#[derive(Debug, Clone)]
pub(crate) struct Before<T> {
    pub(crate) case: Case,
    pub(crate) found: Found<T>,
}

/// What was found, by norm and record.
pub(crate) type Found<T> = BTreeMap<(NormId, Option<u32>), T>;

impl<T> Before<T> {
    /// What was found of a case before, and the facts told otherwise in this one; nothing where more than such facts sets them
    /// apart.
    pub(crate) fn known(before: Option<Box<Self>>, case: &Case) -> (Found<T>, BTreeSet<FactId>) {
        let changed = before.as_deref().and_then(|before| before.changed(case));
        let found = before.filter(|_| changed.is_some()).map(|before| before.found);
        (found.unwrap_or_default(), changed.unwrap_or_default())
    }

    /// The facts of the case itself that another case tells otherwise; `None` where more than that sets them apart.
    fn changed(&self, case: &Case) -> Option<BTreeSet<FactId>> {
        let clocks = |it: &Case| (it.today, it.law_date, it.now, it.known_by);
        // Which records there are, and what they are numbered, can hang on the knowledge clock.
        if clocks(&self.case) != clocks(case) || case.known_by.is_some() || self.case.lists != case.lists {
            return None;
        }
        let new = |(fact, _): &(&FactId, &Knowledge)| self.case.facts.get(fact) != case.facts.get(fact);
        Some(self.case.facts.iter().chain(&case.facts).filter(new).map(|(fact, _)| *fact).collect())
    }
}

impl Evaluator<'_> {
    /// What was found of a norm when this very case was last outlined.
    pub(super) fn found_before(&self, case: &Case, norm: NormId, item: Option<u32>) -> Option<NormAnswer> {
        let before = self.before.as_deref().filter(|before| before.case == *case)?;
        before.found.get(&(norm, item)).cloned()
    }

    /// Whether a norm can hang on one of these facts.
    pub(crate) fn hangs_on_one_of(&mut self, norm: NormId, facts: &BTreeSet<FactId>) -> bool {
        self.reads(norm).is_none_or(|reads| !reads.facts.is_disjoint(facts))
    }
}
