//! The measurement of W1.

use super::ours::{Explained, Known, Partly};
use super::person::{Known as Knowing, Person, persons};
use super::{check, hand};
use crate::Failure;
use crate::measure::{Contender, take_turns};
#[cfg(feature = "peers")]
use crate::peers::{self, Peer};
use crate::report::{Line, Part, Target};
use crate::rules::{checked, compiled, files};
use rettesnor_engine::case::Case;
use std::hint::black_box;

/// Persons that are decided over and over: too many for a branch predictor to know by heart.
const PERSONS: usize = 16_384;
/// Persons in the peers' own form, which takes more room: few enough to stay in cache.
#[cfg(feature = "peers")]
const DOCUMENTS: usize = 2_048;
const ROUNDS: usize = 151;
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
    let mut ours = Known::new(&rules)?;
    check::known(&mut ours)?;
    let both = [files("bench/w1")?, files("bench/w1-norms")?].concat();
    let norms = rettesnor_rules::compile(checked(both)?);
    let found = check::partly(&rules, &norms)?;
    let all = baseline_persons();
    let partly = persons(PERSONS, Knowing::Partly, 2);
    let mut sets = Partly::new(&rules)?;
    let mut explained = Explained::new(&norms)?;
    let cases: Vec<Case> = partly.iter().map(|person| sets.case(person)).collect();
    #[cfg(feature = "peers")]
    let mut engines = engines()?;
    let mut contenders = vec![baseline(&all)];
    contenders.push(over("Rettesnor, everything known", PERSONS, |place| {
        black_box(ours.decide(black_box(&all[place])));
    }));
    contenders.push(over("Rettesnor, facts missing: outcomes and what they depend on", PERSONS, |place| {
        black_box(sets.answers(black_box(&cases[place])));
    }));
    contenders.push(over("Rettesnor, facts missing: the same with minimal explanations", PERSONS, |place| {
        black_box(explained.answers(black_box(&cases[place])));
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

fn part(contenders: &[Contender<'_>], (settled, by_hand): (usize, usize)) -> Part {
    let hand = &contenders[0];
    let mut lines = vec![Line::plain(hand.name(), crate::report::duration(hand.nanoseconds()), Target::None)];
    for (place, contender) in contenders.iter().enumerate().skip(1) {
        let target = if place == 1 { Target::AtMost(3.0) } else { Target::None };
        let ratio = contender.against(hand);
        lines.push(Line::ratio(contender.name(), contender.nanoseconds(), (BASELINE, ratio), target));
    }
    let fastest = contenders.iter().skip(4).min_by(|a, b| a.nanoseconds().total_cmp(&b.nanoseconds()));
    if let Some(peer) = fastest {
        let missing = &contenders[3];
        let what = format!("{}, against the fastest of the others with everything known", missing.name());
        let ratio = (peer.name(), missing.against(peer));
        lines.push(Line::ratio(what, missing.nanoseconds(), ratio, Target::Below(1.0)));
    }
    let count = check::CHECKED;
    Part {
        title: "W1: one person at a time, in process".to_owned(),
        about: "Eight decisions about one synthetic person (`bench/w1/w1.md`).".to_owned(),
        lines,
        notes: vec![
            format!("Everybody's answers were compared with the hand-written function's on {count} persons of whom everything is known, and the other engines' on {count} with facts missing."),
            format!("With facts missing, no world drawn of {count} persons had an outcome outside our sets. We settle {settled} of {} decisions there; strict first match with unknown conditions settles {by_hand}.", count * 8),
            "With everything known ours goes through `Bare`, and through the expressions of the dates. With facts missing it goes through `Evaluator`; explanations are those of norms, one for each value of a concept (`bench/w1-norms/w1-norms.md`), which is more than was asked.".to_owned(),
        ],
    }
}
