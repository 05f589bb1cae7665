//! Conditions put together with what is constant folded away.

use crate::model::Cond;

/// The negation; a double one is none.
pub(crate) fn not(cond: Cond) -> Cond {
    match cond {
        Cond::Const(value) => Cond::Const(!value),
        Cond::Not(inner) => *inner,
        other => Cond::Not(Box::new(other)),
    }
}

/// All of them.
pub(crate) fn and(conds: impl IntoIterator<Item = Cond>) -> Cond {
    gather(conds, true)
}

/// Any of them.
pub(crate) fn or(conds: impl IntoIterator<Item = Cond>) -> Cond {
    gather(conds, false)
}

/// `then` where `test` holds, else `other`.
pub(crate) fn ite(test: Cond, then: Cond, other: Cond) -> Cond {
    match test {
        Cond::Const(true) => then,
        Cond::Const(false) => other,
        _ if then == other => then,
        test => {
            let otherwise = not(test.clone());
            or([and([test, then]), and([otherwise, other])])
        }
    }
}

fn gather(conds: impl IntoIterator<Item = Cond>, all: bool) -> Cond {
    let mut kept = Vec::new();
    for cond in conds {
        match cond {
            Cond::Const(value) if value == all => {}
            Cond::Const(value) => return Cond::Const(value),
            Cond::And(inner) if all => kept.extend(inner),
            Cond::Or(inner) if !all => kept.extend(inner),
            other => kept.push(other),
        }
    }
    match kept.len() {
        0 => Cond::Const(all),
        1 => kept.pop().unwrap_or(Cond::Const(all)),
        _ if all => Cond::And(kept),
        _ => Cond::Or(kept),
    }
}
