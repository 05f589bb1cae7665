//! Variables tied to each other, and which combinations of their cells are possible.

use std::fmt;
use std::sync::Arc;

use crate::MAX_CELLS;
use crate::rows::Grid;

/// Tied variables and their possible rows of cells.
///
/// The variables stand side by side in the order of every diagram that tests them, in any order among themselves. A walk takes
/// the joint as one variable whose cells are its rows.
///
/// Shared when cloned, since every question about a case is asked under the same joints.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Joint(Arc<Tied>);

#[derive(Debug, PartialEq, Eq)]
struct Tied {
    vars: Vec<u32>,
    /// `None` where the diagram itself rules combinations out. Otherwise every row is a row of each factor: what does not
    /// bear on each other need not be multiplied out.
    factors: Option<Vec<Factor>>,
    /// The rows of each factor by their cells.
    grids: Vec<Grid>,
}

/// Columns of a joint whose cells hang together, and their possible rows.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Factor {
    /// Places among the joint's variables, rising.
    pub columns: Vec<u32>,
    /// Cells row by row, one for each column.
    pub cells: Vec<u8>,
}

impl Factor {
    /// How many rows there are.
    pub fn row_count(&self) -> usize {
        self.cells.len() / self.columns.len().max(1)
    }

    /// The cells of one row, in the order of the columns.
    pub fn row(&self, row: usize) -> &[u8] {
        let start = row * self.columns.len();
        self.cells.get(start..start + self.columns.len()).unwrap_or(&[])
    }

    /// Whether the columns rise and the cells make whole rows.
    fn is_sound(&self) -> bool {
        self.columns.is_sorted_by(|a, b| a < b)
            && !self.columns.is_empty()
            && self.cells.len().is_multiple_of(self.columns.len())
            && self.cells.iter().all(|cell| *cell < MAX_CELLS)
    }
}

/// Why a joint cannot be used.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum JointError {
    /// It ties no variable, or one variable twice.
    Variables,
    /// Its cells do not fill whole rows, or one is beyond the largest domain.
    Rows,
    /// Its variables do not stand side by side in the order of the diagram.
    Scattered,
    /// Two joints tie the same variable.
    Overlapping,
    /// The joints of the case and those of the full domains are not the same clusters.
    Unlike,
    /// So many rows differ in what the diagram tests that they are not gone through.
    TooMany,
}

impl fmt::Display for JointError {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(match self {
            Self::Variables => "a joint ties no variable or one variable twice",
            Self::Rows => "the cells of a joint do not make whole rows",
            Self::Scattered => "the variables of a joint are not neighbours in the diagram",
            Self::Overlapping => "two joints tie the same variable",
            Self::Unlike => "the joints of the case and the full joints differ in their variables",
            Self::TooMany => "a joint has too many rows over what the diagram tests",
        })
    }
}

impl std::error::Error for JointError {}

impl Joint {
    /// Ties variables to a list of possible rows, `cells` holding one cell per variable row after row.
    /// No rows at all means that no world is possible.
    pub fn new(vars: Vec<u32>, cells: Vec<u8>) -> Result<Self, JointError> {
        check_vars(&vars)?;
        let factor = Factor { columns: (0..).take(vars.len()).collect(), cells };
        if !factor.is_sound() {
            return Err(JointError::Rows);
        }
        Ok(Self::tied(vars, Some(vec![factor])))
    }

    fn tied(vars: Vec<u32>, factors: Option<Vec<Factor>>) -> Self {
        let grid = |factor: &Factor| Grid::of_rows(factor.columns.len(), &factor.cells);
        let grids = factors.iter().flatten().map(grid).collect();
        Self(Arc::new(Tied { vars, factors, grids }))
    }

    /// Ties variables by factors that have nothing to do with each other, each over some columns; together over all of them.
    /// The rows are those that are rows of every factor, in the order of their cells.
    pub fn product(vars: Vec<u32>, factors: Vec<Factor>) -> Result<Self, JointError> {
        check_vars(&vars)?;
        let mut columns: Vec<u32> = factors.iter().flat_map(|factor| &factor.columns).copied().collect();
        columns.sort_unstable();
        let all = columns.iter().copied().eq((0..).take(vars.len()));
        if !all || !factors.iter().all(Factor::is_sound) {
            return Err(JointError::Rows);
        }
        Ok(Self::tied(vars, Some(factors)))
    }

    /// Ties variables whose impossible combinations lead to [`NO_WORLD`](crate::NO_WORLD) inside the diagram.
    /// It changes no outcome set, only what counts as relevant: the variables are varied together.
    pub fn within_diagram(vars: Vec<u32>) -> Result<Self, JointError> {
        check_vars(&vars)?;
        Ok(Self::tied(vars, None))
    }

    /// The tied variables, in the order of the columns.
    pub fn vars(&self) -> &[u32] {
        &self.0.vars
    }

    /// The factors; `None` where the diagram itself holds the tie.
    pub fn factors(&self) -> Option<&[Factor]> {
        self.0.factors.as_deref()
    }

    /// The factors, each with its rows by their cells.
    pub(crate) fn parts(&self) -> impl ExactSizeIterator<Item = (&Factor, &Grid)> {
        self.factors().unwrap_or(&[]).iter().zip(&self.0.grids)
    }

    /// How many rows there are; `None` where the diagram itself holds the tie.
    pub fn row_count(&self) -> Option<usize> {
        let factors = self.factors()?.iter().map(Factor::row_count);
        Some(factors.fold(1, usize::saturating_mul))
    }

    /// The cells of one row, in the order of the variables. Rows are counted with the first factor turning fastest.
    pub fn row(&self, row: usize) -> Vec<u8> {
        let mut cells = vec![0; self.vars().len()];
        for (factor, own) in self.factors().into_iter().flatten().zip(self.rows_of(row)) {
            for (column, cell) in factor.columns.iter().zip(factor.row(own)) {
                if let Some(slot) = cells.get_mut(*column as usize) {
                    *slot = *cell;
                }
            }
        }
        cells
    }

    /// The row of each factor that a row is made of.
    pub fn rows_of(&self, row: usize) -> impl Iterator<Item = usize> {
        let mut rest = row;
        self.factors().into_iter().flatten().map(move |factor| {
            let count = factor.row_count().max(1);
            let own = rest % count;
            rest /= count;
            own
        })
    }
}

fn check_vars(vars: &[u32]) -> Result<(), JointError> {
    let twice =
        vars.iter().enumerate().any(|(place, var)| vars.iter().skip(place + 1).any(|other| other == var));
    if vars.is_empty() || twice { Err(JointError::Variables) } else { Ok(()) }
}
