//! The interface for other programs.

#![expect(
    clippy::unwrap_used,
    clippy::panic,
    clippy::indexing_slicing,
    clippy::too_many_lines,
    clippy::single_match_else,
    reason = "a test that cannot ask has failed"
)]

mod support;

use rettesnor_embedded::RULES;
use rettesnor_engine::Evaluator;
use rettesnor_examples::Names;
use rettesnor_guide::situation::{self, Clocks};
use rettesnor_guide::texts::{Language, Texts};
use rettesnor_guide::view::{self, Shown};
use rettesnor_rules::program::Compiled;
use rettesnor_server::api::describe::openapi;
use rettesnor_values::Day;
use serde_json::{Value, json};
use support::{examples, get, get_with, misfits, post, send};

/// The answer made without a server, as the command line makes it.
fn answered(compiled: &Compiled, name: &str, text: &str) -> String {
    let clocks = Clocks { today: Day::from_ymd(2026, 3, 20).unwrap(), facts: None, law: None };
    let names = Names::new(&compiled.model);
    let (_, case) = situation::read(&compiled.model, &names, (name, text.as_bytes().to_vec()), clocks);
    let texts = Texts::new(Language::Nb);
    let mut answer = view::answer(&texts, &mut Evaluator::new(compiled), &case.unwrap(), &Shown::default());
    answer.terms = view::explained(&compiled.model, &answer);
    serde_json::to_string(&answer).unwrap()
}

#[tokio::test]
async fn every_example_is_answered_byte_for_byte_as_without_a_server() {
    let compiled = Compiled::from_trusted(RULES).unwrap();
    for (name, text) in examples() {
        let reply = send("/api/v1/vurder", "application/toml; charset=utf-8", text.as_str()).await;
        assert_eq!(reply.status, 200, "{name}: {}", reply.text());
        assert_eq!(reply.text(), answered(&compiled, "situasjon.toml", &text), "{name}");
    }
}

#[tokio::test]
async fn what_one_request_tells_is_unknown_to_the_next() {
    let empty = post("/api/v1/vurder?per=2026-03-20", "{}").await.text();
    for (_, text) in examples() {
        assert_eq!(send("/api/v1/vurder", "application/toml", text).await.status, 200);
        assert_eq!(post("/api/v1/vurder?per=2026-03-20", "{}").await.text(), empty);
    }
}

#[tokio::test]
async fn the_answer_is_in_the_language_asked_for_and_the_address_wins_over_the_header() {
    let body = json!({ "per": "2026-03-20", "fakta": { "alder": 17 } }).to_string();
    let notice = async |path: &str| post(path, body.as_str()).await.json()["notice"].clone();
    let (nb, nn, en) = (
        notice("/api/v1/vurder").await,
        notice("/api/v1/vurder?sprak=nn").await,
        notice("/api/v1/vurder?sprak=en").await,
    );
    assert!(nb != nn && nn != en && nb != en);
    let headed = get_with("/api/v1/normer/klagefrist", ("accept-language", "en, nb;q=0.5")).await;
    assert_eq!(headed.header("content-language"), "en");
    let both = get_with("/api/v1/normer/klagefrist?sprak=nn", ("accept-language", "en")).await;
    assert_eq!(both.header("content-language"), "nn");
    assert_eq!(both.header("vary"), "accept-language");
}

#[tokio::test]
async fn options_narrow_the_answer_and_give_reasons() {
    let body =
        r#"{ "per": "2026-03-20", "fakta": { "alder": "17 år", "oppholdsstatus": "uten_lovlig_opphold" } }"#;
    let lines = |answer: &Value| -> Vec<Value> {
        let columns = answer["columns"].as_array().unwrap().iter();
        columns.flat_map(|column| column["lines"].as_array().unwrap().clone()).collect()
    };
    let usual = lines(&post("/api/v1/vurder", body).await.json());
    assert!(usual.iter().all(|line| line["reason"].is_null()));
    let health = lines(&post("/api/v1/vurder?bare=helse&grunner=ja", body).await.json());
    assert!(!health.is_empty() && health.len() < usual.len());
    assert!(health.iter().all(|line| line["reason"].is_object()));
    let short = post("/api/v1/vurder?kort=ja", body).await;
    assert!(short.json()["untouched"].as_u64().unwrap() > 0);
    assert!(lines(&short.json()).len() < usual.len());
    let all = post("/api/v1/vurder?alt=ja", body).await.json();
    assert_eq!(all["folded"], 0);
    let old = post("/api/v1/vurder?rett_per=2020-01-01", body).await.json();
    assert_eq!(old["law_date"]["date"], "2020-01-01");
}

#[tokio::test]
async fn the_next_question_is_one_that_has_not_been_answered() {
    let first = post("/api/v1/neste-sporsmal", r#"{ "per": "2026-03-20" }"#).await.json();
    let asked = first["questions"][0]["asks"].as_str().unwrap().to_owned();
    assert_eq!(first["questions"].as_array().unwrap().len(), 1);
    let body = json!({ "per": "2026-03-20", "fakta": { asked.clone(): "ukjent" } }).to_string();
    let more = post("/api/v1/neste-sporsmal?antall=5", body).await.json();
    let questions = more["questions"].as_array().unwrap();
    assert_eq!(questions.len(), 5);
    assert!(questions.iter().all(|one| one["asks"] != asked.as_str()));
}

#[tokio::test]
async fn a_rule_is_listed_shown_and_explained() {
    let listed = get("/api/v1/normer?slag=frist&sok=klage").await.json();
    let norms = listed["norms"].as_array().unwrap();
    assert!(norms.iter().any(|norm| norm["slug"] == "klagefrist"));
    assert!(norms.iter().all(|norm| norm["kind"] == "frist"));
    let one = get("/api/v1/normer/klagefrist").await.json();
    assert!(!one["versions"].as_array().unwrap().is_empty());
    assert!(one["versions"][0]["law"][0]["url"].as_str().unwrap().starts_with("https://lovdata.no/"));
    let (_, text) = examples().into_iter().find(|(name, _)| name == "to-vedtak").unwrap();
    let told = send("/api/v1/normer/klagefrist/forklar", "application/toml", text).await.json();
    let lines = told["now"].as_array().unwrap();
    assert_eq!(lines.len(), 2, "one for each decision");
    assert!(lines.iter().all(|line| line["norm"] == "klagefrist" && line["reason"].is_object()));
    assert_eq!(get("/api/v1/normer/finnes-ikke").await.status, 404);
    assert_eq!(post("/api/v1/normer/finnes-ikke/forklar", "{}").await.status, 404);
}

#[tokio::test]
async fn facts_and_schema_name_what_the_reader_takes() {
    let facts = get("/api/v1/fakta").await.json();
    let schema = get("/api/v1/situasjon.schema.json").await.json();
    let (mut case, mut fields) = (0, 0);
    for fact in facts["facts"].as_array().unwrap() {
        let slug = fact["slug"].as_str().unwrap();
        match fact["list"].as_str() {
            Some(list) => {
                let field = slug.strip_prefix(&format!("{list}.")).unwrap_or(slug);
                assert!(schema["properties"][list]["items"]["properties"][field].is_object(), "{slug}");
                fields += 1;
            }
            None => {
                assert!(schema["properties"]["fakta"]["properties"][slug].is_object(), "{slug}");
                case += 1;
            }
        }
    }
    assert!(case > 100 && fields > 20);
    let bounded = facts["facts"].as_array().unwrap().iter().find(|fact| fact["maximum"].is_i64()).unwrap();
    let path = &schema["properties"]["fakta"]["properties"][bounded["slug"].as_str().unwrap()]["anyOf"][0];
    assert_eq!((&path["minimum"], &path["maximum"]), (&bounded["minimum"], &bounded["maximum"]));
    assert!(
        facts["facts"].as_array().unwrap().iter().any(|fact| fact["slug"] == "alder" && fact["unit"] == "år")
    );
}

#[tokio::test]
async fn whom_to_call_is_ranked_by_place_and_time_and_nothing_secret_is_told() {
    let body = r#"{ "fakta": { "alder": "15 år" } }"#;
    let told = post("/api/v1/tjenester?na=2026-03-20T14:30&kommune=0301", body).await.json();
    assert_eq!(told["municipality"], "0301");
    let emergency = told["emergency"].as_array().unwrap();
    assert!(emergency.iter().any(|one| one["service"]["channels"][0]["reach"]["phone"]["number"] == "113"));
    let listed = get("/api/v1/tjenester").await.json();
    let all = listed["services"].as_array().unwrap();
    assert!(all.len() > 20);
    let mut seen = all.iter().chain(told["services"].as_array().unwrap()).map(|one| &one["service"]);
    assert!(seen.all(|service| service["level"] == "offentlig"
        && service["channels"].as_array().unwrap().iter().all(|channel| channel["level"] == "offentlig")));
    let near = get("/api/v1/tjenester?kommune=0301&sok=r%C3%A5d").await.json();
    let near = near["services"].as_array().unwrap().len();
    assert!(near > 0 && near < all.len());
}

#[tokio::test]
async fn what_the_law_changed_is_told_with_what_it_bears_on() {
    let told = get("/api/v1/endringer?fra=2015-01-01&til=2026-03-20").await.json();
    let norms = told["norms"].as_array().unwrap();
    assert!(norms.iter().any(|one| one["change"] == "endret" && one["before"] != one["after"]));
    assert!(
        told["definitions"]
            .as_array()
            .unwrap()
            .iter()
            .any(|one| !one["norms"].as_array().unwrap().is_empty())
    );
    let same = get("/api/v1/endringer?fra=2026-03-20&til=2026-03-20").await.json();
    assert_eq!((&same["norms"], &same["definitions"]), (&json!([]), &json!([])));
    let missing = get("/api/v1/endringer?fra=2026-03-20").await;
    assert_eq!(missing.status, 400);
    assert_eq!(missing.json()["errors"][0]["parameter"], "til");
}

#[tokio::test]
async fn a_lookup_is_not_sent_twice_and_another_language_is_another_answer() {
    for path in [
        "/api/v1/normer",
        "/api/v1/normer/klagefrist",
        "/api/v1/fakta",
        "/api/v1/situasjon.schema.json",
        "/api/v1/tjenester",
    ] {
        let first = get(path).await;
        let tag = first.header("etag").to_owned();
        assert!(tag.len() > 10, "{path}: {tag}");
        let again = get_with(path, ("if-none-match", &format!("\"annet\", W/{tag}"))).await;
        assert_eq!((again.status.as_u16(), again.body.len()), (304, 0), "{path}");
        assert_eq!(again.header("etag"), tag);
        let other = get_with(&format!("{path}?sprak=en"), ("if-none-match", &tag)).await;
        assert_eq!(other.status, 200, "{path}");
        assert_eq!(get_with(path, ("if-none-match", "\"annet\"")).await.status, 200);
    }
}

#[tokio::test]
async fn what_cannot_be_answered_is_not_said_to_be_unchanged() {
    let tag = get("/api/v1/normer").await.header("etag").to_owned();
    for known in ["*", tag.as_str()] {
        for (path, status) in [
            ("/api/v1/normer/finnes-ikke", 404),
            ("/api/v1/normer/%ff", 404),
            ("/api/v1/endringer?fra=2026-03-20", 400),
            ("/api/v1/endringer?fra=2026-03-20&til=snart", 400),
            ("/api/v1/tjenester?kommune=oslo", 400),
        ] {
            let reply = get_with(path, ("if-none-match", known)).await;
            assert_eq!(reply.status, status, "{path} {known}");
            assert_eq!(reply.header("content-type"), "application/problem+json", "{path} {known}");
        }
        assert_eq!(
            get_with("/api/v1/normer/klagefrist", ("if-none-match", known)).await.status,
            if known == "*" { 304 } else { 200 }
        );
    }
}

#[tokio::test]
async fn of_many_faults_the_first_are_told() {
    let facts: serde_json::Map<_, _> = (0..150).map(|number| (format!("q{number}"), json!("ja"))).collect();
    let reply = post("/api/v1/vurder", json!({ "fakta": facts }).to_string()).await;
    assert_eq!(reply.status, 422);
    assert_eq!(reply.json()["errors"].as_array().unwrap().len(), 100);
}

#[tokio::test]
async fn a_situation_that_cannot_be_read_is_told_of_by_fact_and_nothing_is_assumed() {
    let body = r#"{ "fakta": { "aldr": "17 år", "oppholdsstatus": "turist_paa_maanen", "fodselsdato": "2026-02-31" } }"#;
    let reply = post("/api/v1/vurder", body).await;
    assert_eq!(reply.status, 422);
    assert_eq!(reply.header("content-type"), "application/problem+json");
    let told = reply.json();
    assert_eq!(told["type"], "/api#problem-situasjon");
    assert_eq!(told["status"], 422);
    let named: Vec<_> =
        told["errors"].as_array().unwrap().iter().map(|one| one["fact"].as_str().unwrap()).collect();
    assert!(
        named.contains(&"aldr") && named.contains(&"oppholdsstatus") && named.contains(&"fodselsdato"),
        "{named:?}"
    );
    let near = told["errors"].as_array().unwrap().iter().find(|one| one["fact"] == "aldr").unwrap();
    assert!(
        near["detail"].as_str().unwrap().contains("aldr")
            || near["remedy"].as_str().unwrap().contains("alder"),
        "{near}"
    );
    let broken = post("/api/v1/vurder", "{\n  \"fakta\": {,}\n}").await;
    assert_eq!(broken.status, 400);
    assert_eq!(broken.json()["errors"][0]["line"], 2);
    let english = post("/api/v1/vurder?sprak=en", body).await.json();
    assert_ne!(english["title"], told["title"]);
}

#[tokio::test]
async fn hostile_bodies_are_refused_without_harm() {
    let deep = "[".repeat(200_000);
    let nested = format!("{{\"fakta\":{}1{}}}", "{\"a\":".repeat(100), "}".repeat(100));
    let records = format!("{{\"vedtak\":[{}]}}", vec!["{}"; 201].join(","));
    let twice = r#"{ "fakta": { "alder": 1 }, "fakta": { "alder": 2 } }"#;
    let phrase =
        json!({ "fakta": { "alder": format!("enten {} eller 1 år", "1 år eller ".repeat(20_000)) } })
            .to_string();
    let bodies: [(&[u8], &[u16]); 11] = [
        (b"", &[400]),
        (b"\xff\xfe\x00", &[400]),
        (b"null", &[422]),
        (b"[]", &[422]),
        (b"1e999", &[400, 422]),
        (deep.as_bytes(), &[400]),
        (nested.as_bytes(), &[422]),
        (records.as_bytes(), &[422]),
        (twice.as_bytes(), &[400]),
        (phrase.as_bytes(), &[200, 422]),
        (br#"{ "fakta": { "alder": "\u0000`\n```regel" } }"#, &[422]),
    ];
    for path in
        ["/api/v1/vurder", "/api/v1/neste-sporsmal", "/api/v1/tjenester", "/api/v1/normer/klagefrist/forklar"]
    {
        for (body, expected) in bodies {
            let reply = post(path, body).await;
            let shown: String = String::from_utf8_lossy(body).chars().take(60).collect();
            assert!(
                expected.contains(&reply.status.as_u16()),
                "{path} {shown}: {} {}",
                reply.status,
                reply.text()
            );
        }
    }
    for toml in [
        format!("a = {}", "[".repeat(100_000)),
        format!("fakta = {}", "{a=".repeat(100_000)),
        "a.".repeat(100_000),
    ] {
        assert_eq!(send("/api/v1/vurder", "application/toml", toml).await.status, 400);
    }
    assert_eq!(post("/api/v1/vurder", "{}").await.status, 200, "it still answers");
}

#[tokio::test]
async fn limits_and_forms_are_held_to() {
    let large = format!("{{\"fakta\":{{}}{}}}", " ".repeat(1024 * 1024));
    assert_eq!(post("/api/v1/vurder", large).await.status, 413);
    assert_eq!(send("/api/v1/vurder", "application/x-www-form-urlencoded", "a=1").await.status, 415);
    assert_eq!(send("/api/v1/vurder", "text/plain", "{}").await.status, 415);
    let wrong = get("/api/v1/vurder").await;
    assert_eq!(wrong.status, 405);
    assert!(wrong.header("allow").contains("POST"), "{:?}", wrong.headers);
    assert_eq!(wrong.header("content-type"), "application/problem+json");
    assert_eq!(get("/api/v1/finnes-ikke").await.json()["type"], "/api#problem-finnes-ikke");
    let parameters = [
        ("/api/v1/vurder?per=i-dag", "per"),
        ("/api/v1/vurder?par=2026-01-01", "par"),
        ("/api/v1/vurder?per=2026-01-01&per=2026-01-02", "per"),
        ("/api/v1/vurder?grunner=true", "grunner"),
        ("/api/v1/vurder?sprak=se", "sprak"),
        ("/api/v1/neste-sporsmal?antall=0", "antall"),
        ("/api/v1/neste-sporsmal?antall=51", "antall"),
        ("/api/v1/tjenester?kommune=oslo", "kommune"),
        ("/api/v1/tjenester?na=snart", "na"),
    ];
    for (path, name) in parameters {
        let reply = post(path, "{}").await;
        assert_eq!(reply.status, 400, "{path}");
        let told = reply.json();
        assert_eq!(told["errors"][0]["parameter"], name, "{path}");
        assert!(!told["errors"][0]["detail"].as_str().unwrap().starts_with("api-"), "{told}");
    }
}

/// The shape the description gives an answer.
fn described<'d>(document: &'d Value, path: &str, method: &str, status: &str) -> &'d Value {
    let response = &document["paths"][path][method]["responses"][status];
    let contents = response["content"].as_object().unwrap_or_else(|| panic!("{method} {path} {status}"));
    &contents.values().next().unwrap()["schema"]
}

#[tokio::test]
async fn every_answer_has_the_shape_the_description_gives_it() {
    let document = openapi();
    let mut found = Vec::new();
    for (name, text) in examples() {
        for (path, asked) in [
            ("/api/v1/vurder", "/api/v1/vurder?grunner=ja&alt=ja"),
            ("/api/v1/neste-sporsmal", "/api/v1/neste-sporsmal?antall=20"),
            ("/api/v1/tjenester", "/api/v1/tjenester"),
            ("/api/v1/normer/{slug}/forklar", "/api/v1/normer/klagefrist/forklar"),
        ] {
            let value = send(asked, "application/toml", text.as_str()).await.json();
            found.extend(misfits(document, described(document, path, "post", "200"), &value, &name));
        }
    }
    for (path, asked) in [
        ("/api/v1/normer", "/api/v1/normer"),
        ("/api/v1/normer/{slug}", "/api/v1/normer/klagefrist"),
        ("/api/v1/fakta", "/api/v1/fakta"),
        ("/api/v1/tjenester", "/api/v1/tjenester"),
        ("/api/v1/endringer", "/api/v1/endringer?fra=2015-01-01&til=2026-03-20"),
    ] {
        let value = get(asked).await.json();
        found.extend(misfits(document, described(document, path, "get", "200"), &value, path));
    }
    let wrong = post("/api/v1/vurder", r#"{ "fakta": { "aldr": 1 } }"#).await.json();
    found.extend(misfits(document, described(document, "/api/v1/vurder", "post", "422"), &wrong, "problem"));
    found.truncate(20);
    assert_eq!(found, Vec::<String>::new());
}

#[tokio::test]
async fn the_description_is_served_for_programs_and_for_people() {
    let document = get("/api/v1/openapi.json").await;
    assert_eq!(&document.json(), openapi());
    let page = get("/api").await;
    assert_eq!(page.header("content-type"), "text/html; charset=utf-8");
    let text = page.text();
    for path in openapi()["paths"].as_object().unwrap().keys() {
        assert!(text.contains(&format!("{path}</code>")), "{path}");
    }
    assert!(text.contains("id=\"problem-situasjon\""));
    assert!(
        !text.contains("<script") && !text.contains("style=") && !text.contains("http"),
        "nothing inline, nobody else"
    );
    let style = text.split("href=\"").nth(1).and_then(|rest| rest.split('"').next()).unwrap();
    let style = get(style).await;
    assert_eq!(style.header("content-type"), "text/css; charset=utf-8");
    assert!(style.header("cache-control").contains("immutable"));
}
