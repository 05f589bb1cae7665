//! The codes of this crate's diagnostics.

use rettesnor_source::Code;

/// What the rules answer is not what the example says.
pub const FAILED_EXAMPLE: Code = Code("failed-example");
/// The example names or gives something that the rules do not have.
pub const BAD_EXAMPLE: Code = Code("bad-example");
