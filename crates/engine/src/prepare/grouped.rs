//! What a group of tied variables comes to.

use super::frame::Clash;
use super::table::Classes;
use crate::answer::FactRef;
use rettesnor_diagram::Joint;

/// A group worked out.
#[derive(Debug, Clone, Default)]
pub(crate) struct Grouped {
    /// The possible rows, where several variables are tied.
    pub(crate) joint: Option<Joint>,
    /// What each factor of the joint means.
    pub(crate) factors: Vec<Meaning>,
    /// What it leaves of its variables.
    pub(crate) narrowed: Vec<Narrowing>,
    /// Variables whose openness may be more than the worlds hold.
    pub(crate) coarse: Vec<u32>,
    pub(crate) clash: Option<Clash>,
}

/// The rows of a factor, as values of the open facts behind it.
#[derive(Debug, Clone, Default)]
pub(crate) struct Meaning {
    /// Open facts, ascending.
    pub(crate) facts: Vec<FactRef>,
    /// For each row, the classes of each of `facts`.
    pub(crate) rows: Classes,
}

/// What a group leaves of a variable.
#[derive(Debug, Clone)]
pub(crate) struct Narrowing {
    pub(crate) variable: u32,
    pub(crate) cells: u64,
    /// The open facts that vary, where the group decides them.
    pub(crate) facts: Option<Vec<FactRef>>,
}
