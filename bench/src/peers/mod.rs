//! The engines a user would pick instead, each in the form that is fastest for it: rules compiled and inputs in its own
//! representation before the clock starts, dates split into months and days, which they have no calendar of their own for.

mod cedar;
mod datalogic;
mod rego;
#[cfg(feature = "zen")]
mod zen;

pub use cedar::Cedar;
pub use datalogic::Datalogic;
pub use rego::Rego;
#[cfg(feature = "zen")]
pub use zen::Zen;

use crate::w1::{Outcomes, Person, calendar};
use serde_json::{Map, Value, json};

/// An engine that has read W1's rules and its own persons.
pub trait Peer {
    /// How it is called in the report.
    fn name(&self) -> &'static str;
    /// Puts these persons in the engine's own form.
    fn take(&mut self, persons: &[Person]);
    /// Decides about a person that was taken. What it cannot express is left open.
    fn decide(&mut self, place: usize) -> Outcomes;
    /// Whether it expresses the dates.
    fn dates(&self) -> bool {
        true
    }
}

/// A person as a document. Months are counted from year 0, so that subtracting one is subtracting 1.
fn document(person: &Person) -> Value {
    let split = person.permit_expiry.map(calendar::date);
    let month = split.map(|(year, month, _)| i64::from(year) * 12 + i64::from(month) - 1);
    let flags = [
        ("folketrygd_member", person.folketrygd_member),
        ("ehic_card", person.ehic_card),
        ("interview_done", person.interview_done),
        ("identity_documented", person.identity_documented),
        ("dublin", person.dublin),
        ("in_introduction_programme", person.in_introduction_programme),
        ("pregnant", person.pregnant),
        ("dangerous_mentally_ill", person.dangerous_mentally_ill),
    ];
    let mut document: Map<String, Value> =
        flags.into_iter().map(|(name, flag)| (name.to_owned(), json!(flag))).collect();
    let numbers = [
        ("age", Some(i64::from(person.age))),
        ("status", Some(person.status as i64)),
        ("days_in_country", Some(i64::from(person.days_in_country))),
        ("municipality_grant_year", person.municipality_grant_year.map(i64::from)),
        ("decision_date", Some(i64::from(person.decision_date))),
        ("permit_month", month),
        ("permit_day", split.map(|(_, _, day)| i64::from(day))),
    ];
    document.extend(numbers.into_iter().map(|(name, number)| (name.to_owned(), json!(number))));
    Value::Object(document)
}

/// What an engine answered: numbers, with dates as month times 32 and day.
struct Answered {
    health: Option<i64>,
    work: Option<bool>,
    school: Option<i64>,
    social: Option<i64>,
    appeal_deadline: Option<i64>,
    renewal_latest: Option<i64>,
    renewal_recommended: Option<i64>,
    language_duty: Option<bool>,
}

impl Answered {
    fn outcomes(&self) -> Outcomes {
        let code = |number: Option<i64>| number.and_then(|number| u8::try_from(number).ok());
        Outcomes {
            health: code(self.health),
            work: self.work,
            school: code(self.school),
            social: code(self.social),
            appeal_deadline: self.appeal_deadline.and_then(|day| i32::try_from(day).ok()),
            renewal_latest: self.renewal_latest.map(joined),
            renewal_recommended: self.renewal_recommended.map(joined),
            language_duty: self.language_duty,
        }
    }
}

/// The day number of a month times 32 and a day.
fn joined(packed: i64) -> i32 {
    let (months, day) = (packed.div_euclid(32), packed.rem_euclid(32));
    calendar::day_number(months.div_euclid(12) as i32, months.rem_euclid(12) as u32 + 1, day as u32)
}
