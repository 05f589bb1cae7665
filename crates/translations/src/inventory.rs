//! The texts to be translated: each once, under the area of law that says it first.

use rettesnor_rules::model::{Place, RuleBase};
use std::collections::BTreeMap;

/// The area of what is declared nowhere in particular, and the first to be asked for a shared text.
pub const SHARED: &str = "felles";

/// A text of the rules.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Entry {
    /// What it says.
    pub source: String,
    /// The area whose file it stands in.
    pub area: String,
    /// Everywhere the rules say it, in words.
    pub spots: Vec<String>,
}

/// All texts of a rule base, in the order of the areas and, within one, of the rules.
pub fn inventory(rules: &RuleBase) -> Vec<Entry> {
    let mut rules = rules.clone();
    let areas: Vec<String> = rules.sources.iter().map(|path| area(path)).collect();
    let mut entries: Vec<Entry> = Vec::new();
    let mut known: BTreeMap<String, usize> = BTreeMap::new();
    rules.for_each_text(&mut |spot, text| {
        let index = *known.entry(text.clone()).or_insert_with(|| {
            let area = SHARED.to_owned();
            entries.push(Entry { source: text.clone(), area, spots: Vec::new() });
            entries.len() - 1
        });
        let area = spot.place.and_then(|place| named(&areas, place)).unwrap_or(SHARED);
        if let Some(entry) = entries.get_mut(index) {
            if entry.spots.is_empty() || (area != entry.area && before(area, &entry.area)) {
                area.clone_into(&mut entry.area);
            }
            entry.spots.push(spot.context());
        }
    });
    entries.sort_by(|a, b| rank(&a.area).cmp(&rank(&b.area)));
    entries
}

/// The shared area first, the others by name.
fn rank(area: &str) -> (bool, &str) {
    (area != SHARED, area)
}

fn before(one: &str, other: &str) -> bool {
    rank(one) < rank(other)
}

fn named(areas: &[String], place: Place) -> Option<&str> {
    areas.get(usize::try_from(place.source).ok()?).map(String::as_str)
}

/// The folder a file stands in.
fn area(path: &str) -> String {
    let mut parts = path.rsplit('/');
    parts.next();
    parts.next().unwrap_or(SHARED).to_owned()
}
