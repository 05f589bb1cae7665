//! The codes of the static checks. Each has a page in `docs/diagnostics`, run as a test.

use rettesnor_source::Code;

macro_rules! codes {
    ($($(#[$doc:meta])* $name:ident = $text:literal;)*) => {
        $($(#[$doc])* pub const $name: Code = Code($text);)*

        /// Every code of this module, in order.
        pub const ALL: &[Code] = &[$($name),*];
    };
}

codes! {
    /// A condition that no person meets.
    NEVER_HOLDS = "never-holds";
    /// A condition that every person meets.
    ALWAYS_HOLDS = "always-holds";
    /// A ground that another ground already covers.
    REDUNDANT_GROUND = "redundant-ground";
    /// Alternatives of one tier that apply together with different values.
    CONFLICTING_ALTERNATIVES = "conflicting-alternatives";
    /// An exception that something always blocks.
    EXCEPTION_ALWAYS_BLOCKED = "exception-always-blocked";
    /// An exception that cannot matter, because nothing is left to except from where it applies.
    EXCEPTION_NEVER_APPLIES = "exception-never-applies";
    /// Values of an enumeration for which no alternative gives a value.
    UNCOVERED_ENUMERATION = "uncovered-enumeration";
    /// Persons for whom no alternative gives a value.
    UNCOVERED_CASE = "uncovered-case";
    /// A fact that must not matter and does.
    FORBIDDEN_INFLUENCE = "forbidden-influence";
    /// `uttømmende` although the answer rests on law not translated.
    EXHAUSTIVE_BUT_UNTRANSLATED = "exhaustive-but-untranslated";
    /// An `uforenlig` that no person could break.
    CONSTRAINT_NEVER_BITES = "constraint-never-bites";
    /// `uforenlig` that leaves nobody.
    CONSTRAINT_EXCLUDES_ALL = "constraint-excludes-all";
    /// Two norms that say the same.
    IDENTICAL_NORMS = "identical-norms";
    /// A norm too large for an exact answer.
    COARSE_NORM = "coarse-norm";
}

#[cfg(test)]
mod tests {
    use super::ALL;

    #[test]
    fn every_check_has_a_code_of_its_own() {
        let mut seen = ALL.to_vec();
        seen.sort();
        seen.dedup();
        assert_eq!(seen.len(), ALL.len());
        assert!(ALL.iter().all(|code| code.is_well_formed()));
    }
}
