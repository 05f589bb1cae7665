//! On which days of the law a variable or a group is read at all: the others need not be worked out.

use super::PrepareScratch;
use super::index::variables_of;
use rettesnor_rules::program::Compiled;
use rettesnor_values::Day;
use std::collections::BTreeSet;

/// Days of the law.
#[derive(Debug, Clone, PartialEq, Eq)]
enum Days {
    Always,
    Within(Vec<(Day, Day)>),
}

impl Days {
    fn contains(&self, day: Day) -> bool {
        match self {
            Self::Always => true,
            Self::Within(spans) => spans.iter().any(|(from, to)| *from <= day && day <= *to),
        }
    }
}

/// When variables and groups are read.
#[derive(Debug, Clone, Default)]
pub(crate) struct Used {
    variables: Vec<Days>,
    groups: Vec<Days>,
}

impl Used {
    pub(super) fn new(compiled: &Compiled, index: &PrepareScratch) -> Self {
        // A rule base made by hand may not say when something is read: then it is worked out on every day.
        let of = |spans: Option<&Vec<(Day, Day)>>| spans.map_or(Days::Always, |it| Days::Within(it.clone()));
        let read_on = &compiled.read_on;
        let mut made = Self {
            variables: (0..compiled.variables.len()).map(|id| of(read_on.variables.get(id))).collect(),
            // Groups past the clusters are constraints over one variable.
            groups: (0..index.groups.len())
                .map(|number| match read_on.clusters.get(number) {
                    None if number >= compiled.clusters.len() => Days::Within(Vec::new()),
                    spans => of(spans),
                })
                .collect(),
        };
        made.keep_world(compiled, index);
        made
    }

    /// What constraints and presumptions are judged by is read on every day, and so is what no segment reads: only a host asks
    /// for that.
    fn keep_world(&mut self, compiled: &Compiled, index: &PrepareScratch) {
        let mut kept: Vec<u32> = Vec::new();
        for presumption in &compiled.presumptions {
            variables_of(&presumption.condition, &mut kept);
            variables_of(&presumption.assumes, &mut kept);
        }
        let mut groups: BTreeSet<u32> =
            kept.iter().filter_map(|id| index.groups_of(*id).first()).copied().collect();
        let mut judged = BTreeSet::new();
        for (number, group) in (0..).zip(&index.groups) {
            let first = group.constraints.iter().filter(|constraint| judged.insert(**constraint)).count() > 0;
            if first || self.groups.get(number as usize) == Some(&Days::Within(Vec::new())) {
                groups.insert(number);
            }
        }
        for number in groups {
            kept.extend(index.groups.get(number as usize).into_iter().flat_map(|group| &group.variables));
            if let Some(days) = self.groups.get_mut(number as usize) {
                *days = Days::Always;
            }
        }
        for id in kept {
            if let Some(days) = self.variables.get_mut(id as usize) {
                *days = Days::Always;
            }
        }
        for days in &mut self.variables {
            if *days == Days::Within(Vec::new()) {
                *days = Days::Always;
            }
        }
    }

    /// Whether a variable is read under the law of a day.
    pub(crate) fn variable_on(&self, variable: u32, law: Day) -> bool {
        self.variables.get(variable as usize).is_none_or(|days| days.contains(law))
    }

    /// Whether a group is.
    pub(crate) fn group_on(&self, group: u32, law: Day) -> bool {
        self.groups.get(group as usize).is_none_or(|days| days.contains(law))
    }
}
