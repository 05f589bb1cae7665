//! The answer in full: every line with what a reader needs to trust and use it.

use super::{HEAD, Page, capital, sign, wrap};
use rettesnor_guide::texts::Texts;
use rettesnor_guide::view::{AnswerView, Line, PartView, QuestionView, Sign};
use std::fmt::Write as _;
use std::sync::Arc;

/// The whole answer.
pub(super) fn answer(texts: &Texts, view: &AnswerView) -> String {
    let mut page = Page { texts, out: String::new() };
    page.full_head(view);
    if let Some(clash) = &view.contradiction {
        page.contradiction(clash);
    }
    page.norms(&texts.get("na"), &view.now);
    for column in &view.columns {
        page.norms(&column.title, &column.lines);
    }
    page.norms(&texts.get("krav"), &view.requirements);
    page.norms(&texts.get("faser"), &view.phases);
    page.norms(&texts.get("skritt"), &view.steps);
    page.tail(view);
    page.out
}

impl Page<'_> {
    fn full_head(&mut self, view: &AnswerView) {
        let title = self.texts.with("svar-tittel", &[("dato", &view.today.words)]);
        let _ = writeln!(self.out, "{HEAD}{title}{HEAD:#}");
        let about = self.about(view, true);
        self.line(0, &about);
        if view.known.is_empty() && view.records.is_empty() {
            let nothing = self.texts.get("ingenting-kjent");
            self.line(0, &nothing);
            return;
        }
        self.titled("dette-vet-vi");
        view.known.iter().for_each(|fact| self.line(2, fact));
        for record in &view.records {
            self.line(2, &capital(&record.title));
            record.facts.iter().for_each(|fact| self.line(4, fact));
        }
    }

    fn norms(&mut self, title: &str, lines: &[Arc<Line>]) {
        if lines.is_empty() {
            return;
        }
        self.heading(title);
        for line in lines {
            self.norm(line);
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
            if let Some(starts) = &deadline.starts {
                let starts = self.texts.with("frist-start", &[("start", starts)]);
                self.line(4, &starts);
            }
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
        // A no is carried by what is not met.
        let told =
            |part: &&PartView| !matches!(line.sign, Sign::No | Sign::NotKnown) || part.met == Some(false);
        line.parts.iter().filter(told).for_each(|part| self.part(part));
        self.origin(line);
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

    /// Extent, reason, law and reservations.
    fn origin(&mut self, line: &Line) {
        line.extent.iter().chain(&line.notes).for_each(|text| self.line(4, text));
        if let Some(reason) = &line.reason {
            if !reason.because.is_empty() {
                let because = self.texts.with("fordi", &[("hva", &reason.because.join("; "))]);
                self.line(4, &because);
            }
            reason.changes.iter().for_each(|change| self.line(4, change));
        }
        if let Some(who) = &line.responsible {
            let who = self.texts.with("ansvarlig", &[("hvem", who)]);
            self.line(4, &who);
        }
        self.leads(line);
        self.law(line);
        for caveat in &line.caveats {
            let caveat = self.texts.with("forbehold", &[("tekst", caveat)]);
            self.line(4, &caveat);
        }
    }

    fn law(&mut self, line: &Line) {
        let law: Vec<_> = line.law.iter().map(|law| law.text.clone()).collect();
        if !law.is_empty() {
            let law = self.texts.with("lov", &[("lov", &law.join("; "))]);
            self.dim(4, &law);
        }
        if line.reason.is_some() {
            line.law.iter().filter_map(|law| law.url.as_deref()).for_each(|url| {
                let _ = writeln!(self.out, "      {url}");
            });
        }
        let reviewed = line.reviewed.then(|| self.texts.get("gjennomgatt-linje"));
        let sources: Vec<_> = line.sources.iter().cloned().chain(reviewed).collect();
        if !sources.is_empty() {
            let sources = self.texts.with("kilder", &[("kilder", &sources.join("; "))]);
            self.dim(4, &sources);
        }
        if let Some(version) = &line.version {
            let version = self.texts.with("versjon", &[("versjon", version)]);
            self.dim(4, &version);
        }
    }

    pub(super) fn question(&mut self, question: &QuestionView, whole: bool) {
        self.line(2, &format!("? {}", question.text));
        for (key, text) in [("hvorfor-spor-vi", &question.why), ("slik-spor-du", &question.how)] {
            if let Some(text) = text {
                let text = self.texts.with(key, &[("tekst", text)]);
                self.line(4, &text);
            }
        }
        if !question.settles.is_empty() && whole {
            let more = question.settles_in_all.saturating_sub(question.settles.len());
            let mut settles = question.settles.join("; ");
            if more > 0 {
                settles = self.texts.with("og-flere", &[("hva", &settles), ("antall", &more.to_string())]);
            }
            let settles = self.texts.with("avgjor", &[("hva", &settles)]);
            self.line(4, &settles);
        }
    }

    fn tail(&mut self, view: &AnswerView) {
        if !view.questions.is_empty() {
            self.titled("neste-sporsmal");
            for question in &view.questions {
                self.question(question, true);
            }
        }
        self.out.push('\n');
        self.more_records(view);
        if view.folded > 0 {
            let folded = self.texts.with("utelatt", &[("antall", &view.folded.to_string())]);
            self.line(0, &folded);
        }
        self.emergency();
    }

    pub(super) fn more_records(&mut self, view: &AnswerView) {
        if !view.more_records.is_empty() {
            let lists = self.texts.with("flere-lister", &[("lister", &view.more_records.join(", "))]);
            self.line(0, &lists);
        }
    }

    pub(super) fn emergency(&mut self) {
        let emergency = self.texts.get("nodnummer");
        self.line(0, &emergency);
    }
}
