//! The answer in brief: what matters now on the first screen, what is open by the fact that decides it on the second.

use super::{DIM, HEAD, NAMED, Page, capital, sign, wrap};
use rettesnor_guide::texts::Texts;
use rettesnor_guide::view::{self, AnswerView, Digest, Line, OpenView, Sign};
use std::borrow::Borrow;
use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::ops::{Deref, DerefMut};

/// Lines of the first screen. Where all sentences of the rules fit in it they are told; else the titles are enough.
const SCREEN: usize = 40;
/// Rights of a column told of one by one, the rest by title.
const RIGHTS: usize = 4;
/// Requirements not yet settled that are told of part by part, the rest by title.
const OPEN: usize = 1;
/// Steps told with their sentences before the rest are counted.
const STEPS: usize = 4;
/// Titles in a list on a line.
const TITLES: usize = 6;
/// Questions told of.
const QUESTIONS: usize = 2;
/// Where the lines of a column begin.
const COLUMN: usize = 11;

/// The answer in brief.
pub(super) fn answer(texts: &Texts, view: &AnswerView) -> String {
    let digest = view::digest(view);
    let first = |sentences: bool| {
        let mut brief = Brief { page: Page { texts, out: String::new() }, view };
        brief.first_screen(&digest, sentences);
        brief
    };
    let mut brief = first(true);
    if brief.out.lines().count() > SCREEN {
        brief = first(false);
    }
    brief.second_screen(&digest);
    brief.page.out
}

/// A page about one answer.
struct Brief<'a> {
    page: Page<'a>,
    view: &'a AnswerView,
}

impl<'a> Deref for Brief<'a> {
    type Target = Page<'a>;

    fn deref(&self) -> &Page<'a> {
        &self.page
    }
}

impl DerefMut for Brief<'_> {
    fn deref_mut(&mut self) -> &mut Self::Target {
        &mut self.page
    }
}

impl Brief<'_> {
    fn first_screen(&mut self, digest: &Digest, sentences: bool) {
        self.brief_head(digest);
        if let Some(clash) = &self.view.contradiction {
            self.contradiction(clash);
        }
        self.urgent(digest);
        self.duties(digest, sentences);
        self.steps(digest);
        self.columns(digest, sentences);
        self.questions();
    }

    fn brief_head(&mut self, digest: &Digest) {
        let view = self.view;
        let title = self.texts.with("svar-tittel", &[("dato", &view.today.words)]);
        // Writing to a string cannot fail.
        let _ = writeln!(self.page.out, "{HEAD}{title}{HEAD:#}");
        let records = view.records.iter().map(|record| record.title.clone());
        let known: Vec<_> = view.known.iter().cloned().chain(records).collect();
        let known = if known.is_empty() { self.texts.get("ingenting-kjent") } else { known.join(" · ") };
        self.line(0, &known);
        for phase in &digest.phases {
            let title = capital(&phase.title);
            let phase = if phase.sign == Sign::Yes { title } else { format!("{title}: {}", phase.state) };
            let phase = self.texts.with("i-forlopet", &[("fase", &phase)]);
            self.line(0, &phase);
        }
        let about = self.about(view, false);
        self.dim(0, &about);
    }

    /// Deadlines, dangers and warnings.
    fn urgent(&mut self, digest: &Digest) {
        if digest.urgent.is_empty() && digest.warnings.is_empty() && digest.undated.is_empty() {
            return;
        }
        self.titled("frister-og-varsler");
        for line in &digest.urgent {
            match &line.deadline {
                Some(_) => self.deadline(line),
                None => self.short(line, 2, true),
            }
        }
        for line in &digest.warnings {
            let warning = line.kind == "advarsel" && line.sign == Sign::Yes;
            let state = if warning { String::new() } else { format!(": {}", line.state) };
            self.headed(line, 2, ("!", sign(Sign::Doubt).1), &format!("{state}{}", law_of(line)));
        }
        if !digest.undated.is_empty() {
            let names = self.first(&digest.undated, NAMED, |line| undated(self.texts, line));
            let told = self.texts.with("frister-uten-dato", &[("hva", &names)]);
            self.line(2, &told);
        }
    }

    /// `✓ Frist for å klage (vedtak nr. 1): tirsdag 7. april 2026; 18 dager igjen`, and what started it.
    fn deadline(&mut self, line: &Line) {
        let Some(deadline) = &line.deadline else { return };
        let settled = line.sign < Sign::Open;
        let notes = deadline.notes.iter().filter(|_| settled).map(String::as_str);
        let left = deadline.days_left.filter(|left| !settled && *left >= 0);
        let left = left.map(|left| self.texts.with("dager-igjen", &[("antall", &left.to_string())]));
        let day = deadline.day.as_ref().unwrap_or(&deadline.text);
        let notes = notes.chain(left.as_deref()).map(uncapital);
        let told: Vec<_> = std::iter::once(day.clone()).chain(notes).collect();
        // What runs is no "yes", and what has run out is no "yes" at all.
        let (mark, style) = match (settled, deadline.live) {
            (true, true) => ("▸", sign(Sign::Open).1),
            (true, false) => ("!", sign(Sign::Doubt).1),
            _ => sign(line.sign),
        };
        self.headed(line, 2, (mark, style), &format!(": {HEAD}{}{HEAD:#}", told.join("; ")));
        let starts =
            deadline.starts.as_ref().map(|start| self.texts.with("frist-start", &[("start", start)]));
        let depends = (!settled && !line.depends_on.is_empty())
            .then(|| self.texts.with("avhenger-av", &[("hva", &self.some(&line.depends_on, NAMED))]));
        let law = line.law.first().map(|law| unbroken(&law.text));
        let about: Vec<_> = depends.into_iter().chain(starts).chain(law).collect();
        if !about.is_empty() {
            self.dim(4, &about.join(" · "));
        }
    }

    fn duties(&mut self, digest: &Digest, sentences: bool) {
        if digest.duties.is_empty() {
            return;
        }
        self.titled("plikter");
        for line in &digest.duties {
            let who = line.responsible.as_ref().map_or_else(String::new, |who| format!(" – {who}"));
            let state = if line.sign == Sign::Yes { String::new() } else { format!(": {}", line.state) };
            let (mark, style) = sign(line.sign);
            // Without the sentence there is no room for the law either: it stands under the duty with --bare plikt.
            let law = if sentences { law_of(line) } else { String::new() };
            self.headed(line, 2, (mark, style), &format!("{who}{state}{law}"));
            self.sentence(line, 4, sentences);
        }
    }

    fn steps(&mut self, digest: &Digest) {
        if digest.steps.is_empty() {
            return;
        }
        self.titled("skritt");
        let (calls, steps): (Vec<&Line>, Vec<&Line>) =
            digest.steps.iter().map(AsRef::as_ref).partition(|line| line.sign != Sign::Yes);
        let (told, rest) = folded(steps.into_iter().chain(calls), STEPS);
        for line in told {
            let state = if line.sign == Sign::Yes { String::new() } else { format!(": {}", line.state) };
            let (mark, style) = sign(line.sign);
            self.headed(line, 2, (mark, style), &state);
            self.sentence(line, 4, line.sign == Sign::Yes);
        }
        self.titles_of(&rest, 2, TITLES);
    }

    /// Rights in the field's columns, the column's name in the margin.
    fn columns(&mut self, digest: &Digest, sentences: bool) {
        let all_met = digest.requirements.iter().all(|line| line.sign == Sign::Yes);
        if digest.columns.is_empty() && all_met {
            return;
        }
        self.titled("har-rett-til");
        for column in &digest.columns {
            let from = self.out.len();
            let (told, rest) = folded(column.lines.iter().map(AsRef::as_ref), RIGHTS);
            for line in told {
                self.short(line, COLUMN, sentences);
            }
            self.titles_of(&rest, COLUMN, usize::MAX);
            self.margin(from, &column.title);
        }
        let from = self.out.len();
        let (unmet, open): (Vec<&Line>, Vec<&Line>) = digest
            .requirements
            .iter()
            .map(AsRef::as_ref)
            .filter(|line| line.sign != Sign::Yes)
            .partition(|line| line.sign == Sign::No);
        let (told, rest) = folded(open, OPEN);
        unmet.into_iter().chain(told).for_each(|line| self.requirement(line));
        self.titles_of(&rest, COLUMN, usize::MAX);
        let title = self.texts.get("krav-kort");
        self.margin(from, &title);
    }

    /// Those that are left, by their titles alone: what is a plain yes first, the rest under words for its sign. A title that
    /// hangs on a condition must not pass for a right.
    fn titles_of(&mut self, lines: &[&Line], indent: usize, most: usize) {
        let mut by_sign: BTreeMap<Sign, Vec<String>> = BTreeMap::new();
        for line in lines {
            let (mark, style) = sign(line.sign);
            let plain = line.sign == Sign::Yes;
            let title = if plain {
                line.title.clone()
            } else {
                format!("{style}{mark}{style:#}\u{a0}{}", line.title)
            };
            by_sign.entry(line.sign).or_default().push(title);
        }
        for (own, titles) in by_sign {
            let titles = self.some(&titles, most);
            let told = self.texts.with("ogsa", &[("tegn", tag(own)), ("hva", &titles)]);
            self.line(indent, &told);
        }
    }

    /// The first of several lines, and how many more. What concerns life and safety is named, however many there are.
    fn first<L: Borrow<Line>>(&self, lines: &[L], most: usize, name: impl Fn(&Line) -> String) -> String {
        let (acute, rest): (Vec<&Line>, Vec<&Line>) =
            lines.iter().map(Borrow::borrow).partition(|line| is_acute(line));
        let most = most.max(acute.len());
        let names: Vec<_> = acute.into_iter().chain(rest).map(name).collect();
        self.some(&names, most)
    }

    /// Puts a name in the empty margin of the line that begins at a place.
    fn margin(&mut self, from: usize, name: &str) {
        let line = self.out.split_off(from);
        if line.is_empty() {
            return;
        }
        let room = COLUMN.saturating_sub(1);
        let shown: String = name.chars().take(room.saturating_sub(2)).collect();
        let filled = format!(
            "  {HEAD}{shown}{HEAD:#}{}",
            " ".repeat(room.saturating_sub(2).saturating_sub(shown.chars().count()))
        );
        let rest: String = line.chars().skip(room).collect();
        self.out.push_str(&filled);
        self.out.push_str(&rest);
    }

    fn requirement(&mut self, line: &Line) {
        let parts = |met: Option<bool>| {
            let titles: Vec<_> =
                line.parts.iter().filter(|part| part.met == met).map(|part| part.title.clone()).collect();
            titles
        };
        let mut told = vec![line.state.clone()];
        if line.sign != Sign::Yes {
            for (key, met) in [("krav-oppfylt", Some(true)), ("krav-ikke", Some(false)), ("krav-apent", None)]
            {
                let titles = parts(met);
                if !titles.is_empty() {
                    let titles = self.some(&titles, TITLES);
                    told.push(self.texts.with(key, &[("hva", &titles)]));
                }
            }
        }
        told.extend(line.changes.first().map(|change| change.trim_end_matches('.').to_owned()));
        let (mark, style) = sign(line.sign);
        self.headed(line, COLUMN, (mark, style), &format!(": {}{}", told.join(". "), law_of(line)));
    }

    /// What may be granted, what everybody has, and what this person has not: titles in one breath.
    fn lists(&mut self, digest: &Digest) {
        let view = self.view;
        let title = |line: &Line| format!("{}{}", line.title, record(view, line));
        let met =
            digest.requirements.iter().map(AsRef::as_ref).filter(|line| line.sign == Sign::Yes).collect();
        let all: [(&str, Vec<&Line>); 4] = [
            ("kan-gis", digest.may.iter().map(AsRef::as_ref).collect()),
            ("krav-oppfylt", met),
            ("alle-har", digest.everybody.iter().map(AsRef::as_ref).collect()),
            ("har-ikke", digest.not.iter().map(AsRef::as_ref).collect()),
        ];
        if all.iter().any(|(_, lines)| !lines.is_empty()) {
            self.titled("ellers-tittel");
        }
        for (key, lines) in all {
            if !lines.is_empty() {
                let names = self.first(&lines, TITLES, title);
                let told = self.texts.with(key, &[("hva", &names)]);
                self.line(2, &told);
            }
        }
    }

    fn questions(&mut self) {
        let view = self.view;
        if view.questions.is_empty() {
            return;
        }
        self.titled("neste-sporsmal");
        for question in view.questions.iter().take(QUESTIONS) {
            self.question(question, false);
        }
    }

    fn second_screen(&mut self, digest: &Digest) {
        let view = self.view;
        self.lists(digest);
        // Where the facts clash all but everything is open, and only because they do.
        if view.contradiction.is_none() {
            self.open(&digest.open);
        }
        self.out.push('\n');
        self.more_records(view);
        if view.folded > 0 {
            let folded = self.texts.with("utelatt", &[("antall", &view.folded.to_string())]);
            self.line(0, &folded);
        }
        let more = self.texts.get("mer-finnes");
        self.dim(0, &more);
        self.emergency();
    }

    fn open(&mut self, open: &OpenView) {
        if open.all == 0 {
            return;
        }
        let title = self.texts.with("apent-tittel", &[("antall", &open.all.to_string())]);
        self.heading(&title);
        let (mark, style) = sign(Sign::Open);
        let only = self.texts.get("flagg-bare");
        for group in &open.groups {
            let count = group.lines.len().to_string();
            let titles = self.first(&group.lines, NAMED, |line| line.title.clone());
            let fact = group.fact.told.as_ref().unwrap_or(&group.fact.title);
            let about = [("faktum", fact.as_str()), ("antall", &count), ("hva", &titles)];
            let told = self.texts.with("apent-faktum", &about);
            wrap(
                &mut self.page.out,
                2,
                4,
                &format!("{style}{mark}{style:#} {told} {DIM}{only}\u{a0}{}{DIM:#}", group.fact.fact),
            );
        }
        if !open.helper.is_empty() {
            let count = open.helper.len().to_string();
            let helper = self.first(&open.helper, NAMED, |line| line.title.clone());
            let told = self.texts.with("apent-hjelper", &[("antall", &count), ("hva", &helper)]);
            wrap(
                &mut self.page.out,
                2,
                4,
                &format!("{style}{mark}{style:#} {told} {DIM}{only}\u{a0}hjelperplikt{DIM:#}"),
            );
        }
        for (key, count) in [("apent-andre", open.others), ("apent-urort", open.untouched)] {
            if count > 0 {
                let told = self.texts.with(key, &[("antall", &count.to_string())]);
                wrap(&mut self.page.out, 2, 4, &format!("{style}{mark}{style:#} {told}"));
            }
        }
    }

    /// A norm on a line: its title, what is special about its outcome, and its law.
    fn short(&mut self, line: &Line, indent: usize, sentences: bool) {
        let plain = line.sign == Sign::Yes && line.kind == "rett";
        let state = if plain { String::new() } else { format!(": {}", line.state) };
        let (mark, style) = sign(line.sign);
        self.headed(line, indent, (mark, style), &format!("{state}{}", law_of(line)));
        self.sentence(line, indent.saturating_add(2), sentences && line.sign == Sign::Yes);
        if line.sign == Sign::Doubt || line.sign == Sign::YesIf {
            line.notes.iter().for_each(|note| self.line(indent.saturating_add(2), note));
        }
    }

    fn headed(&mut self, line: &Line, indent: usize, (mark, style): (&str, anstyle::Style), rest: &str) {
        let acute = if is_acute(line) { "‼ " } else { "" };
        let title = capital(&line.title);
        let text = format!("{style}{mark}{style:#} {acute}{title}{}{rest}", record(self.view, line));
        wrap(&mut self.page.out, indent, indent.saturating_add(2), &text);
    }

    fn sentence(&mut self, line: &Line, indent: usize, told: bool) {
        if let Some(sentence) = line.sentence.as_ref().filter(|_| told) {
            wrap(&mut self.page.out, indent, indent, sentence);
        }
    }
}

/// Whether a line concerns life and safety, and is no settled no.
fn is_acute(line: &Line) -> bool {
    line.acute && line.sign < Sign::No
}

/// Those told of one by one, and those told by title. What concerns life and safety is always told of.
fn folded<'l>(lines: impl IntoIterator<Item = &'l Line>, most: usize) -> (Vec<&'l Line>, Vec<&'l Line>) {
    let mut place = 0_usize;
    lines.into_iter().partition(|line| {
        place = place.saturating_add(1);
        place <= most || is_acute(line)
    })
}

/// What a sign is called where the texts choose their words by it.
const fn tag(sign: Sign) -> &'static str {
    match sign {
        Sign::Yes => "ja",
        Sign::YesIf => "hvis",
        Sign::May => "kan",
        Sign::Open => "apent",
        Sign::Doubt => "tvil",
        Sign::No | Sign::NotKnown => "ikke",
    }
}

/// The first letter as a small one: the text goes on from what stands before it.
fn uncapital(text: &str) -> String {
    let mut signs = text.chars();
    signs.next().map_or_else(String::new, |first| first.to_lowercase().chain(signs).collect())
}

/// Which record a line is about, where there are several to choose between.
fn record(view: &AnswerView, line: &Line) -> String {
    match &line.record {
        Some(record) if view.records.len() > 1 => format!(" ({record})"),
        _ => String::new(),
    }
}

/// The first reference, which is the one that carries the norm.
fn law_of(line: &Line) -> String {
    line.law.first().map_or_else(String::new, |law| format!(" {DIM}· {}{DIM:#}", unbroken(&law.text)))
}

/// `§ 29` is one word.
fn unbroken(law: &str) -> String {
    law.replace("§ ", "§\u{a0}")
}

/// A deadline without a day, and what the day hangs on.
fn undated(texts: &Texts, line: &Line) -> String {
    let on = line.deadline.iter().flat_map(|deadline| &deadline.notes).next();
    match on {
        Some(on) => texts.with("faktum-kort", &[("tittel", &line.title), ("verdi", &uncapital(on))]),
        None => line.title.clone(),
    }
}
