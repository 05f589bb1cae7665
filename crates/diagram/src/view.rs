//! A diagram seen through the masks and joints of a case.

use crate::load::{Block, Loaded};
use crate::{Diagram, Joint};

/// What every walk reads and none changes.
#[derive(Clone, Copy, Debug)]
pub(crate) struct View<'a> {
    pub(crate) diagram: &'a Diagram,
    pub(crate) case: &'a Loaded,
    pub(crate) joints: &'a [Joint],
}

impl<'a> View<'a> {
    /// Visits the children of a node that some world goes to, until `visit` says stop. From a node of a tied block they are the
    /// nodes at which the possible rows leave the block.
    #[inline]
    pub(crate) fn each_child(self, id: u32, visit: &mut impl FnMut(u32) -> bool) -> bool {
        let Some((level, edges)) = self.diagram.inner(id) else { return true };
        if let Some(block) = self.case.wide_block(level) {
            return self.case.rows_of(block).iter().all(|row| visit(self.follow(id, block, *row)));
        }
        let mask = self.case.mask(level);
        edges.iter().all(|edge| edge.mask & mask == 0 || visit(edge.child))
    }

    /// Where one row of a block leads from a node inside it.
    pub(crate) fn follow(self, entry: u32, block: &Block, row: u32) -> u32 {
        let Some(joint) = self.joint(block) else { return entry };
        let mut at = entry;
        while let Some(node) = self.diagram.node(at) {
            if node.level > block.last {
                break;
            }
            let bit = joint.bit(row, self.case.column_of(node.level));
            let Some(edge) = self.diagram.edges(at).iter().find(|edge| edge.mask & bit != 0) else { break };
            at = edge.child;
        }
        at
    }

    pub(crate) fn joint(self, block: &Block) -> Option<&'a Joint> {
        self.joints.get(block.joint as usize)
    }
}
