//! Which days are holidays and working days, given as data.

use core::fmt;

use serde::{Deserialize, Serialize};

use crate::civil::month_length;
use crate::{Day, DayError, Weekday, easter_sunday};

/// No calendar has this long without a working day; a search that gets so far has found that there is none.
const LONGEST_BREAK: i32 = 366;

/// The holidays of a place and which of its days are not working days.
///
/// Holidays are law, so they come from the rule base; this code knows how to count, not what is holy.
/// A holiday is a day some [`Holiday`] names. Whether it is also a day off for deadlines is said by `rolls_on`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Calendar {
    /// What the rule base calls it.
    pub name: String,
    /// The holidays.
    pub holidays: Vec<Holiday>,
    /// The days that are not working days, on which a deadline does not end.
    pub rolls_on: NonWorking,
}

/// Which days are not working days.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct NonWorking {
    /// Whether holidays are not.
    pub holidays: bool,
    /// The weekdays that are not.
    pub weekdays: Vec<Weekday>,
}

/// One holiday, or one that comes every week.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Holiday {
    /// Its name, shown to people.
    pub name: String,
    /// When it is.
    pub rule: HolidayRule,
    /// From when and until when the law has it.
    #[serde(default)]
    pub valid: Validity,
}

/// How to find a holiday.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case", deny_unknown_fields)]
pub enum HolidayRule {
    /// The same date every year; 29 February only in leap years.
    Fixed {
        /// Month, 1–12.
        month: u8,
        /// Day of the month.
        day: u8,
    },
    /// So many days after Easter Sunday, negative before.
    Easter {
        /// Days after Easter Sunday.
        offset: i32,
    },
    /// Every week.
    Weekday(Weekday),
}

/// The days on which a rule holds, both ends included; `None` is open.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Validity {
    /// The first day.
    pub from: Option<Day>,
    /// The last day.
    pub until: Option<Day>,
}

impl Validity {
    /// Whether the rule holds on that day.
    pub fn contains(self, day: Day) -> bool {
        self.from.is_none_or(|from| from <= day) && self.until.is_none_or(|until| day <= until)
    }
}

impl HolidayRule {
    /// Whether the rule falls on that day; never on [`Day::NEVER`].
    pub fn falls_on(self, day: Day) -> bool {
        let Some((_, month_of_day, day_of_month)) = day.ymd() else { return false };
        match self {
            Self::Fixed { month, day } => (month, day) == (month_of_day, day_of_month),
            Self::Weekday(weekday) => day.weekday() == Some(weekday),
            Self::Easter { offset } => {
                let from_easter = offset.checked_neg().and_then(|back| day.plus_days(back).ok());
                from_easter.is_some_and(|easter| {
                    easter.weekday() == Some(Weekday::Sunday)
                        && easter.year().and_then(|year| easter_sunday(year).ok()) == Some(easter)
                })
            }
        }
    }
}

impl Calendar {
    /// Finds what can never be meant: dates that do not exist, and a week without working days.
    pub fn check(&self) -> Result<(), CalendarError> {
        const LEAP_YEAR: i32 = 2000;
        for holiday in &self.holidays {
            if let HolidayRule::Fixed { month, day } = holiday.rule
                && !month_length(LEAP_YEAR, month).is_some_and(|length| (1..=length).contains(&day))
            {
                return Err(CalendarError::NoSuchDate { month, day });
            }
        }
        let weekly_off = |weekday: &Weekday| {
            let rule = HolidayRule::Weekday(*weekday);
            let holiday = || {
                self.holidays
                    .iter()
                    .any(|holiday| holiday.rule == rule && holiday.valid == Validity::default())
            };
            self.rolls_on.weekdays.contains(weekday) || (self.rolls_on.holidays && holiday())
        };
        if Weekday::ALL.iter().all(weekly_off) {
            return Err(CalendarError::NoWorkingDay);
        }
        Ok(())
    }

    /// The names of the holidays on that day, in the order of the rules.
    pub fn names_on(&self, day: Day) -> impl Iterator<Item = &str> {
        let falls = move |holiday: &&Holiday| holiday.valid.contains(day) && holiday.rule.falls_on(day);
        self.holidays.iter().filter(falls).map(|holiday| holiday.name.as_str())
    }

    /// Whether some holiday falls on that day.
    pub fn is_holiday(&self, day: Day) -> bool {
        self.names_on(day).next().is_some()
    }

    /// Whether it is a working day. [`Day::NEVER`] is not.
    pub fn is_working_day(&self, day: Day) -> bool {
        let Some(weekday) = day.weekday() else { return false };
        let weekly_off = self.rolls_on.weekdays.contains(&weekday);
        let off = weekly_off || (self.rolls_on.holidays && self.is_holiday(day));
        !off
    }

    /// That day, or the first working day after it. Never stays never.
    pub fn roll_forward(&self, day: Day) -> Result<Day, CalendarError> {
        self.first_working_day(day, 1)
    }

    /// That day, or the last working day before it. Never stays never.
    pub fn last_working_day_on_or_before(&self, day: Day) -> Result<Day, CalendarError> {
        self.first_working_day(day, -1)
    }

    /// How many working days come after `from`, up to and including `to`: the day a period is counted from is
    /// not itself counted. Zero when `to` is not later; `None` if either is [`Day::NEVER`].
    pub fn working_days_between(&self, from: Day, to: Day) -> Option<usize> {
        if from.is_never() || to.is_never() {
            return None;
        }
        let days = (from.number() + 1..=to.number()).filter_map(Day::from_number);
        Some(days.filter(|day| self.is_working_day(*day)).count())
    }

    fn first_working_day(&self, start: Day, step: i32) -> Result<Day, CalendarError> {
        let mut day = start;
        for _ in 0..LONGEST_BREAK {
            if day.is_never() || self.is_working_day(day) {
                return Ok(day);
            }
            day = day.plus_days(step).map_err(CalendarError::Day)?;
        }
        Err(CalendarError::NoWorkingDay)
    }
}

/// What is wrong with a calendar, or with a question to it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum CalendarError {
    /// No year has this date.
    NoSuchDate {
        /// The month given.
        month: u8,
        /// The day given.
        day: u8,
    },
    /// A year has gone by without a working day.
    NoWorkingDay,
    /// The search left the years there are.
    Day(DayError),
}

impl fmt::Display for CalendarError {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::NoSuchDate { month, day } => {
                write!(formatter, "helligdagen {day:02}.{month:02}. finnes ikke i noe år")
            }
            Self::NoWorkingDay => formatter.write_str("kalenderen har ingen virkedager"),
            Self::Day(error) => error.fmt(formatter),
        }
    }
}

impl core::error::Error for CalendarError {}
