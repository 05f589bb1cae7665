//! Deadlines: the vectors of the law's own counting, and what is said while something is open.

#![expect(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    clippy::panic,
    reason = "a test stops where its own helpers find something amiss"
)]

#[expect(dead_code, reason = "each test file uses a part")]
mod small;

use rettesnor_diagram::{Builder, Diagram, Ref, Scratch};
use rettesnor_engine::answer::{DeadlineAnswer, DeadlineState};
use rettesnor_engine::case::{Case, Statement};
use rettesnor_engine::deadline::deadline;
use rettesnor_engine::possible::Possible;
use rettesnor_engine::prepare::{PrepareScratch, prepare};
use rettesnor_rules::model::*;
use rettesnor_rules::program::{Compiled, DeadlineProgram, Outcome, Segment};
use rettesnor_values::{Calendar, Day, Holiday, HolidayRule, Instant, NonWorking, Span, Weekday};
use small::{compiled, day, event, fact, number};

const ARRIVED: FactId = FactId(0);
const DEMANDED: FactId = FactId(1);
const GROUNDS: FactId = FactId(2);
const SENT: FactId = FactId(3);
const EXTENDED: FactId = FactId(4);
const DECIDED: FactId = FactId(5);
const EXCUSED: FactId = FactId(6);
const TOLD: FactId = FactId(7);

fn calendar() -> Calendar {
    let fixed = |month, day| HolidayRule::Fixed { month, day };
    let easter = |offset| HolidayRule::Easter { offset };
    let rules = [
        HolidayRule::Weekday(Weekday::Sunday),
        fixed(1, 1),
        easter(-3),
        easter(-2),
        easter(0),
        easter(1),
        fixed(5, 1),
        fixed(5, 17),
        easter(39),
        easter(49),
        easter(50),
        fixed(12, 25),
        fixed(12, 26),
    ];
    let holiday = |rule| Holiday { name: String::new(), rule, valid: rettesnor_values::Validity::default() };
    Calendar {
        name: "norsk".into(),
        holidays: rules.into_iter().map(holiday).collect(),
        rolls_on: NonWorking { holidays: true, weekdays: vec![Weekday::Saturday, Weekday::Sunday] },
    }
}

/// Three weeks from arrival, interrupted by a demand for grounds, with extension and late hearing for a year.
fn appeal() -> DeadlineRule {
    let of = |fact| Scalar::Fact(fact, Item::None);
    DeadlineRule {
        start: Some(of(ARRIVED)),
        length: vec![vec![(Cond::Const(true), AltValue::Span(Span::weeks(3)))]],
        end: None,
        rolls: Some((CalendarId(0), Vec::new())),
        met_by: Some(of(SENT)),
        interrupted: Some((of(DEMANDED), of(GROUNDS))),
        extended_to: Some(of(EXTENDED)),
        late: Some((EXCUSED, Scalar::AddSpan(Box::new(of(DECIDED)), Span::years(1), 1))),
        instant: false,
    }
}

fn rules() -> Compiled {
    let mut told = fact("melding", Type::Instant, Scope::Case, None);
    told.kind = FactKind::Event;
    let mut excused = fact("unnskyldt", Type::Bool, Scope::Case, None);
    excused.kind = FactKind::BoundAssessment;
    let facts = ["kom_frem", "krav_om_begrunnelse", "begrunnelse", "sendt", "forlenget_til", "truffet"];
    compiled(RuleBase {
        facts: facts.into_iter().map(event).chain([excused, told]).collect(),
        calendars: vec![calendar()],
        ..RuleBase::default()
    })
}

fn segment(rule: DeadlineRule) -> Segment {
    let lengths: Vec<AltValue> = rule.length.iter().flatten().map(|(_, value)| value.clone()).collect();
    let builder = Builder::new(&[], 16).unwrap();
    let always = Diagram::freeze(&builder, Ref::terminal(0), &[]).unwrap();
    Segment {
        from: Day::FIRST,
        to: Day::LAST,
        versions: vec![0],
        diagram: Some(always.clone()),
        outcomes: vec![Outcome::Yes],
        tree: Vec::new().into(),
        parts: Vec::new().into(),
        invoked: rettesnor_rules::later::Later::default(),
        uninvoked: rettesnor_rules::later::Later::default(),
        reads: Vec::new(),
        deadline: Some(DeadlineProgram {
            length: Some(always),
            length_outcomes: lengths.iter().cloned().map(Outcome::Value).collect(),
            length_tree: Vec::new().into(),
            lengths,
            start: rule.start.clone(),
            end: rule.end.clone(),
            rule,
        }),
        deadline_readings: Vec::new(),
        value: None,
        coarse: false,
        ties: Vec::new(),
    }
}

/// The answer on a day, knowing that these events were on these days (or never, or between two days).
fn judged(today: &str, rule: DeadlineRule, kind: NormKind, known: &[(FactId, Possible)]) -> DeadlineAnswer {
    let compiled = rules();
    let mut case = Case::new(day(today));
    for (fact, set) in known {
        case.set(&compiled.model, *fact, Statement::Is(set.clone())).unwrap();
    }
    let mut scratch = PrepareScratch::new(&compiled);
    let prepared = prepare(&compiled, &case, &mut scratch);
    let segment = segment(rule);
    let walk = &mut Scratch::new();
    deadline(&compiled, &scratch, &case, prepared.case(), (kind, &segment), walk).unwrap()
}

fn on(fact: FactId, text: &str) -> (FactId, Possible) {
    (fact, Possible::day(day(text)))
}

/// Nothing but the arrival has happened.
fn quiet(arrived: Possible) -> Vec<(FactId, Possible)> {
    let mut known = vec![(ARRIVED, arrived)];
    known.extend([DEMANDED, GROUNDS, SENT, EXTENDED].map(|fact| (fact, Possible::never())));
    known
}

fn last_day(arrived: &str) -> String {
    let answer = judged(arrived, appeal(), NormKind::Deadline, &quiet(Possible::day(day(arrived))));
    let (first, last) = answer.end.unwrap();
    assert_eq!(first, last);
    Day::from_number(i32::try_from(first).unwrap()).unwrap().to_string()
}

#[test]
fn three_weeks_end_on_the_same_weekday_and_roll_past_holidays() {
    let vectors = [
        ("2026-03-09", "2026-03-30"),
        ("2026-03-12", "2026-04-07"),
        ("2026-04-25", "2026-05-18"),
        ("2026-05-04", "2026-05-26"),
        ("2027-04-26", "2027-05-18"),
        ("2026-12-03", "2026-12-24"),
        ("2026-12-04", "2026-12-28"),
    ];
    for (arrived, last) in vectors {
        assert_eq!(last_day(arrived), last, "arrived {arrived}");
    }
}

#[test]
fn a_deadline_from_an_unsure_start_shows_its_earliest_end_and_a_wait_its_latest() {
    let between = || quiet(Possible::between(number("2026-03-09"), number("2026-03-12")));
    let shown = |kind| judged("2026-03-13", appeal(), kind, &between()).shown;
    assert_eq!(shown(NormKind::Deadline), Some(number("2026-03-30")));
    assert_eq!(shown(NormKind::WaitingPeriod), Some(number("2026-04-07")));
    assert_eq!(shown(NormKind::AuthorityLimit), Some(number("2026-03-30")));
    let answer = judged("2026-03-13", appeal(), NormKind::Deadline, &between());
    assert_eq!(answer.end, Some((number("2026-03-30"), number("2026-04-07"))));
    assert_eq!(answer.nominal, Some((number("2026-03-30"), number("2026-04-02"))));
    assert_eq!(answer.days_left, Some(17));
    assert_eq!(answer.depends_on.len(), 1);
}

#[test]
fn a_start_of_which_nothing_is_known_gives_no_day_and_one_that_has_not_come_does_not_run() {
    let nothing = judged("2026-03-13", appeal(), NormKind::Deadline, &[]);
    assert_eq!((nothing.end, nothing.shown), (None, None));
    assert!(nothing.states.contains(&DeadlineState::NotStarted));
    let never = judged("2026-03-13", appeal(), NormKind::Deadline, &quiet(Possible::never()));
    assert_eq!(never.states, [DeadlineState::NotStarted]);
    assert_eq!(never.end, None);
}

fn states(today: &str, changed: &[(FactId, Possible)]) -> Vec<DeadlineState> {
    let mut known = quiet(Possible::day(day("2026-03-09")));
    known.push(on(DECIDED, "2026-03-02"));
    known.extend(changed.iter().cloned());
    judged(today, appeal(), NormKind::Deadline, &known).states
}

#[test]
fn the_last_day_is_in_time_and_the_day_after_is_not() {
    use DeadlineState::*;
    assert_eq!(states("2026-03-30", &[]), [Running]);
    let excused = |yes| (EXCUSED, Possible::truth(yes));
    assert_eq!(states("2026-03-31", &[excused(false)]), [Expired]);
    assert_eq!(states("2026-03-31", &[excused(true)]), [MayBeHeard]);
    assert_eq!(states("2026-03-31", &[]), [Expired, MayBeHeard]);
    assert_eq!(states("2027-03-02", &[excused(true)]), [MayBeHeard]);
    assert_eq!(states("2027-03-03", &[excused(true)]), [Barred]);
}

#[test]
fn an_act_in_time_meets_it_and_a_late_one_is_judged_by_its_own_day() {
    use DeadlineState::*;
    assert_eq!(states("2028-01-01", &[on(SENT, "2026-03-30")]), [Met]);
    assert_eq!(
        states("2028-01-01", &[on(SENT, "2026-03-31"), (EXCUSED, Possible::truth(true))]),
        [MayBeHeard]
    );
    assert_eq!(states("2028-01-01", &[on(SENT, "2027-03-03"), (EXCUSED, Possible::truth(true))]), [Barred]);
}

#[test]
fn a_demand_for_grounds_interrupts_and_a_new_period_runs_from_the_grounds() {
    let mut known = quiet(Possible::day(day("2026-03-09")));
    known.extend([on(DEMANDED, "2026-03-20"), on(GROUNDS, "2026-04-13")]);
    let answer = judged("2026-04-14", appeal(), NormKind::Deadline, &known);
    assert_eq!(answer.end, Some((number("2026-05-04"), number("2026-05-04"))));
    assert_eq!(answer.states, [DeadlineState::Interrupted]);
    // Before the grounds come, no period runs.
    known.push((GROUNDS, Possible::never()));
    let waiting = judged("2026-04-14", appeal(), NormKind::Deadline, &known);
    assert_eq!((waiting.end, waiting.states), (None, vec![DeadlineState::Interrupted]));
    // After the end it is too late to interrupt.
    known.push(on(DEMANDED, "2026-03-31"));
    let late = judged("2026-03-31", appeal(), NormKind::Deadline, &known);
    assert_eq!(late.end, Some((number("2026-03-30"), number("2026-03-30"))));
}

#[test]
fn an_extension_moves_the_end_and_says_so() {
    let mut known = quiet(Possible::day(day("2026-03-09")));
    known.push(on(EXTENDED, "2026-04-15"));
    let answer = judged("2026-04-10", appeal(), NormKind::Deadline, &known);
    assert_eq!(answer.end, Some((number("2026-04-15"), number("2026-04-15"))));
    assert_eq!(answer.states, [DeadlineState::Extended]);
}

#[test]
fn what_never_happened_leaves_the_other_events_to_start_it() {
    let earliest = DeadlineRule {
        start: Some(Scalar::Min(vec![Scalar::Fact(ARRIVED, Item::None), Scalar::Fact(GROUNDS, Item::None)])),
        ..appeal()
    };
    let maybe = Possible::between(number("2026-03-02"), number("2026-03-04")).union(&Possible::never());
    let mut known = quiet(Possible::day(day("2026-03-09")));
    known.push((GROUNDS, maybe));
    let answer = judged("2026-03-10", earliest, NormKind::Deadline, &known);
    assert_eq!(answer.end, Some((number("2026-03-23"), number("2026-03-30"))));
    assert!(!answer.states.contains(&DeadlineState::NotStarted));
}

#[test]
fn forty_eight_hours_run_by_the_clock_and_never_roll() {
    let rule = DeadlineRule {
        start: Some(Scalar::Fact(TOLD, Item::None)),
        length: vec![vec![(Cond::Const(true), AltValue::Hours(48))]],
        rolls: None,
        met_by: None,
        interrupted: None,
        extended_to: None,
        late: None,
        instant: true,
        ..appeal()
    };
    let told = Instant::parse("2026-04-08T10:00").unwrap().minutes();
    let answer =
        judged("2026-04-08", rule.clone(), NormKind::AuthorityLimit, &[(TOLD, Possible::single(told))]);
    let end = Instant::parse("2026-04-10T10:00").unwrap().minutes();
    assert_eq!(answer.end, Some((end, end)));
    assert_eq!(answer.days_left, Some(2));
    assert_eq!(answer.states, [DeadlineState::Running]);
    let unsure = Possible::between(told, told + 600);
    let early = judged("2026-04-08", rule.clone(), NormKind::AuthorityLimit, &[(TOLD, unsure)]);
    assert_eq!(early.shown, Some(end), "the person is told how soon it may happen");
    let never = Possible::single(rettesnor_engine::possible::NEVER_MINUTE);
    let not_yet = judged("2026-04-08", rule, NormKind::AuthorityLimit, &[(TOLD, never)]);
    assert_eq!(not_yet.states, [DeadlineState::NotStarted]);
}
