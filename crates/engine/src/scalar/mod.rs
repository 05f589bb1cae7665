//! Exact interval arithmetic over what a case leaves open.
//!
//! A [`Span`] holds every value a scalar has in some world, a [`Truth`] every truth of a condition. Both are sound always
//! (they never leave a world out) and exact where each open fact is read once or the expression is monotone; what reads a single
//! open fact in several places is made exact by cutting that fact's set ([`crate::prepare`]).

mod arith;
mod choose;
mod clock;
mod cond;
mod elapsed;
mod env;
mod hull;
mod interval;
mod reads;

pub(crate) use arith::{add_calendar_units, add_span, amount, moved, product, times};
pub(crate) use clock::reads_clock;
pub(crate) use elapsed::elapsed_days;
pub use env::Env;
pub(crate) use env::{Bound, Pin};
pub(crate) use interval::middle;
pub use interval::{Span, Truth};
pub(crate) use reads::Open;
