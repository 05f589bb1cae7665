//! The page with the results.

use crate::report::Part;
use crate::rules::root;
use crate::{Failure, PARTS};
use std::fmt::Write as _;
use std::fs;
use std::process::Command;

/// Packages whose versions a reader needs.
const VERSIONS: &[&str] = &[
    "rettesnor-engine",
    "datalogic-rs",
    "regorus",
    "cedar-policy",
    #[cfg(feature = "zen")]
    "zen-engine",
];
const LOCK: &str = include_str!("../Cargo.lock");

/// Puts a part in its place in `docs/results/bench.md`; the sections of the others stay.
pub fn write(name: &str, part: &Part) -> Result<(), Failure> {
    let folder = root().join("docs/results");
    let file = folder.join("bench.md");
    let before = fs::read_to_string(&file).unwrap_or_default();
    let cores = std::thread::available_parallelism().map_or(1, usize::from);
    let mut page = String::from(
        "# How fast it is\n\nWritten by `cargo xtask bench`; [bench/README.md](../../bench/README.md) says how to read it. \
         Times travel badly from machine to machine, ratios less so: each is the median over rounds in which everybody \
         took turns, with the least and the greatest in parentheses.\n\n",
    );
    let _ = writeln!(page, "Measured on {cores} cores ({}), {}; {}.", processor(), compiler(), versions());
    for (other, _) in PARTS {
        let section = if other == name { Some(part.markdown()) } else { section(&before, other) };
        if let Some(section) = section {
            let _ = write!(page, "\n{}{}\n", mark(other), section.trim_end());
        }
    }
    fs::create_dir_all(&folder)?;
    fs::write(file, page)?;
    Ok(())
}

/// What a section begins with.
fn mark(name: &str) -> String {
    format!("<!-- {name} -->\n")
}

/// The section of a part in a page written before.
fn section(page: &str, name: &str) -> Option<String> {
    let (_, after) = page.split_once(&mark(name))?;
    Some(after.split("\n<!-- ").next().unwrap_or(after).to_owned())
}

fn processor() -> String {
    let told = fs::read_to_string("/proc/cpuinfo").unwrap_or_default();
    let mut fields = told.lines().filter_map(|line| line.split_once(':'));
    let model =
        fields.find(|(name, _)| name.trim() == "model name").map(|(_, model)| model.trim().to_owned());
    model.unwrap_or_else(|| std::env::consts::ARCH.to_owned())
}

fn compiler() -> String {
    let told = Command::new("rustc").arg("--version").output();
    let text = told.map(|output| String::from_utf8_lossy(&output.stdout).into_owned()).unwrap_or_default();
    let words: Vec<&str> = text.split_whitespace().take(2).collect();
    words.join(" ")
}

/// The versions in the lock file this program was built from.
fn versions() -> String {
    let version = |package: &str| {
        let entry =
            LOCK.split("[[package]]").find(|entry| entry.contains(&format!("name = \"{package}\"\n")))?;
        let version = entry.lines().find_map(|line| line.strip_prefix("version = "))?;
        Some(format!("{package} {}", version.trim_matches('"')))
    };
    VERSIONS.iter().copied().filter_map(version).collect::<Vec<String>>().join(", ")
}
