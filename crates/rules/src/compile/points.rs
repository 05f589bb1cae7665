//! Points where the law has several readings, met on the way to an outcome.

use super::inline::{Env, Inliner};
use crate::model::{ConceptBody, ConceptId, NormId};
use std::collections::BTreeMap;

/// Where readings part.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Point {
    /// Which of a concept's versions applies is not known.
    Concept(ConceptId),
    /// Which of a norm's versions applies is not known.
    Norm(NormId),
    /// A version of a norm has several readings.
    Reading(NormId, u32),
    /// A version of a concept has several readings.
    ConceptReading(ConceptId, u32),
}

/// The reading taken at each point; the first where none is given.
pub(crate) type Choices = BTreeMap<Point, usize>;

/// More combinations of readings than this are not gone through; the outcome is coarse.
pub(crate) const MOST_COMBINATIONS: usize = 16;

/// One way to read the law: the name of what is read, at each point where readings part.
pub(crate) type Reading = BTreeMap<Point, String>;

/// A combination of readings, at the points met with it.
pub(crate) fn reading_of(met: &BTreeMap<Point, Vec<String>>, choices: &Choices) -> Reading {
    let chosen = |point: &Point| choices.get(point).copied().unwrap_or(0);
    met.iter().filter_map(|(point, names)| Some((*point, names.get(chosen(point))?.clone()))).collect()
}

/// What a combination of readings is called.
pub(crate) fn name_of(reading: &Reading) -> String {
    reading.values().fold(String::new(), |before, name| join(&before, name))
}

/// The combinations next to one with which points were met that it does not choose at, and which were read the first way there:
/// each reads one of them another way, and those before it the first. From them, in turn, all are reached, each once; the last
/// comes first in order.
pub(crate) fn others(met: &BTreeMap<Point, Vec<String>>, choices: &Choices) -> Vec<Choices> {
    let mut made = Vec::new();
    let mut before = choices.clone();
    for (point, names) in met {
        if choices.contains_key(point) {
            continue;
        }
        made.extend((1..names.len()).rev().map(|number| {
            let mut other = before.clone();
            other.insert(*point, number);
            other
        }));
        before.insert(*point, 0);
    }
    made
}

/// Two parts of a reading's name.
pub(crate) fn join(before: &str, after: &str) -> String {
    match (before, after) {
        ("", name) | (name, "") => name.to_owned(),
        _ => format!("{before}; {after}"),
    }
}

impl Inliner<'_> {
    /// Whether the newer version is read as the one that applies.
    pub(crate) fn choose_version(&mut self, point: Point, version: usize, env: &Env<'_>) -> bool {
        let names = self.version_names(point, version);
        self.met.insert(point, names);
        env.choices.get(&point).copied().unwrap_or(0) == 0
    }

    /// The reading of a version of a norm to take.
    pub(crate) fn choose_reading(&mut self, norm: NormId, version: usize, env: &Env<'_>) -> usize {
        let Some(found) = self.base.norms.get(norm.index()) else { return 0 };
        let readings = found.versions.get(version).map_or(&[] as &[_], |version| &version.readings);
        if readings.is_empty() {
            return 0;
        }
        let name = |reading: &str| format!("{}: {reading}", found.name);
        let names = std::iter::once(name(WORDING)).chain(readings.iter().map(|reading| name(&reading.name)));
        let point = Point::Reading(norm, u32::try_from(version).unwrap_or(u32::MAX));
        self.met.insert(point, names.collect());
        env.choices.get(&point).copied().unwrap_or(0)
    }

    fn version_names(&self, point: Point, version: usize) -> Vec<String> {
        let base = self.base;
        let (name, label) = match point {
            Point::Concept(id) | Point::ConceptReading(id, _) => {
                let concept = base.concepts.get(id.index());
                (concept.map(|c| &c.name), concept.and_then(|c| c.versions.get(version)?.label.as_ref()))
            }
            Point::Norm(id) | Point::Reading(id, _) => {
                let norm = base.norms.get(id.index());
                (norm.map(|n| &n.name), norm.and_then(|n| n.versions.get(version)?.label.as_ref()))
            }
        };
        let (newer, older) = pair_of_names(label.map(String::as_str));
        let name = name.map_or("", String::as_str);
        vec![format!("{name}: {newer}"), format!("{name}: {older}")]
    }
}

impl<'b> Inliner<'b> {
    /// The definition of a version of a concept, in the reading to take.
    pub(crate) fn concept_body(
        &mut self,
        id: ConceptId,
        version: usize,
        env: &Env<'_>,
    ) -> Option<&'b ConceptBody> {
        let base = self.base;
        let concept = base.concepts.get(id.index())?;
        let found = concept.versions.get(version)?;
        if found.readings.is_empty() {
            return Some(&found.body);
        }
        let name = |reading: &str| format!("{}: {reading}", concept.name);
        let readings = found.readings.iter().map(|reading| name(&reading.name));
        let point = Point::ConceptReading(id, u32::try_from(version).unwrap_or(u32::MAX));
        self.met.insert(point, std::iter::once(name(WORDING)).chain(readings).collect());
        let chosen = env.choices.get(&point).copied().unwrap_or(0);
        Some(
            chosen
                .checked_sub(1)
                .and_then(|place| found.readings.get(place))
                .map_or(&found.body, |it| &it.body),
        )
    }
}

/// The name of a norm's own reading.
pub(crate) const WORDING: &str = "ordlyd";

/// What the readings are called where it is not known which version applies.
pub(crate) fn pair_of_names(label: Option<&str>) -> (String, String) {
    match label {
        Some(label) => (label.to_owned(), format!("før {label}")),
        None => ("ny versjon".to_owned(), "eldre versjon".to_owned()),
    }
}
