//! Periods that cannot be as they are told, with the place of the record that says so.

use super::Problem;
use rettesnor_engine::case::{Case, PeriodFault};
use rettesnor_rules::model::{ListId, RuleBase};
use std::collections::BTreeMap;

/// Where each record stands in the file, by its list and number.
pub(super) type Places = BTreeMap<(ListId, u32), (u32, u32)>;

/// What is wrong with the periods of a case.
pub(super) fn problems(rules: &RuleBase, case: &Case, places: &Places) -> Vec<Problem> {
    let told = |list: ListId, record: u32, key: &'static str| {
        let title = rules.lists.get(list.index()).map_or("", |it| it.title.as_str());
        let at = places.get(&(list, record)).copied().unwrap_or_default();
        Problem::new(at, key).with("liste", title).with("nr", record.saturating_add(1).to_string())
    };
    let problem = |fault| match fault {
        PeriodFault::Backwards { list, record } => told(list, record, "feil-periode-baklengs"),
        PeriodFault::Overlap { list, records: (one, other) } => {
            told(list, other, "feil-perioder-overlapper").with("annet", one.saturating_add(1).to_string())
        }
    };
    case.period_faults(rules).into_iter().map(problem).collect()
}
