//! Records that are periods: one that ends before it begins, and two that cover the same days.

use super::Case;
use rettesnor_rules::model::{FactId, ListId, NEVER, Period, RuleBase};

/// What is wrong with the periods of a list. Records are numbered from 0.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum PeriodFault {
    /// The last day is before the first.
    Backwards {
        /// The list.
        list: ListId,
        /// The record.
        record: u32,
    },
    /// Two records cover the same days, in a list where they cannot.
    Overlap {
        /// The list.
        list: ListId,
        /// The two records, the one told first first.
        records: (u32, u32),
    },
}

/// First and last day as day numbers, where both are known for certain.
type Days = (i64, i64);

impl Case {
    /// Periods that cannot be as they are told. Only what is known for certain is judged: dates that are uncertain may
    /// yet turn out right.
    pub fn period_faults(&self, rules: &RuleBase) -> Vec<PeriodFault> {
        let mut faults = Vec::new();
        for (list, records) in &self.lists {
            let Some(period) = rules.lists.get(list.index()).and_then(|it| it.period) else { continue };
            let days: Vec<(u32, Days)> = (0..)
                .zip(&records.items)
                .filter_map(|(number, _)| Some((number, self.certain(*list, number, period)?)))
                .collect();
            faults.extend(
                days.iter()
                    .filter(|(_, (from, to))| to < from)
                    .map(|(record, _)| PeriodFault::Backwards { list: *list, record: *record }),
            );
            if period.apart {
                faults.extend(overlaps(*list, &days));
            }
        }
        faults
    }

    fn certain(&self, list: ListId, record: u32, period: Period) -> Option<Days> {
        let fields = self.lists.get(&list)?.items.get(usize::try_from(record).ok()?)?;
        let day = |field: FactId| fields.get(&field)?.values.only();
        // A period that has not ended lies after every day.
        Some((day(period.from).filter(|day| *day != NEVER)?, day(period.to)?))
    }
}

/// In the order of their first days only neighbours need be compared with the longest so far.
fn overlaps(list: ListId, days: &[(u32, Days)]) -> Vec<PeriodFault> {
    let mut sorted: Vec<&(u32, Days)> = days.iter().filter(|(_, (from, to))| from <= to).collect();
    sorted.sort_by_key(|(number, (from, to))| (*from, *to, *number));
    let mut faults = Vec::new();
    let mut reach: Option<(u32, i64)> = None;
    for (number, (from, to)) in sorted {
        if let Some((earlier, last)) = reach
            && *from < last
        {
            let records = (earlier.min(*number), earlier.max(*number));
            faults.push(PeriodFault::Overlap { list, records });
        }
        if reach.is_none_or(|(_, last)| *to > last) {
            reach = Some((*number, *to));
        }
    }
    faults
}
