//! How checking and answering grow with the rule base, and what happens to a norm that no diagram has room for.

mod generate;

use crate::cases::{Drawer, today};
use crate::measure::Spread;
use crate::random::Random;
use crate::report::{Line, Part, Target, duration, number};
use crate::rules::checked;
use crate::{Extent, Failure};
use rettesnor_engine::Evaluator;
use rettesnor_engine::case::Case;
use rettesnor_rules::program::Compiled;
use std::hint::black_box;
use std::time::Instant;

/// Norms of the rule bases, and how often each is made anew: the small ones so often that they take as long as the large.
const SIZES: [(usize, usize); 3] = [(100, 15), (1_000, 7), (10_000, 3)];
/// The largest, where it is asked for: it takes minutes.
const LARGE: (usize, usize) = (100_000, 1);
/// Norms answered for one measurement, whatever the size.
const ANSWERED: usize = 200_000;
const UNKNOWN: u64 = 20;
/// Cases that take turns: more than an evaluator keeps laid out.
const CASES: usize = 16;
/// How far from straight a line may be.
const SLACK: f64 = 2.0;
const BASELINE: &str = "100 norms";

/// What was measured of a size.
type Step = fn(&Size) -> &Vec<f64>;

/// Nanoseconds per norm for a size.
struct Size {
    norms: usize,
    /// Parsing and lowering.
    lower: Vec<f64>,
    /// Compiling to diagrams.
    compile: Vec<f64>,
    /// Answering with everything a case says.
    answer: Vec<f64>,
}

/// Makes, compiles and asks rule bases of each size.
pub fn run(extent: Extent) -> Result<Part, Failure> {
    let mut sizes = Vec::new();
    let large = (extent == Extent::Large).then_some(LARGE);
    for (norms, times) in SIZES.into_iter().chain(large) {
        eprintln!("  {norms} norms");
        sizes.push(size(norms, times)?);
    }
    let coarse = past_the_budget()?;
    Ok(part(&sizes, &coarse))
}

fn size(norms: usize, times: usize) -> Result<Size, Failure> {
    let mut size = Size { norms, lower: Vec::new(), compile: Vec::new(), answer: Vec::new() };
    let per_norm = |start: Instant| start.elapsed().as_secs_f64() * 1e9 / norms as f64;
    let mut rules = None;
    for _ in 0..times {
        let files = generate::files(norms, 17);
        let start = Instant::now();
        let base = checked(files)?;
        size.lower.push(per_norm(start));
        let start = Instant::now();
        let compiled = rettesnor_rules::compile(base);
        size.compile.push(per_norm(start));
        rules = Some(compiled);
    }
    let rules = rules.ok_or_else(|| Failure::new("nothing was compiled"))?;
    if rules.norms.iter().flat_map(|norm| &norm.segments).any(|segment| segment.coarse) {
        return Err(Failure::new("a norm of bounded width is past the budget"));
    }
    size.answer = answered(&rules, norms)?;
    Ok(size)
}

fn answered(rules: &Compiled, norms: usize) -> Result<Vec<f64>, Failure> {
    let (mut drawer, mut random) = (Drawer::new(rules), Random::new(19));
    let drawn: Option<Vec<Case>> = (0..CASES).map(|_| drawer.case(&mut random, UNKNOWN)).collect();
    let cases = drawn.ok_or_else(|| Failure::new("generated rules forbid every case"))?;
    let mut evaluator = Evaluator::new(rules);
    let mut took = Vec::new();
    black_box(evaluator.evaluate(&cases[0]));
    for place in 0..(ANSWERED / norms).clamp(CASES, 600) {
        let case = &cases[place % cases.len()];
        let start = Instant::now();
        black_box(evaluator.evaluate(black_box(case)));
        took.push(start.elapsed().as_secs_f64() * 1e9 / norms as f64);
    }
    Ok(took)
}

/// What became of the norm past the budget.
struct Coarse {
    /// Nanoseconds to compile it.
    compile: f64,
    /// Nanoseconds to answer.
    answer: f64,
    /// Whether both its program and its answer say so.
    marked: bool,
}

fn past_the_budget() -> Result<Coarse, Failure> {
    let base = checked(generate::past_the_budget())?;
    let start = Instant::now();
    let rules = rettesnor_rules::compile(base);
    let compile = start.elapsed().as_secs_f64() * 1e9;
    let case = Case::new(today());
    let mut evaluator = Evaluator::new(&rules);
    let start = Instant::now();
    let answer = evaluator.evaluate(&case);
    let took = start.elapsed().as_secs_f64() * 1e9;
    let said = answer.norms.iter().all(|norm| norm.coarse && norm.outcomes.len() > 1);
    let marked = rules.norms.iter().flat_map(|norm| &norm.segments).all(|segment| segment.coarse);
    Ok(Coarse { compile, answer: took, marked: said && marked })
}

fn part(sizes: &[Size], coarse: &Coarse) -> Part {
    let mut lines = Vec::new();
    let steps: [(&str, Step); 3] = [
        ("parsing and checking names and types", |size| &size.lower),
        ("compiling", |size| &size.compile),
        ("answering, a fifth unknown", |size| &size.answer),
    ];
    for (what, of) in steps {
        let small = sizes.first().map(|size| Spread::of(of(size)).median).unwrap_or(f64::NAN);
        for size in sizes {
            let spread = Spread::of(of(size));
            let name = format!("{what}, a norm of {}", size.norms);
            let target = if size.norms == SIZES[0].0 { Target::None } else { Target::AtMost(SLACK) };
            lines.push(Line::ratio(name, spread.median, (BASELINE, spread.scaled(1.0 / small)), target));
        }
    }
    let told = format!("compile {}, answer {}", duration(coarse.compile), duration(coarse.answer));
    lines.push(Line::plain(
        "a norm past the diagram budget: its answer ends, marked `grovt`",
        told,
        Target::Holds(coarse.marked),
    ));
    Part {
        title: "Growth with the rule base".to_owned(),
        about:
            "Generated rule bases; a norm reads three to nine of the facts around it, some through concepts. \
                Linear growth is a time per norm that stays the same."
                .to_owned(),
        lines,
        notes: vec![
            format!(
                "A norm counts as growing in a straight line when its share is at most {} times that of the smallest rule base.",
                number(SLACK)
            ),
            "Sizes cannot take turns: each was measured by itself, one after the other.".to_owned(),
        ],
    }
}
