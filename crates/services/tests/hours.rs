//! Opening hours against a slow reading of the same rules, minute by minute as the clock on the wall really goes.

#![expect(clippy::unwrap_used, reason = "a test whose own helpers find something amiss has failed")]

mod support;

use jiff::Timestamp;
use jiff::tz::TimeZone;
use proptest::prelude::*;
use rettesnor_services::hours::{Hours, OnHolidays, Opening, Rule, Times};
use rettesnor_values::{
    Calendar, Day, Holiday, HolidayRule, Instant, NonWorking, TimeOfDay, Validity, Weekday, Zone,
};

const CLOCK: &str = "CET-1CEST,M3.5.0,M10.5.0/3";
/// How far ahead the slow reading looks.
const AHEAD: i64 = 9 * 24 * 60;

fn calendar() -> Calendar {
    let one = |name: &str, rule| Holiday { name: name.to_owned(), rule, valid: Validity::default() };
    Calendar {
        name: "helligdager".to_owned(),
        holidays: vec![
            one("søndag", HolidayRule::Weekday(Weekday::Sunday)),
            one("skjærtorsdag", HolidayRule::Easter { offset: -3 }),
            one("langfredag", HolidayRule::Easter { offset: -2 }),
            one("andre påskedag", HolidayRule::Easter { offset: 1 }),
            one("grunnlovsdagen", HolidayRule::Fixed { month: 5, day: 17 }),
            one("juledag", HolidayRule::Fixed { month: 12, day: 25 }),
        ],
        rolls_on: NonWorking::default(),
    }
}

fn at(text: &str) -> Instant {
    Instant::parse(text).unwrap()
}

/// The days on which the holidays of these years fall, as a person would write them in a diary.
fn is_in_the_diary(day: Day) -> bool {
    let (_, month, number) = day.ymd().unwrap();
    let easter = ["2026-04-02", "2026-04-03", "2026-04-06", "2027-03-25", "2027-03-26", "2027-03-29"];
    easter.contains(&day.to_string().as_str()) || (month, number) == (5, 17) || (month, number) == (12, 25)
}

/// The slow reading: is some rule open on this minute of the wall clock?
fn open_slowly(rules: &[Rule], moment: Instant) -> Option<bool> {
    let minute = i64::from(moment.time().unwrap().minute_of_day());
    let mut found: Option<bool> = None;
    for rule in rules {
        for (day, minute) in [(moment.day(), minute), (moment.day().plus_days(-1).unwrap(), minute + 24 * 60)]
        {
            let held = rule.days.contains(&day.weekday().unwrap())
                && rule.valid_from.is_none_or(|from| from <= day)
                && rule.valid_to.is_none_or(|to| day <= to)
                && match rule.holidays {
                    OnHolidays::Open => true,
                    OnHolidays::Closed => !is_in_the_diary(day),
                    OnHolidays::Only => is_in_the_diary(day),
                };
            let over = if rule.to > rule.from { i64::from(rule.to) } else { i64::from(rule.to) + 24 * 60 };
            if held && (i64::from(rule.from)..over).contains(&minute) {
                found = Some(found.unwrap_or(true) && rule.roughly);
            }
        }
    }
    found
}

fn opening(found: Option<bool>) -> Opening {
    match found {
        None => Opening::Closed,
        Some(true) => Opening::Probably,
        Some(false) => Opening::Open,
    }
}

/// What the clock on the wall shows, minute after minute from a real moment.
fn wall(start: Timestamp) -> impl Iterator<Item = Instant> {
    let zone = TimeZone::posix(CLOCK).unwrap();
    (0..AHEAD).map(move |minute| {
        let local = (start + jiff::SignedDuration::from_mins(minute)).to_zoned(zone.clone()).datetime();
        let part = |value: i8| u8::try_from(value).unwrap();
        let day = Day::from_ymd(i32::from(local.year()), part(local.month()), part(local.day())).unwrap();
        Instant::new(day, TimeOfDay::new(part(local.hour()), part(local.minute())).unwrap())
    })
}

fn rule() -> impl Strategy<Value = Rule> {
    let days = proptest::sample::subsequence(Weekday::ALL.to_vec(), 1..=7);
    let night = prop_oneof![0_u16..1440, 90_u16..240];
    let holidays = prop_oneof![Just(OnHolidays::Closed), Just(OnHolidays::Open), Just(OnHolidays::Only)];
    let valid = prop_oneof![Just(None), (0_i32..12).prop_map(Some)];
    (days, night, 1_u16..=1440, holidays, any::<bool>(), valid).prop_filter_map(
        "open and closed at once",
        |(days, from, to, holidays, roughly, valid)| {
            let valid_to = valid.map(|days| Day::parse("2026-03-28").unwrap().plus_days(days).unwrap());
            let rule = Rule { days, from, to, holidays, roughly, valid_from: None, valid_to, note: None };
            (from != to).then_some(rule)
        },
    )
}

/// Around the nights the clocks are changed, Easter, the constitution day and Christmas.
fn starts() -> impl Strategy<Value = Timestamp> {
    let near = [
        "2026-03-28T20:00Z",
        "2026-10-24T20:00Z",
        "2026-04-01T06:00Z",
        "2026-05-15T06:00Z",
        "2027-03-27T12:00Z",
        "2026-12-23T06:00Z",
    ];
    (proptest::sample::select(near.to_vec()), 0_i64..600).prop_map(|(near, minutes)| {
        near.parse::<Timestamp>().unwrap() + jiff::SignedDuration::from_mins(minutes)
    })
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(96))]

    #[test]
    fn open_now_and_next_opening_are_what_a_clock_on_the_wall_would_find(
        rules in proptest::collection::vec(rule(), 0..4),
        start in starts(),
    ) {
        let (calendar, zone) = (calendar(), Zone::posix(CLOCK).unwrap());
        let times = Times { calendar: Some(&calendar), zone: Some(&zone) };
        let hours = Hours::Rules(rules.clone());
        let shown: Vec<Instant> = wall(start).collect();
        let now = shown[0];
        for moment in shown.iter().step_by(7) {
            prop_assert_eq!(hours.at(*moment, &times), opening(open_slowly(&rules, *moment)), "{}", moment);
        }
        let closed = open_slowly(&rules, now).is_none();
        // The hour that comes twice is shown once more after the start: time that has passed is no opening to come.
        let first = shown.iter().find(|moment| **moment > now && open_slowly(&rules, **moment).is_some());
        let found = hours.next(now, &times);
        match (closed, first) {
            (false, _) => prop_assert_eq!(found, None),
            (true, Some(first)) => {
                prop_assert_eq!(found.map(|(at, _)| at), Some(*first));
                prop_assert_eq!(found.map(|(_, roughly)| roughly), open_slowly(&rules, *first));
            }
            (true, None) => prop_assert!(found.is_none_or(|(at, _)| at > *shown.last().unwrap())),
        }
    }

    #[test]
    fn what_is_open_stays_open_until_the_minute_it_is_said_to_close(
        rules in proptest::collection::vec(rule(), 1..4),
        start in starts(),
    ) {
        let (calendar, zone) = (calendar(), Zone::posix(CLOCK).unwrap());
        let times = Times { calendar: Some(&calendar), zone: Some(&zone) };
        let hours = Hours::Rules(rules.clone());
        let now = wall(start).next().unwrap();
        let state = hours.at(now, &times);
        match hours.closes(now, &times) {
            None => prop_assert!(state == Opening::Closed || open_for_long(&rules, now, state)),
            Some(end) => {
                prop_assert!(end > now);
                let mut moment = now;
                while moment < end {
                    prop_assert!(hours.at(moment, &times) <= state, "{} of {}", moment, end);
                    moment = moment.plus_minutes(1).unwrap();
                }
                prop_assert!(hours.at(end, &times) > state, "{}", end);
            }
        }
    }
}

/// Open without a break for two weeks.
fn open_for_long(rules: &[Rule], now: Instant, state: Opening) -> bool {
    (0..14 * 24 * 60).all(|minute| opening(open_slowly(rules, now.plus_minutes(minute).unwrap())) <= state)
}

fn weekdays(from: u16, to: u16) -> Hours {
    let days = Weekday::ALL.into_iter().take(5).collect();
    let holidays = OnHolidays::Closed;
    let rule =
        Rule { days, from, to, holidays, roughly: false, valid_from: None, valid_to: None, note: None };
    Hours::Rules(vec![rule])
}

#[test]
fn an_office_that_closes_before_easter_opens_on_the_tuesday_after() {
    let calendar = calendar();
    let times = Times { calendar: Some(&calendar), zone: None };
    let office = weekdays(9 * 60, 15 * 60);
    assert_eq!(office.at(at("2026-04-01T14:59"), &times), Opening::Open);
    assert_eq!(office.closes(at("2026-04-01T14:59"), &times), Some(at("2026-04-01T15:00")));
    assert_eq!(office.at(at("2026-04-01T15:00"), &times), Opening::Closed);
    assert_eq!(office.next(at("2026-04-01T15:00"), &times), Some((at("2026-04-07T09:00"), false)));
}

#[test]
fn what_opens_in_the_hour_that_is_skipped_opens_when_the_clock_goes_on() {
    let zone = Zone::posix(CLOCK).unwrap();
    let times = Times { calendar: None, zone: Some(&zone) };
    let night = Rule {
        days: vec![Weekday::Sunday],
        from: 150,
        to: 300,
        holidays: OnHolidays::Open,
        roughly: false,
        valid_from: None,
        valid_to: None,
        note: None,
    };
    let hours = Hours::Rules(vec![night]);
    assert_eq!(hours.next(at("2026-03-29T01:00"), &times), Some((at("2026-03-29T03:00"), false)));
    assert_eq!(hours.next(at("2026-03-22T01:00"), &times), Some((at("2026-03-22T02:30"), false)));
}

#[test]
fn what_has_no_hours_says_so_and_never_opens() {
    let times = Times { calendar: None, zone: None };
    let now = at("2026-03-09T14:30");
    for (hours, said) in [
        (Hours::Always, Opening::Open),
        (Hours::Unknown, Opening::Unknown),
        (Hours::ByAppointment, Opening::ByAppointment),
    ] {
        assert_eq!(
            (hours.at(now, &times), hours.next(now, &times), hours.closes(now, &times)),
            (said, None, None)
        );
    }
    assert_eq!(Hours::Rules(Vec::new()).at(now, &times), Opening::Closed);
    assert_eq!(Hours::Rules(Vec::new()).next(now, &times), None);
    assert_eq!(weekdays(540, 900).at(Instant::NEVER, &times), Opening::Unknown);
    assert_eq!(weekdays(540, 900).next(Instant::LAST, &times), None);
}

#[test]
fn the_holidays_and_the_clock_of_the_rules_are_the_ones_used() {
    let whole = support::Whole::read();
    let udi = whole.directory.services.iter().find(|one| one.norm == "udis_opplysningstjeneste").unwrap();
    let times = whole.times();
    assert_eq!(udi.hours.at(at("2026-03-09T14:30"), &times), Opening::Open);
    assert_eq!(udi.hours.at(at("2026-05-14T10:00"), &times), Opening::Closed);
    assert_eq!(udi.hours.next(at("2026-05-14T10:00"), &times), Some((at("2026-05-15T09:00"), false)));
}
