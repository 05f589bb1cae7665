//! Which norms concern this person, and which were asked for.

use super::build::{Shown, Source, ascii};
use super::deadline::is_plausible;
use rettesnor_engine::answer::{DeadlineState, NormAnswer, OutcomeValue, Verdict};
use rettesnor_rules::model::{Norm, NormKind, Type};

/// The word for a kind, as in the rule language.
pub(super) fn kind_word(kind: NormKind) -> &'static str {
    match kind {
        NormKind::Right => "rett",
        NormKind::RightAndDuty => "rett_og_plikt",
        NormKind::Duty => "plikt",
        NormKind::HelperDuty => "hjelperplikt",
        NormKind::Discretion => "adgang",
        NormKind::Intervention => "inngrep",
        NormKind::Requirements => "vilkår",
        NormKind::Phase => "fase",
        NormKind::Warning => "advarsel",
        NormKind::Advice => "råd",
        NormKind::Service => "tjeneste",
        NormKind::Deadline => "frist",
        NormKind::WaitingPeriod => "ventetid",
        NormKind::AuthorityLimit => "myndighetsfrist",
    }
}

/// Whether `--bare` lets it through: by area, kind, domain or its own name.
pub(super) fn asked_for(norm: &Norm, shown: &Shown) -> bool {
    let kind = kind_word(norm.kind);
    let matches = |wanted: &String| {
        let wanted = ascii(&wanted.to_lowercase());
        let mut names =
            norm.areas.iter().map(String::as_str).chain([kind, norm.domain.as_str(), norm.name.as_str()]);
        names.any(|name| ascii(name) == wanted) || norm.slug == wanted
    };
    shown.only.is_empty() || shown.only.iter().any(matches)
}

/// Whether the answer is a yes of some sort.
pub(super) fn is_yes(verdict: &Verdict) -> bool {
    matches!(
        verdict,
        Verdict::Settled(OutcomeValue::Yes | OutcomeValue::YesForNow)
            | Verdict::YesUnless(_)
            | Verdict::RightIf(_)
    )
}

/// Whether the answer tells this person something.
///
/// A settled no is left out where it only says that the person is somebody else: where the status alone carries it.
pub(super) fn concerns(source: &mut Source<'_, '_>, norm: &Norm, answer: &NormAnswer) -> bool {
    if source.shown.everything || !source.shown.only.is_empty() && source.shown.only.contains(&norm.name) {
        return true;
    }
    if let Some(deadline) = &answer.deadline {
        let quiet =
            |state: &DeadlineState| matches!(state, DeadlineState::NotApplicable | DeadlineState::NotStarted);
        let told = is_plausible(deadline) && !deadline.states.iter().all(quiet);
        return told && (is_yes(&answer.verdict) || answer.verdict == Verdict::Depends);
    }
    match &answer.verdict {
        Verdict::Settled(OutcomeValue::NotInForce | OutcomeValue::NotUnderKnownRules) => false,
        Verdict::Settled(OutcomeValue::No) => {
            let speaks = matches!(
                norm.kind,
                NormKind::Right | NormKind::RightAndDuty | NormKind::Discretion | NormKind::Requirements
            );
            speaks && !carried_by_status(source, answer)
        }
        Verdict::Depends | Verdict::Untranslated => {
            !matches!(norm.kind, NormKind::Warning | NormKind::Advice | NormKind::Service | NormKind::Phase)
        }
        _ => true,
    }
}

/// Whether only enumerated facts carry it: who the person is, not what is the case.
fn carried_by_status(source: &mut Source<'_, '_>, answer: &NormAnswer) -> bool {
    let facts = source.evaluator.carrying_facts(source.case, answer.norm, answer.item).unwrap_or_default();
    let enumerated = |fact: &rettesnor_engine::answer::FactRef| {
        let declared = source.words.rules.facts.get(fact.fact.index());
        declared.is_some_and(|declared| matches!(declared.ty, Type::Enum(_)))
    };
    facts.iter().all(enumerated)
}
