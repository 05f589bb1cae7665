//! How an outcome depends on what is open, told in facts and values.

use super::View;
use super::norm::Judged;
use super::outcome::outcome_value;
use super::reading::Way;
use crate::answer::{Branch, FactRef, OtherCondition};
use crate::possible::Possible;
use crate::prepare::values_where;
use rettesnor_rules::model::{ConceptBody, ConceptId, Cond, Item, Scalar};
use rettesnor_rules::program::{Segment, Variable};
use rettesnor_values::Ranges;

/// Facts that matter only through a concept that measures them, and the concept.
pub(crate) fn measured(view: &View<'_>, judged: &Judged) -> Vec<(FactRef, ConceptId)> {
    let mut found = Vec::new();
    for fact in &judged.facts {
        let behind = |variable: &&u32| view.frame.facts_of(view.compiled, **variable).contains(fact);
        let mut concepts =
            judged.reading.variables.iter().filter(behind).map(|variable| measure(view, *variable, *fact));
        if let Some(Some(first)) = concepts.next()
            && concepts.all(|other| other == Some(first))
        {
            found.push((*fact, first));
        }
    }
    found
}

/// The concept through which an atom reads a fact, if that is the only way it does.
fn measure(view: &View<'_>, variable: u32, fact: FactRef) -> Option<ConceptId> {
    let Some(Variable::Atom(atom)) = view.compiled.variables.get(variable as usize) else { return None };
    let Cond::Compare(_, left, right) = &atom.condition else { return None };
    let concepts = (0..).zip(&view.compiled.model.concepts);
    let mut measuring = concepts.filter(|(_, concept)| concept.measures == Some(fact.fact));
    measuring.find_map(|(number, concept)| {
        let same = |scalar: &Scalar| {
            concept
                .versions
                .iter()
                .any(|version| matches!(&version.body, ConceptBody::Scalar(body) if body == scalar))
        };
        let through = match (same(left), same(right)) {
            (true, false) => !reads(right, fact),
            (false, true) => !reads(left, fact),
            _ => false,
        };
        through.then_some(ConceptId(number))
    })
}

/// Whether a scalar reads a fact somewhere. What is not a plain constant counts as reading it.
fn reads(scalar: &Scalar, fact: FactRef) -> bool {
    match scalar {
        Scalar::Const(_) | Scalar::Today | Scalar::LawDate => false,
        Scalar::Fact(read, _) => *read == fact.fact,
        _ => true,
    }
}

/// The values of a concept that a set of the measured fact's values gives.
pub(crate) fn measured_values(
    view: &View<'_>,
    concept: ConceptId,
    fact: FactRef,
    values: &Possible,
) -> Possible {
    let Possible::Ranges(ranges) = values else { return Possible::Any };
    let item = if fact.item.is_some() { Item::This } else { Item::None };
    let scalar = Scalar::Concept(concept, item);
    let spans = ranges.iter().map(|interval| {
        let pins = [(fact, Possible::between(interval.low(), interval.high()))];
        let span = view.env().pinned(&pins).span(&scalar);
        Ranges::interval(span.low, span.high)
    });
    Possible::Ranges(spans.fold(Ranges::empty(), |all, one| all.union(&one)))
}

/// The ways to each outcome, shortest first; none where readings were left out, since a way holds under those that are there.
pub(crate) fn told(
    view: &View<'_>,
    segment: &Segment,
    judged: &Judged,
    measured: &[(FactRef, ConceptId)],
) -> Vec<Branch> {
    let mut branches: Vec<Branch> = Vec::new();
    for way in judged.reading.ways.iter().filter(|_| !judged.partial) {
        let Some(outcome) = segment.outcomes.get(usize::from(way.outcome)) else { continue };
        let (conditions, others) = conditions(view, way);
        let by_concept = conditions.iter().filter_map(|(fact, values)| {
            let (_, concept) = measured.iter().find(|(measured, _)| measured == fact)?;
            Some((*fact, *concept, measured_values(view, *concept, *fact, values)))
        });
        let measured = by_concept.collect();
        let branch = Branch { measured, conditions, others, outcome: outcome_value(view, outcome) };
        if !branches.contains(&branch) {
            branches.push(branch);
        }
    }
    branches.sort_by_key(|branch| branch.conditions.len().saturating_add(branch.others.len()));
    branches
}

/// What a way asks of facts, each named once, and what it asks that no single fact tells.
fn conditions(view: &View<'_>, way: &Way) -> (Vec<(FactRef, Possible)>, Vec<OtherCondition>) {
    let mut told: Vec<(FactRef, Possible)> = Vec::new();
    let mut others = Vec::new();
    for (variable, mask) in &way.conditions {
        match values(view, *variable, *mask) {
            Ok((fact, set)) => match told.iter_mut().find(|(named, _)| *named == fact) {
                Some((_, known)) => *known = known.intersect(&set),
                None => told.push((fact, set)),
            },
            Err(other) => others.extend(other),
        }
    }
    (told, others)
}

/// The values of one fact that put a variable in these cells; else the condition itself.
pub(crate) fn values(
    view: &View<'_>,
    variable: u32,
    mask: u64,
) -> Result<(FactRef, Possible), Option<OtherCondition>> {
    if let Some(found) = view.frame.values_of_mask(view.compiled, view.index, view.case, (variable, mask)) {
        return Ok(found);
    }
    let Some(Variable::Atom(atom)) = view.compiled.variables.get(variable as usize) else { return Err(None) };
    let facts = view.frame.facts_of(view.compiled, variable);
    let holds = mask & 1 == 0;
    if let [fact] = facts.as_slice()
        && matches!(atom.condition, Cond::Compare(..) | Cond::InTable(..))
    {
        let known = view.frame.parts_of(variable, *fact);
        let (yes, unsure) = known
            .unwrap_or_else(|| values_where(view.compiled, view.index, view.case, &atom.condition, *fact));
        if unsure.is_empty() {
            let set = if holds { yes } else { yes.complement_in(&view.possible(*fact)) };
            return Ok((*fact, set));
        }
    }
    Err(Some(OtherCondition { condition: atom.condition.clone(), holds, facts }))
}
