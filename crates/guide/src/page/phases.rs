//! Where in its procedures the case is: the phases in their order, with what ends the present one.

use crate::basis::Basis;
use crate::view::{AnswerView, Line, Sign};
use rettesnor_engine::answer::FactRef;
use rettesnor_rules::model::{Cond, FactId, Norm, NormKind, RuleBase};
use serde::Serialize;

/// Where a phase stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum PhasePlace {
    /// Earlier in the procedure.
    Past,
    /// Now.
    Now,
    /// It may be now: that depends on what is not known.
    MayBe,
    /// It can come next.
    Next,
}

/// A phase of a procedure.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct PhaseView {
    /// The norm's ASCII name.
    pub norm: String,
    /// Its title.
    pub title: String,
    /// The procedure: the folder of the rules.
    pub domain: String,
    /// Where it stands.
    pub place: PhasePlace,
    /// The same in words.
    pub words: String,
    /// What ends it.
    pub ends: Option<String>,
    /// What it means to be in it.
    pub sentence: Option<String>,
}

/// The phases of the procedures that the person is or may be in.
pub(super) fn of(basis: &Basis<'_>, answer: &AnswerView) -> Vec<PhaseView> {
    let rules = &basis.compiled.model;
    let norms: Vec<(&Norm, &Line)> =
        answer.phases.iter().filter_map(|line| Some((find(rules, &line.norm)?, line.as_ref()))).collect();
    let now: Vec<&Norm> = norms.iter().filter(|(_, line)| is_now(line)).map(|(norm, _)| *norm).collect();
    let mut domains: Vec<&str> = norms.iter().map(|(norm, _)| norm.domain.as_str()).collect();
    domains.sort_unstable();
    domains.dedup();
    let mut all = Vec::new();
    for domain in domains {
        let own = rules.norms.iter().filter(|norm| norm.kind == NormKind::Phase && norm.domain == domain);
        let mut own: Vec<(&Norm, PhasePlace)> =
            own.filter_map(|norm| Some((norm, place(rules, norm, (&norms, &now))?))).collect();
        own.sort_by_key(|(norm, place)| (*place, norm.place.source, norm.place.start));
        all.extend(own.into_iter().map(|(norm, place)| view(basis, norm, place, &norms)));
    }
    all
}

fn is_now(line: &Line) -> bool {
    matches!(line.sign, Sign::Yes | Sign::YesIf)
}

fn find<'r>(rules: &'r RuleBase, slug: &str) -> Option<&'r Norm> {
    rules.norms.iter().find(|norm| norm.slug == slug)
}

fn place(rules: &RuleBase, norm: &Norm, (norms, now): (&[(&Norm, &Line)], &[&Norm])) -> Option<PhasePlace> {
    let line = norms.iter().find(|(one, _)| one.name == norm.name).map(|(_, line)| *line);
    if line.is_some_and(is_now) {
        return Some(PhasePlace::Now);
    }
    if now.iter().any(|one| next(one).any(|name| *name == norm.name)) {
        return Some(PhasePlace::Next);
    }
    if now.iter().any(|one| leads(rules, norm, &one.name)) {
        return Some(PhasePlace::Past);
    }
    line.is_some_and(|line| line.sign == Sign::Open).then_some(PhasePlace::MayBe)
}

fn next(norm: &Norm) -> impl Iterator<Item = &String> {
    norm.versions.iter().flat_map(|version| &version.links.next)
}

/// Whether a phase comes before another, directly or through others.
fn leads(rules: &RuleBase, norm: &Norm, to: &str) -> bool {
    let mut seen: Vec<&str> = vec![&norm.name];
    let mut at = 0;
    while let Some(name) = seen.get(at).copied() {
        at = at.saturating_add(1);
        let Some(norm) = rules.norms.iter().find(|one| one.name == name) else { continue };
        for later in next(norm) {
            if later == to {
                return true;
            }
            if !seen.contains(&later.as_str()) {
                seen.push(later);
            }
        }
    }
    false
}

fn view(basis: &Basis<'_>, norm: &Norm, place: PhasePlace, norms: &[(&Norm, &Line)]) -> PhaseView {
    let key = match place {
        PhasePlace::Past => "guide-fase-for",
        PhasePlace::Now => "guide-fase-na",
        PhasePlace::MayBe => "guide-fase-kanskje",
        PhasePlace::Next => "guide-fase-neste",
    };
    let line = norms.iter().find(|(one, _)| one.name == norm.name).map(|(_, line)| *line);
    let version = norm.versions.last();
    let ends = version.and_then(|version| version.ends_when.as_ref());
    let ends = ends.filter(|_| place == PhasePlace::Now).and_then(|ends| ends_when(basis, ends));
    PhaseView {
        norm: norm.slug.clone(),
        title: version.map_or_else(|| norm.name.replace('_', " "), |version| version.title.clone()),
        domain: norm.domain.clone(),
        place,
        words: basis.texts.get(key),
        ends,
        sentence: line.filter(|line| is_now(line)).and_then(|line| line.sentence.clone()),
    }
}

/// What a phase hangs on, by the titles of the facts that its end reads.
fn ends_when(basis: &Basis<'_>, condition: &Cond) -> Option<String> {
    let mut facts: Vec<FactId> = Vec::new();
    gather(condition, &mut facts);
    let words = basis.words();
    let mut titles: Vec<String> =
        facts.into_iter().map(|fact| words.asked(FactRef { fact, item: None })).collect();
    titles.dedup();
    let titles = words.either(&titles);
    (!titles.is_empty()).then(|| basis.texts.with("guide-fase-slutter", &[("hva", &titles)]))
}

fn gather(condition: &Cond, facts: &mut Vec<FactId>) {
    match condition {
        Cond::Fact(fact, _) | Cond::OneOf(fact, ..) | Cond::InTable(fact, ..) => facts.push(*fact),
        Cond::Not(inner) | Cond::At(inner, _) => gather(inner, facts),
        Cond::And(all) | Cond::Or(all) => all.iter().for_each(|one| gather(one, facts)),
        Cond::Compare(_, low, high) => {
            for side in [low, high] {
                if let rettesnor_rules::model::Scalar::Fact(fact, _) = side.as_ref() {
                    facts.push(*fact);
                }
            }
        }
        _ => {}
    }
}
