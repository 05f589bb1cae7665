//! One function, frozen: compact, self-contained, quick to walk.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use crate::frozen::{Corrupt, Frozen};
use crate::store::Edge;
use crate::{BuildError, Builder, Masks, NO_WORLD, Ref, TerminalSet, full_mask, index, lowest_cell};

/// A reduced ordered decision diagram over the variables it depends on.
///
/// Its parts are numbered: first the terminals, then the nodes, each after its children; the root comes last.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(try_from = "Frozen", into = "Frozen")]
pub struct Diagram {
    vars: Vec<u32>,
    cells: Vec<u8>,
    terminals: Vec<u16>,
    nodes: Vec<Node>,
    edges: Vec<Edge>,
    /// The nodes once more, for `eval` alone.
    steps: Vec<Step>,
    /// Where the steps begin.
    entry: u32,
    /// For each number the terminals below it, `words` words each.
    reach: Vec<u64>,
    /// The variables with their levels, rising, to look a variable up.
    by_var: Vec<(u32, u32)>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Node {
    pub(crate) var: u32,
    pub(crate) level: u32,
    start: u32,
    len: u32,
}

/// One choice between two ways, with all that `eval` needs in half a cache line. A node of more ways is a run of steps.
/// Terminals are numbered as elsewhere, then come the steps.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct Step {
    mask: u64,
    domain: u64,
    var: u32,
    inside: u32,
    outside: u32,
}

impl Diagram {
    /// Freezes a function of a builder; `vars` names the variable of each level of the builder.
    pub fn freeze(builder: &Builder, root: Ref, vars: &[u32]) -> Result<Self, BuildError> {
        let support = builder.support(root);
        let terminals = builder.terminals(root);
        let mut frozen = Frozen { terminals, ..Frozen::default() };
        for level in &support {
            frozen.vars.push(*vars.get(*level).ok_or(BuildError::UnknownLevel)?);
            frozen.cells.push(*builder.domains().get(*level).ok_or(BuildError::UnknownLevel)?);
        }
        let mut numbers = BTreeMap::new();
        for node in builder.reachable(root) {
            let level = builder.node_level(node).and_then(|level| support.binary_search(&level).ok());
            frozen.levels.push(index(level.ok_or(BuildError::ForeignRef)?));
            let before = frozen.masks.len();
            for (mask, child) in builder.node_edges(node) {
                let number = match child.constant() {
                    Some(id) => frozen.terminals.binary_search(&id).ok().map(index),
                    None => numbers.get(&child).copied(),
                };
                frozen.masks.push(mask);
                frozen.children.push(number.ok_or(BuildError::ForeignRef)?);
            }
            frozen.widths.push(u8::try_from(frozen.masks.len() - before).unwrap_or(u8::MAX));
            numbers.insert(Ref::node(node), index(frozen.terminals.len() + frozen.levels.len() - 1));
        }
        Self::try_from(frozen).map_err(|_| BuildError::ForeignRef)
    }

    /// Takes over a written form that has passed its check.
    pub(crate) fn thaw(frozen: &Frozen) -> Self {
        let mut by_var: Vec<(u32, u32)> = frozen.vars.iter().copied().zip(0..).collect();
        by_var.sort_unstable();
        let nodes = frozen.nodes().map(|(level, start, masks, _)| Node {
            var: frozen.vars.get(level as usize).copied().unwrap_or(u32::MAX),
            level,
            start: index(start),
            len: index(masks.len()),
        });
        let edges = frozen.masks.iter().zip(&frozen.children);
        let mut made = Self {
            vars: frozen.vars.clone(),
            cells: frozen.cells.clone(),
            terminals: frozen.terminals.clone(),
            nodes: nodes.collect(),
            edges: edges.map(|(mask, child)| Edge { mask: *mask, child: *child }).collect(),
            steps: Vec::new(),
            entry: 0,
            reach: Vec::new(),
            by_var,
        };
        made.fill_reach();
        made.fill_steps();
        made
    }

    fn fill_reach(&mut self) {
        let words = self.words();
        let mut reach = vec![0; words * self.len()];
        for place in 0..self.terminals.len() {
            if let Some(word) = reach.get_mut(place * words + place / 64) {
                *word |= 1 << (place % 64);
            }
        }
        for id in self.terminals.len()..self.len() {
            for edge in self.edges(index(id)) {
                for word in 0..words {
                    let below = reach.get(edge.child as usize * words + word).copied().unwrap_or(0);
                    if let Some(own) = reach.get_mut(id * words + word) {
                        *own |= below;
                    }
                }
            }
        }
        self.reach = reach;
    }

    fn fill_steps(&mut self) {
        let mut starts: Vec<u32> = (0..index(self.terminals.len())).collect();
        let mut steps = Vec::with_capacity(self.edges.len().saturating_sub(self.nodes.len()));
        for id in index(self.terminals.len())..index(self.len()) {
            let (level, edges) = self.inner(id).unwrap_or((0, &[]));
            let (var, domain) =
                (self.vars.get(level as usize).copied().unwrap_or(u32::MAX), self.domain(level));
            let start = |child: u32| starts.get(child as usize).copied().unwrap_or(0);
            let Some((last, others)) = edges.split_last() else { continue };
            let own = index(self.terminals.len() + steps.len());
            for (place, edge) in (1..).zip(others) {
                let outside = if place == others.len() { start(last.child) } else { own + index(place) };
                steps.push(Step { mask: edge.mask, domain, var, inside: start(edge.child), outside });
            }
            starts.push(own);
        }
        self.entry = starts.last().copied().unwrap_or(0);
        self.steps = steps;
    }

    /// Says what is wrong with the diagram, should anything be. Reading one has checked it already.
    pub fn check(&self) -> Result<(), Corrupt> {
        Frozen::from(self.clone()).check()
    }

    /// The variables the function depends on, in level order.
    pub fn vars(&self) -> &[u32] {
        &self.vars
    }

    /// How many cells a variable has, where the function depends on it.
    pub fn cells(&self, var: u32) -> Option<u8> {
        self.level_of(var).and_then(|level| self.cells.get(level as usize)).copied()
    }

    /// Gives every terminal its place in `used` as its new number. `used` must be rising and hold every terminal; one that it
    /// does not hold keeps its number. The order of terminals stays, and with it everything else.
    pub fn renumber(&mut self, used: &[u16]) {
        for terminal in &mut self.terminals {
            let place = used.binary_search(terminal).ok().and_then(|place| u16::try_from(place).ok());
            *terminal = place.unwrap_or(*terminal);
        }
    }

    /// The terminals, rising; the places of a [`TerminalSet`] are places in this list.
    pub fn terminals(&self) -> &[u16] {
        &self.terminals
    }

    /// How many nodes there are, terminals not counted.
    pub fn node_count(&self) -> usize {
        self.nodes.len()
    }

    /// The terminal, where the function has only one.
    pub fn is_constant(&self) -> Option<u16> {
        if self.nodes.is_empty() { self.terminals.first().copied() } else { None }
    }

    /// The terminals of a set, rising.
    pub fn ids(&self, set: &TerminalSet) -> impl Iterator<Item = u16> {
        set.places().filter_map(|place| self.terminals.get(place)).copied()
    }

    /// The only terminal of a set that has one.
    pub fn single(&self, set: &TerminalSet) -> Option<u16> {
        let mut ids = self.ids(set);
        let first = ids.next();
        if ids.next().is_none() { first } else { None }
    }

    /// Whether a set of this diagram holds a terminal.
    pub fn contains(&self, set: &TerminalSet, terminal: u16) -> bool {
        self.terminals.binary_search(&terminal).is_ok_and(|place| set.contains_place(place))
    }

    /// The terminal where every variable met on the way has one cell; `None` where one has more.
    ///
    /// A variable without a cell gives [`NO_WORLD`]. Variables off the way, and joints, are not looked at: whether the case
    /// holds together is asked of a [`Walk`](crate::Walk).
    pub fn eval<M: Masks + ?Sized>(&self, masks: &M) -> Option<u16> {
        let mut at = self.entry;
        loop {
            let Some(place) = (at as usize).checked_sub(self.terminals.len()) else {
                return self.terminals.get(at as usize).copied();
            };
            let step = self.steps.get(place)?;
            let mask = masks.mask(step.var) & step.domain;
            if !mask.is_power_of_two() {
                return if mask == 0 { Some(NO_WORLD) } else { None };
            }
            at = if step.mask & mask == 0 { step.outside } else { step.inside };
        }
    }

    /// An assignment that leads to this terminal, for the variables on the way: the others may have any cell.
    pub fn one_model(&self, terminal: u16) -> Option<Vec<(u32, u8)>> {
        let place = self.terminals.binary_search(&terminal).ok()?;
        let mut model = Vec::new();
        let mut at = self.root();
        while let Some(node) = self.node(at) {
            let holds = |edge: &&Edge| {
                self.reach(edge.child).get(place / 64).is_some_and(|word| word >> (place % 64) & 1 == 1)
            };
            let edge = self.edges(at).iter().find(holds)?;
            model.push((node.var, lowest_cell(edge.mask)));
            at = edge.child;
        }
        Some(model)
    }

    pub(crate) fn root(&self) -> u32 {
        index(self.len()).saturating_sub(1)
    }

    /// How many numbers there are: terminals and nodes.
    pub(crate) fn len(&self) -> usize {
        self.terminals.len() + self.nodes.len()
    }

    /// How many words a set of terminals takes.
    pub(crate) fn words(&self) -> usize {
        self.terminals.len().div_ceil(64)
    }

    pub(crate) fn no_world(&self) -> Option<usize> {
        self.terminals.len().checked_sub(1).filter(|_| self.terminals.last() == Some(&NO_WORLD))
    }

    pub(crate) fn node(&self, id: u32) -> Option<&Node> {
        self.nodes.get((id as usize).checked_sub(self.terminals.len())?)
    }

    /// The level of a node; terminals lie below all levels.
    pub(crate) fn level(&self, id: u32) -> u32 {
        self.node(id).map_or(u32::MAX, |node| node.level)
    }

    pub(crate) fn edges(&self, id: u32) -> &[Edge] {
        let Some(node) = self.node(id) else { return &[] };
        let start = node.start as usize;
        self.edges.get(start..start + node.len as usize).unwrap_or(&[])
    }

    /// The level and the edges of a node.
    #[inline]
    pub(crate) fn inner(&self, id: u32) -> Option<(u32, &[Edge])> {
        let node = self.node(id)?;
        let start = node.start as usize;
        Some((node.level, self.edges.get(start..start + node.len as usize)?))
    }

    pub(crate) fn reach(&self, id: u32) -> &[u64] {
        let start = id as usize * self.words();
        self.reach.get(start..start + self.words()).unwrap_or(&[])
    }

    pub(crate) fn level_of(&self, var: u32) -> Option<u32> {
        let place = self.by_var.binary_search_by_key(&var, |pair| pair.0).ok()?;
        self.by_var.get(place).map(|pair| pair.1)
    }

    pub(crate) fn domain(&self, level: u32) -> u64 {
        self.cells.get(level as usize).map_or(0, |cells| full_mask(*cells))
    }
}

impl From<Diagram> for Frozen {
    fn from(diagram: Diagram) -> Self {
        Self {
            levels: diagram.nodes.iter().map(|node| node.level).collect(),
            widths: diagram.nodes.iter().map(|node| u8::try_from(node.len).unwrap_or(u8::MAX)).collect(),
            masks: diagram.edges.iter().map(|edge| edge.mask).collect(),
            children: diagram.edges.iter().map(|edge| edge.child).collect(),
            vars: diagram.vars,
            cells: diagram.cells,
            terminals: diagram.terminals,
        }
    }
}
