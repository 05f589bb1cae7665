//! Deadlines: the rule with its scalars written out, and the length as a tree.

use super::cond::{and, ite};
use super::inline::{Env, Inliner};
use super::points::{Point, WORDING, pair_of_names};
use super::tree::Tree;
use super::versions::Chain;
use crate::model::{Cond, DeadlineRule, NEVER, NormId, Scalar};

/// A deadline before its variables are known.
#[derive(Debug, Clone)]
pub(crate) struct DeadlineDraft {
    pub(crate) rule: DeadlineRule,
    pub(crate) length: Tree,
}

impl Inliner<'_> {
    /// The deadline of a chain of versions, and those of other readings by name.
    pub(crate) fn deadlines(
        &mut self,
        norm: NormId,
        chain: &Chain,
        env: &Env<'_>,
    ) -> (Option<DeadlineDraft>, Vec<(String, DeadlineDraft)>) {
        match chain {
            Chain::Nothing => (None, Vec::new()),
            Chain::Version(version) => self.version_deadlines(norm, *version, env),
            Chain::When(version, earlier) => {
                let test = self.transition(Point::Norm(norm), *version, env);
                let (new, mut readings) = self.version_deadlines(norm, *version, env);
                let (old, others) = self.deadlines(norm, earlier, env);
                readings.extend(others);
                let made = match (new, old) {
                    (Some(new), Some(old)) => Some(either(&test, new, old)),
                    (new, old) => new.or(old),
                };
                (made, readings)
            }
            Chain::Unknown(version, earlier) => {
                let (new, mut readings) = self.version_deadlines(norm, *version, env);
                let (old, others) = self.deadlines(norm, earlier, env);
                let label = self.norm_version(norm, *version).and_then(|version| version.label.as_deref());
                let (newer, older) = pair_of_names(label);
                readings.extend(new.clone().map(|new| (newer, new)));
                readings.extend(old.clone().map(|old| (older, old)));
                readings.extend(others);
                (new.or(old), readings)
            }
        }
    }

    fn version_deadlines(
        &mut self,
        norm: NormId,
        version: usize,
        env: &Env<'_>,
    ) -> (Option<DeadlineDraft>, Vec<(String, DeadlineDraft)>) {
        let Some(found) = self.norm_version(norm, version) else { return (None, Vec::new()) };
        let own = found.deadline.as_ref().map(|rule| self.deadline(rule, env));
        let mut readings = Vec::new();
        for reading in &found.readings {
            if let Some(rule) = &reading.deadline {
                readings.push((reading.name.clone(), self.deadline(rule, env)));
            }
        }
        if !readings.is_empty() {
            readings.splice(0..0, own.clone().map(|own| (WORDING.to_owned(), own)));
        }
        (own, readings)
    }

    fn deadline(&mut self, rule: &DeadlineRule, env: &Env<'_>) -> DeadlineDraft {
        let mark = self.defined.len();
        let mut scalar = |scalar: &Scalar| self.scalar(scalar, env);
        let mut made = DeadlineRule {
            start: rule.start.as_ref().map(&mut scalar),
            length: Vec::new(),
            end: rule.end.as_ref().map(&mut scalar),
            rolls: rule.rolls.clone(),
            met_by: rule.met_by.as_ref().map(&mut scalar),
            interrupted: rule.interrupted.as_ref().map(|(day, start)| (scalar(day), scalar(start))),
            extended_to: rule.extended_to.as_ref().map(&mut scalar),
            late: rule.late.as_ref().map(|(fact, bar)| (*fact, scalar(bar))),
            instant: rule.instant,
        };
        self.defined.truncate(mark);
        made.length = rule.length.iter().map(|tier| self.tier(tier, env)).collect();
        let length = self.alternatives(&rule.length, env);
        DeadlineDraft { rule: made, length }
    }
}

/// One deadline where `test` holds, else another. What only one of them has has not happened under the other.
fn either(test: &Cond, new: DeadlineDraft, old: DeadlineDraft) -> DeadlineDraft {
    let choose = |new: Option<Scalar>, old: Option<Scalar>| match (new, old) {
        (None, None) => None,
        (new, old) if new == old => new,
        (new, old) => {
            let (new, old) = (new.unwrap_or(Scalar::Const(NEVER)), old.unwrap_or(Scalar::Const(NEVER)));
            Some(Scalar::Choice(vec![(test.clone(), new)], Box::new(old)))
        }
    };
    let (interrupted, restarted) = new.rule.interrupted.unzip();
    let (old_interrupted, old_restarted) = old.rule.interrupted.unzip();
    let late = new.rule.late.as_ref().or(old.rule.late.as_ref()).map(|(fact, _)| *fact);
    let (new_bar, old_bar) = (new.rule.late.map(|late| late.1), old.rule.late.map(|late| late.1));
    let rule = DeadlineRule {
        start: choose(new.rule.start, old.rule.start),
        length: guarded(test, new.rule.length, old.rule.length),
        end: choose(new.rule.end, old.rule.end),
        rolls: new.rule.rolls.or(old.rule.rolls),
        met_by: choose(new.rule.met_by, old.rule.met_by),
        interrupted: choose(interrupted, old_interrupted).zip(choose(restarted, old_restarted)),
        extended_to: choose(new.rule.extended_to, old.rule.extended_to),
        late: late.zip(choose(new_bar, old_bar)),
        instant: new.rule.instant,
    };
    let mut length: Tree = Vec::with_capacity(new.length.len() + old.length.len());
    length.extend(new.length.into_iter().map(|(cond, outcome)| (and([test.clone(), cond]), outcome)));
    length.extend(old.length);
    DeadlineDraft { rule, length }
}

type Tiers = Vec<Vec<(Cond, crate::model::AltValue)>>;

/// The tiers of both, each under its condition.
fn guarded(test: &Cond, new: Tiers, old: Tiers) -> Tiers {
    let under = |tiers: Tiers, holds: bool| {
        tiers.into_iter().map(move |tier| {
            let test = test.clone();
            let guard = move |cond| {
                if holds { and([test.clone(), cond]) } else { ite(test.clone(), Cond::Const(false), cond) }
            };
            tier.into_iter().map(move |(cond, value)| (guard(cond), value)).collect()
        })
    };
    under(new, true).chain(under(old, false)).collect()
}
