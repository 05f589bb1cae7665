//! An answer as lines of text for a terminal. The words beside each sign say the same as the sign.

use anstyle::{AnsiColor, Style};
use rettesnor_guide::texts::Texts;
use rettesnor_guide::view::{AnswerView, Line, PartView, Sign};
use std::fmt::Write as _;

/// Facts named in a short line before the rest are counted.
const NAMED: usize = 3;
/// Lines of the section "now" before the rest are counted.
const NOW: usize = 8;
/// Where long lines are broken.
const WIDTH: usize = 100;

const HEAD: Style = Style::new().bold();
const DIM: Style = Style::new().dimmed();

/// Writes an answer.
#[derive(Debug)]
pub(crate) struct Printer<'a> {
    texts: &'a Texts,
    full: bool,
    out: String,
}

/// The answer as text: about two screens, or in full.
pub(crate) fn answer(texts: &Texts, view: &AnswerView, full: bool) -> String {
    let mut printer = Printer { texts, full, out: String::new() };
    printer.head(view);
    printer.contradiction(view);
    printer.section("na", &view.now);
    for column in &view.columns {
        printer.titled(&column.title, &column.lines);
    }
    printer.section("krav", &view.requirements);
    printer.section("faser", &view.phases);
    printer.section("skritt", &view.steps);
    printer.tail(view);
    printer.out
}

fn sign(sign: Sign) -> (&'static str, Style) {
    let colour = |colour: AnsiColor| Style::new().fg_color(Some(colour.into()));
    match sign {
        Sign::Yes | Sign::YesIf => ("✓", colour(AnsiColor::Green)),
        Sign::May => ("~", colour(AnsiColor::Cyan)),
        Sign::Open => ("?", colour(AnsiColor::Yellow)),
        Sign::Doubt => ("!", colour(AnsiColor::Magenta)),
        Sign::No => ("✗", colour(AnsiColor::Red)),
        Sign::NotKnown => ("–", DIM),
    }
}

/// Which lines are counted together, and how many of them are shown.
fn quota(line: &Line) -> (usize, usize) {
    let now = line.acute && line.sign < Sign::No || line.deadline.as_ref().is_some_and(|it| it.live);
    match (now, line.sign) {
        (true, _) => (0, NOW),
        (_, Sign::Yes) => (1, 5),
        (_, Sign::YesIf) => (2, 2),
        (_, Sign::May) => (3, 1),
        (_, Sign::Doubt) => (4, 3),
        (_, Sign::Open) => (5, 1),
        (_, Sign::No | Sign::NotKnown) => (6, 1),
    }
}

impl Printer<'_> {
    fn line(&mut self, indent: usize, text: &str) {
        let rest = indent.saturating_add(if indent > 2 { 0 } else { 2 });
        wrap(&mut self.out, indent, rest, text);
    }

    fn heading(&mut self, text: &str) {
        // Writing to a string cannot fail.
        let _ = writeln!(self.out, "\n{HEAD}{text}{HEAD:#}");
    }

    fn head(&mut self, view: &AnswerView) {
        let title = self.texts.with("svar-tittel", &[("dato", &view.today.words)]);
        let _ = writeln!(self.out, "{HEAD}{title}{HEAD:#}");
        let mut about = String::new();
        if view.law_date != view.today {
            about.push_str(&self.texts.with("svar-lov", &[("dato", &view.law_date.words)]));
            about.push(' ');
        }
        about.push_str(&self.texts.with("svar-regelverk", &[("hash", &view.rule_base)]));
        about.push(' ');
        about.push_str(&view.notice);
        self.line(0, &about);
        if view.known.is_empty() {
            let nothing = self.texts.get("ingenting-kjent");
            self.line(0, &nothing);
            return;
        }
        self.heading(&self.texts.get("dette-vet-vi"));
        if self.full {
            view.known.iter().for_each(|fact| self.line(2, fact));
        } else {
            self.line(2, &format!("{}.", view.known.join("; ")));
        }
    }

    fn contradiction(&mut self, view: &AnswerView) {
        let Some(clash) = &view.contradiction else { return };
        self.heading(&format!("! {}", self.texts.get("motstridende-fakta")));
        for fact in &clash.facts {
            self.line(4, fact);
        }
        for reason in &clash.because {
            self.line(4, &format!("{reason}."));
        }
        self.line(2, &clash.text);
    }

    fn section(&mut self, key: &str, lines: &[Line]) {
        self.titled(&self.texts.get(key), lines);
    }

    fn titled(&mut self, title: &str, lines: &[Line]) {
        if lines.is_empty() {
            return;
        }
        self.heading(title);
        let mut shown = [0_usize; 7];
        let mut left_out = 0_usize;
        for line in lines {
            if self.full {
                self.norm(line);
                continue;
            }
            let (group, most) = quota(line);
            let Some(count) = shown.get_mut(group) else { continue };
            *count = count.saturating_add(1);
            if *count > most {
                left_out = left_out.saturating_add(1);
            } else {
                self.brief(line);
            }
        }
        if left_out > 0 {
            let more = self.texts.with("flere-apne", &[("antall", &left_out.to_string())]);
            self.line(2, &more);
        }
    }

    /// What a reader needs first: the outcome with its date, what it hangs on, and where it stands.
    fn brief(&mut self, line: &Line) {
        self.headline(line);
        if let Some(deadline) = &line.deadline {
            let notes = deadline.notes.iter().take(2).map(String::as_str);
            let told: Vec<_> = std::iter::once(deadline.text.as_str()).chain(notes).collect();
            self.line(4, &format!("{}.", told.join("; ")));
        }
        if matches!(line.sign, Sign::Yes | Sign::No) {
            line.sentence.iter().for_each(|sentence| self.line(4, sentence));
        } else if line.sign == Sign::Open && !line.depends_on.is_empty() {
            let depends = self.texts.with("avhenger-av", &[("hva", &self.some(&line.depends_on))]);
            self.line(4, &depends);
        }
        if line.sign == Sign::Yes || line.deadline.is_some() || line.sign == Sign::Doubt {
            let law: Vec<_> = line.law.iter().map(|law| law.text.clone()).collect();
            if !law.is_empty() {
                self.dim("lov", "lov", &self.some(&law));
            }
        }
    }

    /// The first of several, and how many more.
    fn some(&self, all: &[String]) -> String {
        let named: Vec<_> = all.iter().take(NAMED).cloned().collect();
        let named = named.join("; ");
        match all.len().saturating_sub(NAMED) {
            0 => named,
            more => self.texts.with("og-flere", &[("hva", &named), ("antall", &more.to_string())]),
        }
    }

    fn headline(&mut self, line: &Line) {
        let (sign, style) = sign(line.sign);
        let record = line.record.as_ref().map_or_else(String::new, |record| format!(" ({record})"));
        let acute = if line.acute && line.sign < Sign::No { "‼ " } else { "" };
        let title = capital(&line.title);
        wrap(
            &mut self.out,
            2,
            4,
            &format!("{style}{sign}{style:#} {acute}{HEAD}{title}{HEAD:#}{record}: {}", line.state),
        );
    }

    fn norm(&mut self, line: &Line) {
        self.headline(line);
        if let Some(deadline) = &line.deadline {
            self.line(4, &format!("{HEAD}{}{HEAD:#}", deadline.text));
            for note in &deadline.notes {
                self.line(4, &capital(note));
            }
        }
        if let Some(sentence) = &line.sentence {
            self.line(4, sentence);
        }
        for branch in &line.branches {
            self.line(4, &format!("• {branch}"));
        }
        if line.branches.is_empty() && !line.depends_on.is_empty() {
            let names = line.depends_on.join(", ");
            let depends = self.texts.with("avhenger-av", &[("hva", &names)]);
            self.line(4, &depends);
        }
        // A no is carried by what is not met; what is open is told by its branches, where they are few.
        let told = |part: &&PartView| match line.sign {
            Sign::No | Sign::NotKnown => part.met == Some(false),
            Sign::Open => line.branches.is_empty() || self.full,
            _ => true,
        };
        let parts: Vec<_> = line.parts.iter().filter(told).collect();
        for part in parts {
            self.part(part);
        }
        self.about(line);
    }

    fn part(&mut self, part: &PartView) {
        let (sign, style) = match part.met {
            Some(true) => sign(Sign::Yes),
            Some(false) => sign(Sign::No),
            None => sign(Sign::Open),
        };
        let open = if part.met.is_none() && !part.depends_on.is_empty() {
            format!(" ({})", part.depends_on.join(", "))
        } else {
            String::new()
        };
        wrap(&mut self.out, 4, 6, &format!("{style}{sign}{style:#} {}: {}{open}", part.title, part.state));
    }

    /// Extent, law and reservations: in full for what the person has, briefly for what is open.
    fn about(&mut self, line: &Line) {
        let full = line.sign < Sign::Open || line.sign == Sign::Doubt || self.full || line.reason.is_some();
        if full {
            line.extent.iter().for_each(|extent| self.line(4, extent));
        }
        line.notes.iter().for_each(|note| self.line(4, note));
        if let Some(reason) = &line.reason {
            if !reason.because.is_empty() {
                let because = self.texts.with("fordi", &[("hva", &reason.because.join("; "))]);
                self.line(4, &because);
            }
            reason.changes.iter().for_each(|change| self.line(4, change));
        }
        if full && let Some(who) = &line.responsible {
            let who = self.texts.with("ansvarlig", &[("hvem", who)]);
            self.line(4, &who);
        }
        self.law(line, full);
        if full {
            for caveat in &line.caveats {
                let caveat = self.texts.with("forbehold", &[("tekst", caveat)]);
                self.line(4, &caveat);
            }
        }
    }

    fn law(&mut self, line: &Line, full: bool) {
        let law: Vec<_> = line.law.iter().map(|law| law.text.clone()).collect();
        if !law.is_empty() {
            self.dim("lov", "lov", &law.join("; "));
        }
        if !(full && (self.full || line.reason.is_some())) {
            return;
        }
        if line.reason.is_some() {
            line.law.iter().filter_map(|law| law.url.as_deref()).for_each(|url| {
                let _ = writeln!(self.out, "      {url}");
            });
        }
        let mut sources = line.sources.join("; ");
        if line.reviewed {
            sources = format!("{sources}; {}", self.texts.get("gjennomgatt-linje"));
        }
        if !sources.is_empty() {
            self.dim("kilder", "kilder", &sources);
        }
        if let Some(version) = &line.version {
            self.dim("versjon", "versjon", version);
        }
    }

    fn dim(&mut self, key: &str, name: &str, text: &str) {
        let text = self.texts.with(key, &[(name, text)]);
        self.line(4, &format!("{DIM}{text}{DIM:#}"));
    }

    fn tail(&mut self, view: &AnswerView) {
        if let Some(question) = &view.question {
            self.heading(&self.texts.get("neste-sporsmal"));
            self.line(2, &question.text);
            for (key, text) in [("hvorfor-spor-vi", &question.why), ("slik-spor-du", &question.how)] {
                if let Some(text) = text {
                    let text = self.texts.with(key, &[("tekst", text)]);
                    self.line(4, &text);
                }
            }
            if !question.settles.is_empty() {
                let settles = self.texts.with("avgjor", &[("hva", &question.settles.join(", "))]);
                self.line(4, &settles);
            }
        }
        self.out.push('\n');
        if !view.more_records.is_empty() {
            let lists = self.texts.with("flere-lister", &[("lister", &view.more_records.join(", "))]);
            self.line(0, &lists);
        }
        if view.folded > 0 {
            let folded = self.texts.with("utelatt", &[("antall", &view.folded.to_string())]);
            self.line(0, &folded);
        }
        if !self.full {
            let more = self.texts.get("mer-finnes");
            self.line(0, &more);
        }
        let emergency = self.texts.get("nodnummer");
        self.line(0, &emergency);
    }
}

/// The first letter as a capital.
pub(crate) fn capital(text: &str) -> String {
    let mut signs = text.chars();
    signs.next().map_or_else(String::new, |first| first.to_uppercase().chain(signs).collect())
}

/// Adds a text broken into lines; escape codes take no room.
pub(crate) fn wrap(out: &mut String, indent: usize, rest: usize, text: &str) {
    let spaces = |count: usize| " ".repeat(count);
    for (number, given) in text.lines().enumerate() {
        let mut line = spaces(if number == 0 { indent } else { rest });
        let mut width = line.len();
        let mut empty = true;
        for word in given.split_whitespace() {
            let long = visible(word);
            if !empty && width.saturating_add(long).saturating_add(1) > WIDTH {
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
fn visible(word: &str) -> usize {
    let mut escape = false;
    let shown = word.chars().filter(|sign| {
        let hidden = escape || *sign == '\u{1b}';
        escape = hidden && *sign != 'm';
        !hidden
    });
    shown.count()
}
