//! Running programs and telling how it went.

use std::fmt;
use std::io::{BufRead, BufReader, IsTerminal};
use std::process::{Command, Stdio};
use std::time::{Duration, Instant};

/// Why a chore failed, for the person who ran it.
#[derive(Debug)]
pub(crate) struct Failure(String);

impl Failure {
    pub(crate) fn new(text: impl Into<String>) -> Self {
        Self(text.into())
    }
}

impl fmt::Display for Failure {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl From<std::io::Error> for Failure {
    fn from(error: std::io::Error) -> Self {
        Self(error.to_string())
    }
}

pub(crate) type Outcome<T = ()> = Result<T, Failure>;

/// Cargo itself, at the root of the workspace.
pub(crate) fn cargo(arguments: &[&str]) -> Command {
    let program = std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into());
    let mut command = Command::new(program);
    command.args(arguments).current_dir(crate::workspace::root());
    command
}

/// One step of a chore: named when it starts, timed when it ends.
pub(crate) fn step<T>(name: &str, work: impl FnOnce() -> Outcome<T>) -> Outcome<T> {
    announce(name);
    let start = Instant::now();
    let result = work()?;
    println!("{} {name}: {}", paint("32", "done"), spell(start.elapsed()));
    Ok(result)
}

/// Names a step without timing it: for the last one, whose own summary must be the last line printed.
pub(crate) fn announce(name: &str) {
    println!("{} {name}", paint("1;36", "==="));
}

/// Runs a program to its end with its output shown.
pub(crate) fn run(command: &mut Command) -> Outcome {
    let status = command.stdin(Stdio::null()).status().map_err(|error| could_not_start(command, &error))?;
    if status.success() { Ok(()) } else { Err(Failure::new(format!("{} failed ({status})", shown(command)))) }
}

/// Runs a program with its standard error shown and also returned, line by line. The test runners write their
/// summary there or to standard output; the caller says which by redirecting.
pub(crate) fn run_and_listen(command: &mut Command) -> Outcome<Vec<String>> {
    let started = command.stdin(Stdio::null()).stderr(Stdio::piped()).spawn();
    let mut child = started.map_err(|error| could_not_start(command, &error))?;
    let mut heard = Vec::new();
    if let Some(stderr) = child.stderr.take() {
        for line in BufReader::new(stderr).lines() {
            let line = line?;
            eprintln!("{line}");
            heard.push(line);
        }
    }
    let status = child.wait()?;
    if status.success() {
        Ok(heard)
    } else {
        Err(Failure::new(format!("{} failed ({status})", shown(command))))
    }
}

/// What a program prints, or nothing if it fails or does not exist.
pub(crate) fn output_of(command: &mut Command) -> Option<String> {
    let output = command.stdin(Stdio::null()).stderr(Stdio::null()).output().ok()?;
    output.status.success().then(|| String::from_utf8_lossy(&output.stdout).into_owned())
}

/// Prints why a chore failed.
pub(crate) fn report_failure(failure: &Failure) {
    eprintln!("{} {failure}", paint("1;31", "failed:"));
}

/// Text in an ANSI colour where it is read by a person.
pub(crate) fn paint(colour: &str, text: &str) -> String {
    if std::io::stdout().is_terminal() { format!("\u{1b}[{colour}m{text}\u{1b}[0m") } else { text.to_owned() }
}

/// A duration as minutes and seconds.
pub(crate) fn spell(duration: Duration) -> String {
    let seconds = duration.as_secs();
    format!("{} min {:02} s", seconds / 60, seconds % 60)
}

fn could_not_start(command: &Command, error: &std::io::Error) -> Failure {
    Failure::new(format!("could not start {}: {error}", shown(command)))
}

fn shown(command: &Command) -> String {
    let program = std::path::Path::new(command.get_program()).file_name().unwrap_or_default();
    let words = std::iter::once(program).chain(command.get_args());
    words.map(|word| word.to_string_lossy().into_owned()).collect::<Vec<_>>().join(" ")
}

#[cfg(test)]
mod tests {
    use super::{cargo, run, run_and_listen, spell};
    use std::time::Duration;

    #[test]
    fn durations_are_told_in_minutes() {
        assert_eq!(spell(Duration::from_millis(59_900)), "0 min 59 s");
        assert_eq!(spell(Duration::from_secs(605)), "10 min 05 s");
    }

    #[test]
    fn a_program_that_fails_fails_the_chore_and_is_named() {
        let failure = run(&mut cargo(&["no-such-command"])).expect_err("cargo knows no such command");
        assert!(failure.to_string().contains("no-such-command failed"), "{failure}");
        assert!(run_and_listen(&mut cargo(&["no-such-command"])).is_err());
    }

    #[test]
    fn a_program_that_does_not_exist_fails_the_chore() {
        let failure = run(&mut std::process::Command::new("rettesnor-no-such-program"));
        assert!(failure.expect_err("there is no such program").to_string().starts_with("could not start"));
    }
}
