//! What learning a fact would settle.

use super::{Asked, Contact};
use crate::evaluate::reading::Tools;
use crate::evaluate::{Before, Evaluator, Laid, View, judged_for, segment_on};
use crate::reads::Reads;
use rettesnor_diagram::{Part, Walk};
use rettesnor_rules::model::{FactId, Norm, NormId, NormKind};
use rettesnor_rules::program::Segment;
use std::collections::{BTreeMap, BTreeSet};

/// One outcome settled for certain.
const WHOLE: i64 = 1_000_000;
/// What a question is worth for mattering at all: where only two answers together settle anything, one of them must come first.
const MATTERS: i64 = 10_000;

/// What is gained by one question.
#[derive(Debug, Clone, Default)]
pub(super) struct Gains {
    /// Weighted, in millionths of an outcome settled.
    pub(super) value: i64,
    /// Goals that hang on it, and whether some answer settles them.
    pub(super) settles: Vec<(NormId, Option<u32>, bool)>,
    /// A duty of the helper hangs on it.
    pub(super) duty: bool,
}

impl Gains {
    pub(super) fn settled_first(&self) -> Vec<(NormId, Option<u32>)> {
        let (settled, rest): (Vec<_>, Vec<_>) = self.settles.iter().partition(|(_, _, settles)| *settles);
        settled.into_iter().chain(rest).map(|(norm, item, _)| (norm, item)).collect()
    }
}

/// How much an outcome weighs: what has to be done, and by when, before what may be had.
fn weight(norm: &Norm) -> i64 {
    let kind = match norm.kind {
        NormKind::Deadline
        | NormKind::AuthorityLimit
        | NormKind::WaitingPeriod
        | NormKind::Duty
        | NormKind::HelperDuty
        | NormKind::RightAndDuty => 4,
        NormKind::Intervention | NormKind::Warning => 3,
        NormKind::Right | NormKind::Requirements => 2,
        NormKind::Discretion | NormKind::Phase | NormKind::Advice | NormKind::Service => 1,
    };
    if norm.acute { kind * 2 } else { kind }
}

/// Gains by question, over all norms; those that are no goals count for acute facts and the helper's duties alone.
pub(super) fn gather(
    evaluator: &mut Evaluator<'_>,
    laid: &mut Laid,
    goals: &[NormId],
    contact: &Contact,
) -> BTreeMap<Asked, Gains> {
    let facts = (0..).map(FactId).zip(&evaluator.base.compiled.model.facts);
    let acute = facts.filter(|(_, declared)| declared.acute).map(|(fact, _)| fact);
    let pressing: BTreeSet<FactId> = acute.chain(contact.mandate.iter().copied()).collect();
    let index = &evaluator.base.index;
    let readers = pressing.iter().flat_map(|fact| index.axes_of(*fact).iter().chain(index.atoms_of(*fact)));
    let readers: BTreeSet<u32> = readers.copied().collect();
    let chosen: BTreeSet<NormId> = goals.iter().copied().collect();
    let (mut found, mut weighed) = (BTreeMap::new(), BTreeMap::new());
    let (known, changed) = Before::known(evaluator.weighed.take(), &laid.case);
    for (norm, item) in evaluator.instances(&laid.case) {
        let Some(declared) = evaluator.base.compiled.model.norms.get(norm.index()) else { continue };
        let goal = chosen.is_empty() || chosen.contains(&norm);
        let presses = |reads: &Reads| !reads.facts.is_disjoint(&pressing);
        let on_the_day = (norm, laid.case.law_date);
        if goal || evaluator.hangs_on(on_the_day, |variable| readers.contains(&variable), presses) {
            let old = known.get(&(norm, item)).filter(|_| !evaluator.hangs_on_one_of(norm, &changed));
            let worth = old.cloned().unwrap_or_else(|| {
                laid.demand_norm(&mut evaluator.base, norm);
                of_norm(evaluator, laid, (norm, item))
            });
            add(&worth, (norm, item, goal), declared, &mut found);
            weighed.insert((norm, item), worth);
        }
    }
    evaluator.weighed = Some(Box::new(Before { case: laid.case.clone(), found: weighed }));
    found
}

/// What each question is worth to a norm: the share of the open outcome that its answer settles on average, and whether some
/// answer settles it. Nothing for a norm that is settled.
pub(crate) type Worth = BTreeMap<Asked, (i64, bool)>;

fn of_norm(evaluator: &mut Evaluator<'_>, laid: &Laid, (norm, item): (NormId, Option<u32>)) -> Worth {
    let (base, tools) = (&evaluator.base, &mut evaluator.tools);
    let program = base.compiled.norms.get(norm.index());
    let segment = program.and_then(|program| segment_on(&program.segments, laid.case.law_date));
    let judged = segment.and_then(|segment| judged_for(base, tools, laid, (norm, item), segment));
    let Some((segment, (view, judged))) =
        segment.zip(judged).filter(|(_, (_, judged))| judged.settled().is_none())
    else {
        return Worth::new();
    };
    let unnamed = judged.facts.iter().map(|fact| Asked::Fact(*fact));
    let lists = judged.lists.iter().map(|list| Asked::List(*list));
    let mut all: Worth = unnamed.chain(lists).map(|asked| (asked, (0, false))).collect();
    all.extend(by_question(&view, segment, &judged.reading.variables, tools));
    all
}

/// Adds what questions are worth to a norm.
fn add(
    worth: &Worth,
    (norm, item, goal): (NormId, Option<u32>, bool),
    declared: &Norm,
    found: &mut BTreeMap<Asked, Gains>,
) {
    for (asked, (gain, settles)) in worth {
        let slot = found.entry(*asked).or_default();
        slot.duty |= declared.kind == NormKind::HelperDuty;
        if goal {
            let more = weight(declared).saturating_mul(gain.saturating_add(MATTERS));
            slot.value = slot.value.saturating_add(more);
            slot.settles.push((norm, item, *settles));
        }
    }
}

/// The questions that variables tell of.
fn by_question(view: &View<'_>, segment: &Segment, variables: &[u32], tools: &mut Tools) -> Worth {
    let mut found = Worth::new();
    let joints = view.frame.joints_of(&segment.ties);
    let worlds = view.worlds(&joints);
    let walk = segment
        .diagram
        .as_ref()
        .and_then(|diagram| Walk::new(diagram, &mut tools.scratch, worlds.masks, worlds.joints).ok());
    let mut walk = walk.map(|mut walk| {
        let open = walk.outcomes().len();
        (walk, open)
    });
    for variable in variables {
        let gain = walk.as_mut().map_or((0, false), |(walk, open)| split(walk, *open, *variable));
        for fact in view.frame.facts_of(view.compiled, *variable) {
            let best = found.entry(Asked::Fact(fact)).or_insert((0, false));
            // Learning a fact tells all its variables; the best of them is what it surely gives.
            *best = (best.0.max(gain.0), best.1 || gain.1);
        }
    }
    found
}

/// The gain from learning one variable, every cell as likely as another.
fn split(walk: &mut Walk<'_>, open: usize, variable: u32) -> (i64, bool) {
    let mut parts: Vec<Part> = Vec::new();
    walk.split(variable, &mut parts);
    let cells = |part: &Part| i64::from(part.cells.count_ones());
    let all: i64 = parts.iter().map(cells).sum();
    let most = i64::try_from(open.saturating_sub(1)).unwrap_or(i64::MAX);
    let gone = |part: &Part| {
        let left = i64::try_from(open.saturating_sub(part.outcomes.len())).unwrap_or(0);
        cells(part).saturating_mul(left)
    };
    let fewer: i64 = parts.iter().map(gone).sum();
    let share = WHOLE.saturating_mul(fewer).checked_div(all.saturating_mul(most)).unwrap_or(0);
    (share, parts.iter().any(|part| part.outcomes.len() == 1))
}
