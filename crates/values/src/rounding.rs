//! How an exact number becomes one that can be paid.

use serde::{Deserialize, Serialize};

use crate::Decimal;

/// What to do with what does not fit, always said by the rule that computes: laws differ, and a silent choice
/// is a silent error in somebody's payment.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Rounding {
    /// No rounding: an answer that needs more than six decimals is an error.
    Exact,
    /// To the nearest whole step, halves away from zero.
    Nearest(Step),
    /// To the whole step at or below, towards minus infinity.
    Down(Step),
    /// To the whole step at or above, towards plus infinity.
    Up(Step),
}

/// The step that a number is rounded to: a positive amount.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(try_from = "Decimal", into = "Decimal")]
pub struct Step(Decimal);

impl Step {
    /// One øre.
    pub const ORE: Self = Self(Decimal::from_micros(10_000));
    /// One krone, or one whole of anything.
    pub const KRONE: Self = Self(Decimal::ONE);

    /// This step; `None` unless it is positive.
    pub fn new(step: Decimal) -> Option<Self> {
        (step > Decimal::ZERO).then_some(Self(step))
    }

    /// The amount.
    pub const fn amount(self) -> Decimal {
        self.0
    }
}

impl From<Step> for Decimal {
    fn from(step: Step) -> Self {
        step.0
    }
}

impl TryFrom<Decimal> for Step {
    type Error = &'static str;

    fn try_from(step: Decimal) -> Result<Self, Self::Error> {
        Self::new(step).ok_or("et steg å runde av til må være større enn null")
    }
}

impl Rounding {
    /// The step in millionths; exact numbers go in steps of one.
    pub(crate) fn step_micros(self) -> i128 {
        match self {
            Self::Exact => 1,
            Self::Nearest(step) | Self::Down(step) | Self::Up(step) => i128::from(step.0.micros()),
        }
    }

    /// `numerator / denominator` as a whole number; `None` when it must be exact and is not, or when the
    /// denominator is zero.
    pub(crate) fn quotient(self, numerator: i128, denominator: i128) -> Option<i128> {
        let floor = numerator.checked_div_euclid(denominator)?;
        let rest = numerator.checked_rem_euclid(denominator)?;
        // With a positive denominator, which all callers give, div_euclid is the floor and `rest` is above it.
        let up = match self {
            Self::Exact if rest != 0 => return None,
            Self::Exact | Self::Down(_) => false,
            Self::Up(_) => rest != 0,
            Self::Nearest(_) => {
                let short_of_next = denominator.checked_sub(rest)?;
                rest > short_of_next || (rest == short_of_next && numerator > 0)
            }
        };
        floor.checked_add(i128::from(up))
    }
}
