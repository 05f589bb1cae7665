//! How the outcome depends on what is open: the ways through a residual, as conditions.

use std::collections::{BTreeSet, VecDeque};

use crate::boxes::Boxes;
use crate::load::{Block, Column};
use crate::view::View;
use crate::{NO_WORLD, Residual, Walk};

/// Ways are held, and followed, up to so many times the number of branches asked for: more seldom merge to so few.
const GATHER: usize = 4;

/// In every world that meets the conditions, the outcome is the terminal.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Branch {
    /// Variables and the cells they are to have, in level order. None at all: always.
    pub conditions: Vec<(u32, u64)>,
    /// The outcome.
    pub terminal: u16,
}

impl Walk<'_> {
    /// The branches of this walk's residual, those with the fewest conditions first: every world meets the conditions of some
    /// branch. Branches that differ in one variable are merged. `None` where there are more than `limit`, or so many ways through
    /// the residual that the search is given up: part of them would say nothing of the rest.
    pub fn branches(&mut self, residual: &Residual, limit: usize) -> Option<Vec<Branch>> {
        let view = self.view();
        let mut found = Vec::new();
        if residual.outcomes.is_empty() {
            return Some(found);
        }
        let most = limit.saturating_mul(GATHER);
        let mut queue = VecDeque::from([(Vec::new(), residual.root)]);
        while let Some((conditions, id)) = queue.pop_front() {
            if residual.node(id).is_some() {
                extend(residual, view, (&conditions, id), most, &mut queue)?;
                continue;
            }
            let terminal = view.diagram.terminals().get(id as usize).copied().unwrap_or(NO_WORLD);
            if terminal == NO_WORLD {
                continue;
            }
            found.push(Branch { conditions, terminal });
            if found.len() > most {
                merge_all(&mut found, view);
            }
            if found.len() > most {
                return None;
            }
        }
        merge_all(&mut found, view);
        found.sort_by_key(|branch| branch.conditions.len());
        Some(found).filter(|found| found.len() <= limit)
    }
}

type Open = VecDeque<(Vec<(u32, u64)>, u32)>;

/// Follows a way one node further; `None` where more than `most` are open.
fn extend(
    residual: &Residual,
    view: View<'_>,
    (conditions, id): (&[(u32, u64)], u32),
    most: usize,
    queue: &mut Open,
) -> Option<()> {
    let void = |child: u32| view.diagram.no_world() == Some(child as usize);
    let level = residual.level(id);
    let alive: BTreeSet<u32> =
        residual.edges(id).iter().map(|edge| edge.child).filter(|child| !void(*child)).collect();
    if alive.len() == 1 {
        // The other ways out are no worlds, so nobody has to be told of the condition.
        queue.extend(alive.first().map(|child| (conditions.to_vec(), *child)));
    } else if let Some(block) = view.case.wide_block(level) {
        for (own, child) in row_conditions(residual, view, block, (id, most.saturating_sub(queue.len())))? {
            queue.push_back(([conditions, &own].concat(), child));
        }
    } else {
        let var = view.diagram.vars().get(level as usize).copied().unwrap_or(u32::MAX);
        for edge in residual.edges(id).iter().filter(|edge| !void(edge.child)) {
            queue.push_back(([conditions, &[(var, edge.mask)]].concat(), edge.child));
        }
    }
    (queue.len() <= most).then_some(())
}

/// The ways out of a tied block, as conditions on the variables the diagram tests; `None` where there are more than `most`.
fn row_conditions(
    residual: &Residual,
    view: View<'_>,
    block: &Block,
    (id, most): (u32, usize),
) -> Option<Open> {
    let columns: Vec<Column> =
        view.case.columns_of(block).iter().copied().filter(|column| column.level.is_some()).collect();
    let alive = residual.edges(id).iter();
    let alive = alive.filter(|edge| view.diagram.no_world() != Some(edge.child as usize));
    let exits = alive.map(|edge| (edge.child, residual.rows.get(edge.mask))).collect();
    let mut ways = Open::new();
    for (cells, child) in Boxes::new(view.case.grid(block)?, &columns, exits).few(most)? {
        let named = columns.iter().zip(cells).filter(|(column, cells)| column.mask & !cells != 0);
        let mut own: Vec<(u32, u64)> = named.map(|(column, cells)| (column.var, cells)).collect();
        own.sort_by_key(|(var, _)| view.diagram.level_of(*var));
        ways.push_back((own, child));
    }
    Some(ways)
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
