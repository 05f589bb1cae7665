//! Small faults put into rules on purpose: what no example notices, no example guards.

use super::compare::compare_models;
use super::mutate_expr::{Site, cond, hours, scalar, span};
use super::rests::{Definition, Rests};
use crate::compile::versions::{Breaks, spans};
use crate::model::{
    AltValue, Body, ConceptBody, ConceptId, Cond, DeadlineRule, Exception, NormId, Part, Place, RuleBase,
    TableId, TableValue, Transition,
};
use rettesnor_values::Day;
use std::collections::BTreeSet;

/// Where a fault is put.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Target {
    Norm(usize),
    Concept(usize),
    Table(usize),
}

impl Target {
    fn definition(self) -> Definition {
        let id = |at: usize| u32::try_from(at).unwrap_or(u32::MAX);
        match self {
            Self::Norm(at) => Definition::Norm(NormId(id(at))),
            Self::Concept(at) => Definition::Concept(ConceptId(id(at))),
            Self::Table(at) => Definition::Table(TableId(id(at))),
        }
    }
}

/// One fault.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Mutation {
    /// The norm it is in, if it is in a norm.
    pub norm: Option<NormId>,
    /// The concept it is in, if it is in a concept.
    pub concept: Option<ConceptId>,
    /// Where that stands.
    pub place: Place,
    /// What is changed, in Norwegian.
    pub description: String,
    target: Target,
    number: usize,
}

impl Mutation {
    /// The rules with the fault in them.
    pub fn apply(&self, base: &RuleBase) -> RuleBase {
        let mut made = base.clone();
        let mut site = Site::at(self.number);
        visit(&mut made, self.target, &mut site);
        made
    }

    /// The norms whose answers the fault could change.
    pub fn touches(&self, base: &RuleBase) -> Vec<NormId> {
        Rests::new(base).on(self.target.definition()).collect()
    }

    /// Whether the rules say the same with the fault as without it, on every day of the law; `None` where that is too large
    /// to tell. Such a fault cannot be noticed by any example.
    pub fn is_equivalent(&self, base: &RuleBase) -> Option<bool> {
        let pared = pared(base, self.target.definition());
        let mutated = self.apply(&pared);
        let days: BTreeSet<Day> = [&pared, &mutated]
            .into_iter()
            .flat_map(|base| {
                let breaks = Breaks::new(base);
                (0..base.norms.len())
                    .flat_map(|norm| spans(breaks.norm(norm)))
                    .map(|span| span.0)
                    .collect::<Vec<_>>()
            })
            .collect();
        let mut known = true;
        for day in days {
            for change in compare_models(&pared, day, &mutated, day) {
                match change.kind {
                    super::ChangeKind::TooLarge => known = false,
                    _ => return Some(false),
                }
            }
        }
        known.then_some(true)
    }
}

/// Every fault that can be put into the rules, one at a time, in a fixed order.
pub fn mutations(base: &RuleBase) -> impl Iterator<Item = Mutation> + use<'_> {
    let norms = (0..base.norms.len()).map(Target::Norm);
    let concepts = (0..base.concepts.len()).map(Target::Concept);
    let tables = (0..base.tables.len()).map(Target::Table);
    norms.chain(concepts).chain(tables).flat_map(move |target| of_target(base, target))
}

fn of_target(base: &RuleBase, target: Target) -> Vec<Mutation> {
    // Only the definition at hand is copied: the walk needs it mutable although it changes nothing.
    let mut alone = RuleBase { enums: base.enums.clone(), facts: base.facts.clone(), ..RuleBase::default() };
    let (norm, concept, place, local) = match target {
        Target::Norm(at) => {
            let found = base.norms.get(at);
            alone.norms.extend(found.cloned());
            (u32::try_from(at).ok().map(NormId), None, found.map(|found| found.place), Target::Norm(0))
        }
        Target::Concept(at) => {
            let found = base.concepts.get(at);
            alone.concepts.extend(found.cloned());
            (None, u32::try_from(at).ok().map(ConceptId), found.map(|found| found.place), Target::Concept(0))
        }
        Target::Table(at) => {
            let found = base.tables.get(at);
            alone.tables.extend(found.cloned());
            (None, None, found.map(|found| found.place), Target::Table(0))
        }
    };
    let mut site = Site::listing(place.unwrap_or_default());
    visit(&mut alone, local, &mut site);
    let found = site.found.into_iter().enumerate();
    found
        .map(|(number, (place, description))| Mutation { norm, concept, place, description, target, number })
        .collect()
}

fn visit(base: &mut RuleBase, target: Target, site: &mut Site) {
    match target {
        Target::Norm(at) => {
            for version in base.norms.get_mut(at).into_iter().flat_map(|norm| &mut norm.versions) {
                transition(&mut version.transition, site);
                body(&mut version.body, site);
                for reading in &mut version.readings {
                    body(&mut reading.body, site);
                    reading.deadline.iter_mut().for_each(|rule| deadline(rule, site));
                }
                version.deadline.iter_mut().for_each(|rule| deadline(rule, site));
            }
        }
        Target::Concept(at) => {
            for version in base.concepts.get_mut(at).into_iter().flat_map(|concept| &mut concept.versions) {
                transition(&mut version.transition, site);
                let readings = version.readings.iter_mut().map(|reading| &mut reading.body);
                for body in std::iter::once(&mut version.body).chain(readings) {
                    match body {
                        ConceptBody::Cond(inner) => cond(inner, site),
                        ConceptBody::Scalar(inner) => scalar(inner, site),
                        ConceptBody::Alternatives(list) => tiers(list, site),
                    }
                }
            }
        }
        Target::Table(at) => {
            for row in base.tables.get_mut(at).into_iter().flat_map(|table| &mut table.rows) {
                table_value(&mut row.value, site);
            }
        }
    }
}

fn transition(transition: &mut Transition, site: &mut Site) {
    if let Transition::When(test) = transition {
        cond(test, site);
    }
}

fn table_value(value: &mut TableValue, site: &mut Site) {
    match value {
        TableValue::Amount(amount) => {
            for (step, word) in [(1, "høyere"), (-1, "lavere")] {
                if site.offer(|| format!("beløpet i tabellen er ett hakk {word}")) {
                    *amount = amount.saturating_add(step);
                }
            }
        }
        TableValue::Set(values) => {
            for place in 0..values.len() {
                if site.offer(|| format!("verdi nummer {} strøket fra tabellen", place + 1)) {
                    values.remove(place);
                    return;
                }
            }
        }
    }
}

fn body(body: &mut Body, site: &mut Site) {
    drop_one(&mut body.grounds, "grunnlaget", site);
    drop_one(&mut body.may, "kan-grunnlaget", site);
    drop_one(&mut body.requirements, "kravet", site);
    for part in body.grounds.iter_mut().chain(&mut body.may).chain(&mut body.requirements) {
        site.place = part.place;
        cond(&mut part.condition, site);
        exceptions(&mut part.exceptions, site);
    }
    exceptions(&mut body.exceptions, site);
}

fn drop_one(parts: &mut Vec<Part>, what: &str, site: &mut Site) {
    let mut gone = None;
    for (at, part) in parts.iter().enumerate() {
        site.place = part.place;
        let name =
            part.name.as_deref().map_or_else(|| format!("nummer {}", at + 1), |name| format!("«{name}»"));
        if site.offer(|| format!("{what} {name} strøket")) {
            gone = Some(at);
        }
    }
    if let Some(at) = gone {
        parts.remove(at);
    }
}

fn exceptions(list: &mut Vec<Exception>, site: &mut Site) {
    let mut gone = None;
    for (at, exception) in list.iter_mut().enumerate() {
        site.place = exception.place;
        if site.offer(|| format!("unntaket «{}» strøket", exception.name)) {
            gone = Some(at);
        }
        if site.offer(|| format!("«må påberopes» snudd på unntaket «{}»", exception.name)) {
            exception.invoked = !exception.invoked;
        }
        cond(&mut exception.condition, site);
        exceptions(&mut exception.blocks, site);
    }
    if let Some(at) = gone {
        list.remove(at);
    }
}

fn tiers(tiers: &mut [Vec<(Cond, AltValue)>], site: &mut Site) {
    for (test, value) in tiers.iter_mut().flatten() {
        cond(test, site);
        alternative(value, site);
    }
}

fn alternative(value: &mut AltValue, site: &mut Site) {
    match value {
        AltValue::Scalar(inner) | AltValue::Count(inner, _) => scalar(inner, site),
        AltValue::Span(length) => span(length, site),
        AltValue::Hours(length) => hours(length, site),
        AltValue::Enum(_) => {}
    }
}

fn deadline(rule: &mut DeadlineRule, site: &mut Site) {
    if rule.rolls.is_some() && site.offer(|| "fristen rulles ikke til neste virkedag".to_owned()) {
        rule.rolls = None;
    }
    if rule.interrupted.is_some() && site.offer(|| "avbruddet av fristen strøket".to_owned()) {
        rule.interrupted = None;
    }
    if rule.extended_to.is_some() && site.offer(|| "forlengelsen av fristen strøket".to_owned()) {
        rule.extended_to = None;
    }
    tiers(&mut rule.length, site);
    for inner in
        [&mut rule.start, &mut rule.end, &mut rule.met_by, &mut rule.extended_to].into_iter().flatten()
    {
        scalar(inner, site);
    }
    if let Some((day, start)) = &mut rule.interrupted {
        scalar(day, site);
        scalar(start, site);
    }
    if let Some((_, bar)) = &mut rule.late {
        scalar(bar, site);
    }
}

/// The rules without the norms that have nothing to do with a definition.
fn pared(base: &RuleBase, definition: Definition) -> RuleBase {
    let rests = Rests::new(base);
    let touched: BTreeSet<NormId> = rests.on(definition).collect();
    let below = touched.iter().flat_map(|norm| rests.below(*norm));
    let carrying =
        below.filter_map(|found| if let Definition::Norm(norm) = found { Some(norm) } else { None });
    let kept: BTreeSet<NormId> = carrying.chain(touched.iter().copied()).collect();
    let mut made = base.clone();
    for (norm, at) in made.norms.iter_mut().zip((0..).map(NormId)) {
        if !kept.contains(&at) {
            norm.versions.clear();
        }
    }
    made
}
