//! W1 as a careful programmer would write it for this one purpose: the baseline of every ratio.

use super::calendar::{date, months_before};
use super::person::{Outcomes, Person, Status};

/// Everything W1 decides about one person.
#[inline(never)]
pub fn decide(person: &Person) -> Outcomes {
    let (renewal_latest, renewal_recommended) = renewals(person.permit_expiry);
    Outcomes {
        health: health(person),
        work: work(person),
        school: Some(school(person)),
        social: social(person),
        appeal_deadline: Some(person.decision_date + 21),
        renewal_latest,
        renewal_recommended,
        language_duty: Some(person.age >= 18 && person.status == Status::AsylumPendingReception),
    }
}

#[inline]
fn health(person: &Person) -> Option<u8> {
    use Status::{
        AsylumPendingPrivate, AsylumPendingReception, Protection, RefusedAppealSuspended,
        TraffickingReflection,
    };
    let covered = matches!(
        person.status,
        AsylumPendingReception
            | AsylumPendingPrivate
            | RefusedAppealSuspended
            | Protection
            | TraffickingReflection
    );
    if person.age < 18 || covered || person.folketrygd_member == Some(true) || person.ehic_card == Some(true)
    {
        Some(0)
    } else if person.folketrygd_member.is_none() || person.ehic_card.is_none() {
        None
    } else {
        Some(1)
    }
}

#[inline]
fn work(person: &Person) -> Option<bool> {
    match person.status {
        Status::Protection | Status::EeaNoResidence | Status::TraffickingReflection => Some(true),
        Status::AsylumPendingReception | Status::AsylumPendingPrivate | Status::RefusedAppealSuspended => {
            let not_dublin = person.dublin.map(|dublin| !dublin);
            and(and(person.interview_done, person.identity_documented), not_dublin)
        }
        Status::RefusedFinal | Status::IrregularOther => Some(false),
    }
}

#[inline]
fn school(person: &Person) -> u8 {
    match person.age {
        16..18 => 3,
        6..16 => {
            let pending =
                matches!(person.status, Status::AsylumPendingReception | Status::AsylumPendingPrivate);
            if person.days_in_country > 90 || pending { 2 } else { 1 }
        }
        _ => 0,
    }
}

/// First match: an unknown condition leaves the answer open.
#[inline]
fn social(person: &Person) -> Option<u8> {
    if person.status == Status::AsylumPendingReception {
        return Some(2);
    }
    if person.status == Status::Protection {
        let recent = person.municipality_grant_year.map(|year| year <= 4);
        let outside = person.in_introduction_programme.map(|inside| !inside);
        return Some(if and(recent, outside)? { 3 } else { 0 });
    }
    if person.status == Status::TraffickingReflection || person.folketrygd_member? {
        return Some(0);
    }
    let exposed = matches!(person.status, Status::AsylumPendingPrivate | Status::RefusedAppealSuspended);
    let minor = Some(exposed || person.age < 18);
    let emergency = or(or(minor, person.pregnant), person.dangerous_mentally_ill)?;
    Some(if emergency { 1 } else { 4 })
}

#[inline]
fn renewals(expiry: Option<i32>) -> (Option<i32>, Option<i32>) {
    let Some(expiry) = expiry else { return (None, None) };
    let expiry = date(expiry);
    (Some(months_before(expiry, 1)), Some(months_before(expiry, 3)))
}

/// Kleene's *and*: false if either is, whatever the other.
#[inline]
fn and(one: Option<bool>, other: Option<bool>) -> Option<bool> {
    match (one, other) {
        (Some(false), _) | (_, Some(false)) => Some(false),
        (Some(true), Some(true)) => Some(true),
        _ => None,
    }
}

/// Kleene's *or*.
#[inline]
fn or(one: Option<bool>, other: Option<bool>) -> Option<bool> {
    match (one, other) {
        (Some(true), _) | (_, Some(true)) => Some(true),
        (Some(false), Some(false)) => Some(false),
        _ => None,
    }
}
