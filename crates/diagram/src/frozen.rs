//! The written form of a diagram, and the check that what was read is one.

use std::fmt;

use serde::{Deserialize, Serialize};

use crate::store::{Edge, Store};
use crate::{Diagram, MAX_CELLS, MAX_LEVELS, full_mask};

/// The most words that the sets of terminals of one diagram may take together.
const MOST_REACH: usize = 1 << 22;

/// A diagram as it is written: nothing that can be worked out from the rest.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
pub(crate) struct Frozen {
    pub(crate) vars: Vec<u32>,
    pub(crate) cells: Vec<u8>,
    pub(crate) terminals: Vec<u16>,
    pub(crate) levels: Vec<u32>,
    pub(crate) widths: Vec<u8>,
    pub(crate) masks: Vec<u64>,
    pub(crate) children: Vec<u32>,
}

/// What is wrong with a diagram that was read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum Corrupt {
    /// The variables and their domains do not match, repeat, or are too many.
    Variables,
    /// The terminals are not a rising list.
    Terminals,
    /// The lists of nodes and edges do not fit together.
    Lengths,
    /// A node's masks do not divide its domain in order.
    Masks,
    /// A node's children repeat, or do not come before it at a later level.
    Children,
    /// Two nodes are equal.
    Duplicate,
    /// A node, terminal or variable is of no use to the root.
    Unused,
}

impl fmt::Display for Corrupt {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(match self {
            Self::Variables => "the variables and their domains do not match",
            Self::Terminals => "the terminals are not a rising list",
            Self::Lengths => "the lists of nodes and edges do not fit together",
            Self::Masks => "the masks of a node do not divide its domain",
            Self::Children => "the children of a node are out of order",
            Self::Duplicate => "two nodes are equal",
            Self::Unused => "a part of the diagram is never reached",
        })
    }
}

impl std::error::Error for Corrupt {}

impl Frozen {
    /// Everything a diagram promises.
    pub(crate) fn check(&self) -> Result<(), Corrupt> {
        self.check_shape()?;
        self.check_nodes()?;
        self.check_use()
    }

    /// What a walk needs to end within the lists. Cheap: it takes no memory.
    fn check_shape(&self) -> Result<(), Corrupt> {
        self.check_lists()?;
        for (number, (level, _, _, children)) in self.nodes().enumerate() {
            // Each node goes at least two ways, so that there are fewer nodes than edges.
            if level as usize >= self.vars.len() || children.len() < 2 {
                return Err(Corrupt::Lengths);
            }
            self.check_children(number, level, children)?;
        }
        Ok(())
    }

    /// The level and the edges of every node, in order.
    pub(crate) fn nodes(&self) -> impl Iterator<Item = (u32, usize, &[u64], &[u32])> {
        let mut start = 0;
        self.levels.iter().zip(&self.widths).map(move |(level, width)| {
            let (first, end) = (start, start + usize::from(*width));
            start = end;
            let masks = self.masks.get(first..end).unwrap_or(&[]);
            let children = self.children.get(first..end).unwrap_or(&[]);
            (*level, first, masks, children)
        })
    }

    fn check_lists(&self) -> Result<(), Corrupt> {
        let bad_domain = self.cells.iter().any(|cells| !(1..=MAX_CELLS).contains(cells));
        if self.vars.len() != self.cells.len() || self.vars.len() > MAX_LEVELS || bad_domain {
            return Err(Corrupt::Variables);
        }
        if self.terminals.is_empty() || !self.terminals.is_sorted_by(|a, b| a < b) {
            return Err(Corrupt::Terminals);
        }
        let edges: usize = self.widths.iter().map(|width| usize::from(*width)).sum();
        let fits = self.levels.len() == self.widths.len()
            && edges == self.masks.len()
            && edges == self.children.len();
        let countable = self.levels.len() < (u32::MAX >> 2) as usize && edges < (u32::MAX >> 2) as usize;
        // What each node reaches is kept as a set of terminals: many of both would take memory out of proportion.
        let words = self.terminals.len().div_ceil(64);
        let reach = words.saturating_mul(self.terminals.len().saturating_add(self.levels.len()));
        if fits && countable && reach <= MOST_REACH { Ok(()) } else { Err(Corrupt::Lengths) }
    }

    fn check_nodes(&self) -> Result<(), Corrupt> {
        let mut sorted = self.vars.clone();
        sorted.sort_unstable();
        sorted.dedup();
        if sorted.len() != self.vars.len() {
            return Err(Corrupt::Variables);
        }
        let mut store = Store::default();
        let mut edges = Vec::new();
        for (number, (level, _, masks, children)) in self.nodes().enumerate() {
            let cells = self.cells.get(level as usize).ok_or(Corrupt::Lengths)?;
            let mut union = 0;
            for mask in masks {
                // Each mask starts at the lowest cell not yet taken: disjoint, not empty, and in canonical order.
                let free = !union;
                if *mask & union != 0 || *mask & free & free.wrapping_neg() == 0 {
                    return Err(Corrupt::Masks);
                }
                union |= *mask;
            }
            if union != full_mask(*cells) {
                return Err(Corrupt::Masks);
            }
            edges.clear();
            edges.extend(masks.iter().zip(children).map(|(mask, child)| Edge { mask: *mask, child: *child }));
            store.intern(level, &edges, usize::MAX);
            if store.len() != number + 1 {
                return Err(Corrupt::Duplicate);
            }
        }
        Ok(())
    }

    fn check_children(&self, number: usize, level: u32, children: &[u32]) -> Result<(), Corrupt> {
        for (place, child) in children.iter().enumerate() {
            let repeated = children.iter().take(place).any(|other| other == child);
            let node = (*child as usize).checked_sub(self.terminals.len());
            let early = node.is_some_and(|node| {
                node >= number || self.levels.get(node).is_none_or(|below| *below <= level)
            });
            if repeated || early {
                return Err(Corrupt::Children);
            }
        }
        Ok(())
    }

    /// The root is the last node; everything else has a parent, which a later node or the root is.
    fn check_use(&self) -> Result<(), Corrupt> {
        let mut used = vec![false; self.terminals.len() + self.levels.len()];
        let roots = used.len().checked_sub(1).and_then(|root| u32::try_from(root).ok());
        for id in roots.iter().chain(&self.children) {
            if let Some(used) = used.get_mut(*id as usize) {
                *used = true;
            }
        }
        let mut tested = vec![false; self.vars.len()];
        for level in &self.levels {
            if let Some(tested) = tested.get_mut(*level as usize) {
                *tested = true;
            }
        }
        if used.iter().chain(&tested).all(|flag| *flag) { Ok(()) } else { Err(Corrupt::Unused) }
    }
}

impl TryFrom<Frozen> for Diagram {
    type Error = Corrupt;

    fn try_from(frozen: Frozen) -> Result<Self, Corrupt> {
        frozen.check()?;
        Ok(Self::thaw(&frozen))
    }
}

/// Reads and writes diagrams whose bytes were written by this crate and have not been changed since.
///
/// For `#[serde(with = "rettesnor_diagram::trusted")]`. Only the shape is checked, so that a walk stays within the diagram
/// and ends. What only makes a diagram canonical is left to [`Diagram::check`], which takes longer than reading does.
pub mod trusted {
    use serde::{Deserialize as _, Deserializer, Serialize as _, Serializer, de::Error as _};

    use super::Frozen;
    use crate::Diagram;

    /// Writes a diagram as it is written elsewhere.
    pub fn serialize<S: Serializer>(diagram: &Option<Diagram>, serializer: S) -> Result<S::Ok, S::Error> {
        diagram.serialize(serializer)
    }

    /// Reads a diagram.
    pub fn deserialize<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Option<Diagram>, D::Error> {
        let frozen = Option::<Frozen>::deserialize(deserializer)?;
        frozen.map_or(Ok(None), |frozen| {
            frozen.check_shape().map_err(D::Error::custom)?;
            Ok(Some(Diagram::thaw(&frozen)))
        })
    }
}
