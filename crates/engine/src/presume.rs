//! Presumptions: what named norms assume until a fact is clarified.
//!
//! One works when what it rests on is settled by the facts known, and what it assumes is not settled either way. It never narrows
//! a case to nothing: where no world is left with what it assumes, it does not speak.

use crate::answer::FactRef;
use crate::case::Case;
use crate::evaluate::reading::truth;
use crate::evaluate::{Base, Narrowed};
use crate::possible::Possible;
use crate::prepare::{Prepared, values_where};
use rettesnor_rules::model::{NormId, Presumption, Scope, Validity, ValidityState};
use rettesnor_values::Day;
use std::collections::BTreeMap;

/// A presumption at work, and the values it leaves the fact it waits for.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Working {
    /// Index into the model.
    pub(crate) presumption: u32,
    /// The fact it assumes something of.
    pub(crate) fact: FactRef,
    /// What it assumes.
    pub(crate) assumed: Possible,
    /// The norms it works for.
    pub(crate) norms: Vec<NormId>,
}

/// The presumptions at work in a case, in the model's order.
pub(crate) fn working(base: &Base<'_>, case: &Case, prepared: &Prepared) -> Vec<Working> {
    let found = (0..).zip(&base.compiled.model.presumptions);
    found.filter_map(|(number, presumption)| at_work(base, (case, prepared), number, presumption)).collect()
}

fn at_work(
    base: &Base<'_>,
    (case, prepared): (&Case, &Prepared),
    number: u32,
    presumption: &Presumption,
) -> Option<Working> {
    let rules = &base.compiled.model;
    let scope = rules.facts.get(presumption.until.index()).map(|fact| fact.scope)?;
    if scope != Scope::Case || !in_force(&presumption.validity, case.law_date) {
        return None;
    }
    let program = base.compiled.presumptions.get(number as usize)?;
    let masks = prepared.case().masks();
    // Settled by all that is known, constraints included: reason yes, and what it assumes neither way.
    if truth(&program.condition, masks) != (true, false) || truth(&program.assumes, masks) != (true, true) {
        return None;
    }
    let fact = FactRef { fact: presumption.until, item: None };
    let (surely, perhaps) = values_where(base.compiled, &base.index, case, &presumption.assumes, fact);
    let assumed = surely.union(&perhaps);
    Some(Working { presumption: number, fact, assumed, norms: presumption.norms.clone() })
}

fn in_force(validity: &Validity, day: Day) -> bool {
    validity.state != ValidityState::AdoptedWithoutDate
        && validity.from.is_none_or(|from| from <= day)
        && validity.to.is_none_or(|to| day <= to)
}

/// The presumptions at work for one norm.
pub(crate) fn working_for(working: &[Working], norm: NormId) -> Vec<u32> {
    working.iter().filter(|one| one.norms.contains(&norm)).map(|one| one.presumption).collect()
}

/// The case under each set of presumptions that some norm has at work, laid out as far as its worlds go: what does not read the
/// facts assumed is as it is in the case.
pub(crate) fn narrowed(
    base: &Base<'_>,
    (case, prepared): (&Case, &Prepared),
    working: &[Working],
) -> BTreeMap<Vec<u32>, Narrowed> {
    let mut made = BTreeMap::new();
    for (set, assumed) in assumed_cases(case, working) {
        let facts: Vec<FactRef> = working.iter().map(|one| one.fact).collect();
        let mut prepared = prepared.clone();
        prepared.release(base.compiled, (&assumed, &base.index), &facts);
        prepared.demand_world_alone(base.compiled, (&assumed, &base.index));
        if prepared.worlds_exist() {
            made.insert(set, Narrowed { case: assumed, prepared });
        }
    }
    made
}

/// The case as each set of presumptions that some norm has at work assumes it.
fn assumed_cases(case: &Case, working: &[Working]) -> Vec<(Vec<u32>, Case)> {
    let norms = working.iter().flat_map(|one| &one.norms);
    let mut sets: Vec<Vec<u32>> = norms.map(|norm| working_for(working, *norm)).collect();
    sets.sort();
    sets.dedup();
    let assumed = sets.into_iter().map(|set| {
        let mut assumed = case.clone();
        for one in working.iter().filter(|one| set.contains(&one.presumption)) {
            let known = assumed.facts.entry(one.fact.fact).or_default();
            known.values = known.values.intersect(&one.assumed);
        }
        (set, assumed)
    });
    assumed.collect()
}
