//! Choices, and concepts and norms that were not inlined.

use super::arith::{add_hours, add_span};
use super::{Env, Span, Truth};
use crate::possible::ordinal_of;
use rettesnor_rules::model::{
    AltValue, Body, ConceptBody, ConceptId, ConceptVersion, Cond, Exception, Item, NormId, Part, Scalar,
    Transition, Validity, ValidityState,
};

impl Env<'_> {
    /// First match: what every case that can be reached may give.
    pub(super) fn choice(&self, cases: &[(Cond, Scalar)], other: &Scalar) -> Span {
        let mut found: Option<Span> = None;
        let mut add = |span: Span| found = Some(found.map_or(span, |found| found.hull(span)));
        for (condition, value) in cases {
            let truth = self.truth(condition);
            if truth.may_be_yes() {
                add(self.span(value));
            }
            if !truth.may_be_no() {
                return found.unwrap_or(Span::ANY);
            }
        }
        add(self.span(other));
        found.unwrap_or(Span::ANY)
    }

    pub(super) fn concept_truth(&self, concept: ConceptId, item: Item) -> Truth {
        self.versions(concept, item, &|env, body| match body {
            ConceptBody::Cond(condition) => env.truth(condition),
            _ => Truth::OPEN,
        })
        .into_iter()
        .reduce(Truth::joined)
        .unwrap_or(Truth::OPEN)
    }

    pub(super) fn concept_one_of(&self, concept: ConceptId, item: Item, values: &[u32]) -> Truth {
        self.versions(concept, item, &|env, body| match body {
            ConceptBody::Alternatives(tiers) => env
                .reached(tiers)
                .into_iter()
                .map(|value| match value {
                    Some(AltValue::Enum(index)) => Truth::known(values.contains(index)),
                    _ => Truth::OPEN,
                })
                .reduce(Truth::joined)
                .unwrap_or(Truth::OPEN),
            _ => Truth::OPEN,
        })
        .into_iter()
        .reduce(Truth::joined)
        .unwrap_or(Truth::OPEN)
    }

    pub(super) fn concept_span(&self, concept: ConceptId, item: Item) -> Span {
        let spans = self.versions(concept, item, &|env, body| match body {
            ConceptBody::Scalar(scalar) => env.span(scalar),
            ConceptBody::Alternatives(tiers) => {
                let values = env.reached(tiers).into_iter().map(|value| match value {
                    Some(AltValue::Scalar(scalar) | AltValue::Count(scalar, _)) => env.span(scalar),
                    _ => Span::ANY,
                });
                values.reduce(Span::hull).unwrap_or(Span::ANY)
            }
            ConceptBody::Cond(_) => Span::ANY,
        });
        spans.into_iter().reduce(Span::hull).unwrap_or(Span::ANY)
    }

    /// A date plus or minus a concept that is a length of time.
    pub(super) fn add_span_concept(&self, date: Span, concept: ConceptId, sign: i8) -> Span {
        let ends = self.versions(concept, Item::None, &|env, body| match body {
            ConceptBody::Alternatives(tiers) => {
                let ends = env
                    .reached(tiers)
                    .into_iter()
                    .map(|value| value.map_or(Span::ANY, |value| env.end_of(date, value, sign)));
                ends.reduce(Span::hull).unwrap_or(Span::ANY)
            }
            _ => Span::ANY,
        });
        ends.into_iter().reduce(Span::hull).unwrap_or(Span::ANY)
    }

    /// Where a length of time from a date or instant ends.
    pub(crate) fn end_of(&self, start: Span, length: &AltValue, sign: i8) -> Span {
        match length {
            AltValue::Span(length) => add_span(start, *length, sign),
            AltValue::Hours(hours) => {
                add_hours(self.zone().as_ref(), start, Span::point(i64::from(*hours)), sign)
            }
            AltValue::Count(count, unit) => self.add_units(start, self.span(count), *unit, sign),
            AltValue::Scalar(Scalar::Concept(id, _)) => self.add_span_concept(start, *id, sign),
            AltValue::Scalar(_) | AltValue::Enum(_) => Span::ANY,
        }
    }

    /// The alternatives that some world reaches; `None` stands for none of them.
    pub(crate) fn reached<'t>(&self, tiers: &'t [Vec<(Cond, AltValue)>]) -> Vec<Option<&'t AltValue>> {
        let mut found = Vec::new();
        for tier in tiers {
            let mut taken = Truth::NO;
            for (condition, value) in tier {
                let truth = self.truth(condition);
                if truth.may_be_yes() {
                    found.push(Some(value));
                }
                taken = taken.or(truth);
            }
            if !taken.may_be_no() {
                return found;
            }
        }
        found.push(None);
        found
    }

    /// Every version of a concept that may apply, evaluated.
    fn versions<T>(
        &self,
        concept: ConceptId,
        item: Item,
        read: &dyn Fn(&Env<'_>, &ConceptBody) -> T,
    ) -> Vec<T> {
        let Some(declared) = self.rules.concepts.get(concept.index()) else { return Vec::new() };
        let Some(env) = self.for_item(item).deeper() else { return Vec::new() };
        let applies = env.applicable(&declared.versions, |version: &ConceptVersion| {
            (&version.validity, &version.transition)
        });
        applies.into_iter().map(|version| read(&env, &version.body)).collect()
    }

    /// The versions that may apply on the law's date: the newest in force, and under an open transition the earlier ones, of
    /// which one that has ended still speaks for the cases left to it.
    pub(crate) fn applicable<'v, V>(
        &self,
        versions: &'v [V],
        read: impl Fn(&V) -> (&Validity, &Transition),
    ) -> Vec<&'v V> {
        let mut found = Vec::new();
        // Whether a later version in force has left some case to earlier ones, and whether that is sure.
        let mut left = Truth::NO;
        for version in versions.iter().rev() {
            let (validity, transition) = read(version);
            let chosen = match transition {
                Transition::LawDate => Truth::YES,
                Transition::When(condition) => self.truth(condition),
                Transition::Unknown => Truth::OPEN,
            };
            let lasts = in_force(validity, self.law_date);
            let speaks = lasts.or(begun(validity, self.law_date).and(left));
            let truth = speaks.and(chosen);
            if truth.may_be_yes() {
                found.push(version);
            }
            if !truth.may_be_no() {
                break;
            }
            left = left.or(speaks.and(chosen.negated()));
        }
        found
    }

    /// A norm's yes, or one of its parts, by the wording in force.
    pub(super) fn norm_truth(&self, norm: NormId, part: Option<&str>) -> Truth {
        let Some(env) = self.deeper() else { return Truth::OPEN };
        let Some(declared) = self.rules.norms.get(norm.index()) else { return Truth::OPEN };
        let versions = env.applicable(&declared.versions, |version| (&version.validity, &version.transition));
        let bodies = versions.into_iter().flat_map(|version| {
            std::iter::once(&version.body).chain(version.readings.iter().map(|reading| &reading.body))
        });
        let truths = bodies.map(|body| match part {
            None => env.body_truth(body),
            Some(name) => env.part_truth(body, name),
        });
        truths.reduce(Truth::joined).unwrap_or(Truth::NO)
    }

    fn body_truth(&self, body: &Body) -> Truth {
        let any =
            |parts: &[Part]| parts.iter().map(|part| self.truth(&part.condition)).fold(Truth::NO, Truth::or);
        let ground = if body.holds_without_ground() { Truth::YES } else { any(&body.grounds) };
        let required = body.requirements.iter().map(|part| self.requirement(part)).fold(ground, Truth::and);
        required.and(self.exceptions(&body.exceptions).negated())
    }

    fn part_truth(&self, body: &Body, name: &str) -> Truth {
        let named = |part: &&Part| part.name.as_deref() == Some(name);
        if let Some(part) = body.requirements.iter().find(named) {
            return self.requirement(part);
        }
        if let Some(part) = body.grounds.iter().chain(&body.may).find(named) {
            return self.truth(&part.condition);
        }
        let exception = body.exceptions.iter().find(|exception| exception.name == name);
        exception.map_or(Truth::OPEN, |exception| self.exception(exception))
    }

    fn requirement(&self, part: &Part) -> Truth {
        self.truth(&part.condition).or(self.exceptions(&part.exceptions))
    }

    fn exceptions(&self, exceptions: &[Exception]) -> Truth {
        exceptions.iter().map(|exception| self.exception(exception)).fold(Truth::NO, Truth::or)
    }

    fn exception(&self, exception: &Exception) -> Truth {
        let valid = exception.validity.map_or(Truth::YES, |validity| in_force(&validity, self.law_date));
        self.truth(&exception.condition).and(valid).and(self.exceptions(&exception.blocks).negated())
    }
}

/// Whether something has come into force by the law's date, ended or not.
fn begun(validity: &Validity, law_date: Span) -> Truth {
    in_force(&Validity { to: None, ..*validity }, law_date)
}

/// Whether something is in force on the law's date. What is adopted without a date never is.
fn in_force(validity: &Validity, law_date: Span) -> Truth {
    if validity.state == ValidityState::AdoptedWithoutDate {
        return Truth::NO;
    }
    let (from, to) = (validity.from.map_or(i64::MIN, ordinal_of), validity.to.map_or(i64::MAX, ordinal_of));
    Truth::of(from <= law_date.high && law_date.low <= to, law_date.low < from || to < law_date.high)
}
