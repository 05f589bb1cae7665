//! Rule bases and cases of every shape the engine promises to be exact about.

use super::random::Random;
use rettesnor_rules::model::{
    AltValue, Body, CompareOp, Concept, ConceptBody, ConceptId, ConceptVersion, Cond, Constraint, EnumId,
    EnumValue, Enumeration, Exception, Fact, FactId, FactKind, Item, Links, List, ListId, Norm, NormId,
    NormKind, NormVersion, Origin, Part, Place, Presumption, Reading, Role, RoleId, RuleBase, Scalar, Scope,
    Sensitivity, Stage, Transition, Type, Unit, Untranslated, UntranslatedId, Validity, ValidityState,
};
use rettesnor_values::Day;

pub(crate) const LIST: ListId = ListId(0);

pub(crate) fn today() -> Day {
    Day::from_ymd(2026, 5, 2).unwrap()
}

pub(super) fn reform() -> Day {
    Day::from_ymd(2026, 1, 1).unwrap()
}

/// The days on which a person turns 16 or 18 about now.
fn birth_bounds() -> (i64, i64) {
    let number = |year, month, day| i64::from(Day::from_ymd(year, month, day).unwrap().number());
    (number(2008, 4, 30), number(2008, 5, 4))
}

struct Maker<'r> {
    random: &'r mut Random,
    model: RuleBase,
    /// Item scope of the norm being made.
    item: bool,
}

/// A rule base; some seeds allow what the engine need only be sound about.
pub(crate) fn rule_base(random: &mut Random) -> RuleBase {
    let mut maker = Maker { random, model: RuleBase::default(), item: false };
    maker.ground_floor();
    maker.facts();
    maker.concepts();
    maker.norms();
    maker.constraints();
    maker.presumptions();
    maker.clashing_concept();
    maker.model
}

impl Maker<'_> {
    fn ground_floor(&mut self) {
        self.model.sources = vec!["prøve.md".into()];
        self.model.roles = vec![Role {
            name: "personen".into(),
            slug: "personen".into(),
            title: "personen".into(),
            list: None,
        }];
        for (number, size) in [3_u32, 4].into_iter().enumerate() {
            let value = |value: u32| EnumValue {
                name: format!("verdi{value}"),
                slug: format!("verdi{value}"),
                label: format!("verdi {value}"),
            };
            let name = format!("slag{number}");
            self.model.enums.push(Enumeration { name, values: (0..size).map(value).collect() });
        }
        if self.random.chance(15) {
            self.model.untranslated.push(Untranslated {
                name: "uoversatt".into(),
                title: "uoversatt".into(),
                origin: Origin::default(),
                place: Place::default(),
            });
        }
    }

    fn facts(&mut self) {
        let count = 2 + self.random.below(5);
        for number in 0..count {
            let (ty, bounds) = match self.random.below(10) {
                0..=4 => (Type::Bool, None),
                5 => (Type::Enum(EnumId(0)), None),
                6 => (Type::Enum(EnumId(1)), None),
                7 | 8 => (Type::Integer, Some((0, 5))),
                _ => (Type::Date, Some(birth_bounds())),
            };
            self.fact(format!("f{number}"), ty, bounds, Scope::Case);
        }
        if self.random.chance(20) {
            let fields = vec![FactId(u32::try_from(count).unwrap())];
            self.fact("sak.felt".into(), Type::Bool, None, Scope::Item(LIST));
            self.model.lists.push(List {
                name: "sak".into(),
                slug: "sak".into(),
                title: "sak".into(),
                fields,
                period: None,
                question: None,
                sensitivity: Sensitivity::Low,
                place: Place::default(),
            });
        }
    }

    fn fact(&mut self, name: String, ty: Type, bounds: Option<(i64, i64)>, scope: Scope) {
        let kind = match self.random.below(8) {
            0 if ty == Type::Bool => FactKind::BoundAssessment,
            1 if ty == Type::Bool => FactKind::FreeAssessment,
            _ => FactKind::Fact,
        };
        self.model.facts.push(Fact {
            slug: name.clone(),
            title: name.clone(),
            name,
            kind,
            scope,
            role: RoleId(0),
            ty,
            member_of: None,
            bounds,
            question: None,
            why: None,
            how: None,
            sensitivity: *self.random.pick(&[Sensitivity::Low, Sensitivity::Medium, Sensitivity::High]),
            stage: *self.random.pick(&[Stage::First, Stage::Intake, Stage::Case]),
            acute: self.random.chance(10),
            documented: None,
            assessed_by: Vec::new(),
            factors: Vec::new(),
            place: Place::default(),
        });
    }

    fn concepts(&mut self) {
        let count = self.random.below(4);
        for number in 0..count {
            let dates = self.case_facts(|ty| ty == Type::Date);
            let (ty, body, measures) = match self.random.below(4) {
                0 if !dates.is_empty() => {
                    let fact = *self.random.pick(&dates);
                    let birth = Box::new(Scalar::Fact(fact, Item::None));
                    let age = Scalar::Elapsed(Unit::Years, birth, Box::new(Scalar::Today));
                    (Type::Duration(Unit::Years), ConceptBody::Scalar(age), Some(fact))
                }
                1 => (Type::Enum(EnumId(0)), self.alternatives(1), None),
                _ => (Type::Bool, ConceptBody::Cond(self.cond(2)), None),
            };
            let mut versions = vec![concept_version(body, None, None, Transition::LawDate)];
            if ty == Type::Bool && self.random.chance(25) {
                let later = ConceptBody::Cond(self.cond(1));
                versions[0].validity.to = Some(before(reform()));
                let transition = self.transition();
                versions.push(concept_version(later, Some(reform()), None, transition));
            }
            self.model.concepts.push(Concept {
                name: format!("begrep{number}"),
                slug: format!("begrep{number}"),
                title: format!("begrep {number}"),
                ty,
                scope: Scope::Case,
                versions,
                measures,
                origin: Origin::default(),
                place: Place::default(),
            });
        }
    }

    /// A concept whose equal alternatives can clash; nothing rests on it.
    fn clashing_concept(&mut self) {
        let body = self.alternatives(3);
        self.model.concepts.push(Concept {
            name: "motstrid".into(),
            slug: "motstrid".into(),
            title: "motstrid".into(),
            ty: Type::Enum(EnumId(0)),
            scope: Scope::Case,
            versions: vec![concept_version(body, None, None, Transition::LawDate)],
            measures: None,
            origin: Origin::default(),
            place: Place::default(),
        });
    }

    fn alternatives(&mut self, most: usize) -> ConceptBody {
        let tiers = 1 + self.random.below(2);
        let mut made = Vec::new();
        for _ in 0..tiers {
            let count = 1 + self.random.below(most);
            made.push((0..count).map(|_| (self.cond(1), AltValue::Enum(self.value(3)))).collect());
        }
        if self.random.chance(70) {
            made.push(vec![(Cond::Const(true), AltValue::Enum(self.value(3)))]);
        }
        ConceptBody::Alternatives(made)
    }

    fn value(&mut self, size: usize) -> u32 {
        u32::try_from(self.random.below(size)).unwrap()
    }

    fn case_facts(&self, wanted: impl Fn(Type) -> bool) -> Vec<FactId> {
        let facts = (0..).zip(&self.model.facts);
        facts.filter(|(_, f)| f.scope == Scope::Case && wanted(f.ty)).map(|(n, _)| FactId(n)).collect()
    }

    pub(crate) fn cond(&mut self, depth: usize) -> Cond {
        if depth == 0 || self.random.chance(35) {
            return self.leaf();
        }
        let count = 2 + self.random.below(2);
        let parts = (0..count).map(|_| self.cond(depth - 1)).collect();
        match self.random.below(5) {
            0 => Cond::Not(Box::new(self.cond(depth - 1))),
            1 | 2 => Cond::And(parts),
            _ => Cond::Or(parts),
        }
    }

    fn leaf(&mut self) -> Cond {
        if !self.model.untranslated.is_empty() && self.random.chance(8) {
            return Cond::Untranslated(UntranslatedId(0));
        }
        if !self.model.concepts.is_empty() && self.random.chance(30) {
            return self.concept_leaf();
        }
        if self.item && self.random.chance(40) {
            return Cond::Fact(*self.model.lists[0].fields.first().unwrap(), Item::This);
        }
        let facts = self.case_facts(|_| true);
        let fact = *self.random.pick(&facts);
        let read = || Box::new(Scalar::Fact(fact, Item::None));
        let op = *self.random.pick(&[
            CompareOp::Eq,
            CompareOp::Ne,
            CompareOp::Lt,
            CompareOp::Le,
            CompareOp::Gt,
            CompareOp::Ge,
        ]);
        let (low, high) = birth_bounds();
        match self.model.facts[fact.index()].ty {
            Type::Bool => Cond::Fact(fact, Item::None),
            Type::Enum(id) => {
                let size = u32::try_from(self.model.enums[id.index()].values.len()).unwrap();
                let values: Vec<u32> = (0..size).filter(|_| self.random.chance(50)).collect();
                Cond::OneOf(fact, Item::None, values)
            }
            Type::Integer => Cond::Compare(op, read(), Box::new(Scalar::Const(self.random.range(0, 5)))),
            _ if self.random.chance(50) => {
                Cond::Compare(op, read(), Box::new(Scalar::Const(self.random.range(low, high))))
            }
            _ => {
                let age = Scalar::Elapsed(Unit::Years, read(), Box::new(Scalar::Today));
                let years = self.random.range(17, 18);
                Cond::Compare(op, Box::new(age), Box::new(Scalar::Const(years)))
            }
        }
    }

    fn concept_leaf(&mut self) -> Cond {
        let number = self.random.below(self.model.concepts.len());
        let id = ConceptId(u32::try_from(number).unwrap());
        match self.model.concepts[number].ty {
            Type::Bool => Cond::Concept(id, Item::None),
            Type::Enum(_) => Cond::ConceptOneOf(id, Item::None, vec![self.value(3)]),
            _ => {
                let op = *self.random.pick(&[CompareOp::Lt, CompareOp::Ge, CompareOp::Eq]);
                let years = Scalar::Const(self.random.range(17, 18));
                Cond::Compare(op, Box::new(Scalar::Concept(id, Item::None)), Box::new(years))
            }
        }
    }

    fn transition(&mut self) -> Transition {
        match self.random.below(3) {
            0 => Transition::LawDate,
            1 => Transition::When(self.cond(1)),
            _ => Transition::Unknown,
        }
    }

    fn norms(&mut self) {
        let count = 2 + self.random.below(2);
        for number in 0..count {
            self.item = !self.model.lists.is_empty() && self.random.chance(50);
            let scope = if self.item { Scope::Item(LIST) } else { Scope::Case };
            let mut versions = vec![self.version()];
            if self.random.chance(30) {
                versions[0].validity.to = Some(before(reform()));
                if self.random.chance(80) {
                    let mut later = self.version();
                    later.validity.from = Some(reform());
                    later.transition = self.transition();
                    versions.push(later);
                }
            }
            self.model.norms.push(Norm {
                name: format!("norm{number}"),
                slug: format!("norm{number}"),
                kind: *self.random.pick(&[NormKind::Right, NormKind::HelperDuty, NormKind::Discretion]),
                areas: Vec::new(),
                domain: "prøve".into(),
                role: RoleId(0),
                scope,
                versions: versions.into(),
                acute: false,
                place: Place::default(),
            });
        }
        self.item = false;
    }

    fn version(&mut self) -> NormVersion {
        let body = self.body();
        let mut readings = Vec::new();
        if self.random.chance(20) {
            readings.push(Reading {
                name: "streng".into(),
                title: "streng".into(),
                origin: Origin::default(),
                prudent: true,
                ask: None,
                body: self.body(),
                deadline: None,
            });
        }
        NormVersion {
            label: None,
            title: "norm".into(),
            wording: Vec::new(),
            responsible: Vec::new(),
            extent: Vec::new(),
            ends_when: None,
            origin: Origin::default(),
            validity: always(),
            transition: Transition::LawDate,
            exhaustive: self.random.chance(50),
            regardless: Vec::new(),
            body,
            readings,
            deadline: None,
            links: Links::default(),
            place: Place::default(),
        }
    }

    fn body(&mut self) -> Body {
        let mut body = Body::default();
        for _ in 0..self.random.below(3) {
            let part = self.part(false);
            body.grounds.push(part);
        }
        for number in 0..self.random.below(3) {
            let mut part = self.part(true);
            part.name = Some(format!("krav{number}"));
            body.requirements.push(part);
        }
        if self.random.chance(25) {
            let part = self.part(false);
            body.may.push(part);
        }
        for number in 0..self.random.below(3) {
            let exception = self.exception(format!("unntak{number}"), true);
            body.exceptions.push(exception);
        }
        body
    }

    fn part(&mut self, lifted: bool) -> Part {
        let exceptions = if lifted && self.random.chance(30) {
            vec![self.exception("lettelse".into(), true)]
        } else {
            Vec::new()
        };
        Part {
            name: None,
            title: None,
            basis: Vec::new(),
            condition: self.cond(2),
            exceptions,
            place: Place::default(),
        }
    }

    fn exception(&mut self, name: String, blocks: bool) -> Exception {
        let blocks = if blocks && self.random.chance(25) {
            vec![self.exception("sperre".into(), false)]
        } else {
            Vec::new()
        };
        Exception {
            name,
            title: None,
            origin: Origin::default(),
            validity: self.random.chance(10).then(|| Validity { from: Some(reform()), ..always() }),
            condition: self.cond(1),
            invoked: self.random.chance(50),
            blocks,
            place: Place::default(),
        }
    }

    fn constraints(&mut self) {
        let count = [0, 0, 1, 1, 2][self.random.below(5)];
        for number in 0..count {
            let parts = vec![self.cond(1), self.cond(0)];
            let condition = if self.random.chance(90) { Cond::And(parts) } else { Cond::Or(parts) };
            if undecided(&condition, &self.model) {
                continue;
            }
            self.model.constraints.push(Constraint {
                name: format!("uforenlig{number}"),
                title: format!("uforenlig {number}"),
                condition,
                origin: Origin::default(),
                place: Place::default(),
            });
        }
    }

    fn presumptions(&mut self) {
        let booleans = self.case_facts(|ty| ty == Type::Bool);
        let untils = self.case_facts(|ty| matches!(ty, Type::Bool | Type::Integer | Type::Date));
        if booleans.is_empty() || untils.is_empty() || !self.random.chance(60) {
            return;
        }
        let (reason, until) = (*self.random.pick(&booleans), *self.random.pick(&untils));
        let read = Box::new(Scalar::Fact(until, Item::None));
        let assumes = match self.model.facts[until.index()].ty {
            Type::Bool => Cond::Fact(until, Item::None),
            Type::Integer => Cond::Compare(CompareOp::Lt, read, Box::new(Scalar::Const(3))),
            _ => {
                let age = Scalar::Elapsed(Unit::Years, read, Box::new(Scalar::Today));
                Cond::Compare(CompareOp::Lt, Box::new(age), Box::new(Scalar::Const(18)))
            }
        };
        let count = u32::try_from(self.model.norms.len()).unwrap();
        let norms = (0..count).filter(|_| self.random.chance(60)).map(NormId).collect();
        self.model.presumptions.push(Presumption {
            name: "presumsjon".into(),
            title: "presumsjon".into(),
            condition: Cond::Fact(reason, Item::None),
            assumes,
            until,
            clarified_by: Vec::new(),
            norms,
            origin: Origin::default(),
            validity: always(),
            place: Place::default(),
        });
    }
}

/// Whether a condition may rest on what is untranslated or has versions: what cannot be true must be clear on every day.
fn undecided(cond: &Cond, model: &RuleBase) -> bool {
    match cond {
        Cond::Untranslated(_) => true,
        Cond::Not(inner) => undecided(inner, model),
        Cond::And(parts) | Cond::Or(parts) => parts.iter().any(|part| undecided(part, model)),
        Cond::Concept(..) | Cond::ConceptOneOf(..) => {
            !model.untranslated.is_empty() || model.concepts.iter().any(|concept| concept.versions.len() > 1)
        }
        _ => false,
    }
}

fn concept_version(
    body: ConceptBody,
    from: Option<Day>,
    to: Option<Day>,
    transition: Transition,
) -> ConceptVersion {
    let validity = Validity { from, to, state: ValidityState::InForce };
    ConceptVersion { label: None, validity, transition, body, readings: Vec::new() }
}

fn always() -> Validity {
    Validity { from: None, to: None, state: ValidityState::InForce }
}

pub(super) fn before(day: Day) -> Day {
    day.plus_days(-1).unwrap()
}
