//! Building a case: what is refused, what is narrowed, and what the knowledge clock leaves out.

#![expect(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    clippy::panic,
    reason = "a test stops where its own helpers find something amiss"
)]

#[expect(dead_code, reason = "each test file uses a part")]
mod small;

use rettesnor_engine::answer::FactRef;
use rettesnor_engine::case::{Case, CaseError, KnowledgeState, Statement};
use rettesnor_engine::possible::Possible;
use rettesnor_engine::prepare::{Clash, PrepareScratch, prepare};
use rettesnor_rules::model::*;
use small::{compiled, day, fact, model, number};

const BORN: FactId = FactId(0);
const AGE: ConceptId = ConceptId(0);

fn with_age() -> RuleBase {
    let age = Scalar::Elapsed(Unit::Years, Box::new(Scalar::Fact(BORN, Item::None)), Box::new(Scalar::Today));
    let validity = Validity { from: None, to: None, state: ValidityState::InForce };
    RuleBase {
        facts: vec![fact("født", Type::Date, Scope::Case, None)],
        concepts: vec![Concept {
            name: "alder".into(),
            slug: "alder".into(),
            title: "alder".into(),
            ty: Type::Duration(Unit::Years),
            scope: Scope::Case,
            versions: vec![ConceptVersion {
                label: None,
                validity,
                transition: Transition::LawDate,
                body: ConceptBody::Scalar(age),
                readings: Vec::new(),
            }],
            measures: Some(BORN),
            origin: Origin::default(),
            place: Place::default(),
        }],
        ..RuleBase::default()
    }
}

fn born(case: &Case) -> &Possible {
    &case.facts[&BORN].values
}

#[test]
fn an_age_is_the_birth_dates_that_give_it_today() {
    let rules = with_age();
    let mut case = Case::new(day("2026-11-22"));
    case.set_measured(&rules, AGE, None, &Possible::single(17)).unwrap();
    assert_eq!(*born(&case), Possible::between(number("2008-11-23"), number("2009-11-22")));
    case.set_measured(&rules, AGE, None, &Possible::between(16, 17)).unwrap();
    assert_eq!(*born(&case), Possible::between(number("2008-11-23"), number("2010-11-22")));
    assert_eq!(case.facts[&BORN].state, KnowledgeState::Bounded);
}

#[test]
fn somebody_of_age_nought_is_born() {
    let rules = with_age();
    let mut case = Case::new(day("2026-11-22"));
    case.set_measured(&rules, AGE, None, &Possible::single(0)).unwrap();
    assert_eq!(*born(&case), Possible::between(number("2025-11-23"), number("2026-11-22")));
}

#[test]
fn an_age_and_a_birth_date_narrow_each_other_in_any_order() {
    let rules = with_age();
    let year = Possible::between(number("2009-01-01"), number("2009-12-31"));
    let mut one = Case::new(day("2026-11-22"));
    one.set_measured(&rules, AGE, None, &Possible::single(17)).unwrap();
    one.set(&rules, BORN, Statement::Is(year.clone())).unwrap();
    let mut other = Case::new(day("2026-11-22"));
    other.set(&rules, BORN, Statement::Is(year)).unwrap();
    other.set_measured(&rules, AGE, None, &Possible::single(17)).unwrap();
    assert_eq!(born(&one), born(&other));
    assert_eq!(*born(&one), Possible::between(number("2009-01-01"), number("2009-11-22")));
}

#[test]
fn an_age_that_clashes_with_the_birth_date_leaves_no_world() {
    let compiled = compiled(with_age());
    let mut case = Case::new(day("2026-11-22"));
    case.set(&compiled.model, BORN, Statement::Is(Possible::day(day("2007-05-01")))).unwrap();
    case.set_measured(&compiled.model, AGE, None, &Possible::single(17)).unwrap();
    let prepared = prepare(&compiled, &case, &mut PrepareScratch::new(&compiled));
    assert!(!prepared.worlds_exist());
    let clashes: Vec<&Clash> = prepared.clashes().collect();
    assert_eq!(clashes, [&Clash::Fact(FactRef { fact: BORN, item: None })]);
}

#[test]
fn a_disputed_fact_may_be_anything_until_a_claim_is_accepted() {
    let rules = with_age();
    let mut case = Case::new(day("2026-11-22"));
    let claims = vec![Possible::day(day("2005-01-01")), Possible::day(day("2007-01-01"))];
    case.set_measured(&rules, AGE, None, &Possible::single(17)).unwrap();
    let known = case.set(&rules, BORN, Statement::Disputed(claims.clone())).unwrap();
    assert_eq!(
        (known.state, &known.values, &known.claims),
        (KnowledgeState::Disputed, &Possible::Any, &claims)
    );
    let known = case.set(&rules, BORN, Statement::Is(Possible::day(day("2009-01-01")))).unwrap();
    assert_eq!((known.state, known.values.only()), (KnowledgeState::Known, Some(number("2009-01-01"))));
}

#[test]
fn what_cannot_be_is_refused_and_what_can_be_is_said() {
    let rules = model();
    let mut case = Case::new(day("2026-11-22"));
    let mut refused = |fact, set| case.set(&rules, fact, Statement::Is(set)).unwrap_err();
    let allowed = Possible::between(0, 4);
    let outside =
        |error: &CaseError| matches!(error, CaseError::OutsideDomain { allowed: set, .. } if *set == allowed);
    let error = refused(small::N[1], Possible::single(5));
    assert!(outside(&error), "{error:?}");
    assert_eq!(error.to_string(), "«n» kan ikke ha den verdien; lovlig er 0 til 4");
    assert!(matches!(refused(small::N[1], Possible::truth(true)), CaseError::OutsideDomain { .. }));
    assert!(matches!(refused(small::KIND, Possible::value(3)), CaseError::OutsideDomain { .. }));
    assert!(matches!(refused(small::KIND, Possible::Cells(Vec::new())), CaseError::Empty { .. }));
    assert!(matches!(refused(small::FIELD_N, Possible::single(1)), CaseError::FieldOfList { .. }));
    assert_eq!(refused(FactId(99), Possible::single(1)), CaseError::Unknown);
    let no_record = case.set_item(&rules, small::FIELD_N, 0, Statement::Unknown).unwrap_err();
    assert_eq!(no_record, CaseError::NoSuchRecord { name: "liste".into(), records: 0 });
    let unknown = case.set_measured(&rules, AGE, None, &Possible::single(1)).unwrap_err();
    assert_eq!(unknown, CaseError::Unknown);
    let mut unmeasured = with_age();
    unmeasured.concepts[0].measures = None;
    let stated = case.set_measured(&unmeasured, AGE, None, &Possible::single(1)).unwrap_err();
    assert_eq!(stated, CaseError::NotMeasured { name: "alder".into() });
}

#[test]
fn the_knowledge_clock_leaves_out_what_came_later() {
    let rules = model();
    let mut case = Case::new(day("2026-11-22"));
    let said = |value| Statement::Is(Possible::single(value));
    case.declare_list(&rules, small::LIST, 2, true).unwrap();
    case.set(&rules, small::N[0], said(1)).unwrap().known_on = Some(day("2026-01-01"));
    case.set(&rules, small::N[1], said(1)).unwrap().known_on = Some(day("2026-06-01"));
    case.set_item(&rules, small::FIELD_N, 0, said(1)).unwrap().known_on = Some(day("2026-01-01"));
    case.set_item(&rules, small::FIELD_N, 1, said(2)).unwrap().known_on = Some(day("2026-06-01"));
    assert_eq!(case.as_known().as_ref(), &case);
    case.known_by = Some(day("2026-03-01"));
    let known = case.as_known();
    assert!(known.facts.contains_key(&small::N[0]) && !known.facts.contains_key(&small::N[1]));
    let records = &known.lists[&small::LIST];
    assert_eq!((records.items.len(), records.incomplete), (1, true));
}

#[test]
fn a_record_of_its_own_has_masks_of_its_own() {
    use rettesnor_rules::program::{Axis, Cells, Variable};
    let mut made = compiled(model());
    let scope = Scope::Item(small::LIST);
    made.variables = vec![
        Variable::Axis(Axis { fact: small::FLAG, scope: Scope::Case, cells: Cells::Bool }),
        Variable::Axis(Axis { fact: small::FIELD_N, scope, cells: Cells::Ordered(vec![1, 2]) }),
    ];
    let mut case = Case::new(day("2026-11-22"));
    case.declare_list(&made.model, small::LIST, 2, true).unwrap();
    case.set(&made.model, small::FLAG, Statement::Is(Possible::truth(true))).unwrap();
    case.set_item(&made.model, small::FIELD_N, 1, Statement::Is(Possible::single(2))).unwrap();
    let mut scratch = PrepareScratch::new(&made);
    let mut prepared = prepare(&made, &case, &mut scratch);
    let masks = |prepared: &rettesnor_engine::prepare::Prepared, record| {
        prepared.frame(Some((small::LIST, record))).unwrap().masks().to_vec()
    };
    assert_eq!((masks(&prepared, 0), masks(&prepared, 1)), (vec![2, 7], vec![2, 4]));
    assert!(prepared.frame(Some((small::LIST, 2))).is_none());
    let changed = FactRef { fact: small::FIELD_N, item: Some(0) };
    case.set_item(&made.model, small::FIELD_N, 0, Statement::Is(Possible::between(0, 1))).unwrap();
    prepared.update(&made, &case, &mut scratch, changed);
    assert_eq!((masks(&prepared, 0), masks(&prepared, 1)), (vec![2, 3], vec![2, 4]));
    case.set(&made.model, small::FLAG, Statement::Unknown).unwrap();
    prepared.update(&made, &case, &mut scratch, FactRef { fact: small::FLAG, item: None });
    assert_eq!((masks(&prepared, 0), masks(&prepared, 1)), (vec![3, 3], vec![3, 4]));
}
