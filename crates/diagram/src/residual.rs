//! What is left of a function when only the worlds of a case count.

use crate::rows::{self, Kept};
use crate::store::{Edge, Store};
use crate::view::{Exits, View};
use crate::{TerminalSet, Walk, index};

/// A function cut down to the worlds of a case and reduced again, with what it shows.
///
/// Keep one and let [`Walk::residual`] fill it again and again: it reuses its memory.
#[derive(Clone, Debug, Default)]
pub struct Residual {
    pub(crate) store: Store,
    /// Numbers below this are the terminals of the diagram, the others nodes of the store.
    pub(crate) floor: u32,
    pub(crate) root: u32,
    /// Whether some combination of cells is no world for a reason within the diagram.
    pub(crate) guarded: bool,
    pub(crate) outcomes: TerminalSet,
    pub(crate) relevant: Vec<u32>,
    /// Sets of rows: the edges of a node for a tied block have the number of theirs in place of a mask.
    pub(crate) rows: Kept,
    pending: Vec<Edge>,
    /// The rows of each pending edge.
    pending_rows: Vec<u64>,
}

impl Residual {
    /// An empty residual, to be filled.
    pub fn new() -> Self {
        Self::default()
    }

    /// The terminals some world reaches; empty where no world is left.
    pub fn outcomes(&self) -> &TerminalSet {
        &self.outcomes
    }

    /// The variables that can change the outcome, in level order; tied variables the diagram does not test come last.
    ///
    /// A variable is here if and only if two worlds have different outcomes, differ on it, and agree on all variables
    /// but it and those tied to it.
    pub fn relevant(&self) -> &[u32] {
        &self.relevant
    }

    /// How many nodes are left.
    pub fn node_count(&self) -> usize {
        self.store.len()
    }

    /// The number of a node in the store; terminals have none.
    pub(crate) fn node(&self, id: u32) -> Option<u32> {
        id.checked_sub(self.floor)
    }

    pub(crate) fn level(&self, id: u32) -> u32 {
        self.node(id).and_then(|node| self.store.level(node)).unwrap_or(u32::MAX)
    }

    pub(crate) fn edges(&self, id: u32) -> &[Edge] {
        self.node(id).map_or(&[], |node| self.store.edges(node))
    }

    fn join(&mut self, mask: u64, child: u32) {
        if let Some(edge) = self.pending.iter_mut().find(|edge| edge.child == child) {
            edge.mask |= mask;
        } else {
            self.pending.push(Edge { mask, child });
        }
    }

    /// The node of the pending edges, or their only child.
    fn make(&mut self, level: u32) -> u32 {
        let first = self.pending.first().map_or(0, |edge| edge.child);
        if self.pending.iter().all(|edge| edge.child == first) {
            return first;
        }
        let made = self.store.intern(level, &self.pending, usize::MAX).unwrap_or(0);
        self.floor.saturating_add(made)
    }

    /// Adds rows to the pending edge to a child.
    fn join_rows(&mut self, words: usize, own: &[u64], child: u32) {
        if let Some(place) = self.pending.iter().position(|edge| edge.child == child) {
            if let Some(known) = self.pending_rows.get_mut(place * words..(place + 1) * words) {
                rows::join(known, own);
            }
        } else {
            self.pending.push(Edge { mask: 0, child });
            self.pending_rows.extend(own);
        }
    }

    /// Gives the rows of the pending edges their numbers, and puts the edges in the order of their first rows.
    fn number_rows(&mut self, words: usize) {
        if self.pending.len() < 2 {
            return;
        }
        let sets = self.pending_rows.chunks_exact(words.max(1));
        let first = |set: &[u64]| rows::first(set).unwrap_or(usize::MAX);
        let mut order: Vec<(usize, Edge)> = Vec::with_capacity(self.pending.len());
        for (edge, set) in self.pending.iter().zip(sets) {
            order.push((first(set), Edge { mask: self.rows.number(set), ..*edge }));
        }
        order.sort_unstable_by_key(|(first, _)| *first);
        self.pending.clear();
        self.pending.extend(order.into_iter().map(|(_, edge)| edge));
    }

    /// Cuts down one visited node; `residual_of` knows its children already.
    fn add(&mut self, view: View<'_>, exits: &Exits, id: u32, residual_of: &[u32]) -> u32 {
        let done = |child: u32| residual_of.get(child as usize).copied().unwrap_or(child);
        let Some((level, edges)) = view.diagram.inner(id) else { return id };
        self.pending.clear();
        if let Some(block) = view.case.wide_block(level) {
            // A tied block is one variable whose cells are its rows: only so are equal functions equal nodes.
            let words = view.case.rows_of(block).len();
            self.pending_rows.clear();
            for (exit, rows) in exits.of(id) {
                self.join_rows(words, rows, done(exit));
            }
            self.number_rows(words);
            return self.make(block.first);
        }
        let mask = view.case.mask(level);
        for edge in edges.iter().filter(|edge| edge.mask & mask != 0) {
            self.join(edge.mask & mask, done(edge.child));
        }
        if self.pending.len() > 1 {
            self.pending.sort_unstable_by_key(|edge| edge.mask.trailing_zeros());
        }
        self.make(level)
    }
}

impl Walk<'_> {
    /// Cuts the function down to the worlds of the case, and finds its outcomes and the variables that matter.
    pub fn residual(&mut self, out: &mut Residual) {
        self.sweep();
        let scratch = &mut *self.scratch;
        let (diagram, floor) = (self.diagram, index(self.diagram.terminals().len()));
        out.store.clear();
        out.rows.clear();
        out.relevant.clear();
        out.floor = floor;
        out.root = diagram.root();
        out.outcomes = TerminalSet::default();
        if scratch.case.dead {
            out.root = 0;
            return;
        }
        let view = View { diagram, case: &scratch.case };
        out.outcomes = outcomes(view, &scratch.sets);
        scratch.residual_of.clear();
        scratch.residual_of.extend(0..index(diagram.len()));
        for id in scratch.visited.iter().rev() {
            let made = out.add(view, &scratch.exits, *id, &scratch.residual_of);
            if let Some(slot) = scratch.residual_of.get_mut(*id as usize) {
                *slot = made;
            }
        }
        out.root = scratch.residual_of.get(diagram.root() as usize).copied().unwrap_or(0);
        out.find_relevant(view);
    }
}

fn outcomes(view: View<'_>, sets: &[u64]) -> TerminalSet {
    let words = view.diagram.words();
    let start = view.diagram.root() as usize * words;
    // The set of a root that is a terminal leaves "no such world" out as well.
    TerminalSet::from_words(sets.get(start..start + words).unwrap_or(&[]))
}
