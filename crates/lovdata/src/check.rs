//! What has happened to the sections that rules rest on.

use crate::lock::Lock;
use crate::text::{Act, Acts, Section, key};
use rettesnor_rules::citations::citations;
use rettesnor_rules::model::{LawRef, Place, RuleBase};
use rettesnor_values::Day;
use std::collections::BTreeMap;

/// A rule that rests on a section.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Rest {
    /// `lov/ÅÅÅÅ-MM-DD-N`.
    pub act: String,
    /// As cited: `90 c`.
    pub section: String,
    /// The rule's name.
    pub rule: String,
    /// Where it stands.
    pub place: Place,
    /// The citation in full.
    pub reference: LawRef,
    /// The last day on which the rule that cites it is in force; `None`: no such day is known.
    pub until: Option<Day>,
}

/// What happened to a section.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Change {
    /// Its words are others.
    Changed,
    /// Its words stand under another number, in this act or another: act and section.
    Moved(String, String),
    /// Nothing but a note of its repeal is left, or it is no longer there.
    Repealed,
    /// The act is not among those read.
    NoAct,
    /// It was never locked: the rule cites something new, or something that is not there.
    NotLocked,
}

/// A section to which something happened, and the rules that rest on it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Finding<'a> {
    /// The act.
    pub act: String,
    /// The section as cited.
    pub section: String,
    /// What happened.
    pub change: Change,
    /// As it was, where an earlier edition was given.
    pub before: Option<&'a Section>,
    /// As it is.
    pub after: Option<&'a Section>,
    /// The rules, in the order of their names.
    pub rests: Vec<Rest>,
}

/// Every citation of a section of an act or a regulation, in the order of the rules.
pub fn rests(rules: &RuleBase) -> Vec<Rest> {
    let found = citations(rules).into_iter().filter_map(|citation| {
        let act = rules.acts.get(citation.reference.act.index())?;
        let section = citation.reference.section.clone()?;
        let cited = matches!(act.kind.as_str(), "lov" | "forskrift");
        cited.then(|| Rest {
            act: act.reference(),
            section,
            rule: citation.rule.to_owned(),
            place: citation.place,
            reference: citation.reference.clone(),
            until: citation.validity.to,
        })
    });
    found.collect()
}

/// What happened to the sections that rules cite which were in force when the law was locked, or are so later; `before` is an edition of that day, to show what they said.
pub fn check<'a>(rules: &RuleBase, lock: &Lock, (before, after): (&'a Acts, &'a Acts)) -> Vec<Finding<'a>> {
    let mut cited: BTreeMap<(String, String), Vec<Rest>> = BTreeMap::new();
    for rest in rests(rules).into_iter().filter(|rest| rest.until.is_none_or(|day| day >= lock.lest)) {
        cited.entry((rest.act.clone(), key(&rest.section))).or_default().push(rest);
    }
    let places = places(after);
    let findings = cited.into_iter().filter_map(|((act, own), mut rests)| {
        let locked = lock.lov.get(&act).and_then(|sections| {
            sections.iter().find(|(label, _)| key(label) == own).map(|(_, hash)| hash.as_str())
        });
        let (section, now) = (rests.first()?.section.clone(), after.get(&act));
        let change = changed((&act, &own), locked, (now, &places))?;
        rests.sort_by(|one, other| one.rule.cmp(&other.rule));
        rests.dedup_by(|one, other| one.rule == other.rule && one.reference == other.reference);
        let moved = match &change {
            Change::Moved(act, label) => after.get(act).and_then(|act| act.sections.get(&key(label))),
            _ => now.and_then(|act| act.sections.get(&own)),
        };
        let before = before.get(&act).and_then(|act| act.sections.get(&own));
        Some(Finding { act, section, change, before, after: moved, rests })
    });
    findings.collect()
}

/// Where each text stands today.
fn places(acts: &Acts) -> BTreeMap<String, (&str, &str)> {
    let sections = acts.values().flat_map(|act| act.sections.values().map(move |section| (act, section)));
    let long = sections.filter(|(_, section)| !section.paragraphs.is_empty() && !section.is_repealed());
    long.map(|(act, section)| (section.hash(), (act.id.as_str(), section.label.as_str()))).collect()
}

fn changed(
    (act, own): (&str, &str),
    locked: Option<&str>,
    (now, places): (Option<&Act>, &BTreeMap<String, (&str, &str)>),
) -> Option<Change> {
    let Some(now) = now else { return locked.map(|_| Change::NoAct) };
    let Some(locked) = locked else { return Some(Change::NotLocked) };
    let section = now.sections.get(own);
    if section.is_some_and(|section| section.hash() == locked) {
        return None;
    }
    let elsewhere = places.get(locked).filter(|(other, label)| (*other, key(label).as_str()) != (act, own));
    Some(match (elsewhere, section) {
        (Some((act, label)), _) => Change::Moved((*act).to_owned(), (*label).to_owned()),
        (None, Some(section)) if !section.is_repealed() => Change::Changed,
        (None, _) => Change::Repealed,
    })
}
