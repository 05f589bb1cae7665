//! The measurement of W1.

use super::ours::Ours;
use super::person::{Known as Knowing, Person, persons};
use super::{check, hand};
use crate::Failure;
use crate::measure::{Contender, take_turns};
#[cfg(feature = "peers")]
use crate::peers::{self, Peer};
use crate::report::{Line, Part, Target};
use crate::rules::compiled;
use std::hint::black_box;

/// Persons that are decided over and over: too many for a branch predictor to know by heart.
const PERSONS: usize = 16_384;
/// Persons in the peers' own form, which takes more room: few enough to stay in cache.
#[cfg(feature = "peers")]
const DOCUMENTS: usize = 2_048;
const ROUNDS: usize = 151;
/// Boolean facts.
const FLAGS: usize = 8;
/// What the peers are measured by: the hand-written function.
pub const BASELINE: &str = "hand-written";

/// The hand-written function over persons of whom everything is known.
pub fn baseline(persons: &[Person]) -> Contender<'_> {
    let mut next = 0;
    Contender::new("hand-written Rust function", move |units| {
        for _ in 0..units {
            black_box(hand::decide(black_box(&persons[next])));
            next = (next + 1) % PERSONS;
        }
    })
}

/// The persons of [`baseline`].
pub fn baseline_persons() -> Vec<Person> {
    persons(PERSONS, Knowing::All, 1)
}

/// Checks everybody, then lets them take turns.
pub fn run() -> Result<Part, Failure> {
    let rules = compiled("bench/w1")?;
    let (mut ours, mut missing, mut changing) = (Ours::new(&rules)?, Ours::new(&rules)?, Ours::new(&rules)?);
    check::known(&mut ours)?;
    let found = check::partly(&mut missing)?;
    let all = baseline_persons();
    let partly = persons(PERSONS, Knowing::Partly, 2);
    #[cfg(feature = "peers")]
    let mut engines = engines()?;
    let mut contenders = vec![baseline(&all)];
    contenders.push(over("Rettesnor, everything known", PERSONS, |place| {
        black_box(ours.decide(black_box(&all[place])));
    }));
    contenders.push(over(
        "Rettesnor, facts missing: outcomes, what they depend on and explanations",
        PERSONS,
        |place| {
            missing.each(black_box(&partly[place]));
        },
    ));
    changing.take(&all[0]);
    contenders.push(over("Rettesnor, one changed fact", PERSONS, |place| {
        // Every Boolean in turn, yes and no in turn.
        changing.change(changing.flag(place % FLAGS), black_box(Some((place / FLAGS).is_multiple_of(2))));
    }));
    #[cfg(feature = "peers")]
    for engine in &mut engines {
        check::peer(engine.as_mut())?;
        engine.take(&all[..DOCUMENTS]);
        contenders.push(over(engine.name(), DOCUMENTS, |place| {
            black_box(engine.decide(black_box(place)));
        }));
    }
    take_turns(&mut contenders, ROUNDS);
    Ok(part(&contenders, found))
}

#[cfg(feature = "peers")]
fn engines() -> Result<Vec<Box<dyn Peer>>, Failure> {
    Ok(vec![
        Box::new(peers::Datalogic::new()?),
        Box::new(peers::Rego::new()?),
        Box::new(peers::Cedar::new()?),
        #[cfg(feature = "zen")]
        Box::new(peers::Zen::new()?),
    ])
}

/// Work on one person after the other, over and over.
fn over<'a>(name: &str, count: usize, mut one: impl FnMut(usize) + 'a) -> Contender<'a> {
    let mut next = 0;
    Contender::new(name, move |units| {
        for _ in 0..units {
            one(next);
            next = (next + 1) % count;
        }
    })
}

/// The places of the contenders.
const KNOWN: usize = 1;
const MISSING: usize = 2;
const CHANGED: usize = 3;

fn part(contenders: &[Contender<'_>], found: check::Checked) -> Part {
    let hand = &contenders[0];
    let mut lines = vec![Line::plain(hand.name(), crate::report::duration(hand.nanoseconds()), Target::None)];
    for (place, contender) in contenders.iter().enumerate().skip(1).filter(|(place, _)| *place != CHANGED) {
        let target = if place == KNOWN { Target::AtMost(3.0) } else { Target::None };
        let ratio = contender.against(hand);
        lines.push(Line::ratio(contender.name(), contender.nanoseconds(), (BASELINE, ratio), target));
    }
    let (known, changed) = (&contenders[KNOWN], &contenders[CHANGED]);
    let fresh = ("a fresh evaluation", changed.against(known));
    lines.push(Line::ratio(changed.name(), changed.nanoseconds(), fresh, Target::AtMost(0.1)));
    let peers = contenders.iter().skip(CHANGED + 1);
    if let Some(peer) = peers.min_by(|a, b| a.nanoseconds().total_cmp(&b.nanoseconds())) {
        let missing = &contenders[MISSING];
        let what = format!("{}, against the fastest of the others with everything known", missing.name());
        let ratio = (peer.name(), missing.against(peer));
        lines.push(Line::ratio(what, missing.nanoseconds(), ratio, Target::Below(1.0)));
    }
    Part {
        title: "W1: one person at a time, in process".to_owned(),
        about: "Eight decisions about one synthetic person (`bench/w1/w1.md`).".to_owned(),
        lines,
        notes: notes(found),
    }
}

fn notes(check::Checked { settled, by_hand, explaining }: check::Checked) -> Vec<String> {
    let count = check::CHECKED;
    vec![
        format!("Everybody's answers were compared with the hand-written function's on {count} persons of whom everything is known, and the other engines' on {count} with facts missing."),
        format!("With facts missing, no world drawn of {count} persons had an outcome outside our sets. We settle {settled} of {} decisions there; strict first match with unknown conditions settles {by_hand}. Each of the {settled} is explained, by {explaining} facts in all: with these alone known it is settled the same, and without any one of them it is not. Each of the others names the facts it depends on.", count * 8),
        "Ours goes through `Bare`, which keeps what a decision says in a state of its facts (the cells of each, or unknown) from the first person who was in it, and works out every date anew. All states that the persons bring have been met before the clock starts.".to_owned(),
        "One changed fact: each Boolean in turn is stated anew, and the decisions that read it are asked for again.".to_owned(),
    ]
}
