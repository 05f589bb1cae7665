//! The possible rows of variables that hang together.
//!
//! Each open fact behind the variables is cut into classes on which every variable that reads it alone has one cell. The product of
//! the classes, without what constraints forbid, gives the rows.

use super::classes::{Dimension, dimensions};
use super::forbidden::Forbidden;
use super::frame::Frame;
use super::several::Several;
use super::table::{Rows, Table};
use crate::answer::FactRef;
use crate::scalar::{Env, Truth};
use rettesnor_rules::program::{Atom, Compiled, VarCond, Variable};
use std::collections::BTreeMap;

/// Rows of a joint; past it the variables are left untied, which is sound but coarse.
pub(super) const MOST_ROWS: usize = 4_096;
/// Steps of the search for rows.
pub(super) const MOST_STEPS: usize = 65_536;

/// Open facts gone through; with more the search is given up.
const MOST_FACTS: usize = 256;

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
    /// Columns that read several open facts and are open where each of those has a class.
    pub(super) open: Vec<u32>,
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

/// The search for rows.
pub(super) struct Search<'a> {
    env: Env<'a>,
    columns: Vec<u32>,
    /// The masks of the columns on the way.
    masks: Vec<u64>,
    dimensions: Vec<Dimension>,
    /// The class each dimension is in on the way, down to where the search is.
    chosen: Vec<usize>,
    /// Atoms that read several open facts.
    several: Vec<Several<'a>>,
    constraints: Forbidden,
    table: Table,
    /// The cells of a row to be written down.
    row: Vec<u8>,
    coarse: Vec<u32>,
    /// Atoms left out of the search: free in every row.
    free: Vec<u32>,
    /// Atoms that were open where every fact has a class.
    open: Vec<u32>,
    steps: u32,
}

impl<'a> Search<'a> {
    pub(super) fn new(
        frame: &Frame,
        compiled: &'a Compiled,
        env: Env<'a>,
        columns: Vec<u32>,
        constraints: &[&VarCond],
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
                    several.push(Several::new(&env, atom, column));
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
        for atom in &mut several {
            atom.stand_among(&env, &dimensions);
        }
        Self {
            env,
            masks,
            chosen: Vec::with_capacity(dimensions.len()),
            table: Table::new(columns.len()),
            dimensions,
            several,
            constraints: Forbidden::new(&columns, constraints),
            row: Vec::with_capacity(columns.len()),
            coarse: free.clone(),
            free,
            open: Vec::new(),
            steps: u32::try_from(MOST_STEPS).unwrap_or(u32::MAX),
            columns,
        }
    }

    pub(super) fn columns(&self) -> &[u32] {
        &self.columns
    }

    /// The open facts with their classes.
    pub(super) fn dimensions(&self) -> &[Dimension] {
        &self.dimensions
    }

    /// The places of the columns that read a dimension.
    pub(super) fn readers(&self, place: usize) -> Vec<usize> {
        let class = self.dimensions.get(place).and_then(|dimension| dimension.classes.first());
        let alone = class.into_iter().flat_map(|class| &class.cells).map(|(column, _)| *column);
        let several = self.several.iter().filter(|atom| atom.reads(place)).map(|atom| atom.column);
        alone.chain(several).collect()
    }

    /// What is found; `None` where there are too many ways to go through.
    pub(super) fn found(mut self) -> Option<Found> {
        if self.dimensions.len() > MOST_FACTS {
            return None;
        }
        if !self.constraints.any(&self.masks) {
            self.descend(0);
        }
        let Self { columns, dimensions, table, steps, coarse, free, open, .. } = self;
        if steps == 0 || table.is_over() {
            return None;
        }
        let facts = dimensions.iter().map(|dimension| dimension.fact).collect();
        Some(Found { columns, facts, rows: table.sorted(), coarse, free, open })
    }

    /// Takes each class of one fact after the other, leaving out what a constraint forbids already.
    fn descend(&mut self, depth: usize) {
        if self.steps == 0 || self.table.is_over() {
            return;
        }
        self.steps = self.steps.saturating_sub(1);
        let Some(dimension) = self.dimensions.get(depth) else {
            self.leaf();
            return;
        };
        let read = dimension.classes.first().map_or(&[][..], |class| &class.cells);
        let mask = |(column, _): &(usize, u64)| Some((*column, *self.masks.get(*column)?));
        let before: Vec<(usize, u64)> = read.iter().filter_map(mask).collect();
        // What does not read what is set here was not broken before, and is not now.
        let constraints = self.constraints.over(before.iter().map(|(column, _)| *column));
        let count = dimension.classes.len();
        for class in 0..count {
            let cells = self.dimensions.get(depth).and_then(|dimension| dimension.classes.get(class));
            for (column, mask) in cells.into_iter().flat_map(|class| &class.cells) {
                if let Some(slot) = self.masks.get_mut(*column) {
                    *slot = *mask;
                }
            }
            if !self.constraints.among(&constraints, &self.masks) {
                self.chosen.push(class);
                self.descend(depth.saturating_add(1));
                self.chosen.pop();
            }
        }
        for (column, mask) in before {
            self.set(column, mask);
        }
    }

    /// Every open fact has a class: judges what reads several, and writes the rows down.
    fn leaf(&mut self) {
        let mut before = Vec::with_capacity(self.several.len());
        let mut open = Vec::new();
        for (place, atom) in self.several.iter_mut().enumerate() {
            self.steps = self.steps.saturating_sub(atom.weight);
            let truth = atom.judged(&self.env, (&self.dimensions, &self.chosen));
            if let Some(slot) = self.masks.get_mut(atom.column) {
                before.push((atom.column, *slot));
                *slot = truth.mask();
            }
            if truth.is_open() {
                open.push(place);
            }
        }
        self.note_open(&open);
        if self.too_many() {
            self.steps = 0;
        } else if !self.constraints.any(&self.masks) {
            let masks = self.masks.iter().enumerate();
            let open: Vec<usize> =
                masks.filter(|(_, mask)| is_open(**mask)).map(|(column, _)| column).collect();
            self.free(&open);
        }
        for (column, mask) in before {
            self.set(column, mask);
        }
    }

    /// Notes atoms that are open here, and where that may be more than the worlds hold.
    fn note_open(&mut self, places: &[usize]) {
        let Self { env, several, dimensions, chosen, columns, coarse, open, .. } = self;
        for place in places {
            let Some(atom) = several.get_mut(*place) else { continue };
            let Some(id) = columns.get(atom.column) else { continue };
            if !open.contains(id) {
                open.push(*id);
            }
            // One alone that is seen to be both on this piece makes two rows that both have a world.
            if !coarse.contains(id) && (places.len() > 1 || !atom.is_exact(env, (dimensions, chosen))) {
                coarse.push(*id);
            }
        }
    }

    /// Whether what is left open makes too many rows by itself: every way of it is a row where no constraint rules any out.
    fn too_many(&self) -> bool {
        let ways = self.masks.iter().map(|mask| mask.count_ones() as usize);
        let ways = ways.fold(1_usize, usize::saturating_mul);
        self.constraints.is_empty() && ways > MOST_ROWS
    }

    /// What is open still, nothing we know of decides: each of its cells is a row of its own.
    fn free(&mut self, open: &[usize]) {
        if self.table.is_over() {
            return;
        }
        let Some((column, rest)) = open.split_first() else {
            self.write();
            return;
        };
        let Some(mask) = self.masks.get(*column).copied() else { return };
        let constraints = self.constraints.over(std::iter::once(*column));
        for cell in (0..64).filter(|cell| mask >> cell & 1 == 1) {
            self.set(*column, 1 << cell);
            if !self.constraints.among(&constraints, &self.masks) {
                self.free(rest);
            }
        }
        self.set(*column, mask);
    }

    fn set(&mut self, column: usize, mask: u64) {
        if let Some(slot) = self.masks.get_mut(column) {
            *slot = mask;
        }
    }

    fn write(&mut self) {
        let cell = |mask: &u64| u8::try_from(mask.trailing_zeros()).unwrap_or(0);
        self.row.clear();
        self.row.extend(self.masks.iter().map(cell));
        self.table.add(&self.row);
    }
}

/// Whether nothing is known of any list an atom reads.
pub(super) fn unknown(env: &Env<'_>, atom: &Atom) -> bool {
    !atom.lists.is_empty() && atom.lists.iter().all(|list| env.records(*list) == (0, true))
}
