//! The steps of a proof: the norm's own tree, cut down to what its truth needs.

use super::assumed;
use crate::answer::{FactRef, NormAnswer, ProofNode, Subject};
use crate::evaluate::{Evaluator, Laid, View};
use crate::possible::Possible;
use crate::presume::working_for;
use crate::scalar::Env;
use rettesnor_rules::model::{
    Body, ConceptBody, ConceptId, Cond, Exception, FactId, Item, NormId, NormVersion, Part, Scalar, Scope,
    Validity, ValidityState,
};
use rettesnor_values::Day;

/// Concepts inside concepts are opened no further down than this.
const DEPTH: u8 = 16;

impl Evaluator<'_> {
    /// The proof of an answer under the carrying facts.
    pub(super) fn proof(&self, carried: &Laid, answer: &NormAnswer) -> ProofNode {
        let scope =
            self.base.compiled.model.norms.get(answer.norm.index()).map_or(Scope::Case, |norm| norm.scope);
        let case = assumed(carried, answer);
        let set = working_for(&carried.working, answer.norm);
        let prepared = match carried.narrowed.get(&set) {
            Some(narrowed) if !answer.presumptions.is_empty() => &narrowed.prepared,
            _ => &carried.prepared,
        };
        let Some(view) = View::new(&self.base, case, prepared, (scope, answer.item)) else {
            return step(Subject::Norm(answer.norm, 0), None, Vec::new());
        };
        let steps = Steps { view, env: view.env(), depth: DEPTH };
        let mut versions: Vec<ProofNode> =
            answer.versions.iter().map(|version| steps.version(answer, *version)).collect();
        match (versions.pop(), versions.is_empty()) {
            (Some(only), true) => only,
            (Some(newest), false) => {
                versions.push(newest);
                step(Subject::Any, holds(answer), versions)
            }
            (None, _) => step(Subject::Norm(answer.norm, 0), Some(false), Vec::new()),
        }
    }
}

/// What a settled answer says of the norm.
fn holds(answer: &NormAnswer) -> Option<bool> {
    use crate::answer::OutcomeValue::{No, NotInForce, NotUnderKnownRules, Yes, YesForNow};
    match answer.outcomes.as_slice() {
        [Yes | YesForNow] => Some(true),
        [No | NotUnderKnownRules | NotInForce] => Some(false),
        _ => None,
    }
}

fn step(subject: Subject, holds: Option<bool>, because: Vec<ProofNode>) -> ProofNode {
    ProofNode { subject, holds, because }
}

struct Steps<'a> {
    view: View<'a>,
    env: Env<'a>,
    depth: u8,
}

/// All must hold, or any.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Joined {
    All,
    Any,
}

/// The truth of steps joined, and those of them that decide it: all that are needed, or the first that is enough. Where it is
/// open both what is met and what is open is kept.
fn join(joined: Joined, nodes: Vec<ProofNode>) -> (Option<bool>, Vec<ProofNode>) {
    let decisive = joined == Joined::Any;
    if let Some(place) = nodes.iter().position(|node| node.holds == Some(decisive)) {
        return (Some(decisive), nodes.into_iter().skip(place).take(1).collect());
    }
    let settled = nodes.iter().all(|node| node.holds.is_some());
    (settled.then_some(!decisive), nodes)
}

fn joined(how: Joined, nodes: Vec<ProofNode>) -> ProofNode {
    let subject = if how == Joined::All { Subject::All } else { Subject::Any };
    let (holds, mut because) = join(how, nodes);
    // One step needs nothing around it that says "all of" or "any of".
    match (because.pop(), because.is_empty()) {
        (Some(only), true) => only,
        (Some(last), false) => {
            because.push(last);
            step(subject, holds, because)
        }
        (None, _) => step(subject, holds, because),
    }
}

fn not(node: ProofNode) -> ProofNode {
    let holds = node.holds.map(|holds| !holds);
    step(Subject::Not, holds, vec![node])
}

impl Steps<'_> {
    fn version(&self, answer: &NormAnswer, number: u32) -> ProofNode {
        let norm = self.view.compiled.model.norms.get(answer.norm.index());
        let Some(version) = norm.and_then(|norm| norm.versions.get(number as usize)) else {
            return step(Subject::Norm(answer.norm, number), holds(answer), Vec::new());
        };
        let because = if version.readings.is_empty() {
            self.body(answer, number, &version.body)
        } else {
            self.readings(answer, number, version)
        };
        step(Subject::Norm(answer.norm, number), holds(answer), because)
    }

    fn readings(&self, answer: &NormAnswer, number: u32, version: &NormVersion) -> Vec<ProofNode> {
        let own = std::iter::once(("ordlyd", &version.body));
        let others = version.readings.iter().map(|reading| (reading.name.as_str(), &reading.body));
        let nodes = own.chain(others).map(|(name, body)| {
            let steps = self.body(answer, number, body);
            let (holds, because) = join(Joined::All, steps);
            step(Subject::Part(answer.norm, number, name.to_owned()), holds, because)
        });
        nodes.collect()
    }

    /// What *yes* rests on: grounds, requirements and exceptions, and, where it is no or open, what else would give a *may*.
    fn body(&self, answer: &NormAnswer, version: u32, body: &Body) -> Vec<ProofNode> {
        let named = |part: &Part, kind: &str, place: usize| {
            let name = part.name.clone().unwrap_or_else(|| format!("{kind} {}", place.saturating_add(1)));
            self.part((answer.norm, version), name, part)
        };
        let mut parts = Vec::new();
        if !body.grounds.is_empty() {
            let grounds = body.grounds.iter().enumerate();
            parts.push(joined(
                Joined::Any,
                grounds.map(|(place, part)| named(part, "grunnlag", place)).collect(),
            ));
        }
        if body.grounds.is_empty() && !body.holds_without_ground() {
            parts.push(step(Subject::Any, Some(false), Vec::new()));
        }
        let requirements = body.requirements.iter().enumerate();
        parts.extend(requirements.map(|(place, part)| named(part, "krav", place)));
        parts.extend(
            body.exceptions
                .iter()
                .map(|exception| not(self.exception((answer.norm, version), exception, ""))),
        );
        let (truth, because) = join(Joined::All, parts);
        if truth == Some(true) || body.may.is_empty() {
            return because;
        }
        let may = body.may.iter().enumerate().map(|(place, part)| named(part, "kan", place)).collect();
        let mut because = because;
        because.push(joined(Joined::Any, may));
        because
    }

    fn part(&self, (norm, version): (NormId, u32), name: String, part: &Part) -> ProofNode {
        let own = self.cond(&part.condition);
        if part.exceptions.is_empty() {
            return step(Subject::Part(norm, version, name), own.holds, vec![own]);
        }
        let lifted =
            part.exceptions.iter().map(|exception| self.exception((norm, version), exception, &name));
        let (holds, because) = join(Joined::Any, std::iter::once(own).chain(lifted).collect());
        step(Subject::Part(norm, version, name), holds, because)
    }

    fn exception(&self, (norm, version): (NormId, u32), exception: &Exception, under: &str) -> ProofNode {
        let name =
            if under.is_empty() { exception.name.clone() } else { format!("{under}.{}", exception.name) };
        let subject = Subject::Part(norm, version, name.clone());
        if exception.validity.is_some_and(|validity| !in_force(&validity, self.view.case.law_date)) {
            return step(subject, Some(false), Vec::new());
        }
        let blocks = exception.blocks.iter().map(|block| not(self.exception((norm, version), block, &name)));
        let nodes = std::iter::once(self.cond(&exception.condition)).chain(blocks).collect();
        let (holds, because) = join(Joined::All, nodes);
        step(subject, holds, because)
    }

    fn cond(&self, cond: &Cond) -> ProofNode {
        let truth = self.env.truth(cond).settled();
        match cond {
            Cond::Not(inner) => not(self.cond(inner)),
            Cond::And(parts) => self.among(Joined::All, truth, parts),
            Cond::Or(parts) => self.among(Joined::Any, truth, parts),
            Cond::Concept(concept, item) | Cond::ConceptOneOf(concept, item, _) => {
                step(Subject::Concept(*concept), truth, self.concept(*concept, *item, truth))
            }
            Cond::Fact(fact, item) | Cond::OneOf(fact, item, _) => {
                let known = self.fact(*fact, *item);
                step(known.map_or(Subject::All, |(fact, set)| Subject::Fact(fact, set)), truth, Vec::new())
            }
            Cond::Norm(norm, _) => step(Subject::Norm(*norm, 0), truth, Vec::new()),
            Cond::Untranslated(id) => step(Subject::Untranslated(*id), truth, Vec::new()),
            Cond::Const(_) => step(Subject::All, truth, Vec::new()),
            other => self.atom(other, truth),
        }
    }

    /// Steps joined; the truth of the whole can be known where that of no step is.
    fn among(&self, how: Joined, truth: Option<bool>, parts: &[Cond]) -> ProofNode {
        let mut node = joined(how, parts.iter().map(|part| self.cond(part)).collect());
        node.holds = node.holds.or(truth);
        node
    }

    fn fact(&self, fact: FactId, item: Item) -> Option<(FactRef, Possible)> {
        let fact = self.env.fact_ref(fact, item)?;
        Some((fact, self.env.possible(fact).clone()))
    }

    /// A comparison or list condition, with what is known of the facts it reads.
    fn atom(&self, condition: &Cond, truth: Option<bool>) -> ProofNode {
        let mut read = Vec::new();
        facts_in(condition, &mut read);
        let mut known: Vec<(FactRef, Possible)> =
            read.into_iter().filter_map(|(fact, item)| self.fact(fact, item)).collect();
        known.sort_by_key(|(fact, _)| *fact);
        known.dedup_by_key(|(fact, _)| *fact);
        let mut because = Vec::new();
        if let Cond::Compare(_, left, right) = condition {
            for side in [left, right] {
                if let Scalar::Concept(concept, item) = side.as_ref() {
                    because.push(step(
                        Subject::Concept(*concept),
                        truth,
                        self.concept(*concept, *item, truth),
                    ));
                }
            }
        }
        step(Subject::Atom(Box::new(condition.clone()), known), truth, because)
    }

    fn concept(&self, concept: ConceptId, item: Item, truth: Option<bool>) -> Vec<ProofNode> {
        let Some(depth) = self.depth.checked_sub(1) else { return Vec::new() };
        let inside = Steps { view: self.view, env: self.env.for_item(item), depth };
        let Some(declared) = self.view.compiled.model.concepts.get(concept.index()) else {
            return Vec::new();
        };
        let law = self.view.case.law_date;
        let mut versions = declared.versions.iter().filter(|version| in_force(&version.validity, law));
        let Some(version) = versions.next_back() else { return Vec::new() };
        match &version.body {
            ConceptBody::Cond(cond) => vec![inside.cond(cond)],
            ConceptBody::Alternatives(tiers) => {
                let tests = tiers.iter().flatten().map(|(test, _)| inside.cond(test));
                // What decides a value is the alternatives that hold and those before them that do not.
                let mut nodes: Vec<ProofNode> = tests.filter(|node| !constant(node)).collect();
                if truth.is_some() {
                    nodes.retain(|node| node.holds.is_some());
                }
                nodes
            }
            ConceptBody::Scalar(scalar) => {
                let mut read = Vec::new();
                facts_of(scalar, &mut read);
                let known = read.into_iter().filter_map(|(fact, item)| inside.fact(fact, item));
                known.map(|(fact, set)| step(Subject::Fact(fact, set), None, Vec::new())).collect()
            }
        }
    }
}

fn constant(node: &ProofNode) -> bool {
    node.subject == Subject::All && node.because.is_empty()
}

fn in_force(validity: &Validity, day: Day) -> bool {
    validity.state != ValidityState::AdoptedWithoutDate
        && validity.from.is_none_or(|from| from <= day)
        && validity.to.is_none_or(|to| day <= to)
}

/// The facts a condition names itself.
fn facts_in(condition: &Cond, found: &mut Vec<(FactId, Item)>) {
    match condition {
        Cond::Compare(_, left, right) => {
            facts_of(left, found);
            facts_of(right, found);
        }
        Cond::Fact(fact, item) | Cond::OneOf(fact, item, _) => found.push((*fact, *item)),
        Cond::InTable(fact, item, _, date) => {
            found.push((*fact, *item));
            facts_of(date, found);
        }
        Cond::Not(inner) => facts_in(inner, found),
        Cond::And(parts) | Cond::Or(parts) => parts.iter().for_each(|part| facts_in(part, found)),
        Cond::Days { from, to, condition, .. } => {
            facts_of(from, found);
            facts_of(to, found);
            facts_in(condition, found);
        }
        Cond::At(inner, day) => {
            facts_in(inner, found);
            facts_of(day, found);
        }
        _ => {}
    }
}

fn facts_of(scalar: &Scalar, found: &mut Vec<(FactId, Item)>) {
    match scalar {
        Scalar::Fact(fact, item) => found.push((*fact, *item)),
        Scalar::AddSpan(inner, ..)
        | Scalar::AddSpanConcept(inner, ..)
        | Scalar::AddHours(inner, _)
        | Scalar::Mul(inner, _)
        | Scalar::Table(_, inner) => facts_of(inner, found),
        Scalar::AddUnits(a, b, ..)
        | Scalar::Add(a, b)
        | Scalar::Sub(a, b)
        | Scalar::Times(a, b)
        | Scalar::Elapsed(_, a, b)
        | Scalar::At(a, b) => {
            facts_of(a, found);
            facts_of(b, found);
        }
        Scalar::Min(parts) | Scalar::Max(parts) => parts.iter().for_each(|part| facts_of(part, found)),
        Scalar::Choice(cases, other) => {
            for (condition, value) in cases {
                facts_in(condition, found);
                facts_of(value, found);
            }
            facts_of(other, found);
        }
        _ => {}
    }
}
