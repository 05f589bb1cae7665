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
pub struct World {
    /// By fact.
    pub facts: Vec<i64>,
    /// By record and fact.
    pub records: Vec<Vec<i64>>,
    /// By untranslated provision: how it would turn out.
    pub untranslated: Vec<bool>,
}

/// What a world is judged by.
#[derive(Clone, Copy, Debug)]
pub struct Judge<'a> {
    pub model: &'a RuleBase,
    pub today: Day,
    pub law: Day,
    pub world: &'a World,
    pub record: Option<usize>,
}

impl Judge<'_> {
    fn value(&self, fact: FactId, item: Item) -> i64 {
        match item {
            Item::None => self.world.facts[fact.index()],
            Item::This => self.world.records[self.record.unwrap()][fact.index()],
            Item::Bound(_) => unreachable!("the generator makes no quantifiers"),
        }
    }

    pub fn holds(&self, cond: &Cond) -> bool {
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
            other => unreachable!("the generator does not make {other:?}"),
        }
    }

    pub fn scalar(&self, scalar: &Scalar) -> i64 {
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
            other => unreachable!("the generator does not make {other:?}"),
        }
    }

    fn concept_scalar(&self, concept: &Concept) -> i64 {
        let chosen = self.versions(&concept.versions.iter().map(|v| (v.validity, &v.transition)).collect::<Vec<_>>());
        let [version] = chosen.as_slice() else { unreachable!("ordered concepts always have one version") };
        match &concept.versions[*version].body {
            ConceptBody::Scalar(scalar) => self.scalar(scalar),
            other => unreachable!("{other:?}"),
        }
    }

    /// The versions whose readings the answer rests on; more than one only where the transition is not known.
    fn versions(&self, versions: &[(Validity, &Transition)]) -> Vec<usize> {
        let law = self.law;
        let begun = |v: &Validity| v.from.is_none_or(|from| from <= law);
        let running = |v: &Validity| begun(v) && v.to.is_none_or(|to| law <= to);
        let real = |v: &Validity| v.state != ValidityState::AdoptedWithoutDate;
        let last = versions.iter().rposition(|(validity, _)| real(validity) && running(validity));
        let mut chosen = Vec::new();
        let mut at = last;
        while let Some(version) = at {
            let earlier = (0..version).rev().find(|v| real(&versions[*v].0));
            match versions[version].1 {
                Transition::LawDate => {
                    chosen.push(version);
                    at = None;
                }
                Transition::When(test) if self.holds(test) => {
                    chosen.push(version);
                    at = None;
                }
                Transition::When(_) => at = earlier,
                Transition::Unknown => {
                    chosen.push(version);
                    at = earlier;
                }
            }
        }
        chosen
    }

    pub fn concept(&self, id: ConceptId) -> OutcomeValue {
        let concept = &self.model.concepts[id.index()];
        let pairs: Vec<_> = concept.versions.iter().map(|v| (v.validity, &v.transition)).collect();
        let outcomes = self.versions(&pairs).into_iter().map(|version| {
            let outcome = match &concept.versions[version].body {
                ConceptBody::Cond(cond) => yes_or(self.holds(cond), OutcomeValue::No),
                ConceptBody::Scalar(scalar) => ordered(self.scalar(scalar)),
                ConceptBody::Alternatives(tiers) => self.tiers(tiers),
            };
            (version.to_string(), outcome)
        });
        agree(outcomes.collect())
    }

    fn tiers(&self, tiers: &[Vec<(Cond, AltValue)>]) -> OutcomeValue {
        for tier in tiers {
            let mut met: Vec<OutcomeValue> = Vec::new();
            for (_, value) in tier.iter().filter(|(test, _)| self.holds(test)) {
                let value = match value {
                    AltValue::Enum(value) => OutcomeValue::Enum(*value),
                    AltValue::Scalar(scalar) => ordered(self.scalar(scalar)),
                    other => unreachable!("{other:?}"),
                };
                if !met.contains(&value) {
                    met.push(value);
                }
            }
            match met.len() {
                0 => {}
                1 => return met.remove(0),
                _ => return OutcomeValue::Conflict(met.into_iter().map(|value| (String::new(), value)).collect()),
            }
        }
        OutcomeValue::NotUnderKnownRules
    }

    pub fn norm(&self, id: NormId) -> OutcomeValue {
        let norm = &self.model.norms[id.index()];
        let pairs: Vec<_> = norm.versions.iter().map(|v| (v.validity, &v.transition)).collect();
        let mut outcomes = Vec::new();
        for number in self.versions(&pairs) {
            let version = &norm.versions[number];
            let bodies = std::iter::once(&version.body).chain(version.readings.iter().map(|reading| &reading.body));
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
        let grounds = body.grounds.is_empty() || body.grounds.iter().any(ground);
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

/// An outcome without the names of its readings and provisions: what is compared.
pub fn key(outcome: &OutcomeValue) -> String {
    let inner = |parts: &[(String, OutcomeValue)]| {
        let mut keys: Vec<String> = parts.iter().map(|(_, part)| key(part)).collect();
        keys.sort();
        keys.dedup();
        keys.join("|")
    };
    match outcome {
        OutcomeValue::Readings(parts) => format!("readings({})", inner(parts)),
        OutcomeValue::Conflict(parts) => format!("conflict({})", inner(parts)),
        other => format!("{other:?}"),
    }
}
