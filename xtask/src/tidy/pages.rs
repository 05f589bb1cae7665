//! Every diagnostic has a page in `docs/diagnostics`, and every page a diagnostic.

use super::{Finding, Source};
use std::collections::BTreeMap;

const FOLDER: &str = "docs/diagnostics/";
/// How a code is declared where it stands by itself.
const DECLARED: &str = "Code(\"";
/// What a file is called that lists a crate's codes, one `NAME = "the-code";` to a line.
const LIST: &str = "/codes.rs";
/// The folder's own introduction, which is about no single code.
const INTRODUCTION: &str = "README";

pub(super) fn check(sources: &[Source<'_>]) -> Vec<Finding> {
    let pages: BTreeMap<&str, &str> = sources
        .iter()
        .filter_map(|source| Some((source.path.strip_prefix(FOLDER)?.strip_suffix(".md")?, source.path)))
        .filter(|(code, _)| *code != INTRODUCTION)
        .collect();
    let codes = declared(sources);
    let unexplained =
        codes.iter().filter(|(code, _)| !pages.contains_key(*code)).map(|(code, (path, line))| {
            Finding::fails(path, *line, format!("the code {code} has no page: write {FOLDER}{code}.md"))
        });
    let orphans = pages
        .iter()
        .filter(|(code, _)| !codes.contains_key(*code))
        .map(|(code, path)| Finding::fails(path, None, format!("no crate reports the code {code}")));
    unexplained.chain(orphans).collect()
}

/// The codes that crates declare outside tests and documentation, each with the first place it stands.
fn declared<'a>(sources: &[Source<'a>]) -> BTreeMap<&'a str, (&'a str, usize)> {
    let mut codes = BTreeMap::new();
    let crates = sources.iter().filter(|source| source.is_rust() && source.path.starts_with("crates/"));
    for source in crates {
        let code_lines = source.shipped_lines().filter(|(_, line)| !line.trim_start().starts_with("//"));
        for (number, line) in code_lines {
            let alone = line.split(DECLARED).skip(1).filter_map(|rest| rest.split('"').next());
            let listed = source.path.ends_with(LIST).then(|| listed(line)).flatten();
            for code in alone.chain(listed) {
                codes.entry(code).or_insert((source.path, number));
            }
        }
    }
    codes
}

/// The code in a line such as `UNKNOWN_NAME = "unknown-name";`.
fn listed(line: &str) -> Option<&str> {
    let (name, value) = line.trim().split_once(" = ")?;
    let is_constant = name.chars().all(|c| c.is_ascii_uppercase() || c.is_ascii_digit() || c == '_');
    value.strip_prefix('"')?.strip_suffix("\";").filter(|_| is_constant)
}

#[cfg(test)]
mod tests {
    use super::check;
    use crate::tidy::Source;

    const DECLARES: Source<'_> = Source {
        path: "crates/rules/src/codes.rs",
        text: "/// As `Code(\"in-docs\")`.\npub const A: Code = Code(\"unknown-name\");\n#[cfg(test)]\nCode(\"in-test\")",
    };
    const PAGE: Source<'_> = Source { path: "docs/diagnostics/unknown-name.md", text: "" };

    #[test]
    fn a_code_with_its_page_is_in_order() {
        let introduction = Source { path: "docs/diagnostics/README.md", text: "" };
        assert_eq!(check(&[DECLARES, PAGE, introduction]), []);
    }

    #[test]
    fn a_code_without_a_page_is_found_where_it_is_declared() {
        let findings = check(&[DECLARES]);
        let found: Vec<_> = findings.iter().map(|finding| (finding.path.as_str(), finding.line)).collect();
        assert_eq!(found, [("crates/rules/src/codes.rs", Some(2))]);
    }

    #[test]
    fn codes_listed_in_a_file_of_codes_need_pages_too() {
        let text = "codes! {\n    /// A.\n    SAME_NAME = \"same-name\";\n}\nlet other = \"x\";\n";
        let found =
            |path| check(&[Source { path, text }]).iter().map(|finding| finding.line).collect::<Vec<_>>();
        assert_eq!(found("crates/rules/src/codes.rs"), [Some(3)]);
        assert_eq!(found("crates/rules/src/model.rs"), []);
    }

    #[test]
    fn a_page_without_a_code_is_found() {
        let findings = check(&[PAGE]);
        assert_eq!(findings.len(), 1);
        assert_eq!(findings[0].path, PAGE.path);
    }
}
