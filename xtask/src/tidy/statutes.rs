//! No crate names a statute: the law stands in `regelverk/`, and a change in the law must never need a change in
//! Rust.
//!
//! Test code may, since a parser of references has to be shown some. So may a line of documentation that says it
//! is only an example, with `tidy: example` on it or on the line before.

use super::{Finding, Source};

const EXCUSE: &str = "tidy: example";

/// What comes before the date in a reference to an act or a regulation.
const BEFORE_A_DATE: [&str; 4] = ["lov/", "forskrift/", "LOV-", "FOR-"];

/// How the names of acts and regulations end, in bokmål and nynorsk.
const NAME_ENDINGS: [&str; 5] = ["loven", "lova", "forskriften", "forskrifta", "instruksen"];

/// How lawyers shorten the names, when a section sign follows.
const SHORT_NAMES: [&str; 10] =
    ["bvl.", "bvl", "fvl.", "fvl", "pbrl.", "pbrl", "strl.", "strl", "utl.", "utl"];

pub(super) fn check(source: Source<'_>) -> Vec<Finding> {
    if !(source.is_rust() && source.path.starts_with("crates/")) {
        return Vec::new();
    }
    let mut excused = false;
    let mut findings = Vec::new();
    for (number, line) in source.shipped_lines() {
        let excuse = line.contains(EXCUSE);
        if let Some(statute) = statute_in(line).filter(|_| !excuse && !excused) {
            findings.push(Finding::fails(source.path, number, format!("names a statute: {statute}")));
        }
        excused = excuse;
    }
    findings
}

/// The first statute a line names.
fn statute_in(line: &str) -> Option<String> {
    reference(line).or_else(|| full_name(line)).or_else(|| short_name(line))
}

fn reference(line: &str) -> Option<String> {
    BEFORE_A_DATE.iter().find_map(|mark| {
        let year = |rest: &str| rest.chars().take(4).filter(char::is_ascii_digit).collect::<String>();
        let years = line.match_indices(mark).filter_map(|(at, _)| line.get(at.saturating_add(mark.len())..));
        years.map(year).find(|year| year.len() == 4).map(|year| format!("{mark}{year}"))
    })
}

fn full_name(line: &str) -> Option<String> {
    // Identifiers are divided at underscores, or the names of facts in the rules would hide in them.
    let words = line.split(|c: char| !c.is_alphabetic());
    let named = |word: &&str| {
        let lower = word.to_lowercase();
        // A bare ending is the common noun: "loven" is any act.
        NAME_ENDINGS.iter().any(|ending| lower.strip_suffix(ending).is_some_and(|name| name.len() > 2))
    };
    words.into_iter().find(named).map(str::to_owned)
}

fn short_name(line: &str) -> Option<String> {
    let mut words =
        line.split_whitespace().map(|word| word.trim_start_matches(['(', '«', '"', '`'])).peekable();
    while let Some(word) = words.next() {
        let section_follows = words.peek().is_some_and(|next| next.starts_with('§'));
        if section_follows && SHORT_NAMES.contains(&word.to_lowercase().as_str()) {
            return Some(format!("{word} §"));
        }
    }
    None
}

#[cfg(test)]
mod tests {
    use super::check;
    use crate::tidy::Source;

    fn lines_found(path: &str, text: &str) -> Vec<Option<usize>> {
        check(Source { path, text }).into_iter().map(|finding| finding.line).collect()
    }

    #[test]
    fn references_names_and_short_names_are_found() {
        for text in [
            "let act = \"lov/2008-05-15-35\";",
            "// forskrift/2011-12-16-1255",
            "/// See LOV-1967-02-10.",
            "fn utlendingsloven() {}",
            "let x = folketrygdloven_grunn;",
            "/// Jf. Forvaltningslova.",
            "// rolls (fvl. § 30)",
            "// see utl § 62",
        ] {
            assert_eq!(lines_found("crates/a/src/lib.rs", text), [Some(1)], "{text}");
        }
    }

    #[test]
    fn the_shape_of_a_reference_is_not_a_statute() {
        for text in [
            "if text.starts_with(\"lov/\")",
            "\"i loven\"",
            "// forskrift/ÅÅÅÅ",
            "allover",
            "// § 3",
            "lov/12",
        ] {
            assert_eq!(lines_found("crates/a/src/lib.rs", text), [], "{text}");
        }
    }

    #[test]
    fn tests_and_marked_examples_may_name_statutes() {
        assert_eq!(lines_found("crates/a/tests/b.rs", "lov/2008-05-15-35"), []);
        assert_eq!(lines_found("crates/a/src/lib.rs", "\n#[cfg(test)]\nmod tests { /* lov/2008 */ }"), []);
        let text = "/// <!-- tidy: example -->\n/// lov/2008-05-15-35\n/// lov/2009-01-01-1\n";
        assert_eq!(lines_found("crates/a/src/lib.rs", text), [Some(3)]);
    }

    #[test]
    fn the_law_itself_may() {
        assert_eq!(lines_found("regelverk/helse.md", "lov/2008-05-15-35"), []);
    }
}
