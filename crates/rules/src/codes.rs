//! The codes of everything `lower` can find wrong. Each has a page in `docs/diagnostics`, run as a test.

use rettesnor_source::Code;

macro_rules! codes {
    ($($(#[$doc:meta])* $name:ident = $text:literal;)*) => {
        $($(#[$doc])* pub const $name: Code = Code($text);)*

        /// Every code of this module, in order.
        pub const ALL: &[Code] = &[$($name),*];
    };
}

codes! {
    /// A name that nothing is called.
    UNKNOWN_NAME = "unknown-name";
    /// A name that can be read in two ways where it stands.
    AMBIGUOUS_NAME = "ambiguous-name";
    /// Two declarations with one name that are not versions of each other.
    DUPLICATE_NAME = "duplicate-name";
    /// Two names with the same ASCII form.
    SLUG_COLLISION = "slug-collision";
    /// A name that exists, but is not the kind of thing that can stand here.
    WRONG_KIND = "wrong-kind";
    /// A field of a record, used where no record is chosen.
    NO_RECORD = "no-record";
    /// Values of kinds that cannot be put together.
    TYPE_MISMATCH = "type-mismatch";
    /// Lengths of time in different units put together.
    UNIT_MISMATCH = "unit-mismatch";
    /// A declaration without the type it needs.
    MISSING_TYPE = "missing-type";
    /// A domain that is empty or does not fit the type.
    BAD_BOUNDS = "bad-bounds";
    /// `på DATO` after something that is the same on every day.
    DATE_WITHOUT_EFFECT = "date-without-effect";
    /// A number too large to reckon with.
    NUMBER_TOO_LARGE = "number-too-large";
    /// A definition that rests on itself.
    CIRCULAR_DEFINITION = "circular-definition";
    /// A clause that this kind of declaration cannot have.
    CLAUSE_NOT_ALLOWED = "clause-not-allowed";
    /// A clause that this kind of declaration must have.
    MISSING_CLAUSE = "missing-clause";
    /// A clause given twice that can be given once.
    DUPLICATE_CLAUSE = "duplicate-clause";
    /// A word that is not among those the clause knows.
    UNKNOWN_WORD = "unknown-word";
    /// A norm with neither legal basis, practice nor professional advice.
    MISSING_BASIS = "missing-basis";
    /// A norm that does not say where we have it from.
    MISSING_SOURCE = "missing-source";
    /// A right that nobody owes.
    MISSING_DUTY_BEARER = "missing-duty-bearer";
    /// Something shown to people that has no title.
    MISSING_TITLE = "missing-title";
    /// A fact without the question that brings it out.
    MISSING_QUESTION = "missing-question";
    /// A reference to an act that no `rettskilde` declares.
    UNKNOWN_ACT = "unknown-act";
    /// Two versions in force on the same day, without a transition.
    OVERLAPPING_VALIDITY = "overlapping-validity";
    /// Days between two versions on which neither is in force.
    GAP_IN_VALIDITY = "gap-in-validity";
    /// A period that ends before it begins.
    EMPTY_VALIDITY = "empty-validity";
    /// Versions of one norm that are for different persons or lists.
    VERSIONS_DISAGREE = "versions-disagree";
    /// A norm for one role that uses a concept about another, though the facts exist for both.
    CONCEPT_OF_OTHER_ROLE = "concept-of-other-role";
    /// `kan_oppgis` on a concept that does not measure time from one fact.
    CANNOT_BE_STATED = "cannot-be-stated";
    /// `er avklart` where the state of knowledge must not matter.
    CLARIFIED_OUTSIDE_PRESUMPTION = "clarified-outside-presumption";
    /// Rows of a table that are not in order of time.
    TABLE_ROWS_UNSORTED = "table-rows-unsorted";
    /// Two rows of a table for the same day.
    TABLE_ROWS_OVERLAP = "table-rows-overlap";
    /// A holiday rule that names no day.
    BAD_CALENDAR = "bad-calendar";
    /// A fact that no rule uses.
    UNUSED_FACT = "unused-fact";
    /// A concept that no rule uses.
    UNUSED_CONCEPT = "unused-concept";
}

#[cfg(test)]
mod tests {
    use super::ALL;

    #[test]
    fn every_code_is_well_formed_and_stands_once() {
        let mut seen = ALL.to_vec();
        seen.sort();
        seen.dedup();
        assert_eq!(seen.len(), ALL.len());
        assert!(ALL.iter().all(|code| code.is_well_formed()));
    }
}
