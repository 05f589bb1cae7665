//! Outcomes of the compiled rules as values for a reader.

use super::View;
use crate::answer::OutcomeValue;
use crate::possible::Possible;
use rettesnor_rules::model::{AltValue, Scalar};
use rettesnor_rules::program::Outcome;
use rettesnor_values::Ranges;

/// What an outcome is in a case: an ordered value is read there.
pub(crate) fn outcome_value(view: &View<'_>, outcome: &Outcome) -> OutcomeValue {
    let named = |parts: &[(String, Outcome)]| {
        parts.iter().map(|(name, part)| (name.clone(), outcome_value(view, part))).collect()
    };
    match outcome {
        Outcome::No => OutcomeValue::No,
        Outcome::NotUnderKnownRules => OutcomeValue::NotUnderKnownRules,
        Outcome::Yes => OutcomeValue::Yes,
        Outcome::May => OutcomeValue::May,
        Outcome::NotInForce => OutcomeValue::NotInForce,
        Outcome::Value(AltValue::Enum(value)) => OutcomeValue::Enum(*value),
        Outcome::Value(AltValue::Span(span)) => OutcomeValue::Span(*span),
        Outcome::Value(AltValue::Hours(hours)) => OutcomeValue::Hours(*hours),
        Outcome::Value(AltValue::Scalar(scalar) | AltValue::Count(scalar, _)) => {
            OutcomeValue::Ordered(ordered(view, scalar))
        }
        Outcome::Conflict(parts) => OutcomeValue::Conflict(named(parts)),
        Outcome::Readings(parts) => OutcomeValue::Readings(named(parts)),
    }
}

/// The values a scalar may have.
pub(crate) fn ordered(view: &View<'_>, scalar: &Scalar) -> Possible {
    let span = view.env().span(scalar);
    Possible::Ranges(Ranges::interval(span.low, span.high))
}

/// The scalar an outcome is read from, if it is an ordered value.
pub(crate) fn scalar_of(outcome: &Outcome) -> Option<&Scalar> {
    match outcome {
        Outcome::Value(value) => value.scalar(),
        _ => None,
    }
}
