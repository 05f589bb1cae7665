//! The possible rows of variables that hang together.
//!
//! Each open fact behind the variables is cut into classes on which every variable that reads it alone has one cell. The product of
//! the classes, without what constraints forbid, gives the rows.

use super::cut::cut;
use super::frame::Frame;
use super::index::axis_values;
use super::truth::{effort, judge_within};
use crate::answer::FactRef;
use crate::possible::Possible;
use crate::scalar::{Env, Pin, Truth};
use rettesnor_rules::model::Cond;
use rettesnor_rules::program::{Atom, Compiled, VarCond, Variable};
use rettesnor_values::Ranges;
use std::collections::BTreeMap;

/// Rows of a joint; past it the variables are left untied, which is sound but coarse.
pub(super) const MOST_ROWS: usize = 4_096;
/// Steps of the search for rows.
pub(super) const MOST_STEPS: usize = 65_536;

/// Open facts gone through; with more the search is given up.
const MOST_FACTS: usize = 256;

/// Values of a fact that no variable reading it alone tells apart.
struct Class {
    values: Possible,
    /// Column and mask.
    cells: Vec<(usize, u64)>,
}

/// What a search comes to.
pub(super) struct Found {
    pub(super) columns: Vec<u32>,
    /// Open facts, ascending.
    pub(super) facts: Vec<FactRef>,
    pub(super) rows: Rows,
    /// Columns whose openness may be more than the worlds hold.
    pub(super) coarse: Vec<u32>,
    /// Columns left out of the search: free in every row.
    pub(super) free: Vec<u32>,
}

/// Cells by column, and the values of each fact behind them.
pub(super) type Rows = BTreeMap<Vec<u8>, Vec<Possible>>;

struct Dimension {
    fact: FactRef,
    classes: Vec<Class>,
}

/// The truth of a condition over variables, under masks.
pub fn truth_of(condition: &VarCond, mask: &impl Fn(u32) -> u64) -> Truth {
    match condition {
        VarCond::Const(yes) => Truth::known(*yes),
        VarCond::In(variable, cells) => {
            let mask = mask(*variable);
            Truth::of(mask & cells != 0, mask & !cells != 0)
        }
        VarCond::Not(inner) => truth_of(inner, mask).negated(),
        VarCond::And(parts) => parts.iter().map(|part| truth_of(part, mask)).fold(Truth::YES, Truth::and),
        VarCond::Or(parts) => parts.iter().map(|part| truth_of(part, mask)).fold(Truth::NO, Truth::or),
    }
}

pub(super) const fn is_open(mask: u64) -> bool {
    mask & mask.wrapping_sub(1) != 0
}

/// An atom that reads several open facts.
struct Several<'a> {
    column: usize,
    /// Steps it counts for: judging it goes through every record of its lists.
    weight: u32,
    condition: &'a Cond,
    /// How many times it may be evaluated to be judged once.
    effort: u32,
    /// A list it reads may have more records: it is judged by intervals alone, which is all that can be said of most pieces.
    listed: bool,
}

/// The search for rows.
pub(super) struct Search<'a> {
    env: Env<'a>,
    columns: Vec<u32>,
    /// The masks of the columns on the way.
    masks: Vec<u64>,
    dimensions: Vec<Dimension>,
    /// Atoms that read several open facts.
    several: Vec<Several<'a>>,
    constraints: Vec<&'a VarCond>,
    pins: Vec<Pin>,
    rows: Rows,
    coarse: Vec<u32>,
    /// Atoms left out of the search: free in every row.
    free: Vec<u32>,
    steps: u32,
}

impl<'a> Search<'a> {
    pub(super) fn new(
        frame: &Frame,
        compiled: &'a Compiled,
        env: Env<'a>,
        columns: Vec<u32>,
        constraints: Vec<&'a VarCond>,
    ) -> Self {
        let mut alone: BTreeMap<FactRef, Vec<(usize, u32)>> = BTreeMap::new();
        let mut several = Vec::new();
        let mut free = Vec::new();
        let mut shared: Vec<FactRef> = Vec::new();
        for (column, id) in columns.iter().enumerate() {
            let facts = frame.own_facts_of(compiled, *id);
            match (compiled.variables.get(*id as usize), facts.as_slice()) {
                // Nothing we know of decides a condition over a list of which nothing is known: it stays free, and ties nothing.
                (Some(Variable::Atom(atom)), [_, _, ..]) if unknown(&env, atom) => free.push(*id),
                (Some(Variable::Atom(atom)), [_, _, ..]) => {
                    let listed = atom.lists.iter().any(|list| env.records(*list).1);
                    let weight = weight(&env, atom);
                    let effort = effort(&env, atom);
                    several.push(Several { column, weight, effort, condition: &atom.condition, listed });
                    shared.extend(facts);
                }
                (_, facts) => {
                    for fact in facts {
                        alone.entry(*fact).or_default().push((column, *id));
                    }
                }
            }
        }
        let masks = columns.iter().map(|id| frame.own_mask(*id)).collect();
        let dimensions = dimensions(frame, (&env, compiled), alone, &shared);
        Self {
            env,
            masks,
            dimensions,
            several,
            constraints,
            pins: Vec::new(),
            rows: BTreeMap::new(),
            coarse: free.clone(),
            free,
            steps: u32::try_from(MOST_STEPS).unwrap_or(u32::MAX),
            columns,
        }
    }

    /// The open facts with the number of their classes.
    pub(super) fn classes(&self) -> impl Iterator<Item = (FactRef, usize)> {
        self.dimensions.iter().map(|dimension| (dimension.fact, dimension.classes.len()))
    }

    /// What is found; `None` where there are too many ways to go through.
    pub(super) fn found(mut self) -> Option<Found> {
        if self.dimensions.len() > MOST_FACTS {
            return None;
        }
        self.descend(0);
        let Self { columns, dimensions, rows, steps, coarse, free, .. } = self;
        let facts = dimensions.into_iter().map(|dimension| dimension.fact).collect();
        (steps > 0 && rows.len() <= MOST_ROWS).then_some(Found { columns, facts, rows, coarse, free })
    }

    /// Takes each class of one fact after the other, leaving out what a constraint forbids already.
    fn descend(&mut self, depth: usize) {
        if self.steps == 0 || self.rows.len() > MOST_ROWS || self.forbidden() {
            return;
        }
        self.steps = self.steps.saturating_sub(1);
        let Some(dimension) = self.dimensions.get_mut(depth) else {
            self.leaf();
            return;
        };
        let (fact, classes) = (dimension.fact, std::mem::take(&mut dimension.classes));
        let before = self.masks.clone();
        for class in &classes {
            for (column, mask) in &class.cells {
                if let Some(slot) = self.masks.get_mut(*column) {
                    *slot = *mask;
                }
            }
            self.pins.push((fact, class.values.clone()));
            self.descend(depth.saturating_add(1));
            self.pins.pop();
            self.masks.clone_from(&before);
        }
        if let Some(dimension) = self.dimensions.get_mut(depth) {
            dimension.classes = classes;
        }
    }

    fn forbidden(&self) -> bool {
        let mask = |id: u32| {
            let place = self.columns.binary_search(&id).ok();
            place.and_then(|place| self.masks.get(place)).copied().unwrap_or(u64::MAX)
        };
        self.constraints.iter().any(|condition| truth_of(condition, &mask) == Truth::YES)
    }

    /// Every open fact has a class: judges what reads several, and writes the rows down.
    fn leaf(&mut self) {
        let before = self.masks.clone();
        let mut open = Vec::new();
        let mut exact = true;
        for Several { column, condition, effort, listed, weight } in &self.several {
            self.steps = self.steps.saturating_sub(*weight);
            let env = self.env.pinned(&self.pins);
            let (truth, seen) = if *listed {
                (env.truth(condition), false)
            } else {
                let judged = judge_within(&env, condition, *effort);
                (judged.truth, judged.exact)
            };
            if let Some(slot) = self.masks.get_mut(*column) {
                *slot = truth.mask();
            }
            if truth.is_open() {
                exact &= seen;
                open.extend(self.columns.get(*column).copied());
            }
        }
        // One alone that is seen to be both on this piece makes two rows that both have a world.
        if !exact || open.len() > 1 {
            self.coarse.extend(open);
        }
        if self.too_many() {
            self.steps = 0;
        } else {
            self.free(0);
        }
        self.masks = before;
    }

    /// Whether what is left open makes too many rows by itself: every way of it is a row where no constraint rules any out.
    fn too_many(&self) -> bool {
        let ways = self.masks.iter().map(|mask| mask.count_ones() as usize);
        let ways = ways.fold(1_usize, usize::saturating_mul);
        self.constraints.is_empty() && ways > MOST_ROWS
    }

    /// What is open still, nothing we know of decides: each of its cells is a row of its own.
    fn free(&mut self, from: usize) {
        if self.rows.len() > MOST_ROWS || self.forbidden() {
            return;
        }
        let open = self.masks.iter().enumerate().skip(from).find(|(_, mask)| is_open(**mask));
        let Some((column, mask)) = open.map(|(column, mask)| (column, *mask)) else {
            self.write();
            return;
        };
        for cell in (0..64).filter(|cell| mask >> cell & 1 == 1) {
            self.set(column, 1 << cell);
            self.free(column.saturating_add(1));
        }
        self.set(column, mask);
    }

    fn set(&mut self, column: usize, mask: u64) {
        if let Some(slot) = self.masks.get_mut(column) {
            *slot = mask;
        }
    }

    fn write(&mut self) {
        let cell = |mask: &u64| u8::try_from(mask.trailing_zeros()).unwrap_or(0);
        let row: Vec<u8> = self.masks.iter().map(cell).collect();
        let values = self.pins.iter().map(|(_, values)| values);
        match self.rows.get_mut(&row) {
            Some(known) => {
                for (known, value) in known.iter_mut().zip(values) {
                    *known = known.union(value);
                }
            }
            None => {
                self.rows.insert(row, values.cloned().collect());
            }
        }
    }
}

/// What judging an atom counts for: nothing over a short list, all the more the longer it is, since with the records grow the
/// facts that are open as well.
fn weight(env: &Env<'_>, atom: &Atom) -> u32 {
    let records = atom.lists.iter().map(|list| env.records(*list).0).fold(0, u32::saturating_add);
    records.saturating_mul(records).div_euclid(16)
}

/// Whether nothing is known of any list an atom reads.
pub(super) fn unknown(env: &Env<'_>, atom: &Atom) -> bool {
    !atom.lists.is_empty() && atom.lists.iter().all(|list| env.records(*list) == (0, true))
}

/// The facts to go through, each with its classes. Facts that several-fact conditions share are cut into stretches.
fn dimensions(
    frame: &Frame,
    (env, compiled): (&Env<'_>, &Compiled),
    mut readers: BTreeMap<FactRef, Vec<(usize, u32)>>,
    shared: &[FactRef],
) -> Vec<Dimension> {
    for fact in shared {
        readers.entry(*fact).or_default();
    }
    let all = readers.into_iter().map(|(fact, readers)| {
        let classes = classes(frame, env, compiled, (fact, &readers));
        let classes = if shared.contains(&fact) { convex(classes) } else { classes };
        Dimension { fact, classes }
    });
    all.filter(|dimension| dimension.classes.len() > 1 || shared.contains(&dimension.fact)).collect()
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
                let mask = super::index::axis_mask(axis, env.possible(fact));
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
