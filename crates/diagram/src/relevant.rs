//! Which variables can change the outcome.

use std::collections::BTreeMap;

use crate::differ::Differ;
use crate::load::{Block, Column};
use crate::view::View;
use crate::{Residual, index};

impl Residual {
    /// Fills in the relevant variables, and whether the residual is guarded.
    pub(crate) fn find_relevant(&mut self, view: View<'_>) {
        let void = view.diagram.no_world().map(index);
        let nodes = self.floor..self.floor + index(self.store.len());
        self.guarded = void.is_some()
            && nodes.clone().any(|id| self.edges(id).iter().any(|edge| Some(edge.child) == void));
        let mut found = std::mem::take(&mut self.relevant);
        if self.guarded {
            self.guarded_relevant(view, &mut found);
        } else {
            for id in nodes {
                Self::plain_relevant(view, self.level(id), &mut found);
            }
        }
        if found.len() > 1 {
            found.sort_unstable_by_key(|var| (view.diagram.level_of(*var).unwrap_or(u32::MAX), *var));
        }
        self.relevant = found;
    }

    /// Where every combination is a world, a node is proof that its variable matters. In a tied block any variable
    /// with two cells matters: of two rows with different outcomes, one differs from a row with the other cell.
    fn plain_relevant(view: View<'_>, level: u32, found: &mut Vec<u32>) {
        let Some((_, block)) = view.case.block(level) else {
            add(found, view.diagram.vars().get(level as usize).copied());
            return;
        };
        for column in view.case.columns_of(block).iter().filter(|column| column.mask.count_ones() > 1) {
            add(found, Some(column.var));
        }
    }

    fn guarded_relevant(&self, view: View<'_>, found: &mut Vec<u32>) {
        let mut differ = Differ::default();
        for id in self.floor..self.floor + index(self.store.len()) {
            let level = self.level(id);
            match view.case.block(level) {
                None => {
                    let var = view.diagram.vars().get(level as usize).copied();
                    let exits: Vec<(u32, u64)> =
                        self.edges(id).iter().map(|edge| (edge.child, edge.mask)).collect();
                    let new = var.is_some_and(|var| !found.contains(&var));
                    if new && self.disagree(view, &mut differ, &exits) {
                        add(found, var);
                    }
                }
                Some((_, block)) if block.by_rows || self.enters(block, id) => {
                    self.block_relevant(view, &mut differ, (block, id), found);
                }
                Some(_) => {}
            }
        }
    }

    fn block_relevant(
        &self,
        view: View<'_>,
        differ: &mut Differ,
        (block, id): (&Block, u32),
        found: &mut Vec<u32>,
    ) {
        for column in view.case.columns_of(block) {
            if found.contains(&column.var) || column.mask.count_ones() < 2 {
                continue;
            }
            let exits = if let Some(place) = column.place().filter(|_| block.by_rows) {
                self.row_exits(view, block, id, place)
            } else {
                self.free_exits(block, id, *column)
            };
            if self.disagree(view, differ, &exits) {
                add(found, Some(column.var));
            }
        }
    }

    /// Whether two exits with different outcomes can be taken with different cells.
    fn disagree(&self, view: View<'_>, differ: &mut Differ, exits: &[(u32, u64)]) -> bool {
        exits.iter().enumerate().any(|(place, (one, cells))| {
            let others = exits.iter().skip(place + 1);
            let mut apart = others.filter(|(_, other)| (cells | other).count_ones() > 1);
            apart.any(|(other, _)| differ.ask(self, view, *one, *other))
        })
    }

    /// Whether a node of a block is reached from outside the block.
    fn enters(&self, block: &Block, id: u32) -> bool {
        let nodes = self.floor..self.floor + index(self.store.len());
        let mut outside = nodes.filter(|parent| !block.holds(self.level(*parent)));
        id == self.root || outside.any(|parent| self.edges(parent).iter().any(|edge| edge.child == id))
    }

    /// For each exit of a block the cells one of its variables can have on the way there, by its rows.
    fn row_exits(&self, view: View<'_>, block: &Block, id: u32, column: usize) -> Vec<(u32, u64)> {
        let mut exits = BTreeMap::new();
        let Some(grid) = view.case.grid(block) else { return Vec::new() };
        for edge in self.edges(id) {
            let cells = if block.narrow() {
                let mut own = view.case.rows_of(block).to_vec();
                grid.restrict(view.case.column_of(block.first), edge.mask, &mut own);
                grid.cells_among(column, &own)
            } else {
                grid.cells_among(column, self.rows.get(edge.mask))
            };
            *exits.entry(edge.child).or_insert(0) |= cells;
        }
        exits.into_iter().collect()
    }

    /// The same where the diagram itself holds the tie: all ways through the block, by its edges.
    fn free_exits(&self, block: &Block, id: u32, column: Column) -> Vec<(u32, u64)> {
        let (wanted, free) = (column.level.unwrap_or(u32::MAX), column.mask);
        let passed = |from: u32, to: u32| from < wanted && wanted < to;
        let start = if column.level.is_none() || self.level(id) > wanted { free } else { 0 };
        let mut carried = BTreeMap::from([(id, start)]);
        let mut exits = BTreeMap::new();
        // Parents have higher numbers than their children, so a node is taken when all ways to it have been followed.
        while let Some((at, cells)) = carried.pop_last() {
            let level = self.level(at);
            for edge in self.edges(at) {
                let below = self.level(edge.child);
                let own = if level == wanted { edge.mask } else { cells };
                let own = if column.level.is_some() && passed(level, below) { free } else { own };
                let ends = if block.holds(below) { &mut carried } else { &mut exits };
                *ends.entry(edge.child).or_insert(0) |= own;
            }
        }
        exits.into_iter().collect()
    }
}

fn add(found: &mut Vec<u32>, var: Option<u32>) {
    if let Some(var) = var.filter(|var| !found.contains(var)) {
        found.push(var);
    }
}
