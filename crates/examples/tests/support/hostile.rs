//! Texts nobody meant to write: seeded mutations of everything we have, the same on every machine.

use super::{Text, files_under};
use std::panic::{AssertUnwindSafe, catch_unwind};

/// How many cases a test runs: the usual number, or the full one when `RETTESNOR_FULL` is set.
pub(crate) fn cases(usual: u64, full: u64) -> u64 {
    if std::env::var_os("RETTESNOR_FULL").is_some() { full } else { usual }
}

/// A generator of numbers that only has to be even and repeatable (splitmix64).
#[derive(Clone, Debug)]
pub(crate) struct Dice(u64);

impl Dice {
    /// The dice of a case.
    pub(crate) fn of(case: u64) -> Self {
        Self(case.wrapping_mul(0xA076_1D64_78BD_642F))
    }

    /// The next number.
    pub(crate) fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mut mixed = self.0;
        mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        mixed ^ (mixed >> 31)
    }

    /// A number below a limit; 0 when there is none.
    pub(crate) fn below(&mut self, limit: usize) -> usize {
        let limit = u64::try_from(limit).expect("a length fits").max(1);
        usize::try_from(self.next() % limit).expect("below a length")
    }

    /// One of several.
    pub(crate) fn pick<'a, T>(&mut self, from: &'a [T]) -> &'a T {
        let at = self.below(from.len());
        from.get(at).expect("there is something to pick from")
    }
}

/// Runs many cases, and tells which of them panicked.
pub(crate) fn survives(count: u64, case: impl Fn(&mut Dice)) {
    let failed: Vec<u64> = (0..count)
        .filter(|number| catch_unwind(AssertUnwindSafe(|| case(&mut Dice::of(*number)))).is_err())
        .collect();
    assert!(failed.is_empty(), "of {count} cases, these failed: {failed:?}");
}

/// What the mutations are made from.
pub(crate) struct Stock {
    texts: Vec<String>,
    /// Lines of the texts: whole clauses, which get further than single words do.
    lines: Vec<String>,
    /// Words and signs of the texts.
    words: Vec<String>,
}

impl Stock {
    /// Everything in some files, each cut into pieces a case can afford.
    pub(crate) fn of(files: &[Text]) -> Self {
        let texts: Vec<String> = files.iter().flat_map(|file| sections(&file.body)).collect();
        let lines: Vec<String> = files.iter().flat_map(|file| file.body.lines()).map(str::to_owned).collect();
        let words = lines.iter().flat_map(|line| line.split_inclusive(' ')).map(str::to_owned).collect();
        Self { texts, lines, words }
    }

    /// The rules, the specs of the language, the book and the pages about what can be wrong.
    pub(crate) fn of_rules() -> Self {
        let folders = ["regelverk", "tests/language", "docs/book", "docs/diagnostics"];
        Self::of(&folders.iter().flat_map(|folder| files_under(folder)).collect::<Vec<_>>())
    }

    /// A text with a few pieces cut out, doubled, moved in from elsewhere or replaced.
    pub(crate) fn mutated(&self, dice: &mut Dice, longest: usize) -> String {
        let mut text = dice.pick(&self.texts).clone();
        for _ in 0..=dice.below(6) {
            text = self.edited(&text, dice);
        }
        text.chars().take(longest).collect()
    }

    fn edited(&self, text: &str, dice: &mut Dice) -> String {
        match dice.below(8) {
            0 | 1 => replaced(text, ' ', dice, self.words.as_slice()),
            2 | 3 => replaced(text, '\n', dice, self.lines.as_slice()),
            4 => doubled(text, dice),
            5 => characters(text, dice),
            6 => numbers(text, dice),
            _ => format!("{text}\n{}", dice.pick(&self.texts)),
        }
    }

    /// Words in no order, in a block.
    pub(crate) fn soup(&self, dice: &mut Dice) -> String {
        let fence = dice.pick(&["regel", "eksempel"]);
        let parts: Vec<&str> = (0..dice.below(80))
            .map(|_| {
                if dice.below(4) == 0 { dice.pick(&self.lines) } else { dice.pick(&self.words) }.as_str()
            })
            .collect();
        format!("```{fence}\n{}\n```\n", parts.join(*dice.pick(&["", "\n", "\n  ", " "])))
    }
}

/// A file cut at its second-level headings, so that a case is small enough to compile.
fn sections(text: &str) -> Vec<String> {
    let mut found: Vec<String> = text.split("\n## ").map(str::to_owned).collect();
    found.push(text.to_owned());
    found
}

/// A text with one of the parts between separators replaced, taken out or put in.
fn replaced(text: &str, separator: char, dice: &mut Dice, stock: &[String]) -> String {
    let mut parts: Vec<&str> = text.split(separator).collect();
    let at = dice.below(parts.len());
    let new = dice.pick(stock);
    match dice.below(3) {
        0 => parts.insert(at, new),
        1 => parts[at] = new,
        _ => drop(parts.remove(at)),
    }
    parts.join(&separator.to_string())
}

/// A text with a stretch of lines repeated.
fn doubled(text: &str, dice: &mut Dice) -> String {
    let mut lines: Vec<&str> = text.lines().collect();
    let from = dice.below(lines.len());
    let to = (from + 1 + dice.below(12)).min(lines.len());
    let stretch: Vec<&str> = lines.get(from..to).unwrap_or_default().to_vec();
    let at = dice.below(lines.len());
    lines.splice(at..at, stretch);
    lines.join("\n")
}

/// A text with a few characters cut out and strange ones put in.
fn characters(text: &str, dice: &mut Dice) -> String {
    const STRANGE: [&str; 16] = [
        "\0",
        "\u{feff}",
        "\u{202e}",
        "a\u{30a}",
        "\r",
        "\t",
        "\"",
        "(",
        ")",
        "[",
        "`",
        "```",
        "--",
        "§",
        "\u{10ffff}",
        ",",
    ];
    let mut characters: Vec<char> = text.chars().collect();
    let from = dice.below(characters.len() + 1);
    let to = (from + dice.below(5)).min(characters.len());
    characters.splice(from..to, dice.pick(&STRANGE).chars());
    characters.into_iter().collect()
}

/// A text with its numbers made enormous, negative or nothing.
fn numbers(text: &str, dice: &mut Dice) -> String {
    const ODD: [&str; 8] = [
        "0",
        "-1",
        "9223372036854775807",
        "99999999999999999999999",
        "2147483648",
        "1,0000001",
        "2300-12-31",
        "1800-01-01",
    ];
    let digits: Vec<usize> =
        text.char_indices().filter(|(_, c)| c.is_ascii_digit()).map(|(at, _)| at).collect();
    if digits.is_empty() {
        return text.to_owned();
    }
    let at = *dice.pick(&digits);
    let (before, after) = text.split_at(at);
    let rest = after.trim_start_matches(|c: char| c.is_ascii_digit());
    format!("{before}{}{rest}", dice.pick(&ODD))
}
