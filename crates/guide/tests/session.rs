//! A session: what is said is a case, a token is exactly what was written, and a link tells nothing sensitive.

#![expect(
    clippy::unwrap_used,
    clippy::disallowed_methods,
    clippy::string_slice,
    clippy::indexing_slicing,
    reason = "a test stops where something is not as it must be"
)]

mod support;

use proptest::prelude::*;
use rettesnor_guide::session::{MAX_TOKEN, Said, Session, Step, TokenError, from_file, to_json};
use rettesnor_guide::texts::Language;
use std::sync::LazyLock;
use support::{Site, now, today};

static SITE: LazyLock<Site> = LazyLock::new(|| Site::new(Language::Nb));

fn fields(all: &[(&str, &str)]) -> Vec<(String, String)> {
    all.iter().map(|(name, value)| ((*name).to_owned(), (*value).to_owned())).collect()
}

/// A session after these forms, each of which must be taken.
fn after(forms: &[&[(&str, &str)]]) -> Session {
    let mut session = Session::default();
    for form in forms {
        let taken = session.take_form(&SITE.basis(), &fields(form), today());
        assert_eq!(taken.problems, Vec::new(), "{form:?}");
    }
    session
}

/// The value of a fact in the file of a session.
fn said(session: &Session, name: &str) -> serde_json::Value {
    let file: serde_json::Value = serde_json::from_str(&to_json(&SITE.basis(), session, today())).unwrap();
    file["fakta"][name].clone()
}

/// The fields of a form, the fact they tell of, and what it is then.
type Form<'a> = (&'a [(&'a str, &'a str)], &'a str, &'a str);

#[test]
fn what_a_form_says_is_what_the_situation_says() {
    let forms: &[Form<'_>] = &[
        (&[("om", "alder"), ("verdi", "17")], "alder", "17 år"),
        (&[("om", "alder"), ("form", "omtrent"), ("omtrent", "25")], "alder", "omtrent 25 år"),
        (
            &[("om", "alder"), ("form", "omtrent"), ("verdi", "25"), ("pluss", "4")],
            "alder",
            "omtrent 25 år ± 4",
        ),
        (&[("om", "alder"), ("fra", "15"), ("til", "17")], "alder", "mellom 15 år og 17 år"),
        (&[("om", "alder"), ("fra", "15")], "alder", "minst 15 år"),
        (&[("om", "fødselsdato"), ("mal", "alder"), ("verdi", "17")], "alder", "17 år"),
        (&[("om", "gravid"), ("verdi", "ja")], "gravid", "ja"),
        (&[("om", "gravid"), ("gjor", "vet-ikke")], "gravid", "ukjent"),
        (&[("om", "gravid"), ("gjor", "vil-ikke"), ("verdi", "ja")], "gravid", "avslått"),
        (&[("om", "innreist_i_norge"), ("verdi", "9.3.2026")], "innreist_i_norge", "2026-03-09"),
        (
            &[("om", "oppholdsstatus"), ("enten", "asylsøker"), ("enten", "endelig_avslag")],
            "oppholdsstatus",
            "enten asylsøker eller endelig_avslag",
        ),
        (&[("f:gravid", "nei"), ("f:alder", "30"), ("f:lovlig_opphold", "")], "alder", "30 år"),
    ];
    for (form, name, expected) in forms {
        assert_eq!(said(&after(&[form]), name), serde_json::json!(expected), "{form:?}");
    }
}

#[test]
fn sources_that_disagree_stand_side_by_side() {
    let form: &[(&str, &str)] = &[
        ("om", "alder"),
        ("form", "omstridt"),
        ("pastand1", "16"),
        ("kilde1", "gutten selv"),
        ("pastand2", "19"),
        ("kilde2", "et papir"),
    ];
    let session = after(&[form]);
    let case = session.fold(&SITE.basis(), today()).unwrap();
    assert_eq!(case.facts.len(), 1);
    let known = case.facts.values().next().unwrap();
    assert_eq!(known.state, rettesnor_engine::case::KnowledgeState::Disputed);
    assert_eq!(known.claims.len(), 2, "two ages that disagree are two sets of birth dates");
    assert_ne!(known.claims[0], known.claims[1]);
    assert_eq!(known.source.as_deref(), Some("gutten selv; et papir"));
}

#[test]
fn what_cannot_be_said_is_a_problem_with_a_remedy_and_changes_nothing() {
    let before = after(&[&[("om", "alder"), ("verdi", "30")]]);
    for form in [
        &[("om", "alder"), ("verdi", "mange")] as &[(&str, &str)],
        &[("om", "finnes_ikke"), ("verdi", "ja")],
        &[("om", "gravid")],
        &[("om", "gravid"), ("verdi", "kanskje")],
        &[("om", "innreist_i_norge"), ("verdi", "30.2.2026")],
        &[("om", "vedtak.1.truffet"), ("verdi", "2026-03-01")],
        &[("om", "alder"), ("form", "omstridt"), ("pastand1", "16")],
        &[("gjor", "start:finnes-ikke")],
        &[("gjor", "post:finnes_ikke")],
        &[("gjor", "fjern:vedtak")],
        &[("gjor", "hopp:finnes_ikke")],
        &[("om", "alder"), ("fra", "30"), ("til", "20")],
        &[("kommune", "Oslo")],
        &[("per", "i går")],
    ] {
        let mut session = before.clone();
        let taken = session.take_form(&SITE.basis(), &fields(form), today());
        assert!(!taken.problems.is_empty(), "{form:?}");
        for problem in &taken.problems {
            assert!(!problem.text.is_empty() && !problem.text.starts_with("guide-"), "{form:?}: {problem:?}");
            assert!(problem.help.is_some(), "{form:?}: {problem:?}");
        }
        assert_eq!(session, before, "{form:?}");
    }
}

#[test]
fn undo_takes_back_what_was_said_last_and_a_what_if_loses_nothing() {
    let mut session = after(&[
        &[("om", "alder"), ("verdi", "30")],
        &[("om", "gravid"), ("verdi", "ja")],
        &[("om", "gravid"), ("verdi", "nei"), ("gjor", "hva-hvis")],
    ]);
    assert_eq!(said(&session, "gravid"), "ja");
    assert_eq!(said(&session.with_what_if(), "gravid"), "nei");
    session.drop_what_if();
    assert_eq!(said(&session, "gravid"), "ja");
    session.undo();
    assert_eq!(said(&session, "gravid"), serde_json::Value::Null);
    assert_eq!(said(&session, "alder"), "30 år");
    session.undo();
    assert!(session.is_empty());
    assert_eq!(session.to_token(), "");
}

#[test]
fn an_answer_puts_an_end_to_not_knowing_and_the_other_way() {
    let known = after(&[
        &[("om", "fødselsdato"), ("gjor", "vet-ikke")],
        &[("om", "fødselsdato"), ("mal", "alder"), ("verdi", "30")],
    ]);
    assert_eq!(said(&known, "foedselsdato"), serde_json::Value::Null);
    assert_eq!(said(&known, "alder"), "30 år");
    let unknown =
        after(&[&[("om", "alder"), ("verdi", "30")], &[("om", "fødselsdato"), ("gjor", "vet-ikke")]]);
    assert_eq!(said(&unknown, "alder"), serde_json::Value::Null);
}

#[test]
fn records_come_and_go_and_those_after_move_up() {
    let session = after(&[
        &[("gjor", "post:vedtak")],
        &[("om", "vedtak.1.truffet_av"), ("verdi", "udi")],
        &[("gjor", "post:vedtak")],
        &[("om", "vedtak.2.truffet_av"), ("verdi", "une")],
        &[("gjor", "alle:vedtak")],
        &[("gjor", "fjern:vedtak.1")],
    ]);
    let file: serde_json::Value = serde_json::from_str(&to_json(&SITE.basis(), &session, today())).unwrap();
    assert_eq!(file["vedtak"].as_array().unwrap().len(), 1);
    assert_eq!(file["vedtak"][0]["truffet_av"], "une");
    assert_eq!(file["vedtak_fullstendig"], true);
}

#[test]
fn what_is_tried_of_a_record_is_not_of_another_when_one_is_taken_away() {
    let session = after(&[
        &[("gjor", "post:vedtak")],
        &[("gjor", "post:vedtak")],
        &[("gjor", "post:vedtak")],
        &[("om", "vedtak.2.truffet_av"), ("verdi", "une"), ("gjor", "hva-hvis")],
        &[("gjor", "fjern:vedtak.1")],
    ]);
    assert!(!session.has_what_if(), "what was the third record is not decided by UNE");
}

#[test]
fn what_is_wrong_is_told_in_the_language_of_the_reader() {
    let form = fields(&[("om", "alder"), ("fra", "30"), ("til", "20")]);
    let told: Vec<String> = Language::ALL
        .into_iter()
        .map(|language| {
            let site = Site::new(language);
            let problems = Session::default().take_form(&site.basis(), &form, today()).problems;
            assert_eq!(problems.len(), 1);
            let help = problems[0].help.clone().unwrap();
            assert_eq!(problems[0].path, "alder");
            assert!(!help.contains('{') && !problems[0].text.contains('{'), "{problems:?}");
            problems[0].text.clone()
        })
        .collect();
    assert!(told[0] != told[1] && told[1] != told[2] && told[0] != told[2], "{told:?}");
}

#[test]
fn nothing_is_taken_that_could_not_be_read_again() {
    let long = "a".repeat(200_000);
    let file = format!("{{\"fakta\": {{\"gravid\": {{\"verdi\": \"ja\", \"kilde\": \"{long}\"}}}}}}");
    let read = from_file(&SITE.basis(), ("situasjon.json", file.into_bytes()), today());
    assert!(read.is_err_and(|problems| problems[0].help.is_some()));
    let mut session = Session::of(vec![Step::Say("gravid".into(), Said::From("ja".into(), long))]);
    for form in [[("gjor", "glem:gravid")], [("f:alder", "30")]] {
        let taken = session.take_form(&SITE.basis(), &fields(&form), today());
        assert!(!taken.problems.is_empty() && !taken.changed, "{form:?}");
    }
    assert!(session.take_form(&SITE.basis(), &fields(&[("gjor", "angre")]), today()).changed);
}

#[test]
fn a_file_that_is_opened_on_a_later_day_stands_as_of_that_day_and_nobody_is_younger() {
    let basis = SITE.basis();
    let session = after(&[&[("om", "alder"), ("verdi", "17"), ("kilde", "hun selv")], &[("f:gravid", "ja")]]);
    let file = to_json(&basis, &session, today());
    let later = today().plus_days(400).unwrap();
    let opened = from_file(&basis, ("situasjon.json", file.into_bytes()), later).unwrap();
    let (told, now) = (session.fold(&basis, today()).unwrap(), opened.fold(&basis, later).unwrap());
    assert_eq!((now.today, now.law_date), (later, later), "no deadline is reckoned from the day of the file");
    let born = |case: &rettesnor_engine::case::Case| {
        let known = case.facts.values().find(|known| known.source.is_some()).unwrap();
        known.values.clone()
    };
    assert_eq!(born(&now), born(&told));
}

#[test]
fn a_day_that_was_chosen_stays_in_the_file() {
    let basis = SITE.basis();
    let session = after(&[&[("per", "2026-03-01"), ("f:alder", "17")]]);
    let file = to_json(&basis, &session, today());
    let later = today().plus_days(400).unwrap();
    let opened = from_file(&basis, ("situasjon.json", file.into_bytes()), later).unwrap();
    assert_eq!(opened.fold(&basis, later), session.fold(&basis, today()));
}

#[test]
fn a_list_is_not_taken_to_be_complete_until_that_is_said() {
    let session = after(&[&[("gjor", "post:vedtak")]]);
    let case = session.fold(&SITE.basis(), today()).unwrap();
    assert!(case.lists.values().all(|records| records.incomplete));
}

#[test]
fn a_file_read_back_says_the_same() {
    let session = after(&[
        &[("gjor", "start:har-fatt-avslag")],
        &[("om", "vedtak.1.truffet"), ("verdi", "2026-04-20")],
        &[("om", "alder"), ("form", "omtrent"), ("verdi", "25"), ("kilde", "hun selv")],
        &[("om", "gravid"), ("gjor", "vet-ikke")],
        &[("gjor", "alle:vedtak")],
        &[("om", "bor_i_mottak"), ("pastand1", "ja"), ("kilde1", "hun selv"), ("pastand2", "nei")],
    ]);
    let basis = SITE.basis();
    let file = to_json(&basis, &session, today());
    let read = from_file(&basis, ("situasjon.json", file.into_bytes()), today()).unwrap();
    assert_eq!(read.fold(&basis, today()), session.fold(&basis, today()));
}

#[test]
fn every_example_can_be_opened_and_says_what_the_file_says() {
    let basis = SITE.basis();
    let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/../../examples");
    let mut count = 0;
    for entry in std::fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.extension().is_none_or(|it| it != "toml") {
            continue;
        }
        let bytes = std::fs::read(&path).unwrap();
        let session = from_file(&basis, ("x.toml", bytes.clone()), today()).expect("an example is read");
        let clocks = rettesnor_guide::situation::Clocks { today: today(), facts: None, law: None };
        let names = rettesnor_examples::Names::new(&SITE.compiled().model);
        let (_, case) =
            rettesnor_guide::situation::read(&SITE.compiled().model, &names, ("x.toml", bytes), clocks);
        let (mut direct, mut opened) = (case.unwrap(), session.fold(&basis, today()).unwrap());
        // The day something became known is not part of a session.
        for case in [&mut direct, &mut opened] {
            for known in case.facts.values_mut() {
                known.known_on = None;
            }
        }
        assert_eq!(opened, direct, "{}", path.display());
        count += 1;
    }
    assert!(count > 10);
}

#[test]
fn a_link_has_nothing_sensitive_no_history_and_no_sources() {
    let session = after(&[
        &[("om", "lovlig_opphold"), ("verdi", "nei")],
        &[("om", "mulig_offer_for_menneskehandel"), ("verdi", "ja")],
        &[("om", "alder"), ("verdi", "16"), ("kilde", "naboen")],
        &[("om", "alder"), ("verdi", "30"), ("kilde", "naboen")],
        &[("kommune", "0301")],
    ]);
    let link = session.to_link(&SITE.basis());
    assert_eq!(link.left_out.len(), 3, "{:?}", link.left_out);
    let shared = Session::from_token(&link.token).unwrap();
    let steps: Vec<&Step> = shared.steps().collect();
    assert_eq!(steps, [&Step::Say("alder".into(), Said::Value("30 år".into()))]);
}

#[test]
fn a_token_of_a_later_version_or_too_long_is_told_as_that() {
    let token = after(&[&[("om", "alder"), ("verdi", "30")]]).to_token();
    let later = token.replacen('1', "2", 1);
    assert_eq!(Session::from_token(&later), Err(TokenError::Newer));
    assert_eq!(Session::from_token(&"1".repeat(MAX_TOKEN + 1)), Err(TokenError::TooLong));
    assert_eq!(Session::from_token("x"), Err(TokenError::Damaged));
}

#[test]
fn a_token_that_would_unfold_without_end_is_refused() {
    let huge = format!("[{}]", " ".repeat(8 * 1024 * 1024));
    let deflated = miniz_oxide::deflate::compress_to_vec(huge.as_bytes(), 9);
    let mut bytes = crc32fast::hash(&deflated).to_be_bytes().to_vec();
    bytes.extend(deflated);
    let token =
        format!("1{}", base64::Engine::encode(&base64::engine::general_purpose::URL_SAFE_NO_PAD, bytes));
    assert!(token.len() <= MAX_TOKEN, "the test is of what unfolds, not of what is long: {}", token.len());
    assert_eq!(Session::from_token(&token), Err(TokenError::Damaged));
}

#[test]
fn the_time_of_day_belongs_to_today_alone() {
    let mut session = after(&[&[("om", "alder"), ("verdi", "30")]]);
    assert_eq!(session.fold_at(&SITE.basis(), now()).unwrap().now, Some(now()));
    session.say(vec![Step::Per(Some("2026-04-01".into()))]);
    assert_eq!(session.fold_at(&SITE.basis(), now()).unwrap().now, None);
}

#[test]
fn a_token_stays_small() {
    let session = after(&[
        &[("gjor", "start:har-fatt-avslag")],
        &[("om", "alder"), ("verdi", "27")],
        &[("om", "vedtak.1.truffet"), ("verdi", "2026-04-20")],
        &[("om", "vedtak.1.brev_kom_frem"), ("verdi", "2026-04-24")],
        &[("om", "bor_i_mottak"), ("verdi", "ja")],
    ]);
    assert!(session.to_token().len() < 400, "{}", session.to_token().len());
}

fn any_said() -> impl Strategy<Value = Said> {
    let text = "[a-zæøå0-9 .,()±-]{0,20}";
    prop_oneof![
        text.prop_map(Said::Value),
        (text, text).prop_map(|(value, source)| Said::From(value, source)),
        proptest::collection::vec((text, text), 0..4).prop_map(Said::Disputed),
    ]
}

fn any_step() -> impl Strategy<Value = Step> {
    let name = "[a-z_]{1,12}";
    prop_oneof![
        ("[a-z_.0-9]{1,20}", any_said()).prop_map(|(path, said)| Step::Say(path, said)),
        name.prop_map(Step::Forget),
        name.prop_map(Step::Add),
        (name, any::<u32>()).prop_map(|(list, number)| Step::Remove(list, number)),
        (name, any::<bool>()).prop_map(|(list, yes)| Step::Complete(list, yes)),
        proptest::option::of("[0-9-]{0,10}").prop_map(Step::Per),
        proptest::option::of("[0-9-]{0,10}").prop_map(Step::Law),
        proptest::option::of("[0-9]{4}").prop_map(Step::Place),
        name.prop_map(Step::Later),
    ]
}

fn any_session() -> impl Strategy<Value = Session> {
    let groups = || proptest::collection::vec(proptest::collection::vec(any_step(), 1..4), 0..6);
    (groups(), groups()).prop_map(|(said, tried)| {
        let mut session = Session::default();
        for steps in said {
            session.say(steps);
        }
        for steps in tried {
            session.try_out(steps);
        }
        session
    })
}

proptest! {
    #[test]
    fn a_token_gives_back_the_session(session in any_session()) {
        prop_assert_eq!(Session::from_token(&session.to_token()), Ok(session));
    }

    #[test]
    fn every_changed_bit_is_found(session in any_session()) {
        let token = session.to_token();
        for at in 0..token.len() {
            for bit in 0..8 {
                let mut bytes = token.clone().into_bytes();
                bytes[at] ^= 1 << bit;
                if let Ok(changed) = String::from_utf8(bytes) {
                    prop_assert!(Session::from_token(&changed).is_err(), "{} bit {}", at, bit);
                }
            }
        }
    }

    #[test]
    fn every_cut_is_found(session in any_session()) {
        let token = session.to_token();
        for end in 1..token.len() {
            prop_assert!(Session::from_token(&token[..end]).is_err());
        }
    }

    #[test]
    fn hostile_text_is_an_error_or_a_session_and_never_a_panic(text in "\\PC{0,200}", bytes in proptest::collection::vec(any::<u8>(), 0..200)) {
        let _ = Session::from_token(&text);
        let mut checked = crc32fast::hash(&bytes).to_be_bytes().to_vec();
        checked.extend(&bytes);
        let engine = base64::engine::general_purpose::URL_SAFE_NO_PAD;
        let token = format!("1{}", base64::Engine::encode(&engine, checked));
        prop_assert_eq!(Session::from_token(&token), Err(TokenError::Damaged));
    }

    #[test]
    fn hostile_sessions_fold_to_a_case_or_to_problems(session in any_session()) {
        if let Err(problems) = session.fold(&SITE.basis(), today()) {
            prop_assert!(!problems.is_empty());
        }
    }

    #[test]
    fn hostile_forms_leave_a_session_that_folds(fields in proptest::collection::vec(("(om|gjor|form|verdi|fra|til|enten|omtrent|pluss|pastand1|pastand2|kilde|mal|per|kommune|f:alder|f:gravid)", "(alder|gravid|fødselsdato|vedtak\\.1\\.truffet|post:vedtak|glem:alder|hva-hvis|angre|omtrent|mellom|enten|omstridt|ja|nei|17|2026-03-09|[ -~æøå]{0,12})"), 0..8)) {
        let mut session = Session::default();
        session.take_form(&SITE.basis(), &fields, today());
        prop_assert!(session.fold(&SITE.basis(), today()).is_ok());
    }
}
