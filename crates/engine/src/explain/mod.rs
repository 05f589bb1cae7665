//! Why an answer is as it is: the few facts that carry it, and the steps from them through the rules.

mod carry;
mod changes;
mod proof;

use crate::answer::{Explanation, FactRef, NormAnswer, ProofNode, Subject, Verdict};
use crate::case::Case;
use crate::evaluate::{Evaluator, Laid, Narrowed};
use crate::possible::Possible;
use crate::presume::working_for;
use rettesnor_rules::model::NormId;
use rettesnor_rules::program::Compiled;

/// Explains the answer for one norm, or one instance. `None` where there is no such norm or record. For many explanations keep
/// an [`Evaluator`].
pub fn explain(compiled: &Compiled, case: &Case, norm: NormId, item: Option<u32>) -> Option<Explanation> {
    Evaluator::new(compiled).explain(case, norm, item)
}

impl Evaluator<'_> {
    /// Explains the answer for one norm, or one instance.
    ///
    /// The facts named carry the answer: with nothing else known the outcomes are the same, and without any one of them they
    /// are not. The truth of each step is what follows from these facts alone.
    pub fn explain(&mut self, case: &Case, norm: NormId, item: Option<u32>) -> Option<Explanation> {
        let mut laid = self.lay(case);
        let explanation = self.explained(&mut laid, norm, item);
        self.keep(laid);
        explanation
    }

    fn explained(&mut self, laid: &mut Laid, norm: NormId, item: Option<u32>) -> Option<Explanation> {
        let answer = self.norm_in(laid, norm, item)?;
        if answer.verdict == Verdict::Contradictory || !laid.prepared.worlds_exist() {
            return Some(self.explain_clash(laid, &answer));
        }
        let facts = self.carrying(laid, &answer);
        let carried = self.carried(&laid.case, &facts);
        let root = self.proof(&carried, &answer);
        let known = facts.iter().map(|fact| (*fact, self.known(&carried.case, *fact)));
        let facts = known.collect();
        let changes = self.changes(&laid.case, &answer);
        Some(Explanation { norm, item, facts, root, changes })
    }

    /// The facts that carry an answer, without the steps.
    pub fn carrying_facts(&mut self, case: &Case, norm: NormId, item: Option<u32>) -> Option<Vec<FactRef>> {
        let mut laid = self.lay(case);
        let answer = self.norm_in(&mut laid, norm, item);
        let facts = answer.map(|answer| self.carrying(&mut laid, &answer));
        self.keep(laid);
        facts
    }

    /// The case with only the carrying facts known, as a working presumption assumes it.
    fn carried(&mut self, case: &Case, facts: &[FactRef]) -> Laid {
        let only = carry::only(&self.base, case, facts);
        Laid::new(&mut self.base, only)
    }

    /// What is known of a fact.
    fn known(&self, case: &Case, fact: FactRef) -> Possible {
        match case.possible(&self.base.compiled.model, fact) {
            None | Some(Possible::Any) => self.base.index.domain(fact.fact).clone(),
            Some(set) => set.clone(),
        }
    }

    fn explain_clash(&mut self, laid: &mut Laid, answer: &NormAnswer) -> Explanation {
        let whole = self.answer(laid);
        let clash = whole.contradiction.map(|contradiction| contradiction.facts).unwrap_or_default();
        let facts: Vec<(FactRef, Possible)> =
            clash.iter().map(|fact| (*fact, self.known(&laid.case, *fact))).collect();
        let step = |(fact, known): &(FactRef, Possible)| ProofNode {
            subject: Subject::Fact(*fact, known.clone()),
            holds: None,
            because: Vec::new(),
        };
        let because = facts.iter().map(step).collect();
        let version = answer.versions.first().copied().unwrap_or(0);
        let root = ProofNode { subject: Subject::Norm(answer.norm, version), holds: None, because };
        Explanation { norm: answer.norm, item: answer.item, facts, root, changes: Vec::new() }
    }
}

/// The case a norm's proof is read in: with what working presumptions assume, where the answer rests on them.
fn assumed<'a>(laid: &'a Laid, answer: &NormAnswer) -> &'a Case {
    let set = working_for(&laid.working, answer.norm);
    match laid.narrowed.get(&set) {
        Some(Narrowed { case, .. }) if !answer.presumptions.is_empty() => case,
        _ => &laid.case,
    }
}
