//! What an atom may be, and which open facts decide it.

use super::cut::{MOST_STEPS, cut_within};
use super::frame::OpenAtom;
use crate::answer::FactRef;
use crate::possible::Possible;
use crate::scalar::{Env, Open, Pin, Truth};
use rettesnor_rules::model::{Cond, ListId};
use rettesnor_rules::program::Atom;

/// Corners of a box evaluated at most.
const MOST_CORNERS: usize = 256;

/// A condition judged as exactly as we can.
#[derive(Debug)]
pub(crate) struct Judged {
    pub(crate) truth: Truth,
    pub(crate) open: OpenAtom,
    /// Every truth is had in some world, and every fact named changes it in some.
    pub(crate) exact: bool,
}

/// Evaluations spent where nothing is known of the lists a condition reads: then hardly any stretch is ever settled.
const UNKNOWN_STEPS: u32 = 64;
/// Records of a list that a condition may go through at full effort; over more it gets fewer evaluations.
const MANY_RECORDS: u32 = 16;

/// How many times an atom may be evaluated: the more records it goes through each time, the fewer.
pub(super) fn effort(env: &Env<'_>, atom: &Atom) -> u32 {
    let records = atom.lists.iter().map(|list| env.records(*list).0).fold(0, u32::saturating_add);
    let share = records.div_ceil(MANY_RECORDS).max(1);
    MOST_STEPS.div_euclid(share.saturating_mul(share)).max(UNKNOWN_STEPS.div_euclid(4))
}

/// Judges a condition at full effort.
pub(crate) fn judge(env: &Env<'_>, condition: &Cond) -> Judged {
    judge_within(env, condition, MOST_STEPS)
}

/// Judges a condition: by intervals; with one open fact by cutting its set; with several by trying the corners.
pub(super) fn judge_within(env: &Env<'_>, condition: &Cond, steps: u32) -> Judged {
    let (judged, corners) = judge_but_corners(env, condition, steps);
    let exact =
        if corners { corners_show(env, condition, (&judged.open.facts, steps)) } else { judged.exact };
    Judged { exact, ..judged }
}

/// The same without trying corners; whether only they can show it to be exact.
pub(super) fn judge_but_corners(env: &Env<'_>, condition: &Cond, steps: u32) -> (Judged, bool) {
    let truth = env.truth(condition);
    if !truth.is_open() {
        return (Judged { truth, open: OpenAtom::default(), exact: true }, false);
    }
    let Open { facts, lists, .. } = Open::of_condition(env, condition);
    match facts.as_slice() {
        // Records that may exist, or what nobody has translated: either can be.
        [] => (Judged { truth, open: OpenAtom { facts, lists, ..OpenAtom::default() }, exact: true }, false),
        [one] => (judge_by_cutting(env, condition, (*one, lists), steps), false),
        _ => {
            let corners = lists.is_empty();
            (Judged { truth, open: OpenAtom { facts, lists, ..OpenAtom::default() }, exact: false }, corners)
        }
    }
}

/// Judges a condition that one open fact decides, but for the lists that may have more records.
fn judge_by_cutting(
    env: &Env<'_>,
    condition: &Cond,
    (fact, lists): (FactRef, Vec<ListId>),
    steps: u32,
) -> Judged {
    let unknown = !lists.is_empty() && lists.iter().all(|list| env.records(*list).0 == 0);
    let steps = if unknown { steps.min(UNKNOWN_STEPS) } else { steps };
    let parts = cut_within(env, condition, (fact, steps));
    let truth = parts.truth();
    let exact = parts.open.is_empty() || !lists.is_empty();
    if !truth.is_open() {
        return Judged { truth, open: OpenAtom::default(), exact };
    }
    let facts = if parts.each().count() > 1 { vec![fact] } else { Vec::new() };
    Judged { truth, open: OpenAtom { facts, lists, parts: Some(parts), ..OpenAtom::default() }, exact }
}

/// Whether the corners of the box of open facts show both truths, and a change of truth by each fact alone.
fn corners_show(env: &Env<'_>, condition: &Cond, (facts, steps): (&[FactRef], u32)) -> bool {
    let most = usize::try_from(steps).map_or(MOST_CORNERS, |steps| MOST_CORNERS.min(steps));
    let ends: Vec<Vec<Possible>> = facts.iter().map(|fact| ends_of(env.possible(*fact))).collect();
    let corners = ends.iter().try_fold(1_usize, |product, ends| product.checked_mul(ends.len()));
    let Some(corners) = corners.filter(|corners| (1..=most).contains(corners)) else { return false };
    let truths: Vec<Truth> = (0..corners)
        .map(|corner| {
            let mut rest = corner;
            let mut pins: Vec<Pin> = Vec::with_capacity(facts.len().saturating_add(env.pins.len()));
            for (fact, ends) in facts.iter().zip(&ends) {
                let value = ends.get(rest.checked_rem(ends.len()).unwrap_or(0)).cloned().unwrap_or_default();
                rest = rest.checked_div(ends.len()).unwrap_or(0);
                pins.push((*fact, value));
            }
            pins.extend(env.pins.iter().filter(|(fact, _)| !facts.contains(fact)).cloned());
            env.pinned(&pins).truth(condition)
        })
        .collect();
    let mut stride = 1_usize;
    ends.iter().all(|ends| {
        let (count, step) = (ends.len(), stride);
        stride = stride.saturating_mul(count);
        flips(&truths, count, step)
    })
}

/// Whether two corners that differ in one digit only have different settled truths.
fn flips(truths: &[Truth], count: usize, step: usize) -> bool {
    (0..truths.len()).any(|corner| {
        let digit = corner.checked_div(step).and_then(|place| place.checked_rem(count)).unwrap_or(0);
        let next = corner.saturating_add(step);
        let settled = |place: usize| truths.get(place).and_then(|truth| truth.settled());
        digit.saturating_add(1) < count
            && settled(corner).zip(settled(next)).is_some_and(|(here, there)| here != there)
    })
}

/// The values at the ends of a set; every value of a small finite one.
fn ends_of(set: &Possible) -> Vec<Possible> {
    if let Possible::Cells(values) = set {
        return values.iter().map(|value| Possible::value(*value)).collect();
    }
    let mut ends: Vec<i64> = set.hull().map(|(low, high)| vec![low, high]).unwrap_or_default();
    ends.dedup();
    ends.into_iter().map(Possible::single).collect()
}

/// The mask of an atom by itself, and why it stays open. One that is tied is judged again with its cluster, which decides how
/// exact it is.
pub(super) fn judged_atom(env: &Env<'_>, atom: &Atom, tied: bool) -> (u64, Option<OpenAtom>) {
    let judged = judge_within(env, &atom.condition, effort(env, atom));
    let open = judged.truth.is_open().then(|| {
        let rough = !judged.exact;
        let coarse = rough && (!tied || !judged.open.lists.is_empty());
        OpenAtom { rough, coarse, ..judged.open }
    });
    (judged.truth.mask(), open)
}
