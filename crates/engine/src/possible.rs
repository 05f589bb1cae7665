//! Sets of possible values of one fact.

use rettesnor_values::Ranges;
use serde::{Deserialize, Serialize};

/// A set of possible values.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, Default)]
pub enum Possible {
    /// The whole domain.
    #[default]
    Any,
    /// Indices of a Boolean (0 no, 1 yes) or an enumeration, ascending; empty = impossible.
    Cells(Vec<u32>),
    /// Ordinals of an ordered type.
    Ranges(Ranges),
}
