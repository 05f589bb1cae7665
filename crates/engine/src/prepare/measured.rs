//! Conditions judged outside the variables: stated concepts, presumptions, whatever a host asks.

use super::PrepareScratch;
use super::cut::cut;
use super::truth::judge;
use crate::answer::FactRef;
use crate::case::Case;
use crate::possible::{Possible, domain, ordinal_of};
use crate::scalar::{Env, Pin, Span, Truth};
use rettesnor_rules::model::{CompareOp, ConceptId, Cond, FactId, Item, RuleBase, Scalar, Type};
use rettesnor_rules::program::Compiled;
use rettesnor_values::{Day, Ranges};

/// The values of a fact that give a concept one of the stated values today. What is measured from a date has begun: days
/// after today, and an event that has not happened, are left out.
pub(crate) fn measured_set(
    rules: &RuleBase,
    case: &Case,
    (concept, item, record): (ConceptId, Item, Option<u32>),
    fact: FactId,
    stated: &Possible,
) -> Possible {
    let domains: Vec<Possible> = rules.facts.iter().map(|fact| domain(rules, fact)).collect();
    let own = domains.get(fact.index()).cloned().unwrap_or_default();
    let Possible::Ranges(values) = stated else { return own };
    let begun = match rules.facts.get(fact.index()).map(|fact| fact.ty) {
        Some(Type::Date) => Possible::Ranges(Ranges::at_most(ordinal_of(case.today))),
        Some(Type::Instant) => {
            let next = ordinal_of(case.today).saturating_add(1).saturating_mul(1440);
            Possible::Ranges(Ranges::at_most(next.saturating_sub(1)))
        }
        _ => Possible::Any,
    };
    let target = FactRef { fact, item: record };
    let value = || Box::new(Scalar::Concept(concept, item));
    let within = values.iter().map(|interval| {
        let end = |op, end| Cond::Compare(op, value(), Box::new(Scalar::Const(end)));
        Cond::And(vec![end(CompareOp::Ge, interval.low()), end(CompareOp::Le, interval.high())])
    });
    let condition = Cond::Or(within.collect());
    // The fact's own earlier knowledge must not narrow what the statement alone says.
    let pins: [Pin; 1] = [(target, own.intersect(&begun))];
    let parts = cut(&Env::new(rules, &domains, case, record).pinned(&pins), &condition, target);
    parts.yes.union(&parts.open)
}

/// What the truth of a condition may be in a case, as exactly as atoms are judged.
pub fn truth_in(
    compiled: &Compiled,
    scratch: &PrepareScratch,
    case: &Case,
    condition: &Cond,
    record: Option<u32>,
) -> Truth {
    let known = case.as_known();
    judge(&Env::new(&compiled.model, &scratch.domains, &known, record), condition).truth
}

/// The same on other days, of a case as it was known.
pub(crate) fn truth_on(
    compiled: &Compiled,
    scratch: &PrepareScratch,
    (known, today, law_date): (&Case, Day, Day),
    condition: &Cond,
    record: Option<u32>,
) -> Truth {
    let mut env = Env::new(&compiled.model, &scratch.domains, known, record);
    env.today = Span::point(ordinal_of(today));
    env.law_date = Span::point(ordinal_of(law_date));
    judge(&env, condition).truth
}

/// The values of a fact, within what is known of it, under which a condition is surely true, and those under which other
/// facts leave it open. A presumption holds its worlds to these.
pub fn values_where(
    compiled: &Compiled,
    scratch: &PrepareScratch,
    case: &Case,
    condition: &Cond,
    fact: FactRef,
) -> (Possible, Possible) {
    let known = case.as_known();
    let parts = cut(&Env::new(&compiled.model, &scratch.domains, &known, fact.item), condition, fact);
    (parts.yes, parts.open)
}
