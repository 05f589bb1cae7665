//! The clock on the wall in Oslo.

use jiff::Timestamp;
use jiff::tz::TimeZone;
use rettesnor_values::{Day, Instant, TimeOfDay};

/// The rules of the clock in Oslo, as they have been since 1996.
const OSLO: &str = "CET-1CEST,M3.5.0,M10.5.0/3";

/// Now.
pub fn now() -> Instant {
    let zone = TimeZone::posix(OSLO).unwrap_or(TimeZone::UTC);
    let here = Timestamp::now().to_zoned(zone);
    let part = |value: i8| u8::try_from(value).unwrap_or(0);
    let (date, clock) = (here.date(), here.time());
    let day = Day::from_ymd(i32::from(date.year()), part(date.month()), part(date.day()));
    let time = TimeOfDay::new(part(clock.hour()), part(clock.minute()));
    Instant::new(day.unwrap_or(Day::FIRST), time.unwrap_or(TimeOfDay::MIDNIGHT))
}
