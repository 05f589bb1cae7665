//! The codes of what can be wrong with the text of a rule file.

use rettesnor_source::Code;

/// An `og` and an `eller` stand side by side without parentheses.
pub const MIXED_AND_OR: Code = Code("mixed-and-or");
/// Two comparisons in a row: `a < b < c`, or a comparison swallowed by `hvor`.
pub const CHAINED_COMPARISON: Code = Code("chained-comparison");
/// A declaration, clause or example begins with a word that is no keyword.
pub const UNKNOWN_KEYWORD: Code = Code("unknown-keyword");
/// A clause begins with a word that is no clause keyword.
pub const UNKNOWN_CLAUSE: Code = Code("unknown-clause");
/// A clause stands in the first column.
pub const CLAUSE_NOT_INDENTED: Code = Code("clause-not-indented");
/// A declaration does not stand in the first column.
pub const DECLARATION_INDENTED: Code = Code("declaration-indented");
/// A clause or text stands before the first declaration of a block.
pub const OUTSIDE_DECLARATION: Code = Code("outside-declaration");
/// A declaration has no name.
pub const MISSING_NAME: Code = Code("missing-name");
/// A name is also a word of the language.
pub const RESERVED_NAME: Code = Code("reserved-name");
/// A value or condition was expected.
pub const EXPECTED_EXPRESSION: Code = Code("expected-expression");
/// A name was expected.
pub const EXPECTED_NAME: Code = Code("expected-name");
/// A text in quotes was expected.
pub const EXPECTED_TEXT: Code = Code("expected-text");
/// A date was expected.
pub const EXPECTED_DATE: Code = Code("expected-date");
/// A certain word or sign was expected.
pub const EXPECTED_WORD: Code = Code("expected-word");
/// A unit of time was expected.
pub const UNIT_EXPECTED: Code = Code("unit-expected");
/// A text has no closing quote.
pub const UNCLOSED_TEXT: Code = Code("unclosed-text");
/// A text stands in other quotes than straight ones.
pub const CURLY_QUOTES: Code = Code("curly-quotes");
/// A parenthesis or bracket is never closed.
pub const UNCLOSED_BRACKET: Code = Code("unclosed-bracket");
/// A code block of rules is never closed.
pub const UNCLOSED_BLOCK: Code = Code("unclosed-block");
/// A code block is marked with almost the right word.
pub const UNKNOWN_BLOCK: Code = Code("unknown-block");
/// A date that does not exist or is not written year-month-day.
pub const BAD_DATE: Code = Code("bad-date");
/// A time of day that does not exist.
pub const BAD_TIME: Code = Code("bad-time");
/// A number that cannot be read.
pub const BAD_NUMBER: Code = Code("bad-number");
/// A type that is none of the language's.
pub const BAD_TYPE: Code = Code("bad-type");
/// A reference to a legal source that cannot be read.
pub const BAD_REFERENCE: Code = Code("bad-reference");
/// A holiday that cannot be read.
pub const BAD_HOLIDAY: Code = Code("bad-holiday");
/// A line of an example that says nothing an example can say.
pub const UNKNOWN_EXAMPLE_FORM: Code = Code("unknown-example-form");
/// The date of an example is given twice.
pub const DUPLICATE_PER: Code = Code("duplicate-per");
/// An example expects something without giving anything.
pub const MISSING_GIVEN: Code = Code("missing-given");
/// An example gives something without expecting anything.
pub const MISSING_EXPECTATION: Code = Code("missing-expectation");
/// Something is nested deeper than anybody can read.
pub const TOO_DEEP: Code = Code("too-deep");
/// Text that belongs to nothing.
pub const STRAY_TEXT: Code = Code("stray-text");

/// Every code of this crate, for the pages that explain them.
pub const ALL: &[Code] = &[
    MIXED_AND_OR,
    CHAINED_COMPARISON,
    UNKNOWN_KEYWORD,
    UNKNOWN_CLAUSE,
    CLAUSE_NOT_INDENTED,
    DECLARATION_INDENTED,
    OUTSIDE_DECLARATION,
    MISSING_NAME,
    RESERVED_NAME,
    EXPECTED_EXPRESSION,
    EXPECTED_NAME,
    EXPECTED_TEXT,
    EXPECTED_DATE,
    EXPECTED_WORD,
    UNIT_EXPECTED,
    UNCLOSED_TEXT,
    CURLY_QUOTES,
    UNCLOSED_BRACKET,
    UNCLOSED_BLOCK,
    UNKNOWN_BLOCK,
    BAD_DATE,
    BAD_TIME,
    BAD_NUMBER,
    BAD_TYPE,
    BAD_REFERENCE,
    BAD_HOLIDAY,
    UNKNOWN_EXAMPLE_FORM,
    DUPLICATE_PER,
    MISSING_GIVEN,
    MISSING_EXPECTATION,
    TOO_DEEP,
    STRAY_TEXT,
];
