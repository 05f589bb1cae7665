//! Before anything is timed: everybody must answer alike.

use super::hand;
use super::ours::{CONCEPTS, Decision, Ours, holds, one_of};
use super::person::{Known as Knowing, Outcomes, Person, persons};
use crate::Failure;
#[cfg(feature = "peers")]
use crate::peers::Peer;
use crate::random::Random;
use rettesnor_engine::answer::FactRef;

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
pub fn known(ours: &mut Ours<'_>) -> Result<(), Failure> {
    for person in &persons(CHECKED, Knowing::All, 11) {
        let (expected, answered) = (hand::decide(person), ours.decide(person));
        if answered != expected {
            return Err(differs("Rettesnor", person, &expected, &answered));
        }
    }
    Ok(())
}

/// What was found where facts are missing.
#[derive(Debug, Default, Clone, Copy)]
pub struct Checked {
    /// How many decisions we settle.
    pub settled: usize,
    /// How many the hand-written function settles: first match with unknown conditions is stricter than sets.
    pub by_hand: usize,
    /// How many facts explain what is settled, in all.
    pub explaining: usize,
}

/// Where facts are missing, no world of the person may have an outcome that is not in our sets; what we call settled must be so by
/// the hand-written function in every world drawn, and what it settles must be settled by us. Of a settled decision the facts named
/// must settle it alone, and without any one of them they must not; of an open one those named must be unknown.
pub fn partly(ours: &mut Ours<'_>) -> Result<Checked, Failure> {
    let mut random = Random::new(13);
    let mut found = Checked::default();
    for person in &persons(CHECKED, Knowing::Partly, 11) {
        let by_hand = hand::decide(person);
        found.by_hand += settled_in(&by_hand);
        let decisions = ours.decisions(person);
        for (place, decision) in decisions.iter().enumerate() {
            let fails = |why: &str| {
                Err(Failure::new(format!("{}: {why}: {decision:?} for {person:?}", CONCEPTS[place])))
            };
            for _ in 0..WORLDS {
                if !holds(decision, place, &hand::decide(&world(person, &mut random))) {
                    return fails("a world is left out");
                }
            }
            match &decision.explanation {
                Some(facts) => {
                    found.settled += 1;
                    found.explaining += facts.len();
                    if !decision.depends_on.is_empty() || !explains(ours, person, place, (decision, facts)) {
                        return fails("this explains nothing");
                    }
                }
                None if decision.depends_on.is_empty() => return fails("open, and depends on nothing"),
                None if one_of(&by_hand, place) => return fails("open, but settled by hand"),
                None if decision.depends_on.iter().any(|fact| ours.knows(person, *fact)) => {
                    return fails("depends on what is known");
                }
                None => {}
            }
        }
    }
    Ok(found)
}

/// Whether these facts of a person settle a decision as it is, and none of them can be left out.
fn explains(
    ours: &mut Ours<'_>,
    person: &Person,
    place: usize,
    (decision, facts): (&Decision<'_>, &[FactRef]),
) -> bool {
    let mut settles = |facts: &[FactRef]| {
        let again = ours.with_only(person, facts, place);
        again.explanation.is_some() && again.outcomes == decision.outcomes && again.value == decision.value
    };
    let without = |left_out: usize| {
        let left = facts.iter().enumerate().filter(|(at, _)| *at != left_out);
        left.map(|(_, fact)| *fact).collect::<Vec<FactRef>>()
    };
    settles(facts) && (0..facts.len()).all(|place| !settles(&without(place)))
}

fn settled_in(outcomes: &Outcomes) -> usize {
    (0..CONCEPTS.len()).filter(|place| one_of(outcomes, *place)).count()
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
