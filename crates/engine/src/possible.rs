//! Sets of possible values of one fact.

use rettesnor_rules::model::{Fact, FactKind, NEVER, RuleBase, Scope, Type};
use rettesnor_values::{Day, Instant, Ranges};
use serde::{Deserialize, Serialize};

/// 1 January 1900 and 31 December 2200: the dates a fact may have.
const DATES: (i64, i64) = (-25_567, 84_370);
const MINUTES_PER_DAY: i64 = 1440;
/// The ordinal of an instant that has not come: instants are minutes, so the model's [`NEVER`] would be one of them.
pub const NEVER_MINUTE: i64 = Instant::NEVER.minutes();
/// What an unbounded count or amount may be: far beyond any real one, and far from where sums would saturate.
const COUNT: i64 = 1_000_000_000;
const MICROS: i64 = 1_000_000;

/// A set of possible values.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, Default)]
pub enum Possible {
    /// The whole domain.
    #[default]
    Any,
    /// Indices of a Boolean (0 no, 1 yes) or an enumeration, ascending; empty = impossible.
    Cells(Vec<u32>),
    /// Ordinals of an ordered type.
    Ranges(Ranges),
}

impl Possible {
    /// Yes, or no.
    pub fn truth(yes: bool) -> Self {
        Self::Cells(vec![u32::from(yes)])
    }

    /// One value of an enumeration.
    pub fn value(index: u32) -> Self {
        Self::Cells(vec![index])
    }

    /// Some values of an enumeration, in any order.
    pub fn one_of(indices: impl IntoIterator<Item = u32>) -> Self {
        let mut cells: Vec<u32> = indices.into_iter().collect();
        cells.sort_unstable();
        cells.dedup();
        Self::Cells(cells)
    }

    /// One ordinal.
    pub fn single(ordinal: i64) -> Self {
        Self::Ranges(Ranges::single(ordinal))
    }

    /// The ordinals from one to another, both included.
    pub fn between(low: i64, high: i64) -> Self {
        Self::Ranges(Ranges::interval(low, high))
    }

    /// A day; [`Day::NEVER`] becomes the model's [`NEVER`].
    pub fn day(day: Day) -> Self {
        Self::single(ordinal_of(day))
    }

    /// An event that has not happened.
    pub fn never() -> Self {
        Self::single(NEVER)
    }

    /// Whether no value is left.
    pub fn is_empty(&self) -> bool {
        match self {
            Self::Any => false,
            Self::Cells(cells) => cells.is_empty(),
            Self::Ranges(ranges) => ranges.is_empty(),
        }
    }

    /// The one value, index or ordinal, where there is exactly one.
    pub fn only(&self) -> Option<i64> {
        match self {
            Self::Any => None,
            Self::Cells(cells) => match cells.as_slice() {
                [one] => Some(i64::from(*one)),
                _ => None,
            },
            Self::Ranges(ranges) => ranges.only(),
        }
    }

    /// Whether a value, index or ordinal, is in the set.
    pub fn contains(&self, value: i64) -> bool {
        match self {
            Self::Any => true,
            Self::Cells(cells) => u32::try_from(value).is_ok_and(|value| cells.binary_search(&value).is_ok()),
            Self::Ranges(ranges) => ranges.contains(value),
        }
    }

    /// The values in both. Sets of different kinds have nothing in common.
    #[must_use]
    pub fn intersect(&self, other: &Self) -> Self {
        match (self, other) {
            (Self::Any, set) | (set, Self::Any) => set.clone(),
            (Self::Cells(a), Self::Cells(b)) => {
                Self::Cells(a.iter().copied().filter(|cell| b.binary_search(cell).is_ok()).collect())
            }
            (Self::Ranges(a), Self::Ranges(b)) => Self::Ranges(a.intersect(b)),
            _ => Self::Cells(Vec::new()),
        }
    }

    /// The values in either; of sets of different kinds, anything.
    #[must_use]
    pub fn union(&self, other: &Self) -> Self {
        match (self, other) {
            (Self::Cells(a), Self::Cells(b)) => Self::one_of(a.iter().chain(b).copied()),
            (Self::Ranges(a), Self::Ranges(b)) => Self::Ranges(a.union(b)),
            _ => Self::Any,
        }
    }

    /// The values of `domain` that are not here.
    #[must_use]
    pub fn complement_in(&self, domain: &Self) -> Self {
        match (self, domain) {
            (Self::Any, Self::Ranges(_)) => Self::Ranges(Ranges::empty()),
            (Self::Any, _) => Self::Cells(Vec::new()),
            (Self::Cells(here), Self::Cells(all)) => {
                Self::Cells(all.iter().copied().filter(|cell| here.binary_search(cell).is_err()).collect())
            }
            (Self::Ranges(here), Self::Ranges(all)) => Self::Ranges(all.minus(here)),
            (_, domain) => domain.clone(),
        }
    }

    /// Whether every value here is in `other`.
    pub fn is_subset_of(&self, other: &Self) -> bool {
        match (self, other) {
            (_, Self::Any) => true,
            (Self::Any, _) => false,
            (Self::Cells(a), Self::Cells(b)) => a.iter().all(|cell| b.binary_search(cell).is_ok()),
            (Self::Ranges(a), Self::Ranges(b)) => a.is_subset_of(b),
            _ => self.is_empty(),
        }
    }

    /// How many values, at most `u64::MAX`; of an unnamed domain, `u64::MAX`.
    pub fn len(&self) -> u64 {
        match self {
            Self::Any => u64::MAX,
            Self::Cells(cells) => u64::try_from(cells.len()).unwrap_or(u64::MAX),
            Self::Ranges(ranges) => ranges.len(),
        }
    }

    /// The least and the greatest ordinal; `None` where empty or not ordered.
    pub fn hull(&self) -> Option<(i64, i64)> {
        match self {
            Self::Ranges(ranges) => ranges.min().zip(ranges.max()),
            Self::Cells(cells) => {
                cells.first().zip(cells.last()).map(|(a, b)| (i64::from(*a), i64::from(*b)))
            }
            Self::Any => None,
        }
    }
}

/// The ordinal of a day in the model, which keeps its own [`NEVER`].
pub fn ordinal_of(day: Day) -> i64 {
    if day.is_never() { NEVER } else { i64::from(day.number()) }
}

/// The days that are dates of facts, as ordinals.
pub(crate) const fn known_dates() -> (i64, i64) {
    DATES
}

/// The day of an ordinal of the model: [`NEVER`] and beyond has not happened, and what lies outside the years we know becomes
/// their first or last day, so that arithmetic stays monotone.
pub fn day_of(ordinal: i64) -> Day {
    if ordinal >= NEVER {
        return Day::NEVER;
    }
    let number = ordinal.clamp(i64::from(Day::FIRST.number()), i64::from(Day::LAST.number()));
    i32::try_from(number).ok().and_then(Day::from_number).unwrap_or(Day::LAST)
}

/// Every value a fact may have: what "unknown" means for it.
///
/// Dates are those of 1900–2200. An event may also not have happened, and so may the dates of a record: a stay
/// that has not ended has no last day yet.
pub fn domain(rules: &RuleBase, fact: &Fact) -> Possible {
    let range = |low, high| Possible::Ranges(Ranges::interval(low, high));
    let with_never = |set: Ranges, never| {
        let open = fact.kind == FactKind::Event || matches!(fact.scope, Scope::Item(_));
        Possible::Ranges(if open { set.union(&Ranges::single(never)) } else { set })
    };
    let bounded = fact.bounds.map(|(low, high)| Ranges::interval(low, high));
    match (fact.ty, bounded) {
        (Type::Bool | Type::Set(_), _) => Possible::Cells(vec![0, 1]),
        (Type::Enum(id), _) => {
            let values = rules.enums.get(id.index()).map_or(0, |enumeration| enumeration.values.len());
            Possible::Cells((0..u32::try_from(values).unwrap_or(u32::MAX)).collect())
        }
        (Type::Date, bounds) => {
            with_never(bounds.unwrap_or_else(|| Ranges::interval(DATES.0, DATES.1)), NEVER)
        }
        (Type::Instant, bounds) => {
            let last = DATES.1.saturating_add(1).saturating_mul(MINUTES_PER_DAY).saturating_sub(1);
            let all = || Ranges::interval(DATES.0.saturating_mul(MINUTES_PER_DAY), last);
            with_never(bounds.unwrap_or_else(all), NEVER_MINUTE)
        }
        (_, Some(bounds)) => Possible::Ranges(bounds),
        (Type::Time, None) => range(0, MINUTES_PER_DAY.saturating_sub(1)),
        (Type::Duration(_) | Type::Span, None) => range(0, COUNT),
        (Type::Integer, None) => range(COUNT.saturating_neg(), COUNT),
        (Type::Decimal | Type::Kroner, None) => {
            let most = COUNT.saturating_mul(MICROS);
            range(most.saturating_neg(), most)
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{DATES, NEVER_MINUTE, Possible, day_of, ordinal_of};
    use rettesnor_rules::model::NEVER;
    use rettesnor_values::{Day, Ranges};

    #[test]
    fn the_dates_of_facts_are_those_from_1900_to_2200() {
        assert_eq!(day_of(DATES.0).to_string(), "1900-01-01");
        assert_eq!(day_of(DATES.1).to_string(), "2200-12-31");
    }

    #[test]
    fn never_keeps_its_own_ordinal_and_comes_back() {
        assert_eq!(ordinal_of(Day::NEVER), NEVER);
        assert_eq!(day_of(NEVER), Day::NEVER);
        assert_eq!(day_of(NEVER - 1), Day::LAST);
        assert_eq!(day_of(NEVER_MINUTE.div_euclid(1440)), Day::NEVER);
        assert_eq!(day_of(i64::MIN), Day::FIRST);
    }

    #[test]
    fn a_set_and_its_complement_share_nothing_and_fill_the_domain() {
        let domain = Possible::between(0, 9);
        let some = Possible::Ranges(Ranges::interval(2, 4).union(&Ranges::single(7)));
        let rest = some.complement_in(&domain);
        assert!(some.intersect(&rest).is_empty());
        assert_eq!(some.union(&rest), domain);
        assert_eq!(Possible::truth(true).complement_in(&Possible::Cells(vec![0, 1])), Possible::truth(false));
    }
}
