//! Which norms concern this person, and which were asked for.

use super::build::{Shown, Source, ascii};
use super::deadline::is_plausible;
use rettesnor_engine::answer::{DeadlineState, NormAnswer, OutcomeValue, Verdict};
use rettesnor_rules::model::{Norm, NormId, NormKind, RuleBase};

/// The folder of the directory of services.
const DIRECTORY: &str = "tjenester";

/// Whether a norm says only whom to call.
pub(super) fn in_directory(norm: &Norm) -> bool {
    norm.domain == DIRECTORY
}

/// What an interview is to settle: everything but whom to call.
pub fn goals(rules: &RuleBase) -> Vec<NormId> {
    let numbered = (0_u32..).zip(&rules.norms);
    numbered.filter(|(_, norm)| !in_directory(norm)).map(|(number, _)| NormId(number)).collect()
}

/// The word for a kind, as in the rule language.
pub(crate) fn kind_word(kind: NormKind) -> &'static str {
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

/// Whether `--bare` lets it through: by area, kind, domain, its own name, or a fact it depends on.
pub(super) fn asked_for(rules: &RuleBase, norm: &Norm, answer: &NormAnswer, shown: &Shown) -> bool {
    let on = |wanted: &str| {
        let facts = answer.depends_on.iter().filter_map(|fact| rules.facts.get(fact.fact.index()));
        let concepts = answer.measured.iter().filter_map(|(_, concept)| rules.concepts.get(concept.index()));
        facts.into_iter().any(|fact| fact.slug == wanted || fact.name == wanted)
            || concepts.into_iter().any(|concept| concept.slug == wanted || concept.name == wanted)
    };
    let kind = kind_word(norm.kind);
    let matches = |wanted: &String| {
        let plain = ascii(&wanted.to_lowercase());
        let mut names =
            norm.areas.iter().map(String::as_str).chain([kind, norm.domain.as_str(), norm.name.as_str()]);
        names.any(|name| ascii(name) == plain) || norm.slug == plain || on(wanted)
    };
    // Whom to call is a question of its own: an answer about rights is not lengthened by everybody who has a telephone.
    let usual = !in_directory(norm) || shown.everything;
    (shown.only.is_empty() && usual) || shown.only.iter().any(matches)
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
pub(super) fn concerns(source: &Source<'_, '_>, norm: &Norm, answer: &NormAnswer) -> bool {
    if source.shown.everything || !source.shown.only.is_empty() && source.shown.only.contains(&norm.name) {
        return true;
    }
    if let Some(deadline) = &answer.deadline {
        let quiet =
            |state: &DeadlineState| matches!(state, DeadlineState::NotApplicable | DeadlineState::NotStarted);
        let told = is_plausible(deadline) && !deadline.states.iter().all(quiet);
        let may_run = !is_plausible(deadline) && source.is_touched(answer);
        return (told || may_run) && (is_yes(&answer.verdict) || answer.verdict == Verdict::Depends);
    }
    match &answer.verdict {
        Verdict::Settled(OutcomeValue::NotInForce | OutcomeValue::NotUnderKnownRules) => false,
        Verdict::Settled(OutcomeValue::No) => {
            let speaks = matches!(
                norm.kind,
                NormKind::Right | NormKind::RightAndDuty | NormKind::Discretion | NormKind::Requirements
            );
            speaks && !source.by_status.contains(&(answer.norm, answer.item))
        }
        _ => true,
    }
}
