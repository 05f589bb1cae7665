//! Whom to call for this person, here, now: best first, with the reasons.

use crate::directory::{Directory, norm};
use crate::hours::{Opening, Times};
use crate::model::{Ability, Coverage, Kind, Service};
use core::cmp::Reverse;
use rettesnor_engine::Evaluator;
use rettesnor_engine::answer::{FactRef, NormAnswer, OutcomeValue, Verdict};
use rettesnor_engine::case::Case;
use rettesnor_rules::model::NormId;
use rettesnor_values::Instant;
use serde::Serialize;
use std::collections::BTreeMap;

/// Others named beside one that is closed.
const INSTEAD: usize = 2;

/// Where and when somebody asks.
#[derive(Debug, Clone, Copy)]
pub struct Asked<'a> {
    /// Now, by the clock on the wall.
    pub now: Instant,
    /// The municipality's number, where it is told.
    pub municipality: Option<&'a str>,
    /// Holidays and the clock.
    pub times: Times<'a>,
}

/// Whether a service is for this person; the surest first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Fit {
    /// It is.
    Yes,
    /// It is if an assessment comes out so.
    If,
    /// That depends on what is not known.
    Depends,
}

/// Whether a service is for this place; the nearest first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Place {
    /// For this municipality in particular.
    Here,
    /// For the whole country.
    National,
    /// For some municipalities, and nobody said where we are.
    SomePlaces,
    /// For others.
    Elsewhere,
}

/// Why a service stands where it stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Reason {
    /// It is for this person by its rule.
    ForThisPerson,
    /// It may be: the rule depends on what is not known.
    MayBe,
    /// Something told about the person leads to it, not to everybody.
    BecauseOfWhatIsTold,
    /// Life or safety.
    Acute,
    /// Open now.
    OpenNow,
    /// For this municipality.
    Here,
    /// For others than this municipality.
    Elsewhere,
}

/// A service with where it stands and why.
#[derive(Debug, Clone)]
pub struct Ranked<'d> {
    /// The service.
    pub service: &'d Service,
    /// Its norm.
    pub norm: NormId,
    /// What the norm says of this person.
    pub answer: NormAnswer,
    /// Whether it is for this person.
    pub fit: Fit,
    /// Whether it is for life or safety.
    pub acute: bool,
    /// Whether something told leads to it.
    pub specific: bool,
    /// How many services hang on the rarest of what is told that this one hangs on: the fewer, the more it says.
    pub shared: usize,
    /// Whether it is open.
    pub opening: Opening,
    /// When it opens, if it is closed, and whether that is only roughly known.
    pub opens: Option<(Instant, bool)>,
    /// When it closes, if it is open and does.
    pub closes: Option<Instant>,
    /// Whether it is for this place.
    pub place: Place,
    /// Why it stands where it stands.
    pub reasons: Vec<Reason>,
    /// Where it is not open: names of services that are, and can do some of the same.
    pub instead: Vec<String>,
}

/// Everybody who can be called.
#[derive(Debug, Clone, Default)]
pub struct Ranking<'d> {
    /// The numbers for danger to life or safety that may be at stake.
    pub emergency: Vec<Ranked<'d>>,
    /// All others, the best first.
    pub services: Vec<Ranked<'d>>,
}

impl Ranking<'_> {
    /// In the order of a sheet of paper, which is read at another hour than it is made: who is open now does not count.
    #[must_use]
    pub fn on_paper(mut self) -> Self {
        let by = |one: &Ranked<'_>| key(one, Opening::Open);
        self.emergency.sort_by_key(by);
        self.services.sort_by_key(by);
        self
    }
}

/// Ranks every service that is or may be for the person of a case.
pub fn rank<'d>(
    directory: &'d Directory,
    evaluator: &mut Evaluator<'_>,
    case: &Case,
    asked: &Asked<'_>,
) -> Ranking<'d> {
    let judged = directory.services.iter().filter_map(|service| judge(service, evaluator, case, asked));
    let judged: Vec<(Ranked<'_>, Vec<FactRef>)> = judged.collect();
    let mut hang: BTreeMap<FactRef, usize> = BTreeMap::new();
    for fact in judged.iter().flat_map(|(_, told)| told) {
        let count = hang.entry(*fact).or_default();
        *count = count.saturating_add(1);
    }
    let found = judged.into_iter().map(|(mut one, told)| {
        let counts = told.iter().filter_map(|fact| hang.get(fact)).copied();
        one.shared = counts.min().unwrap_or(usize::MAX);
        one
    });
    let (mut emergency, mut services): (Vec<_>, Vec<_>) =
        found.partition(|one| one.service.kind == Kind::Emergency);
    emergency.sort_by_key(|one| key(one, one.opening));
    services.sort_by_key(|one| key(one, one.opening));
    let open: Vec<(String, Fit, Vec<Ability>)> =
        services.iter().filter(|one| is_open(one)).map(seen).collect();
    for one in services.iter_mut().filter(|one| !is_open(one)) {
        one.instead = instead(one, &open);
    }
    Ranking { emergency, services }
}

/// The order: for this place, for this person, an answer before a page, life before comfort, open before closed, what the
/// case leads to before what everybody is told, and that which few hang on before that which many do, near before far; then
/// by name, so that the order never varies.
fn key(one: &Ranked<'_>, opening: Opening) -> impl Ord + use<> {
    let page = matches!(one.service.kind, Kind::Website | Kind::Finder);
    (
        (one.place == Place::Elsewhere, one.fit, page, Reverse(one.acute), opening),
        (Reverse(one.specific), one.shared, one.place, one.service.kind, one.service.norm.clone()),
    )
}

fn is_open(one: &Ranked<'_>) -> bool {
    one.opening == Opening::Open && one.place != Place::Elsewhere && one.service.kind == Kind::Service
}

fn seen(one: &Ranked<'_>) -> (String, Fit, Vec<Ability>) {
    (one.service.norm.clone(), one.fit, one.service.abilities.clone())
}

/// Who is open and can do some of what a closed one can, in the order of the ranking; only services with a door or a
/// telephone are replaced.
fn instead(closed: &Ranked<'_>, open: &[(String, Fit, Vec<Ability>)]) -> Vec<String> {
    if closed.service.kind != Kind::Service || closed.opening != Opening::Closed {
        return Vec::new();
    }
    let same = |abilities: &[Ability]| abilities.iter().any(|one| closed.service.abilities.contains(one));
    let others = open.iter().filter(|(_, fit, abilities)| *fit <= closed.fit && same(abilities));
    others.take(INSTEAD).map(|(name, _, _)| name.clone()).collect()
}

/// Where a service stands, and what is told that it hangs on.
fn judge<'d>(
    service: &'d Service,
    evaluator: &mut Evaluator<'_>,
    case: &Case,
    asked: &Asked<'_>,
) -> Option<(Ranked<'d>, Vec<FactRef>)> {
    if service.closed_down.is_some_and(|day| day <= asked.now.day()) {
        return None;
    }
    let (id, rule) = norm(&evaluator.rules().model, service)?;
    let acute = rule.acute;
    let answer = evaluator.norm(case, id, None)?;
    let fit = fit(&answer.verdict)?;
    let blank = evaluator.untold_brief(case, id);
    let specific = blank.as_ref().is_some_and(|blank| blank.outcomes != answer.outcomes);
    let told = blank.map_or_else(Vec::new, |blank| blank.depends_on);
    let told = told.into_iter().filter(|fact| case.facts.contains_key(&fact.fact)).collect();
    let place = place(&service.coverage, asked.municipality);
    let opening = service.hours.at(asked.now, &asked.times);
    let mut ranked = Ranked {
        service,
        norm: id,
        answer,
        fit,
        acute,
        specific,
        shared: usize::MAX,
        opening,
        opens: service.hours.next(asked.now, &asked.times),
        closes: service.hours.closes(asked.now, &asked.times),
        place,
        reasons: Vec::new(),
        instead: Vec::new(),
    };
    ranked.reasons = reasons(&ranked);
    Some((ranked, told))
}

fn fit(verdict: &Verdict) -> Option<Fit> {
    match verdict {
        Verdict::Settled(OutcomeValue::Yes | OutcomeValue::YesForNow) | Verdict::YesUnless(_) => {
            Some(Fit::Yes)
        }
        Verdict::RightIf(_) => Some(Fit::If),
        Verdict::Settled(OutcomeValue::No | OutcomeValue::NotUnderKnownRules | OutcomeValue::NotInForce) => {
            None
        }
        _ => Some(Fit::Depends),
    }
}

fn place(coverage: &Coverage, municipality: Option<&str>) -> Place {
    match (coverage, municipality) {
        (Coverage::National, _) => Place::National,
        (Coverage::Municipalities(_), None) => Place::SomePlaces,
        (Coverage::Municipalities(_), Some(here)) if coverage.reaches(here) => Place::Here,
        (Coverage::Municipalities(_), Some(_)) => Place::Elsewhere,
    }
}

fn reasons(one: &Ranked<'_>) -> Vec<Reason> {
    let fit = if one.fit == Fit::Yes { Reason::ForThisPerson } else { Reason::MayBe };
    let others = [
        (one.specific, Reason::BecauseOfWhatIsTold),
        (one.acute, Reason::Acute),
        (one.opening == Opening::Open && one.service.kind == Kind::Service, Reason::OpenNow),
        (one.place == Place::Here, Reason::Here),
        (one.place == Place::Elsewhere, Reason::Elsewhere),
    ];
    let others = others.into_iter().filter(|(holds, _)| *holds).map(|(_, reason)| reason);
    core::iter::once(fit).chain(others).collect()
}
