//! The tests that need a browser, or run its module: what `cargo xtask test --full` does besides.

use crate::bundle::{dist, glue, install, node};
use crate::run::{Failure, Outcome, cargo, run, step};
use crate::workspace::root;
use std::path::{Path, PathBuf};
use std::process::Command;

const PACKAGE: &str = "rettesnor-browser";
const SERVER: &str = "rettesnor-server";
/// Random walks in the agreement between hosts.
const WALKS: &str = "600";

/// Holds the module against the native answers, then reads the pages in Chromium.
pub(crate) fn test(seed: u64) -> Outcome {
    step("bundle", crate::bundle::bundle)?;
    install(&root().join("tests/browser"))?;
    let cases = cases();
    step("native answers", || {
        let arguments = ["run", "--quiet", "--package", PACKAGE, "--example", "cases", "--"];
        run(cargo(&arguments).arg(&cases).arg(dist().join("manifest.json")).args([WALKS, &seed.to_string()]))
    })?;
    step("the module gives the same bytes", || {
        run(node(&["tests/browser/agreement.mjs"]).arg(&cases).arg(glue()).arg(dist()))
    })?;
    let server = server()?;
    step("browser", || {
        run(node(&["--test", "--test-timeout=120000"]).args(journeys()?).env("RETTESNOR_SERVER", server))
    })
}

/// The guide in Chromium, answered by the server: whole cases with and without scripts, by keyboard, and what must be safe.
pub(crate) fn with_server(server: &Path) -> Outcome {
    const FILES: [&str; 4] = ["journeys", "plain", "keyboard", "safety"];
    step("Chromium", chromium)?;
    let folder = root().join("tests/browser");
    install(&folder)?;
    step("browser", || {
        let files = FILES.map(|name| folder.join(name).with_extension("test.mjs"));
        run(node(&["--test", "--test-concurrency=1"]).args(files).env("RETTESNOR_SERVER", server))
    })
}

/// Debian's browser, where no other is named.
fn chromium() -> Outcome {
    let named =
        std::env::var_os("CHROMIUM").map_or_else(|| PathBuf::from("/usr/bin/chromium"), PathBuf::from);
    if named.is_file() {
        return Ok(());
    }
    let install = |arguments: &[&str]| {
        run(Command::new("apt-get").args(arguments).env("DEBIAN_FRONTEND", "noninteractive"))
    };
    install(&["update", "-qq"])
        .and_then(|()| install(&["install", "-y", "-qq", "--no-install-recommends", "chromium"]))
        .map_err(|_| {
            Failure::new("there is no browser: install Debian's chromium, or name another in CHROMIUM")
        })
}

/// Builds the server without optimisation, and says where it is.
pub(crate) fn server() -> Outcome<PathBuf> {
    step("server", || {
        run(&mut cargo(&["build", "--quiet", "--package", SERVER]))?;
        Ok(program())
    })
}

/// Where the native answers are written.
fn cases() -> PathBuf {
    target().join("agreement")
}

fn program() -> PathBuf {
    target().join("debug").join(SERVER).with_extension(std::env::consts::EXE_EXTENSION)
}

/// Where cargo builds.
fn target() -> PathBuf {
    std::env::var_os("CARGO_TARGET_DIR").map_or_else(|| root().join("target"), PathBuf::from)
}

/// The files with tests, in the order of their names.
fn journeys() -> Outcome<Vec<PathBuf>> {
    let mut found = Vec::new();
    for entry in std::fs::read_dir(root().join("tests/browser"))? {
        let path = entry?.path();
        if path.to_string_lossy().ends_with(".test.mjs") {
            found.push(path);
        }
    }
    found.sort();
    Ok(found)
}

#[cfg(test)]
mod tests {
    use super::journeys;

    #[test]
    fn every_file_of_browser_tests_is_run() {
        let found = journeys().unwrap();
        assert!(found.iter().any(|path| path.ends_with("guide.test.mjs")));
        assert!(found.iter().all(|path| !path.ends_with("host.mjs")));
    }
}
