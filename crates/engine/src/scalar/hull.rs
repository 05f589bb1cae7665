//! The exact interval of a scalar that one open fact decides.

use super::{Env, Open, Pin, Span, middle};
use crate::answer::FactRef;
use crate::possible::Possible;
use rettesnor_rules::model::Scalar;
use rettesnor_values::Interval;

/// Stretches of the fact's set looked at before the rest keeps its outer bounds.
const MOST_STEPS: u32 = 4_096;

impl Env<'_> {
    /// The interval of a scalar: exact where one open fact decides it (if its set takes few cuts), else as [`Env::span`].
    pub fn hull(&self, scalar: &Scalar) -> Span {
        let outer = self.span(scalar);
        if outer.only().is_some() {
            return outer;
        }
        let open = Open::of_scalar(self, scalar);
        match (open.facts.as_slice(), open.lists.is_empty()) {
            ([one], true) => self.tightened(scalar, *one, outer),
            _ => outer,
        }
    }

    fn tightened(&self, scalar: &Scalar, fact: FactRef, outer: Span) -> Span {
        let mut pins: Vec<Pin> = vec![(fact, Possible::Any)];
        pins.extend(self.pins.iter().filter(|(pinned, _)| *pinned != fact).cloned());
        let mut at = |set: Possible| {
            if let Some(first) = pins.first_mut() {
                first.1 = set;
            }
            self.pinned(&pins).span(scalar)
        };
        match self.possible(fact) {
            Possible::Cells(values) => {
                let spans = values.iter().map(|value| at(Possible::value(*value)));
                spans.reduce(Span::hull).unwrap_or(outer)
            }
            Possible::Ranges(ranges) => search(ranges.iter(), outer, &mut at),
            Possible::Any => outer,
        }
    }
}

/// Halves the stretches that may hold values beyond those found.
fn search(ranges: impl Iterator<Item = Interval>, outer: Span, at: &mut dyn FnMut(Possible) -> Span) -> Span {
    let mut waiting: Vec<Interval> = ranges.collect();
    let mut found: Option<Span> = None;
    let mut steps = MOST_STEPS;
    while let Some(stretch) = waiting.pop() {
        let (low, high) = (stretch.low(), stretch.high());
        let bounds = at(Possible::between(low, high));
        if found.is_some_and(|found| found.low <= bounds.low && bounds.high <= found.high) {
            continue;
        }
        if low == high || steps == 0 {
            found = Some(found.map_or(bounds, |found| found.hull(bounds)));
            continue;
        }
        steps = steps.saturating_sub(1);
        for end in [low, high] {
            let value = at(Possible::single(end));
            found = Some(found.map_or(value, |found| found.hull(value)));
        }
        let middle = middle(low, high);
        waiting.extend(Interval::new(low, middle));
        waiting.extend(Interval::new(middle.saturating_add(1), high));
    }
    found.unwrap_or(outer)
}
