//! How many situations a second the server answers, and how long each takes, under 1, 16 and 256 clients; beside a bare handler that
//! answers every request with a fixed body of the same size. The two take turns in short rounds, so that what the machine does
//! meanwhile touches both alike. Each runs in a process of its own, whose memory is read after each round.
//!
//! `cargo run --release -p rettesnor-server --example belastning`

#![expect(
    clippy::disallowed_methods,
    clippy::print_stdout,
    reason = "a benchmark reads the clock and its arguments, starts programs, and prints what it finds"
)]

use axum::Router;
use axum::body::{Body, Bytes};
use axum::response::Response;
use axum::routing::post;
use rettesnor_server::edition::Edition;
use rettesnor_server::limit::Rate;
use rettesnor_server::serve::serve;
use rettesnor_server::{App, Settings, router};
use std::error::Error;
use std::io::{BufRead as _, BufReader};
use std::process::{Child, Command, ExitCode, Stdio};
use std::sync::Arc;
use std::time::{Duration, Instant};
use tokio::io::{AsyncBufReadExt as _, AsyncReadExt as _, AsyncWriteExt as _};
use tokio::net::{TcpListener, TcpStream};

type Fallible<T> = Result<T, Box<dyn Error + Send + Sync>>;

/// Clients at once.
const CLIENTS: [usize; 3] = [1, 16, 256];
/// Rounds for each number of clients; the two contenders take turns in each.
const ROUNDS: usize = 3;
/// How long one contender is asked in one round.
const TURN: Duration = Duration::from_secs(5);
/// The situation that is asked about.
const SITUATION: &str = include_str!("../../../examples/avslag-mars.toml");
/// What makes this program a contender.
const SERVER: &str = "--tjener";
const BARE: &str = "--fast-svar";

fn main() -> ExitCode {
    let mut arguments = std::env::args().skip(1);
    let (first, second) = (arguments.next(), arguments.next());
    let done = match (first.as_deref(), second) {
        (Some(SERVER), _) => contender(None),
        (Some(BARE), Some(size)) => size.parse().map_err(Into::into).and_then(|size| contender(Some(size))),
        _ => measure(),
    };
    match done {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            println!("{error}");
            ExitCode::FAILURE
        }
    }
}

fn runtime() -> Fallible<tokio::runtime::Runtime> {
    Ok(tokio::runtime::Builder::new_multi_thread().enable_all().build()?)
}

/// Serves until the process is ended; its address is the first line it writes.
fn contender(size: Option<usize>) -> Fallible<()> {
    let router = if let Some(size) = size {
        bare(size)
    } else {
        let rate = Rate { steady: 0, burst: 0 };
        let settings = Settings { rate, ..Settings::USUAL };
        router(Arc::new(App::new(Edition::embedded()?, settings)?))
    };
    runtime()?.block_on(async {
        let listener = TcpListener::bind("127.0.0.1:0").await?;
        println!("{}", listener.local_addr()?);
        serve(listener, router, None, std::future::pending()).await;
        Ok(())
    })
}

/// Reads what is sent and answers with so many bytes.
fn bare(size: usize) -> Router {
    let body = Bytes::from(vec![b' '; size]);
    Router::new().route(
        "/api/v1/vurder",
        post(move |sent: Bytes| {
            let body = if sent.is_empty() { Bytes::new() } else { body.clone() };
            async move { Response::new(Body::from(body)) }
        }),
    )
}

/// A contender's process.
struct Contender {
    name: &'static str,
    child: Child,
    address: String,
    /// Memory after each round, in kilobytes.
    memory: Vec<u64>,
}

impl Drop for Contender {
    fn drop(&mut self) {
        // It has nothing to lose.
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

impl Contender {
    fn start(name: &'static str, arguments: &[&str]) -> Fallible<Self> {
        let mut child =
            Command::new(std::env::current_exe()?).args(arguments).stdout(Stdio::piped()).spawn()?;
        let mut address = String::new();
        BufReader::new(child.stdout.take().ok_or("no output")?).read_line(&mut address)?;
        Ok(Self { name, child, address: address.trim().to_owned(), memory: Vec::new() })
    }

    /// Hundredths of a second that cores have spent on it: what others do on the machine does not lengthen that.
    fn spent(&self) -> u64 {
        let stat = std::fs::read_to_string(format!("/proc/{}/stat", self.child.id())).unwrap_or_default();
        let after_name = stat.rsplit(')').next().unwrap_or_default();
        after_name.split_whitespace().skip(11).take(2).filter_map(|part| part.parse::<u64>().ok()).sum()
    }

    fn kilobytes(&self) -> u64 {
        let status = std::fs::read_to_string(format!("/proc/{}/status", self.child.id())).unwrap_or_default();
        let line = status.lines().find_map(|line| line.strip_prefix("VmRSS:"));
        line.and_then(|line| line.split_whitespace().next()?.parse().ok()).unwrap_or(0)
    }
}

/// What a round gave.
#[derive(Default)]
struct Measured {
    /// Microseconds of every answer.
    took: Vec<u64>,
    failed: u64,
    elapsed: Duration,
    /// Hundredths of a second of cores.
    spent: u64,
}

impl Measured {
    fn add(&mut self, other: Self) {
        self.took.extend(other.took);
        self.failed = self.failed.saturating_add(other.failed);
        self.elapsed = self.elapsed.saturating_add(other.elapsed);
        self.spent = self.spent.saturating_add(other.spent);
    }

    fn rate(&self) -> u64 {
        let millis = u64::try_from(self.elapsed.as_millis()).unwrap_or(u64::MAX);
        let answers = u64::try_from(self.took.len()).unwrap_or(u64::MAX);
        answers.saturating_mul(1000).checked_div(millis).unwrap_or(0)
    }

    /// The time so many of a hundred stay below.
    fn percentile(&mut self, part: usize) -> u64 {
        self.took.sort_unstable();
        let at = self.took.len().saturating_mul(part).checked_div(100).unwrap_or(0);
        self.took.get(at).or(self.took.last()).copied().unwrap_or(0)
    }
}

fn measure() -> Fallible<()> {
    let runtime = runtime()?;
    let ours = Contender::start("Rettesnor", &[SERVER])?;
    let size = runtime.block_on(async {
        let mut stream = tokio::io::BufReader::new(TcpStream::connect(&ours.address).await?);
        ask(&mut stream).await
    })?;
    let mut contenders = [ours, Contender::start("fast svar", &[BARE, &size.to_string()])?];
    println!("Svaret er {size} byte. {} kjerner.\n", std::thread::available_parallelism()?);
    println!(
        "| klienter | tjener | svar/s | p50 ms | p90 ms | p99 ms | størst ms | kjernetid ms/svar | feilet | minne MB etter hver runde |"
    );
    println!("|--:|---|--:|--:|--:|--:|--:|--:|--:|--:|");
    for clients in CLIENTS {
        let mut all = [Measured::default(), Measured::default()];
        for _ in 0..ROUNDS {
            for (contender, measured) in contenders.iter_mut().zip(&mut all) {
                let before = contender.spent();
                measured.add(runtime.block_on(turn(&contender.address, clients)));
                measured.spent = measured.spent.saturating_add(contender.spent().saturating_sub(before));
                contender.memory.push(contender.kilobytes());
            }
        }
        for (contender, mut measured) in contenders.iter_mut().zip(all) {
            told(contender, clients, &mut measured);
            contender.memory.clear();
        }
    }
    Ok(())
}

fn told(contender: &Contender, clients: usize, measured: &mut Measured) {
    let millis = |micros: u64| {
        format!(
            "{}.{:02}",
            micros.checked_div(1000).unwrap_or(0),
            micros.checked_rem(1000).unwrap_or(0).checked_div(10).unwrap_or(0)
        )
    };
    let times = [50, 90, 99, 100].map(|part| millis(measured.percentile(part)));
    let memory =
        contender.memory.iter().map(|kilobytes| kilobytes.checked_div(1024).unwrap_or(0).to_string());
    let memory = memory.collect::<Vec<_>>().join(", ");
    let (rate, failed) = (measured.rate(), measured.failed);
    let answers = u64::try_from(measured.took.len()).unwrap_or(u64::MAX);
    let core = millis(measured.spent.saturating_mul(10_000).checked_div(answers).unwrap_or(0));
    let (name, times) = (contender.name, times.join(" | "));
    println!("| {clients} | {name} | {rate} | {times} | {core} | {failed} | {memory} |");
}

/// All clients ask, each the next question when it has the answer to the last.
async fn turn(address: &str, clients: usize) -> Measured {
    let start = Instant::now();
    let tasks: Vec<_> =
        (0..clients).map(|_| tokio::spawn(client(address.to_owned(), start + TURN))).collect();
    let mut all = Measured::default();
    for task in tasks {
        match task.await {
            Ok(one) => all.add(one),
            Err(_) => all.failed = all.failed.saturating_add(1),
        }
    }
    all.elapsed = start.elapsed();
    all
}

async fn client(address: String, until: Instant) -> Measured {
    let mut measured = Measured::default();
    let Ok(stream) = TcpStream::connect(&address).await else {
        measured.failed = 1;
        return measured;
    };
    let mut stream = tokio::io::BufReader::new(stream);
    while Instant::now() < until {
        let start = Instant::now();
        if ask(&mut stream).await.is_ok() {
            measured.took.push(u64::try_from(start.elapsed().as_micros()).unwrap_or(u64::MAX));
        } else {
            measured.failed = measured.failed.saturating_add(1);
            return measured;
        }
    }
    measured
}

/// One question on an open connection; the length of the answer.
async fn ask(stream: &mut tokio::io::BufReader<TcpStream>) -> Fallible<usize> {
    let request = format!(
        "POST /api/v1/vurder HTTP/1.1\r\nhost: a\r\ncontent-type: application/toml\r\ncontent-length: {}\r\n\r\n{SITUATION}",
        SITUATION.len()
    );
    stream.get_mut().write_all(request.as_bytes()).await?;
    let (mut line, mut length, mut first) = (String::new(), 0, true);
    loop {
        line.clear();
        if stream.read_line(&mut line).await? == 0 {
            return Err("the connection was closed".into());
        }
        if first && !line.starts_with("HTTP/1.1 200") {
            return Err(line.into());
        }
        first = false;
        if line == "\r\n" {
            break;
        }
        if let Some(("content-length", value)) = line.to_ascii_lowercase().split_once(':') {
            length = value.trim().parse()?;
        }
    }
    let mut body = vec![0; length];
    stream.read_exact(&mut body).await?;
    Ok(length)
}
