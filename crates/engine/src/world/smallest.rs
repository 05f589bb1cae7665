//! A smallest set of given facts that clash.

use crate::answer::FactRef;
use crate::case::{Case, Knowledge};
use crate::evaluate::Base;
use crate::possible::Possible;
use crate::prepare::Prepared;
use rettesnor_rules::model::Scope;

/// Every fact the case says something of, in the model's order.
pub(crate) fn given(case: &Case) -> Vec<FactRef> {
    let told = |known: &Knowledge| known.values != Possible::Any;
    let facts = case.facts.iter().filter(|(_, known)| told(known));
    let mut found: Vec<FactRef> = facts.map(|(fact, _)| FactRef { fact: *fact, item: None }).collect();
    for records in case.lists.values() {
        for (place, record) in (0..).zip(&records.items) {
            let fields = record.iter().filter(|(_, known)| told(known));
            found.extend(fields.map(|(fact, _)| FactRef { fact: *fact, item: Some(place) }));
        }
    }
    found.sort_unstable();
    found
}

/// The case with nothing said of these facts.
pub(crate) fn without(base: &Base<'_>, case: &Case, facts: &[FactRef]) -> Case {
    let mut left = case.clone();
    for fact in facts {
        match (fact.item, base.compiled.model.facts.get(fact.fact.index()).map(|fact| fact.scope)) {
            (None, _) => {
                left.facts.remove(&fact.fact);
            }
            (Some(record), Some(Scope::Item(list))) => {
                let items = left.lists.get_mut(&list).map(|records| &mut records.items);
                if let Some(fields) = items.and_then(|items| items.get_mut(record as usize)) {
                    fields.remove(&fact.fact);
                }
            }
            _ => {}
        }
    }
    left
}

/// Whether a case leaves no world.
pub(crate) fn impossible(base: &mut Base<'_>, case: &Case) -> bool {
    !Prepared::begun(base.compiled, case, &mut base.index).worlds_exist()
}

/// Given facts that clash and of which none can be left out. One fact, or two, are found where they suffice; empty where the
/// rules themselves leave no world.
pub(crate) fn clashing(base: &mut Base<'_>, case: &Case) -> Vec<FactRef> {
    let mut kept = given(case);
    let mut number = kept.len();
    // Facts declared later are given up first, so that what is named is stable and comes early in the rules.
    while let Some(place) = number.checked_sub(1) {
        number = place;
        let fact = kept.remove(place);
        if !clash_among(base, case, &kept) {
            kept.insert(place, fact);
        }
    }
    if kept.len() > 2 { fewer(base, case, &kept).unwrap_or(kept) } else { kept }
}

/// Whether these facts alone leave no world.
fn clash_among(base: &mut Base<'_>, case: &Case, facts: &[FactRef]) -> bool {
    let others: Vec<FactRef> = given(case).into_iter().filter(|fact| !facts.contains(fact)).collect();
    let left = without(base, case, &others);
    impossible(base, &left)
}

/// A clash of one or two facts elsewhere, where the minimal one found is larger. Only in cases small enough to try.
fn fewer(base: &mut Base<'_>, case: &Case, found: &[FactRef]) -> Option<Vec<FactRef>> {
    const MOST: usize = 24;
    let all = given(case);
    if all.len() > MOST || found.len() < 3 {
        return None;
    }
    let singles = all.iter().map(|fact| vec![*fact]);
    let pairs = all
        .iter()
        .enumerate()
        .flat_map(|(place, one)| all.iter().skip(place.saturating_add(1)).map(|other| vec![*one, *other]));
    let tried: Vec<Vec<FactRef>> = singles.chain(pairs).collect();
    tried.into_iter().find(|facts| clash_among(base, case, facts))
}
