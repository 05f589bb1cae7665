//! Columns that hang together through one fact only.
//!
//! Held to each of its classes in turn, such a fact leaves columns that have nothing to do with each other: their rows are added
//! up instead of multiplied out. Four dates that are each measured against one length of time take a few dozen rows so, not
//! thousands.

use super::classes::Dimension;
use super::cluster::{Part, join, root};
use super::frame::Frame;
use super::index::variables_of;
use super::rows::{Found, Search};
use crate::answer::FactRef;
use crate::scalar::Env;
use rettesnor_rules::program::{Compiled, VarCond};
use std::collections::BTreeMap;

/// Columns whose rows are those of one product or another.
pub(super) struct Sum {
    pub(super) columns: Vec<u32>,
    /// Open facts, ascending.
    pub(super) facts: Vec<FactRef>,
    /// For each class of the fact held that leaves any row, what each part comes to.
    pub(super) products: Vec<Vec<Found>>,
    /// Columns whose openness may be more than the worlds hold.
    pub(super) coarse: Vec<u32>,
}

/// A fact to be held, and the places of the columns that still hang together.
pub(super) struct Hold {
    dimension: usize,
    parts: Vec<Vec<usize>>,
}

impl Hold {
    /// The fact to hold so that the fewest choices of classes are gone through, if any makes them fewer.
    pub(super) fn best(search: &Search<'_>, constraints: &[&VarCond]) -> Option<Self> {
        let dimensions = search.dimensions();
        let all = dimensions.iter().map(count).fold(1, usize::saturating_mul);
        let readers: Vec<Vec<usize>> = (0..dimensions.len()).map(|place| search.readers(place)).collect();
        let held = (0..dimensions.len()).filter(|place| readers.get(*place).is_some_and(|own| own.len() > 1));
        let held = held.map(|dimension| {
            let parts = apart(search, &readers, (dimension, constraints));
            let ways = ways(dimensions, &readers, (dimension, &parts));
            (ways, Self { dimension, parts })
        });
        let (ways, best) = held.min_by_key(|(ways, _)| *ways)?;
        (ways < all).then_some(best)
    }
}

const fn count(dimension: &Dimension) -> usize {
    dimension.classes.len()
}

/// The places of the columns that hang together once a dimension is held.
fn apart(
    search: &Search<'_>,
    readers: &[Vec<usize>],
    (held, constraints): (usize, &[&VarCond]),
) -> Vec<Vec<usize>> {
    let mut parents: Vec<usize> = (0..search.columns().len()).collect();
    let mut join_all = |places: &[usize]| {
        for pair in places.windows(2) {
            if let [one, other] = pair {
                join(&mut parents, *one, *other);
            }
        }
    };
    let others = || readers.iter().enumerate().filter(|(place, _)| *place != held).map(|(_, own)| own);
    others().for_each(|own| join_all(own));
    // What reads nothing else is one part.
    let own = readers.get(held).into_iter().flatten().copied();
    let alone: Vec<usize> = own.filter(|column| !others().any(|own| own.contains(column))).collect();
    join_all(&alone);
    for condition in constraints {
        let mut read = Vec::new();
        variables_of(condition, &mut read);
        let places: Vec<usize> =
            read.iter().filter_map(|id| search.columns().binary_search(id).ok()).collect();
        join_all(&places);
    }
    let mut parts: BTreeMap<usize, Vec<usize>> = BTreeMap::new();
    for column in 0..parents.len() {
        parts.entry(root(&parents, column)).or_default().push(column);
    }
    parts.into_values().collect()
}

/// How many choices of classes there are with a dimension held.
fn ways(dimensions: &[Dimension], readers: &[Vec<usize>], (held, parts): (usize, &[Vec<usize>])) -> usize {
    let of_part = |part: &Vec<usize>| {
        let read = dimensions.iter().zip(readers).enumerate();
        let read =
            read.filter(|(place, (_, own))| *place != held && own.iter().any(|column| part.contains(column)));
        read.map(|(_, (dimension, _))| count(dimension)).fold(1, usize::saturating_mul)
    };
    let all = parts.iter().map(of_part).fold(0, usize::saturating_add);
    all.saturating_mul(dimensions.get(held).map_or(1, count))
}

impl Frame {
    /// The rows of a part with a fact held to each of its classes; `None` where there are too many ways to go through.
    pub(super) fn summed(
        &self,
        (env, compiled): (&Env<'_>, &Compiled),
        part: &Part<'_>,
        (search, hold): (&Search<'_>, &Hold),
    ) -> Option<Sum> {
        let held = search.dimensions().get(hold.dimension)?;
        let mut sum = Sum {
            columns: part.columns.clone(),
            facts: search.dimensions().iter().map(|dimension| dimension.fact).collect(),
            products: Vec::new(),
            coarse: Vec::new(),
        };
        for class in &held.classes {
            let pins = [(held.fact, class.values.clone())];
            let env = env.pinned(&pins);
            let mut product = Vec::with_capacity(hold.parts.len());
            for places in &hold.parts {
                let (columns, constraints) = part.among(places);
                product.push(Search::new(self, compiled, env, columns, &constraints).found()?);
            }
            sum.add(product, class.values.only().is_none());
        }
        Some(sum)
    }
}

impl Sum {
    fn add(&mut self, product: Vec<Found>, varies: bool) {
        self.coarse.extend(product.iter().flat_map(|found| &found.coarse));
        // What is open in several parts may hang on the very value the fact has in its class.
        if varies && product.iter().filter(|found| !found.open.is_empty()).count() > 1 {
            self.coarse.extend(product.iter().flat_map(|found| &found.open));
        }
        if product.iter().all(|found| found.rows.count > 0) {
            self.products.push(product);
        }
    }
}
