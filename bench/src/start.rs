//! From the start of the process to the answer, and reading the rule base alone.

use crate::Failure;
use crate::measure::{Contender, take_turns};
use crate::report::{Line, Part, Target, number};
use crate::rules::{compiled, root};
use rettesnor_rules::program::Compiled;
use std::hint::black_box;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

const ROUNDS: usize = 101;
/// What does nothing at all.
const NOTHING: &str = "/bin/true";
/// Whose answer is waited for.
const EXAMPLE: &str = "examples/avslag-mars.toml";

/// Builds the program as it is shipped, then starts it in turn with one that does nothing.
pub fn run() -> Result<Part, Failure> {
    let program = program()?;
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
    let bytes = compiled("regelverk")?.to_bytes().map_err(|error| Failure::new(error.to_string()))?;
    Compiled::from_bytes(&bytes).map_err(|error| Failure::new(error.to_string()))?;
    let mut reading = [Contender::new("reading the rule base", |units| {
        for _ in 0..units {
            let _ = black_box(Compiled::from_bytes(black_box(&bytes)));
        }
    })];
    take_turns(&mut reading, ROUNDS);
    let [reading] = &reading;
    Ok(part(&processes, reading, bytes.len()))
}

fn part(processes: &[Contender<'_>], reading: &Contender<'_>, bytes: usize) -> Part {
    let nothing = &processes[0];
    let mut lines =
        vec![Line::plain(nothing.name(), crate::report::duration(nothing.nanoseconds()), Target::None)];
    for (place, process) in processes.iter().enumerate().skip(1) {
        let target = if place <= 2 { Target::AtMost(5.0) } else { Target::None };
        lines.push(Line::ratio(
            process.name(),
            process.nanoseconds(),
            (NOTHING, process.against(nothing)),
            target,
        ));
    }
    let took = reading.nanoseconds();
    lines.push(Line::plain(
        format!("{}, {} kB, checked and ready to answer", reading.name(), bytes / 1024),
        crate::report::duration(took),
        Target::Faster { nanoseconds: 1e6, met: took < 1e6 },
    ));
    Part {
        title: "Cold start".to_owned(),
        about: format!(
            "The released program answers `{EXAMPLE}`; processes are started in turn, output goes nowhere."
        ),
        lines,
        notes: vec![format!(
            "Of the {} the answer takes, {} is the process itself.",
            crate::report::duration(processes[1].nanoseconds()),
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

/// The program, built now with the profile it is shipped with.
fn program() -> Result<PathBuf, Failure> {
    let cargo = std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into());
    let output = Command::new(cargo)
        .args([
            "build",
            "--release",
            "--package",
            "rettesnor-cli",
            "--message-format",
            "json-render-diagnostics",
        ])
        .current_dir(root())
        .stderr(Stdio::inherit())
        .output()?;
    if !output.status.success() {
        return Err(Failure::new("the program could not be built"));
    }
    let told = String::from_utf8_lossy(&output.stdout);
    let messages = told.lines().filter_map(|line| serde_json::from_str::<serde_json::Value>(line).ok());
    let executables = messages.filter_map(|message| message.get("executable")?.as_str().map(PathBuf::from));
    executables.last().ok_or_else(|| Failure::new("cargo names no program"))
}
