//! Orders of the variables: the order decides how large a diagram becomes.

use std::collections::{BTreeMap, BTreeSet};

use crate::Diagram;

const ROUNDS: usize = 64;
/// Positions are whole numbers, so that the order is the same on every machine; this is their unit.
const UNIT: i64 = 1 << 12;
/// The most variables that are moved together.
const FAMILY: usize = 8;

/// Two orders worth trying: by first appearance, and by FORCE (Aloul, Markov and Sakallah), which pulls together the
/// variables that appear together.
///
/// `hyperedges` are the sets of variables of each conjunction and disjunction, in the order in which one meets them reading
/// the formula depth first. The variables of a cluster come side by side.
pub fn orders(vars: &[u32], clusters: &[Vec<u32>], hyperedges: &[Vec<u32>]) -> [Vec<u32>; 2] {
    let groups = groups(vars, clusters, hyperedges);
    let mut group_of = BTreeMap::new();
    for (number, group) in groups.iter().enumerate() {
        group_of.extend(group.iter().map(|var| (*var, number)));
    }
    let mut pulls: Vec<Vec<usize>> = Vec::new();
    for edge in hyperedges {
        let mut pull: Vec<usize> = edge.iter().filter_map(|var| group_of.get(var).copied()).collect();
        pull.sort_unstable();
        pull.dedup();
        if pull.len() > 1 {
            pulls.push(pull);
        }
    }
    let pulled = force(groups.len(), &pulls);
    let forced = pulled.iter().filter_map(|number| groups.get(*number)).flatten().copied().collect();
    [groups.into_iter().flatten().collect(), forced]
}

/// Builds a diagram in each of the [`orders`] and keeps the smaller; the error of the first where neither could be built.
pub fn smallest<E>(
    orders: &[Vec<u32>],
    mut build: impl FnMut(&[u32]) -> Result<Diagram, E>,
) -> Result<Diagram, E> {
    let Some((first, others)) = orders.split_first() else { return build(&[]) };
    let mut best = build(first);
    for order in others.iter().filter(|order| *order != first) {
        let made = build(order);
        let better = match (&best, &made) {
            (Ok(best), Ok(made)) => made.node_count() < best.node_count(),
            (Err(_), Ok(_)) => true,
            _ => false,
        };
        if better {
            best = made;
        }
    }
    best
}

/// Tries, for each family of variables that no cluster holds, every other place between the clusters, and keeps what makes
/// the smallest diagram. A diagram of many conditions over one large cluster grows with the product of what is left of each
/// beside it; a family of variables that comes before the cluster is decided with it, and leaves nothing.
///
/// `best` is the diagram in `order`, in which the variables of a cluster stand side by side.
pub fn sifted<E>(
    (order, best): (Vec<u32>, Diagram),
    clusters: &[Vec<u32>],
    hyperedges: &[Vec<u32>],
    mut build: impl FnMut(&[u32]) -> Result<Diagram, E>,
) -> (Vec<u32>, Diagram) {
    let (blocks, loose): (Vec<&u32>, Vec<&u32>) =
        order.iter().partition(|var| clusters.iter().any(|cluster| cluster.contains(var)));
    let blocks = runs(&blocks, clusters);
    let families = families(&loose, hyperedges);
    let before = |family: &Vec<u32>| {
        let place = |var: &u32| order.iter().position(|other| other == var);
        let first = family.first().and_then(place);
        blocks.iter().take_while(|block| block.first().and_then(place) < first).count()
    };
    let mut slots: Vec<usize> = families.iter().map(before).collect();
    let mut best = (order.clone(), best);
    for number in 0..families.len() {
        let mut kept = slots.clone();
        for slot in 0..=blocks.len() {
            let tried: Vec<usize> = slots
                .iter()
                .enumerate()
                .map(|(other, old)| if other == number { slot } else { *old })
                .collect();
            if tried == slots {
                continue;
            }
            let order = laid_out(&blocks, &families, &tried);
            match build(&order) {
                Ok(made) if made.node_count() < best.1.node_count() => {
                    best = (order, made);
                    kept = tried;
                }
                _ => {}
            }
        }
        slots = kept;
    }
    best
}

/// Blocks with the families of each slot before them, and those of the last slot after all.
fn laid_out(blocks: &[Vec<u32>], families: &[Vec<u32>], slots: &[usize]) -> Vec<u32> {
    let mut order = Vec::new();
    for slot in 0..=blocks.len() {
        let here = families.iter().zip(slots).filter(|(_, own)| **own == slot);
        order.extend(here.flat_map(|(family, _)| family));
        order.extend(blocks.get(slot).into_iter().flatten());
    }
    order
}

/// The clustered variables of an order, cluster by cluster.
fn runs(vars: &[&u32], clusters: &[Vec<u32>]) -> Vec<Vec<u32>> {
    let cluster_of = |var: &u32| clusters.iter().position(|cluster| cluster.contains(var));
    let mut found: Vec<Vec<u32>> = Vec::new();
    for var in vars {
        match found.last_mut() {
            Some(run) if run.first().and_then(cluster_of) == cluster_of(var) => run.push(**var),
            _ => found.push(vec![**var]),
        }
    }
    found
}

/// Variables in families of those that stand in one condition, the narrowest conditions first, in the order they have.
fn families(vars: &[&u32], hyperedges: &[Vec<u32>]) -> Vec<Vec<u32>> {
    let mut family_of: BTreeMap<u32, usize> = vars.iter().map(|var| **var).zip(0..).collect();
    let among = |edge: &Vec<u32>| -> Vec<u32> {
        edge.iter().copied().filter(|var| family_of.contains_key(var)).collect()
    };
    let mut edges: Vec<Vec<u32>> = hyperedges.iter().map(among).filter(|edge| edge.len() > 1).collect();
    edges.sort_by_key(Vec::len);
    for edge in edges {
        let met: BTreeSet<usize> = edge.iter().filter_map(|var| family_of.get(var).copied()).collect();
        let size = family_of.values().filter(|family| met.contains(family)).count();
        if let Some(first) = met.first().filter(|_| size <= FAMILY) {
            family_of.values_mut().filter(|family| met.contains(family)).for_each(|family| *family = *first);
        }
    }
    let mut found: BTreeMap<usize, Vec<u32>> = BTreeMap::new();
    for var in vars {
        found.entry(family_of.get(var).copied().unwrap_or(usize::MAX)).or_default().push(**var);
    }
    found.into_values().collect()
}

/// The variables in groups that stay together, by first appearance.
fn groups(vars: &[u32], clusters: &[Vec<u32>], hyperedges: &[Vec<u32>]) -> Vec<Vec<u32>> {
    let mut cluster_of = BTreeMap::new();
    for (number, cluster) in clusters.iter().enumerate() {
        for var in cluster {
            cluster_of.entry(*var).or_insert(number);
        }
    }
    let mut wanted: BTreeMap<u32, bool> = vars.iter().map(|var| (*var, true)).collect();
    let mut group_of_cluster = BTreeMap::new();
    let mut groups: Vec<Vec<u32>> = Vec::new();
    for var in hyperedges.iter().flatten().chain(vars) {
        match wanted.get_mut(var) {
            Some(free) if *free => *free = false,
            _ => continue,
        }
        let new = groups.len();
        let place =
            cluster_of.get(var).map_or(new, |cluster| *group_of_cluster.entry(*cluster).or_insert(new));
        match groups.get_mut(place) {
            Some(group) => group.push(*var),
            None => groups.push(vec![*var]),
        }
    }
    groups
}

/// Moves every group to the middle of its hyperedges until that shortens them no more.
fn force(count: usize, pulls: &[Vec<usize>]) -> Vec<usize> {
    let mut order: Vec<usize> = (0..count).collect();
    let mut best = (span(&order, pulls), order.clone());
    let mut idle = 0;
    for _ in 0..ROUNDS {
        order = step(&order, pulls);
        let length = span(&order, pulls);
        if length < best.0 {
            best = (length, order.clone());
            idle = 0;
        } else {
            idle += 1;
        }
        if idle > 4 {
            break;
        }
    }
    best.1
}

fn places(order: &[usize]) -> Vec<i64> {
    let mut places = vec![0; order.len()];
    for (place, group) in (0_i64..).zip(order) {
        if let Some(slot) = places.get_mut(*group) {
            *slot = place * UNIT;
        }
    }
    places
}

fn step(order: &[usize], pulls: &[Vec<usize>]) -> Vec<usize> {
    let places = places(order);
    let mut sums = vec![(0_i64, 0_i64); places.len()];
    for pull in pulls {
        let total: i64 = pull.iter().filter_map(|group| places.get(*group)).sum();
        let middle = total / i64::try_from(pull.len()).unwrap_or(i64::MAX).max(1);
        for group in pull {
            if let Some((sum, edges)) = sums.get_mut(*group) {
                *sum += middle;
                *edges += 1;
            }
        }
    }
    let mut next = order.to_vec();
    next.sort_by_key(|group| match (sums.get(*group), places.get(*group)) {
        (Some((sum, edges)), _) if *edges > 0 => sum / edges,
        (_, Some(place)) => *place,
        _ => i64::MAX,
    });
    next
}

fn span(order: &[usize], pulls: &[Vec<usize>]) -> i64 {
    let places = places(order);
    let length = |pull: &Vec<usize>| {
        let inner = || pull.iter().filter_map(|group| places.get(*group).copied());
        inner().max().unwrap_or(0) - inner().min().unwrap_or(0)
    };
    pulls.iter().map(length).sum()
}
