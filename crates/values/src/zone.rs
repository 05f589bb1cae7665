//! Hours that have really passed, when the clocks are changed on the way.

use jiff::civil::DateTime;
use jiff::tz::TimeZone;
use jiff::{SignedDuration, Timestamp, civil};

use crate::{Day, DayError, Hours, Instant, TimeOfDay};

/// When the clocks of a place are changed, given as data.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Zone(TimeZone);

/// The text is not a POSIX time zone rule.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ZoneError;

impl core::fmt::Display for ZoneError {
    fn fmt(&self, formatter: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
        formatter.write_str("sommertid skrives som en POSIX-regel, for eksempel CET-1CEST,M3.5.0,M10.5.0/3")
    }
}

impl core::error::Error for ZoneError {}

impl Zone {
    /// Reads a POSIX `TZ` rule, such as `CET-1CEST,M3.5.0,M10.5.0/3` for central Europe.
    ///
    /// One rule for all years: good for the years in which it holds (in Europe since 1996), which is enough for
    /// limits in hours that are still running.
    pub fn posix(rule: &str) -> Result<Self, ZoneError> {
        TimeZone::posix(rule).map(Self).map_err(|_| ZoneError)
    }

    /// So many hours later as time passes, so that a night with a clock change has 23 or 25 of them.
    ///
    /// A start inside the hour that comes twice is taken to be the first of the two, and a start inside the
    /// hour that is skipped to be that much after the change. Never stays never.
    pub fn plus_elapsed(&self, start: Instant, hours: Hours) -> Result<Instant, DayError> {
        if start.is_never() {
            return Ok(Instant::NEVER);
        }
        let ended = self
            .timestamp(start)
            .and_then(|stamp| stamp.checked_add(SignedDuration::from_hours(i64::from(hours.0))).ok())
            .map(|stamp| self.0.to_datetime(stamp));
        ended.ok_or(DayError::OutOfRange).and_then(from_local)
    }

    /// The minutes that have really passed between two moments; negative where the second is the earlier. `None` where
    /// one of them is never, or outside the years a clock can show.
    pub fn elapsed(&self, from: Instant, to: Instant) -> Option<i64> {
        let seconds = self.timestamp(to)?.as_second().checked_sub(self.timestamp(from)?.as_second())?;
        Some(seconds.div_euclid(60))
    }

    fn timestamp(&self, moment: Instant) -> Option<Timestamp> {
        let (year, month, day) = moment.day().ymd()?;
        let (hour, minute) = moment.time()?.hour_minute();
        let date =
            civil::Date::new(i16::try_from(year).ok()?, i8::try_from(month).ok()?, i8::try_from(day).ok()?);
        let clock = civil::Time::new(i8::try_from(hour).ok()?, i8::try_from(minute).ok()?, 0, 0);
        let local = DateTime::from_parts(date.ok()?, clock.ok()?);
        self.0.to_ambiguous_timestamp(local).compatible().ok()
    }
}

fn from_local(local: DateTime) -> Result<Instant, DayError> {
    let part = |value: i8| u8::try_from(value).map_err(|_| DayError::OutOfRange);
    let day = Day::from_ymd(i32::from(local.year()), part(local.month())?, part(local.day())?)?;
    let time =
        TimeOfDay::new(part(local.hour())?, part(local.minute())?).map_err(|_| DayError::OutOfRange)?;
    Ok(Instant::new(day, time))
}

#[cfg(test)]
mod tests {
    use super::{Zone, ZoneError};
    use crate::{DayError, Hours, Instant};

    fn after_48_hours(start: &str) -> String {
        let zone = Zone::posix("CET-1CEST,M3.5.0,M10.5.0/3").unwrap();
        zone.plus_elapsed(Instant::parse(start).unwrap(), Hours(48)).unwrap().to_string()
    }

    #[test]
    fn the_hours_between_two_moments_are_those_that_passed() {
        let zone = Zone::posix("CET-1CEST,M3.5.0,M10.5.0/3").unwrap();
        let between =
            |from: &str, to: &str| zone.elapsed(Instant::parse(from).unwrap(), Instant::parse(to).unwrap());
        assert_eq!(between("2026-03-28T12:00", "2026-03-30T13:00"), Some(48 * 60));
        assert_eq!(between("2026-10-24T12:00", "2026-10-26T11:00"), Some(48 * 60));
        assert_eq!(between("2026-03-09T12:00", "2026-03-09T11:30"), Some(-30));
        assert_eq!(zone.elapsed(Instant::NEVER, Instant::parse("2026-03-09T12:00").unwrap()), None);
    }

    #[test]
    fn without_a_clock_change_elapsed_hours_are_clock_hours() {
        assert_eq!(after_48_hours("2026-03-09T14:30"), "2026-03-11T14:30");
    }

    #[test]
    fn over_a_clock_change_forty_eight_hours_end_an_hour_off_the_clock() {
        assert_eq!(after_48_hours("2026-03-28T12:00"), "2026-03-30T13:00");
        assert_eq!(after_48_hours("2026-10-24T12:00"), "2026-10-26T11:00");
    }

    #[test]
    fn a_start_in_the_hour_that_comes_twice_is_the_first_and_in_the_skipped_hour_is_moved() {
        assert_eq!(after_48_hours("2026-10-25T02:30"), "2026-10-27T01:30");
        assert_eq!(after_48_hours("2026-03-29T02:30"), "2026-03-31T03:30");
    }

    #[test]
    fn never_and_the_end_of_the_years_are_kept() {
        let zone = Zone::posix("CET-1").unwrap();
        assert_eq!(zone.plus_elapsed(Instant::NEVER, Hours(48)), Ok(Instant::NEVER));
        assert_eq!(zone.plus_elapsed(Instant::LAST, Hours(1)), Err(DayError::OutOfRange));
    }

    #[test]
    fn a_rule_that_is_none_is_refused() {
        assert_eq!(Zone::posix("Oslo").err(), Some(ZoneError));
    }
}
