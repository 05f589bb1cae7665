//! Outcomes as trees: rows of condition and outcome, of which the first that holds gives the answer.

use super::cond::{and, not, or};
use super::inline::{Env, Inliner};
use super::norm::body_of;
use super::points::{
    Choices, MOST_COMBINATIONS, Point, Reading, WORDING, name_of, others, pair_of_names, reading_of,
};
use super::versions::Chain;
use crate::model::{AltValue, ConceptBody, ConceptId, Cond, NormId, Scalar, Type, Unit};
use crate::program::Outcome;
use rettesnor_values::{Day, Span as TimeSpan};
use std::collections::BTreeSet;

/// First match; the last row always holds.
pub(crate) type Tree = Vec<(Cond, Outcome)>;

/// Past this many rows a tree of readings is not multiplied out; the readings left out make the outcome coarse.
const MOST_ROWS: usize = 4_096;
/// Up to this many different values of one tier every way for them to clash is told apart; past it, only pairs are.
const MOST_CLASHING: usize = 4;

/// A tree under each combination of the readings it rests on: one for most, and never multiplied out before it has to be.
#[derive(Debug, Clone, Default)]
pub(crate) struct Readings(pub(crate) Vec<(Reading, Tree)>);

impl Readings {
    /// The rows of all.
    pub(crate) fn rows(&self) -> impl Iterator<Item = &(Cond, Outcome)> {
        self.0.iter().flat_map(|(_, tree)| tree)
    }

    /// All in one tree, for where there is no diagram; the first alone, and `true`, where that would be too large.
    pub(crate) fn in_one(&self) -> (Tree, bool) {
        let first = || self.0.first().map(|(_, tree)| tree.clone()).unwrap_or_default();
        if self.0.len() < 2 {
            return (first(), false);
        }
        combine(self.0.clone()).map_or_else(|| (first(), true), |tree| (tree, false))
    }
}

/// A tree of one row.
pub(crate) fn leaf(outcome: Outcome) -> Tree {
    vec![(Cond::Const(true), outcome)]
}

/// `then` where `test` holds, else `other`.
fn branch(test: &Cond, then: Tree, other: Tree) -> Tree {
    let mut rows: Tree =
        then.into_iter().map(|(cond, outcome)| (and([test.clone(), cond]), outcome)).collect();
    rows.extend(other);
    tidy(rows)
}

/// Without rows that never hold, or that stand after one that always does.
fn tidy(rows: Tree) -> Tree {
    let mut kept = Tree::new();
    for (cond, outcome) in rows {
        let last = cond == Cond::Const(true);
        if cond != Cond::Const(false) {
            kept.push((cond, outcome));
        }
        if last {
            break;
        }
    }
    kept
}

/// Readings side by side: the outcome where they agree, all outcomes where they do not. `None` where there are too many.
fn combine(readings: Vec<(Reading, Tree)>) -> Option<Tree> {
    let mut rows: Vec<(Cond, Vec<(Reading, Outcome)>)> = vec![(Cond::Const(true), Vec::new())];
    for (reading, tree) in readings {
        if rows.len().saturating_mul(tree.len()) > MOST_ROWS {
            return None;
        }
        let longer = rows.iter().flat_map(|(before, outcomes)| {
            let reading = &reading;
            tree.iter().map(move |(cond, outcome)| {
                let mut outcomes = outcomes.clone();
                outcomes.push((reading.clone(), outcome.clone()));
                (and([before.clone(), cond.clone()]), outcomes)
            })
        });
        rows = longer.filter(|(cond, _)| *cond != Cond::Const(false)).collect();
    }
    Some(tidy(rows.into_iter().map(|(cond, outcomes)| (cond, agreed(outcomes))).collect()))
}

/// The outcome that all readings lead to, or each with its own. A point at which it makes no difference how the law is read
/// is not told of.
pub(crate) fn agreed(mut outcomes: Vec<(Reading, Outcome)>) -> Outcome {
    match outcomes.split_first() {
        Some(((_, first), rest)) if rest.iter().any(|(_, other)| other != first) => {}
        Some(((_, first), _)) => return first.clone(),
        None => return Outcome::Readings(Vec::new()),
    }
    let points: BTreeSet<Point> = outcomes.iter().flat_map(|(reading, _)| reading.keys().copied()).collect();
    for point in points {
        if let Some(fewer) = without(point, &outcomes) {
            outcomes = fewer;
        }
    }
    Outcome::Readings(outcomes.into_iter().map(|(reading, outcome)| (name_of(&reading), outcome)).collect())
}

/// The outcomes without a point; `None` where what is read there makes a difference: then two outcomes would be left for one
/// way to read the law, also where one of them does not meet a point that the other is read at.
fn without(point: Point, outcomes: &[(Reading, Outcome)]) -> Option<Vec<(Reading, Outcome)>> {
    let mut fewer: Vec<(Reading, Outcome)> = Vec::with_capacity(outcomes.len());
    for (reading, outcome) in outcomes {
        let mut rest = reading.clone();
        rest.remove(&point);
        let is_one_way =
            |other: &Reading| other.iter().all(|(at, name)| rest.get(at).is_none_or(|own| own == name));
        if fewer.iter().any(|(other, told)| told != outcome && is_one_way(other)) {
            return None;
        }
        if !fewer.iter().any(|(other, _)| *other == rest) {
            fewer.push((rest, outcome.clone()));
        }
    }
    Some(fewer)
}

impl Inliner<'_> {
    /// A tree under every combination of readings of what it rests on, those that only another reading leads to among them.
    pub(crate) fn under_all_readings(
        &mut self,
        make: &mut dyn FnMut(&mut Self, &Choices) -> Tree,
    ) -> (Readings, bool) {
        let mut coarse = false;
        let mut readings: Vec<(Reading, Tree)> = Vec::new();
        let mut waiting = vec![Choices::new()];
        while let Some(choices) = waiting.pop() {
            self.refuel();
            let tree = make(self, &choices);
            coarse |= self.exhausted;
            readings.push((reading_of(&self.met, &choices), tree));
            for other in others(&self.met, &choices) {
                if readings.len().saturating_add(waiting.len()) < MOST_COMBINATIONS {
                    waiting.push(other);
                } else {
                    coarse = true;
                }
            }
        }
        if readings.iter().skip(1).all(|(_, other)| readings.first().is_some_and(|(_, first)| first == other))
        {
            readings.truncate(1);
        }
        (Readings(readings), coarse)
    }

    /// The outcome of a norm by a chain of its versions.
    pub(crate) fn norm_tree(&mut self, norm: NormId, chain: &Chain, env: &Env<'_>) -> Tree {
        match chain {
            Chain::Nothing => leaf(Outcome::NotInForce),
            Chain::Version(version) => self.version_tree(norm, *version, env),
            Chain::When(version, earlier) => {
                let test = self.transition(Point::Norm(norm), *version, env);
                let then = self.version_tree(norm, *version, env);
                branch(&test, then, self.norm_tree(norm, earlier, env))
            }
            Chain::Unknown(version, earlier) => {
                let label = self.norm_version(norm, *version).and_then(|version| version.label.as_deref());
                let (newer, older) = pair_of_names(label);
                let new = self.version_tree(norm, *version, env);
                let old = self.norm_tree(norm, earlier, env);
                let at = |name| Reading::from([(Point::Norm(norm), name)]);
                self.combined(vec![(at(newer), new), (at(older), old)])
            }
        }
    }

    fn combined(&mut self, readings: Vec<(Reading, Tree)>) -> Tree {
        let first = readings.first().map(|(_, tree)| tree.clone()).unwrap_or_default();
        combine(readings).unwrap_or_else(|| {
            self.exhausted = true;
            first
        })
    }

    fn version_tree(&mut self, norm: NormId, version: usize, env: &Env<'_>) -> Tree {
        let Some(found) = self.norm_version(norm, version) else { return leaf(Outcome::NotInForce) };
        let point = Point::Reading(norm, u32::try_from(version).unwrap_or(u32::MAX));
        let at = |name: &str| Reading::from([(point, name.to_owned())]);
        let mut readings = vec![(at(WORDING), self.body_tree(norm, version, 0, env))];
        for (number, reading) in found.readings.iter().enumerate() {
            readings.push((at(&reading.name), self.body_tree(norm, version, number + 1, env)));
        }
        self.combined(readings)
    }

    fn body_tree(&mut self, norm: NormId, version: usize, reading: usize, env: &Env<'_>) -> Tree {
        let Some(found) = self.norm_version(norm, version) else { return Tree::new() };
        let body = body_of(found, reading);
        let no = if found.exhaustive { Outcome::No } else { Outcome::NotUnderKnownRules };
        let yes = self.yes(body, env);
        tidy(vec![(yes, Outcome::Yes), (self.may(body, env), Outcome::May), (Cond::Const(true), no)])
    }

    /// The value of a concept; `None` where it is one ordered expression.
    pub(crate) fn concept_tree(&mut self, id: ConceptId, chain: &Chain, env: &Env<'_>) -> Tree {
        match chain {
            Chain::Nothing => leaf(Outcome::NotInForce),
            Chain::Version(version) => self.concept_version_tree(id, *version, env),
            Chain::When(version, earlier) => {
                let test = self.transition(Point::Concept(id), *version, env);
                let then = self.concept_version_tree(id, *version, env);
                branch(&test, then, self.concept_tree(id, earlier, env))
            }
            Chain::Unknown(version, earlier) => {
                if self.choose_version(Point::Concept(id), *version, env) {
                    self.concept_version_tree(id, *version, env)
                } else {
                    self.concept_tree(id, earlier, env)
                }
            }
        }
    }

    fn concept_version_tree(&mut self, id: ConceptId, version: usize, env: &Env<'_>) -> Tree {
        let found = self.concept_body(id, version, env);
        match found {
            Some(ConceptBody::Cond(cond)) => {
                tidy(vec![(self.cond(cond, env), Outcome::Yes), (Cond::Const(true), Outcome::No)])
            }
            Some(ConceptBody::Alternatives(tiers)) => self.alternatives(tiers, env),
            Some(ConceptBody::Scalar(scalar)) => {
                let mark = self.defined.len();
                let value = self.scalar(scalar, env);
                self.defined.truncate(mark);
                leaf(Outcome::Value(AltValue::Scalar(value)))
            }
            None => leaf(Outcome::NotInForce),
        }
    }

    /// Tiers of alternatives: equal within a tier, so that different values which both apply clash.
    pub(crate) fn alternatives(&mut self, tiers: &[Vec<(Cond, AltValue)>], env: &Env<'_>) -> Tree {
        let mut rows = Tree::new();
        for tier in tiers {
            let mut values: Vec<(AltValue, Cond)> = Vec::new();
            for (cond, value) in self.tier(tier, env) {
                match values.iter_mut().find(|(other, _)| *other == value) {
                    Some((_, held)) => *held = or([std::mem::replace(held, Cond::Const(false)), cond]),
                    None => values.push((value, cond)),
                }
            }
            clashes(&values, &mut rows);
            rows.extend(values.into_iter().map(|(value, cond)| (cond, Outcome::Value(value))));
        }
        rows.push((Cond::Const(true), Outcome::NotUnderKnownRules));
        tidy(rows)
    }

    /// A tier with its concepts inlined. A concept that is a length of time itself becomes the lengths it may be.
    pub(crate) fn tier(&mut self, tier: &[(Cond, AltValue)], env: &Env<'_>) -> Vec<(Cond, AltValue)> {
        let mut found = Vec::with_capacity(tier.len());
        for (cond, value) in tier {
            let cond = self.cond(cond, env);
            match value {
                AltValue::Scalar(Scalar::Concept(id, _)) if self.is_length(*id) => {
                    let chain = self.concept_chain(*id, env.day);
                    let mut open = cond;
                    for (test, outcome) in self.concept_tree(*id, &chain, env) {
                        values_of(&outcome, &and([open.clone(), test.clone()]), &mut found);
                        open = and([open, not(test)]);
                    }
                }
                _ => spread(cond, self.alternative(value, env), &mut found),
            }
        }
        found
    }

    pub(crate) fn is_length(&self, id: ConceptId) -> bool {
        self.base.concepts.get(id.index()).is_some_and(|concept| concept.ty == Type::Span)
    }

    fn alternative(&mut self, value: &AltValue, env: &Env<'_>) -> AltValue {
        let mut inlined = |scalar: &Scalar| {
            let mark = self.defined.len();
            let value = self.scalar(scalar, env);
            self.defined.truncate(mark);
            value
        };
        match value {
            AltValue::Scalar(scalar) => AltValue::Scalar(inlined(scalar)),
            AltValue::Count(scalar, unit) => counted(inlined(scalar), *unit),
            other => other.clone(),
        }
    }
}

/// A counted length that is chosen becomes the lengths it is chosen from, so that what chooses is tested like all conditions.
fn spread(cond: Cond, value: AltValue, found: &mut Vec<(Cond, AltValue)>) {
    match value {
        AltValue::Count(Scalar::Choice(branches, other), unit) => {
            let mut open = cond;
            for (test, count) in branches {
                spread(and([open.clone(), test.clone()]), counted(count, unit), found);
                open = and([open, not(test)]);
            }
            spread(open, counted(*other, unit), found);
        }
        value => found.push((cond, value)),
    }
}

/// So many of a unit; known numbers are the same length as one that is written out.
fn counted(count: Scalar, unit: Unit) -> AltValue {
    let known = if let Scalar::Const(count) = count { i32::try_from(count).ok() } else { None };
    match (known, unit) {
        (Some(hours), Unit::Hours) => AltValue::Hours(hours),
        (Some(years), Unit::Years) => AltValue::Span(TimeSpan::years(years)),
        (Some(months), Unit::Months) => AltValue::Span(TimeSpan::months(months)),
        (Some(weeks), Unit::Weeks) => AltValue::Span(TimeSpan::weeks(weeks)),
        (Some(days), Unit::Days) => AltValue::Span(TimeSpan::days(days)),
        (None, unit) => AltValue::Count(count, unit),
    }
}

/// The values of an outcome, each under the condition; where provisions disagree, all of theirs.
fn values_of(outcome: &Outcome, cond: &Cond, found: &mut Vec<(Cond, AltValue)>) {
    match outcome {
        Outcome::Value(value) => found.push((cond.clone(), value.clone())),
        Outcome::Conflict(ways) | Outcome::Readings(ways) => {
            for (_, way) in ways {
                values_of(way, cond, found);
            }
        }
        _ => {}
    }
}

/// The rows on which several values of one tier apply, the largest clashes first.
fn clashes(values: &[(AltValue, Cond)], rows: &mut Tree) {
    let exact = values.len() <= MOST_CLASHING;
    let mut sets: Vec<Vec<usize>> = Vec::new();
    if exact {
        let all = (0_u32..1 << values.len()).filter(|set| set.count_ones() > 1);
        sets.extend(all.map(|set| (0..values.len()).filter(|place| set >> place & 1 == 1).collect()));
        sets.sort_by_key(|set| std::cmp::Reverse(set.len()));
    } else {
        let pairs =
            (0..values.len()).flat_map(|one| (one + 1..values.len()).map(move |other| vec![one, other]));
        sets.extend(pairs);
    }
    for set in sets {
        let chosen: Vec<&(AltValue, Cond)> = set.iter().filter_map(|place| values.get(*place)).collect();
        if disjoint(&chosen) {
            continue;
        }
        let cond = and(chosen.iter().map(|(_, cond)| cond.clone()));
        rows.push((cond, clash(&chosen)));
    }
}

/// Values that clash are one outcome whichever provisions give them: they come in an order of their own.
fn clash(chosen: &[&(AltValue, Cond)]) -> Outcome {
    let mut values: Vec<(String, &AltValue)> =
        chosen.iter().map(|(value, _)| (format!("{value:?}"), value)).collect();
    values.sort_by(|(one, _), (other, _)| one.cmp(other));
    let named = (1..).zip(values).map(|(number, (_, value)): (u32, _)| {
        (format!("alternativ {number}"), Outcome::Value(value.clone()))
    });
    Outcome::Conflict(named.collect())
}

/// Whether two of the conditions plainly cannot hold together.
fn disjoint(chosen: &[&(AltValue, Cond)]) -> bool {
    chosen.iter().enumerate().any(|(place, (_, one))| {
        let opposite = not(one.clone());
        chosen.iter().skip(place + 1).any(|(_, other)| *other == opposite)
    })
}

/// The chain of a norm on a day, with what its outcome is.
pub(crate) fn outcome_of_norm(inliner: &mut Inliner<'_>, norm: NormId, day: Day) -> (Chain, Readings, bool) {
    let chain = inliner.norm_chain(norm, day);
    let (readings, coarse) = inliner
        .under_all_readings(&mut |inliner, choices| inliner.norm_tree(norm, &chain, &Env::top(day, choices)));
    (chain, readings, coarse)
}
