//! `cargo xtask bundle`: the guide for the browser, from the crates and `web/`, into `web/dist`.
//!
//! The module is built, given its JavaScript, and made smaller where `wasm-opt` is at hand; the data are written beside it;
//! `web/build.mjs` names everything by its content and writes the manifest; and everything is compressed once, here, so that
//! no server need do it for every reader.

use crate::run::{Failure, Outcome, cargo, output_of, run, step};
use crate::workspace::root;
use serde_json::Value;
use std::ffi::OsStr;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

const PACKAGE: &str = "rettesnor-browser";
/// What a reader fetches before the first answer; other languages, sources and the search come later.
const FIRST: [&str; 4] = ["rettesnor_bg.wasm", "rules.bin", "services.bin", "errata.bin"];
/// What those may weigh together, compressed.
const BUDGET: u64 = 1_000_000;
/// What of the module no browser of the last years lacks; the compiler uses no more than this.
const FEATURES: [&str; 6] = [
    "--enable-bulk-memory",
    "--enable-nontrapping-float-to-int",
    "--enable-sign-ext",
    "--enable-mutable-globals",
    "--enable-multivalue",
    "--enable-reference-types",
];

/// The folder of the module and its data before they are named by their content.
pub(crate) fn glue() -> PathBuf {
    root().join("web/build")
}

/// The folder that servers and browsers get everything from.
pub(crate) fn dist() -> PathBuf {
    root().join("web/dist")
}

pub(crate) fn bundle() -> Outcome {
    let glue = glue();
    if glue.is_dir() {
        fs::remove_dir_all(&glue)?;
    }
    fs::create_dir_all(&glue)?;
    let module = step("module", module)?;
    step("JavaScript of the module", || bound(&module, &glue))?;
    step("smaller module", || smaller(&glue.join("rettesnor_bg.wasm")))?;
    step("data", || {
        let arguments = ["run", "--quiet", "--package", PACKAGE, "--example", "data", "--"];
        run(cargo(&arguments).arg(&glue))
    })?;
    step("web", || web(Some(&glue)))?;
    step("compression", || run(&mut node(&["web/compress.mjs", "web/dist"])))?;
    step("weight", || weight(&dist()))
}

/// Styles and scripts, with the module where it has been built.
pub(crate) fn styles_and_scripts() -> Outcome {
    let glue = glue();
    step("web", || web(glue.is_dir().then_some(glue.as_path())))
}

/// The guide as a reader meets it: styles and scripts bundled, with the module where it has been built, served and opened.
pub(crate) fn serve(arguments: &[&str]) -> Outcome {
    styles_and_scripts()?;
    let mut server = cargo(&["run", "--release", "--package", "rettesnor-server", "--", "--open"]);
    run(server.args(arguments))
}

/// Builds the module; cargo says where.
fn module() -> Outcome<PathBuf> {
    let mut build = cargo(&["build", "--quiet", "--package", PACKAGE, "--lib", "--profile", "wasm"]);
    build.args(["--target", "wasm32-unknown-unknown", "--message-format", "json-render-diagnostics"]);
    build.env("RUSTFLAGS", without_paths());
    // What goes wrong is told on standard error, where it is to be seen.
    let output = build.stdin(Stdio::null()).stderr(Stdio::inherit()).output()?;
    if !output.status.success() {
        return Err(Failure::new("the module does not build"));
    }
    let told = String::from_utf8_lossy(&output.stdout);
    let messages = told.lines().filter_map(|line| serde_json::from_str::<Value>(line).ok());
    let found = messages.filter_map(|message| wasm_of(&message)).next_back();
    found.ok_or_else(|| Failure::new("cargo built no module"))
}

/// Panics name the file they happen in; where this machine keeps it is nobody's business, and the same source must give the
/// same module everywhere.
fn without_paths() -> String {
    let home = std::env::var_os("CARGO_HOME").map(PathBuf::from);
    let home = home.or_else(|| std::env::home_dir().map(|home| home.join(".cargo"))).unwrap_or_default();
    let renamed = [(home, "cargo"), (root(), "rettesnor")];
    let flags = renamed.iter().filter(|(path, _)| !path.as_os_str().is_empty());
    let flags: Vec<String> =
        flags.map(|(path, name)| format!("--remap-path-prefix={}={name}", path.display())).collect();
    flags.join(" ")
}

/// The module in a message of cargo, if that is what the message is about.
fn wasm_of(message: &Value) -> Option<PathBuf> {
    let files = message.get("filenames")?.as_array()?.iter().filter_map(Value::as_str).map(PathBuf::from);
    let mut modules = files.filter(|file| file.extension() == Some(OsStr::new("wasm")));
    modules.find(|file| file.file_stem() == Some(OsStr::new("rettesnor_browser")))
}

/// Writes the module's JavaScript. The library that does is large: only this chore builds it.
fn bound(module: &Path, out: &Path) -> Outcome {
    let mut command = cargo(&["run", "--quiet", "--package", "xtask", "--features", "bind", "--", "bind"]);
    run(command.arg(module).arg(out))
}

/// `wasm-opt` of `web/node_modules`, or of this machine; without it the module works, and is larger.
fn smaller(module: &Path) -> Outcome {
    let installed = root().join("web/node_modules/.bin/wasm-opt");
    let program = if installed.is_file() { installed } else { PathBuf::from("wasm-opt") };
    if output_of(Command::new(&program).arg("--version")).is_none() {
        println!("wasm-opt is not here: the module stays as it is");
        return Ok(());
    }
    let mut command = Command::new(program);
    run(command.arg("-O2").args(FEATURES).arg(module).arg("-o").arg(module))
}

/// Installs what `web/` needs, where its lock file has changed since, and bundles.
fn web(glue: Option<&Path>) -> Outcome {
    install(&root().join("web"))?;
    let mut build = node(&["web/build.mjs"]);
    if let Some(glue) = glue {
        build.arg("--add").arg(glue);
    }
    run(&mut build)
}

/// `npm ci` in a folder, unless what it would install is there already.
pub(crate) fn install(folder: &Path) -> Outcome {
    let written = |path: &str| fs::metadata(folder.join(path)).and_then(|file| file.modified()).ok();
    // npm writes this file last, so that it is newer than the lock file it installed.
    let (installed, locked) = (written("node_modules/.package-lock.json"), written("package-lock.json"));
    if installed.is_some() && installed >= locked {
        return Ok(());
    }
    let mut command = Command::new("npm");
    run(command.args(["ci", "--no-audit", "--no-fund", "--loglevel", "error", "--prefix"]).arg(folder))
}

/// Node at the root of the workspace.
pub(crate) fn node(arguments: &[&str]) -> Command {
    let mut command = Command::new("node");
    command.args(arguments).current_dir(root());
    command
}

/// Says what a reader fetches before the first answer, and refuses more than was promised.
fn weight(dist: &Path) -> Outcome {
    let manifest = fs::read_to_string(dist.join("manifest.json"))?;
    let mut all = 0;
    for name in FIRST {
        let file = file_of(&manifest, name).ok_or_else(|| Failure::new(format!("{name} is not bundled")))?;
        let plain = fs::metadata(dist.join(&file))?.len();
        let compressed = fs::metadata(dist.join(format!("{file}.br")))?.len();
        println!("{plain:>10} {compressed:>9}  {name}");
        all += compressed;
    }
    println!("{all:>20}  before the first answer");
    if all <= BUDGET { Ok(()) } else { Err(Failure::new(format!("that is more than {BUDGET} bytes"))) }
}

/// The file an asset is in, by a manifest.
fn file_of(manifest: &str, name: &str) -> Option<String> {
    let manifest: Value = serde_json::from_str(manifest).ok()?;
    manifest.get("assets")?.get(name)?.get("file")?.as_str().map(str::to_owned)
}

/// Writes the JavaScript beside a module: what `xtask bind MODULE FOLDER` does where it is built with the library for it.
#[cfg(feature = "bind")]
pub(crate) fn bind(module: &str, out: &str) -> Outcome {
    let failed = |error| Failure::new(format!("no JavaScript for {module}: {error:#}"));
    let mut bindgen = wasm_bindgen_cli_support::Bindgen::new();
    bindgen.input_path(module).out_name("rettesnor").typescript(false);
    bindgen.remove_name_section(true).remove_producers_section(true);
    bindgen.web(true).map_err(failed)?.generate(out).map_err(failed)
}

/// Only a build with the library can.
#[cfg(not(feature = "bind"))]
pub(crate) fn bind(module: &str, _: &str) -> Outcome {
    Err(Failure::new(format!("{module} needs a build with `--features bind`: see `cargo xtask bundle`")))
}

#[cfg(test)]
mod tests {
    use super::{file_of, wasm_of};
    use serde_json::json;
    use std::path::PathBuf;

    #[test]
    fn the_module_is_found_among_what_cargo_tells() {
        let told =
            json!({"reason": "compiler-artifact", "filenames": ["/t/x.rlib", "/t/rettesnor_browser.wasm"]});
        assert_eq!(wasm_of(&told), Some(PathBuf::from("/t/rettesnor_browser.wasm")));
        assert_eq!(wasm_of(&json!({"filenames": ["/t/other.wasm"]})), None);
        assert_eq!(wasm_of(&json!({"reason": "build-finished"})), None);
    }

    #[test]
    fn the_manifest_says_which_file_an_asset_is_in() {
        let manifest = r#"{"version": "1", "assets": {"rules.bin": {"file": "rules.0a.bin"}}}"#;
        assert_eq!(file_of(manifest, "rules.bin").as_deref(), Some("rules.0a.bin"));
        assert_eq!(file_of(manifest, "nn.bin"), None);
    }
}
