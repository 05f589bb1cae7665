//! Making diagrams: an arena of shared nodes, and the operations on them.

use std::fmt;

use crate::hash::Map;
use crate::store::{Edge, Store};
use crate::{MAX_CELLS, MAX_LEVELS, NO, NO_WORLD, YES, full_mask, index};

const TERMINAL: u32 = 1 << 31;
/// Steps an operation may take per node of the budget, so that its time is bounded also where it makes few new nodes.
const STEPS_PER_NODE: usize = 16;
const LEAST_STEPS: usize = 1 << 14;
/// The results of *ite* are kept between operations up to this many, then forgotten: they only save time.
const CACHE_LIMIT: usize = 1 << 20;

/// A function made by a [`Builder`]. Within one builder, equal functions have equal references.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Ref(u32);

impl Ref {
    /// The function that is *no* everywhere.
    pub const NO: Self = Self::terminal(NO);
    /// The function that is *yes* everywhere.
    pub const YES: Self = Self::terminal(YES);

    /// The function that is this terminal everywhere.
    pub const fn terminal(id: u16) -> Self {
        Self(TERMINAL | id as u32)
    }

    pub(crate) const fn node(number: u32) -> Self {
        Self(number)
    }

    /// The terminal, where the function is constant.
    pub fn constant(self) -> Option<u16> {
        if self.0 & TERMINAL == 0 { None } else { u16::try_from(self.0 & !TERMINAL).ok() }
    }
}

/// Why a diagram was not made.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum BuildError {
    /// It would take more nodes than the budget allows.
    Nodes,
    /// It would take more steps than the budget allows.
    Steps,
    /// It would have more than 65,534 different terminals.
    Terminals,
    /// There are more levels than [`MAX_LEVELS`].
    Levels,
    /// A domain has no cell, or more than [`MAX_CELLS`].
    Domain,
    /// The builder has no such level.
    UnknownLevel,
    /// The function is not this builder's.
    ForeignRef,
}

impl BuildError {
    /// Whether the diagram is only too large: the function exists, but must be worked out another way.
    pub fn is_budget(self) -> bool {
        matches!(self, Self::Nodes | Self::Steps | Self::Terminals)
    }
}

impl fmt::Display for BuildError {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(match self {
            Self::Nodes => "the diagram needs more nodes than its budget",
            Self::Steps => "the diagram needs more steps than its budget",
            Self::Terminals => "the diagram has too many terminals",
            Self::Levels => "the diagram has too many levels",
            Self::Domain => "a domain has no cell or more than 64",
            Self::UnknownLevel => "the builder has no such level",
            Self::ForeignRef => "the function belongs to another builder",
        })
    }
}

impl std::error::Error for BuildError {}

/// Makes reduced ordered diagrams that share their nodes.
#[derive(Clone, Debug)]
pub struct Builder {
    domains: Vec<u8>,
    store: Store,
    node_budget: usize,
    step_budget: usize,
    steps: usize,
    pending: Vec<Edge>,
    cache: Map<[Ref; 3], Ref>,
}

/// An operation on `N` functions: the answer at once, or `None` to split on the next level.
type Rule<'r, const N: usize> = &'r mut dyn FnMut([Ref; N]) -> Option<Ref>;

impl Builder {
    /// A builder over variables with these numbers of cells, in the order of the diagrams. It makes at most
    /// `node_budget` nodes in its life.
    pub fn new(domains: &[u8], node_budget: usize) -> Result<Self, BuildError> {
        if domains.len() > MAX_LEVELS {
            return Err(BuildError::Levels);
        }
        if domains.iter().any(|cells| !(1..=MAX_CELLS).contains(cells)) {
            return Err(BuildError::Domain);
        }
        Ok(Self {
            domains: domains.to_vec(),
            store: Store::default(),
            node_budget: node_budget.min(TERMINAL as usize),
            step_budget: node_budget.saturating_mul(STEPS_PER_NODE).max(LEAST_STEPS),
            steps: 0,
            pending: Vec::new(),
            cache: Map::default(),
        })
    }

    /// Bounds the steps of each single operation; by default in proportion to the node budget.
    #[must_use]
    pub fn with_step_budget(mut self, steps: usize) -> Self {
        self.step_budget = steps;
        self
    }

    /// The numbers of cells, in level order.
    pub fn domains(&self) -> &[u8] {
        &self.domains
    }

    /// How many nodes have been made, including those no longer of use.
    pub fn made(&self) -> usize {
        self.store.len()
    }

    /// *Yes* where the variable at `level` is in one of the cells of `mask`.
    pub fn literal(&mut self, level: usize, mask: u64) -> Result<Ref, BuildError> {
        let domain =
            self.domains.get(level).map(|cells| full_mask(*cells)).ok_or(BuildError::UnknownLevel)?;
        let inside = mask & domain;
        self.pending.clear();
        self.join(0, inside, Ref::YES);
        self.join(0, domain & !inside, Ref::NO);
        self.pending.sort_unstable_by_key(|edge| edge.mask.trailing_zeros());
        self.make(index(level), 0)
    }

    /// *Yes* where not `a`. Every terminal but *yes* counts as *no*, here and in the other boolean operations.
    pub fn not(&mut self, a: Ref) -> Result<Ref, BuildError> {
        self.ite(a, Ref::NO, Ref::YES)
    }

    /// *Yes* where both are.
    pub fn and(&mut self, a: Ref, b: Ref) -> Result<Ref, BuildError> {
        // Constants are the highest references: as the test they end the work at once.
        self.ite(a.max(b), a.min(b), Ref::NO)
    }

    /// *Yes* where one or both are.
    pub fn or(&mut self, a: Ref, b: Ref) -> Result<Ref, BuildError> {
        self.ite(a.max(b), Ref::YES, a.min(b))
    }

    /// *Yes* where exactly one is.
    pub fn xor(&mut self, a: Ref, b: Ref) -> Result<Ref, BuildError> {
        let other = self.not(b)?;
        self.ite(a, other, b)
    }

    /// *Yes* where both are or neither is.
    pub fn iff(&mut self, a: Ref, b: Ref) -> Result<Ref, BuildError> {
        let other = self.not(b)?;
        self.ite(a, b, other)
    }

    /// `then` where `test` is *yes*, else `other`; these two may have any terminals.
    pub fn ite(&mut self, test: Ref, then: Ref, other: Ref) -> Result<Ref, BuildError> {
        if self.cache.len() > CACHE_LIMIT {
            self.cache.clear();
        }
        let mut cache = std::mem::take(&mut self.cache);
        let made = self.run([test, then, other], &mut choose, &mut cache);
        self.cache = cache;
        made
    }

    /// The function that, at `level`, is the function beside the first mask holding the cell, and `other` elsewhere.
    pub fn switch(&mut self, level: usize, cases: &[(u64, Ref)], other: Ref) -> Result<Ref, BuildError> {
        let mut made = other;
        for (mask, case) in cases.iter().rev() {
            let test = self.literal(level, *mask)?;
            made = self.ite(test, *case, made)?;
        }
        Ok(made)
    }

    /// Replaces every terminal by another.
    pub fn map(&mut self, a: Ref, replace: &mut dyn FnMut(u16) -> u16) -> Result<Ref, BuildError> {
        let mut rule = |[a]: [Ref; 1]| a.constant().map(|id| Ref::terminal(replace(id)));
        self.run([a], &mut rule, &mut Map::default())
    }

    /// Combines two functions terminal by terminal.
    pub fn apply2(
        &mut self,
        a: Ref,
        b: Ref,
        join: &mut dyn FnMut(u16, u16) -> u16,
    ) -> Result<Ref, BuildError> {
        let mut rule = |[a, b]: [Ref; 2]| Some(Ref::terminal(join(a.constant()?, b.constant()?)));
        self.run([a, b], &mut rule, &mut Map::default())
    }

    /// Combines many functions at once: `join` sees the terminals of all of them, in the order given.
    pub fn apply_n(&mut self, parts: &[Ref], join: &mut dyn FnMut(&[u16]) -> u16) -> Result<Ref, BuildError> {
        let mut rows = Rows::default();
        let mut made = Ref::terminal(rows.number(Vec::new()));
        for part in parts {
            made = self.apply2(made, *part, &mut |row, id| rows.extend(row, id))?;
        }
        if rows.full {
            return Err(BuildError::Terminals);
        }
        self.map(made, &mut |row| join(rows.list.get(usize::from(row)).map_or(&[], Vec::as_slice)))
    }

    /// The levels a function depends on, rising.
    pub fn support(&self, a: Ref) -> Vec<usize> {
        let mut levels: Vec<usize> =
            self.reachable(a).into_iter().filter_map(|node| self.node_level(node)).collect();
        levels.sort_unstable();
        levels.dedup();
        levels
    }

    /// How many nodes a function has.
    pub fn size(&self, a: Ref) -> usize {
        self.reachable(a).len()
    }

    /// The terminals a function can have, rising.
    pub fn terminals(&self, a: Ref) -> Vec<u16> {
        let inner = self.reachable(a);
        let below = inner.iter().flat_map(|node| self.store.edges(*node)).map(|edge| Ref(edge.child));
        let mut ids: Vec<u16> = below.chain([a]).filter_map(Ref::constant).collect();
        ids.sort_unstable();
        ids.dedup();
        ids
    }

    /// Whether some assignment makes the function *yes*.
    pub fn satisfiable(&self, a: Ref) -> bool {
        self.terminals(a).contains(&YES)
    }

    /// Whether the function is *yes* wherever there is a world at all.
    pub fn tautology(&self, a: Ref) -> bool {
        self.terminals(a).iter().all(|id| matches!(*id, YES | NO_WORLD)) && self.satisfiable(a)
    }

    /// The nodes of a function, each after its children.
    pub(crate) fn reachable(&self, root: Ref) -> Vec<u32> {
        let mut seen = vec![false; self.store.len()];
        let mut done = Vec::new();
        let mut stack = vec![(root.0, 0_usize)];
        while let Some((node, place)) = stack.pop() {
            if place == 0 {
                match seen.get_mut(node as usize) {
                    Some(seen) if !*seen => *seen = true,
                    _ => continue,
                }
            }
            if let Some(edge) = self.store.edges(node).get(place) {
                stack.push((node, place + 1));
                stack.push((edge.child, 0));
            } else {
                done.push(node);
            }
        }
        done
    }

    pub(crate) fn node_level(&self, node: u32) -> Option<usize> {
        self.store.level(node).map(|level| level as usize)
    }

    pub(crate) fn node_edges(&self, node: u32) -> impl Iterator<Item = (u64, Ref)> {
        self.store.edges(node).iter().map(|edge| (edge.mask, Ref(edge.child)))
    }

    fn run<const N: usize>(
        &mut self,
        refs: [Ref; N],
        rule: Rule<'_, N>,
        memo: &mut Map<[Ref; N], Ref>,
    ) -> Result<Ref, BuildError> {
        self.pending.clear();
        self.steps = 0;
        self.combine(refs, rule, memo)
    }

    fn combine<const N: usize>(
        &mut self,
        refs: [Ref; N],
        rule: Rule<'_, N>,
        memo: &mut Map<[Ref; N], Ref>,
    ) -> Result<Ref, BuildError> {
        if let Some(done) = rule(refs) {
            return Ok(done);
        }
        if let Some(known) = memo.get(&refs) {
            return Ok(*known);
        }
        self.steps += 1;
        if self.steps > self.step_budget {
            return Err(BuildError::Steps);
        }
        let level = self.top(&refs)?;
        let base = self.pending.len();
        let mut rest = self.domains.get(level as usize).map_or(0, |cells| full_mask(*cells));
        while rest != 0 {
            let (mask, children) = self.slice(level, rest, refs);
            rest &= !mask;
            let child = self.combine(children, rule, memo)?;
            self.join(base, mask, child);
        }
        let made = self.make(level, base)?;
        memo.insert(refs, made);
        Ok(made)
    }

    /// The first level any of the functions tests.
    fn top(&self, refs: &[Ref]) -> Result<u32, BuildError> {
        let inner = refs.iter().filter(|part| part.constant().is_none());
        let mut levels = inner.map(|part| self.store.level(part.0).ok_or(BuildError::ForeignRef));
        let first = levels.next().ok_or(BuildError::ForeignRef)??;
        levels.try_fold(first, |top, level| Ok(top.min(level?)))
    }

    /// The largest set of cells around the lowest of `rest` on which all functions go to one child each.
    fn slice<const N: usize>(&self, level: u32, rest: u64, refs: [Ref; N]) -> (u64, [Ref; N]) {
        let lowest = rest & rest.wrapping_neg();
        let mut mask = rest;
        let children = refs.map(|part| {
            let node = if self.store.level(part.0) == Some(level) { part.0 } else { TERMINAL };
            let edge = self.store.edges(node).iter().find(|edge| edge.mask & lowest != 0);
            edge.map_or(part, |edge| {
                mask &= edge.mask;
                Ref(edge.child)
            })
        });
        (mask, children)
    }

    /// Adds an edge to the node being made, merged with one to the same child.
    fn join(&mut self, base: usize, mask: u64, child: Ref) {
        if mask == 0 {
            return;
        }
        let made = self.pending.get_mut(base..).unwrap_or_default();
        if let Some(edge) = made.iter_mut().find(|edge| edge.child == child.0) {
            edge.mask |= mask;
        } else {
            self.pending.push(Edge { mask, child: child.0 });
        }
    }

    /// The node of the edges from `base`: edges are in the order of their lowest cells, as canonicity asks.
    fn make(&mut self, level: u32, base: usize) -> Result<Ref, BuildError> {
        let edges = self.pending.get(base..).unwrap_or_default();
        let made = match edges {
            [] => Err(BuildError::ForeignRef),
            [only] => Ok(Ref(only.child)),
            _ => self.store.intern(level, edges, self.node_budget).map(Ref).ok_or(BuildError::Nodes),
        };
        self.pending.truncate(base);
        made
    }
}

fn choose([test, then, other]: [Ref; 3]) -> Option<Ref> {
    match test.constant() {
        Some(YES) => Some(then),
        Some(_) => Some(other),
        None if then == other => Some(then),
        None => None,
    }
}

/// The rows of terminals met so far, numbered in the order of meeting.
#[derive(Default)]
struct Rows {
    list: Vec<Vec<u16>>,
    numbers: Map<Vec<u16>, u16>,
    full: bool,
}

impl Rows {
    fn number(&mut self, row: Vec<u16>) -> u16 {
        if let Some(known) = self.numbers.get(&row) {
            return *known;
        }
        let Some(number) = u16::try_from(self.list.len()).ok().filter(|number| *number < NO_WORLD) else {
            self.full = true;
            return NO_WORLD;
        };
        self.list.push(row.clone());
        self.numbers.insert(row, number);
        number
    }

    fn extend(&mut self, row: u16, id: u16) -> u16 {
        let mut longer = self.list.get(usize::from(row)).cloned().unwrap_or_default();
        longer.push(id);
        self.number(longer)
    }
}
