//! Answers told in the words of the language, for messages.

use rettesnor_engine::answer::{
    ConceptAnswer, DeadlineAnswer, DeadlineState, FactRef, NormAnswer, OutcomeValue, Verdict,
};
use rettesnor_engine::possible::{Possible, day_of};
use rettesnor_rules::model::{RuleBase, Type};
use rettesnor_values::Decimal;

/// Names of facts, in the order given.
pub(crate) fn facts(rules: &RuleBase, facts: &[FactRef]) -> String {
    let names: Vec<_> = facts.iter().map(|it| fact_name(rules, *it)).collect();
    if names.is_empty() { "ingen fakta".into() } else { names.join(", ") }
}

/// The name of a fact; records are numbered from 1.
pub(crate) fn fact_name(rules: &RuleBase, fact: FactRef) -> String {
    rules.facts.get(fact.fact.index()).map_or_else(String::new, |it| it.name.clone())
}

/// An outcome in the words an example uses.
pub(crate) fn outcome(rules: &RuleBase, ty: Option<Type>, value: &OutcomeValue) -> String {
    match value {
        OutcomeValue::No => "nei".into(),
        OutcomeValue::NotUnderKnownRules => "ikke_etter_reglene_vi_kjenner".into(),
        OutcomeValue::Yes => "ja".into(),
        OutcomeValue::YesForNow => "ja, inntil_videre".into(),
        OutcomeValue::May => "kan".into(),
        OutcomeValue::Enum(index) => enum_name(rules, ty, *index),
        OutcomeValue::Ordered(set) => possible(ty, set),
        OutcomeValue::Span(span) => span.to_string(),
        OutcomeValue::Hours(hours) => format!("{hours} timer"),
        OutcomeValue::Conflict(parts) => format!("motstrid ({})", named(rules, ty, parts)),
        OutcomeValue::Readings(parts) => format!("tolkningstvil ({})", named(rules, ty, parts)),
        OutcomeValue::NotInForce => "ikke i kraft".into(),
    }
}

fn named(rules: &RuleBase, ty: Option<Type>, parts: &[(String, OutcomeValue)]) -> String {
    parts
        .iter()
        .map(|(name, value)| format!("{name}: {}", outcome(rules, ty, value)))
        .collect::<Vec<_>>()
        .join("; ")
}

fn enum_name(rules: &RuleBase, ty: Option<Type>, index: u32) -> String {
    let Some(Type::Enum(of)) = ty else { return index.to_string() };
    let value = rules.enums.get(of.index()).and_then(|it| it.values.get(usize::try_from(index).ok()?));
    value.map_or_else(|| index.to_string(), |it| it.name.clone())
}

/// A set of values of an ordered type.
pub(crate) fn possible(ty: Option<Type>, set: &Possible) -> String {
    if let Some(only) = set.only() {
        return ordinal(ty, only);
    }
    match set.hull() {
        Some((low, high)) => format!("mellom {} og {}", ordinal(ty, low), ordinal(ty, high)),
        None => "ukjent".into(),
    }
}

/// An ordinal of a type.
pub(crate) fn ordinal(ty: Option<Type>, value: i64) -> String {
    match ty {
        Some(Type::Date) | None => day_of(value).to_string(),
        Some(Type::Decimal) => Decimal::from_micros(value).to_string(),
        Some(Type::Kroner) => format!("{} kroner", Decimal::from_micros(value)),
        Some(_) => value.to_string(),
    }
}

/// A norm's answer in one line.
pub(crate) fn norm(rules: &RuleBase, answer: &NormAnswer) -> String {
    let verdict = match &answer.verdict {
        Verdict::Settled(value) => outcome(rules, None, value),
        Verdict::YesUnless(names) => format!("ja, med_mindre {}", names.join(" eller ")),
        Verdict::RightIf(of) => format!("har_rett_hvis {}", facts(rules, of)),
        Verdict::MayAfter(of) => format!("kan_etter_vurdering_av {}", facts(rules, of)),
        Verdict::Depends => format!("avhenger av {}", facts(rules, &answer.depends_on)),
        Verdict::Untranslated => "uoversatt".into(),
        Verdict::Contradictory => "motstridende opplysninger".into(),
    };
    if answer.coarse { format!("{verdict} (grovt)") } else { verdict }
}

/// A concept's answer in one line.
pub(crate) fn concept(rules: &RuleBase, ty: Option<Type>, answer: &ConceptAnswer) -> String {
    let values: Vec<_> = answer.outcomes.iter().map(|value| outcome(rules, ty, value)).collect();
    if answer.depends_on.is_empty() {
        return values.join(" eller ");
    }
    format!("{}; avhenger av {}", values.join(" eller "), facts(rules, &answer.depends_on))
}

/// The end and states of a deadline.
pub(crate) fn deadline(answer: &DeadlineAnswer) -> String {
    let end = match answer.end {
        None => "ukjent slutt".to_owned(),
        Some((low, high)) if low == high => format!("slutter {}", moment(answer.instant, low)),
        Some((low, high)) => {
            format!("slutter mellom {} og {}", moment(answer.instant, low), moment(answer.instant, high))
        }
    };
    let states: Vec<_> = answer.states.iter().map(|state| state_word(*state)).collect();
    format!("{end}; er {}", states.join(" eller "))
}

fn moment(instant: bool, value: i64) -> String {
    if instant {
        return rettesnor_values::Instant::from_minutes(value)
            .map_or_else(|| value.to_string(), |it| it.to_string());
    }
    day_of(value).to_string()
}

/// The word of the language for a state.
pub(crate) fn state_word(state: DeadlineState) -> &'static str {
    match state {
        DeadlineState::NotApplicable => "gjelder_ikke",
        DeadlineState::NotStarted => "ikke_startet",
        DeadlineState::Running => "åpen",
        DeadlineState::Met => "oppfylt",
        DeadlineState::Extended => "forlenget",
        DeadlineState::Interrupted => "avbrutt",
        DeadlineState::Expired => "utløpt",
        DeadlineState::MayBeHeard => "kan_høres",
        DeadlineState::Barred => "sperret",
    }
}
