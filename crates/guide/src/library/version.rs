//! A version of a norm in full, and two versions side by side.

use super::deadline::{ArithmeticView, arithmetic};
use super::link::{LinkView, Linker};
use super::phrase::{ClauseView, Phrases};
use crate::texts::Texts;
use crate::view::{self, Dated, LawView, LeadView};
use crate::words::Words;
use rettesnor_rules::model::{
    Body, Exception, Norm, NormVersion, Origin, Part, Reading, Transition, Validity, ValidityState,
};
use rettesnor_values::Day;
use serde::Serialize;

/// A version of a norm.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct VersionView {
    /// Its name, where it has one.
    pub label: Option<String>,
    /// Its title.
    pub title: String,
    /// `Versjon fra juni 2024 gjelder fra 1. juni 2024`.
    pub validity: String,
    /// The first day.
    pub from: Option<Dated>,
    /// The last day.
    pub to: Option<Dated>,
    /// Whether it is in force on the day asked about.
    pub in_force: bool,
    /// What chooses this version, where it is not the law's date.
    pub transition: Option<ClauseView>,
    /// What it says to the reader, by outcome.
    pub wording: Vec<WordingView>,
    /// When it gives what it gives.
    pub body: BodyView,
    /// Whether a no may be said: the grounds are all there are.
    pub exhaustive: bool,
    /// What must not matter.
    pub regardless: Vec<LinkView>,
    /// When it ends.
    pub ends_when: Option<ClauseView>,
    /// How its day is worked out.
    pub deadline: Option<ArithmeticView>,
    /// What it gives, how long, what ends it.
    pub extent: Vec<String>,
    /// Who owes it.
    pub responsible: Option<String>,
    /// The law.
    pub law: Vec<LawView>,
    /// Where we have it from, with the day of the last check.
    pub sources: Vec<String>,
    /// Reservations.
    pub caveats: Vec<String>,
    /// Who reviewed it, and when.
    pub reviewed: Option<String>,
    /// Other readings.
    pub readings: Vec<ReadingView>,
    /// What it leads to: the deadline, documents, checklists, who can help.
    pub leads_to: Vec<LeadView>,
    /// How soon it is to be followed, 1 first.
    pub urgency: Option<u32>,
    /// The phases that come next.
    pub next: Vec<LinkView>,
}

/// What a norm says to the reader when it comes out so.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct WordingView {
    /// The outcome as the rules name it: `ja`, `kan høres`.
    pub key: String,
    /// The outcome in the reader's words: `har rett`.
    pub outcome: String,
    /// The sentence.
    pub sentence: String,
}

/// Grounds, requirements and exceptions in words.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize)]
pub struct BodyView {
    /// Grounds: one is enough.
    pub grounds: Vec<PartView>,
    /// Grounds on which it may be granted.
    pub may: Vec<PartView>,
    /// Requirements: all are needed.
    pub requirements: Vec<PartView>,
    /// Exceptions from the whole.
    pub exceptions: Vec<ExceptionView>,
}

/// A ground or a requirement.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct PartView {
    /// Its title, where it has one.
    pub title: Option<String>,
    /// What must hold; nothing where it always does.
    pub condition: Option<ClauseView>,
    /// Its own law.
    pub law: Vec<LawView>,
    /// What lifts it alone.
    pub exceptions: Vec<ExceptionView>,
}

/// An exception.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct ExceptionView {
    /// Its title.
    pub title: String,
    /// It must be invoked.
    pub invoked: bool,
    /// When it applies.
    pub condition: Option<ClauseView>,
    /// When it is in force, where that is not as long as the norm.
    pub validity: Option<String>,
    /// Its own law.
    pub law: Vec<LawView>,
    /// Where we have it from.
    pub sources: Vec<String>,
    /// Reservations.
    pub caveats: Vec<String>,
    /// What blocks it.
    pub blocks: Vec<ExceptionView>,
}

/// Another reading.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct ReadingView {
    /// Its title.
    pub title: String,
    /// The prudent one to follow.
    pub prudent: bool,
    /// Who can settle it.
    pub ask: Option<String>,
    /// The law.
    pub law: Vec<LawView>,
    /// Where we have it from.
    pub sources: Vec<String>,
    /// Reservations.
    pub caveats: Vec<String>,
    /// When it gives what it gives, so read.
    pub body: BodyView,
    /// How the day is worked out, so read.
    pub deadline: Option<ArithmeticView>,
}

/// `Versjon fra juni 2024 gjelder fra 1. juni 2024`, with what is said of the transition.
pub(crate) fn validity(words: &Words<'_>, norm: &Norm, version: &NormVersion) -> String {
    let texts = words.texts;
    let label = match &version.label {
        Some(label) => texts.with("forklar-versjon-navn", &[("navn", &label.replace('_', " "))]),
        None if norm.versions.len() > 1 => texts.get("forklar-versjon"),
        None => texts.get("forklar-regelen"),
    };
    let transition = match version.transition {
        Transition::LawDate => None,
        Transition::When(_) => Some(texts.get("forklar-overgang")),
        Transition::Unknown => Some(texts.get("forklar-overgang-ukjent")),
    };
    let parts = std::iter::once(label).chain([period(words, &version.validity)]).chain(transition);
    parts.collect::<Vec<_>>().join(" ")
}

/// `gjelder fra 1. juni 2024`.
pub(crate) fn period(words: &Words<'_>, validity: &Validity) -> String {
    let texts = words.texts;
    let from = validity.from.map(|day| texts.with("forklar-fra", &[("dato", &words.day(day))]));
    let to = validity.to.map(|day| texts.with("forklar-til", &[("dato", &words.day(day))]));
    let state = texts.get(match validity.state {
        ValidityState::InForce => "forklar-gjelder",
        ValidityState::Repealed => "forklar-opphevet",
        ValidityState::AdoptedFrom => "forklar-vedtatt",
        ValidityState::AdoptedWithoutDate => "forklar-uten-dato",
    });
    [state].into_iter().chain(from).chain(to).collect::<Vec<_>>().join(" ")
}

/// Whether something is in force on a day.
pub(crate) fn in_force(validity: &Validity, day: Day) -> bool {
    validity.state != ValidityState::AdoptedWithoutDate
        && validity.from.is_none_or(|from| from <= day)
        && validity.to.is_none_or(|to| day <= to)
}

/// Who reviewed something, and when.
pub(crate) fn reviewed(words: &Words<'_>, origin: &Origin) -> Option<String> {
    let (who, day) = origin.reviewed.as_ref()?;
    Some(words.texts.with("regel-gjennomgatt", &[("hvem", who), ("dato", &words.day(*day))]))
}

fn dated(words: &Words<'_>, day: Day) -> Dated {
    Dated { date: day.to_string(), words: words.day(day) }
}

/// A version in full, as it stands on a day.
pub(crate) fn version(phrases: &Phrases<'_>, norm: &Norm, version: &NormVersion, day: Day) -> VersionView {
    let words = &phrases.words;
    let origin = &version.origin;
    let transition = match &version.transition {
        Transition::When(when) => phrases.clause(when),
        Transition::LawDate | Transition::Unknown => None,
    };
    let title = if version.title.is_empty() { norm.name.replace('_', " ") } else { version.title.clone() };
    let next =
        version.links.next.iter().filter_map(|name| {
            words.rules.norms.iter().find(|norm| norm.name == *name).map(Linker::norm_itself)
        });
    VersionView {
        label: version.label.as_ref().map(|label| label.replace('_', " ")),
        title,
        validity: validity(words, norm, version),
        from: version.validity.from.map(|day| dated(words, day)),
        to: version.validity.to.map(|day| dated(words, day)),
        in_force: in_force(&version.validity, day),
        transition,
        wording: wording(words.texts, norm, version),
        body: body(phrases, &version.body),
        exhaustive: version.exhaustive,
        regardless: version.regardless.iter().filter_map(|fact| phrases.links.fact(*fact)).collect(),
        ends_when: version.ends_when.as_ref().and_then(|when| phrases.clause(when)),
        deadline: version.deadline.as_ref().map(|rule| arithmetic(phrases, norm.kind, rule)),
        extent: view::extent(words, version),
        responsible: view::responsible(words, version),
        law: view::law(words, &origin.basis),
        sources: view::sources(words, origin),
        caveats: origin.caveats.clone(),
        reviewed: reviewed(words, origin),
        readings: version.readings.iter().map(|it| reading(phrases, norm, it)).collect(),
        leads_to: view::leads_to(words, &version.links),
        urgency: version.links.urgency,
        next: next.collect(),
    }
}

/// The outcome a sentence belongs to, in the reader's words where there are any.
fn wording(texts: &Texts, norm: &Norm, version: &NormVersion) -> Vec<WordingView> {
    let deadline = version.deadline.is_some();
    let told = version.wording.iter().map(|(key, sentence)| {
        let plain = key.replace('_', " ");
        let text = match (key.as_str(), deadline) {
            ("ja", _) => Some("utfall-ja"),
            ("nei", _) => Some("utfall-nei"),
            ("kan", _) => Some("utfall-kan"),
            ("åpen", true) => Some("frist-loper"),
            ("oppfylt", true) => Some("frist-oppfylt"),
            ("forlenget", true) => Some("frist-forlenget"),
            ("avbrutt", true) => Some("frist-avbrutt"),
            ("utløpt", true) => Some("frist-utlopt"),
            ("kan_høres", true) => Some("frist-kan-hores"),
            ("sperret", true) => Some("frist-sperret"),
            ("gjelder_ikke", true) => Some("frist-gjelder-ikke"),
            _ => None,
        };
        let outcome = text.map_or_else(
            || part_named(version, key).unwrap_or_else(|| plain.clone()),
            |text| texts.with(text, &[("slag", view::group(norm.kind))]),
        );
        WordingView { key: plain, outcome, sentence: sentence.clone() }
    });
    told.collect()
}

fn part_named(version: &NormVersion, name: &str) -> Option<String> {
    let body = &version.body;
    let mut parts = body.requirements.iter().chain(&body.grounds).chain(&body.may);
    parts.find(|part| part.name.as_deref() == Some(name)).and_then(|part| part.title.clone())
}

/// Grounds, requirements and exceptions in words.
pub(crate) fn body(phrases: &Phrases<'_>, body: &Body) -> BodyView {
    let parts = |all: &[Part]| all.iter().map(|it| part(phrases, it)).collect();
    BodyView {
        grounds: parts(&body.grounds),
        may: parts(&body.may),
        requirements: parts(&body.requirements),
        exceptions: exceptions(phrases, &body.exceptions),
    }
}

fn part(phrases: &Phrases<'_>, part: &Part) -> PartView {
    let title = part.title.clone().or_else(|| part.name.as_ref().map(|name| name.replace('_', " ")));
    PartView {
        title,
        condition: phrases.clause(&part.condition),
        law: view::law(&phrases.words, &part.basis),
        exceptions: exceptions(phrases, &part.exceptions),
    }
}

fn exceptions(phrases: &Phrases<'_>, all: &[Exception]) -> Vec<ExceptionView> {
    let words = &phrases.words;
    let one = |it: &Exception| ExceptionView {
        title: it.title.clone().unwrap_or_else(|| it.name.replace('_', " ")),
        invoked: it.invoked,
        condition: phrases.clause(&it.condition),
        validity: it.validity.as_ref().map(|validity| period(words, validity)),
        law: view::law(words, &it.origin.basis),
        sources: view::sources(words, &it.origin),
        caveats: it.origin.caveats.clone(),
        blocks: exceptions(phrases, &it.blocks),
    };
    all.iter().map(one).collect()
}

fn reading(phrases: &Phrases<'_>, norm: &Norm, reading: &Reading) -> ReadingView {
    let words = &phrases.words;
    ReadingView {
        title: reading.title.clone(),
        prudent: reading.prudent,
        ask: reading.ask.clone(),
        law: view::law(words, &reading.origin.basis),
        sources: view::sources(words, &reading.origin),
        caveats: reading.origin.caveats.clone(),
        body: body(phrases, &reading.body),
        deadline: reading.deadline.as_ref().map(|rule| arithmetic(phrases, norm.kind, rule)),
    }
}
