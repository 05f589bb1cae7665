//! Nothing unfinished and nothing of one person's machine stays in the sources.

use super::{Finding, Source};

/// Marks of unfinished work. Put together here, or this file would find itself.
const UNFINISHED: [&str; 5] = [
    concat!("TO", "DO"),
    concat!("FIX", "ME"),
    concat!("todo", "!("),
    concat!("unimplemented", "!("),
    concat!("#[", "ignore"),
];

/// Folders that exist on one machine only.
const MACHINE_FOLDERS: [&str; 5] = [
    concat!("/", "work/"),
    concat!("/", "root/"),
    concat!("/", "home/"),
    concat!("/", "tmp/"),
    concat!("/", "Users/"),
];

pub(super) fn check(source: Source<'_>) -> Vec<Finding> {
    // Lock files are written by tools and hold hashes, in which any letters may stand together.
    if source.has_extension("lock") || source.path.ends_with("-lock.json") {
        return Vec::new();
    }
    let find = |(number, line): (usize, &str)| {
        let said = unfinished(line).map(|mark| format!("unfinished: {mark}"));
        let said = said.or_else(|| machine_path(line).map(|path| format!("path of one machine: {path}")));
        said.map(|text| Finding::fails(source.path, number, text))
    };
    (1..).zip(source.text.lines()).filter_map(find).collect()
}

fn unfinished(line: &str) -> Option<&'static str> {
    let standing_alone = |mark: &str| {
        line.match_indices(mark).any(|(at, _)| {
            let before = line.get(..at).and_then(|text| text.chars().next_back());
            let after = line.get(at.saturating_add(mark.len())..).and_then(|text| text.chars().next());
            let word = |c: Option<char>| c.is_some_and(|c| c.is_alphanumeric() || c == '_');
            !word(before) && (!mark.ends_with(char::is_alphabetic) || !word(after))
        })
    };
    UNFINISHED.into_iter().find(|mark| standing_alone(mark))
}

/// The first absolute path into a machine's own folders. Inside an address or a relative path the same letters
/// are harmless.
fn machine_path(line: &str) -> Option<&'static str> {
    let absolute = |folder: &str| {
        line.match_indices(folder).any(|(at, _)| {
            let before = line.get(..at).and_then(|text| text.chars().next_back());
            !before.is_some_and(|c| c.is_alphanumeric() || "_-.~/}$*".contains(c))
        })
    };
    MACHINE_FOLDERS.into_iter().find(|folder| absolute(folder))
}

#[cfg(test)]
mod tests {
    use super::{MACHINE_FOLDERS, UNFINISHED, check};
    use crate::tidy::Source;

    fn breaches(text: &str) -> usize {
        check(Source { path: "docs/a.md", text }).len()
    }

    #[test]
    fn every_mark_of_unfinished_work_is_found() {
        for mark in UNFINISHED {
            assert_eq!(breaches(&format!("    {mark}: later")), 1, "{mark}");
        }
    }

    #[test]
    fn words_that_only_contain_a_mark_are_not() {
        assert_eq!(
            breaches(concat!("todo", " = \"deny\"\nunimplemented = \"deny\"\nXTO", "DO MASTO", "DON")),
            0
        );
    }

    #[test]
    fn paths_of_a_machine_are_found_and_addresses_are_not() {
        for folder in MACHINE_FOLDERS {
            assert_eq!(breaches(&format!("see `{folder}x`")), 1, "{folder}");
            assert_eq!(breaches(&format!("{folder}x")), 1, "{folder}");
            assert_eq!(breaches(&format!("https://example.org{folder}x and $HOME{folder}x")), 0, "{folder}");
        }
    }

    #[test]
    fn lock_files_are_left_alone() {
        assert_eq!(check(Source { path: "Cargo.lock", text: UNFINISHED[0] }), []);
    }
}
