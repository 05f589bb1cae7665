//! The codes of what can be wrong with a `katalog` block. Each has a page in `docs/diagnostics`.

use rettesnor_source::Code;

/// The block is not TOML.
pub const NOTATION: Code = Code("catalogue-notation");
/// A key that no catalogue has.
pub const UNKNOWN_KEY: Code = Code("catalogue-unknown-key");
/// A value of the wrong kind, or one that is not on the list.
pub const VALUE: Code = Code("catalogue-value");
/// What is no telephone number, or is shown as another.
pub const PHONE: Code = Code("catalogue-phone");
/// Opening hours that nobody can come in.
pub const HOURS: Code = Code("catalogue-hours");
/// Something every service must have is not there.
pub const MISSING: Code = Code("catalogue-missing");
/// The rules have no service of that name.
pub const UNKNOWN_SERVICE: Code = Code("catalogue-unknown-service");
