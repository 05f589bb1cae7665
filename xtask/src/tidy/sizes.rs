//! Files stay short enough to be read whole.

use super::{Finding, Source};

/// Above this a file should be divided.
const WARN: usize = 500;
/// Above this it must be.
const FAIL: usize = 800;

pub(super) fn check(source: Source<'_>) -> Option<Finding> {
    let lines = source.text.lines().count();
    if !source.is_rust() || lines <= WARN {
        return None;
    }
    if lines > FAIL {
        return Some(Finding::fails(source.path, None, format!("{lines} lines; the limit is {FAIL}")));
    }
    Some(Finding::warns(source.path, format!("{lines} lines; aim for {WARN}")))
}

#[cfg(test)]
mod tests {
    use super::check;
    use crate::tidy::{Gravity, Source};

    fn gravity(path: &str, lines: usize) -> Option<Gravity> {
        check(Source { path, text: &"x\n".repeat(lines) }).map(|finding| finding.gravity)
    }

    #[test]
    fn long_files_warn_and_very_long_files_fail() {
        assert_eq!(gravity("a.rs", 500), None);
        assert_eq!(gravity("a.rs", 501), Some(Gravity::Warns));
        assert_eq!(gravity("a.rs", 800), Some(Gravity::Warns));
        assert_eq!(gravity("a.rs", 801), Some(Gravity::Fails));
    }

    #[test]
    fn only_code_is_measured() {
        assert_eq!(gravity("a.md", 5000), None);
    }
}
