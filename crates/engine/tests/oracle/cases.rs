//! Cases over generated rule bases: what is known of each fact, and what that leaves possible.

use super::generate::{LIST, before, reform, today};
use super::random::Random;
use rettesnor_engine::case::{Case, Knowledge, KnowledgeState, Records};
use rettesnor_engine::possible::Possible;
use rettesnor_rules::model::{FactId, RuleBase, Scope, Type};
use rettesnor_values::Ranges;

/// All values a fact can have.
pub(crate) fn domain(model: &RuleBase, fact: FactId) -> Vec<i64> {
    let fact = &model.facts[fact.index()];
    match (fact.ty, fact.bounds) {
        (Type::Bool, _) => vec![0, 1],
        (Type::Enum(id), _) => (0..i64::try_from(model.enums[id.index()].values.len()).unwrap()).collect(),
        (_, Some((low, high))) => (low..=high).collect(),
        (other, None) => panic!("no bounds for {other:?}"),
    }
}

fn ordered(model: &RuleBase, fact: FactId) -> bool {
    !matches!(model.facts[fact.index()].ty, Type::Bool | Type::Enum(_))
}

/// A set of values, as a case holds it.
pub(crate) fn possible(model: &RuleBase, fact: FactId, values: &[i64]) -> Possible {
    if ordered(model, fact) {
        let ranges = values.iter().map(|value| Ranges::single(*value));
        return Possible::Ranges(ranges.fold(Ranges::empty(), |all, one| all.union(&one)));
    }
    Possible::Cells(values.iter().map(|value| u32::try_from(*value).unwrap()).collect())
}

pub(crate) fn knowledge(model: &RuleBase, fact: FactId, values: &[i64]) -> Knowledge {
    let whole = values.len() == domain(model, fact).len();
    let state = match values.len() {
        1 => KnowledgeState::Known,
        _ if whole => KnowledgeState::AskedUnknown,
        _ => KnowledgeState::Bounded,
    };
    Knowledge { state, values: possible(model, fact, values), ..Knowledge::default() }
}

/// Something known of a fact: most often nothing or all.
pub(crate) fn know(random: &mut Random, model: &RuleBase, fact: FactId) -> Option<Knowledge> {
    let all = domain(model, fact);
    match random.below(20) {
        0..=8 => None,
        9..=14 => Some(knowledge(model, fact, &[*random.pick(&all)])),
        15 => {
            let state = *random.pick(&[
                KnowledgeState::AskedUnknown,
                KnowledgeState::Declined,
                KnowledgeState::Disputed,
            ]);
            Some(Knowledge { state, ..Knowledge::default() })
        }
        _ => {
            let mut some: Vec<i64> = all.iter().copied().filter(|_| random.chance(60)).collect();
            if some.is_empty() {
                some.push(all[0]);
            }
            Some(knowledge(model, fact, &some))
        }
    }
}

pub(crate) fn case(random: &mut Random, model: &RuleBase) -> Case {
    let mut case = Case::new(today());
    case.law_date = *random.pick(&[today(), before(reform()), reform()]);
    for number in 0..u32::try_from(model.facts.len()).unwrap() {
        let fact = FactId(number);
        if model.facts[fact.index()].scope == Scope::Case
            && let Some(known) = know(random, model, fact)
        {
            case.facts.insert(fact, known);
        }
    }
    if let Some(list) = model.lists.first() {
        let mut records = Records::default();
        for _ in 0..random.below(3) {
            let known = list.fields.iter().filter_map(|field| Some((*field, know(random, model, *field)?)));
            records.items.push(known.collect());
        }
        case.lists.insert(LIST, records);
    }
    case
}
