//! What is worked out once for the goals of a [`super::Bare`]: which facts they read, how, and which of them have tables.

use super::Goal;
use super::due::Due;
use super::input::{BEGUN, Inputs, Kind, NONE, Reader, Slot};
use super::memory::{MOST_IN_ALL, MOST_STATES, Table};
use super::read::axis_fact;
use super::value::{Setting, Value, burden};
use crate::answer::FactRef;
use crate::case::Case;
use crate::evaluate::base::segment_on;
use crate::evaluate::outcome::scalar_of;
use crate::evaluate::reading::Function;
use crate::prepare::{Needs, PrepareScratch, Prepared};
use rettesnor_rules::model::{ConceptBody, ConceptId, FactId, Item, Scalar};
use rettesnor_rules::program::{Cells, Compiled, Segment, Variable};
use std::collections::{BTreeMap, BTreeSet};

/// A fact that nothing reads.
const EMPTY: Slot =
    Slot { told: BEGUN, kind: Kind::Other, in_case: false, entangled: false, first: 0, end: 0, span: NONE };
/// Values between the first and the last cut of a fact whose cells are laid out one by one.
const MOST_VALUES: i64 = 1_024;

/// A goal, made ready.
#[derive(Debug, Clone)]
pub(super) struct Plan<'c> {
    /// Its function; `None` where it is not in force, or one expression.
    pub(super) segment: Option<&'c Segment>,
    /// Where it is one expression.
    pub(super) value: Option<Value<'c>>,
    /// The ordered values among its outcomes, by their places in the segment's table.
    pub(super) values: Vec<(u16, Value<'c>)>,
    /// Its deadline, where that is asked for.
    pub(super) due: Option<Due<'c>>,
    /// Whether every variable is judged by itself: then the masks are all there is to know.
    pub(super) free: bool,
    /// The fact of each variable in the order they are given up, where each is the only one of a fact and no outcome is an
    /// ordered value.
    pub(super) order: Option<Vec<(u32, FactRef)>>,
    pub(super) table: Table<'c>,
    /// The variables it reads, and what one state of each is worth in the table.
    pub(super) readers: Vec<(u32, u32)>,
    /// The facts that anything about it may hang on, in the order they are given up; `None`: any fact.
    pub(super) reads: Option<Vec<FactRef>>,
}

/// Everything worked out.
pub(super) struct Made<'c> {
    pub(super) plans: Vec<Plan<'c>>,
    pub(super) inputs: Inputs<'c>,
    pub(super) prepared: Prepared,
}

impl<'c> Plan<'c> {
    /// Whether its diagram's answer in a state is all there is to say of it.
    pub(super) fn is_plain(&self) -> bool {
        self.order.is_some()
    }

    /// The ordered value that an outcome is.
    pub(super) fn value_of(&self, terminal: u16) -> Option<&Value<'c>> {
        self.values.iter().find(|(own, _)| *own == terminal).map(|(_, value)| value)
    }

    fn new(goal: Goal, setting: Setting<'_, 'c>, inputs: &mut Inputs<'c>) -> Self {
        let segment = segment_of(setting.rules, setting.case, goal);
        let mut plan = Self {
            segment,
            value: None,
            values: Vec::new(),
            due: None,
            free: false,
            order: None,
            table: Table::default(),
            readers: Vec::new(),
            reads: None,
        };
        let Some(segment) = segment else {
            if let Goal::Concept(concept) = goal {
                plan.value =
                    scalar_concept(setting.rules, concept).map(|scalar| Value::new(scalar, setting, inputs));
            }
            return plan;
        };
        for (place, outcome) in (0..).zip(&segment.outcomes) {
            if let Some(scalar) = scalar_of(outcome) {
                plan.values.push((place, Value::new(scalar.clone(), setting, inputs)));
            }
        }
        if let Goal::Deadline(norm) = goal {
            plan.due = Due::new(norm, segment, setting, inputs);
        }
        let alone = |variable: &u32| !setting.index.is_tied(*variable);
        plan.free = segment.diagram.as_ref().is_some_and(|diagram| diagram.vars().iter().all(alone));
        plan.order = plan.order(setting.rules);
        plan
    }

    fn order(&self, rules: &Compiled) -> Option<Vec<(u32, FactRef)>> {
        let plain = self.free && self.values.is_empty() && self.due.is_none();
        let diagram = self.segment?.diagram.as_ref().filter(|_| plain)?;
        let facts = diagram.vars().iter().map(|variable| Some((*variable, axis_fact(rules, *variable)?)));
        let mut order = facts.collect::<Option<Vec<(u32, FactRef)>>>()?;
        order.sort_by_key(|(_, fact)| burden(rules, *fact));
        let one_each = order.windows(2).all(|pair| pair.first().map(|a| a.1) != pair.get(1).map(|b| b.1));
        one_each.then_some(order)
    }
}

/// The segment that holds a goal's function, on the law's date.
fn segment_of<'c>(rules: &'c Compiled, case: &Case, goal: Goal) -> Option<&'c Segment> {
    match goal {
        Goal::Norm(norm) | Goal::Deadline(norm) => {
            segment_on(&rules.norms.get(norm.index())?.segments, case.law_date)
        }
        Goal::Concept(concept) => segment_on(&rules.concepts.get(concept.index())?.segments, case.law_date)
            .filter(|segment| segment.diagram.is_some() || !segment.tree.is_empty()),
    }
}

/// A concept that is one ordered expression.
fn scalar_concept(rules: &Compiled, concept: ConceptId) -> Option<Scalar> {
    let versions = &rules.model.concepts.get(concept.index())?.versions;
    let ordered = versions.iter().any(|version| matches!(version.body, ConceptBody::Scalar(_)));
    ordered.then_some(Scalar::Concept(concept, Item::None))
}

impl<'c> Made<'c> {
    pub(super) fn new(rules: &'c Compiled, index: &mut PrepareScratch, case: &Case, goals: &[Goal]) -> Self {
        let mut inputs = Inputs::default();
        inputs.slots.resize(rules.model.facts.len(), EMPTY);
        let setting = Setting { rules, index, case };
        let mut plans: Vec<Plan<'c>> =
            goals.iter().map(|goal| Plan::new(*goal, setting, &mut inputs)).collect();
        let needed: Vec<Needs> = plans.iter().map(|plan| needs(plan, index)).collect();
        for (plan, needs) in plans.iter_mut().zip(&needed) {
            plan.reads = reads(plan, needs, rules);
        }
        let all = index.closed(
            needed.iter().flat_map(|needs| &needs.variables).copied().collect(),
            needed.iter().flat_map(|needs| &needs.groups).copied(),
        );
        let mut prepared = Prepared::begun(rules, case, index);
        prepared.demand(rules, case, (index, &all));
        inputs.masks = prepared.case().masks().to_vec();
        inputs.wire(rules, index, &all);
        let from_case =
            plans.iter().flat_map(|plan| plan.value.iter().chain(plan.values.iter().map(|it| &it.1)));
        if from_case.into_iter().any(Value::needs_case) {
            inputs.slots.iter_mut().for_each(|slot| slot.in_case = true);
        }
        inputs.lay_tables(&mut plans);
        inputs.sort();
        Self { plans, inputs, prepared }
    }
}

/// What a goal's function is read from.
fn needs(plan: &Plan<'_>, index: &PrepareScratch) -> Needs {
    let Some(segment) = plan.segment else { return Needs::default() };
    let mut variables = Function::outcomes(segment.diagram.as_ref(), &segment.tree).variables();
    if plan.due.is_some() {
        let readings = segment.deadline_readings.iter().map(|(_, deadline)| deadline);
        let lengths = segment.deadline.iter().chain(readings).filter_map(|deadline| deadline.length.as_ref());
        variables.extend(lengths.flat_map(rettesnor_diagram::Diagram::vars));
    }
    index.closed(variables, segment.ties.iter().copied())
}

/// The facts a goal may hang on, where they can be told.
fn reads(plan: &Plan<'_>, needs: &Needs, rules: &Compiled) -> Option<Vec<FactRef>> {
    if plan.due.is_some() {
        return None;
    }
    let mut found = BTreeSet::new();
    for variable in &needs.variables {
        match rules.variables.get(*variable as usize)? {
            Variable::Axis(axis) => drop(found.insert(axis.fact)),
            Variable::Atom(atom) => found.extend(&atom.facts),
        }
    }
    for value in plan.value.iter().chain(plan.values.iter().map(|(_, value)| value)) {
        found.extend(value.facts()?);
    }
    let mut facts: Vec<FactRef> = found.into_iter().map(|fact| FactRef { fact, item: None }).collect();
    facts.sort_by_key(|fact| burden(rules, *fact));
    Some(facts)
}

impl<'c> Inputs<'c> {
    /// Tells the facts apart by what reads them.
    fn sort(&mut self) {
        for slot in &mut self.slots {
            let boolean = self.readers.get(slot.first as usize).is_some_and(|reader| reader.is_flag);
            slot.kind = match (slot.end.saturating_sub(slot.first), slot.span, slot.in_case) {
                (1, NONE, false) if boolean => Kind::Flag,
                (1, NONE, false) => Kind::Axis,
                (0, span, false) if span != NONE => Kind::Span,
                _ => Kind::Other,
            };
        }
    }

    /// Connects the facts with the variables that are needed.
    fn wire(&mut self, rules: &'c Compiled, index: &PrepareScratch, needs: &Needs) {
        let mut axes: BTreeMap<FactId, Vec<Reader<'c>>> = BTreeMap::new();
        let mut worked_out = Vec::new();
        for variable in &needs.variables {
            match rules.variables.get(*variable as usize) {
                Some(Variable::Axis(axis)) if !index.is_tied(*variable) => {
                    let reader = self.reader(*variable, Some(&axis.cells), index);
                    axes.entry(axis.fact).or_default().push(reader);
                }
                Some(Variable::Axis(axis)) => {
                    worked_out.push(self.reader(*variable, Some(&axis.cells), index));
                    self.entangle(axis.fact);
                }
                Some(Variable::Atom(atom)) => {
                    worked_out.push(self.reader(*variable, None, index));
                    atom.facts.iter().for_each(|fact| self.entangle(*fact));
                }
                None => {}
            }
        }
        for (fact, readers) in axes {
            let first = length(&self.readers);
            self.readers.extend(readers);
            let end = length(&self.readers);
            if let Some(slot) = self.slots.get_mut(fact.index()) {
                (slot.first, slot.end) = (first, end);
            }
        }
        self.worked_out = self.readers.len();
        self.readers.extend(worked_out);
        self.states = self.readers.iter().map(|reader| reader.begun.1).collect();
    }

    fn reader(&mut self, variable: u32, cells: Option<&'c Cells>, index: &PrepareScratch) -> Reader<'c> {
        let whole = index.base.get(variable as usize).copied().unwrap_or(u64::MAX);
        let begun = self.masks.get(variable as usize).copied().unwrap_or(whole);
        let mut made = Reader {
            variable,
            count: 2,
            is_flag: matches!(cells, Some(Cells::Bool)),
            cells_at: length(&self.cells),
            low: 0,
            high: 1,
            cuts: None,
            whole,
            begun: (begun, 0),
            has_none: matches!(cells, None | Some(Cells::Enum(..))),
        };
        match cells {
            None | Some(Cells::Bool) => self.cells.extend([0, 1]),
            Some(Cells::Enum(cell_of, count)) => {
                made.count = *count;
                (made.low, made.high) = (-1, i64::from(length(cell_of)));
                let none = count.saturating_add(1);
                self.cells.push(none);
                self.cells.extend_from_slice(cell_of);
                self.cells.push(none);
            }
            Some(Cells::Ordered(cuts)) => {
                made.count = u8::try_from(cuts.len()).unwrap_or(u8::MAX).saturating_add(1);
                self.lay_cells(cuts, &mut made);
            }
        }
        made.begun.1 = made.state_of(begun);
        made
    }

    /// Lays out the cells of the values about the cuts, where these are not far apart.
    fn lay_cells(&mut self, cuts: &'c [i64], reader: &mut Reader<'c>) {
        let (Some(first), Some(last)) = (cuts.first(), cuts.last()) else {
            (reader.low, reader.high) = (0, 0);
            self.cells.push(0);
            return;
        };
        if last.saturating_sub(*first) > MOST_VALUES {
            reader.cuts = Some(cuts);
            return;
        }
        (reader.low, reader.high) = (first.saturating_sub(1), *last);
        let cells = (reader.low..=reader.high).map(|value| cuts.partition_point(|cut| *cut <= value));
        self.cells.extend(cells.map(|cell| u8::try_from(cell).unwrap_or(u8::MAX)));
    }

    fn entangle(&mut self, fact: FactId) {
        if let Some(slot) = self.slots.get_mut(fact.index()) {
            (slot.entangled, slot.in_case) = (true, true);
        }
    }

    /// Gives the goals tables, as far as there is room.
    fn lay_tables(&self, plans: &mut [Plan<'c>]) {
        let mut room = MOST_IN_ALL;
        for plan in plans {
            let Some(segment) = plan.segment else { continue };
            let variables = Function::outcomes(segment.diagram.as_ref(), &segment.tree).variables();
            let mut stride = 1_u32;
            for (place, reader) in (0..).zip(&self.readers) {
                if variables.contains(&reader.variable) {
                    plan.readers.push((place, stride));
                    stride = stride.saturating_mul(reader.states());
                }
            }
            if plan.free && stride <= MOST_STATES.min(room) {
                room = room.saturating_sub(stride);
                plan.table = Table::new(stride);
            }
        }
    }
}

fn length<T>(list: &[T]) -> u32 {
    u32::try_from(list.len()).unwrap_or(u32::MAX)
}
