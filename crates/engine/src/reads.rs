//! What a norm's answer can hang on: through variables and what ties them, scalars, transitions and presumptions.

use crate::case::Case;
use crate::evaluate::{Base, reading};
use crate::possible::Possible;
use crate::scalar::{Env, Open};
use rettesnor_rules::model::{AltValue, Cond, DeadlineRule, FactId, ListId, Presumption, Scalar, Transition};
use rettesnor_rules::program::{NormProgram, Outcome, PresumptionProgram, Segment, Variable};
use rettesnor_values::Day;
use std::collections::BTreeSet;

/// The facts and lists that can change what a norm says, on any day of the law.
#[derive(Debug, Clone, Default)]
pub(crate) struct Reads {
    /// Fields of records that a condition over a list alone reads are not among them: the list is.
    pub(crate) facts: BTreeSet<FactId>,
    pub(crate) lists: BTreeSet<ListId>,
}

impl Reads {
    pub(crate) fn of(base: &Base<'_>, program: &NormProgram) -> Self {
        let rules = &base.compiled.model;
        // In a case of which nothing is known, every fact an expression reads is open.
        let nothing = Case::new(Day::FIRST);
        let env = Env::new(rules, base.index.domains(), &nothing, None);
        let mut found = Found { facts: BTreeSet::new(), open: Open::through(), env };
        let mut variables = BTreeSet::new();
        for segment in &program.segments {
            variables.extend(&segment.reads);
            let clusters = segment.ties.iter().filter_map(|tie| base.compiled.clusters.get(*tie as usize));
            variables.extend(clusters.flat_map(|cluster| &cluster.variables));
            found.segment(segment);
        }
        if let Some(norm) = rules.norms.get(program.norm.index()) {
            for version in &norm.versions {
                if let Transition::When(test) = &version.transition {
                    found.condition(test);
                }
            }
        }
        for (presumption, laid) in rules.presumptions.iter().zip(&base.compiled.presumptions) {
            if presumption.norms.contains(&program.norm) {
                found.condition(&presumption.condition);
                found.condition(&presumption.assumes);
                found.facts.insert(presumption.until);
                variables.extend(turned_on(base, presumption, laid));
            }
        }
        let mut reads = found.reads();
        for variable in variables {
            match base.compiled.variables.get(variable as usize) {
                Some(Variable::Axis(axis)) => {
                    reads.facts.insert(axis.fact);
                }
                Some(Variable::Atom(atom)) => {
                    reads.facts.extend(&atom.facts);
                    reads.lists.extend(&atom.lists);
                }
                None => {}
            }
        }
        reads
    }

    /// Whether a case, as it was known on its knowledge clock, says anything of these.
    pub(crate) fn meet(&self, case: &Case) -> bool {
        let told = |(fact, known): (&FactId, &crate::case::Knowledge)| {
            known.values != Possible::Any && self.facts.contains(fact)
        };
        case.facts.iter().any(told) || case.lists.keys().any(|list| self.lists.contains(list))
    }
}

/// The variables a presumption turns on. Whether it works is judged by all that is known, and so is whether a world is left with
/// what it assumes: what any of its variables is tied to bears on both, though neither it nor the norm reads it.
fn turned_on(base: &Base<'_>, presumption: &Presumption, laid: &PresumptionProgram) -> BTreeSet<u32> {
    let waited = base.index.axes_of(presumption.until).iter().chain(base.index.atoms_of(presumption.until));
    let mut own: BTreeSet<u32> = waited.copied().collect();
    reading::gather(&laid.condition, &mut own);
    reading::gather(&laid.assumes, &mut own);
    with_ties(base, own)
}

/// Variables with all they are tied to.
fn with_ties(base: &Base<'_>, variables: BTreeSet<u32>) -> BTreeSet<u32> {
    let groups: BTreeSet<u32> =
        variables.iter().flat_map(|variable| base.index.groups_of(*variable)).copied().collect();
    let mut all = variables;
    for group in groups {
        if let Some(group) = base.index.groups.get(group as usize) {
            all.extend(&group.variables);
        }
    }
    all
}

struct Found<'a> {
    facts: BTreeSet<FactId>,
    open: Open,
    env: Env<'a>,
}

impl Found<'_> {
    fn reads(self) -> Reads {
        let Self { mut facts, open, env } = self;
        facts.extend(open.facts.iter().map(|fact| fact.fact));
        let mut lists: BTreeSet<ListId> = open.lists.iter().copied().collect();
        if open.norms {
            // A norm that is asked for by itself is not gone through: it may read anything.
            facts.extend((0..).map(FactId).take(env.rules.facts.len()));
            lists.extend((0..).map(ListId).take(env.rules.lists.len()));
        }
        Reads { facts, lists }
    }

    fn condition(&mut self, condition: &Cond) {
        self.open.condition(&self.env, condition);
    }

    fn scalar(&mut self, scalar: &Scalar) {
        self.open.scalar(&self.env, scalar);
    }

    fn value(&mut self, value: &AltValue) {
        if let Some(scalar) = value.scalar() {
            self.scalar(scalar);
        }
    }

    fn segment(&mut self, segment: &Segment) {
        for outcome in &segment.outcomes {
            self.outcome(outcome);
        }
        let readings = segment.deadline_readings.iter().map(|(_, deadline)| deadline);
        for deadline in segment.deadline.iter().chain(readings) {
            deadline.start.iter().chain(&deadline.end).for_each(|scalar| self.scalar(scalar));
            deadline.lengths.iter().for_each(|value| self.value(value));
            self.deadline(&deadline.rule);
        }
    }

    fn outcome(&mut self, outcome: &Outcome) {
        match outcome {
            Outcome::Value(value) => self.value(value),
            Outcome::Conflict(parts) | Outcome::Readings(parts) => {
                for (_, part) in parts {
                    self.outcome(part);
                }
            }
            _ => {}
        }
    }

    fn deadline(&mut self, rule: &DeadlineRule) {
        let single = [&rule.start, &rule.end, &rule.met_by, &rule.extended_to];
        single.into_iter().flatten().for_each(|scalar| self.scalar(scalar));
        for (condition, value) in rule.length.iter().flatten() {
            self.condition(condition);
            self.value(value);
        }
        if let Some((day, start)) = &rule.interrupted {
            self.scalar(day);
            self.scalar(start);
        }
        if let Some((assessment, bar)) = &rule.late {
            self.facts.insert(*assessment);
            self.scalar(bar);
        }
    }
}
