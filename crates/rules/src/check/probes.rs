//! The conditions each check asks about, written out.

use crate::compile::inline::{Env, Inliner};
use crate::compile::norm::body_of;
use crate::compile::points::Choices;
use crate::compile::tree::Tree;
use crate::compile::versions::{Chain, in_force, spans};
use crate::model::{Body, ConceptId, Cond, Exception, FactId, NormId, Part, Place};
use crate::program::Outcome;
use rettesnor_values::Day;

/// A ground, requirement or exception.
#[derive(Debug)]
pub(crate) struct PartProbe {
    pub(crate) name: String,
    pub(crate) place: Place,
    /// The condition alone.
    pub(crate) raw: Cond,
    /// The condition after its exceptions or blocks.
    pub(crate) full: Cond,
    /// The writer wrote a constant, and knows that it is one.
    pub(crate) meant: bool,
    /// Exceptions from it, or blocks of it.
    pub(crate) below: Vec<PartProbe>,
}

/// One body of a norm: that of a version, or of a reading of it.
#[derive(Debug)]
pub(crate) struct NormProbe {
    pub(crate) id: NormId,
    pub(crate) name: String,
    pub(crate) place: Place,
    pub(crate) exhaustive: bool,
    /// Yes needs no ground.
    pub(crate) without_ground: bool,
    pub(crate) regardless: Vec<FactId>,
    pub(crate) grounds: Vec<PartProbe>,
    pub(crate) may: Vec<PartProbe>,
    pub(crate) requirements: Vec<PartProbe>,
    pub(crate) exceptions: Vec<PartProbe>,
    pub(crate) yes: Cond,
    pub(crate) yes_or_may: Cond,
    /// The lengths of its deadline, where it has any.
    pub(crate) length: Option<Tree>,
}

/// A concept of alternatives or a Boolean one.
#[derive(Debug)]
pub(crate) struct ConceptProbe {
    pub(crate) id: ConceptId,
    pub(crate) name: String,
    pub(crate) place: Place,
    pub(crate) tree: Tree,
    /// Each alternative's own condition.
    pub(crate) alternatives: Vec<(Cond, bool)>,
    /// The condition of a Boolean concept.
    pub(crate) truth: Option<(Cond, bool)>,
}

impl PartProbe {
    fn conditions(&self, see: &mut dyn FnMut(&Cond)) {
        see(&self.raw);
        see(&self.full);
        for below in &self.below {
            below.conditions(see);
        }
    }
}

impl NormProbe {
    pub(crate) fn parts(&self) -> impl Iterator<Item = &PartProbe> {
        self.grounds.iter().chain(&self.may).chain(&self.requirements).chain(&self.exceptions)
    }

    pub(crate) fn conditions(&self, see: &mut dyn FnMut(&Cond)) {
        for part in self.parts() {
            part.conditions(see);
        }
        see(&self.yes);
        see(&self.yes_or_may);
        for (cond, _) in self.length.iter().flatten() {
            see(cond);
        }
    }
}

impl ConceptProbe {
    pub(crate) fn conditions(&self, see: &mut dyn FnMut(&Cond)) {
        let rows = self.tree.iter().map(|(cond, _)| cond);
        let own = self.alternatives.iter().chain(&self.truth).map(|(cond, _)| cond);
        for cond in rows.chain(own) {
            see(cond);
        }
    }
}

/// Every version and reading of every norm, by the law of the last days on which the version speaks.
pub(crate) fn norms(inliner: &mut Inliner<'_>) -> Vec<NormProbe> {
    let mut made = Vec::new();
    for (id, norm) in (0_u32..).zip(&inliner.base.norms) {
        let id = NormId(id);
        let spans = spans(inliner.breaks.norm(id.index()));
        for number in 0..norm.versions.len() {
            let speaks = |day: &Day| inliner.norm_chain(id, *day).versions().contains(&number);
            let Some(day) = spans.iter().rev().map(|span| span.0).find(speaks) else { continue };
            let readings = norm.versions.get(number).map_or(0, |version| version.readings.len());
            made.extend((0..=readings).filter_map(|reading| norm_probe(inliner, id, number, reading, day)));
        }
    }
    made
}

fn norm_probe(
    inliner: &mut Inliner<'_>,
    id: NormId,
    version: usize,
    reading: usize,
    day: Day,
) -> Option<NormProbe> {
    let choices = Choices::new();
    let env = Env::top(day, &choices);
    let norm = inliner.base.norms.get(id.index())?;
    let found = inliner.norm_version(id, version)?;
    let body: &Body = body_of(found, reading);
    inliner.refuel();
    let yes = inliner.yes(body, &env);
    let may = inliner.may(body, &env);
    let chain = Chain::Version(version);
    let length = inliner.deadlines(id, &chain, &env).0.filter(|draft| draft.rule.end.is_none());
    Some(NormProbe {
        id,
        name: norm.name.clone(),
        place: found.place,
        exhaustive: found.exhaustive,
        without_ground: body.holds_without_ground(),
        regardless: found.regardless.clone(),
        grounds: parts(inliner, &body.grounds, Inliner::ground, &env),
        may: parts(inliner, &body.may, Inliner::ground, &env),
        requirements: parts(inliner, &body.requirements, Inliner::requirement, &env),
        exceptions: exceptions(inliner, &body.exceptions, &env),
        yes_or_may: crate::compile::cond::or([yes.clone(), may]),
        yes,
        length: length.map(|draft| draft.length),
    })
}

type Full<'m> = fn(&mut Inliner<'m>, &Part, &Env<'_>) -> Cond;

fn parts<'m>(inliner: &mut Inliner<'m>, parts: &[Part], full: Full<'m>, env: &Env<'_>) -> Vec<PartProbe> {
    let mut made = Vec::with_capacity(parts.len());
    for part in parts {
        made.push(PartProbe {
            name: part.name.clone().unwrap_or_default(),
            place: part.place,
            raw: inliner.cond(&part.condition, env),
            full: full(inliner, part, env),
            meant: matches!(part.condition, Cond::Const(_)),
            below: exceptions(inliner, &part.exceptions, env),
        });
    }
    made
}

fn exceptions(inliner: &mut Inliner<'_>, list: &[Exception], env: &Env<'_>) -> Vec<PartProbe> {
    let mut made = Vec::with_capacity(list.len());
    // An exception that is not in force on the day is not asked about.
    for exception in list.iter().filter(|e| e.validity.is_none_or(|validity| in_force(&validity, env.day))) {
        made.push(PartProbe {
            name: exception.name.clone(),
            place: exception.place,
            raw: inliner.cond(&exception.condition, env),
            full: inliner.exception(exception, env),
            meant: matches!(exception.condition, Cond::Const(_)),
            below: exceptions(inliner, &exception.blocks, env),
        });
    }
    made
}

/// Every concept that has conditions of its own, by the law of its last days.
pub(crate) fn concepts(inliner: &mut Inliner<'_>) -> Vec<ConceptProbe> {
    let mut made = Vec::new();
    for (id, concept) in (0_u32..).zip(&inliner.base.concepts) {
        let id = ConceptId(id);
        let spans = spans(inliner.breaks.concept(id.index()));
        for (number, version) in concept.versions.iter().enumerate() {
            let speaks = |day: &Day| inliner.concept_chain(id, *day).versions().contains(&number);
            let Some(day) = spans.iter().rev().map(|span| span.0).find(speaks) else { continue };
            let choices = Choices::new();
            let env = Env::top(day, &choices);
            inliner.refuel();
            let tree = inliner.concept_tree(id, &Chain::Version(number), &env);
            let mut probe = ConceptProbe {
                id,
                name: concept.name.clone(),
                place: concept.place,
                tree,
                alternatives: Vec::new(),
                truth: None,
            };
            match &version.body {
                crate::model::ConceptBody::Scalar(_) => continue,
                crate::model::ConceptBody::Cond(cond) => {
                    probe.truth = Some((inliner.cond(cond, &env), matches!(cond, Cond::Const(_))));
                }
                crate::model::ConceptBody::Alternatives(tiers) => {
                    for (cond, _) in tiers.iter().flatten() {
                        let meant = matches!(cond, Cond::Const(_));
                        probe.alternatives.push((inliner.cond(cond, &env), meant));
                    }
                }
            }
            made.push(probe);
        }
    }
    made
}

/// The condition under which a tree comes to an outcome.
pub(crate) fn comes_to(tree: &Tree, wanted: &dyn Fn(&Outcome) -> bool) -> Cond {
    use crate::compile::cond::{and, not, or};
    let mut made = Cond::Const(false);
    for (cond, outcome) in tree.iter().rev() {
        made = if wanted(outcome) { or([cond.clone(), made]) } else { and([not(cond.clone()), made]) };
    }
    made
}
