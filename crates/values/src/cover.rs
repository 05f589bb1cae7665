//! How dated records cover a window of time: days covered, gaps, overlaps.
//!
//! Records say `fra` and `til`, and people mean both days. So both are included here: a record from and to the same
//! day covers one day, and one that ends on the 3rd leaves no gap before one that begins on the 4th.

use core::fmt;

use serde::{Deserialize, Serialize};

use crate::{Day, Interval, Ranges, Scalar};

/// The days from one to another, both included; the end may be open.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(try_from = "Ends", into = "Ends")]
pub struct Period {
    from: Day,
    /// [`Day::NEVER`] when open: the end has not happened.
    to: Day,
}

#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct Ends {
    from: Day,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    to: Option<Day>,
}

impl Period {
    /// From one day to another, both included; `None` or [`Day::NEVER`] as the end leaves it open.
    pub fn new(from: Day, to: Option<Day>) -> Result<Self, PeriodError> {
        let to = to.unwrap_or(Day::NEVER);
        if from.is_never() {
            return Err(PeriodError::NeverBegan);
        }
        if to < from {
            return Err(PeriodError::EndsBeforeItBegins { from, to });
        }
        Ok(Self { from, to })
    }

    /// The first day.
    pub const fn from(self) -> Day {
        self.from
    }

    /// The last day; `None` while the period is open.
    pub fn to(self) -> Option<Day> {
        (!self.to.is_never()).then_some(self.to)
    }

    /// Whether the day is in the period.
    pub fn contains(self, day: Day) -> bool {
        !day.is_never() && (self.from..=self.to).contains(&day)
    }

    /// How many days, both ends included; `None` while the period is open.
    pub fn days(self) -> Option<u64> {
        self.to().map(|_| self.ranges().len())
    }

    /// Whether some day is in both periods.
    pub fn overlaps(self, other: Self) -> bool {
        self.from <= other.to && other.from <= self.to
    }

    /// The days as a set; an open period reaches the last date there is.
    pub fn ranges(self) -> Ranges {
        Ranges::interval(self.from.ordinal(), self.to.min(Day::LAST).ordinal())
    }

    fn of(interval: Interval) -> Option<Self> {
        Some(Self { from: Day::from_ordinal(interval.low())?, to: Day::from_ordinal(interval.high())? })
    }
}

impl From<Period> for Ends {
    fn from(period: Period) -> Self {
        Self { from: period.from, to: period.to() }
    }
}

impl TryFrom<Ends> for Period {
    type Error = PeriodError;

    fn try_from(ends: Ends) -> Result<Self, PeriodError> {
        Self::new(ends.from, ends.to)
    }
}

/// How a number of periods cover a window.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Cover {
    window: Ranges,
    covered: Ranges,
    doubled: Ranges,
}

impl Cover {
    /// How these periods cover the days from `from` to `to`, both included. What lies outside is cut away, and an
    /// open period lasts to the end of the window. The window must be closed.
    pub fn new(from: Day, to: Day, periods: impl IntoIterator<Item = Period>) -> Result<Self, PeriodError> {
        let window = Period::new(from, Some(to))?;
        if window.to().is_none() {
            return Err(PeriodError::OpenWindow);
        }
        let window = window.ranges();
        let (mut covered, mut doubled) = (Ranges::empty(), Ranges::empty());
        for period in periods {
            let days = period.ranges().intersect(&window);
            doubled = doubled.union(&days.intersect(&covered));
            covered = covered.union(&days);
        }
        Ok(Self { window, covered, doubled })
    }

    /// How many days of the window some period covers; a day covered twice counts once.
    pub fn days_covered(&self) -> u64 {
        self.covered.len()
    }

    /// How many days of the window no period covers.
    pub fn days_uncovered(&self) -> u64 {
        self.uncovered().len()
    }

    /// The days of the window that some period covers.
    pub const fn covered(&self) -> &Ranges {
        &self.covered
    }

    /// The days of the window that no period covers.
    pub fn uncovered(&self) -> Ranges {
        self.window.minus(&self.covered)
    }

    /// The stretches without cover, in order, also at the edges of the window.
    pub fn gaps(&self) -> Vec<Period> {
        periods_of(&self.uncovered())
    }

    /// The longest stretch without cover, the first of them when several are as long.
    pub fn longest_gap(&self) -> Option<Period> {
        // max_by_key keeps the last of equals, so the order is turned.
        self.uncovered().iter().rev().max_by_key(|interval| interval.size()).and_then(Period::of)
    }

    /// The stretches with cover, in order; periods that touch are one stretch.
    pub fn stretches(&self) -> Vec<Period> {
        periods_of(&self.covered)
    }

    /// The stretches that more than one period covers, in order: records that may contradict each other.
    pub fn overlaps(&self) -> Vec<Period> {
        periods_of(&self.doubled)
    }

    /// Whether every day of the window is covered.
    pub fn is_complete(&self) -> bool {
        self.covered == self.window
    }
}

fn periods_of(days: &Ranges) -> Vec<Period> {
    days.iter().filter_map(Period::of).collect()
}

/// Why something is not a period.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PeriodError {
    /// The end is before the beginning.
    EndsBeforeItBegins {
        /// The beginning given.
        from: Day,
        /// The end given.
        to: Day,
    },
    /// The beginning has not happened.
    NeverBegan,
    /// A window must have an end.
    OpenWindow,
}

impl fmt::Display for PeriodError {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::EndsBeforeItBegins { from, to } => {
                write!(formatter, "perioden slutter {to}, før den begynner {from}")
            }
            Self::NeverBegan => formatter.write_str("perioden har ikke begynt"),
            Self::OpenWindow => formatter.write_str("tidsvinduet må ha en siste dag"),
        }
    }
}

impl core::error::Error for PeriodError {}
