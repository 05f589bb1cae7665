//! Conditions and sums over records, some of whose fields may be open, and of which there may be more than we know.

mod cover;
mod days;

use crate::possible::NEVER_MINUTE;
use crate::scalar::{Bound, Env, Span, Truth};
use rettesnor_rules::model::{Cond, ListId, NEVER, Scalar};

/// No case has more records of one list than this.
const MOST_RECORDS: i64 = 1_000_000;

/// What a list may hold: each record we know of, then one we do not, where there may be such.
pub(crate) struct Member<'a> {
    pub(crate) env: Env<'a>,
    /// It stands for any number of records that may exist.
    pub(crate) unlisted: bool,
}

impl<'a> Env<'a> {
    /// The records with the quantifier's variable bound to each.
    pub(crate) fn members(&self, list: ListId, depth: u8) -> impl Iterator<Item = Member<'a>> + use<'a> {
        let (records, incomplete) = self.records(list);
        let env = *self;
        let known = (0..records)
            .map(move |record| Member { env: env.bind(depth, Bound::Record(record)), unlisted: false });
        let more = incomplete.then(|| Member { env: env.bind(depth, Bound::Unlisted), unlisted: true });
        known.chain(more)
    }

    pub(crate) fn exists(&self, list: ListId, depth: u8, condition: &Cond) -> Truth {
        let mut truth = Truth::NO;
        for member in self.members(list, depth) {
            let own = member.env.truth(condition);
            // A record that may not be there settles nothing.
            truth = truth.or(if member.unlisted { own.and(Truth::OPEN) } else { own });
            if truth == Truth::YES {
                break;
            }
        }
        truth
    }

    pub(crate) fn all_records(&self, list: ListId, depth: u8, condition: &Cond) -> Truth {
        let mut truth = Truth::YES;
        for member in self.members(list, depth) {
            let own = member.env.truth(condition);
            truth = truth.and(if member.unlisted { own.or(Truth::OPEN) } else { own });
            if truth == Truth::NO {
                break;
            }
        }
        truth
    }

    /// Counts, sums and covers.
    pub(crate) fn over_records(&self, scalar: &Scalar) -> Span {
        match scalar {
            Scalar::Count(list, depth, condition) => self.count(*list, *depth, condition),
            Scalar::Sum(list, depth, value, condition) => self.sum(*list, *depth, value, condition),
            Scalar::Least(list, depth, value, condition) => {
                self.extreme(*list, *depth, (value, condition), (self.never(value), i64::min))
            }
            Scalar::Greatest(list, depth, value, condition) => self.extreme(
                *list,
                *depth,
                (value, condition),
                (self.never(value).saturating_neg(), i64::max),
            ),
            other => self.cover(other),
        }
    }

    fn count(&self, list: ListId, depth: u8, condition: &Cond) -> Span {
        let mut span = Span::point(0);
        for member in self.members(list, depth) {
            let truth = member.env.truth(condition);
            if truth.may_be_yes() {
                let most = if member.unlisted { MOST_RECORDS } else { 1 };
                span.high = span.high.saturating_add(most);
                span.low = span.low.saturating_add(i64::from(!truth.may_be_no() && !member.unlisted));
            }
        }
        span
    }

    fn sum(&self, list: ListId, depth: u8, value: &Scalar, condition: &Cond) -> Span {
        let mut span = Span::point(0);
        for member in self.members(list, depth) {
            let truth = member.env.truth(condition);
            if !truth.may_be_yes() {
                continue;
            }
            let mut own = member.env.span(value);
            if truth.may_be_no() || member.unlisted {
                own = own.hull(Span::point(0));
            }
            if member.unlisted {
                let many = |value: i64| value.saturating_mul(MOST_RECORDS);
                own = Span::new(many(own.low), many(own.high));
            }
            span = Span::new(span.low.saturating_add(own.low), span.high.saturating_add(own.high));
        }
        span
    }

    fn never(&self, value: &Scalar) -> i64 {
        if self.is_instant(value) { NEVER_MINUTE } else { NEVER }
    }

    /// The least or greatest over records; `none` where there is none. A record that may not count leaves the other end
    /// where the others put it.
    fn extreme(
        &self,
        list: ListId,
        depth: u8,
        (value, condition): (&Scalar, &Cond),
        (none, pick): (i64, fn(i64, i64) -> i64),
    ) -> Span {
        let mut ends = (none, none);
        for member in self.members(list, depth) {
            let truth = member.env.truth(condition);
            if !truth.may_be_yes() {
                continue;
            }
            let own = member.env.span(value);
            let sure = !truth.may_be_no() && !member.unlisted;
            // Of both ends the one further from `none` may be reached, the nearer one only if the record counts.
            let (near, far) = if none > 0 { (own.high, own.low) } else { (own.low, own.high) };
            ends.0 = pick(ends.0, far);
            if sure {
                ends.1 = pick(ends.1, near);
            }
        }
        Span::new(ends.0, ends.1)
    }
}
