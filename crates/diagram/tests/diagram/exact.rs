//! Every answer of a walk, against the enumeration of all worlds.

use std::collections::BTreeSet;

use crate::config;
use crate::worlds::{self, Case, case};
use proptest::prelude::*;
use rettesnor_diagram::{Builder, Diagram, Joint, NO_WORLD, Part, Ref, Residual, Scratch, TerminalSet, Walk};

/// Runs a check on a walk over the case; scratch memory that has seen another case must make no difference.
fn walk<T>(case: &Case, check: impl FnOnce(&Diagram, &mut Walk<'_>) -> T) -> T {
    let diagram = case.diagram();
    let mut scratch = Scratch::new();
    let used = case.by_var(&case.full());
    Walk::new(&diagram, &mut scratch, &used, &[]).unwrap().residual(&mut Residual::new());
    let (masks, joints) = (case.by_var(&case.masks), case.joints(true));
    let mut walk = Walk::new(&diagram, &mut scratch, &masks, &joints).unwrap();
    check(&diagram, &mut walk)
}

fn levels(case: &Case, vars: &[u32]) -> BTreeSet<usize> {
    vars.iter().map(|var| case.level(*var)).collect()
}

proptest! {
    #![proptest_config(config())]

    #[test]
    fn the_support_is_what_the_function_depends_on(case in case()) {
        prop_assert_eq!(levels(&case, case.diagram().vars()), case.support);
    }

    #[test]
    fn evaluation_is_the_function(case in case()) {
        let diagram = case.diagram();
        for world in case.all_assignments() {
            let mut masks = [0_u64; 9];
            for (level, cell) in world.iter().enumerate() {
                masks[case.var(level) as usize] = 1 << cell;
            }
            prop_assert_eq!(diagram.eval(&masks), Some(case.function.at(&world)));
        }
    }

    #[test]
    fn outcomes_are_exact(case in case()) {
        let expected = case.outcomes(&case.worlds());
        let (plain, residual, settled) = walk(&case, |diagram, walk| {
            let plain: BTreeSet<u16> = { let set = walk.outcomes(); diagram.ids(&set).collect() };
            let settled: Vec<u16> = worlds::TERMINALS.into_iter().filter(|id| walk.settled_as(*id)).collect();
            let mut residual = Residual::new();
            walk.residual(&mut residual);
            (plain, diagram.ids(residual.outcomes()).collect::<BTreeSet<u16>>(), settled)
        });
        prop_assert_eq!(&plain, &expected);
        prop_assert_eq!(&residual, &expected);
        let alone: Vec<u16> = if expected.len() == 1 { expected.into_iter().collect() } else { Vec::new() };
        prop_assert_eq!(settled, alone);
    }

    #[test]
    fn a_variable_is_relevant_exactly_when_it_can_change_the_outcome(case in case()) {
        let mut residual = Residual::new();
        walk(&case, |_, walk| walk.residual(&mut residual));
        prop_assert_eq!(levels(&case, residual.relevant()), case.relevant());
    }

    #[test]
    fn branches_say_what_the_function_is_in_every_world(case in case()) {
        let branches = walk(&case, |_, walk| {
            let mut residual = Residual::new();
            walk.residual(&mut residual);
            walk.branches(&residual, 1000)
        });
        let branches = branches.unwrap();
        prop_assert!(branches.is_sorted_by_key(|branch| branch.conditions.len()));
        for world in case.worlds() {
            let meets = |(var, mask): &(u32, u64)| mask >> world[case.level(*var)] & 1 == 1;
            let met: Vec<u16> = branches.iter().filter(|b| b.conditions.iter().all(meets)).map(|b| b.terminal).collect();
            prop_assert!(!met.is_empty());
            prop_assert!(met.iter().all(|terminal| *terminal == case.function.at(&world)));
        }
    }

    #[test]
    fn branches_are_told_where_they_are_few_and_not_in_part(case in case()) {
        let (few, all) = walk(&case, |_, walk| {
            let mut residual = Residual::new();
            walk.residual(&mut residual);
            (walk.branches(&residual, 2), walk.branches(&residual, 1000))
        });
        let all = all.unwrap();
        // Every way holds a world, so with eight worlds there are no more ways than are held at once.
        prop_assert!(few.is_some() || all.len() > 2 || case.worlds().len() > 8);
        if let Some(few) = few {
            prop_assert!(few.len() <= 2);
            prop_assert_eq!(few.is_empty(), all.is_empty());
            for world in case.worlds() {
                let meets = |(var, mask): &(u32, u64)| mask >> world[case.level(*var)] & 1 == 1;
                let met: Vec<_> = few.iter().filter(|b| b.conditions.iter().all(meets)).collect();
                prop_assert!(!met.is_empty());
                prop_assert!(met.iter().all(|branch| branch.terminal == case.function.at(&world)));
            }
        }
    }

    #[test]
    fn an_explanation_suffices_and_nothing_in_it_can_be_left_out(case in case(), ranks in prop::collection::vec(0_u32..9, 9)) {
        let expected = case.outcomes(&case.worlds());
        let (full, joints) = (case.by_var(&case.full()), case.joints(false));
        for terminal in worlds::TERMINALS {
            let mut named = vec![77];
            let settled = walk(&case, |_, walk| {
                walk.explain(terminal, &full, &joints, &|var| ranks[var as usize], &mut named).unwrap()
            });
            prop_assert_eq!(settled, expected == BTreeSet::from([terminal]));
            if !settled {
                prop_assert!(named.is_empty());
                continue;
            }
            let kept = levels(&case, &named);
            prop_assert_eq!(kept.len(), named.len());
            prop_assert_eq!(case.outcomes_keeping(&kept), BTreeSet::from([terminal]));
            for level in &kept {
                let fewer: BTreeSet<usize> = kept.iter().filter(|other| *other != level).copied().collect();
                prop_assert!(case.outcomes_keeping(&fewer).len() > 1, "{} can be left out", level);
            }
        }
    }

    #[test]
    fn splits_are_exact(case in case()) {
        let (allowed, seen) = (case.worlds(), case.in_view());
        for level in 0..case.domains.len() {
            let mut parts = vec![Part { cells: 0, outcomes: TerminalSet::default() }];
            let found: Vec<(u64, BTreeSet<u16>)> = walk(&case, |diagram, walk| {
                walk.split(case.var(level), &mut parts);
                parts.iter().map(|part| (part.cells, diagram.ids(&part.outcomes).collect())).collect()
            });
            let mut expected: Vec<(u64, BTreeSet<u16>)> = Vec::new();
            for cell in (0..case.domains[level]).filter(|_| seen.contains(&level)) {
                let outcomes = case.outcomes(allowed.iter().filter(|world| world[level] == cell));
                match expected.iter_mut().find(|(_, set)| *set == outcomes) {
                    _ if outcomes.is_empty() => {}
                    Some((cells, _)) => *cells |= 1 << cell,
                    None => expected.push((1 << cell, outcomes)),
                }
            }
            prop_assert_eq!(found, expected);
        }
    }

    #[test]
    fn a_model_is_a_world_with_that_outcome(case in case()) {
        let (allowed, expected) = (case.allowed(&case.masks, true), case.outcomes(&case.worlds()));
        for terminal in worlds::TERMINALS {
            let model = walk(&case, |_, walk| walk.model(terminal));
            prop_assert_eq!(model.is_some(), terminal != NO_WORLD && expected.contains(&terminal));
            if let Some(model) = model {
                let mut world = vec![0; case.domains.len()];
                for (var, cell) in &model {
                    world[case.level(*var)] = *cell;
                }
                prop_assert!(allowed.contains(&world));
                prop_assert_eq!(case.function.at(&world), terminal);
            }
        }
    }
}

/// The relevant variables of a function over variables numbered as their levels.
fn relevant(builder: &Builder, root: Ref, masks: &[u64], joints: &[Joint]) -> Vec<u32> {
    let vars: Vec<u32> = (0..).take(masks.len()).collect();
    let diagram = Diagram::freeze(builder, root, &vars).unwrap();
    let mut residual = Residual::new();
    Walk::new(&diagram, &mut Scratch::new(), masks, joints).unwrap().residual(&mut residual);
    residual.relevant().to_vec()
}

#[test]
fn a_tied_variable_with_one_possible_cell_is_not_relevant() {
    // The first variable must be yes for there to be a world; the second decides.
    let mut builder = Builder::new(&[2, 2], 99).unwrap();
    let (first, second) = (builder.literal(0, 0b10).unwrap(), builder.literal(1, 0b10).unwrap());
    let root = builder.ite(first, second, Ref::terminal(NO_WORLD)).unwrap();
    let tied = [Joint::within_diagram(vec![0, 1]).unwrap()];
    assert_eq!(relevant(&builder, root, &[0b11, 0b11], &tied), [1]);
    assert_eq!(relevant(&builder, root, &[0b11, 0b11], &[]), [1]);
}

#[test]
fn ways_that_only_the_case_makes_equal_are_equal() {
    // The first variable picks between two functions of the second, which differ only on a cell that is ruled out.
    let mut builder = Builder::new(&[2, 3], 99).unwrap();
    let ids = |ids: [u16; 3]| {
        [(0b1, Ref::terminal(ids[0])), (0b10, Ref::terminal(ids[1])), (0b100, Ref::terminal(ids[2]))]
    };
    let one = builder.switch(1, &ids([5, 6, 5]), Ref::NO).unwrap();
    let other = builder.switch(1, &ids([7, 6, 5]), Ref::NO).unwrap();
    let root = builder.switch(0, &[(0b1, one)], other).unwrap();
    assert_eq!(relevant(&builder, root, &[0b11, 0b110], &[]), [1]);
    assert_eq!(relevant(&builder, root, &[0b11, 0b111], &[]), [0, 1]);
}
