//! Rule bases of any size: each norm reads at most a dozen facts, which it shares with its neighbours, partly through concepts.

use crate::random::Random;
use std::fmt::Write as _;

/// Norms in a file: a large rule base is many files, not one.
const NORMS_PER_FILE: usize = 500;
/// Facts for so many norms, as in a real area of law.
const FACTS_PER_HUNDRED: usize = 40;
/// Concepts for so many norms.
const CONCEPTS_PER_HUNDRED: usize = 20;
/// How far away a fact or concept may be from the norm that reads it.
const NEIGHBOURHOOD: usize = 40;
/// What every file may cite.
const ACT: &str = "rettskilde lov/2001-01-01-1 \"prøveloven\"\n";

/// The files of a rule base with so many norms: name, area, text.
pub fn files(norms: usize, seed: u64) -> Vec<(String, String, String)> {
    let mut random = Random::new(seed);
    let facts = (norms * FACTS_PER_HUNDRED / 100).max(NEIGHBOURHOOD);
    let concepts = norms * CONCEPTS_PER_HUNDRED / 100;
    let mut files = vec![file("felles", ACT)];
    let mut part = String::new();
    for fact in 0..facts {
        declare_fact(&mut part, fact);
        if fact % NORMS_PER_FILE == NORMS_PER_FILE - 1 || fact + 1 == facts {
            files.push(file(&format!("fakta-{fact}"), &part));
            part.clear();
        }
    }
    for concept in 0..concepts {
        declare_concept(&mut part, &mut random, concept, facts, concepts);
    }
    files.push(file("begreper", &part));
    part.clear();
    for norm in 0..norms {
        declare_norm(&mut part, &mut random, norm, (norms, facts, concepts));
        if norm % NORMS_PER_FILE == NORMS_PER_FILE - 1 || norm + 1 == norms {
            files.push(file(&format!("normer-{norm}"), &part));
            part.clear();
        }
    }
    files
}

/// One norm that no diagram has room for: a random formula of three facts a clause.
pub fn past_the_budget() -> Vec<(String, String, String)> {
    let (facts, clauses) = (60, 150);
    let mut random = Random::new(9);
    let mut text = ACT.to_owned();
    for fact in 0..facts {
        let _ = write!(
            text,
            "\nfakta f{fact} : ja/nei\n  tittel \"faktum {fact}\"\n  spørsmål \"Faktum {fact}?\"\n"
        );
    }
    let _ = write!(text, "\nrett stor\n{}  når        ", rest("stor", 1));
    for clause in 0..clauses {
        let literal = |random: &mut Random| {
            let not = if random.coin() { "ikke " } else { "" };
            format!("{not}f{}", random.below(facts))
        };
        let and = if clause == 0 { "" } else { " og " };
        let [a, b, c] = [literal(&mut random), literal(&mut random), literal(&mut random)];
        let _ = write!(text, "{and}({a} eller {b} eller {c})");
    }
    text.push('\n');
    vec![file("stor", &text)]
}

fn file(name: &str, rules: &str) -> (String, String, String) {
    (format!("{name}.md"), "vekst".to_owned(), format!("# {name}\n\n```regel\n{rules}```\n"))
}

/// The kinds of fact, by their number: half are yes or no.
#[derive(Clone, Copy)]
enum Kind {
    Flag,
    Choice,
    Count,
}

fn kind(fact: usize) -> Kind {
    match fact % 4 {
        0 | 1 => Kind::Flag,
        2 => Kind::Choice,
        _ => Kind::Count,
    }
}

fn declare_fact(text: &mut String, fact: usize) {
    let (ty, more) = match kind(fact) {
        Kind::Flag => ("ja/nei", ""),
        Kind::Choice => ("en av (a, b, c, d, e)", ""),
        Kind::Count => ("helt tall", "  mellom 0 og 100\n"),
    };
    let _ = write!(
        text,
        "fakta f{fact} : {ty}\n  tittel \"faktum {fact}\"\n  spørsmål \"Faktum {fact}?\"\n{more}\n"
    );
}

/// A condition on a fact in the neighbourhood of a place among `of`.
fn test(random: &mut Random, place: usize, of: usize, facts: usize) -> String {
    let around = place * facts / of.max(1);
    let first = around.min(facts - NEIGHBOURHOOD.min(facts));
    let fact = first + random.place(NEIGHBOURHOOD.min(facts));
    match kind(fact) {
        Kind::Flag if random.coin() => format!("f{fact}"),
        Kind::Flag => format!("ikke f{fact}"),
        Kind::Choice => {
            format!("f{fact} i ({}, {})", ["a", "b"][random.place(2)], ["c", "d", "e"][random.place(3)])
        }
        Kind::Count => {
            let than = ["<", "≥", "≤", ">"][random.place(4)];
            format!("f{fact} {than} {}", [10, 18, 30, 55, 67][random.place(5)])
        }
    }
}

fn declare_concept(text: &mut String, random: &mut Random, concept: usize, facts: usize, concepts: usize) {
    let tests: Vec<String> = (0..3).map(|_| test(random, concept, concepts, facts)).collect();
    let _ = write!(
        text,
        "begrep b{concept} : ja/nei\n  tittel \"begrep {concept}\"\n  når {} og ({} eller {})\n\n",
        tests[0], tests[1], tests[2]
    );
}

/// Grounds, a requirement and an exception over three to nine facts, one of them through a concept.
fn declare_norm(
    text: &mut String,
    random: &mut Random,
    norm: usize,
    (norms, facts, concepts): (usize, usize, usize),
) {
    let first = (norm * concepts / norms).min(concepts.saturating_sub(8));
    let concept = first + random.place(8.min(concepts));
    let mut next = || test(random, norm, norms, facts);
    let (a, b, c, d, e, f) = (next(), next(), next(), next(), next(), next());
    let alternatives = match norm % 3 {
        0 => format!("{a} og ({b} eller b{concept})"),
        1 => format!("({a} eller {b}) og ({c} eller b{concept})"),
        _ => format!("b{concept} og ({a} eller ({b} og {c}) eller ({d} og {e}))"),
    };
    let exception =
        if norm.is_multiple_of(2) { format!("  unntak     fritatt når {f}\n") } else { String::new() };
    let name = format!("n{norm}");
    let _ = write!(text, "rett {name}\n{}  når        {alternatives}\n{exception}\n", rest(&name, norm + 1));
}

/// What a norm must have beside its conditions.
fn rest(name: &str, section: usize) -> String {
    format!(
        "  tittel     \"{name}\"\n  ansvarlig  kommunen\n  hjemmel    lov/2001-01-01-1 § {section}\n  kilde      \"prøveloven\", kontrollert 2026-01-01\n  uttømmende\n"
    )
}
