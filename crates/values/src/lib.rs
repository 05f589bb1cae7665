//! Dates, durations, exact decimals, calendars and sets of possible values.
//!
//! Everything here is a plain value: no clock, no time zone database, no knowledge of any country. Which days
//! are holidays, and when a deadline rolls, is data ([`Calendar`]); what day it is today is an argument.
//!
//! Two ideas carry the crate:
//!
//! * Every ordered kind (whole numbers, [`Decimal`], [`Day`], [`TimeOfDay`], [`Instant`]) lies on one `i64` axis
//!   ([`Scalar`]), so that a set of possible values is the same canonical [`Ranges`] whatever it holds.
//! * A month is not thirty days. A [`Span`] keeps its units apart, is added to a day by the calendar, and has no
//!   order of its own.

mod calendar;
mod civil;
mod cover;
mod day;
mod decimal;
mod decimal_text;
mod easter;
mod instant;
mod ranges;
mod rounding;
mod scalar;
mod span;
mod text;
mod weekday;
mod zone;

pub use calendar::{Calendar, CalendarError, Holiday, HolidayRule, NonWorking, Validity};
pub use cover::{Cover, Period, PeriodError};
pub use day::{Day, DayError, days_between, days_in_month, whole_months_between, whole_years_between};
pub use decimal::{Decimal, DecimalError};
pub use easter::easter_sunday;
pub use instant::{Instant, TimeError, TimeOfDay};
pub use ranges::{Interval, Ranges};
pub use rounding::{Rounding, Step};
pub use scalar::Scalar;
pub use span::{Hours, Span, Unit};
pub use weekday::Weekday;
pub use zone::{Zone, ZoneError};
