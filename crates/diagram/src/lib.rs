//! Reduced ordered decision diagrams over many-valued variables.
//!
//! A *variable* has a domain of at most 64 *cells*; what is known of it is a mask over them. A [`Builder`] makes hash-consed
//! diagrams whose leaves are terminals that mean something only to the caller. A [`Diagram`] is one of them frozen:
//! compact, serialisable, with children before parents. A [`Walk`] asks a frozen diagram questions about the *worlds* that
//! a case leaves possible: which terminals are reached, which variables matter, why, and what an answer would settle.
//!
//! A world picks one cell of every variable and, for tied variables, one row of their [`Joint`].
//! The crate knows nothing of law, clocks, files or randomness, and its results depend on nothing but its arguments.

mod bits;
mod boxes;
mod branches;
mod builder;
mod compare;
mod diagram;
mod differ;
mod explain;
mod frozen;
mod hash;
mod joint;
mod lay;
mod load;
mod order;
mod relevant;
mod residual;
mod rows;
mod set;
mod split;
mod store;
mod view;
mod walk;

pub use branches::Branch;
pub use builder::{BuildError, Builder, Ref};
pub use compare::{Difference, difference, equivalent};
pub use diagram::Diagram;
pub use frozen::{Corrupt, trusted};
pub use joint::{Component, Factor, Joint, JointError};
pub use load::Masks;
pub use order::{orders, sifted, smallest};
pub use residual::Residual;
pub use set::TerminalSet;
pub use split::Part;
pub use walk::{Scratch, Walk};

/// The terminal that stands for "no such world": never an outcome, always left out of outcome sets.
pub const NO_WORLD: u16 = u16::MAX;
/// The terminal that boolean functions use for *no*.
pub const NO: u16 = 0;
/// The terminal that boolean functions use for *yes*.
pub const YES: u16 = 1;
/// The most cells a variable may have: a mask is one machine word.
pub const MAX_CELLS: u8 = 64;
/// The most levels a builder takes: operations recurse once per level, and the stack of a browser is small.
pub const MAX_LEVELS: usize = 1024;

/// Turns a length into a 32-bit index; a length beyond that is an index nothing has.
pub(crate) fn index(length: usize) -> u32 {
    u32::try_from(length).unwrap_or(u32::MAX)
}

/// The mask of a whole domain.
pub(crate) const fn full_mask(cells: u8) -> u64 {
    match cells {
        0 => 0,
        1..=63 => (1 << cells) - 1,
        _ => u64::MAX,
    }
}

/// The mask of one cell; empty for a cell no domain has.
pub(crate) const fn cell_mask(cell: u8) -> u64 {
    if cell < MAX_CELLS { 1 << cell } else { 0 }
}

/// The lowest cell of a mask that is not empty.
pub(crate) fn lowest_cell(mask: u64) -> u8 {
    u8::try_from(mask.trailing_zeros()).unwrap_or(MAX_CELLS)
}

/// The cells of a mask, in rising order.
pub(crate) fn cells_of(mut mask: u64) -> impl Iterator<Item = u8> {
    std::iter::from_fn(move || {
        let cell = (mask != 0).then(|| lowest_cell(mask))?;
        mask &= mask.wrapping_sub(1);
        Some(cell)
    })
}
