//! Days of the week.

use core::fmt;

use serde::{Deserialize, Serialize};

/// A day of the week; Monday is the first, as in Norway and ISO 8601.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Weekday {
    /// Mandag.
    Monday,
    /// Tirsdag.
    Tuesday,
    /// Onsdag.
    Wednesday,
    /// Torsdag.
    Thursday,
    /// Fredag.
    Friday,
    /// Lørdag.
    Saturday,
    /// Søndag.
    Sunday,
}

impl Weekday {
    /// The week in order, Monday first.
    pub const ALL: [Self; 7] = [
        Self::Monday,
        Self::Tuesday,
        Self::Wednesday,
        Self::Thursday,
        Self::Friday,
        Self::Saturday,
        Self::Sunday,
    ];

    /// The Norwegian name, which is written without a capital.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Monday => "mandag",
            Self::Tuesday => "tirsdag",
            Self::Wednesday => "onsdag",
            Self::Thursday => "torsdag",
            Self::Friday => "fredag",
            Self::Saturday => "lørdag",
            Self::Sunday => "søndag",
        }
    }

    /// The weekday with this Norwegian name.
    pub fn from_name(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|weekday| weekday.name() == name)
    }

    /// The weekday of a day number; day 0, 1 January 1970, was a Thursday.
    pub(crate) const fn of_day_number(number: i32) -> Self {
        match number.rem_euclid(7) {
            0 => Self::Thursday,
            1 => Self::Friday,
            2 => Self::Saturday,
            3 => Self::Sunday,
            4 => Self::Monday,
            5 => Self::Tuesday,
            _ => Self::Wednesday,
        }
    }
}

impl fmt::Display for Weekday {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.pad(self.name())
    }
}

#[cfg(test)]
mod tests {
    use super::Weekday;

    #[test]
    fn a_weekday_is_found_again_by_its_name() {
        for weekday in Weekday::ALL {
            assert_eq!(Weekday::from_name(weekday.name()), Some(weekday));
        }
        assert_eq!(Weekday::from_name("Mandag"), None);
    }
}
