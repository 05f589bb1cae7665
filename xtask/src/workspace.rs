//! What the workspace consists of, as cargo and git see it.

use crate::run::{Failure, Outcome, cargo, output_of};
use serde_json::Value;
use std::path::PathBuf;
use std::process::Command;

/// The crates every host shares, lowest first. They build for the browser and know no outside world.
pub(crate) const CORE: [&str; 8] = [
    "rettesnor-source",
    "rettesnor-values",
    "rettesnor-diagram",
    "rettesnor-syntax",
    "rettesnor-rules",
    "rettesnor-engine",
    "rettesnor-guide",
    "rettesnor-pages",
];

/// One package and the packages of the workspace it depends on, its tests apart.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct Package {
    pub(crate) name: String,
    pub(crate) depends_on: Vec<String>,
}

/// The root of the workspace. Asked for when running rather than when compiling, so that a cached binary never
/// looks at another clone.
pub(crate) fn root() -> PathBuf {
    let xtask = std::env::var_os("CARGO_MANIFEST_DIR").map(PathBuf::from);
    xtask.and_then(|path| path.parent().map(PathBuf::from)).unwrap_or_else(|| PathBuf::from("."))
}

/// The packages of the workspace.
pub(crate) fn packages() -> Outcome<Vec<Package>> {
    let arguments = ["metadata", "--no-deps", "--format-version", "1"];
    let text = output_of(&mut cargo(&arguments)).ok_or_else(|| Failure::new("cargo metadata failed"))?;
    packages_in(&text)
}

/// Reads the packages from the JSON that `cargo metadata --no-deps` prints.
pub(crate) fn packages_in(metadata: &str) -> Outcome<Vec<Package>> {
    let value: Value = serde_json::from_str(metadata)
        .map_err(|error| Failure::new(format!("cargo metadata is not JSON: {error}")))?;
    let listed = value
        .get("packages")
        .and_then(Value::as_array)
        .ok_or_else(|| Failure::new("no packages in metadata"))?;
    let name = |value: &Value| value.get("name").and_then(Value::as_str).map(str::to_owned);
    let own: Vec<String> = listed.iter().filter_map(name).collect();
    let read = |package: &Value| {
        let dependencies = package.get("dependencies").and_then(Value::as_array);
        let shipped = |value: &&Value| value.get("kind").and_then(Value::as_str) != Some("dev");
        let all = dependencies.into_iter().flatten().filter(shipped).filter_map(name);
        Some(Package { name: name(package)?, depends_on: all.filter(|name| own.contains(name)).collect() })
    };
    Ok(listed.iter().filter_map(read).collect())
}

/// The text files of the project with their paths from the root: those git tracks and those it would.
pub(crate) fn files() -> Outcome<Vec<(String, String)>> {
    let mut git = Command::new("git");
    git.args(["ls-files", "-z", "--cached", "--others", "--exclude-standard"]).current_dir(root());
    let listed = output_of(&mut git).ok_or_else(|| Failure::new("git ls-files failed: is this a clone?"))?;
    let mut paths: Vec<&str> = listed.split('\0').filter(|path| !path.is_empty()).collect();
    paths.sort_unstable();
    paths.dedup();
    // A file that git tracks may be deleted in the working tree, and pictures are not text: neither can be read
    // as text, and neither is ours to judge.
    let read = |path: &str| Some((path.to_owned(), std::fs::read_to_string(root().join(path)).ok()?));
    Ok(paths.into_iter().filter_map(read).collect())
}

#[cfg(test)]
mod tests {
    use super::{Package, packages_in};

    #[test]
    fn only_packages_of_the_workspace_count_as_dependencies() {
        let metadata = r#"{"packages": [
            {"name": "a", "dependencies": [{"name": "b"}, {"name": "serde"}]},
            {"name": "b", "dependencies": []}]}"#;
        let expected = [
            Package { name: "a".into(), depends_on: vec!["b".into()] },
            Package { name: "b".into(), depends_on: vec![] },
        ];
        assert_eq!(packages_in(metadata).expect("the metadata is whole"), expected);
    }

    #[test]
    fn what_only_tests_depend_on_does_not_count() {
        let metadata = r#"{"packages": [
            {"name": "a", "dependencies": [{"name": "b", "kind": "dev"}, {"name": "c", "kind": null}]},
            {"name": "b", "dependencies": []}, {"name": "c", "dependencies": []}]}"#;
        let packages = packages_in(metadata).expect("the metadata is whole");
        assert_eq!(packages.first().map(|a| a.depends_on.clone()), Some(vec!["c".to_owned()]));
    }

    #[test]
    fn metadata_that_is_not_what_we_expect_is_a_failure() {
        assert!(packages_in("{}").is_err());
        assert!(packages_in("not JSON").is_err());
    }
}
