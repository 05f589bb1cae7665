//! Whom to call: the right ones first, for this person, here and now.

#![expect(
    clippy::unwrap_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a test whose own helpers find something amiss has failed"
)]

mod support;

use rettesnor_engine::Evaluator;
use rettesnor_engine::case::{Case, Statement};
use rettesnor_engine::possible::Possible;
use rettesnor_examples::Names;
use rettesnor_rules::model::Type;
use rettesnor_services::hours::Opening;
use rettesnor_services::rank::{Asked, Fit, Place, Ranking, Reason, rank};
use rettesnor_values::{Day, Instant};
use support::Whole;

/// A case with facts of yes and no, or a value of a list.
fn case(whole: &Whole, day: Day, told: &[(&str, &str)]) -> Case {
    let rules = &whole.compiled.model;
    let names = Names::new(rules);
    let mut case = Case::new(day);
    for (name, value) in told {
        if *name == "alder" {
            let years: i32 = value.parse().unwrap();
            let (year, month, number) = day.ymd().unwrap();
            let born = Day::from_ymd(year - years, month, number).unwrap().plus_days(-1).unwrap();
            let fact = names.fact("fødselsdato").unwrap();
            let born = i64::from(born.number());
            case.set(rules, fact, Statement::Is(Possible::single(born))).unwrap();
            continue;
        }
        let fact = names.fact(name).unwrap_or_else(|| panic!("{name}"));
        let cell = match rules.facts[fact.index()].ty {
            Type::Enum(id) => {
                let values = &rules.enums[id.index()].values;
                values.iter().position(|one| one.name == *value).unwrap_or_else(|| panic!("{value}"))
            }
            _ => usize::from(*value == "ja"),
        };
        case.set(rules, fact, Statement::Is(Possible::value(u32::try_from(cell).unwrap()))).unwrap();
    }
    case
}

fn asked<'d>(whole: &'d Whole, now: &str, municipality: Option<&str>, told: &[(&str, &str)]) -> Ranking<'d> {
    let now = Instant::parse(now).unwrap();
    let case = case(whole, now.day(), told);
    let asked = Asked { now, municipality, times: whole.times() };
    rank(&whole.directory, &mut Evaluator::new(&whole.compiled), &case, &asked)
}

fn at(ranking: &Ranking<'_>, name: &str) -> usize {
    ranking.services.iter().position(|one| one.service.norm == name).unwrap_or(usize::MAX)
}

const TRAFFICKED: &[(&str, &str)] = &[("mulig_offer_for_menneskehandel", "ja"), ("alder", "30")];

#[test]
fn a_possible_victim_at_night_is_led_to_those_who_answer_at_night() {
    let whole = Whole::read();
    let night = asked(&whole, "2026-03-08T03:00", Some("0301"), TRAFFICKED);
    let first = &night.services[0];
    assert_eq!((first.service.norm.as_str(), first.opening, first.fit), ("rosa", Opening::Open, Fit::Yes));
    for reason in [Reason::ForThisPerson, Reason::Acute, Reason::OpenNow, Reason::BecauseOfWhatIsTold] {
        assert!(first.reasons.contains(&reason), "{reason:?}");
    }
}

#[test]
fn a_trafficked_child_is_led_to_the_guidance_for_children_and_told_when_it_opens() {
    let whole = Whole::read();
    let told =
        [("mulig_offer_for_menneskehandel", "ja"), ("alder", "17"), ("alvorlig_bekymring_for_barnet", "ja")];
    let sunday = asked(&whole, "2026-03-08T12:00", None, &told);
    assert_eq!(at(&sunday, "rosa"), usize::MAX, "for adults by its rule");
    let guidance = &sunday.services[at(&sunday, "bufdir_mindreårige_ofre")];
    assert_eq!(guidance.opening, Opening::Closed);
    assert_eq!(guidance.opens, Some((Instant::parse("2026-03-09T08:00").unwrap(), true)));
    let first = &sunday.emergency[0];
    assert_eq!((first.service.norm.as_str(), first.fit), ("alarmtelefonen_116111", Fit::Yes));
}

#[test]
fn what_is_closed_says_who_is_open_instead() {
    let whole = Whole::read();
    let told = [("oppholdsstatus", "asylsøker"), ("mulig_offer_for_menneskehandel", "ja"), ("alder", "30")];
    let evening = asked(&whole, "2026-03-09T20:30", Some("0301"), &told);
    let jussbuss = &evening.services[at(&evening, "jussbuss")];
    assert_eq!(jussbuss.opening, Opening::Closed);
    let seif = &evening.services[at(&evening, "seif_oslo")];
    assert_eq!(
        (seif.opening, seif.opens.unwrap().0),
        (Opening::Closed, Instant::parse("2026-03-10T09:00").unwrap())
    );
    assert_eq!(seif.instead, ["rosa"]);
}

#[test]
fn who_is_for_the_person_comes_before_who_may_be_and_open_before_closed() {
    let whole = Whole::read();
    for now in ["2026-03-09T10:00", "2026-03-09T23:00", "2026-05-17T12:00"] {
        let ranking =
            asked(&whole, now, Some("4601"), &[("oppholdsstatus", "endelig_avslag"), ("alder", "40")]);
        let here: Vec<_> = ranking.services.iter().filter(|one| one.place != Place::Elsewhere).collect();
        assert!(here.windows(2).all(|pair| pair[0].fit <= pair[1].fit), "{now}");
        assert!(
            ranking
                .services
                .windows(2)
                .all(|pair| { (pair[0].place == Place::Elsewhere) <= (pair[1].place == Place::Elsewhere) })
        );
        let alike = |a: &&rettesnor_services::rank::Ranked<'_>, b: &&rettesnor_services::rank::Ranked<'_>| {
            (a.fit, a.acute, a.service.kind) == (b.fit, b.acute, b.service.kind)
        };
        let order = here.windows(2).filter(|pair| alike(&pair[0], &pair[1]));
        assert!(order.into_iter().all(|pair| pair[0].opening <= pair[1].opening), "{now}");
    }
}

#[test]
fn an_office_in_another_town_comes_last() {
    let whole = Whole::read();
    let told = [("oppholdsstatus", "annen_tillatelse")];
    let bergen = asked(&whole, "2026-03-09T10:00", Some("4601"), &told);
    assert_eq!(bergen.services[at(&bergen, "seif_bergen")].place, Place::Here);
    assert_eq!(bergen.services[at(&bergen, "seif_oslo")].place, Place::Elsewhere);
    assert!(at(&bergen, "seif_bergen") < at(&bergen, "seif_oslo"));
    let nowhere = asked(&whole, "2026-03-09T10:00", None, &told);
    assert_eq!(nowhere.services[at(&nowhere, "seif_oslo")].place, Place::SomePlaces);
}

#[test]
fn the_emergency_numbers_are_there_as_long_as_danger_is_not_ruled_out() {
    let whole = Whole::read();
    let open = asked(&whole, "2026-03-09T10:00", None, &[]);
    let numbers: Vec<_> =
        open.emergency.iter().map(|one| one.service.phone().unwrap().number.as_str()).collect();
    for number in ["110", "112", "113", "116117", "116111", "116006"] {
        assert!(numbers.contains(&number), "{number}");
    }
    let told = [("påtrengende_nødvendig", "ja"), ("alder", "30")];
    let ill = asked(&whole, "2026-03-09T10:00", None, &told);
    assert_eq!(ill.emergency[0].fit, Fit::Yes);
    assert!(["113", "116117"].contains(&ill.emergency[0].service.phone().unwrap().number.as_str()));
    let safe = [("brann_eller_ulykke", "nei"), ("vold_eller_trusler_nå", "nei")];
    let safe = asked(&whole, "2026-03-09T10:00", None, &safe);
    assert!(
        !safe
            .emergency
            .iter()
            .any(|one| ["110", "112"].contains(&one.service.phone().unwrap().number.as_str()))
    );
}

#[test]
fn pages_come_after_people() {
    let whole = Whole::read();
    let ranking = asked(&whole, "2026-03-08T03:00", None, TRAFFICKED);
    let (rosa, page) = (at(&ranking, "rosa"), at(&ranking, "utnyttelse_no"));
    assert!(rosa < page && page < usize::MAX);
}

#[test]
fn what_few_hang_on_comes_before_what_everybody_with_the_same_status_is_told() {
    let whole = Whole::read();
    let told = [("mulig_offer_for_menneskehandel", "ja"), ("alder", "30"), ("oppholdsstatus", "asylsøker")];
    let evening = asked(&whole, "2026-03-09T20:30", Some("0301"), &told);
    for (before, after) in [("htso_oslo", "helfo"), ("safe_house_filemon", "helfo"), ("rosa", "htso_oslo")] {
        assert!(at(&evening, before) < at(&evening, after), "{before}");
    }
}
