//! Crates depend downwards only: `source, values → diagram, syntax → rules → engine, lovdata, translations → examples, services, files → guide, embedded → pages → hosts`.
//! What only tests depend on is not counted: it ships with nothing.

use super::Finding;
use crate::workspace::Package;

/// The layers, lowest first. What is named nowhere is a host and stands on top.
const LAYERS: [&[&str]; 7] = [
    &["rettesnor-source", "rettesnor-values"],
    &["rettesnor-diagram", "rettesnor-syntax"],
    &["rettesnor-rules"],
    &["rettesnor-engine", "rettesnor-lovdata", "rettesnor-translations"],
    &["rettesnor-examples", "rettesnor-services", "rettesnor-files"],
    &["rettesnor-guide", "rettesnor-embedded"],
    &["rettesnor-pages"],
];

fn layer(name: &str) -> usize {
    LAYERS.iter().position(|layer| layer.contains(&name)).unwrap_or(LAYERS.len())
}

/// Packages that depend on their own layer or a higher one; hosts therefore never depend on each other.
pub(super) fn check(packages: &[Package]) -> Vec<Finding> {
    let edges = packages.iter().flat_map(|from| from.depends_on.iter().map(move |to| (&from.name, to)));
    edges
        .filter(|(from, to)| layer(to) >= layer(from))
        .map(|(from, to)| Finding::fails(from, None, format!("must not depend on {to}: see ARCHITECTURE.md")))
        .collect()
}

#[cfg(test)]
mod tests {
    use super::check;
    use crate::workspace::Package;

    fn breaches(from: &str, to: &str) -> usize {
        check(&[Package { name: from.into(), depends_on: vec![to.into()] }]).len()
    }

    #[test]
    fn depending_downwards_is_allowed() {
        assert_eq!(breaches("rettesnor-engine", "rettesnor-values"), 0);
        assert_eq!(breaches("rettesnor-syntax", "rettesnor-source"), 0);
        assert_eq!(breaches("rettesnor-cli", "rettesnor-guide"), 0);
    }

    #[test]
    fn depending_upwards_or_sideways_is_not() {
        assert_eq!(breaches("rettesnor-rules", "rettesnor-engine"), 1);
        assert_eq!(breaches("rettesnor-source", "rettesnor-values"), 1);
        assert_eq!(breaches("rettesnor-cli", "rettesnor-server"), 1);
        assert_eq!(breaches("rettesnor-guide", "rettesnor-cli"), 1);
    }
}
