//! Opening hours and claims in Norwegian words, for the fields of exports that hold text.

use crate::hours::{Hours, OnHolidays, Rule};
use crate::model::Claim;
use rettesnor_values::Weekday;

/// The hours as a sign on a door has them.
pub(super) fn hours(hours: &Hours) -> String {
    match hours {
        Hours::Always => "Døgnåpent alle dager.".to_owned(),
        Hours::ByAppointment => "Etter avtale.".to_owned(),
        Hours::Unknown => "Åpningstiden er ikke oppgitt.".to_owned(),
        Hours::Rules(rules) => rules.iter().map(rule).collect::<Vec<_>>().join(" "),
    }
}

/// One rule.
pub(super) fn rule(rule: &Rule) -> String {
    let days: Vec<&str> = rule.days.iter().copied().map(Weekday::name).collect();
    let roughly = if rule.roughly { "om lag " } else { "" };
    let holidays = match rule.holidays {
        OnHolidays::Closed => "Stengt på helligdager.",
        OnHolidays::Open => "Også på helligdager.",
        OnHolidays::Only => "Bare på helligdager.",
    };
    let note = rule.note.as_ref().map_or_else(String::new, |note| format!(" {note}"));
    format!("{} {roughly}kl. {}–{}. {holidays}{note}", days.join(", "), clock(rule.from), clock(rule.to))
}

/// A time of the day; the midnight that ends the day is the one that begins the next.
pub(super) fn clock(minute: u16) -> String {
    let minute = minute % 1440;
    format!("{:02}:{:02}", minute / 60, minute % 60)
}

/// What is claimed, and by whom.
pub(super) fn claim(claim: &Claim) -> String {
    let checked =
        claim.checked.map_or_else(|| "ikke kontrollert".to_owned(), |day| format!("kontrollert {day}"));
    format!("{} ({}, {checked})", claim.value, claim.source)
}
