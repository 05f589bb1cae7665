//! What a group of tied variables comes to.

use super::frame::Clash;
use super::held::Sum;
use super::index::Group;
use super::rows::Found;
use crate::answer::FactRef;
use rettesnor_diagram::{Component, Factor, Joint};

/// A group worked out.
#[derive(Debug, Clone, Default)]
pub(crate) struct Grouped {
    /// The possible rows, where several variables are tied.
    pub(crate) joint: Option<Joint>,
    /// What it leaves of its variables.
    pub(crate) narrowed: Vec<Narrowing>,
    /// Variables whose openness may be more than the worlds hold.
    pub(crate) coarse: Vec<u32>,
    pub(crate) clash: Option<Clash>,
}

/// What a group leaves of a variable.
#[derive(Debug, Clone)]
pub(crate) struct Narrowing {
    pub(crate) variable: u32,
    pub(crate) cells: u64,
    /// The open facts that vary, where the group decides them.
    pub(crate) facts: Option<Vec<FactRef>>,
}

/// What the columns of a part of a group come to.
pub(super) enum Piece {
    Rows(Found),
    Sum(Sum),
}

impl Piece {
    /// How many rows it has, one as often as it is given.
    pub(super) fn count(&self) -> usize {
        let of_product =
            |product: &[Found]| product.iter().map(|found| found.rows.count).fold(1, usize::saturating_mul);
        match self {
            Self::Rows(found) => found.rows.count,
            Self::Sum(sum) => {
                sum.products.iter().map(|product| of_product(product)).fold(0, usize::saturating_add)
            }
        }
    }

    fn founds(&self) -> impl Iterator<Item = &Found> {
        let (one, many) = match self {
            Self::Rows(found) => (Some(found), &[][..]),
            Self::Sum(sum) => (None, sum.products.as_slice()),
        };
        one.into_iter().chain(many.iter().flatten())
    }

    fn columns(&self) -> &[u32] {
        match self {
            Self::Rows(found) => &found.columns,
            Self::Sum(sum) => &sum.columns,
        }
    }

    fn facts(&self) -> &[FactRef] {
        match self {
            Self::Rows(found) => &found.facts,
            Self::Sum(sum) => &sum.facts,
        }
    }

    fn coarse(&self) -> &[u32] {
        match self {
            Self::Rows(found) => &found.coarse,
            Self::Sum(sum) => &sum.coarse,
        }
    }

    /// What it leaves of each of its columns.
    fn narrowed(&self) -> Vec<Narrowing> {
        let mut left: Vec<Narrowing> = self
            .columns()
            .iter()
            .map(|id| Narrowing { variable: *id, cells: 0, facts: Some(self.facts().to_vec()) })
            .collect();
        for found in self.founds() {
            let places = found.columns.iter().map(|id| left.partition_point(|own| own.variable < *id));
            let places: Vec<usize> = places.collect();
            for row in found.rows.cells.chunks(places.len().max(1)) {
                for (place, cell) in places.iter().zip(row) {
                    if let Some(own) = left.get_mut(*place) {
                        own.cells |= 1_u64 << (cell & 63);
                    }
                }
            }
            for own in left.iter_mut().filter(|own| found.free.contains(&own.variable)) {
                own.facts = None;
            }
        }
        left
    }

    /// The same over the columns of the group.
    fn component(self, columns: &[u32]) -> Component {
        let factor = |found: Found| {
            let places = found.columns.iter().filter_map(|id| columns.binary_search(id).ok());
            let columns = places.filter_map(|place| u32::try_from(place).ok()).collect();
            Factor { columns, cells: found.rows.cells }
        };
        match self {
            Self::Rows(found) => Component::Rows(factor(found)),
            Self::Sum(sum) => {
                let product = |product: Vec<Found>| product.into_iter().map(factor).collect();
                Component::Sum(sum.products.into_iter().map(product).collect())
            }
        }
    }
}

impl Grouped {
    /// A group of its pieces.
    pub(super) fn of(columns: Vec<u32>, pieces: Vec<Piece>, group: &Group) -> Self {
        let mut made = Self::default();
        if pieces.iter().any(|piece| piece.count() == 0) {
            let facts = pieces.iter().flat_map(Piece::facts).copied().collect();
            made.clash = Some(clash(facts, group));
        }
        for piece in &pieces {
            made.coarse.extend(piece.coarse());
            made.narrowed.extend(piece.narrowed());
        }
        if columns.len() > 1 {
            let components = pieces.into_iter().map(|piece| piece.component(&columns)).collect();
            made.joint = Joint::product(columns, components).ok();
        }
        made
    }
}

pub(super) fn clash(mut facts: Vec<FactRef>, group: &Group) -> Clash {
    facts.sort_unstable();
    facts.dedup();
    Clash::Tied { facts, constraints: group.constraints.clone() }
}
