//! Moments of a deadline: the days a scalar may be, apart from "not happened".

use super::Judge;
use crate::answer::FactRef;
use crate::possible::{NEVER_MINUTE, Possible, known_dates};
use crate::scalar::{Open, Pin, Span};
use rettesnor_rules::model::{NEVER, Scalar};
use rettesnor_values::Ranges;

/// Events whose "not happened" is taken apart; with more, the moments are a superset.
const MOST_EVENTS: usize = 5;

/// When something may be.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Moment {
    /// The moments, where it happens; `None` where it cannot happen.
    pub(super) span: Option<Span>,
    /// Nothing at all is known of when.
    pub(super) unknown: bool,
    /// It may not have happened.
    pub(super) never: bool,
}

impl Moment {
    /// What follows from it.
    pub(super) fn then(self, follow: impl FnOnce(Span) -> Option<Span>) -> Self {
        Self { span: self.span.and_then(follow), ..self }
    }
}

impl Judge<'_> {
    fn never(&self) -> i64 {
        if self.program.rule.instant { NEVER_MINUTE } else { NEVER }
    }

    /// The moments of a scalar. Whether each open event has happened is taken apart, so that the latest moment is one, and
    /// not "never".
    pub(super) fn moment(&self, scalar: &Scalar, depends_on: &mut Vec<FactRef>) -> Moment {
        let never = self.never();
        let open = Open::of_scalar(&self.env, scalar).facts;
        let events: Vec<FactRef> = open
            .iter()
            .copied()
            .filter(|fact| self.env.possible(*fact).contains(never) && self.env.possible(*fact).len() > 1)
            .collect();
        let whole = self.env.hull(scalar);
        let mut moment = Moment { never: whole.high >= never, ..Moment::default() };
        if whole.high < never {
            moment.span = Some(whole);
        } else if events.len() <= MOST_EVENTS {
            for choice in 0_u32..1 << events.len() {
                let pins = self.pins(&events, choice);
                let span = self.env.pinned(&pins).hull(scalar);
                if span.high < never {
                    moment.span = Some(moment.span.map_or(span, |known| known.hull(span)));
                } else if span.low < never {
                    // Something else may leave it never: the last moment there is bounds it.
                    let bounded = Span::new(span.low, never.saturating_sub(1));
                    moment.span = Some(moment.span.map_or(bounded, |known| known.hull(bounded)));
                }
            }
        } else if whole.low < never {
            moment.span = Some(Span::new(whole.low, never.saturating_sub(1)));
        }
        depends_on.extend(open);
        moment.unknown = moment.span.is_some_and(|span| self.unknown(span));
        moment
    }

    /// The events held to "happened" or "not happened", bit by bit.
    fn pins(&self, events: &[FactRef], choice: u32) -> Vec<Pin> {
        let never = Possible::Ranges(Ranges::single(self.never()));
        let pin = |(place, fact): (u32, &FactRef)| {
            let set = if choice >> place & 1 == 1 {
                never.clone()
            } else {
                never.complement_in(self.env.possible(*fact))
            };
            (*fact, set)
        };
        (0..).zip(events).map(pin).collect()
    }

    /// Whether nothing at all is known of when: the moments reach over every date a fact may have.
    fn unknown(&self, span: Span) -> bool {
        let (first, last) = known_dates();
        let (low, high) = (self.split(span.low).0, self.split(span.high).0);
        low <= first && high >= last
    }
}
