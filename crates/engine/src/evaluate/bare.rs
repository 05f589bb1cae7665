//! The short way: outcomes alone, for chosen norms and concepts, over and over.
//!
//! For a population or a benchmark. Facts that are only compared with constants cost one store each; facts that dates, sums or
//! constraints read are prepared as for a whole case. After the first rounds nothing is allocated.

use super::base::segment_on;
use super::reading::{Function, Tools, Worlds};
use crate::answer::FactRef;
use crate::case::Case;
use crate::possible::Possible;
use crate::prepare::{PrepareScratch, Prepared, prepare};
use rettesnor_rules::model::{ConceptId, FactId, NormId};
use rettesnor_rules::program::{Cells, Compiled, Outcome, Segment, Variable};

/// What is asked for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Goal {
    /// A norm of the case itself.
    Norm(NormId),
    /// A concept of the case itself.
    Concept(ConceptId),
}

/// Chosen outcomes of one case after the other.
#[derive(Debug, Clone)]
pub struct Bare<'c> {
    compiled: &'c Compiled,
    index: PrepareScratch,
    tools: Tools,
    case: Case,
    prepared: Prepared,
    masks: Vec<u64>,
    goals: Vec<(Goal, Option<&'c Segment>)>,
    /// For each fact, whether more than its axes read it.
    entangled: Vec<bool>,
    /// The variables that preparing works out.
    worked_out: Vec<u32>,
    /// Entangled facts changed since the last look.
    changed: Vec<FactRef>,
}

impl<'c> Bare<'c> {
    /// For these goals, on the clocks of a case; what the case knows is where it starts.
    pub fn new(compiled: &'c Compiled, case: Case, goals: &[Goal]) -> Self {
        let mut index = PrepareScratch::new(compiled);
        let prepared = prepare(compiled, &case, &mut index);
        let segment = |goal: &Goal| match goal {
            Goal::Norm(norm) => segment_on(&compiled.norms.get(norm.index())?.segments, case.law_date),
            Goal::Concept(concept) => {
                segment_on(&compiled.concepts.get(concept.index())?.segments, case.law_date)
            }
        };
        let goals = goals.iter().map(|goal| (*goal, segment(goal))).collect();
        let numbers = 0..u32::try_from(compiled.model.facts.len()).unwrap_or(u32::MAX);
        let tied = |variable: &u32| index.is_tied(*variable);
        let entangled = numbers
            .map(FactId)
            .map(|fact| !index.atoms_of(fact).is_empty() || index.axes_of(fact).iter().any(tied));
        let entangled = entangled.collect();
        let variables = (0..).zip(&compiled.variables);
        let worked_out = variables.filter(|(id, variable)| matches!(variable, Variable::Atom(_)) || tied(id));
        let worked_out = worked_out.map(|(id, _)| id).collect();
        let masks = prepared.case().masks().to_vec();
        let tools = Tools::default();
        Self {
            compiled,
            index,
            tools,
            case,
            prepared,
            masks,
            goals,
            entangled,
            worked_out,
            changed: Vec::new(),
        }
    }

    /// States a Boolean; `None`: unknown.
    #[inline]
    pub fn set_truth(&mut self, fact: FactId, truth: Option<bool>) {
        let mask = truth.map_or(3, |yes| if yes { 2 } else { 1 });
        if self.is_entangled(fact) {
            self.set_entangled(fact, truth.map(Possible::truth));
        }
        for axis in self.index.axes_of(fact) {
            if let Some(slot) = self.masks.get_mut(*axis as usize) {
                *slot = mask;
            }
        }
    }

    /// States an enumeration's value or an ordinal; `None`: unknown.
    #[inline]
    pub fn set_value(&mut self, fact: FactId, value: Option<i64>) {
        if self.is_entangled(fact) {
            let ordered = matches!(self.index.domain(fact), Possible::Ranges(_));
            let index = |value: i64| Possible::Cells(u32::try_from(value).into_iter().collect());
            self.set_entangled(
                fact,
                value.map(|value| if ordered { Possible::single(value) } else { index(value) }),
            );
        }
        for axis in self.index.axes_of(fact) {
            let Some(Variable::Axis(declared)) = self.compiled.variables.get(*axis as usize) else {
                continue;
            };
            let whole = self.index.base.get(*axis as usize).copied().unwrap_or(u64::MAX);
            if let Some(slot) = self.masks.get_mut(*axis as usize) {
                *slot =
                    value.map_or(whole, |value| 1_u64.checked_shl(cell(&declared.cells, value)).unwrap_or(0));
            }
        }
    }

    /// The outcome of a goal (by its place among the goals) where all it needs is known; `None` where it is open, not in
    /// force, or without a diagram.
    #[inline]
    pub fn outcome(&mut self, place: usize) -> Option<&'c Outcome> {
        self.look();
        let segment = self.goals.get(place)?.1?;
        let terminal = segment.diagram.as_ref()?.eval(self.masks.as_slice())?;
        segment.outcomes.get(usize::from(terminal))
    }

    /// The outcome of a concept among the goals, where it is settled by what is known.
    pub fn outcome_of_concept(&mut self, concept: ConceptId) -> Option<&'c Outcome> {
        let place = self.goals.iter().position(|(goal, _)| *goal == Goal::Concept(concept))?;
        self.outcome(place).or_else(|| match self.outcomes(place).as_slice() {
            [one] => Some(*one),
            _ => None,
        })
    }

    /// Every outcome some world has, in the order of the segment's table.
    pub fn outcomes(&mut self, place: usize) -> Vec<&'c Outcome> {
        self.look();
        let Some(segment) = self.goals.get(place).and_then(|(_, segment)| *segment) else {
            return Vec::new();
        };
        let joints = self.prepared.case().joints_of(&segment.ties);
        let worlds = Worlds { masks: &self.masks, joints: &joints };
        let reached =
            Function::outcomes(segment.diagram.as_ref(), &segment.tree).reach(worlds, &mut self.tools);
        reached.into_iter().filter_map(|place| segment.outcomes.get(usize::from(place))).collect()
    }

    #[inline]
    fn is_entangled(&self, fact: FactId) -> bool {
        self.entangled.get(fact.index()).copied().unwrap_or(false)
    }

    fn set_entangled(&mut self, fact: FactId, values: Option<Possible>) {
        self.case.facts.entry(fact).or_default().values = values.unwrap_or_default();
        self.changed.push(FactRef { fact, item: None });
    }

    /// Takes in entangled facts that have changed.
    #[inline]
    fn look(&mut self) {
        if !self.changed.is_empty() {
            self.take_in();
        }
    }

    fn take_in(&mut self) {
        for fact in self.changed.drain(..) {
            self.prepared.update(self.compiled, &self.case, &mut self.index, fact);
        }
        for variable in &self.worked_out {
            let known = self.prepared.case().masks().get(*variable as usize);
            if let (Some(slot), Some(known)) = (self.masks.get_mut(*variable as usize), known) {
                *slot = *known;
            }
        }
    }
}

/// The cell of a value; 64 for one in no cell.
#[inline]
fn cell(cells: &Cells, value: i64) -> u32 {
    match cells {
        Cells::Bool => u32::try_from(value).unwrap_or(64),
        Cells::Enum(cell_of, _) => {
            let place = usize::try_from(value).ok();
            place.and_then(|place| cell_of.get(place)).map_or(64, |cell| u32::from(*cell))
        }
        Cells::Ordered(cuts) => u32::try_from(cuts.partition_point(|cut| *cut <= value)).unwrap_or(64),
    }
}
