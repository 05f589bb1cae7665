//! The classes of an open fact: its values cut where some variable that reads it alone changes its cell.

use super::cut::cut;
use super::frame::Frame;
use super::index::{axis_mask, axis_values};
use crate::answer::FactRef;
use crate::possible::Possible;
use crate::scalar::Env;
use rettesnor_rules::program::{Compiled, Variable};
use rettesnor_values::Ranges;
use std::collections::BTreeMap;

/// Values of a fact that no variable reading it alone tells apart.
pub(super) struct Class {
    pub(super) values: Possible,
    /// Column and mask; the columns are the same in all classes of a fact.
    pub(super) cells: Vec<(usize, u64)>,
}

/// An open fact with its classes.
pub(super) struct Dimension {
    pub(super) fact: FactRef,
    pub(super) classes: Vec<Class>,
}

/// The facts to go through, each with its classes. Facts that several-fact conditions share are cut into stretches. One of a
/// single class tells nothing apart and is left out, unless it is shared or held to that class.
pub(super) fn dimensions(
    frame: &Frame,
    (env, compiled): (&Env<'_>, &Compiled),
    mut readers: BTreeMap<FactRef, Vec<(usize, u32)>>,
    shared: &[FactRef],
) -> Vec<Dimension> {
    let held = |fact: &FactRef| env.pins.iter().any(|(pinned, _)| pinned == fact);
    for fact in shared {
        readers.entry(*fact).or_default();
    }
    let all = readers.into_iter().map(|(fact, readers)| {
        let classes = classes(frame, env, compiled, (fact, &readers));
        let classes = if shared.contains(&fact) { convex(classes) } else { classes };
        Dimension { fact, classes }
    });
    let kept = |fact: &FactRef| shared.contains(fact) || held(fact);
    all.filter(|dimension| dimension.classes.len() > 1 || kept(&dimension.fact)).collect()
}

/// Cuts what a fact may be so that each variable that reads it alone has one cell on each class (or stays open for other
/// reasons).
fn classes(
    frame: &Frame,
    env: &Env<'_>,
    compiled: &Compiled,
    (fact, readers): (FactRef, &[(usize, u32)]),
) -> Vec<Class> {
    let mut classes = vec![Class { values: env.possible(fact).clone(), cells: Vec::new() }];
    for (column, id) in readers {
        let parts: Vec<(u64, Possible)> = match compiled.variables.get(*id as usize) {
            Some(Variable::Axis(axis)) => {
                let mask = axis_mask(axis, env.possible(fact));
                let cells = (0..64).map(|cell| 1_u64 << cell).filter(|cell| cell & mask != 0);
                cells.map(|cell| (cell, axis_values(axis, cell, env.possible(fact)))).collect()
            }
            Some(Variable::Atom(atom)) => {
                // Judging the atom by itself has cut the set already.
                let known = frame.open_atom(*id).and_then(|open| open.parts.clone());
                let parts = known.unwrap_or_else(|| cut(env, &atom.condition, fact));
                parts.each().map(|(truth, values)| (truth.mask(), values.clone())).collect()
            }
            None => continue,
        };
        classes = classes.iter().flat_map(|class| refine(class, *column, &parts)).collect();
    }
    classes
}

fn refine(class: &Class, column: usize, parts: &[(u64, Possible)]) -> Vec<Class> {
    let pieces = parts.iter().map(|(mask, values)| (*mask, class.values.intersect(values)));
    let kept = pieces.filter(|(_, values)| !values.is_empty());
    kept.map(|(mask, values)| {
        let mut cells = class.cells.clone();
        cells.push((column, mask));
        Class { values, cells }
    })
    .collect()
}

/// One class for each unbroken stretch: what reads several facts is judged by intervals.
fn convex(classes: Vec<Class>) -> Vec<Class> {
    let mut stretches = Vec::new();
    for class in classes {
        match &class.values {
            Possible::Ranges(ranges) => stretches.extend(ranges.iter().map(|interval| Class {
                values: Possible::Ranges(Ranges::interval(interval.low(), interval.high())),
                cells: class.cells.clone(),
            })),
            Possible::Cells(values) => stretches.extend(
                values
                    .iter()
                    .map(|value| Class { values: Possible::value(*value), cells: class.cells.clone() }),
            ),
            Possible::Any => stretches.push(class),
        }
    }
    stretches
}
