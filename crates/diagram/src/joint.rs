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
    /// `None` where the diagram itself rules combinations out. Otherwise every row is a row of each part: what does not
    /// bear on each other need not be multiplied out.
    parts: Option<Vec<Laid>>,
}

/// Columns of a joint that have nothing to do with its other columns.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Component {
    /// Rows written out.
    Rows(Factor),
    /// The rows of one product or another, each over the same columns: columns that hang together only through something
    /// that takes few values, one product for each of its values. A row may be in several.
    Sum(Vec<Vec<Factor>>),
}

/// A part with the rows of its factors by their cells.
#[derive(Debug, PartialEq, Eq)]
pub(crate) enum Laid {
    Rows(Sheet),
    Sum(Vec<Vec<Sheet>>),
}

/// A factor with its rows by their cells.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct Sheet {
    pub(crate) factor: Factor,
    pub(crate) grid: Grid,
}

impl Component {
    /// Its factors, over all alternatives.
    fn factors(&self) -> impl Iterator<Item = &Factor> {
        let (one, many) = match self {
            Self::Rows(factor) => (Some(factor), &[][..]),
            Self::Sum(products) => (None, products.as_slice()),
        };
        one.into_iter().chain(many.iter().flatten())
    }

    /// The columns, rising; `None` where its alternatives are not over the same columns, each once.
    fn columns(&self) -> Option<Vec<u32>> {
        let of_product = |product: &[Factor]| {
            let mut columns: Vec<u32> = product.iter().flat_map(|factor| &factor.columns).copied().collect();
            columns.sort_unstable();
            columns
        };
        match self {
            Self::Rows(factor) => Some(factor.columns.clone()),
            Self::Sum(products) => {
                let first = of_product(products.first()?);
                let alike = products.iter().all(|product| of_product(product) == first);
                alike.then_some(first)
            }
        }
    }

    fn laid(self) -> Laid {
        match self {
            Self::Rows(factor) => Laid::Rows(Sheet::of(factor)),
            Self::Sum(products) => {
                let sheets = |product: Vec<Factor>| product.into_iter().map(Sheet::of).collect();
                Laid::Sum(products.into_iter().map(sheets).collect())
            }
        }
    }
}

impl Sheet {
    fn of(factor: Factor) -> Self {
        Self { grid: Grid::of_rows(factor.columns.len(), &factor.cells), factor }
    }
}

impl Laid {
    /// Its factors product by product.
    pub(crate) fn products(&self) -> impl Iterator<Item = &[Sheet]> {
        let (one, many) = match self {
            Self::Rows(sheet) => (Some(std::slice::from_ref(sheet)), &[][..]),
            Self::Sum(products) => (None, products.as_slice()),
        };
        one.into_iter().chain(many.iter().map(Vec::as_slice))
    }

    /// The columns in the joint; the same in each product, if not in the same order.
    pub(crate) fn columns(&self) -> impl Iterator<Item = u32> {
        self.products().next().unwrap_or(&[]).iter().flat_map(|sheet| &sheet.factor.columns).copied()
    }

    fn row_count(&self) -> usize {
        let count = |product: &[Sheet]| {
            product.iter().map(|sheet| sheet.factor.row_count()).fold(1, usize::saturating_mul)
        };
        self.products().map(count).fold(0, usize::saturating_add)
    }

    /// Puts the cells of one of its rows where they stand in the joint.
    fn put_row(&self, mut row: usize, cells: &mut [u8]) {
        for product in self.products() {
            let mut rest = row;
            let counts = product.iter().map(|sheet| sheet.factor.row_count());
            let count = counts.fold(1, usize::saturating_mul);
            if row >= count {
                row -= count;
                continue;
            }
            for Sheet { factor, .. } in product {
                let own = factor.row_count().max(1);
                for (column, cell) in factor.columns.iter().zip(factor.row(rest % own)) {
                    if let Some(slot) = cells.get_mut(*column as usize) {
                        *slot = *cell;
                    }
                }
                rest /= own;
            }
            return;
        }
    }
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
        Self::product(vars, vec![Component::Rows(factor)])
    }

    /// Ties variables by parts that have nothing to do with each other, each over some columns; together over all of them.
    /// The rows are those that are rows of every part, in the order of their cells.
    pub fn product(vars: Vec<u32>, parts: Vec<Component>) -> Result<Self, JointError> {
        check_vars(&vars)?;
        let columns: Option<Vec<Vec<u32>>> = parts.iter().map(Component::columns).collect();
        let mut columns = columns.ok_or(JointError::Rows)?.concat();
        columns.sort_unstable();
        let all = columns.iter().copied().eq((0..).take(vars.len()));
        if !all || !parts.iter().flat_map(Component::factors).all(Factor::is_sound) {
            return Err(JointError::Rows);
        }
        let parts = Some(parts.into_iter().map(Component::laid).collect());
        Ok(Self(Arc::new(Tied { vars, parts })))
    }

    /// Ties variables whose impossible combinations lead to [`NO_WORLD`](crate::NO_WORLD) inside the diagram.
    /// It changes no outcome set, only what counts as relevant: the variables are varied together.
    pub fn within_diagram(vars: Vec<u32>) -> Result<Self, JointError> {
        check_vars(&vars)?;
        Ok(Self(Arc::new(Tied { vars, parts: None })))
    }

    /// The tied variables, in the order of the columns.
    pub fn vars(&self) -> &[u32] {
        &self.0.vars
    }

    /// Whether its rows are written down; otherwise the diagram itself holds the tie.
    pub(crate) fn has_rows(&self) -> bool {
        self.0.parts.is_some()
    }

    pub(crate) fn parts(&self) -> &[Laid] {
        self.0.parts.as_deref().unwrap_or(&[])
    }

    /// How many rows there are, one that several alternatives give as often as they do; `None` where the diagram itself holds
    /// the tie.
    pub fn row_count(&self) -> Option<usize> {
        let parts = self.0.parts.as_ref()?.iter().map(Laid::row_count);
        Some(parts.fold(1, usize::saturating_mul))
    }

    /// The cells of one row, in the order of the variables. Rows are counted with the first part turning fastest.
    pub fn row(&self, row: usize) -> Vec<u8> {
        let mut cells = vec![0; self.vars().len()];
        let mut rest = row;
        for part in self.parts() {
            let count = part.row_count().max(1);
            part.put_row(rest % count, &mut cells);
            rest /= count;
        }
        cells
    }
}

fn check_vars(vars: &[u32]) -> Result<(), JointError> {
    let twice =
        vars.iter().enumerate().any(|(place, var)| vars.iter().skip(place + 1).any(|other| other == var));
    if vars.is_empty() || twice { Err(JointError::Variables) } else { Ok(()) }
}
