//! What a change of the law does, norm by norm, shown on a made-up person.

use super::lab::{Ground, Lab};
use super::person::Person;
use crate::compile::build::VarTree;
use crate::compile::inline::{Env, Inliner};
use crate::compile::numbers::{Joint, Outcomes};
use crate::compile::points::Choices;
use crate::compile::remap::{Remap, joint};
use crate::compile::tree::{Readings, Tree, outcome_of_norm};
use crate::compile::variables::{Gatherer, Variables};
use crate::model::{Cond, DeadlineRule, NormId, RuleBase};
use crate::program::{Compiled, Outcome, VarCond};
use rettesnor_diagram::{BuildError, Ref};
use rettesnor_values::Day;
use std::collections::{BTreeMap, BTreeSet};

/// What became of one norm.
#[derive(Debug, Clone, PartialEq)]
pub struct Change {
    /// The norm's name.
    pub norm: String,
    /// What changed.
    pub kind: ChangeKind,
}

/// Ways a norm can change.
#[derive(Debug, Clone, PartialEq)]
pub enum ChangeKind {
    /// Only the second has it.
    Added,
    /// Only the first has it.
    Removed,
    /// For this person the outcome is another.
    Outcome {
        /// Somebody for whom it differs.
        person: Person,
        /// By the first.
        before: Outcome,
        /// By the second.
        after: Outcome,
    },
    /// The outcome is the same for everybody, but the deadline is counted otherwise.
    Deadline,
    /// The outcome is the same for everybody, but what must be invoked is not.
    Invoked,
    /// Too large to compare.
    TooLarge,
}

/// Compares two rule bases, each by the law of a day; two days of one rule base are compared by giving it twice.
/// Facts, lists and enumeration values with the same name are the same.
pub fn compare(a: &Compiled, day_a: Day, b: &Compiled, day_b: Day) -> Vec<Change> {
    compare_models(&a.model, day_a, &b.model, day_b)
}

/// The same for models that have not been compiled.
pub(crate) fn compare_models(a: &RuleBase, day_a: Day, b: &RuleBase, day_b: Day) -> Vec<Change> {
    let (base, map) = joint(a, b);
    let first = side(a, day_a, None);
    let second = side(b, day_b, Some(&map));
    let mut gatherer = Gatherer::new(&base);
    for cond in first.conditions().chain(second.conditions()) {
        gatherer.cond(0, cond);
    }
    let variables = gatherer.finish();
    let constraints: Vec<VarCond> = [&first.impossible, &second.impossible]
        .into_iter()
        .flatten()
        .map(|cond| variables.convert(0, cond))
        .collect();
    let ties = crate::compile::clusters::Ties::new(&variables, &constraints, &[]);
    let ground = Ground::new(&base, &variables, &ties, &constraints);
    let names: BTreeSet<&String> = first.norms.keys().chain(second.norms.keys()).collect();
    let changes = names.into_iter().filter_map(|name| {
        let kind = match (first.norms.get(name), second.norms.get(name)) {
            (Some(_), None) => Some(ChangeKind::Removed),
            (None, Some(_)) => Some(ChangeKind::Added),
            (Some(one), Some(other)) => changed(&ground, &variables, one, other),
            (None, None) => None,
        };
        kind.map(|kind| Change { norm: name.clone(), kind })
    });
    changes.collect()
}

/// One norm by the law of a day.
struct Ruled {
    readings: Readings,
    deadline: Option<(DeadlineRule, Tree)>,
    /// The exceptions that must be invoked.
    invoked: BTreeSet<String>,
    coarse: bool,
}

/// One rule base by the law of a day.
struct Side {
    norms: BTreeMap<String, Ruled>,
    impossible: Vec<Cond>,
}

impl Side {
    fn conditions(&self) -> impl Iterator<Item = &Cond> {
        self.norms.values().flat_map(|ruled| ruled.readings.rows().map(|row| &row.0)).chain(&self.impossible)
    }
}

fn side(base: &RuleBase, day: Day, map: Option<&Remap>) -> Side {
    let mut inliner = Inliner::new(base);
    let choices = Choices::new();
    let env = Env::top(day, &choices);
    let mut norms = BTreeMap::new();
    for (id, norm) in (0_u32..).zip(&base.norms) {
        let (chain, mut readings, coarse) = outcome_of_norm(&mut inliner, NormId(id), day);
        inliner.refuel();
        let deadline = inliner.deadlines(NormId(id), &chain, &env).0.map(|draft| (draft.rule, draft.length));
        let deadline = match (deadline, map) {
            (Some((mut rule, mut length)), Some(map)) => {
                deadline_in(map, &mut rule);
                tree_in(map, &mut length);
                Some((rule, length))
            }
            (deadline, _) => deadline,
        };
        if let Some(map) = map {
            readings.0.iter_mut().for_each(|(_, tree)| tree_in(map, tree));
        }
        let mut invoked = BTreeSet::new();
        for version in chain.versions() {
            let Some(found) = inliner.norm_version(NormId(id), version) else { continue };
            for reading in 0..=found.readings.len() {
                let body = crate::compile::norm::body_of(found, reading);
                invoked.extend(inliner.invoked(body, 0, &env).into_iter().map(|exception| exception.path));
            }
        }
        norms.insert(norm.name.clone(), Ruled { readings, deadline, invoked, coarse });
    }
    let mut impossible = Vec::new();
    let last = Env::top(Day::LAST, &choices);
    for constraint in &base.constraints {
        inliner.refuel();
        let mut cond = inliner.cond(&constraint.condition, &last);
        if let Some(map) = map {
            map.cond(&mut cond);
        }
        impossible.push(cond);
    }
    Side { norms, impossible }
}

fn tree_in(map: &Remap, tree: &mut Tree) {
    for (cond, outcome) in tree {
        map.cond(cond);
        map.outcome(outcome);
    }
}

fn deadline_in(map: &Remap, rule: &mut DeadlineRule) {
    let single = [&mut rule.start, &mut rule.end, &mut rule.met_by, &mut rule.extended_to];
    single.into_iter().flatten().for_each(|scalar| map.scalar(scalar));
    if let Some((day, start)) = &mut rule.interrupted {
        map.scalar(day);
        map.scalar(start);
    }
    if let Some((_, bar)) = &mut rule.late {
        map.scalar(bar);
    }
    // The lengths are compared as a tree, and calendars and facts by what they do elsewhere.
    rule.length.clear();
}

fn changed<'a>(
    ground: &'a Ground<'a>,
    variables: &Variables,
    one: &Ruled,
    other: &Ruled,
) -> Option<ChangeKind> {
    match differing(ground, variables, &one.readings, &other.readings) {
        Err(_) => Some(ChangeKind::TooLarge),
        Ok(Some(kind)) => Some(kind),
        Ok(None) if one.coarse || other.coarse => Some(ChangeKind::TooLarge),
        Ok(None) if !same_deadline(one, other) => Some(ChangeKind::Deadline),
        Ok(None) => (one.invoked != other.invoked).then_some(ChangeKind::Invoked),
    }
}

fn same_deadline(one: &Ruled, other: &Ruled) -> bool {
    let plain = |ruled: &Ruled| {
        ruled.deadline.clone().map(|(rule, length)| {
            let late = rule.late.map(|(_, bar)| bar);
            let rule = DeadlineRule { length: Vec::new(), late: None, ..rule };
            (rule, late, length)
        })
    };
    plain(one) == plain(other)
}

fn differing<'a>(
    ground: &'a Ground<'a>,
    variables: &Variables,
    one: &Readings,
    other: &Readings,
) -> Result<Option<ChangeKind>, BuildError> {
    let conds: Vec<VarCond> =
        one.rows().chain(other.rows()).map(|(cond, _)| variables.convert(0, cond)).collect();
    let mut lab = Lab::new(ground, conds.iter(), None)?;
    let mut outcomes = Outcomes::default();
    let before = function(&mut lab, variables, one, &mut outcomes)?;
    let after = function(&mut lab, variables, other, &mut outcomes)?;
    let (first, second) = (lab.terminals(before), lab.terminals(after));
    for (was, is) in first.iter().flat_map(|was| second.iter().map(move |is| (*was, *is))) {
        if was == is {
            continue;
        }
        let apart = lab.where_are((before, after), (was, is))?;
        if let Some(person) = lab.person(apart)? {
            let (before, after) = (outcomes.of(was), outcomes.of(is));
            return Ok(Some(ChangeKind::Outcome { person, before, after }));
        }
    }
    Ok(None)
}

/// What a norm comes to under all its readings, as one function with outcomes by number.
fn function(
    lab: &mut Lab<'_>,
    variables: &Variables,
    readings: &Readings,
    outcomes: &mut Outcomes,
) -> Result<Ref, BuildError> {
    let trees: Vec<VarTree> = readings.0.iter().map(|(_, tree)| variables.tree(0, tree, outcomes)).collect();
    let mut joint = Joint::new(readings, outcomes);
    lab.joined(&trees, &mut |numbers| joint.join(numbers))
}
