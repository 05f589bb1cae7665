//! Which versions an answer can rest on.

use super::View;
use crate::prepare::truth_in;
use rettesnor_rules::model::{NormId, Transition};
use rettesnor_rules::program::Segment;

/// The versions that some world is judged by, ascending: a transition that is settled leaves one.
pub(crate) fn versions(view: &View<'_>, norm: NormId, segment: &Segment) -> Vec<u32> {
    let Some(declared) = view.compiled.model.norms.get(norm.index()) else { return Vec::new() };
    let mut newest_first = segment.versions.clone();
    newest_first.sort_unstable_by(|a, b| b.cmp(a));
    let mut found = Vec::new();
    for number in newest_first {
        let transition = declared.versions.get(number as usize).map(|version| &version.transition);
        let chosen = match transition {
            Some(Transition::When(test)) => {
                truth_in(view.compiled, view.index, view.case, test, view.item).settled()
            }
            // Both this and the earlier version are readings.
            Some(Transition::Unknown) => None,
            _ => Some(true),
        };
        if chosen != Some(false) {
            found.push(number);
        }
        if chosen == Some(true) {
            break;
        }
    }
    found.sort_unstable();
    found
}
