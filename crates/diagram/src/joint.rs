//! Variables tied together, and the ways they can be together.

use std::fmt;

use crate::{MAX_CELLS, cell_mask};

/// A cluster of tied variables: only some combinations of their cells are possible.
///
/// In the order of a diagram the variables of a joint stand side by side.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Joint {
    vars: Vec<u32>,
    /// Cells row by row, one for each variable; `None` where the diagram itself rules combinations out.
    rows: Option<Vec<u8>>,
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
}

impl fmt::Display for JointError {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(match self {
            Self::Variables => "a joint ties no variable or one variable twice",
            Self::Rows => "the cells of a joint do not make whole rows",
            Self::Scattered => "the variables of a joint are not neighbours in the diagram",
            Self::Overlapping => "two joints tie the same variable",
            Self::Unlike => "the joints of the case and the full joints differ in their variables",
        })
    }
}

impl std::error::Error for JointError {}

impl Joint {
    /// Ties variables to a list of possible rows, `cells` holding one cell per variable row after row.
    /// No rows at all means that no world is possible.
    pub fn new(vars: Vec<u32>, cells: Vec<u8>) -> Result<Self, JointError> {
        check_vars(&vars)?;
        if !cells.len().is_multiple_of(vars.len()) || cells.iter().any(|cell| *cell >= MAX_CELLS) {
            return Err(JointError::Rows);
        }
        Ok(Self { vars, rows: Some(cells) })
    }

    /// Ties variables whose impossible combinations lead to [`NO_WORLD`](crate::NO_WORLD) inside the diagram.
    /// It changes no outcome set, only what counts as relevant: the variables are varied together.
    pub fn within_diagram(vars: Vec<u32>) -> Result<Self, JointError> {
        check_vars(&vars)?;
        Ok(Self { vars, rows: None })
    }

    /// The tied variables, in the order of the columns.
    pub fn vars(&self) -> &[u32] {
        &self.vars
    }

    /// How many rows there are; `None` where the diagram itself holds the tie.
    pub fn row_count(&self) -> Option<usize> {
        self.rows.as_ref().map(|cells| cells.len() / self.vars.len().max(1))
    }

    /// The cells of one row, in the order of the variables.
    pub fn row(&self, row: u32) -> &[u8] {
        let start = row as usize * self.vars.len();
        self.rows.as_ref().and_then(|cells| cells.get(start..start + self.vars.len())).unwrap_or(&[])
    }

    pub(crate) fn bit(&self, row: u32, column: u32) -> u64 {
        let place = row as usize * self.vars.len() + column as usize;
        self.rows.as_ref().and_then(|cells| cells.get(place)).map_or(0, |cell| cell_mask(*cell))
    }
}

fn check_vars(vars: &[u32]) -> Result<(), JointError> {
    let twice =
        vars.iter().enumerate().any(|(place, var)| vars.iter().skip(place + 1).any(|other| other == var));
    if vars.is_empty() || twice { Err(JointError::Variables) } else { Ok(()) }
}
