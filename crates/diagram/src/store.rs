//! The arena of hash-consed nodes that the builder and the residuals share.

use std::hash::Hasher;

use crate::hash::Mixer;
use crate::index;

const EMPTY: u32 = u32::MAX;

/// One way out of a node. The key is a mask of cells, or the number of a row where the node stands for a joint.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Edge {
    pub(crate) mask: u64,
    pub(crate) child: u32,
}

/// Where a node's edges lie.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Head {
    pub(crate) level: u32,
    start: u32,
    len: u32,
}

/// Nodes that are equal are one node; numbers are given in the order of making, so a child is numbered before its parents.
#[derive(Clone, Debug, Default)]
pub(crate) struct Store {
    heads: Vec<Head>,
    edges: Vec<Edge>,
    slots: Vec<u32>,
}

impl Store {
    pub(crate) fn len(&self) -> usize {
        self.heads.len()
    }

    pub(crate) fn clear(&mut self) {
        self.heads.clear();
        self.edges.clear();
        // What follows is mostly small: it grows its own slots again, in the memory there is.
        self.slots.clear();
    }

    pub(crate) fn level(&self, node: u32) -> Option<u32> {
        self.heads.get(node as usize).map(|head| head.level)
    }

    pub(crate) fn edges(&self, node: u32) -> &[Edge] {
        self.heads.get(node as usize).map_or(&[], |head| self.edges_of(*head))
    }

    /// The number of the node with this level and these edges; `None` where it would be one more than `limit` allows.
    pub(crate) fn intern(&mut self, level: u32, edges: &[Edge], limit: usize) -> Option<u32> {
        if self.heads.len() * 2 >= self.slots.len() {
            self.grow();
        }
        let slot = self.probe(level, edges);
        let found = self.slots.get(slot).copied()?;
        if found != EMPTY {
            return Some(found);
        }
        if self.heads.len() >= limit {
            return None;
        }
        let number = index(self.heads.len());
        self.heads.push(Head { level, start: index(self.edges.len()), len: index(edges.len()) });
        self.edges.extend_from_slice(edges);
        *self.slots.get_mut(slot)? = number;
        Some(number)
    }

    fn edges_of(&self, head: Head) -> &[Edge] {
        let start = head.start as usize;
        self.edges.get(start..start + head.len as usize).unwrap_or(&[])
    }

    /// The slot that holds this node, or the free slot where it belongs. Half the slots are free, so the search ends.
    fn probe(&self, level: u32, edges: &[Edge]) -> usize {
        let wrap = self.slots.len().wrapping_sub(1);
        let mut hasher = Mixer::default();
        hasher.write_u32(level);
        for edge in edges {
            hasher.write_u64(edge.mask);
            hasher.write_u32(edge.child);
        }
        let low = u32::try_from(hasher.finish() & u64::from(u32::MAX)).unwrap_or(0);
        let mut slot = low as usize & wrap;
        while let Some(&number) = self.slots.get(slot) {
            let same = |head: &Head| head.level == level && self.edges_of(*head) == edges;
            if number == EMPTY || self.heads.get(number as usize).is_some_and(same) {
                break;
            }
            slot = (slot + 1) & wrap;
        }
        slot
    }

    fn grow(&mut self) {
        let wider = (self.slots.len() * 2).max(32);
        self.slots.clear();
        self.slots.resize(wider, EMPTY);
        for number in 0..self.heads.len() {
            let Some(head) = self.heads.get(number).copied() else { continue };
            let slot = self.probe(head.level, self.edges_of(head));
            if let Some(free) = self.slots.get_mut(slot) {
                *free = index(number);
            }
        }
    }
}
