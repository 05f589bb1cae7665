//! Masks and joint rows against the enumeration of every world.

#![expect(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    clippy::panic,
    reason = "a test stops where its own helpers find something amiss"
)]

#[expect(dead_code, reason = "each test file uses a part")]
mod small;

use proptest::prelude::*;
use rettesnor_engine::answer::FactRef;
use rettesnor_engine::case::Statement;
use rettesnor_engine::prepare::{PrepareScratch, prepare};
use rettesnor_rules::model::{Cond, FactId, Item, Scope};
use rettesnor_rules::program::{Atom, Axis, Cells, Cluster, Compiled, VarCond, Variable};
use small::{
    DATE, FLAG, KIND, Known, N, Oracle, World, cases, compiled, conditions, known, model, number, possible,
};
use std::collections::{BTreeMap, BTreeSet};

fn axes() -> Vec<Variable> {
    let axis = |fact, cells| Variable::Axis(Axis { fact, scope: Scope::Case, cells });
    vec![
        axis(N[0], Cells::Ordered(vec![-1, 2])),
        axis(N[1], Cells::Ordered(vec![3])),
        axis(FLAG, Cells::Bool),
        axis(KIND, Cells::Enum(vec![0, 1, 0], 2)),
    ]
}

fn atom(condition: Cond) -> Variable {
    // Reading too much is allowed: it only makes an update do more.
    let facts = vec![N[0], N[1], DATE, FLAG, KIND];
    Variable::Atom(Atom { condition, scope: Scope::Case, facts, lists: Vec::new(), monotone: false })
}

/// Axes of four facts and some atoms, all tied, and constraints over them.
fn tied() -> impl Strategy<Value = Compiled> {
    let literal = (0_u32..6, 1_u64..7).prop_map(|(id, mask)| VarCond::In(id, mask));
    let constraint = proptest::collection::vec(literal, 2..=3).prop_map(VarCond::And);
    let atoms = proptest::collection::vec(conditions(false), 2);
    (atoms, proptest::collection::vec(constraint, 0..=2)).prop_map(|(atoms, constraints)| {
        let mut made = compiled(model());
        made.variables = axes().into_iter().chain(atoms.into_iter().map(atom)).collect();
        let all = 0..u32::try_from(made.variables.len()).unwrap();
        let over = 0..u32::try_from(constraints.len()).unwrap();
        made.clusters =
            vec![Cluster { variables: all.collect(), facts: Vec::new(), constraints: over.collect() }];
        made.constraints = constraints;
        made
    })
}

fn row_of(compiled: &Compiled, world: &World, records: u32) -> Vec<u8> {
    let today = number(small::START) + 2;
    let oracle = Oracle { rules: &compiled.model, world, today, records, this: None };
    let cell = |variable: &Variable| match variable {
        Variable::Atom(atom) => u8::from(oracle.holds(&atom.condition, &[])),
        Variable::Axis(axis) => {
            let value = world[&FactRef { fact: axis.fact, item: None }];
            match &axis.cells {
                Cells::Bool => u8::try_from(value).unwrap(),
                Cells::Enum(cells, _) => cells[usize::try_from(value).unwrap()],
                Cells::Ordered(cuts) => {
                    u8::try_from(cuts.iter().filter(|cut| **cut <= value).count()).unwrap()
                }
            }
        }
    };
    compiled.variables.iter().map(cell).collect()
}

fn broken(constraint: &VarCond, row: &[u8]) -> bool {
    match constraint {
        VarCond::In(id, mask) => mask >> row[*id as usize] & 1 == 1,
        VarCond::And(parts) => parts.iter().all(|part| broken(part, row)),
        other => panic!("not generated: {other:?}"),
    }
}

/// The rows some world has, with the worlds that have them.
fn feasible(compiled: &Compiled, known: &Known) -> BTreeMap<Vec<u8>, Vec<World>> {
    let mut rows: BTreeMap<Vec<u8>, Vec<World>> = BTreeMap::new();
    for world in known.worlds() {
        let row = row_of(compiled, &world, known.records);
        if !compiled.constraints.iter().any(|constraint| broken(constraint, &row)) {
            rows.entry(row).or_default().push(world);
        }
    }
    rows
}

fn masks(rows: &BTreeSet<Vec<u8>>, columns: usize) -> Vec<u64> {
    (0..columns).map(|column| rows.iter().fold(0, |mask, row| mask | 1 << row[column])).collect()
}

proptest! {
    #![proptest_config(small::config(cases()))]

    #[test]
    fn the_rows_of_a_cluster_are_exactly_its_feasible_assignments(
        compiled in tied(), known in known([true, true, true, true, true, false]),
    ) {
        let case = known.case(&compiled.model);
        let prepared = prepare(&compiled, &case, &mut PrepareScratch::new(&compiled));
        let frame = prepared.case();
        let worlds = feasible(&compiled, &known);
        let rows: BTreeSet<Vec<u8>> = worlds.keys().cloned().collect();
        let columns = compiled.variables.len();
        let coarse = (0..6).any(|variable| frame.is_coarse(variable));
        if frame.joints().is_empty() {
            for (mask, exact) in frame.masks().iter().zip(masks(&rows, columns)) {
                if coarse || rows.is_empty() {
                    prop_assert_eq!(exact & !mask, 0);
                } else {
                    prop_assert_eq!(*mask, exact);
                }
            }
        }
        for joint in frame.joints() {
            let count = joint.row_count().unwrap();
            let found: BTreeSet<Vec<u8>> = (0..count).map(|row| joint.row(row)).collect();
            prop_assert!(rows.is_subset(&found));
            if !coarse {
                prop_assert_eq!(&found, &rows);
            }
        }
        prop_assert!(prepared.worlds_exist() || rows.is_empty());
        if !coarse {
            prop_assert_eq!(prepared.worlds_exist(), !rows.is_empty());
        }
    }

    #[test]
    fn taking_in_one_fact_gives_what_preparing_anew_gives(
        compiled in prop_oneof![tied(), loose()],
        before in known([true; 6]),
        after in known([true; 6]),
        changed in 0_usize..5,
    ) {
        let mut case = before.case(&compiled.model);
        let mut scratch = PrepareScratch::new(&compiled);
        let mut prepared = prepare(&compiled, &case, &mut scratch);
        let (fact, values) = &after.sets[changed];
        let said = Statement::Is(possible(&compiled.model, fact.fact, values));
        case.set(&compiled.model, fact.fact, said).unwrap();
        prepared.update(&compiled, &case, &mut scratch, *fact);
        let anew = prepare(&compiled, &case, &mut scratch);
        prop_assert_eq!(prepared.case().masks(), anew.case().masks());
        prop_assert_eq!(prepared.case().joints(), anew.case().joints());
        prop_assert_eq!(prepared.worlds_exist(), anew.worlds_exist());
        for variable in 0..u32::try_from(compiled.variables.len()).unwrap() {
            prop_assert_eq!(prepared.case().is_coarse(variable), anew.case().is_coarse(variable));
            let facts = |of: &rettesnor_engine::prepare::Prepared| of.case().facts_of(&compiled, variable);
            prop_assert_eq!(facts(&prepared), facts(&anew));
        }
    }
}

proptest! {
    #![proptest_config(small::config(cases()))]

    #[test]
    fn what_is_kept_from_other_cases_makes_no_difference(
        compiled in prop_oneof![tied(), loose()], before in known([true; 6]), after in known([true; 6]),
    ) {
        let mut used = PrepareScratch::new(&compiled);
        let mut again = prepare(&compiled, &before.case(&compiled.model), &mut used);
        let case = after.case(&compiled.model);
        again.refill(&compiled, &case, &mut used);
        let fresh = prepare(&compiled, &case, &mut PrepareScratch::new(&compiled));
        prop_assert_eq!(again.case().masks(), fresh.case().masks());
        prop_assert_eq!(again.case().joints(), fresh.case().joints());
        prop_assert_eq!(again.worlds_exist(), fresh.worlds_exist());
        for variable in 0..u32::try_from(compiled.variables.len()).unwrap() {
            prop_assert_eq!(again.case().is_coarse(variable), fresh.case().is_coarse(variable));
            let facts = |of: &rettesnor_engine::prepare::Prepared| of.case().facts_of(&compiled, variable);
            prop_assert_eq!(facts(&again), facts(&fresh));
        }
    }
}

/// The same variables, none of them tied.
fn loose() -> impl Strategy<Value = Compiled> {
    tied().prop_map(|mut made| {
        made.clusters.clear();
        made.constraints.clear();
        made
    })
}

#[test]
fn ages_from_one_birth_date_are_cut_on_one_axis() {
    use rettesnor_rules::model::{CompareOp, RuleBase, Scalar, Type, Unit};
    let mut made = compiled(RuleBase {
        facts: vec![small::fact("født", Type::Date, Scope::Case, None)],
        ..RuleBase::default()
    });
    let under = |years| {
        let age = Scalar::Elapsed(
            Unit::Years,
            Box::new(Scalar::Fact(FactId(0), Item::None)),
            Box::new(Scalar::Today),
        );
        let condition = Cond::Compare(CompareOp::Lt, Box::new(age), Box::new(Scalar::Const(years)));
        Variable::Atom(Atom {
            condition,
            scope: Scope::Case,
            facts: vec![FactId(0)],
            lists: Vec::new(),
            monotone: true,
        })
    };
    made.variables = vec![under(16), under(18)];
    made.clusters = vec![Cluster { variables: vec![0, 1], facts: vec![FactId(0)], constraints: Vec::new() }];
    let case = rettesnor_engine::case::Case::new(small::day("2026-11-22"));
    let prepared = prepare(&made, &case, &mut PrepareScratch::new(&made));
    let frame = prepared.case();
    let joint = &frame.joints()[0];
    assert_eq!(joint.row_count(), Some(3), "under 16 and not under 18 is no world");
    assert!((0..3).any(|row| joint.row(row) == [0, 1]), "over 16 and under 18 is one");
    assert!(!frame.is_coarse(0) && !frame.is_coarse(1));
}
