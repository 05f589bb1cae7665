//! On which days of the law each variable and each cluster is read, so that whoever answers need not read every segment to
//! find out.

use super::programs::read_by;
use crate::program::{Cluster, Compiled, ReadOn, Segment};
use rettesnor_values::Day;
use std::collections::BTreeSet;

/// Goes through all segments.
pub(crate) fn read_on(compiled: &Compiled) -> ReadOn {
    let mut made = ReadOn {
        variables: vec![Vec::new(); compiled.variables.len()],
        clusters: vec![Vec::new(); compiled.clusters.len()],
    };
    let norms = compiled.norms.iter().flat_map(|program| &program.segments);
    for segment in norms.chain(compiled.concepts.iter().flat_map(|program| &program.segments)) {
        let span = (segment.from, segment.to);
        for tie in &segment.ties {
            push(&mut made.clusters, *tie, span);
        }
        for variable in all_read_by(segment, &compiled.clusters) {
            push(&mut made.variables, variable, span);
        }
    }
    for spans in made.variables.iter_mut().chain(&mut made.clusters) {
        *spans = merged(core::mem::take(spans));
    }
    made
}

/// The variables a segment's answer can be read from, with what they are tied to.
fn all_read_by(segment: &Segment, clusters: &[Cluster]) -> BTreeSet<u32> {
    let mut found = read_by(segment);
    let tied = segment.ties.iter().filter_map(|tie| clusters.get(*tie as usize));
    found.extend(tied.flat_map(|cluster| &cluster.variables));
    found
}

fn push(all: &mut [Vec<(Day, Day)>], place: u32, span: (Day, Day)) {
    // Most definitions are read on the same days: what repeats the last is nothing new.
    if let Some(spans) = all.get_mut(place as usize)
        && spans.last() != Some(&span)
    {
        spans.push(span);
    }
}

/// The same days in as few spans as can be, rising.
fn merged(mut spans: Vec<(Day, Day)>) -> Vec<(Day, Day)> {
    spans.sort_unstable();
    let mut made: Vec<(Day, Day)> = Vec::new();
    for (from, to) in spans {
        match made.last_mut() {
            Some((_, end)) if end.plus_days(1).is_ok_and(|after| from <= after) || from <= *end => {
                *end = to.max(*end);
            }
            _ => made.push((from, to)),
        }
    }
    made
}

#[cfg(test)]
mod tests {
    use super::merged;
    use rettesnor_values::Day;

    #[test]
    fn spans_that_touch_become_one() {
        let day = |number: i32| Day::FIRST.plus_days(number).unwrap();
        let spans = vec![(day(5), day(9)), (day(1), day(4)), (day(20), Day::LAST), (day(2), day(3))];
        assert_eq!(merged(spans), [(day(1), day(9)), (day(20), Day::LAST)]);
        assert_eq!(merged(vec![(day(3), Day::LAST), (day(4), day(5))]), [(day(3), Day::LAST)]);
    }
}
