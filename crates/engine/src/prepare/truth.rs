//! What an atom may be, and which open facts decide it.

use super::cut::cut;
use super::frame::{Frame, OpenAtom};
use crate::answer::FactRef;
use crate::possible::Possible;
use crate::scalar::{Env, Open, Pin, Truth};
use rettesnor_rules::model::Cond;
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

/// Judges a condition: by intervals; with one open fact by cutting its set; with several by trying the corners.
pub(crate) fn judge(env: &Env<'_>, condition: &Cond) -> Judged {
    let truth = env.truth(condition);
    if !truth.is_open() {
        return Judged { truth, open: OpenAtom::default(), exact: true };
    }
    let Open { facts, lists } = Open::of_condition(env, condition);
    match facts.as_slice() {
        // Records that may exist, or what nobody has translated: either can be.
        [] => Judged { truth, open: OpenAtom { facts, lists, ..OpenAtom::default() }, exact: true },
        [one] => {
            let parts = cut(env, condition, *one);
            let truth = parts.truth();
            let exact = parts.open.is_empty() || !lists.is_empty();
            if !truth.is_open() {
                return Judged { truth, open: OpenAtom::default(), exact };
            }
            let facts = if parts.each().count() > 1 { facts } else { Vec::new() };
            Judged { truth, open: OpenAtom { facts, lists, rough: false, parts: Some(parts) }, exact }
        }
        several => {
            let exact = lists.is_empty() && corners_show(env, condition, several);
            Judged { truth, open: OpenAtom { facts, lists, ..OpenAtom::default() }, exact }
        }
    }
}

/// Whether the corners of the box of open facts show both truths, and a change of truth by each fact alone.
fn corners_show(env: &Env<'_>, condition: &Cond, facts: &[FactRef]) -> bool {
    let ends: Vec<Vec<Possible>> = facts.iter().map(|fact| ends_of(env.possible(*fact))).collect();
    let corners = ends.iter().try_fold(1_usize, |product, ends| product.checked_mul(ends.len()));
    let Some(corners) = corners.filter(|corners| (1..=MOST_CORNERS).contains(corners)) else { return false };
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

impl Frame {
    /// Judges an atom of this frame. One that is tied is judged again with its cluster, which decides how exact it is.
    pub(super) fn judge_atom(&mut self, env: &Env<'_>, id: u32, atom: &Atom, tied: bool) {
        let judged = judge(env, &atom.condition);
        self.set_mask(id, judged.truth.mask());
        if judged.truth.is_open() {
            let rough = !judged.exact;
            if rough && (!tied || !judged.open.lists.is_empty()) {
                self.mark_coarse(id);
            }
            self.open.insert(id, OpenAtom { rough, ..judged.open });
        }
    }
}
