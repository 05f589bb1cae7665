//! Why something cannot be said in a case.

use crate::possible::{NEVER_MINUTE, Possible, day_of};
use rettesnor_rules::model::{NEVER, Type};
use std::fmt;

/// Why a statement is refused. It carries what the host needs to say it well: the name, and what is allowed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum CaseError {
    /// There is no such fact, list or concept.
    Unknown,
    /// The fact belongs to the records of a list.
    FieldOfList {
        /// The fact's name.
        name: String,
    },
    /// The fact belongs to no list, or to another.
    NotAField {
        /// The fact's name.
        name: String,
    },
    /// The list has no such record.
    NoSuchRecord {
        /// The list's name.
        name: String,
        /// How many it has.
        records: u32,
    },
    /// Some of the values are of another type, or lie outside the domain.
    OutsideDomain {
        /// The fact's name.
        name: String,
        /// Its type.
        ty: Type,
        /// What is allowed.
        allowed: Possible,
    },
    /// No value was given.
    Empty {
        /// The fact's name.
        name: String,
    },
    /// The concept cannot be stated: it measures no fact.
    NotMeasured {
        /// The concept's name.
        name: String,
    },
    /// No value of the measured fact gives what was stated.
    NothingMeasures {
        /// The concept's name.
        name: String,
    },
}

impl fmt::Display for CaseError {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Unknown => formatter.write_str("det finnes ikke noe slikt faktum i regelverket"),
            Self::FieldOfList { name } => {
                write!(formatter, "«{name}» hører til postene i en liste; si hvilken post det gjelder")
            }
            Self::NotAField { name } => write!(formatter, "«{name}» er ikke et felt i denne listen"),
            Self::NoSuchRecord { name, records } => {
                write!(formatter, "«{name}» har {records} poster; posten finnes ikke")
            }
            Self::OutsideDomain { name, ty, allowed } => {
                write!(formatter, "«{name}» kan ikke ha den verdien; lovlig er ")?;
                write_allowed(formatter, *ty, allowed)
            }
            Self::Empty { name } => write!(formatter, "«{name}» må ha minst én verdi"),
            Self::NotMeasured { name } => {
                write!(formatter, "«{name}» kan ikke oppgis; oppgi faktaene det bygger på")
            }
            Self::NothingMeasures { name } => {
                write!(formatter, "«{name}» kan ikke ha den verdien for noen dato vi regner med")
            }
        }
    }
}

impl std::error::Error for CaseError {}

fn write_allowed(formatter: &mut fmt::Formatter<'_>, ty: Type, allowed: &Possible) -> fmt::Result {
    match (ty, allowed) {
        (Type::Bool | Type::Set(_), _) => formatter.write_str("ja og nei"),
        (Type::Enum(_), set) => write!(formatter, "en av de {} verdiene i utvalget", set.len()),
        (_, Possible::Ranges(ranges)) => {
            for (place, interval) in ranges.iter().enumerate() {
                let joint = if place == 0 { "" } else { " og " };
                let (low, high) = (interval.low(), interval.high());
                formatter.write_str(joint)?;
                match ty {
                    Type::Date if low == NEVER => formatter.write_str("«aldri»")?,
                    Type::Date => write!(formatter, "{} til {}", day_of(low), day_of(high))?,
                    Type::Instant if low == NEVER_MINUTE => formatter.write_str("«aldri»")?,
                    Type::Instant => write!(
                        formatter,
                        "{} til {}",
                        day_of(low.div_euclid(1440)),
                        day_of(high.div_euclid(1440))
                    )?,
                    Type::Decimal | Type::Kroner => {
                        write!(formatter, "{} til {}", low / 1_000_000, high / 1_000_000)?;
                    }
                    _ => write!(formatter, "{low} til {high}")?,
                }
            }
            Ok(())
        }
        _ => formatter.write_str("verdiene i domenet"),
    }
}
