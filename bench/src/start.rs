//! From the start of the process to the answer, and reading the rule base alone.

use crate::Failure;
use crate::measure::{Contender, take_turns};
use crate::report::{Line, Part, Target, duration, number};
use crate::rules::root;
use rettesnor_rules::program::Compiled;
use rettesnor_rules::store::StoreError;
use serde_json::Value;
use std::fs;
use std::hint::black_box;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

const ROUNDS: usize = 101;
const MILLISECOND: f64 = 1e6;
/// The package with the program.
const PACKAGE: &str = "rettesnor-cli";
/// The rule base among what its build script leaves behind.
const EMBEDDED: &str = "regelverk.bin";
/// What does nothing at all.
const NOTHING: &str = "/bin/true";
/// Whose answer is waited for.
const EXAMPLE: &str = "examples/avslag-mars.toml";

/// Builds the program as it is shipped, then starts it in turn with one that does nothing.
pub fn run() -> Result<Part, Failure> {
    let (program, embedded) = program()?;
    let example = root().join(EXAMPLE);
    answers(&program, &example)?;
    let mut processes = vec![
        started(NOTHING, Path::new(NOTHING), &[]),
        started("rettesnor vurder (text)", &program, &["vurder".as_ref(), example.as_os_str()]),
        started(
            "rettesnor vurder --format json",
            &program,
            &["vurder".as_ref(), example.as_os_str(), "--format".as_ref(), "json".as_ref()],
        ),
        started("rettesnor --help (no rules read)", &program, &["--help".as_ref()]),
    ];
    take_turns(&mut processes, ROUNDS);
    let bytes = fs::read(embedded)?;
    Compiled::from_bytes(&bytes).map_err(|error| Failure::new(error.to_string()))?;
    let mut reading = [
        reading(
            "reading the rule base in the program, as it does at every start",
            &bytes,
            Compiled::from_trusted,
        ),
        reading("reading it from anywhere, checked", &bytes, Compiled::from_bytes),
    ];
    take_turns(&mut reading, ROUNDS);
    Ok(part(&processes, &reading, bytes.len()))
}

/// A way to read a rule base from bytes.
type Reader = fn(&[u8]) -> Result<Compiled, StoreError>;

/// Reading a rule base over and over, and letting go of it.
fn reading<'a>(name: &str, bytes: &'a [u8], read: Reader) -> Contender<'a> {
    Contender::new(name, move |units| {
        for _ in 0..units {
            let _ = black_box(read(black_box(bytes)));
        }
    })
}

fn part(processes: &[Contender<'_>], reading: &[Contender<'_>], bytes: usize) -> Part {
    let nothing = &processes[0];
    let mut lines = vec![Line::plain(nothing.name(), duration(nothing.nanoseconds()), Target::None)];
    for (place, process) in processes.iter().enumerate().skip(1) {
        let target = if place <= 2 { Target::AtMost(5.0) } else { Target::None };
        lines.push(Line::ratio(
            process.name(),
            process.nanoseconds(),
            (NOTHING, process.against(nothing)),
            target,
        ));
    }
    for way in reading {
        let took = way.nanoseconds();
        let target = Target::Faster { nanoseconds: MILLISECOND, met: took < MILLISECOND };
        lines.push(Line::plain(format!("{}, {} kB", way.name(), bytes / 1024), duration(took), target));
    }
    Part {
        title: "Cold start".to_owned(),
        about: format!(
            "The released program answers `{EXAMPLE}`; processes are started in turn, output goes nowhere."
        ),
        lines,
        notes: vec![format!(
            "Of the {} the answer takes, {} is the process itself.",
            duration(processes[1].nanoseconds()),
            number(nothing.nanoseconds() / processes[1].nanoseconds() * 100.0) + " %"
        )],
    }
}

/// Starting a program and waiting for its end; a unit is a process.
fn started<'a>(name: &str, program: &Path, arguments: &[&std::ffi::OsStr]) -> Contender<'a> {
    let mut command = Command::new(program);
    command.args(arguments).stdin(Stdio::null()).stdout(Stdio::null()).stderr(Stdio::null());
    Contender::new(name, move |units| {
        for _ in 0..units {
            let _ = black_box(command.status());
        }
    })
}

/// A program that fails at once would be fast.
fn answers(program: &Path, example: &Path) -> Result<(), Failure> {
    let output = Command::new(program).arg("vurder").arg(example).output()?;
    let answered = output.status.success() && !output.stdout.is_empty();
    if answered { Ok(()) } else { Err(Failure::new("the program does not answer the example")) }
}

/// The program, built now with the profile it is shipped with, and the rule base that was built into it.
fn program() -> Result<(PathBuf, PathBuf), Failure> {
    let cargo = std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into());
    let output = Command::new(cargo)
        .args(["build", "--release", "--package", PACKAGE, "--message-format", "json-render-diagnostics"])
        .current_dir(root())
        .stderr(Stdio::inherit())
        .output()?;
    if !output.status.success() {
        return Err(Failure::new("the program could not be built"));
    }
    let told = String::from_utf8_lossy(&output.stdout);
    let messages: Vec<Value> = told.lines().filter_map(|line| serde_json::from_str(line).ok()).collect();
    let path = |value: Option<&Value>| value.and_then(Value::as_str).map(PathBuf::from);
    let program = messages.iter().filter_map(|message| path(message.get("executable"))).next_back();
    let folders = messages.iter().filter_map(|message| path(message.get("out_dir")));
    let embedded = folders.map(|folder| folder.join(EMBEDDED)).find(|file| file.is_file());
    program.zip(embedded).ok_or_else(|| Failure::new("cargo names no program, or no rule base in it"))
}
