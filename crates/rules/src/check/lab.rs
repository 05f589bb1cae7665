//! Where the checks ask their questions: the conditions of one definition, among the worlds there are.

use super::order::Lines;
use super::person::{Person, person};
use crate::compile::build::{Forge, Session, Shape, VarTree};
use crate::compile::clusters::{Ties, add_vars, vars_of};
use crate::compile::variables::Variables;
use crate::model::RuleBase;
use crate::program::VarCond;
use rettesnor_diagram::{BuildError, Ref};
use std::collections::BTreeSet;

/// A definition whose constraints bring in more variables than this is checked without them: fewer findings, none wrong.
const MOST_TIED: usize = 200;

/// What all labs of one rule base share.
#[derive(Debug)]
pub(crate) struct Ground<'a> {
    pub(crate) base: &'a RuleBase,
    pub(crate) variables: &'a Variables,
    pub(crate) forge: Forge<'a>,
    constraints: &'a [VarCond],
    ties: &'a Ties<'a>,
    lines: Lines,
}

impl<'a> Ground<'a> {
    pub(crate) fn new(
        base: &'a RuleBase,
        variables: &'a Variables,
        ties: &'a Ties<'a>,
        constraints: &'a [VarCond],
    ) -> Self {
        Self {
            base,
            variables,
            forge: Forge::new(variables),
            constraints,
            ties,
            lines: Lines::new(&variables.list),
        }
    }

    /// The constraints that bear on these variables, but for one.
    fn bearing(&self, vars: &BTreeSet<u32>, but: Option<u32>) -> Vec<&'a VarCond> {
        let wanted = self.ties.bearing(vars).into_iter().filter(|number| Some(*number) != but);
        wanted.filter_map(|number| self.constraints.get(number as usize)).collect()
    }
}

/// A builder over the variables of some conditions, with the worlds there are.
#[derive(Debug)]
pub(crate) struct Lab<'a> {
    ground: &'a Ground<'a>,
    session: Session,
    pub(crate) world: Ref,
}

impl<'a> Lab<'a> {
    /// `but` is a constraint left out.
    pub(crate) fn new<'c>(
        ground: &'a Ground<'a>,
        conds: impl Iterator<Item = &'c VarCond>,
        but: Option<u32>,
    ) -> Result<Self, BuildError> {
        let conds: Vec<&VarCond> = conds.collect();
        let mut vars = BTreeSet::new();
        for cond in &conds {
            add_vars(cond, &mut vars);
        }
        let mut bearing = ground.bearing(&vars, but);
        let mut all = vars.clone();
        for cond in &bearing {
            all.extend(vars_of(cond));
        }
        if all.len() > vars.len() + MOST_TIED {
            bearing.clear();
            all.clone_from(&vars);
        }
        let axioms = ground.lines.axioms(&all);
        let [order, _] = Shape::new(conds.into_iter().chain(bearing.iter().copied()), &[]).orders();
        let mut session = ground.forge.session(&order, &[], axioms.iter())?;
        let mut world = Ref::YES;
        for cond in bearing {
            let broken = session.cond(cond)?;
            let kept = session.builder().not(broken)?;
            world = session.builder().and(world, kept)?;
        }
        for axiom in &axioms {
            let axiom = session.cond(axiom)?;
            world = session.builder().and(world, axiom)?;
        }
        Ok(Self { ground, session, world })
    }

    pub(crate) fn cond(&mut self, cond: &VarCond) -> Result<Ref, BuildError> {
        self.session.cond(cond)
    }

    /// The outcome numbers of several trees, joined.
    pub(crate) fn joined(
        &mut self,
        trees: &[VarTree],
        join: &mut dyn FnMut(&[u16]) -> u16,
    ) -> Result<Ref, BuildError> {
        self.session.joined(trees, join)
    }

    /// *Yes* where two functions have these two outcome numbers.
    pub(crate) fn where_are(&mut self, (a, b): (Ref, Ref), wanted: (u16, u16)) -> Result<Ref, BuildError> {
        self.session.builder().apply2(a, b, &mut |x, y| u16::from((x, y) == wanted))
    }

    /// The outcome numbers a function can have.
    pub(crate) fn terminals(&mut self, a: Ref) -> Vec<u16> {
        self.session.builder().terminals(a)
    }

    pub(crate) fn not(&mut self, a: Ref) -> Result<Ref, BuildError> {
        self.session.builder().not(a)
    }

    pub(crate) fn and(&mut self, a: Ref, b: Ref) -> Result<Ref, BuildError> {
        self.session.builder().and(a, b)
    }

    pub(crate) fn or(&mut self, a: Ref, b: Ref) -> Result<Ref, BuildError> {
        self.session.builder().or(a, b)
    }

    pub(crate) fn xor(&mut self, a: Ref, b: Ref) -> Result<Ref, BuildError> {
        self.session.builder().xor(a, b)
    }

    /// Whether some possible person meets the condition.
    pub(crate) fn possible(&mut self, cond: Ref) -> Result<bool, BuildError> {
        let within = self.and(self.world, cond)?;
        Ok(self.session.builder().satisfiable(within))
    }

    /// Whether every possible person who meets `a` meets `b`.
    pub(crate) fn implies(&mut self, a: Ref, b: Ref) -> Result<bool, BuildError> {
        let outside = self.not(b)?;
        let apart = self.and(a, outside)?;
        Ok(!self.possible(apart)?)
    }

    /// A model of the condition among the worlds.
    pub(crate) fn model(&mut self, cond: Ref) -> Result<Option<Vec<(u32, u8)>>, BuildError> {
        let within = self.and(self.world, cond)?;
        Ok(self.session.freeze(within)?.one_model(rettesnor_diagram::YES))
    }

    /// A person who meets the condition.
    pub(crate) fn person(&mut self, cond: Ref) -> Result<Option<Person>, BuildError> {
        Ok(self.model(cond)?.map(|model| self.tell(&model)))
    }

    pub(crate) fn tell(&self, model: &[(u32, u8)]) -> Person {
        person(self.ground.base, &self.ground.variables.list, model)
    }
}

/// The condition where a variable has one cell.
pub(crate) fn with_cell(cond: &VarCond, var: u32, cell: u8) -> VarCond {
    match cond {
        VarCond::In(other, mask) if *other == var => VarCond::Const(mask >> cell & 1 == 1),
        VarCond::Const(_) | VarCond::In(..) => cond.clone(),
        VarCond::Not(inner) => VarCond::Not(Box::new(with_cell(inner, var, cell))),
        VarCond::And(list) => VarCond::And(list.iter().map(|part| with_cell(part, var, cell)).collect()),
        VarCond::Or(list) => VarCond::Or(list.iter().map(|part| with_cell(part, var, cell)).collect()),
    }
}
