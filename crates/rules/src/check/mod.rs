//! Static checks: what is wrong with rules that are well formed. Exact over Booleans, enumerations and thresholds.
//!
//! Every question is put to a diagram of the conditions together with the worlds there are (`uforenlig`, and what
//! follows among comparisons), and each finding shows a made-up person where there is one. Where a diagram grows past the
//! budget the question is left unanswered, and the norm is named `coarse-norm` if its answer is coarse too.

pub mod codes;
mod compare;
mod concepts;
mod finding;
mod lab;
mod mutate;
mod mutate_expr;
mod norms;
mod order;
mod person;
mod probes;
mod rests;
mod whole;

pub use compare::{Change, ChangeKind, compare};
pub use finding::{Finding, diagnostic, span_of};
pub use mutate::{Mutation, mutations};
pub use person::Person;
pub use rests::{Definition, Rests};

use crate::compile::clusters::Ties;
use crate::compile::inline::{Env, Inliner};
use crate::compile::points::Choices;
use crate::compile::variables::Gatherer;
use crate::model::Cond;
use crate::program::Compiled;
use rettesnor_values::Day;

/// Everything the checks find, in the order of places.
pub fn check(compiled: &Compiled) -> Vec<Finding> {
    let base = &compiled.model;
    let mut inliner = Inliner::new(base);
    let constraints = impossible(&mut inliner);
    let norms = probes::norms(&mut inliner);
    let concepts = probes::concepts(&mut inliner);
    // A fact with more cells than one axis has is split over several. What ties these is not modelled here: a finding may
    // be missed, none is wrong.
    let mut gatherer = Gatherer::new(base);
    for cond in &constraints {
        gatherer.cond(0, cond);
    }
    for (group, probe) in (1_u32..).zip(&norms) {
        probe.conditions(&mut |cond: &Cond| gatherer.cond(group, cond));
    }
    let first_concept = u32::try_from(norms.len()).unwrap_or(u32::MAX).saturating_add(1);
    for (group, probe) in (first_concept..).zip(&concepts) {
        probe.conditions(&mut |cond: &Cond| gatherer.cond(group, cond));
    }
    let variables = gatherer.finish();
    let constraints: Vec<_> = constraints.iter().map(|cond| variables.convert(0, cond)).collect();
    let ties = Ties::new(&variables, &constraints, &[]);
    let ground = lab::Ground::new(base, &variables, &ties, &constraints);
    let mut found = Vec::new();
    whole::constraints(&ground, &constraints, &mut found);
    for (group, probe) in (1_u32..).zip(&norms) {
        if norms::check(&ground, group, probe, &mut found).is_err() {
            found.push(finding::unasked(&probe.name, probe.place).of_norm(probe.id));
        }
    }
    for (group, probe) in (first_concept..).zip(&concepts) {
        if concepts::check(&ground, group, probe, &mut found).is_err() {
            found.push(finding::unasked(&probe.name, probe.place).of_concept(probe.id));
        }
    }
    whole::coarse(compiled, &mut found);
    whole::identical(compiled, &mut found);
    finding::sorted(found)
}

/// What cannot be, by the law as it stands last.
fn impossible(inliner: &mut Inliner<'_>) -> Vec<Cond> {
    let choices = Choices::new();
    let last = Env::top(Day::LAST, &choices);
    let mut made = Vec::with_capacity(inliner.base.constraints.len());
    for constraint in &inliner.base.constraints {
        inliner.refuel();
        made.push(inliner.cond(&constraint.condition, &last));
    }
    made
}
