//! An independent oracle: small formulas and cases, and the enumeration of every assignment. It shares no code with the
//! library and knows nothing of diagrams.

use std::collections::{BTreeMap, BTreeSet};

use proptest::prelude::*;
use rettesnor_diagram::{BuildError, Builder, Component, Diagram, Factor, Joint, NO_WORLD, Ref};

/// The largest number of assignments a generated case has, to keep enumeration quick.
const MOST_ASSIGNMENTS: usize = 400;
pub(crate) const TERMINALS: [u16; 5] = [0, 1, 5, 9, NO_WORLD];

#[derive(Clone, Debug)]
pub(crate) enum Formula {
    Is(usize, u64),
    Not(Box<Formula>),
    All(Vec<Formula>),
    Any(Vec<Formula>),
}

impl Formula {
    pub(crate) fn holds(&self, world: &[u8]) -> bool {
        match self {
            Self::Is(level, mask) => mask >> world[level % world.len()] & 1 == 1,
            Self::Not(inner) => !inner.holds(world),
            Self::All(parts) => parts.iter().all(|part| part.holds(world)),
            Self::Any(parts) => parts.iter().any(|part| part.holds(world)),
        }
    }

    pub(crate) fn build(&self, builder: &mut Builder) -> Result<Ref, BuildError> {
        match self {
            Self::Is(level, mask) => builder.literal(level % builder.domains().len(), *mask),
            Self::Not(inner) => {
                let inner = inner.build(builder)?;
                builder.not(inner)
            }
            Self::All(parts) => parts.iter().try_fold(Ref::YES, |made, part| {
                let part = part.build(builder)?;
                builder.and(made, part)
            }),
            Self::Any(parts) => parts.iter().try_fold(Ref::NO, |made, part| {
                let part = part.build(builder)?;
                builder.or(made, part)
            }),
        }
    }
}

pub(crate) fn formula() -> impl Strategy<Value = Formula> {
    let leaf = (0_usize..7, 1_u64..31).prop_map(|(level, mask)| Formula::Is(level, mask));
    leaf.prop_recursive(3, 12, 3, |inner| {
        prop_oneof![
            inner.clone().prop_map(|part| Formula::Not(Box::new(part))),
            prop::collection::vec(inner.clone(), 2..4).prop_map(Formula::All),
            prop::collection::vec(inner, 2..4).prop_map(Formula::Any),
        ]
    })
}

/// The terminal of the first formula that holds.
#[derive(Clone, Debug)]
pub(crate) struct Function {
    pub(crate) rules: Vec<(Formula, u16)>,
    pub(crate) other: u16,
}

impl Function {
    pub(crate) fn at(&self, world: &[u8]) -> u16 {
        self.rules.iter().find(|(test, _)| test.holds(world)).map_or(self.other, |(_, terminal)| *terminal)
    }

    pub(crate) fn build(&self, builder: &mut Builder) -> Result<Ref, BuildError> {
        self.rules.iter().rev().try_fold(Ref::terminal(self.other), |made, (test, terminal)| {
            let test = test.build(builder)?;
            builder.ite(test, Ref::terminal(*terminal), made)
        })
    }
}

pub(crate) fn function() -> impl Strategy<Value = Function> {
    let terminal = (0_usize..TERMINALS.len()).prop_map(|place| TERMINALS[place]);
    (prop::collection::vec((formula(), terminal.clone()), 1..4), terminal)
        .prop_map(|(rules, other)| Function { rules, other })
}

type Rows = Vec<Vec<u8>>;

/// Ties variables by rows; by components where the rows are a product of some.
fn tie(vars: Vec<u32>, rows: &Rows) -> Joint {
    let at = |row: &Vec<u8>, odd: usize| -> Vec<u8> { row.iter().skip(odd).step_by(2).copied().collect() };
    let apart = |odd: usize| -> Rows {
        rows.iter().map(|row| at(row, odd)).collect::<BTreeSet<_>>().into_iter().collect()
    };
    let (even, odd) = (apart(0), apart(1));
    let columns =
        |odd: u32| (odd..).step_by(2).take_while(|column| (*column as usize) < vars.len()).collect();
    let components = if vars.len() < 2 || rows.len() != even.len() * odd.len() {
        vec![component((0..).take(vars.len()).collect(), rows)]
    } else {
        vec![component(columns(1), &odd), component(columns(0), &even)]
    };
    Joint::product(vars, components).unwrap()
}

/// The rows as they are, or told apart by their first cell and what is left a product where it is one.
fn component(columns: Vec<u32>, rows: &Rows) -> Component {
    let (first, rest) = columns.split_first().unwrap();
    if rest.is_empty() || rows.len() < 3 || rows.len().is_multiple_of(3) {
        return Component::Rows(Factor { columns, cells: rows.concat() });
    }
    let product = |cell: u8| -> Vec<Factor> {
        let own: BTreeSet<&[u8]> = rows.iter().filter(|row| row[0] == cell).map(|row| &row[1..]).collect();
        let heads: BTreeSet<u8> = own.iter().map(|row| row[0]).collect();
        let tails: BTreeSet<&[u8]> = own.iter().map(|row| &row[1..]).collect();
        let mut factors = vec![Factor { columns: vec![*first], cells: vec![cell] }];
        if rest.len() > 1 && own.len() == heads.len() * tails.len() {
            factors.push(Factor {
                columns: rest[1..].to_vec(),
                cells: tails.into_iter().flatten().copied().collect(),
            });
            factors.push(Factor { columns: vec![rest[0]], cells: heads.into_iter().collect() });
        } else {
            factors
                .push(Factor { columns: rest.to_vec(), cells: own.into_iter().flatten().copied().collect() });
        }
        factors
    };
    let cells: BTreeSet<u8> = rows.iter().map(|row| row[0]).collect();
    // The last one twice: a row may be in several products.
    Component::Sum(cells.iter().chain(cells.last()).map(|cell| product(*cell)).collect())
}

#[derive(Clone, Debug)]
pub(crate) struct Cluster {
    /// Its levels, side by side.
    pub(crate) levels: Vec<usize>,
    /// The rows when nothing is known, and those of the case; none where the diagram itself is to hold the tie.
    pub(crate) rows: Option<(Rows, Rows)>,
}

/// A case over a few variables; the variable of a level has another number than the level.
#[derive(Clone, Debug)]
pub(crate) struct Case {
    pub(crate) domains: Vec<u8>,
    pub(crate) function: Function,
    pub(crate) masks: Vec<u64>,
    pub(crate) clusters: Vec<Cluster>,
    /// The levels the function depends on, by trying.
    pub(crate) support: BTreeSet<usize>,
}

pub(crate) fn case() -> impl Strategy<Value = Case> {
    let variable = (2_u8..=5, 0_u8..10, any::<u64>(), 0_u8..4, any::<u64>(), any::<u64>());
    (function(), prop::collection::vec(variable, 1..=7)).prop_map(|(function, variables)| {
        let mut product = 1;
        let (domains, masks, clusters) = (Vec::new(), Vec::new(), Vec::new());
        let mut case = Case { domains, function, masks, clusters, support: BTreeSet::new() };
        for (cells, knowledge, bits, ..) in &variables {
            let cells = if product * usize::from(*cells) > MOST_ASSIGNMENTS { 2 } else { *cells };
            product *= usize::from(cells);
            let full = (1 << cells) - 1;
            case.domains.push(cells);
            case.masks.push(match knowledge {
                0..=3 => full,
                4..=6 => 1 << (bits % u64::from(cells)),
                7..=8 => bits & full,
                _ => (bits | bits >> 20 | bits >> 40) & full,
            });
        }
        let mut open: Vec<usize> = Vec::new();
        for (level, (.., kind, all, known)) in variables.iter().enumerate() {
            open.push(level);
            if *kind == 0 || level + 1 == variables.len() {
                case.close(std::mem::take(&mut open), *all, *known);
            }
        }
        case.support = case.find_support();
        case
    })
}

impl Case {
    fn close(&mut self, levels: Vec<usize>, all: u64, known: u64) {
        if levels.len() > 4 || all.is_multiple_of(8) || (levels.len() == 1 && all % 8 < 6) {
            return;
        }
        let mut rows = vec![Vec::new()];
        for level in &levels {
            let cells = 0..self.domains[*level];
            rows = rows
                .iter()
                .flat_map(|row: &Vec<u8>| cells.clone().map(|c| [row.as_slice(), &[c]].concat()))
                .collect();
        }
        let pick = |row: &Vec<u8>, seed: u64, odds: u64| {
            let mixed = row
                .iter()
                .fold(seed, |sum, cell| (sum ^ u64::from(*cell + 1)).wrapping_mul(0x2545_F491_4F6C_DD1D));
            (mixed >> 33) % 8 < odds
        };
        rows.retain(|row| pick(row, all, 2 + all % 6));
        let case_rows: Vec<Vec<u8>> =
            rows.iter().filter(|row| pick(row, known, 3 + known % 6)).cloned().collect();
        let rows = if all % 8 == 1 { None } else { Some((rows, case_rows)) };
        self.clusters.push(Cluster { levels, rows });
    }

    pub(crate) fn full(&self) -> Vec<u64> {
        self.domains.iter().map(|cells| (1 << cells) - 1).collect()
    }

    /// The variable of a level, for as many levels as a case has.
    pub(crate) fn var(&self, level: usize) -> u32 {
        assert!(level < self.domains.len(), "the case has no such level");
        u32::try_from(level * 5 % 7 + 2).unwrap()
    }

    pub(crate) fn vars(&self) -> Vec<u32> {
        (0..self.domains.len()).map(|level| self.var(level)).collect()
    }

    pub(crate) fn level(&self, var: u32) -> usize {
        self.vars().iter().position(|own| *own == var).unwrap()
    }

    /// Masks by variable, as the library wants them.
    pub(crate) fn by_var(&self, masks: &[u64]) -> Vec<u64> {
        let mut all = vec![0b1; 9];
        for (level, mask) in masks.iter().enumerate() {
            // What lies beyond the domain of a variable the diagram tests must make no difference.
            let tied = self.clusters.iter().any(|cluster| cluster.levels.contains(&level));
            all[self.var(level) as usize] = if tied { *mask } else { mask | 1 << 40 };
        }
        all
    }

    pub(crate) fn joints(&self, known: bool) -> Vec<Joint> {
        let mut joints = Vec::new();
        for cluster in &self.clusters {
            let vars = cluster.levels.iter().map(|level| self.var(*level)).collect();
            joints.push(match &cluster.rows {
                Some((all, case)) => tie(vars, if known { case } else { all }),
                None => Joint::within_diagram(vars).unwrap(),
            });
        }
        joints
    }

    pub(crate) fn diagram(&self) -> Diagram {
        let mut builder = Builder::new(&self.domains, 100_000).unwrap();
        let root = self.function.build(&mut builder).unwrap();
        Diagram::freeze(&builder, root, &self.vars()).unwrap()
    }

    /// All assignments of the full domains.
    pub(crate) fn all_assignments(&self) -> Vec<Vec<u8>> {
        let mut all = vec![Vec::new()];
        for cells in &self.domains {
            all = all
                .iter()
                .flat_map(|row: &Vec<u8>| (0..*cells).map(|c| [row.as_slice(), &[c]].concat()))
                .collect();
        }
        all
    }

    fn find_support(&self) -> BTreeSet<usize> {
        let all = self.all_assignments();
        let depends = |level: &usize| {
            all.iter().any(|world| {
                (0..self.domains[*level]).any(|cell| {
                    let mut other = world.clone();
                    other[*level] = cell;
                    self.function.at(&other) != self.function.at(world)
                })
            })
        };
        (0..self.domains.len()).filter(depends).collect()
    }

    /// The levels that count: those of the support and those tied to them.
    pub(crate) fn in_view(&self) -> BTreeSet<usize> {
        let mut seen = self.support.clone();
        for cluster in &self.clusters {
            if cluster.levels.iter().any(|level| self.support.contains(level)) {
                seen.extend(&cluster.levels);
            }
        }
        seen
    }

    /// The assignments that masks and rows allow; levels out of view stay at zero.
    pub(crate) fn allowed(&self, masks: &[u64], known: bool) -> Vec<Vec<u8>> {
        let seen = self.in_view();
        let fits = |world: &Vec<u8>| {
            let cell_fits = |level: usize| {
                if seen.contains(&level) { masks[level] >> world[level] & 1 == 1 } else { world[level] == 0 }
            };
            let row_fits = |cluster: &Cluster| match &cluster.rows {
                Some((all, case)) if cluster.levels.iter().any(|level| seen.contains(level)) => {
                    let row: Vec<u8> = cluster.levels.iter().map(|level| world[*level]).collect();
                    if known { case.contains(&row) } else { all.contains(&row) }
                }
                _ => true,
            };
            (0..world.len()).all(cell_fits) && self.clusters.iter().all(row_fits)
        };
        self.all_assignments().into_iter().filter(fits).collect()
    }

    /// The assignments of the case that are worlds.
    pub(crate) fn worlds(&self) -> Vec<Vec<u8>> {
        let mut worlds = self.allowed(&self.masks, true);
        worlds.retain(|world| self.function.at(world) != NO_WORLD);
        worlds
    }

    pub(crate) fn outcomes<'w>(&self, worlds: impl IntoIterator<Item = &'w Vec<u8>>) -> BTreeSet<u16> {
        worlds
            .into_iter()
            .map(|world| self.function.at(world))
            .filter(|terminal| *terminal != NO_WORLD)
            .collect()
    }

    /// The levels that matter, by the definition: two worlds agree but for the level and those tied to it, differ on the level,
    /// and have different outcomes.
    pub(crate) fn relevant(&self) -> BTreeSet<usize> {
        let worlds = self.worlds();
        let mut found = BTreeSet::new();
        for level in self.in_view() {
            let own = |cluster: &&Cluster| cluster.levels.contains(&level);
            let tied = self.clusters.iter().find(own).map_or(vec![level], |cluster| cluster.levels.clone());
            let mut groups: BTreeMap<Vec<u8>, Vec<&Vec<u8>>> = BTreeMap::new();
            for world in &worlds {
                let mut key = world.clone();
                for level in &tied {
                    key[*level] = 0;
                }
                groups.entry(key).or_default().push(world);
            }
            let apart =
                |a: &Vec<u8>, b: &Vec<u8>| a[level] != b[level] && self.function.at(a) != self.function.at(b);
            if groups.values().any(|group| group.iter().any(|a| group.iter().any(|b| apart(a, b)))) {
                found.insert(level);
            }
        }
        found
    }

    /// The outcomes of the full assignments that agree on `kept` with some assignment of the case.
    pub(crate) fn outcomes_keeping(&self, kept: &BTreeSet<usize>) -> BTreeSet<u16> {
        let seen = |world: &Vec<u8>| -> Vec<u8> { kept.iter().map(|level| world[*level]).collect() };
        let known: BTreeSet<Vec<u8>> = self.allowed(&self.masks, true).iter().map(seen).collect();
        let full = self.allowed(&self.full(), false);
        self.outcomes(full.iter().filter(|world| known.contains(&seen(world))))
    }
}
