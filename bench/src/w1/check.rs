//! Before anything is timed: everybody must answer alike.

use super::hand;
use super::ours::{CONCEPTS, Explained, Known, Partly, holds};
use super::person::{Known as Knowing, Outcomes, Person, persons};
use crate::Failure;
#[cfg(feature = "peers")]
use crate::peers::Peer;
use crate::random::Random;
use rettesnor_rules::program::Compiled;

/// How many persons each answer is checked on.
pub const CHECKED: usize = 5_000;
/// How many worlds of a person with facts missing are drawn.
const WORLDS: usize = 8;

/// An engine must give the hand-written function's answers, with everything known and with facts missing.
#[cfg(feature = "peers")]
pub fn peer(peer: &mut dyn Peer) -> Result<(), Failure> {
    for known in [Knowing::All, Knowing::Partly] {
        let drawn = persons(CHECKED, known, 7);
        peer.take(&drawn);
        for (place, person) in drawn.iter().enumerate() {
            let mut expected = hand::decide(person);
            if !peer.dates() {
                expected = Outcomes {
                    appeal_deadline: None,
                    renewal_latest: None,
                    renewal_recommended: None,
                    ..expected
                };
            }
            let answered = peer.decide(place);
            if answered != expected {
                return Err(differs(peer.name(), person, &expected, &answered));
            }
        }
    }
    Ok(())
}

/// Ours must give the same where everything is known.
pub fn known(ours: &mut Known<'_>) -> Result<(), Failure> {
    for person in &persons(CHECKED, Knowing::All, 11) {
        let (expected, answered) = (hand::decide(person), ours.decide(person));
        if answered != expected {
            return Err(differs("Rettesnor", person, &expected, &answered));
        }
    }
    Ok(())
}

/// Where facts are missing, no world of the person may have an outcome that is not in our sets, and what we call settled must be
/// settled by the hand-written function in every world drawn. Returns how many outcomes we settle and how many the hand-written
/// function does: first match with unknown conditions is stricter than the sets.
pub fn partly(compiled: &Compiled, norms: &Compiled) -> Result<(usize, usize), Failure> {
    let mut ours = Partly::new(compiled)?;
    let mut explained = Explained::new(norms)?;
    let mut random = Random::new(13);
    let (mut settled, mut by_hand) = (0, 0);
    for person in &persons(CHECKED, Knowing::Partly, 11) {
        let case = ours.case(person);
        let answers = ours.answers(&case);
        by_hand += settled_in(&hand::decide(person));
        let (answer, _, _) = explained.answers(&case);
        if !explained.hold(&answer, &hand::decide(&world(person, &mut random))) {
            return Err(Failure::new(format!("{answer:?} leaves out a world of {person:?}")));
        }
        for (place, answer) in answers.iter().enumerate() {
            let answer = answer.as_ref().ok_or_else(|| Failure::new("a concept has no answer"))?;
            settled += usize::from(answer.depends_on.is_empty());
            for _ in 0..WORLDS {
                let world = world(person, &mut random);
                if !holds(answer, place, &hand::decide(&world)) {
                    let what = CONCEPTS[place];
                    return Err(Failure::new(format!("{what}: {answer:?} leaves out a world of {person:?}")));
                }
            }
        }
    }
    Ok((settled, by_hand))
}

fn settled_in(outcomes: &Outcomes) -> usize {
    let settled = [
        outcomes.health.is_some(),
        outcomes.work.is_some(),
        outcomes.school.is_some(),
        outcomes.social.is_some(),
        outcomes.appeal_deadline.is_some(),
        outcomes.renewal_latest.is_some(),
        outcomes.renewal_recommended.is_some(),
        outcomes.language_duty.is_some(),
    ];
    settled.into_iter().filter(|settled| *settled).count()
}

/// A person of whom everything is known, and who may be this one.
fn world(person: &Person, random: &mut Random) -> Person {
    let mut flag = |flag: Option<bool>| Some(flag.unwrap_or_else(|| random.coin()));
    let mut world = Person {
        folketrygd_member: flag(person.folketrygd_member),
        ehic_card: flag(person.ehic_card),
        interview_done: flag(person.interview_done),
        identity_documented: flag(person.identity_documented),
        dublin: flag(person.dublin),
        in_introduction_programme: flag(person.in_introduction_programme),
        pregnant: flag(person.pregnant),
        dangerous_mentally_ill: flag(person.dangerous_mentally_ill),
        ..*person
    };
    world.municipality_grant_year.get_or_insert_with(|| random.below(11) as u8);
    world.permit_expiry.get_or_insert_with(|| random.between(19_723, 21_914) as i32);
    world
}

fn differs(who: &str, person: &Person, expected: &Outcomes, answered: &Outcomes) -> Failure {
    Failure::new(format!("{who} answers\n{answered:?}\nfor\n{person:?}\nwhere this is right:\n{expected:?}"))
}
