//! A diagram seen through the masks and joints of a case.

use crate::Diagram;
use crate::bits::Queue;
use crate::load::{Block, Loaded};
use crate::rows::{self, Grid};

/// Where the rows of tied blocks leave them, for the nodes at which they are entered.
#[derive(Clone, Debug, Default)]
pub(crate) struct Exits {
    /// Nodes, falling, and where their exits begin.
    at: Vec<(u32, u32)>,
    /// Exits, and where their rows begin.
    list: Vec<(u32, u32)>,
    sets: Vec<u64>,
    passing: Passing,
}

/// The rows that arrive at nodes on the way through a block.
#[derive(Clone, Debug, Default)]
struct Passing {
    queue: Queue,
    /// For each node in the queue, where its rows begin.
    place: Vec<u32>,
    sets: Vec<u64>,
    moving: Vec<u64>,
}

impl Exits {
    pub(crate) fn clear(&mut self) {
        self.at.clear();
        self.list.clear();
        self.sets.clear();
    }

    /// The exits of a node with the rows that take each.
    #[inline]
    pub(crate) fn of(&self, id: u32) -> impl Iterator<Item = (u32, &[u64])> {
        // Walks take the highest numbers first.
        let place = self.at.binary_search_by(|(other, _)| id.cmp(other)).ok();
        let start = place.and_then(|place| self.at.get(place)).map_or(self.list.len(), |at| at.1 as usize);
        let next = place.and_then(|place| self.at.get(place + 1));
        let end = next.map_or(self.list.len(), |next| next.1 as usize);
        let list = self.list.get(start..end).unwrap_or(&[]);
        list.iter().enumerate().map(move |(number, (exit, from))| {
            let after = self.list.get(start + number + 1).map_or(self.sets.len(), |after| after.1 as usize);
            (*exit, self.sets.get(*from as usize..after).unwrap_or(&[]))
        })
    }

    /// The exits of one node alone.
    pub(crate) fn at(view: View<'_>, id: u32, block: &Block) -> Self {
        let mut exits = Self::default();
        exits.add(view, id, block);
        exits
    }

    /// Adds the exits of a node at which a block over several levels is entered; of others nothing.
    #[inline]
    pub(crate) fn enter(&mut self, view: View<'_>, id: u32) {
        if view.case.wide
            && let Some(block) = view.case.wide_block(view.diagram.level(id))
        {
            self.add(view, id, block);
        }
    }

    /// Lets all rows of a node's block through it; nodes come with falling numbers.
    pub(crate) fn add(&mut self, view: View<'_>, id: u32, block: &Block) {
        self.at.push((id, crate::index(self.list.len())));
        let Some(grid) = view.case.grid(block) else { return };
        let Self { list, sets, passing, .. } = self;
        passing.begin(view, id, block);
        while let Some(at) = passing.queue.pop(0) {
            let start = passing.place.get(at as usize).map_or(0, |place| *place as usize);
            let inside = view.diagram.inner(at).filter(|(level, _)| *level <= block.last);
            let Some((level, edges)) = inside else {
                list.push((at, crate::index(sets.len())));
                sets.extend(passing.sets.get(start..start + grid.words()).unwrap_or(&[]));
                continue;
            };
            let column = view.case.column_of(level);
            for edge in edges {
                passing.moves(grid, (column, edge.mask), start, edge.child);
            }
        }
    }
}

impl Passing {
    fn begin(&mut self, view: View<'_>, id: u32, block: &Block) {
        let nodes = view.diagram.len();
        self.queue.reset(nodes);
        self.place.resize(self.place.len().max(nodes), 0);
        self.sets.clear();
        self.arrive(id, view.case.rows_of(block).iter().copied());
    }

    /// Rows arrive at a node.
    fn arrive(&mut self, id: u32, rows: impl Iterator<Item = u64>) {
        let Some(place) = self.place.get_mut(id as usize) else { return };
        if self.queue.holds(id) {
            let known = self.sets.iter_mut().skip(*place as usize);
            known.zip(rows).for_each(|(known, more)| *known |= more);
        } else {
            *place = crate::index(self.sets.len());
            self.queue.insert(id);
            self.sets.extend(rows);
        }
    }

    /// The rows that arrived at one node and have one of these cells of a column move on to a child.
    fn moves(&mut self, grid: &Grid, (column, mask): (usize, u64), start: usize, child: u32) {
        let mut moving = std::mem::take(&mut self.moving);
        moving.clear();
        moving.extend(self.sets.get(start..start + grid.words()).unwrap_or(&[]));
        grid.restrict(column, mask, &mut moving);
        if !rows::is_empty(&moving) {
            self.arrive(child, moving.iter().copied());
        }
        self.moving = moving;
    }
}

/// What every walk reads and none changes.
#[derive(Clone, Copy, Debug)]
pub(crate) struct View<'a> {
    pub(crate) diagram: &'a Diagram,
    pub(crate) case: &'a Loaded,
}

impl View<'_> {
    /// Visits the children of a node that some world goes to, until `visit` says stop. From a node at which a tied block is
    /// entered they are the nodes at which its rows leave it: the exits must have been added.
    #[inline]
    pub(crate) fn each_child(self, exits: &Exits, id: u32, visit: &mut impl FnMut(u32) -> bool) -> bool {
        let Some((level, edges)) = self.diagram.inner(id) else { return true };
        if self.case.wide && self.case.wide_block(level).is_some() {
            return exits.of(id).all(|(exit, _)| visit(exit));
        }
        let mask = self.case.mask(level);
        edges.iter().all(|edge| edge.mask & mask == 0 || visit(edge.child))
    }
}
