//! Random rule bases and people, from a seed.

use crate::oracle::World;
use rettesnor_rules::model::{
    AltValue, Body, CompareOp, Concept, ConceptBody, ConceptId, ConceptVersion, Cond, EnumId, EnumValue,
    Enumeration, Exception, Fact, FactId, FactKind, Item, Links, List, ListId, Norm, NormId, NormKind,
    NormVersion, Origin, Part, Place, Reading, RoleId, RuleBase, Scalar, Scope, Sensitivity, Stage, Table,
    TableId, TableRow, TableValue, Transition, Type, Validity, ValidityState,
};
use rettesnor_values::{Day, Span};
use std::collections::BTreeMap;

/// A small generator of numbers: the same seed, the same rules.
#[derive(Debug, Clone)]
pub(crate) struct Dice(u64);

impl Dice {
    pub(crate) fn new(seed: u64) -> Self {
        Self(seed ^ 0x9E37_79B9_7F4A_7C15)
    }

    pub(crate) fn roll(&mut self, sides: u32) -> u32 {
        self.0 = self.0.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mut word = self.0;
        word = (word ^ (word >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        word = (word ^ (word >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        u32::try_from((word ^ (word >> 31)) % u64::from(sides.max(1))).expect("less than the sides")
    }

    fn chance(&mut self, percent: u32) -> bool {
        self.roll(100) < percent
    }
}

pub(crate) const BOOLS: u32 = 4;
pub(crate) const ENUMS: u32 = 2;
pub(crate) const NUMBERS: u32 = 2;
pub(crate) const DATES: u32 = 3;
const FIRST_DATE: u32 = BOOLS + ENUMS + NUMBERS;
const FIELD: u32 = FIRST_DATE + DATES;
const VALUES: u32 = 5;

/// Day number of 1 January 2020.
pub(crate) const EPOCH: i64 = 18_262;

pub(crate) fn fact(name: &str, ty: Type, scope: Scope) -> Fact {
    Fact {
        name: name.to_owned(),
        slug: name.to_owned(),
        title: name.to_owned(),
        kind: FactKind::Fact,
        scope,
        role: RoleId(0),
        ty,
        member_of: None,
        bounds: None,
        question: None,
        why: None,
        how: None,
        sensitivity: Sensitivity::Low,
        stage: Stage::Intake,
        acute: false,
        documented: None,
        assessed_by: Vec::new(),
        factors: Vec::new(),
        place: Place::default(),
    }
}

pub(crate) fn always() -> Validity {
    Validity { from: None, to: None, state: ValidityState::InForce }
}

pub(crate) fn part(name: &str, condition: Cond) -> Part {
    let name = Some(name.to_owned()).filter(|name| !name.is_empty());
    Part { name, title: None, basis: Vec::new(), condition, exceptions: Vec::new(), place: Place::default() }
}

pub(crate) fn exception(name: &str, condition: Cond, blocks: Vec<Exception>) -> Exception {
    Exception {
        name: name.to_owned(),
        title: None,
        origin: Origin::default(),
        validity: None,
        condition,
        invoked: false,
        blocks,
        place: Place::default(),
    }
}

pub(crate) fn version(body: Body) -> NormVersion {
    NormVersion {
        label: None,
        title: String::new(),
        wording: Vec::new(),
        responsible: Vec::new(),
        extent: Vec::new(),
        ends_when: None,
        origin: Origin::default(),
        validity: always(),
        transition: Transition::LawDate,
        exhaustive: true,
        regardless: Vec::new(),
        body,
        readings: Vec::new(),
        deadline: None,
        links: Links::default(),
        place: Place::default(),
    }
}

pub(crate) fn norm(name: &str, versions: Vec<NormVersion>) -> Norm {
    Norm {
        name: name.to_owned(),
        slug: name.to_owned(),
        kind: NormKind::Right,
        areas: Vec::new(),
        domain: String::new(),
        role: RoleId(0),
        scope: Scope::Case,
        versions: versions.into(),
        acute: false,
        place: Place::default(),
    }
}

pub(crate) fn concept(name: &str, ty: Type, bodies: Vec<(Validity, Transition, ConceptBody)>) -> Concept {
    let versions = bodies
        .into_iter()
        .map(|(validity, transition, body)| ConceptVersion {
            label: None,
            validity,
            transition,
            body,
            readings: Vec::new(),
        })
        .collect();
    Concept {
        name: name.to_owned(),
        slug: name.to_owned(),
        title: name.to_owned(),
        ty,
        scope: Scope::Case,
        versions,
        measures: None,
        origin: Origin::default(),
        place: Place::default(),
    }
}

/// Facts, an enumeration, a list and a table, and no rules yet.
pub(crate) fn ground() -> RuleBase {
    let mut base = RuleBase::default();
    let value = |n: u32| EnumValue { name: format!("v{n}"), slug: format!("v{n}"), label: format!("v{n}") };
    base.enums.push(Enumeration { name: "slag".to_owned(), values: (0..VALUES).map(value).collect() });
    let case = Scope::Case;
    base.facts.extend((0..BOOLS).map(|n| fact(&format!("b{n}"), Type::Bool, case)));
    base.facts.extend((0..ENUMS).map(|n| fact(&format!("e{n}"), Type::Enum(EnumId(0)), case)));
    base.facts.extend(
        (0..NUMBERS).map(|n| Fact { bounds: Some((0, 100)), ..fact(&format!("n{n}"), Type::Integer, case) }),
    );
    base.facts.extend((0..DATES).map(|n| fact(&format!("d{n}"), Type::Date, case)));
    base.facts.push(fact("vedtak.dato", Type::Date, Scope::Item(ListId(0))));
    base.facts.push(fact("vedtak.avslag", Type::Bool, Scope::Item(ListId(0))));
    base.lists.push(List {
        name: "vedtak".to_owned(),
        slug: "vedtak".to_owned(),
        title: "vedtak".to_owned(),
        fields: vec![FactId(FIELD), FactId(FIELD + 1)],
        period: None,
        question: None,
        sensitivity: Sensitivity::Low,
        place: Place::default(),
    });
    base.tables.push(table());
    base
}

fn table() -> Table {
    let row = |year: i32, set: Vec<u32>| TableRow {
        from: Day::from_ymd(year, 1, 1).expect("a day"),
        to: None,
        value: TableValue::Set(set),
    };
    Table {
        name: "godtatt".to_owned(),
        slug: "godtatt".to_owned(),
        title: "godtatt".to_owned(),
        ty: Type::Set(EnumId(0)),
        rows: vec![row(2019, vec![0, 1]), row(2020, vec![1, 2, 4])],
        origin: Origin::default(),
        place: Place::default(),
    }
}

/// Makes rules, each only of what was declared before it.
#[derive(Debug)]
pub(crate) struct Maker {
    pub(crate) dice: Dice,
    pub(crate) base: RuleBase,
}

impl Maker {
    /// A rule base of a few concepts and norms.
    pub(crate) fn random(seed: u64) -> RuleBase {
        let mut maker = Self { dice: Dice::new(seed), base: ground() };
        for number in 0..6 {
            let made = maker.concept(number);
            maker.base.concepts.push(made);
        }
        for number in 0..5 {
            let made = maker.norm(number);
            maker.base.norms.push(made);
        }
        maker.base
    }

    fn day(&mut self) -> i64 {
        EPOCH + i64::from(self.dice.roll(5)) * 100
    }

    fn validity(number: u32, last: bool) -> Validity {
        let start = Day::from_ymd(2018, 1, 1).expect("a day");
        let from = (number > 0)
            .then(|| start.plus(Span::years(i32::try_from(number).expect("small"))).expect("a day"));
        let to = (!last).then(|| {
            let next = start.plus(Span::years(i32::try_from(number).expect("small") + 1)).expect("a day");
            next.plus_days(-1).expect("a day")
        });
        Validity { from, to, state: ValidityState::InForce }
    }

    fn transition(&mut self, number: u32) -> Transition {
        if number > 0 && self.dice.chance(40) { Transition::When(self.cond(1)) } else { Transition::LawDate }
    }

    fn concept(&mut self, number: u32) -> Concept {
        let count = 1 + self.dice.roll(3);
        let ty = [Type::Bool, Type::Date, Type::Enum(EnumId(0)), Type::Span][self.dice.roll(4) as usize];
        let bodies = (0..count)
            .map(|at| {
                let validity = Self::validity(at, at + 1 == count);
                (validity, self.transition(at), self.concept_body(ty))
            })
            .collect();
        concept(&format!("c{number}"), ty, bodies)
    }

    fn concept_body(&mut self, ty: Type) -> ConceptBody {
        match ty {
            Type::Bool => ConceptBody::Cond(self.cond(2)),
            Type::Date if self.dice.chance(50) => ConceptBody::Scalar(self.scalar(1)),
            _ => {
                let mut tiers: Vec<Vec<(Cond, AltValue)>> = Vec::new();
                for _ in 0..=self.dice.roll(2) {
                    let tier = (0..=self.dice.roll(2)).map(|_| (self.cond(1), self.value(ty))).collect();
                    tiers.push(tier);
                }
                if self.dice.chance(50) {
                    tiers.push(vec![(Cond::Const(true), self.value(ty))]);
                }
                ConceptBody::Alternatives(tiers)
            }
        }
    }

    fn value(&mut self, ty: Type) -> AltValue {
        match ty {
            Type::Enum(_) => AltValue::Enum(self.dice.roll(VALUES)),
            Type::Span => AltValue::Span(Span::months(i32::try_from(1 + self.dice.roll(12)).expect("small"))),
            _ => AltValue::Scalar(self.scalar(1)),
        }
    }

    fn norm(&mut self, number: u32) -> Norm {
        let count = 1 + self.dice.roll(2);
        let versions = (0..count)
            .map(|at| {
                let made = version(self.body());
                let validity = Self::validity(at, at + 1 == count);
                let readings = if number == 4 { vec![self.reading()] } else { Vec::new() };
                NormVersion {
                    validity,
                    transition: self.transition(at),
                    readings,
                    exhaustive: self.dice.chance(50),
                    ..made
                }
            })
            .collect();
        norm(&format!("n{number}"), versions)
    }

    fn reading(&mut self) -> Reading {
        Reading {
            name: "vid".to_owned(),
            title: String::new(),
            origin: Origin::default(),
            prudent: false,
            ask: None,
            body: self.body(),
            deadline: None,
        }
    }

    fn body(&mut self) -> Body {
        let mut parts = |prefix: &str, most: u32| -> Vec<Part> {
            (0..self.dice.roll(most))
                .map(|at| {
                    let mut made = part(&format!("{prefix}{at}"), self.cond(2));
                    if self.dice.chance(30) {
                        made.exceptions.push(exception("fritak", self.cond(1), Vec::new()));
                    }
                    made
                })
                .collect()
        };
        let (grounds, may, requirements) = (parts("g", 3), parts("m", 2), parts("k", 3));
        let exceptions = (0..self.dice.roll(3))
            .map(|at| {
                let blocks = if self.dice.chance(40) {
                    vec![exception("sperre", self.cond(1), Vec::new())]
                } else {
                    Vec::new()
                };
                let validity = self.dice.chance(30).then(|| Self::validity(1, true));
                Exception { validity, ..exception(&format!("u{at}"), self.cond(2), blocks) }
            })
            .collect();
        Body { grounds, may, requirements, exceptions }
    }

    pub(crate) fn cond(&mut self, depth: u32) -> Cond {
        if depth == 0 {
            return self.leaf();
        }
        match self.dice.roll(8) {
            0 => Cond::Not(Box::new(self.cond(depth - 1))),
            1 | 2 => Cond::And((0..2).map(|_| self.cond(depth - 1)).collect()),
            3 | 4 => Cond::Or((0..2).map(|_| self.cond(depth - 1)).collect()),
            5 => Cond::At(Box::new(self.cond(depth - 1)), Box::new(self.scalar(1))),
            _ => self.leaf(),
        }
    }

    fn leaf(&mut self) -> Cond {
        match self.dice.roll(10) {
            0 | 1 => Cond::Fact(FactId(self.dice.roll(BOOLS)), Item::None),
            2 => {
                let set = (0..VALUES).filter(|_| self.dice.chance(50)).collect();
                Cond::OneOf(FactId(BOOLS + self.dice.roll(ENUMS)), Item::None, set)
            }
            3 => {
                let number = Scalar::Fact(FactId(BOOLS + ENUMS + self.dice.roll(NUMBERS)), Item::None);
                self.compare(number, Scalar::Const(i64::from(self.dice.clone().roll(110))))
            }
            4 | 5 => {
                let (a, b) = (self.scalar(1), self.scalar(1));
                self.compare(a, b)
            }
            6 => self.quantified(),
            7 => Cond::InTable(FactId(BOOLS), Item::None, TableId(0), Box::new(self.scalar(0))),
            8 => self.concept_leaf(),
            _ => self.norm_leaf(),
        }
    }

    fn compare(&mut self, a: Scalar, b: Scalar) -> Cond {
        use CompareOp::{Eq, Ge, Gt, Le, Lt, Ne};
        let op = [Eq, Ne, Lt, Le, Gt, Ge][self.dice.roll(6) as usize];
        Cond::Compare(op, Box::new(a), Box::new(b))
    }

    fn quantified(&mut self) -> Cond {
        let date = Scalar::Fact(FactId(FIELD), Item::Bound(0));
        let other = self.scalar(1);
        let near = self.compare(date, other);
        let refused = Cond::Fact(FactId(FIELD + 1), Item::Bound(0));
        let inner = Box::new(if self.dice.chance(50) { near } else { Cond::And(vec![near, refused]) });
        match self.dice.roll(3) {
            0 => Cond::Exists(ListId(0), 0, inner),
            1 => Cond::All(ListId(0), 0, inner),
            _ => self.compare(Scalar::Count(ListId(0), 0, inner), Scalar::Const(1)),
        }
    }

    fn concept_leaf(&mut self) -> Cond {
        let Some(id) = self.any_concept() else { return Cond::Const(self.dice.chance(50)) };
        match self.base.concepts[id.index()].ty {
            Type::Bool => Cond::Concept(id, Item::None),
            Type::Enum(_) => {
                Cond::ConceptOneOf(id, Item::None, (0..VALUES).filter(|_| self.dice.chance(50)).collect())
            }
            _ => {
                let (a, b) = (self.scalar(1), self.scalar(1));
                self.compare(a, b)
            }
        }
    }

    fn any_concept(&mut self) -> Option<ConceptId> {
        let count = u32::try_from(self.base.concepts.len()).expect("few");
        (count > 0).then(|| ConceptId(self.dice.roll(count)))
    }

    fn norm_leaf(&mut self) -> Cond {
        let count = u32::try_from(self.base.norms.len()).expect("few");
        if count == 0 {
            return Cond::Fact(FactId(self.dice.roll(BOOLS)), Item::None);
        }
        let part = [None, Some("k0"), Some("g0"), Some("u0")][self.dice.roll(4) as usize];
        Cond::Norm(NormId(self.dice.roll(count)), part.map(str::to_owned))
    }

    fn scalar(&mut self, depth: u32) -> Scalar {
        let simple = match self.dice.roll(4) {
            0 => Scalar::Today,
            1 => Scalar::Const(self.day()),
            _ => Scalar::Fact(FactId(FIRST_DATE + self.dice.roll(DATES)), Item::None),
        };
        if depth == 0 {
            return simple;
        }
        match self.dice.roll(7) {
            0 => Scalar::AddSpan(Box::new(simple), Span::months(2), 1),
            1 => Scalar::Max(vec![simple, self.scalar(0)]),
            2 => Scalar::Choice(vec![(self.cond(0), simple)], Box::new(self.scalar(0))),
            3 => match self.any_concept() {
                Some(id) if self.base.concepts[id.index()].ty == Type::Date => {
                    Scalar::Concept(id, Item::None)
                }
                Some(id) if self.base.concepts[id.index()].ty == Type::Span => {
                    Scalar::AddSpanConcept(Box::new(simple), id, if self.dice.chance(50) { 1 } else { -1 })
                }
                _ => simple,
            },
            5 => Scalar::At(Box::new(self.scalar(depth - 1)), Box::new(simple)),
            _ => simple,
        }
    }

    /// A person about whom everything is known.
    pub(crate) fn world(dice: &mut Dice) -> World {
        let date = |dice: &mut Dice| EPOCH + i64::from(dice.roll(11)) * 50 - 20;
        let mut facts = BTreeMap::new();
        for n in 0..BOOLS {
            facts.insert(FactId(n), i64::from(dice.roll(2)));
        }
        for n in 0..ENUMS {
            facts.insert(FactId(BOOLS + n), i64::from(dice.roll(VALUES)));
        }
        for n in 0..NUMBERS {
            facts.insert(FactId(BOOLS + ENUMS + n), i64::from(dice.roll(101)));
        }
        for n in 0..DATES {
            facts.insert(FactId(FIRST_DATE + n), date(dice));
        }
        let records = (0..dice.roll(3))
            .map(|_| {
                BTreeMap::from([(FactId(FIELD), date(dice)), (FactId(FIELD + 1), i64::from(dice.roll(2)))])
            })
            .collect();
        World { today: date(dice), facts, records: BTreeMap::from([(ListId(0), records)]) }
    }
}
