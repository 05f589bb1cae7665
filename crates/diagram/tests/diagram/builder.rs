//! The builder, the written form, orders and comparisons.

use std::collections::BTreeSet;

use crate::config;
use crate::worlds::{self, Case, case, formula, function};
use proptest::prelude::*;
use rettesnor_diagram::{
    BuildError, Builder, Corrupt, Diagram, Joint, JointError, MAX_LEVELS, NO_WORLD, Part, Ref, Residual,
    Scratch, Walk, difference, equivalent, orders, sifted, smallest,
};

fn assignments(domains: &[u8]) -> Vec<Vec<u8>> {
    domains.iter().fold(vec![Vec::new()], |all: Vec<Vec<u8>>, cells| {
        all.iter().flat_map(|row| (0..*cells).map(|cell| [row.as_slice(), &[cell]].concat())).collect()
    })
}

/// Whether an order holds each of ten variables once, and those of a cluster side by side.
fn holds_together(order: &[u32], clusters: &[Vec<u32>]) -> bool {
    let mut sorted = order.to_vec();
    sorted.sort_unstable();
    sorted == (0..10).collect::<Vec<u32>>()
        && clusters.iter().filter(|cluster| !cluster.is_empty()).all(|cluster| {
            let places: Vec<usize> = (0..10).filter(|place| cluster.contains(&order[*place])).collect();
            places[places.len() - 1] - places[0] + 1 == places.len()
        })
}

const DOMAINS: [u8; 5] = [2, 3, 2, 5, 4];

fn build(case: &Case, order: &[usize]) -> Diagram {
    // The same function with its levels in another order: every literal is moved to its new level.
    let domains: Vec<u8> = order.iter().map(|level| case.domains[*level]).collect();
    let vars: Vec<u32> = order.iter().map(|level| case.var(*level)).collect();
    let mut builder = Builder::new(&domains, 100_000).unwrap();
    let root = builder.import(&case.diagram(), &vars).unwrap();
    Diagram::freeze(&builder, root, &vars).unwrap()
}

proptest! {
    #![proptest_config(config())]

    #[test]
    fn equal_formulas_are_one_reference(a in formula(), b in formula()) {
        let mut builder = Builder::new(&DOMAINS, 100_000).unwrap();
        let (left, right) = (a.build(&mut builder).unwrap(), b.build(&mut builder).unwrap());
        let all = assignments(&DOMAINS);
        prop_assert_eq!(left == right, all.iter().all(|world| a.holds(world) == b.holds(world)));
        prop_assert_eq!(builder.satisfiable(left), all.iter().any(|world| a.holds(world)));
        prop_assert_eq!(builder.tautology(left), all.iter().all(|world| a.holds(world)));
        let (not_left, not_right) = (builder.not(left).unwrap(), builder.not(right).unwrap());
        let either = builder.or(left, right).unwrap();
        let neither = builder.and(not_left, not_right).unwrap();
        prop_assert_eq!(builder.not(either).unwrap(), neither);
        let (apart, same) = (builder.xor(left, right).unwrap(), builder.iff(left, right).unwrap());
        prop_assert_eq!(builder.not(apart).unwrap(), same);
        prop_assert_eq!(same == Ref::YES, left == right);
    }

    #[test]
    fn functions_are_combined_terminal_by_terminal(a in function(), b in function(), c in function()) {
        let mut builder = Builder::new(&DOMAINS, 100_000).unwrap();
        let parts: Vec<Ref> = [&a, &b, &c].map(|part| part.build(&mut builder).unwrap()).to_vec();
        let sum = |ids: &[u16]| ids.iter().fold(3, |sum: u16, id| sum.wrapping_mul(7).wrapping_add(*id) % 50);
        let all = builder.apply_n(&parts, &mut |ids| sum(ids)).unwrap();
        let two = builder.apply2(parts[0], parts[1], &mut |one, other| sum(&[one, other])).unwrap();
        let vars: Vec<u32> = (0..5).collect();
        let (all, two) = (Diagram::freeze(&builder, all, &vars).unwrap(), Diagram::freeze(&builder, two, &vars).unwrap());
        for world in assignments(&DOMAINS) {
            let masks: Vec<u64> = world.iter().map(|cell| 1 << cell).collect();
            let ids = [a.at(&world), b.at(&world), c.at(&world)];
            prop_assert_eq!(all.eval(&masks), Some(sum(&ids)));
            prop_assert_eq!(two.eval(&masks), Some(sum(&ids[..2])));
        }
    }

    #[test]
    fn a_small_budget_gives_an_error_or_the_same_function(case in case(), nodes in 0_usize..12, steps in 0_usize..40) {
        let mut builder = Builder::new(&case.domains, nodes).unwrap().with_step_budget(steps);
        match case.function.build(&mut builder) {
            Ok(root) => prop_assert_eq!(Diagram::freeze(&builder, root, &case.vars()).unwrap(), case.diagram()),
            Err(error) => prop_assert!(error.is_budget()),
        }
        prop_assert!(builder.made() <= nodes);
        // An operation cut short leaves nothing half made behind.
        let mut again = Builder::new(&case.domains, 100_000).unwrap().with_step_budget(steps);
        let _ = case.function.build(&mut again);
        let mut again = again.with_step_budget(100_000);
        let root = case.function.build(&mut again).unwrap();
        prop_assert_eq!(Diagram::freeze(&again, root, &case.vars()).unwrap(), case.diagram());
    }

    #[test]
    fn what_is_written_is_read_back(case in case()) {
        let diagram = case.diagram();
        prop_assert_eq!(diagram.check(), Ok(()));
        let text = serde_json::to_string(&diagram).unwrap();
        prop_assert_eq!(serde_json::from_str::<Diagram>(&text).unwrap(), diagram);
    }

    #[test]
    fn corrupt_text_is_an_error_or_a_sound_diagram(case in case(), place in any::<prop::sample::Index>(), digit in b'0'..=b'9') {
        let mut text = serde_json::to_string(&case.diagram()).unwrap().into_bytes();
        let digits: Vec<usize> = (0..text.len()).filter(|at| text[*at].is_ascii_digit()).collect();
        text[digits[place.index(digits.len())]] = digit;
        if let Ok(read) = serde_json::from_slice::<Diagram>(&text) {
            prop_assert_eq!(read.check(), Ok(()));
            let mut scratch = Scratch::new();
            let masks = [0b11_u64; 9];
            let mut walk = Walk::new(&read, &mut scratch, &masks, &[]).unwrap();
            let mut residual = Residual::new();
            walk.residual(&mut residual);
            prop_assert_eq!(&walk.outcomes(), residual.outcomes());
        }
    }

    #[test]
    fn the_order_of_the_variables_changes_no_answer(case in case(), keys in prop::collection::vec(any::<u32>(), 7)) {
        let mut order: Vec<usize> = (0..case.domains.len()).collect();
        order.sort_by_key(|level| keys[*level]);
        let (one, other) = (case.diagram(), build(&case, &order));
        prop_assert!(equivalent(&one, &other, 100_000).unwrap());
        prop_assert_eq!(difference(&one, &other, 100_000).unwrap(), None);
        for world in case.all_assignments() {
            let mut masks = [0_u64; 9];
            for (level, cell) in world.iter().enumerate() {
                masks[case.var(level) as usize] = 1 << cell;
            }
            prop_assert_eq!(one.eval(&masks), other.eval(&masks));
        }
    }

    #[test]
    fn a_difference_is_found_exactly_when_there_is_one(a in function(), b in function()) {
        let vars = [4, 3, 2, 1, 0];
        let freeze = |function: &worlds::Function| {
            let mut builder = Builder::new(&DOMAINS, 100_000).unwrap();
            let root = function.build(&mut builder).unwrap();
            Diagram::freeze(&builder, root, &vars).unwrap()
        };
        let found = difference(&freeze(&a), &freeze(&b), 100_000).unwrap();
        let all = assignments(&DOMAINS);
        prop_assert_eq!(found.is_some(), all.iter().any(|world| a.at(world) != b.at(world)));
        prop_assert_eq!(equivalent(&freeze(&a), &freeze(&b), 100_000).unwrap(), found.is_none());
        if let Some(found) = found {
            let mut world = vec![0; 5];
            for (var, cell) in &found.model {
                world[4 - *var as usize] = *cell;
            }
            prop_assert_eq!((found.first, found.second), (a.at(&world), b.at(&world)));
            prop_assert_ne!(found.first, found.second);
        }
    }

    #[test]
    fn orders_hold_every_variable_once_and_clusters_together(
        edges in prop::collection::vec(prop::collection::vec(0_u32..12, 1..5), 0..8),
        cuts in prop::collection::vec(0_u32..4, 12),
    ) {
        let vars: Vec<u32> = (0..10).collect();
        let clusters: Vec<Vec<u32>> =
            (0..3).map(|cluster| vars.iter().copied().filter(|var| cuts[*var as usize] == cluster).collect()).collect();
        let build = |order: &[u32]| {
            assert!(holds_together(order, &clusters));
            let mut builder = Builder::new(&[2; 10], 10_000)?;
            let root = pairs(&mut builder, order, 5)?;
            Diagram::freeze(&builder, root, order)
        };
        for order in orders(&vars, &clusters, &edges) {
            let first = build(&order).unwrap();
            let (order, best) = sifted((order, first.clone()), &clusters, &edges, build);
            prop_assert_eq!(&build(&order).unwrap(), &best);
            prop_assert!(best.node_count() <= first.node_count());
        }
    }

    #[test]
    fn more_terminals_than_a_word_holds_are_exact(masks in prop::collection::vec(1_u64..32, 3)) {
        // Every assignment has a terminal of its own; the last is no world.
        let id = |world: &[u8]| world.iter().fold(0, |sum: u16, cell| sum * 5 + u16::from(*cell));
        let terminal = |world: &[u8]| if id(world) == 124 { NO_WORLD } else { id(world) };
        let mut builder = Builder::new(&[5, 5, 5], 10_000).unwrap();
        let mut root = Ref::NO;
        for world in assignments(&[5, 5, 5]) {
            let tests: Vec<Ref> = (0..3).map(|level| builder.literal(level, 1 << world[level]).unwrap()).collect();
            let both = builder.and(tests[0], tests[1]).unwrap();
            let all = builder.and(both, tests[2]).unwrap();
            root = builder.ite(all, Ref::terminal(terminal(&world)), root).unwrap();
        }
        let diagram = Diagram::freeze(&builder, root, &[0, 1, 2]).unwrap();
        let fits = |world: &Vec<u8>| (0..3).all(|level| masks[level] >> world[level] & 1 == 1);
        let worlds: Vec<Vec<u8>> = assignments(&[5, 5, 5]).into_iter().filter(fits).filter(|w| id(w) != 124).collect();
        let expected: BTreeSet<u16> = worlds.iter().map(|world| id(world)).collect();
        let mut scratch = Scratch::new();
        let mut walk = Walk::new(&diagram, &mut scratch, &masks, &[]).unwrap();
        let set = walk.outcomes();
        prop_assert_eq!(diagram.ids(&set).collect::<BTreeSet<u16>>(), expected.clone());
        prop_assert_eq!(set.len(), expected.len());
        prop_assert!((0..125).all(|id| diagram.contains(&set, id) == expected.contains(&id)));
        let mut parts: Vec<Part> = Vec::new();
        walk.split(1, &mut parts);
        for part in &parts {
            let own = worlds.iter().filter(|world| part.cells >> world[1] & 1 == 1).map(|world| id(world));
            prop_assert_eq!(diagram.ids(&part.outcomes).collect::<BTreeSet<u16>>(), own.collect::<BTreeSet<u16>>());
        }
        let mut residual = Residual::new();
        walk.residual(&mut residual);
        prop_assert_eq!(residual.outcomes(), &set);
    }
}

/// Pairs that must agree, one far from the other in the order of the variables: the known bad case.
fn pairs(builder: &mut Builder, order: &[u32], count: u32) -> Result<Ref, BuildError> {
    let mut made = Ref::NO;
    for pair in 0..count {
        let level = |var: u32| order.iter().position(|own| *own == var).unwrap();
        let one = builder.literal(level(pair), 0b10)?;
        let other = builder.literal(level(pair + count), 0b10)?;
        let both = builder.and(one, other)?;
        made = builder.or(made, both)?;
    }
    Ok(made)
}

#[test]
fn an_exploding_formula_ends_with_an_error() {
    let order: Vec<u32> = (0..60).collect();
    let mut builder = Builder::new(&[2; 60], 10_000).unwrap();
    assert_eq!(pairs(&mut builder, &order, 30), Err(BuildError::Nodes));
    let mut builder = Builder::new(&[2; 60], usize::MAX).unwrap().with_step_budget(10_000);
    assert_eq!(pairs(&mut builder, &order, 30), Err(BuildError::Steps));
}

#[test]
fn the_longest_chain_fits_the_stack() {
    let mut builder = Builder::new(&[2; MAX_LEVELS], 1_000_000).unwrap();
    let mut chain = Ref::YES;
    for level in (0..MAX_LEVELS).rev() {
        let literal = builder.literal(level, 0b10).unwrap();
        chain = builder.and(chain, literal).unwrap();
    }
    let turned = builder.not(chain).unwrap();
    assert_eq!(builder.size(turned), MAX_LEVELS);
    assert_eq!(builder.not(turned), Ok(chain));
}

#[test]
fn a_good_order_keeps_pairs_small() {
    let vars: Vec<u32> = (0..30).collect();
    let edges: Vec<Vec<u32>> = (0..15).map(|pair| vec![pair, pair + 15]).collect();
    let build = |order: &[u32]| {
        let mut builder = Builder::new(&[2; 30], 10_000)?;
        let root = pairs(&mut builder, order, 15)?;
        Diagram::freeze(&builder, root, order)
    };
    assert_eq!(smallest(&orders(&vars, &[], &edges), build).unwrap().node_count(), 30);
    // A hyperedge over everything, met first, misleads the order of appearance but not FORCE.
    let misled: Vec<Vec<u32>> = std::iter::once(vars.clone()).chain(edges).collect();
    assert_eq!(smallest(&orders(&vars, &[], &misled), build).unwrap().node_count(), 30);
}

#[test]
fn bad_arguments_are_errors() {
    assert_eq!(Builder::new(&[2, 0], 9).err(), Some(BuildError::Domain));
    assert_eq!(Builder::new(&[65], 9).err(), Some(BuildError::Domain));
    assert_eq!(Builder::new(&[2; 1025], 9).err(), Some(BuildError::Levels));
    let mut builder = Builder::new(&[2, 64], 9).unwrap();
    assert_eq!(builder.literal(2, 1), Err(BuildError::UnknownLevel));
    let literal = builder.literal(1, 1 << 63).unwrap();
    assert_eq!(Diagram::freeze(&builder, literal, &[3]).err(), Some(BuildError::UnknownLevel));
    let mut other = Builder::new(&[2], 9).unwrap();
    assert_eq!(other.not(literal), Err(BuildError::ForeignRef));
    assert_eq!(Joint::new(vec![1, 1], vec![]).err(), Some(JointError::Variables));
    assert_eq!(Joint::new(vec![1, 2], vec![0]).err(), Some(JointError::Rows));
    assert_eq!(Joint::new(vec![1], vec![64]).err(), Some(JointError::Rows));
}

#[test]
fn joints_that_do_not_suit_the_diagram_are_errors() {
    let mut builder = Builder::new(&[2; 3], 99).unwrap();
    let tests: Vec<Ref> = (0..3).map(|level| builder.literal(level, 2).unwrap()).collect();
    let both = builder.and(tests[0], tests[1]).unwrap();
    let root = builder.xor(both, tests[2]).unwrap();
    let diagram = Diagram::freeze(&builder, root, &[0, 1, 2]).unwrap();
    let mut scratch = Scratch::new();
    let joint = |vars: &[u32]| Joint::new(vars.to_vec(), vec![0; vars.len()]).unwrap();
    let scattered = [joint(&[0, 2])];
    assert_eq!(Walk::new(&diagram, &mut scratch, &[3; 3], &scattered).err(), Some(JointError::Scattered));
    let overlapping = [joint(&[0, 7]), joint(&[1, 7])];
    assert_eq!(Walk::new(&diagram, &mut scratch, &[3; 9], &overlapping).err(), Some(JointError::Overlapping));
    let elsewhere = [joint(&[7, 8])];
    assert!(Walk::new(&diagram, &mut scratch, &[3; 9], &elsewhere).is_ok());
    let known = [joint(&[0, 1])];
    let mut walk = Walk::new(&diagram, &mut scratch, &[3; 3], &known).unwrap();
    assert_eq!(walk.explain(1, &[3; 3], &[], &|_| 0, &mut Vec::new()), Err(JointError::Unlike));
}

#[test]
fn an_empty_mask_is_no_world_and_settles_nothing() {
    let mut builder = Builder::new(&[2, 2], 99).unwrap();
    let (a, b) = (builder.literal(0, 2).unwrap(), builder.literal(1, 2).unwrap());
    let root = builder.or(a, b).unwrap();
    let diagram = Diagram::freeze(&builder, root, &[0, 1]).unwrap();
    let mut scratch = Scratch::new();
    // The first fact alone would settle it, but the second cannot be.
    let mut walk = Walk::new(&diagram, &mut scratch, &[2, 0], &[]).unwrap();
    assert!(walk.outcomes().is_empty());
    assert!(!walk.settled_as(1));
    assert_eq!(walk.explain(1, &[3, 3], &[], &|_| 0, &mut Vec::new()), Ok(false));
    assert_eq!(walk.model(1), None);
    assert_eq!(diagram.eval(&[0_u64, 2]), Some(NO_WORLD));
    assert_eq!(diagram.eval(&[3_u64, 2]), None);
}

#[test]
fn each_kind_of_corruption_is_named() {
    let read = |text: &str| serde_json::from_str::<Diagram>(text).map_err(|error| error.to_string());
    let text = |masks: &str, children: &str| {
        format!(
            r#"{{"vars":[7,8],"cells":[2,3],"terminals":[0,1],"levels":[1,0],"widths":[2,2],"masks":{masks},"children":{children}}}"#
        )
    };
    assert!(read(&text("[1,6,1,2]", "[0,1,0,2]")).is_ok());
    let fails = |text: String, kind: Corrupt| {
        let error = read(&text).unwrap_err();
        assert!(error.starts_with(&kind.to_string()), "{error}");
    };
    fails(text("[1,4,1,2]", "[0,1,0,2]"), Corrupt::Masks);
    fails(text("[6,1,1,2]", "[0,1,0,2]"), Corrupt::Masks);
    fails(text("[1,7,1,2]", "[0,1,0,2]"), Corrupt::Masks);
    fails(text("[1,6,1,2]", "[0,1,0,0]"), Corrupt::Children);
    fails(text("[1,6,1,2]", "[0,2,0,2]"), Corrupt::Children);
    fails(text("[1,6,1,2]", "[0,1,0,9]"), Corrupt::Children);
    fails(text("[1,6,1,2]", "[0,1,0,1]"), Corrupt::Unused);
    fails(text("[1,6,1,2]", "[0,1,0]"), Corrupt::Lengths);
    let level = text("[1,2,1,2]", "[0,1,0,2]").replace("[2,3]", "[2,2]").replace("[1,0]", "[1,1]");
    fails(level, Corrupt::Children);
    fails(text("[1,6,1,2]", "[0,1,0,2]").replace("[7,8]", "[7,7]"), Corrupt::Variables);
    fails(text("[1,6,1,2]", "[0,1,0,2]").replace(r#"als":[0,1]"#, r#"als":[1,1]"#), Corrupt::Terminals);
}
