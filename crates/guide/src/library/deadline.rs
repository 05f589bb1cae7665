//! How a deadline is worked out, in words: from what, how long, what rolls, breaks and extends it.

use super::phrase::{ClauseView, Phrases};
use crate::view::{LawView, law};
use rettesnor_rules::model::{AltValue, Cond, DeadlineRule, NormKind, Scalar, Type};
use serde::Serialize;

/// The arithmetic of a deadline.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct ArithmeticView {
    /// The steps, in the order they are worked out.
    pub steps: Vec<StepView>,
}

/// A step of the arithmetic.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct StepView {
    /// `Løper fra`, `Varer`.
    pub title: String,
    /// What it says.
    pub text: String,
    /// When it says so, where it does not always.
    pub when: Option<ClauseView>,
    /// The law of this step alone.
    pub law: Vec<LawView>,
}

/// The arithmetic of a deadline, a waiting period or an authority's limit.
pub(crate) fn arithmetic(phrases: &Phrases<'_>, kind: NormKind, rule: &DeadlineRule) -> ArithmeticView {
    let mut steps = Steps { phrases, all: Vec::new() };
    let ty = if rule.instant { Type::Instant } else { Type::Date };
    let day = |value: &Scalar| phrases.scalar(value, ty);
    if let Some(start) = &rule.start {
        steps.add("regel-loper-fra", day(start));
    }
    steps.lengths(&rule.length);
    if let Some(end) = &rule.end {
        let key = match kind {
            NormKind::WaitingPeriod => "regel-tidligst",
            _ => "regel-slutter",
        };
        steps.add(key, day(end));
    }
    if let Some((calendar, basis)) = &rule.rolls {
        let name = phrases.words.rules.calendars.get(calendar.index()).map_or("", |it| it.name.as_str());
        let name = name.replace('_', " ");
        steps.add("regel-ruller", phrases.words.texts.with("regel-ruller-til", &[("kalender", &name)]));
        if let Some(step) = steps.all.last_mut() {
            step.law = law(&phrases.words, basis);
        }
    }
    steps.later(rule, ty);
    ArithmeticView { steps: steps.all }
}

struct Steps<'a> {
    phrases: &'a Phrases<'a>,
    all: Vec<StepView>,
}

impl Steps<'_> {
    fn add(&mut self, key: &str, text: String) {
        let title = self.phrases.words.texts.get(key);
        self.all.push(StepView { title, text, when: None, law: Vec::new() });
    }

    /// What meets it, breaks it off, extends it, and what may be done when it is over.
    fn later(&mut self, rule: &DeadlineRule, ty: Type) {
        let (phrases, texts) = (self.phrases, self.phrases.words.texts);
        let day = |value: &Scalar| phrases.scalar(value, ty);
        if let Some(met) = &rule.met_by {
            self.add("regel-oppfylles", day(met));
        }
        if let Some((interrupted, again)) = &rule.interrupted {
            let (interrupted, again) = (day(interrupted), day(again));
            self.add(
                "regel-avbrytes",
                texts.with("regel-avbrytes-av", &[("hva", &interrupted), ("dag", &again)]),
            );
        }
        if let Some(to) = &rule.extended_to {
            self.add("regel-forlenges", day(to));
        }
        if let Some((assessed, bar)) = &rule.late {
            let assessed = phrases.links().fact(*assessed).map_or_else(String::new, |link| link.title);
            let told = texts.with("regel-for-sent-hvis", &[("hva", &assessed), ("dag", &day(bar))]);
            self.add("regel-for-sent", told);
        }
    }

    /// Alternatives of a tier are equal; a later tier is used only where no earlier one applies.
    fn lengths(&mut self, tiers: &[Vec<(Cond, AltValue)>]) {
        for (number, tier) in tiers.iter().enumerate() {
            for (when, value) in tier {
                let when = self.phrases.clause(when);
                let key = if number > 0 && when.is_none() { "regel-ellers-varer" } else { "regel-varer" };
                self.add(key, self.phrases.alternative(value, Type::Span));
                if let Some(step) = self.all.last_mut() {
                    step.when = when;
                }
            }
        }
    }
}
