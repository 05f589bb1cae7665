//! What a case knows, read by the engine: effective values, and the knowledge clock.

use super::{Case, Knowledge, Records};
use crate::answer::FactRef;
use crate::possible::Possible;
use rettesnor_rules::model::{FactId, RuleBase, Scope};
use std::borrow::Cow;
use std::collections::BTreeMap;

impl Case {
    /// The knowledge of a fact, of the case or of a record.
    pub fn knowledge(&self, rules: &RuleBase, fact: FactRef) -> Option<&Knowledge> {
        let Some(item) = fact.item else { return self.facts.get(&fact.fact) };
        let Some(Scope::Item(list)) = rules.facts.get(fact.fact.index()).map(|fact| fact.scope) else {
            return None;
        };
        let item = usize::try_from(item).ok()?;
        self.lists.get(&list)?.items.get(item)?.get(&fact.fact)
    }

    /// The values a fact can have; `None` or [`Possible::Any`] where nothing is known.
    pub(crate) fn possible(&self, rules: &RuleBase, fact: FactRef) -> Option<&Possible> {
        self.knowledge(rules, fact).map(|known| &known.values)
    }

    /// The case as it was known on the day of its knowledge clock: what became known later is gone, and so are records of
    /// which everything did (their list is then incomplete). Answers number records as they stand here.
    pub fn as_known(&self) -> Cow<'_, Self> {
        let Some(by) = self.known_by else { return Cow::Borrowed(self) };
        let late = |known: &Knowledge| known.known_on.is_some_and(|day| day > by);
        let fields = |facts: &BTreeMap<FactId, Knowledge>| facts.values().any(late);
        let lists = || self.lists.values().flat_map(|records| &records.items);
        if !fields(&self.facts) && !lists().any(fields) {
            return Cow::Borrowed(self);
        }
        let mut earlier = self.clone();
        earlier.facts.retain(|_, known| !late(known));
        for records in earlier.lists.values_mut() {
            leave_out(records, &late);
        }
        Cow::Owned(earlier)
    }
}

fn leave_out(records: &mut Records, late: &impl Fn(&Knowledge) -> bool) {
    let before = records.items.len();
    records.items.retain_mut(|record| {
        let empty = record.is_empty();
        record.retain(|_, known| !late(known));
        empty || !record.is_empty()
    });
    records.incomplete |= records.items.len() < before;
}
