//! Nothing said of a person is logged, at any level, by us or by a library. The test has its own process, since what is logged is
//! caught for the whole of it.

#![expect(clippy::unwrap_used, reason = "a test that cannot ask has failed")]

mod support;

use rettesnor_server::desk::Refused;
use rettesnor_server::serve::serve;
use rettesnor_server::{faults, router};
use std::io::{self, Write};
use std::net::Ipv4Addr;
use std::sync::{Arc, Mutex};
use support::{FREE, with};
use tokio::io::{AsyncReadExt as _, AsyncWriteExt as _};
use tokio::net::{TcpListener, TcpStream};
use tracing_subscriber::fmt::MakeWriter;

/// Everything logged.
#[derive(Debug, Clone, Default)]
struct Caught(Arc<Mutex<Vec<u8>>>);

impl Write for Caught {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        Write::write(&mut *self.0.lock().unwrap(), bytes)
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

impl<'a> MakeWriter<'a> for Caught {
    type Writer = Self;

    fn make_writer(&'a self) -> Self {
        self.clone()
    }
}

/// Requests with a mark wherever something can be said: path, query, header, body; well formed and not.
fn requests() -> Vec<String> {
    let bodies = [
        r#"{ "fakta": { "alder": "17 år", "oppholdsstatus": "asylsøker", "bor_i_mottak": { "verdi": "ja", "kilde": "MERKET" } } }"#,
        r#"{ "fakta": { "MERKET": "ja" } }"#,
        r#"{ "fakta": { "alder": "MERKET" } }"#,
        r#"{ "fakta": { "alder": MERKET } }"#,
        r#"{ "per": "MERKET" }"#,
        "MERKET",
    ];
    let paths = [
        "/api/v1/vurder",
        "/api/v1/vurder?bare=MERKET",
        "/api/v1/vurder?per=MERKET",
        "/api/v1/neste-sporsmal",
        "/api/v1/normer/MERKET/forklar",
        "/api/v1/normer/klagefrist/forklar",
        "/api/v1/tjenester?kommune=MERKET",
        "/veiviser",
        "/MERKET",
    ];
    let mut all = Vec::new();
    for path in paths {
        for body in bodies {
            for kind in
                ["application/json", "application/toml", "application/x-www-form-urlencoded", "MERKET/MERKET"]
            {
                let length = body.len();
                all.push(format!(
                    "POST {path} HTTP/1.1\r\nhost: MERKET.example\r\ncontent-type: {kind}\r\naccept-language: MERKET\r\n\
                     x-forwarded-for: MERKET\r\nuser-agent: MERKET\r\ncontent-length: {length}\r\nconnection: close\r\n\r\n{body}"
                ));
            }
        }
    }
    all.push("MERKET /MERKET HTTP/1.1\r\nhost: a\r\nconnection: close\r\n\r\n".to_owned());
    all.push("GET /MERKET HTTP/9.9 MERKET\r\n\r\n".to_owned());
    all.push("POST /api/v1/vurder HTTP/1.1\r\nhost: a\r\ncontent-length: 900\r\n\r\nMERKET".to_owned());
    all
}

#[tokio::test]
async fn nothing_that_is_told_or_asked_for_is_logged_at_any_level() {
    let caught = Caught::default();
    let everything = tracing_subscriber::fmt().with_max_level(tracing::Level::TRACE);
    everything.with_writer(caught.clone()).with_ansi(false).init();
    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let address = listener.local_addr().unwrap();
    let server = tokio::spawn(serve(listener, router(with(FREE)), None, std::future::pending()));
    let mut statuses = std::collections::BTreeSet::new();
    for request in requests() {
        let mut stream = TcpStream::connect(address).await.unwrap();
        stream.write_all(request.as_bytes()).await.unwrap();
        // One that says less than it promised must break off; whoever breaks off otherwise gets no answer.
        if request.contains("content-length: 900") {
            stream.shutdown().await.unwrap();
        }
        let mut reply = Vec::new();
        // One that was broken off may be answered by nothing.
        let _ = stream.read_to_end(&mut reply).await;
        let reply = String::from_utf8_lossy(&reply).into_owned();
        statuses.extend(reply.split(' ').nth(1).map(str::to_owned));
    }
    // A fault in the program often quotes the text it failed on.
    faults::tell_places();
    let app = with(FREE);
    let failed = app.desks.ask(Ipv4Addr::LOCALHOST.into(), |_| assert_eq!("MERKET", "asylsøker")).await;
    // What this test itself has to say of a failure is to be seen.
    drop(std::panic::take_hook());
    assert_eq!(failed, Err(Refused::Gone));
    server.abort();
    assert!(["200", "400", "404", "415", "422"].iter().all(|one| statuses.contains(*one)), "{statuses:?}");
    let log = String::from_utf8(caught.0.lock().unwrap().clone()).unwrap();
    assert!(log.lines().count() > 200, "the log was caught");
    assert!(log.contains("/api/v1/normer/{slug}/forklar"), "routes are named by their pattern");
    assert!(log.contains("tests/logs.rs"), "a fault is told of by its place");
    for told in ["MERKET", "merket", "asylsøker", "17 år", "bor_i_mottak", "127.0.0.1"] {
        let line = log.lines().find(|line| line.contains(told));
        assert_eq!(line, None, "{told}");
    }
}
