//! An answer as lines of text for a terminal. The words beside each sign say the same as the sign.

mod brief;
mod full;
mod list;
mod whom;
mod wrap;

use anstyle::{AnsiColor, Style};
use rettesnor_guide::texts::Texts;
use rettesnor_guide::view::{AnswerView, ContradictionView, Line, ListView, Sign, TermView};
use rettesnor_rules::model::RuleBase;
use rettesnor_services::rank::{Asked, Ranked, Ranking};
use std::fmt::Write as _;
pub(crate) use wrap::{capital, width, wrap};

const HEAD: Style = Style::new().bold();
const DIM: Style = Style::new().dimmed();
/// Facts named in a short line before the rest are counted.
const NAMED: usize = 3;

/// The answer in brief: about two screens.
pub(crate) fn brief(texts: &Texts, view: &AnswerView) -> String {
    brief::answer(texts, view)
}

/// Whom to call.
pub(crate) fn whom(
    about: (&Texts, &RuleBase),
    ranking: &Ranking<'_>,
    asked: &Asked<'_>,
    everything: bool,
    line: &mut impl FnMut(&Ranked<'_>) -> Option<Line>,
) -> String {
    whom::answer(about, ranking, asked, everything, line)
}

/// A checklist or document; `told` where a case was given.
pub(crate) fn list(texts: &Texts, view: &ListView, told: bool) -> String {
    list::list(texts, view, told)
}

/// Technical terms and what they mean; nothing where there are none.
pub(crate) fn terms(texts: &Texts, terms: &[TermView]) -> String {
    let mut page = Page { texts, out: String::new() };
    if !terms.is_empty() {
        page.titled("ordforklaringer");
        for term in terms {
            page.term(term);
        }
    }
    page.out
}

/// A technical term and what it means.
pub(crate) fn term(texts: &Texts, term: &TermView) -> String {
    let mut page = Page { texts, out: String::new() };
    page.term(term);
    page.out
}

/// The answer with every line in full.
pub(crate) fn full(texts: &Texts, view: &AnswerView) -> String {
    full::answer(texts, view)
}

/// Lines of text under headings.
#[derive(Debug)]
struct Page<'a> {
    texts: &'a Texts,
    out: String,
}

fn sign(sign: Sign) -> (&'static str, Style) {
    let colour = |colour: AnsiColor| Style::new().fg_color(Some(colour.into()));
    match sign {
        Sign::Yes => ("✓", colour(AnsiColor::Green)),
        Sign::YesIf => ("◐", colour(AnsiColor::Green)),
        Sign::May => ("~", colour(AnsiColor::Cyan)),
        Sign::Open => ("?", colour(AnsiColor::Yellow)),
        Sign::Doubt => ("!", colour(AnsiColor::Magenta)),
        Sign::No => ("✗", colour(AnsiColor::Red)),
        Sign::NotKnown => ("–", DIM),
    }
}

impl Page<'_> {
    fn line(&mut self, indent: usize, text: &str) {
        let rest = indent.saturating_add(if indent > 2 { 0 } else { 2 });
        wrap(&mut self.out, indent, rest, text);
    }

    fn dim(&mut self, indent: usize, text: &str) {
        wrap(&mut self.out, indent, indent, &format!("{DIM}{text}{DIM:#}"));
    }

    fn heading(&mut self, text: &str) {
        // Writing to a string cannot fail.
        let _ = writeln!(self.out, "\n{HEAD}{text}{HEAD:#}");
    }

    fn titled(&mut self, key: &str) {
        let title = self.texts.get(key);
        self.heading(&title);
    }

    fn contradiction(&mut self, clash: &ContradictionView) {
        self.heading(&format!("! {}", self.texts.get("motstridende-fakta")));
        for fact in &clash.facts {
            self.line(4, fact);
        }
        for reason in &clash.because {
            self.line(4, &format!("{reason}."));
        }
        self.line(2, &clash.text);
        let help = format!("→ {}", self.texts.get("motstridende-hjelp"));
        self.line(2, &help);
    }

    fn term(&mut self, term: &TermView) {
        self.line(2, &format!("{HEAD}{}{HEAD:#}: {}", capital(&term.title), term.meaning));
    }

    /// What a line leads to, with the command that shows it.
    fn leads(&mut self, line: &Line) {
        for lead in &line.leads_to {
            let text = self
                .texts
                .with(&format!("videre-{}", lead.kind), &[("tittel", &lead.title), ("navn", &lead.name)]);
            self.line(4, &text);
        }
    }

    /// The first of several, and how many more.
    fn some(&self, all: &[String], most: usize) -> String {
        let named: Vec<_> = all.iter().take(most).cloned().collect();
        let named = named.join("; ");
        match all.len().saturating_sub(most) {
            0 => named,
            more => self.texts.with("og-flere", &[("hva", &named), ("antall", &more.to_string())]),
        }
    }

    /// What the answer is about, and by which law.
    fn about(&self, view: &AnswerView, hash: bool) -> String {
        let mut about = String::new();
        if view.law_date != view.today {
            about.push_str(&self.texts.with("svar-lov", &[("dato", &view.law_date.words)]));
            about.push(' ');
        }
        if hash {
            about.push_str(&self.texts.with("svar-regelverk", &[("hash", &view.rule_base)]));
            about.push(' ');
        }
        about.push_str(&view.notice);
        about
    }
}
