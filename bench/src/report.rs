//! What was measured, as a table for the terminal and as Markdown.

use crate::measure::Spread;
use std::fmt::Write as _;

/// What a number should be.
#[derive(Debug, Clone, Copy)]
pub enum Target {
    /// At most.
    AtMost(f64),
    /// Less than.
    Below(f64),
    /// Nothing is asked: the line is there to compare with.
    None,
    /// A time.
    Faster {
        /// Less than this.
        nanoseconds: f64,
        /// Whether it is.
        met: bool,
    },
    /// A claim that is not a number, and whether it holds.
    Holds(bool),
}

/// One line.
#[derive(Debug, Clone)]
pub struct Line {
    /// What was measured.
    pub what: String,
    /// Time, with its unit.
    pub time: String,
    /// By what, and how many times it.
    pub ratio: Option<(String, Spread)>,
    /// What it should be.
    pub target: Target,
}

/// A part of the report.
#[derive(Debug, Clone)]
pub struct Part {
    /// Heading.
    pub title: String,
    /// What was done, in a few sentences.
    pub about: String,
    /// The lines.
    pub lines: Vec<Line>,
    /// What a reader must know to understand the numbers.
    pub notes: Vec<String>,
}

impl Line {
    /// A line with a ratio.
    pub fn ratio(what: impl Into<String>, nanoseconds: f64, against: (&str, Spread), target: Target) -> Self {
        Self {
            what: what.into(),
            time: duration(nanoseconds),
            ratio: Some((against.0.to_owned(), against.1)),
            target,
        }
    }

    /// A line without one.
    pub fn plain(what: impl Into<String>, time: impl Into<String>, target: Target) -> Self {
        Self { what: what.into(), time: time.into(), ratio: None, target }
    }

    fn cells(&self) -> [String; 5] {
        let ratio = self.ratio.as_ref().map(|(to, spread)| (shown(*spread), to.clone()));
        let (ratio, to) = ratio.unwrap_or_default();
        let (target, met) = self.judged();
        let ratio = if to.is_empty() { ratio } else { format!("{ratio} × {to}") };
        [self.what.clone(), self.time.clone(), ratio, target, met]
    }

    /// The target in words, and whether it is met.
    fn judged(&self) -> (String, String) {
        let median = self.ratio.as_ref().map(|(_, spread)| spread.median);
        let (target, met) = match self.target {
            Target::AtMost(most) => (format!("≤ {}", number(most)), median.is_some_and(|it| it <= most)),
            Target::Below(most) => (format!("< {}", number(most)), median.is_some_and(|it| it < most)),
            Target::Faster { nanoseconds, met } => (format!("< {}", duration(nanoseconds)), met),
            Target::Holds(met) => ("holds".to_owned(), met),
            Target::None => return (String::new(), String::new()),
        };
        (target, if met { "yes" } else { "**no**" }.to_owned())
    }
}

const HEADINGS: [&str; 5] = ["what", "median time", "ratio (min–max)", "target", "met"];

impl Part {
    /// For a terminal.
    pub fn text(&self) -> String {
        let rows: Vec<[String; 5]> = self.lines.iter().map(Line::cells).collect();
        let widths: Vec<usize> = (0..HEADINGS.len())
            .map(|column| {
                let cells = rows.iter().map(|row| row[column].chars().count());
                cells.chain([HEADINGS[column].chars().count()]).max().unwrap_or(0)
            })
            .collect();
        let mut text = format!("\n{}\n\n", self.title);
        for row in std::iter::once(HEADINGS.map(str::to_owned)).chain(rows) {
            for (cell, width) in row.iter().zip(&widths) {
                let cell = cell.replace("**", "");
                let _ = write!(text, "{cell}{}  ", " ".repeat(width.saturating_sub(cell.chars().count())));
            }
            text.truncate(text.trim_end().len());
            text.push('\n');
        }
        for note in &self.notes {
            let _ = writeln!(text, "- {note}");
        }
        text
    }

    /// For a page.
    pub fn markdown(&self) -> String {
        let mut text = format!("\n## {}\n\n{}\n\n", self.title, self.about);
        let _ = writeln!(text, "| {} |\n|---|--:|--:|--:|---|", HEADINGS.join(" | "));
        for line in &self.lines {
            let _ = writeln!(text, "| {} |", line.cells().join(" | "));
        }
        if !self.notes.is_empty() {
            text.push('\n');
        }
        for note in &self.notes {
            let _ = writeln!(text, "- {note}");
        }
        text
    }
}

/// A spread in a few digits.
fn shown(spread: Spread) -> String {
    format!("{} ({}–{})", number(spread.median), number(spread.least), number(spread.greatest))
}

/// Two or three digits that count.
pub fn number(value: f64) -> String {
    match value {
        v if v >= 100.0 => format!("{v:.0}"),
        v if v >= 10.0 => trimmed(&format!("{v:.1}")),
        v if v >= 0.1 => trimmed(&format!("{v:.2}")),
        v => trimmed(&format!("{v:.4}")),
    }
}

fn trimmed(text: &str) -> String {
    text.trim_end_matches('0').trim_end_matches('.').to_owned()
}

/// A time in the unit that suits it.
pub fn duration(nanoseconds: f64) -> String {
    match nanoseconds {
        n if n < 1e3 => format!("{} ns", number(n)),
        n if n < 1e6 => format!("{} µs", number(n / 1e3)),
        n if n < 1e9 => format!("{} ms", number(n / 1e6)),
        n => format!("{} s", number(n / 1e9)),
    }
}
