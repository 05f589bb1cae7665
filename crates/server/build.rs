//! Embeds `web/dist`, where it has been built. Without it the program is built all the same, and says what it lacks.

#![expect(
    clippy::disallowed_methods,
    reason = "a build script reads what is embedded and writes tables of it"
)]

use std::fmt::Write as _;
use std::io::Write as _;
use std::path::{Path, PathBuf};
use std::process::ExitCode;
use std::{env, fs, io};

/// Kinds of file by their ending; what is none of these is not embedded.
const KINDS: [(&str, &str); 11] = [
    ("css", "text/css; charset=utf-8"),
    ("html", "text/html; charset=utf-8"),
    ("ico", "image/x-icon"),
    ("js", "text/javascript; charset=utf-8"),
    ("json", "application/json"),
    ("png", "image/png"),
    ("svg", "image/svg+xml"),
    ("bin", "application/octet-stream"),
    ("wasm", "application/wasm"),
    ("webmanifest", "application/manifest+json"),
    ("woff2", "font/woff2"),
];

fn main() -> ExitCode {
    match embed() {
        Ok(()) => ExitCode::SUCCESS,
        Err(text) => {
            // Nothing is left to do if standard error is gone.
            let _ = writeln!(io::stderr(), "{text}");
            ExitCode::FAILURE
        }
    }
}

fn embed() -> Result<(), String> {
    let here = PathBuf::from(variable("CARGO_MANIFEST_DIR")?);
    let out = PathBuf::from(variable("OUT_DIR")?);
    let web = here.join("../../web");
    let dist = web.join("dist");
    // A path that does not exist is watched by watching the folder above it.
    let watched = [&dist, &web].into_iter().find(|folder| folder.is_dir());
    let watched = watched.map_or_else(|| here.join("../.."), Clone::clone);
    if watched.ends_with("dist") || watched.ends_with("web") {
        let line = format!("cargo::rerun-if-changed={}\n", watched.display());
        io::stdout().write_all(line.as_bytes()).map_err(|error| error.to_string())?;
    }
    let manifest = fs::read_to_string(dist.join("manifest.json")).unwrap_or_else(|_| "{}".to_owned());
    fs::write(out.join("manifest.json"), manifest).map_err(|error| error.to_string())?;
    fs::write(out.join("assets.rs"), table(&dist)?).map_err(|error| error.to_string())
}

/// The files of the folder as a Rust table, sorted by name.
fn table(dist: &Path) -> Result<String, String> {
    let mut files = Vec::new();
    for entry in fs::read_dir(dist).into_iter().flatten().flatten() {
        let path = fs::canonicalize(entry.path()).map_err(|error| error.to_string())?;
        let ending = path.extension().map(|it| it.to_string_lossy().into_owned()).unwrap_or_default();
        if let Some((_, kind)) = KINDS.iter().find(|(known, _)| *known == ending) {
            let name = path.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
            files.push((name, *kind, path));
        }
    }
    files.sort();
    let mut text = String::from("&[\n");
    for (name, kind, path) in &files {
        let compressed = path.with_file_name(format!("{name}.br"));
        let brotli = if compressed.is_file() {
            format!("Some(include_bytes!({:?}))", compressed.to_string_lossy())
        } else {
            "None".to_owned()
        };
        let plain = path.to_string_lossy();
        // Writing to a string cannot fail.
        let _ = writeln!(
            text,
            "Asset {{ name: {name:?}, content_type: {kind:?}, plain: include_bytes!({plain:?}), brotli: {brotli} }},"
        );
    }
    text.push_str("]\n");
    Ok(text)
}

fn variable(name: &str) -> Result<String, String> {
    env::var(name).map_err(|_| format!("{name} is not set"))
}
