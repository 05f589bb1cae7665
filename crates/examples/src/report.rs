//! What a run found, and which outcomes no example reaches.

use rettesnor_engine::answer::{NormAnswer, OutcomeValue, Verdict};
use rettesnor_rules::model::{NormId, NormKind, RuleBase};
use rettesnor_rules::program::{Compiled, Outcome};
use rettesnor_source::Diagnostic;
use std::collections::{BTreeMap, BTreeSet};

/// Outcomes reached, by norm.
pub type Reached = BTreeMap<NormId, BTreeSet<&'static str>>;

/// The result of running examples.
#[derive(Debug, Clone, Default)]
pub struct Report {
    /// Expectations that held.
    pub passed: usize,
    /// Expectations that did not, and examples that could not be read.
    pub failed: Vec<Diagnostic>,
    /// Settled outcomes that an example reached.
    pub reached: Reached,
}

/// An outcome of a norm that no example reaches.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Gap {
    /// The norm.
    pub norm: NormId,
    /// Its name.
    pub name: String,
    /// `ja`, `nei`, `kan`.
    pub outcome: &'static str,
}

/// The kind of an outcome, for coverage: `ja`, `nei`, `kan`, `tolkningstvil`, `motstrid`.
pub fn outcome_key(outcome: &Outcome) -> Option<&'static str> {
    match outcome {
        Outcome::Yes => Some("ja"),
        Outcome::No | Outcome::NotUnderKnownRules => Some("nei"),
        Outcome::May => Some("kan"),
        Outcome::Readings(_) => Some("tolkningstvil"),
        Outcome::Conflict(_) => Some("motstrid"),
        Outcome::Value(_) | Outcome::NotInForce => None,
    }
}

fn reached_key(value: &OutcomeValue) -> Option<&'static str> {
    match value {
        OutcomeValue::Yes | OutcomeValue::YesForNow => Some("ja"),
        OutcomeValue::No | OutcomeValue::NotUnderKnownRules => Some("nei"),
        OutcomeValue::May => Some("kan"),
        OutcomeValue::Readings(_) => Some("tolkningstvil"),
        OutcomeValue::Conflict(_) => Some("motstrid"),
        _ => None,
    }
}

impl Report {
    /// Remembers what an answer settled.
    pub(crate) fn reach(&mut self, answer: &NormAnswer) {
        if let Verdict::Settled(value) = &answer.verdict
            && let Some(key) = reached_key(value)
        {
            self.reached.entry(answer.norm).or_default().insert(key);
        }
    }

    /// Outcomes of norms that no example reaches.
    pub fn gaps(&self, compiled: &Compiled) -> Vec<Gap> {
        let none = BTreeSet::new();
        let mut gaps = Vec::new();
        for program in &compiled.norms {
            let reached = self.reached.get(&program.norm).unwrap_or(&none);
            let mut possible = BTreeSet::new();
            for segment in &program.segments {
                let Some(diagram) = &segment.diagram else { continue };
                let outcomes =
                    diagram.terminals().iter().filter_map(|id| segment.outcomes.get(usize::from(*id)));
                possible.extend(outcomes.filter_map(outcome_key));
            }
            let Some(norm) = compiled.model.norms.get(program.norm.index()) else { continue };
            if is_deadline(&compiled.model, program.norm) {
                continue;
            }
            let missing = possible.difference(reached);
            gaps.extend(missing.map(|outcome| Gap { norm: program.norm, name: norm.name.clone(), outcome }));
        }
        gaps
    }
}

/// Deadlines are reached through their ends and states, which examples expect by date.
fn is_deadline(rules: &RuleBase, norm: NormId) -> bool {
    rules.norms.get(norm.index()).is_some_and(|it| {
        matches!(it.kind, NormKind::Deadline | NormKind::WaitingPeriod | NormKind::AuthorityLimit)
    })
}
