//! Which versions speak on a day of the law, and on which days that changes.

use super::visit::{Visitor, walk_cond, walk_scalar};
use crate::model::{
    Body, ConceptBody, Cond, DeadlineRule, Exception, RuleBase, Scalar, Transition, Validity, ValidityState,
};
use rettesnor_values::Day;
use std::collections::BTreeSet;

/// The versions that can apply on one day of the law, and what chooses between them.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Chain {
    /// Nothing is in force.
    Nothing,
    /// This version.
    Version(usize),
    /// This version where its transition's condition holds, else the earlier ones.
    When(usize, Box<Chain>),
    /// This version and the earlier ones are readings.
    Unknown(usize, Box<Chain>),
}

impl Chain {
    /// The versions in it, newest first.
    pub(crate) fn versions(&self) -> Vec<usize> {
        let mut found = Vec::new();
        let mut at = self;
        loop {
            match at {
                Self::Nothing => return found,
                Self::Version(version) => {
                    found.push(*version);
                    return found;
                }
                Self::When(version, earlier) | Self::Unknown(version, earlier) => {
                    found.push(*version);
                    at = earlier;
                }
            }
        }
    }
}

/// Whether a validity covers a day. What is adopted without a date never does.
pub(crate) fn in_force(validity: &Validity, day: Day) -> bool {
    validity.state != ValidityState::AdoptedWithoutDate
        && validity.from.is_none_or(|from| from <= day)
        && validity.to.is_none_or(|to| day <= to)
}

/// The chain on a day. An earlier version that has ended still speaks where a later one's transition leaves cases to it.
pub(crate) fn chain<'v>(versions: impl Iterator<Item = (&'v Validity, &'v Transition)>, day: Day) -> Chain {
    let (mut current, mut latest) = (Chain::Nothing, Chain::Nothing);
    for (number, (validity, transition)) in versions.enumerate() {
        let begun = validity.from.is_none_or(|from| from <= day);
        if validity.state == ValidityState::AdoptedWithoutDate || !begun {
            continue;
        }
        let made = match (transition, &latest) {
            (Transition::LawDate, _) | (Transition::Unknown, Chain::Nothing) => Chain::Version(number),
            (Transition::When(_), earlier) => Chain::When(number, Box::new(earlier.clone())),
            (Transition::Unknown, earlier) => Chain::Unknown(number, Box::new(earlier.clone())),
        };
        if in_force(validity, day) {
            current.clone_from(&made);
        }
        latest = made;
    }
    current
}

/// The first days on which the chain of a concept or a norm, or of anything it rests on, changes.
#[derive(Debug)]
pub(crate) struct Breaks {
    concepts: Vec<BTreeSet<Day>>,
    norms: Vec<BTreeSet<Day>>,
}

impl Breaks {
    pub(crate) fn new(base: &RuleBase) -> Self {
        let mut gathered: Vec<Gather> = base.concepts.iter().map(of_concept).collect();
        gathered.extend(base.norms.iter().map(of_norm));
        let own = gathered.iter().map(|node| node.days.clone()).collect();
        let days = close(&gathered, base.concepts.len(), own);
        let mut concepts = days;
        let norms = concepts.split_off(base.concepts.len());
        Self { concepts, norms }
    }

    pub(crate) fn concept(&self, concept: usize) -> &BTreeSet<Day> {
        const EMPTY: &BTreeSet<Day> = &BTreeSet::new();
        self.concepts.get(concept).unwrap_or(EMPTY)
    }

    pub(crate) fn norm(&self, norm: usize) -> &BTreeSet<Day> {
        const EMPTY: &BTreeSet<Day> = &BTreeSet::new();
        self.norms.get(norm).unwrap_or(EMPTY)
    }
}

/// The spans of days between breaks, covering every day of the law.
pub(crate) fn spans(breaks: &BTreeSet<Day>) -> Vec<(Day, Day)> {
    let mut made = Vec::with_capacity(breaks.len() + 1);
    let mut from = Day::FIRST;
    for day in breaks.iter().filter(|day| **day > Day::FIRST && **day <= Day::LAST) {
        if let Ok(before) = day.plus_days(-1) {
            made.push((from, before));
            from = *day;
        }
    }
    made.push((from, Day::LAST));
    made
}

/// Days and references of one definition.
#[derive(Debug, Default)]
struct Gather {
    days: BTreeSet<Day>,
    concepts: BTreeSet<usize>,
    norms: BTreeSet<usize>,
    tables: BTreeSet<usize>,
}

impl Visitor for Gather {
    fn cond(&mut self, cond: &Cond) {
        match cond {
            Cond::Concept(concept, _) | Cond::ConceptOneOf(concept, _, _) => {
                self.concepts.insert(concept.index());
            }
            Cond::Norm(norm, _) => {
                self.norms.insert(norm.index());
            }
            Cond::InTable(_, _, table, _) => {
                self.tables.insert(table.index());
            }
            _ => {}
        }
    }

    fn scalar(&mut self, scalar: &Scalar) {
        match scalar {
            Scalar::Concept(concept, _) | Scalar::AddSpanConcept(_, concept, _) => {
                self.concepts.insert(concept.index());
            }
            Scalar::Table(table, _) => {
                self.tables.insert(table.index());
            }
            _ => {}
        }
    }
}

impl Gather {
    fn validity(&mut self, validity: &Validity) {
        self.days.extend(validity.from);
        self.days.extend(validity.to.and_then(|to| to.plus_days(1).ok()));
    }

    fn transition(&mut self, transition: &Transition) {
        if let Transition::When(cond) = transition {
            walk_cond(cond, self);
        }
    }

    fn exceptions(&mut self, exceptions: &[Exception]) {
        for exception in exceptions {
            if let Some(validity) = &exception.validity {
                self.validity(validity);
            }
            walk_cond(&exception.condition, self);
            self.exceptions(&exception.blocks);
        }
    }

    fn body(&mut self, body: &Body) {
        for part in body.grounds.iter().chain(&body.may).chain(&body.requirements) {
            walk_cond(&part.condition, self);
            self.exceptions(&part.exceptions);
        }
        self.exceptions(&body.exceptions);
    }

    fn deadline(&mut self, rule: &DeadlineRule) {
        super::visit::walk_deadline(rule, self);
    }
}

fn of_concept(concept: &crate::model::Concept) -> Gather {
    let mut found = Gather::default();
    for version in &concept.versions {
        found.validity(&version.validity);
        found.transition(&version.transition);
        for body in std::iter::once(&version.body).chain(version.readings.iter().map(|reading| &reading.body))
        {
            match body {
                ConceptBody::Cond(cond) => walk_cond(cond, &mut found),
                ConceptBody::Scalar(scalar) => walk_scalar(scalar, &mut found),
                ConceptBody::Alternatives(tiers) => super::visit::walk_tiers(tiers, &mut found),
            }
        }
    }
    found
}

fn of_norm(norm: &crate::model::Norm) -> Gather {
    let mut found = Gather::default();
    for version in &norm.versions {
        found.validity(&version.validity);
        found.transition(&version.transition);
        found.body(&version.body);
        if let Some(rule) = &version.deadline {
            found.deadline(rule);
        }
        for reading in &version.readings {
            found.body(&reading.body);
            if let Some(rule) = &reading.deadline {
                found.deadline(rule);
            }
        }
    }
    found
}

/// Each definition's own with that of all it rests on. Works without recursion: chains of definitions may be long.
fn close<T: Ord + Clone>(
    gathered: &[Gather],
    concepts: usize,
    mut all: Vec<BTreeSet<T>>,
) -> Vec<BTreeSet<T>> {
    let below = |node: &Gather| -> Vec<usize> {
        node.concepts.iter().copied().chain(node.norms.iter().map(|norm| norm + concepts)).collect()
    };
    let mut seen = vec![false; gathered.len()];
    for start in 0..gathered.len() {
        let mut stack = vec![(start, None::<Vec<usize>>)];
        while let Some((node, waiting)) = stack.pop() {
            let Some(found) = gathered.get(node) else { continue };
            if let Some(waiting) = waiting {
                let inherited: BTreeSet<T> =
                    waiting.iter().filter_map(|child| all.get(*child)).flatten().cloned().collect();
                if let Some(own) = all.get_mut(node) {
                    own.extend(inherited);
                }
            } else if seen.get(node) == Some(&false) {
                if let Some(slot) = seen.get_mut(node) {
                    *slot = true;
                }
                let children = below(found);
                stack.push((node, Some(children.clone())));
                stack.extend(children.into_iter().map(|child| (child, None)));
            }
        }
    }
    all
}

/// Per norm, everything it rests on by any number of steps, each under the name the caller gives it.
pub(crate) fn closures<T: Ord + Clone>(
    base: &RuleBase,
    concept: &dyn Fn(usize) -> T,
    norm: &dyn Fn(usize) -> T,
    table: &dyn Fn(usize) -> T,
) -> Vec<BTreeSet<T>> {
    let count = base.concepts.len();
    let gathered: Vec<Gather> =
        base.concepts.iter().map(of_concept).chain(base.norms.iter().map(of_norm)).collect();
    let own: Vec<BTreeSet<T>> = gathered
        .iter()
        .map(|node| {
            let concepts = node.concepts.iter().map(|at| concept(*at));
            let norms = node.norms.iter().map(|at| norm(*at));
            concepts.chain(norms).chain(node.tables.iter().map(|at| table(*at))).collect()
        })
        .collect();
    close(&gathered, count, own).split_off(count)
}
