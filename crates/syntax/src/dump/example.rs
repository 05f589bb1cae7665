//! Examples as text.

use super::expr::{compare, expr, exprs};
use super::{list, name, path, paths, text};
use crate::ast::{Example, Expectation, ExpectationKind as E, Given, GivenValue as G};

pub(super) fn example(example: &Example) -> String {
    let mut parts = Vec::new();
    parts.extend(example.name.as_ref().map(|of| list("navn", [text(of)])));
    parts.extend(example.source.as_ref().map(|of| list("fra_kilde", [text(of)])));
    parts.extend(example.per.map(|day| list("per", [day.to_string()])));
    parts.extend(example.minute.map(|at| list("kl", [format!("{:02}:{:02}", at / 60, at % 60)])));
    parts.extend(example.law_date.map(|day| list("rett_per", [day.to_string()])));
    parts.extend(example.given.iter().map(given));
    parts.extend(example.expectations.iter().map(expectation));
    list("eksempel", parts)
}

fn given(given: &Given) -> String {
    let of = path(&given.path);
    let with = |word: &str, parts: Vec<String>| list("gitt", [of.clone(), list(word, parts)]);
    match &given.value {
        G::Is(value) => with("=", vec![expr(value)]),
        G::Between(low, high) => with("mellom", vec![expr(low), expr(high)]),
        G::Bound(op, value) => with(compare(*op), vec![expr(value)]),
        G::Either(values) => with("enten", exprs(values).collect()),
        G::NotAny(values) => with("ikke", exprs(values).collect()),
        G::Set(values) => with("sett", exprs(values).collect()),
        G::Disputed(values) => with("omstridt", exprs(values).collect()),
        G::Unknown => with("ukjent", Vec::new()),
        G::Declined => with("avslått", Vec::new()),
        G::Records { records, incomplete } => {
            let records = records.iter().map(|fields| list("post", fields.iter().map(self::given)));
            with(if *incomplete { "poster-ufullstendig" } else { "poster" }, records.collect())
        }
    }
}

fn expectation(expectation: &Expectation) -> String {
    let instance = expectation.instance.map(|number| format!("[{number}]")).unwrap_or_default();
    let of = expectation.path.iter().map(|of| path(of) + &instance);
    list("så", of.chain([expected(&expectation.kind)]))
}

fn expected(kind: &E) -> String {
    match kind {
        E::Is(value) => list("=", [expr(value)]),
        E::May => "kan".to_owned(),
        E::NotUnderKnownRules => "ikke-etter-reglene".to_owned(),
        E::YesUnless(of) => list("ja-med-mindre", paths(of)),
        E::YesForNow => "ja-inntil-videre".to_owned(),
        E::DependsOn(of) => list("avhenger", paths(of)),
        E::RightIf(of) => list("har-rett-hvis", paths(of)),
        E::MayAfter(of) => list("kan-etter-vurdering", paths(of)),
        E::Conflict => "motstrid".to_owned(),
        E::NotInForce => "ikke_i_kraft".to_owned(),
        E::ReadingsDiffer => "tolkningstvil".to_owned(),
        E::Untranslated => "uoversatt".to_owned(),
        E::Part(of) => list("del", [name(of)]),
        E::Ends(day) => list("slutter", [expr(day)]),
        E::EndsBetween(first, last) => list("slutter-mellom", [expr(first), expr(last)]),
        E::Status(of) => list("er", [name(of)]),
        E::EarliestMet(day) => list("tidligst_oppfylt", [expr(day)]),
        E::Coarse => "grovt".to_owned(),
        E::Contradiction(of) => list("motstridende", paths(of)),
        E::NextQuestion(of) => list("neste", [path(of)]),
        E::Error => "!".to_owned(),
    }
}
