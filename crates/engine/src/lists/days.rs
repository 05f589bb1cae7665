//! Some day, every day of a window.

use crate::possible::day_of;
use crate::scalar::{Bound, Env, Open, Span, Truth, middle};
use rettesnor_rules::model::{Cond, NEVER};
use rettesnor_values::Day;

/// Days and stretches of days judged before the answer stays open, where all else the condition reads is known.
const MOST_STEPS: u32 = 20_000;
/// The same where something else is open too: then most stretches stay open however far they are cut.
const OPEN_STEPS: u32 = 128;
/// The same where nothing at all is known of the lists it reads: then hardly any stretch is ever settled.
const UNKNOWN_STEPS: u32 = 24;

impl Env<'_> {
    /// Whether the condition holds on some day of the window, or on every day. The window is cut in halves until the condition is
    /// settled on each stretch, so a window of years costs as much as the condition has changes in it.
    pub(crate) fn days(&self, every: bool, depth: u8, (from, to): (Span, Span), condition: &Cond) -> Truth {
        let search = Search { env: self, depth, condition, wanted: !every };
        let open = Open::of_condition(self, condition);
        let closed = open.facts.is_empty() && open.lists.is_empty();
        let unknown = !open.lists.is_empty() && open.lists.iter().all(|list| self.records(*list).0 == 0);
        let mut steps = match (closed, unknown) {
            (true, _) => MOST_STEPS,
            (false, true) => UNKNOWN_STEPS,
            (false, false) => OPEN_STEPS,
        };
        // A sure day must lie in every window the case leaves possible; a possible day in some.
        let found = match window(from.high, to.low) {
            Some(days) => search.sample(days).contains(&Some(true)) || search.surely(days, &mut steps),
            None => false,
        };
        let may = match window(from.low, to.high) {
            Some(_) if found => true,
            Some(days) => search.sample(days) != [Some(false); 3] || search.possibly(days, &mut steps),
            None => false,
        };
        let some = Truth::of(may, !found);
        if every { some.negated() } else { some }
    }
}

fn window(from: i64, to: i64) -> Option<Span> {
    let number = |ordinal: i64| i64::from(day_of(ordinal).min(Day::LAST).number());
    (from < NEVER && from <= to).then(|| Span { low: number(from), high: number(to) })
}

struct Search<'a> {
    env: &'a Env<'a>,
    depth: u8,
    condition: &'a Cond,
    /// A day on which the condition is this is looked for.
    wanted: bool,
}

impl Search<'_> {
    fn truth(&self, days: Span) -> Truth {
        let truth = self.env.bind(self.depth, Bound::Day(days)).truth(self.condition);
        if self.wanted { truth } else { truth.negated() }
    }

    /// Whether the first, the middle and the last day are as wanted, where that is settled: often enough, and cheap.
    fn sample(&self, days: Span) -> [Option<bool>; 3] {
        [days.low, days.low.midpoint(days.high), days.high]
            .map(|day| self.truth(Span { low: day, high: day }).settled())
    }

    /// Whether some day surely is as wanted.
    fn surely(&self, days: Span, steps: &mut u32) -> bool {
        self.any(days, steps, false, &|truth, single| match truth.settled() {
            Some(yes) => Some(yes),
            None => single.then_some(false),
        })
    }

    /// Whether some day may be as wanted. Where the search must stop, it may.
    fn possibly(&self, days: Span, steps: &mut u32) -> bool {
        self.any(days, steps, true, &|truth, single| match truth.settled() {
            Some(yes) => Some(yes),
            None => single.then_some(true),
        })
    }

    /// Looks for a stretch that is judged yes, cutting those that are not judged.
    fn any(
        &self,
        days: Span,
        steps: &mut u32,
        given_up: bool,
        judge: &dyn Fn(Truth, bool) -> Option<bool>,
    ) -> bool {
        let mut waiting = vec![days];
        while let Some(stretch) = waiting.pop() {
            let Some(left) = steps.checked_sub(1) else { return given_up };
            *steps = left;
            match judge(self.truth(stretch), stretch.low == stretch.high) {
                Some(true) => return true,
                Some(false) => {}
                None => {
                    let middle = middle(stretch.low, stretch.high);
                    waiting.push(Span { low: middle.saturating_add(1), high: stretch.high });
                    waiting.push(Span { low: stretch.low, high: middle });
                }
            }
        }
        false
    }
}
