//! From the checked rules to programs: one decision diagram per norm, law-date segment and named part.
//!
//! Two passes. The first writes every definition out for each span of law dates (`inline`, `norm`, `tree`, `deadline`)
//! and gathers what it asks of the case. The second cuts the facts' domains into cells (`variables`), finds what is tied
//! (`clusters`) and builds the diagrams (`build`).
//!
//! [`compile`] is total: a model the checker would have refused gives programs in which what is missing never holds.

mod atoms;
pub(crate) mod build;
pub(crate) mod clusters;
mod compare;
pub(crate) mod cond;
pub(crate) mod days;
pub(crate) mod deadline;
pub(crate) mod drafts;
pub(crate) mod inline;
pub(crate) mod norm;
pub(crate) mod numbers;
pub(crate) mod points;
mod programs;
pub(crate) mod remap;
pub(crate) mod scalar;
pub(crate) mod tree;
pub(crate) mod variables;
pub(crate) mod versions;
pub(crate) mod visit;

pub use build::NODE_BUDGET;

use crate::model::{Cond, RuleBase};
use crate::program::{Cluster, Compiled, PresumptionProgram, Segment};
use drafts::{ConceptDraft, NormDraft, concept_draft, norm_draft};
use inline::{Env, Inliner};
use points::Choices;
use rettesnor_values::Day;
use variables::{Gatherer, Group};

/// Everything written out, before its variables are known.
struct Drafts {
    norms: Vec<NormDraft>,
    concepts: Vec<ConceptDraft>,
    constraints: Vec<Cond>,
    presumptions: Vec<(Cond, Cond)>,
}

/// Compiles checked rules. The same model always gives the same programs and the same hash.
pub fn compile(model: RuleBase) -> Compiled {
    let drafts = drafts(&model);
    let mut compiled = programs(&model, drafts);
    compiled.read_on = days::read_on(&compiled);
    compiled.model = model;
    compiled.hash = crate::store::content_hash(&compiled);
    compiled
}

fn drafts(model: &RuleBase) -> Drafts {
    let mut inliner = Inliner::new(model);
    // What holds of the world, and what is presumed of it, is read by the law as it stands last.
    let choices = Choices::new();
    let env = Env::top(Day::LAST, &choices);
    let mut last = |cond: &Cond| {
        inliner.refuel();
        inliner.cond(cond, &env)
    };
    let constraints = model.constraints.iter().map(|constraint| last(&constraint.condition)).collect();
    let presumptions =
        model.presumptions.iter().map(|found| (last(&found.condition), last(&found.assumes))).collect();
    Drafts {
        constraints,
        presumptions,
        concepts: (0_u32..).zip(&model.concepts).map(|(id, _)| concept_draft(&mut inliner, id)).collect(),
        norms: (0_u32..).zip(&model.norms).map(|(id, _)| norm_draft(&mut inliner, id)).collect(),
    }
}

fn programs(model: &RuleBase, drafts: Drafts) -> Compiled {
    let mut gatherer = Gatherer::new(model);
    for (group, cond) in drafts.conditions() {
        gatherer.cond(group, cond);
    }
    let variables = gatherer.finish();
    let [constraint_groups, presumption_groups, concept_groups, norm_groups] = drafts.groups();
    let numbered = drafts.constraints.iter().zip(constraint_groups..);
    let constraints: Vec<_> = numbered.map(|(cond, group)| variables.convert(group, cond)).collect();
    let numbered = drafts.presumptions.iter().zip(presumption_groups..);
    let presumptions: Vec<PresumptionProgram> = numbered
        .map(|((condition, assumes), group)| PresumptionProgram {
            condition: variables.convert(group, condition),
            assumes: variables.convert(group, assumes),
        })
        .collect();
    let bonds: Vec<_> = presumptions.iter().map(|presumption| &presumption.assumes).collect();
    let ties = clusters::Ties::new(&variables, &constraints, &bonds);
    let forge = build::Forge::new(&variables);
    let maker = programs::Maker { variables: &variables, forge: &forge, ties: &ties };
    let drafted = drafts.norms.into_iter().zip(norm_groups..);
    let mut norms: Vec<_> = drafted.map(|(draft, group)| maker.norm(draft, group)).collect();
    let drafted = drafts.concepts.into_iter().zip(concept_groups..);
    let mut concepts: Vec<_> = drafted.map(|(draft, group)| maker.concept(draft, group)).collect();
    let segments = norms.iter_mut().flat_map(|program| &mut program.segments);
    let clusters =
        number(&ties, segments.chain(concepts.iter_mut().flat_map(|program| &mut program.segments)));
    let variables = variables.list;
    Compiled { variables, clusters, norms, concepts, constraints, presumptions, ..Compiled::default() }
}

/// Numbers the clusters: those of the world first, then those of each segment.
fn number<'s>(ties: &clusters::Ties<'_>, segments: impl Iterator<Item = &'s mut Segment>) -> Vec<Cluster> {
    let mut interned = clusters::Interned::default();
    for cluster in ties.of_the_world() {
        interned.number(cluster);
    }
    for segment in segments {
        let own = ties.clusters(&programs::read_by(segment));
        segment.ties = own.into_iter().map(|cluster| interned.number(cluster)).collect();
    }
    interned.list
}

impl Drafts {
    /// The first group of the constraints, presumptions, concepts and norms.
    fn groups(&self) -> [Group; 4] {
        let count = |length: usize| u32::try_from(length).unwrap_or(u32::MAX);
        let presumptions = count(self.constraints.len());
        let concepts = presumptions.saturating_add(count(self.presumptions.len()));
        [0, presumptions, concepts, concepts.saturating_add(count(self.concepts.len()))]
    }

    /// Every condition with the group it belongs to.
    fn conditions(&self) -> impl Iterator<Item = (Group, &Cond)> {
        let [constraints, presumptions, concepts, norms] = self.groups();
        let constraints = (constraints..).zip(&self.constraints);
        let presumptions = (presumptions..)
            .zip(&self.presumptions)
            .flat_map(|(group, pair)| [(group, &pair.0), (group, &pair.1)]);
        let concepts = (concepts..)
            .zip(&self.concepts)
            .flat_map(|(group, draft)| draft.conditions().map(move |cond| (group, cond)));
        let norms = (norms..)
            .zip(&self.norms)
            .flat_map(|(group, draft)| draft.conditions().map(move |cond| (group, cond)));
        constraints.chain(presumptions).chain(concepts).chain(norms)
    }
}
