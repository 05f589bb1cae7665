//! The guide's pages, held to the real rules.

#![expect(clippy::unwrap_used, reason = "a test stops where something is not as it must be")]

mod support;

use rettesnor_engine::Evaluator;
use rettesnor_guide::page::{self, Ask, Chip, ChipState, GuideView, Input, PhasePlace};
use rettesnor_guide::reader::Reader;
use rettesnor_guide::session::{Said, Session, Step};
use rettesnor_guide::texts::Language;
use rettesnor_guide::view::{self, Shown};
use rettesnor_guide::{calendar, free, leaflet, start, summary};
use rettesnor_services::model::Coverage;
use std::sync::LazyLock;
use support::{Site, now, today};

static SITE: LazyLock<Site> = LazyLock::new(|| Site::new(Language::Nb));

fn said(facts: &[(&str, &str)]) -> Session {
    let say = |(path, value): &(&str, &str)| Step::Say((*path).to_owned(), Said::Value((*value).to_owned()));
    Session::of(facts.iter().map(say).collect())
}

fn situation(site: &Site, key: &str) -> Session {
    Session::from_situation(site.basis().situations.find(key).unwrap())
}

fn form(session: &mut Session, fields: &[(&str, &str)]) {
    let fields: Vec<(String, String)> =
        fields.iter().map(|(name, value)| ((*name).to_owned(), (*value).to_owned())).collect();
    let taken = session.take_form(&SITE.basis(), &fields, today());
    assert_eq!(taken.problems, Vec::new(), "{fields:?}");
}

fn shown(site: &Site, session: &Session) -> GuideView {
    page::page(&site.basis(), &mut Reader::new(site.compiled()), session, &Ask::at(now()))
}

fn chip(view: &GuideView, path: &str) -> Chip {
    view.known.iter().flat_map(|group| &group.chips).find(|chip| chip.path == path).unwrap().clone()
}

/// A refusal of asylum, with its letter.
fn refused() -> Session {
    let mut session = situation(&SITE, "har-fatt-avslag");
    form(
        &mut session,
        &[
            ("f:alder", "27"),
            ("f:bor_i_mottak", "ja"),
            ("f:vedtak.1.truffet", "2026-04-20"),
            ("f:vedtak.1.brev_kom_frem", "2026-04-24"),
            ("f:vedtak.1.fikk_kjennskap", "2026-04-24"),
            ("f:vedtak.1.tilgjengelig_elektronisk", "aldri"),
            ("f:vedtak.1.varslet_elektronisk", "aldri"),
            ("f:vedtak.1.åpnet", "aldri"),
            ("f:vedtak.1.meldt_fullmektig", "aldri"),
            ("f:vedtak.1.kunngjort", "aldri"),
            ("f:vedtak.1.åpenbart_grunnløs", "nei"),
            ("f:vedtak.1.uten_begrunnelse", "nei"),
            ("f:vedtak.1.begrunnelse_krevd", "aldri"),
            ("f:vedtak.1.forlenget_til", "aldri"),
            ("f:vedtak.1.klage_postlagt", "aldri"),
            ("f:vedtak.1.klage_levert", "aldri"),
            ("f:vedtak.1.klage_meldt_borte", "aldri"),
        ],
    );
    form(&mut session, &[("gjor", "alle:vedtak")]);
    session
}

#[test]
fn every_situation_holds_in_the_rules_and_says_more_than_nothing() {
    let basis = SITE.basis();
    let mut evaluator = Evaluator::new(SITE.compiled());
    let everything = Shown { everything: true, ..Shown::default() };
    let answer = |evaluator: &mut Evaluator<'_>, session: &Session| {
        view::answer(basis.texts, evaluator, &session.fold(&basis, today()).unwrap(), &everything)
    };
    let nothing = answer(&mut evaluator, &Session::default());
    let mut count = 0;
    for one in &basis.situations.all {
        let told = answer(&mut evaluator, &Session::from_situation(one));
        assert_eq!(told.contradiction, None, "{}", one.key);
        let (changed, _) = page::compare(&nothing, &told);
        assert!(changed.len() > 5, "{} changes {}", one.key, changed.len());
        count += 1;
    }
    assert!(count >= 12);
}

#[test]
fn the_situations_are_the_same_in_every_language_with_words_of_their_own() {
    let bokmal = SITE.basis().situations.clone();
    for language in [Language::Nn, Language::En] {
        let site = Site::new(language);
        let other = site.basis().situations.clone();
        assert_eq!(bokmal.all.len(), other.all.len());
        for (one, two) in bokmal.all.iter().zip(&other.all) {
            assert_eq!((&one.key, &one.steps), (&two.key, &two.steps));
            assert!(!two.title.is_empty() && !two.line.is_empty());
            if language == Language::En {
                assert_ne!(one.line, two.line);
            }
        }
    }
}

#[test]
fn every_municipality_that_a_service_is_for_has_a_name() {
    let basis = SITE.basis();
    for service in &basis.directory.services {
        let Coverage::Municipalities(numbers) = &service.coverage else { continue };
        for number in numbers {
            let named = basis.situations.places.iter().any(|place| place.number == *number);
            assert!(named, "{number} of {}", service.norm);
        }
    }
}

#[test]
fn every_answer_that_a_card_offers_can_be_given() {
    let basis = SITE.basis();
    let view = free::page(&basis, &Session::default(), "", today());
    let mut count = 0;
    for line in view.groups.iter().flat_map(|group| &group.facts) {
        assert!(!line.card.text.is_empty() && !line.card.ways.is_empty(), "{}", line.card.path);
        for way in &line.card.ways {
            let values: Vec<String> = match &way.input {
                Input::Choice(choices) => choices.iter().map(|choice| choice.value.clone()).collect(),
                Input::Number { min, max, .. } => vec![min.clone().or(max.clone()).unwrap_or("1".into())],
                Input::Date { .. } => vec!["2020-03-09".into()],
                Input::Time => vec!["09:30".into()],
                Input::Instant => vec!["2026-03-09T09:30".into()],
            };
            for value in values {
                let fields = [("om", &line.card.path), ("mal", &way.path), ("verdi", &value)];
                let fields: Vec<(String, String)> =
                    fields.map(|(name, value)| (name.to_owned(), value.clone())).to_vec();
                let mut session = Session::default();
                let taken = session.take_form(&basis, &fields, today());
                assert_eq!(taken.problems, Vec::new(), "{} {value}", way.path);
                assert!(taken.changed);
                count += 1;
            }
        }
    }
    assert!(count > 1000, "{count}");
}

#[test]
fn a_chip_says_how_a_fact_is_known() {
    let session = said(&[
        ("alder", "omtrent 25 år"),
        ("gravid", "ukjent"),
        ("bor_i_mottak", "ja"),
        ("lovlig_opphold", "avslått"),
        ("oppholdsstatus", "enten asylsøker eller endelig_avslag"),
    ]);
    let view = shown(&SITE, &session);
    assert_eq!(chip(&view, "alder").state, ChipState::Approx);
    assert!(chip(&view, "alder").value.contains("23"), "{:?}", chip(&view, "alder"));
    assert_eq!(chip(&view, "gravid").state, ChipState::Unknown);
    assert_eq!(chip(&view, "bor_i_mottak").state, ChipState::Known);
    assert_eq!(chip(&view, "bor_i_mottak").value, "ja");
    assert_eq!(chip(&view, "lovlig_opphold").state, ChipState::Declined);
    assert_eq!(chip(&view, "oppholdsstatus").state, ChipState::Bounded);
    for group in &view.known {
        for chip in &group.chips {
            assert!(
                !chip.state_words.is_empty() && !chip.title.is_empty(),
                "a sign never stands without words"
            );
        }
    }
}

#[test]
fn the_card_asks_what_is_not_said_and_a_question_put_off_comes_later() {
    let mut session = situation(&SITE, "uten-papirer");
    let first = shown(&SITE, &session).card.unwrap();
    assert_eq!(first.current, None);
    form(&mut session, &[("gjor", &format!("hopp:{}", first.path))]);
    let second = shown(&SITE, &session).card.unwrap();
    assert_ne!(first.path, second.path);
    form(&mut session, &[("om", &second.path), ("gjor", "vet-ikke")]);
    assert_ne!(shown(&SITE, &session).card.unwrap().path, second.path);
}

#[test]
fn the_person_can_choose_what_to_answer() {
    let session = situation(&SITE, "uten-papirer");
    let ask = Ask { about: Some("gravid"), ..Ask::at(now()) };
    let view = page::page(&SITE.basis(), &mut Reader::new(SITE.compiled()), &session, &ask);
    assert_eq!(view.card.unwrap().path, "gravid");
}

#[test]
fn a_what_if_tells_both_sides_and_changes_nothing() {
    let mut session = refused();
    let before = shown(&SITE, &session);
    form(&mut session, &[("om", "vedtak.1.åpenbart_grunnløs"), ("verdi", "ja"), ("gjor", "hva-hvis")]);
    let view = shown(&SITE, &session);
    assert_eq!(view.answer, before.answer);
    assert_eq!(view.known, before.known);
    let what_if = view.what_if.unwrap();
    assert_eq!(what_if.about.len(), 1);
    assert!(what_if.about[0].tried);
    assert!(!what_if.changed.is_empty() && what_if.same > what_if.changed.len());
    assert!(what_if.changed.iter().all(|change| change.before != change.after));
    assert!(what_if.changed.iter().any(|change| change.before.deadline != change.after.deadline));
}

#[test]
fn a_session_that_these_rules_do_not_know_gives_its_problems_and_no_answer() {
    let view = shown(&SITE, &said(&[("alder", "30 år"), ("et_faktum_som_er_borte", "ja")]));
    assert_eq!(view.answer, None);
    assert_eq!(view.problems[0].path, "et_faktum_som_er_borte");
    assert!(view.problems[0].help.is_some());
}

#[test]
fn the_phases_stand_before_now_and_after() {
    let session = said(&[("oppholdsstatus", "asylsøker"), ("asylintervju_gjennomført", "ja")]);
    let phases = shown(&SITE, &session).answer.unwrap().phases;
    let of = |place: PhasePlace| {
        let own = phases.iter().filter(|phase| phase.place == place && phase.domain == "asyl");
        own.map(|phase| phase.norm.as_str()).collect::<Vec<_>>()
    };
    assert_eq!(of(PhasePlace::Now), ["venter_paa_vedtak"]);
    assert_eq!(of(PhasePlace::Past), ["venter_paa_intervju"]);
    assert_eq!(of(PhasePlace::Next), ["venter_paa_une", "har_faatt_opphold"]);
    let now = phases.iter().find(|phase| phase.place == PhasePlace::Now).unwrap();
    assert!(now.ends.is_some() && now.sentence.is_some());
}

#[test]
fn the_counts_are_those_of_the_lines() {
    let answer = shown(&SITE, &refused()).answer.unwrap();
    assert!(!answer.counts.is_empty());
    for (count, column) in answer.counts.iter().zip(&answer.view.columns) {
        assert_eq!(count.key, column.key);
        assert_eq!(count.counts.iter().map(|one| one.number).sum::<usize>(), column.lines.len());
        assert!(count.counts.iter().all(|one| one.words.contains(&one.number.to_string())));
    }
}

#[test]
fn numbers_for_danger_are_always_there() {
    for session in [Session::default(), refused(), situation(&SITE, "gravid")] {
        let view = shown(&SITE, &session);
        let numbers: Vec<_> =
            view.emergency.iter().filter_map(|card| Some(card.phone.as_ref()?.0.as_str())).collect();
        for number in ["110", "112", "113"] {
            assert!(numbers.contains(&number), "{numbers:?}");
        }
        assert!(view.emergency.iter().chain(&view.whom).all(|card| !card.open_words.is_empty()));
    }
}

#[test]
fn the_quick_contact_answers_from_nothing_and_from_acute_danger() {
    let mut evaluator = Evaluator::new(SITE.compiled());
    let nothing = start::quick(&SITE.basis(), &mut evaluator, &Session::default(), now());
    assert!(!nothing.emergency.is_empty() && !nothing.whom.is_empty());
    let mut session = Session::default();
    form(&mut session, &[("f:påtrengende_nødvendig", "ja"), ("f:alder", "30"), ("kommune", "0301")]);
    let acute = start::quick(&SITE.basis(), &mut evaluator, &session, now());
    let firm = |view: &start::QuickView| {
        let all = view.urgent.iter().chain(&view.rights);
        all.filter(|line| line.sign == view::Sign::Yes).map(|line| line.norm.clone()).collect::<Vec<_>>()
    };
    assert!(firm(&acute).len() > firm(&nothing).len(), "{:?} {:?}", firm(&nothing), firm(&acute));
}

#[test]
fn the_quick_contact_asks_what_can_be_answered_with_a_press() {
    for language in Language::ALL {
        let site = Site::new(language);
        let cards = start::page(&site.basis(), today()).quick;
        assert_eq!(cards.len(), 2);
        for card in &cards {
            let choices = card.ways.iter().flat_map(|way| match &way.input {
                Input::Choice(choices) => choices.as_slice(),
                _ => &[],
            });
            let choices: Vec<_> = choices.collect();
            assert_eq!((card.ways.len(), choices.len()), (1, 2), "{}", card.path);
            for choice in choices {
                let fields = vec![(format!("f:{}", card.path), choice.value.clone())];
                let taken = Session::default().take_form(&site.basis(), &fields, today());
                assert!(taken.changed && taken.problems.is_empty(), "{}: {taken:?}", choice.value);
            }
        }
        let asked = basis_question(&site, "fødselsdato");
        assert_ne!(cards[1].text, asked, "nobody is asked for a birth date in five minutes on the street");
    }
}

fn basis_question(site: &Site, name: &str) -> String {
    let facts = &site.compiled().model.facts;
    facts.iter().find(|fact| fact.name == name).and_then(|fact| fact.question.clone()).unwrap()
}

#[test]
fn the_quick_contact_tells_of_help_in_an_emergency_whatever_is_known() {
    let mut evaluator = Evaluator::new(SITE.compiled());
    let norm =
        |name: &str| SITE.compiled().model.norms.iter().find(|norm| norm.name == name).unwrap().slug.clone();
    let emergency = norm("øyeblikkelig_hjelp");
    let forms: [&[(&str, &str)]; 3] = [
        &[],
        &[("f:alder", "under 18 år")],
        &[("f:alder", "under 18 år"), ("f:påtrengende_nødvendig", "ja")],
    ];
    for fields in forms {
        let mut session = Session::default();
        form(&mut session, fields);
        let view = start::quick(&SITE.basis(), &mut evaluator, &session, now());
        let at = view.rights.iter().position(|line| line.norm == emergency);
        let told = fields.iter().any(|(name, _)| *name == "f:påtrengende_nødvendig");
        let line = at.and_then(|at| view.rights.get(at)).unwrap();
        assert_eq!(line.sign == view::Sign::Yes, told, "{fields:?}");
        // What is known to be needed comes before what may be.
        assert!(!told || view.rights.iter().take(at.unwrap()).all(|line| line.sign == view::Sign::Yes));
        let open = view.urgent.iter().find(|line| line.sign == view::Sign::Open);
        assert_eq!(open, None, "a day that hangs on everything else is no day to hurry for");
    }
}

#[test]
fn facts_are_found_by_everyday_words_in_every_language() {
    for (language, word) in [(Language::Nb, "gravid"), (Language::Nn, "gravid"), (Language::En, "pregnant")] {
        let site = Site::new(language);
        let view = free::page(&site.basis(), &Session::default(), word, today());
        let mut found = view.groups.iter().flat_map(|group| &group.facts);
        assert!(found.any(|line| line.card.path == "gravid"), "{word}");
        let all = free::page(&site.basis(), &Session::default(), "", today());
        assert!(view.found < all.found / 10);
        for form in [format!("{word}e"), format!("{word}t"), word.replace('r', "rr"), word.to_uppercase()] {
            let view = free::page(&site.basis(), &Session::default(), &form, today());
            let mut found = view.groups.iter().flat_map(|group| &group.facts);
            assert!(found.any(|line| line.card.path == "gravid"), "{form}");
        }
        assert_eq!(free::page(&site.basis(), &Session::default(), "xyzzy", today()).found, 0);
    }
}

#[test]
fn the_summary_hides_what_is_sensitive_and_says_so() {
    let basis = SITE.basis();
    let mut evaluator = Evaluator::new(SITE.compiled());
    let mut session = refused();
    form(&mut session, &[("f:lovlig_opphold", "ja")]);
    let hidden = summary::page(&basis, &mut evaluator, &session, (now(), false));
    let all = summary::page(&basis, &mut evaluator, &session, (now(), true));
    let chips = |view: &summary::SummaryView| view.known.iter().map(|group| group.chips.len()).sum::<usize>();
    assert_eq!(hidden.left_out, 1);
    assert_eq!(chips(&hidden) + 1, chips(&all));
    assert_eq!(hidden.notices.len(), all.notices.len() + 1);
    assert_eq!(hidden.urgent, all.urgent, "a deadline that is left off is lost");
    assert!(all.urgent.iter().any(|line| line.deadline.as_ref().is_some_and(|it| it.live)));
}

#[test]
fn the_leaflet_is_the_same_whatever_sensitive_is_known() {
    let basis = SITE.basis();
    let mut evaluator = Evaluator::new(SITE.compiled());
    let plain = refused();
    let mut more = plain.clone();
    form(&mut more, &[("f:mulig_offer_for_menneskehandel", "ja"), ("f:vedtak_om_utvisning", "ja")]);
    let without = leaflet::page(&basis, &mut evaluator, &plain, (now(), false));
    let mut with = leaflet::page(&basis, &mut evaluator, &more, (now(), false));
    assert_eq!(with.left_out.len(), 2);
    with.left_out.clear();
    with.token.clone_from(&without.token);
    assert_eq!(with, without);
    assert!(!without.deadlines.is_empty() && !without.rights.is_empty());
    let chosen = leaflet::page(&basis, &mut evaluator, &more, (now(), true));
    assert_ne!(chosen.rights, without.rights);
}

#[test]
fn the_calendar_has_the_days_of_the_answer_and_tells_nothing_of_the_case() {
    let basis = SITE.basis();
    let mut evaluator = Evaluator::new(SITE.compiled());
    assert_eq!(calendar::ics(&basis, &mut evaluator, &Session::default(), now()), None);
    let session = refused();
    let text = calendar::ics(&basis, &mut evaluator, &session, now()).unwrap();
    assert!(text.starts_with("BEGIN:VCALENDAR\r\n") && text.ends_with("END:VCALENDAR\r\n"));
    for line in text.split("\r\n") {
        assert!(line.len() <= 75 && !line.contains('\n'), "{line}");
    }
    let answer = shown(&SITE, &session).answer.unwrap();
    let days: Vec<String> =
        answer.digest.urgent.iter().filter_map(|line| line.deadline.as_ref()?.date.clone()).collect();
    let ahead: Vec<&String> = days.iter().filter(|day| day.as_str() >= "2026-05-05").collect();
    assert!(!ahead.is_empty());
    for day in ahead {
        assert!(text.contains(&format!(":{}", day.get(..10).unwrap().replace('-', ""))), "{day}");
    }
    let lower = text.to_lowercase();
    for word in ["klage", "asyl", "vedtak", "rettesnor", "udi", "avslag"] {
        assert!(!lower.contains(word), "{word}");
    }
}

#[test]
fn no_page_shows_the_key_of_a_text() {
    for language in Language::ALL {
        let site = Site::new(language);
        let basis = site.basis();
        let mut reader = Reader::new(site.compiled());
        let keyed = |text: String| {
            let at = text.find("\"guide-");
            at.map(|at| text.get(at..).unwrap_or_default().chars().take(60).collect::<String>())
        };
        let json = |value: serde_json::Result<String>| keyed(value.unwrap());
        for one in &basis.situations.all {
            let session = Session::from_situation(one);
            let ask = Ask { reasons: true, ..Ask::at(now()) };
            let view = page::page(&basis, &mut reader, &session, &ask);
            assert_eq!(json(serde_json::to_string(&view)), None, "{} {language:?}", one.key);
            let view = leaflet::page(&basis, &mut reader.evaluator, &session, (now(), false));
            assert_eq!(json(serde_json::to_string(&view)), None);
        }
        assert_eq!(json(serde_json::to_string(&start::page(&basis, today()))), None);
        assert_eq!(json(serde_json::to_string(&free::page(&basis, &Session::default(), "", today()))), None);
    }
}

#[test]
fn the_state_is_the_same_in_every_language() {
    let session = refused();
    for language in Language::ALL {
        let site = Site::new(language);
        let view = shown(&site, &session);
        assert_eq!(Session::from_token(&view.token), Ok(session.clone()));
        assert!(view.answer.is_some(), "{:?}", view.problems);
    }
}
