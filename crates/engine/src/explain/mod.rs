//! Why an answer is as it is: the few facts that carry it, and the steps from them through the rules.

mod aside;
mod carry;
mod changes;
mod proof;
mod sought;

pub(crate) use aside::Aside;
use sought::Sought;

use crate::answer::{Explanation, FactRef, NormAnswer, ProofNode, Subject, Verdict};
use crate::case::Case;
use crate::evaluate::{Evaluator, Laid, Narrowed};
use crate::possible::Possible;
use crate::presume::working_for;
use rettesnor_rules::model::{NormId, Scope};
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
        let mut aside = Aside::take(&mut self.aside, &laid.case);
        let explanation = self.explained_beside(&mut aside, laid, (norm, item));
        self.aside = Some(aside);
        explanation
    }

    fn explained_beside(
        &mut self,
        aside: &mut Aside,
        laid: &mut Laid,
        (norm, item): (NormId, Option<u32>),
    ) -> Option<Explanation> {
        let answer = self.norm_in(laid, norm, item)?;
        if answer.verdict == Verdict::Contradictory || !laid.prepared.worlds_exist() {
            return Some(self.explain_clash(laid, &answer));
        }
        let facts = self.carrying(aside, laid, &answer);
        let (root, known) = if answer.presumptions.is_empty() {
            let record = self.base.compiled.model.norms.get(norm.index()).map(|norm| norm.scope);
            let record = match (record, item) {
                (Some(Scope::Item(list)), Some(record)) => Some((list, record)),
                _ => None,
            };
            let probe = aside.probe(laid, record);
            probe.keep(&self.base, &laid.case, &facts);
            (self.proof(&probe.laid, &answer), self.all_known(&probe.laid.case, &facts))
        } else {
            let sought = Sought::new(self, laid, &answer)?;
            let own: &Self = self;
            sought.with_only(&own.base, (&mut *aside, laid), &facts, |carried| {
                (own.proof(carried, &answer), own.all_known(&carried.case, &facts))
            })
        };
        let changes = self.changes((aside, laid), &answer);
        Some(Explanation { norm, item, facts: known, root, changes })
    }

    /// The facts that carry an answer, without the steps.
    pub fn carrying_facts(&mut self, case: &Case, norm: NormId, item: Option<u32>) -> Option<Vec<FactRef>> {
        let mut laid = self.lay(case);
        let mut aside = Aside::take(&mut self.aside, &laid.case);
        let answer = self.norm_in(&mut laid, norm, item);
        let facts = answer.map(|answer| self.carrying(&mut aside, &mut laid, &answer));
        self.aside = Some(aside);
        self.keep(laid);
        facts
    }

    fn all_known(&self, case: &Case, facts: &[FactRef]) -> Vec<(FactRef, Possible)> {
        facts.iter().map(|fact| (*fact, self.known(case, *fact))).collect()
    }

    /// What is known of a fact.
    fn known(&self, case: &Case, fact: FactRef) -> Possible {
        match case.possible(&self.base.compiled.model, fact) {
            None | Some(Possible::Any) => self.base.index.domain(fact.fact).clone(),
            Some(set) => set.clone(),
        }
    }

    fn explain_clash(&mut self, laid: &Laid, answer: &NormAnswer) -> Explanation {
        let whole = self.contradicted(laid).contradiction.as_ref();
        let clash = whole.map(|contradiction| contradiction.facts.clone()).unwrap_or_default();
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
