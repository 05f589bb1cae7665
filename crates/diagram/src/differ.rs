//! Whether two parts of a residual can disagree in some world.

use crate::Residual;
use crate::hash::Set;
use crate::rows::meet;
use crate::view::View;

/// Answers whether two numbers of one residual have different outcomes in some world that both have.
///
/// Without a guard, different nodes are different functions and that is all. With one, two nodes may differ only in
/// where there is no world, so the pairs below them are searched.
#[derive(Debug, Default)]
pub(crate) struct Differ {
    equal: Set<(u32, u32)>,
    stack: Vec<(u32, u32)>,
}

impl Differ {
    pub(crate) fn ask(&mut self, residual: &Residual, view: View<'_>, a: u32, b: u32) -> bool {
        if !residual.guarded {
            return a != b;
        }
        self.stack.clear();
        self.push(a, b);
        while let Some((a, b)) = self.stack.pop() {
            if residual.node(a).is_none() && residual.node(b).is_none() {
                let void = |id: u32| view.diagram.no_world() == Some(id as usize);
                if void(a) || void(b) {
                    continue;
                }
                // The pairs passed on the way are not known to be equal: the search was cut short.
                self.equal.clear();
                return true;
            }
            self.split(residual, view, a, b);
        }
        false
    }

    fn push(&mut self, a: u32, b: u32) {
        let pair = (a.min(b), a.max(b));
        if a != b && self.equal.insert(pair) {
            self.stack.push(pair);
        }
    }

    fn split(&mut self, residual: &Residual, view: View<'_>, a: u32, b: u32) {
        let (above, below) = if residual.level(a) <= residual.level(b) { (a, b) } else { (b, a) };
        let level = residual.level(above);
        if residual.level(below) != level {
            residual.edges(above).iter().for_each(|edge| self.push(edge.child, below));
        } else if view.case.wide_block(level).is_some() {
            for one in residual.edges(above) {
                let rows = residual.rows.get(one.mask);
                let shared = residual.edges(below).iter();
                let shared = shared.filter(|other| meet(rows, residual.rows.get(other.mask)));
                shared.for_each(|other| self.push(one.child, other.child));
            }
        } else {
            for one in residual.edges(above) {
                let shared = residual.edges(below).iter().filter(|other| other.mask & one.mask != 0);
                shared.for_each(|other| self.push(one.child, other.child));
            }
        }
    }
}
