//! The examples that stand beside the rules, in words: what is given, and what must follow.

use super::Library;
use super::link::{LinkView, Linker};
use super::prose::{BlockView, InlineView, blocks};
use super::sources::Exemplified;
use crate::view::{self, Dated, RecordView};
use rettesnor_engine::case::Case;
use rettesnor_examples::{Literal, default_day, fill};
use rettesnor_rules::model::{Norm, NormKind, Type};
use rettesnor_syntax::ast::{Expectation, ExpectationKind, Expr, ExprKind, Path};
use rettesnor_values::{Day, Instant};
use serde::Serialize;

/// An example.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct ExampleView {
    /// Its name, where it has one; in the language of the sources.
    pub title: Option<String>,
    /// What the examples of its block show, told before it; in the language of the sources.
    pub lead: Vec<InlineView>,
    /// The day it is judged on.
    pub day: Dated,
    /// The day of the law, where that is another.
    pub law_date: Option<Dated>,
    /// What is given, a line for each fact.
    pub given: Vec<String>,
    /// The records given.
    pub records: Vec<RecordView>,
    /// What must follow.
    pub expected: Vec<ExpectedView>,
    /// The entry it restates of the examples that were written from the sources.
    pub from: Option<String>,
    /// The file.
    pub path: String,
    /// The line, from 1.
    pub line: usize,
    /// As it is written.
    pub text: String,
}

/// What an example expects.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct ExpectedView {
    /// The norm or concept it is expected of.
    pub about: Option<LinkView>,
    /// Which record, from 1.
    pub record: Option<u32>,
    /// Which named part of it.
    pub part: Option<String>,
    /// The outcome in words.
    pub text: String,
}

/// The examples of a norm or concept; those of the file it stands in first, for they were written for it.
pub(crate) fn of(library: &Library<'_>, name: &str, path: &str) -> Vec<ExampleView> {
    let mut found = library.shelf.sources.examples(name);
    found.sort_by_key(|it| it.path != path);
    // Looking for the day reads every norm, and most examples say theirs.
    let unsaid = found.iter().any(|it| it.example.per.is_none());
    let usual = unsaid.then(|| default_day(library.rules)).flatten().unwrap_or(Day::FIRST);
    found.iter().map(|it| view(library, it, usual)).collect()
}

fn dated(library: &Library<'_>, day: Day) -> Dated {
    Dated { date: day.to_string(), words: library.words().day(day) }
}

fn view(library: &Library<'_>, one: &Exemplified<'_>, usual: Day) -> ExampleView {
    let example = one.example;
    let day = example.per.unwrap_or(usual);
    let words = library.words();
    let mut case = Case::new(day);
    let wrong = fill(words.rules, library.names, &mut case, &example.given);
    let told = if wrong.is_empty() { view::known(&words, &case) } else { written(one.text) };
    let lead = one.lead.map(blocks).unwrap_or_default();
    let lead = lead.into_iter().find_map(|block| match block {
        BlockView::Paragraph(line) => Some(line),
        _ => None,
    });
    ExampleView {
        title: example.name.as_ref().map(|it| it.text.clone()),
        lead: lead.unwrap_or_default(),
        day: dated(library, day),
        law_date: example.law_date.filter(|law| *law != day).map(|law| dated(library, law)),
        given: told,
        records: view::records(&words, &case),
        expected: example.expectations.iter().map(|it| expected(library, it)).collect(),
        from: example.source.as_ref().map(|it| it.text.clone()),
        path: one.path.to_owned(),
        line: one.line,
        text: one.text.to_owned(),
    }
}

/// What is given as it is written, where the rules no longer know it.
fn written(text: &str) -> Vec<String> {
    let given = text.lines().filter_map(|line| line.trim().strip_prefix("gitt"));
    given.map(|line| line.trim().to_owned()).collect()
}

fn expected(library: &Library<'_>, one: &Expectation) -> ExpectedView {
    let links = library.links();
    let parts: Vec<&str> = one.path.iter().flat_map(|path| &path.parts).map(|it| it.text.as_str()).collect();
    let first = parts.first().copied().unwrap_or_default();
    let norm = library.names.norm(first).and_then(|id| library.rules.norms.get(id.index()));
    let concept = library.names.concept(first);
    let about = norm.map(Linker::norm_itself).or_else(|| concept.and_then(|concept| links.concept(concept)));
    let ty = concept.and_then(|concept| library.rules.concepts.get(concept.index())).map(|it| it.ty);
    let part = parts.get(1..).filter(|rest| !rest.is_empty()).map(|rest| {
        norm.map_or_else(
            || rest.join(" ").replace('_', " "),
            |norm| super::phrase::part_title(norm, &rest.join(".")),
        )
    });
    let telling = Telling { library, norm, ty };
    ExpectedView { about, record: one.instance, part, text: telling.outcome(&one.kind) }
}

/// Tells an outcome of a norm or a concept.
struct Telling<'a> {
    library: &'a Library<'a>,
    norm: Option<&'a Norm>,
    ty: Option<Type>,
}

impl Telling<'_> {
    fn text(&self, key: &str, value: &str) -> String {
        let group = view::group(self.norm.map_or(NormKind::Right, |norm| norm.kind));
        self.library.texts.with(key, &[("slag", group), ("hva", value)])
    }

    fn outcome(&self, kind: &ExpectationKind) -> String {
        match kind {
            ExpectationKind::Is(expr) => self.is(expr),
            ExpectationKind::May => self.text("utfall-kan", ""),
            ExpectationKind::NotUnderKnownRules => self.text("utfall-ikke-kjent", ""),
            ExpectationKind::YesUnless(all) => self.text("utfall-med-mindre", &self.either(all)),
            ExpectationKind::YesForNow => self.text("utfall-inntil-videre", ""),
            ExpectationKind::DependsOn(all) => self.text("avhenger-av", &self.list(all)),
            ExpectationKind::RightIf(all) => self.text("utfall-vurderes", &self.list(all)),
            ExpectationKind::MayAfter(all) => self.text("utfall-etter-vurdering", &self.list(all)),
            ExpectationKind::Conflict => self.text("regel-motstrid", ""),
            ExpectationKind::NotInForce => self.text("utfall-ikke-i-kraft", ""),
            ExpectationKind::ReadingsDiffer => self.text("regel-tolkningstvil", ""),
            ExpectationKind::Untranslated => self.text("utfall-uoversatt", ""),
            ExpectationKind::Part(state) => self.text(part_key(&state.text), ""),
            ExpectationKind::Ends(end) => self.ends(end),
            ExpectationKind::EndsBetween(from, to) => {
                let (from, to) = (self.day(from), self.day(to));
                self.library.texts.with("frist-mellom", &[("fra", &from), ("til", &to)])
            }
            ExpectationKind::Status(state) => self.status(&state.text),
            ExpectationKind::EarliestMet(day) => self.text("regel-tidligst-oppfylt", &self.day(day)),
            ExpectationKind::Coarse => self.library.texts.get("grovt"),
            ExpectationKind::Contradiction(all) => self.text("regel-strider", &self.list(all)),
            ExpectationKind::NextQuestion(path) => self.text("regel-sporsmal", &self.title(path)),
            ExpectationKind::Error => String::new(),
        }
    }

    fn is(&self, expr: &Expr) -> String {
        match (&expr.kind, self.norm) {
            (ExprKind::Bool(yes), Some(_)) => self.text(if *yes { "utfall-ja" } else { "utfall-nei" }, ""),
            (ExprKind::Bool(yes), None) => self.library.texts.get(if *yes { "ja" } else { "nei" }),
            (_, _) => {
                let ty = self.ty.unwrap_or(Type::Integer);
                let value = Literal::read(self.library.rules, ty, expr).ok().map(Literal::possible);
                let whole = rettesnor_engine::possible::Possible::Any;
                value
                    .map_or_else(|| self.day(expr), |value| self.library.words().possible(ty, &value, &whole))
            }
        }
    }

    fn kind(&self) -> &'static str {
        match self.norm.map(|norm| norm.kind) {
            Some(NormKind::WaitingPeriod) => "ventetid",
            Some(NormKind::AuthorityLimit) => "myndighet",
            _ => "frist",
        }
    }

    fn ends(&self, end: &Expr) -> String {
        let day = self.day(end);
        self.library.texts.with("frist-slutter", &[("slag", self.kind()), ("dato", &day)])
    }

    fn status(&self, state: &str) -> String {
        let key = match state {
            "åpen" => "frist-loper",
            "oppfylt" => "frist-oppfylt",
            "forlenget" => "frist-forlenget",
            "avbrutt" => "frist-avbrutt",
            "utløpt" => "frist-utlopt",
            "kan_høres" => "frist-kan-hores",
            "sperret" => "frist-sperret",
            "gjelder_ikke" => "frist-gjelder-ikke",
            other => return other.replace('_', " "),
        };
        self.library.texts.with(key, &[("slag", self.kind())])
    }

    fn day(&self, expr: &Expr) -> String {
        let words = self.library.words();
        match &expr.kind {
            ExprKind::Date(day) => words.long_day(*day),
            ExprKind::Moment(day, minute) => {
                let time = rettesnor_values::TimeOfDay::from_minute_of_day(*minute);
                let at = time.map(|time| Instant::new(*day, time));
                at.map_or_else(|| words.long_day(*day), |at| words.instant(at.minutes()))
            }
            ExprKind::Never => self.library.texts.get("regel-aldri-dag"),
            ExprKind::Duration(count, unit) => words.count(unit_of(*unit), *count),
            ExprKind::Number(number) | ExprKind::Kroner(number) => number.to_string(),
            ExprKind::Path(path) => self.title(path),
            _ => String::new(),
        }
    }

    /// What a path names: a fact, a concept, a norm, an exception.
    fn title(&self, path: &Path) -> String {
        let parts: Vec<&str> = path.parts.iter().map(|part| part.text.as_str()).collect();
        let whole = parts.join(".");
        let (links, names) = (self.library.links(), self.library.names);
        let link = names
            .fact(&whole)
            .and_then(|fact| links.fact(fact))
            .or_else(|| names.concept(&whole).and_then(|concept| links.concept(concept)))
            .or_else(|| names.norm(&whole).and_then(|norm| links.norm(norm)));
        let own = || self.norm.map(|norm| super::phrase::part_title(norm, &whole));
        link.map(|link| link.title).or_else(own).unwrap_or_else(|| whole.replace('_', " "))
    }

    fn titles(&self, all: &[Path]) -> Vec<String> {
        all.iter().map(|path| self.title(path)).collect()
    }

    fn list(&self, all: &[Path]) -> String {
        self.titles(all).join(", ")
    }

    fn either(&self, all: &[Path]) -> String {
        self.library.words().either(&self.titles(all))
    }
}

fn part_key(state: &str) -> &'static str {
    match state {
        "oppfylt" => "oppfylt",
        "ikke_oppfylt" => "ikke-oppfylt",
        _ => "apent",
    }
}

fn unit_of(unit: rettesnor_syntax::ast::Unit) -> rettesnor_rules::model::Unit {
    use rettesnor_rules::model::Unit as To;
    use rettesnor_syntax::ast::Unit as From;
    match unit {
        From::Years => To::Years,
        From::Months => To::Months,
        From::Weeks => To::Weeks,
        From::Days => To::Days,
        From::Hours => To::Hours,
    }
}
