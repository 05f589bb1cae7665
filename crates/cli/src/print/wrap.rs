//! Breaking text into lines for the terminal at hand.

use std::io::{IsTerminal as _, stdout};
use std::sync::OnceLock;

/// Where lines are broken when nobody says how wide the terminal is.
const WIDTH: usize = 100;
/// Narrower than this nothing can be read; wider than that no eye finds the next line.
const READABLE: (usize, usize) = (40, 120);

/// How wide lines may be: what `COLUMNS` says, else the terminal, else a page.
pub(crate) fn width() -> usize {
    static FOUND: OnceLock<usize> = OnceLock::new();
    *FOUND.get_or_init(|| {
        let told = std::env::var("COLUMNS").ok().and_then(|text| text.parse::<usize>().ok());
        let terminal = || {
            let size = stdout().is_terminal().then(terminal_size::terminal_size).flatten();
            size.map(|(width, _)| usize::from(width.0))
        };
        told.or_else(terminal).map_or(WIDTH, |width| width.clamp(READABLE.0, READABLE.1))
    })
}

/// The first letter as a capital.
pub(crate) fn capital(text: &str) -> String {
    let mut signs = text.chars();
    signs.next().map_or_else(String::new, |first| first.to_uppercase().chain(signs).collect())
}

/// Adds a text broken into lines; escape codes take no room.
pub(crate) fn wrap(out: &mut String, indent: usize, rest: usize, text: &str) {
    let limit = width();
    let spaces = |count: usize| " ".repeat(count);
    for (number, given) in text.lines().enumerate() {
        let mut line = spaces(if number == 0 { indent } else { rest });
        let mut width = line.len();
        let mut empty = true;
        // Not at a no-break space: a section sign and its number stay together.
        for word in given.split([' ', '\t']).filter(|word| !word.is_empty()) {
            let long = visible(word);
            if !empty && width.saturating_add(long).saturating_add(1) > limit {
                out.push_str(&line);
                out.push('\n');
                line = spaces(rest);
                width = rest;
                empty = true;
            }
            if !empty {
                line.push(' ');
                width = width.saturating_add(1);
            }
            line.push_str(word);
            width = width.saturating_add(long);
            empty = false;
        }
        out.push_str(&line);
        out.push('\n');
    }
}

/// Signs a word takes on the screen.
pub(super) fn visible(word: &str) -> usize {
    let mut escape = false;
    let shown = word.chars().filter(|sign| {
        let hidden = escape || *sign == '\u{1b}';
        escape = hidden && *sign != 'm';
        !hidden
    });
    shown.count()
}
