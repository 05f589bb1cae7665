//! Small rule bases by hand, and an oracle that knows one world at a time. The oracle shares no arithmetic with the engine.

use proptest::prelude::*;
use rettesnor_engine::answer::FactRef;
use rettesnor_engine::case::{Case, Statement};
use rettesnor_engine::possible::Possible;
use rettesnor_rules::model::*;
use rettesnor_rules::program::Compiled;
use rettesnor_values::{Day, Interval, Ranges};
use std::collections::BTreeMap;

pub(crate) fn cases() -> u32 {
    #[expect(clippy::disallowed_methods, reason = "tests may be told to run longer")]
    let full = std::env::var_os("RETTESNOR_FULL").is_some();
    if full { 100_000 } else { 2_000 }
}

/// So many cases; a failure is printed, and leaves no file behind.
pub(crate) fn config(cases: u32) -> ProptestConfig {
    ProptestConfig { failure_persistence: None, ..ProptestConfig::with_cases(cases) }
}

pub(crate) fn day(text: &str) -> Day {
    Day::parse(text).unwrap()
}

pub(crate) fn number(text: &str) -> i64 {
    i64::from(day(text).number())
}

pub(crate) fn fact(name: &str, ty: Type, scope: Scope, bounds: Option<(i64, i64)>) -> Fact {
    Fact {
        name: name.into(),
        slug: name.into(),
        title: name.into(),
        kind: FactKind::Fact,
        scope,
        role: RoleId(0),
        ty,
        member_of: None,
        bounds,
        question: None,
        why: None,
        how: None,
        sensitivity: Sensitivity::Low,
        stage: Stage::First,
        acute: false,
        documented: None,
        assessed_by: Vec::new(),
        factors: Vec::new(),
        place: Place::default(),
    }
}

pub(crate) fn event(name: &str) -> Fact {
    Fact { kind: FactKind::Event, ..fact(name, Type::Date, Scope::Case, None) }
}

pub(crate) fn compiled(model: RuleBase) -> Compiled {
    Compiled { model, ..Compiled::default() }
}

/// The two whole numbers, the date, the Boolean and the enumeration of a case.
pub(crate) const N: [FactId; 2] = [FactId(0), FactId(1)];
pub(crate) const DATE: FactId = FactId(2);
pub(crate) const FLAG: FactId = FactId(3);
pub(crate) const KIND: FactId = FactId(4);
/// Fields of the records of [`LIST`].
pub(crate) const FIELD_N: FactId = FactId(5);
pub(crate) const FIELD_FLAG: FactId = FactId(6);
pub(crate) const LIST: ListId = ListId(0);
pub(crate) const TABLE: TableId = TableId(0);
pub(crate) const SETS: TableId = TableId(1);
pub(crate) const START: &str = "2024-02-27";

#[expect(clippy::too_many_lines, reason = "one arm a form: shorter pieces would hide that none is missing")]
pub(crate) fn model() -> RuleBase {
    let first = number(START);
    let values =
        ["a", "b", "c"].map(|name| EnumValue { name: name.into(), slug: name.into(), label: name.into() });
    let mut date = fact("dato", Type::Date, Scope::Case, Some((first, first + 4)));
    date.kind = FactKind::Event;
    let field = Scope::Item(LIST);
    let table = |ty, rows: [TableValue; 3]| Table {
        name: "t".into(),
        slug: "t".into(),
        title: "t".into(),
        ty,
        rows: rows
            .into_iter()
            .zip([-400, 1, 3])
            .map(|(value, after)| TableRow { from: day(START).plus_days(after).unwrap(), to: None, value })
            .collect(),
        origin: Origin::default(),
        place: Place::default(),
    };
    RuleBase {
        enums: vec![Enumeration { name: "slag".into(), values: values.to_vec() }],
        facts: vec![
            fact("m", Type::Integer, Scope::Case, Some((-2, 3))),
            fact("n", Type::Integer, Scope::Case, Some((0, 4))),
            date,
            fact("flagg", Type::Bool, Scope::Case, None),
            fact("slag", Type::Enum(EnumId(0)), Scope::Case, None),
            fact("felt", Type::Integer, field, Some((0, 2))),
            fact("merke", Type::Bool, field, None),
        ],
        lists: vec![List {
            name: "liste".into(),
            slug: "liste".into(),
            title: "liste".into(),
            fields: vec![FIELD_N, FIELD_FLAG],
            period: None,
            question: None,
            sensitivity: Sensitivity::Low,
            place: Place::default(),
        }],
        tables: vec![
            table(Type::Integer, [TableValue::Amount(2), TableValue::Amount(7), TableValue::Amount(4)]),
            table(
                Type::Set(EnumId(0)),
                [TableValue::Set(vec![0]), TableValue::Set(vec![0, 2]), TableValue::Set(vec![1])],
            ),
        ],
        ..RuleBase::default()
    }
}

/// A value for each fact, and for each field of each record.
pub(crate) type World = BTreeMap<FactRef, i64>;

pub(crate) fn of_case(fact: FactId) -> FactRef {
    FactRef { fact, item: None }
}

/// One world, one answer.
pub(crate) struct Oracle<'a> {
    pub(crate) rules: &'a RuleBase,
    pub(crate) world: &'a World,
    pub(crate) today: i64,
    pub(crate) records: u32,
    pub(crate) this: Option<u32>,
}

impl Oracle<'_> {
    fn fact(&self, fact: FactId, item: Item, bound: &[i64]) -> i64 {
        let item = match item {
            Item::None => None,
            Item::This => self.this,
            Item::Bound(depth) => Some(u32::try_from(bound[usize::from(depth)]).unwrap()),
        };
        self.world[&FactRef { fact, item }]
    }

    #[expect(
        clippy::too_many_lines,
        reason = "one arm a form: shorter pieces would hide that none is missing"
    )]
    pub(crate) fn holds(&self, condition: &Cond, bound: &[i64]) -> bool {
        let with = |value: i64| [bound, &[value]].concat();
        match condition {
            Cond::Const(yes) => *yes,
            Cond::Fact(fact, item) => self.fact(*fact, *item, bound) == 1,
            Cond::OneOf(fact, item, values) => {
                values.iter().any(|value| i64::from(*value) == self.fact(*fact, *item, bound))
            }
            Cond::Compare(op, a, b) => {
                let (a, b) = (self.value(a, bound), self.value(b, bound));
                match op {
                    CompareOp::Eq => a == b,
                    CompareOp::Ne => a != b,
                    CompareOp::Lt => a < b,
                    CompareOp::Le => a <= b,
                    CompareOp::Gt => a > b,
                    CompareOp::Ge => a >= b,
                }
            }
            Cond::InTable(fact, item, table, date) => {
                let row = self.row(*table, self.value(date, bound));
                let value = self.fact(*fact, *item, bound);
                matches!(row, TableValue::Set(set) if set.iter().any(|member| i64::from(*member) == value))
            }
            Cond::Not(inner) => !self.holds(inner, bound),
            Cond::And(parts) => parts.iter().all(|part| self.holds(part, bound)),
            Cond::Or(parts) => parts.iter().any(|part| self.holds(part, bound)),
            Cond::Exists(_, _, inner) => {
                (0..self.records).any(|record| self.holds(inner, &with(record.into())))
            }
            Cond::All(_, _, inner) => (0..self.records).all(|record| self.holds(inner, &with(record.into()))),
            Cond::Days { every, from, to, condition, .. } => {
                let mut days = self.value(from, bound)..=self.value(to, bound);
                if *every {
                    days.all(|day| self.holds(condition, &with(day)))
                } else {
                    days.any(|day| self.holds(condition, &with(day)))
                }
            }
            Cond::At(inner, date) => Oracle { today: self.value(date, bound), ..*self }.holds(inner, bound),
            other => panic!("not generated: {other:?}"),
        }
    }

    fn row(&self, table: TableId, date: i64) -> &TableValue {
        let rows = &self.rules.tables[table.index()].rows;
        &rows.iter().rev().find(|row| i64::from(row.from.number()) <= date).unwrap().value
    }

    fn counted(&self, condition: &Cond, value: &Scalar, bound: &[i64]) -> Vec<i64> {
        let with = |record: u32| [bound, &[record.into()]].concat();
        (0..self.records)
            .filter(|record| self.holds(condition, &with(*record)))
            .map(|record| self.value(value, &with(record)))
            .collect()
    }

    #[expect(
        clippy::too_many_lines,
        reason = "one arm a form: shorter pieces would hide that none is missing"
    )]
    pub(crate) fn value(&self, scalar: &Scalar, bound: &[i64]) -> i64 {
        let of = |scalar: &Scalar| self.value(scalar, bound);
        match scalar {
            Scalar::Const(value) => *value,
            Scalar::Fact(fact, item) => self.fact(*fact, *item, bound),
            Scalar::Today => self.today,
            Scalar::BoundDay(depth) => bound[usize::from(*depth)],
            Scalar::AddSpan(date, span, 1) => {
                let day = Day::from_number(i32::try_from(of(date)).unwrap()).unwrap();
                i64::from(day.plus(*span).unwrap().number())
            }
            Scalar::Add(a, b) => of(a) + of(b),
            Scalar::Sub(a, b) => of(a) - of(b),
            Scalar::Mul(a, factor) => {
                let exact = i128::from(of(a)) * i128::from(*factor);
                let (whole, rest) = (exact.abs() / 1_000_000, exact.abs() % 1_000_000);
                let rounded = i64::try_from(whole + i128::from(rest >= 500_000)).unwrap();
                if exact < 0 { -rounded } else { rounded }
            }
            Scalar::Min(parts) => parts.iter().map(of).min().unwrap(),
            Scalar::Max(parts) => parts.iter().map(of).max().unwrap(),
            Scalar::Elapsed(Unit::Days, from, to) => (of(to) - of(from)).max(0),
            Scalar::Table(table, date) => match self.row(*table, of(date)) {
                TableValue::Amount(amount) => *amount,
                TableValue::Set(_) => panic!("a set is no amount"),
            },
            Scalar::Choice(choices, other) => {
                let found = choices.iter().find(|(condition, _)| self.holds(condition, bound));
                found.map_or_else(|| of(other), |(_, value)| of(value))
            }
            Scalar::Count(_, _, condition) => {
                i64::try_from(self.counted(condition, &Scalar::Const(0), bound).len()).unwrap()
            }
            Scalar::Sum(_, _, value, condition) => self.counted(condition, value, bound).iter().sum(),
            Scalar::Least(_, _, value, condition) => {
                self.counted(condition, value, bound).into_iter().min().unwrap_or(NEVER)
            }
            Scalar::Greatest(_, _, value, condition) => {
                self.counted(condition, value, bound).into_iter().max().unwrap_or(-NEVER)
            }
            Scalar::Cover { measure, from, to, condition, window_from, window_to, .. } => {
                let window: Vec<i64> = (of(window_from)..=of(window_to)).collect();
                let periods: Vec<(i64, i64)> = (self.counted(condition, from, bound))
                    .into_iter()
                    .zip(self.counted(condition, to, bound))
                    .collect();
                let covered = |day: &i64| periods.iter().any(|(first, last)| (*first..=*last).contains(day));
                let count = |wanted: bool| window.iter().filter(|day| covered(day) == wanted).count();
                let size = match measure {
                    Measure::Covered => count(true),
                    Measure::Uncovered => count(false),
                    Measure::LongestGap => window.split(covered).map(<[i64]>::len).max().unwrap_or(0),
                };
                i64::try_from(size).unwrap()
            }
            other => panic!("not generated: {other:?}"),
        }
    }
}

/// What is known of a fact of the case, and of the fields of up to two records.
#[derive(Debug, Clone)]
pub(crate) struct Known {
    pub(crate) sets: Vec<(FactRef, Vec<i64>)>,
    pub(crate) records: u32,
}

impl Known {
    pub(crate) fn case(&self, rules: &RuleBase) -> Case {
        let mut case = Case::new(day(START).plus_days(2).unwrap());
        case.declare_list(rules, LIST, self.records, true).unwrap();
        for (fact, values) in &self.sets {
            let said = Statement::Is(possible(rules, fact.fact, values));
            match fact.item {
                None => case.set(rules, fact.fact, said).unwrap(),
                Some(record) => case.set_item(rules, fact.fact, record, said).unwrap(),
            };
        }
        case
    }

    pub(crate) fn worlds(&self) -> Vec<World> {
        let mut worlds = vec![World::new()];
        for (fact, values) in &self.sets {
            worlds = worlds
                .iter()
                .flat_map(|world| {
                    values.iter().map(move |value| {
                        let mut more = world.clone();
                        more.insert(*fact, *value);
                        more
                    })
                })
                .collect();
        }
        worlds
    }

    pub(crate) fn open(&self) -> usize {
        self.sets.iter().filter(|(_, values)| values.len() > 1).count()
    }
}

pub(crate) fn possible(rules: &RuleBase, fact: FactId, values: &[i64]) -> Possible {
    match rules.facts[fact.index()].ty {
        Type::Bool | Type::Enum(_) => {
            Possible::one_of(values.iter().map(|value| u32::try_from(*value).unwrap()))
        }
        _ => Possible::Ranges(Ranges::new(values.iter().filter_map(|value| Interval::new(*value, *value)))),
    }
}

fn subset(values: Vec<i64>, open: bool) -> impl Strategy<Value = Vec<i64>> {
    let count = values.len();
    if open {
        proptest::sample::subsequence(values, 1..=count).boxed()
    } else {
        proptest::sample::subsequence(values, 1).boxed()
    }
}

/// Some facts open, the others one value. `open` says of each of the five facts and the fields whether it may be.
pub(crate) fn known(open: [bool; 6]) -> impl Strategy<Value = Known> {
    let first = number(START);
    let case = (
        subset((-2..=3).collect(), open[0]),
        subset((0..=4).collect(), open[1]),
        subset((first..=first + 4).collect(), open[2]),
        subset(vec![0, 1], open[3]),
        subset(vec![0, 1, 2], open[4]),
    );
    let record = move || (subset((0..=2).collect(), open[5]), subset(vec![0, 1], open[5]));
    (case, proptest::collection::vec(record(), 0..=2)).prop_map(|((m, n, date, flag, kind), records)| {
        let mut sets = vec![
            (of_case(N[0]), m),
            (of_case(N[1]), n),
            (of_case(DATE), date),
            (of_case(FLAG), flag),
            (of_case(KIND), kind),
        ];
        for (record, (number, flag)) in (0..).zip(&records) {
            sets.push((FactRef { fact: FIELD_N, item: Some(record) }, number.clone()));
            sets.push((FactRef { fact: FIELD_FLAG, item: Some(record) }, flag.clone()));
        }
        Known { sets, records: u32::try_from(records.len()).unwrap() }
    })
}

/// Scalars that are numbers, over facts of the case; `lists` with sums over records as well.
pub(crate) fn numbers(lists: bool) -> BoxedStrategy<Scalar> {
    let leaf = prop_oneof![
        (-2_i64..5).prop_map(Scalar::Const),
        Just(Scalar::Fact(N[0], Item::None)),
        Just(Scalar::Fact(N[1], Item::None)),
        dates().prop_map(|date| Scalar::Table(TABLE, Box::new(date))),
        (dates(), dates()).prop_map(|(a, b)| Scalar::Elapsed(Unit::Days, Box::new(a), Box::new(b))),
    ];
    let leaf = if lists { prop_oneof![leaf, over_records()].boxed() } else { leaf.boxed() };
    leaf.prop_recursive(2, 6, 2, |inner| {
        let pair = || (inner.clone().prop_map(Box::new), inner.clone().prop_map(Box::new));
        prop_oneof![
            pair().prop_map(|(a, b)| Scalar::Add(a, b)),
            pair().prop_map(|(a, b)| Scalar::Sub(a, b)),
            pair().prop_map(|(a, b)| Scalar::Min(vec![*a, *b])),
            pair().prop_map(|(a, b)| Scalar::Max(vec![*a, *b])),
            (inner.clone(), prop_oneof![Just(-1_500_000_i64), Just(500_000), Just(2_300_000)])
                .prop_map(|(a, factor)| Scalar::Mul(Box::new(a), factor)),
            (pair(), plain()).prop_map(|((a, b), test)| Scalar::Choice(vec![(test, *a)], b)),
        ]
    })
    .boxed()
}

fn over_records() -> impl Strategy<Value = Scalar> {
    let field = || Box::new(Scalar::Fact(FIELD_N, Item::Bound(0)));
    let first = number(START);
    let cover = move |measure, window: i64, test| {
        let moved = |by| Box::new(Scalar::Add(field(), Box::new(Scalar::Const(first + by))));
        Scalar::Cover {
            measure,
            list: LIST,
            depth: 0,
            from: moved(0),
            to: moved(1),
            condition: Box::new(test),
            window_from: Box::new(Scalar::Const(first)),
            window_to: Box::new(Scalar::Add(
                Box::new(Scalar::Const(first + window)),
                Box::new(Scalar::Fact(N[1], Item::None)),
            )),
        }
    };
    let measure = prop_oneof![Just(Measure::Covered), Just(Measure::Uncovered), Just(Measure::LongestGap)];
    prop_oneof![
        of_record().prop_map(|test| Scalar::Count(LIST, 0, Box::new(test))),
        of_record().prop_map(move |test| Scalar::Sum(LIST, 0, field(), Box::new(test))),
        of_record().prop_map(move |test| Scalar::Least(LIST, 0, field(), Box::new(test))),
        of_record().prop_map(move |test| Scalar::Greatest(LIST, 0, field(), Box::new(test))),
        (measure, 0_i64..4, of_record())
            .prop_map(move |(measure, window, test)| cover(measure, window, test)),
    ]
}

/// Conditions on one record.
fn of_record() -> impl Strategy<Value = Cond> {
    prop_oneof![
        Just(Cond::Const(true)),
        Just(Cond::Fact(FIELD_FLAG, Item::Bound(0))),
        (0_i64..3, 0_u8..2).prop_map(|(limit, case)| Cond::Compare(
            CompareOp::Ge,
            Box::new(Scalar::Fact(FIELD_N, Item::Bound(0))),
            Box::new(if case == 0 { Scalar::Const(limit) } else { Scalar::Fact(N[1], Item::None) }),
        )),
    ]
}

fn dates() -> impl Strategy<Value = Scalar> {
    let leaf = prop_oneof![
        Just(Scalar::Today),
        Just(Scalar::Fact(DATE, Item::None)),
        (0_i64..5).prop_map(|after| Scalar::Const(number(START) + after)),
    ];
    (leaf, proptest::option::of(-1_i32..3)).prop_map(|(date, days)| match days {
        Some(days) => Scalar::AddSpan(Box::new(date), rettesnor_values::Span::days(days), 1),
        None => date,
    })
}

fn plain() -> BoxedStrategy<Cond> {
    prop_oneof![
        Just(Cond::Fact(FLAG, Item::None)),
        proptest::sample::subsequence(vec![0_u32, 1, 2], 1..=2).prop_map(|values| Cond::OneOf(
            KIND,
            Item::None,
            values
        )),
        (0_i64..4).prop_map(|limit| Cond::Compare(
            CompareOp::Lt,
            Box::new(Scalar::Fact(N[1], Item::None)),
            Box::new(Scalar::Const(limit)),
        )),
    ]
    .boxed()
}

pub(crate) fn op() -> impl Strategy<Value = CompareOp> {
    use CompareOp::*;
    prop_oneof![Just(Eq), Just(Ne), Just(Lt), Just(Le), Just(Gt), Just(Ge)]
}

/// Conditions over facts of the case; `lists` with quantifiers as well.
pub(crate) fn conditions(lists: bool) -> BoxedStrategy<Cond> {
    let compare = move || {
        (op(), numbers(lists), numbers(lists))
            .prop_map(|(op, a, b)| Cond::Compare(op, Box::new(a), Box::new(b)))
    };
    let days =
        (any::<bool>(), dates(), dates(), op(), dates()).prop_map(|(every, from, to, op, date)| Cond::Days {
            every,
            depth: 0,
            from: Box::new(from),
            to: Box::new(to),
            condition: Box::new(Cond::Or(vec![
                Cond::Compare(op, Box::new(Scalar::BoundDay(0)), Box::new(date)),
                Cond::Fact(FLAG, Item::None),
            ])),
        });
    let in_table = dates().prop_map(|date| Cond::InTable(KIND, Item::None, SETS, Box::new(date)));
    let at = (compare(), dates()).prop_map(|(inner, date)| Cond::At(Box::new(inner), Box::new(date)));
    let leaf = prop_oneof![3 => compare(), 1 => plain(), 1 => days, 1 => in_table, 1 => at];
    let leaf = if lists {
        let some = of_record().prop_map(|test| Cond::Exists(LIST, 0, Box::new(test)));
        let all = of_record().prop_map(|test| Cond::All(LIST, 0, Box::new(test)));
        prop_oneof![3 => leaf, 1 => some, 1 => all].boxed()
    } else {
        leaf.boxed()
    };
    leaf.prop_recursive(2, 5, 2, |inner| {
        prop_oneof![
            inner.clone().prop_map(|part| Cond::Not(Box::new(part))),
            proptest::collection::vec(inner.clone(), 2).prop_map(Cond::And),
            proptest::collection::vec(inner, 2).prop_map(Cond::Or),
        ]
    })
    .boxed()
}
