//! When something is open: by weekday and clock, with holidays, dates of validity, and what the source leaves open.
//!
//! Times are by the wall clock, as the sign on the door has them. The night the clock is set forward has an hour less:
//! what would open in the missing hour opens when the clock goes on.

use rettesnor_values::{Calendar, Day, HolidayRule, Hours as NoHours, Instant, TimeOfDay, Weekday, Zone};
use serde::Serialize;

const DAY: i64 = 24 * 60;
/// How far ahead the next opening is looked for: whoever is closed for longer is closed.
const AHEAD: i32 = 400;
/// Longer than any clock is set forward.
const LONGEST_GAP: i64 = 180;
/// Openings that join each other for longer than this have no end.
const LONGEST_OPEN: i64 = 14 * DAY;

/// The opening hours of a service.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Hours {
    /// Day and night, all year.
    Always,
    /// By these rules.
    Rules(Vec<Rule>),
    /// Only by appointment.
    ByAppointment,
    /// The source does not say.
    Unknown,
}

/// What happens on holidays. Sundays are days of the week here, not holidays.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum OnHolidays {
    /// Closed.
    Closed,
    /// As on other days.
    Open,
    /// This rule is for holidays alone.
    Only,
}

/// Open on some days between two times.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Rule {
    /// The days.
    pub days: Vec<Weekday>,
    /// The first minute after midnight.
    pub from: u16,
    /// The first minute that is closed again; no later than `from` is on the day after. 1440 is midnight.
    pub to: u16,
    /// What happens on holidays.
    pub holidays: OnHolidays,
    /// The source says only roughly when, such as "office hours".
    pub roughly: bool,
    /// The first day it holds.
    pub valid_from: Option<Day>,
    /// The last day it holds.
    pub valid_to: Option<Day>,
    /// A remark, in Norwegian.
    pub note: Option<String>,
}

/// What can be said of a moment, the best first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Opening {
    /// Open.
    Open,
    /// Probably open: the source says only roughly when.
    Probably,
    /// The source does not say.
    Unknown,
    /// By appointment.
    ByAppointment,
    /// Closed.
    Closed,
}

/// What the hours are read against.
#[derive(Debug, Clone, Copy)]
pub struct Times<'a> {
    /// The holidays.
    pub calendar: Option<&'a Calendar>,
    /// When the clocks are changed.
    pub zone: Option<&'a Zone>,
}

impl Times<'_> {
    /// Whether a day is a holiday other than a Sunday.
    pub fn is_holiday(&self, day: Day) -> bool {
        let falls = |calendar: &Calendar| {
            calendar.holidays.iter().any(|holiday| {
                !matches!(holiday.rule, HolidayRule::Weekday(_))
                    && holiday.valid.contains(day)
                    && holiday.rule.falls_on(day)
            })
        };
        self.calendar.is_some_and(falls)
    }

    /// The first minute from this one on that the clock really shows.
    fn shown(&self, moment: i64) -> Option<i64> {
        let Some(zone) = self.zone else { return Some(moment) };
        let exists = |minute: &i64| {
            let at = Instant::from_minutes(*minute);
            at.is_some_and(|at| zone.plus_elapsed(at, NoHours(0)) == Ok(at))
        };
        (moment..moment.saturating_add(LONGEST_GAP)).find(exists)
    }
}

impl Rule {
    /// Whether it holds on a day.
    fn applies(&self, day: Day, times: &Times<'_>) -> bool {
        let valid =
            self.valid_from.is_none_or(|from| from <= day) && self.valid_to.is_none_or(|to| day <= to);
        let holiday = match self.holidays {
            OnHolidays::Open => true,
            OnHolidays::Closed => !times.is_holiday(day),
            OnHolidays::Only => times.is_holiday(day),
        };
        valid && holiday && day.weekday().is_some_and(|weekday| self.days.contains(&weekday))
    }

    /// From the first open minute to the first that is closed, of the opening that begins on a day.
    fn on(&self, day: Day, times: &Times<'_>) -> Option<(i64, i64)> {
        if !self.applies(day, times) {
            return None;
        }
        let midnight = Instant::new(day, TimeOfDay::MIDNIGHT).minutes();
        let (from, to) = (i64::from(self.from), i64::from(self.to));
        let to = if to <= from { to.saturating_add(DAY) } else { to };
        Some((midnight.saturating_add(from), midnight.saturating_add(to)))
    }
}

impl Hours {
    /// What can be said of a moment.
    pub fn at(&self, moment: Instant, times: &Times<'_>) -> Opening {
        match self {
            Self::Always => Opening::Open,
            Self::ByAppointment => Opening::ByAppointment,
            Self::Unknown => Opening::Unknown,
            Self::Rules(rules) => by_rules(rules, moment, times),
        }
    }

    /// When it next opens, if it is closed and has hours at all; with whether that is only roughly known.
    pub fn next(&self, moment: Instant, times: &Times<'_>) -> Option<(Instant, bool)> {
        let Self::Rules(rules) = self else { return None };
        if moment.is_never() || by_rules(rules, moment, times) != Opening::Closed {
            return None;
        }
        let now = moment.minutes();
        (0..=AHEAD).find_map(|ahead| {
            let day = moment.day().plus_days(ahead).ok()?;
            let opens = rules.iter().filter_map(|rule| {
                let (from, to) = rule.on(day, times)?;
                let shown = times.shown(from).filter(|shown| *shown > now && *shown < to)?;
                Some((shown, rule.roughly))
            });
            let (minute, roughly) = opens.min()?;
            Some((Instant::from_minutes(minute)?, roughly))
        })
    }

    /// When it closes, if it is open and ever does.
    pub fn closes(&self, moment: Instant, times: &Times<'_>) -> Option<Instant> {
        let Self::Rules(rules) = self else { return None };
        // Where it is surely open, a rough rule after it is not counted on.
        let roughly = by_rules(rules, moment, times) == Opening::Probably;
        let mut end = moment.minutes();
        let last = end.saturating_add(LONGEST_OPEN);
        let ends = |minute| around(rules, minute, times).filter(|(rule, _)| rule.roughly <= roughly);
        while let Some(later) = ends(end).map(|(_, to)| to).max() {
            end = later;
            if end > last {
                return None;
            }
        }
        (end > moment.minutes()).then(|| Instant::from_minutes(end)).flatten()
    }
}

/// The openings that hold a minute, firm or rough.
fn around<'r>(rules: &'r [Rule], minute: i64, times: &'r Times<'r>) -> impl Iterator<Item = (&'r Rule, i64)> {
    let today = Instant::from_minutes(minute).map(Instant::day);
    let days = today.into_iter().flat_map(|day| [day.plus_days(-1).ok(), Some(day)]).flatten();
    days.flat_map(move |day| {
        rules.iter().filter_map(move |rule| {
            let (from, to) = rule.on(day, times)?;
            (from <= minute && minute < to).then_some((rule, to))
        })
    })
}

fn by_rules(rules: &[Rule], moment: Instant, times: &Times<'_>) -> Opening {
    if moment.is_never() {
        return Opening::Unknown;
    }
    let found = around(rules, moment.minutes(), times).map(|(rule, _)| rule.roughly);
    match found.min() {
        Some(false) => Opening::Open,
        Some(true) => Opening::Probably,
        None => Opening::Closed,
    }
}
