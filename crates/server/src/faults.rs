//! What is told of a fault in the program itself.

use std::panic;

/// Tells of a panic by its place alone. What it says is never told: it may quote the text it failed on, and with that what
/// somebody was described by.
pub fn tell_places() {
    panic::set_hook(Box::new(|about| {
        let (file, line) = about.location().map_or(("", 0), |place| (place.file(), place.line()));
        tracing::error!(file, line, "en feil i programmet stanset et svar");
    }));
}
