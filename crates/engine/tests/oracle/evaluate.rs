//! The model read straight, one world at a time: no variables, no diagrams, no sets.

use rettesnor_engine::answer::OutcomeValue;
use rettesnor_engine::possible::Possible;
use rettesnor_rules::model::{
    AltValue, Body, CompareOp, Concept, ConceptBody, ConceptId, Cond, Exception, FactId, Item, NormId, Part,
    RuleBase, Scalar, Transition, Unit, Validity, ValidityState,
};
use rettesnor_values::{Day, Ranges, whole_years_between};

/// One value for everything that can be open.
#[derive(Clone, Debug)]
pub(crate) struct World {
    /// By fact.
    pub(crate) facts: Vec<i64>,
    /// By record and fact.
    pub(crate) records: Vec<Vec<i64>>,
    /// By untranslated provision: how it would turn out.
    pub(crate) untranslated: Vec<bool>,
}

/// What a world is judged by.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Judge<'a> {
    pub(crate) model: &'a RuleBase,
    pub(crate) today: Day,
    pub(crate) law: Day,
    pub(crate) world: &'a World,
    pub(crate) record: Option<usize>,
    /// A bit for each concept whose transition is not known: whether it is read as the earlier version has it.
    pub(crate) older: u32,
}

impl Judge<'_> {
    fn value(&self, fact: FactId, item: Item) -> i64 {
        match item {
            Item::None => self.world.facts[fact.index()],
            Item::This => self.world.records[self.record.unwrap()][fact.index()],
            Item::Bound(_) => panic!("the generator makes no quantifiers"),
        }
    }

    pub(crate) fn holds(&self, cond: &Cond) -> bool {
        match cond {
            Cond::Const(value) => *value,
            Cond::Fact(fact, item) => self.value(*fact, *item) == 1,
            Cond::OneOf(fact, item, values) => {
                values.iter().any(|value| i64::from(*value) == self.value(*fact, *item))
            }
            Cond::Compare(op, a, b) => {
                let (a, b) = (self.scalar(a), self.scalar(b));
                match op {
                    CompareOp::Eq => a == b,
                    CompareOp::Ne => a != b,
                    CompareOp::Lt => a < b,
                    CompareOp::Le => a <= b,
                    CompareOp::Gt => a > b,
                    CompareOp::Ge => a >= b,
                }
            }
            Cond::Concept(concept, _) => self.concept(*concept) == OutcomeValue::Yes,
            Cond::ConceptOneOf(concept, _, values) => {
                matches!(self.concept(*concept), OutcomeValue::Enum(value) if values.contains(&value))
            }
            Cond::Norm(norm, None) => self.norm(*norm) == OutcomeValue::Yes,
            Cond::Not(inner) => !self.holds(inner),
            Cond::And(parts) => parts.iter().all(|part| self.holds(part)),
            Cond::Or(parts) => parts.iter().any(|part| self.holds(part)),
            Cond::Untranslated(id) => self.world.untranslated[id.index()],
            other => panic!("the generator does not make {other:?}"),
        }
    }

    pub(crate) fn scalar(&self, scalar: &Scalar) -> i64 {
        match scalar {
            Scalar::Const(value) => *value,
            Scalar::Fact(fact, item) => self.value(*fact, *item),
            Scalar::Today => i64::from(self.today.number()),
            Scalar::Concept(concept, _) => self.concept_scalar(&self.model.concepts[concept.index()]),
            Scalar::Elapsed(Unit::Years, from, to) => {
                let day = |scalar| Day::from_number(i32::try_from(self.scalar(scalar)).unwrap()).unwrap();
                i64::from(whole_years_between(day(from), day(to)).unwrap().max(0))
            }
            Scalar::AddSpan(from, span, sign) => {
                let day = Day::from_number(i32::try_from(self.scalar(from)).unwrap()).unwrap();
                let day = if *sign > 0 { day.plus(*span) } else { day.minus(*span) };
                i64::from(day.unwrap().number())
            }
            Scalar::Choice(arms, other) => {
                let arm = arms.iter().find(|(test, _)| self.holds(test));
                self.scalar(arm.map_or(other, |(_, value)| value))
            }
            other => panic!("the generator does not make {other:?}"),
        }
    }

    fn concept_scalar(&self, concept: &Concept) -> i64 {
        match &concept.versions[0].body {
            ConceptBody::Scalar(scalar) => self.scalar(scalar),
            other => panic!("ordered concepts have one expression, not {other:?}"),
        }
    }

    /// The versions that speak, newest first; `pick` says of one whose transition is not known whether it does, and whether
    /// the earlier ones do.
    fn versions(&self, versions: &[(Validity, &Transition)], pick: impl Fn() -> (bool, bool)) -> Vec<usize> {
        let law = self.law;
        let begun = |v: &Validity| v.from.is_none_or(|from| from <= law);
        let running = |v: &Validity| begun(v) && v.to.is_none_or(|to| law <= to);
        let real = |v: &Validity| v.state != ValidityState::AdoptedWithoutDate;
        let mut at = versions.iter().rposition(|(validity, _)| real(validity) && running(validity));
        let mut chosen = Vec::new();
        while let Some(version) = at {
            let earlier = (0..version).rev().find(|v| real(&versions[*v].0));
            let (this, rest) = match versions[version].1 {
                Transition::LawDate => (true, false),
                Transition::When(test) => (self.holds(test), !self.holds(test)),
                Transition::Unknown => pick(),
            };
            chosen.extend(this.then_some(version));
            at = earlier.filter(|_| rest);
        }
        chosen
    }

    /// A concept as these readings have it.
    fn concept(&self, id: ConceptId) -> OutcomeValue {
        let concept = &self.model.concepts[id.index()];
        let pairs: Vec<_> = concept.versions.iter().map(|v| (v.validity, &v.transition)).collect();
        let older = self.older >> id.0 & 1 == 1;
        let Some(version) = self.versions(&pairs, || (!older, older)).first().copied() else {
            return OutcomeValue::NotInForce;
        };
        match &concept.versions[version].body {
            ConceptBody::Cond(cond) => yes_or(self.holds(cond), OutcomeValue::No),
            ConceptBody::Scalar(scalar) => ordered(self.scalar(scalar)),
            ConceptBody::Alternatives(tiers) => self.tiers(tiers),
        }
    }

    /// The same under every way to read the concepts whose transition is not known.
    fn every_reading(&self) -> Vec<Self> {
        let unknown = |c: &Concept| c.versions.iter().any(|v| v.transition == Transition::Unknown);
        let concepts = (0..).zip(&self.model.concepts);
        let bits: u32 = concepts.filter(|(_, concept)| unknown(concept)).map(|(bit, _)| 1_u32 << bit).sum();
        let subsets = 0..1_u32 << self.model.concepts.len();
        subsets.filter(|set| set & !bits == 0).map(|older| Self { older, ..*self }).collect()
    }

    pub(crate) fn concept_outcome(&self, id: ConceptId) -> OutcomeValue {
        agree(self.every_reading().iter().map(|one| (one.older.to_string(), one.concept(id))).collect())
    }

    pub(crate) fn norm_outcome(&self, id: NormId) -> OutcomeValue {
        agree(self.every_reading().iter().map(|one| (one.older.to_string(), one.norm(id))).collect())
    }

    fn tiers(&self, tiers: &[Vec<(Cond, AltValue)>]) -> OutcomeValue {
        for tier in tiers {
            let mut met: Vec<OutcomeValue> = Vec::new();
            for (_, value) in tier.iter().filter(|(test, _)| self.holds(test)) {
                let value = match value {
                    AltValue::Enum(value) => OutcomeValue::Enum(*value),
                    AltValue::Scalar(scalar) => ordered(self.scalar(scalar)),
                    other => panic!("{other:?}"),
                };
                if !met.contains(&value) {
                    met.push(value);
                }
            }
            match met.len() {
                0 => {}
                1 => return met.remove(0),
                _ => {
                    // The same values clash whatever order they are met in.
                    met.sort_by_key(|value| format!("{value:?}"));
                    return OutcomeValue::Conflict(
                        met.into_iter().map(|value| (String::new(), value)).collect(),
                    );
                }
            }
        }
        OutcomeValue::NotUnderKnownRules
    }

    fn norm(&self, id: NormId) -> OutcomeValue {
        let norm = &self.model.norms[id.index()];
        let pairs: Vec<_> = norm.versions.iter().map(|v| (v.validity, &v.transition)).collect();
        let mut outcomes = Vec::new();
        for number in self.versions(&pairs, || (true, true)) {
            let version = &norm.versions[number];
            let bodies =
                std::iter::once(&version.body).chain(version.readings.iter().map(|reading| &reading.body));
            for body in bodies {
                outcomes.push((outcomes.len().to_string(), self.body(body, version.exhaustive)));
            }
        }
        agree(outcomes)
    }

    fn body(&self, body: &Body, exhaustive: bool) -> OutcomeValue {
        let met = |part: &Part| self.holds(&part.condition) || self.any(&part.exceptions);
        let ground = |part: &Part| self.holds(&part.condition) && !self.any(&part.exceptions);
        let excepted = self.any(&body.exceptions);
        let only_may = body.grounds.is_empty() && body.requirements.is_empty() && !body.may.is_empty();
        let grounds = !only_may && (body.grounds.is_empty() || body.grounds.iter().any(ground));
        if grounds && body.requirements.iter().all(met) && !excepted {
            OutcomeValue::Yes
        } else if body.may.iter().any(ground) && !excepted {
            OutcomeValue::May
        } else if exhaustive {
            OutcomeValue::No
        } else {
            OutcomeValue::NotUnderKnownRules
        }
    }

    fn any(&self, exceptions: &[Exception]) -> bool {
        exceptions.iter().any(|exception| self.applies(exception))
    }

    fn applies(&self, exception: &Exception) -> bool {
        let valid = exception.validity.is_none_or(|validity| {
            validity.state != ValidityState::AdoptedWithoutDate
                && validity.from.is_none_or(|from| from <= self.law)
                && validity.to.is_none_or(|to| self.law <= to)
        });
        valid && self.holds(&exception.condition) && !self.any(&exception.blocks)
    }
}

fn yes_or(holds: bool, other: OutcomeValue) -> OutcomeValue {
    if holds { OutcomeValue::Yes } else { other }
}

fn ordered(value: i64) -> OutcomeValue {
    OutcomeValue::Ordered(Possible::Ranges(Ranges::single(value)))
}

/// One outcome where all readings agree.
fn agree(mut outcomes: Vec<(String, OutcomeValue)>) -> OutcomeValue {
    let Some((_, first)) = outcomes.first().cloned() else { return OutcomeValue::NotInForce };
    if outcomes.iter().all(|(_, outcome)| *outcome == first) {
        return first;
    }
    outcomes.dedup();
    OutcomeValue::Readings(outcomes)
}

/// An outcome without the names of its readings and provisions, readings of readings side by side: what is compared.
pub(crate) fn key(outcome: &OutcomeValue) -> String {
    let joined = |mut keys: Vec<String>| {
        keys.sort();
        keys.dedup();
        keys.join("|")
    };
    match outcome {
        OutcomeValue::Readings(_) => {
            let mut keys = Vec::new();
            flatten(outcome, &mut keys);
            format!("readings({})", joined(keys))
        }
        OutcomeValue::Conflict(parts) => {
            format!("conflict({})", joined(parts.iter().map(|(_, part)| key(part)).collect()))
        }
        other => format!("{other:?}"),
    }
}

fn flatten(outcome: &OutcomeValue, found: &mut Vec<String>) {
    match outcome {
        OutcomeValue::Readings(parts) => parts.iter().for_each(|(_, part)| flatten(part, found)),
        other => found.push(key(other)),
    }
}
