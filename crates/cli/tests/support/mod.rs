//! Runs the program as a user does.

#![allow(dead_code, reason = "each test file is a crate of its own and uses a part of this")]
#![expect(
    clippy::disallowed_methods,
    clippy::expect_used,
    reason = "the program is run as a user runs it, and a test stops where its own helpers find something amiss"
)]

use std::fs;
use std::io::Write as _;
use std::path::{Path, PathBuf};
use std::process::{Command, Output, Stdio};

/// The root of the project.
pub(crate) fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../..")
}

/// What the program wrote and how it ended.
#[derive(Debug)]
pub(crate) struct Run {
    pub(crate) code: Option<i32>,
    pub(crate) out: String,
    pub(crate) err: String,
}

fn read(output: &Output) -> Run {
    let text = |bytes: &[u8]| String::from_utf8(bytes.to_vec()).expect("the program writes UTF-8");
    Run { code: output.status.code(), out: text(&output.stdout), err: text(&output.stderr) }
}

fn command(arguments: &[&str]) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_rettesnor"));
    // What the tests compare must not hang on the terminal they are run from.
    command.current_dir(root()).args(arguments).env_remove("COLUMNS").env_remove("NO_COLOR");
    command
}

/// Runs it with nothing on standard input.
pub(crate) fn run(arguments: &[&str]) -> Run {
    read(&command(arguments).stdin(Stdio::null()).output().expect("the program starts"))
}

/// Runs it in another folder than the project's.
pub(crate) fn run_from(folder: &Path, arguments: &[&str]) -> Run {
    let mut command = command(arguments);
    read(&command.current_dir(folder).stdin(Stdio::null()).output().expect("the program starts"))
}

/// Runs it with an environment variable.
pub(crate) fn run_in(variable: (&str, &str), arguments: &[&str]) -> Run {
    let mut command = command(arguments);
    read(&command.env(variable.0, variable.1).stdin(Stdio::null()).output().expect("the program starts"))
}

/// Runs it with bytes on standard input.
pub(crate) fn piped(arguments: &[&str], input: &[u8]) -> Run {
    let mut command = command(arguments);
    let command = command.stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped());
    let mut child = command.spawn().expect("the program starts");
    {
        let mut stdin = child.stdin.take().expect("standard input");
        // A program that refuses early may have closed it.
        let _ = stdin.write_all(input);
    }
    read(&child.wait_with_output().expect("the program ends"))
}

/// A situation that is refused: exit 2, nothing answered.
pub(crate) fn refused(situation: &[u8]) -> String {
    let run = piped(&["vurder", "-", "--per", "2026-03-20"], situation);
    assert_eq!(run.code, Some(2), "{}", run.err);
    assert!(run.out.is_empty(), "nothing is answered");
    run.err
}

/// The answer to a situation.
pub(crate) fn answered(situation: &str, arguments: &[&str]) -> String {
    let all: Vec<&str> = ["vurder", "-"].iter().chain(arguments).copied().collect();
    let run = piped(&all, situation.as_bytes());
    assert_eq!(run.code, Some(0), "{}", run.err);
    run.out
}

/// A folder of its own that is gone afterwards.
#[derive(Debug)]
pub(crate) struct Folder(PathBuf);

impl Folder {
    pub(crate) fn new(name: &str) -> Self {
        let path = std::env::temp_dir().join(format!("rettesnor-{name}-{}", std::process::id()));
        fs::create_dir_all(&path).expect("a folder");
        Self(path)
    }

    /// Writes a file and gives its whole name.
    pub(crate) fn write(&self, name: &str, content: impl AsRef<[u8]>) -> String {
        let path = self.0.join(name);
        fs::create_dir_all(path.parent().expect("a folder")).expect("a folder");
        fs::write(&path, content).expect("a file");
        path.to_string_lossy().into_owned()
    }

    pub(crate) fn read(&self, name: &str) -> String {
        fs::read_to_string(self.0.join(name)).expect("a file")
    }

    pub(crate) fn name(&self) -> String {
        self.0.to_string_lossy().into_owned()
    }
}

impl Drop for Folder {
    fn drop(&mut self) {
        // A folder that stays behind in the temporary one harms nobody.
        let _ = fs::remove_dir_all(&self.0);
    }
}
