//! Faults put into the rules one at a time: what no example notices, no example guards.

use crate::given::dotted;
use crate::names::Names;
use crate::run::Runner;
use rettesnor_rules::check::{Mutation, mutations};
use rettesnor_rules::compile;
use rettesnor_rules::model::{ConceptId, NormId, Place, RuleBase};
use rettesnor_syntax::ast::{Example, Expectation};
use std::collections::{BTreeMap, BTreeSet};

/// How the examples of one area of law did.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Score {
    /// Faults an example noticed.
    pub noticed: usize,
    /// Faults no example noticed.
    pub survived: usize,
    /// Faults that change no answer, so that no example could notice them.
    pub equivalent: usize,
}

/// A fault no example noticed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Survivor {
    /// The norm, concept or table it is in.
    pub name: String,
    /// Where.
    pub place: Place,
    /// What was changed.
    pub description: String,
    /// Whether it is known to change an answer; where not, the rules are too large to tell.
    pub certain: bool,
}

/// What the faults gave.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct MutationReport {
    /// By area: the folder the rules stand in.
    pub scores: BTreeMap<String, Score>,
    /// Faults no example noticed, in the order they were tried.
    pub survivors: Vec<Survivor>,
}

impl MutationReport {
    /// Adds another report's findings.
    pub fn extend(&mut self, other: Self) {
        for (area, score) in other.scores {
            let own = self.scores.entry(area).or_default();
            own.noticed = own.noticed.saturating_add(score.noticed);
            own.survived = own.survived.saturating_add(score.survived);
            own.equivalent = own.equivalent.saturating_add(score.equivalent);
        }
        self.survivors.extend(other.survivors);
    }
}

/// The faults of one definition, and the norms they could change.
#[derive(Debug)]
struct Group {
    faults: Vec<Mutation>,
    touched: BTreeSet<NormId>,
}

/// Puts faults in, a definition at a time, and runs the examples that could notice them.
#[derive(Debug)]
pub struct Mutator<'a> {
    base: &'a RuleBase,
    examples: Vec<&'a Example>,
    names: Names,
    groups: Vec<Group>,
    /// For each norm and concept, the norms that rest on it.
    norms: BTreeMap<NormId, BTreeSet<NormId>>,
    concepts: BTreeMap<ConceptId, BTreeSet<NormId>>,
}

impl<'a> Mutator<'a> {
    /// Finds the faults that can be made.
    pub fn new(base: &'a RuleBase, examples: impl IntoIterator<Item = &'a Example>) -> Self {
        let mut groups: Vec<Group> = Vec::new();
        for fault in mutations(base) {
            let near = |group: &&mut Group| group.faults.last().is_some_and(|one| together(one, &fault));
            if let Some(group) = groups.last_mut().filter(near) {
                group.faults.push(fault);
            } else {
                let touched = fault.touches(base).into_iter().collect();
                groups.push(Group { faults: vec![fault], touched });
            }
        }
        let first = |group: &Group| group.faults.first().map(|fault| (fault.norm, fault.concept));
        let of_norm = |group: &Group| Some((first(group)?.0?, group.touched.clone()));
        let of_concept = |group: &Group| Some((first(group)?.1?, group.touched.clone()));
        Self {
            base,
            examples: examples.into_iter().collect(),
            names: Names::new(base),
            norms: groups.iter().filter_map(of_norm).collect(),
            concepts: groups.iter().filter_map(of_concept).collect(),
            groups,
        }
    }

    /// How many definitions can be given faults; each is run on its own.
    pub fn definitions(&self) -> usize {
        self.groups.len()
    }

    /// The area of a definition: the folder its rules stand in.
    pub fn area_of(&self, definition: usize) -> Option<String> {
        let fault = self.groups.get(definition)?.faults.first()?;
        Some(self.area(fault))
    }

    /// Gives one definition its faults, one at a time.
    pub fn run(&self, definition: usize) -> MutationReport {
        let mut report = MutationReport::default();
        let Some(group) = self.groups.get(definition) else { return report };
        let pared = self.pared(&group.touched);
        let examples = self.guarding(group, &pared);
        for fault in &group.faults {
            let score = report.scores.entry(self.area(fault)).or_default();
            if notices(fault, &pared, &examples) {
                score.noticed = score.noticed.saturating_add(1);
                continue;
            }
            match fault.is_equivalent(self.base) {
                Some(true) => score.equivalent = score.equivalent.saturating_add(1),
                told => {
                    score.survived = score.survived.saturating_add(1);
                    report.survivors.push(self.survivor(fault, told.is_some()));
                }
            }
        }
        report
    }

    /// The rules with only the norms that can be changed and those these rest on; the numbers of all stay as they are.
    fn pared(&self, touched: &BTreeSet<NormId>) -> RuleBase {
        let mut made = self.base.clone();
        for (id, norm) in (0_u32..).map(NormId).zip(&mut made.norms) {
            let carries = self.norms.get(&id).is_none_or(|above| !above.is_disjoint(touched));
            if !carries && !touched.contains(&id) {
                norm.versions.clear();
            }
        }
        made
    }

    /// What the examples say of the definitions that can be changed, as far as it holds without the fault.
    fn guarding(&self, group: &Group, pared: &RuleBase) -> Vec<Example> {
        let compiled = compile(pared.clone());
        let mut runner = Runner::new(&compiled);
        let mut found = Vec::new();
        for example in &self.examples {
            let about = example.expectations.iter().filter(|one| self.is_about(one, group));
            let expectations: Vec<Expectation> = about.cloned().collect();
            if expectations.is_empty() {
                continue;
            }
            let one = Example { expectations, ..(*example).clone() };
            if runner.holds(&one) {
                found.push(one);
            }
        }
        found
    }

    fn is_about(&self, expected: &Expectation, group: &Group) -> bool {
        let Some(path) = &expected.path else { return false };
        let whole = dotted(path);
        let first = path.parts.first().map_or("", |part| part.text.as_str());
        if let Some(concept) = self.names.concept(&whole).filter(|_| self.names.norm(&whole).is_none()) {
            // A concept that rests on another carries no norm that the other does not.
            return self.concepts.get(&concept).is_some_and(|above| above.is_subset(&group.touched));
        }
        let norm = self.names.norm(&whole).or_else(|| self.names.norm(first));
        norm.is_some_and(|norm| group.touched.contains(&norm))
    }

    /// The folder the fault stands in.
    fn area(&self, fault: &Mutation) -> String {
        let source = usize::try_from(fault.place.source).ok().and_then(|at| self.base.sources.get(at));
        let folder = source.and_then(|path| path.rsplit('/').nth(1));
        folder.unwrap_or_default().to_owned()
    }

    fn survivor(&self, fault: &Mutation, certain: bool) -> Survivor {
        let norm = fault.norm.and_then(|id| self.base.norms.get(id.index())).map(|norm| &norm.name);
        let concept =
            fault.concept.and_then(|id| self.base.concepts.get(id.index())).map(|concept| &concept.name);
        let table = self.base.tables.iter().find(|table| table.place == fault.place).map(|table| &table.name);
        let name = norm.or(concept).or(table).cloned().unwrap_or_default();
        Survivor { name, place: fault.place, description: fault.description.clone(), certain }
    }
}

/// Whether two faults are in the same definition. Those of a table all stand at the table.
fn together(one: &Mutation, other: &Mutation) -> bool {
    let table = one.norm.is_none() && one.concept.is_none();
    (one.norm, one.concept) == (other.norm, other.concept) && (!table || one.place == other.place)
}

/// Whether an example fails with the fault in the rules.
fn notices(fault: &Mutation, pared: &RuleBase, examples: &[Example]) -> bool {
    if examples.is_empty() {
        return false;
    }
    let compiled = compile(fault.apply(pared));
    let mut runner = Runner::new(&compiled);
    examples.iter().any(|example| !runner.holds(example))
}
