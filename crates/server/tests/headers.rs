//! What binds the browser stands on every answer, whatever is asked for.

#![expect(clippy::unwrap_used, reason = "a test that cannot ask has failed")]

mod support;

use axum::body::Body;
use axum::http::{Method, Request};
use rettesnor_server::guard::{CSP, HSTS, PERMISSIONS, Peer};
use rettesnor_server::limit::Rate;
use rettesnor_server::{Settings, router};
use std::time::Duration;
use support::{FREE, Reply, ask, shared, with};

/// Every route, some that are none, and methods that fit and do not.
fn requests() -> Vec<Request<Body>> {
    let paths = [
        "/",
        "/api",
        "/api/v1/openapi.json",
        "/api/v1/situasjon.schema.json",
        "/api/v1/vurder",
        "/api/v1/neste-sporsmal",
        "/api/v1/normer",
        "/api/v1/normer/klagefrist",
        "/api/v1/normer/finnes-ikke",
        "/api/v1/normer/klagefrist/forklar",
        "/api/v1/fakta",
        "/api/v1/tjenester",
        "/api/v1/endringer?fra=2020-01-01&til=2026-01-01",
        "/api/v1/finnes-ikke",
        "/helse",
        "/metrics",
        "/a/finnes-ikke.js",
        "/a/..%2f..%2fetc%2fpasswd",
        "/sw.js",
        "/veiviser",
        "/%ff",
    ];
    let methods = [Method::GET, Method::HEAD, Method::POST, Method::OPTIONS, Method::DELETE, Method::PUT];
    let all = paths.iter().flat_map(|path| methods.iter().map(move |method| (*path, method.clone())));
    all.map(|(path, method)| {
        let request = Request::builder().method(method).uri(path);
        let request =
            request.header("origin", "https://annet.example").header("content-type", "application/json");
        request.body(Body::from("{}")).unwrap()
    })
    .collect()
}

fn holds(reply: &Reply, about: &str) {
    let fixed = [
        ("content-security-policy", CSP),
        ("cross-origin-opener-policy", "same-origin"),
        ("cross-origin-embedder-policy", "require-corp"),
        ("cross-origin-resource-policy", "same-origin"),
        ("permissions-policy", PERMISSIONS),
        ("referrer-policy", "no-referrer"),
        ("x-content-type-options", "nosniff"),
        ("x-frame-options", "DENY"),
    ];
    for (name, value) in fixed {
        assert_eq!(reply.header(name), value, "{about}");
    }
    assert!(!reply.header("cache-control").is_empty(), "{about}");
    for name in reply.headers.keys() {
        let name = name.as_str();
        assert!(
            name != "set-cookie" && !name.starts_with("access-control-") && name != "server",
            "{about}: {name}"
        );
    }
}

#[tokio::test]
async fn every_answer_binds_the_browser_sets_no_cookie_and_lets_no_other_origin_in() {
    for request in requests() {
        let about = format!("{} {}", request.method(), request.uri());
        let reply = ask(shared(), request).await;
        holds(&reply, &about);
        assert_eq!(reply.header("strict-transport-security"), "", "{about}");
        assert!(reply.status.as_u16() < 500, "{about}: {}", reply.status);
    }
}

#[tokio::test]
async fn a_year_of_tls_is_promised_only_where_tls_is_in_front() {
    let secure = router(with(Settings { tls_in_front: true, ..FREE }));
    for request in requests() {
        let about = format!("{} {}", request.method(), request.uri());
        let reply = ask(secure.clone(), request).await;
        holds(&reply, &about);
        assert_eq!(reply.header("strict-transport-security"), HSTS, "{about}");
    }
}

#[test]
fn the_policy_lets_in_nothing_inline_and_no_other_host() {
    let allowed = ["'none'", "'self'", "'wasm-unsafe-eval'", "data:", "'script'", "rettesnor"];
    for directive in CSP.split(';') {
        let mut words = directive.split_whitespace();
        let name = words.next().unwrap();
        for word in words {
            assert!(allowed.contains(&word), "{name}: {word}");
            assert!(word != "data:" || name == "img-src", "{name}");
        }
    }
}

#[tokio::test]
async fn who_asks_too_often_is_told_when_to_come_back_and_health_is_always_told() {
    let limited = router(with(Settings { rate: Rate { steady: 1, burst: 3 }, ..FREE }));
    let request = |path: &str, last: u8| {
        Request::get(path).extension(Peer([192, 0, 2, last].into())).body(Body::empty()).unwrap()
    };
    for _ in 0..3 {
        assert_eq!(ask(limited.clone(), request("/api/v1/normer", 1)).await.status, 200);
    }
    let refused = ask(limited.clone(), request("/api/v1/normer", 1)).await;
    assert_eq!(refused.status, 429);
    assert_eq!(refused.header("retry-after"), "1");
    assert_eq!(refused.header("content-type"), "application/problem+json");
    holds(&refused, "429");
    assert_eq!(
        ask(limited.clone(), request("/api/v1/normer", 2)).await.status,
        200,
        "others are not touched"
    );
    assert_eq!(ask(limited.clone(), request("/helse", 1)).await.status, 200);
    let person = ask(limited, request("/veiviser", 1)).await;
    assert_eq!(person.status, 429);
    assert_eq!(person.header("content-type"), "text/html; charset=utf-8", "people are shown a page");
    holds(&person, "429 for people");
}

#[tokio::test]
async fn measures_are_not_told_to_who_comes_by_a_proxy() {
    let behind = router(with(Settings { proxies: 1, ..FREE }));
    let request = |forwarded: bool| {
        let request = Request::get("/metrics");
        let request = if forwarded { request.header("x-forwarded-for", "203.0.113.9") } else { request };
        request.body(Body::empty()).unwrap()
    };
    assert_eq!(ask(behind.clone(), request(false)).await.status, 200);
    let outside = ask(behind, request(true)).await;
    assert_eq!(outside.status, 404);
    assert!(!outside.text().contains("rettesnor_requests_total"));
}

#[tokio::test]
async fn a_page_waits_no_longer_than_it_may() {
    let impatient = router(with(Settings { patience: Duration::ZERO, ..FREE }));
    // What takes longer than the clock can tell: nothing at all may be done in no time.
    let long = [
        ("/veiviser", "application/x-www-form-urlencoded", "gjor=start:har-fatt-avslag"),
        ("/api/v1/vurder", "application/json", "{}"),
    ];
    for (path, kind, body) in long {
        let request = Request::post(path).header("content-type", kind).body(Body::from(body)).unwrap();
        let reply = ask(impatient.clone(), request).await;
        assert_eq!(reply.status, 503, "{path}");
        holds(&reply, path);
    }
}

#[tokio::test]
async fn measures_name_routes_by_pattern_and_hold_nothing_anybody_asked_for() {
    let server = router(with(FREE));
    let ask_for = |path: &str| Request::get(path).body(Body::empty()).unwrap();
    for path in ["/api/v1/normer/hemmeligheten", "/hemmeligheten", "/api/v1/fakta?hemmeligheten=1"] {
        ask(server.clone(), ask_for(path)).await;
    }
    let text = ask(server, ask_for("/metrics")).await.text();
    assert!(text.contains("route=\"/api/v1/normer/{slug}\",status=\"404\"} 1"), "{text}");
    assert!(text.contains("route=\"side\",status=\"404\"} 1"), "{text}");
    assert!(!text.contains("hemmelig"), "{text}");
}
