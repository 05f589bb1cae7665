//! One axis for every ordered kind of value.

use crate::{Day, Decimal, Instant, Ranges, TimeOfDay};

/// A value with a place on the `i64` axis that [`Ranges`] and the engine's thresholds work on.
///
/// The order of the ordinals is the order of the values, and neighbouring ordinals have nothing between them,
/// so `x > a` and `x ≥ a + 1` cut the axis at the same place for every kind.
pub trait Scalar: Copy + Ord {
    /// The least ordinal any value of this kind has.
    const LEAST: i64;
    /// The greatest ordinal any value of this kind has.
    const GREATEST: i64;

    /// This value's place on the axis.
    fn ordinal(self) -> i64;

    /// The value at this place, when this kind has one there.
    fn from_ordinal(ordinal: i64) -> Option<Self>;

    /// Every value of this kind: what is possible when nothing is known.
    fn domain() -> Ranges {
        Ranges::interval(Self::LEAST, Self::GREATEST)
    }
}

impl Scalar for i64 {
    const LEAST: i64 = Self::MIN;
    const GREATEST: i64 = Self::MAX;

    fn ordinal(self) -> i64 {
        self
    }

    fn from_ordinal(ordinal: i64) -> Option<Self> {
        Some(ordinal)
    }
}

/// Days since 1 January 1970; [`Day::NEVER`] is the greatest, next after the last date.
impl Scalar for Day {
    const LEAST: i64 = Day::FIRST.wide_number();
    const GREATEST: i64 = Day::NEVER.wide_number();

    fn ordinal(self) -> i64 {
        self.wide_number()
    }

    fn from_ordinal(ordinal: i64) -> Option<Self> {
        Self::from_number(i32::try_from(ordinal).ok()?)
    }
}

/// Millionths.
impl Scalar for Decimal {
    const LEAST: i64 = i64::MIN;
    const GREATEST: i64 = i64::MAX;

    fn ordinal(self) -> i64 {
        self.micros()
    }

    fn from_ordinal(ordinal: i64) -> Option<Self> {
        Some(Self::from_micros(ordinal))
    }
}

/// Minutes since midnight.
impl Scalar for TimeOfDay {
    const LEAST: i64 = 0;
    const GREATEST: i64 = 24 * 60 - 1;

    fn ordinal(self) -> i64 {
        i64::from(self.minute_of_day())
    }

    fn from_ordinal(ordinal: i64) -> Option<Self> {
        Self::from_minute_of_day(u16::try_from(ordinal).ok()?)
    }
}

/// Minutes since midnight before 1 January 1970, by the wall clock.
impl Scalar for Instant {
    const LEAST: i64 = Instant::FIRST.minutes();
    const GREATEST: i64 = Instant::NEVER.minutes();

    fn ordinal(self) -> i64 {
        self.minutes()
    }

    fn from_ordinal(ordinal: i64) -> Option<Self> {
        Self::from_minutes(ordinal)
    }
}

#[cfg(test)]
mod tests {
    use super::Scalar;
    use crate::{Day, Decimal, Instant, TimeOfDay};

    fn ends_are_values_and_nothing_lies_beyond<S: Scalar + core::fmt::Debug>() {
        for end in [S::LEAST, S::GREATEST] {
            assert_eq!(S::from_ordinal(end).map(Scalar::ordinal), Some(end));
        }
        if let Some(below) = S::LEAST.checked_sub(1) {
            assert_eq!(S::from_ordinal(below), None);
        }
        if let Some(above) = S::GREATEST.checked_add(1) {
            assert_eq!(S::from_ordinal(above), None);
        }
    }

    #[test]
    fn each_domain_ends_exactly_where_its_kind_does() {
        ends_are_values_and_nothing_lies_beyond::<i64>();
        ends_are_values_and_nothing_lies_beyond::<Day>();
        ends_are_values_and_nothing_lies_beyond::<Decimal>();
        ends_are_values_and_nothing_lies_beyond::<TimeOfDay>();
        ends_are_values_and_nothing_lies_beyond::<Instant>();
    }

    #[test]
    fn never_is_next_to_the_last_date_so_the_domain_of_dates_is_one_interval() {
        assert_eq!(Day::LAST.ordinal() + 1, Day::NEVER.ordinal());
        assert_eq!(Day::domain().iter().count(), 1);
    }
}
