//! Old law against new: what two versions of a norm say, side by side.

use super::deadline::ArithmeticView;
use super::phrase::Phrases;
use super::version::{BodyView, ExceptionView, PartView, VersionView};
use serde::Serialize;

/// Two versions side by side.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct ComparisonView {
    /// The older one: `Versjon til juni 2024 gjelder til 31. mai 2024`.
    pub old: String,
    /// The newer one.
    pub new: String,
    /// What they say, thing by thing.
    pub rows: Vec<RowView>,
}

/// What two versions say of one thing.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct RowView {
    /// The thing: `Når`, `Unntak`, `Frist`.
    pub title: String,
    /// What the older one says.
    pub old: Vec<String>,
    /// What the newer one says.
    pub new: Vec<String>,
    /// Whether they differ.
    pub changed: bool,
}

/// Each version beside the one before it, the newest first. Versions come the newest first.
pub(crate) fn all(phrases: &Phrases<'_>, versions: &[VersionView]) -> Vec<ComparisonView> {
    let pairs = versions.iter().zip(versions.iter().skip(1));
    pairs.map(|(new, old)| compare(phrases, old, new)).collect()
}

type Lines = fn(&Phrases<'_>, &VersionView) -> Vec<String>;

/// What is compared, with the heading of each.
const THINGS: [(&str, Lines); 10] = [
    ("regel-rad-tittel", |_, version| vec![version.title.clone()]),
    ("regel-rad-svar", |_, version| {
        version.wording.iter().map(|it| format!("{}: {}", it.outcome, it.sentence)).collect()
    }),
    ("regel-rad-nar", |phrases, version| parts(phrases, &version.body.grounds)),
    ("regel-rad-kan", |phrases, version| parts(phrases, &version.body.may)),
    ("regel-rad-krav", |phrases, version| parts(phrases, &version.body.requirements)),
    ("regel-rad-unntak", |phrases, version| exceptions(phrases, &version.body)),
    ("regel-rad-frist", |phrases, version| {
        version.deadline.as_ref().map_or_else(Vec::new, |it| steps(phrases, it))
    }),
    ("regel-rad-omfang", |_, version| version.extent.clone()),
    ("regel-rad-ansvarlig", |_, version| version.responsible.iter().cloned().collect()),
    ("regel-rad-lov", |_, version| version.law.iter().map(|it| it.text.clone()).collect()),
];

fn compare(phrases: &Phrases<'_>, old: &VersionView, new: &VersionView) -> ComparisonView {
    let row = |(key, lines): &(&str, Lines)| {
        let (before, after) = (lines(phrases, old), lines(phrases, new));
        let changed = before != after;
        let title = phrases.words.texts.get(key);
        let any = !before.is_empty() || !after.is_empty();
        any.then_some(RowView { title, old: before, new: after, changed })
    };
    let rows = THINGS.iter().filter_map(row).collect();
    ComparisonView { old: old.validity.clone(), new: new.validity.clone(), rows }
}

/// `title: condition`, in one line.
fn line(phrases: &Phrases<'_>, title: Option<&str>, when: Option<&super::ClauseView>) -> String {
    let when = when.map(|it| phrases.inline(it));
    match (title, when) {
        (Some(title), Some(when)) => format!("{title}: {when}"),
        (Some(only), None) => only.to_owned(),
        (None, Some(only)) => only,
        (None, None) => phrases.words.texts.get("regel-alltid"),
    }
}

fn parts(phrases: &Phrases<'_>, all: &[PartView]) -> Vec<String> {
    let mut told = Vec::new();
    for part in all {
        told.push(line(phrases, part.title.as_deref(), part.condition.as_ref()));
        tree(phrases, &part.exceptions, &mut told);
    }
    told
}

fn exceptions(phrases: &Phrases<'_>, body: &BodyView) -> Vec<String> {
    let mut told = Vec::new();
    tree(phrases, &body.exceptions, &mut told);
    told
}

fn tree(phrases: &Phrases<'_>, all: &[ExceptionView], told: &mut Vec<String>) {
    for exception in all {
        let text = line(phrases, Some(&exception.title), exception.condition.as_ref());
        told.push(phrases.words.texts.with("forklar-unntak", &[("tittel", &text)]));
        tree(phrases, &exception.blocks, told);
    }
}

fn steps(phrases: &Phrases<'_>, rule: &ArithmeticView) -> Vec<String> {
    let told = rule.steps.iter().map(|step| match &step.when {
        Some(when) => {
            let values = [("hva", step.text.as_str()), ("vilkar", &phrases.inline(when))];
            format!("{}: {}", step.title, phrases.words.texts.with("regel-nar", &values))
        }
        None => format!("{}: {}", step.title, step.text),
    });
    told.collect()
}
