//! A diagram seen through the masks and joints of a case.

use crate::Diagram;
use crate::joint::bit_of;
use crate::load::{Block, Loaded};
use std::borrow::Cow;

/// Where the rows of tied blocks leave them, for nodes that have been gone through row by row already.
#[derive(Clone, Debug, Default)]
pub(crate) struct Exits {
    at: Vec<(u32, u32)>,
    list: Vec<u32>,
}

impl Exits {
    pub(crate) fn clear(&mut self) {
        self.at.clear();
        self.list.clear();
    }

    /// The exits of a node, one for each row of its block.
    #[inline]
    pub(crate) fn of(&self, id: u32) -> Option<&[u32]> {
        // Walks take the highest numbers first.
        let place = self.at.binary_search_by(|(other, _)| id.cmp(other)).ok()?;
        let start = self.at.get(place)?.1 as usize;
        let end = self.at.get(place + 1).map_or(self.list.len(), |next| next.1 as usize);
        self.list.get(start..end)
    }

    /// Goes through the rows of a node's block; nodes come with falling numbers.
    pub(crate) fn add(&mut self, view: View<'_>, id: u32, block: &Block) {
        self.at.push((id, crate::index(self.list.len())));
        self.list.extend(view.case.rows_of(block).iter().map(|row| view.follow(id, block, *row)));
    }
}

/// What every walk reads and none changes.
#[derive(Clone, Copy, Debug)]
pub(crate) struct View<'a> {
    pub(crate) diagram: &'a Diagram,
    pub(crate) case: &'a Loaded,
    pub(crate) exits: Option<&'a Exits>,
}

impl<'a> View<'a> {
    /// Visits the children of a node that some world goes to, until `visit` says stop. From a node of a tied block they are the
    /// nodes at which the possible rows leave the block.
    #[inline]
    pub(crate) fn each_child(self, id: u32, visit: &mut impl FnMut(u32) -> bool) -> bool {
        let Some((level, edges)) = self.diagram.inner(id) else { return true };
        if let Some(block) = self.case.wide_block(level) {
            if let Some(exits) = self.exits.and_then(|exits| exits.of(id)) {
                return exits.iter().all(|exit| visit(*exit));
            }
            return self.case.rows_of(block).iter().all(|row| visit(self.follow(id, block, *row)));
        }
        let mask = self.case.mask(level);
        edges.iter().all(|edge| edge.mask & mask == 0 || visit(edge.child))
    }

    /// Where one row of a block leads from a node inside it.
    pub(crate) fn follow(self, entry: u32, block: &Block, row: u32) -> u32 {
        let cells = self.case.cells_of(block, row);
        let mut at = entry;
        while let Some((level, edges)) = self.diagram.inner(at) {
            if level > block.last {
                break;
            }
            let bit = bit_of(cells, self.case.column_of(level) as usize);
            let Some(edge) = edges.iter().find(|edge| edge.mask & bit != 0) else { break };
            at = edge.child;
        }
        at
    }

    /// Where the rows of a block lead from a node inside it.
    pub(crate) fn leave(self, id: u32, block: &Block) -> Cow<'a, [u32]> {
        match self.exits.and_then(|exits| exits.of(id)) {
            Some(exits) => Cow::Borrowed(exits),
            None => self.case.rows_of(block).iter().map(|row| self.follow(id, block, *row)).collect(),
        }
    }
}
