//! The program itself: it starts, takes its arguments, reads changed rules, and ends when told to.

#![cfg(unix)]
#![expect(
    clippy::disallowed_methods,
    clippy::unwrap_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a test starts the program and speaks to it"
)]

use std::fs;
use std::io::{BufRead as _, BufReader, Read as _, Write as _};
use std::net::TcpStream;
use std::path::{Path, PathBuf};
use std::process::{Child, ChildStderr, Command, Stdio};
use std::time::{Duration, Instant};

struct Running {
    child: Child,
    log: BufReader<ChildStderr>,
    address: String,
}

impl Drop for Running {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

impl Running {
    /// Starts the program at a free port and waits until it is ready.
    fn start(arguments: &[&str]) -> Self {
        let mut child = Command::new(env!("CARGO_BIN_EXE_rettesnor-server"))
            .args(["--address", "127.0.0.1:0"])
            .args(arguments)
            .stderr(Stdio::piped())
            .spawn()
            .unwrap();
        let mut running =
            Self { log: BufReader::new(child.stderr.take().unwrap()), child, address: String::new() };
        let ready = running.line_with("klar");
        ready["address"].as_str().unwrap().clone_into(&mut running.address);
        running
    }

    /// The next log line that tells this.
    fn line_with(&mut self, message: &str) -> serde_json::Value {
        let mut line = String::new();
        while self.log.read_line(&mut line).unwrap() > 0 {
            let told: serde_json::Value = serde_json::from_str(&line).unwrap();
            if told["message"].as_str().is_some_and(|text| text.contains(message)) {
                return told;
            }
            line.clear();
        }
        panic!("the log ended without {message}");
    }

    fn connect(&self) -> TcpStream {
        let stream = TcpStream::connect(&self.address).unwrap();
        stream.set_read_timeout(Some(Duration::from_secs(20))).unwrap();
        stream
    }

    fn get(&self, path: &str) -> String {
        let mut stream = self.connect();
        write!(stream, "GET {path} HTTP/1.1\r\nhost: a\r\nconnection: close\r\n\r\n").unwrap();
        let mut reply = String::new();
        stream.read_to_string(&mut reply).unwrap();
        reply
    }

    fn terminate(&self) {
        let told = Command::new("kill").args(["-TERM", &self.child.id().to_string()]).status().unwrap();
        assert!(told.success());
    }
}

#[test]
fn what_is_under_way_is_finished_before_the_program_ends() {
    let mut server = Running::start(&[]);
    let (head, body) = (
        "POST /api/v1/vurder HTTP/1.1\r\nhost: a\r\ncontent-type: application/json\r\ncontent-length: 2\r\n\r\n",
        "{}",
    );
    let mut stream = server.connect();
    stream.write_all(head.as_bytes()).unwrap();
    // The head must have been read before the program is told to end: it has then begun to wait for the body.
    std::thread::sleep(Duration::from_millis(500));
    server.terminate();
    server.line_with("avslutter");
    std::thread::sleep(Duration::from_millis(200));
    assert!(TcpStream::connect(&server.address).is_err(), "nobody new is let in");
    stream.write_all(body.as_bytes()).unwrap();
    let mut reply = String::new();
    stream.read_to_string(&mut reply).unwrap();
    assert!(reply.starts_with("HTTP/1.1 200"), "{reply}");
    assert!(reply.contains("rettesnor-answer/1"));
    let deadline = Instant::now() + Duration::from_secs(10);
    while Instant::now() < deadline {
        if let Some(status) = server.child.try_wait().unwrap() {
            assert!(status.success(), "{status}");
            return;
        }
        std::thread::sleep(Duration::from_millis(50));
    }
    panic!("the program did not end");
}

/// A rule base of one rule, in a folder of its own.
fn folder(name: &str) -> PathBuf {
    let folder = std::env::temp_dir().join(format!("rettesnor-{name}-{}", std::process::id()));
    fs::create_dir_all(folder.join("prøve")).unwrap();
    folder
}

fn rule(folder: &Path, text: &str) {
    fs::write(folder.join("prøve/regel.md"), text).unwrap();
}

const RULES: &str = r#"# Prøve

```regel
fakta trenger_hjelp : ja/nei
  tittel "trenger hjelp"
  spørsmål "Trenger personen hjelp?"

rett hjelp i helse
  tittel "hjelp"
  for personen
  ansvarlig kommunen
  faglig_råd "prøve"
  når trenger_hjelp
```
"#;

#[test]
fn changed_rules_are_read_and_broken_ones_leave_the_last_good_ones() {
    let folder = folder("omlasting");
    rule(&folder, RULES);
    let mut server = Running::start(&["--rules", folder.to_str().unwrap(), "--rate", "0"]);
    assert!(server.get("/api/v1/normer/hjelp").starts_with("HTTP/1.1 200"));
    rule(&folder, &RULES.replace("når trenger_hjelp", "når trenger_hjel"));
    let told = server.line_with("det forrige gjelder fortsatt");
    assert!(told["error"].as_str().unwrap().contains("trenger_hjel"), "{told}");
    assert!(server.get("/api/v1/normer/hjelp").starts_with("HTTP/1.1 200"));
    assert!(server.get("/metrics").contains("rettesnor_reloads_total{outcome=\"failed\"} 1"));
    rule(&folder, &RULES.replace("rett hjelp i", "rett annen_hjelp i"));
    server.line_with("lest på nytt");
    assert!(server.get("/api/v1/normer/hjelp").starts_with("HTTP/1.1 404"));
    assert!(server.get("/api/v1/normer/annen_hjelp").starts_with("HTTP/1.1 200"));
    fs::remove_dir_all(&folder).unwrap();
}

#[test]
fn rules_may_be_one_file_behind_a_link_and_are_read_when_it_changes() {
    let folder = folder("enkeltfil");
    rule(&folder, RULES);
    let link = folder.join("lenke.md");
    std::os::unix::fs::symlink(folder.join("prøve/regel.md"), &link).unwrap();
    let mut server = Running::start(&["--rules", link.to_str().unwrap(), "--rate", "0"]);
    assert!(server.get("/api/v1/normer/hjelp").starts_with("HTTP/1.1 200"));
    rule(&folder, &RULES.replace("rett hjelp i", "rett annen_hjelp i"));
    server.line_with("lest på nytt");
    assert!(server.get("/api/v1/normer/annen_hjelp").starts_with("HTTP/1.1 200"));
    fs::remove_dir_all(&folder).unwrap();
}

#[test]
fn what_cannot_be_started_says_why() {
    let run = |arguments: &[&str]| {
        let output = Command::new(env!("CARGO_BIN_EXE_rettesnor-server")).args(arguments).output().unwrap();
        (output.status.code().unwrap(), String::from_utf8(output.stderr).unwrap())
    };
    let folder = folder("ødelagt");
    rule(&folder, &RULES.replace("rett hjelp", "rettt hjelp"));
    let (code, text) = run(&["--rules", folder.to_str().unwrap()]);
    assert_eq!(code, 3, "{text}");
    assert!(text.contains("regel.md"), "{text}");
    fs::remove_dir_all(&folder).unwrap();
    let (code, text) = run(&["--rules", "/finnes/ikke"]);
    assert!(code == 3 && text.contains("/finnes/ikke"), "{text}");
    assert_eq!(run(&["--adresse"]).0, 2);
    let taken = std::net::TcpListener::bind("127.0.0.1:0").unwrap();
    let (code, text) = run(&["--address", &taken.local_addr().unwrap().to_string()]);
    assert!(code == 2 && text.contains("127.0.0.1"), "{text}");
}
