//! The arena of hash-consed nodes that the builder and the residuals share.

use std::hash::Hasher;

use crate::hash::{Mixer, Slots};
use crate::index;

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
    slots: Slots,
}

impl Store {
    pub(crate) fn len(&self) -> usize {
        self.heads.len()
    }

    pub(crate) fn clear(&mut self) {
        self.heads.clear();
        self.edges.clear();
        self.slots.clear();
    }

    pub(crate) fn level(&self, node: u32) -> Option<u32> {
        self.heads.get(node as usize).map(|head| head.level)
    }

    pub(crate) fn edges(&self, node: u32) -> &[Edge] {
        self.heads.get(node as usize).map_or(&[], |head| edges_of(&self.edges, *head))
    }

    /// The number of the node with this level and these edges; `None` where it would be one more than `limit` allows.
    pub(crate) fn intern(&mut self, level: u32, edges: &[Edge], limit: usize) -> Option<u32> {
        let Self { heads, edges: all, slots } = self;
        let own = |number: u32| heads.get(number as usize).map(|head| (head.level, edges_of(all, *head)));
        slots.make_room(heads.len(), |number| own(number).map_or(0, |(level, edges)| hash(level, edges)));
        let free = match slots.find(hash(level, edges), |number| own(number) == Some((level, edges))) {
            Ok(number) => return Some(number),
            Err(free) => free,
        };
        if heads.len() >= limit {
            return None;
        }
        let number = index(heads.len());
        heads.push(Head { level, start: index(all.len()), len: index(edges.len()) });
        all.extend_from_slice(edges);
        slots.put(free, number);
        Some(number)
    }
}

fn edges_of(all: &[Edge], head: Head) -> &[Edge] {
    let start = head.start as usize;
    all.get(start..start + head.len as usize).unwrap_or(&[])
}

fn hash(level: u32, edges: &[Edge]) -> u64 {
    let mut hasher = Mixer::default();
    hasher.write_u32(level);
    for edge in edges {
        hasher.write_u64(edge.mask);
        hasher.write_u32(edge.child);
    }
    hasher.finish()
}
