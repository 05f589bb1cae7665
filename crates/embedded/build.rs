//! Compiles the workspace's rule base into the program, so that it answers without reading a single file.
//! A rule base with errors stops the build: no program can be made that would answer from it.

#![expect(clippy::disallowed_methods, reason = "a build script reads the rules and writes what is embedded")]

use rettesnor_rules::model::RuleBase;
use rettesnor_rules::program::Compiled;
use rettesnor_source::render::terminal::{self, Options};
use std::fmt::Write as _;
use std::io::Write as _;
use std::path::{Path, PathBuf};
use std::process::ExitCode;
use std::{env, fs, io};

/// Names another rule base to embed.
const OVERRIDE: &str = "RETTESNOR_REGELVERK";

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
    let workspace = here.join("../..");
    let root = env::var(OVERRIDE).map_or_else(|_| workspace.join(rettesnor_files::RULES), PathBuf::from);
    let say = |line: String| writeln!(io::stdout(), "{line}").map_err(|error| error.to_string());
    say(format!("cargo::rerun-if-env-changed={OVERRIDE}"))?;
    say(format!("cargo::rerun-if-changed={}", root.display()))?;
    say(format!("cargo::rerun-if-changed={}", workspace.join("docs/diagnostics").display()))?;
    if let Some(services) = rettesnor_files::services_beside(&root) {
        say(format!("cargo::rerun-if-changed={}", services.display()))?;
    }
    let loaded = rettesnor_files::load(&root).map_err(|error| error.to_string())?;
    if loaded.is_broken() {
        let errors: Vec<_> =
            loaded.diagnostics.into_iter().filter(rettesnor_source::Diagnostic::is_error).collect();
        return Err(terminal::render_all(&errors, &loaded.sources, &Options::plain()));
    }
    let mut base = loaded.base;
    for source in &mut base.sources {
        *source = relative(source, &workspace);
    }
    let out = PathBuf::from(variable("OUT_DIR")?);
    // Under the names the rules know them by, so that a rule finds the file it stands in.
    let files = loaded.sources.iter().map(|file| (relative(file.name(), &workspace), file.text()));
    let bytes = postcard::to_allocvec(&files.collect::<Vec<_>>()).map_err(|error| error.to_string())?;
    fs::write(out.join("sources.bin"), bytes).map_err(|error| error.to_string())?;
    // A rule base without errata has had none.
    let errata = fs::read_to_string(root.join("rettelser.toml")).unwrap_or_default();
    fs::write(out.join("rettelser.toml"), errata).map_err(|error| error.to_string())?;
    write_translations(&root, &base, &out)?;
    let bytes = rettesnor_rules::compile(base).to_bytes().map_err(|error| error.to_string())?;
    // The program trusts these bytes. What it would otherwise check every time it starts is checked once, here.
    Compiled::from_bytes(&bytes).map_err(|error| error.to_string())?;
    fs::write(out.join("regelverk.bin"), bytes).map_err(|error| error.to_string())?;
    write_folder(&workspace.join("docs/diagnostics"), "md", &out.join("pages.rs"))?;
    write_folder(&root.join("tabeller"), "toml", &out.join("tables.rs"))?;
    // Without a directory beside the rules there are no services to tell of, and the table is empty.
    let services = rettesnor_files::services_beside(&root).unwrap_or_default();
    write_folder(&services, "md", &out.join("services.rs"))?;
    Ok(())
}

/// The texts of the rules in the other languages, a file for each, and the table of them as Rust.
fn write_translations(root: &Path, base: &RuleBase, out: &Path) -> Result<(), String> {
    let texts = rettesnor_translations::inventory(base);
    let mut table = String::new();
    for language in rettesnor_files::LANGUAGES {
        let files = rettesnor_files::translations(root, language).map_err(|error| error.to_string())?;
        let translations = rettesnor_translations::gather(&texts, &files).translations;
        let bytes = translations.to_bytes().map_err(|error| error.to_string())?;
        let file = format!("{language}.bin");
        fs::write(out.join(&file), bytes).map_err(|error| error.to_string())?;
        // Writing to a string cannot fail.
        let _ = write!(table, "(\"{language}\", include_bytes!(concat!(env!(\"OUT_DIR\"), \"/{file}\"))),");
    }
    fs::write(out.join("translations.rs"), format!("&[{table}]")).map_err(|error| error.to_string())
}

/// The hash of the rule base must not depend on where it was built.
fn relative(source: &str, workspace: &Path) -> String {
    let prefix = workspace.to_string_lossy().replace('\\', "/");
    source.strip_prefix(&prefix).map_or(source, |rest| rest.trim_start_matches('/')).to_owned()
}

/// A folder's files of one kind as a Rust table of name and content.
fn write_folder(folder: &Path, extension: &str, out: &Path) -> Result<(), String> {
    let mut pages = Vec::new();
    if let Ok(entries) = fs::read_dir(folder) {
        for entry in entries.flatten() {
            let path = entry.path();
            let name = path.file_stem().map(|stem| stem.to_string_lossy().into_owned()).unwrap_or_default();
            if path.extension().is_some_and(|it| it == extension) {
                pages.push((name, fs::read_to_string(&path).map_err(|error| error.to_string())?));
            }
        }
    }
    pages.sort();
    fs::write(out, format!("&{pages:?}")).map_err(|error| error.to_string())
}

fn variable(name: &str) -> Result<String, String> {
    env::var(name).map_err(|_| format!("{name} is not set"))
}
