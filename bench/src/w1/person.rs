//! The persons of W1, and what is decided about them.

use super::calendar::day_number;
use crate::random::Random;

/// The status of a person; the numbers are those of the workload.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[repr(u8)]
pub enum Status {
    /// Asylum seeker in reception.
    AsylumPendingReception,
    /// Asylum seeker elsewhere.
    AsylumPendingPrivate,
    /// Refused, appeal with suspended effect.
    RefusedAppealSuspended,
    /// Refused for good.
    RefusedFinal,
    /// Protection.
    Protection,
    /// No lawful stay.
    IrregularOther,
    /// EEA national without residence.
    EeaNoResidence,
    /// Reflection period.
    TraffickingReflection,
}

/// Every status, in the order of their numbers.
pub const STATUSES: [Status; 8] = [
    Status::AsylumPendingReception,
    Status::AsylumPendingPrivate,
    Status::RefusedAppealSuspended,
    Status::RefusedFinal,
    Status::Protection,
    Status::IrregularOther,
    Status::EeaNoResidence,
    Status::TraffickingReflection,
];

/// What is known of a person; `None`: unknown.
#[derive(Debug, Clone, Copy)]
pub struct Person {
    /// Whole years, 0 to 90.
    pub age: u8,
    /// Status.
    pub status: Status,
    /// Member of the national insurance.
    pub folketrygd_member: Option<bool>,
    /// European health card.
    pub ehic_card: Option<bool>,
    /// Asylum interview held.
    pub interview_done: Option<bool>,
    /// Identity documented.
    pub identity_documented: Option<bool>,
    /// Another country's case.
    pub dublin: Option<bool>,
    /// Days in the country, 0 to 4000.
    pub days_in_country: u16,
    /// Year of the municipality's grant.
    pub municipality_grant_year: Option<u8>,
    /// Takes part in the introduction programme.
    pub in_introduction_programme: Option<bool>,
    /// Pregnant.
    pub pregnant: Option<bool>,
    /// Mentally unstable and dangerous.
    pub dangerous_mentally_ill: Option<bool>,
    /// Day number of the decision.
    pub decision_date: i32,
    /// Day number on which the permit ends.
    pub permit_expiry: Option<i32>,
}

/// What is decided; `None`: open.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Outcomes {
    /// 0 full, 1 emergency and more.
    pub health: Option<u8>,
    /// May work.
    pub work: Option<bool>,
    /// 0 none, 1 right, 2 duty, 3 may.
    pub school: Option<u8>,
    /// 0 full, 1 emergency, 2 reception, 3 settlement municipality, 4 advice.
    pub social: Option<u8>,
    /// Day number.
    pub appeal_deadline: Option<i32>,
    /// Day number.
    pub renewal_latest: Option<i32>,
    /// Day number.
    pub renewal_recommended: Option<i32>,
    /// Must take part in language training.
    pub language_duty: Option<bool>,
}

/// How much is known of the persons drawn.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Known {
    /// Everything.
    All,
    /// What the workload leaves: a fifth of four Booleans, half the permits and most grant years are unknown.
    Partly,
}

/// So many persons from a seed.
pub fn persons(count: usize, known: Known, seed: u64) -> Vec<Person> {
    let mut random = Random::new(seed);
    (0..count).map(|_| person(&mut random, known)).collect()
}

fn person(random: &mut Random, known: Known) -> Person {
    let missing = |random: &mut Random, share| known == Known::Partly && random.percent(share);
    let flag = |random: &mut Random, share| {
        let value = random.coin();
        (!missing(random, share)).then_some(value)
    };
    let (first, last) = (day_number(2024, 1, 1), day_number(2029, 12, 31));
    let day = |random: &mut Random| random.between(i64::from(first), i64::from(last)) as i32;
    Person {
        age: random.below(91) as u8,
        status: STATUSES[random.place(STATUSES.len())],
        folketrygd_member: flag(random, 20),
        ehic_card: flag(random, 0),
        interview_done: flag(random, 20),
        identity_documented: flag(random, 20),
        dublin: flag(random, 20),
        days_in_country: random.below(4001) as u16,
        municipality_grant_year: {
            let year = random.below(11) as u8;
            (!missing(random, 80)).then_some(year)
        },
        in_introduction_programme: flag(random, 0),
        pregnant: flag(random, 0),
        dangerous_mentally_ill: flag(random, 0),
        decision_date: day(random),
        permit_expiry: {
            let expiry = day(random);
            (!missing(random, 50)).then_some(expiry)
        },
    }
}
