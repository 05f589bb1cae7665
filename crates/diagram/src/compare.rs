//! Comparing two frozen functions, for instance two versions of the law.

use crate::{BuildError, Builder, Diagram, NO_WORLD, Ref, cell_mask, index};

/// A place where two functions part.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Difference {
    /// Cells of the variables that bring it about; the others may have any cell.
    pub model: Vec<(u32, u8)>,
    /// What the first function says.
    pub first: u16,
    /// What the second function says.
    pub second: u16,
}

/// Finds a place where two functions differ, the variables of each in any order; `None` where there is none.
///
/// A variable they share must have the same cells in both.
pub fn difference(a: &Diagram, b: &Diagram, node_budget: usize) -> Result<Option<Difference>, BuildError> {
    let mut vars = a.vars().to_vec();
    vars.extend(b.vars().iter().filter(|var| a.level_of(**var).is_none()));
    let mut domains = Vec::with_capacity(vars.len());
    for var in &vars {
        let (one, other) = (a.cells(*var), b.cells(*var));
        if one.zip(other).is_some_and(|(one, other)| one != other) {
            return Err(BuildError::Domain);
        }
        domains.push(one.or(other).ok_or(BuildError::UnknownLevel)?);
    }
    let mut builder = Builder::new(&domains, node_budget)?;
    let first = builder.import(a, &vars)?;
    let second = builder.import(b, &vars)?;
    let apart = builder.apply2(first, second, &mut |one, other| u16::from(one != other))?;
    let apart = Diagram::freeze(&builder, apart, &vars)?;
    Ok(apart.one_model(1).map(|model| Difference { first: at(a, &model), second: at(b, &model), model }))
}

/// Whether two functions are equal. The order of the variables may differ.
pub fn equivalent(a: &Diagram, b: &Diagram, node_budget: usize) -> Result<bool, BuildError> {
    if a == b {
        return Ok(true);
    }
    if a.terminals() != b.terminals() || a.vars().len() != b.vars().len() {
        return Ok(false);
    }
    difference(a, b, node_budget).map(|found| found.is_none())
}

/// The terminal of a model that settles it.
fn at(diagram: &Diagram, model: &[(u32, u8)]) -> u16 {
    let mut id = diagram.root();
    while let Some(node) = diagram.node(id) {
        let cell = model.iter().find(|pair| pair.0 == node.var).map_or(0, |pair| pair.1);
        let Some(edge) = diagram.edges(id).iter().find(|edge| edge.mask & cell_mask(cell) != 0) else {
            break;
        };
        id = edge.child;
    }
    diagram.terminals().get(id as usize).copied().unwrap_or(NO_WORLD)
}

impl Builder {
    /// Takes a frozen function into this builder, whose levels hold the variables `vars`, in whatever order.
    pub fn import(&mut self, diagram: &Diagram, vars: &[u32]) -> Result<Ref, BuildError> {
        let mut made: Vec<Ref> = diagram.terminals().iter().map(|id| Ref::terminal(*id)).collect();
        for id in index(made.len())..=diagram.root() {
            let node = diagram.node(id).ok_or(BuildError::ForeignRef)?;
            let level = vars.iter().position(|var| *var == node.var).ok_or(BuildError::UnknownLevel)?;
            let child = |child: u32| made.get(child as usize).copied().ok_or(BuildError::ForeignRef);
            let cases: Vec<(u64, Ref)> = diagram
                .edges(id)
                .iter()
                .map(|edge| Ok((edge.mask, child(edge.child)?)))
                .collect::<Result<_, BuildError>>()?;
            let other = cases.first().map_or(Ref::NO, |case| case.1);
            let next = self.switch(level, &cases, other)?;
            made.push(next);
        }
        made.last()
            .copied()
            .filter(|_| diagram.node_count() > 0)
            .or(made.first().copied())
            .ok_or(BuildError::ForeignRef)
    }
}
