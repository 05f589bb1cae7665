//! Exact decimal numbers and amounts of money.

use core::fmt;

use serde::{Deserialize, Serialize};

use crate::Rounding;

/// Millionths in one.
const SCALE: i64 = 1_000_000;

/// An exact number with six decimals, between −9.2 and 9.2 million million.
///
/// An `i64` of millionths rather than a crate such as `rust_decimal`, whose numbers carry their own scale in 128
/// bits: every ordered kind here lies on the same `i64` axis ([`crate::Scalar`]), which is what lets a threshold on an
/// amount and a threshold on a date cut a domain by the same code. Six decimals hold øre and every factor in the
/// rules; twelve digits before the comma hold any public budget. Nothing is rounded or wraps unasked.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Decimal(i64);

impl Decimal {
    /// 0.
    pub const ZERO: Self = Self(0);
    /// 1.
    pub const ONE: Self = Self(SCALE);
    /// The least there is.
    pub const MIN: Self = Self(i64::MIN);
    /// The greatest there is.
    pub const MAX: Self = Self(i64::MAX);

    /// So many millionths.
    pub const fn from_micros(micros: i64) -> Self {
        Self(micros)
    }

    /// The number in millionths.
    pub const fn micros(self) -> i64 {
        self.0
    }

    /// A whole number.
    pub fn whole(number: i64) -> Result<Self, DecimalError> {
        number.checked_mul(SCALE).map(Self).ok_or(DecimalError::Overflow)
    }

    /// The whole number it is; `None` if it has decimals.
    pub fn to_whole(self) -> Option<i64> {
        (self.0 % SCALE == 0).then_some(self.0 / SCALE)
    }

    /// The sum.
    pub fn plus(self, other: Self) -> Result<Self, DecimalError> {
        self.0.checked_add(other.0).map(Self).ok_or(DecimalError::Overflow)
    }

    /// The difference.
    pub fn minus(self, other: Self) -> Result<Self, DecimalError> {
        self.0.checked_sub(other.0).map(Self).ok_or(DecimalError::Overflow)
    }

    /// The same with the other sign.
    pub fn negated(self) -> Result<Self, DecimalError> {
        self.0.checked_neg().map(Self).ok_or(DecimalError::Overflow)
    }

    /// The sum of all.
    pub fn sum(numbers: impl IntoIterator<Item = Self>) -> Result<Self, DecimalError> {
        numbers.into_iter().try_fold(Self::ZERO, Self::plus)
    }

    /// The product, rounded once, from the exact product.
    pub fn times(self, other: Self, rounding: Rounding) -> Result<Self, DecimalError> {
        // Two i64 multiply to at most 2^126.
        let product = i128::from(self.0) * i128::from(other.0);
        rounded(product, i128::from(SCALE), rounding)
    }

    /// The quotient, rounded once, from the exact quotient.
    pub fn divided_by(self, other: Self, rounding: Rounding) -> Result<Self, DecimalError> {
        if other == Self::ZERO {
            return Err(DecimalError::DivisionByZero);
        }
        // The sign goes to the numerator, so that rounding down means down.
        let numerator = i128::from(self.0) * i128::from(SCALE) * i128::from(other.0.signum());
        rounded(numerator, i128::from(other.0).abs(), rounding)
    }

    /// This number rounded; [`Rounding::Exact`] leaves it as it is.
    pub fn rounded(self, rounding: Rounding) -> Result<Self, DecimalError> {
        rounded(i128::from(self.0), 1, rounding)
    }
}

/// `numerator / denominator` millionths, as a whole number of steps.
fn rounded(numerator: i128, denominator: i128, rounding: Rounding) -> Result<Decimal, DecimalError> {
    let step = rounding.step_micros();
    let micros = denominator
        .checked_mul(step)
        .ok_or(DecimalError::Overflow)
        .and_then(|denominator| rounding.quotient(numerator, denominator).ok_or(DecimalError::Inexact))?
        .checked_mul(step);
    micros.and_then(|micros| i64::try_from(micros).ok()).map(Decimal).ok_or(DecimalError::Overflow)
}

impl TryFrom<i64> for Decimal {
    type Error = DecimalError;

    fn try_from(number: i64) -> Result<Self, DecimalError> {
        Self::whole(number)
    }
}

/// As exact text with a point (`"2.7"`), because a JSON number is a binary fraction to most who read it.
impl Serialize for Decimal {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(&self.iso())
    }
}

/// Reads exact text, and whole numbers as they are.
impl<'de> Deserialize<'de> for Decimal {
    fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct Number;
        impl serde::de::Visitor<'_> for Number {
            type Value = Decimal;

            fn expecting(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
                formatter.write_str("a whole number, or a decimal number as text (\"2.7\")")
            }

            fn visit_str<E: serde::de::Error>(self, text: &str) -> Result<Decimal, E> {
                Decimal::parse_iso(text).map_err(E::custom)
            }

            fn visit_i64<E: serde::de::Error>(self, number: i64) -> Result<Decimal, E> {
                Decimal::whole(number).map_err(E::custom)
            }

            fn visit_u64<E: serde::de::Error>(self, number: u64) -> Result<Decimal, E> {
                i64::try_from(number).map_err(E::custom).and_then(|number| self.visit_i64(number))
            }
        }
        if deserializer.is_human_readable() {
            deserializer.deserialize_any(Number)
        } else {
            deserializer.deserialize_str(Number) // compact formats do not say what comes next
        }
    }
}

/// Why there is no [`Decimal`].
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum DecimalError {
    /// Larger than a [`Decimal`] can hold.
    Overflow,
    /// It needs more decimals, and no rounding was asked for.
    Inexact,
    /// Division by zero.
    DivisionByZero,
    /// The text is not a number.
    NotANumber,
    /// The text has more than six decimals.
    TooManyDecimals,
    /// A point before three digits: Norwegians have written thousands so, others decimals.
    AmbiguousPoint,
}

impl fmt::Display for DecimalError {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(match self {
            Self::Overflow => "tallet er for stort",
            Self::Inexact => "svaret har flere enn seks desimaler; si hvordan det skal rundes av",
            Self::DivisionByZero => "kan ikke dele på null",
            Self::NotANumber => "dette er ikke et tall; skriv for eksempel 1 200,50",
            Self::TooManyDecimals => "et tall kan ha høyst seks desimaler",
            Self::AmbiguousPoint => {
                "punktumet kan bety tusen eller desimal; skriv 1 200 for tusen, 1,2 for desimaler"
            }
        })
    }
}

impl core::error::Error for DecimalError {}
