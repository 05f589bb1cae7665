//! On which days of the law a variable or a group is read at all: the others need not be worked out.

use super::PrepareScratch;
use super::index::variables_of;
use crate::incremental::read_anywhere;
use rettesnor_rules::program::{Compiled, Segment};
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

    fn add(&mut self, span: (Day, Day)) {
        if let Self::Within(spans) = self
            && !spans.contains(&span)
        {
            spans.push(span);
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
        let never = || Days::Within(Vec::new());
        let mut made = Self {
            variables: compiled.variables.iter().map(|_| never()).collect(),
            groups: index.groups.iter().map(|_| never()).collect(),
        };
        let norms = compiled.norms.iter().flat_map(|norm| &norm.segments);
        for segment in norms.chain(compiled.concepts.iter().flat_map(|concept| &concept.segments)) {
            made.add_segment(segment, index);
        }
        made.keep_world(compiled, index);
        made
    }

    fn add_segment(&mut self, segment: &Segment, index: &PrepareScratch) {
        let span = (segment.from, segment.to);
        let mut variables = BTreeSet::new();
        read_anywhere(segment, &mut variables);
        for tie in &segment.ties {
            if let Some(days) = self.groups.get_mut(*tie as usize) {
                days.add(span);
            }
            let tied = index.groups.get(*tie as usize).map_or(&[][..], |group| &group.variables);
            variables.extend(tied);
        }
        for id in variables {
            if let Some(days) = self.variables.get_mut(id as usize) {
                days.add(span);
            }
        }
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
