//! The rules in `regelverk` are one rule base without errors, and every example beside them holds.

#![expect(clippy::disallowed_methods, reason = "the rules are read from disk by the test")]

mod support;

use support::{check, files_under, holds};

#[test]
fn every_example_beside_the_rules_holds() {
    holds(&files_under("regelverk"));
}

#[test]
fn every_norm_belongs_to_the_area_its_folder_names() {
    let checked = check(&files_under("regelverk"));
    assert!(!checked.base.norms.is_empty());
    for norm in &checked.base.norms {
        assert!(!norm.domain.is_empty(), "{} stands outside the areas", norm.name);
    }
}
