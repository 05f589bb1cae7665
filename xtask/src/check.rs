//! `cargo xtask check`: everything that can be said about the sources without running their tests.

use crate::run::{Outcome, cargo, run, step};
use crate::workspace::{CORE, Package, packages, root};

/// The package with the command line, which checks the rules.
const CLI: &str = "rettesnor-cli";

pub(crate) fn check() -> Outcome {
    let packages = packages()?;
    step("format", || run(&mut cargo(&["fmt", "--all", "--check"])))?;
    step("tidy", crate::tidy::tidy)?;
    step("lints", || {
        run(&mut cargo(&["clippy", "--quiet", "--workspace", "--all-targets", "--", "-D", "warnings"]))
    })?;
    step("documentation", || {
        let mut doc = cargo(&["doc", "--quiet", "--workspace", "--no-deps"]);
        run(doc.env("RUSTDOCFLAGS", "-D warnings"))
    })?;
    step("core for wasm32", || core_for_the_browser(&packages))?;
    if packages.iter().any(|package| package.name == CLI) && root().join("regelverk").is_dir() {
        step("rules", rules)?;
    }
    Ok(())
}

/// The core must build where there is no file system, clock or network at all.
fn core_for_the_browser(packages: &[Package]) -> Outcome {
    let mut build = cargo(&["build", "--quiet", "--target", "wasm32-unknown-unknown"]);
    for name in CORE.into_iter().filter(|name| packages.iter().any(|package| package.name == *name)) {
        build.args(["--package", name]);
    }
    run(&mut build)
}

/// The rules are checked, tested and formatted by the very program that answers from them.
fn rules() -> Outcome {
    for arguments in [&["sjekk"][..], &["test"], &["formater", "--sjekk"]] {
        let mut command = cargo(&["run", "--quiet", "--package", CLI, "--"]);
        run(command.args(arguments))?;
    }
    Ok(())
}
