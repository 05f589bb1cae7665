//! How the outcome depends on what is open: the ways through a residual, as conditions.

use std::collections::{BTreeSet, VecDeque};

use crate::boxes::Boxes;
use crate::load::{Block, Column};
use crate::view::View;
use crate::{NO_WORLD, Residual, Walk};

/// How many more ways than asked for are held at once, as a factor; when that many are held, they are merged.
const GATHER: usize = 4;

/// In every world that meets the conditions, the outcome is the terminal.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Branch {
    /// Variables and the cells they are to have, in level order. None at all: always.
    pub conditions: Vec<(u32, u64)>,
    /// The outcome.
    pub terminal: u16,
}

/// The branches found.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Branches {
    /// Those with the fewest conditions first.
    pub list: Vec<Branch>,
    /// Whether every world meets the conditions of some branch. Not so where there are more branches than the limit, or so
    /// many ways through the residual (four times the limit) that do not merge that listing them was broken off.
    pub complete: bool,
}

impl Walk<'_> {
    /// Lists the branches of this walk's residual, at most `limit`. Branches that differ in one variable are merged.
    pub fn branches(&mut self, residual: &Residual, limit: usize) -> Branches {
        let view = self.view();
        if residual.outcomes.is_empty() {
            return Branches { list: Vec::new(), complete: true };
        }
        let mut found = Branches { list: Vec::new(), complete: true };
        let most = limit.saturating_mul(GATHER);
        let mut queue = VecDeque::from([(Vec::new(), residual.root)]);
        while let Some((conditions, id)) = queue.pop_front() {
            if residual.node(id).is_some() {
                // The ways still open are bounded as well: a wide residual has more of them than anyone could read.
                if queue.len() > most.saturating_mul(GATHER) {
                    found.complete = false;
                    continue;
                }
                extend(residual, view, &conditions, id, &mut queue);
                continue;
            }
            let terminal = view.diagram.terminals().get(id as usize).copied().unwrap_or(NO_WORLD);
            if terminal == NO_WORLD {
                continue;
            }
            if found.list.len() >= most {
                merge_all(&mut found.list, view);
            }
            if found.list.len() >= most {
                found.complete = false;
                break;
            }
            found.list.push(Branch { conditions, terminal });
        }
        merge_all(&mut found.list, view);
        found.list.sort_by_key(|branch| branch.conditions.len());
        found.complete &= found.list.len() <= limit;
        found.list.truncate(limit);
        found
    }
}

type Open = VecDeque<(Vec<(u32, u64)>, u32)>;

fn extend(residual: &Residual, view: View<'_>, conditions: &[(u32, u64)], id: u32, queue: &mut Open) {
    let void = |child: u32| view.diagram.no_world() == Some(child as usize);
    let level = residual.level(id);
    let alive: BTreeSet<u32> =
        residual.edges(id).iter().map(|edge| edge.child).filter(|child| !void(*child)).collect();
    if alive.len() == 1 {
        // The other ways out are no worlds, so nobody has to be told of the condition.
        queue.extend(alive.first().map(|child| (conditions.to_vec(), *child)));
    } else if let Some(block) = view.case.wide_block(level) {
        for (own, child) in row_conditions(residual, view, block, id) {
            queue.push_back(([conditions, &own].concat(), child));
        }
    } else {
        let var = view.diagram.vars().get(level as usize).copied().unwrap_or(u32::MAX);
        for edge in residual.edges(id).iter().filter(|edge| !void(edge.child)) {
            queue.push_back(([conditions, &[(var, edge.mask)]].concat(), edge.child));
        }
    }
}

/// The ways out of a tied block, as conditions on the variables the diagram tests.
fn row_conditions(residual: &Residual, view: View<'_>, block: &Block, id: u32) -> Open {
    let columns: Vec<Column> =
        view.case.columns_of(block).iter().copied().filter(|column| column.level.is_some()).collect();
    let edges = residual.edges(id).iter().zip(view.case.rows_of(block));
    let alive = edges.filter(|(edge, _)| view.diagram.no_world() != Some(edge.child as usize));
    let rows: Vec<(u32, u32)> = alive.map(|(edge, row)| (*row, edge.child)).collect();
    let mut ways = Open::new();
    for (cells, child) in Boxes::new(view, block, &columns, &rows).all() {
        let named = columns.iter().zip(cells).filter(|(column, cells)| column.mask & !cells != 0);
        let mut own: Vec<(u32, u64)> = named.map(|(column, cells)| (column.var, cells)).collect();
        own.sort_by_key(|(var, _)| view.diagram.level_of(*var));
        ways.push_back((own, child));
    }
    ways
}

/// Merges branches until no two can be: those that differ in one mask, and those that say less than another. The first pair is
/// taken first, by its later branch; what has been found not to merge is not looked at again until one of the two has changed.
fn merge_all(list: &mut Vec<Branch>, view: View<'_>) {
    // When each branch last changed, and when it was last held against all before it.
    let mut changed = vec![1_u32; list.len()];
    let mut checked = vec![0_u32; list.len()];
    let (mut now, mut later) = (1, 1);
    while later < list.len() {
        now += 1;
        let Some((earlier, wider)) = next_merge(list, later, &changed, &checked, view) else {
            if let Some(slot) = checked.get_mut(later) {
                *slot = now;
            }
            later += 1;
            continue;
        };
        if let (Some(slot), Some(at)) = (list.get_mut(earlier), changed.get_mut(earlier)) {
            (*slot, *at) = (wider, now);
        }
        list.remove(later);
        changed.remove(later);
        checked.remove(later);
        later = earlier.max(1);
    }
}

/// The first branch before one that it merges with, and what they make.
fn next_merge(
    list: &[Branch],
    later: usize,
    changed: &[u32],
    checked: &[u32],
    view: View<'_>,
) -> Option<(usize, Branch)> {
    let (current, since) = (list.get(later)?, *checked.get(later)?);
    let own = *changed.get(later)? > since;
    let mut before = list.iter().zip(changed).take(later).enumerate();
    before.find_map(|(earlier, (other, changed))| {
        let new = own || *changed > since;
        let wider = new.then(|| joined(other, current, view)).flatten()?;
        Some((earlier, wider))
    })
}

/// One branch for two, if there is one that says the same.
fn joined(a: &Branch, b: &Branch, view: View<'_>) -> Option<Branch> {
    if a.terminal != b.terminal {
        return None;
    }
    if implies(a, b) {
        return Some(b.clone());
    }
    if implies(b, a) {
        return Some(a.clone());
    }
    let same_vars = a.conditions.len() == b.conditions.len()
        && a.conditions.iter().zip(&b.conditions).all(|(one, other)| one.0 == other.0);
    let mut apart = a.conditions.iter().zip(&b.conditions).filter(|(one, other)| one.1 != other.1);
    let (one, other) = apart.next().filter(|_| same_vars)?;
    if apart.next().is_some() {
        return None;
    }
    let (var, mask) = (one.0, one.1 | other.1);
    let whole = view.diagram.level_of(var).map_or(u64::MAX, |level| view.case.mask(level));
    let mut conditions = a.conditions.clone();
    conditions.retain(|condition| condition.0 != var || whole & !mask != 0);
    conditions.iter_mut().filter(|condition| condition.0 == var).for_each(|condition| condition.1 = mask);
    Some(Branch { conditions, terminal: a.terminal })
}

/// Whether every world of `a` is one of `b`.
fn implies(a: &Branch, b: &Branch) -> bool {
    let held = |wide: &(u32, u64)| a.conditions.iter().any(|own| own.0 == wide.0 && own.1 & !wide.1 == 0);
    b.conditions.iter().all(held)
}
