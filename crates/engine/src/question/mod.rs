//! The next question: what settles most for the least burden, and what must come first whatever it settles.

mod burden;
mod gain;

use crate::answer::FactRef;
use crate::case::{Case, KnowledgeState};
use crate::evaluate::Evaluator;
pub(crate) use gain::Worth;
use gain::{Gains, gather};
use rettesnor_rules::model::{FactId, ListId, NormId, Stage};
use rettesnor_rules::program::Compiled;
use serde::{Deserialize, Serialize};
use std::collections::BTreeSet;

/// The contact in which we ask.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Contact {
    /// How far it has come.
    pub stage: Stage,
    /// Facts of the helper's own mandate, on which the helper's duties hang.
    pub mandate: Vec<FactId>,
    /// Observations of an intake checklist: they may be asked though they settle nothing.
    pub checklist: Vec<FactId>,
}

/// What is asked.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub enum Asked {
    /// A fact.
    Fact(FactRef),
    /// Whether a list has more records.
    List(ListId),
}

/// Why it is asked, and asked now.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub enum Why {
    /// Acute safety.
    Acute,
    /// A duty of the helper hangs on it.
    Mandate,
    /// An open outcome hangs on it.
    Settles,
    /// It stands on the checklist.
    Checklist,
}

/// A question.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Question {
    /// What is asked.
    pub asked: Asked,
    /// Expected outcomes settled, weighted, per unit of burden, in millionths.
    pub score: i64,
    /// Open goals that hang on it: those it can settle by itself first.
    pub settles: Vec<(NormId, Option<u32>)>,
    /// Why.
    pub why: Why,
}

/// The questions worth asking, best first. No goals: all norms. For many cases keep an [`Evaluator`].
pub fn next_question(compiled: &Compiled, case: &Case, goals: &[NormId], contact: &Contact) -> Vec<Question> {
    Evaluator::new(compiled).next_question(case, goals, contact)
}

impl Evaluator<'_> {
    /// The questions worth asking, best first. No goals: all norms.
    ///
    /// Apart from the checklist, only what can change an open outcome is asked, and never what has been asked before. Acute
    /// facts come first, then those of the helper's mandate; both can matter to any norm, not to the goals alone. Where the
    /// facts given clash nothing is asked: first they must be put right.
    pub fn next_question(&mut self, case: &Case, goals: &[NormId], contact: &Contact) -> Vec<Question> {
        let mut laid = self.lay(case);
        if !laid.prepared.worlds_exist() {
            return Vec::new();
        }
        let gains = gather(self, &mut laid, goals, contact);
        let mut asked: Vec<Question> =
            gains.iter().filter_map(|(what, gain)| self.question(&laid.case, *what, gain, contact)).collect();
        let known: BTreeSet<Asked> = asked.iter().map(|question| question.asked).collect();
        asked.extend(self.flags(&laid.case, contact).filter(|question| !known.contains(&question.asked)));
        asked.sort_by(|one, other| {
            (one.why, other.score, one.asked).cmp(&(other.why, one.score, other.asked))
        });
        self.keep(laid);
        asked
    }

    fn question(&self, case: &Case, asked: Asked, gains: &Gains, contact: &Contact) -> Option<Question> {
        let rules = &self.base.compiled.model;
        let (acute, burden) = match asked {
            Asked::Fact(fact) => {
                let declared = rules.facts.get(fact.fact.index())?;
                if !self.may_ask(case, fact) {
                    return None;
                }
                (declared.acute, burden::of_fact(declared, contact.stage))
            }
            Asked::List(list) => {
                let declared = rules.lists.get(list.index())?;
                (false, burden::of(declared.sensitivity, contact.stage))
            }
        };
        let mandate = matches!(asked, Asked::Fact(fact) if contact.mandate.contains(&fact.fact));
        let why = match (acute, mandate && gains.duty) {
            (true, _) => Why::Acute,
            (false, true) => Why::Mandate,
            _ => Why::Settles,
        };
        // What hangs on it only in norms nobody asks about is asked for safety's or duty's sake alone.
        if why == Why::Settles && gains.settles.is_empty() {
            return None;
        }
        let score = gains.value.checked_div(burden).unwrap_or(gains.value);
        Some(Question { asked, score, settles: gains.settled_first(), why })
    }

    /// Whether a fact has not been asked for yet.
    fn may_ask(&self, case: &Case, fact: FactRef) -> bool {
        let known = case.knowledge(&self.base.compiled.model, fact);
        let state = known.map_or(KnowledgeState::NotAsked, |known| known.state);
        !matches!(state, KnowledgeState::AskedUnknown | KnowledgeState::Declined)
    }

    /// Observations of the checklist that nothing is known of.
    fn flags<'a>(&'a self, case: &'a Case, contact: &'a Contact) -> impl Iterator<Item = Question> + 'a {
        let blank = |fact: &FactId| {
            let fact = FactRef { fact: *fact, item: None };
            let known = case.knowledge(&self.base.compiled.model, fact);
            known.is_none_or(|known| known.state == KnowledgeState::NotAsked)
        };
        let flags = contact.checklist.iter().copied().filter(blank);
        flags.map(|fact| Question {
            asked: Asked::Fact(FactRef { fact, item: None }),
            score: 0,
            settles: Vec::new(),
            why: Why::Checklist,
        })
    }
}
